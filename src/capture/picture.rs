//! Reading the codes in a picture file: a photograph or a screenshot of a card.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::{
    DynamicImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader, Limits, RgbImage,
};
use serde::{Deserialize, Serialize};

use super::binarize::reduced;
use super::found::FoundCode;
use super::frame::{self, Luma};
use super::qr::{CodeReader, QrCascade, enlarge};
use crate::limits;
use crate::verdict::PictureKind;

/// Why a file was not searched for codes.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, thiserror::Error)]
pub enum PictureError {
    /// Starts like a picture and cannot be decoded.
    #[error("the picture is damaged")]
    Damaged,
    /// Neither a picture nor a document that is read here.
    #[error("not a PNG, JPEG or WebP picture, and no PDF")]
    NotAPicture,
    /// A picture of a kind that is known and not read.
    #[error("a picture of another kind")]
    OtherPicture(PictureKind),
    /// Starts like a PDF and can't be taken apart.
    #[error("the document is damaged")]
    DamagedDocument,
    /// A PDF that asks for a password.
    #[error("the document is locked")]
    LockedDocument,
    /// A PDF without a code on the pages that were looked at.
    #[error("no code in the document")]
    NoCodeInDocument {
        /// Whether there are more pages than were looked at.
        is_cut: bool,
    },
    /// A side is over [`limits::PICTURE_SIDE_MAX`], or decoding takes over
    /// [`limits::PICTURE_MEMORY`].
    #[error("the picture is too large")]
    TooLarge,
    /// There is no process to read it in.
    #[error("no process to read the picture in")]
    NoReader,
}

/// The codes in a PNG, JPEG or WebP file, each text once; empty if there are none.
///
/// Takes up to a few seconds on a large photograph without a code: not for the window's thread.
///
/// # Errors
///
/// See [`PictureError`]. A whole picture without a code is no error.
pub fn read_picture(bytes: &[u8]) -> Result<Vec<FoundCode>, PictureError> {
    Ok(search(&decode(bytes)?))
}

/// The grey pixels of a PNG, JPEG, WebP or PNM (such as PGM) file.
///
/// # Errors
///
/// See [`PictureError`].
pub fn decode(bytes: &[u8]) -> Result<Luma, PictureError> {
    let picture = unpack(bytes)?;
    let (width, height) = (picture.width(), picture.height());
    Luma::new(width, height, grey(picture)).ok_or(PictureError::Damaged)
}

/// The colours of a picture file.
pub(super) fn colours(bytes: &[u8]) -> Result<RgbImage, PictureError> {
    unpack(bytes).map(DynamicImage::into_rgb8)
}

/// A picture as it is meant to be looked at: turned as its camera was held.
pub(super) fn upright(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    let format = format(bytes).ok_or(PictureError::NotAPicture)?;
    decoded(|| {
        let mut decoder = reader(bytes, format).into_decoder()?;
        let turned = decoder.orientation()?;
        let mut picture = DynamicImage::from_decoder(decoder)?;
        picture.apply_orientation(turned);
        Ok(picture)
    })
}

/// A picture over white, no wider than `width` and no side longer than `side`.
pub(super) fn fitted(picture: DynamicImage, width: u32, side: u32) -> RgbImage {
    let is_large = picture.width() > width || picture.height() > side;
    let picture = match is_large {
        true => picture.thumbnail(width, side),
        false => picture,
    };
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let rgba = picture.into_rgba8();
    let mut rgb = RgbImage::new(rgba.width(), rgba.height());
    for (from, to) in rgba.pixels().zip(rgb.pixels_mut()) {
        let [red, green, blue, alpha] = from.0.map(u16::from);
        let over = |colour: u16| (colour * alpha + 255 * (255 - alpha)) / 255;
        to.0 = [red, green, blue].map(|colour| u8::try_from(over(colour)).unwrap_or(u8::MAX));
    }
    rgb
}

/// The kind of picture that a file says it is, if it is read here.
fn format(bytes: &[u8]) -> Option<ImageFormat> {
    use ImageFormat::{Jpeg, Png, Pnm, WebP};
    let format = image::guess_format(bytes).ok()?;
    matches!(format, Jpeg | Png | Pnm | WebP).then_some(format)
}

/// Whether [`read_picture`] reads files of this kind.
pub(super) fn is_picture(bytes: &[u8]) -> bool {
    format(bytes).is_some()
}

/// The codes in a picture that will not come again, each text once; a large one is searched in a
/// reduced copy first.
#[must_use]
pub fn search(picture: &Luma) -> Vec<FoundCode> {
    let longest = picture.width().max(picture.height());
    let factor = longest.div_ceil(limits::PICTURE_SIDE_FIRST);
    let mut reader = QrCascade::still();
    if factor > 1
        && let Some(small) = reduced(picture, factor)
    {
        let mut found = reader.read(&small);
        if !found.is_empty() {
            enlarge(
                &mut found,
                f32::from(u16::try_from(factor).unwrap_or(u16::MAX)),
            );
            return found;
        }
    }
    reader.read(picture)
}

fn unpack(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    let format = format(bytes).ok_or(PictureError::NotAPicture)?;
    decoded(|| reader(bytes, format).decode())
}

fn reader(bytes: &[u8], format: ImageFormat) -> ImageReader<Cursor<&[u8]>> {
    let mut bounds = Limits::default();
    bounds.max_image_width = Some(limits::PICTURE_SIDE_MAX);
    bounds.max_image_height = Some(limits::PICTURE_SIDE_MAX);
    bounds.max_alloc = Some(limits::PICTURE_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(bounds);
    reader
}

fn decoded(
    decode: impl FnOnce() -> Result<DynamicImage, ImageError>,
) -> Result<DynamicImage, PictureError> {
    match catch_unwind(AssertUnwindSafe(decode)) {
        Ok(Ok(picture)) => Ok(picture),
        Ok(Err(ImageError::Limits(_))) => Err(PictureError::TooLarge),
        Ok(Err(_)) | Err(_) => Err(PictureError::Damaged),
    }
}

/// Grey pixels; what shines through is white, as on a page.
fn grey(picture: DynamicImage) -> Vec<u8> {
    if !picture.color().has_alpha() {
        return picture.into_luma8().into_raw();
    }
    let with_alpha = picture.into_luma_alpha8().into_raw();
    let mut pixels = Vec::with_capacity(with_alpha.len() / 2);
    for pixel in with_alpha.chunks_exact(2) {
        let (grey, alpha) = (u32::from(pixel[0]), u32::from(pixel[1]));
        let over_white = (grey * alpha + 255 * (255 - alpha)) / 255;
        pixels.push(u8::try_from(over_white).unwrap_or(u8::MAX));
    }
    pixels
}

/// Grey pixels of red, green, blue and what shines through.
pub(super) fn over_white(rgba: &[u8]) -> Vec<u8> {
    let mut pixels = Vec::with_capacity(rgba.len() / 4);
    for pixel in rgba.chunks_exact(4) {
        let (grey, alpha) = (
            u32::from(frame::grey(pixel[0], pixel[1], pixel[2])),
            u32::from(pixel[3]),
        );
        let over_white = (grey * alpha + 255 * (255 - alpha)) / 255;
        pixels.push(u8::try_from(over_white).unwrap_or(u8::MAX));
    }
    pixels
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use std::path::Path;

    use super::*;
    use crate::capture::demo::code::encode;

    fn saved(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        picture.write_to(&mut file, format).unwrap();
        file.into_inner()
    }

    /// A transparent picture with one code of black, opaque modules.
    fn transparent(text: &str, width: u32, height: u32, scale: usize) -> DynamicImage {
        let modules = encode(text).unwrap();
        let mut picture = image::RgbaImage::new(width, height);
        for (x, y, pixel) in picture.enumerate_pixels_mut() {
            let [column, row] = [x, y].map(|at| usize::try_from(at).unwrap() / scale);
            if column >= 4 && row >= 4 && modules.is_dark(column - 4, row - 4) {
                pixel.0 = [0, 0, 0, 255];
            }
        }
        picture.into()
    }

    #[test]
    fn a_transparent_background_is_white() {
        let file = saved(&transparent("shc:/0123", 300, 300, 8), ImageFormat::Png);
        let found = read_picture(&file).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(*found[0].text, "shc:/0123");
    }

    #[test]
    fn a_large_photograph_is_read_with_its_corners_in_place() {
        let page = DynamicImage::from(transparent("shc:/0123", 4000, 3000, 40).into_luma_alpha8());
        let found = read_picture(&saved(&page, ImageFormat::Png)).unwrap();
        assert_eq!(*found[0].text, "shc:/0123");
        let [x, y] = found[0].corners[0];
        assert!((x - 160.0).abs() < 40.0 && (y - 160.0).abs() < 40.0);
    }

    #[test]
    fn a_small_code_in_a_large_photograph_is_read_at_full_size() {
        let page = DynamicImage::from(transparent("shc:/0123", 3000, 2200, 2).into_luma_alpha8());
        let found = read_picture(&saved(&page, ImageFormat::Png)).unwrap();
        assert_eq!(*found[0].text, "shc:/0123");
    }

    #[test]
    fn each_fault_has_its_own_error() {
        let png = saved(&transparent("a", 200, 200, 8), ImageFormat::Png);
        let huge = saved(&DynamicImage::new_luma8(8193, 8), ImageFormat::Png);
        let heavy = saved(&DynamicImage::new_luma8(8192, 8192), ImageFormat::Png);
        let wide = saved(&DynamicImage::new_rgba8(6000, 6000), ImageFormat::Png);
        for (name, file, expected) in [
            ("empty", &[][..], PictureError::NotAPicture),
            ("text", b"shc:/0123", PictureError::NotAPicture),
            ("GIF", b"GIF89a\x01\x00\x01\x00", PictureError::NotAPicture),
            ("cut PNG", &png[..png.len() / 2], PictureError::Damaged),
            ("PNG of nothing", &png[..8], PictureError::Damaged),
            (
                "JPEG of nothing",
                &[0xff, 0xd8, 0xff, 0xe0],
                PictureError::Damaged,
            ),
            ("a side too long", &huge, PictureError::TooLarge),
            ("too much memory", &wide, PictureError::TooLarge),
        ] {
            assert_eq!(read_picture(file).err(), Some(expected), "{name}");
        }
        assert!(read_picture(&heavy).unwrap().is_empty());
    }

    /// Pictures of cards from other projects, kept outside the repository.
    #[test]
    #[expect(clippy::print_stderr, reason = "says when there was nothing to test")]
    fn known_pictures_hold_a_code_each() {
        let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/vectors");
        let mut read = 0;
        for folder in ["png", "jpg"] {
            let Ok(entries) = std::fs::read_dir(vectors.join(folder)) else {
                assert!(std::env::var_os("HEALTH_CARD_KIOSK_SHARED").is_none());
                eprintln!("skipped: no {folder} pictures in {}", vectors.display());
                return;
            };
            for path in entries.map(|entry| entry.unwrap().path()) {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                let found = read_picture(&std::fs::read(&path).unwrap()).unwrap();
                let expected = usize::from(!name.contains("corrupted"));
                assert_eq!(found.len(), expected, "{name}");
                read += 1;
            }
        }
        assert!(read > 8);
    }
}
