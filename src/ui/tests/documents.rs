//! Attached documents: listed with a result, and looked at.

mod pages;

mod edges;

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use egui::accesskit::Role;
use image::{ImageFormat, Rgb, RgbImage};
use serde_json::{Value, json};

use super::*;
use crate::capture::{Opened, Sheet, SheetSize, ShowFault, Wanted, show_document};
use crate::document::Kind;
use crate::json::Json;
use crate::kiosk::{DocumentEvent, DocumentPlace, Screen, Viewing, Visit};
use crate::limits;
use crate::verdict::{Headline, Reason};
use crate::wording::screens::document as words;

/// A clinical document about somebody, with so many paragraphs.
fn clinical(given: &str, born: &str, paragraphs: usize) -> Vec<u8> {
    let text: Vec<String> = (0..paragraphs)
        .map(|at| format!("<paragraph>Paragraph {at}.</paragraph>"))
        .collect();
    let text = text.concat();
    format!(
        "<?xml version='1.0'?><ClinicalDocument xmlns='urn:hl7-org:v3'><title>After your visit</title>\
         <recordTarget><patientRole><patient><name><given>{given}</given><family>Anyperson</family></name>\
         <birthTime value='{born}'/></patient></patientRole></recordTarget>\
         <author><assignedAuthor><assignedPerson><name>Dr. Eva Rey</name></assignedPerson></assignedAuthor></author>\
         <component><structuredBody><component><section><title>Plan</title><text>{text}\
         <paragraph>\u{5e9}\u{5dc}\u{5d5}\u{5dd} 12 \u{202e}mg</paragraph></text></section></component></structuredBody></component>\
         </ClinicalDocument>"
    )
    .into_bytes()
}

fn picture() -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    let picture = RgbImage::from_pixel(400, 300, Rgb([200, 30, 30]));
    picture.write_to(&mut file, ImageFormat::Png).unwrap();
    file.into_inner()
}

pub(super) fn form(kind: &str, bytes: &[u8]) -> Value {
    json!({ "attachment": { "contentType": kind, "data": STANDARD.encode(bytes) } })
}

pub(super) fn document(title: &str, forms: &[Value]) -> Value {
    json!({ "resource": {
        "resourceType": "DocumentReference", "status": "current", "description": title,
        "date": "2026-11-20T10:00:00Z", "author": [{ "display": "Sunrise Clinic" }],
        "type": { "coding": [{ "system": "http://loinc.org", "code": "51855-5" }] },
        "subject": { "reference": "Patient/p" }, "content": forms,
    }})
}

/// What `Johanna Anyperson` shared.
fn shared(documents: &[Value]) -> Verdict {
    shared_by("Johanna", "Anyperson", documents)
}

/// What somebody shared: these documents, and nothing else.
pub(super) fn shared_by(given: &str, family: &str, documents: &[Value]) -> Verdict {
    let mut entries = vec![
        json!({ "fullUrl": "https://a.example/Patient/p", "resource": {
            "resourceType": "Patient", "birthDate": "1951-01-20",
            "name": [{ "family": family, "given": [given] }],
        }}),
    ];
    entries.extend_from_slice(documents);
    let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": entries });
    let json = Json::parse_record(bundle.to_string().as_bytes()).unwrap();
    let directory = Maker::new().directory(Source::Snapshot, 10);
    let mut verdicts = Verdict::on_shared(json, None, &directory, Moment::from_clock(NOW, NOW));
    assert_eq!(verdicts.len(), 1);
    verdicts.remove(0)
}

/// A window that shows what was shared, and does what it is asked to.
struct Desk {
    harness: Harness<'static, Window>,
    asked: Vec<(Visit, u64, Wanted, Vec<u8>)>,
}

impl Desk {
    fn new(size: Vec2, verdict: Verdict) -> Self {
        Self {
            harness: shown(size, window(with_result(vec![verdict]))),
            asked: Vec::new(),
        }
    }

    /// Takes in what the window gave back.
    fn settle(&mut self) {
        self.harness.run_steps(2);
        let window = self.harness.state_mut();
        for event in std::mem::take(&mut window.events) {
            let job = window.state.on(event, window.instant);
            if let Some(Job::ShowDocument {
                visit,
                number,
                wanted,
                bytes,
            }) = job
            {
                self.asked.push((visit, number, wanted, bytes.to_vec()));
            }
        }
        self.harness.run_steps(2);
    }

    fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.settle();
    }

    fn on(&mut self, event: Event) {
        self.harness.state_mut().events.push(event);
        self.settle();
    }

    /// Answers what was asked last, as the scanner process would.
    fn answer(&mut self) {
        let (visit, number, wanted, bytes) = self.asked.pop().unwrap();
        let opened = show_document(&bytes, wanted);
        self.on(Event::Document(DocumentEvent::Opened {
            visit,
            number,
            wanted,
            opened,
        }));
    }

    /// Answers what was asked last with this.
    fn answer_with(&mut self, opened: Result<Opened, ShowFault>) {
        let (visit, number, wanted, _bytes) = self.asked.pop().unwrap();
        self.on(Event::Document(DocumentEvent::Opened {
            visit,
            number,
            wanted,
            opened,
        }));
    }

    /// Answers with the page that was asked for, of three.
    fn answer_with_a_page(&mut self) {
        let (visit, number, wanted, _bytes) = self.asked.pop().unwrap();
        let (width, height) = (wanted.width, wanted.width / 2);
        let size = SheetSize {
            page: wanted.page,
            pages: 3,
            is_cut: false,
            width,
            height,
        };
        let rgb = Zeroizing::new(vec![99; (width * height * 3) as usize]);
        let opened = Ok(Opened::Sheet(Sheet { size, rgb }));
        self.on(Event::Document(DocumentEvent::Opened {
            visit,
            number,
            wanted,
            opened,
        }));
    }

    fn viewing(&self) -> Option<&Viewing> {
        match self.harness.state().state.screen() {
            Screen::Result(shown) => shown.viewing.as_deref(),
            _ => None,
        }
    }

    fn says(&self, text: &str) -> bool {
        self.harness
            .query_all_by_label_contains(text)
            .next()
            .is_some()
    }

    fn textures(&self) -> usize {
        self.harness.ctx.tex_manager().read().num_allocated()
    }
}

#[test]
fn documents_are_listed_with_what_is_known_of_them() {
    let elsewhere = json!({ "attachment": { "contentType": "application/pdf", "url": "https://files.example/x?t=1" } });
    let verdict = shared(&[
        document("My story", &[form("text/plain", b"Dear doctor")]),
        document("Elsewhere", &[elsewhere]),
        document("Odd", &[form("application/pdf", b"MZ\x90\0\x03")]),
    ]);
    assert_eq!(verdict.headline(), Headline::SharedNotSigned);
    let desk = Desk::new(SIZES[1], verdict);
    for said in [
        "My story",
        "The patient’s own story",
        "Sunrise Clinic",
        "20 Nov 2026",
        "11 bytes",
        "files.example",
    ] {
        assert!(desk.says(said), "{said}");
    }
    assert!(!desk.says("t=1"));
    // What is not there, or of no kind that is shown, has no button.
    let buttons = desk.harness.query_all_by_label(said(words::SHOW));
    assert_eq!(buttons.count(), 1);
}

#[test]
fn a_text_is_read_page_by_page_and_closed_again() {
    for size in SIZES {
        let bytes = clinical("Johanna", "19510120", 300);
        let mut desk = Desk::new(
            size,
            shared(&[document("Visit", &[form("text/xml", &bytes)])]),
        );
        let textures = desk.textures();
        desk.press(Key::V);
        assert!(desk.says(said(words::OPENING)));
        desk.answer();
        for said in [
            "After your visit",
            "Dr. Eva Rey",
            "Johanna Anyperson",
            "Plan",
            "Paragraph 0.",
            "SHARED, NOT SIGNED",
        ] {
            assert!(desk.says(said), "{said} at {size}");
        }
        assert!(!desk.says(said(words::OF_ANOTHER)));
        assert!(!desk.says("Paragraph 299."));
        desk.press(Key::PageDown);
        assert!(!desk.says("Paragraph 0."));
        desk.press(Key::ArrowRight);
        assert!(desk.says("Paragraph 299."));
        assert!(desk.says("Page 3 of 3"));
        // The last is the last.
        desk.press(Key::PageDown);
        assert_eq!(desk.viewing().unwrap().page, 2);
        desk.press(Key::PageUp);
        assert_eq!(desk.viewing().unwrap().page, 1);
        desk.press(Key::ArrowDown);
        desk.press(Key::Escape);
        assert!(desk.viewing().is_none());
        assert!(desk.says("Sunrise Clinic"));
        assert_eq!(desk.textures(), textures);
        desk.press(Key::Escape);
        assert!(matches!(desk.harness.state().state.screen(), Screen::Scan));
    }
}

#[test]
fn pages_are_asked_for_one_at_a_time_and_late_answers_are_dropped() {
    let verdict = || {
        shared(&[document(
            "Scan",
            &[
                form("application/pdf", b"%PDF-1.7"),
                form("image/png", &picture()),
            ],
        )])
    };
    let mut desk = Desk::new(SIZES[1], verdict());
    let textures = desk.textures();
    desk.press(Key::V);
    assert_eq!((desk.asked.len(), desk.asked[0].2.page), (1, 0));
    desk.answer_with_a_page();
    assert_eq!(desk.textures(), textures + 1);
    assert!(desk.says("Page 1 of 3"));
    // Two presses while the first is under way: only where they lead is asked for then.
    desk.press(Key::PageDown);
    desk.press(Key::PageDown);
    assert_eq!((desk.asked.len(), desk.asked[0].2.page), (1, 1));
    desk.answer_with_a_page();
    assert_eq!((desk.asked.len(), desk.asked[0].2.page), (1, 2));
    desk.answer_with_a_page();
    assert!(desk.asked.is_empty() && desk.textures() == textures + 1);
    desk.press(Key::Z);
    assert_eq!(desk.asked[0].2.width, limits::SHEET_WIDTH_LARGE);
    desk.answer_with_a_page();
    assert!(desk.says(said(words::FIT)));
    desk.press(Key::Z);
    let late = desk.asked.pop().unwrap();
    desk.press(Key::Escape);
    assert_eq!(desk.textures(), textures);
    // The other form is opened meanwhile; the answer of the first is not shown in its place.
    let place = DocumentPlace {
        item: 0,
        record: 0,
        form: 1,
    };
    desk.on(Event::Document(DocumentEvent::Open(place)));
    let (visit, number, wanted, _) = late;
    let opened = Err(ShowFault::Damaged);
    desk.on(Event::Document(DocumentEvent::Opened {
        visit,
        number,
        wanted,
        opened,
    }));
    assert!(desk.viewing().unwrap().shows.is_none());
    desk.answer();
    let images = desk.harness.query_all_by_role(Role::Image);
    assert_eq!(images.count(), 1);
    // Nor the answer for whoever was here before.
    let wanted = Wanted {
        kind: Kind::Picture,
        page: 0,
        width: 1,
    };
    let stale = DocumentEvent::Opened {
        visit: Visit::default(),
        number,
        wanted,
        opened: Err(ShowFault::Damaged),
    };
    desk.on(Event::Document(stale));
    assert!(matches!(desk.viewing().unwrap().shows, Some(Ok(_))));
}

#[test]
fn what_can_not_be_shown_says_why() {
    let verdict = shared(&[document(
        "Broken",
        &[form("application/pdf", b"%PDF-1.7 broken")],
    )]);
    let mut desk = Desk::new(SIZES[0], verdict);
    desk.press(Key::V);
    desk.answer();
    assert!(desk.says(said(words::DAMAGED)));
    desk.press(Key::Escape);
    assert!(desk.viewing().is_none());
}

#[test]
fn a_document_of_somebody_else_is_a_doubt_and_says_so() {
    for (given, born, is_another) in [
        ("Johanna", "19510120", false),
        ("Johanna", "19510121", true),
        ("Maximilian", "19510120", true),
    ] {
        let bytes = clinical(given, born, 1);
        let verdict = shared(&[document("Visit", &[form("text/xml", &bytes)])]);
        let expected = if is_another {
            Headline::Check
        } else {
            Headline::SharedNotSigned
        };
        assert_eq!(verdict.headline(), expected, "{given} {born}");
        assert_eq!(
            verdict.reasons().contains(&Reason::DocumentOfAnother),
            is_another
        );
        let mut desk = Desk::new(SIZES[1], verdict);
        desk.press(Key::V);
        desk.answer();
        assert_eq!(desk.says(said(words::OF_ANOTHER)), is_another);
    }
}
