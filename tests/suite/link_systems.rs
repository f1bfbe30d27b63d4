//! The systems that send links, each as its own documents describe it, played from memory: what a
//! counter must be able to receive from them.

use std::collections::BTreeMap;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use health_card_kiosk::fhir::{EndpointKind, LabStatus, Record};
use health_card_kiosk::payload::Payload;
use health_card_kiosk::shared::{Change, Shared, answered, records};
use health_card_kiosk::shl::{
    Answer, Ask, AskNumber, Asks, ContentKey, Link, LinkFault, Passcode, Press, Session, Stage,
    Status, Tries,
};
use health_card_kiosk::verdict::{Headline, Reason, Verdict, visit_headline};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::support::{CardMaker, moment};
use crate::targets::links::{link_of, sealed};

const NOW: Duration = Duration::from_secs(1_000);
const SECRET: &str = "ZysbOTyvIpOoqYaQdWoF43aXr5OhPpfyE3Wjkz8J3Wg";
const NO_CTY: &str = r#"{"alg":"dir","enc":"A256GCM"}"#;

/// A server of links. It knows what its documents say, and counts.
#[derive(Default)]
struct Sender {
    passcode: Option<&'static str>,
    attempts: u32,
    manifest: Value,
    /// By path, and how often each may be fetched.
    files: BTreeMap<String, (String, usize)>,
    posts: usize,
    gets: usize,
    passcodes: usize,
    recipients: Vec<String>,
    is_gone: bool,
    cadence: Option<Duration>,
}

fn answer(status: u16, body: &str) -> Answer {
    Answer {
        status,
        retry_after: None,
        body: Zeroizing::new(body.as_bytes().to_vec()),
        is_page: false,
    }
}

impl Sender {
    fn embed(&mut self, kind: &str, header: &str, content: &Value, status: Option<&str>) {
        let jwe = self.jwe(header, content);
        self.add(json!({ "contentType": kind, "embedded": jwe, "status": status }));
    }

    fn locate(&mut self, kind: &str, content: &Value, times: usize) -> String {
        let path = format!("https://files.example/{}?t=ticket", self.files.len());
        let jwe = self.jwe(NO_CTY, content);
        self.files.insert(path.clone(), (jwe, times));
        self.add(json!({ "contentType": kind, "location": path }));
        path
    }

    fn add(&mut self, file: Value) {
        if self.manifest.is_null() {
            self.manifest = json!({ "files": [] });
        }
        let mut file = file;
        file.as_object_mut()
            .unwrap()
            .retain(|_name, value| !value.is_null());
        self.manifest["files"].as_array_mut().unwrap().push(file);
    }

    fn jwe(&self, header: &str, content: &Value) -> String {
        let number = self.manifest["files"].as_array().map_or(0, Vec::len) + self.files.len();
        sealed(
            header,
            content.to_string().as_bytes(),
            [u8::try_from(number).unwrap(); 12],
        )
    }

    fn answer(&mut self, ask: &Ask) -> Answer {
        let Some(body) = &ask.body else {
            self.gets += 1;
            assert!(!ask.carries_passcode);
            if let Some((_url, recipient)) = ask.url.split_once("recipient=") {
                self.recipients.push(recipient.to_owned());
                let (url, _) = ask.url.split_at(ask.url.find("recipient=").unwrap() - 1);
                return self.file(url);
            }
            return self.file(&ask.url);
        };
        self.posts += 1;
        let body: Value = serde_json::from_slice(body).unwrap();
        let recipient = body["recipient"].as_str().unwrap_or_default();
        if recipient.is_empty() {
            return answer(400, "recipient is required");
        }
        self.recipients.push(recipient.to_owned());
        self.passcodes += usize::from(ask.carries_passcode);
        assert_eq!(ask.carries_passcode, body.get("passcode").is_some());
        if self.is_gone || (self.passcode.is_some() && self.attempts == 0) {
            return answer(404, "");
        }
        if self.passcode.is_some() && body["passcode"].as_str() != self.passcode {
            self.attempts -= 1;
            let left = json!({ "remainingAttempts": self.attempts });
            return answer(401, &left.to_string());
        }
        Answer {
            retry_after: self.cadence,
            ..answer(200, &self.manifest.to_string())
        }
    }

    fn file(&mut self, url: &str) -> Answer {
        match self.files.get_mut(url) {
            Some((_, 0)) | None => answer(404, ""),
            Some((jwe, times)) => {
                *times -= 1;
                answer(200, &format!("{jwe}\n"))
            }
        }
    }

    fn serve(&mut self, session: &mut Session, asks: Asks) {
        let mut waiting = asks.asks;
        while let Some(ask) = waiting.pop() {
            let answer = self.answer(&ask);
            waiting.extend(session.take(ask.number, Ok(answer), NOW).asks);
        }
    }

    fn press(&mut self, session: &mut Session, press: Press) {
        let asks = session.press(press, NOW).unwrap();
        self.serve(session, asks);
    }

    fn type_in(&mut self, session: &mut Session, passcode: &str) {
        let passcode = Passcode::new(passcode).unwrap();
        let is_confirmed = session.asks_to_confirm();
        self.press(
            session,
            Press::Passcode {
                passcode,
                is_confirmed,
            },
        );
    }
}

fn payload(flag: &str, label: &str) -> String {
    payload_to(&format!("https://links.example/{SECRET}"), flag, label)
}

fn payload_to(url: &str, flag: &str, label: &str) -> String {
    let key = URL_SAFE_NO_PAD.encode([7; 32]);
    link_of(&json!({ "url": url, "key": key, "flag": flag, "label": label }).to_string())
}

fn session(text: &str) -> Session {
    let Ok(Payload::Link(link)) = Payload::read(text) else {
        panic!("no link");
    };
    let link = Link::parse(&link).unwrap();
    Session::new(link, "Lincoln High - school nurse", Tries::Unknown)
}

fn judged(session: &mut Session) -> Shared {
    let key: ContentKey = session.link().key().clone();
    let received = session.received().unwrap();
    Shared::judge(received, &key, &CardMaker::new().directory(), moment())
}

fn card_file(makers: &[&CardMaker]) -> Value {
    let cards: Vec<_> = makers.iter().map(|maker| maker.jws()).collect();
    json!({ "verifiableCredential": cards })
}

const CARD: &str = "application/smart-health-card";
const FHIR: &str = "application/fhir+json";

fn of_person(resources: &[Value]) -> Value {
    let patient = json!({ "resourceType": "Patient",
        "name": [{ "family": "Anyperson", "given": ["Johanna"] }], "birthDate": "1951-01-20" });
    let all = [&[patient][..], resources].concat();
    let entries = all.iter().enumerate();
    let entries =
        entries.map(|(at, one)| json!({ "fullUrl": format!("resource:{at}"), "resource": one }));
    json!({ "resourceType": "Bundle", "type": "document", "entry": entries.collect::<Vec<_>>() })
}

fn lab(status: &str) -> Value {
    json!({ "resourceType": "Observation", "status": status, "subject": { "reference": "resource:0" },
        "code": { "coding": [{ "system": "http://loinc.org", "code": "2951-2" }], "text": "Sodium" },
        "effectiveDateTime": "2026-11-01", "valueQuantity": { "value": 140, "unit": "mmol/L" } })
}

#[test]
fn powerful_portals_sends_the_school_nurse_a_link_with_a_passcode() {
    let mut portal = Sender {
        passcode: Some("2016-01-31"),
        attempts: 5,
        ..Sender::default()
    };
    portal.embed(
        CARD,
        r#"{"alg":"dir","enc":"A256GCM","cty":"application/smart-health-card"}"#,
        &card_file(&[&CardMaker::new()]),
        Some("can-change"),
    );
    let advice = json!({ "resourceType": "ImmunizationRecommendation", "patient": { "reference": "resource:0" } });
    portal.embed(FHIR, NO_CTY, &of_person(&[advice]), Some("finalized"));
    let text = format!(
        "https://viewer.example/app?x=y#{}",
        payload("LP", "Back-to-school immunizations for Oliver Brown")
    );
    let mut session = session(&text);
    assert_eq!(
        session.link().label.as_ref().unwrap().show(),
        "Back-to-school immunizations for Oliver Brown"
    );
    assert_eq!(session.link().host.raw, "links.example");
    portal.press(&mut session, Press::Open);
    assert_eq!(portal.posts, 0, "the passcode comes first");
    portal.type_in(&mut session, "1234");
    assert_eq!(
        (session.stage(), session.tries()),
        (Stage::Passcode { was_wrong: true }, Tries::Left(4))
    );
    portal.type_in(&mut session, "2016-01-31");
    let shared = judged(&mut session);
    assert_eq!(shared.verdicts[0].headline(), Headline::Verified);
    assert_eq!(
        visit_headline(&shared.verdicts),
        Some(Headline::SharedNotSigned)
    );
    let statuses: Vec<_> = shared
        .files
        .iter()
        .map(|file| file.status.clone())
        .collect();
    assert_eq!(statuses, [Some(Status::CanChange), Some(Status::Finalized)]);
    assert_eq!((portal.posts, portal.passcodes, portal.gets), (2, 2, 0));
    assert!(
        portal
            .recipients
            .iter()
            .all(|name| name == "Lincoln High - school nurse")
    );
}

#[test]
fn easyshare_locks_after_three_passcodes_and_then_knows_nothing() {
    let mut easyshare = Sender {
        passcode: Some("right"),
        attempts: 3,
        ..Sender::default()
    };
    easyshare.embed(FHIR, NO_CTY, &of_person(&[lab("final")]), None);
    let mut session = session(&payload("P", "IPS"));
    easyshare.press(&mut session, Press::Open);
    for left in [2, 1] {
        easyshare.type_in(&mut session, "wrong");
        assert_eq!(session.tries(), Tries::Left(left));
    }
    easyshare.type_in(&mut session, "wrong");
    assert_eq!(session.stage(), Stage::Failed(LinkFault::Locked));
    // Scanned again by somebody who knows nothing of that: gone, and no try is lost.
    let mut again = self::session(&payload("P", "IPS"));
    easyshare.press(&mut again, Press::Open);
    easyshare.type_in(&mut again, "right");
    assert_eq!(again.stage(), Stage::Failed(LinkFault::Inactive));
    assert_eq!((easyshare.posts, easyshare.passcodes), (4, 4));
}

#[test]
fn flexpa_prints_links_to_one_file_of_many_kinds() {
    let ccda = STANDARD.encode("<ClinicalDocument/>");
    let document = json!({ "resourceType": "DocumentReference", "status": "current",
        "content": [{ "attachment": { "contentType": "text/xml", "data": ccda } }] });
    let composition =
        json!({ "resourceType": "Composition", "subject": { "reference": "resource:0" } });
    let doctors = json!({ "resourceType": "Endpoint", "name": "Doctors-R-Us", "address": "https://fhir.doctors.example/r4",
        "connectionType": { "system": "https://smarthealthit.org", "code": "smart-on-fhir" },
        "payloadType": [{ "system": "http://hl7.org/fhir", "code": "any" }] });
    for (content, expected) in [
        (document, "DocumentReference"),
        (of_person(&[composition]), "Composition"),
        (doctors, "Endpoint"),
    ] {
        let mut flexpa = Sender::default();
        let url = flexpa.locate(FHIR, &content, 1);
        let mut session = session(&payload_to(&url, "U", "After-visit summary"));
        flexpa.press(&mut session, Press::Open);
        let shared = judged(&mut session);
        assert_eq!((flexpa.posts, flexpa.gets), (0, 1));
        assert_eq!(flexpa.recipients, ["Lincoln%20High%20-%20school%20nurse"]);
        assert_eq!(
            visit_headline(&shared.verdicts),
            Some(Headline::SharedNotSigned),
            "{expected}"
        );
        let summary = &shared.verdicts[0].unsigned().unwrap().summary;
        match summary.records.first() {
            None => assert!(summary.composition.is_some() && expected == "Composition"),
            Some(Record::Document(_)) => assert_eq!(expected, "DocumentReference"),
            Some(Record::Endpoint(place)) => {
                assert_eq!(
                    (place.kind, expected),
                    (EndpointKind::SmartOnFhir, "Endpoint")
                );
                assert!(!place.has_ended);
            }
            Some(_) => panic!("{expected}"),
        }
    }
}

#[test]
fn flexpa_offers_live_access_beside_files_that_open_without_it() {
    let mut flexpa = Sender::default();
    let offer = json!({ "access_token": "token", "token_type": "Bearer", "expires_in": 3600, "scope": "patient/*.rs",
        "aud": "https://fhir.example/r4", "query": ["Observation?encounter=123", "CarePlan?patient=1", "https://evil.example/x"] });
    flexpa.locate(FHIR, &of_person(&[lab("final")]), 1);
    flexpa.embed("application/smart-api-access", NO_CTY, &offer, None);
    flexpa.embed("application/pdf", NO_CTY, &json!("%PDF"), None);
    let mut session = session(&payload("", "Visit"));
    flexpa.press(&mut session, Press::Open);
    let shared = judged(&mut session);
    assert_eq!(
        visit_headline(&shared.verdicts),
        Some(Headline::SharedNotSigned)
    );
    assert_eq!(
        (shared.verdicts.len(), flexpa.posts, flexpa.gets),
        (3, 1, 1)
    );
    let (at, offer) = &shared.offers[0];
    assert_eq!(
        (*at, &*offer.host.raw, offer.queries.len(), offer.refused),
        (1, "fhir.example", 2, 1)
    );
    let ask = offer.ask(0, AskNumber(0)).unwrap();
    assert_eq!(
        *ask.url,
        "https://fhir.example/r4/Observation?encounter=123"
    );
    let directory = CardMaker::new().directory();
    let found = answered(
        Ok(answer(200, &of_person(&[lab("final")]).to_string())),
        &directory,
        moment(),
    );
    assert_eq!(found[0].headline(), Headline::SharedNotSigned);
    for refused in [
        answer(401, ""),
        answer(404, ""),
        answer(200, "[]"),
        answer(500, ""),
    ] {
        let found = answered(Ok(refused), &directory, moment());
        assert!(matches!(found[0].reasons(), [Reason::FileNotOpened(_)]));
    }
}

#[test]
fn labs_r_us_sends_a_pending_result_and_later_the_same_link_has_it() {
    let mut lab_server = Sender {
        cadence: Some(Duration::from_mins(15)),
        ..Sender::default()
    };
    lab_server.embed(
        FHIR,
        NO_CTY,
        &of_person(&[lab("registered")]),
        Some("can-change"),
    );
    let mut session = session(&payload("L", "Basic metabolic panel"));
    lab_server.press(&mut session, Press::Open);
    let pending = judged(&mut session);
    assert!(pending.is_pending());
    assert_eq!(
        visit_headline(&pending.verdicts),
        Some(Headline::SharedNotSigned)
    );
    assert!(matches!(
        &records(&pending.verdicts[0])[0],
        Record::Lab(result) if result.status == LabStatus::Pending
    ));
    assert_eq!(
        session.must_wait_for_news(NOW),
        Some(Duration::from_mins(15))
    );
    // The same day, with an app that can be connected.
    lab_server.manifest = Value::Null;
    lab_server.embed(FHIR, NO_CTY, &of_person(&[lab("final")]), Some("finalized"));
    let app = json!({ "resourceType": "Endpoint", "name": "Labs-R-Us", "address": "https://labs.example",
        "connectionType": { "coding": [{ "code": "smart-on-fhir" }] } });
    lab_server.embed(FHIR, NO_CTY, &app, None);
    let later = NOW + Duration::from_mins(15);
    let asks = session.press(Press::Update, later).unwrap();
    lab_server.serve(&mut session, asks);
    let done = judged(&mut session);
    assert!(!done.is_pending());
    let changes = pending.look.changes(&done.look);
    assert_eq!(changes.records, [((0, 0), Change::NowFinal)]);
    assert_eq!(lab_server.posts, 2);
}

#[test]
fn personal_platforms_mixes_sources_and_people() {
    let mut platform = Sender::default();
    let (good, stranger) = (CardMaker::new(), CardMaker::with_secret(9));
    for maker in [&good, &stranger] {
        platform.embed(CARD, NO_CTY, &card_file(&[maker]), None);
    }
    platform.locate(FHIR, &of_person(&[lab("final")]), 1);
    let mut child = of_person(&[lab("final")]);
    platform.embed(FHIR, NO_CTY, &of_person(&[json!({ "resourceType": "VisionPrescription", "patient": { "reference": "resource:0" } })]), None);
    let opened = |platform: &mut Sender| {
        let mut session = session(&payload("", "My records"));
        platform.press(&mut session, Press::Open);
        judged(&mut session)
    };
    let shared = opened(&mut platform);
    let headlines: Vec<_> = shared.verdicts.iter().map(Verdict::headline).collect();
    let blue = Headline::SharedNotSigned;
    assert_eq!(headlines, [Headline::Verified, Headline::Check, blue, blue]);
    assert!(!shared.people_differ);
    child["entry"][0]["resource"]["birthDate"] = json!("2016-05-05");
    platform.embed(FHIR, NO_CTY, &child, None);
    for (_jwe, times) in platform.files.values_mut() {
        *times = 1;
    }
    let shared = opened(&mut platform);
    assert!(shared.people_differ);
    assert_eq!(shared.verdicts[0].headline(), Headline::Check);
}

#[test]
fn vaxx_link_gives_both_places_and_tickets_that_die() {
    let mut vaxx = Sender::default();
    let jwe = sealed(
        NO_CTY,
        card_file(&[&CardMaker::new()]).to_string().as_bytes(),
        [1; 12],
    );
    vaxx.add(
        json!({ "contentType": CARD, "embedded": jwe, "location": "https://files.example/never" }),
    );
    let mut session = session(&payload("", "vaxx"));
    vaxx.press(&mut session, Press::Open);
    assert_eq!(
        visit_headline(&judged(&mut session).verdicts),
        Some(Headline::Verified)
    );
    assert_eq!((vaxx.posts, vaxx.gets), (1, 0));
    // A ticket that is dead already: the list once more, by itself, and no third time.
    let mut dead = Sender::default();
    dead.locate(CARD, &card_file(&[&CardMaker::new()]), 0);
    let mut session = self::session(&payload("", "vaxx"));
    dead.press(&mut session, Press::Open);
    assert_eq!((dead.posts, dead.gets), (2, 2));
    assert_eq!(
        visit_headline(&judged(&mut session).verdicts),
        Some(Headline::Check)
    );
}

#[test]
fn shlep_says_404_for_everything_that_is_over() {
    let mut shlep = Sender {
        is_gone: true,
        ..Sender::default()
    };
    for flag in ["", "L"] {
        let mut session = session(&payload(flag, "ended"));
        shlep.press(&mut session, Press::Open);
        assert_eq!(session.stage(), Stage::Failed(LinkFault::Inactive));
    }
    let mut direct = session(&payload_to("https://files.example/none", "LU", "ticket"));
    shlep.press(&mut direct, Press::Open);
    assert_eq!(direct.stage(), Stage::Failed(LinkFault::Inactive));
    assert_eq!((shlep.posts, shlep.gets), (2, 1));
}
