//! What the cards of the demonstration and of training are made of.

use std::time::Duration;

use serde_json::{Value, json};

use super::Issuer;
use crate::directory::Key;
use crate::time::UnixTime;

const CVX: &str = "http://hl7.org/fhir/sid/cvx";

/// The public key of `issuer`, as a directory lists it.
pub(super) fn key(issuer: &Issuer) -> Option<Key> {
    let (x, y) = issuer.coordinates();
    Key::new(&x, &y).ok()
}

/// The same card with one letter of its payload changed: what a forger does to a name or a date.
pub(super) fn altered(jws: &str) -> String {
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
pub(super) fn link_payload() -> String {
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
pub(super) struct Maker {
    pub(super) now: UnixTime,
}

impl Maker {
    pub(super) fn days_ago(&self, days: u64) -> i64 {
        (self.now - Duration::from_secs(days * 86_400)).as_secs()
    }

    fn day(&self, days_ago: u64) -> String {
        UnixTime::from_secs(self.days_ago(days_ago))
            .civil(0)
            .date()
            .to_string()
    }

    pub(super) fn claims(&self, iss: &str, rid: &str, resources: Vec<Value>) -> Value {
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

    pub(super) fn traveller(&self) -> Vec<Value> {
        vec![
            patient("Lindqvist", &["Amara", "Elise"], "1984-05-17"),
            self.dose("208", 1_990, "EK5730"),
            self.dose("208", 1_969, "EL9262"),
            self.dose("300", 1_100, "GH9702"),
        ]
    }

    pub(super) fn tested(&self) -> Vec<Value> {
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

    /// A result that is still to come, of the traveller, in a bundle that nobody signs.
    pub(super) fn pending(&self) -> Value {
        let result = json!({
            "resourceType": "Observation",
            "status": "registered",
            "code": { "coding": [{ "system": "http://loinc.org", "code": "94500-6" }] },
            "subject": { "reference": "resource:0" },
            "effectiveDateTime": format!("{}T08:30:00Z", self.day(1)),
            "performer": [{ "display": "North Laboratory" }],
        });
        let person = patient("Lindqvist", &["Amara", "Elise"], "1984-05-17");
        json!({
            "resourceType": "Bundle",
            "type": "collection",
            "entry": [
                { "fullUrl": "resource:0", "resource": person },
                { "fullUrl": "resource:1", "resource": result },
            ],
        })
    }

    /// Makes the result of [`Self::pending`] one that has come.
    pub(super) fn finish(bundle: &mut Value) {
        let result = &mut bundle["entry"][1]["resource"];
        result["status"] = json!("final");
        result["valueCodeableConcept"] = json!({
            "coding": [{ "system": "http://snomed.info/sct", "code": "260415000" }],
        });
    }

    pub(super) fn pupil(&self) -> Vec<Value> {
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

pub(super) fn patient(family: &str, given: &[&str], birth_date: &str) -> Value {
    json!({
        "resourceType": "Patient",
        "name": [{ "family": family, "given": given }],
        "birthDate": birth_date,
    })
}
