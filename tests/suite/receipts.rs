//! Reports for senders: they say what failed, at which stage, and by which rule, and nothing of a
//! person.

use health_card_kiosk::directory::Source;
use health_card_kiosk::jobs::{Outcome, Sitting};
use health_card_kiosk::shc;
use health_card_kiosk::verdict::Verdict;
use health_card_kiosk::wording::receipt;
use proptest::prelude::*;
use serde_json::json;

use crate::support::{CardMaker, NOW, moment, program};

/// The report on a card as its maker made it.
fn report(maker: &CardMaker, jws: &str) -> String {
    let directory = maker.directory();
    receipt::of_verdict(&Verdict::on_card(
        shc::verify(jws, &directory),
        &directory,
        moment(),
    ))
}

#[test]
fn a_report_names_the_stage_the_code_and_the_rule() {
    let mut maker = CardMaker::new();
    let good = report(&maker, &maker.jws());
    assert!(good.ends_with("\nNothing failed.\n"), "{good}");
    maker.claims["exp"] = json!(NOW.as_secs() - 86_400);
    let expired = report(&maker, &maker.jws());
    for part in [
        "Time        2026-11-18 11:06 UTC\n",
        "Input       card code\n",
        "Result      DO NOT ACCEPT\n",
        "Issuer      https://issuer.test.example/cards\n",
        "Directory   2026-11-18 (vci-snapshot)\n",
        "\n1.          card-expired: ",
        "Stage       standing\n",
        "Exactly     exp is 2026-11-17 11:06 UTC\n",
        "            7519 §4.1.4\n",
    ] {
        assert!(expired.contains(part), "{part}\n{expired}");
    }
    let altered = report(&maker, &format!("{}A", maker.jws()));
    assert!(altered.contains("Stage       signature\n"), "{altered}");
    let zipped = report(&maker, &maker.zlib_jws());
    assert!(zipped.contains("payload-not-raw-deflate"), "{zipped}");
    assert!(zipped.contains("Stage       payload\n"), "{zipped}");
    let columns = |report: &str| report.lines().map(|line| line.chars().count()).max();
    assert!(columns(&zipped) <= Some(80), "{zipped}");
}

#[test]
fn an_issuer_that_nobody_lists_is_a_host_and_no_more() {
    let maker = CardMaker::new();
    let mut stranger = CardMaker::with_secret(9);
    stranger.claims["iss"] = json!("https://clinic.example.net/Johanna/1951-01-20");
    let report = report(&maker, &stranger.jws());
    assert!(
        report.contains("Issuer      clinic.example.net (not"),
        "{report}"
    );
    assert!(
        !report.contains("Johanna") && !report.contains("Key  "),
        "{report}"
    );
}

#[test]
fn the_command_line_prints_it_below_each_item() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Johanna Anyperson.txt");
    let jws = CardMaker::new().jws();
    std::fs::write(&file, jws).unwrap();
    let done = program()
        .arg("verify")
        .arg("--report")
        .arg(&file)
        .env("HEALTH_CARD_KIOSK_DATA", folder.path().join("data"))
        .output()
        .unwrap();
    let text = String::from_utf8(done.stdout).unwrap();
    let (_item, report) = text.split_once("    REPORT FOR THE SENDER\n").unwrap();
    assert!(report.contains("issuer-not-listed"), "{text}");
    assert!(report.contains("Stage       directory"), "{text}");
    assert!(!report.contains("Johanna"), "{text}");
    let link = program()
        .args(["open", "--report", "shlink:/eyJ1cmwiOiJodHRwOi8vYSJ9"])
        .env("HEALTH_CARD_KIOSK_DATA", folder.path().join("data"))
        .output()
        .unwrap();
    let text = String::from_utf8(link.stdout).unwrap();
    assert!(text.contains("    REPORT FOR THE SENDER\n"), "{text}");
    assert!(text.contains("Input       link"), "{text}");
}

/// A word that no sentence of ours holds.
fn canary() -> impl Strategy<Value = String> {
    "[A-Z][a-z]{3}zqx[a-z]{3,6}"
}

proptest! {
    #[test]
    fn nothing_that_a_card_says_of_a_person_is_in_any_report(
        words in proptest::collection::vec(canary(), 6),
        born in (1900..2020_i32, 1..13_u8, 1..29_u8),
        fault in 0..7_u8,
    ) {
        let mut maker = CardMaker::new();
        let born = format!("{:04}-{:02}-{:02}", born.0, born.1, born.2);
        let patient = &mut maker.entries()[0]["resource"];
        patient["name"] = json!([{ "family": words[0], "given": [words[1]] }]);
        patient["birthDate"] = json!(born);
        maker.entries()[1]["resource"]["lotNumber"] = json!(words[2]);
        maker.entries()[1]["resource"]["performer"] = json!([{ "actor": { "display": words[3] } }]);
        maker.entries()[1]["resource"]["vaccineCode"] = json!({ "text": words[4] });
        maker.claims["vc"]["rid"] = json!(words[5]);
        let mut directory = maker.directory();
        let mut text = maker.jws();
        match fault {
            0 => maker.revoke(1, &[&words[5]]),
            1 => maker.claims["exp"] = json!(1),
            2 => maker.entries().push(json!({ "resource": { "resourceType": "Patient" } })),
            3 => maker.claims["iss"] = json!(format!("https://a.example/{}", words[0])),
            4 => text.push('A'),
            5 => text = maker.zlib_jws(),
            _ => {
                let bundle = &maker.claims["vc"]["credentialSubject"]["fhirBundle"];
                text = bundle.to_string();
            }
        }
        if fault < 4 {
            directory = maker.directory();
            text = maker.jws();
        }
        prop_assert_eq!(directory.source(), Source::Snapshot);
        let Outcome::Judged(verdicts) = Sitting::default().add(&text, &directory, moment()) else {
            return Err(TestCaseError::fail("one text"));
        };
        for verdict in &verdicts {
            let report = receipt::of_verdict(verdict);
            for said in words.iter().chain([&born]) {
                prop_assert!(!report.contains(said.as_str()), "{} in\n{}", said, report);
            }
            prop_assert!(!report.contains("eyJ") && !report.contains("shlink"));
        }
    }
}
