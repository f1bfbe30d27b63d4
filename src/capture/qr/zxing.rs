//! rxing's QR reader, which reads most pictures.
//!
//! Its parts are called one by one: that gives all the codes in a picture, and a stop between two
//! tries. It tries the finder patterns it sees three at a time, so that a sheet of 400 of them,
//! held before the camera, would else keep it busy for seconds.

use rxing::common::HybridBinarizer;
use rxing::common::cpp_essentials::ConcentricPattern;
use rxing::common::{BitMatrix, DetectorRXingResult};
use rxing::qrcode::cpp_port::decoder::Decode;
use rxing::qrcode::cpp_port::detector::{
    FindFinderPatterns, FinderPatternSet, GenerateFinderPatternSets, SampleQR,
};
use rxing::{Binarizer, Luma8Source};
use zeroize::Zeroizing;

use super::mesh;
use super::{Engine, budget::Budget};
use crate::capture::found::FoundCode;
use crate::capture::frame::Luma;
use crate::limits;

/// The codes in `picture`, at most [`limits::CODES_A_PICTURE`]; none is begun once the budget is
/// spent.
pub(super) fn read(picture: &Luma, engine: Engine, budget: &Budget) -> Vec<FoundCode> {
    let mut found = Vec::new();
    let Ok(source) =
        Luma8Source::new_with_slice(picture.pixels(), picture.width(), picture.height())
    else {
        return found;
    };
    let binarizer = HybridBinarizer::new(source);
    let Ok(black) = binarizer.get_black_matrix() else {
        return found;
    };
    if is_crowded(black) {
        return found;
    }
    let mut patterns = FindFinderPatterns(black, true, 0);
    if patterns.len() > limits::FINDERS_A_PICTURE {
        return found;
    }
    let mut used: Vec<ConcentricPattern> = Vec::new();
    for set in GenerateFinderPatternSets(&mut patterns) {
        if found.len() == limits::CODES_A_PICTURE || budget.is_spent() {
            break;
        }
        let own = [set.bl, set.tl, set.tr];
        if own.iter().any(|pattern| used.contains(pattern)) {
            continue;
        }
        if let Some(code) = read_one(black, &set, engine) {
            used.extend(own);
            found.push(code);
        }
    }
    found
}

/// The code with these three finder patterns.
fn read_one(black: &BitMatrix, set: &FinderPatternSet, engine: Engine) -> Option<FoundCode> {
    let sampled = SampleQR(black, set).ok()?;
    let decoded = Decode(sampled.getBits()).ok()?;
    if !decoded.isValid() || !is_certain(sampled.getBits()) {
        return None;
    }
    // In this order, whatever rxing's own comments say.
    let [top_left, top_right, bottom_left, bottom_right] = sampled.getPoints() else {
        return None;
    };
    Some(FoundCode {
        text: Zeroizing::new(decoded.text()),
        engine,
        corners: [top_left, top_right, bottom_right, bottom_left].map(|point| [point.x, point.y]),
    })
}

/// Whether the modules need no more correction than the standard allows. The smallest codes keep
/// check codewords for the detection of errors (ISO/IEC 18004, table 9), which rxing spends on
/// correction: of forty thousand spoiled pictures one then gives a text that nobody wrote.
fn is_certain(modules: &BitMatrix) -> bool {
    const SIDE_OF_VERSION_3: u32 = 29;
    let side = modules.getWidth();
    if side > SIDE_OF_VERSION_3 {
        return true;
    }
    let places = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
    let upright = places.clone().map(|(x, y)| modules.get(x, y));
    let mirrored = places.map(|(x, y)| modules.get(y, x));
    mesh::is_correctable(upright.collect()) || mesh::is_correctable(mirrored.collect())
}

/// Whether so much looks like a finder pattern, along the rows, that the search for them would take
/// long by itself.
fn is_crowded(black: &BitMatrix) -> bool {
    const STEP: usize = 7;
    let (width, mut places) = (black.width(), 0);
    for y in (0..black.height()).step_by(STEP) {
        // Where the last five runs began, and where the newest ended.
        let mut edges = [0_u32; 6];
        let mut last = false;
        for x in 0..=width {
            let dark = x < width && black.get(x, y);
            if dark == last {
                continue;
            }
            last = dark;
            edges.rotate_left(1);
            edges[5] = x;
            places += usize::from(!dark && is_finder_run(&edges));
        }
        if places > limits::FINDER_RUNS_A_PICTURE {
            return true;
        }
    }
    false
}

/// Whether the five runs between six edges are as 1:1:3:1:1, each off by at most 3/4 of a unit.
fn is_finder_run(edges: &[u32; 6]) -> bool {
    let run = |i: usize| edges[i + 1] - edges[i];
    let unit = (run(0) + run(1) + run(3) + run(4)) / 4;
    let slack = unit * 3 / 4;
    [1, 1, 3, 1, 1]
        .into_iter()
        .enumerate()
        .all(|(i, units)| run(i).abs_diff(units * unit) <= slack)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use super::*;

    #[test]
    fn thousands_of_finder_patterns_are_told_from_hundreds() {
        for (modules_apart, crowded) in [(8_u32, true), (40, false)] {
            let mut black = BitMatrix::new(960, 540).unwrap();
            for y in 0..540 {
                for x in 0..960 {
                    let ring = (x % modules_apart)
                        .abs_diff(3)
                        .max((y % modules_apart).abs_diff(3));
                    black.set_bool(x, y, ring == 3 || ring <= 1);
                }
            }
            assert_eq!(is_crowded(&black), crowded);
        }
    }
}
