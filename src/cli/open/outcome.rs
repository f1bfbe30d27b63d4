//! How a call ended, by a stable name, and why.

use std::time::Duration;

use crate::shared::Shared;
use crate::shl::{
    FileFault, JweError, LinkError, LinkFault, ManifestError, SendFault, Session, Stage, Tries,
};
use crate::time::UnixTime;
use crate::wording::links;
use crate::wording::screens::link as words;
use crate::wording::{Guidance, Words};

/// How a call ended.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Outcome {
    /// Something came, and was judged.
    Opened,
    /// Nothing is shared yet.
    Empty,
    /// Nothing came but results that are still to come.
    Pending,
    /// Files came, and none of them opened.
    NoFile {
        /// Why the first did not.
        fault: FileFault,
        /// Whether that is so for all of them.
        is_the_same: bool,
    },
    /// A passcode is needed, and none was given.
    Passcode,
    /// The passcode was another one.
    WrongPasscode(Tries),
    /// The server wants a pause before the next passcode.
    Wait(Duration),
    /// The link says that it has ended, and nothing was asked.
    Expired(UnixTime),
    /// The link is newer than this program.
    Newer,
    /// The text is no link.
    NotALink,
    /// The link can't be read.
    BadLink(LinkError),
    /// It did not open.
    Failed(LinkFault),
}

impl Outcome {
    /// What `shared` amounts to.
    pub(super) fn of(shared: &Shared) -> Self {
        let faults: Vec<FileFault> = shared.files.iter().filter_map(|file| file.fault).collect();
        match faults.first() {
            _ if shared.files.is_empty() => Self::Empty,
            Some(&fault) if faults.len() == shared.files.len() => {
                let first = file_kind(fault);
                let is_the_same = faults.iter().all(|fault| file_kind(*fault) == first);
                Self::NoFile { fault, is_the_same }
            }
            _ if shared.is_pending() => Self::Pending,
            _ => Self::Opened,
        }
    }

    /// Where `session` has come to rest without anything to judge.
    pub(super) fn of_stage(session: &Session) -> Self {
        match session.stage() {
            Stage::Passcode { was_wrong: true } => Self::WrongPasscode(session.tries()),
            Stage::Passcode { was_wrong: false } => Self::Passcode,
            Stage::Failed(fault) => Self::Failed(fault),
            Stage::Opened => Self::Empty,
            // A call ends only when nothing more is under way.
            Stage::Ready | Stage::Asking(_) => Self::Failed(LinkFault::Send {
                fault: SendFault::Cancelled,
                may_have_cost_a_try: false,
            }),
        }
    }

    /// Its stable name.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Opened => "ok",
            Self::Empty | Self::Pending => "pending",
            Self::NoFile {
                fault,
                is_the_same: true,
            } => file_kind(fault),
            Self::NoFile { .. } => "bad-response",
            Self::Passcode => "passcode",
            Self::WrongPasscode(_) | Self::Failed(LinkFault::Locked) => "wrong-passcode",
            Self::Wait(_) | Self::Failed(LinkFault::TooOften { .. }) => "rate-limited",
            Self::Expired(_) => "expired",
            Self::Newer => "unsupported",
            Self::NotALink | Self::BadLink(_) => "bad-link",
            Self::Failed(fault) => match fault {
                LinkFault::Send { fault, .. } => send_kind(fault),
                LinkFault::Inactive => "inactive",
                LinkFault::Manifest(ManifestError::TooLarge | ManifestError::TooManyFiles) => {
                    "oversize"
                }
                _ => "bad-response",
            },
        }
    }

    /// The stable code of why; `None` where all is well.
    pub(super) const fn reason(self) -> Option<&'static str> {
        Some(match self {
            Self::Opened => return None,
            Self::Empty => links::EMPTY,
            Self::Pending => links::PENDING,
            Self::NoFile { fault, .. } => links::file_code(fault),
            Self::Passcode => links::PASSCODE_NEEDED,
            Self::WrongPasscode(_) => links::PASSCODE_WRONG,
            Self::Wait(_) => "link-too-often",
            Self::Expired(_) => links::EXPIRED,
            Self::Newer => links::NEWER,
            Self::NotALink => links::NONE,
            Self::BadLink(error) => links::error_code(error),
            Self::Failed(fault) => links::code(fault),
        })
    }

    /// Why, in words; `None` where all is well.
    pub(super) fn message(self) -> Option<String> {
        let said = |(title, advice): (String, String)| format!("{title}. {advice}");
        let guidance = |guidance: Guidance| {
            let advice = Words::english().advice(guidance);
            said((advice.title.to_owned(), advice.advice.to_owned()))
        };
        Some(match self {
            Self::Opened => return None,
            Self::Empty => guidance(words::EMPTY),
            Self::Pending => "All results are still to come. Open it again later.".to_owned(),
            Self::NoFile { fault, .. } => guidance(links::file_fault(fault)),
            Self::Passcode => guidance(words::PASSCODE),
            Self::WrongPasscode(tries) => {
                let (title, advice) = words::wrong_passcode(Words::english(), tries);
                // A title that counts what is left ends like a sentence.
                format!("{}. {advice}", title.trim_end_matches('.'))
            }
            Self::Wait(left) => words::wait(Words::english(), left),
            Self::Expired(at) => {
                let (title, _on_the_screen) = words::past(Words::english(), at);
                format!("{title}. Nothing has been asked. Ask for a new link, or give --anyway.")
            }
            Self::Newer => guidance(words::NEWER),
            Self::NotALink => {
                "No SMART Health Link. Give the text that begins with shlink:/.".to_owned()
            }
            Self::BadLink(error) => guidance(links::error(error)),
            Self::Failed(fault) => match fault {
                LinkFault::Send {
                    may_have_cost_a_try: true,
                    ..
                } => {
                    let may_have = Words::english().get(words::MAY_HAVE_COST);
                    format!("{} {may_have}", guidance(links::fault(fault)))
                }
                _ => guidance(links::fault(fault)),
            },
        })
    }
}

const fn send_kind(fault: SendFault) -> &'static str {
    match fault {
        SendFault::NoName | SendFault::NoConnection | SendFault::Local => "offline",
        SendFault::Address | SendFault::NotAllowed | SendFault::Port => "address-refused",
        SendFault::TooSlow => "timeout",
        SendFault::TooLarge => "oversize",
        SendFault::Redirect => "redirect-refused",
        _ => "bad-response",
    }
}

const fn file_kind(fault: FileFault) -> &'static str {
    match fault {
        FileFault::Send(fault) => send_kind(fault),
        FileFault::LocationEnded => "inactive",
        FileFault::Refused { status: 429 } => "rate-limited",
        FileFault::TooLarge | FileFault::Jwe(JweError::TooLarge) => "oversize",
        FileFault::Jwe(_) => "bad-jwe",
        _ => "bad-response",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_keeps_an_answer_from_coming_is_told_apart() {
        for (fault, code) in [
            (SendFault::NoName, "offline"),
            (SendFault::NoConnection, "offline"),
            (SendFault::Local, "offline"),
            (SendFault::Address, "address-refused"),
            (SendFault::NotAllowed, "address-refused"),
            (SendFault::Port, "address-refused"),
            (SendFault::TooSlow, "timeout"),
            (SendFault::TooLarge, "oversize"),
            (SendFault::Redirect, "redirect-refused"),
            (SendFault::CertificateDates, "bad-response"),
            (SendFault::NotTrusted, "bad-response"),
            (SendFault::CutOff, "bad-response"),
            (SendFault::Garbled, "bad-response"),
        ] {
            let of_link = Outcome::Failed(LinkFault::Send {
                fault,
                may_have_cost_a_try: false,
            });
            assert_eq!(of_link.code(), code, "{fault:?}");
            let of_file = Outcome::NoFile {
                fault: FileFault::Send(fault),
                is_the_same: true,
            };
            assert_eq!(of_file.code(), code, "{fault:?}");
            assert_eq!(of_file.reason(), of_link.reason(), "{fault:?}");
        }
    }

    #[test]
    fn a_passcode_that_may_have_arrived_is_told() {
        let late = |may_have_cost_a_try| {
            let fault = SendFault::TooSlow;
            let fault = LinkFault::Send {
                fault,
                may_have_cost_a_try,
            };
            Outcome::Failed(fault).message().unwrap_or_default()
        };
        let may_have = Words::english().get(words::MAY_HAVE_COST);
        assert!(late(true).ends_with(may_have) && !late(false).contains(may_have));
    }
}
