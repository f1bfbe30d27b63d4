//! The rule's lamp: beside the headline, in shapes and words of its own.

use super::*;
use crate::json::Json;
use crate::kiosk::SettingsEvent;
use crate::store::{Profile, Settings};
use crate::wording::Language;
use crate::wording::rules;

const KINDERGARTEN: &str = "us-ny-school-k";

/// A child of six, with all that New York's kindergarten asks for but the last polio dose.
fn child(last: &[&str]) -> serde_json::Value {
    let mut doses = vec![
        dose("2020-06-02", "08", "1"),
        dose("2020-08-03", "110", "2"),
        dose("2020-10-05", "20", "3"),
        dose("2020-10-05", "10", "4"),
        dose("2020-12-07", "110", "5"),
        dose("2021-06-07", "03", "6"),
        dose("2021-06-07", "21", "7"),
        dose("2021-12-06", "20", "8"),
        dose("2024-07-01", "94", "9"),
    ];
    doses.extend(last.iter().map(|cvx| dose("2024-07-01", cvx, "10")));
    bundle(&["Ada"], "Anyperson", "2020-06-01", &doses)
}

fn judged(verdicts: Vec<Verdict>, change: impl FnOnce(&mut Settings)) -> State {
    let mut state = scanning(CameraStatus::None);
    let mut settings = state.settings().clone();
    settings.rule = KINDERGARTEN.to_owned();
    change(&mut settings);
    let changed = SettingsEvent::Changed(Box::new(settings));
    state.on(Event::Settings(changed), Instant::now());
    let text = Zeroizing::new("text".to_owned());
    let Some(Job::Judge { visit, .. }) = state.on(Event::Pasted(text), Instant::now()) else {
        panic!("no job");
    };
    state.on(Event::Judged { visit, verdicts }, Instant::now());
    state
}

fn kindergarten(last: &[&str]) -> Harness<'static, Window> {
    let verdict = Maker::new().verified(&child(last));
    shown(SIZES[1], window(judged(vec![verdict], |_settings| ())))
}

#[test]
fn a_genuine_card_that_lacks_a_dose_is_check_and_says_what_is_missing() {
    let harness = kindergarten(&["20"]);
    for label in [
        "CHECK",
        "Ada Anyperson",
        "New York: kindergarten to grade 5: Not met",
        "Polio: 1 dose missing, next can count from 21 Nov 2026",
        "3 of 4 doses · Not met",
        "5 of 5 doses · Met",
        "rule-not-met",
        "Matches",
    ] {
        harness.get_by_label(label);
    }
    harness.get_by_label(said(rules::SUPPORT));
    harness.get_by_label_contains("21 Nov 2026");
    harness.get_by_label_contains("New York State Department of Health");
    assert!(harness.query_by_label("DO NOT ACCEPT").is_none());
}

#[test]
fn a_card_that_meets_the_rule_stays_green() {
    let harness = kindergarten(&["20", "10"]);
    harness.get_by_label("VERIFIED");
    harness.get_by_label("New York: kindergarten to grade 5: Met");
    assert!(harness.query_by_label("rule-not-met").is_none());
}

#[test]
fn why_each_dose_counts_is_behind_a_press() {
    let mut harness = kindergarten(&["20"]);
    let why = "1 Jul 2024 · MMRV: counts as dose 2";
    assert!(harness.query_by_label(why).is_none());
    let pressed = click(&mut harness, said(rules::SHOW_DOSES));
    assert!(matches!(pressed[..], [Event::ShowDoses(true)]));
    let by_key = press(&mut harness, Key::W);
    assert!(matches!(by_key[..], [Event::ShowDoses(true)]));
    let verdict = Maker::new().verified(&child(&["20"]));
    let mut state = judged(vec![verdict], |_settings| ());
    state.on(Event::ShowDoses(true), Instant::now());
    let harness = shown(SIZES[1], window(state));
    // Against measles, mumps and varicella.
    assert_eq!(harness.get_all_by_label(why).count(), 3);
}

#[test]
fn at_a_gate_the_answer_alone_is_seen() {
    let verdict = Maker::new().verified(&child(&["20"]));
    let gate = |settings: &mut Settings| settings.profile = Profile::Gate;
    let harness = shown(SIZES[1], window(judged(vec![verdict], gate)));
    harness.get_by_label("New York: kindergarten to grade 5: Not met");
    assert!(harness.query_by_label_contains("Polio").is_none());
}

#[test]
fn what_is_shared_stays_blue_with_its_lamp_and_what_is_refused_has_none() {
    let directory = Maker::new().directory(Source::Snapshot, 10);
    let moment = Moment::from_clock(NOW, NOW);
    let text = child(&["20", "10"]).to_string();
    let json = Json::parse(text.as_bytes()).unwrap();
    let shared = Verdict::on_shared(json, None, &directory, moment);
    let harness = shown(SIZES[1], window(judged(shared, |_settings| ())));
    harness.get_by_label("New York: kindergarten to grade 5: Met");
    harness.get_by_label(said(rules::UNSIGNED_SUPPORT));
    assert!(harness.query_by_label("VERIFIED").is_none());
    let refused = Maker::new().revoked_and_expired(&child(&["20", "10"]));
    let harness = shown(SIZES[1], window(judged(vec![refused], |_settings| ())));
    harness.get_by_label("DO NOT ACCEPT");
    assert!(harness.query_by_label_contains("New York").is_none());
}

#[test]
fn a_rule_that_is_not_there_makes_nothing_green() {
    let verdict = Maker::new().verified(&child(&["20", "10"]));
    let gone = |settings: &mut Settings| settings.rule = "gone".to_owned();
    let harness = shown(SIZES[1], window(judged(vec![verdict], gone)));
    harness.get_by_label("CHECK");
    harness.get_by_label("gone: Cannot tell");
    harness.get_by_label(said(rules::ABSENT));
}

#[test]
fn the_lamp_is_legible_in_every_language_and_size() {
    for language in Language::ALL {
        for size in SIZES {
            let verdict = Maker::new().verified(&child(&["20"]));
            let speaking = |settings: &mut Settings| settings.language = Some(language);
            let mut state = judged(vec![verdict], speaking);
            state.on(Event::ShowDoses(true), Instant::now());
            let harness = legible(size, window(state));
            let words = Words::of(language);
            harness.get_by_label(words.get(rules::SUPPORT));
            harness.get_by_label(words.get(rules::HIDE_DOSES));
        }
    }
}
