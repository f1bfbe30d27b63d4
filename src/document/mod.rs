//! Strangers' documents as what can be shown: headings, paragraphs, lists and tables of safe text.
//!
//! Nothing here loads, follows or runs anything (req-I19, req-I22, sec-P9). Pictures and the pages of
//! a PDF are for [`crate::capture`], in a process of their own.
//!
//! | file | holds |
//! | --- | --- |
//! | `kind`, `encoding` | what a document is, and in which letters |
//! | `html`, `tags`, `entities` | HTML and the narratives of FHIR |
//! | `cda`, `header` | clinical documents, and whom they are about |
//! | `plain` | plain text |
//! | `blocks`, `table` | from elements to blocks, whatever they are called |

mod blocks;
mod cda;
mod encoding;
mod entities;
mod header;
mod html;
mod kind;
mod plain;
mod table;
mod tags;

pub use header::{Header, Patient};
pub use kind::Kind;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::limits;
use crate::text::Passage;

/// A document that was read.
#[derive(Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Readable {
    /// Of a clinical document.
    pub header: Option<Header>,
    /// In the order of the document, [`crate::limits::BLOCKS`] at most.
    pub blocks: Vec<Block>,
    /// Whether something is left out: it is longer than what is shown, or has no end.
    pub is_cut: bool,
    /// Whether something is struck out by its author: it stands in `[−` and `−]`.
    pub has_struck: bool,
    /// Pictures and the like that are not shown.
    pub pictures: usize,
}

impl Readable {
    /// Whether it is as small as [`read`] makes it.
    #[must_use]
    pub fn is_within_bounds(&self) -> bool {
        let rows = |block: &Block| match block {
            Block::Table { head, rows } => {
                let mut all = rows.iter().chain([head]);
                let fits = all.all(|row| row.len() <= limits::TABLE_COLUMNS);
                fits.then_some(rows.len())
            }
            Block::Heading { .. } | Block::Paragraph(_) | Block::ListItem { .. } | Block::Rule => {
                Some(0)
            }
        };
        let rows: Option<usize> = self.blocks.iter().map(rows).sum();
        self.blocks.len() <= limits::BLOCKS && rows.is_some_and(|rows| rows <= limits::BLOCKS)
    }
}

/// A part of a document.
#[derive(Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Block {
    /// A heading.
    Heading {
        /// From 1, the largest, to 5.
        level: u8,
        /// What it says.
        text: Passage,
    },
    /// A paragraph.
    Paragraph(Passage),
    /// An entry of a list.
    ListItem {
        /// From 1 to [`crate::limits::LIST_DEPTH`].
        depth: u8,
        /// Its number, in a numbered list.
        number: Option<u16>,
        /// What it says.
        text: Passage,
    },
    /// A table. No row has more than [`crate::limits::TABLE_COLUMNS`] cells; some may have fewer
    /// than others.
    Table {
        /// The headings of its columns; none if it has none.
        head: Vec<Passage>,
        /// Its rows.
        rows: Vec<Vec<Passage>>,
    },
    /// A line across.
    Rule,
}

/// Why a document can't be read.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, thiserror::Error)]
pub enum Unreadable {
    /// It is not what it says, or is broken.
    #[error("the document is damaged")]
    Damaged,
    /// It has more parts than are read, or nests them deeper.
    #[error("the document is too large")]
    TooLarge,
    /// It is of a kind that is not read here.
    #[error("a document of another kind")]
    OtherKind,
}

/// Reads a document that is a text of this kind.
///
/// Takes up to a second or two for the largest, and memory in proportion: not for the window's
/// thread.
///
/// # Errors
/// [`Unreadable`], as the names of its variants say.
pub fn read(bytes: &[u8], kind: Kind) -> Result<Readable, Unreadable> {
    if bytes.len() > limits::ATTACHMENT_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let text = match kind {
        Kind::Text | Kind::Html | Kind::Cda => encoding::decode(bytes),
        _ => return Err(Unreadable::OtherKind),
    };
    match kind {
        Kind::Cda => cda::read(&text),
        Kind::Html => Ok(html::read(&text)),
        _ => Ok(plain::read(&text)),
    }
}

/// The document that a clinical document is nothing but a wrapper of, such as a PDF.
#[must_use]
pub fn enclosed(bytes: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    cda::enclosed(&encoding::decode(bytes))
}

/// Whom a clinical document is about; `None` if it names nobody. Looks at its header alone.
#[must_use]
pub fn patient_of(bytes: &[u8]) -> Option<Patient> {
    let start = bytes.get(..limits::CDA_HEADER_BYTES).unwrap_or(bytes);
    let whole = match str::from_utf8(start) {
        // It ends in the middle of a letter.
        Err(cut) if cut.error_len().is_none() => cut.valid_up_to(),
        _ => start.len(),
    };
    let start = start.get(..whole).unwrap_or_default();
    let patient = header::patient(&encoding::decode(start));
    (patient != Patient::default()).then_some(patient)
}

impl Block {
    /// How long its text is, in bytes: what it takes to show it.
    #[must_use]
    pub fn letters(&self) -> usize {
        let text = |passage: &Passage| passage.show().len();
        match self {
            Self::Heading { text: one, .. }
            | Self::Paragraph(one)
            | Self::ListItem { text: one, .. } => text(one),
            Self::Table { head, rows } => {
                let cells = head.iter().chain(rows.iter().flatten());
                cells.map(|cell| text(cell) + 1).sum()
            }
            Self::Rule => 1,
        }
    }
}

/// Reads a narrative of FHIR: the XHTML of a `text.div` (req-I18).
#[must_use]
pub fn narrative(xhtml: &str) -> Readable {
    html::read(xhtml)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests;
