//! Results: what is shown, what is not, and what pressing does.

use super::*;

#[test]
fn a_verified_card_shows_its_person_first_and_its_doses() {
    let harness = result(Maker::new().verified(&johanna()));
    for label in [
        "VERIFIED",
        "Johanna Maria Anyperson",
        "20 January 1951",
        "· 75 years",
        "3 doses counted by this kiosk",
        "29 Jan 2021",
        "Lot 0000021",
        "Gouvernement du Québec",
        "Compare with photo ID",
        "Clears in 30 s",
        "Directory 11 Nov 2026",
        "Judges offline",
        "18:42",
    ] {
        harness.get_by_label(label);
    }
    let name = harness.get_by_label("Johanna Maria Anyperson").rect();
    let dose = harness.get_by_label("29 Jan 2021").rect();
    assert!(name.bottom() < dose.top());
    assert!(harness.query_by_label("Offline").is_none());
}

#[test]
fn a_card_with_a_bad_signature_shows_nothing_that_it_says() {
    let harness = result(Maker::new().altered(&johanna()));
    harness.get_by_label("DO NOT ACCEPT");
    harness.get_by_label("signature-mismatch");
    harness.get_by_label(said(screens::NOT_SHOWN));
    for said in [
        "Anyperson",
        "1951",
        "COVID",
        "0000001",
        "Québec",
        "photo ID",
    ] {
        assert!(harness.query_by_label_contains(said).is_none(), "{said}");
    }
}

#[test]
fn an_unknown_issuers_card_shows_nothing_that_it_says_but_the_issuers_address() {
    let harness = result(Maker::new().of_unknown_issuer(&johanna()));
    harness.get_by_label("CHECK");
    harness.get_by_label_contains("clinic.example.net");
    assert!(harness.query_by_label_contains("Anyperson").is_none());
    assert!(harness.query_by_label("Matches").is_none());
}

#[test]
fn a_revoked_card_shows_its_person_and_all_reasons_and_asks_for_no_id() {
    let harness = result(Maker::new().revoked_and_expired(&johanna()));
    for label in [
        "DO NOT ACCEPT",
        "Johanna Maria Anyperson",
        "Revoked",
        "card-expired",
    ] {
        harness.get_by_label(label);
    }
    assert!(harness.query_by_label("Matches").is_none());
}

#[test]
fn what_does_not_count_says_why_and_what_is_pending_is_no_result() {
    let mut weak = dose("2021-02-26", "207", "2");
    weak["isSubpotent"] = serde_json::json!(true);
    let resources = [
        dose("2021-01-29", "207", "1"),
        weak,
        pcr("2022-01-05", "final"),
        pcr("2022-03-05", "preliminary"),
        serde_json::json!({ "resourceType": "Condition" }),
        serde_json::json!({ "resourceType": "Condition" }),
    ];
    let card = bundle(&["John"], "Anyperson", "1951-01", &resources);
    let harness = result(Maker::new().verified(&card));
    harness.get_by_label("1 dose counted by this kiosk, 1 does not count");
    harness.get_by_label("Does not count: subpotent dose");
    harness.get_by_label("PENDING, NO RESULT YET");
    assert_eq!(harness.get_all_by_label("Not named").count(), 2);
    harness.get_by_label("January 1951 (day not given)");
    // One of the two results is final, and only that one shows its value.
    assert_eq!(harness.get_all_by_label_contains("detected").count(), 1);
}

#[test]
fn a_headline_is_said_at_once() {
    let harness = result(Maker::new().verified(&johanna()));
    let live = harness.get_by_label("VERIFIED").accesskit_node().live();
    assert_eq!(live, egui::accesskit::Live::Assertive);
}

#[test]
fn every_button_gives_its_event_by_click_and_by_key() {
    type Check = fn(&[Event]) -> bool;
    let open = || result(Maker::new().verified(&johanna()));
    let cases: [(&str, Key, Check); 4] = [
        ("Next", Key::Space, |events| matches!(events, [Event::Next])),
        ("Hold", Key::H, |events| matches!(events, [Event::Hold])),
        ("Matches", Key::Y, |events| {
            matches!(events, [Event::IdCompared(true)])
        }),
        ("No", Key::N, |events| {
            matches!(events, [Event::IdCompared(false)])
        }),
    ];
    for (label, key, is_right) in cases {
        assert!(is_right(&click(&mut open(), label)), "click on {label}");
        assert!(is_right(&press(&mut open(), key)), "key of {label}");
    }
    assert!(matches!(press(&mut open(), Key::Enter)[..], [Event::Next]));
    assert!(matches!(press(&mut open(), Key::Escape)[..], [Event::Back]));
}

#[test]
fn a_key_for_what_is_in_focus_presses_that_alone() {
    let mut harness = result(Maker::new().verified(&johanna()));
    harness.get_by_label("Hold").focus();
    harness.run_steps(2);
    assert!(matches!(press(&mut harness, Key::Space)[..], [Event::Hold]));
}

#[test]
fn a_held_result_says_so() {
    let mut state = with_result(vec![Maker::new().verified(&johanna())]);
    state.on(Event::Hold, Instant::now());
    let mut harness = shown(SIZES[1], window(state));
    harness.get_by_label(said(screens::STAYS));
    assert!(matches!(click(&mut harness, "Held")[..], [Event::Hold]));
}

#[test]
fn a_person_who_is_not_on_the_photo_id_is_not_shown_as_verified() {
    let mut state = with_result(vec![Maker::new().verified(&johanna())]);
    state.on(Event::IdCompared(false), Instant::now());
    let harness = shown(SIZES[1], window(state));
    harness.get_by_label(said(screens::ID_DIFFERS_HEADLINE));
    assert!(harness.query_by_label("VERIFIED").is_none());
}

#[test]
fn the_countdown_counts() {
    let mut state = window(with_result(vec![Maker::new().verified(&johanna())]));
    state.instant += Duration::from_millis(5_500);
    let harness = shown(SIZES[1], state);
    harness.get_by_label("Clears in 25 s");
}

#[test]
fn several_cards_of_a_visit_are_told_apart_and_switched() {
    let maker = Maker::new();
    let verdicts = vec![maker.verified(&johanna()), maker.altered(&johanna())];
    let mut state = with_result(verdicts);
    let mut harness = shown(SIZES[0], window(state));
    harness.get_by_label("DO NOT ACCEPT");
    harness.get_by_label("Card 2: DO NOT ACCEPT");
    let events = click(&mut harness, "Johanna Maria Anyperson: VERIFIED");
    assert!(matches!(events[..], [Event::Select(0)]));
    assert!(matches!(
        press(&mut harness, Key::ArrowLeft)[..],
        [Event::Select(0)]
    ));
    assert!(press(&mut harness, Key::ArrowRight).is_empty());

    state = with_result(vec![maker.verified(&johanna()), maker.altered(&johanna())]);
    state.on(Event::Select(0), Instant::now());
    let harness = shown(SIZES[0], window(state));
    // The band stays the worst one's: a good card beside a bad one gives no green.
    harness.get_by_label("DO NOT ACCEPT");
    assert!(harness.query_by_label("VERIFIED").is_none());
    harness.get_by_label("This card alone: VERIFIED. Another one decides.");
    harness.get_by_label("Another card of this visit: DO NOT ACCEPT");
}

#[test]
fn missing_codes_are_named() {
    let directory = Maker::new().directory(Source::Snapshot, 10);
    let moment = Moment::from_clock(NOW, directory.published());
    let progress = Progress {
        total: 3,
        missing: vec![2],
    };
    let harness = result(Verdict::on_incomplete(progress, &directory, moment));
    harness.get_by_label("MORE CODES");
    harness.get_by_label("2 of 3 codes");
    harness.get_by_label("missing");
}

#[test]
fn a_demo_card_wears_its_mark() {
    let maker = Maker::new();
    let jws = maker.sign(&johanna(), |_claims| {});
    let harness = result(maker.verdict(&jws, Source::Demo));
    harness.get_by_label("VERIFIED");
    harness.get_by_label("DEMO · NOT A REAL CARD");
}

#[test]
fn a_result_is_read_by_keys_and_the_next_one_begins_at_its_top() {
    let doses: Vec<_> = (1..=12)
        .map(|month| dose(&format!("2021-{month:02}-10"), "207", "1"))
        .collect();
    let tall = |given: &str| {
        let card = bundle(&[given], "Anyperson", "1951-01-20", &doses);
        Maker::new().verified(&card)
    };
    let mut harness = shown(SIZES[0], window(with_result(vec![tall("Johanna")])));
    let top = harness.get_by_label("Johanna Anyperson").rect().top();
    press(&mut harness, Key::ArrowDown);
    let line = harness.get_by_label("Johanna Anyperson").rect().top();
    assert!((top - line - 90.0).abs() < 1.0, "{top} {line}");
    press(&mut harness, Key::PageDown);
    assert!(harness.get_by_label("Johanna Anyperson").rect().top() < line - 200.0);
    press(&mut harness, Key::PageUp);
    press(&mut harness, Key::ArrowUp);
    let back = harness.get_by_label("Johanna Anyperson").rect().top();
    assert!((back - top).abs() < 1.0, "{top} {back}");
    press(&mut harness, Key::PageDown);
    // Somebody else comes while it is scrolled.
    harness.state_mut().state = with_result(vec![tall("Amara")]);
    harness.run_steps(2);
    let next = harness.get_by_label("Amara Anyperson").rect().top();
    assert!((next - top).abs() < 1.0, "{top} {next}");
}
