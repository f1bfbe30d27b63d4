//! The pages of a PDF as pictures.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use zeroize::Zeroizing;

use super::frame::Luma;
use super::picture::{PictureError, over_white};
use crate::limits;

/// A PDF that was opened.
pub(super) struct Document(Pdf);

impl Document {
    /// Whether a file is a PDF: the mark stands at its start, or not far behind it.
    pub(super) fn is(bytes: &[u8]) -> bool {
        const MARK: &[u8] = b"%PDF-";
        let start = bytes.get(..1_024).unwrap_or(bytes);
        start.windows(MARK.len()).any(|window| window == MARK)
    }

    /// Reads its outline; pages are drawn one by one.
    pub(super) fn open(bytes: &[u8]) -> Result<Self, PictureError> {
        match catch_unwind(AssertUnwindSafe(|| Pdf::new(bytes.to_vec()))) {
            Ok(Ok(pdf)) if !pdf.pages().is_empty() => Ok(Self(pdf)),
            Ok(Err(LoadPdfError::Decryption(_))) => Err(PictureError::LockedDocument),
            Ok(_) | Err(_) => Err(PictureError::DamagedDocument),
        }
    }

    pub(super) fn pages(&self) -> usize {
        self.0.pages().len()
    }

    /// Draws the page with this number, from 0.
    pub(super) fn page(&self, number: usize) -> Result<Luma, PictureError> {
        let pages = self.0.pages();
        let page = pages.get(number).ok_or(PictureError::DamagedDocument)?;
        let (width, height) = page.render_dimensions();
        let drawn = drawn(page, scale(width, height))?;
        let (width, height) = (drawn.width().into(), drawn.height().into());
        Luma::new(width, height, over_white(drawn.data_as_u8_slice()))
            .ok_or(PictureError::DamagedDocument)
    }

    /// Draws the page with this number, from 0, about `width` pixels wide: its width, its height, and
    /// red, green and blue of each pixel.
    pub(super) fn sheet(
        &self,
        number: usize,
        width: u32,
    ) -> Result<(u32, u32, Zeroizing<Vec<u8>>), PictureError> {
        let pages = self.0.pages();
        let page = pages.get(number).ok_or(PictureError::DamagedDocument)?;
        let drawn = drawn(page, sheet_scale(page.render_dimensions(), width))?;
        let rgba = drawn.data_as_u8_slice();
        // It was drawn on white, so that nothing shines through.
        let mut rgb = Zeroizing::new(Vec::with_capacity(rgba.len() / 4 * 3));
        for pixel in rgba.chunks_exact(4) {
            rgb.extend_from_slice(&pixel[..3]);
        }
        Ok((drawn.width().into(), drawn.height().into(), rgb))
    }
}

fn drawn(page: &Page<'_>, scale: f32) -> Result<Pixmap, PictureError> {
    let settings = PixmapSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
    };
    let draw = || {
        render(
            page,
            &RenderCache::new(),
            &InterpreterSettings::default(),
            &RenderSettings::default(),
            &settings,
        )
    };
    catch_unwind(AssertUnwindSafe(draw)).map_err(|_panic| PictureError::DamagedDocument)
}

/// Pixels for each point of a page that is to be `width` pixels wide, as far as there is room.
fn sheet_scale((page_width, page_height): (f32, f32), width: u32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "thousands, and a power of two")]
    let (width, side, pixels) = (
        width as f32,
        // Sides are rounded up.
        (limits::SHEET_SIDE - 1) as f32,
        limits::SHEET_PIXELS as f32,
    );
    (width / page_width)
        .min((pixels / (page_width * page_height)).sqrt())
        .min(side / page_width)
        .min(side / page_height)
}

/// Pixels for each point of a page: as many as a small code needs, and no more than there is
/// memory for.
fn scale(width: f32, height: f32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "both bounds are powers of two")]
    let (side, pixels) = (
        limits::PICTURE_SIDE_MAX as f32,
        (limits::PICTURE_MEMORY / 4) as f32,
    );
    let by_memory = (pixels / (width * height)).sqrt();
    limits::PAGE_SCALE
        .min(by_memory)
        .min(side / width)
        .min(side / height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_all_sizes_have_bounded_pictures() {
        for (width, height) in [
            (595.0, 842.0),
            (14_400.0, 14_400.0),
            (14_400.0, 1.0),
            (1.0, 1.0),
        ] {
            let scale = scale(width, height);
            assert!(width * scale <= 8_193.0 && height * scale <= 8_193.0);
            assert!(width * height * scale * scale * 4.0 <= 1.001 * 67_108_864.0);
        }
        // A code of version 22, 30 mm wide, on a sheet of A4: 105 modules.
        let millimetre = 72.0 / 25.4 * scale(595.0, 842.0);
        assert!(30.0 * millimetre / 105.0 >= 4.0);
    }
}
