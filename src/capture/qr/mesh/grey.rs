//! Grey between pixels, and how well it matches a pattern.

use super::plane::Point;
use crate::capture::frame::Luma;

/// A picture to be read between its pixels. The middle of the first pixel is (0.5, 0.5).
#[derive(Clone, Copy)]
pub(super) struct Grey<'a> {
    width: usize,
    height: usize,
    pixels: &'a [u8],
    inverted: bool,
    /// Pixels of this for one of the picture that it is a copy of.
    scale: f32,
}

impl<'a> Grey<'a> {
    /// `None` for a picture of less than 2 x 2 pixels.
    pub(super) fn new(picture: &'a Luma) -> Option<Self> {
        let (width, pixels) = (picture.stride(), picture.pixels());
        let height = pixels.len().checked_div(width)?;
        (width > 1 && height > 1).then_some(Self {
            width,
            height,
            pixels,
            inverted: false,
            scale: 1.0,
        })
    }

    /// A smaller copy, read by the places of the picture that is `times` as large.
    pub(super) fn of_copy(copy: &'a Luma, times: f32) -> Option<Self> {
        let scale = 1.0 / times;
        Some(Self {
            scale,
            ..Self::new(copy)?
        })
    }

    /// Black for white, if `inverted`.
    pub(super) fn turned(self, inverted: bool) -> Self {
        Self { inverted, ..self }
    }

    /// Whether the point is in the picture.
    pub(super) fn holds(&self, at: Point) -> bool {
        let at = at * self.scale;
        at.x >= 0.0 && at.y >= 0.0 && at.x < self.width as f32 && at.y < self.height as f32
    }

    /// Grey at a point, 0 to 255, interpolated between four pixels; beyond the edge, as at it.
    #[inline]
    pub(super) fn at(&self, at: Point) -> f32 {
        let x = (at.x * self.scale - 0.5).clamp(0.0, (self.width - 2) as f32 + 0.999);
        let y = (at.y * self.scale - 0.5).clamp(0.0, (self.height - 2) as f32 + 0.999);
        let (column, row) = (x as usize, y as usize);
        let (right, down) = (x - column as f32, y - row as f32);
        let start = row * self.width + column;
        let across = |start: usize| {
            let two = self.pixels.get(start..start + 2)?;
            let [left, next] = [f32::from(two[0]), f32::from(two[1])];
            Some(left + (next - left) * right)
        };
        let (Some(upper), Some(lower)) = (across(start), across(start + self.width)) else {
            return 0.0;
        };
        let value = upper + (lower - upper) * down;
        if self.inverted { 255.0 - value } else { value }
    }
}

/// Where a pattern stands: its middle, and the ways of one module along its rows and columns, all
/// in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stand {
    pub(super) centre: Point,
    pub(super) along: Point,
    pub(super) down: Point,
}

impl Stand {
    /// The pixel that is so many modules from the middle.
    pub(super) fn pixel(&self, x: f32, y: f32) -> Point {
        self.centre + self.along * x + self.down * y
    }

    /// Where a pixel is, in modules from the middle.
    pub(super) fn module(&self, pixel: Point) -> Point {
        let way = pixel - self.centre;
        let area = self.along.cross(self.down);
        Point::new(way.cross(self.down) / area, self.along.cross(way) / area)
    }

    /// The same, turned by a quarter so that its rows are nearest to `along`.
    pub(super) fn facing(self, along: Point) -> Self {
        let towards = |way: Point| (way.x * along.x + way.y * along.y) / way.length();
        let mut best = self;
        let mut turned = self;
        for _ in 0..3 {
            turned = Self {
                along: turned.down,
                down: turned.along * -1.0,
                ..turned
            };
            if towards(turned.along) > towards(best.along) {
                best = turned;
            }
        }
        best
    }

    /// Pixels a module.
    pub(super) fn size(&self) -> f32 {
        self.along.cross(self.down).abs().sqrt()
    }
}

/// Squares within each other, dark or light in turn.
pub(super) struct Rings {
    reach: i16,
    /// For each module, row by row: how it differs from the pattern's mean.
    kernel: Vec<f32>,
    norm: f32,
}

impl Rings {
    /// A finder pattern with the light ring around it.
    pub(super) fn finder() -> Self {
        Self::new(4, &[true, true, false, true, false])
    }

    /// An alignment pattern.
    pub(super) fn alignment() -> Self {
        Self::new(2, &[true, false, true])
    }

    /// Rings from the middle outwards; `true` is dark.
    fn new(reach: i16, dark: &[bool]) -> Self {
        let mut kernel = Vec::new();
        for y in -reach..=reach {
            for x in -reach..=reach {
                let ring = usize::from(x.abs().max(y.abs()).unsigned_abs());
                kernel.push(if dark.get(ring) == Some(&true) {
                    -1.0
                } else {
                    1.0
                });
            }
        }
        let mean = kernel.iter().sum::<f32>() / kernel.len() as f32;
        for value in &mut kernel {
            *value -= mean;
        }
        let norm = kernel.iter().map(|value| value * value).sum::<f32>().sqrt();
        Self {
            reach,
            kernel,
            norm,
        }
    }

    /// Correlation of the picture at `stand` with the pattern, -1 to 1.
    pub(super) fn likeness(&self, grey: Grey, stand: &Stand) -> f32 {
        let (mut sum, mut squares, mut matched, mut taken) = (0.0, 0.0, 0.0, 0.0_f32);
        let mut kernel = self.kernel.iter();
        for y in -self.reach..=self.reach {
            let mut at = stand.pixel(f32::from(-self.reach), f32::from(y));
            for weight in kernel
                .by_ref()
                .take(usize::from(self.reach.unsigned_abs()) * 2 + 1)
            {
                let value = grey.at(at);
                sum += value;
                squares += value * value;
                matched += weight * value;
                taken += 1.0;
                at = at + stand.along;
            }
        }
        let spread = (squares - sum * sum / taken).max(1.0).sqrt();
        matched / (spread * self.norm)
    }
}
