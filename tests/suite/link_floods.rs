//! A server that sends by the thousand: people and cards are bounded, and results that are all alike
//! are told apart.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use health_card_kiosk::limits;
use health_card_kiosk::shared::{Change, Shared};
use health_card_kiosk::shl::{ContentKey, FileFault, Received, ReceivedFile};
use health_card_kiosk::verdict::{Headline, visit_headline};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::support::{CardMaker, moment};
use crate::targets::links::sealed;

fn judged(files: Vec<Value>) -> Shared {
    let header = r#"{"alg":"dir","enc":"A256GCM"}"#;
    let file = |(at, content): (usize, Value)| ReceivedFile {
        kind: None,
        status: None,
        last_updated: None,
        fhir_version: None,
        body: Ok(Zeroizing::new(sealed(
            header,
            content.to_string().as_bytes(),
            [u8::try_from(at).unwrap(); 12],
        ))),
    };
    let received = Received {
        files: files.into_iter().enumerate().map(file).collect(),
        list: None,
        notes: Vec::new(),
        ask_again_after: None,
    };
    let key = ContentKey::parse(&URL_SAFE_NO_PAD.encode([7; 32])).unwrap();
    Shared::judge(received, &key, &CardMaker::new().directory(), moment())
}

fn bundle(resources: impl Iterator<Item = Value>) -> Value {
    let entries = resources.map(|one| json!({ "resource": one }));
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries.collect::<Vec<_>>() })
}

fn person(number: usize) -> Value {
    let names: Vec<_> = (0..5)
        .map(|at| json!({ "family": format!("Same{at}"), "given": ["Name"] }))
        .collect();
    json!({ "resourceType": "Patient", "id": number.to_string(), "name": names })
}

#[test]
fn forty_thousand_people_are_not_compared_with_each_other() {
    let crowd = bundle((0..limits::BUNDLE_ENTRIES).map(person));
    let all = judged(vec![crowd; limits::LINK_FILES]);
    assert!(all.people_differ);
    assert!(all.verdicts.len() <= limits::LINK_FILES * (limits::PEOPLE + 1));
    assert_eq!(visit_headline(&all.verdicts), Some(Headline::Check));
}

#[test]
fn a_thousand_cards_are_more_than_a_link_holds() {
    let jws = CardMaker::new().jws();
    let file = |count: usize| json!({ "verifiableCredential": vec![jws.clone(); count] });
    let all = judged(vec![
        file(limits::LINK_CARDS - 1),
        file(2),
        file(1),
        file(1),
    ]);
    let faults: Vec<_> = all.files.iter().map(|file| file.fault).collect();
    let too_many = Some(FileFault::TooLarge);
    assert_eq!(faults, [None, too_many, None, too_many]);
    assert_eq!(visit_headline(&all.verdicts), Some(Headline::Check));
}

#[test]
fn forty_thousand_results_that_all_changed_are_told_apart() {
    let results = |value: &str| {
        let result = json!({ "resourceType": "Observation", "status": "final",
            "code": { "coding": [{ "system": "http://loinc.org", "code": "1" }] },
            "effectiveDateTime": "2026-11-01", "valueString": value });
        let all = (0..limits::BUNDLE_ENTRIES).map(|_at| result.clone());
        judged(vec![bundle(all); limits::LINK_FILES])
    };
    let (before, after) = (results("1"), results("2"));
    let changes = before.look.changes(&after.look);
    assert_eq!(
        changes.records.len(),
        limits::LINK_FILES * limits::BUNDLE_ENTRIES
    );
    assert!(
        changes
            .records
            .iter()
            .all(|(_place, change)| *change == Change::Changed)
    );
    assert_eq!(changes.of(3, 7), Some(Change::Changed));
    assert!(before.look.changes(&before.look).is_nothing());
}
