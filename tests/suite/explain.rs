//! `health-card-kiosk explain`, as somebody at a terminal would call it.

use std::process::Output;

use crate::support::program;

fn explain(codes: &[&str]) -> (Option<i32>, String, String) {
    // No folder is needed, so one that can't be is no hindrance.
    let Output {
        status,
        stdout,
        stderr,
    } = program()
        .env("HEALTH_CARD_KIOSK_DATA", "/proc/nowhere")
        .arg("explain")
        .args(codes)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code(), text(stdout), text(stderr))
}

#[test]
fn without_a_code_all_are_listed_in_groups() {
    let (code, list, complaint) = explain(&[]);
    assert_eq!((code, complaint.as_str()), (Some(0), ""));
    let at = |line: &str| list.find(line).unwrap_or_else(|| panic!("{line}\n{list}"));
    let groups = [
        "Headlines\n  verified ",
        "\n\nReading a code or a file\n  code-not-digits ",
        "\n\nThe card's form and signature\n  jws-parts ",
        "\n\nTrust in the issuer\n  issuer-not-listed ",
        "\n\nWhether the card still stands\n  card-revoked ",
        "\n\nWhat the card says\n  no-person ",
        "\n\nOther codes and records\n  not-signed ",
    ];
    assert!(groups.map(at).is_sorted());
    at("  card-expired                    The card has expired\n");
    let codes = list.lines().filter(|line| line.starts_with("  "));
    assert_eq!(codes.count(), 170);
}

#[test]
fn a_code_is_explained_in_lines_that_fit() {
    let (code, text, complaint) = explain(&["card-not-yet-valid"]);
    assert_eq!((code, complaint.as_str()), (Some(0), ""));
    assert!(text.starts_with("card-not-yet-valid: The card is not yet valid\n  Found       "));
    for line in [
        "\n  Meaning     Either this clock is behind",
        "\n  Staff       Check date and time",
        "\n  Holder      ",
        "\n  Issuer      Set `nbf` to the time of issuance.\n",
        "\n  Leads to    DO NOT ACCEPT (red)\n",
        "\n  Source      RFC 7519 §4.1.5",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert!(text.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn what_does_not_concern_the_issuer_or_changes_nothing_says_so() {
    let (_code, text, _complaint) = explain(&["clock-doubtful"]);
    assert!(!text.contains("Issuer  ") && !text.contains("Holder  "));
    let (_code, text, _complaint) = explain(&["long-for-one-code"]);
    assert!(text.contains("\n  Leads to    no change\n"), "{text}");
}

#[test]
fn several_codes_are_explained_in_the_order_asked_for() {
    let (code, text, _complaint) = explain(&["verified", "Card-Revoked", "name-mixes-scripts"]);
    assert_eq!(code, Some(0));
    let titles: Vec<&str> = text.lines().filter(|line| !line.starts_with(' ')).collect();
    assert_eq!(
        titles,
        [
            "verified: VERIFIED",
            "",
            "card-revoked: The card was revoked",
            "",
            "name-mixes-scripts: A word of the name mixes alphabets",
        ]
    );
}

#[test]
fn an_unknown_code_names_the_nearest_and_ends_with_64() {
    let (code, text, complaint) = explain(&["card-expird"]);
    assert_eq!((code, text.as_str()), (Some(64), ""));
    assert_eq!(
        complaint,
        "health-card-kiosk: no code is called \"card-expird\"; perhaps card-expired\n"
    );

    let (code, text, complaint) = explain(&["revoked", "verified"]);
    assert_eq!(code, Some(64));
    assert!(text.starts_with("verified: "));
    assert!(complaint.contains("perhaps card-revoked"));

    // A stranger's text writes no line of its own and no command to the terminal.
    let (_code, _text, complaint) = explain(&["x\u{1b}[2J\nverified"]);
    assert_eq!(complaint.lines().count(), 1);
    assert!(!complaint.contains('\u{1b}'));
    assert!(complaint.ends_with("`explain` alone lists them all\n"));
}
