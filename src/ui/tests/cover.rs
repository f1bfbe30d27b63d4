//! The privacy key: what is covered is nowhere, and comes back.

use super::*;

/// What tells who it is, and how it ended.
const TELLING: [&str; 5] = ["VERIFIED", "Anyperson", "1951", "COVID", "Québec"];

fn verified() -> State {
    with_result(vec![Maker::new().verified(&johanna())])
}

fn tells(harness: &Harness<'static, Window>) -> Vec<&'static str> {
    let said = |label: &&str| harness.query_all_by_label_contains(label).next().is_some();
    TELLING.into_iter().filter(said).collect()
}

#[test]
fn the_privacy_key_takes_away_who_it_is_and_how_it_ended_and_brings_it_back() {
    for size in SIZES {
        let mut harness = shown(size, window(verified()));
        assert_eq!(tells(&harness), TELLING);
        let pressed = press(&mut harness, Key::F9);
        assert!(matches!(pressed[..], [Event::Cover(true)]));
        let now = Instant::now();
        harness.state_mut().state.on(Event::Cover(true), now);
        harness.run_steps(2);
        assert_eq!(tells(&harness), [""; 0]);
        harness.get_by_label("Covered");
        harness.get_by_label_contains("Clears in");
        // What belongs to the result is not obeyed unseen.
        for key in [Key::Y, Key::N, Key::H, Key::U, Key::R, Key::D] {
            assert!(press(&mut harness, key).is_empty(), "{key:?}");
        }
        let pressed = press(&mut harness, Key::Space);
        assert!(matches!(pressed[..], [Event::Next]));
        let pressed = press(&mut harness, Key::F9);
        assert!(matches!(pressed[..], [Event::Cover(false)]));
        harness.state_mut().state.on(Event::Cover(false), now);
        harness.run_steps(2);
        assert_eq!(tells(&harness), TELLING);
    }
}

#[test]
fn a_press_covers_too_and_a_screen_without_anybody_is_never_covered() {
    let mut harness = shown(SIZES[1], window(verified()));
    let pressed = click(&mut harness, "Cover");
    assert!(matches!(pressed[..], [Event::Cover(true)]));

    let mut state = scanning(CameraStatus::None);
    state.on(Event::Cover(true), Instant::now());
    assert!(!state.is_covered());
    let mut harness = shown(SIZES[1], window(state));
    assert!(press(&mut harness, Key::F9).is_empty());
}

#[test]
fn the_next_person_is_not_covered_and_time_runs_on_below() {
    let start = Instant::now();
    let mut state = verified();
    state.on(Event::Cover(true), start);
    assert!(state.is_covered());
    let text = Zeroizing::new("another".to_owned());
    let Some(Job::Judge { visit, .. }) = state.on(Event::Pasted(text), start) else {
        panic!("nothing is judged");
    };
    let verdicts = vec![Maker::new().verified(&johanna())];
    state.on(Event::Judged { visit, verdicts }, start);
    assert!(!state.is_covered());

    state.on(Event::Cover(true), start);
    state.on(Event::Tick, start + Duration::from_mins(3));
    assert!(matches!(state.screen(), crate::kiosk::Screen::Scan));
    assert!(!state.is_covered());
}
