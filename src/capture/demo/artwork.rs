//! The two things that are held before the demo camera: a printed card and a phone.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixel coordinates within one small picture"
)]

use super::canvas::{Canvas, Capsule, Point, Rgb, RoundRect};
use super::code::Modules;

/// Size of the picture that an object is drawn in, shadow and hand included, in pixels.
pub(super) const OBJECT: [usize; 2] = [720, 1040];

const INK: Rgb = [38.0, 38.0, 44.0];
const SKIN: Rgb = [214.0, 166.0, 140.0];
const SKIN_SHADE: Rgb = [176.0, 128.0, 106.0];
/// A QR code's margin in modules (ISO/IEC 18004, 5.3.8).
const QUIET: usize = 4;

/// A white paper card, held from below.
pub(super) fn card(modules: &Modules) -> Canvas {
    const PAPER: Rgb = [247.0, 245.0, 240.0];
    const PAPER_LOW: Rgb = [232.0, 229.0, 222.0];
    const TEAL: Rgb = [28.0, 122.0, 128.0];
    let mut canvas = Canvas::new(OBJECT[0], OBJECT[1]);
    let edge = RoundRect {
        from: [90.0, 50.0],
        to: [630.0, 668.0],
        radius: 26.0,
    };
    shadow(&mut canvas, edge);
    let hand = |from, to, radius| Capsule { from, to, radius };
    // The hand behind the card, and its sleeve.
    canvas.stroke(
        hand([400.0, 690.0], [440.0, 900.0], 98.0),
        3.0,
        SKIN_SHADE,
        0.35,
    );
    canvas.stroke(
        hand([452.0, 850.0], [490.0, 1040.0], 122.0),
        4.0,
        [62.0, 74.0, 98.0],
        0.45,
    );
    canvas.fill(edge, 1.6, 1.0, PAPER, PAPER_LOW);
    // A hint of the paper's thickness.
    canvas.fill(edge.shrunk(1.2), 1.4, 1.0, PAPER, PAPER_LOW);

    sign(&mut canvas, [124.0, 76.0], 54.0, TEAL);
    lettering(&mut canvas, "HEALTH CARD", [200.0, 84.0], 38.0, TEAL);
    code(&mut canvas, modules, [124.0, 144.0], 472.0, PAPER, INK);
    line_of_print(&mut canvas, [128.0, 626.0], 190.0, 11.0);
    line_of_print(&mut canvas, [128.0, 646.0], 130.0, 8.0);

    // The thumb in front, its shadow on the paper, and the nail.
    canvas.fill(
        RoundRect {
            from: [400.0, 612.0],
            to: [486.0, 668.0],
            radius: 40.0,
        },
        34.0,
        0.34,
        [40.0, 30.0, 26.0],
        [40.0, 30.0, 26.0],
    );
    canvas.stroke(hand([436.0, 660.0], [466.0, 800.0], 42.0), 2.0, SKIN, 0.30);
    canvas.stroke(
        hand([433.0, 650.0], [438.0, 676.0], 20.0),
        4.0,
        [236.0, 196.0, 178.0],
        0.12,
    );
    canvas
}

/// A dark phone with a bright screen, a hand around its lower half.
pub(super) fn phone(modules: &Modules) -> Canvas {
    const GLASS: Rgb = [250.0, 252.0, 255.0];
    const GLASS_LOW: Rgb = [240.0, 244.0, 250.0];
    const BLUE: Rgb = [52.0, 92.0, 168.0];
    let mut canvas = Canvas::new(OBJECT[0], OBJECT[1]);
    let body = RoundRect {
        from: [108.0, 40.0],
        to: [612.0, 1000.0],
        radius: 58.0,
    };
    shadow(&mut canvas, body);
    canvas.fill(body, 1.6, 1.0, [74.0, 76.0, 82.0], [40.0, 42.0, 46.0]);
    canvas.fill(
        body.shrunk(4.0),
        1.6,
        1.0,
        [16.0, 17.0, 20.0],
        [12.0, 13.0, 15.0],
    );
    let screen = body.shrunk(17.0);
    canvas.fill(screen, 1.6, 1.0, GLASS, GLASS_LOW);
    let dot = |canvas: &mut Canvas, at: Point, radius, color| {
        canvas.stroke(
            Capsule {
                from: at,
                to: at,
                radius,
            },
            1.6,
            color,
            0.0,
        );
    };
    dot(&mut canvas, [360.0, 80.0], 9.0, [14.0, 14.0, 18.0]);
    line_of_print(&mut canvas, [166.0, 76.0], 44.0, 9.0);
    line_of_print(&mut canvas, [516.0, 76.0], 38.0, 9.0);

    sign(&mut canvas, [162.0, 118.0], 44.0, BLUE);
    lettering(
        &mut canvas,
        "HEALTH CARD",
        [224.0, 126.0],
        30.0,
        [44.0, 52.0, 66.0],
    );
    code(
        &mut canvas,
        modules,
        [146.0, 182.0],
        428.0,
        GLASS,
        [20.0, 22.0, 30.0],
    );
    line_of_print(&mut canvas, [162.0, 648.0], 240.0, 14.0);
    line_of_print(&mut canvas, [162.0, 680.0], 170.0, 11.0);
    canvas.fill(
        RoundRect {
            from: [162.0, 730.0],
            to: [558.0, 796.0],
            radius: 33.0,
        },
        1.6,
        1.0,
        BLUE,
        BLUE,
    );
    reflection(&mut canvas, screen);

    let finger = |from, to, radius| Capsule { from, to, radius };
    for y in [470.0, 552.0, 634.0, 712.0] {
        canvas.stroke(finger([642.0, y + 6.0], [618.0, y], 34.0), 2.0, SKIN, 0.34);
    }
    canvas.stroke(finger([102.0, 652.0], [52.0, 900.0], 45.0), 2.0, SKIN, 0.34);
    canvas.stroke(
        finger([102.0, 638.0], [97.0, 666.0], 20.0),
        4.0,
        [236.0, 196.0, 178.0],
        0.12,
    );
    canvas
}

/// The shadow on what is behind.
fn shadow(canvas: &mut Canvas, of: RoundRect) {
    const DARK: Rgb = [18.0, 14.0, 12.0];
    canvas.fill(of.shifted([12.0, 20.0]), 64.0, 0.42, DARK, DARK);
}

/// The code with its margin, filling a square of `side` pixels whose top left corner is `at`.
fn code(canvas: &mut Canvas, modules: &Modules, at: Point, side: f32, paper: Rgb, ink: Rgb) {
    // Each pixel is the mean of a few points in it, as a lens gives it.
    const POINTS: [f32; 4] = [-0.375, -0.125, 0.125, 0.375];
    let scale = (modules.width + 2 * QUIET) as f32 / side;
    let module = |point: f32| ((point * scale).max(0.0) as usize).checked_sub(QUIET);
    canvas.paint(at, [at[0] + side, at[1] + side], 0.0, |[x, y]| {
        let columns = POINTS.map(|off| module(x - at[0] + off));
        let mut dark = 0.0;
        for row in POINTS.map(|off| module(y - at[1] + off)) {
            for column in columns {
                if let (Some(column), Some(row)) = (column, row)
                    && modules.is_dark(column, row)
                {
                    dark += 1.0 / 16.0;
                }
            }
        }
        (
            super::canvas::mix(paper, ink, dark),
            if dark > 0.0 { 1.0 } else { 0.0 },
        )
    });
}

/// A round sign with a cross.
fn sign(canvas: &mut Canvas, at: Point, side: f32, color: Rgb) {
    let field = RoundRect {
        from: at,
        to: [at[0] + side, at[1] + side],
        radius: side * 0.28,
    };
    canvas.fill(field, 1.6, 1.0, color, color);
    let (middle, arm) = ([at[0] + side / 2.0, at[1] + side / 2.0], side * 0.24);
    for [dx, dy] in [[arm, 0.0], [0.0, arm]] {
        let bar = Capsule {
            from: [middle[0] - dx, middle[1] - dy],
            to: [middle[0] + dx, middle[1] + dy],
            radius: side * 0.085,
        };
        canvas.stroke(bar, 1.6, [250.0, 252.0, 252.0], 0.0);
    }
}

/// Print too small for the camera.
fn line_of_print(canvas: &mut Canvas, at: Point, width: f32, height: f32) {
    let line = RoundRect {
        from: at,
        to: [at[0] + width, at[1] + height],
        radius: height / 2.0,
    };
    canvas.fill(line, 2.0, 0.34, INK, INK);
}

/// A band of light across the glass.
fn reflection(canvas: &mut Canvas, screen: RoundRect) {
    canvas.paint(screen.from, screen.to, 0.0, |[x, y]| {
        let across = (x * 0.82 + y * 0.57 - 560.0) / 90.0;
        let light = 0.09 * (-across * across).exp();
        (
            [255.0, 255.0, 255.0],
            if light > 0.004 { light } else { 0.0 },
        )
    });
}

/// Writes a word in round strokes, capitals `height` pixels tall; `at` is its top left corner.
fn lettering(canvas: &mut Canvas, word: &str, at: Point, height: f32, color: Rgb) {
    let mut left = at[0];
    for letter in word.chars() {
        let (width, strokes) = outline(letter);
        for points in strokes {
            for pair in points.windows(2) {
                let place = |[x, y]: Point| [left + x * height, at[1] + y * height];
                let line = Capsule {
                    from: place(pair[0]),
                    to: place(pair[1]),
                    radius: height * 0.072,
                };
                canvas.stroke(line, 1.5, color, 0.0);
            }
        }
        left += (width + 0.24) * height;
    }
}

/// A letter's width and its strokes, in units of its height.
fn outline(letter: char) -> (f32, Vec<Vec<Point>>) {
    let arc = |middle: Point, radii: Point, from: f32, to: f32| -> Vec<Point> {
        (0_u8..=12)
            .map(|step| {
                let angle = (from + (to - from) * f32::from(step) / 12.0).to_radians();
                [
                    middle[0] + radii[0] * angle.cos(),
                    middle[1] + radii[1] * angle.sin(),
                ]
            })
            .collect()
    };
    let stem = || vec![[0.0, 0.0], [0.0, 1.0]];
    match letter {
        'A' => (
            0.7,
            vec![
                vec![[0.0, 1.0], [0.35, 0.0], [0.7, 1.0]],
                vec![[0.13, 0.66], [0.57, 0.66]],
            ],
        ),
        'C' => (0.66, vec![arc([0.4, 0.5], [0.4, 0.5], -48.0, -312.0)]),
        'D' => (
            0.68,
            vec![
                stem(),
                vec![[0.0, 0.0], [0.22, 0.0]],
                arc([0.22, 0.5], [0.46, 0.5], -90.0, 90.0),
                vec![[0.22, 1.0], [0.0, 1.0]],
            ],
        ),
        'E' => (
            0.52,
            vec![
                stem(),
                vec![[0.0, 0.0], [0.52, 0.0]],
                vec![[0.0, 0.5], [0.44, 0.5]],
                vec![[0.0, 1.0], [0.52, 1.0]],
            ],
        ),
        'H' => (
            0.62,
            vec![
                stem(),
                vec![[0.62, 0.0], [0.62, 1.0]],
                vec![[0.0, 0.5], [0.62, 0.5]],
            ],
        ),
        'L' => (0.5, vec![stem(), vec![[0.0, 1.0], [0.5, 1.0]]]),
        'R' => (
            0.6,
            vec![
                stem(),
                vec![[0.0, 0.0], [0.3, 0.0]],
                arc([0.3, 0.27], [0.28, 0.27], -90.0, 90.0),
                vec![[0.3, 0.54], [0.0, 0.54]],
                vec![[0.3, 0.54], [0.6, 1.0]],
            ],
        ),
        'T' => (
            0.64,
            vec![
                vec![[0.0, 0.0], [0.64, 0.0]],
                vec![[0.32, 0.0], [0.32, 1.0]],
            ],
        ),
        _ => (0.3, Vec::new()),
    }
}
