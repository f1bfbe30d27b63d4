//! Nothing that a card says makes this program speak to the network (red line 2, sec-T1).

use std::process::Command;

use serde_json::{Value, json};

use crate::support::{CardMaker, has, program};

/// Cards in one file, and files.
const CARDS: u8 = 50;
const FILES: u8 = 20;

/// What somebody might write into a card to be asked for something.
fn iss(file: u8, card: u8) -> String {
    let host = match card % 6 {
        0 => "127.0.0.1".to_owned(),
        1 => "[::1]:8443".to_owned(),
        2 => "169.254.169.254".to_owned(),
        3 => "localhost".to_owned(),
        4 => format!("issuer-{file}-{card}.test.example"),
        _ => "10.0.0.1".to_owned(),
    };
    format!("https://{host}/{file}/{card}")
}

#[test]
#[cfg(target_os = "linux")]
fn a_thousand_cards_of_strangers_open_no_internet_socket_and_none_is_green() {
    let is_required = std::env::var_os("HEALTH_CARD_KIOSK_TOOLS").is_some();
    if !has("strace") {
        assert!(!is_required, "strace is missing and was required");
        println!("SKIPPED: strace is not there");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut arguments = vec!["verify".to_owned(), "--json".to_owned()];
    for file in 0..FILES {
        let cards = (0..CARDS).map(|card| {
            let mut maker = CardMaker::with_secret(1 + (file.wrapping_mul(CARDS) ^ card) % 250);
            maker.claims["iss"] = json!(iss(file, card));
            maker.header["jku"] = json!(iss(file, card));
            maker.jws()
        });
        let cards = json!({ "verifiableCredential": cards.collect::<Vec<_>>() });
        let path = folder.path().join(format!("{file}.smart-health-card"));
        std::fs::write(&path, cards.to_string()).unwrap();
        arguments.push(path.display().to_string());
    }
    let calls = folder.path().join("calls");
    let output = Command::new("strace")
        .args(["-f", "-qq", "-e", "trace=network", "-o"])
        .arg(&calls)
        .arg(program().get_program())
        .args(&arguments)
        .env("HEALTH_CARD_KIOSK_DATA", folder.path().join("data"))
        .output()
        .unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    let headlines: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["headline"].take())
        .collect();
    assert_eq!(headlines.len(), usize::from(CARDS) * usize::from(FILES));
    assert!(headlines.iter().all(|headline| headline == "check"));
    let calls = std::fs::read_to_string(calls).unwrap();
    assert!(!calls.contains("AF_INET"), "{calls}");
}
