//! What is behind: a desk and a wall, out of focus, in the light of a window.

#![expect(
    clippy::cast_precision_loss,
    reason = "pixel coordinates within one picture"
)]

use super::canvas::{Canvas, Point, Rgb, RoundRect, mix};

/// The desk alone, `width` x `height` pixels.
pub(super) fn desk(width: usize, height: usize) -> Canvas {
    // Drawn small and enlarged: nothing here is sharp.
    const SHRINK: usize = 4;
    let mut small = Canvas::new(width / SHRINK + 2, height / SHRINK + 2);
    let across = [small.width as f32, small.height as f32];
    small.paint([0.0, 0.0], across, 0.0, |at| {
        let [x, y] = [at[0] / across[0], at[1] / across[1]];
        (room(x, y), 1.0)
    });
    let place = |x: f32, y: f32| [x * across[0], y * across[1]];
    let mut blob = |from: Point, to: Point, radius: f32, soft: f32, opacity: f32, color: Rgb| {
        let shape = RoundRect { from, to, radius };
        let low = color.map(|channel| channel * 0.86);
        small.fill(shape, soft, opacity, color, low);
    };
    // The window, a picture frame, a plant in a pot, a cup: blobs, as a near focus leaves them.
    let pane = [238.0, 238.0, 232.0];
    blob(place(0.03, -0.1), place(0.12, 0.42), 3.0, 12.0, 0.75, pane);
    blob(place(0.14, -0.1), place(0.23, 0.42), 3.0, 12.0, 0.75, pane);
    let frame = [132.0, 122.0, 112.0];
    blob(place(0.74, 0.08), place(0.86, 0.36), 2.0, 9.0, 0.55, frame);
    let mat = [214.0, 208.0, 198.0];
    blob(place(0.76, 0.12), place(0.84, 0.32), 2.0, 9.0, 0.6, mat);
    let leaves = [92.0, 116.0, 84.0];
    blob(
        place(0.88, 0.34),
        place(0.95, 0.64),
        11.0,
        12.0,
        0.75,
        leaves,
    );
    blob(place(0.92, 0.28), place(0.99, 0.6), 11.0, 12.0, 0.7, leaves);
    let pot = [176.0, 116.0, 88.0];
    blob(place(0.895, 0.6), place(0.965, 0.76), 4.0, 8.0, 0.85, pot);
    let cup = [206.0, 202.0, 196.0];
    blob(place(0.08, 0.62), place(0.145, 0.82), 5.0, 8.0, 0.8, cup);

    let mut desk = Canvas::new(width, height);
    let scale = 1.0 / SHRINK as f32;
    for (i, pixel) in desk.pixels.iter_mut().enumerate() {
        let [x, y] = [(i % width) as f32 + 0.5, (i / width) as f32 + 0.5];
        *pixel = between(&small, x * scale, y * scale);
    }
    desk
}

/// The wall above and the desk below; `x` and `y` from 0 to 1.
fn room(x: f32, y: f32) -> Rgb {
    const WALL: Rgb = [186.0, 178.0, 167.0];
    const DESK: Rgb = [136.0, 112.0, 92.0];
    let ease = |from: f32, to: f32| {
        let share = ((y - from) / (to - from)).clamp(0.0, 1.0);
        share * share * (3.0 - 2.0 * share)
    };
    let ground = mix(WALL, DESK, ease(0.66, 0.73));
    // Light falls off from the window at the left, and towards the corners.
    let window = (-((x - 0.12).powi(2) * 1.6 + (y - 0.15).powi(2) * 1.2)).exp();
    let corner = ((x - 0.5).powi(2) + (y - 0.5).powi(2) * 0.7) * 0.55;
    let grain = 1.0 + 0.02 * (x * 70.0 + (y * 9.0).sin() * 2.0).sin() * ease(0.7, 0.8);
    ground.map(|channel| channel * (0.72 + 0.36 * window - corner) * grain)
}

/// The color between the pixels around a point.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the canvas and to 8 bits"
)]
fn between(canvas: &Canvas, x: f32, y: f32) -> u32 {
    let (x, y) = ((x - 0.5).max(0.0), (y - 0.5).max(0.0));
    let column = (x as usize).min(canvas.width - 2);
    let row = (y as usize).min(canvas.height - 2);
    let (right, down) = (x - column as f32, y - row as f32);
    let at = |dx: usize, dy: usize| {
        let pixel = canvas.pixels[(row + dy) * canvas.width + column + dx];
        pixel.to_le_bytes().map(f32::from)
    };
    let corners = [at(0, 0), at(1, 0), at(0, 1), at(1, 1)];
    u32::from_le_bytes([0, 1, 2, 3].map(|i| {
        let top = corners[0][i] + (corners[1][i] - corners[0][i]) * right;
        let bottom = corners[2][i] + (corners[3][i] - corners[2][i]) * right;
        (top + (bottom - top) * down + 0.5) as u8
    }))
}
