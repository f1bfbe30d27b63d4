//! The fuzz target of what an issuer signed.

use health_card_kiosk::shc::Claims;
use serde_json::Value;

/// An inflated payload. What is taken has what a card must have, as another reader sees it.
pub fn claims(input: &[u8]) {
    if Claims::parse(input).is_err() {
        return;
    }
    let json: Value = serde_json::from_slice(input).expect("JSON");
    assert!(
        json["iss"]
            .as_str()
            .is_some_and(|iss| iss.starts_with("https://"))
    );
    for name in ["nbf", "exp"] {
        if let Some(date) = json
            .get(name)
            .or_else(|| (name == "nbf").then_some(&Value::Null))
        {
            let seconds = date.as_f64().expect("a number");
            assert!((0.0..4_102_444_800.0).contains(&seconds));
        }
    }
    let kinds = json["vc"]["type"].as_array().expect("types");
    assert!(
        kinds
            .iter()
            .any(|kind| kind == "https://smarthealth.cards#health-card")
    );
    let subject = &json["vc"]["credentialSubject"];
    assert!(subject["fhirVersion"].is_string());
    assert_eq!(subject["fhirBundle"]["resourceType"], "Bundle");
}
