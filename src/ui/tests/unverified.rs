//! What a card of an unknown issuer says: hidden at first, never in the kiosk's own voice.

use super::*;

fn unknown() -> State {
    with_result(vec![Maker::new().of_unknown_issuer(&johanna())])
}

fn after(mut state: State, event: Event) -> Harness<'static, Window> {
    state.on(event, Instant::now());
    shown(SIZES[1], window(state))
}

/// Whether anything that the card says is on the screen.
fn tells(harness: &Harness<'static, Window>) -> bool {
    ["Anyperson", "1951", "29 Jan 2021", "Lot "]
        .iter()
        .any(|said| harness.query_by_label_contains(said).is_some())
}

#[test]
fn it_is_shown_by_click_and_by_key_and_hidden_again() {
    let open = || shown(SIZES[1], window(unknown()));
    for events in [
        click(&mut open(), said(screens::SHOW_UNVERIFIED)),
        press(&mut open(), Key::U),
    ] {
        assert!(matches!(events[..], [Event::ShowUnverified(true)]));
    }
    let showing = || after(unknown(), Event::ShowUnverified(true));
    assert!(tells(&showing()));
    for events in [
        click(&mut showing(), said(screens::HIDE_UNVERIFIED)),
        press(&mut showing(), Key::U),
    ] {
        assert!(matches!(events[..], [Event::ShowUnverified(false)]));
    }
    let mut state = unknown();
    state.on(Event::ShowUnverified(true), Instant::now());
    assert!(!tells(&after(state, Event::ShowUnverified(false))));
}

#[test]
fn it_stands_under_not_verified_and_asks_for_no_photo_id() {
    let hidden = shown(SIZES[1], window(unknown()));
    assert!(!tells(&hidden));
    assert!(hidden.query_by_label(said(screens::UNVERIFIED)).is_none());

    let harness = after(unknown(), Event::ShowUnverified(true));
    harness.get_by_label("CHECK");
    let plate = harness.get_by_label(said(screens::UNVERIFIED)).rect();
    harness.get_by_label(said(screens::UNVERIFIED_HOW));
    for said in ["Johanna Maria Anyperson", "20 January 1951", "29 Jan 2021"] {
        assert!(
            harness.get_by_label(said).rect().top() >= plate.bottom(),
            "{said}"
        );
    }
    for absent in ["VERIFIED", "Matches", "No", said(screens::COMPARE_ID)] {
        assert!(harness.query_by_label(absent).is_none(), "{absent}");
    }
    let verified = result(Maker::new().verified(&johanna()));
    let name = |harness: &Harness<'static, Window>| {
        harness
            .get_by_label("Johanna Maria Anyperson")
            .rect()
            .height()
    };
    assert!(
        name(&harness) < name(&verified) / 1.4,
        "no name in large letters"
    );
}

#[test]
fn the_next_visit_starts_hidden() {
    let mut state = unknown();
    let now = Instant::now();
    state.on(Event::ShowUnverified(true), now);
    state.on(Event::Next, now);
    let text = Zeroizing::new("text".to_owned());
    let Some(Job::Judge { visit, .. }) = state.on(Event::Pasted(text), now) else {
        panic!("no job");
    };
    let verdicts = vec![Maker::new().of_unknown_issuer(&johanna())];
    state.on(Event::Judged { visit, verdicts }, now);
    let harness = shown(SIZES[1], window(state));
    harness.get_by_label(said(screens::SHOW_UNVERIFIED));
    assert!(!tells(&harness));
}

#[test]
fn an_altered_card_and_a_good_one_have_no_such_button() {
    let maker = Maker::new();
    for verdict in [maker.altered(&johanna()), maker.verified(&johanna())] {
        let is_altered = verdict.signed().is_none();
        let state = with_result(vec![verdict]);
        let mut harness = after(state, Event::ShowUnverified(true));
        for label in [
            said(screens::SHOW_UNVERIFIED),
            said(screens::HIDE_UNVERIFIED),
            said(screens::UNVERIFIED),
        ] {
            assert!(harness.query_by_label(label).is_none(), "{label}");
        }
        assert!(press(&mut harness, Key::U).is_empty());
        assert_eq!(tells(&harness), !is_altered);
    }
}
