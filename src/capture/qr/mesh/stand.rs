//! How a finder pattern stands in the picture, from grey.

use super::finder::Finder;
use super::grey::{Grey, Rings, Stand};
use super::plane::Point;
use crate::limits;

/// Pixels a module from which a pattern is large.
const LARGE: f32 = 3.6;

/// Match of a finder pattern before it was fitted, at least.
const ROUGHLY_LIKE: f32 = 0.3;

/// The same once it was fitted.
const LIKE: f32 = 0.55;

/// A finder pattern whose grey was looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) stand: Stand,
    /// How well it matches, up to 1.
    pub(super) likeness: f32,
    pub(super) inverted: bool,
}

/// The finder patterns that match in grey, the best first.
///
/// Large ones are looked at in `small`, the copy of half the size, which is less noisy.
pub(super) fn marks(grey: Grey, small: Option<Grey>, finders: &[Finder]) -> Vec<Mark> {
    let rings = Rings::finder();
    let grey = |module: f32| small.filter(|_| module > LARGE).unwrap_or(grey);
    let mut rough: Vec<Mark> = finders
        .iter()
        .map(|finder| {
            let grey = grey(finder.module).turned(finder.inverted);
            turned(grey, &rings, finder)
        })
        .filter(|mark| mark.likeness > ROUGHLY_LIKE)
        .collect();
    rough.sort_by(|a, b| b.likeness.total_cmp(&a.likeness));
    rough.truncate(limits::FINDERS_TRIED);
    let mut marks: Vec<Mark> = Vec::new();
    for mark in rough {
        let (stand, likeness) = settle(
            grey(mark.stand.size()).turned(mark.inverted),
            &rings,
            mark.stand,
        );
        let known = marks
            .iter()
            .any(|known| (known.stand.centre - stand.centre).length() < 3.0 * known.stand.size());
        if likeness > LIKE && !known {
            marks.push(Mark {
                stand,
                likeness,
                ..mark
            });
        }
    }
    marks.sort_by(|a, b| b.likeness.total_cmp(&a.likeness));
    marks
}

/// The pattern turned as it matches best. A line at a slant through it is the longer the more it
/// slants, and so was the measured module.
fn turned(grey: Grey, rings: &Rings, finder: &Finder) -> Mark {
    let mut best = None::<Mark>;
    for degrees in [0_i16, 15, -15, 30, -30, 45] {
        let (sin, cos) = f32::from(degrees).to_radians().sin_cos();
        let module = finder.module * cos;
        let stand = Stand {
            centre: finder.centre,
            along: Point::new(cos, sin) * module,
            down: Point::new(-sin, cos) * module,
        };
        let likeness = rings.likeness(grey, &stand);
        if best.is_none_or(|best| likeness > best.likeness) {
            best = Some(Mark {
                stand,
                likeness,
                inverted: finder.inverted,
            });
        }
    }
    best.unwrap_or(Mark {
        stand: Stand {
            centre: finder.centre,
            along: Point::new(finder.module, 0.0),
            down: Point::new(0.0, finder.module),
        },
        likeness: -1.0,
        inverted: finder.inverted,
    })
}

/// Moves, turns, stretches and shears until the match gets no better.
fn settle(grey: Grey, rings: &Rings, rough: Stand) -> (Stand, f32) {
    let mut best = (rough, rings.likeness(grey, &rough));
    let size = f32::midpoint(rough.along.length(), rough.down.length());
    for step in [0.5_f32, 0.25, 0.12, 0.06] {
        for _ in 0..2 {
            let before = best.1;
            let (shift, turn) = (size * step, size * step * 0.25);
            for change in [
                [shift, 0.0, 0.0, 0.0, 0.0, 0.0],
                [0.0, shift, 0.0, 0.0, 0.0, 0.0],
                [0.0, 0.0, turn, 0.0, 0.0, 0.0],
                [0.0, 0.0, 0.0, turn, 0.0, 0.0],
                [0.0, 0.0, 0.0, 0.0, turn, 0.0],
                [0.0, 0.0, 0.0, 0.0, 0.0, turn],
            ] {
                for sign in [1.0, -1.0] {
                    let [cx, cy, ax, ay, dx, dy] = change.map(|value| value * sign);
                    let moved = Stand {
                        centre: best.0.centre + Point::new(cx, cy),
                        along: best.0.along + Point::new(ax, ay),
                        down: best.0.down + Point::new(dx, dy),
                    };
                    let likeness = rings.likeness(grey, &moved);
                    if likeness > best.1 {
                        best = (moved, likeness);
                    }
                }
            }
            if best.1 < before + 0.002 {
                break;
            }
        }
    }
    best
}

/// The alignment pattern near `about`, not farther than `reach` modules: its middle, and how well
/// it matches.
pub(super) fn alignment(grey: Grey, rings: &Rings, about: Stand, reach: f32) -> (Point, f32) {
    // A pattern of the same looks farther away is less likely the right one.
    const FAR: f32 = 0.012;
    let step = if reach > 2.0 { 0.5 } else { 0.34 };
    let count = (reach / step).ceil() as i16;
    let mut best = (about.centre, -1.0_f32, -1.0_f32);
    let try_at = |x: f32, y: f32| {
        let centre = about.pixel(x, y);
        (centre, rings.likeness(grey, &Stand { centre, ..about }))
    };
    for y in -count..=count {
        for x in -count..=count {
            let (x, y) = (f32::from(x) * step, f32::from(y) * step);
            let (centre, likeness) = try_at(x, y);
            let rank = likeness - FAR * x.hypot(y);
            if rank > best.1 {
                best = (centre, rank, likeness);
            }
        }
    }
    let mut settled = (best.0, best.2);
    let mut step = step / 2.0;
    for _ in 0..3 {
        let from = settled.0;
        for y in [-step, 0.0, step] {
            for x in [-step, 0.0, step] {
                let centre = from + about.along * x + about.down * y;
                let likeness = rings.likeness(grey, &Stand { centre, ..about });
                if likeness > settled.1 {
                    settled = (centre, likeness);
                }
            }
        }
        step /= 2.0;
    }
    settled
}
