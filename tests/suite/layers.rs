//! The shape of the house: imports go one way, and the pure half names nothing of the world.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules from the ground up. Each may use itself and those before it.
const GROUND_UP: [&str; 36] = [
    "limits",
    "time",
    "text",
    "json",
    "inflate",
    "pin",
    "issuer",
    "allowed",
    "payload",
    "directory",
    "shc",
    "shl",
    "document",
    "fhir",
    "visitor",
    "codes",
    "rules",
    "fleet",
    "outline",
    "verdict",
    "shared",
    "wording",
    "audit",
    "clock",
    "faults",
    "store",
    "sound",
    "session",
    "net",
    "demo",
    "capture",
    "jobs",
    "kiosk",
    "lane",
    "ui",
    "cli",
];

/// Stands above all of these.
const TOP: &str = "app";

/// The first module that may name the world.
const WORLD: &str = "clock";

/// What only the world knows: time, files, sockets, threads, randomness, the screen, the database.
const WORLDLY: [&str; 13] = [
    "std::fs",
    "std::net",
    "std::thread",
    "std::process",
    "std::env",
    "std::io",
    "::now(",
    "egui",
    "eframe",
    "rusqlite",
    "rand::",
    "tokio",
    "reqwest",
];

/// The one module that speaks to the network.
const WAY_OUT: &str = "net";

/// What only that module names.
const NETWORK: [&str; 6] = [
    "std::net",
    "tokio",
    "reqwest",
    "hyper",
    "rustls::",
    "webpki_roots",
];

/// What gives a store other issuers than the program was built with: for tests alone.
const OTHER_SEED: &str = ".with_seed(";

/// What is reached by a card in front of the camera, and by drawing. None of it asks for a refresh.
const NEVER_OUT: [&str; 8] = [
    "faults", "store", "sound", "session", "demo", "capture", "kiosk", "ui",
];

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The files of a module, with their code up to the tests at the foot.
fn sources(module: &str) -> Vec<(PathBuf, String)> {
    let mut waiting = vec![src().join(format!("{module}.rs")), src().join(module)];
    let mut files = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(
                fs::read_dir(&path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        } else if path.extension().is_some_and(|kind| kind == "rs") && path.exists() {
            files.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(!files.is_empty(), "the module {module} has no file");
    files
}

/// Every module named after `crate::` in `code`, in imports and in paths.
fn used(code: &str) -> impl Iterator<Item = &str> {
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| {
            rest.split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
                .unwrap_or("")
        })
}

fn upward(allowed: &[&str], code: &str) -> Option<String> {
    used(code)
        .find(|name| !allowed.contains(name))
        .map(str::to_owned)
}

fn worldly(code: &str) -> Option<&'static str> {
    named(&WORLDLY, code)
}

/// The first of `words` that stands in `code` outside comments.
fn named(words: &[&'static str], code: &str) -> Option<&'static str> {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    let code: String = code.lines().filter(is_code).collect::<Vec<_>>().join("\n");
    words.iter().copied().find(|word| code.contains(word))
}

#[test]
fn every_module_uses_only_those_beneath_it() {
    for (height, module) in GROUND_UP.iter().enumerate() {
        for (file, code) in sources(module) {
            let up = upward(&GROUND_UP[..=height], &code);
            assert_eq!(up, None, "{} uses what stands above it", file.display());
        }
    }
}

#[test]
fn no_module_is_missing_in_the_order() {
    let map = fs::read_to_string(src().join("lib.rs")).unwrap();
    let declared: Vec<&str> = map
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let expected: Vec<&str> = GROUND_UP.iter().copied().chain([TOP]).collect();
    assert_eq!(declared, expected);
    assert!(
        declared
            .iter()
            .all(|module| map.contains(&format!("[`{module}`]")))
    );
}

#[test]
fn the_pure_half_does_not_name_the_world() {
    for module in GROUND_UP.iter().take_while(|module| **module != WORLD) {
        for (file, code) in sources(module) {
            assert_eq!(worldly(&code), None, "{} is pure", file.display());
        }
    }
}

#[test]
fn there_is_one_way_out_and_scanning_does_not_lead_there() {
    for module in GROUND_UP.iter().chain([&TOP, &"main"]) {
        for (file, code) in sources(module) {
            let file = file.display();
            if *module != WAY_OUT {
                assert_eq!(named(&NETWORK, &code), None, "{file} is not the way out");
            }
            if NEVER_OUT.contains(module) {
                assert!(used(&code).all(|name| name != WAY_OUT), "{file} leads out");
            }
            if *module == WAY_OUT {
                assert!(
                    used(&code).all(|name| name != "store"),
                    "{file} keeps something"
                );
            }
        }
    }
}

#[test]
fn nothing_in_the_program_trusts_another_seed_than_its_own() {
    for module in GROUND_UP.iter().chain([&TOP, &"main"]) {
        for (file, code) in sources(module) {
            assert_eq!(named(&[OTHER_SEED], &code), None, "{}", file.display());
        }
    }
}

#[test]
fn all_checks_can_fail() {
    assert_eq!(named(&NETWORK, "use std::net::IpAddr;"), Some("std::net"));
    assert_eq!(named(&NETWORK, "use rustls_pki_types::UnixTime;"), None);
    let beneath = &GROUND_UP[..8];
    assert_eq!(upward(beneath, "use crate::ui::Ui;").as_deref(), Some("ui"));
    assert_eq!(
        upward(beneath, "    crate::kiosk::State::new()").as_deref(),
        Some("kiosk")
    );
    assert_eq!(
        upward(beneath, "use crate::time::UnixTime; // crate::time"),
        None
    );
    assert_eq!(worldly("let at = SystemTime::now();"), Some("::now("));
    assert_eq!(worldly("use std::thread;"), Some("std::thread"));
    assert_eq!(worldly("/// names std::thread in words"), None);
}

#[test]
fn no_file_is_longer_than_a_room() {
    for module in GROUND_UP.iter().chain([&TOP]) {
        for (file, code) in sources(module) {
            assert!(
                code.lines().count() <= 420,
                "{} is too long",
                file.display()
            );
        }
    }
}
