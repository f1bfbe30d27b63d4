//! Points, and the projective map between a flat code and its picture.

use std::ops::{Add, Mul, Sub};

/// A point or a way, in pixels or in modules.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Point {
    pub(super) x: f32,
    pub(super) y: f32,
}

impl Point {
    pub(super) const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    pub(super) fn length(self) -> f32 {
        self.x.hypot(self.y)
    }

    /// Twice the area of the triangle with `other`; positive if that is clockwise from this, as
    /// pictures have it.
    pub(super) fn cross(self, other: Self) -> f32 {
        self.x * other.y - self.y * other.x
    }
}

impl Add for Point {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Point {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f32> for Point {
    type Output = Self;

    fn mul(self, factor: f32) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }
}

/// A place of the code, in modules, and where it is in the picture, in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) module: Point,
    pub(super) pixel: Point,
    pub(super) weight: f32,
}

/// A projective map, modules to pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Projection([f32; 8]);

impl Projection {
    /// The map with the least weighted squares for these pairs; `None` if they don't fix one.
    pub(super) fn fit(pairs: &[Pair]) -> Option<Self> {
        let mut system = [[0.0_f64; 9]; 8];
        for pair in pairs {
            let [u, v] = [pair.module.x, pair.module.y].map(f64::from);
            let [x, y] = [pair.pixel.x, pair.pixel.y].map(f64::from);
            let weight = f64::from(pair.weight);
            for row in [
                [u, v, 1.0, 0.0, 0.0, 0.0, -u * x, -v * x, x],
                [0.0, 0.0, 0.0, u, v, 1.0, -u * y, -v * y, y],
            ] {
                for (line, &left) in system.iter_mut().zip(&row[..8]) {
                    for (sum, &right) in line.iter_mut().zip(&row) {
                        *sum += weight * left * right;
                    }
                }
            }
        }
        let mut columns: Vec<Vec<f64>> = system.iter().map(|line| line.to_vec()).collect();
        let solved = solve(&mut columns)?;
        let mut map = [0.0; 8];
        for (to, from) in map.iter_mut().zip(solved) {
            *to = from[0] as f32;
        }
        map.iter()
            .all(|value| value.is_finite())
            .then_some(Self(map))
    }

    /// Where a place of the code is in the picture.
    pub(super) fn pixel(&self, module: Point) -> Point {
        let [right, below, scale] = [0, 3, 6].map(|row| {
            let constant = self.0.get(row + 2).unwrap_or(&1.0);
            self.0[row] * module.x + self.0[row + 1] * module.y + constant
        });
        Point::new(right / scale, below / scale)
    }
}

/// Solves linear equations by elimination; each row holds the factors of the unknowns, then the
/// right sides. Gives, for each unknown, its value for each right side.
pub(super) fn solve(rows: &mut [Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let count = rows.len();
    for column in 0..count {
        let pivot = (column..count)
            .max_by(|&a, &b| rows[a][column].abs().total_cmp(&rows[b][column].abs()))?;
        rows.swap(column, pivot);
        let (above, rest) = rows.split_at_mut(column);
        let (line, below) = rest.split_first_mut()?;
        if line[column].abs() < 1e-9 {
            return None;
        }
        for other in above.iter_mut().chain(below) {
            let factor = other[column] / line[column];
            if factor != 0.0 {
                for (to, from) in other[column..].iter_mut().zip(&line[column..]) {
                    *to -= factor * from;
                }
            }
        }
    }
    Some(
        rows.iter()
            .enumerate()
            .map(|(i, row)| row[count..].iter().map(|right| right / row[i]).collect())
            .collect(),
    )
}
