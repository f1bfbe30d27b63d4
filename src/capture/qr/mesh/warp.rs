//! Where each module of a code is that is bent: a projective map, and a thin plate laid over what
//! it leaves.

use super::plane::{Pair, Point, Projection, solve};

/// How stiff the plate is: at 0 it goes through each point, however badly that was measured.
const STIFFNESS: f64 = 0.001;

/// A smooth map, modules to pixels.
pub(super) struct Warp {
    projection: Projection,
    side: f64,
    centres: Vec<[f64; 2]>,
    /// For each centre, then for 1, x and y: how much of it is in the shift of x and y.
    shares: Vec<[f64; 2]>,
}

impl Warp {
    /// The map through these points of a code with `side` modules, about.
    pub(super) fn fit(pairs: &[Pair], side: usize) -> Option<Self> {
        let projection = Projection::fit(pairs)?;
        let side = side as f64;
        let place = |at: Point| [f64::from(at.x) / side, f64::from(at.y) / side];
        let centres: Vec<[f64; 2]> = pairs.iter().map(|pair| place(pair.module)).collect();
        let count = centres.len();
        let mut rows = vec![vec![0.0; count + 5]; count + 3];
        for (i, (pair, centre)) in pairs.iter().zip(&centres).enumerate() {
            for (j, other) in centres.iter().enumerate() {
                rows[i][j] = bending(*centre, *other);
            }
            rows[i][i] += STIFFNESS / f64::from(pair.weight);
            for (j, term) in [1.0, centre[0], centre[1]].into_iter().enumerate() {
                rows[i][count + j] = term;
                rows[count + j][i] = term;
            }
            let left = pair.pixel - projection.pixel(pair.module);
            rows[i][count + 3] = f64::from(left.x);
            rows[i][count + 4] = f64::from(left.y);
        }
        let shares = solve(&mut rows)?
            .into_iter()
            .map(|both| [both[0], both[1]])
            .collect();
        Some(Self {
            projection,
            side,
            centres,
            shares,
        })
    }

    /// Where a place of the code is in the picture.
    pub(super) fn pixel(&self, module: Point) -> Point {
        let at = [
            f64::from(module.x) / self.side,
            f64::from(module.y) / self.side,
        ];
        let terms = self
            .centres
            .iter()
            .map(|centre| bending(*centre, at))
            .chain([1.0, at[0], at[1]]);
        let mut shift = [0.0, 0.0];
        for (term, share) in terms.zip(&self.shares) {
            shift[0] += term * share[0];
            shift[1] += term * share[1];
        }
        self.projection.pixel(module) + Point::new(shift[0] as f32, shift[1] as f32)
    }
}

fn bending(a: [f64; 2], b: [f64; 2]) -> f64 {
    let square = (a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2);
    if square > 0.0 {
        square * square.ln()
    } else {
        0.0
    }
}
