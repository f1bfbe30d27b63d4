//! Three finder patterns that may be those of one code; or two, where the third is covered, cut off
//! or spoiled.

use super::grey::Stand;
use super::plane::Point;
use super::stand::Mark;
use crate::limits;

/// Finder patterns at the top left, the top right and the bottom left, each facing along the code's
/// rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Triple {
    pub(super) stands: [Stand; 3],
    /// Which of them were seen; the others are guessed.
    pub(super) seen: [bool; 3],
    pub(super) inverted: bool,
}

/// Most that a way from one pattern to the next leaves the row it runs in.
const ASLANT: f32 = 0.36;

/// Modules from one pattern's centre to the next one's, with some room: 14 in version 1, 170 in 40.
const APART: std::ops::Range<f32> = 9.0..230.0;

/// Sets of three, the likeliest first; at most [`limits::TRIPLES_TRIED`].
pub(super) fn triples(marks: &[Mark]) -> Vec<Triple> {
    let mut ranked: Vec<(f32, Triple)> = Vec::new();
    for (i, corner) in marks.iter().enumerate() {
        for (j, right) in marks.iter().enumerate() {
            if i == j || right.inverted != corner.inverted {
                continue;
            }
            for (k, below) in marks.iter().enumerate() {
                if k != i
                    && k != j
                    && below.inverted == corner.inverted
                    && let Some(one) = fitting([corner, right, below])
                {
                    ranked.push(one);
                }
            }
        }
    }
    ranked.sort_by(|a, b| a.0.total_cmp(&b.0));
    ranked.truncate(limits::TRIPLES_TRIED);
    ranked.into_iter().map(|(_, triple)| triple).collect()
}

/// How far `to` is from `from` in a row, in modules, seen from both; and how much it is aslant.
fn apart(from: &Stand, to: &Stand) -> (f32, f32) {
    let way = to.centre - from.centre;
    let (from, to) = (from.facing(way), to.facing(way));
    let on = from.module(to.centre);
    let back = to.module(from.centre);
    let aslant = (on.y / on.x).abs() + (back.y / back.x).abs();
    let modules = (on.length() * back.length()).sqrt();
    (modules, aslant / 2.0)
}

fn fitting(marks: [&Mark; 3]) -> Option<(f32, Triple)> {
    let [corner, right, below] = marks.map(|mark| mark.stand);
    let (along, down) = (right.centre - corner.centre, below.centre - corner.centre);
    if along.cross(down) < 0.4 * along.length() * down.length() {
        return None;
    }
    let (wide, wide_aslant) = apart(&corner, &right);
    let (tall, tall_aslant) = apart(&corner, &below);
    let sizes = [corner, right, below].map(|stand| stand.size());
    let least = sizes.into_iter().fold(f32::MAX, f32::min);
    let most = sizes.into_iter().fold(0.0, f32::max);
    let uneven = (wide - tall).abs() / (wide + tall);
    if !APART.contains(&wide)
        || !APART.contains(&tall)
        || uneven > 0.25
        || most > 2.2 * least
        || wide_aslant > ASLANT
        || tall_aslant > ASLANT
    {
        return None;
    }
    let likeness: f32 = marks.iter().map(|mark| mark.likeness).sum();
    let rank = wide_aslant + tall_aslant + uneven * 2.0 + (most - least) / most - likeness;
    let down_turned = |stand: Stand| stand.facing(along);
    Some((
        rank,
        Triple {
            stands: [corner, right, below].map(down_turned),
            seen: [true; 3],
            inverted: marks[0].inverted,
        },
    ))
}

/// Sets of two with the place where the third may be, the likeliest first.
pub(super) fn pairs(marks: &[Mark]) -> Vec<Triple> {
    let mut ranked: Vec<(f32, Triple)> = Vec::new();
    for (i, one) in marks.iter().enumerate() {
        for other in &marks[i + 1..] {
            if one.inverted != other.inverted {
                continue;
            }
            let likeness = one.likeness + other.likeness;
            for (rank, triple) in beside(one, other).into_iter().chain(across(one, other)) {
                ranked.push((rank - likeness, triple));
            }
        }
    }
    ranked.sort_by(|a, b| a.0.total_cmp(&b.0));
    ranked.truncate(limits::PAIRS_TRIED);
    ranked.into_iter().map(|(_, triple)| triple).collect()
}

/// Both in one row or column of the code, which is to either side of them.
fn beside(one: &Mark, other: &Mark) -> Vec<(f32, Triple)> {
    let (modules, aslant) = apart(&one.stand, &other.stand);
    if aslant > ASLANT || !APART.contains(&modules) {
        return Vec::new();
    }
    let mut all = Vec::new();
    for (a, b) in [(one.stand, other.stand), (other.stand, one.stand)] {
        // The code is to the right, seen from `a` to `b`: `a` is its top left, or its bottom left.
        let way = b.centre - a.centre;
        let (a, b) = (a.facing(way), b.facing(way));
        let third = |stand: Stand| Stand {
            centre: stand.pixel(0.0, modules),
            ..stand
        };
        all.push((aslant, [a, b, third(a)], [true, true, false], way));
        let turned = Point::new(-way.y, way.x);
        all.push((aslant, [b, third(b), a], [true, false, true], turned));
    }
    all.into_iter()
        .map(|(rank, stands, seen, along)| {
            let triple = Triple {
                stands: stands.map(|stand| stand.facing(along)),
                seen,
                inverted: one.inverted,
            };
            (rank, triple)
        })
        .collect()
}

/// At the top right and the bottom left.
fn across(one: &Mark, other: &Mark) -> Vec<(f32, Triple)> {
    let mut all = Vec::new();
    for (right, below) in [(one.stand, other.stand), (other.stand, one.stand)] {
        let way = below.centre - right.centre;
        // The code's rows are an eighth of a turn back from this diagonal.
        let along = Point::new(way.y - way.x, -way.x - way.y);
        let (right, below) = (right.facing(along), below.facing(along));
        let (on, back) = (right.module(below.centre), below.module(right.centre));
        let aslant =
            ((on.x + on.y) / on.length()).abs() + ((back.x + back.y) / back.length()).abs();
        let modules = (on.length() * back.length() / 2.0).sqrt();
        if aslant > 2.0 * ASLANT || !APART.contains(&modules) {
            continue;
        }
        let centre = (right.pixel(on.x, 0.0) + below.pixel(0.0, back.y)) * 0.5;
        let corner = Stand {
            centre,
            along: (right.along + below.along) * 0.5,
            down: (right.down + below.down) * 0.5,
        };
        all.push((
            aslant / 2.0,
            Triple {
                stands: [corner, right, below],
                seen: [false, true, true],
                inverted: one.inverted,
            },
        ));
    }
    all
}
