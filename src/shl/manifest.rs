//! The list of a link's files. Links specification §"SMART Health Link Manifest Response" (req-L1
//! to L6).

use zeroize::Zeroizing;

use super::{MediaType, address};
use crate::json::Json;
use crate::limits;
use crate::text::Personal;

/// A manifest.
pub struct Manifest {
    /// In the order written; none where nothing is shared yet.
    pub files: Vec<ManifestFile>,
    /// What it says of all of them.
    pub list: Option<ManifestList>,
    /// What is odd about it.
    pub notes: Vec<ManifestNote>,
}

/// One file of a manifest. It can't be printed.
pub struct ManifestFile {
    /// What it is said to be.
    pub kind: MediaType,
    /// Where its content is.
    pub place: Place,
    /// Whether it may change (req-L5).
    pub status: Option<Status>,
    /// When it changed last, as written.
    pub last_updated: Option<Personal>,
    /// The version of FHIR in it; absent means 4.0.1.
    pub fhir_version: Option<String>,
}

/// Where a file's content is.
pub enum Place {
    /// In the manifest: a JWE.
    Embedded(Zeroizing<String>),
    /// At this address, `https`.
    Location(Zeroizing<String>),
    /// At an address that is none that may be asked.
    Nowhere,
}

/// Whether a file may change.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Status {
    /// `finalized`
    Finalized,
    /// `can-change`
    CanChange,
    /// `no-longer-valid`
    NoLongerValid,
    /// Another word, safe to show.
    Other(String),
}

/// What a manifest's `list` says of all files. FHIR R4 `List`.
pub struct ManifestList {
    /// Its title.
    pub title: Option<Personal>,
    /// Its notes.
    pub notes: Vec<Personal>,
    /// Whether something in it may change its meaning, and nobody here knows how (req-L6).
    pub is_unclear: bool,
}

/// What is odd about a manifest and stops nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum ManifestNote {
    /// A file stands in the manifest and at an address; the first is taken (req-L3).
    BothPlaces,
}

/// Why an answer is no manifest.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ManifestError {
    /// Larger than a manifest may be.
    #[error("too large")]
    TooLarge,
    /// Not a JSON object within bounds.
    #[error("not a JSON object")]
    Json,
    /// Without `files`, or they are no list.
    #[error("no list of files")]
    NoFiles,
    /// More files than are opened.
    #[error("too many files")]
    TooManyFiles,
    /// A file without a type.
    #[error("a file without a type")]
    NoType,
    /// A file that is neither embedded nor anywhere else.
    #[error("a file without content")]
    NoContent,
}

impl Manifest {
    /// Reads `text`. What is unknown in it is ignored.
    ///
    /// # Errors
    /// [`ManifestError`], as the names of its variants say.
    pub fn parse(text: &[u8]) -> Result<Self, ManifestError> {
        let strings = usize::try_from(limits::MANIFEST_BYTES).unwrap_or(usize::MAX);
        if text.len() > strings {
            return Err(ManifestError::TooLarge);
        }
        let json = Json::parse_within(text, strings, limits::MANIFEST_VALUES);
        let json = json.map_err(|_json| ManifestError::Json)?;
        if !json.is_object() {
            return Err(ManifestError::Json);
        }
        let Some(Json::Array(files)) = json.get("files") else {
            return Err(ManifestError::NoFiles);
        };
        if files.len() > limits::LINK_FILES {
            return Err(ManifestError::TooManyFiles);
        }
        let is_both = |file: &Json| {
            ["embedded", "location"]
                .iter()
                .all(|name| file.text_of(name).is_some())
        };
        let notes = files
            .iter()
            .any(is_both)
            .then_some(ManifestNote::BothPlaces);
        Ok(Self {
            files: files
                .iter()
                .map(ManifestFile::read)
                .collect::<Result<_, _>>()?,
            list: json
                .get("list")
                .filter(|list| list.is_object())
                .map(ManifestList::read),
            notes: notes.into_iter().collect(),
        })
    }
}

impl ManifestFile {
    fn read(json: &Json) -> Result<Self, ManifestError> {
        let kind = json.text_of("contentType").ok_or(ManifestError::NoType)?;
        let place = match (json.text_of("embedded"), json.text_of("location")) {
            (Some(jwe), _) => Place::Embedded(Zeroizing::new(jwe.to_owned())),
            (None, Some(url)) if address::parse(url).is_some() => {
                Place::Location(Zeroizing::new(url.to_owned()))
            }
            (None, Some(_)) => Place::Nowhere,
            (None, None) => return Err(ManifestError::NoContent),
        };
        let version = json
            .text_of("fhirVersion")
            .filter(|version| is_version(version));
        Ok(Self {
            kind: MediaType::parse(kind),
            place,
            status: json.text_of("status").and_then(Status::read),
            last_updated: json.text_of("lastUpdated").and_then(Personal::new),
            fhir_version: version.map(str::to_owned),
        })
    }
}

fn is_version(version: &str) -> bool {
    version.len() <= 16
        && version
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
}

impl Status {
    fn read(text: &str) -> Option<Self> {
        Some(match text {
            "finalized" => Self::Finalized,
            "can-change" => Self::CanChange,
            "no-longer-valid" => Self::NoLongerValid,
            other => Self::Other(Personal::new(other)?.show().to_owned()),
        })
    }

    /// As the specification writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Finalized => "finalized",
            Self::CanChange => "can-change",
            Self::NoLongerValid => "no-longer-valid",
            Self::Other(other) => other,
        }
    }
}

impl ManifestList {
    fn read(json: &Json) -> Self {
        let notes = json.items_of("note").iter();
        Self {
            title: json.text_of("title").and_then(Personal::new),
            notes: notes
                .filter_map(|note| Personal::new(note.text_of("text")?))
                .collect(),
            is_unclear: ["modifierExtension", "implicitRules"]
                .iter()
                .any(|name| json.get(name).is_some()),
        }
    }
}
