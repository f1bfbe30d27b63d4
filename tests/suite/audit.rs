//! The audit, from what was judged to what somebody else can check: no name in it, and nothing changed
//! unnoticed (req-Q2).

use std::fs;
use std::path::Path;
use std::process::{Output, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use health_card_kiosk::audit::{Format, Log};
use health_card_kiosk::jobs::Sitting;
use health_card_kiosk::kiosk::{Event, Job, ScannerEvent, State};
use health_card_kiosk::store::{Settings, Store};
use rusqlite::Connection;
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::desk::add_issuer;
use crate::support::{CardMaker, ISS, NOW, expect_setting, moment, program, set};

fn run(data: &Path, arguments: &[&str]) -> Output {
    let mut program = program();
    program.args(arguments).arg("--data").arg(data);
    program.stdin(Stdio::null()).output().unwrap()
}

fn told(data: &Path, arguments: &[&str]) -> (i32, String) {
    let output = run(data, arguments);
    let text = String::from_utf8(output.stdout).unwrap();
    (output.status.code().unwrap(), text)
}

/// The lines of the scans' log.
fn scans(data: &Path) -> Vec<Value> {
    let (code, text) = told(data, &["audit", "export", "--log", "scans"]);
    assert_eq!(code, 0);
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
    lines.collect()
}

/// A folder in which cards of an issuer that was added are judged, and a card's file.
fn counter() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let card = CardMaker::new();
    add_issuer(folder.path(), &card);
    let file = folder.path().join("card.txt");
    fs::write(&file, card.jws()).unwrap();
    let file = file.display().to_string();
    (folder, file)
}

#[test]
fn the_command_line_notes_what_it_judged_as_finely_as_is_set_and_nothing_of_a_person() {
    let (folder, card) = counter();
    let data = folder.path();
    run(data, &["verify", &card]);
    assert!(scans(data).is_empty(), "nothing is noted unless it is set");

    set(data, "audit-scans", "coarse");
    set(data, "station", "Door 2");
    run(data, &["verify", &card, &card]);
    set(data, "audit-scans", "full");
    run(data, &["verify", &card]);
    // What is judged by another directory or another time is no visit.
    run(data, &["verify", &card, "--at", "1700000000"]);
    let lines = scans(data);
    assert_eq!(lines.len(), 2);
    let [coarse, full] = [&lines[0]["detail"], &lines[1]["detail"]];
    for detail in [coarse, full] {
        assert_eq!(detail["headline"], "check");
        assert_eq!(detail["came"], "command-line");
        assert_eq!(detail["station"], "Door 2");
        assert_eq!(detail["reasons"], json!(["issuer-added-here"]));
    }
    let at = lines[0]["at"].as_str().unwrap();
    assert!(at.ends_with(":00:00Z"), "{at}");
    assert_eq!(coarse.get("issuers"), None);
    assert_eq!(full["issuers"], json!([ISS]));
    assert_eq!(full["items"], 1);
    assert_eq!(full["clock"], "trusted");
    assert_eq!(full["directory"], "seed");
}

#[test]
fn a_card_s_own_words_for_its_issuer_are_not_noted() {
    let (folder, _) = counter();
    let data = folder.path();
    set(data, "audit-scans", "full");
    let mut stranger = CardMaker::with_secret(99);
    stranger.claims["iss"] = json!("https://anna-lopez-1990-01-31.example/me");
    let file = data.join("stranger.txt");
    fs::write(&file, stranger.jws()).unwrap();
    run(data, &["verify", &file.display().to_string()]);
    let lines = scans(data);
    assert_eq!(lines[0]["detail"]["issuers"], json!([]));
    for format in ["jsonl", "csv", "fhir"] {
        let (_, text) = told(data, &["audit", "export", "--format", format]);
        assert!(!text.contains("lopez"), "{text}");
        assert!(text.contains("issuer-not-listed"), "{text}");
    }
}

#[test]
fn what_is_exported_can_be_checked_elsewhere_and_what_was_changed_is_told() {
    let (folder, card) = counter();
    let data = folder.path();
    set(data, "audit-scans", "full");
    for _ in 0..5 {
        run(data, &["verify", &card]);
    }
    let (code, text) = told(data, &["audit", "verify"]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("scans  whole: 5 lines, scans:5:"), "{text}");
    let (_, heads) = told(data, &["audit", "head", "--days"]);
    let head = heads
        .lines()
        .find(|line| line.starts_with("scans:5:"))
        .unwrap();
    assert!(
        heads
            .lines()
            .any(|line| line.ends_with(head) && line != head),
        "{heads}"
    );

    let file = data.join("audit.jsonl");
    let path = file.display().to_string();
    assert_eq!(told(data, &["audit", "export", "--out", &path]).0, 0);
    assert_eq!(
        told(data, &["audit", "export", "--out", &path]).0,
        64,
        "a file that is there stays"
    );
    assert_eq!(told(data, &["audit", "verify", &path, "--head", head]).0, 0);
    let honest = fs::read_to_string(&file).unwrap();
    for (from, to) in [
        ("\"check\"", "\"verified\""),
        ("\"seq\":3", "\"seq\":4"),
        ("setting-changed", "setting-kept"),
    ] {
        fs::write(&file, honest.replacen(from, to, 1)).unwrap();
        let (code, text) = told(data, &["audit", "verify", &path]);
        assert!(code == 1 && text.contains("BROKEN"), "{from}: {text}");
    }
    let shorter: Vec<&str> = honest
        .lines()
        .filter(|line| !line.contains("\"seq\":5"))
        .collect();
    fs::write(&file, shorter.join("\n")).unwrap();
    assert_eq!(told(data, &["audit", "verify", &path, "--head", head]).0, 1);
    fs::write(&file, "not an audit\n").unwrap();
    assert_eq!(told(data, &["audit", "verify", &path]).0, 64);
    assert_eq!(told(data, &["audit", "verify", "--head", "scans:5"]).0, 64);

    // Whoever writes the whole log anew is told by a head that was noted, and by nothing else.
    let db = Connection::open(data.join("kiosk.db")).unwrap();
    db.execute_batch(
        "DELETE FROM audit WHERE log = 'scans'; DELETE FROM audit_head WHERE log = 'scans'",
    )
    .unwrap();
    drop(db);
    for _ in 0..5 {
        run(data, &["verify", &card, &card]);
    }
    assert_eq!(told(data, &["audit", "verify"]).0, 0);
    let (code, text) = told(data, &["audit", "verify", "--head", head]);
    assert!(code == 1 && text.contains("written anew"), "{text}");
}

#[test]
fn one_day_s_lines_and_those_after_it_are_exported_and_can_be_checked_too() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(folder.path()).unwrap();
    let day = Duration::from_hours(24);
    for days in 0..4 {
        store.set("volume", "20", NOW + day * days).unwrap();
    }
    let from = (NOW + day * 2).to_string();
    let (_, text) = told(folder.path(), &["audit", "export", "--from", &from[..10]]);
    let times: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["seq"].take())
        .collect();
    assert_eq!(times, [3, 4]);
    let file = folder.path().join("part.jsonl");
    fs::write(&file, text).unwrap();
    let checked = told(
        folder.path(),
        &["audit", "verify", &file.display().to_string()],
    );
    assert_eq!(checked.0, 0, "{}", checked.1);
    expect_setting(folder.path(), "volume", "20");
}

/// What the window gives to its store for a scan.
#[test]
fn a_visit_at_the_window_is_noted_with_how_it_came_and_how_long_it_took() {
    let card = CardMaker::new();
    let mut settings = Settings::default();
    settings.set("audit-scans", "full").unwrap();
    let mut state = State::new(Arc::new(card.directory()), false).with_settings(settings);
    let start = Instant::now();
    let text = || Zeroizing::new(card.jws());
    let store = Store::in_memory().unwrap();
    store.set("audit-scans", "full", NOW).unwrap();
    for (event, came) in [
        (Event::CodesSeen(vec![text()]), "camera"),
        (Event::Scanner(ScannerEvent::Scanned(text())), "scanner"),
        (Event::Pasted(text()), "paste"),
    ] {
        // A camera must see a code go before it is read anew.
        state.on(Event::Next, start);
        let Some(Job::Judge { visit, texts }) = state.on(event, start) else {
            panic!("{came}: no job");
        };
        let verdicts = Sitting::default().judge(&texts, &card.directory(), moment());
        let shown = start + Duration::from_millis(12);
        state.on(Event::Judged { visit, verdicts }, shown);
        let Some(Job::Count { counted, scans }) = state.on(Event::Tick, shown) else {
            panic!("{came}: nothing to count");
        };
        let day = (jiff::civil::date(2026, 1, 2), 9);
        store.count(day, &counted, &scans, NOW).unwrap();
        let mut last = String::new();
        let keep = |line: &str| {
            line.clone_into(&mut last);
            Ok(())
        };
        store
            .export_audit(&[Log::Scans], Format::JsonLines, None, keep)
            .unwrap();
        let line: Value = serde_json::from_str(&last).unwrap();
        assert_eq!(line["detail"]["came"], came);
        assert_eq!(line["detail"]["headline"], "verified");
        assert_eq!(line["detail"]["took-ms"], 12);
        assert_eq!(line["detail"]["records"], json!(["immunization"]));
    }
}
