//! What came, and where it leads.

use std::time::Duration;

use super::{Session, Stage, Tries, Under, What, request};
use crate::json::Json;
use crate::limits;
use crate::shl::{Answer, AskNumber, Asks, LinkFault, Manifest, SendFault};

/// The status of an answer that says: later.
const TOO_OFTEN: u16 = 429;

impl Session {
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
        if let Ok(answer) = &answer
            && !answer.is_good()
        {
            let told = wait(answer).map(|wait| now + wait);
            self.told_until = self.told_until.max(told);
        }
        match what {
            What::Manifest { with_passcode } => match first(answer, with_passcode) {
                Ok(answer) => self.take_manifest(&answer, with_passcode, now),
                Err(fault) => self.fail(fault, with_passcode, now),
            },
            What::Direct => match first(answer, false) {
                Ok(answer) => self.take_direct(answer, now),
                Err(fault) => self.fail(fault, false, now),
            },
            What::File(index) => {
                if let Ok(answer) = &answer
                    && answer.status == TOO_OFTEN
                {
                    self.wait_until = self.wait_until.max(Some(now + rate_wait(answer)));
                }
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
            return self.fail(fault, with_passcode, now);
        }
        match Manifest::parse(&answer.body) {
            Ok(manifest) => {
                self.update_from = wait(answer).map(|wait| now + wait);
                self.files.ask_again_after = wait(answer);
                self.files.add(manifest);
                self.go_on(now)
            }
            Err(error) => self.fail(LinkFault::Manifest(error), false, now),
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
            (None, before) if with_passcode => before.one_fewer(),
            (None, before) => before,
        };
        self.needs_passcode = true;
        if self.tries == Tries::Left(0) {
            return self.fail(LinkFault::Locked, false, now);
        }
        if self.files.is_there() {
            // The list was asked for once more by itself, and a passcode is needed now: what had
            // come is not given up for that.
            self.be_opened();
            return Asks::default();
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
            return self.fail(fault, false, now);
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
        self.be_opened();
        Asks::default()
    }

    fn fail(&mut self, fault: LinkFault, with_passcode: bool, now: Duration) -> Asks {
        match fault {
            LinkFault::TooOften { wait } => {
                self.wait_until = self.wait_until.max(Some(now + wait));
            }
            LinkFault::Send {
                may_have_cost_a_try: true,
                ..
            } => self.tries = self.tries.one_fewer(),
            // A server before the one that counts may have said so.
            LinkFault::Server { .. } | LinkFault::Refused { .. } | LinkFault::WebPage
                if with_passcode =>
            {
                self.tries = self.tries.one_fewer();
            }
            _ => {}
        }
        // What had come before the list was asked for once more is still worth something.
        match self.files.is_there() {
            true => self.be_opened(),
            false => self.stage = Stage::Failed(fault),
        }
        Asks::default()
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
        _ if answer.is_good() && answer.is_page => LinkFault::WebPage,
        _ if answer.is_good() => return None,
        404 | 410 => LinkFault::Inactive,
        TOO_OFTEN => LinkFault::TooOften {
            wait: rate_wait(answer),
        },
        511 => LinkFault::WebPage,
        status @ 500..=599 => LinkFault::Server { status },
        status => LinkFault::Refused { status },
    })
}

/// How long to wait after [`TOO_OFTEN`].
fn rate_wait(answer: &Answer) -> Duration {
    wait(answer).unwrap_or(limits::RATE_WAIT)
}

fn wait(answer: &Answer) -> Option<Duration> {
    answer
        .retry_after
        .map(|wait| wait.min(limits::RATE_WAIT_MOST))
}
