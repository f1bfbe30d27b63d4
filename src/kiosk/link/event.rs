//! What happens with a link.

use crate::kiosk::Visit;
use crate::shared::Shared;
use crate::shl::{Answer, AskNumber, Link, SendFault};
use crate::time::UnixTime;
use crate::verdict::Verdict;

/// What happens with a link.
pub enum LinkEvent {
    /// A visit showed nothing but this link.
    Met {
        /// Whose.
        visit: Visit,
        /// As read.
        link: Box<Link>,
        /// The time of day.
        at: UnixTime,
    },
    /// "Open" was pressed, or "Try again".
    Open,
    /// "Try anyway" was pressed.
    OpenAnyway,
    /// A letter of the passcode was pressed or typed.
    Letter(char),
    /// The last letter is to go.
    Erase,
    /// The passcode is to be seen for a moment, or to be hidden again.
    Reveal(bool),
    /// The passcode is complete.
    Send,
    /// "Use one of the last tries" was pressed.
    UseTry,
    /// What came of a request.
    Answered {
        /// Whose.
        visit: Visit,
        /// Of which request.
        number: AskNumber,
        /// What came.
        answer: Box<Result<Answer, SendFault>>,
    },
    /// The answer to [`crate::kiosk::Job::ReadShared`].
    Read {
        /// Whose.
        visit: Visit,
        /// What there is.
        shared: Box<Shared>,
    },
    /// "Check for update" was pressed.
    Update,
    /// "Fetch once more" was pressed, for files whose locations have ended.
    AskAgain,
    /// The suggested questions of the offer at this place are to be asked.
    Follow(usize),
    /// The answer to [`crate::kiosk::Job::ReadOffered`].
    Offered {
        /// Whose.
        visit: Visit,
        /// One for each person of what came.
        verdicts: Vec<Verdict>,
    },
    /// The address of the record at this place, of a verdict and in it, is to be shown as a code; none
    /// any more.
    ShowAddress(Option<(usize, usize)>),
    /// "Keep until there is internet" was pressed.
    Hold,
    /// The links that wait are to be shown.
    ShowHeld,
    /// The waiting link at this place is to be opened.
    TakeUp(usize),
    /// The waiting link at this place is to be forgotten; all of them where there is no place.
    Forget(Option<usize>),
}

impl LinkEvent {
    /// Whether somebody pressed or typed something.
    pub(super) const fn is_by_hand(&self) -> bool {
        !matches!(
            self,
            Self::Met { .. } | Self::Answered { .. } | Self::Read { .. } | Self::Offered { .. }
        )
    }
}
