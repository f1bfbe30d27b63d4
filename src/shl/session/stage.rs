//! Where a session stands, what can be pressed, and what is refused.

use std::time::Duration;

use crate::shl::{LinkFault, Passcode};

/// Where a session stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Stage {
    /// Nothing was asked; it waits for "Open".
    Ready,
    /// It waits for a passcode.
    Passcode {
        /// Whether one was wrong just now.
        was_wrong: bool,
    },
    /// Requests are under way.
    Asking(Under),
    /// All that can come has come.
    Opened,
    /// It did not work. Another press is another attempt, unless it is locked.
    Failed(LinkFault),
}

/// What is under way.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Under {
    /// The first request: the list of files, or the one file.
    First,
    /// The files.
    Files {
        /// How many there are.
        total: usize,
    },
}

/// How many passcodes can still be tried. For a link's whole life, not for a day (req-K4).
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Tries {
    /// The server has not said so.
    #[default]
    Unknown,
    /// So many.
    Left(u32),
}

impl Tries {
    /// After a passcode that may have cost one. Only the server itself says that none is left.
    pub(super) fn one_fewer(self) -> Self {
        match self {
            Self::Unknown => Self::Unknown,
            Self::Left(left) => Self::Left(left.saturating_sub(1).max(1)),
        }
    }
}

/// What staff press.
pub enum Press {
    /// Open the link.
    Open,
    /// Open it though it says that it has ended (req-J5).
    OpenAnyway,
    /// Send this passcode.
    Passcode {
        /// As typed.
        passcode: Passcode,
        /// Whether staff said so twice, where few tries are left.
        is_confirmed: bool,
    },
    /// Look whether anything has changed (req-O1).
    Update,
    /// Ask once more for files that did not come: their locations have ended, or their server could
    /// not be reached (req-L4).
    AskAgain,
}

/// Why a press asks for nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Denied {
    /// An answer is still to come.
    #[error("an answer is still to come")]
    Busy,
    /// Nobody has set who opens links here (req-K2).
    #[error("no recipient is set")]
    NoRecipient,
    /// The link is newer than this program (req-J8).
    #[error("a link of version {version}")]
    NewerVersion {
        /// Its version.
        version: u64,
    },
    /// No try is left.
    #[error("locked")]
    Locked,
    /// The link says that it has ended (req-J5).
    #[error("it says that it has ended")]
    Past,
    /// The server does not want to be asked yet.
    #[error("too early")]
    Wait {
        /// For so long.
        left: Duration,
    },
    /// Few tries are left, and nobody confirmed that one is to be used.
    #[error("not confirmed")]
    NotConfirmed,
    /// The press does not fit where the session stands.
    #[error("nothing to press that for")]
    NotNow,
}
