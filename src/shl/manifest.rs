//! The list of a link's files. Links specification §"SMART Health Link Manifest Response" (req-L1
//! to L6).

use zeroize::Zeroizing;

use super::{MediaType, address};
use crate::json::Json;
use crate::limits;
use crate::text::Personal;

/// What some servers begin a text with.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

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
    /// What it is said to be; `None` if nothing is said.
    pub kind: Option<MediaType>,
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
    /// Neither: a row that is not what it should be, and harms no other.
    Missing,
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
        let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
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
                .all(|name| text_of(file, name).is_some())
        };
        let notes = files
            .iter()
            .any(is_both)
            .then_some(ManifestNote::BothPlaces);
        Ok(Self {
            files: files.iter().map(ManifestFile::read).collect(),
            list: json
                .get("list")
                .filter(|list| list.is_object())
                .map(ManifestList::read),
            notes: notes.into_iter().collect(),
        })
    }
}

impl ManifestFile {
    fn read(json: &Json) -> Self {
        let kind = text_of(json, "contentType");
        let place = match (text_of(json, "embedded"), text_of(json, "location")) {
            (Some(jwe), _) => Place::Embedded(Zeroizing::new(jwe.to_owned())),
            (None, Some(url)) if address::parse(url).is_some() => {
                Place::Location(Zeroizing::new(url.to_owned()))
            }
            (None, Some(_)) => Place::Nowhere,
            (None, None) => Place::Missing,
        };
        // As the specification's first edition wrote it, or as it does now (trap-T8).
        let version = text_of(json, "fhirVersion")
            .or_else(|| MediaType::parameter(kind?, "fhirVersion"))
            .filter(|version| is_version(version));
        Self {
            kind: kind.map(MediaType::parse),
            place,
            status: json.text_of("status").and_then(Status::read),
            last_updated: json.text_of("lastUpdated").and_then(Personal::new),
            fhir_version: version.map(str::to_owned),
        }
    }
}

/// The text of a member, if there is anything in it: some write an empty one for none.
fn text_of<'a>(json: &'a Json, name: &str) -> Option<&'a str> {
    json.text_of(name).filter(|text| !text.trim().is_empty())
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
                .take(limits::LIST_NOTES)
                .collect(),
            is_unclear: ["modifierExtension", "implicitRules"]
                .iter()
                .any(|name| json.get(name).is_some()),
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    fn notes(notes: &[String]) -> Vec<Personal> {
        let text = format!(r#"{{"files":[],"list":{{"note":[{}]}}}}"#, notes.join(","));
        let manifest = Manifest::parse(text.as_bytes()).unwrap();
        manifest.list.unwrap().notes
    }

    #[test]
    fn a_list_has_as_many_notes_as_fit_on_a_screen() {
        let one = |number| format!(r#"{{"text":"note {number}"}}"#);
        let of = |count| notes(&(0..count).map(one).collect::<Vec<_>>());
        assert_eq!(of(3).len(), 3);
        assert_eq!(of(limits::LIST_NOTES).len(), limits::LIST_NOTES);
        let most = of(5_000);
        assert_eq!(most.len(), limits::LIST_NOTES);
        assert_eq!(most[9].show(), "note 9");
        // What is no note takes no place.
        let mut odd = vec![r#"{"text":7}"#.to_owned(); 20];
        odd.push(one(1));
        assert_eq!(notes(&odd).len(), 1);
    }
}
