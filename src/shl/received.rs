//! What a link gave: its files as they came, not opened yet.

use std::time::Duration;

use zeroize::Zeroizing;

use super::{FileFault, ManifestList, ManifestNote, MediaType, Status};
use crate::text::Personal;

/// All files of a link.
pub struct Received {
    /// In the order of the manifest; one for a direct file.
    pub files: Vec<ReceivedFile>,
    /// What the manifest says of all of them.
    pub list: Option<ManifestList>,
    /// What is odd about the manifest.
    pub notes: Vec<ManifestNote>,
    /// How long to wait before asking again, as the server wishes (req-O1).
    pub ask_again_after: Option<Duration>,
}

/// One file, still encrypted.
pub struct ReceivedFile {
    /// What it is said to be; `None` for a direct file, of which nothing is said (req-N2).
    pub kind: Option<MediaType>,
    /// Whether it may change (req-L5).
    pub status: Option<Status>,
    /// When it changed last, as the server says.
    pub last_updated: Option<Personal>,
    /// The version of FHIR in it, where that is said.
    pub fhir_version: Option<String>,
    /// A JWE as it came, or why there is none.
    pub body: Result<Zeroizing<String>, FileFault>,
}
