//! One page as dots.

use egui::{ColorImage, Galley, Pos2, Rect};
use zeroize::Zeroizing;

/// How much ink is on each dot of a page: from none to all of it.
pub(super) struct Canvas {
    width: usize,
    height: usize,
    dots: f32,
    ink: Zeroizing<Vec<u8>>,
}

impl Canvas {
    /// A white page of this size in points, with so many dots for each.
    pub(super) fn new(wide: f32, high: f32, dots: f32) -> Self {
        let (width, height) = (whole(wide * dots), whole(high * dots));
        Self {
            width,
            height,
            dots,
            ink: Zeroizing::new(vec![0; width * height]),
        }
    }

    pub(super) const fn width(&self) -> usize {
        self.width
    }

    pub(super) const fn height(&self) -> usize {
        self.height
    }

    /// Draws text at `at`, in points, with the letters in `letters`.
    pub(super) fn galley(
        &mut self,
        at: Pos2,
        galley: &Galley,
        is_struck: bool,
        letters: &ColorImage,
    ) {
        for row in &galley.rows {
            let origin = at + row.pos.to_vec2();
            for glyph in row
                .glyphs
                .iter()
                .filter(|glyph| !glyph.uv_rect.is_nothing())
            {
                let place = origin + glyph.pos.to_vec2() + glyph.uv_rect.offset;
                self.letter(place, glyph.uv_rect.min, glyph.uv_rect.max, letters);
            }
            if is_struck {
                let rect = row.rect().translate(at.to_vec2());
                let middle = rect.top() + rect.height() * 0.52;
                self.line(rect.with_min_y(middle).with_max_y(middle + 0.8));
            }
        }
    }

    fn letter(&mut self, place: Pos2, min: [u16; 2], max: [u16; 2], letters: &ColorImage) {
        let [left, top] = min.map(usize::from);
        let [right, bottom] = max.map(usize::from);
        let x = whole((place.x * self.dots).round());
        let y = whole((place.y * self.dots).round());
        for row in top..bottom.min(letters.height()) {
            for column in left..right.min(letters.width()) {
                let Some(dot) = letters.pixels.get(row * letters.width() + column) else {
                    continue;
                };
                self.blacken(x + column - left, y + row - top, dot.a());
            }
        }
    }

    fn line(&mut self, rect: Rect) {
        let [left, top, right, bottom] = [rect.left(), rect.top(), rect.right(), rect.bottom()]
            .map(|side| whole((side * self.dots).round()));
        for y in top..bottom.max(top + 1) {
            for x in left..right {
                self.blacken(x, y, u8::MAX);
            }
        }
    }

    fn blacken(&mut self, x: usize, y: usize, ink: u8) {
        if x < self.width
            && let Some(dot) = self.ink.get_mut(y * self.width + x)
        {
            *dot = (*dot).max(ink);
        }
    }

    /// Four bits of grey for each dot, white being 15, and each line of dots in whole bytes.
    pub(super) fn packed(&self) -> Zeroizing<Vec<u8>> {
        let grey = |ink: u8| 15 - (ink >> 4);
        let lines = self.ink.chunks(self.width.max(1));
        let bytes = lines.flat_map(|line| {
            line.chunks(2).map(move |pair| match *pair {
                [left, right] => grey(left) << 4 | grey(right),
                [left] => grey(left) << 4 | 15,
                _ => u8::MAX,
            })
        });
        let mut packed = Zeroizing::new(Vec::with_capacity(self.ink.len()));
        packed.extend(bytes);
        packed
    }
}

/// Dots are counted from the corner; what lies outside the page is on none of them.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float becomes the nearest number that there is"
)]
const fn whole(length: f32) -> usize {
    length as usize
}
