//! Whole conversations with a link's server, without a window and without a network: what is pressed,
//! what is asked for, and what is on the screen.

use std::sync::Arc;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use zeroize::Zeroizing;

use super::{LinkEvent, LinkStep};
use crate::demo::{Demo, PASSCODE};
use crate::kiosk::{Event, Job, Screen, State, Visit};
use crate::limits;
use crate::shared::{Change, Shared};
use crate::shl::{Answer, Ask, Link, LinkFault, SendFault, Tries, Under};
use crate::store::Settings;
use crate::time::{Moment, UnixTime};
use crate::verdict::Headline;

const NOW: UnixTime = UnixTime::from_secs(1_795_286_520);

/// A window without a window, and a server that is asked.
struct Desk {
    state: State,
    demo: Demo,
    now: Instant,
    /// What was asked and not answered.
    asked: Vec<(Visit, Ask)>,
    /// How many requests had a passcode in them.
    passcodes: usize,
    /// How often all that is under way was ended.
    cancelled: usize,
    /// Links are read on their own, or their answers wait.
    reads: bool,
}

impl Desk {
    fn new() -> Self {
        let demo = Demo::new(NOW).unwrap();
        let settings = Settings {
            recipient: "Front desk".to_owned(),
            ..Settings::default()
        };
        Self {
            state: State::new(Arc::clone(&demo.directory), false).with_settings(settings),
            demo,
            now: Instant::now(),
            asked: Vec::new(),
            passcodes: 0,
            cancelled: 0,
            reads: true,
        }
    }

    fn on(&mut self, event: Event) {
        if let Some(job) = self.state.on(event, self.now) {
            self.take(job);
        }
    }

    fn link(&mut self, event: LinkEvent) {
        self.on(Event::Link(event));
    }

    fn take(&mut self, job: Job) {
        match job {
            Job::All(jobs) => jobs.into_iter().for_each(|job| self.take(job)),
            Job::Judge { visit, texts } => {
                let link = crate::jobs::only_link(&texts).unwrap();
                let (link, at) = (Box::new(link), NOW);
                self.link(LinkEvent::Met { visit, link, at });
            }
            Job::Send { visit, asks } => {
                let with_passcode = asks.asks.iter().filter(|ask| ask.carries_passcode);
                self.passcodes += with_passcode.count();
                self.asked
                    .extend(asks.asks.into_iter().map(|ask| (visit, ask)));
            }
            Job::CancelLinks => {
                self.cancelled += 1;
                self.asked.clear();
            }
            Job::ReadShared {
                visit,
                received,
                key,
            } if self.reads => {
                let moment = Moment::from_clock(NOW, NOW);
                let directory = Arc::clone(&self.demo.directory);
                let shared = Box::new(Shared::judge(*received, &key, &directory, moment));
                self.link(LinkEvent::Read { visit, shared });
            }
            _ => {}
        }
    }

    /// Holds `text` up anew.
    fn show(&mut self, text: &str) {
        self.now += limits::CODE_GONE * 2;
        self.on(Event::CodesSeen(vec![Zeroizing::new(text.to_owned())]));
    }

    fn show_demo(&mut self) {
        let text = self.demo.link.text();
        self.show(&text);
    }

    fn write(&mut self, passcode: &str) {
        for letter in passcode.chars() {
            self.link(LinkEvent::Letter(letter));
        }
    }

    /// Answers what was asked as the server does.
    fn answer(&mut self) {
        for (visit, ask) in std::mem::take(&mut self.asked) {
            let answer = Box::new(self.demo.link.answer(&ask));
            let number = ask.number;
            self.link(LinkEvent::Answered {
                visit,
                number,
                answer,
            });
        }
    }

    fn fail(&mut self, fault: SendFault) {
        for (visit, ask) in std::mem::take(&mut self.asked) {
            self.link(LinkEvent::Answered {
                visit,
                number: ask.number,
                answer: Box::new(Err(fault)),
            });
        }
    }

    fn say(&mut self, status: u16, body: &str, retry_after: Option<Duration>) {
        for (visit, ask) in std::mem::take(&mut self.asked) {
            let answer = Answer {
                status,
                retry_after,
                body: Zeroizing::new(body.as_bytes().to_vec()),
                is_page: false,
            };
            self.link(LinkEvent::Answered {
                visit,
                number: ask.number,
                answer: Box::new(Ok(answer)),
            });
        }
    }

    fn step(&self) -> Option<LinkStep> {
        let is_there = matches!(self.state.screen(), Screen::Link);
        let opening = self.state.opening().filter(|_| is_there)?;
        Some(opening.step())
    }

    fn pass(&mut self, time: Duration) {
        self.now += time;
        self.on(Event::Tick);
    }
}

fn text(members: &str) -> String {
    let secret = "ZysbOTyvIpOoqYaQdWoF43aXr5OhPpfyE3Wjkz8J3Wg";
    let key = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
    let json = format!(r#"{{"url":"https://a.example/{secret}","key":"{key}"{members}}}"#);
    format!("shlink:/{}", URL_SAFE_NO_PAD.encode(json))
}

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
    let headlines: Vec<Headline> = shown.verdicts.iter().map(|one| one.headline()).collect();
    assert_eq!(headlines, [Headline::Verified, Headline::SharedNotSigned]);
    assert_eq!(shown.headline, Headline::SharedNotSigned, "green for all");
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
fn it_clears_by_itself_unless_something_is_under_way() {
    let mut desk = Desk::new();
    desk.show_demo();
    desk.pass(limits::LINK_WAITS - Duration::from_secs(1));
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

#[test]
fn a_link_beside_a_card_is_not_opened() {
    let link = Zeroizing::new(text(""));
    assert!(crate::jobs::only_link(&[link.clone(), link.clone()]).is_none());
    assert!(crate::jobs::only_link(&[Zeroizing::new("shlink:/e30".to_owned())]).is_none());
    assert!(Link::parse(&link).is_ok());
}
