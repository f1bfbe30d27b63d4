//! The administrator's commands, as a script would call them.

use std::process::{Output, Stdio};

use serde_json::{Value, json};

use crate::support::{CardMaker, ISS, program};

struct Desk(tempfile::TempDir);

impl Desk {
    fn run(&self, arguments: &[&str]) -> Output {
        let mut program = program();
        program
            .current_dir(self.0.path())
            .env("HEALTH_CARD_KIOSK_DATA", "data");
        let program = program.args(arguments).stdin(Stdio::null());
        program.output().unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_json| panic!("{output:?}"))
    }

    /// The headline and the codes that the card gets now.
    fn judge(&self) -> (String, Vec<String>) {
        let line = self.json(&["verify", "--json", "card.txt"]);
        let reasons = line["reasons"].as_array().unwrap().iter();
        let codes = reasons.map(|reason| reason["code"].as_str().unwrap().to_owned());
        (
            line["headline"].as_str().unwrap().to_owned(),
            codes.collect(),
        )
    }
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one story, a command after the other"
)]
fn an_issuer_is_added_blocked_unblocked_and_removed_and_the_history_says_so() {
    let desk = Desk(tempfile::tempdir().unwrap());
    let card = CardMaker::new();
    let (x, y) = card.issuer.coordinates();
    let kid = card.header["kid"].as_str().unwrap();
    let key = json!({ "kty": "EC", "use": "sig", "alg": "ES256", "crv": "P-256", "x": x, "y": y, "kid": kid });
    let put = |name: &str, text: String| std::fs::write(desk.0.path().join(name), text).unwrap();
    put("card.txt", card.jws());
    put("keys.json", json!({ "keys": [key] }).to_string());
    let judged = |headline: &str, codes: &[&str]| {
        let (found, reasons) = desk.judge();
        let known: Vec<&str> = reasons.iter().map(String::as_str).collect();
        assert_eq!(found, headline, "{known:?}");
        assert!(codes.iter().all(|code| known.contains(code)), "{known:?}");
    };
    judged("check", &["issuer-not-listed"]);

    // A name that could be taken for a listed issuer's is refused, and so is a listed issuer.
    let bent = desk.run(&[
        "directory",
        "add",
        ISS,
        "keys.json",
        "--name",
        "State of C\u{430}lifornia",
    ]);
    assert_eq!(bent.status.code(), Some(64), "{bent:?}");
    let listed = "https://myvaccinerecord.cdph.ca.gov/creds";
    let taken = desk.run(&["directory", "add", listed, "keys.json", "--name", "Ours"]);
    assert_eq!(taken.status.code(), Some(64), "{taken:?}");

    let added = desk.json(&[
        "directory",
        "add",
        ISS,
        "keys.json",
        "--name",
        "Our clinic",
        "--json",
    ]);
    assert_eq!(
        added,
        json!({ "event": "issuer-added", "name": ISS, "changed": true })
    );
    judged("check", &["issuer-added-here"]);
    assert_eq!(
        desk.json(&["directory", "show", ISS, "--json"])["name"],
        "Our clinic"
    );

    let blocked = desk.json(&["directory", "block", "--key", kid, "--json"]);
    assert_eq!(blocked["changed"], true);
    judged("do-not-accept", &["key-blocked-here", "issuer-added-here"]);
    assert_eq!(
        desk.json(&["directory", "block", "--key", kid, "--json"])["changed"],
        false
    );
    desk.run(&["directory", "block", "--issuer", ISS]);
    judged(
        "do-not-accept",
        &["issuer-blocked-here", "key-blocked-here"],
    );
    desk.run(&["directory", "unblock", "--key", kid]);
    desk.run(&["directory", "unblock", "--issuer", ISS]);
    judged("check", &["issuer-added-here"]);

    desk.run(&["settings", "only-kinds", "pharmacy"]);
    judged(
        "check",
        &["issuer-added-here", "issuer-outside-restriction"],
    );
    let wrong = desk.run(&["settings", "only-kinds", "baker"]);
    assert_eq!(wrong.status.code(), Some(64));
    assert_eq!(
        desk.json(&["settings", "only-kinds", "--json"])["value"],
        "pharmacy"
    );

    assert!(desk.run(&["directory", "remove", ISS]).status.success());
    assert_eq!(
        desk.run(&["directory", "remove", ISS]).status.code(),
        Some(64)
    );
    judged("check", &["issuer-not-listed"]);

    assert_eq!(
        desk.run(&["directory", "start-over"]).status.code(),
        Some(64)
    );
    assert!(
        desk.run(&["directory", "start-over", "--yes"])
            .status
            .success()
    );
    let history = desk.run(&["directory", "history", "--json"]).stdout;
    let history = String::from_utf8(history).unwrap();
    let event = |line: &str| serde_json::from_str::<Value>(line).unwrap()["event"].take();
    let events: Vec<Value> = history.lines().map(event).collect();
    assert_eq!(
        events,
        [
            "started-over",
            "issuer-removed",
            "setting-changed",
            "unblocked",
            "unblocked",
            "blocked",
            "blocked",
            "issuer-added",
        ]
    );
}
