//! Why a link, or one of its files, does not open: stable codes, and what is the case and what to do
//! under the same names. The window and the command line say the same.

use super::{Guidance, Message};
use crate::shl::{
    Denied, FileFault, JweError, LinkError, LinkFault, LinkNote, ManifestError, ManifestNote,
    OfferError, SendFault,
};

/// Nothing is shared yet.
pub const EMPTY: &str = "link-empty";
/// Nothing came but results that are still to come.
pub const PENDING: &str = "link-results-pending";
/// A passcode is needed.
pub const PASSCODE_NEEDED: &str = "link-passcode-needed";
/// The passcode was another one.
pub const PASSCODE_WRONG: &str = "link-passcode-wrong";
/// The link says that it has ended.
pub const EXPIRED: &str = "link-expired";
/// The link is newer than this program.
pub const NEWER: &str = "link-newer";
/// What was given is no link.
pub const NONE: &str = "link-none";

/// The stable codes of how the opening of a link ends without a fault of anybody.
pub const ENDS: [&str; 7] = [
    EMPTY,
    PENDING,
    PASSCODE_NEEDED,
    PASSCODE_WRONG,
    EXPIRED,
    NEWER,
    NONE,
];

/// The stable code of `fault`.
#[must_use]
pub const fn code(fault: LinkFault) -> &'static str {
    match fault {
        LinkFault::Send { fault, .. } => send_code(fault),
        LinkFault::Inactive => "link-inactive",
        LinkFault::Locked => "link-locked",
        LinkFault::TooOften { .. } => "link-too-often",
        LinkFault::Server { .. } => "link-server-fault",
        LinkFault::Refused { .. } => "link-refused",
        LinkFault::WebPage => "link-web-page",
        LinkFault::Manifest(error) => match error {
            ManifestError::TooLarge => "link-list-too-large",
            ManifestError::Json => "link-list-garbled",
            ManifestError::NoFiles => "link-list-without-files",
            ManifestError::TooManyFiles => "link-list-too-long",
        },
    }
}

/// `fault` in words, the same for the window and the terminal.
#[must_use]
pub const fn fault(fault: LinkFault) -> Guidance {
    Guidance(match fault {
        // What exactly is odd about a list helps nobody at a counter; its code tells.
        LinkFault::Manifest(ManifestError::NoFiles) => "link-list-garbled",
        LinkFault::Manifest(ManifestError::TooManyFiles) => "link-list-too-large",
        other => code(other),
    })
}

/// The stable code of what kept an answer from coming.
#[must_use]
pub const fn send_code(fault: SendFault) -> &'static str {
    match fault {
        SendFault::NoName => "link-no-name",
        SendFault::NoConnection => "link-no-connection",
        SendFault::Local => "link-no-network",
        SendFault::Address => "link-address-malformed",
        SendFault::NotAllowed => "link-address-not-allowed",
        SendFault::Port => "link-port-not-allowed",
        SendFault::CertificateDates => "link-certificate-dates",
        SendFault::NotTrusted => "link-not-trusted",
        SendFault::TooSlow => "link-too-slow",
        SendFault::TooLarge => "link-answer-too-large",
        SendFault::CutOff => "link-cut-off",
        SendFault::Garbled => "link-answer-garbled",
        SendFault::Redirect => "link-redirect",
        SendFault::Demonstration => "link-demonstration",
        SendFault::Cancelled => "link-stopped",
    }
}

/// The stable code of why a file did not open.
#[must_use]
pub const fn file_code(fault: FileFault) -> &'static str {
    match fault {
        FileFault::Send(fault) => send_code(fault),
        FileFault::LocationEnded => "link-file-ended",
        // Whatever was asked for: its server wants a pause (req-K6).
        FileFault::Refused { status: 429 } => "link-too-often",
        FileFault::Refused { .. } => "link-file-refused",
        FileFault::WebPage => "link-web-page",
        FileFault::TooLarge | FileFault::Jwe(JweError::TooLarge) => "link-file-too-large",
        FileFault::Jwe(error) => match error {
            JweError::NotEncrypted => "link-file-not-encrypted",
            JweError::Parts => "link-file-parts",
            JweError::Encoding => "link-file-encoding",
            JweError::Header => "link-file-header",
            JweError::Algorithm => "link-file-algorithm",
            JweError::Encryption => "link-file-encryption",
            JweError::Zip => "link-file-compression",
            JweError::Critical => "link-file-critical-unknown",
            JweError::Length => "link-file-length",
            JweError::Decryption => "link-file-key",
            JweError::Deflate => "link-file-not-deflate",
            JweError::TooLarge => "link-file-too-large",
        },
        FileFault::Malformed => "link-file-malformed",
        FileFault::Offer(OfferError::NoToken) => "link-offer-without-token",
        FileFault::Offer(OfferError::NoServer) => "link-offer-without-server",
    }
}

/// `fault` in words.
#[must_use]
pub const fn file_fault(fault: FileFault) -> Guidance {
    Guidance(match fault {
        FileFault::Jwe(JweError::NotEncrypted) => "link-file-not-encrypted",
        FileFault::Jwe(JweError::Decryption) => "link-file-key",
        FileFault::Jwe(
            JweError::Algorithm | JweError::Encryption | JweError::Zip | JweError::Critical,
        ) => "link-file-encryption",
        FileFault::TooLarge | FileFault::Jwe(JweError::TooLarge) => "link-file-too-large",
        FileFault::Jwe(_) | FileFault::Malformed => "link-file-malformed",
        FileFault::Offer(_) => "link-offer-unusable",
        other => file_code(other),
    })
}

/// The stable code of why nobody can open a link.
#[must_use]
pub const fn error_code(error: LinkError) -> &'static str {
    match error {
        LinkError::TooLong => "link-too-long",
        LinkError::Encoding => "link-not-base64url",
        LinkError::Json => "link-not-json",
        LinkError::NoAddress => "link-without-address",
        LinkError::NotHttps => "link-not-https",
        LinkError::Address => "link-address-malformed",
        LinkError::NoKey => "link-without-key",
        LinkError::Key => "link-key-malformed",
        LinkError::Flags => "link-flags-malformed",
        LinkError::FlagsConflict => "link-flags-conflict",
        LinkError::Version => "link-version-malformed",
    }
}

/// `error` in words.
#[must_use]
pub const fn error(error: LinkError) -> Guidance {
    Guidance(match error {
        LinkError::TooLong | LinkError::Encoding | LinkError::Json => "link-cut",
        LinkError::NoAddress | LinkError::Address => "link-address-malformed",
        LinkError::NotHttps => "link-not-https",
        LinkError::NoKey | LinkError::Key => "link-without-key",
        LinkError::Flags | LinkError::FlagsConflict | LinkError::Version => "link-contradicts",
    })
}

/// Why a press does nothing, in words; `None` where that is plain to see.
#[must_use]
pub const fn denied(denied: Denied) -> Option<Guidance> {
    Some(Guidance(match denied {
        Denied::NoRecipient => "link-no-recipient",
        Denied::NewerVersion { .. } => "link-newer",
        Denied::Locked => "link-locked",
        Denied::Wait { .. } => "link-too-often",
        Denied::Busy | Denied::Past | Denied::NotConfirmed | Denied::NotNow => return None,
    }))
}

/// What is worth knowing of a link.
#[must_use]
pub const fn note(note: LinkNote) -> Message {
    Message(match note {
        LinkNote::LongAddress => "link-note-long-address",
        LinkNote::GuessableAddress => "link-note-guessable",
        LinkNote::LongLabel => "link-note-long-label",
        LinkNote::OddExpiry | LinkNote::NoExpiry => "link-note-odd-expiry",
        LinkNote::OtherAlphabet => "link-note-other-alphabet",
    })
}

/// What is odd about a list of files.
#[must_use]
pub const fn list_note(note: ManifestNote) -> Message {
    Message(match note {
        ManifestNote::BothPlaces => "link-note-both-places",
    })
}
