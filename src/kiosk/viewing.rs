//! A document that is looked at. It goes with the result that it belongs to.

use std::sync::Arc;
use std::time::Instant;

use zeroize::Zeroizing;

use super::{Drawn, Job, Screen, Shown, State, Visit};
use crate::capture::{Opened, Sheet, ShowFault, Wanted};
use crate::document::{Block, Header, Readable};
use crate::fhir::{Attachment, AttachmentContent, Document, Record};
use crate::limits;
use crate::verdict::Verdict;

/// Where a document stands in a result.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct DocumentPlace {
    /// Which verdict.
    pub item: usize,
    /// Which of its records.
    pub record: usize,
    /// Which of its forms.
    pub form: usize,
}

/// A document on the screen.
pub struct Viewing {
    /// Where it stands.
    pub place: DocumentPlace,
    /// Which page is to be seen, from 0.
    pub page: usize,
    /// Which was drawn last.
    pub drawn: Drawn,
    /// Whether staff asked for it larger.
    pub is_large: bool,
    /// What is to be seen, once it is there.
    pub shows: Option<Result<Shows, ShowFault>>,
    /// How many pages there are, as far as that was ever told.
    pages: usize,
    /// Its bytes.
    bytes: Arc<Zeroizing<Vec<u8>>>,
    wanted: Wanted,
    /// What was asked for and has no answer yet.
    asked: Option<Wanted>,
    /// What was answered last.
    answered: Option<Wanted>,
    /// Which it is of all that were opened.
    pub number: u64,
}

/// What of a document is on the screen.
pub enum Shows {
    /// A page of it.
    Sheet(Arc<Sheet>),
    /// Its text.
    Text(Box<Text>),
}

/// A document's text, in pages for the screen.
pub struct Text {
    /// Of a clinical document.
    pub header: Option<Header>,
    /// At least one.
    pub pages: Vec<Vec<Block>>,
    /// See [`Readable::is_cut`].
    pub is_cut: bool,
    /// See [`Readable::has_struck`].
    pub has_struck: bool,
    /// See [`Readable::pictures`].
    pub pictures: usize,
}

/// What happens with a document.
pub enum DocumentEvent {
    /// "Show" was pressed.
    Open(DocumentPlace),
    /// Another page is to be seen.
    Turn(usize),
    /// It is to be larger, or as it was.
    Enlarge(bool),
    /// Somebody reads it: the pointer moves, or it was scrolled.
    Touched,
    /// It is to be closed.
    Close,
    /// The answer to [`Job::ShowDocument`].
    Opened {
        /// Whose.
        visit: Visit,
        /// Of which document that was opened.
        number: u64,
        /// What was asked for.
        wanted: Wanted,
        /// What came.
        opened: Result<Opened, ShowFault>,
    },
}

impl State {
    pub(super) fn on_document(&mut self, event: DocumentEvent, now: Instant) -> Option<Job> {
        if let DocumentEvent::Opened {
            visit,
            number,
            wanted,
            opened,
        } = event
        {
            return match visit == self.visit {
                true => self.opened_document(number, wanted, opened),
                false => None,
            };
        }
        let number = self.documents_opened + 1;
        let Screen::Result(shown) = &mut self.screen else {
            return None;
        };
        // Whoever reads it is busy with the result.
        let until = now + limits::DOCUMENT_READ;
        shown.clears_at = shown.clears_at.map(|clears_at| clears_at.max(until));
        match event {
            DocumentEvent::Open(place) => {
                let viewing = shown.view(place, number)?;
                shown.viewing = Some(Box::new(viewing));
                self.documents_opened = number;
            }
            DocumentEvent::Turn(page) => {
                let viewing = shown.viewing.as_mut()?;
                viewing.turn(page);
            }
            DocumentEvent::Enlarge(is_large) => {
                let viewing = shown.viewing.as_mut()?;
                viewing.is_large = is_large;
                viewing.wanted.width = match is_large {
                    true => limits::SHEET_WIDTH_LARGE,
                    false => limits::SHEET_WIDTH,
                };
            }
            DocumentEvent::Close => {
                self.close_document(now);
            }
            DocumentEvent::Touched | DocumentEvent::Opened { .. } => {}
        }
        self.ask_for_document()
    }

    /// Closes the document that is looked at, if there is one. The result below it stays as long as
    /// any other, not as long as a document is read.
    pub(super) fn close_document(&mut self, now: Instant) -> bool {
        let is_closed = match &mut self.screen {
            Screen::Result(shown) => shown.viewing.take().is_some(),
            _ => false,
        };
        if is_closed {
            self.stay_longer(now);
        }
        is_closed
    }

    /// Whether the document with this number is still looked at.
    #[must_use]
    pub fn looks_at(&self, number: u64) -> bool {
        let Screen::Result(shown) = &self.screen else {
            return false;
        };
        let viewing = shown.viewing.as_ref();
        viewing.is_some_and(|viewing| viewing.number == number)
    }

    fn opened_document(
        &mut self,
        number: u64,
        wanted: Wanted,
        opened: Result<Opened, ShowFault>,
    ) -> Option<Job> {
        let Screen::Result(shown) = &mut self.screen else {
            return None;
        };
        let viewing = shown.viewing.as_mut()?;
        if viewing.number != number || viewing.asked != Some(wanted) {
            return None;
        }
        viewing.answered = viewing.asked.take();
        let opened = opened.map(|opened| match opened {
            Opened::Sheet(sheet) => Shows::Sheet(Arc::new(sheet)),
            Opened::Text(text) => Shows::Text(Box::new(Text::of(text))),
        });
        // What fails on one page says nothing of how many there are.
        let told = match &opened {
            Ok(Shows::Sheet(sheet)) => Some(sheet.size.pages),
            Ok(Shows::Text(text)) => Some(text.pages.len()),
            Err(ShowFault::Page { pages }) => Some(*pages),
            Err(_) => None,
        };
        viewing.pages = told.unwrap_or(viewing.pages);
        viewing.shows = Some(opened);
        self.ask_for_document()
    }

    /// Asks for what is to be seen and is not there: for one thing at a time.
    fn ask_for_document(&mut self) -> Option<Job> {
        let visit = self.visit;
        let Screen::Result(shown) = &mut self.screen else {
            return None;
        };
        let viewing = shown.viewing.as_mut()?;
        if viewing.asked.is_some() || viewing.is_there() {
            return None;
        }
        viewing.asked = Some(viewing.wanted);
        Some(Job::ShowDocument {
            visit,
            number: viewing.number,
            wanted: viewing.wanted,
            bytes: Arc::clone(&viewing.bytes),
        })
    }
}

impl Shown {
    fn view(&self, place: DocumentPlace, number: u64) -> Option<Viewing> {
        let (_document, form) = self.document(place)?;
        let AttachmentContent::Held(bytes, _) = &form.content else {
            return None;
        };
        let wanted = Wanted {
            kind: form.kind.filter(|kind| kind.is_shown())?,
            page: 0,
            width: limits::SHEET_WIDTH,
        };
        Some(Viewing {
            place,
            page: 0,
            drawn: Drawn::default(),
            is_large: false,
            shows: None,
            pages: 1,
            bytes: Arc::clone(bytes),
            wanted,
            asked: None,
            answered: None,
            number,
        })
    }

    /// The document at `place`, and its form, as far as they may be shown: what a signature vouches
    /// for, what is said not to be signed, and what staff asked for all the same.
    #[must_use]
    pub fn document(&self, place: DocumentPlace) -> Option<(&Document, &Attachment)> {
        let verdict: &Verdict = self.verdicts.get(place.item)?;
        let unverified = verdict.unverified().filter(|_| self.shows_unverified);
        let unverified = unverified.map(|unverified| &unverified.summary);
        let summary = verdict.shown().or(unverified)?;
        let Record::Document(document) = summary.records.get(place.record)? else {
            return None;
        };
        Some((document, document.attachments.get(place.form)?))
    }
}

impl Viewing {
    /// How many pages there are, as far as that is known.
    #[must_use]
    pub const fn pages(&self) -> usize {
        self.pages
    }

    /// Whether what is to be seen is still to come.
    #[must_use]
    pub const fn is_opening(&self) -> bool {
        self.asked.is_some()
    }

    fn turn(&mut self, page: usize) {
        self.page = page.min(self.pages().saturating_sub(1));
        self.wanted.page = self.page;
    }

    /// Whether what is to be seen is there: it was asked for last, or is a text, which is there whole.
    fn is_there(&self) -> bool {
        match &self.shows {
            None => false,
            Some(Ok(Shows::Text(_))) => true,
            Some(Err(_) | Ok(Shows::Sheet(_))) => self.answered == Some(self.wanted),
        }
    }
}

impl Text {
    fn of(text: Readable) -> Self {
        Self {
            header: text.header,
            pages: pages(text.blocks),
            is_cut: text.is_cut,
            has_struck: text.has_struck,
            pictures: text.pictures,
        }
    }
}

/// Blocks in pages, each as long as is laid out quickly. A long table stands on several, with its head
/// on each.
fn pages(blocks: Vec<Block>) -> Vec<Vec<Block>> {
    let mut pages = vec![Vec::new()];
    let (mut count, mut bytes) = (0, 0);
    for block in blocks.into_iter().flat_map(parts) {
        let (rows, length) = size(&block);
        let is_full = count + rows > limits::BLOCKS_A_PAGE || bytes + length > limits::BYTES_A_PAGE;
        if is_full && count > 0 {
            pages.push(Vec::new());
            (count, bytes) = (0, 0);
        }
        count += rows;
        bytes += length;
        if let Some(page) = pages.last_mut() {
            page.push(block);
        }
    }
    pages
}

/// A block, in parts that each fit on a page.
fn parts(block: Block) -> Vec<Block> {
    let Block::Table { head, rows } = block else {
        return vec![block];
    };
    let mut parts = Vec::new();
    let (mut part, mut bytes) = (Vec::new(), 0);
    for row in rows {
        let length: usize = row.iter().map(|cell| cell.show().len()).sum();
        let is_full =
            part.len() >= limits::BLOCKS_A_PAGE / 2 || bytes + length > limits::BYTES_A_PAGE;
        if is_full && !part.is_empty() {
            parts.push(std::mem::take(&mut part));
            bytes = 0;
        }
        bytes += length;
        part.push(row);
    }
    parts.push(part);
    let table = |rows| Block::Table {
        head: head.clone(),
        rows,
    };
    parts.into_iter().map(table).collect()
}

/// Rows and bytes of a block.
fn size(block: &Block) -> (usize, usize) {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) | Block::ListItem { text, .. } => {
            (1, text.show().len())
        }
        Block::Table { head, rows } => {
            let cells = rows.iter().chain([head]).flatten();
            (rows.len() + 1, cells.map(|cell| cell.show().len()).sum())
        }
        Block::Rule => (1, 0),
    }
}
