//! What a document is. Its content says so, since what it is said to be may be wrong (req-I19).

use serde::{Deserialize, Serialize};

use crate::shl::MediaType;

/// A kind of document.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Kind {
    /// A PDF.
    Pdf,
    /// A picture in PNG, JPEG or WebP.
    Picture,
    /// Plain text.
    Text,
    /// A page of HTML or XHTML.
    Html,
    /// A clinical document of HL7, as XML: CDA release 2.
    Cda,
    /// Other XML.
    Xml,
    /// Rich text.
    Rtf,
    /// A file of an office program, or another archive.
    Office,
    /// A picture of another format, a film, sound: not shown.
    Media,
    /// Nothing that is known.
    Other,
}

impl Kind {
    /// The kind of `bytes`, which are said to be of `media_type`.
    #[must_use]
    pub fn of(bytes: &[u8], media_type: Option<&MediaType>) -> Self {
        if let Some(kind) = Self::by_mark(bytes) {
            return kind;
        }
        let said = media_type.map_or("", MediaType::as_str);
        if super::encoding::is_text(bytes) {
            let start = super::encoding::start(bytes);
            return Self::of_text(&start, said);
        }
        match said.split('/').next() {
            Some("image" | "audio" | "video") => Self::Media,
            _ => Self::Other,
        }
    }

    /// By the first bytes.
    fn by_mark(bytes: &[u8]) -> Option<Self> {
        const PDF: &[u8] = b"%PDF-";
        let starts = |mark: &[u8]| bytes.starts_with(mark);
        let is_webp = starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
        let start = bytes.get(..1_024).unwrap_or(bytes);
        if start.windows(PDF.len()).any(|window| window == PDF) {
            Some(Self::Pdf)
        } else if starts(b"\x89PNG\r\n\x1a\n") || starts(b"\xff\xd8\xff") || is_webp {
            Some(Self::Picture)
        } else if starts(b"{\\rtf") {
            Some(Self::Rtf)
        } else if starts(b"PK\x03\x04") || starts(b"\xd0\xcf\x11\xe0") {
            Some(Self::Office)
        } else if starts(b"GIF8") || starts(b"II*\0") || starts(b"MM\0*") || starts(b"RIFF") {
            Some(Self::Media)
        } else {
            None
        }
    }

    /// A text that starts like this.
    fn of_text(start: &str, said: &str) -> Self {
        let lower = start.to_ascii_lowercase();
        let first = first_element(&lower);
        // With or without the prefix of a namespace.
        let local = first.rsplit(':').next().unwrap_or(first);
        match local {
            "clinicaldocument" => return Self::Cda,
            "html" => return Self::Html,
            _ => {}
        }
        let is_html = [
            "<!doctype html",
            "<body",
            "<p",
            "<div",
            "<table",
            "<h1",
            "<h2",
        ];
        let begins = lower.trim_start();
        if is_html.iter().any(|mark| begins.starts_with(mark)) {
            return Self::Html;
        }
        match said {
            "text/html" | "application/xhtml+xml" => Self::Html,
            _ if begins.starts_with("<?xml") => Self::Xml,
            _ if first.is_empty() => Self::Text,
            said if said.ends_with("xml") => Self::Xml,
            _ => Self::Text,
        }
    }

    /// Whether it can be shown.
    #[must_use]
    pub const fn is_shown(self) -> bool {
        matches!(
            self,
            Self::Pdf | Self::Picture | Self::Text | Self::Html | Self::Cda
        )
    }
}

/// The name of the first element, behind declarations and comments; empty if there is none.
fn first_element(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let end = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<?") || rest.starts_with("<!") {
            ">"
        } else {
            break;
        };
        let Some((_before, after)) = rest.split_once(end) else {
            return "";
        };
        rest = after.trim_start();
    }
    let Some(name) = rest.strip_prefix('<') else {
        return "";
    };
    let ends = |letter: char| letter.is_whitespace() || matches!(letter, '/' | '>');
    name.split(ends).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_outweighs_what_is_said() {
        let of = |bytes: &[u8], said: &str| Kind::of(bytes, Some(&MediaType::parse(said)));
        for (bytes, said, expected) in [
            (&b"%PDF-1.7"[..], "text/plain", Kind::Pdf),
            (b"\x89PNG\r\n\x1a\n\0", "application/pdf", Kind::Picture),
            (b"\xff\xd8\xff\xe0", "text/html", Kind::Picture),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "", Kind::Picture),
            (b"{\\rtf1 x}", "text/plain", Kind::Rtf),
            (b"PK\x03\x04...", "application/pdf", Kind::Office),
            (b"MZ\x90\0\x03\0", "application/pdf", Kind::Other),
            (b"GIF89a..", "image/png", Kind::Media),
            (b"<html><p>x", "application/pdf", Kind::Html),
            (
                b"\xef\xbb\xbf <!DOCTYPE html><!-- x --><html>",
                "text/plain",
                Kind::Html,
            ),
            (b"<p>x</p>", "text/plain", Kind::Html),
            (b"a <b>b</b>", "text/html", Kind::Html),
            (b"a <b>b</b>", "text/plain", Kind::Text),
            (
                b"<?xml version='1.0'?><!-- c -->\n<ClinicalDocument xmlns='urn:hl7-org:v3'>",
                "text/plain",
                Kind::Cda,
            ),
            (
                b"<n1:ClinicalDocument>",
                "application/hl7-sdwg-template-xml",
                Kind::Cda,
            ),
            (b"<?xml version='1.0'?><note/>", "text/xml", Kind::Xml),
            (b"\xff\xfe<\0h\0t\0m\0l\0>\0", "", Kind::Html),
            (b"Dear patient", "application/octet-stream", Kind::Text),
            (b"", "text/plain", Kind::Other),
        ] {
            assert_eq!(
                of(bytes, said),
                expected,
                "{said}: {:?}",
                String::from_utf8_lossy(bytes)
            );
        }
    }
}
