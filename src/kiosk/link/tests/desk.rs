//! A window without a window, and a server that is asked.

use std::sync::Arc;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use crate::demo::Demo;
use crate::kiosk::{Event, Job, LinkEvent, LinkStep, Screen, State, Visit};
use crate::limits;
use crate::shared::Shared;
use crate::shl::{Answer, Ask, SendFault};
use crate::store::Settings;
use crate::time::{Moment, UnixTime};

const NOW: UnixTime = UnixTime::from_secs(1_795_286_520);

/// A window without a window, and a server that is asked.
pub(super) struct Desk {
    pub(super) state: State,
    pub(super) demo: Demo,
    pub(super) now: Instant,
    /// What was asked and not answered.
    pub(super) asked: Vec<(Visit, Ask)>,
    /// How many requests had a passcode in them.
    pub(super) passcodes: usize,
    /// How often all that is under way was ended.
    pub(super) cancelled: usize,
    /// Links are read on their own, or their answers wait.
    pub(super) reads: bool,
}

impl Desk {
    pub(super) fn new() -> Self {
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

    pub(super) fn on(&mut self, event: Event) {
        if let Some(job) = self.state.on(event, self.now) {
            self.take(job);
        }
    }

    pub(super) fn link(&mut self, event: LinkEvent) {
        self.on(Event::Link(event));
    }

    pub(super) fn take(&mut self, job: Job) {
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
    pub(super) fn show(&mut self, text: &str) {
        self.now += limits::CODE_GONE * 2;
        self.on(Event::CodesSeen(vec![Zeroizing::new(text.to_owned())]));
    }

    pub(super) fn show_demo(&mut self) {
        let text = self.demo.link.text();
        self.show(&text);
    }

    pub(super) fn write(&mut self, passcode: &str) {
        for letter in passcode.chars() {
            self.link(LinkEvent::Letter(letter));
        }
    }

    /// Answers what was asked as the server does.
    pub(super) fn answer(&mut self) {
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

    pub(super) fn fail(&mut self, fault: SendFault) {
        for (visit, ask) in std::mem::take(&mut self.asked) {
            self.link(LinkEvent::Answered {
                visit,
                number: ask.number,
                answer: Box::new(Err(fault)),
            });
        }
    }

    pub(super) fn say(&mut self, status: u16, body: &str, retry_after: Option<Duration>) {
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

    pub(super) fn step(&self) -> Option<LinkStep> {
        let is_there = matches!(self.state.screen(), Screen::Link);
        let opening = self.state.opening().filter(|_| is_there)?;
        Some(opening.step())
    }

    pub(super) fn pass(&mut self, time: Duration) {
        self.now += time;
        self.on(Event::Tick);
    }
}

pub(super) fn text(members: &str) -> String {
    let secret = "ZysbOTyvIpOoqYaQdWoF43aXr5OhPpfyE3Wjkz8J3Wg";
    let key = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
    // Other members, another link.
    let sum: u32 = members.bytes().map(u32::from).sum();
    let json = format!(r#"{{"url":"https://a.example/{sum}/{secret}","key":"{key}"{members}}}"#);
    format!("shlink:/{}", URL_SAFE_NO_PAD.encode(json))
}
