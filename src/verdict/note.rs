//! What is worth knowing of a card and changes no verdict.

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
    /// A name has letters of several scripts, some of which look alike (sec-T5).
    MixedScripts,
}
