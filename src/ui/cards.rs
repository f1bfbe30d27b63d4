//! Cards and verdicts for tests, signed by an issuer that the test makes up.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use std::io::Write as _;

use crate::directory::{Directory, Issuer, Key, RevocationList, Source};
use crate::issuer::IssuerUrl;
use crate::shc;
use crate::time::{Moment, UnixTime};
use crate::verdict::Verdict;

/// When the tests take place: 2026-11-21T18:42:00Z.
pub(super) const NOW: UnixTime = UnixTime::from_secs(1_795_286_520);

pub(super) const ISS: &str = "https://health.example.org/cards";
const DAY: i64 = 86_400;

/// An issuer with its secret key, and cards that it signs.
pub(super) struct Maker {
    secret: SigningKey,
    key: Key,
}

impl Maker {
    pub(super) fn new() -> Self {
        let secret = SigningKey::from_slice(&[7; 32]).unwrap();
        let point = secret.verifying_key().to_sec1_point(false);
        let bytes = point.as_bytes();
        let coordinate = |range| URL_SAFE_NO_PAD.encode::<&[u8]>(&bytes[range]);
        let key = Key::new(&coordinate(1..33), &coordinate(33..65)).unwrap();
        Self { secret, key }
    }

    /// A directory that lists this issuer, published `days_ago`.
    pub(super) fn directory(&self, source: Source, days_ago: i64) -> Directory {
        let mut key = self.key.clone();
        key.crl_version = Some(1);
        key.revocations = Some(RevocationList::new("rid", 1, ["revoked"]).0);
        let published = UnixTime::from_secs(NOW.as_secs() - days_ago * DAY);
        let name = "Gouvernement du Québec".to_owned();
        let issuer = Issuer {
            website: Some("https://www.quebec.ca".to_owned()),
            ..Issuer::new(IssuerUrl::parse(ISS).unwrap(), name, vec![key])
        };
        Directory::new(source, published, None, vec![issuer])
    }

    /// A card of this bundle. `change` may alter the claims before they are signed.
    pub(super) fn sign(&self, bundle: &Value, change: impl FnOnce(&mut Value)) -> String {
        let mut claims = json!({
            "iss": ISS,
            "nbf": NOW.as_secs() - 30 * DAY,
            "vc": {
                "type": ["https://smarthealth.cards#health-card"],
                "rid": "abc123",
                "credentialSubject": { "fhirVersion": "4.0.1", "fhirBundle": bundle }
            }
        });
        change(&mut claims);
        let header = json!({ "alg": "ES256", "zip": "DEF", "kid": self.key.id().as_str() });
        let mut deflated = DeflateEncoder::new(Vec::new(), Compression::best());
        deflated.write_all(claims.to_string().as_bytes()).unwrap();
        let signed = format!(
            "{}.{}",
            URL_SAFE_NO_PAD.encode(header.to_string()),
            URL_SAFE_NO_PAD.encode(deflated.finish().unwrap())
        );
        let signature: Signature = self.secret.sign(signed.as_bytes());
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()))
    }

    /// The verdict on a card, by a directory of this source.
    pub(super) fn verdict(&self, jws: &str, source: Source) -> Verdict {
        let directory = self.directory(source, 10);
        let moment = Moment::from_clock(NOW, directory.published());
        Verdict::on_card(shc::verify(jws, &directory), &directory, moment)
    }

    /// A good card.
    pub(super) fn verified(&self, bundle: &Value) -> Verdict {
        self.verdict(&self.sign(bundle, |_claims| {}), Source::Snapshot)
    }

    /// A card that was taken back, and that has expired.
    pub(super) fn revoked_and_expired(&self, bundle: &Value) -> Verdict {
        let jws = self.sign(bundle, |claims| {
            claims["vc"]["rid"] = json!("revoked");
            claims["exp"] = json!(NOW.as_secs() - 20 * DAY);
        });
        self.verdict(&jws, Source::Snapshot)
    }

    /// A card with one letter of its signature changed.
    pub(super) fn altered(&self, bundle: &Value) -> Verdict {
        let jws = self.sign(bundle, |_claims| {});
        let (signed, signature) = jws.rsplit_once('.').unwrap();
        let first = if signature.starts_with('A') { 'B' } else { 'A' };
        let jws = format!("{signed}.{first}{}", &signature[1..]);
        self.verdict(&jws, Source::Snapshot)
    }

    /// A card of an issuer that the directory does not list.
    pub(super) fn of_unknown_issuer(&self, bundle: &Value) -> Verdict {
        let jws = self.sign(bundle, |claims| {
            claims["iss"] = json!("https://clinic.example.net/shc");
        });
        self.verdict(&jws, Source::Snapshot)
    }
}

/// A bundle of one person with this name and these other resources.
pub(super) fn bundle(given: &[&str], family: &str, born: &str, resources: &[Value]) -> Value {
    let patient = json!({
        "resourceType": "Patient",
        "name": [{ "given": given, "family": family }],
        "birthDate": born
    });
    let entries: Vec<Value> = std::iter::once(&patient)
        .chain(resources)
        .enumerate()
        .map(|(index, resource)| {
            json!({ "fullUrl": format!("resource:{index}"), "resource": resource })
        })
        .collect();
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries })
}

/// A dose of the vaccine with this CVX code.
pub(super) fn dose(date: &str, cvx: &str, lot: &str) -> Value {
    json!({
        "resourceType": "Immunization",
        "status": "completed",
        "vaccineCode": { "coding": [{ "system": "http://hl7.org/fhir/sid/cvx", "code": cvx }] },
        "patient": { "reference": "resource:0" },
        "occurrenceDateTime": date,
        "lotNumber": lot
    })
}

/// A PCR test with this status.
pub(super) fn pcr(date: &str, status: &str) -> Value {
    json!({
        "resourceType": "Observation",
        "status": status,
        "code": { "coding": [{ "system": "http://loinc.org", "code": "94500-6" }] },
        "subject": { "reference": "resource:0" },
        "effectiveDateTime": date,
        "valueCodeableConcept": {
            "coding": [{ "system": "http://snomed.info/sct", "code": "260415000" }]
        }
    })
}

/// Johanna Maria Anyperson with three doses.
pub(super) fn johanna() -> Value {
    bundle(
        &["Johanna", "Maria"],
        "Anyperson",
        "1951-01-20",
        &[
            dose("2021-01-29", "207", "0000001"),
            dose("2021-02-26", "207", "0000007"),
            dose("2024-11-04", "221", "0000021"),
        ],
    )
}
