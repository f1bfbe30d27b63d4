//! Looking for an issuer.

use super::*;

#[test]
fn issuers_are_found_by_their_kind_in_the_language_that_is_spoken_and_in_english() {
    let mut state = scanning(CameraStatus::None);
    let mut settings = state.settings().clone();
    settings.language = Some(crate::wording::Language::German);
    let changed = crate::kiosk::SettingsEvent::Changed(Box::new(settings));
    state.on(Event::Settings(changed), Instant::now());
    tell(&mut state, DirectoryEvent::Changed(Arc::new(many(1))));
    for (search, found) in [("Pharmacy", 1), ("Apotheke", 1), ("Bäckerei", 0)] {
        tell(&mut state, DirectoryEvent::Open);
        tell(&mut state, DirectoryEvent::Search(search.to_owned()));
        assert_eq!(state.page().found.len(), found, "{search}");
    }
}

#[test]
fn of_a_hundred_thousand_issuers_only_those_in_sight_are_laid_out_and_a_search_finds_one() {
    let mut harness = shown(SIZES[0], window(opened(many(100_000))));
    let rows = |harness: &Harness<'static, Window>| count_of(harness, "Clinic 0");
    assert!((3..=12).contains(&rows(&harness)), "{}", rows(&harness));
    says(&harness, "100,003 issuers");
    harness.state_mut().instant += Duration::from_secs(1);
    harness.get_by_label(said(words::FIND)).type_text("099999");
    harness.run_steps(2);
    carry_out(&mut harness);
    assert_eq!(rows(&harness), 1);
    says(&harness, "1 of 100,003 issuers");
    press_and_carry_out(&mut harness, Key::Enter);
    says(&harness, "https://issuer-99999.example.org/cards");
    press_and_carry_out(&mut harness, Key::Escape);
    says(&harness, "1 of 100,003 issuers");
}
