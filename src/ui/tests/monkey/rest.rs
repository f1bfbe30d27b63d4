//! What is beside the window while the monkey is at it.

use std::time::Instant;

use zeroize::Zeroizing;

use super::super::documents::{document, form, shared_by};
use super::Chance;
use crate::capture::{ShowFault, show_document};
use crate::demo::Demo;
use crate::directory::Source;
use crate::jobs::PinAnswer;
use crate::kiosk::{
    AccessEvent, DevicesEvent, DirectoryEvent, DocumentEvent, Event, Job, LinkEvent, State,
    TrainingEvent, Visit,
};
use crate::shared::Shared;
use crate::shl::{Ask, SendFault};
use crate::time::Moment;
use crate::ui::cards::{Maker, NOW, bundle, dose};

/// How many persons take turns: more than there are answers under way.
const PERSONS: u32 = 40;

/// Answers that are still to come.
const UNDER_WAY: usize = 6;

/// The rest of the program, as far as the window knows it: answers come late and in any order.
pub(super) struct Rest {
    maker: Maker,
    /// Cards of persons with names of their own.
    cards: Vec<String>,
    /// Whose answers are to come: the visit, and who was held up.
    pub(super) under_way: Vec<(Visit, usize)>,
    /// Who was held up last, as long as nothing has been cleared since.
    pub(super) last: Option<String>,
    next: usize,
    /// The link that is held up now and then, and what answers for it.
    demo: Demo,
    /// What links asked, to be answered.
    pub(super) asked: Vec<(Visit, Ask)>,
}

fn name(person: usize) -> String {
    format!("Person{person:03} Monkey")
}

impl Rest {
    pub(super) fn new() -> Self {
        let maker = Maker::new();
        let card = |person| {
            let given = format!("Person{person:03}");
            let records = [dose("2021-01-29", "207", "0000001")];
            maker.sign(
                &bundle(&[&given], "Monkey", "1951-01-20", &records),
                |_claims| {},
            )
        };
        let cards = (0..PERSONS).map(card).collect();
        Self {
            maker,
            cards,
            under_way: Vec::new(),
            last: None,
            next: 0,
            demo: Demo::new(NOW).unwrap(),
            asked: Vec::new(),
        }
    }

    fn take(&mut self, job: Job, state: &mut State, chance: &mut Chance, now: Instant) {
        let answer = match job {
            Job::All(jobs) => {
                for job in jobs {
                    self.take(job, state, chance, now);
                }
                return;
            }
            Job::Judge { visit, .. }
                if chance.once_in(4)
                    || (state.held_links().all().len() == 1 && chance.once_in(2)) =>
            {
                self.last = Some("Amara Elise Lindqvist".to_owned());
                let link = Box::new(crate::jobs::only_link(&[self.demo.link.text()]).unwrap());
                Event::Link(LinkEvent::Met {
                    visit,
                    link,
                    at: NOW,
                })
            }
            Job::Send { visit, asks } => {
                let asks = asks.asks.into_iter().map(|ask| (visit, ask));
                self.asked.extend(asks);
                return;
            }
            Job::CancelLinks => {
                self.asked.clear();
                return;
            }
            Job::ReadShared {
                visit,
                received,
                key,
            } => {
                let moment = Moment::from_clock(NOW, NOW);
                let shared = Shared::judge(*received, &key, &self.demo.directory, moment);
                let shared = Box::new(shared);
                Event::Link(LinkEvent::Read { visit, shared })
            }
            Job::Judge { visit, .. }
            | Job::Refuse { visit, .. }
            | Job::ReadFiles { visit, .. }
            | Job::ShowDrill { visit, .. } => {
                self.next = (self.next + 1) % self.cards.len();
                self.last = Some(name(self.next));
                self.under_way.push((visit, self.next));
                // An answer may never come.
                if self.under_way.len() > UNDER_WAY {
                    self.under_way.remove(0);
                }
                return;
            }
            Job::Forget => {
                self.last = None;
                return;
            }
            Job::ReadClipboard => Event::Pasted(Zeroizing::new("pasted".to_owned())),
            Job::ListDevices => Event::Devices(DevicesEvent::Listed {
                cameras: Vec::new(),
                ports: Vec::new(),
            }),
            Job::CheckPin { number, .. } => Event::Access(AccessEvent::Answered {
                number,
                answer: chance.of(&[PinAnswer::Right, PinAnswer::Wrong, PinAnswer::Locked]),
            }),
            Job::ChoosePin { number, .. } => Event::Access(AccessEvent::Answered {
                number,
                answer: chance.of(&[PinAnswer::Chosen, PinAnswer::NotKept]),
            }),
            Job::ShowDocument {
                visit,
                number,
                wanted,
                bytes,
            } => {
                let opened = match chance.once_in(4) {
                    true => Err(ShowFault::Damaged),
                    false => show_document(&bytes, wanted),
                };
                Event::Document(DocumentEvent::Opened {
                    visit,
                    number,
                    wanted,
                    opened,
                })
            }
            Job::ReadJournal => Event::Directory(DirectoryEvent::JournalRead(Vec::new())),
            Job::StartTraining if chance.once_in(8) => Event::Training(TrainingEvent::End),
            // A change of camera or directory takes what was under way with it.
            _ => return,
        };
        self.happen(answer, state, chance, now);
    }

    pub(super) fn happen(
        &mut self,
        event: Event,
        state: &mut State,
        chance: &mut Chance,
        now: Instant,
    ) {
        if let Some(job) = state.on(event, now) {
            self.take(job, state, chance, now);
        }
    }

    /// One of the answers, whether it is still wanted or not.
    pub(super) fn answer(&mut self, state: &mut State, chance: &mut Chance, now: Instant) {
        if let Some((visit, ask)) = self.asked.pop() {
            let answer = match chance.once_in(3) {
                true => Err(chance.of(&[SendFault::NoConnection, SendFault::TooSlow])),
                false => self.demo.link.answer(&ask),
            };
            if self.demo.link.is_locked() {
                self.demo = Demo::new(NOW).unwrap();
            }
            let answered = LinkEvent::Answered {
                visit,
                number: ask.number,
                answer: Box::new(answer),
            };
            return self.happen(Event::Link(answered), state, chance, now);
        }
        if self.under_way.is_empty() {
            return;
        }
        let (visit, person) = self
            .under_way
            .swap_remove(chance.below(self.under_way.len()));
        let verdict = self.maker.verdict(&self.cards[person], Source::Snapshot);
        let mut verdicts = vec![verdict];
        if chance.once_in(2) {
            // Who shares gives documents too.
            let forms = [form("text/plain", b"Dear doctor")];
            let documents = [document("A letter", &forms)];
            let given = format!("Person{person:03}");
            verdicts = vec![shared_by(&given, "Monkey", &documents)];
        } else if chance.once_in(5) {
            verdicts.push(self.maker.verdict(&self.cards[person], Source::Snapshot));
        }
        self.happen(Event::Judged { visit, verdicts }, state, chance, now);
    }
}
