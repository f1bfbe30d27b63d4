//! What is taken along: only where it is allowed, only what is shown, and gone with the visit.

mod paper;

use egui::accesskit::Role;

use super::*;
use crate::fhir::Name;
use crate::kiosk::{Picks, Saving, Screen, SettingsEvent, TakeEvent, TakePanel, TakeTold, Teller};
use crate::limits;
use crate::store::{TakeAlong, Taken};
use crate::wording::screens::take as words;

const LETTERS: &str = "+1-900-CALL";

fn teller() -> Teller {
    Teller {
        words: Words::english(),
        now: NOW,
        offset_seconds: 0,
    }
}

/// What `verdict` is on, with this setting.
fn with(take_along: TakeAlong, verdict: Verdict) -> State {
    let mut state = with_result(vec![verdict]);
    set(&mut state, take_along);
    state
}

fn set(state: &mut State, take_along: TakeAlong) {
    let mut settings = state.settings().clone();
    settings.take_along = take_along;
    let changed = SettingsEvent::Changed(Box::new(settings));
    state.on(Event::Settings(changed), Instant::now());
}

fn good() -> Verdict {
    Maker::new().verified(&johanna())
}

fn take(state: &mut State, event: TakeEvent) -> Option<Job> {
    state.on(Event::Take(event), Instant::now())
}

/// All presses that take something of a person.
fn presses() -> [TakeEvent; 4] {
    let field = Zeroizing::new("0000001".to_owned());
    [
        TakeEvent::Field(field, teller()),
        TakeEvent::Doses(teller()),
        TakeEvent::SaveDoses(teller()),
        TakeEvent::SavePage(teller()),
    ]
}

fn copied(job: Option<Job>) -> (String, Taken) {
    match job {
        Some(Job::Copy { text, taken }) => (text.to_string(), taken),
        _ => panic!("nothing was copied"),
    }
}

/// Chooses a folder for what waits; what is saved there.
fn saved(state: &mut State, event: TakeEvent) -> Saving {
    assert!(take(state, event).is_none());
    assert!(matches!(state.screen(), Screen::Files(Picks::TakeFolder)));
    match take(state, TakeEvent::SaveTo(PathBuf::from("/stick"))) {
        Some(Job::SaveTaken { saving, folder }) if *folder.as_os_str() == *"/stick" => saving,
        _ => panic!("nothing was saved"),
    }
}

#[test]
fn where_it_is_off_nothing_is_offered_and_nothing_is_done() {
    let harness = shown(SIZES[1], window(with(TakeAlong::No, good())));
    assert!(harness.query_by_label(said(words::TAKE_ALONG)).is_none());
    assert!(harness.query_by_label_contains("Copy: ").is_none());
    for event in presses().into_iter().chain([TakeEvent::List]) {
        let mut state = with(TakeAlong::No, good());
        assert!(take(&mut state, event).is_none());
        assert!(matches!(state.screen(), Screen::Result(_)));
        assert_eq!(*state.take().panel(), TakePanel::Closed);
    }
    // Copying is not saving.
    for event in [
        TakeEvent::SaveDoses(teller()),
        TakeEvent::SavePage(teller()),
    ] {
        let mut state = with(TakeAlong::Copy, good());
        assert!(take(&mut state, event).is_none());
        assert!(matches!(state.screen(), Screen::Result(_)));
    }
}

#[test]
fn what_could_not_be_checked_or_is_refused_is_never_taken() {
    let maker = Maker::new();
    for verdict in [
        || Maker::new().of_unknown_issuer(&johanna()),
        || Maker::new().revoked_and_expired(&johanna()),
        || Maker::new().altered(&johanna()),
    ] {
        for event in presses() {
            let mut state = with(TakeAlong::CopyAndSave, verdict());
            state.on(Event::ShowUnverified(true), Instant::now());
            assert!(take(&mut state, event).is_none());
            assert!(matches!(state.screen(), Screen::Result(_)));
        }
        let mut state = with(TakeAlong::CopyAndSave, verdict());
        state.on(Event::ShowUnverified(true), Instant::now());
        let harness = shown(SIZES[1], window(state));
        assert!(harness.query_by_label_contains("Copy: ").is_none());
        assert!(harness.query_by_label(said(words::TAKE_ALONG)).is_none());
    }
    // The photo ID is another person's.
    let mut state = with(TakeAlong::CopyAndSave, maker.verified(&johanna()));
    state.on(Event::IdCompared(false), Instant::now());
    assert!(take(&mut state, TakeEvent::Doses(teller())).is_none());
    // What is behind "Details" is not shown.
    let mut state = with(TakeAlong::CopyAndSave, maker.verified(&johanna()));
    state.on(Event::ShowDetails(false), Instant::now());
    assert!(take(&mut state, TakeEvent::Doses(teller())).is_none());
}

#[test]
fn what_a_key_opens_comes_into_view() {
    let doses: Vec<_> = (1..=12)
        .map(|month| dose(&format!("2021-{month:02}-10"), "207", "1"))
        .collect();
    let card = bundle(&["Ana"], "Anyperson", "1951-01-20", &doses);
    let mut state = with(TakeAlong::CopyAndSave, Maker::new().verified(&card));
    take(&mut state, TakeEvent::List);
    let below = shown(SIZES[0], window(state));
    let label = said(words::COPY_DOSES);
    let bottom = |harness: &Harness<'_, Window>| harness.get_by_label(label).rect().bottom();
    assert!(bottom(&below) > SIZES[0].y);
    let state = with(TakeAlong::CopyAndSave, Maker::new().verified(&card));
    let mut harness = shown(SIZES[0], window(state));
    let events = press(&mut harness, Key::C);
    let window = harness.state_mut();
    for event in events {
        window.state.on(event, window.instant);
    }
    harness.run_steps(3);
    assert!(bottom(&harness) < SIZES[0].y);
}

#[test]
fn a_press_on_a_field_copies_it_and_says_for_how_long() {
    let mut harness = shown(SIZES[1], window(with(TakeAlong::Copy, good())));
    for (label, text) in [
        ("Copy: Johanna Maria Anyperson", "Johanna Maria Anyperson"),
        ("Copy: 1951-01-20", "1951-01-20"),
        ("Copy: 0000021", "0000021"),
    ] {
        let events = click(&mut harness, label);
        let [Event::Take(TakeEvent::Field(field, _))] = &events[..] else {
            panic!("{label}");
        };
        assert_eq!(field.as_str(), text);
    }
    let mut state = with(TakeAlong::Copy, good());
    let [field, ..] = presses();
    let copied = copied(take(&mut state, field));
    assert_eq!(copied, ("0000001".to_owned(), Taken::Field));
    for size in SIZES {
        let mut harness = shown(size, window(state));
        let label = words::copied(Words::english(), 60);
        let rect = harness.get_by_label(&label).rect();
        assert!(rect.width() > 200.0 && rect.bottom() < size.y, "{rect:?}");
        // Then it is counted down again until the result clears.
        harness.state_mut().instant += limits::COPIED_SAID_FOR + Duration::from_secs(1);
        harness.run_steps(2);
        assert!(harness.query_by_label_contains("clipboard").is_none());
        harness.get_by_label_contains("Clears in ");
        state = std::mem::replace(&mut harness.state_mut().state, scanning(CameraStatus::None));
    }
}

#[test]
fn the_clipboard_is_emptied_after_a_minute_and_with_the_visit() {
    fn clears(job: Option<Job>) -> bool {
        match job {
            Some(Job::ClearCopied) => true,
            Some(Job::All(jobs)) => jobs.into_iter().any(|job| clears(Some(job))),
            _ => false,
        }
    }
    let copying = || {
        let mut state = with(TakeAlong::Copy, good());
        let [field, ..] = presses();
        assert!(take(&mut state, field).is_some());
        state
    };
    let now = Instant::now();
    let mut state = copying();
    state.on(Event::Hold, now);
    let before = now + Duration::from_secs(59);
    assert!(!clears(state.on(Event::Tick, before)));
    let after = now + limits::COPIED_FOR + Duration::from_secs(1);
    assert!(clears(state.on(Event::Tick, after)));
    assert!(!clears(state.on(Event::Tick, after)), "once");
    assert_eq!(state.take().copied_for(after), None);
    for event in [
        Event::Next,
        Event::Locked,
        Event::OpenMenu,
        Event::Pasted(Zeroizing::new("shc:/1".to_owned())),
    ] {
        assert!(clears(copying().on(event, now)));
    }
    // Nothing of ours is on it.
    assert!(!clears(with(TakeAlong::Copy, good()).on(Event::Next, now)));
}

#[test]
fn a_save_waits_for_a_folder_and_a_new_visit_drops_it() {
    let mut state = with(TakeAlong::CopyAndSave, good());
    take(&mut state, TakeEvent::SaveDoses(teller()));
    state.on(Event::Back, Instant::now());
    assert!(matches!(state.screen(), Screen::Result(_)));
    let late = take(&mut state, TakeEvent::SaveTo(PathBuf::from("/stick")));
    assert!(late.is_none());

    for event in [Event::Locked, Event::Pasted(Zeroizing::new("x".to_owned()))] {
        let mut state = with(TakeAlong::CopyAndSave, good());
        take(&mut state, TakeEvent::SaveDoses(teller()));
        state.on(event, Instant::now());
        assert!(take(&mut state, TakeEvent::SaveTo(PathBuf::from("/stick"))).is_none());
        assert!(!matches!(state.screen(), Screen::Result(_)));
    }
    // Whoever was to choose the folder has gone.
    let mut state = with(TakeAlong::CopyAndSave, good());
    take(&mut state, TakeEvent::SaveDoses(teller()));
    let late = Instant::now() + limits::FOLDER_CHOSEN_WITHIN + Duration::from_secs(1);
    state.on(Event::Tick, late);
    assert!(matches!(state.screen(), Screen::Scan));
    // The setting was taken away meanwhile.
    let mut state = with(TakeAlong::CopyAndSave, good());
    take(&mut state, TakeEvent::SaveDoses(teller()));
    set(&mut state, TakeAlong::No);
    assert!(take(&mut state, TakeEvent::SaveTo(PathBuf::from("/stick"))).is_none());

    let mut state = with(TakeAlong::CopyAndSave, good());
    saved(&mut state, TakeEvent::SaveDoses(teller()));
    let path = PathBuf::from("/stick/doses.csv");
    take(&mut state, TakeEvent::Saved(Some(path.clone())));
    assert_eq!(state.take().told(), Some(&TakeTold::Saved(path)));
}

#[test]
fn the_table_says_who_signed_and_what_counts() {
    let mut weak = dose("2021-02-26", "207", LETTERS);
    weak["isSubpotent"] = serde_json::json!(true);
    weak["performer"] = serde_json::json!([{ "actor": { "display": "A\tB" } }]);
    let card = bundle(
        &["Ana"],
        "Anyperson",
        "1951",
        &[weak, dose("2021", "03", "@1")],
    );
    let mut state = with(TakeAlong::Copy, Maker::new().verified(&card));
    let (text, taken) = copied(take(&mut state, TakeEvent::Doses(teller())));
    assert_eq!(taken, Taken::Doses);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[0],
        "VERIFIED · Signed by Gouvernement du Québec · 2026-11-21 18:42 · \
         Copied from a kiosk: not a certificate"
    );
    assert_eq!(
        lines[1],
        "Date\tVaccine\tCVX code\tLot\tManufacturer\tGiven by\tCounts"
    );
    let rows: Vec<Vec<&str>> = lines[2..]
        .iter()
        .map(|row| row.split('\t').collect())
        .collect();
    assert_eq!(rows.len(), 2, "{text}");
    assert!(rows.iter().all(|row| row.len() == 7), "{text}");
    let find = |date| rows.iter().find(|row| row[0] == date).unwrap();
    let weak = find("2021-02-26");
    assert_eq!((weak[2], weak[3], weak[5]), ("207", "'+1-900-CALL", "A B"));
    assert_eq!(weak[6], "subpotent dose");
    let whole = find("2021");
    assert_eq!((whole[2], whole[3], whole[6]), ("03", "'@1", "yes"));
}

#[test]
fn a_file_of_doses_is_what_spreadsheets_read_and_no_formula_is_in_it() {
    let mut quoted = dose("2021-02-26", "207", "=1+1");
    quoted["performer"] = serde_json::json!([{ "actor": { "display": "Ana, \"Dr\"" } }]);
    let card = bundle(&["Ana"], "Anyperson", "1951", &[quoted]);
    let demo = Maker::new();
    let verdict = demo.verdict(&demo.sign(&card, |_claims| {}), Source::Demo);
    let mut state = with(TakeAlong::CopyAndSave, verdict);
    let Saving::Doses(text) = saved(&mut state, TakeEvent::SaveDoses(teller())) else {
        panic!("no table");
    };
    let text = text.strip_prefix('\u{feff}').unwrap();
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains('\n'));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap().len(), 10);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let [row] = &rows[..] else { panic!("{text}") };
    assert_eq!(&row[3], "'=1+1");
    assert_eq!(&row[5], "Ana, \"Dr\"");
    assert_eq!(&row[7], "VERIFIED [DEMO · NOT A REAL CARD]");
    assert!(!text.contains("Anyperson"), "{text}");
    // A single field says it too.
    let [field, ..] = presses();
    let (text, _) = copied(take(&mut state, field));
    assert_eq!(text, "DEMO · NOT A REAL CARD · 0000001");
}

#[test]
fn a_report_is_offered_where_something_failed_and_needs_no_permission() {
    let label = said(words::REPORT);
    assert!(result(good()).query_by_label(label).is_none());
    for verdict in [
        Maker::new().altered(&johanna()),
        Maker::new().of_unknown_issuer(&johanna()),
        Maker::new().revoked_and_expired(&johanna()),
    ] {
        let names: Vec<String> = verdict
            .shown()
            .and_then(|summary| summary.person.as_ref())
            .map_or_else(Vec::new, |person| {
                person
                    .names
                    .iter()
                    .map(|name| Name::show(name).to_owned())
                    .collect()
            });
        let mut harness = result(verdict);
        harness.get_by_label(label).scroll_to_me();
        harness.run_steps(3);
        let events = click(&mut harness, label);
        assert!(matches!(events[..], [Event::Take(TakeEvent::Report(_))]));
        let state = &mut harness.state_mut().state;
        for event in events {
            assert!(state.on(event, Instant::now()).is_none());
        }
        let TakePanel::Report(report) = state.take().panel().clone() else {
            panic!("no report");
        };
        assert!(names.iter().all(|name| !report.contains(name.as_str())));
        let (text, taken) = copied(take(state, TakeEvent::CopyReport));
        assert_eq!((text, taken), (report, Taken::Report));
        harness.run_steps(2);
        harness.get_by_label(said(words::SAVE_REPORT));
        let state = &mut harness.state_mut().state;
        assert!(matches!(
            saved(state, TakeEvent::SaveReport),
            Saving::Report(_)
        ));
    }
}

#[test]
fn keys_do_what_the_buttons_do() {
    type Check = fn(&[Event]) -> bool;
    let mut state = with(TakeAlong::CopyAndSave, good());
    take(&mut state, TakeEvent::List);
    let mut harness = shown(SIZES[1], window(state));
    for button in harness.query_all_by_role(Role::Button) {
        assert!(button.rect().height() >= 24.0, "{button:?}");
    }
    let cases: [(Key, Check); 4] = [
        (Key::T, |events| {
            matches!(events, [Event::Take(TakeEvent::Doses(_))])
        }),
        (Key::X, |events| {
            matches!(events, [Event::Take(TakeEvent::SaveDoses(_))])
        }),
        (Key::P, |events| {
            matches!(events, [Event::Take(TakeEvent::SavePage(_))])
        }),
        (Key::C, |events| {
            matches!(events, [Event::Take(TakeEvent::List)])
        }),
    ];
    for (key, is_right) in cases {
        assert!(is_right(&press(&mut harness, key)), "{key:?}");
    }
}

#[test]
fn a_report_is_of_the_item_in_view() {
    let maker = Maker::new();
    let items = vec![
        maker.altered(&johanna()),
        maker.of_unknown_issuer(&johanna()),
    ];
    let mut state = with_result(items);
    take(&mut state, TakeEvent::Report(teller()));
    assert!(matches!(state.take().panel(), TakePanel::Report(_)));
    state.on(Event::Select(1), Instant::now());
    assert_eq!(*state.take().panel(), TakePanel::Closed);
    take(&mut state, TakeEvent::Report(teller()));
    let TakePanel::Report(report) = state.take().panel() else {
        panic!("no report");
    };
    assert!(report.contains("issuer-not-listed"), "{report}");
}
