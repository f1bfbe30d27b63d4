//! The self-check says what is wrong, by a stable name, and its bundle holds nothing of a person.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use rusqlite::Connection;
use serde_json::Value;

use crate::desk::add_issuer;
use crate::marks::Marks;
use crate::support::{CardMaker, program, set};

fn doctor(data: &Path, more: &[&str]) -> (i32, Value) {
    let mut program = program();
    program
        .args(["doctor", "--json", "--data"])
        .arg(data)
        .args(more);
    let output = program.stdin(Stdio::null()).output().unwrap();
    let report = serde_json::from_slice(&output.stdout).unwrap();
    (output.status.code().unwrap(), report)
}

/// How the thing of this name is, and what is said of it.
fn finding<'a>(report: &'a Value, name: &str) -> (&'a str, &'a str) {
    let findings = report["findings"].as_array().unwrap();
    let found = findings.iter().find(|finding| finding["name"] == name);
    let found = found.unwrap_or_else(|| panic!("{name} is missing: {report}"));
    (
        found["state"].as_str().unwrap(),
        found["what"].as_str().unwrap(),
    )
}

#[test]
fn a_new_kiosk_is_looked_over() {
    let folder = tempfile::tempdir().unwrap();
    let (_, report) = doctor(folder.path(), &[]);
    for (name, state) in [
        ("version", "told"),
        ("data-folder", "good"),
        ("store", "good"),
        ("clock", "good"),
        ("audit-kiosk", "good"),
        ("audit-scans", "good"),
        ("retention", "told"),
        ("pin", "look"),
        ("rule", "told"),
        ("scanner-process", "good"),
        ("hand-scanner", "told"),
        ("not-protected", "told"),
    ] {
        let (found, what) = finding(&report, name);
        assert_eq!(found, state, "{name}: {what}");
    }
    #[cfg(target_os = "linux")]
    for (name, state) in [
        ("memory-dumps", "good"),
        ("sandbox", "good"),
        ("kernel", "told"),
    ] {
        assert_eq!(finding(&report, name).0, state, "{name}");
    }
    // All of them have something to say, and none says it twice.
    let names = report["findings"].as_array().unwrap().iter();
    let mut names: Vec<_> = names
        .map(|finding| finding["name"].as_str().unwrap())
        .collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn what_is_wrong_is_named_and_ends_with_one() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    set(data, "audit-scans", "full");
    set(data, "kiosk", "yes");
    let card = data.join("card.txt");
    fs::write(&card, CardMaker::new().jws()).unwrap();
    let mut verify = program();
    verify.arg("verify").arg(&card).arg("--data").arg(data);
    for _ in 0..3 {
        verify.stdout(Stdio::null()).status().unwrap();
    }
    let db = Connection::open(data.join("kiosk.db")).unwrap();
    db.execute_batch(
        "UPDATE audit SET detail = '{}' WHERE log = 'scans' AND seq = 2;
         INSERT OR REPLACE INTO setting VALUES ('rule', 'gone');
         INSERT OR REPLACE INTO fact VALUES ('latest_time', '3900000000');
         INSERT OR REPLACE INTO fact VALUES ('refresh_failures', '4');",
    )
    .unwrap();
    drop(db);
    let (code, report) = doctor(data, &[]);
    assert_eq!(code, 1);
    for (name, state, part) in [
        ("audit-scans", "bad", "line 2 "),
        ("audit-kiosk", "good", "whole"),
        ("rule", "bad", "gone"),
        ("clock", "bad", "2093"),
        ("refresh", "look", "4"),
        ("pin", "bad", "none"),
    ] {
        let (found, what) = finding(&report, name);
        assert_eq!(found, state, "{name}: {what}");
        assert!(what.contains(part), "{name}: {what}");
    }
}

#[test]
fn a_bundle_for_support_names_nobody_and_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    set(data, "audit-scans", "full");
    set(data, "take-along", "copy");
    let mut card = CardMaker::new();
    add_issuer(data, &card);
    let mark = "Marguerite-Yvonne";
    card.entries()[0]["resource"]["name"][0]["given"][0] = mark.into();
    let file = data.join("card.txt");
    fs::write(&file, card.jws()).unwrap();
    let mut verify = program();
    verify.arg("verify").arg(&file).arg("--data").arg(data);
    let shown = verify.output().unwrap().stdout;
    assert!(
        String::from_utf8_lossy(&shown).contains(mark),
        "the card says it"
    );
    let bundle = data.join("bundle.json");
    let path = bundle.display().to_string();
    doctor(data, &["--bundle", &path]);
    let text = fs::read(&bundle).unwrap();
    let parsed: Value = serde_json::from_slice(&text).unwrap();
    assert_eq!(parsed["format"], "health-card-kiosk-support");
    assert_eq!(parsed["settings"]["settings"]["take-along"], "copy");
    assert_eq!(parsed["history"][0]["event"], "issuer-added");
    assert!(parsed["report"]["findings"].is_array());
    let mut marks = Marks::default();
    marks.add("given name", mark.as_bytes());
    assert!(marks.search().found(&text).is_empty());
    let before = text;
    let mut again = program();
    again
        .args(["doctor", "--bundle", &path, "--data"])
        .arg(data);
    assert_eq!(
        again.stdout(Stdio::null()).status().unwrap().code(),
        Some(64)
    );
    assert!(fs::read(&bundle).unwrap() == before);
}

#[cfg(unix)]
#[test]
fn who_else_can_change_what_is_kept_is_told() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    doctor(data, &[]);
    let file = data.join("kiosk.db");
    for (of_folder, of_file, state) in [
        (0o700, 0o600, "good"),
        (0o755, 0o644, "good"),
        (0o770, 0o600, "bad"),
        (0o702, 0o600, "bad"),
        (0o700, 0o660, "bad"),
        (0o700, 0o602, "bad"),
    ] {
        set_permissions(data, Permissions::from_mode(of_folder)).unwrap();
        set_permissions(&file, Permissions::from_mode(of_file)).unwrap();
        let (_, report) = doctor(data, &[]);
        let (found, what) = finding(&report, "data-access");
        assert_eq!(found, state, "{of_folder:o} {of_file:o}: {what}");
    }
}
