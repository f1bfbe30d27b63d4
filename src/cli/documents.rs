//! Attached documents, listed. Nothing of them is written anywhere (architecture §4, red line 4).

use std::fmt::Write as _;

use serde::Serialize;

use crate::codes;
use crate::document::Kind;
use crate::fhir::{Attachment, AttachmentContent, Document, DocumentRole, DocumentStatus};
use crate::shl::MediaType;
use crate::text::Personal;
use crate::wording::{self, Words};

/// A document.
#[derive(Serialize)]
pub(super) struct DocumentLine<'a> {
    role: &'static str,
    name: String,
    title: Option<&'a str>,
    status: &'static str,
    date: Option<String>,
    author: Option<&'a str>,
    attachments: Vec<AttachmentLine<'a>>,
    /// How many more it has, which are not read.
    left_out: usize,
}

/// One form of it.
#[derive(Serialize)]
struct AttachmentLine<'a> {
    title: Option<&'a str>,
    /// As it is said to be.
    media_type: Option<&'a str>,
    /// As it is.
    kind: Option<&'static str>,
    content: &'static str,
    /// Where it lies; it is not fetched.
    host: Option<&'a str>,
    bytes: Option<usize>,
    sha256: Option<String>,
    /// Whether its sender says another size or fingerprint.
    differs: bool,
}

/// What is printed of `document` in JSON.
pub(super) fn line(document: &Document) -> DocumentLine<'_> {
    DocumentLine {
        role: match document.role {
            DocumentRole::Summary => "summary",
            DocumentRole::Story => "story",
            DocumentRole::Other => "document",
        },
        name: codes::name(&document.kind),
        title: document.title.as_ref().map(Personal::show),
        status: status(document.status),
        date: document.date.as_ref().map(|date| {
            let iso = date.iso();
            iso.unwrap_or_else(|| wording::date(Words::english(), date))
        }),
        author: document.author.as_ref().map(Personal::show),
        attachments: document.attachments.iter().map(attachment).collect(),
        left_out: document.left_out,
    }
}

const fn status(status: DocumentStatus) -> &'static str {
    match status {
        DocumentStatus::Current => "current",
        DocumentStatus::Preliminary => "preliminary",
        DocumentStatus::Superseded => "superseded",
        DocumentStatus::EnteredInError => "entered-in-error",
    }
}

fn attachment(attachment: &Attachment) -> AttachmentLine<'_> {
    let media_type = attachment.media_type.as_ref();
    let (content, host, held) = match &attachment.content {
        AttachmentContent::Held(bytes, sha) => ("held", None, Some((bytes, sha))),
        AttachmentContent::Elsewhere(host) => ("elsewhere", host.as_ref(), None),
        AttachmentContent::Missing => ("missing", None, None),
        AttachmentContent::Damaged => ("damaged", None, None),
        AttachmentContent::TooLarge => ("too-large", None, None),
    };
    AttachmentLine {
        title: attachment.title.as_ref().map(Personal::show),
        media_type: media_type.map(MediaType::as_str),
        kind: attachment.kind.map(kind),
        content,
        host: host.map(|host| &*host.raw),
        bytes: held.map(|(bytes, _)| bytes.len()),
        sha256: held.map(|(_, sha)| hex(sha)),
        differs: attachment.differs,
    }
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Pdf => "pdf",
        Kind::Picture => "picture",
        Kind::Text => "text",
        Kind::Html => "html",
        Kind::Cda => "cda",
        Kind::Xml => "xml",
        Kind::Rtf => "rtf",
        Kind::Office => "office",
        Kind::Media => "media",
        Kind::Other => "other",
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _written = write!(hex, "{byte:02x}");
        hex
    })
}
