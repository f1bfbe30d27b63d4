//! The first start: three steps that can be left out, and a visitor's card that ends it.

use std::sync::Arc;
use std::time::Instant;

use health_card_kiosk::clock;
use health_card_kiosk::demo::Demo;
use health_card_kiosk::jobs::Sitting;
use health_card_kiosk::kiosk::{Event, FirstStartEvent, Job, Screen, State, Step};
use health_card_kiosk::payload::encode;
use health_card_kiosk::store::{Profile, Settings};
use health_card_kiosk::time::Moment;
use health_card_kiosk::verdict::Headline;
use zeroize::Zeroizing;

use crate::support::{CardMaker, moment};

fn kiosk() -> State {
    let mut state = State::new(Arc::new(CardMaker::new().directory()), false);
    assert!(
        state
            .on(Event::FirstStart(FirstStartEvent::Begin), Instant::now())
            .is_none()
    );
    state
}

fn on(state: &mut State, event: FirstStartEvent) -> Option<Job> {
    state.on(Event::FirstStart(event), Instant::now())
}

/// The settings that a job keeps.
fn kept(job: Option<Job>) -> Vec<(&'static str, String)> {
    match job {
        Some(Job::Set(settings)) => settings,
        Some(Job::All(jobs)) => jobs.into_iter().flat_map(|job| kept(Some(job))).collect(),
        _ => Vec::new(),
    }
}

fn is_set_up(job: Option<Job>) -> bool {
    kept(job) == [("set-up", "yes".to_owned())]
}

#[test]
fn it_goes_through_three_steps_and_back() {
    let mut state = kiosk();
    assert!(matches!(state.screen(), Screen::FirstStart(Step::Place)));
    let job = on(&mut state, FirstStartEvent::Forward);
    assert!(matches!(job, Some(Job::ListDevices)));
    assert!(matches!(state.screen(), Screen::FirstStart(Step::Camera)));
    assert!(on(&mut state, FirstStartEvent::Forward).is_none());
    assert!(matches!(state.screen(), Screen::FirstStart(Step::Trial)));
    on(&mut state, FirstStartEvent::Backward);
    assert!(matches!(state.screen(), Screen::FirstStart(Step::Camera)));
    on(&mut state, FirstStartEvent::Forward);
    assert!(is_set_up(on(&mut state, FirstStartEvent::Forward)));
    assert!(matches!(state.screen(), Screen::Scan));
}

#[test]
fn what_is_chosen_is_kept_and_can_be_kept() {
    let mut state = kiosk();
    let mut settings = Settings::default();
    for profile in Profile::ALL {
        for (name, value) in kept(on(&mut state, FirstStartEvent::At(profile))) {
            assert_eq!(settings.set(name, &value), Ok(()), "{name} {value}");
        }
        assert_eq!(settings.profile, profile);
    }
}

#[test]
fn it_can_be_left_out_at_each_step() {
    for steps in 0..3 {
        let mut state = kiosk();
        for _ in 0..steps {
            on(&mut state, FirstStartEvent::Forward);
        }
        assert!(is_set_up(on(&mut state, FirstStartEvent::Finish)));
        assert!(matches!(state.screen(), Screen::Scan));
        // Once it is over, nothing of it does anything.
        assert!(on(&mut state, FirstStartEvent::Try).is_none());
    }
}

#[test]
fn a_visitors_card_ends_it_at_each_step() {
    let maker = CardMaker::new();
    let code = encode(&maker.jws(), 1)[0].clone();
    for steps in 0..3 {
        let (mut state, now) = (kiosk(), Instant::now());
        for _ in 0..steps {
            on(&mut state, FirstStartEvent::Forward);
        }
        let Some(Job::Judge { visit, texts }) = state.on(Event::CodesSeen(vec![code.clone()]), now)
        else {
            panic!("not judged");
        };
        let verdicts = Sitting::default().judge(&texts, &maker.directory(), moment());
        let job = state.on(Event::Judged { visit, verdicts }, now);
        assert!(is_set_up(job));
        assert!(matches!(state.screen(), Screen::Result(_)));
        state.on(Event::Next, now);
        assert!(matches!(state.screen(), Screen::Scan));
        assert_eq!(state.tally().verified, 1);
    }
}

#[test]
fn the_demo_card_goes_the_whole_way_and_then_the_kiosk_is_set_up() {
    let (mut state, now) = (kiosk(), Instant::now());
    on(&mut state, FirstStartEvent::Forward);
    on(&mut state, FirstStartEvent::Forward);
    assert!(matches!(
        on(&mut state, FirstStartEvent::Try),
        Some(Job::StartTrial)
    ));
    assert!(state.is_demo() && matches!(state.screen(), Screen::Scan));
    let demo = Demo::new(clock::now()).unwrap();
    let code = demo.codes[0].clone();
    let see = |state: &mut State| state.on(Event::CodesSeen(vec![code.clone()]), now);
    let Some(Job::Judge { visit, texts }) = see(&mut state) else {
        panic!("not judged");
    };
    let moment = Moment::from_clock(clock::now(), clock::built());
    let verdicts = Sitting::default().judge(&texts, &demo.directory, moment);
    state.on(Event::Judged { visit, verdicts }, now);
    let Screen::Result(shown) = state.screen() else {
        panic!("no result");
    };
    assert_eq!(shown.headline, Headline::Verified);
    // The card comes again and again; its result stays until it was read.
    let other = vec![Zeroizing::new("https://example.org".to_owned())];
    assert!(state.on(Event::CodesSeen(other), now).is_none());
    let job = state.on(Event::Next, now);
    assert!(matches!(&job, Some(Job::All(jobs)) if matches!(jobs[0], Job::StartCamera)));
    assert!(is_set_up(job));
    assert!(!state.is_demo() && matches!(state.screen(), Screen::Scan));
    assert_eq!(state.tally().visits(), 0);
}

#[test]
fn a_trial_without_a_card_can_be_left() {
    let (mut state, now) = (kiosk(), Instant::now());
    on(&mut state, FirstStartEvent::Forward);
    on(&mut state, FirstStartEvent::Forward);
    on(&mut state, FirstStartEvent::Try);
    assert!(is_set_up(state.on(Event::StartCamera, now)));
    assert!(!state.is_demo());
}
