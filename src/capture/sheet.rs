//! Documents as they are looked at: a page of a PDF or a picture as pixels, a text as blocks. Codes
//! that stand on them are not acted on.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::document::PageProgress;
use super::pdf::Document;
use super::picture::{self, PictureError};
use crate::document::{self, Kind, Readable, Unreadable};
use crate::limits;

/// What of a document is wanted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Wanted {
    /// What it is.
    pub kind: Kind,
    /// Which page, from 0. Texts and pictures have one.
    pub page: usize,
    /// How wide it is to be, in pixels; [`limits::SHEET_SIDE`] at most.
    pub width: u32,
}

/// A document, opened.
pub enum Opened {
    /// One page of it, or a picture.
    Sheet(Sheet),
    /// Its text.
    Text(Readable),
}

/// What a page is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct SheetSize {
    /// Which page, from 0.
    pub page: usize,
    /// How many can be shown: all, or [`limits::SHEETS`].
    pub pages: usize,
    /// Whether there are more than that.
    pub is_cut: bool,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// One page, as pixels. Wiped when dropped.
pub struct Sheet {
    /// What it is.
    pub size: SheetSize,
    /// Red, green, blue, row by row from the top.
    pub rgb: Zeroizing<Vec<u8>>,
}

/// Why a document is not shown.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, thiserror::Error)]
pub enum ShowFault {
    /// It is broken, or what decodes it did not survive it.
    #[error("the document is damaged")]
    Damaged,
    /// It asks for a password.
    #[error("the document is locked")]
    Locked,
    /// It takes more memory or has more parts than are taken.
    #[error("the document is too large")]
    TooLarge,
    /// It is of a kind that is not shown.
    #[error("a document of another kind")]
    OtherKind,
    /// This page of it is broken, or what draws it did not survive it; others may be sound.
    #[error("a page of the document can't be shown")]
    Page {
        /// How many can be asked for: all, or [`limits::SHEETS`].
        pages: usize,
    },
    /// There is no process to open it in.
    #[error("no process to open the document in")]
    NoReader,
}

impl From<PictureError> for ShowFault {
    fn from(error: PictureError) -> Self {
        match error {
            PictureError::LockedDocument => Self::Locked,
            PictureError::TooLarge => Self::TooLarge,
            PictureError::NotAPicture | PictureError::OtherPicture(_) => Self::OtherKind,
            PictureError::NoReader => Self::NoReader,
            PictureError::Damaged
            | PictureError::DamagedDocument
            | PictureError::NoCodeInDocument { .. } => Self::Damaged,
        }
    }
}

impl From<Unreadable> for ShowFault {
    fn from(error: Unreadable) -> Self {
        match error {
            Unreadable::Damaged => Self::Damaged,
            Unreadable::TooLarge => Self::TooLarge,
            Unreadable::OtherKind => Self::OtherKind,
        }
    }
}

/// Opens a document. Takes up to a few seconds, and memory of which a decoder decides: for a process
/// of its own.
///
/// # Errors
/// [`ShowFault`], as the names of its variants say.
pub fn show(bytes: &[u8], wanted: Wanted) -> Result<Opened, ShowFault> {
    show_counted(bytes, wanted, &mut |_progress| ())
}

/// As [`show`]; `counted` is told which of how many pages, from 1, before it is drawn.
pub(super) fn show_counted(
    bytes: &[u8],
    wanted: Wanted,
    counted: &mut dyn FnMut(PageProgress),
) -> Result<Opened, ShowFault> {
    let enclosed = match wanted.kind {
        Kind::Cda => document::enclosed(bytes),
        _ => None,
    };
    let (bytes, kind) = match &enclosed {
        // A clinical document that is only a wrapper of another.
        Some(inner) => (&***inner, Kind::of(inner, None)),
        None => (bytes, wanted.kind),
    };
    let width = wanted.width.clamp(1, limits::SHEET_SIDE);
    match kind {
        Kind::Pdf => {
            let document = Document::open(bytes)?;
            let all = document.pages();
            let pages = all.min(limits::SHEETS);
            let page = wanted.page.min(pages.saturating_sub(1));
            counted(PageProgress {
                page: page + 1,
                pages,
            });
            let drawn = document.sheet(page, width);
            let drawn = drawn.map_err(|_page| ShowFault::Page { pages })?;
            Ok(Opened::Sheet(Sheet {
                size: SheetSize {
                    page,
                    pages,
                    is_cut: pages < all,
                    width: drawn.0,
                    height: drawn.1,
                },
                rgb: drawn.2,
            }))
        }
        Kind::Picture => {
            let picture = picture::upright(bytes)?;
            let (width, side) = room(picture.width(), picture.height(), width);
            let fitted = picture::fitted(picture, width, side);
            Ok(Opened::Sheet(Sheet {
                size: SheetSize {
                    page: 0,
                    pages: 1,
                    is_cut: false,
                    width: fitted.width(),
                    height: fitted.height(),
                },
                rgb: Zeroizing::new(fitted.into_raw()),
            }))
        }
        kind => Ok(Opened::Text(document::read(bytes, kind)?)),
    }
}

/// The width and the height within which a picture is shown: `wanted` wide, and of
/// [`limits::SHEET_PIXELS`] at most.
fn room(width: u32, height: u32, wanted: u32) -> (u32, u32) {
    let pixels = limits::SHEET_PIXELS;
    let widest = u64::from(pixels) * u64::from(width) / u64::from(height.max(1));
    let widest = u32::try_from(widest.isqrt()).unwrap_or(u32::MAX);
    let width = wanted.min(widest).max(1);
    (width, limits::SHEET_SIDE.min(pixels / width))
}

impl ShowFault {
    /// Whether a process that a document has broken may say this.
    pub(super) fn is_sound(self) -> bool {
        match self {
            Self::Page { pages } => (1..=limits::SHEETS).contains(&pages),
            _ => true,
        }
    }

    /// What it is for a document of which this many pages were counted before.
    pub(super) const fn of_page(self, pages: Option<usize>) -> Self {
        match (self, pages) {
            (Self::Damaged | Self::TooLarge, Some(pages)) => Self::Page { pages },
            (fault, _) => fault,
        }
    }
}

impl SheetSize {
    /// Whether `rgb` may be such a page. A process that a document has broken may say anything.
    pub(super) fn fits(&self, rgb: &[u8]) -> bool {
        let sides = [self.width, self.height];
        let is_sized = sides
            .iter()
            .all(|side| (1..=limits::SHEET_SIDE).contains(side));
        let pixels = u64::from(self.width) * u64::from(self.height);
        is_sized
            && pixels <= u64::from(limits::SHEET_PIXELS)
            && pixels * 3 == rgb.len() as u64
            && self.page < self.pages
            && self.pages <= limits::SHEETS
    }
}

#[cfg(test)]
mod tests;
