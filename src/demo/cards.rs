//! The cards of the demonstration: one of each kind of result.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::Issuer;
use crate::directory::{self, Directory, Key, RevocationList, Source};
use crate::issuer::IssuerUrl;
use crate::payload::encode;
use crate::time::UnixTime;

const ISS: &str = "https://demo.health-card-kiosk.invalid/issuer";
const STRANGER: &str = "https://clinic.stranger.invalid/issuer";
const REVOKED_RID: &str = "dEmoRevoked";
const CVX: &str = "http://hl7.org/fhir/sid/cvx";

/// The demonstration: a directory that knows its issuer, and the texts of its cards' codes.
pub struct Demo {
    /// Knows the demonstration's issuer and nobody else.
    pub directory: Arc<Directory>,
    /// One text for each code, in the order in which they are shown: first a good card, an altered
    /// one, and one of an unknown issuer.
    pub codes: Vec<Zeroizing<String>>,
}

impl Demo {
    /// Makes issuer, directory and cards anew, with dates round `now`; `None` if the system gives
    /// no random numbers.
    #[must_use]
    pub fn new(now: UnixTime) -> Option<Self> {
        let issuer = Issuer::new(ISS)?;
        let stranger = Issuer::new(STRANGER)?;
        let mut key = key(&issuer)?;
        key.crl_version = Some(1);
        key.revocations = Some(RevocationList::new("rid", 1, [REVOKED_RID]).0);
        let kid = key.id().to_string();
        let strangers_kid = self::key(&stranger)?.id().to_string();

        let maker = Maker { now };
        let sign = |claims: &Value| issuer.sign(&Issuer::header(&kid), claims);
        let good = sign(&maker.claims(ISS, "dEmoGood", maker.traveller()));
        let altered = altered(&good);
        let foreign = stranger.sign(
            &Issuer::header(&strangers_kid),
            &maker.claims(STRANGER, "dEmoStranger", maker.traveller()),
        );
        let tested = sign(&maker.claims(ISS, "dEmoTested", maker.tested()));
        let mut expired = maker.claims(ISS, "dEmoExpired", maker.tested());
        expired["exp"] = json!(maker.days_ago(30));
        let revoked = sign(&maker.claims(ISS, REVOKED_RID, maker.traveller()));
        let pupil = sign(&maker.claims(ISS, "dEmoPupil", maker.pupil()));

        let mut codes: Vec<_> = [good, altered, foreign, tested, sign(&expired)]
            .iter()
            .flat_map(|jws| encode(jws, 1))
            .collect();
        codes.extend(encode(&revoked, 1));
        codes.extend(encode(&pupil, 2));
        codes.push(Zeroizing::new(format!("shlink:/{}", link_payload())));

        let name = "Demonstration Health Department".to_owned();
        let mut listed = directory::Issuer::new(IssuerUrl::parse(ISS)?, name, vec![key]);
        listed.retrieved = Some(now);
        let directory = Directory::new(Source::Demo, now, None, vec![listed]);
        Some(Self {
            directory: Arc::new(directory),
            codes,
        })
    }
}

fn key(issuer: &Issuer) -> Option<Key> {
    let (x, y) = issuer.coordinates();
    Key::new(&x, &y).ok()
}

/// The same card with one letter of its payload changed: what a forger does to a name or a date.
fn altered(jws: &str) -> String {
    let at = jws.find('.').map_or(0, |dot| dot + (jws.len() - dot) / 3);
    let other = if jws.as_bytes().get(at) == Some(&b'A') {
        "B"
    } else {
        "A"
    };
    let mut altered = jws.to_owned();
    altered.replace_range(at..=at, other);
    altered
}

/// A link that leads nowhere: its host can't exist (RFC 2606).
fn link_payload() -> String {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let payload = json!({
        "url": "https://records.demo.invalid/manifest",
        "key": URL_SAFE_NO_PAD.encode([0; 32]),
        "flag": "P",
        "label": "Demonstration records",
    });
    URL_SAFE_NO_PAD.encode(payload.to_string())
}

/// Makes claims with dates round one time.
struct Maker {
    now: UnixTime,
}

impl Maker {
    fn days_ago(&self, days: u64) -> i64 {
        (self.now - Duration::from_secs(days * 86_400)).as_secs()
    }

    fn day(&self, days_ago: u64) -> String {
        UnixTime::from_secs(self.days_ago(days_ago))
            .civil(0)
            .date()
            .to_string()
    }

    fn claims(&self, iss: &str, rid: &str, resources: Vec<Value>) -> Value {
        let entries: Vec<Value> = resources
            .into_iter()
            .enumerate()
            .map(|(index, resource)| {
                json!({ "fullUrl": format!("resource:{index}"), "resource": resource })
            })
            .collect();
        json!({
            "iss": iss,
            "nbf": self.days_ago(60),
            "vc": {
                "type": ["https://smarthealth.cards#health-card"],
                "rid": rid,
                "credentialSubject": {
                    "fhirVersion": "4.0.1",
                    "fhirBundle": {
                        "resourceType": "Bundle",
                        "type": "collection",
                        "entry": entries,
                    },
                },
            },
        })
    }

    fn dose(&self, cvx: &str, days_ago: u64, lot: &str) -> Value {
        json!({
            "resourceType": "Immunization",
            "status": "completed",
            "vaccineCode": { "coding": [{ "system": CVX, "code": cvx }] },
            "patient": { "reference": "resource:0" },
            "occurrenceDateTime": self.day(days_ago),
            "lotNumber": lot,
            "performer": [{ "actor": { "display": "Harbour Street Clinic" } }],
        })
    }

    fn traveller(&self) -> Vec<Value> {
        vec![
            patient("Lindqvist", &["Amara", "Elise"], "1984-05-17"),
            self.dose("208", 1_990, "EK5730"),
            self.dose("208", 1_969, "EL9262"),
            self.dose("300", 1_100, "GH9702"),
        ]
    }

    fn tested(&self) -> Vec<Value> {
        let result = json!({
            "resourceType": "Observation",
            "status": "final",
            "code": { "coding": [{ "system": "http://loinc.org", "code": "94500-6" }] },
            "subject": { "reference": "resource:0" },
            "effectiveDateTime": format!("{}T08:30:00Z", self.day(61)),
            "valueCodeableConcept": {
                "coding": [{ "system": "http://snomed.info/sct", "code": "260415000" }],
            },
            "performer": [{ "display": "North Laboratory" }],
        });
        vec![patient("Núñez", &["Tomás"], "1971-11-03"), result]
    }

    fn pupil(&self) -> Vec<Value> {
        let mut resources = vec![patient("Okafor-Żak", &["Ngozi", "Maria"], "2019-02-08")];
        let doses = [
            ("20", 2_700),
            ("20", 2_640),
            ("20", 2_580),
            ("10", 2_700),
            ("10", 2_640),
            ("10", 2_580),
            ("03", 2_400),
            ("21", 2_400),
            ("03", 900),
            ("21", 900),
        ];
        resources.extend(doses.iter().enumerate().map(|(index, (cvx, days_ago))| {
            self.dose(
                cvx,
                *days_ago,
                &format!("K{:05}", 73_913 * (index + 1) % 100_000),
            )
        }));
        resources
    }
}

fn patient(family: &str, given: &[&str], birth_date: &str) -> Value {
    json!({
        "resourceType": "Patient",
        "name": [{ "family": family, "given": given }],
        "birthDate": birth_date,
    })
}
