//! What links ask for, and what comes of it. In the demonstration nothing leaves this computer: its
//! own server of links answers, from memory.

use super::App;
use crate::kiosk::{Event, LinkEvent, Visit};
use crate::shl::{Answer, AskNumber, Asks, SendFault};

impl App {
    /// Sends what is asked, each once.
    pub(super) fn send(&mut self, visit: Visit, asks: Asks) {
        let is_demo = self.state.is_demo();
        let demo = self.demo.as_mut().filter(|_| is_demo);
        let Some(demo) = demo else {
            for ask in asks.asks {
                self.answered(visit, ask.number, Err(SendFault::Local));
            }
            return;
        };
        let answers = asks.asks.into_iter().map(|ask| {
            let answer = demo.link.answer(&ask);
            (ask.number, answer)
        });
        for (number, answer) in answers.collect::<Vec<_>>() {
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
