//! rqrr, the second QR reader.
//!
//! It reads only a few pictures that the first reader does not, and panics on others; the caller
//! catches that. It tries the finder patterns it sees three at a time, each try with a copy of the
//! picture, so that a sheet full of them keeps it busy for long. They are counted first, in
//! its own black-and-white picture: what it sees is what is counted.

use rqrr::PreparedImage;
use zeroize::Zeroizing;

use super::found::FoundCode;
use super::frame::Luma;
use crate::limits;

/// The codes that rqrr reads in `picture`; none if there are too many finder patterns.
pub(super) fn read(picture: &Luma) -> Vec<FoundCode> {
    let (width, pixels) = (picture.stride(), picture.pixels());
    if pixels.len() > limits::SECOND_READER_PIXELS {
        return Vec::new();
    }
    let height = pixels.len() / width.max(1);
    let mut prepared =
        PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    let is_dark = |x, y| u8::from(prepared.get_pixel_at(x, y)) != 0;
    if finder_runs(width, height, is_dark) > limits::FINDER_RUNS_A_PICTURE {
        return Vec::new();
    }
    let mut found = Vec::new();
    for grid in prepared.detect_grids() {
        if let Ok((_, text)) = grid.decode()
            && found.len() < limits::CODES_A_PICTURE
        {
            found.push(FoundCode {
                text: Zeroizing::new(text),
                corners: grid.bounds.map(|point| [pixel(point.x), pixel(point.y)]),
            });
        }
    }
    found
}

#[expect(
    clippy::cast_precision_loss,
    reason = "pixel coordinates are far below 2^24"
)]
fn pixel(coordinate: i32) -> f32 {
    coordinate as f32
}

/// How many places have a run of dark 1, light 1, dark 3, light 1, dark 1, as a row across a
/// finder pattern has. Rows whose middle runs touch are one place, as they are one dark region to
/// rqrr; so it never has more patterns than this.
fn finder_runs(width: usize, height: usize, is_dark: impl Fn(usize, usize) -> bool) -> usize {
    let mut places = 0;
    // The middle runs found in the row above and in this one: first pixel, one past the last.
    let (mut above, mut here) = (Vec::<(usize, usize)>::new(), Vec::new());
    for y in 0..height {
        std::mem::swap(&mut above, &mut here);
        here.clear();
        // Where the last five runs began, and where the newest ended.
        let mut edges = [0_usize; 6];
        let mut last = false;
        let mut changes = 0;
        for x in 0..=width {
            let dark = x < width && is_dark(x, y);
            if dark == last {
                continue;
            }
            last = dark;
            changes += 1;
            edges.rotate_left(1);
            edges[5] = x;
            if dark || changes < 6 || !is_finder_run(&edges) {
                continue;
            }
            let middle = (edges[2], edges[3]);
            if !above.iter().any(|run| run.0 < middle.1 && middle.0 < run.1) {
                places += 1;
            }
            here.push(middle);
        }
    }
    places
}

/// Whether the five runs between six edges are as 1:1:3:1:1, each off by at most 3/4 of a unit:
/// rqrr's own rule.
fn is_finder_run(edges: &[usize; 6]) -> bool {
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
    use super::*;

    #[test]
    fn each_finder_pattern_is_one_place() {
        let is_dark = |x: usize, y: usize| {
            let ring = (x % 9).abs_diff(4).max((y % 9).abs_diff(4));
            ring == 3 || ring <= 1
        };
        assert_eq!(finder_runs(45, 27, is_dark), 15);
        assert_eq!(finder_runs(0, 0, is_dark), 0);
    }

    #[test]
    fn large_pictures_are_left_alone() {
        let large = Luma::new(4000, 3000, vec![255; 12_000_000]);
        assert!(large.is_some_and(|large| read(&large).is_empty()));
    }
}
