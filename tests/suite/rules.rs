//! Rules in the store and on the command line.

use std::path::Path;
use std::process::{Output, Stdio};

use health_card_kiosk::payload::encode;
use health_card_kiosk::rules::Pack;
use health_card_kiosk::store::{BadPack, BadSetting, BadSettingsFile, Store, StoreError};
use serde_json::{Value, json};

use crate::command_line::GIVEN;
use crate::support::{CardMaker, NOW, program};
use crate::weighing::{TWO_DOSES, johanna};

#[test]
fn a_store_keeps_rules_of_its_own_and_lets_none_go_that_is_in_use() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _opened) = Store::open(folder.path()).unwrap();
    let refused = |done: Result<(), StoreError>| match done {
        Err(StoreError::Pack(why)) => why,
        other => panic!("{other:?}"),
    };
    assert!(store.rule().unwrap().is_none());
    let unknown = store.set("rule", "two-doses", NOW);
    assert!(matches!(
        unknown,
        Err(StoreError::Setting(BadSetting::Value))
    ));
    store.add_pack(TWO_DOSES, NOW).unwrap();
    store
        .add_pack(
            &TWO_DOSES.replace("version = \"1\"", "version = \"2\""),
            NOW,
        )
        .unwrap();
    store.set("rule", "two-doses", NOW).unwrap();
    let built_in = TWO_DOSES.replace("two-doses", "us-measles-proof");
    let why = refused(store.add_pack(&built_in, NOW).map(|_pack| ()));
    assert_eq!(why, BadPack::BuiltIn("us-measles-proof".to_owned()));
    let why = refused(store.add_pack("id = 1", NOW).map(|_pack| ()));
    assert!(matches!(why, BadPack::Text(_)));
    let why = refused(store.remove_pack("two-doses", NOW));
    assert_eq!(why, BadPack::InUse("two-doses".to_owned()));
    drop(store);

    let (store, _opened) = Store::open(folder.path()).unwrap();
    assert_eq!(store.rule().unwrap().unwrap().version, "2");
    let file = store.settings().unwrap().to_file();
    store.set("rule", "", NOW).unwrap();
    store.remove_pack("two-doses", NOW).unwrap();
    let why = refused(store.remove_pack("two-doses", NOW));
    assert_eq!(why, BadPack::NotHere("two-doses".to_owned()));
    // Settings of another kiosk may name a rule that is not here.
    let carried = store.import_settings(file.as_bytes(), NOW);
    let Err(StoreError::SettingsFile(why)) = carried else {
        panic!("{carried:?}");
    };
    assert_eq!(why, BadSettingsFile::Value("rule"));
    let events: Vec<_> = store.history(20).unwrap();
    let events: Vec<_> = events.iter().map(|entry| &*entry.event).collect();
    for event in ["pack-added", "pack-removed"] {
        assert!(events.contains(&event), "{events:?}");
    }
}

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut program = program();
    program
        .current_dir(folder)
        .env("HEALTH_CARD_KIOSK_DATA", "data");
    let Output {
        status,
        stdout,
        stderr,
    } = program
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code(), text(stdout), text(stderr))
}

#[test]
fn rules_are_listed_shown_checked_added_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| run(folder.path(), arguments);
    std::fs::write(folder.path().join("two.toml"), TWO_DOSES).unwrap();
    std::fs::write(
        folder.path().join("bad.toml"),
        TWO_DOSES.replace("doses = 2", "dozes = 2"),
    )
    .unwrap();
    let (code, list, _) = run(&["rules", "list"]);
    assert_eq!(code, Some(0));
    for id in [
        "us-ny-school-k",
        "us-ca-school-7",
        "us-measles-proof",
        "clinic-hepatitis-b",
    ] {
        assert!(list.contains(id), "{list}");
    }
    let (code, shown, _) = run(&["rules", "show", "us-measles-proof"]);
    assert_eq!(code, Some(0));
    for part in [
        "born before 1957-01-01",
        "2 doses; each from 12 months of age; apart 28 days",
        "4 days",
    ] {
        assert!(shown.contains(part), "{shown}");
    }
    let (code, _, complaint) = run(&["rules", "show", "two-doses"]);
    assert_eq!(code, Some(64));
    assert!(
        complaint.contains("two-doses is no rule here"),
        "{complaint}"
    );
    assert_eq!(run(&["rules", "check", "two.toml"]).0, Some(0));
    let (code, _, complaint) = run(&["rules", "check", "bad.toml"]);
    assert_eq!(code, Some(64));
    assert!(
        complaint.contains("bad.toml: line 13: ") && complaint.contains("dozes"),
        "{complaint}"
    );
    assert_eq!(run(&["rules", "add", "two.toml"]).0, Some(0));
    assert_eq!(run(&["settings", "rule", "two-doses"]).0, Some(0));
    let (_, list, _) = run(&["rules", "list"]);
    assert!(list.contains("* two-doses"), "{list}");
    let (code, _, complaint) = run(&["rules", "remove", "two-doses"]);
    assert_eq!(code, Some(64));
    assert!(complaint.contains("in use"), "{complaint}");
    assert_eq!(run(&["settings", "rule", ""]).0, Some(0));
    assert_eq!(run(&["rules", "remove", "two-doses"]).0, Some(0));
    assert_eq!(run(&["settings", "rule", "two-doses"]).0, Some(64));
}

#[test]
fn a_call_is_weighed_by_the_rule_that_it_names() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let maker = CardMaker::new();
    let (x, y) = maker.issuer.coordinates();
    let key = json!({ "kty": "EC", "use": "sig", "alg": "ES256", "crv": "P-256",
        "x": x, "y": y, "kid": maker.header["kid"] });
    write("keys.json", &json!({ "keys": [key] }).to_string());
    write("two.toml", TWO_DOSES);
    for (name, doses) in [("first.txt", 1), ("second.txt", 2)] {
        write(name, &encode(&johanna(&[doses]).jws(), 1)[0]);
    }
    let verify = |rule: &str, inputs: &[&str]| -> (Option<i32>, Vec<Value>) {
        let mut arguments = vec!["verify", "--json", "--rule", rule];
        arguments.extend(GIVEN);
        arguments.extend(inputs);
        let (code, output, _) = run(folder.path(), &arguments);
        let lines = output.lines();
        (
            code,
            lines
                .map(|line| serde_json::from_str(line).unwrap())
                .collect(),
        )
    };
    let (code, lines) = verify("./two.toml", &["first.txt"]);
    assert_eq!(code, Some(2));
    assert_eq!(lines[0]["headline"], "check");
    assert_eq!(lines[0]["facts"]["content"], "good");
    assert_eq!(lines[0]["reasons"][0]["code"], "rule-not-met");
    let rule = &lines[0]["rule"];
    assert_eq!(
        (&rule["id"], &rule["answer"]),
        (&json!("two-doses"), &json!("not-met"))
    );
    let need = &rule["needs"][0];
    assert_eq!(need["diseases"], json!(["covid-19"]));
    assert_eq!(need["counted"], 1);
    assert_eq!(need["required"], 2);
    assert_eq!(need["missing"], 1);
    assert_eq!(need["earliest"], "2026-11-18");
    assert_eq!(need["doses"][0]["fate"], "counts");
    let (code, lines) = verify("./two.toml", &["first.txt", "second.txt"]);
    assert_eq!(code, Some(0));
    assert!(lines.iter().all(|line| line["rule"]["answer"] == "met"));
    let (code, lines) = verify("none", &["first.txt"]);
    assert_eq!((code, &lines[0]["rule"]), (Some(0), &Value::Null));
    let (code, lines) = verify("us-measles-proof", &["first.txt"]);
    // Born in 1951.
    assert_eq!(code, Some(0));
    assert_eq!(lines[0]["rule"]["needs"][0]["met_by"], "birth-date");
    assert_eq!(verify("no-such-rule", &["first.txt"]).0, Some(64));
    assert_eq!(verify("./none.toml", &["first.txt"]).0, Some(64));
    let mut arguments = vec!["verify", "--rule", "./two.toml", "first.txt"];
    arguments.extend(GIVEN);
    let (_, plain, _) = run(folder.path(), &arguments);
    for part in [
        "Two doses: Not met",
        "1 of 2 doses",
        "COVID-19: 1 dose missing",
        "not medical advice",
    ] {
        assert!(plain.contains(part), "{plain}");
    }
}

#[test]
fn every_rule_of_the_program_stands_in_a_file_named_after_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/rules");
    let mut files = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let pack = Pack::read(&std::fs::read_to_string(&path).unwrap()).unwrap();
        assert_eq!(path.file_stem().unwrap().to_str(), Some(&*pack.id));
        assert!(Pack::built_in().iter().any(|known| **known == pack));
        files += 1;
    }
    assert_eq!(Pack::built_in().len(), files);
}
