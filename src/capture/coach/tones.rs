//! How dark, light, even and sharp a part of a picture is.

use crate::capture::frame::Luma;
use crate::capture::qr::Glimpse;

/// A difference of tones below which dark and light are hardly told apart.
pub(super) const FAINT: u8 = 40;

/// Pixels as a measure.
pub(super) fn side(pixels: u32) -> f32 {
    // A side is at most 8,192 pixels.
    f32::from(u16::try_from(pixels).unwrap_or(u16::MAX)).max(1.0)
}

/// A part of a picture, in pixels.
#[derive(Clone, Copy)]
pub(super) struct Part {
    left: usize,
    top: usize,
    right: usize,
    bottom: usize,
}

impl Part {
    pub(super) fn all(picture: &Luma) -> Self {
        Self {
            left: 0,
            top: 0,
            right: picture.width() as usize,
            bottom: picture.height() as usize,
        }
    }

    /// Where the code is that was glimpsed.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to the picture"
    )]
    pub(super) fn around(picture: &Luma, glimpse: &Glimpse, fourth: Option<[f32; 2]>) -> Self {
        let corners = glimpse.finders.iter().copied().chain(fourth);
        let [width, height] = [picture.width(), picture.height()].map(side);
        let mut part = [width, height, 0.0, 0.0];
        for [x, y] in corners {
            part = [
                part[0].min(x),
                part[1].min(y),
                part[2].max(x),
                part[3].max(y),
            ];
        }
        let edge = 3.5 * glimpse.module;
        let at = |position: f32, most: f32| position.clamp(0.0, most) as usize;
        Self {
            left: at(part[0] - edge, width),
            top: at(part[1] - edge, height),
            right: at(part[2] + edge, width),
            bottom: at(part[3] + edge, height),
        }
    }

    /// One of 8 x 8 equal pieces.
    fn piece(self, column: usize, row: usize) -> Self {
        let [width, height] = [self.right - self.left, self.bottom - self.top];
        Self {
            left: self.left + width * column / 8,
            top: self.top + height * row / 8,
            right: self.left + width * (column + 1) / 8,
            bottom: self.top + height * (row + 1) / 8,
        }
    }
}

/// The tones of a part: what a twentieth of its pixels lies below, and what a twentieth lies above.
pub(super) struct Tones {
    dark: u8,
    pub(super) light: u8,
}

impl Tones {
    pub(super) fn of(picture: &Luma, part: Part) -> Self {
        let mut counts = [0_usize; 256];
        let mut all = 0;
        let rows = picture.pixels().chunks_exact(picture.stride().max(1));
        // Every third pixel tells enough.
        for row in rows.take(part.bottom).skip(part.top).step_by(3) {
            for &pixel in row[part.left..part.right.max(part.left)].iter().step_by(3) {
                counts[usize::from(pixel)] += 1;
                all += 1;
            }
        }
        let below = |share: usize| {
            let mut seen = 0;
            let tone = counts.iter().position(|count| {
                seen += count;
                seen * 20 > all * share
            });
            u8::try_from(tone.unwrap_or(0)).unwrap_or(u8::MAX)
        };
        Self {
            dark: below(1),
            light: below(19),
        }
    }

    pub(super) const fn contrast(&self) -> u8 {
        self.light.saturating_sub(self.dark)
    }
}

/// Whether much of the picture changes between dark and light as often as a code does, and nowhere
/// quickly: a code so blurred that no pattern of it is seen.
pub(super) fn is_blurred(picture: &Luma) -> bool {
    const COLUMNS: usize = 16;
    const ROWS: usize = 12;
    let whole = Part::all(picture);
    let mut soft = 0;
    for at in 0..COLUMNS * ROWS {
        let (column, row) = (at % COLUMNS, at / COLUMNS);
        let part = Part {
            left: whole.right * column / COLUMNS,
            top: whole.bottom * row / ROWS,
            right: whole.right * (column + 1) / COLUMNS,
            bottom: whole.bottom * (row + 1) / ROWS,
        };
        soft += usize::from(is_soft(picture, part));
    }
    // A code that fills a quarter of the picture's height covers as many.
    soft >= 8
}

/// The same of one part.
fn is_soft(picture: &Luma, part: Part) -> bool {
    const CHANGES_A_ROW: usize = 4;
    let tones = Tones::of(picture, part);
    let contrast = usize::from(tones.contrast());
    if contrast < usize::from(FAINT) {
        return false;
    }
    let middle = u8::midpoint(tones.dark, tones.light);
    let (mut changes, mut rows, mut steep) = (0, 0, 0);
    let lines = picture.pixels().chunks_exact(picture.stride().max(1));
    for line in lines.take(part.bottom).skip(part.top).step_by(4) {
        let line = &line[part.left..part.right];
        for pair in line.windows(2) {
            changes += usize::from((pair[0] < middle) != (pair[1] < middle));
            steep = steep.max(usize::from(pair[0].abs_diff(pair[1])));
        }
        rows += 1;
    }
    changes >= CHANGES_A_ROW * rows && steep * 4 < contrast
}

/// Whether some piece of the code is all bright, where a code has dark and light everywhere.
pub(super) fn has_glare(picture: &Luma, part: Part) -> bool {
    const BRIGHT: u8 = 235;
    let mut pieces = (0..64).map(|at| part.piece(at % 8, at / 8));
    pieces.any(|piece| Tones::of(picture, piece).dark >= BRIGHT)
}
