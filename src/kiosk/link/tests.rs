//! Whole conversations with a link's server, without a window and without a network: what is pressed,
//! what is asked for, and what is on the screen.

mod chance;
mod desk;
mod held;

use std::sync::Arc;
use std::time::Duration;

use zeroize::Zeroizing;

use super::{LinkEvent, LinkStep};
use crate::demo::PASSCODE;
use crate::kiosk::{Event, Job, Screen, State};
use crate::limits;
use crate::shared::Change;
use crate::shl::{Answer, Link, LinkFault, SendFault, Tries, Under};
use crate::verdict::{Headline, Verdict};
use desk::{Desk, text};

const OPEN: LinkEvent = LinkEvent::Open;

#[test]
fn a_link_waits_for_a_press_and_a_passcode_is_sent_once_for_each() {
    let mut desk = Desk::new();
    desk.show_demo();
    assert_eq!(desk.step(), Some(LinkStep::Ready));
    assert!(desk.asked.is_empty(), "asked before a press");
    desk.link(OPEN);
    let asks = |was_wrong| {
        Some(LinkStep::Passcode {
            was_wrong,
            confirms: false,
        })
    };
    assert_eq!((desk.step(), desk.asked.len()), (asks(false), 0));

    desk.write("9999");
    desk.link(LinkEvent::Send);
    desk.link(LinkEvent::Send);
    desk.link(OPEN);
    assert_eq!((desk.asked.len(), desk.passcodes), (1, 1), "pressed twice");
    assert_eq!(desk.step(), Some(LinkStep::Asking(Under::First)));
    assert_eq!(desk.state.opening().unwrap().pad().count(), 0, "not wiped");
    desk.answer();
    assert_eq!(desk.step(), asks(true));
    assert_eq!(desk.state.opening().unwrap().tries(), Tries::Left(4));

    desk.write(PASSCODE);
    desk.link(LinkEvent::Send);
    desk.answer();
    assert_eq!(desk.passcodes, 2);
    let Screen::Result(shown) = desk.state.screen() else {
        panic!("no result");
    };
    let headlines: Vec<Headline> = shown.verdicts.iter().map(Verdict::headline).collect();
    assert_eq!(headlines, [Headline::Verified, Headline::SharedNotSigned]);
    assert_eq!(shown.headline, Headline::SharedNotSigned, "green for all");
    desk.now += limits::LINK_SETTLES;
    desk.on(Event::Next);
    assert!(desk.state.opening().is_none());
}

#[test]
fn an_update_needs_a_press_and_says_what_is_new() {
    let mut desk = Desk::new();
    desk.show_demo();
    desk.link(OPEN);
    desk.write(PASSCODE);
    desk.link(LinkEvent::Send);
    desk.answer();
    desk.on(Event::Hold);
    desk.link(LinkEvent::Update);
    assert!(desk.asked.is_empty(), "sooner than the server wishes");
    desk.pass(Duration::from_secs(6));

    // One that is let go, and one that fails: what was there stays.
    desk.link(LinkEvent::Update);
    assert!(desk.step().is_some());
    desk.on(Event::Back);
    assert!(matches!(desk.state.screen(), Screen::Result(_)));
    desk.link(LinkEvent::Update);
    desk.write(PASSCODE);
    desk.link(LinkEvent::Send);
    desk.fail(SendFault::NoConnection);
    let came = desk.state.opening().unwrap().came().unwrap();
    assert!(came.failed.is_some() && came.changes.is_none());
    assert!(matches!(desk.state.screen(), Screen::Result(_)));

    desk.link(LinkEvent::Update);
    desk.write(PASSCODE);
    desk.link(LinkEvent::Send);
    desk.answer();
    let came = desk.state.opening().unwrap().came().unwrap();
    let changes = came.changes.as_ref().unwrap();
    assert_eq!(changes.of(1, 0), Some(Change::NowFinal));
    assert_eq!(desk.state.tally().visits(), 0, "counted twice or at all");

    desk.pass(Duration::from_secs(6));
    desk.link(LinkEvent::Update);
    desk.write(PASSCODE);
    desk.link(LinkEvent::Send);
    desk.answer();
    let came = desk.state.opening().unwrap().came().unwrap();
    assert!(came.changes.as_ref().unwrap().records.is_empty());
}

#[test]
fn one_of_the_last_tries_needs_another_press() {
    let mut desk = Desk::new();
    desk.show(&text(r#","flag":"P""#));
    desk.link(OPEN);
    desk.write("1");
    desk.link(LinkEvent::Send);
    desk.say(401, r#"{"remainingAttempts":2}"#, None);
    desk.write("2");
    desk.link(LinkEvent::UseTry);
    assert_eq!(desk.passcodes, 1, "sent before it was asked");
    desk.link(LinkEvent::Send);
    desk.link(LinkEvent::Send);
    assert_eq!(desk.passcodes, 1, "two presses of the same button");
    let asks = LinkStep::Passcode {
        was_wrong: true,
        confirms: true,
    };
    assert_eq!(desk.step(), Some(asks));
    desk.write("3");
    desk.link(LinkEvent::UseTry);
    assert_eq!(desk.passcodes, 1, "another passcode than was asked about");
    desk.link(LinkEvent::Send);
    desk.link(LinkEvent::UseTry);
    desk.link(LinkEvent::UseTry);
    assert_eq!(desk.passcodes, 2);
    desk.say(401, r#"{"remainingAttempts":0}"#, None);
    assert_eq!(desk.step(), Some(LinkStep::Failed(LinkFault::Locked)));
    desk.link(OPEN);
    desk.on(Event::Next);

    // It is known again in this run of the program.
    desk.show(&text(r#","flag":"P""#));
    assert_eq!(desk.step(), Some(LinkStep::Failed(LinkFault::Locked)));
    desk.link(OPEN);
    assert!(desk.asked.is_empty());
}

#[test]
fn what_may_not_be_opened_is_not_asked_for() {
    for (members, step) in [
        (r#","exp":1767225600"#, LinkStep::Past),
        (r#","v":2"#, LinkStep::Newer),
    ] {
        let mut desk = Desk::new();
        desk.show(&text(members));
        assert_eq!(desk.step(), Some(step));
        desk.link(OPEN);
        assert!(desk.asked.is_empty(), "{step:?}");
        desk.link(LinkEvent::OpenAnyway);
        assert_eq!(desk.asked.len(), usize::from(step == LinkStep::Past));
    }
    let mut desk = Desk::new();
    desk.state = State::new(Arc::clone(&desk.demo.directory), false);
    desk.show(&text(""));
    assert_eq!(desk.step(), Some(LinkStep::NoRecipient));
    desk.link(OPEN);
    desk.link(LinkEvent::OpenAnyway);
    assert!(desk.asked.is_empty());
}

#[test]
fn answers_of_an_earlier_visit_change_nothing_and_what_is_under_way_is_ended() {
    let mut desk = Desk::new();
    desk.show(&text(r#","label":"first""#));
    desk.link(OPEN);
    let (visit, ask) = desk.asked.pop().unwrap();
    desk.show(&text(r#","label":"second","flag":"L""#));
    assert_eq!(desk.cancelled, 1);
    let answer = Answer {
        status: 200,
        retry_after: None,
        body: Zeroizing::new(br#"{"files":[]}"#.to_vec()),
        is_page: false,
    };
    desk.link(LinkEvent::Answered {
        visit,
        number: ask.number,
        answer: Box::new(Ok(answer)),
    });
    assert_eq!(desk.step(), Some(LinkStep::Ready));
    let label = desk.state.opening().unwrap().link().label.as_ref().unwrap();
    assert_eq!(label.show(), "second");

    // What is opened late belongs to nobody either.
    desk.reads = false;
    desk.link(OPEN);
    desk.say(200, r#"{"files":[]}"#, None);
    assert_eq!(desk.step(), Some(LinkStep::Reading));
    desk.on(Event::OpenMenu);
    assert!(desk.state.opening().is_none());
    assert_eq!(desk.cancelled, 2);
}

#[test]
fn a_wait_that_the_server_asks_for_holds_the_button() {
    let mut desk = Desk::new();
    desk.show(&text(""));
    desk.link(OPEN);
    desk.say(429, "", Some(Duration::from_secs(30)));
    desk.link(OPEN);
    assert!(desk.asked.is_empty());
    let wait = desk.state.opening().unwrap().must_wait(desk.now);
    assert_eq!(wait, Some(Duration::from_secs(30)));
    desk.pass(Duration::from_secs(31));
    desk.link(OPEN);
    assert_eq!(desk.asked.len(), 1);
    desk.say(200, r#"{"files":[]}"#, None);
    assert_eq!(desk.step(), Some(LinkStep::Empty));
}

#[test]
fn it_clears_by_itself_unless_something_is_under_way() {
    let mut desk = Desk::new();
    desk.show_demo();
    desk.pass(limits::LINK_WAITS.mul_f32(0.9));
    desk.link(OPEN);
    desk.write("12");
    desk.link(LinkEvent::Reveal(true));
    assert_eq!(desk.state.opening().unwrap().pad().shown(), Some("12"));
    desk.pass(limits::PASSCODE_SHOWN);
    assert_eq!(desk.state.opening().unwrap().pad().shown(), None);
    desk.link(LinkEvent::Send);
    desk.pass(limits::LINK_WAITS * 2);
    assert!(desk.step().is_some(), "cleared while it was asked");
    desk.on(Event::Back);
    assert_eq!(desk.cancelled, 1);
    let stopped = LinkFault::Send {
        fault: SendFault::Cancelled,
        may_have_cost_a_try: true,
    };
    assert_eq!(desk.step(), Some(LinkStep::Failed(stopped)));
    desk.pass(limits::LINK_WAITS);
    assert!(desk.state.opening().is_none() && matches!(desk.state.screen(), Screen::Scan));
}

#[test]
fn the_demonstration_waits_for_its_link_and_goes_on_by_itself() {
    let mut desk = Desk::new();
    desk.state = State::new(Arc::clone(&desk.demo.directory), true);
    desk.show_demo();
    assert_eq!(desk.step(), Some(LinkStep::Ready), "nobody is set");
    desk.show(&text(""));
    assert_eq!(
        desk.state.opening().unwrap().host().raw,
        "records.demo.invalid"
    );
    desk.pass(limits::DEMO_LINK_WAITS);
    assert!(matches!(desk.state.screen(), Screen::Scan));
}

#[test]
fn a_link_beside_a_card_is_not_opened() {
    let link = Zeroizing::new(text(""));
    assert!(crate::jobs::only_link(&[link.clone(), link.clone()]).is_none());
    assert!(crate::jobs::only_link(&[Zeroizing::new("shlink:/e30".to_owned())]).is_none());
    assert!(Link::parse(&link).is_ok());
}

#[test]
fn the_code_that_is_still_held_up_ends_nothing() {
    let mut desk = Desk::new();
    desk.show_demo();
    desk.link(OPEN);
    desk.write("12");
    // Lowered, and lifted again.
    desk.show_demo();
    assert_eq!(desk.state.opening().unwrap().pad().count(), 2);
    desk.write("34");
    desk.link(LinkEvent::Send);
    desk.show_demo();
    assert_eq!((desk.asked.len(), desk.cancelled), (1, 0));
    desk.answer();
    assert!(matches!(desk.state.screen(), Screen::Result(_)));
    desk.show_demo();
    assert!(
        desk.state
            .opening()
            .is_some_and(|opening| opening.came().is_some())
    );
    // Another one is somebody else's.
    desk.show(&text(""));
    assert_eq!(desk.step(), Some(LinkStep::Ready));
}

#[test]
fn the_second_half_of_a_double_press_ends_no_visit() {
    let mut desk = Desk::new();
    desk.show_demo();
    desk.link(OPEN);
    desk.write("1234");
    desk.link(LinkEvent::Send);
    desk.answer();
    desk.on(Event::Next);
    assert!(matches!(desk.state.screen(), Screen::Result(_)));
    desk.now += limits::LINK_SETTLES;
    desk.on(Event::Next);
    assert!(matches!(desk.state.screen(), Screen::Scan) && desk.state.opening().is_none());
}

#[test]
fn trying_again_goes_on_where_it_was_opened_anyway() {
    let mut desk = Desk::new();
    desk.show(&text(r#","exp":1000"#));
    assert_eq!(desk.step(), Some(LinkStep::Past));
    desk.link(OPEN);
    assert!(desk.asked.is_empty());
    desk.link(LinkEvent::OpenAnyway);
    desk.fail(SendFault::TooSlow);
    desk.link(OPEN);
    assert_eq!(desk.asked.len(), 1);
}

#[test]
fn a_passcode_under_way_counts_however_the_visit_ends() {
    let mut desk = Desk::new();
    let link = text(r#","flag":"P""#);
    desk.show(&link);
    desk.link(OPEN);
    desk.write("1");
    desk.link(LinkEvent::Send);
    desk.say(401, r#"{"remainingAttempts":3}"#, None);
    desk.write("2");
    desk.link(LinkEvent::Send);
    desk.show_demo();
    desk.show(&link);
    assert_eq!(desk.state.opening().unwrap().tries(), Tries::Left(2));
}

#[test]
fn a_link_that_came_in_a_file_is_not_covered_by_word_of_its_reading() {
    let mut desk = Desk::new();
    let text = desk.demo.link.text();
    desk.on(Event::FilesChosen(vec!["link.txt".into()]));
    assert!(desk.state.reading().is_some());
    let texts = vec![Zeroizing::new(text.to_string())];
    let visit = desk.state.visit();
    desk.take(Job::Judge { visit, texts });
    assert!(matches!(desk.state.screen(), Screen::Link));
    assert!(desk.state.reading().is_none());
}
