//! The conversation with a link's server, one press at a time. It asks for nothing by itself, knows
//! no clock and no socket, and never sends a passcode twice (red line 3, req-K1 to K8, sec-S5).
//!
//! [`Session::press`] gives what to ask; each answer goes to [`Session::take`], which may give more.
//! A moment is told as the span since any fixed start, such as that of the program.

mod files;
mod request;
mod stage;

pub use stage::{Denied, Press, Stage, Tries, Under};

use std::time::Duration;

use super::{Answer, AskNumber, Asks, Link, LinkFault, Manifest, Passcode, Received, SendFault};
use crate::json::Json;
use crate::limits;
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
    /// Until when nothing may be asked (req-K6).
    wait_until: Option<Duration>,
    /// Until when the server wishes not to be asked for news (req-O1).
    update_from: Option<Duration>,
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
            wait_until: None,
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
        let until = match self.stage {
            Stage::Opened => self.wait_until.max(self.update_from),
            _ => self.wait_until,
        };
        until?.checked_sub(now).filter(|left| !left.is_zero())
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
            Press::Update if !(is_opened && self.may_change()) => Err(Denied::NotNow),
            Press::AskAgain if !(is_opened && self.files.any_ended()) => Err(Denied::NotNow),
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
            self.stage = match self.files.is_there() {
                true => Stage::Opened,
                false => Stage::Ready,
            };
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

    /// Takes in what came of the request with `number`, at `now`; gives what else to ask. What
    /// nobody waits for is dropped.
    pub fn take(
        &mut self,
        number: AskNumber,
        answer: Result<Answer, SendFault>,
        now: Duration,
    ) -> Asks {
        let Some(at) = self
            .waiting
            .iter()
            .position(|(waiting, _)| *waiting == number)
        else {
            return Asks::default();
        };
        let (_number, what) = self.waiting.swap_remove(at);
        match what {
            What::Manifest { with_passcode } => match first(answer, with_passcode) {
                Ok(answer) => self.take_manifest(&answer, with_passcode, now),
                Err(fault) => self.fail(fault, now),
            },
            What::Direct => match first(answer, false) {
                Ok(answer) => self.take_direct(answer, now),
                Err(fault) => self.fail(fault, now),
            },
            What::File(index) => {
                self.files.take(index, answer);
                self.go_on(now)
            }
        }
    }

    fn take_manifest(&mut self, answer: &Answer, with_passcode: bool, now: Duration) -> Asks {
        if answer.status == 401 {
            return self.refused(answer, with_passcode, now);
        }
        if let Some(fault) = refusal(answer) {
            return self.fail(fault, now);
        }
        match Manifest::parse(&answer.body) {
            Ok(manifest) => {
                self.update_from = wait(answer).map(|wait| now + wait);
                self.files.ask_again_after = wait(answer);
                self.files.add(manifest);
                self.go_on(now)
            }
            Err(error) => self.fail(LinkFault::Manifest(error), now),
        }
    }

    /// 401: the passcode is wrong, or one is needed that the link does not tell of (req-K4).
    fn refused(&mut self, answer: &Answer, with_passcode: bool, now: Duration) -> Asks {
        let left = Json::parse(&answer.body).ok();
        let left = left.and_then(|json| json.get("remainingAttempts")?.count());
        let left = left.map(|left| u32::try_from(left).unwrap_or(u32::MAX));
        self.tries = match (left, self.tries) {
            (Some(left), _) => Tries::Left(left),
            // One fewer than before, where that is known.
            (None, Tries::Left(left)) if with_passcode => Tries::Left(left.saturating_sub(1)),
            (None, before) => before,
        };
        self.needs_passcode = true;
        if self.tries == Tries::Left(0) {
            return self.fail(LinkFault::Locked, now);
        }
        self.wait_until = wait(answer).map(|wait| now + wait);
        self.stage = Stage::Passcode {
            was_wrong: with_passcode,
        };
        Asks::default()
    }

    fn take_direct(&mut self, answer: Answer, now: Duration) -> Asks {
        // A passcode has no place in such a request, so 401 is a refusal like others.
        if let Some(fault) = refusal(&answer) {
            return self.fail(fault, now);
        }
        self.update_from = wait(&answer).map(|wait| now + wait);
        self.files.ask_again_after = wait(&answer);
        self.files.add_direct(answer);
        self.go_on(now)
    }

    /// Asks for the files that are elsewhere; where all have come, or can't, that is all.
    fn go_on(&mut self, now: Duration) -> Asks {
        let locations = self.files.take_locations(now);
        if !locations.is_empty() {
            self.stage = Stage::Asking(Under::Files {
                total: self.files.len(),
            });
            let asks = locations.into_iter().map(|(index, url)| {
                let number = self.number(What::File(index));
                request::location(number, url)
            });
            return Asks {
                asks: asks.collect(),
                room: self.files.room(),
            };
        }
        if !self.waiting.is_empty() {
            return Asks::default();
        }
        // A location may be good for one time or one minute. The list is asked for once more, by
        // itself only where that costs no passcode (req-L4, sec-S6).
        if self.files.any_ended() && !self.files.was_asked_again && !self.needs_passcode {
            self.files.was_asked_again = true;
            return self.ask_first(None, now);
        }
        self.stage = Stage::Opened;
        Asks::default()
    }

    fn fail(&mut self, fault: LinkFault, now: Duration) -> Asks {
        match fault {
            LinkFault::TooOften { wait } => self.wait_until = Some(now + wait),
            LinkFault::Send {
                may_have_cost_a_try: true,
                ..
            } => {
                if let Tries::Left(left) = self.tries {
                    self.tries = Tries::Left(left.saturating_sub(1).max(1));
                }
            }
            LinkFault::Locked => self.tries = Tries::Left(0),
            _ => {}
        }
        // What had come before the list was asked for once more is still worth something.
        self.stage = match self.files.is_there() {
            true => Stage::Opened,
            false => Stage::Failed(fault),
        };
        Asks::default()
    }

    /// Takes out what came, once it is opened.
    #[must_use]
    pub fn received(&mut self) -> Option<Received> {
        (self.stage == Stage::Opened).then(|| self.files.received())
    }
}

/// The answer to the first request, or why the link can't be opened.
fn first(answer: Result<Answer, SendFault>, with_passcode: bool) -> Result<Answer, LinkFault> {
    answer.map_err(|fault| LinkFault::Send {
        fault,
        may_have_cost_a_try: with_passcode && fault.may_have_arrived(),
    })
}

/// What an answer that is no good one says; `None` if it is one.
fn refusal(answer: &Answer) -> Option<LinkFault> {
    Some(match answer.status {
        200 if answer.is_page => LinkFault::WebPage,
        200 => return None,
        404 | 410 => LinkFault::Inactive,
        429 => LinkFault::TooOften {
            wait: wait(answer).unwrap_or(limits::RATE_WAIT),
        },
        511 => LinkFault::WebPage,
        status @ 500..=599 => LinkFault::Server { status },
        status => LinkFault::Refused { status },
    })
}

fn wait(answer: &Answer) -> Option<Duration> {
    answer
        .retry_after
        .map(|wait| wait.min(limits::RATE_WAIT_MOST))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests;
