//! Soft-edged shapes on a see-through picture.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixel coordinates and 8-bit color, clamped before each cast"
)]

/// Red, green, blue, each from 0 to 255.
pub(super) type Rgb = [f32; 3];

/// A point in pixels, from the left and from the top.
pub(super) type Point = [f32; 2];

/// A picture with transparency. The colors are multiplied by the opacity beforehand, so that
/// pixels can be mixed without their edges turning dark.
pub(super) struct Canvas {
    pub(super) width: usize,
    pub(super) height: usize,
    /// `0xAABBGGRR` for each pixel.
    pub(super) pixels: Vec<u32>,
}

/// A rectangle with round corners, in pixels.
#[derive(Clone, Copy)]
pub(super) struct RoundRect {
    pub(super) from: Point,
    pub(super) to: Point,
    pub(super) radius: f32,
}

impl RoundRect {
    pub(super) fn shifted(self, by: Point) -> Self {
        Self {
            from: [self.from[0] + by[0], self.from[1] + by[1]],
            to: [self.to[0] + by[0], self.to[1] + by[1]],
            radius: self.radius,
        }
    }

    pub(super) fn shrunk(self, by: f32) -> Self {
        Self {
            from: [self.from[0] + by, self.from[1] + by],
            to: [self.to[0] - by, self.to[1] - by],
            radius: (self.radius - by).max(0.0),
        }
    }

    /// Distance of a point from the edge, in pixels; negative inside.
    fn distance(&self, [x, y]: Point) -> f32 {
        let half = |axis: usize| (self.to[axis] - self.from[axis]) / 2.0;
        let off = |at: f32, axis: usize| {
            (at - f32::midpoint(self.from[axis], self.to[axis])).abs() - half(axis) + self.radius
        };
        let (dx, dy) = (off(x, 0), off(y, 1));
        dx.max(0.0).hypot(dy.max(0.0)) + dx.max(dy).min(0.0) - self.radius
    }
}

/// A thick line with round ends: strokes of letters, fingers.
#[derive(Clone, Copy)]
pub(super) struct Capsule {
    pub(super) from: Point,
    pub(super) to: Point,
    /// Half its thickness, in pixels.
    pub(super) radius: f32,
}

impl Capsule {
    /// Distance of a point from the middle line, in pixels.
    fn off_middle(&self, [x, y]: Point) -> f32 {
        let (dx, dy) = (self.to[0] - self.from[0], self.to[1] - self.from[1]);
        let (px, py) = (x - self.from[0], y - self.from[1]);
        let length = (dx * dx + dy * dy).max(1e-6);
        let along = ((px * dx + py * dy) / length).clamp(0.0, 1.0);
        (px - along * dx).hypot(py - along * dy)
    }
}

impl Canvas {
    /// A canvas of so many pixels, all of it see-through.
    pub(super) fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            pixels: vec![0; width * height],
        }
    }

    /// Fills a shape with round corners; its edge is `soft` pixels wide, and `opacity` is from 0
    /// to 1. The color changes from `top` to `bottom`.
    pub(super) fn fill(
        &mut self,
        shape: RoundRect,
        soft: f32,
        opacity: f32,
        top: Rgb,
        bottom: Rgb,
    ) {
        let tall = (shape.to[1] - shape.from[1]).max(1.0);
        self.paint(shape.from, shape.to, soft, |at| {
            let down = ((at[1] - shape.from[1]) / tall).clamp(0.0, 1.0);
            let cover = (0.5 - shape.distance(at) / soft).clamp(0.0, 1.0);
            // Eased, so that broad soft edges look like light and not like a bevel.
            let cover = cover * cover * (3.0 - 2.0 * cover);
            (mix(top, bottom, down), cover * opacity)
        });
    }

    /// Draws a thick line, darker by the share `round` (0 to 1) towards its edges.
    pub(super) fn stroke(&mut self, line: Capsule, soft: f32, color: Rgb, round: f32) {
        let low = [0, 1].map(|axis| line.from[axis].min(line.to[axis]) - line.radius);
        let high = [0, 1].map(|axis| line.from[axis].max(line.to[axis]) + line.radius);
        self.paint(low, high, soft, |at| {
            let off = line.off_middle(at);
            let shade = 1.0 - round * (off / line.radius).powi(2).min(1.0);
            let cover = (0.5 - (off - line.radius) / soft).clamp(0.0, 1.0);
            (color.map(|channel| channel * shade), cover)
        });
    }

    /// Paints what `paint` gives for the middle of each pixel, color and opacity, over the
    /// rectangle and `soft` pixels around it.
    pub(super) fn paint(
        &mut self,
        from: Point,
        to: Point,
        soft: f32,
        paint: impl Fn(Point) -> (Rgb, f32),
    ) {
        let start = |at: f32| (at - soft).max(0.0) as usize;
        let end = |at: f32, most: usize| ((at + soft).ceil().max(0.0) as usize).min(most);
        for y in start(from[1])..end(to[1], self.height) {
            for x in start(from[0])..end(to[0], self.width) {
                let (color, opacity) = paint([x as f32 + 0.5, y as f32 + 0.5]);
                if opacity > 0.0 {
                    let pixel = &mut self.pixels[y * self.width + x];
                    *pixel = over(color, opacity, *pixel);
                }
            }
        }
    }
}

pub(super) fn mix(from: Rgb, to: Rgb, share: f32) -> Rgb {
    [0, 1, 2].map(|i| from[i] + (to[i] - from[i]) * share)
}

fn over(color: Rgb, opacity: f32, under: u32) -> u32 {
    let under = under.to_le_bytes().map(f32::from);
    let shows = 1.0 - opacity;
    let channel = |i: usize| (color[i] * opacity + under[i] * shows + 0.5) as u8;
    let alpha = (255.0 * opacity + under[3] * shows + 0.5) as u8;
    u32::from_le_bytes([channel(0), channel(1), channel(2), alpha])
}
