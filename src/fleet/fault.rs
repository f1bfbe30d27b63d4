//! Why a pack is not applied.

use crate::directory::KeyError;
use crate::issuer::{IssuerUrl, KeyId};
use crate::limits;
use crate::rules::PackError;
use crate::text;
use crate::time::UnixTime;

/// Why a pack, or a key of a fleet, is refused. Nothing of an unsigned pack is quoted.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum FleetError {
    /// No key is pinned here.
    #[error("no fleet key is pinned on this kiosk")]
    NoKey,
    /// Another key is pinned here.
    #[error("another fleet key is pinned on this kiosk: {0}")]
    OtherPinned(KeyId),
    /// A key can't be used.
    #[error("not a public key on P-256 as a JWK")]
    KeyForm,
    /// As [`FleetError::KeyForm`], with what is wrong.
    #[error("the key: {0}")]
    Key(#[from] KeyError),
    /// It is larger than [`limits::FLEET_BYTES`].
    #[error("larger than {} bytes", limits::FLEET_BYTES)]
    TooLarge,
    /// It is not three parts in base64url, the last of 64 bytes.
    #[error("not a compact JWS")]
    Form,
    /// Its header is no JSON object, or `typ` is not that of a fleet pack, or it has no `kid`.
    #[error("the header is not that of a fleet pack")]
    Header,
    /// `alg` is not `ES256`.
    #[error("the algorithm is not ES256")]
    Algorithm,
    /// The header asks for what this program does not know (`crit`).
    #[error("the header asks for an extension")]
    Critical,
    /// Another key than the one that is pinned has signed it.
    #[error("signed with another key than the one that is pinned")]
    OtherKey,
    /// The signature does not match.
    #[error("the signature does not match")]
    Signature,
    /// It holds no JSON object within bounds.
    #[error("the content is not well-formed JSON within bounds")]
    Json,
    /// It is something else, or of a later version of the form.
    #[error("not a fleet pack of this version")]
    Format,
    /// It has a member that there is not.
    #[error("{0}: no member of a fleet pack")]
    Unknown(String),
    /// A member is missing, or not of the form that it must have.
    #[error("{0}: missing or malformed")]
    Member(&'static str),
    /// There are more of these than one pack may have.
    #[error("{0}: too many")]
    TooMany(&'static str),
    /// A rule makes no sense.
    #[error("rule {number}: {error}")]
    Rule {
        /// Which, counted from 1.
        number: usize,
        /// Why.
        error: PackError,
    },
    /// Two rules have one id.
    #[error("rule {0}: twice")]
    RuleTwice(String),
    /// A rule has the id of one that is part of this program.
    #[error("rule {0}: the id of a rule that is part of this program")]
    RuleBuiltIn(String),
    /// With the rules that were added on the kiosk there would be more than [`limits::PACKS`].
    #[error("more than {} rules, with those that were added here", limits::PACKS)]
    TooManyRules,
    /// The setting `rule` names one that is neither in the pack nor here.
    #[error("rule {0}: chosen and not there")]
    NoRule(String),
    /// An added issuer makes no sense.
    #[error("added issuer {0}: malformed")]
    Issuer(usize),
    /// An added issuer's key can't be used.
    #[error("a key of {iss}: {error}")]
    IssuerKey {
        /// Whose.
        iss: IssuerUrl,
        /// Why.
        error: KeyError,
    },
    /// An issuer is added twice.
    #[error("{0}: added twice")]
    IssuerTwice(IssuerUrl),
    /// The name of an added issuer could be taken for another's (sec-T4).
    #[error("the name of {0} looks like that of another issuer")]
    LooksLike(IssuerUrl),
    /// There is no such setting, or a pack can't hold it.
    #[error("{0}: no setting that a fleet pack can hold")]
    Setting(String),
    /// A setting can't have the value.
    #[error("{0}: not a value that this setting can have")]
    Value(String),
    /// It was made before the one that was applied last.
    #[error("older than the pack that was applied last")]
    Older {
        /// When the applied one was made.
        current: UnixTime,
        /// When this one was.
        offered: UnixTime,
    },
    /// It was made in the same second as the one that was applied last, and says something else.
    #[error("another pack of the second in which the one that was applied last was made")]
    SameSecond,
    /// It holds no longer.
    #[error("over since {0}")]
    Expired(UnixTime),
    /// It was made further ahead of this kiosk's clock than [`limits::FLEET_AHEAD`].
    #[error("made in the future ({0}): one of the clocks is wrong")]
    Ahead(UnixTime),
}

/// What of that somebody at the kiosk can act upon. Also what is kept of the last attempt.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FleetFault {
    /// No server could be reached.
    NoNetwork,
    /// A server could be reached, and did not show a certificate that this kiosk trusts.
    NotTrusted,
    /// It took too long.
    TimedOut,
    /// The server's answer is no file.
    BadAnswer,
    /// What came is no pack, or was altered.
    NotAPack,
    /// Another key has signed it.
    OtherKey,
    /// It is older than the one in force.
    Older,
    /// It holds no longer.
    Expired,
    /// It was made in the future.
    Ahead,
    /// It is signed, and something in it can't be applied here.
    Content,
    /// It could not be kept.
    NotKept,
}

impl FleetFault {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::NoNetwork,
        Self::NotTrusted,
        Self::TimedOut,
        Self::BadAnswer,
        Self::NotAPack,
        Self::OtherKey,
        Self::Older,
        Self::Expired,
        Self::Ahead,
        Self::Content,
        Self::NotKept,
    ];

    /// Its stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoNetwork => "no-network",
            Self::NotTrusted => "not-trusted",
            Self::TimedOut => "timed-out",
            Self::BadAnswer => "bad-answer",
            Self::NotAPack => "not-a-pack",
            Self::OtherKey => "other-key",
            Self::Older => "older",
            Self::Expired => "expired",
            Self::Ahead => "ahead",
            Self::Content => "content",
            Self::NotKept => "not-kept",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| fault.code() == code)
    }
}

impl From<&FleetError> for FleetFault {
    fn from(error: &FleetError) -> Self {
        match error {
            FleetError::TooLarge
            | FleetError::Form
            | FleetError::Header
            | FleetError::Algorithm
            | FleetError::Critical
            | FleetError::Signature => Self::NotAPack,
            FleetError::NoKey
            | FleetError::OtherPinned(_)
            | FleetError::KeyForm
            | FleetError::Key(_)
            | FleetError::OtherKey => Self::OtherKey,
            FleetError::Older { .. } | FleetError::SameSecond => Self::Older,
            FleetError::Expired(_) => Self::Expired,
            FleetError::Ahead(_) => Self::Ahead,
            _ => Self::Content,
        }
    }
}

/// A name out of a pack, as it is told in an error: one line that a screen has room for.
#[must_use]
pub fn quoted(name: &str) -> String {
    let line = text::one_line(name);
    line.chars().take(limits::SHOWN_CHARS).collect()
}
