//! How much work a picture of the screen is that shows a patient summary of 500 resources, as a share
//! of the 16 ms between two pictures, and against one of three doses. Run with `cargo bench`.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]
#![expect(clippy::unwrap_used, reason = "a panic is how a benchmark fails")]

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use health_card_kiosk::demo::Demo;
use health_card_kiosk::fhir;
use health_card_kiosk::json::Json;
use health_card_kiosk::kiosk::{Event, Job, State};
use health_card_kiosk::time::{Moment, UnixTime};
use health_card_kiosk::ui::{Ui, View};
use health_card_kiosk::verdict::Verdict;
use health_card_kiosk::wording::records::{self, Reading};
use health_card_kiosk::wording::{Language, Words};
use serde_json::{Value, json};
use zeroize::Zeroizing;

const NOW: UnixTime = UnixTime::from_secs(1_795_000_000);
const FRAME: Duration = Duration::from_millis(16);

/// A summary of `count` resources of five kinds, each with what real ones have.
fn summary(count: usize) -> Value {
    let mut entries = vec![
        json!({ "fullUrl": "resource:0", "resource": { "resourceType": "Patient",
        "name": [{ "family": "Muster", "given": ["Ana"] }], "birthDate": "1950-01-02" } }),
    ];
    let subject = json!({ "reference": "resource:0" });
    for at in 0..count {
        let day = format!("20{:02}-{:02}-{:02}", at % 25, at % 12 + 1, at % 28 + 1);
        let resource = match at % 5 {
            0 => json!({ "resourceType": "Immunization", "status": "completed", "patient": subject,
                "vaccineCode": { "coding": [{ "system": "http://hl7.org/fhir/sid/cvx", "code": "207" }] },
                "occurrenceDateTime": day, "lotNumber": format!("L{at}"),
                "performer": [{ "actor": { "display": "General Hospital" } }] }),
            1 => json!({ "resourceType": "Observation", "status": "final", "subject": subject,
                "code": { "coding": [{ "system": "http://loinc.org", "code": "2345-7" }] },
                "effectiveDateTime": day, "valueQuantity": { "value": at, "unit": "mmol/L" },
                "referenceRange": [{ "low": { "value": 3 }, "high": { "value": 6, "unit": "mmol/L" } }] }),
            2 => {
                json!({ "resourceType": "MedicationRequest", "status": "active", "subject": subject,
                "medicationCodeableConcept": { "text": format!("Medicine {at}") }, "authoredOn": day,
                "dosageInstruction": [{ "text": "Take one tablet in the morning with water" }] })
            }
            3 => json!({ "resourceType": "Condition", "subject": subject, "recordedDate": day,
                "code": { "text": format!("Condition {at}") },
                "clinicalStatus": { "coding": [{ "code": "active" }] } }),
            _ => json!({ "resourceType": "CarePlan", "status": "active", "subject": subject,
                "title": format!("Plan {at}"), "description": "What is to be done in the next weeks" }),
        };
        entries.push(json!({ "fullUrl": format!("resource:{}", at + 1), "resource": resource }));
    }
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries })
}

/// The time of the first picture of a summary, which puts it into words, and the median of the next.
fn frames(count: usize) -> (Duration, Duration) {
    let demo = Demo::new(NOW).unwrap();
    let moment = Moment::given(NOW);
    let json = Json::parse(summary(count).to_string().as_bytes()).unwrap();
    let verdicts = Verdict::on_shared(json, None, &demo.directory, moment);
    let mut state = State::new(Arc::clone(&demo.directory), false);
    let now = Instant::now();
    let text = Zeroizing::new("text".to_owned());
    let Some(Job::Judge { visit, .. }) = state.on(Event::Pasted(text), now) else {
        panic!("no job");
    };
    let context = egui::Context::default();
    let mut ui = Ui::new(&context, Language::English, PathBuf::new());
    let mut frame = |state: &State, number: u32| {
        let input = egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(
                egui::Pos2::ZERO,
                egui::vec2(1_920.0, 1_080.0),
            )),
            time: Some(f64::from(number) / 60.0),
            ..egui::RawInput::default()
        };
        let view = View {
            state,
            now: NOW,
            offset_seconds: 0,
            instant: now,
            preview: None,
        };
        let start = Instant::now();
        let mut output = context.run_ui(input, |area| {
            ui.show(area, &view);
        });
        let shapes = context.tessellate(output.shapes, output.pixels_per_point);
        let took = start.elapsed();
        drop(shapes);
        // There is no card that they would have to go to.
        output.textures_delta.clear();
        took
    };
    // Typefaces are loaded, and the screen has no result yet.
    for number in 0..10 {
        frame(&state, number);
    }
    state.on(Event::Judged { visit, verdicts }, now);
    let first = frame(&state, 10);
    let mut next: Vec<Duration> = (11..111).map(|number| frame(&state, number)).collect();
    next.sort_unstable();
    (first, next[next.len() / 2])
}

/// The time that it takes to put so many doses of one day into words, which are compared with each
/// other.
fn doses(count: usize) -> Duration {
    let codings: Vec<Value> = (0..20)
        .map(|at| json!({ "system": "urn:x", "code": format!("c{at}") }))
        .collect();
    let dose = json!({ "resource": { "resourceType": "Immunization", "status": "completed",
        "occurrenceDateTime": "2021-03-01", "vaccineCode": { "coding": codings } } });
    let bundle = json!({ "resourceType": "Bundle", "entry": vec![dose; count] });
    let json = Arc::new(Json::parse(bundle.to_string().as_bytes()).unwrap());
    let summaries = fhir::shared(&json, "4.0.1", NOW);
    let reading = Reading {
        now: NOW,
        offset_seconds: 0,
        is_proven: false,
    };
    let start = Instant::now();
    let page = records::page(Words::english(), &summaries[0], reading, false);
    let took = start.elapsed();
    assert_eq!(page.groups[0].rows.len(), count);
    took
}

fn main() {
    let (few_first, few) = frames(3);
    let (many_first, many) = frames(500);
    let share = |time: Duration| 100.0 * time.as_secs_f64() / FRAME.as_secs_f64();
    println!(
        "a picture of 3 resources     {few:>9.1?}  {:>6.1} % of 16 ms; the first {few_first:.1?}",
        share(few)
    );
    println!(
        "a picture of 500 resources   {many:>9.1?}  {:>6.1} % of 16 ms; the first {many_first:.1?}",
        share(many)
    );
    println!(
        "500 against 3                {:>9.2} times",
        many.as_secs_f64() / few.as_secs_f64()
    );
    let (some, all) = (doses(750), doses(1_500));
    println!(
        "1,500 doses of a day in words {all:>8.1?}; against 750 {:.2} times (2 is linear, 4 quadratic)",
        all.as_secs_f64() / some.as_secs_f64()
    );
}
