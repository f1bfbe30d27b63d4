//! Attached documents: FHIR R4 `DocumentReference`, `DiagnosticReport.presentedForm`, `Binary` and
//! `Media` (req-I19, req-R4).
//!
//! What is attached is held as bytes, of which only the start is looked at here. What is only pointed at is never
//! fetched: its host is shown.

use std::cell::OnceCell;
use std::sync::Arc;

use aws_lc_rs::digest::{Digest, SHA1_FOR_LEGACY_USE_ONLY, SHA256, digest};
use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

use super::entries::Entries;
use super::{Concept, FhirDate, said};
use crate::document::{self, Kind, Patient};
use crate::json::Json;
use crate::limits;
use crate::shl::{HostName, MediaType};
use crate::text::Personal;

mod reader;

pub(super) use reader::Documents;

/// A document that a record holds or points at.
pub struct Document {
    /// What it is for, as far as that is known.
    pub role: DocumentRole,
    /// Its type, as its sender calls it.
    pub kind: Concept,
    /// Its title or description.
    pub title: Option<Personal>,
    /// When it was made or filed, as precise as given.
    pub date: Option<FhirDate>,
    /// Who wrote it, in the sender's words.
    pub author: Option<Personal>,
    /// Whether it stands.
    pub status: DocumentStatus,
    /// Its forms, such as a PDF and an XML of the same, [`limits::ATTACHMENTS`] at most.
    pub attachments: Vec<Attachment>,
    /// How many more it has, which are not read.
    pub left_out: usize,
}

/// What a document is for (req-R4).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DocumentRole {
    /// The patient summary, rendered from the records that come with it: LOINC 60591-5.
    Summary,
    /// The patient's own story: LOINC 51855-5.
    Story,
    /// Anything else.
    Other,
}

/// FHIR R4 `DocumentReference.status` and `docStatus`, as far as a reader must tell them apart.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DocumentStatus {
    /// It stands.
    Current,
    /// It is not finished.
    Preliminary,
    /// Another has taken its place.
    Superseded,
    /// It should never have been.
    EnteredInError,
}

/// One form of a document. FHIR R4 `Attachment`.
pub struct Attachment {
    /// What it is said to be, without parameters.
    pub media_type: Option<MediaType>,
    /// Its own title.
    pub title: Option<Personal>,
    /// What there is of it.
    pub content: AttachmentContent,
    /// What it is, whatever it is said to be, where its bytes are held.
    pub kind: Option<Kind>,
    /// Whom it says that it is about, if it is a clinical document.
    pub patient: Option<Patient>,
    /// Whether it has another size or fingerprint than its sender says.
    pub differs: bool,
}

/// What there is of an attachment. It can't be printed.
#[derive(Clone)]
pub enum AttachmentContent {
    /// Its bytes, and their SHA-256.
    Held(Arc<Zeroizing<Vec<u8>>>, [u8; 32]),
    /// It lies elsewhere and is not fetched; the host, where that is one of `https`.
    Elsewhere(Option<HostName>),
    /// There is none.
    Missing,
    /// What is there is not base64.
    Damaged,
    /// Over [`limits::ATTACHMENT_BYTES`], or with those before it over [`limits::ATTACHMENTS_BYTES`].
    TooLarge,
}

/// LOINC, as a code system.
const LOINC: &str = "http://loinc.org";

/// As FHIR's `base64Binary`; some leave out the padding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// What the base64 of an attachment or of a `Binary` gives, with what is worked out of it once.
struct Decoded {
    content: AttachmentContent,
    sha1: OnceCell<Digest>,
    patient: OnceCell<Option<Patient>>,
}

impl Document {
    fn of(resource: &Json, entries: &Entries<'_>, attachments: Vec<Attachment>) -> Self {
        let kind = resource.get("type").or_else(|| resource.get("code"));
        let kind = Concept::from_json(kind);
        let role = match kind.code_in(LOINC) {
            Some("60591-5") => DocumentRole::Summary,
            Some("51855-5") => DocumentRole::Story,
            _ => DocumentRole::Other,
        };
        let dates = [
            "date",
            "created",
            "createdDateTime",
            "issued",
            "effectiveDateTime",
        ];
        let date = dates.iter().find_map(|name| resource.get(name));
        let title = resource.text_of("description").and_then(Personal::new);
        let own = || {
            attachments
                .iter()
                .find_map(|attachment| attachment.title.clone())
        };
        Self {
            role,
            date: FhirDate::from_json(date),
            author: said::text(entries, resource, &["author", "performer", "operator"]),
            status: status(resource),
            title: title.or_else(own),
            kind,
            attachments,
            left_out: 0,
        }
    }

    /// Whether it has a form that can be shown.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        let mut kinds = self.attachments.iter().filter_map(|form| form.kind);
        kinds.any(Kind::is_shown)
    }
}

fn status(resource: &Json) -> DocumentStatus {
    let said = ["status", "docStatus"].map(|name| resource.text_of(name));
    let is = |status: &str| said.contains(&Some(status));
    if is("entered-in-error") || is("cancelled") {
        DocumentStatus::EnteredInError
    } else if is("superseded") {
        DocumentStatus::Superseded
    } else if ["preliminary", "partial", "registered", "in-progress"]
        .into_iter()
        .any(is)
    {
        DocumentStatus::Preliminary
    } else {
        DocumentStatus::Current
    }
}

impl Attachment {
    const fn new(content: AttachmentContent) -> Self {
        Self {
            media_type: None,
            title: None,
            content,
            kind: None,
            patient: None,
            differs: false,
        }
    }

    /// Takes what was decoded, looks at its start for what it is, and compares it with what `json`
    /// says of it.
    fn take(&mut self, decoded: &Decoded, json: &Json) {
        self.content = decoded.content.clone();
        let AttachmentContent::Held(bytes, _) = &decoded.content else {
            return;
        };
        let kind = Kind::of(bytes, self.media_type.as_ref());
        self.kind = Some(kind);
        if kind == Kind::Cda {
            let patient = decoded.patient.get_or_init(|| document::patient_of(bytes));
            self.patient.clone_from(patient);
        }
        self.differs = decoded.is_other_than_said(bytes, json);
    }
}

impl Decoded {
    /// FHIR R4 `Attachment.size` in bytes, and `hash`, a SHA-1 in base64. Some write other hashes
    /// there, which say nothing.
    fn is_other_than_said(&self, bytes: &[u8], json: &Json) -> bool {
        let sha1 = || digest(&SHA1_FOR_LEGACY_USE_ONLY, bytes);
        let size = json.get("size").and_then(Json::count);
        let hash = json
            .text_of("hash")
            .and_then(|hash| BASE64.decode(hash).ok());
        let hash = hash.filter(|hash| hash.len() == SHA1_FOR_LEGACY_USE_ONLY.output_len());
        size.is_some_and(|size| size != bytes.len() as u64)
            || hash.is_some_and(|hash| self.sha1.get_or_init(sha1).as_ref() != hash)
    }
}

/// What `data` holds, `room` bytes at most.
fn content(data: &str, room: usize) -> AttachmentContent {
    let spaceless;
    let text = if data.contains(|letter: char| letter.is_ascii_whitespace()) {
        // In lines, as mail has it.
        let mut text = Zeroizing::new(String::with_capacity(data.len()));
        text.extend(data.split_ascii_whitespace());
        spaceless = text;
        &spaceless
    } else {
        data
    };
    if text.is_empty() {
        return AttachmentContent::Missing;
    }
    // Without decoding it first.
    if text.len() > limits::ATTACHMENT_CHARS || text.len() / 4 * 3 > room.saturating_add(2) {
        return AttachmentContent::TooLarge;
    }
    match BASE64.decode(text).map(Zeroizing::new) {
        Ok(bytes) if bytes.len() > room.min(limits::ATTACHMENT_BYTES) => {
            AttachmentContent::TooLarge
        }
        Ok(bytes) => {
            let mut sha = [0; 32];
            sha.copy_from_slice(digest(&SHA256, &bytes).as_ref());
            AttachmentContent::Held(Arc::new(bytes), sha)
        }
        Err(_base64) => AttachmentContent::Damaged,
    }
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]
mod tests;
