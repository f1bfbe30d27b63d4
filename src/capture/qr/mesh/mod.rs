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
mod equalize;
mod finder;
mod grey;
mod lattice;
mod matrix;
mod plane;
mod stand;
mod survey;
mod symbol;
mod triple;
mod warp;

use zeroize::Zeroizing;

use self::bitmap::Bitmap;
use self::equalize::Modules;
use self::finder::finders;
use self::grey::{Grey, Stand};
use self::lattice::Lattice;
use self::matrix::Matrix;
use self::plane::Point;
use self::stand::{Mark, marks};
use self::survey::Survey;
use self::symbol::{Fixed, side};
use self::triple::{Triple, pairs, triples};
use super::budget::Budget;
use super::{Engine, Glimpse};
use crate::capture::found::FoundCode;
use crate::capture::frame::Luma;
use crate::limits;

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
        (_, Some(small)) => finders(&Bitmap::new(small, 2, 4, 2), 1),
    };
    let mut marks = marks(grey, &found);
    marks.retain(|mark| !known.iter().any(|code| covers(code, mark.stand.centre)));
    let triples = triples(&marks);
    outcome.glimpse = glimpse(&marks, &triples);
    let mut used: Vec<Point> = Vec::new();
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
    let decode = |modules: &Modules| {
        Matrix {
            side,
            dark: modules.dark(),
        }
        .text()
    };
    for round in 0..4 {
        let greys = spread(grey, lattice);
        let mut modules = Modules::new(greys, side);
        modules.fix(fixed);
        if round == 0
            && let Some(text) = decode(&modules)
        {
            return Some(text);
        }
        modules.refine(fixed, 3);
        if let Some(text) = decode(&modules) {
            return Some(text);
        }
        if budget.is_spent() {
            break;
        }
        lattice.register(grey, &modules.left);
    }
    None
}

/// Grey of each module, from its middle and around it, so that noise is evened out.
fn spread(grey: Grey, lattice: &Lattice) -> Vec<f32> {
    let mut greys = lattice.greys(grey, Point::default());
    if lattice.module() < 2.5 {
        return greys;
    }
    const OFF: f32 = 0.25;
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
