//! What a session asks for and what comes back, in words that need no socket.

use std::time::Duration;

use zeroize::Zeroizing;

/// Which request an answer belongs to. Never used twice in one session.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct AskNumber(pub u32);

/// One request. It can't be printed: the address alone may open somebody's records.
pub struct Ask {
    /// For its answer.
    pub number: AskNumber,
    /// `https`, as it stands in the link or the manifest, a query included.
    pub url: Zeroizing<String>,
    /// JSON to POST; `None` for a GET.
    pub body: Option<Zeroizing<Vec<u8>>>,
    /// For the header `Authorization: Bearer` (req-P1); nothing else ever has one.
    pub bearer: Option<Zeroizing<String>>,
    /// For the header `Accept`.
    pub accept: &'static str,
    /// The largest answer, in bytes.
    pub most: u64,
    /// For all of it, from the first step to the last byte.
    pub within: Duration,
    /// Whether a passcode is in it: it is sent once at most, whatever happens (red line 3).
    pub carries_passcode: bool,
}

/// Requests that belong together: they may be sent at the same time.
#[derive(Default)]
pub struct Asks {
    /// In order.
    pub asks: Vec<Ask>,
    /// For all answers together, in bytes.
    pub room: u64,
}

impl Asks {
    /// Whether there is nothing to ask.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.asks.is_empty()
    }
}

/// What a server said, whatever it was. Redirects never come here: see [`SendFault::Redirect`].
pub struct Answer {
    /// The status of HTTP.
    pub status: u16,
    /// `Retry-After`, as a span from now on.
    pub retry_after: Option<Duration>,
    /// All of it. Of an answer that says no, empty where it is larger than
    /// [`crate::limits::REFUSAL_BYTES`].
    pub body: Zeroizing<Vec<u8>>,
    /// Whether it is a web page, by its type or its first letter.
    pub is_page: bool,
}

impl Answer {
    /// Whether it brings what was asked for. Some servers answer a POST with 201.
    #[must_use]
    pub const fn is_good(&self) -> bool {
        matches!(self.status, 200 | 201)
    }
}

/// Why there is no answer. Holds nothing of the address.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SendFault {
    /// The name of the host leads nowhere, or names can't be looked up.
    #[error("the name of the server was not found")]
    NoName,
    /// No connection to the host.
    #[error("no connection to the server")]
    NoConnection,
    /// This computer did not let it begin.
    #[error("the network could not be used")]
    Local,
    /// Not an `https` address that may be asked.
    #[error("not an address to ask")]
    Address,
    /// Outside the public internet, and not allowed (req-K9).
    #[error("an address that is not allowed")]
    NotAllowed,
    /// A port other than 443, and not allowed (req-K9).
    #[error("a port that is not allowed")]
    Port,
    /// The server's certificate has ended or not begun, or this computer's clock is wrong.
    #[error("the server's certificate is not valid now")]
    CertificateDates,
    /// The server's certificate is another's, or leads to no trusted root, or there is none.
    #[error("the server can't show that it is the right one")]
    NotTrusted,
    /// The total time was over. It may have been read by the server.
    #[error("the answer took too long")]
    TooSlow,
    /// The answer is larger than may be.
    #[error("the answer is too large")]
    TooLarge,
    /// The connection ended before the answer did.
    #[error("the answer was cut off")]
    CutOff,
    /// Not HTTP, or compressed though nobody asked for it.
    #[error("the answer can't be read")]
    Garbled,
    /// It points elsewhere. Nothing is followed (sec-S2).
    #[error("a redirect")]
    Redirect,
    /// The demonstration asks no server but its own.
    #[error("not in the demonstration")]
    Demonstration,
    /// Ended from here.
    #[error("ended before its answer")]
    Cancelled,
}

impl SendFault {
    /// Whether the server may have read the request all the same: a passcode in it may have cost a
    /// try (sec-S5).
    #[must_use]
    pub const fn may_have_arrived(self) -> bool {
        matches!(
            self,
            Self::TooSlow
                | Self::TooLarge
                | Self::CutOff
                | Self::Garbled
                | Self::Redirect
                | Self::Cancelled
        )
    }

    /// Whether nothing at all could be reached: the same may work once there is a network.
    #[must_use]
    pub const fn is_offline(self) -> bool {
        matches!(self, Self::NoName | Self::NoConnection | Self::Local)
    }
}
