//! Our own reader, for codes that are bent, blurred or seen aslant: it finds the finder patterns,
//! lays a mesh through the alignment patterns, reads each module's grey, and takes back the blur.
//!
//! ```text
//! bitmap ─► finder ─► triple ─► survey (stand, symbol, warp) ─► lattice ─► equalize ─► matrix (rqrr)
//! ```
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixel and module coordinates are far below 2^24, and clamped where they become places"
)]

mod bitmap;
mod codewords;
mod equalize;
mod finder;
mod grey;
mod lattice;
mod matrix;
mod plane;
mod reed_solomon;
mod stand;
mod survey;
mod symbol;
/// Whether modules, row by row, are those of a code with no more errors than may be corrected.
pub(super) fn is_correctable(mut dark: Vec<bool>) -> bool {
    let side = dark.len().isqrt();
    let version = side.saturating_sub(17) / 4;
    if !(1..=40).contains(&version) || (version * 4 + 17).pow(2) != dark.len() {
        return false;
    }
    let margins = vec![1.0; dark.len()];
    Layout::new(version, &Fixed::new(version)).correct(&mut dark, &margins)
}

#[cfg(test)]
mod tests;
mod triple;
mod warp;

use zeroize::Zeroizing;

use self::bitmap::Bitmap;
use self::codewords::Layout;
use self::equalize::Modules;
use self::finder::finders;
use self::grey::{Grey, Stand};
use self::lattice::Lattice;
use self::plane::Point;
use self::stand::{Mark, marks};
use self::survey::Survey;
use self::symbol::{Fixed, side};
use self::triple::{Triple, pairs, triples};
use super::budget::Budget;
use super::{Engine, Glimpse};
use crate::capture::binarize::half;
use crate::capture::found::FoundCode;
use crate::capture::frame::Luma;
use crate::limits;

/// Part of the modules known beforehand that must be read right: half are by chance.
const AGREEING: f32 = 0.75;

/// Misfit beyond which another round would not help: codes that are read in the end begin with at
/// most 0.12, and others mostly with more than 0.17.
const HOPELESS: f32 = 0.16;

/// Pixels a module from which finder patterns are found at half the size as well as at the whole.
const SEEN_AT_HALF: f32 = 3.2;

/// What came of one picture.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) codes: Vec<FoundCode>,
    pub(super) glimpse: Option<Glimpse>,
}

/// The codes in `picture`, whose copy of half the size is `small`, beside those that are `known`.
/// Nothing is begun once the budget is spent.
pub(super) fn read(
    picture: &Luma,
    small: Option<&Luma>,
    engine: Engine,
    known: &[FoundCode],
    budget: &Budget,
) -> Outcome {
    let mut outcome = Outcome::default();
    let Some(grey) = Grey::new(picture) else {
        return outcome;
    };
    let found = match (engine, small) {
        (Engine::MeshFine, _) | (_, None) => finders(&Bitmap::new(picture, 1, 8, 3), 2),
        (_, Some(small)) => {
            let mut found = finders(&Bitmap::new(small, 2, 4, 2), 1);
            if let Some(smaller) = half(small) {
                found.extend(finders(&Bitmap::new(&smaller, 4, 4, 2), 1));
            }
            found
        }
    };
    let mut marks = marks(
        grey,
        small.and_then(|small| Grey::of_copy(small, 2.0)),
        &found,
    );
    marks.retain(|mark| !known.iter().any(|code| covers(code, mark.stand.centre)));
    let triples = triples(&marks);
    outcome.glimpse = glimpse(&marks, &triples);
    let mut used: Vec<Point> = Vec::new();
    if engine == Engine::Mesh {
        // Of smaller ones a third may be there and was not found at half the size.
        marks.retain(|mark| mark.stand.size() > SEEN_AT_HALF);
    }
    for set in triples.iter().chain(&pairs(&marks)) {
        if budget.is_spent() || outcome.codes.len() == limits::CODES_A_PICTURE {
            break;
        }
        if set.stands.iter().any(|stand| used.contains(&stand.centre)) {
            continue;
        }
        if let Some(code) = code(grey, set, engine, budget) {
            used.extend(set.stands.map(|stand| stand.centre));
            outcome.codes.push(code);
        }
    }
    outcome
}

/// Whether the point is within the code.
fn covers(code: &FoundCode, at: Point) -> bool {
    let corners = code.corners.map(|[x, y]| Point::new(x, y));
    let sides = [0, 1, 2, 3].map(|i| (corners[(i + 1) % 4] - corners[i]).cross(at - corners[i]));
    sides.iter().all(|&side| side > 0.0) || sides.iter().all(|&side| side < 0.0)
}

fn glimpse(marks: &[Mark], triples: &[Triple]) -> Option<Glimpse> {
    let stands: Vec<Stand> = match triples.first() {
        Some(triple) => triple.stands.to_vec(),
        None => marks.iter().take(1).map(|mark| mark.stand).collect(),
    };
    let module = stands.iter().map(Stand::size).sum::<f32>() / stands.len() as f32;
    let finders = stands.iter().map(|one| [one.centre.x, one.centre.y]);
    (!stands.is_empty()).then(|| Glimpse {
        finders: finders.collect(),
        module,
    })
}

fn code(grey: Grey, triple: &Triple, engine: Engine, budget: &Budget) -> Option<FoundCode> {
    let survey = Survey::new(grey, triple);
    let grey = grey.turned(triple.inverted);
    for version in survey.versions() {
        if budget.is_spent() {
            break;
        }
        let fixed = Fixed::new(version);
        let Some((warp, share)) = survey.warp(version, &fixed) else {
            continue;
        };
        if share < 0.2 {
            continue;
        }
        let mut lattice = Lattice::new(&warp, side(version));
        if let Some(text) = text(grey, &mut lattice, version, &fixed, budget) {
            return Some(FoundCode {
                text,
                corners: lattice.corners().map(|corner| [corner.x, corner.y]),
                engine,
            });
        }
    }
    None
}

fn text(
    grey: Grey,
    lattice: &mut Lattice,
    version: usize,
    fixed: &Fixed,
    budget: &Budget,
) -> Option<Zeroizing<String>> {
    let side = side(version);
    let layout = Layout::new(version, fixed);
    let decode = |modules: &Modules| matrix::text(modules, &layout);
    for round in 0..4 {
        let greys = spread(grey, lattice);
        let mut modules = Modules::new(greys, side);
        if modules.fix(fixed) < AGREEING {
            break;
        }
        if round == 0
            && let Some(text) = decode(&modules)
        {
            return Some(text);
        }
        modules.refine(fixed, 3);
        if let Some(text) = decode(&modules) {
            return Some(text);
        }
        if modules.misfit > HOPELESS || budget.is_spent() {
            break;
        }
        lattice.register(grey, &modules.left);
    }
    None
}

/// Grey of each module, from its middle and around it, so that noise is evened out.
fn spread(grey: Grey, lattice: &Lattice) -> Vec<f32> {
    const OFF: f32 = 0.25;
    let mut greys = lattice.greys(grey, Point::default());
    if lattice.module() < 2.5 {
        return greys;
    }
    for off in [[OFF, OFF], [-OFF, OFF], [OFF, -OFF], [-OFF, -OFF]] {
        for (sum, one) in greys
            .iter_mut()
            .zip(lattice.greys(grey, Point::new(off[0], off[1])))
        {
            *sum += one;
        }
    }
    for sum in &mut greys {
        *sum /= 5.0;
    }
    greys
}
