//! The search for finder patterns: along any line through its centre, the runs of dark and light
//! are as 1:1:3:1:1 (ISO/IEC 18004, 6.3.3).

use super::bitmap::Bitmap;
use super::plane::Point;
use crate::limits;

/// What looks like a finder pattern.
#[derive(Clone, Copy, Debug)]
pub(super) struct Finder {
    /// Its centre, in pixels.
    pub(super) centre: Point,
    /// Pixels a module.
    pub(super) module: f32,
    /// How many scanned rows ran through its middle.
    pub(super) rows: u32,
    /// Whether dark and light are exchanged.
    pub(super) inverted: bool,
}

/// The finder patterns in a picture, those seen in most rows first; at most
/// [`limits::FINDERS_TRIED`] of each kind.
pub(super) fn finders(bitmap: &Bitmap, step: usize) -> Vec<Finder> {
    let mut found: Vec<Finder> = Vec::new();
    let mut checks = 0;
    let mut edges: Vec<usize> = Vec::with_capacity(bitmap.width);
    let mut differences: Vec<u8> = Vec::with_capacity(bitmap.width);
    for y in (step / 2..bitmap.height).step_by(step) {
        let row = bitmap.row(y);
        edges.clear();
        edges.push(0);
        changes(row, &mut differences, &mut edges);
        edges.push(row.len());
        for ends in edges.windows(6) {
            let runs = [0, 1, 2, 3, 4].map(|i| ends[i + 1] - ends[i]);
            // Most places are told apart by their middle run alone.
            if runs[2] + 1 < runs[1].max(runs[3]) || runs[2] * 2 > (runs[0] + runs[4]) * 7 {
                continue;
            }
            let runs = runs.map(|run| run as f32);
            let Some(module) = module_of(&runs) else {
                continue;
            };
            let x = (ends[2] + ends[3]) as f32 / 2.0;
            let inverted = row[ends[2]] == 0;
            let here = Point::new(x, y as f32 + 0.5);
            if let Some(known) = found.iter_mut().find(|known| {
                known.inverted == inverted
                    && known.rows > 2
                    && (known.centre.x - x).abs() < known.module
                    && (known.centre.y - here.y).abs() < 2.0 * known.module
            }) {
                known.rows += 1;
                continue;
            }
            checks += 1;
            if checks > limits::FINDER_CHECKS {
                return ranked(found, bitmap.scale);
            }
            if let Some(one) = checked(bitmap, here, module, inverted) {
                add(&mut found, one);
            }
        }
    }
    ranked(found, bitmap.scale)
}

/// Adds the places whose pixel differs from the one before. Eight pixels are looked at together.
fn changes(row: &[u8], differences: &mut Vec<u8>, edges: &mut Vec<usize>) {
    differences.clear();
    differences.extend(row.iter().zip(&row[1..]).map(|(left, right)| left ^ right));
    differences.resize(row.len().next_multiple_of(8), 0);
    for (i, eight) in differences.chunks_exact(8).enumerate() {
        let mut bits = eight
            .try_into()
            .map_or(0, |eight: [u8; 8]| u64::from_le_bytes(eight));
        while bits != 0 {
            edges.push(i * 8 + bits.trailing_zeros() as usize / 8 + 1);
            bits &= bits - 1;
        }
    }
}

/// The best of them, in pixels of the picture.
fn ranked(mut found: Vec<Finder>, scale: f32) -> Vec<Finder> {
    found.retain(|one| one.rows > 1);
    for one in &mut found {
        one.centre = one.centre * scale;
        one.module *= scale;
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.rows));
    let (mut dark, mut light) = (0, 0);
    found.retain(|one| {
        let count = if one.inverted { &mut light } else { &mut dark };
        *count += 1;
        *count <= limits::FINDERS_TRIED
    });
    found
}

fn add(found: &mut Vec<Finder>, one: Finder) {
    let room = found.len() < limits::FINDERS_KEPT;
    let near = found.iter_mut().find(|known| {
        known.inverted == one.inverted
            && (known.centre.x - one.centre.x).abs() < 2.0 * known.module
            && (known.centre.y - one.centre.y).abs() < 2.0 * known.module
    });
    match near {
        Some(known) => {
            let weight = known.rows.min(20) as f32;
            let mean = |old: f32, new: f32| (old * weight + new) / (weight + 1.0);
            known.centre.x = mean(known.centre.x, one.centre.x);
            known.centre.y = mean(known.centre.y, one.centre.y);
            known.module = mean(known.module, one.module);
            known.rows += 1;
        }
        None if room => found.push(one),
        None => {}
    }
}

/// Pixels a module if the runs are about 1:1:3:1:1. Small patterns are off by a pixel easily, and
/// blur takes from the runs of one module.
fn module_of(runs: &[f32; 5]) -> Option<f32> {
    let module = runs.iter().sum::<f32>() / 7.0;
    if module < 1.0 {
        return None;
    }
    let slack = module * 0.62 + 0.5;
    let fits = |run: f32, modules: f32, slack: f32| (run - modules * module).abs() <= slack;
    (fits(runs[2], 3.0, slack * 1.6) && [0, 1, 3, 4].into_iter().all(|i| fits(runs[i], 1.0, slack)))
        .then_some(module)
}

/// Looks up and down, again from left to right, and along the diagonals.
fn checked(bitmap: &Bitmap, at: Point, module: f32, inverted: bool) -> Option<Finder> {
    let longest = (module * 5.0) as i32 + 2;
    let line = |from: Point, along: [i32; 2]| across(bitmap, from, along, longest, !inverted);
    let (down, tall) = line(at, [0, 1])?;
    if tall > 2.5 * module || module > 2.5 * tall {
        return None;
    }
    let at = Point::new(at.x, at.y + down);
    let (right, wide) = line(at, [1, 0])?;
    let centre = Point::new(at.x + right, at.y);
    if line(centre, [1, 1]).is_none() && line(centre, [1, -1]).is_none() {
        return None;
    }
    Some(Finder {
        centre,
        module: (tall * wide).sqrt(),
        rows: 1,
        inverted,
    })
}

/// From a point within the middle, both ways along a line: how far on its centre is, in steps, and
/// the steps a module.
fn across(
    bitmap: &Bitmap,
    from: Point,
    along: [i32; 2],
    longest: i32,
    dark: bool,
) -> Option<(f32, f32)> {
    let (x, y) = (from.x as i32, from.y as i32);
    let at = |steps: i32| bitmap.dark(x + along[0] * steps, y + along[1] * steps);
    let arm = |way: i32| {
        let mut runs = [0_i32; 3];
        let (mut steps, mut colour) = (0, dark);
        for run in &mut runs {
            let start = steps;
            while at(steps * way) == Some(colour) {
                steps += 1;
                if steps - start > longest {
                    return None;
                }
            }
            *run = steps - start;
            colour = !colour;
        }
        Some(runs.map(|run| run as f32))
    };
    let (on, back) = (arm(1)?, arm(-1)?);
    let middle = on[0] + back[0] - 1.0;
    let module = module_of(&[back[2], back[1], middle, on[1], on[2]])?;
    // The pixel's own middle is where it starts from.
    let within = [from.x - x as f32 - 0.5, from.y - y as f32 - 0.5];
    let inside = if along[0] == 0 { within[1] } else { within[0] };
    Some(((on[0] - back[0]) / 2.0 - inside, module))
}
