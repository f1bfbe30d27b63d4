//! What holds something of a person can't be printed or written down by accident (sec-L1, sec-L3): no
//! such type is given `Debug`, `Display` or `Serialize`, but `Personal`, whose `Debug` says nothing. Read from the sources, since what is not there
//! can't be called.

use std::fs;
use std::path::{Path, PathBuf};

/// Where people's names, records, codes and links pass through.
const PERSONAL: [&str; 13] = [
    "document", "fhir", "kiosk", "lane", "outline", "payload", "shared", "shc", "shl", "verdict",
    "visitor", "wording", "jobs",
];

/// Types with texts that are nobody's, each with what those are.
const NOBODYS: [(&str, &str); 10] = [
    ("Badge", "of issuers"),
    ("Devices", "cameras"),
    (
        "HostName",
        "hosts, which staff read before they open a link",
    ),
    ("Line", "lines of the log"),
    ("MediaType", "kinds of files"),
    ("NamedIssuer", "issuers"),
    ("Sentence", "this program's own words"),
    ("SettingsPage", "names of settings"),
    ("Status", "what servers say of files"),
    ("TakePanel", "a report about nobody"),
];

/// What prints or writes down all of a type.
const PRINTS: [&str; 2] = ["Debug", "Serialize"];

fn sources(path: PathBuf, files: &mut Vec<(PathBuf, String)>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            sources(entry.unwrap().path(), files);
        }
    } else if path.extension().is_some_and(|kind| kind == "rs")
        && !path.ends_with("tests.rs")
        && let Ok(code) = fs::read_to_string(&path)
    {
        let code = code.split("#[cfg(test)]").next().unwrap_or("").to_owned();
        files.push((path, code));
    }
}

/// The types in `code` that can be printed though they have texts of their own.
fn printed(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in code.split("#[derive(").skip(1) {
        let Some((derived, rest)) = part.split_once(")]") else {
            continue;
        };
        let declared = ["struct ", "enum "]
            .iter()
            .filter_map(|word| Some((rest.find(word)?, word.len())))
            .min();
        let Some((place, length)) = declared else {
            continue;
        };
        let rest = &rest[place + length..];
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
        // A struct without names for its parts ends with its line.
        let is_tuple = rest[name.len()..].starts_with('(');
        let end = if is_tuple { ");" } else { "\n}" };
        let body = rest.split(end).next().unwrap_or("");
        let body: Vec<&str> = body
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        let body = body.join("\n");
        let has_texts = ["String", "str>", "Zeroizing"]
            .iter()
            .any(|text| body.contains(text));
        let is_printed = PRINTS.iter().any(|name| derived.contains(name));
        if has_texts && is_printed {
            found.push(name);
        }
    }
    found
}

#[test]
fn nothing_of_a_person_can_be_printed_or_written_down_by_accident() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    for module in PERSONAL {
        sources(src.join(module), &mut files);
        sources(src.join(module).with_extension("rs"), &mut files);
    }
    assert!(files.len() > 100, "{} files", files.len());
    for (file, code) in &files {
        let at_fault: Vec<String> = printed(code)
            .into_iter()
            .filter(|name| !NOBODYS.iter().any(|(known, _)| known == name))
            .collect();
        assert!(at_fault.is_empty(), "{}: {at_fault:?}", file.display());
        for name in ["Visitor", "Verdict", "Link", "Passcode", "ContentKey"] {
            for print in ["Debug", "Display", "Serialize"] {
                let by_hand = [
                    format!("{print} for {name} "),
                    format!("{print} for {name}<"),
                ];
                let is_printed = by_hand.iter().any(|by_hand| code.contains(by_hand));
                assert!(!is_printed, "{}: {name} is printed", file.display());
            }
        }
    }
}

#[test]
fn the_check_finds_what_it_looks_for() {
    for (code, expected) in [
        (
            "#[derive(Clone, Debug)]\npub struct A {\n    name: String,\n}\n",
            vec!["A"],
        ),
        (
            "#[derive(Debug)]\nstruct B(Zeroizing<Vec<u8>>);\n",
            vec!["B"],
        ),
        (
            "#[derive(Serialize)]\nenum C {\n    D(Option<Zeroizing<String>>),\n}\n",
            vec!["C"],
        ),
        (
            "#[derive(Clone)]\nstruct E {\n    name: String,\n}\n",
            vec![],
        ),
        (
            "#[derive(Debug)]\nstruct F {\n    /// Not a String.\n    count: usize,\n}\n",
            vec![],
        ),
    ] {
        assert_eq!(printed(code), expected, "{code}");
    }
}

/// Points at which tests make the program fail are no part of what is delivered.
#[test]
fn the_program_as_it_is_delivered_has_no_points_to_fail_at() {
    let tree = |edges: &str| {
        let output = std::process::Command::new(env!("CARGO"))
            .args([
                "tree",
                "--locked",
                "--offline",
                "--prefix",
                "none",
                "-e",
                edges,
                "-f",
                "{p} {f}",
            ])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let tree = String::from_utf8(output.stdout).unwrap();
        let fail = tree
            .lines()
            .find(|line| line.starts_with("fail "))
            .map(str::to_owned);
        fail.unwrap()
    };
    assert!(!tree("normal,build").contains("failpoints"));
    assert!(tree("normal,build,dev").contains("failpoints"));
}
