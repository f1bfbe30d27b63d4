//! Where the modules of a code are: from its finder patterns to its version, its alignment patterns
//! and a warp through all of them.

use super::grey::{Grey, Rings, Stand};
use super::plane::{Pair, Point, Projection};
use super::stand::alignment;
use super::symbol::{FINDER, Fixed, nearest_version, side};
use super::triple::Triple;
use super::warp::Warp;

/// An alignment pattern must match at least so well.
const LIKE: f32 = 0.6;

/// Weight of a finder pattern's place that is guessed; those that were seen have 4.
const GUESSED: f32 = 0.01;

/// Half of a finder pattern.
const HALF: f32 = FINDER as f32 / 2.0;

/// The finder patterns of one code as they stand.
pub(super) struct Survey<'a> {
    grey: Grey<'a>,
    stands: [Stand; 3],
    seen: [bool; 3],
}

impl<'a> Survey<'a> {
    pub(super) fn new(grey: Grey<'a>, triple: &Triple) -> Self {
        Self {
            grey: grey.turned(triple.inverted),
            stands: triple.stands,
            seen: triple.seen,
        }
    }

    /// Versions that it may be, the likeliest first.
    pub(super) fn versions(&self) -> Vec<usize> {
        let by_distance = self.version_by_distance();
        let mut versions = Vec::new();
        let mut told: Vec<(u32, usize)> = self.versions_told().to_vec();
        told.sort_unstable();
        for (off, version) in told {
            let near = (version as f32 - by_distance).abs() < 2.5 + by_distance * 0.3;
            if off <= 3 && near && !versions.contains(&version) {
                versions.push(version);
            }
        }
        let middle = by_distance.round().clamp(1.0, 40.0) as usize;
        let mut timed: Vec<(f32, usize)> = (middle.saturating_sub(3).max(1)..=(middle + 3).min(40))
            .filter_map(|version| {
                let far = (version as f32 - by_distance).abs();
                Some((self.timing(version)? - far * 0.08, version))
            })
            .collect();
        timed.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (_, version) in timed.into_iter().take(2) {
            if !versions.contains(&version) {
                versions.push(version);
            }
        }
        versions.truncate(2);
        versions
    }

    fn version_by_distance(&self) -> f32 {
        let [corner, right, below] = &self.stands;
        let along = (right.centre - corner.centre).length()
            / f32::midpoint(corner.along.length(), right.along.length());
        let down = (below.centre - corner.centre).length()
            / f32::midpoint(corner.down.length(), below.down.length());
        (f32::midpoint(along, down) + 7.0 - 17.0) / 4.0
    }

    /// What the two places say that hold the version (versions 7 to 40), with the bits that are off.
    fn versions_told(&self) -> [(u32, usize); 2] {
        let [_, right, below] = &self.stands;
        let at = [
            |stand: &Stand, i: i16| stand.pixel(f32::from(i % 3) - 7.0, f32::from(i / 3) - 3.0),
            |stand: &Stand, i: i16| stand.pixel(f32::from(i / 3) - 3.0, f32::from(i % 3) - 7.0),
        ];
        [(right, at[0]), (below, at[1])].map(|(stand, at)| {
            let dark = self.grey.at(stand.centre);
            let light = [(2.0, 0.0), (-2.0, 0.0), (0.0, 2.0), (0.0, -2.0)]
                .map(|(x, y)| self.grey.at(stand.pixel(x, y)))
                .iter()
                .sum::<f32>()
                / 4.0;
            let threshold = f32::midpoint(dark, light);
            let mut read = 0;
            for i in 0..18_i16 {
                if self.grey.at(at(stand, i)) < threshold {
                    read |= 1 << i;
                }
            }
            let (version, off) = nearest_version(read);
            (off, version)
        })
    }

    /// Centre and corners of the three finder patterns.
    fn pairs(&self, side: usize) -> Vec<Pair> {
        let far = side as f32 - HALF;
        let mut pairs = Vec::new();
        let places = [(HALF, HALF), (far, HALF), (HALF, far)];
        for ((stand, (x, y)), seen) in self.stands.iter().zip(places).zip(self.seen) {
            if !seen {
                pairs.push(Pair {
                    module: Point::new(x, y),
                    pixel: stand.centre,
                    weight: GUESSED,
                });
                continue;
            }
            for (u, v, weight) in [
                (0.0, 0.0, 4.0),
                (-HALF, -HALF, 1.0),
                (HALF, -HALF, 1.0),
                (HALF, HALF, 1.0),
                (-HALF, HALF, 1.0),
            ] {
                pairs.push(Pair {
                    module: Point::new(x + u, y + v),
                    pixel: stand.pixel(u, v),
                    weight,
                });
            }
        }
        pairs
    }

    /// How well the timing patterns alternate in a code of this version, in parts of the contrast.
    fn timing(&self, version: usize) -> Option<f32> {
        let side = side(version);
        let projection = Projection::fit(&self.pairs(side))?;
        let (mut sum, mut spread) = (0.0, 1.0);
        for turned in [false, true] {
            let mut last = None;
            for i in 8..side - 8 {
                let (u, v) = (i as f32 + 0.5, 6.5);
                let place = if turned {
                    Point::new(v, u)
                } else {
                    Point::new(u, v)
                };
                let here = self.grey.at(projection.pixel(place));
                if let Some(before) = last.replace(here) {
                    let step = if i % 2 == 0 {
                        before - here
                    } else {
                        here - before
                    };
                    sum += step;
                    spread += step.abs();
                }
            }
        }
        Some(sum / spread)
    }

    /// The warp of a code of this version, and the part of its alignment patterns that were found.
    pub(super) fn warp(&self, version: usize, fixed: &Fixed) -> Option<(Warp, f32)> {
        let side = side(version);
        let mut pairs = self.pairs(side);
        let rings = Rings::alignment();
        let far = side as f32 - HALF;
        let ends = [(HALF, HALF), (far, HALF), (HALF, far)];
        let ends: Vec<Point> = ends
            .into_iter()
            .zip(self.seen)
            .filter(|&(_, seen)| seen)
            .map(|((x, y), _)| Point::new(x, y))
            .collect();
        let mut waiting: Vec<(f32, Point)> = fixed
            .alignment
            .iter()
            .map(|&[column, row]| {
                let at = Point::new(column as f32 + 0.5, row as f32 + 0.5);
                let nearest = ends
                    .iter()
                    .map(|&end| (end - at).length())
                    .fold(f32::MAX, f32::min);
                (nearest, at)
            })
            .collect();
        waiting.sort_by(|a, b| a.0.total_cmp(&b.0));
        let all = waiting.len();
        let mut found = 0_usize;
        let mut missed = 0_usize;
        let mut warp = Warp::fit(&pairs, side)?;
        for (_, place) in waiting {
            let centre = warp.pixel(place);
            let about = Stand {
                centre,
                along: warp.pixel(place + Point::new(1.0, 0.0)) - centre,
                down: warp.pixel(place + Point::new(0.0, 1.0)) - centre,
            };
            if !self.grey.holds(centre) || about.along.length() > 100.0 {
                missed += 1;
                continue;
            }
            let reach = if found < 3 { 3.5 } else { 2.0 };
            let (pixel, likeness) = alignment(self.grey, &rings, about, reach);
            if likeness > LIKE {
                found += 1;
                if found == 4 {
                    pairs.retain(|pair| pair.weight > GUESSED);
                }
                pairs.push(Pair {
                    module: place,
                    pixel,
                    weight: 2.0 * likeness * likeness,
                });
                if found < 24 || found.is_multiple_of(4) {
                    warp = Warp::fit(&pairs, side)?;
                }
            } else {
                missed += 1;
                if missed > 3 + found {
                    return None;
                }
            }
        }
        let share = if all == 0 {
            1.0
        } else {
            found as f32 / all as f32
        };
        Some((Warp::fit(&pairs, side)?, share))
    }
}
