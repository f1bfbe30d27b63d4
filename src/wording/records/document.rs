//! Attached documents (req-I19, req-R4).

use super::{Line, Told, named};
use crate::document::Kind;
use crate::fhir::{Attachment, AttachmentContent, Document, DocumentRole, DocumentStatus};
use crate::wording::{Message, Words, records_date};

pub(super) fn told(words: Words, document: &Document) -> Told {
    let (flag, warning) = match document.status {
        DocumentStatus::Current => (None, None),
        DocumentStatus::Preliminary => (Some("document-preliminary"), None),
        DocumentStatus::Superseded => (None, Some("document-superseded")),
        DocumentStatus::EnteredInError => (None, Some("document-in-error")),
    };
    let name = name(words, document);
    let kind = match document.role {
        DocumentRole::Other => named(&document.kind),
        role => Some(words.get(self::role(role)).to_owned()),
    };
    let author = document
        .author
        .as_ref()
        .map(|author| author.show().to_owned());
    let mut lines: Vec<Line> = [kind.filter(|kind| *kind != name), author]
        .into_iter()
        .flatten()
        .map(Line::from)
        .collect();
    lines.extend(
        document
            .attachments
            .iter()
            .map(|form| attachment(words, form).into()),
    );
    if document.left_out > 0 {
        let told = [("count", document.left_out.into())];
        lines.push(words.with("document-left-out", &told).into());
    }
    Told {
        date: document.date.as_ref().map(|date| records_date(words, date)),
        name,
        is_struck: document.status == DocumentStatus::EnteredInError,
        flag: flag.map(|flag| words.with(flag, &[])),
        warning: warning.map(|warning| words.with(warning, &[])),
        lines,
        ..Told::default()
    }
}

/// What a document is called: by its title, or else by what it is.
#[must_use]
pub fn name(words: Words, document: &Document) -> String {
    let title = document.title.as_ref().map(|title| title.show().to_owned());
    title
        .or_else(|| match document.role {
            DocumentRole::Other => named(&document.kind),
            role => Some(words.get(self::role(role)).to_owned()),
        })
        .unwrap_or_else(|| words.get(role(DocumentRole::Other)).to_owned())
}

const fn role(role: DocumentRole) -> Message {
    Message(match role {
        DocumentRole::Summary => "document-summary",
        DocumentRole::Story => "document-story",
        DocumentRole::Other => "document-other",
    })
}

/// What a form of a document is, how large, and the start of its fingerprint; or why there is none.
#[must_use]
pub(super) fn attachment(words: Words, attachment: &Attachment) -> String {
    let told = [("kind", form_kind(words, attachment).into())];
    match &attachment.content {
        AttachmentContent::Held(bytes, sha) => {
            let [kind] = told;
            let [first, second, third, ..] = sha;
            // As other programs print it.
            let print = format!("{first:02x}{second:02x}{third:02x}");
            let size = size(words, bytes.len());
            let id = match attachment.differs {
                true => "document-form-differs",
                false => "document-form",
            };
            words.with(id, &[kind, ("size", size.into()), ("print", print.into())])
        }
        AttachmentContent::Elsewhere(Some(host)) => {
            let [kind] = told;
            words.with(
                "document-elsewhere",
                &[kind, ("host", host.raw.as_str().into())],
            )
        }
        AttachmentContent::Elsewhere(None) => words.with("document-nowhere", &told),
        AttachmentContent::Missing => words.with("document-missing", &told),
        AttachmentContent::Damaged => words.with("document-damaged", &told),
        AttachmentContent::TooLarge => words.with("document-too-large", &told),
    }
}

/// What a form of a document is; one that is not known goes by what it is said to be.
#[must_use]
pub fn form_kind(words: Words, attachment: &Attachment) -> String {
    match (attachment.kind, &attachment.media_type) {
        (Some(Kind::Other) | None, Some(said)) => said.as_str().to_owned(),
        (Some(kind), _) => words.get(self::kind(kind)).to_owned(),
        (None, None) => words.get(Message("document-kind-unknown")).to_owned(),
    }
}

const fn kind(kind: Kind) -> Message {
    Message(match kind {
        Kind::Pdf => "document-kind-pdf",
        Kind::Picture => "document-kind-picture",
        Kind::Text => "document-kind-text",
        Kind::Html => "document-kind-html",
        Kind::Cda => "document-kind-cda",
        Kind::Xml => "document-kind-xml",
        Kind::Rtf => "document-kind-rtf",
        Kind::Office => "document-kind-office",
        Kind::Media => "document-kind-media",
        Kind::Other => "document-kind-unknown",
    })
}

/// A size in bytes as people say it.
fn size(words: Words, bytes: usize) -> String {
    const KILO: usize = 1_000;
    let (id, count) = match bytes {
        ..KILO => ("document-bytes", bytes),
        KILO..1_000_000 => ("document-kilobytes", bytes.div_ceil(KILO)),
        _ => ("document-megabytes", bytes.div_ceil(1_000_000)),
    };
    words.with(id, &[("count", count.into())])
}
