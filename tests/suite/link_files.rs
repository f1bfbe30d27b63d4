//! What a link gives, judged: cards by the same verifier as scanned ones, the rest never more than
//! shared.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use health_card_kiosk::fhir::{EndpointKind, Record};
use health_card_kiosk::shared::{Change, Changes, Shared, records};
use health_card_kiosk::shl::{
    ContentKey, FileFault, JweError, MediaType, Received, ReceivedFile, SendFault, Status,
};
use health_card_kiosk::verdict::{Headline, Reason, Verdict, visit_headline};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::support::{CardMaker, moment};
use crate::targets::links::sealed;

const DIR: &str = r#"{"alg":"dir","enc":"A256GCM"}"#;

/// A file of a link, as said and as it is.
struct File {
    kind: &'static str,
    status: Option<Status>,
    body: Result<String, FileFault>,
}

fn file(kind: &'static str, content: &Value) -> File {
    // A vector of its own for each.
    let text = content.to_string();
    let nonce: [u8; 12] = std::array::from_fn(|at| text.as_bytes()[at * (text.len() - 1) / 11]);
    File {
        kind,
        status: None,
        body: Ok(sealed(DIR, text.as_bytes(), nonce)),
    }
}

const CARD: &str = "application/smart-health-card";
const FHIR: &str = "application/fhir+json";
const ACCESS: &str = "application/smart-api-access";

fn cards(makers: &[&CardMaker]) -> File {
    let cards: Vec<_> = makers.iter().map(|maker| maker.jws()).collect();
    file(CARD, &json!({ "verifiableCredential": cards }))
}

fn judged(maker: &CardMaker, files: Vec<File>) -> Shared {
    let files = files.into_iter().map(|file| ReceivedFile {
        kind: Some(MediaType::parse(file.kind)),
        status: file.status,
        last_updated: None,
        fhir_version: None,
        body: file.body.map(Zeroizing::new),
    });
    let received = Received {
        files: files.collect(),
        list: None,
        notes: Vec::new(),
        ask_again_after: None,
    };
    let key = ContentKey::parse(&URL_SAFE_NO_PAD.encode([7; 32])).unwrap();
    Shared::judge(received, &key, &maker.directory(), moment())
}

fn headlines(shared: &Shared) -> Vec<Headline> {
    shared.verdicts.iter().map(Verdict::headline).collect()
}

fn result(status: &str, value: &str) -> Value {
    json!({ "resourceType": "Observation", "status": status,
        "code": { "coding": [{ "system": "http://loinc.org", "code": "94500-6" }] },
        "subject": { "reference": "Patient/1" }, "effectiveDateTime": "2026-11-01",
        "valueString": value })
}

fn patient(id: &str, family: &str, born: &str) -> Value {
    json!({ "fullUrl": format!("urn:x/Patient/{id}"), "resource": { "resourceType": "Patient", "id": id,
        "name": [{ "family": family, "given": ["Johanna", "M."] }], "birthDate": born } })
}

fn bundle(entries: &[Value]) -> Value {
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries })
}

fn entry(resource: &Value) -> Value {
    json!({ "fullUrl": format!("urn:x/{}", resource["status"]), "resource": resource })
}

#[test]
fn each_card_is_judged_and_what_is_unsigned_is_never_green() {
    let good = CardMaker::new();
    let stranger = CardMaker::with_secret(9);
    let labs = bundle(&[
        patient("1", "Anyperson", "1951-01-20"),
        entry(&result("final", "5")),
    ]);
    let all = judged(
        &good,
        vec![
            cards(&[&good]),
            cards(&[&good, &stranger]),
            file(FHIR, &labs),
        ],
    );
    let (green, amber, blue) = (
        Headline::Verified,
        Headline::Check,
        Headline::SharedNotSigned,
    );
    assert_eq!(headlines(&all), [green, green, amber, blue]);
    assert_eq!(visit_headline(&all.verdicts), Some(amber));
    let places: Vec<_> = all.files.iter().map(|file| file.verdicts.clone()).collect();
    assert_eq!(places, [0..1, 1..3, 3..4]);
    assert!(!all.people_differ && !all.is_pending());
    assert!(all.verdicts[3].signed().is_none() && records(&all.verdicts[3]).len() == 1);
    let without_card = judged(&good, vec![cards(&[&good]), file(FHIR, &labs)]);
    assert_eq!(visit_headline(&without_card.verdicts), Some(blue));
}

#[test]
fn one_file_that_fails_hides_no_other_and_no_green_hides_it() {
    let good = CardMaker::new();
    let broken = |fault| File {
        kind: FHIR,
        status: None,
        body: Err(fault),
    };
    let other_key = sealed(DIR, b"{}", [1; 12]).replacen('A', "B", 1);
    let foreign = File {
        kind: FHIR,
        status: None,
        body: Ok(other_key),
    };
    let signed = File {
        kind: FHIR,
        status: None,
        body: Ok(good.jws()),
    };
    let all = judged(
        &good,
        vec![
            cards(&[&good]),
            foreign,
            signed,
            broken(FileFault::LocationEnded),
            broken(FileFault::Send(SendFault::TooSlow)),
        ],
    );
    assert_eq!(all.verdicts[0].headline(), Headline::Verified);
    assert_eq!(visit_headline(&all.verdicts), Some(Headline::Check));
    let faults: Vec<_> = all.files.iter().map(|file| file.fault).collect();
    assert_eq!(faults[0], None);
    assert!(matches!(faults[1], Some(FileFault::Jwe(_))));
    assert_eq!(
        faults[2..],
        [
            Some(FileFault::Jwe(JweError::NotEncrypted)),
            Some(FileFault::LocationEnded),
            Some(FileFault::Send(SendFault::TooSlow))
        ]
    );
}

#[test]
fn what_is_not_known_is_listed_and_what_it_holds_is_what_counts() {
    let good = CardMaker::new();
    let jws = good.jws();
    let said_to_be_fhir = file(FHIR, &json!({ "verifiableCredential": [jws] }));
    let said_to_be_card = file(CARD, &result("final", "5"));
    let drawing = File {
        kind: "application/pdf",
        status: None,
        body: Ok(sealed(DIR, b"%PDF-1.7", [3; 12])),
    };
    let unknown = file("application/json", &json!({ "hello": 1 }));
    let malformed = file(CARD, &json!({ "hello": 1 }));
    let all = judged(
        &good,
        vec![
            said_to_be_fhir,
            said_to_be_card,
            drawing,
            unknown,
            malformed,
        ],
    );
    let (green, blue) = (Headline::Verified, Headline::SharedNotSigned);
    assert_eq!(headlines(&all), [green, blue, blue, blue, Headline::Check]);
    assert_eq!(
        all.verdicts[0].notes().len(),
        1,
        "of another kind than said"
    );
    assert_eq!(
        all.verdicts[1].notes().len(),
        1,
        "of another kind than said"
    );
    assert_eq!(all.verdicts[2].reasons(), [Reason::UnknownFile]);
    assert_eq!(all.files[4].fault, Some(FileFault::Malformed));
}

#[test]
fn what_its_sender_took_back_is_checked_and_keeps_its_own_facts() {
    let good = CardMaker::new();
    let mut taken_back = cards(&[&good]);
    taken_back.status = Some(Status::NoLongerValid);
    let mut record = file(FHIR, &result("final", "5"));
    record.status = Some(Status::NoLongerValid);
    let all = judged(&good, vec![taken_back, record]);
    assert_eq!(headlines(&all), [Headline::Check, Headline::Check]);
    assert!(all.verdicts[0].signed().is_some());
    for verdict in &all.verdicts {
        assert!(verdict.reasons().contains(&Reason::NoLongerValid));
    }
}

#[test]
fn different_people_are_kept_apart_with_a_warning() {
    let good = CardMaker::new();
    let mut other = CardMaker::new();
    other.entries()[0]["resource"]["name"] = json!([{ "family": "Otherone", "given": ["Alicia"] }]);
    let all = judged(&good, vec![cards(&[&good]), cards(&[&other])]);
    assert!(all.people_differ);
    assert_eq!(headlines(&all), [Headline::Check, Headline::Check]);
    let mut twin = CardMaker::new();
    twin.entries()[0]["resource"]["birthDate"] = json!("1951-01-21");
    assert!(judged(&good, vec![cards(&[&good]), cards(&[&twin])]).people_differ);
    // One bundle with two people in it: each record with its own.
    let mut second = result("final", "6");
    second["subject"]["reference"] = json!("Patient/2");
    second["status"] = json!("amended");
    let two = bundle(&[
        patient("1", "Anyperson", "1951-01-20"),
        patient("2", "Anyperson", "2016-03-04"),
        entry(&result("final", "5")),
        entry(&second),
    ]);
    let all = judged(&good, vec![file(FHIR, &two)]);
    assert!(all.people_differ);
    assert_eq!(all.verdicts.len(), 2);
    assert!(
        all.verdicts
            .iter()
            .all(|verdict| records(verdict).len() == 1)
    );
}

#[test]
fn an_offer_and_places_elsewhere_are_shown_and_not_asked() {
    let good = CardMaker::new();
    let offer = json!({ "access_token": "t", "aud": "https://fhir.example", "expires_in": 60,
        "query": ["Coverage?patient=1"] });
    let no_server = json!({ "access_token": "t", "query": [] });
    let place = |coding: Value| {
        json!({ "resourceType": "Endpoint", "name": "Doctors-R-Us", "address": "https://app.example/x",
            "connectionType": coding, "period": { "end": "2026-01-01" },
            "payloadType": [{ "system": "x", "code": "y" }] })
    };
    let bare = place(
        json!({ "system": "https://smarthealthit.org", "code": "shl-interactive-experience" }),
    );
    let concept = place(json!({ "coding": [{ "code": "SMART-on-FHIR" }] }));
    let all = judged(
        &good,
        vec![
            file(ACCESS, &offer),
            file(ACCESS, &no_server),
            file(FHIR, &bare),
            file(FHIR, &concept),
        ],
    );
    let (amber, blue) = (Headline::Check, Headline::SharedNotSigned);
    assert_eq!(headlines(&all), [blue, amber, blue, blue]);
    assert_eq!(all.offers.len(), 1);
    assert_eq!(all.offers[0].0, 0);
    let kinds = [2, 3].map(|at| match records(&all.verdicts[at]) {
        [Record::Endpoint(place)] => {
            assert!(place.has_ended && place.host.as_ref().unwrap().raw == "app.example");
            place.kind
        }
        _ => panic!("one place"),
    });
    assert_eq!(
        kinds,
        [EndpointKind::Interactive, EndpointKind::SmartOnFhir]
    );
}

#[test]
fn two_files_with_one_vector_are_noted() {
    let good = CardMaker::new();
    let same = |value: &str| File {
        kind: FHIR,
        status: None,
        body: Ok(sealed(
            DIR,
            result("final", value).to_string().as_bytes(),
            [5; 12],
        )),
    };
    let all = judged(&good, vec![same("1"), same("2")]);
    assert_eq!([0, 1].map(|at| all.verdicts[at].notes().len()), [0, 1]);
}

#[test]
fn a_result_that_became_final_is_told_from_one_that_changed() {
    let good = CardMaker::new();
    let look = |resources: &[Value]| {
        let mut entries = vec![patient("1", "Anyperson", "1951-01-20")];
        entries.extend(resources.iter().map(entry));
        judged(&good, vec![cards(&[&good]), file(FHIR, &bundle(&entries))])
    };
    let pending = look(&[result("preliminary", "")]);
    let before = &pending.look;
    assert_eq!(before.changes(before), Changes::default());
    let done = look(&[result("final", "5 mmol/L")]);
    let after = &done.look;
    let changes = before.changes(after);
    assert_eq!(changes.records, [((1, 0), Change::NowFinal)]);
    assert_eq!((changes.gone, changes.files_differ), (0, true));
    assert_eq!(changes.of(1, 0), Some(Change::NowFinal));
    let corrected = look(&[result("corrected", "6 mmol/L")]).look;
    assert_eq!(
        after.changes(&corrected).records,
        [((1, 0), Change::Changed)]
    );
    let mut later = result("final", "7");
    later["effectiveDateTime"] = json!("2026-11-03");
    let more = look(&[result("final", "5 mmol/L"), later]).look;
    assert_eq!(after.changes(&more).records, [((1, 1), Change::New)]);
    assert_eq!(more.changes(after).gone, 1);
    // The lab dates its result only when it is there.
    let mut undated = result("registered", "");
    undated.as_object_mut().unwrap().remove("effectiveDateTime");
    let waiting = look(&[undated]).look;
    assert_eq!(waiting.changes(after).records, [((1, 0), Change::NowFinal)]);
}

#[test]
fn nothing_yet_and_nothing_final_are_pending() {
    let good = CardMaker::new();
    assert!(judged(&good, vec![]).is_pending());
    let waiting = file(FHIR, &result("preliminary", ""));
    assert!(judged(&good, vec![waiting]).is_pending());
    let waiting = file(FHIR, &result("registered", ""));
    assert!(!judged(&good, vec![waiting, cards(&[&good])]).is_pending());
    assert!(!judged(&good, vec![file(FHIR, &result("final", "1"))]).is_pending());
}
