//! What the demo camera sees at one moment: the object in its hand, tilted, over the desk, through
//! a noisy sensor.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixel coordinates within one picture and 8-bit color, clamped before each cast"
)]

use std::sync::LazyLock;

use super::Moment;
use super::artwork::{self, OBJECT};
use super::canvas::{Canvas, Point};
use super::code::encode;
use super::desk::desk;
use crate::capture::frame::{Frame, Luma, grey as weigh};

/// Width of the demo camera's pictures, in pixels.
pub const WIDTH: u32 = 1280;
/// Height of the demo camera's pictures, in pixels.
pub const HEIGHT: u32 = 720;

const ACROSS: usize = WIDTH as usize;
const DOWN: usize = HEIGHT as usize;

/// Seconds until the object is in place, and that it takes to leave.
const COMING: f32 = 0.7;
const LEAVING: f32 = 0.5;

/// A scene with its object drawn, ready to be looked at from any side.
pub struct DrawnScene {
    /// `None` if the text fits no code.
    object: Option<Canvas>,
    /// The point of the object that is held still, in its own pixels, and where in the picture.
    held: [Point; 2],
    /// Makes each scene's movements its own, in radians.
    phase: f32,
}

impl DrawnScene {
    /// Draws the object for `text`: by turns a paper card and a phone. Takes some hundredths of a
    /// second.
    #[must_use]
    pub fn new(text: &str, index: usize) -> Self {
        let is_phone = index % 2 == 1;
        let draw = if is_phone {
            artwork::phone
        } else {
            artwork::card
        };
        Self {
            object: encode(text).map(|modules| draw(&modules)),
            held: if is_phone {
                [[360.0, 402.0], [640.0, 392.0]]
            } else {
                [[360.0, 380.0], [640.0, 372.0]]
            },
            phase: (index % 16) as f32 * 1.7,
        }
    }
}

/// Plain colors of the desk, three bytes a pixel.
static DESK: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let canvas = desk(ACROSS, DOWN);
    let mut rgb = Vec::with_capacity(ACROSS * DOWN * 3);
    for pixel in canvas.pixels {
        rgb.extend_from_slice(&pixel.to_le_bytes()[..3]);
    }
    rgb
});

/// Sensor noise for red, green and blue of a long row of pixels: nearly Gaussian, about 3 levels.
static NOISE: LazyLock<Vec<i16>> = LazyLock::new(|| {
    let mut random = Random(1);
    let mut white = || {
        let sum: i16 = random.next().to_le_bytes().map(i16::from).iter().sum();
        f32::from(sum - 1020) / 209.0
    };
    let mut noise = Vec::with_capacity(3 * NOISE_PIXELS);
    let mut last = 0.0;
    for _ in 0..NOISE_PIXELS {
        // Neighbours share a little, as after a camera's own filter; and most noise is grey, a
        // little of it colored, as through a Bayer filter.
        let fresh = white();
        let (light, tint) = (2.5 * fresh + 1.4 * last, 1.2 * white());
        last = fresh;
        noise.extend([light + tint, light, light - tint].map(|by| by.round() as i16));
    }
    noise
});

const NOISE_PIXELS: usize = 12_000;

/// Splitmix64: small, and the same for the same seed everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

/// The picture at one moment of a scene. The same arguments give the same picture; a new
/// `noise_seed` gives each picture its own noise.
#[must_use]
pub fn draw(scene: &DrawnScene, moment: Moment, noise_seed: u64) -> Frame {
    let mut rgb = DESK.clone();
    if let Some(object) = &scene.object {
        lay_over(&mut rgb, object, &Pose::new(scene, moment));
    }
    let luma = add_noise(&mut rgb, noise_seed);
    Frame { luma, rgb }
}

/// Where the object is: a mapping between its pixels and the picture's.
struct Pose {
    /// Rows of the matrix from picture to object.
    inverse: [[f32; 3]; 3],
    /// Where the object's corners are in the picture.
    corners: [Point; 4],
}

impl Pose {
    fn new(scene: &DrawnScene, moment: Moment) -> Self {
        let time = moment.seconds;
        let wave = |speed: f32, turn: f32| (time * speed + scene.phase * turn).sin();
        // A hand sways slowly and trembles a little.
        let roll = (2.6 * wave(0.83, 1.0) + 1.1 * wave(1.9, 2.0) + 0.12 * wave(31.0, 1.0) - 1.5)
            .to_radians();
        let scale = 1.0 + 0.018 * wave(0.6, 3.0);
        let tilt = [1.7e-4 * wave(0.71, 1.3), 1.4e-4 * wave(0.93, 0.7)];
        let [held, place] = scene.held;
        let sunk = below(moment);
        let at = [
            place[0] + 9.0 * wave(0.55, 1.1) + 0.5 * wave(37.0, 2.0),
            place[1] + 6.0 * wave(0.77, 1.9) + 0.5 * wave(41.0, 1.0) + 800.0 * sunk,
        ];
        let (sin, cos) = (roll + 0.12 * sunk).sin_cos();
        let (along, aside) = (scale * cos, scale * sin);
        let project = |[x, y]: Point| {
            let (x, y) = (x - held[0], y - held[1]);
            let depth = 1.0 + tilt[0] * x + tilt[1] * y;
            [
                at[0] + (along * x - aside * y) / depth,
                at[1] + (aside * x + along * y) / depth,
            ]
        };
        let [width, height] = OBJECT.map(|side| side as f32);
        let corners = [[0.0, 0.0], [width, 0.0], [width, height], [0.0, height]].map(project);
        // With X = x - held and d = depth: d * picture = M X, so that X = adj(M) picture.
        let matrix = [
            [along + at[0] * tilt[0], at[0] * tilt[1] - aside, at[0]],
            [aside + at[1] * tilt[0], along + at[1] * tilt[1], at[1]],
            [tilt[0], tilt[1], 1.0],
        ];
        let mut inverse = adjugate(&matrix);
        let [across, down, depth] = &mut inverse;
        for ((across, down), depth) in across.iter_mut().zip(down).zip(depth) {
            *across += held[0] * *depth;
            *down += held[1] * *depth;
        }
        Self { inverse, corners }
    }

    /// The columns of the picture that the object may cover in row `y`, at most.
    fn columns(&self, y: usize) -> std::ops::Range<usize> {
        let middle = y as f32 + 0.5;
        let (mut left, mut right) = (f32::INFINITY, 0.0_f32);
        for (from, to) in self.corners.iter().zip(self.corners.iter().cycle().skip(1)) {
            let along = (middle - from[1]) / (to[1] - from[1]);
            if (0.0..=1.0).contains(&along) {
                let x = from[0] + along * (to[0] - from[0]);
                (left, right) = (left.min(x), right.max(x));
            }
        }
        let end = right.ceil().clamp(0.0, ACROSS as f32) as usize;
        (left.clamp(0.0, ACROSS as f32) as usize).min(end)..end
    }
}

/// How far the object is below its place: 0 when it is held, 1 when it is out of view.
fn below(moment: Moment) -> f32 {
    let ease = |share: f32| {
        let left = 1.0 - share.clamp(0.0, 1.0);
        left * left * left
    };
    let coming = ease(moment.seconds / COMING);
    let leaving = ease((moment.length - moment.seconds) / LEAVING);
    coming.max(leaving)
}

/// The inverse of a matrix but for a factor, which a projective mapping does not need.
fn adjugate(m: &[[f32; 3]; 3]) -> [[f32; 3]; 3] {
    let minor = |r: [usize; 2], c: [usize; 2]| {
        m[r[0]][c[0]] * m[r[1]][c[1]] - m[r[0]][c[1]] * m[r[1]][c[0]]
    };
    [
        [
            minor([1, 2], [1, 2]),
            -minor([0, 2], [1, 2]),
            minor([0, 1], [1, 2]),
        ],
        [
            -minor([1, 2], [0, 2]),
            minor([0, 2], [0, 2]),
            -minor([0, 1], [0, 2]),
        ],
        [
            minor([1, 2], [0, 1]),
            -minor([0, 2], [0, 1]),
            minor([0, 1], [0, 1]),
        ],
    ]
}

/// Draws the object over the picture.
fn lay_over(rgb: &mut [u8], object: &Canvas, pose: &Pose) {
    let [across, down, depth] = pose.inverse;
    for (y, row) in rgb.chunks_exact_mut(ACROSS * 3).enumerate() {
        let middle = y as f32 + 0.5;
        let columns = pose.columns(y);
        let start =
            |line: [f32; 3]| line[0] * (columns.start as f32 + 0.5) + line[1] * middle + line[2];
        let (mut u, mut v, mut w) = (start(across), start(down), start(depth));
        for pixel in row[columns.start * 3..columns.end * 3].chunks_exact_mut(3) {
            // In 256ths of the object's pixels, their middles at whole numbers.
            let reach = 256.0 / w;
            let color = sample(object, (u * reach) as i32 - 128, (v * reach) as i32 - 128);
            (u, v, w) = (u + across[0], v + down[0], w + depth[0]);
            let [red, green, blue, alpha] = color.to_le_bytes();
            if alpha == u8::MAX {
                pixel.copy_from_slice(&[red, green, blue]);
            } else if alpha > 0 {
                let shows = 255 - u32::from(alpha);
                for (under, top) in pixel.iter_mut().zip([red, green, blue]) {
                    let mixed = u32::from(top) + ((u32::from(*under) * shows + 128) >> 8);
                    *under = mixed.min(255) as u8;
                }
            }
        }
    }
}

/// The object's color between its pixels at a point in 256ths of a pixel.
fn sample(object: &Canvas, x: i32, y: i32) -> u32 {
    let (column, row) = ((x >> 8) as usize, (y >> 8) as usize);
    // A negative number has become a huge one.
    if column >= OBJECT[0] - 1 || row >= OBJECT[1] - 1 {
        return 0;
    }
    let at = row * OBJECT[0] + column;
    let top = [object.pixels[at], object.pixels[at + 1]];
    let bottom = [
        object.pixels[at + OBJECT[0]],
        object.pixels[at + OBJECT[0] + 1],
    ];
    if top[0] | top[1] | bottom[0] | bottom[1] == 0 {
        return 0;
    }
    let (right, low) = ((x & 255) as u32, (y & 255) as u32);
    blend(
        blend(top[0], top[1], right),
        blend(bottom[0], bottom[1], right),
        low,
    )
}

/// Mixes two pixels, two channels at a time; `share` of `b` in 256ths.
fn blend(a: u32, b: u32, share: u32) -> u32 {
    const HALF: u32 = 0x00ff_00ff;
    let rest = 256 - share;
    let low = ((a & HALF) * rest + (b & HALF) * share) >> 8;
    let high = ((a >> 8) & HALF) * rest + ((b >> 8) & HALF) * share;
    (low & HALF) | (high & !HALF)
}

/// Adds sensor noise to the picture, and gives its grey copy.
fn add_noise(rgb: &mut [u8], seed: u64) -> Luma {
    let noise = NOISE.as_slice();
    let mut random = Random(seed);
    let mut grey = vec![0; ACROSS * DOWN];
    for (row, grey) in rgb
        .chunks_exact_mut(ACROSS * 3)
        .zip(grey.chunks_exact_mut(ACROSS))
    {
        let room = (NOISE_PIXELS - ACROSS) as u64;
        let start = (random.next() % room) as usize * 3;
        for (channel, &by) in row.iter_mut().zip(&noise[start..]) {
            *channel = (i16::from(*channel) + by).clamp(0, 255) as u8;
        }
        for (grey, pixel) in grey.iter_mut().zip(row.chunks_exact(3)) {
            *grey = weigh(pixel[0], pixel[1], pixel[2]);
        }
    }
    Luma::new(WIDTH, HEIGHT, grey).unwrap_or_else(Luma::empty)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corner_of_the_object_maps_back_to_itself() {
        let scene = DrawnScene::new("shc:/01", 1);
        let moment = Moment {
            scene: 1,
            seconds: 2.0,
            length: 7.0,
        };
        let pose = Pose::new(&scene, moment);
        let corner = pose.corners[2];
        let [across, down, depth] = pose
            .inverse
            .map(|line| line[0] * corner[0] + line[1] * corner[1] + line[2]);
        assert!((across / depth - OBJECT[0] as f32).abs() < 0.5);
        assert!((down / depth - OBJECT[1] as f32).abs() < 0.5);
    }

    #[test]
    fn mixing_two_pixels_mixes_each_channel() {
        assert_eq!(blend(0xff00_80ff, 0x00ff_8001, 0), 0xff00_80ff);
        assert_eq!(blend(0xff00_80ff, 0x01fe_8001, 128), 0x807f_8080);
    }

    #[test]
    fn the_noise_is_even() {
        let mean = NOISE.iter().map(|&by| f64::from(by)).sum::<f64>() / NOISE.len() as f64;
        assert!(mean.abs() < 0.2, "{mean}");
    }
}
