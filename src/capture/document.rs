//! Everything that is decoded for its codes: pictures, the pages of documents, and what is in the
//! clipboard. One way in for all of it, so that it can run where it harms nobody.

use std::time::Instant;

use serde::{Deserialize, Serialize};

use super::found::FoundCode;
use super::frame::Luma;
use super::pdf::Document;
use super::picture::{self, PictureError};
use crate::limits;
use crate::verdict::PictureKind;

/// How far a document was read.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct PageProgress {
    /// The page that is read now, from 1.
    pub page: usize,
    /// How many are read: all, or [`limits::PAGES`].
    pub pages: usize,
}

/// The codes in a picture or a document, each text once; none if a picture has none.
///
/// `progress` is told of each page before it is drawn, and of nothing for a picture. What a file
/// is called makes no difference; its content does.
///
/// Takes up to a few seconds for each page without a code: not for the window's thread.
///
/// # Errors
/// See [`PictureError`].
pub fn read(
    bytes: &[u8],
    progress: &mut dyn FnMut(PageProgress),
) -> Result<Vec<FoundCode>, PictureError> {
    if Document::is(bytes) {
        return pages(&Document::open(bytes)?, progress);
    }
    match kind_not_read(bytes) {
        Some(kind) => Err(PictureError::OtherPicture(kind)),
        None => picture::read_picture(bytes),
    }
}

/// Whether a file says that it is a picture or a document, be it one that is read here or not.
#[must_use]
pub fn is_known(bytes: &[u8]) -> bool {
    Document::is(bytes) || kind_not_read(bytes).is_some() || picture::is_picture(bytes)
}

/// The codes in a picture that is unpacked already, as a clipboard has it: red, green, blue and
/// what shines through, a byte each.
///
/// # Errors
/// [`PictureError::TooLarge`], or [`PictureError::Damaged`] if `rgba` is no such picture.
pub fn read_pixels(
    width: usize,
    height: usize,
    rgba: &[u8],
) -> Result<Vec<FoundCode>, PictureError> {
    let side = |side: usize| {
        let side = u32::try_from(side).ok();
        side.filter(|side| *side <= limits::PICTURE_SIDE_MAX)
    };
    let (Some(width), Some(height)) = (side(width), side(height)) else {
        return Err(PictureError::TooLarge);
    };
    if rgba.len() as u64 > limits::PICTURE_MEMORY {
        return Err(PictureError::TooLarge);
    }
    if rgba.is_empty() || rgba.len() as u64 != 4 * u64::from(width) * u64::from(height) {
        return Err(PictureError::Damaged);
    }
    let picture = Luma::new(width, height, picture::over_white(rgba));
    Ok(picture::search(&picture.ok_or(PictureError::Damaged)?))
}

fn pages(
    document: &Document,
    progress: &mut dyn FnMut(PageProgress),
) -> Result<Vec<FoundCode>, PictureError> {
    let all = document.pages();
    let pages = all.min(limits::PAGES);
    let start = Instant::now();
    let mut found: Vec<FoundCode> = Vec::new();
    let (mut read, mut damaged) = (0, None);
    for number in 0..pages {
        if start.elapsed() > limits::DOCUMENT_TIME {
            break;
        }
        let page = number + 1;
        progress(PageProgress { page, pages });
        match document.page(number) {
            Ok(picture) => {
                for code in picture::search(&picture) {
                    if found.iter().all(|other| other.text != code.text) {
                        found.push(code);
                    }
                }
            }
            // Other pages may be good.
            Err(error) => damaged = Some(error),
        }
        read = page;
    }
    match (found.is_empty(), damaged) {
        (true, Some(damaged)) => Err(damaged),
        (true, None) => Err(PictureError::NoCodeInDocument { is_cut: read < all }),
        (false, _) => Ok(found),
    }
}

/// Pictures that are known by their first bytes and not read.
fn kind_not_read(bytes: &[u8]) -> Option<PictureKind> {
    const HEIC: [&[u8; 4]; 8] = [
        b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1",
    ];
    let brand = (bytes.get(4..8) == Some(b"ftyp"))
        .then(|| bytes.get(8..12))
        .flatten();
    if let Some(brand) = brand {
        // `mif1` stands for both where it comes first; the next brands tell.
        let others = bytes.get(16..).unwrap_or_default();
        let is_avif = |brand: &[u8]| brand == b"avif" || brand == b"avis";
        if is_avif(brand) || (brand == b"mif1" && others.chunks_exact(4).take(6).any(is_avif)) {
            return Some(PictureKind::Avif);
        }
        return HEIC
            .iter()
            .any(|known| brand == *known)
            .then_some(PictureKind::Heic);
    }
    let starts = |mark: &[u8]| bytes.starts_with(mark);
    if starts(b"GIF87a") || starts(b"GIF89a") {
        Some(PictureKind::Gif)
    } else if starts(b"II*\0") || starts(b"MM\0*") {
        Some(PictureKind::Tiff)
    } else if starts(b"BM") && bytes.get(6..10) == Some(&[0; 4]) {
        Some(PictureKind::Bmp)
    } else if starts(b"\xff\x0a") || starts(b"\0\0\0\x0cJXL ") {
        Some(PictureKind::JpegXl)
    } else {
        None
    }
}
