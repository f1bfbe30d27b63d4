//! The conversation with the server of a link: presses lead to requests, answers to what is on the
//! screen.

use std::time::Instant;

use super::{LinkStep, Opening, PasscodePad};
use crate::kiosk::{Job, Screen, State};
use crate::shl::{Answer, AskNumber, Asks, LinkFault, Press, SendFault, Stage};

impl State {
    /// "Open" and "Try again".
    pub(super) fn open_link(&mut self, now: Instant) -> Option<Job> {
        match self.links.opening.as_ref()?.step() {
            LinkStep::Ready => self.press(Press::Open, now),
            // Whoever pressed before knew by when it says that it ends.
            LinkStep::Failed(_) => self.press(Press::OpenAnyway, now),
            _ => None,
        }
    }

    /// Has what `press` calls for asked; nothing where it may not be pressed.
    pub(super) fn press(&mut self, press: Press, now: Instant) -> Option<Job> {
        let opening = self
            .links
            .opening
            .as_mut()
            .filter(|opening| !opening.is_reading)?;
        let span = opening.span(now);
        opening.session.tell_time(opening.met_at + span);
        let asks = opening.session.press(press, span).ok()?;
        opening.stay(now);
        self.send(asks)
    }

    fn send(&mut self, asks: Asks) -> Option<Job> {
        let visit = self.visit;
        let opening = self.links.opening.as_mut()?;
        opening.asked.extend(asks.asks.iter().map(|ask| ask.number));
        (!asks.is_empty()).then_some(Job::Send { visit, asks })
    }

    /// Something is typed at the pad, where there is one.
    pub(super) fn type_passcode(&mut self, change: impl FnOnce(&mut PasscodePad)) -> Option<Job> {
        let opening = self.links.opening.as_mut()?;
        if let LinkStep::Passcode { .. } = opening.step() {
            change(&mut opening.pad);
            // What would be sent is another passcode now.
            opening.confirms = false;
        }
        None
    }

    /// Sends the passcode once. Where few tries are left, the first press only asks for the second,
    /// which is another one (architecture §7).
    pub(super) fn send_passcode(&mut self, is_confirmed: bool, now: Instant) -> Option<Job> {
        let opening = self.links.opening.as_mut()?;
        let LinkStep::Passcode { confirms, .. } = opening.step() else {
            return None;
        };
        let passcode = opening.pad.passcode()?;
        if opening.must_wait(now).is_some() || (is_confirmed && !confirms) {
            return None;
        }
        if opening.session.asks_to_confirm() && !is_confirmed {
            opening.confirms = true;
            return None;
        }
        let press = Press::Passcode {
            passcode,
            is_confirmed,
        };
        opening.confirms = false;
        opening.pad.wipe();
        self.press(press, now)
    }

    /// What came of a request.
    pub(super) fn answered_by_host(
        &mut self,
        number: AskNumber,
        answer: Result<Answer, SendFault>,
        now: Instant,
    ) -> Option<Job> {
        let opening = self.links.opening.as_mut()?;
        let at = opening.asked.iter().position(|asked| *asked == number)?;
        opening.asked.swap_remove(at);
        opening.stay(now);
        if Opening::is_offers(number) {
            return self.offer_answered(answer, now);
        }
        let asks = opening.session.take(number, answer, opening.span(now));
        let stage = opening.session.stage();
        self.remember_tries();
        match stage {
            Stage::Opened => self.read_shared(),
            Stage::Failed(fault) => {
                self.failed(fault, now);
                None
            }
            _ => self.send(asks),
        }
    }

    fn remember_tries(&mut self) {
        if let Some(opening) = &self.links.opening {
            opening.remember(&mut self.links.tries);
        }
    }

    /// Has what came opened, beside the screen's thread.
    fn read_shared(&mut self) -> Option<Job> {
        let visit = self.visit;
        let opening = self.links.opening.as_mut()?;
        let received = Box::new(opening.session.received()?);
        opening.is_reading = true;
        Some(Job::ReadShared {
            visit,
            received,
            key: opening.session.link().key().clone(),
        })
    }

    /// What was on the screen before stays there, with a word about what went wrong.
    fn failed(&mut self, fault: LinkFault, now: Instant) {
        if let Some(came) = self
            .links
            .opening
            .as_mut()
            .and_then(|opening| opening.came.as_mut())
        {
            came.failed = Some(fault);
            self.show_kept(now);
        }
    }

    /// The result that was put aside is on the screen again.
    pub(super) fn show_kept(&mut self, now: Instant) {
        if let Some(shown) = self
            .links
            .opening
            .as_mut()
            .and_then(|opening| opening.kept.take())
        {
            self.screen = Screen::Result(shown);
            self.stay_longer(now);
        }
    }

    /// Ends what is under way. The server may have read it all the same, which the link remembers.
    pub(super) fn stop_asking(&mut self, now: Instant) -> Option<Job> {
        let opening = self.links.opening.as_mut()?;
        opening.stay(now);
        opening.asked.clear();
        opening.session.stop();
        if let Some(came) = &mut opening.came {
            came.run = None;
        }
        let stage = opening.session.stage();
        self.remember_tries();
        match stage {
            Stage::Failed(fault) => self.failed(fault, now),
            // What had come by then is read all the same.
            _ => match self.read_shared() {
                Some(read) => return Some(Job::All(vec![Job::CancelLinks, read])),
                None => self.show_kept(now),
            },
        }
        Some(Job::CancelLinks)
    }

    /// "Check for update": the result stays until there is another (req-O1).
    pub(super) fn ask_for_news(&mut self, now: Instant) -> Option<Job> {
        let opening = self
            .links
            .opening
            .as_ref()
            .filter(|opening| opening.may_change())?;
        match opening.must_wait_for_news(now) {
            Some(_too_early) => None,
            None => self.ask_once_more(Press::Update, now),
        }
    }

    /// Asks again for what is on the screen, which is put aside meanwhile.
    pub(super) fn ask_once_more(&mut self, press: Press, now: Instant) -> Option<Job> {
        let opening = self.links.opening.as_mut()?;
        let is_there = opening.came.is_some() && !opening.is_under_way();
        if !is_there || opening.must_wait(now).is_some() {
            return None;
        }
        let asks = opening.session.press(press, opening.span(now)).ok()?;
        opening.stay(now);
        if let Some(came) = &mut opening.came {
            came.failed = None;
        }
        if let Screen::Result(shown) = std::mem::replace(&mut self.screen, Screen::Link) {
            opening.kept = Some(shown);
        }
        self.send(asks)
    }
}
