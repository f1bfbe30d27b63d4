//! What is worth knowing of a card and changes no verdict.

use crate::time::UnixTime;

/// A fact for whoever looks closely. Each has a stable code: see [`crate::wording`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Note {
    /// The card stands in one code and is longer than a card in one code should be (req-B6).
    LongForOneCode {
        /// Letters of the JWS.
        letters: usize,
    },
    /// The host in `iss` is written with other capitals than in the directory.
    HostInOtherCase,
    /// The directory has not reached the issuer for long, so its keys may have changed (req-G8).
    IssuerUnseen {
        /// Since when.
        since: UnixTime,
    },
    /// The same card was shown on this kiosk not long ago (sec-T6).
    ShownBefore {
        /// When first.
        at: UnixTime,
    },
    /// A file of a link is not of the type that it is said to be (req-M4).
    OtherKindThanSaid,
    /// Two files of a link were encrypted with one initialization vector, which the one who shared
    /// them must never do (req-M6).
    SameNonce,
    /// The patient shared it personally, as it says itself (req-R2).
    PatientShared,
    /// It names an app that it was made with, which is not checked (req-R3).
    NamesApp,
    /// A name has letters of several scripts, some of which look alike (sec-T5).
    MixedScripts,
}
