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
    if !decoded.isValid() {
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
