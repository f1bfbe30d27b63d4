//! Third-party vectors that are no card as it is held up, but a part of one or another form of it.

use health_card_kiosk::directory::{self, Method, RevocationList};
use health_card_kiosk::json::Json;
use health_card_kiosk::limits;
use health_card_kiosk::payload::Payload;
use health_card_kiosk::shc::Claims;
use health_card_kiosk::time::UnixTime;
use health_card_kiosk::verdict::Headline;
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::support::shared;
use crate::vectors::{Row, rows};

/// The rows of `kind` that are there: `count` of them, or none without the folder.
pub(crate) fn rows_of(kind: &str, count: usize) -> Vec<(Row, Vec<u8>)> {
    let Some(folder) = shared("vectors") else {
        return Vec::new();
    };
    let rows = rows(&folder, &[kind]);
    assert_eq!(rows.len(), count, "the vectors of kind {kind} have changed");
    let with_first_file = |row: Row| {
        let bytes = std::fs::read(&row.files(&folder)[0]).unwrap();
        (row, bytes)
    };
    rows.into_iter().map(with_first_file).collect()
}

/// The rows of FHIR Parameters, with the cards in them as the text of a card file.
fn parameters() -> Vec<(Row, String, String)> {
    let with_file = |(row, bytes): (Row, Vec<u8>)| {
        let text = String::from_utf8(bytes).unwrap();
        let json: Value = serde_json::from_str(&text).unwrap();
        let parameters = json["parameter"].as_array().unwrap();
        let cards: Vec<&Value> = parameters
            .iter()
            .filter(|parameter| parameter["name"] == "verifiableCredential")
            .map(|parameter| &parameter["valueString"])
            .collect();
        let file = json!({ "verifiableCredential": cards }).to_string();
        (row, text, file)
    };
    let rows = rows_of("fhir-parameters", 3);
    rows.into_iter().map(with_file).collect()
}

#[test]
fn the_cards_in_fhir_parameters_are_genuine() {
    let Some(folder) = shared("vectors") else {
        return;
    };
    for (row, _text, file) in parameters() {
        let found = row.headline(&folder, &[Zeroizing::new(file)]);
        assert_eq!(row.expected, "valid");
        assert_eq!(found, Headline::Verified, "{}", row.id);
    }
}

#[test]
fn fhir_parameters_give_the_cards_in_them() {
    let Some(folder) = shared("vectors") else {
        return;
    };
    for (row, text, _file) in parameters() {
        let found = row.headline(&folder, &[Zeroizing::new(text)]);
        assert_eq!(found, Headline::Verified, "{}", row.id);
    }
}

/// What is wrong with the claims at `at`, in the words of the vectors.
fn fault(payload: &[u8], at: UnixTime) -> &'static str {
    match Claims::parse(payload) {
        Err(_error) => "refused",
        Ok(claims) if claims.expires.is_some_and(|expires| at >= expires) => "payload-expired",
        Ok(claims) if claims.not_before > at + limits::NBF_AHEAD => "payload-not-yet-valid",
        Ok(_claims) => "payload-ok",
    }
}

#[test]
fn every_payload_is_taken_or_refused_as_expected() {
    let (mut counts, mut drafts) = ([0; 5], 0);
    for (row, bytes) in rows_of("jws-payload", 19)
        .into_iter()
        .chain(rows_of("vc", 2))
    {
        let found = fault(&bytes, row.time());
        if row.id == "V192" {
            // A draft of 2020, whose issuer is a word in angle brackets and no https URL.
            assert_eq!(found, "refused");
            drafts += 1;
            continue;
        }
        let expected: &[&str] = match row.expected.as_str() {
            "payload-ok" => &["payload-ok"],
            "payload-expired" => &["payload-expired"],
            "payload-not-a-card" => &["refused"],
            // In milliseconds, which are named and not repaired.
            "payload-not-yet-valid" => &["payload-not-yet-valid", "refused"],
            // Its resources are at fault, which the claims do not know.
            "fhir-error" => &["payload-ok", "refused"],
            other => panic!("{}: {other}", row.id),
        };
        assert!(
            expected.contains(&found),
            "{}: {found}, not {expected:?}",
            row.id
        );
        let kinds = [
            "payload-ok",
            "payload-expired",
            "payload-not-a-card",
            "payload-not-yet-valid",
            "fhir-error",
        ];
        counts[kinds.iter().position(|kind| *kind == row.expected).unwrap()] += 1;
    }
    println!("payloads: {counts:?}, {drafts} draft");
    if drafts > 0 {
        assert_eq!((counts, drafts), ([12, 3, 3, 1, 1], 1));
    }
}

#[test]
fn every_revocation_list_is_used_or_said_not_to_be_usable() {
    for (row, bytes) in rows_of("crl", 3) {
        let json = Json::parse(&bytes).unwrap();
        let (_kid, list, skipped) = RevocationList::from_json(&json).unwrap();
        let usable = list.method == Method::Rid && skipped == 0;
        assert_eq!(usable, row.expected == "crl-ok", "{}", row.id);
        if usable {
            assert_eq!((list.counter, list.len()), (2, 4));
            assert!(list.revokes("FKDIxsTCGlU", UnixTime::from_secs(1_653_955_200)));
        }
    }
}

#[test]
fn a_list_of_issuers_is_no_directory() {
    for (row, bytes) in rows_of("directory", 1) {
        assert_eq!(row.expected, "issuer-list");
        let listed = directory::still_listed(&bytes).unwrap();
        assert_eq!(listed.len(), 1);
        // It names issuers and has no key of any.
        let iss = listed.into_iter().next();
        assert!(directory::given(&bytes, None, row.time()).is_err());
        assert!(directory::given(&bytes, iss.as_ref(), row.time()).is_err());
    }
}

#[test]
fn every_bundle_without_a_signature_is_named_as_such() {
    let mut counts = [0; 2];
    for (row, bytes) in rows_of("fhir-bundle", 21) {
        let json: Value = serde_json::from_slice(&bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let payload = Payload::read(&text);
        // Five are a list of a bundle's entries, or claims: no FHIR of themselves.
        if json["resourceType"] == "Bundle" {
            assert!(matches!(payload, Ok(Payload::Fhir(_))), "{}", row.id);
            counts[0] += 1;
        } else {
            assert!(matches!(payload, Ok(Payload::Foreign(_))), "{}", row.id);
            counts[1] += 1;
        }
    }
    assert!(counts == [16, 5] || counts == [0, 0], "{counts:?}");
}
