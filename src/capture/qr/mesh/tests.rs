//! Codes as a camera sees them, drawn bent, blurred and covered.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::capture::demo::code::encode;
use crate::capture::qr::zxing;

const WIDTH: usize = 1280;
const HEIGHT: usize = 720;

/// A V22 code, as a full health card is.
fn card() -> String {
    format!("shc:/{}", "5676290952".repeat(239))
}

/// Draws the code of `text`: `place` gives, for a pixel off the picture's middle, the module off the
/// code's middle. Each pixel is the mean over a disc of `blur` pixels.
fn drawn(text: &str, blur: f32, place: impl Fn(f32, f32) -> Option<(f32, f32)>) -> Luma {
    let modules = encode(text).unwrap();
    let half = modules.width as f32 / 2.0;
    let light = |x: f32, y: f32| {
        let (right, down) = (x - WIDTH as f32 / 2.0, y - HEIGHT as f32 / 2.0);
        let Some((column, row)) = place(right, down) else {
            return 0.5;
        };
        let (column, row) = (column + half, row + half);
        if column < -4.0 || row < -4.0 || column > 2.0 * half + 4.0 || row > 2.0 * half + 4.0 {
            return 0.5;
        }
        let inside = column >= 0.0 && row >= 0.0;
        let dark = inside && modules.is_dark(column as usize, row as usize);
        f32::from(u8::from(!dark))
    };
    // Twice as fine as the picture.
    let fine: Vec<f32> = (0..4 * WIDTH * HEIGHT)
        .map(|i| {
            let (x, y) = (i % (2 * WIDTH), i / (2 * WIDTH));
            light(x as f32 / 2.0 + 0.25, y as f32 / 2.0 + 0.25)
        })
        .collect();
    let reach = (blur * 2.0).ceil() as usize;
    let disc: Vec<(usize, usize)> = (0..=2 * reach)
        .flat_map(|y| (0..=2 * reach).map(move |x| (x, y)))
        .filter(|&(x, y)| {
            let (x, y) = (x as f32 - reach as f32, y as f32 - reach as f32);
            x.hypot(y) <= (blur * 2.0).max(0.7)
        })
        .collect();
    let pixels = (0..WIDTH * HEIGHT)
        .map(|i| {
            let (x, y) = (i % WIDTH * 2, i / WIDTH * 2);
            let sum: f32 = disc
                .iter()
                .map(|&(right, down)| {
                    let x = (x + right).saturating_sub(reach).min(2 * WIDTH - 1);
                    let y = (y + down).saturating_sub(reach).min(2 * HEIGHT - 1);
                    fine[y * 2 * WIDTH + x]
                })
                .sum();
            (25.0 + 200.0 * sum / disc.len() as f32) as u8
        })
        .collect();
    Luma::new(1280, 720, pixels).unwrap()
}

/// On a cylinder, so that the code spans `arc` radians, turned by 0.2.
fn curled(arc: f32, scale: f32, x: f32, y: f32) -> (f32, f32) {
    let (sin, cos) = 0.2_f32.sin_cos();
    let (x, y) = ((x * cos + y * sin) / scale, (y * cos - x * sin) / scale);
    let radius = 105.0 / arc;
    // The camera is four codes away.
    let far = 420.0;
    let mut angle = (x / radius).clamp(-1.2, 1.2);
    for _ in 0..8 {
        let depth = far + radius * (1.0 - angle.cos());
        angle = (x * depth / far / radius).clamp(-0.99, 0.99).asin();
    }
    let depth = far + radius * (1.0 - angle.cos());
    (angle * radius, y * depth / far)
}

/// Leaned back by `lean` radians.
fn leaning(lean: f32, scale: f32, x: f32, y: f32) -> Option<(f32, f32)> {
    let (sin, cos) = lean.sin_cos();
    let far = 260.0;
    let (x, y) = (x / scale, y / scale);
    let down = y * far / (far * cos - y * sin);
    let depth = far + down * sin;
    (depth > 50.0).then_some((x * depth / far, down))
}

fn budget() -> Budget {
    Budget::new(Duration::from_secs(20))
}

fn read_with(engine: Engine, picture: &Luma) -> Vec<FoundCode> {
    let small = half(picture);
    match engine {
        Engine::Mesh | Engine::MeshFine => {
            read(picture, small.as_ref(), engine, &[], &budget()).codes
        }
        Engine::Half => zxing::read(&small.unwrap(), engine, &budget()),
        _ => zxing::read(picture, engine, &budget()),
    }
}

fn texts(engine: Engine, picture: &Luma) -> Vec<String> {
    let codes = read_with(engine, picture);
    codes.iter().map(|code| code.text.to_string()).collect()
}

fn assert_only_the_mesh_reads(picture: &Luma, text: &str) {
    assert!(texts(Engine::Half, picture).is_empty());
    assert!(texts(Engine::Whole, picture).is_empty());
    assert!(texts(Engine::Mesh, picture) == [text]);
}

#[test]
fn a_curled_card_is_read() {
    let picture = drawn(&card(), 0.6, |x, y| Some(curled(1.3, 5.6, x, y)));
    assert_only_the_mesh_reads(&picture, &card());
}

#[test]
fn a_card_out_of_focus_is_read() {
    let flat = |x: f32, y: f32| Some((x / 5.0, y / 5.0));
    assert_only_the_mesh_reads(&drawn(&card(), 4.0, flat), &card());
}

#[test]
fn a_leaning_card_is_read() {
    let picture = drawn(&card(), 0.7, |x, y| leaning(0.7, 5.4, x, y));
    assert!(texts(Engine::Mesh, &picture) == [card()]);
}

#[test]
fn a_covered_finder_pattern_is_done_without() {
    let (scale, left, top) = (5, 377, 97);
    for (column, row) in [(0, 0), (98, 0), (0, 98)] {
        let mut picture = drawn(&card(), 0.7, |x, y| Some((x / 5.0, y / 5.0)));
        for y in 0..7 * scale {
            let start = (top + row * scale + y) * WIDTH + left + column * scale;
            picture.pixels_mut()[start..start + 7 * scale].fill(225);
        }
        assert_only_the_mesh_reads(&picture, &card());
        let code = read_with(Engine::Mesh, &picture).remove(0);
        for (corner, expected) in
            code.corners
                .iter()
                .zip([[377.5, 97.5], [902.5, 97.5], [902.5, 622.5], [377.5, 622.5]])
        {
            let off = (corner[0] - expected[0]).hypot(corner[1] - expected[1]);
            assert!(off < 8.0, "{off} pixels");
        }
    }
}

#[test]
fn light_modules_on_a_dark_screen_are_read() {
    let mut picture = drawn(&card(), 0.7, |x, y| Some(curled(0.6, 5.2, x, y)));
    for pixel in picture.pixels_mut() {
        *pixel = !*pixel;
    }
    assert!(texts(Engine::Mesh, &picture) == [card()]);
}

#[test]
fn codes_beside_each_other_are_told_apart() {
    let one = drawn("shc:/0123", 0.7, |x, y| Some(((x + 400.0) / 9.0, y / 9.0)));
    let mut both = drawn("shc:/4567", 0.7, |x, y| Some(((x - 300.0) / 7.0, y / 7.0)));
    for (to, from) in both
        .pixels_mut()
        .chunks_exact_mut(WIDTH)
        .zip(one.pixels().chunks_exact(WIDTH))
    {
        to[..WIDTH / 2].copy_from_slice(&from[..WIDTH / 2]);
    }
    let mut found = texts(Engine::Mesh, &both);
    found.sort_unstable();
    assert_eq!(found, ["shc:/0123", "shc:/4567"]);
    let known = read_with(Engine::Mesh, &both);
    let small = half(&both);
    let again = read(&both, small.as_ref(), Engine::Mesh, &known, &budget());
    assert!(again.codes.is_empty());
}

#[test]
fn a_code_too_spoiled_to_read_is_glimpsed() {
    let mut picture = drawn(&card(), 0.7, |x, y| Some((x / 5.0, y / 5.0)));
    for y in 200..520 {
        picture.pixels_mut()[y * WIDTH + 380..y * WIDTH + 900].fill(120);
    }
    let outcome = read(
        &picture,
        half(&picture).as_ref(),
        Engine::Mesh,
        &[],
        &budget(),
    );
    assert!(outcome.codes.is_empty());
    let glimpse = outcome.glimpse.unwrap();
    assert_eq!(glimpse.finders.len(), 3);
    assert!((glimpse.module - 5.0).abs() < 0.3);
    let [x, y] = glimpse.finders[0];
    assert!((x - 395.0).hypot(y - 115.0) < 3.0);
}

/// Finder patterns and nothing else, `scale` pixels a module.
fn finder_sheet(scale: usize, gap: usize) -> Luma {
    let pixels = (0..WIDTH * HEIGHT).map(|i| {
        let (x, y) = (i % WIDTH / scale % gap, i / WIDTH / scale % gap);
        let ring = x.abs_diff(3).max(y.abs_diff(3));
        if ring == 3 || ring <= 1 { 0 } else { 255 }
    });
    Luma::new(1280, 720, pixels.collect()).unwrap()
}

#[test]
fn however_many_finder_patterns_there_are_few_sets_are_tried() {
    for (scale, gap) in [(2, 9), (3, 8), (5, 9), (4, 30)] {
        let sheet = finder_sheet(scale, gap);
        let grey = Grey::new(&sheet).unwrap();
        let found = finders(&Bitmap::new(&sheet, 1, 8, 3), 2);
        assert!(found.len() <= limits::FINDERS_KEPT, "{}", found.len());
        let marks = marks(grey, None, &found);
        assert!(marks.len() <= limits::FINDERS_TRIED);
        assert!(triples(&marks).len() <= limits::TRIPLES_TRIED);
        assert!(pairs(&marks).len() <= limits::PAIRS_TRIED);
        assert!(texts(Engine::Mesh, &sheet).is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Noise in squares of all sizes, stripes, and parts of a real code.
    #[test]
    fn pictures_of_anything_give_no_text(seed in any::<u64>(), square in 1_usize..24) {
        let mut state = seed | 1;
        let mut random = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            state.to_be_bytes()[0]
        };
        let side = 240_usize;
        let squares: Vec<u8> = (0..side * side).map(|_| random()).collect();
        let modules = encode("shc:/0123456789").unwrap();
        let cut = usize::from(random()) % 12;
        let pixels: Vec<u8> = (0..side * side)
            .map(|i| {
                let (x, y) = (i % side, i / side);
                let noise = squares[y / square * side + x / square];
                let (column, row) = (x / 5, y / 5);
                // Its finder patterns, and no more data than would be guessed.
                if column < 8 && row < 8 || column < 8 && row + 8 > modules.width && cut > 4 {
                    if modules.is_dark(column, row) { 10 } else { 240 }
                } else {
                    noise
                }
            })
            .collect();
        let picture = Luma::new(240, 240, pixels).unwrap();
        prop_assert!(texts(Engine::Mesh, &picture).is_empty());
        prop_assert!(texts(Engine::MeshFine, &picture).is_empty());
    }
}
