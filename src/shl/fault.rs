//! Why a link, or one of its files, did not open. One fact, one variant; none holds a word of what
//! was sent or came.

use std::time::Duration;

use super::{JweError, ManifestError, OfferError, SendFault};

/// Why a link did not open.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum LinkFault {
    /// There was no answer.
    #[error("no answer: {fault}")]
    Send {
        /// Why.
        fault: SendFault,
        /// Whether a passcode was in the request, which may have cost a try (sec-S5).
        may_have_cost_a_try: bool,
    },
    /// Not there: ended, taken back, used up, or not ready yet; the server does not say which
    /// (req-K5, N3, 404 and 410).
    #[error("no longer active")]
    Inactive,
    /// No try is left: the link is locked for good (req-K4).
    #[error("locked")]
    Locked,
    /// Asked too often (req-K6, 429).
    #[error("asked too often")]
    TooOften {
        /// How long to wait from that answer on.
        wait: Duration,
    },
    /// The server has a fault of its own (5xx).
    #[error("the server has a fault ({status})")]
    Server {
        /// The status of HTTP.
        status: u16,
    },
    /// The server refuses the request (any other status).
    #[error("the server refused ({status})")]
    Refused {
        /// The status of HTTP.
        status: u16,
    },
    /// A web page came: a network that wants somebody to sign in, mostly (req-K7).
    #[error("a web page in place of data")]
    WebPage,
    /// What came is no manifest.
    #[error("not a manifest: {0}")]
    Manifest(#[from] ManifestError),
}

impl FileFault {
    /// Whether it may open if it is asked for once more.
    #[must_use]
    pub const fn may_pass(self) -> bool {
        match self {
            Self::LocationEnded => true,
            Self::Refused { status } => matches!(status, 429 | 500..=599),
            Self::Send(fault) => !matches!(
                fault,
                SendFault::Address
                    | SendFault::NotAllowed
                    | SendFault::Port
                    | SendFault::Redirect
                    | SendFault::Demonstration
            ),
            Self::WebPage | Self::TooLarge | Self::Jwe(_) | Self::Malformed | Self::Offer(_) => {
                false
            }
        }
    }
}

/// Why one file of a link did not open.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum FileFault {
    /// There was no answer.
    #[error("no answer: {0}")]
    Send(SendFault),
    /// Its location is used up or has ended (req-L4).
    #[error("the location has ended")]
    LocationEnded,
    /// The server refuses it.
    #[error("the server refused ({status})")]
    Refused {
        /// The status of HTTP.
        status: u16,
    },
    /// A web page came.
    #[error("a web page in place of data")]
    WebPage,
    /// It, or all files together, are larger than may be.
    #[error("too large")]
    TooLarge,
    /// It can't be decrypted.
    #[error("not a file of this link: {0}")]
    Jwe(JweError),
    /// What was decrypted is not what it is said to be.
    #[error("not what it is said to be")]
    Malformed,
    /// An offer of live access that can't be used.
    #[error("an offer that can't be used: {0}")]
    Offer(#[from] OfferError),
}
