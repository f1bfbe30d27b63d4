//! The conversation with a link's server, one press at a time. It asks for nothing by itself, knows
//! no clock and no socket, and never sends a passcode twice (red line 3, req-K1 to K8, sec-S5).
//!
//! [`Session::press`] gives what to ask; each answer goes to [`Session::take`], which may give more.
//! A moment is told as the span since any fixed start, such as that of the program.

mod answers;
mod files;
mod request;
mod stage;

pub use stage::{Denied, Press, Stage, Tries, Under};

use std::time::Duration;

use super::{AskNumber, Asks, Link, LinkFault, Passcode, Received, SendFault};
use crate::limits;
use crate::time::UnixTime;
use files::Files;

/// One link, from before it is opened until it is forgotten. It can't be printed.
pub struct Session {
    link: Link,
    recipient: String,
    stage: Stage,
    tries: Tries,
    /// Whether a passcode is needed: the link says so, or its server did.
    needs_passcode: bool,
    /// What was asked and not answered.
    waiting: Vec<(AskNumber, What)>,
    next_number: u32,
    files: Files,
    /// What is known of what was opened, and taken out, before.
    before: Before,
    /// Whether the link says that it has ended, by the time that was told (req-J5).
    is_past: bool,
    /// Until when nothing may be asked (req-K6).
    wait_until: Option<Duration>,
    /// The same, as far as a server that refused said so itself.
    told_until: Option<Duration>,
    /// Until when the server wishes not to be asked for news (req-O1).
    update_from: Option<Duration>,
}

/// What is known of the files that were opened last. They themselves are with whoever asked.
#[derive(Clone, Copy, Default)]
struct Before {
    was_opened: bool,
    /// Whether asking once more may bring a file that did not come (req-L4).
    any_may_come: bool,
}

/// What a request is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum What {
    /// The list of files.
    Manifest {
        /// Whether a passcode was in it.
        with_passcode: bool,
    },
    /// The one file of a direct link.
    Direct,
    /// The file with this index.
    File(usize),
}

impl Session {
    /// A session that has asked for nothing. `recipient` is what the person whose records these are
    /// will read of who opened them (req-K2); `tries` is what is known of the passcode from before.
    #[must_use]
    pub fn new(link: Link, recipient: &str, tries: Tries) -> Self {
        Self {
            needs_passcode: link.flags.passcode,
            stage: match tries {
                Tries::Left(0) => Stage::Failed(LinkFault::Locked),
                _ => Stage::Ready,
            },
            link,
            recipient: recipient.trim().to_owned(),
            tries,
            waiting: Vec::new(),
            next_number: 0,
            files: Files::default(),
            before: Before::default(),
            is_past: false,
            wait_until: None,
            told_until: None,
            update_from: None,
        }
    }

    /// The link.
    #[must_use]
    pub const fn link(&self) -> &Link {
        &self.link
    }

    /// The link alone, once nothing more is to be asked.
    #[must_use]
    pub fn into_link(self) -> Link {
        self.link
    }

    /// Who opens it, as its server will be told.
    #[must_use]
    pub fn recipient(&self) -> &str {
        &self.recipient
    }

    /// Where it stands.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// How many passcodes can still be tried, as far as is known.
    #[must_use]
    pub const fn tries(&self) -> Tries {
        self.tries
    }

    /// Whether a passcode is needed, as far as is known.
    #[must_use]
    pub const fn needs_passcode(&self) -> bool {
        self.needs_passcode
    }

    /// Whether the passcode is only sent when staff confirm it (architecture §7).
    #[must_use]
    pub const fn asks_to_confirm(&self) -> bool {
        matches!(self.tries, Tries::Left(left) if left <= limits::TRIES_TO_CONFIRM)
    }

    /// Whether asking again makes sense: the link is a long-term one (req-O1).
    #[must_use]
    pub const fn may_change(&self) -> bool {
        self.link.flags.long_term
    }

    /// How long nothing may be asked from `now` on; `None` if it may.
    #[must_use]
    pub fn must_wait(&self, now: Duration) -> Option<Duration> {
        left(self.wait_until, now)
    }

    /// How long a server that refused said that it wants to be left alone, from `now` on; `None`
    /// where it named no span.
    #[must_use]
    pub fn told_to_wait(&self, now: Duration) -> Option<Duration> {
        left(self.told_until, now)
    }

    /// How long its server wishes not to be asked for news from `now` on (req-O1).
    #[must_use]
    pub fn must_wait_for_news(&self, now: Duration) -> Option<Duration> {
        left(self.wait_until.max(self.update_from), now)
    }

    /// Until when nothing may be asked, so that it is still known when the link is shown again.
    #[must_use]
    pub const fn waits_until(&self) -> Option<Duration> {
        self.wait_until
    }

    /// Takes in that a server of this link asked, before this session, to be left alone until then.
    pub fn wait_until(&mut self, until: Option<Duration>) {
        self.wait_until = self.wait_until.max(until);
    }

    /// Takes in what time it is: a link that says that it has ended is opened by
    /// [`Press::OpenAnyway`] alone (req-J5).
    pub fn tell_time(&mut self, now: UnixTime) {
        self.is_past = self.link.expires.is_some_and(|expires| expires <= now);
    }

    /// Whether the link says that it has ended, by the time that was told last.
    #[must_use]
    pub const fn is_past(&self) -> bool {
        self.is_past
    }

    /// Whether asking once more may bring files that did not come.
    #[must_use]
    pub const fn may_ask_again(&self) -> bool {
        self.before.any_may_come
    }

    /// What `press` calls for, at `now`: requests to send, or none where it only leads on to the
    /// passcode.
    ///
    /// # Errors
    /// [`Denied`] if nothing may be asked; nothing has changed then.
    pub fn press(&mut self, press: Press, now: Duration) -> Result<Asks, Denied> {
        self.check(&press, now)?;
        match press {
            Press::Open | Press::OpenAnyway | Press::Update | Press::AskAgain
                if self.needs_passcode =>
            {
                self.stage = Stage::Passcode { was_wrong: false };
                Ok(Asks::default())
            }
            Press::Open | Press::OpenAnyway | Press::Update | Press::AskAgain => {
                self.files = Files::default();
                Ok(self.ask_first(None, now))
            }
            Press::Passcode { passcode, .. } => {
                self.files = Files::default();
                Ok(self.ask_first(Some(&passcode), now))
            }
        }
    }

    fn check(&self, press: &Press, now: Duration) -> Result<(), Denied> {
        if let Stage::Asking(_) = self.stage {
            return Err(Denied::Busy);
        }
        if self.recipient.is_empty() {
            return Err(Denied::NoRecipient);
        }
        if let Some(version) = self.link.newer_version {
            return Err(Denied::NewerVersion { version });
        }
        if self.tries == Tries::Left(0) {
            return Err(Denied::Locked);
        }
        if let Some(left) = self.must_wait(now) {
            return Err(Denied::Wait { left });
        }
        let is_opened = self.stage == Stage::Opened;
        match press {
            Press::Open | Press::OpenAnyway if is_opened => Err(Denied::NotNow),
            Press::Open if self.is_past && !self.before.was_opened => Err(Denied::Past),
            Press::Update if !(self.before.was_opened && self.may_change()) => Err(Denied::NotNow),
            Press::AskAgain if !self.before.any_may_come => Err(Denied::NotNow),
            Press::Update => match self.must_wait_for_news(now) {
                Some(left) => Err(Denied::Wait { left }),
                None => Ok(()),
            },
            Press::Passcode { .. } if !matches!(self.stage, Stage::Passcode { .. }) => {
                Err(Denied::NotNow)
            }
            Press::Passcode { is_confirmed, .. } if self.asks_to_confirm() && !is_confirmed => {
                Err(Denied::NotConfirmed)
            }
            _ => Ok(()),
        }
    }

    /// Goes back from the passcode to where the press came from.
    pub fn back_from_passcode(&mut self) {
        if let Stage::Passcode { .. } = self.stage {
            self.stage = self.rest();
        }
    }

    /// Drops all that is under way. A passcode in it may have cost a try; files that had come can be
    /// taken out.
    pub fn stop(&mut self) {
        let mut with_passcode = None;
        for (_number, what) in std::mem::take(&mut self.waiting) {
            match what {
                What::Manifest {
                    with_passcode: with,
                } => with_passcode = Some(with),
                What::Direct => with_passcode = Some(false),
                What::File(index) => self.files.take(index, Err(SendFault::Cancelled)),
            }
        }
        if let (Some(may_have_cost_a_try), false) = (with_passcode, self.files.is_there()) {
            if may_have_cost_a_try {
                self.tries = self.tries.one_fewer();
            }
            self.stage = Stage::Failed(LinkFault::Send {
                fault: SendFault::Cancelled,
                may_have_cost_a_try,
            });
        } else if self.files.is_there() {
            self.be_opened();
        }
    }

    /// Takes in what became known of the passcode meanwhile, by the same link shown again.
    pub fn know(&mut self, tries: Tries) {
        if tries != Tries::Unknown {
            self.tries = tries;
        }
        if tries == Tries::Left(0) && self.stage != Stage::Opened {
            self.stage = Stage::Failed(LinkFault::Locked);
        }
    }

    /// Where it stands when nothing is under way and nothing is to be typed.
    const fn rest(&self) -> Stage {
        match self.before.was_opened {
            true => Stage::Opened,
            false => Stage::Ready,
        }
    }

    /// The manifest, or the direct file. A passcode lives until it is in the request's body.
    fn ask_first(&mut self, passcode: Option<&Passcode>, now: Duration) -> Asks {
        self.files.asked_at = now;
        self.stage = Stage::Asking(Under::First);
        let ask = if self.link.flags.direct {
            let number = self.number(What::Direct);
            request::direct(number, &self.link, &self.recipient)
        } else {
            let with_passcode = passcode.is_some();
            let number = self.number(What::Manifest { with_passcode });
            request::manifest(number, &self.link, &self.recipient, passcode)
        };
        Asks {
            room: ask.most,
            asks: vec![ask],
        }
    }

    fn number(&mut self, what: What) -> AskNumber {
        let number = AskNumber(self.next_number);
        self.next_number += 1;
        self.waiting.push((number, what));
        number
    }

    /// Takes out what came, once: all of it, in [`Stage::Opened`].
    #[must_use]
    pub fn received(&mut self) -> Option<Received> {
        let is_there = self.stage == Stage::Opened && self.files.is_there();
        is_there.then(|| std::mem::take(&mut self.files).received())
    }

    /// All that can come has come.
    fn be_opened(&mut self) {
        self.stage = Stage::Opened;
        self.before = Before {
            was_opened: true,
            any_may_come: self.files.any_may_come(),
        };
    }
}

fn left(until: Option<Duration>, now: Duration) -> Option<Duration> {
    until?.checked_sub(now).filter(|left| !left.is_zero())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests;
