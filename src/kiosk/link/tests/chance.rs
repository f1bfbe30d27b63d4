//! Whatever is pressed, and whatever comes, in any order.

use std::time::Duration;

use proptest::prelude::*;

use super::desk::{Desk, text};
use crate::demo::PASSCODE;
use crate::kiosk::{Event, LinkEvent, Screen, Visit};
use crate::shl::{Ask, SendFault};

/// What chance does.
#[derive(Clone, Copy, Debug)]
enum Thing {
    Show(u8),
    Open,
    Anyway,
    Write,
    Send,
    UseTry,
    Answer(u8),
    Stale,
    Update,
    AskAgain,
    Hold,
    ShowHeld,
    Forget,
    Back,
    Next,
    Menu,
    Locked,
    Pass(u16),
}

fn thing() -> impl Strategy<Value = Thing> {
    use Thing::{
        Answer, Anyway, AskAgain, Back, Forget, Hold, Locked, Menu, Next, Open, Pass, Send, Show,
        ShowHeld, Stale, Update, UseTry, Write,
    };
    prop_oneof![
        3 => (0..6_u8).prop_map(Show),
        6 => Just(Open),
        1 => Just(Anyway),
        4 => Just(Write),
        6 => Just(Send),
        3 => Just(UseTry),
        8 => (0..9_u8).prop_map(Answer),
        1 => Just(Stale),
        2 => Just(Update),
        1 => Just(AskAgain),
        1 => Just(Hold),
        1 => Just(ShowHeld),
        1 => Just(Forget),
        2 => Just(Back),
        1 => Just(Next),
        1 => Just(Menu),
        1 => Just(Locked),
        2 => (0..200_u16).prop_map(Pass),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Red line 3 and 5: whatever happens, nothing is asked but by a press, no press sends two
    /// passcodes, and a visit that is over leaves nothing.
    #[test]
    fn whatever_happens_a_press_asks_once(things in proptest::collection::vec(thing(), 0..60)) {
        let mut desk = Desk::new();
        let mut stale: Option<(Visit, Ask)> = None;
        for thing in things {
            let (asked, passcodes) = (desk.asked.len(), desk.passcodes);
            let is_press = matches!(
                thing,
                Thing::Open | Thing::Anyway | Thing::Send | Thing::UseTry | Thing::Update | Thing::AskAgain
            );
            match thing {
                Thing::Show(0) => desk.show_demo(),
                Thing::Show(kind) => desk.show(&text([
                    r#","flag":"P""#,
                    r#","flag":"L""#,
                    r#","flag":"LU""#,
                    r#","exp":1"#,
                    r#","v":9"#,
                ][usize::from(kind) - 1])),
                Thing::Open => desk.link(LinkEvent::Open),
                Thing::Anyway => desk.link(LinkEvent::OpenAnyway),
                Thing::Write => desk.write(PASSCODE),
                Thing::Send => desk.link(LinkEvent::Send),
                Thing::UseTry => desk.link(LinkEvent::UseTry),
                Thing::Answer(0) => desk.fail(SendFault::NoConnection),
                Thing::Answer(1) => desk.fail(SendFault::CutOff),
                Thing::Answer(2) => desk.say(401, r#"{"remainingAttempts":2}"#, None),
                Thing::Answer(3) => desk.say(429, "", None),
                Thing::Answer(4) => desk.say(200, r#"{"files":[]}"#, None),
                Thing::Answer(5) => desk.say(401, "", None),
                Thing::Answer(_) => desk.answer(),
                Thing::Stale => {
                    if let Some((visit, ask)) = stale.take() {
                        let answer = Box::new(Err(SendFault::TooSlow));
                        desk.link(LinkEvent::Answered { visit, number: ask.number, answer });
                    }
                    stale = desk.asked.pop();
                }
                Thing::Update => desk.link(LinkEvent::Update),
                Thing::AskAgain => desk.link(LinkEvent::AskAgain),
                Thing::Hold => desk.link(LinkEvent::Hold),
                Thing::ShowHeld => desk.link(LinkEvent::ShowHeld),
                Thing::Forget => desk.link(LinkEvent::Forget(Some(0))),
                Thing::Back => desk.on(Event::Back),
                Thing::Next => desk.on(Event::Next),
                Thing::Menu => desk.on(Event::OpenMenu),
                Thing::Locked => desk.on(Event::Locked),
                Thing::Pass(seconds) => desk.pass(Duration::from_secs(seconds.into())),
            }
            let new_passcodes = desk.passcodes - passcodes;
            if matches!(thing, Thing::Send | Thing::UseTry) {
                prop_assert!(new_passcodes <= 1, "{thing:?}");
            } else {
                prop_assert_eq!(new_passcodes, 0, "{:?}", thing);
            }
            if !is_press && !matches!(thing, Thing::Answer(_) | Thing::Stale) {
                prop_assert!(desk.asked.len() <= asked, "{thing:?}");
            }
            let is_at_link = matches!(desk.state.screen(), Screen::Link | Screen::Result(_));
            prop_assert!(is_at_link || desk.state.opening().is_none(), "{thing:?}");
            if matches!(desk.state.screen(), Screen::Link) {
                prop_assert!(desk.state.opening().is_some(), "{thing:?}");
            }
            if matches!(thing, Thing::Locked) {
                prop_assert!(desk.state.held_links().is_empty());
            }
        }
    }
}
