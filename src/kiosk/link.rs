//! A link that somebody shows: what it says of itself, the passcode, and what comes, one press at a
//! time. Nothing is asked before a press, and nothing of it stays once the visit is over (req-J10,
//! K2 to K10, sec-S5).

mod came;
mod event;
mod held;
mod pad;
mod talk;
#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]
mod tests;

pub use came::{Came, Offered};
pub use event::LinkEvent;
pub use held::HeldLinks;
pub use pad::PasscodePad;

use std::time::{Duration, Instant};

use super::{Job, Screen, Shown, State};
use crate::audit::Arrival;
use crate::demo;
use crate::jobs::{KnownTries, only_link};
use crate::limits;
use crate::shl::{AskNumber, HostName, Link, LinkFault, Press, Session, Stage, Tries, Under};
use crate::sound::Cue;
use crate::time::UnixTime;
use crate::verdict::Headline;
use zeroize::Zeroizing;

/// A link, from when it is shown until its visit is over or it is kept for later. It can't be
/// printed.
pub struct Opening {
    session: Session,
    /// From which its moments are counted.
    met: Instant,
    /// What time it was then.
    met_at: UnixTime,
    pad: PasscodePad,
    /// Whether staff are asked to say once more that one of the last tries is to be used.
    confirms: bool,
    /// What was asked and not answered.
    asked: Vec<AskNumber>,
    /// Whether what came is being opened.
    is_reading: bool,
    /// When it clears by itself, unless something is under way.
    clears_at: Instant,
    came: Option<Came>,
    /// The result that was on the screen when its server was asked again.
    kept: Option<Shown>,
    /// Until when it may wait for the network, once it was told to.
    held_until: Option<Instant>,
    /// How it came here, where it was kept for later.
    arrival: Option<Arrival>,
}

/// What the state knows of links.
#[derive(Default)]
pub(super) struct Links {
    /// That of this visit.
    pub(super) opening: Option<Box<Opening>>,
    pub(super) held: HeldLinks,
    tries: KnownTries,
    /// Whether what is under way for a link is somebody's who has gone.
    pub(super) cancels: bool,
}

/// Where a link stands, for the screen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LinkStep {
    /// It is newer than this program (req-J8).
    Newer,
    /// Nobody has set who opens links here (req-K2).
    NoRecipient,
    /// It waits for "Open".
    Ready,
    /// It says that it has ended, and waits for "Try anyway" (req-J5).
    Past,
    /// It waits for a passcode.
    Passcode {
        /// Whether one was wrong just now.
        was_wrong: bool,
        /// Whether one of the last tries is to be used is asked.
        confirms: bool,
    },
    /// Requests are under way.
    Asking(Under),
    /// What came is being opened.
    Reading,
    /// It was opened, and there is no file (req-L1).
    Empty,
    /// It did not work.
    Failed(LinkFault),
}

impl Opening {
    fn new(link: Link, recipient: &str, tries: Tries, at: UnixTime, now: Instant) -> Self {
        Self {
            session: Session::new(link, recipient, tries),
            met: now,
            met_at: at,
            pad: PasscodePad::default(),
            confirms: false,
            asked: Vec::new(),
            is_reading: false,
            clears_at: now + limits::LINK_WAITS,
            came: None,
            kept: None,
            held_until: None,
            arrival: None,
        }
    }

    /// The link.
    #[must_use]
    pub const fn link(&self) -> &Link {
        self.session.link()
    }

    /// Where it leads.
    #[must_use]
    pub const fn host(&self) -> &HostName {
        &self.session.link().host
    }

    /// Who opens it, as its server will be told.
    #[must_use]
    pub fn recipient(&self) -> &str {
        self.session.recipient()
    }

    /// What is typed of the passcode.
    #[must_use]
    pub const fn pad(&self) -> &PasscodePad {
        &self.pad
    }

    /// How many passcodes can still be tried, as far as is known.
    #[must_use]
    pub const fn tries(&self) -> Tries {
        self.session.tries()
    }

    /// What came of it, once it was opened.
    #[must_use]
    pub const fn came(&self) -> Option<&Came> {
        self.came.as_ref()
    }

    /// Whether its server may be asked again for what has changed (req-O1).
    #[must_use]
    pub const fn may_change(&self) -> bool {
        self.session.may_change()
    }

    /// Whether asking again needs the passcode again.
    #[must_use]
    pub const fn needs_passcode(&self) -> bool {
        self.session.needs_passcode()
    }

    /// How long its server may not be asked from `now` on.
    #[must_use]
    pub fn must_wait(&self, now: Instant) -> Option<Duration> {
        self.session.must_wait(self.span(now))
    }

    /// How long its server wishes not to be asked for news from `now` on (req-O1).
    #[must_use]
    pub fn must_wait_for_news(&self, now: Instant) -> Option<Duration> {
        self.session.must_wait_for_news(self.span(now))
    }

    /// Whether asking once more may bring files whose locations had ended (req-L4).
    #[must_use]
    pub const fn may_ask_again(&self) -> bool {
        self.session.may_ask_again()
    }

    /// How long it stays on the screen from `now` on; `None` while something is under way.
    #[must_use]
    pub fn clears_in(&self, now: Instant) -> Option<Duration> {
        let is_busy = self.is_under_way();
        (!is_busy).then(|| self.clears_at.saturating_duration_since(now))
    }

    /// Whether it may be kept until there is a network (req-K10).
    #[must_use]
    pub const fn may_be_held(&self) -> bool {
        matches!(self.session.stage(), Stage::Failed(LinkFault::Send { fault, .. })
            if fault.is_offline())
    }

    /// How long it is kept from `now` on; `None` if it is not.
    #[must_use]
    pub fn held_for(&self, now: Instant) -> Option<Duration> {
        let until = self.held_until?;
        Some(until.saturating_duration_since(now))
    }

    /// Where it stands.
    #[must_use]
    pub fn step(&self) -> LinkStep {
        let link = self.session.link();
        match self.session.stage() {
            _ if self.is_reading => LinkStep::Reading,
            Stage::Asking(under) => LinkStep::Asking(under),
            Stage::Failed(fault) => LinkStep::Failed(fault),
            Stage::Opened => LinkStep::Empty,
            _ if link.newer_version.is_some() => LinkStep::Newer,
            _ if self.session.recipient().is_empty() => LinkStep::NoRecipient,
            Stage::Ready if self.session.is_past() => LinkStep::Past,
            Stage::Ready => LinkStep::Ready,
            Stage::Passcode { was_wrong } => LinkStep::Passcode {
                was_wrong,
                confirms: self.confirms,
            },
        }
    }

    fn span(&self, now: Instant) -> Duration {
        now.saturating_duration_since(self.met)
    }

    /// What is known of the passcode and of the server's wishes outlives the visit (req-K4, K6).
    fn remember(&self, known: &mut KnownTries) {
        let until = self.session.waits_until().map(|until| self.met + until);
        known.remember(self.session.link(), self.session.tries(), until);
    }

    /// Whether anything is asked or read now.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        !self.asked.is_empty() || self.is_reading
    }

    /// Somebody is busy with it.
    fn stay(&mut self, now: Instant) {
        self.clears_at = now + limits::LINK_WAITS;
    }
}

impl State {
    /// The link of this visit; `None` if there is none.
    #[must_use]
    pub fn opening(&self) -> Option<&Opening> {
        self.links.opening.as_deref()
    }

    pub(super) fn on_link(&mut self, event: LinkEvent, now: Instant) -> Option<Job> {
        // What is open is of what was there before.
        self.take.close();
        if let Some(opening) = &mut self.links.opening
            && event.is_by_hand()
        {
            opening.stay(now);
            self.stay_longer(now);
        }
        if event.is_by_hand() {
            self.links.held.stay(now);
        }
        match event {
            LinkEvent::Met { visit, link, at } if visit == self.visit => {
                Some(self.meet(*link, at, now))
            }
            LinkEvent::Answered {
                visit,
                number,
                answer,
            } if visit == self.visit => self.answered_by_host(number, *answer, now),
            LinkEvent::Read { visit, shared } if visit == self.visit => self.opened(*shared, now),
            LinkEvent::Offered { visit, verdicts } if visit == self.visit => {
                self.offered(verdicts);
                None
            }
            // Of a visit that is over (architecture §4, red line 5).
            LinkEvent::Met { .. }
            | LinkEvent::Answered { .. }
            | LinkEvent::Read { .. }
            | LinkEvent::Offered { .. } => None,
            LinkEvent::Open => self.open_link(now),
            LinkEvent::OpenAnyway => self.press(Press::OpenAnyway, now),
            LinkEvent::Letter(letter) => self.type_passcode(|pad| pad.push(letter)),
            LinkEvent::Erase => self.type_passcode(PasscodePad::erase),
            LinkEvent::Reveal(shows) => {
                let opening = self.links.opening.as_mut()?;
                opening.pad.reveal(shows, now);
                None
            }
            LinkEvent::Send => self.send_passcode(false, now),
            LinkEvent::UseTry => self.send_passcode(true, now),
            LinkEvent::Update => self.ask_for_news(now),
            LinkEvent::AskAgain => self.ask_once_more(Press::AskAgain, now),
            LinkEvent::Follow(offer) => self.follow(offer, now),
            LinkEvent::ShowAddress(place) => {
                let came = self.links.opening.as_mut()?.came.as_mut()?;
                came.address = place;
                None
            }
            LinkEvent::Hold => self.hold_link(now),
            LinkEvent::ShowHeld => self.show_held(now),
            LinkEvent::TakeUp(index) => self.take_up(index, now),
            LinkEvent::Forget(index) => self.forget_held(index),
        }
    }

    /// A link is held up: it is shown, and nothing is asked.
    fn meet(&mut self, link: Link, at: UnixTime, now: Instant) -> Job {
        // It may have come in a file, which has been read.
        self.reading = None;
        let recipient = match self.settings.recipient.trim() {
            "" if self.demo => demo::RECIPIENT,
            recipient => recipient,
        };
        let known = self.links.tries.of(&link, now);
        let mut opening = Opening::new(link, recipient, known.tries, at, now);
        opening.session.tell_time(at);
        opening.session.wait_until(known.wait);
        if self.demo {
            // With nobody there the demonstration goes on.
            opening.clears_at = now + limits::DEMO_LINK_WAITS;
        }
        self.links.opening = Some(Box::new(opening));
        self.screen = Screen::Link;
        self.use_visitor(Headline::Link);
        let play = Job::Play(Cue::of(Headline::Link));
        match self.first_start_shown() {
            Some(first_start) => Job::All(vec![play, first_start]),
            None => play,
        }
    }

    /// Drops the link of a visit that is over, and has what is under way for it ended: its server may
    /// have read it all the same. One that waits for a network waits on.
    pub(super) fn drop_link(&mut self) {
        let Some(mut opening) = self.links.opening.take() else {
            return;
        };
        self.links.cancels |= opening.is_under_way();
        opening.session.stop();
        opening.remember(&mut self.links.tries);
        self.put_back(*opening);
    }

    /// Whether these are the code of the link on the screen, which somebody still holds up.
    pub(super) fn is_on_screen(&self, texts: &[Zeroizing<String>]) -> bool {
        let Some(opening) = &self.links.opening else {
            return false;
        };
        only_link(texts).is_some_and(|link| link.address() == opening.link().address())
    }

    /// A link is nowhere but on its own screen and beside what it gave.
    pub(super) fn leave_link(&mut self) {
        if !(matches!(self.screen, Screen::Link | Screen::Result(_)) || self.take.waits()) {
            self.drop_link();
        }
    }

    /// One step back from the link: what is under way ends, a passcode is not sent, or the visit is
    /// over.
    pub(super) fn back_from_link(&mut self, now: Instant) -> Option<Job> {
        let Some(opening) = &mut self.links.opening else {
            return Some(self.clear());
        };
        if !opening.asked.is_empty() {
            return self.stop_asking(now);
        }
        if std::mem::take(&mut opening.confirms) {
            return None;
        }
        opening.pad.wipe();
        if opening.kept.is_some() {
            opening.session.back_from_passcode();
            self.show_kept(now);
            return None;
        }
        Some(self.next())
    }

    /// Hides what was to be seen for a moment, and clears what nobody is busy with.
    pub(super) fn tick_link(&mut self, now: Instant) -> Option<Job> {
        self.links.held.forget_old(now);
        if matches!(self.screen, Screen::Held) && self.links.held.is_over(now) {
            return Some(self.clear());
        }
        let opening = self.links.opening.as_mut()?;
        opening.pad.tick(now);
        let is_left = matches!(self.screen, Screen::Link)
            && opening.clears_in(now).is_some_and(|left| left.is_zero());
        is_left.then(|| self.next())
    }
}
