//! Links that wait for the network.

use zeroize::Zeroizing;

use super::OPEN;
use super::desk::{Desk, text};
use crate::audit::Arrival;
use crate::kiosk::{Event, LinkEvent, LinkStep, Screen};
use crate::limits;
use crate::shl::{LinkFault, SendFault, Tries};

#[test]
fn a_link_waits_for_the_network_only_if_it_is_told_to() {
    let mut desk = Desk::new();
    desk.show(&text(r#","label":"bus""#));
    desk.link(LinkEvent::Hold);
    assert!(desk.state.held_links().is_empty(), "before it was tried");
    desk.link(OPEN);
    desk.fail(SendFault::NoName);
    assert!(desk.state.opening().unwrap().may_be_held());
    desk.link(LinkEvent::Hold);
    assert!(matches!(desk.state.screen(), Screen::Scan) && desk.state.opening().is_none());
    desk.pass(limits::HELD_FOR / 2);
    assert!(desk.asked.is_empty(), "asked by itself");
    desk.link(LinkEvent::ShowHeld);
    assert_eq!(desk.state.held_links().all().len(), 0);
    let fault = LinkFault::Send {
        fault: SendFault::NoName,
        may_have_cost_a_try: false,
    };
    assert_eq!(desk.step(), Some(LinkStep::Failed(fault)));
    desk.link(OPEN);
    desk.fail(SendFault::NoName);
    desk.link(LinkEvent::Hold);
    desk.show(&text(r#","label":"second""#));
    desk.link(OPEN);
    desk.fail(SendFault::Local);
    desk.link(LinkEvent::Hold);
    desk.link(LinkEvent::ShowHeld);
    assert!(matches!(desk.state.screen(), Screen::Held));
    // The first has waited half of its time already.
    desk.pass(limits::HELD_FOR / 2);
    assert_eq!(desk.state.held_links().all().len(), 1);
    desk.link(LinkEvent::Forget(Some(7)));
    desk.link(LinkEvent::Forget(Some(0)));
    assert!(desk.state.held_links().is_empty() && matches!(desk.state.screen(), Screen::Scan));

    desk.show(&text(""));
    desk.link(OPEN);
    desk.fail(SendFault::NoConnection);
    desk.link(LinkEvent::Hold);
    desk.on(Event::Locked);
    assert!(
        desk.state.held_links().is_empty(),
        "kept for whoever comes back"
    );
}

#[test]
fn a_link_that_waited_came_as_it_was_shown_and_not_as_the_one_before() {
    let mut desk = Desk::new();
    let arrival = |desk: &Desk| desk.state.arrival.map(|(arrival, _since)| arrival);
    desk.show(&text(""));
    desk.link(OPEN);
    desk.fail(SendFault::NoConnection);
    desk.link(LinkEvent::Hold);
    desk.on(Event::Pasted(Zeroizing::new(text(r#","label":"b""#))));
    assert_eq!(arrival(&desk), Some(Arrival::Paste));
    for _ in 0..2 {
        desk.pass(limits::CODE_GONE);
        desk.link(LinkEvent::ShowHeld);
        assert_eq!(arrival(&desk), Some(Arrival::Camera));
        let (_, since) = desk.state.arrival.unwrap();
        assert_eq!(since, desk.now, "it was not opened all the while");
        desk.on(Event::Back);
    }
}

#[test]
fn a_link_that_waits_is_not_lost_on_the_way() {
    let mut desk = Desk::new();
    let link = text(r#","flag":"P""#);
    desk.show(&link);
    desk.link(OPEN);
    desk.write("1");
    desk.link(LinkEvent::Send);
    desk.fail(SendFault::NoConnection);
    desk.link(LinkEvent::Hold);
    for leave in [0, 1, 2] {
        desk.link(LinkEvent::ShowHeld);
        desk.link(OPEN);
        desk.write("12");
        match leave {
            0 => desk.on(Event::Back),
            1 => desk.pass(limits::LINK_WAITS),
            _ => desk.show_demo(),
        }
        let held = desk.state.held_links().all();
        assert_eq!(held.len(), 1, "{leave}");
        assert_eq!(held[0].pad().count(), 0);
    }
    // Shown by somebody meanwhile, and tried.
    desk.show(&link);
    desk.link(OPEN);
    desk.write("1");
    desk.link(LinkEvent::Send);
    desk.say(401, r#"{"remainingAttempts":1}"#, None);
    desk.on(Event::Back);
    desk.link(LinkEvent::ShowHeld);
    assert_eq!(desk.state.opening().unwrap().tries(), Tries::Left(1));
    desk.link(OPEN);
    desk.write("1");
    desk.link(LinkEvent::Send);
    desk.link(LinkEvent::UseTry);
    desk.say(404, "", None);
    desk.on(Event::Next);
    assert!(
        desk.state.held_links().is_empty(),
        "its server says that it is over"
    );
}

#[test]
fn the_list_of_those_that_wait_does_not_stay_on_the_screen() {
    let mut desk = Desk::new();
    for label in ["a", "b"] {
        desk.show(&text(&format!(r#","label":"{label}""#)));
        desk.link(OPEN);
        desk.fail(SendFault::NoName);
        desk.link(LinkEvent::Hold);
    }
    desk.link(LinkEvent::ShowHeld);
    assert!(matches!(desk.state.screen(), Screen::Held));
    desk.pass(limits::LINK_WAITS);
    assert!(matches!(desk.state.screen(), Screen::Scan));
    assert_eq!(desk.state.held_links().all().len(), 2);
}
