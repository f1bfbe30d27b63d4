//! Everything that keeps a verdict from being plain green, one fact a variant.

use serde::{Deserialize, Serialize};

use super::{Fact, NamedIssuer};
use crate::fhir::ContentFault;
use crate::payload::chunks::Progress;
use crate::payload::{Foreign, PayloadError};
use crate::shc::{CardError, StandingFault};
use crate::shl::{FileFault, LinkError};
use crate::time::UnixTime;

/// Why a verdict is not plain green. Each has a stable code: see [`crate::wording`].
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Reason {
    /// A code or file meant as a card is damaged.
    Payload(PayloadError),
    /// The signature does not stand.
    Card(CardError),
    /// The directory does not know the issuer, so the signature can't be checked (req-G4).
    UnknownIssuer {
        /// A known one whose `iss` differs in letter case alone.
        near_miss: Option<NamedIssuer>,
    },
    /// The directory knows the issuer and not the key: a new key, or a forgery (req-G4).
    UnknownKey {
        /// Whether the issuer publishes a key with this id itself.
        is_published: bool,
    },
    /// The administrator of this kiosk refuses the issuer (req-G9).
    Blocked {
        /// Since when.
        since: UnixTime,
    },
    /// The administrator of this kiosk refuses the key (req-G9).
    KeyBlocked {
        /// Since when.
        since: UnixTime,
    },
    /// No directory lists the issuer; the administrator of this kiosk added it (req-G9).
    AddedHere {
        /// When.
        on: UnixTime,
    },
    /// The administrator of this kiosk takes cards of other issuers only (req-G9).
    OutsideRestriction,
    /// The issuer has withdrawn the key (req-F5).
    KeyWithdrawn {
        /// Since when that is known.
        since: UnixTime,
    },
    /// The issuer was listed once and no longer is (req-G7).
    Delisted,
    /// A genuine card that does not stand, or of which it is not known.
    Standing(StandingFault),
    /// A doubt about the content.
    Content(ContentFault),
    /// A record that nobody signed (req-I21).
    NotSigned,
    /// Another kind of code.
    Foreign(Foreign),
    /// A link, which is opened by a press only.
    Link,
    /// A link that nobody can open.
    LinkDamaged(LinkError),
    /// A file of a link that did not open (req-L8).
    FileNotOpened(FileFault),
    /// A file of a link of a type that is not read here (req-L2).
    UnknownFile,
    /// Live access that a link offers (req-P1).
    Offered,
    /// The one who shared it marked it as no longer valid (req-L5).
    NoLongerValid,
    /// A link's files are about different people, or the same one told differently (req-L9).
    PeopleDiffer,
    /// An attached document names another person than the record it is in (req-L9).
    DocumentOfAnother,
    /// Something about all files of a link may change what they mean (req-L6).
    ListUnclear,
    /// Codes of this card are still to be shown.
    ChunksMissing(Progress),
    /// A card that was put together from several codes, and that is no whole card: the codes may
    /// belong to two (req-B5).
    MixedChunks,
    /// The rule that is chosen asks for more than is there.
    RuleNotMet,
    /// Whether the rule that is chosen is met can't be said.
    RuleOpen,
    /// The input gave nothing to read.
    Input(InputFault),
}

/// Why nothing could be read from an input.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum InputFault {
    /// A picture without a QR code in it.
    #[error("no code in the picture")]
    NoCode,
    /// A document of several pages without a QR code in any of them.
    #[error("no code in the document")]
    NoCodeInDocument,
    /// The same, where only the first [`crate::limits::PAGES`] were looked at.
    #[error("no code in the first pages")]
    NoCodeInFirstPages,
    /// The picture is cut off or broken.
    #[error("damaged picture")]
    DamagedPicture,
    /// The document is.
    #[error("damaged document")]
    DamagedDocument,
    /// A document that asks for a password.
    #[error("locked document")]
    LockedDocument,
    /// A picture of a kind that is known and not read.
    #[error("a picture of another kind")]
    OtherPicture {
        /// Which.
        kind: PictureKind,
    },
    /// Neither a picture that is read here nor text.
    #[error("unknown kind of file")]
    UnknownKind,
    /// Larger than is read.
    #[error("too large")]
    TooLarge,
    /// It could not be opened.
    #[error("can't be opened")]
    CanNotOpen,
    /// A folder.
    #[error("a folder")]
    Folder,
    /// A scanner sent what no code is: cut short, or longer than any.
    #[error("unreadable scan")]
    UnreadableScan,
    /// This program itself failed while it read.
    #[error("internal fault")]
    OwnFault,
}

/// Kinds of pictures that are told and not read.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum PictureKind {
    /// As phones take them.
    Heic,
    /// The same with another way to pack them.
    Avif,
    /// As older web sites have them.
    Gif,
    /// As document scanners make them.
    Tiff,
    /// As older programs make them.
    Bmp,
    /// JPEG XL.
    JpegXl,
}

impl Reason {
    /// How much it weighs: [`Fact::Bad`], or [`Fact::Unsure`] for what a person must look at.
    #[must_use]
    pub const fn weight(&self) -> Fact {
        match self {
            Self::Payload(_)
            | Self::Card(_)
            | Self::Blocked { .. }
            | Self::KeyBlocked { .. }
            | Self::KeyWithdrawn { .. } => Fact::Bad,
            Self::Standing(fault) => standing_fact(*fault),
            _ => Fact::Unsure,
        }
    }
}

/// What a fault says about the standing.
pub(super) const fn standing_fact(fault: StandingFault) -> Fact {
    match fault {
        StandingFault::Revoked
        | StandingFault::Expired { .. }
        | StandingFault::NotYetValid { .. } => Fact::Bad,
        StandingFault::ListMissing
        | StandingFault::ListOutdated
        | StandingFault::ListMethod
        | StandingFault::MalformedRid
        | StandingFault::CertificateNotValid { .. }
        | StandingFault::DirectoryTooOld
        | StandingFault::ClockDoubtful => Fact::Unsure,
    }
}
