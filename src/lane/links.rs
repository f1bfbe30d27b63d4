//! What links ask for, and what comes of it. In the demonstration nothing leaves this computer: its
//! own server of links answers, from memory.

use std::sync::Arc;

use fail::fail_point;

use super::{Lane, Wake};
use crate::jobs::links::Opener;
use crate::kiosk::{Event, LinkEvent, Visit};
use crate::shl::{Answer, AskNumber, Asks, SendFault};

/// Who asks, and for whom.
pub(super) struct Links {
    opener: Opener,
    /// The visit for which something was asked last, and its number.
    visit: Option<Visit>,
    number: u64,
}

impl Links {
    pub(super) fn start(wake: &Wake) -> Self {
        let wake = Arc::clone(wake);
        Self {
            opener: Opener::start(move || wake()),
            visit: None,
            number: 0,
        }
    }

    fn number_of(&mut self, visit: Visit) -> u64 {
        if self.visit != Some(visit) {
            self.visit = Some(visit);
            self.number += 1;
        }
        self.number
    }

    /// Ends all that is under way; nothing of it is answered any more.
    pub(super) fn cancel(&mut self) {
        self.opener.cancel();
        self.visit = None;
    }

    /// The next answer that somebody waits for.
    fn try_next(&mut self) -> Option<(Visit, AskNumber, Result<Answer, SendFault>)> {
        loop {
            let (number, ask, answer) = self.opener.try_next()?;
            if let Some(visit) = self.visit.filter(|_| number == self.number) {
                return Some((visit, ask, answer));
            }
        }
    }
}

impl Lane {
    /// Sends what is asked, each once.
    pub(super) fn send(&mut self, visit: Visit, asks: Asks) {
        fail_point!("screen-send");
        let is_demo = self.state.is_demo();
        let Some(demo) = self.demo.as_mut().filter(|_| is_demo) else {
            let number = self.links.number_of(visit);
            return self.links.opener.open(number, asks, self.state.settings());
        };
        let answers = asks.asks.into_iter().map(|ask| {
            let answer = demo.link.answer(&ask);
            (ask.number, answer)
        });
        for (number, answer) in answers.collect::<Vec<_>>() {
            self.answered(visit, number, answer);
        }
    }

    /// Takes in what came of it.
    pub(super) fn take_answers(&mut self) {
        while let Some((visit, number, answer)) = self.links.try_next() {
            self.answered(visit, number, answer);
        }
    }

    fn answered(&mut self, visit: Visit, number: AskNumber, answer: Result<Answer, SendFault>) {
        let answer = Box::new(answer);
        self.happen(Event::Link(LinkEvent::Answered {
            visit,
            number,
            answer,
        }));
    }
}
