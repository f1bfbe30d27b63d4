//! The mesh: nodes every few modules, and what lies between them.

use super::grey::Grey;
use super::plane::Point;
use super::warp::Warp;

/// Modules between two nodes, about.
const STEP: usize = 6;

/// Longest step of a node in one round, in modules.
const SHIFT: f32 = 0.5;

/// Nodes in rows and columns over the whole code.
#[derive(Clone)]
pub(super) struct Lattice {
    /// Modules in a row of the code.
    side: usize,
    /// Nodes in a row.
    count: usize,
    nodes: Vec<Point>,
}

impl Lattice {
    /// As the map has it.
    pub(super) fn new(warp: &Warp, side: usize) -> Self {
        let count = side.div_ceil(STEP) + 1;
        let step = side as f32 / (count - 1) as f32;
        let nodes = (0..count * count)
            .map(|i| {
                let (x, y) = (i % count, i / count);
                warp.pixel(Point::new(x as f32 * step, y as f32 * step))
            })
            .collect();
        Self { side, count, nodes }
    }

    /// Modules between two nodes.
    fn step(&self) -> f32 {
        self.side as f32 / (self.count - 1) as f32
    }

    /// Where a place of the code, in modules, is in the picture.
    pub(super) fn pixel(&self, x: f32, y: f32) -> Point {
        let (x, y) = (x / self.step(), y / self.step());
        let last = self.count - 2;
        let (column, row) = ((x as usize).min(last), (y as usize).min(last));
        let (right, down) = (x - column as f32, y - row as f32);
        let at = row * self.count + column;
        let upper = between(self.nodes[at], self.nodes[at + 1], right);
        let below = at + self.count;
        let lower = between(self.nodes[below], self.nodes[below + 1], right);
        between(upper, lower, down)
    }

    /// Corners, clockwise from the top left.
    pub(super) fn corners(&self) -> [Point; 4] {
        let end = self.count - 1;
        [0, end, self.count * self.count - 1, self.count * end].map(|at| self.nodes[at])
    }

    /// Pixels a module, in the middle.
    pub(super) fn module(&self) -> f32 {
        let middle = self.side as f32 / 2.0;
        let [a, b, c] =
            [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0)].map(|(x, y)| self.pixel(middle + x, middle + y));
        (b - a).cross(c - a).abs().sqrt()
    }

    /// Grey of each module, row by row, at a point off its middle by so many modules.
    pub(super) fn greys(&self, grey: Grey, off: Point) -> Vec<f32> {
        let mut greys = Vec::with_capacity(self.side * self.side);
        let step = self.step();
        let last = self.count - 2;
        let mut line = vec![Point::default(); self.count];
        for y in 0..self.side {
            let v = (y as f32 + 0.5 + off.y) / step;
            let row = (v as usize).min(last);
            let down = v - row as f32;
            for (x, at) in line.iter_mut().enumerate() {
                let above = self.nodes[row * self.count + x];
                *at = between(above, self.nodes[(row + 1) * self.count + x], down);
            }
            for x in 0..self.side {
                let u = (x as f32 + 0.5 + off.x) / step;
                let column = (u as usize).min(last);
                let at = between(line[column], line[column + 1], u - column as f32);
                greys.push(grey.at(at));
            }
        }
        greys
    }

    /// Moves each node so that what is `left` of the modules' grey around it gets least: the least
    /// squares with the slopes of grey along rows and columns.
    pub(super) fn register(&mut self, grey: Grey, left: &[f32]) {
        const OFF: f32 = 0.25;
        let slopes = [Point::new(OFF, 0.0), Point::new(0.0, OFF)].map(|way| {
            let on = self.greys(grey, way);
            let back = self.greys(grey, way * -1.0);
            let slope = |(on, back): (&f32, &f32)| (on - back) / (2.0 * OFF);
            on.iter().zip(&back).map(slope).collect::<Vec<f32>>()
        });
        let product =
            |a: &[f32], b: &[f32]| -> Vec<f32> { a.iter().zip(b).map(|(a, b)| a * b).collect() };
        let [xx, yy, xy, xl, yl] = [
            product(&slopes[0], &slopes[0]),
            product(&slopes[1], &slopes[1]),
            product(&slopes[0], &slopes[1]),
            product(&slopes[0], left),
            product(&slopes[1], left),
        ]
        .map(|values| self.around_nodes(&values));
        let floor = xx.iter().chain(&yy).sum::<f32>() / (xx.len() + yy.len()) as f32 * 0.2 + 1.0;
        let shifts: Vec<Point> = (0..self.nodes.len())
            .map(|i| {
                let (across, down) = (xx[i] + floor, yy[i] + floor);
                let det = (across * down - xy[i] * xy[i]).max(floor * floor * 0.1);
                let x = -(down * xl[i] - xy[i] * yl[i]) / det;
                let y = -(across * yl[i] - xy[i] * xl[i]) / det;
                Point::new(x.clamp(-SHIFT, SHIFT), y.clamp(-SHIFT, SHIFT))
            })
            .collect();
        let smooth = self.smoothed(&shifts);
        let before = self.nodes.clone();
        let step = self.step();
        for (i, shift) in smooth.iter().enumerate() {
            let (x, y) = (i % self.count, i / self.count);
            let along = way(&before, self.count, x, y, 1) * (1.0 / step);
            let down = way(&before, self.count, x, y, self.count) * (1.0 / step);
            self.nodes[i] = before[i] + along * shift.x + down * shift.y;
        }
    }

    /// Sums over the modules around each node.
    fn around_nodes(&self, values: &[f32]) -> Vec<f32> {
        let reach = self.step() * 0.9;
        let range = |at: usize| {
            let centre = at as f32 * self.step();
            let first = (centre - reach).max(0.0) as usize;
            first..((centre + reach) as usize).min(self.side)
        };
        let mut across = vec![0.0; self.count * self.side];
        for y in 0..self.side {
            let line = &values[y * self.side..(y + 1) * self.side];
            for x in 0..self.count {
                across[y * self.count + x] = line[range(x)].iter().sum();
            }
        }
        let mut sums = Vec::with_capacity(self.nodes.len());
        for y in 0..self.count {
            for x in 0..self.count {
                sums.push(range(y).map(|row| across[row * self.count + x]).sum());
            }
        }
        sums
    }

    /// Each the mean of it and its neighbours.
    fn smoothed(&self, shifts: &[Point]) -> Vec<Point> {
        (0..shifts.len())
            .map(|i| {
                let (x, y) = (i % self.count, i / self.count);
                let mut sum = shifts[i] * 2.0;
                let mut taken = 2.0;
                for v in y.saturating_sub(1)..=(y + 1).min(self.count - 1) {
                    for u in x.saturating_sub(1)..=(x + 1).min(self.count - 1) {
                        sum = sum + shifts[v * self.count + u];
                        taken += 1.0;
                    }
                }
                sum * (1.0 / taken)
            })
            .collect()
    }
}

fn between(a: Point, b: Point, share: f32) -> Point {
    a + (b - a) * share
}

/// From a node to the next one in its row (`by` 1) or column (`by` the nodes in a row).
fn way(nodes: &[Point], count: usize, x: usize, y: usize, by: usize) -> Point {
    let at = y * count + x;
    let place = if by == 1 { x } else { y };
    let from = if place + 1 < count { at } else { at - by };
    nodes[from + by] - nodes[from]
}
