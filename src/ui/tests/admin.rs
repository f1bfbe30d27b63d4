//! What the administrator sees: the pad, the settings, the counts, the decisions.

use jiff::civil::date;

use super::*;
use crate::issuer::IssuerUrl;
use crate::jobs::{PinAnswer, PinStanding};
use crate::kiosk::{
    AccessEvent, Decision, DirectoryEvent, Guarded, SettingsEvent, SettingsGroup, Tab, TodayEvent,
};
use crate::limits;
use crate::store::{Blocked, Counted, DayCounts, Store};
use crate::ui::cards::ISS;
use crate::wording::screens::{directory, pin, settings, today};

pub(super) fn opened(to: Guarded, standing: PinStanding) -> State {
    let mut state = scanning(CameraStatus::None);
    let now = Instant::now();
    state.on(Event::Access(AccessEvent::Standing(standing)), now);
    state.on(Event::Access(AccessEvent::Open(to)), now);
    state
}

pub(super) const SET: PinStanding = PinStanding {
    is_set: true,
    locked_for: None,
};

/// The settings, after the PIN was given.
pub(super) fn unlocked() -> State {
    let mut state = opened(Guarded::Settings, SET);
    let now = Instant::now();
    for digit in [2, 5, 8, 0] {
        state.on(Event::Access(AccessEvent::Digit(digit)), now);
    }
    let Some(Job::CheckPin { number, .. }) = state.on(Event::Access(AccessEvent::Enter), now)
    else {
        panic!("not asked");
    };
    let answer = PinAnswer::Right;
    state.on(Event::Access(AccessEvent::Answered { number, answer }), now);
    state
}

fn accesses(events: Vec<Event>) -> Vec<AccessEvent> {
    let access = |event| match event {
        Event::Access(AccessEvent::Touched) => None,
        Event::Access(event) => Some(event),
        _ => None,
    };
    events.into_iter().filter_map(access).collect()
}

#[test]
fn the_pad_is_touched_or_typed_and_shows_no_digit() {
    for size in SIZES {
        let mut harness = shown(size, window(opened(Guarded::Settings, SET)));
        harness.get_by_label(advice(pin::ENTER).title);
        harness.get_by_label("No digit typed");
        for digit in 0..=9_u8 {
            let pressed = accesses(click(&mut harness, &digit.to_string()));
            assert!(matches!(pressed[..], [AccessEvent::Digit(pressed)] if pressed == digit));
        }
        let pressed = accesses(click(&mut harness, said(pin::DONE)));
        assert!(matches!(pressed[..], [AccessEvent::Enter]));
        let pressed = accesses(click(&mut harness, said(pin::ERASE)));
        assert!(matches!(pressed[..], [AccessEvent::Erase]));
    }
    let mut harness = shown(SIZES[1], window(opened(Guarded::Settings, SET)));
    harness.event(egui::Event::Text("a7".to_owned()));
    let typed = accesses(press(&mut harness, Key::Backspace));
    assert!(matches!(
        typed[..],
        [AccessEvent::Digit(7), AccessEvent::Erase]
    ));
    let entered = accesses(press(&mut harness, Key::Enter));
    assert!(matches!(entered[..], [AccessEvent::Enter]));

    let mut state = opened(Guarded::Settings, SET);
    for digit in [4, 7, 1] {
        state.on(Event::Access(AccessEvent::Digit(digit)), Instant::now());
    }
    let harness = shown(SIZES[1], window(state));
    harness.get_by_label("3 digits typed");
    assert!(harness.query_by_label_contains("471").is_none());
}

#[test]
fn a_locked_pad_says_how_long_and_takes_nothing() {
    let standing = PinStanding {
        is_set: true,
        locked_for: Some(limits::PIN_WAIT_FIRST),
    };
    let mut harness = shown(SIZES[0], window(opened(Guarded::Settings, standing)));
    harness.get_by_label_contains("Wait 0:");
    assert!(accesses(press(&mut harness, Key::Num5)).is_empty());
    harness.event(egui::Event::Text("5".to_owned()));
    harness.run_steps(2);
    let events = std::mem::take(&mut harness.state_mut().events);
    assert!(accesses(events).is_empty());
}

#[test]
fn without_a_pin_the_pad_asks_to_choose_one() {
    let standing = PinStanding::default();
    let harness = shown(SIZES[0], window(opened(Guarded::Settings, standing)));
    harness.get_by_label(advice(pin::CHOOSE).title);
}

#[test]
fn every_setting_is_on_one_page_and_named_for_screen_readers() {
    for size in SIZES {
        for group in SettingsGroup::ALL {
            let mut state = unlocked();
            let now = Instant::now();
            state.on(Event::Settings(SettingsEvent::Show(group)), now);
            let harness = shown(size, window(state));
            for name in group.names() {
                let label = settings::label(Words::english(), name);
                assert!(
                    harness.query_all_by_label(&label).next().is_some(),
                    "{name}"
                );
            }
            for role in [
                egui::accesskit::Role::Button,
                egui::accesskit::Role::RadioButton,
            ] {
                for button in harness.query_all_by_role(role) {
                    let rect = button.rect();
                    // Places are rounded to pixels.
                    assert!(rect.height() > DARK.touch - 1.0, "{button:?} at {size}");
                    assert!(rect.right() <= size.x, "{button:?} at {size}");
                }
            }
        }
    }
}

#[test]
fn pressing_a_value_sets_it_and_the_one_that_holds_is_marked() {
    let mut state = unlocked();
    let show = SettingsEvent::Show(SettingsGroup::Display);
    state.on(Event::Settings(show), Instant::now());
    let mut harness = shown(SIZES[1], window(state));
    let theme = settings::label(Words::english(), "theme");
    let dark = format!("{theme}: Dark");
    let dark = harness.get_by_label(&dark);
    assert_eq!(
        dark.accesskit_node().toggled(),
        Some(egui::accesskit::Toggled::True)
    );
    let events = click(&mut harness, &format!("{theme}: High contrast"));
    let set = events.iter().find_map(|event| match event {
        Event::Settings(SettingsEvent::Set(name, value)) => Some((*name, value.as_str())),
        _ => None,
    });
    assert_eq!(set, Some(("theme", "contrast")));
}

#[test]
fn a_text_is_kept_by_its_button() {
    // So high that nothing has to be scrolled.
    let mut harness = shown(vec2(1_280.0, 2_000.0), window(unlocked()));
    let label = settings::label(Words::english(), "recipient");
    let field = |harness: &Harness<'static, Window>| {
        let role = egui::accesskit::Role::TextInput;
        let mut fields = harness.query_all_by_role(role);
        let found = fields.find(|node| node.accesskit_node().label().as_deref() == Some(&label));
        found.unwrap().focus();
    };
    assert!(harness.query_by_label(said(settings::KEEP)).is_none());
    field(&harness);
    harness.run_steps(2);
    harness.event(egui::Event::Text("Front desk".to_owned()));
    harness.run_steps(3);
    let events = click(&mut harness, said(settings::KEEP));
    assert!(events.iter().any(|event| matches!(
        event,
        Event::Settings(SettingsEvent::Set("recipient", text)) if text == "Front desk"
    )));
}

#[test]
fn the_counts_of_a_day_are_said_hour_by_hour_and_saved_by_a_press() {
    let store = Store::in_memory().unwrap();
    let day = date(2026, 11, 22);
    let visits = [Counted::Verified, Counted::Verified, Counted::Refused];
    store.count((day, 9), &visits, &[], NOW).unwrap();
    store
        .count((day, 20), &[Counted::NoHealthCode], &[], NOW)
        .unwrap();
    let mut days = store.counts(day).unwrap();
    days.push(DayCounts::empty(date(2026, 11, 21)));
    for size in SIZES {
        let mut state = scanning(CameraStatus::None);
        let now = Instant::now();
        let asked = state.on(Event::Today(TodayEvent::Open), now);
        assert!(
            matches!(asked, Some(Job::All(jobs)) if matches!(jobs[..], [Job::Forget, Job::ReadCounts]))
        );
        let read = TodayEvent::Read {
            today: day,
            days: days.clone(),
        };
        state.on(Event::Today(read), now);
        let mut harness = shown(size, window(state));
        harness.get_by_label("9:00 to 10:00: 2 Verified, 1 Do not accept");
        harness.get_by_label("20:00 to 21:00: 1 Other code");
        let events = click(&mut harness, "21 Nov 2026 · 0");
        assert!(events.iter().any(|event| matches!(
            event,
            Event::Today(TodayEvent::Show(shown)) if *shown == date(2026, 11, 21)
        )));
        let events = click(&mut harness, said(today::EXPORT));
        assert!(matches!(events[..], [Event::Today(TodayEvent::Export)]));
    }
}

#[test]
fn an_issuer_is_blocked_from_its_page_and_unblocked_from_the_list_of_decisions() {
    let iss = IssuerUrl::parse(ISS).unwrap();
    let blocked = || Blocked::Issuer(iss.clone());
    let mut state = scanning(CameraStatus::None);
    let now = Instant::now();
    state.on(Event::Directory(DirectoryEvent::Open), now);
    let select = DirectoryEvent::Select(Some(iss.clone()));
    state.on(Event::Directory(select), now);
    let mut harness = shown(SIZES[0], window(state));
    let events = click(&mut harness, said(directory::BLOCK));
    assert!(events.iter().any(|event| matches!(
        event,
        Event::Directory(DirectoryEvent::Decide(made)) if *made == Decision::Block(blocked())
    )));

    let mut state = scanning(CameraStatus::None);
    let mut overlay = state.directory().overlay().clone();
    overlay.blocked_issuers.insert(iss.clone(), NOW);
    let decided = crate::directory::Directory::clone(state.directory());
    let decided = decided.overlaid(overlay, crate::directory::Metadata::default());
    state.on(Event::Directory(DirectoryEvent::Open), now);
    let changed = DirectoryEvent::Changed(Arc::new(decided));
    state.on(Event::Directory(changed), now);
    state.on(Event::Directory(DirectoryEvent::Show(Tab::Decided)), now);
    let mut harness = shown(SIZES[0], window(state));
    harness.get_by_label(said(directory::BLOCKED_ISSUERS));
    let events = click(&mut harness, said(directory::UNBLOCK));
    assert!(events.iter().any(|event| matches!(
        event,
        Event::Directory(DirectoryEvent::Decide(made)) if *made == Decision::Unblock(blocked())
    )));
    let events = click(&mut harness, said(directory::RESTRICT));
    assert!(
        events
            .iter()
            .any(|event| matches!(event, Event::Access(AccessEvent::Open(Guarded::Restrict))))
    );
}

#[test]
fn a_pin_that_is_typed_quickly_is_no_scan() {
    let mut harness = shown(SIZES[1], window(opened(Guarded::Settings, SET)));
    let ctx = harness.ctx.clone();
    let mut ui = harness.state_mut().ui.take().unwrap();
    let (mut now, mut passed) = (Instant::now(), Vec::new());
    let keys = [Key::Num2, Key::Num5, Key::Num8, Key::Num0, Key::Enter];
    let mut frames: Vec<Vec<egui::Event>> = Vec::new();
    for (key, text) in keys.into_iter().zip(["2", "5", "8", "0", ""]) {
        let press = |pressed| egui::Event::Key {
            key,
            physical_key: Some(key),
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let text = (!text.is_empty()).then(|| egui::Event::Text(text.to_owned()));
        frames.push([press(true)].into_iter().chain(text).collect());
        frames.push(vec![press(false)]);
    }
    frames.extend(std::iter::repeat_n(Vec::new(), 40));
    for events in frames {
        now += Duration::from_millis(18);
        let mut input = egui::RawInput {
            events,
            ..egui::RawInput::default()
        };
        assert!(
            ui.keys(&ctx, &mut input, now).is_empty(),
            "taken for a scan"
        );
        passed.extend(input.events);
    }
    let texts = passed.iter().filter_map(|event| match event {
        egui::Event::Text(text) => Some(text.as_str()),
        _ => None,
    });
    assert_eq!(texts.collect::<String>(), "2580");
}
