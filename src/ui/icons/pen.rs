//! What shapes are drawn with.

use egui::{Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

/// Draws on a square of 24 units with round ends and corners.
pub(super) struct Pen<'a> {
    pub(super) painter: &'a Painter,
    pub(super) origin: Pos2,
    /// Points in one unit.
    pub(super) unit: f32,
    pub(super) stroke: Stroke,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        self.origin + vec2(x, y) * self.unit
    }

    fn points(&self, points: &[(f32, f32)]) -> Vec<Pos2> {
        points.iter().map(|&(x, y)| self.at(x, y)).collect()
    }

    fn end(&self, points: &[Pos2]) {
        for point in points.first().into_iter().chain(points.last()) {
            self.painter
                .circle_filled(*point, self.stroke.width / 2.0, self.stroke.color);
        }
    }

    pub(super) fn line(&self, points: &[(f32, f32)]) {
        let points = self.points(points);
        self.end(&points);
        let mut bent: Vec<Pos2> = points.first().copied().into_iter().collect();
        for corner in points.windows(3) {
            if let [before, corner, after] = corner {
                bent.extend(self.bend(*before, *corner, *after));
            }
        }
        bent.extend(points.last());
        self.painter.line(bent, self.stroke);
    }

    pub(super) fn outline(&self, points: &[(f32, f32)]) {
        let points = self.points(points);
        let before = points.iter().cycle().skip(points.len().saturating_sub(1));
        let after = points.iter().cycle().skip(1);
        let bent = points
            .iter()
            .zip(before.zip(after))
            .flat_map(|(corner, (before, after))| self.bend(*before, *corner, *after))
            .collect();
        self.painter.add(Shape::closed_line(bent, self.stroke));
    }

    /// A corner as a short curve: short enough to stay a corner, round outside.
    fn bend(&self, before: Pos2, corner: Pos2, after: Pos2) -> Vec<Pos2> {
        const STEPS: u8 = 6;
        let reach = self.stroke.width * 0.45;
        let from = corner + (before - corner).normalized() * reach;
        let to = corner + (after - corner).normalized() * reach;
        (0..=STEPS)
            .map(|step| {
                let share = f32::from(step) / f32::from(STEPS);
                from.lerp(corner, share).lerp(corner.lerp(to, share), share)
            })
            .collect()
    }

    pub(super) fn circle(&self, x: f32, y: f32, radius: f32) {
        let points = arc(self.at(x, y), radius * self.unit, 0.0, 355.0).collect();
        self.painter.add(Shape::closed_line(points, self.stroke));
    }

    pub(super) fn dot(&self, x: f32, y: f32, radius: f32) {
        self.painter
            .circle_filled(self.at(x, y), radius * self.unit, self.stroke.color);
    }

    pub(super) fn rounded(&self, x: f32, y: f32, width: f32, height: f32, radius: f32) {
        let rect = Rect::from_min_size(self.at(x, y), vec2(width, height) * self.unit);
        let mut corners = Vec::new();
        let inner = rect.shrink(radius * self.unit);
        for (corner, from) in [
            (inner.right_bottom(), 0.0),
            (inner.left_bottom(), 90.0),
            (inner.left_top(), 180.0),
            (inner.right_top(), 270.0),
        ] {
            corners.extend(arc(corner, radius * self.unit, from, from + 90.0));
        }
        self.painter.add(Shape::closed_line(corners, self.stroke));
    }

    /// Part of a circle; degrees run clockwise from three o'clock.
    pub(super) fn arc(&self, x: f32, y: f32, radius: f32, from: f32, to: f32) {
        let points: Vec<Pos2> = arc(self.at(x, y), radius * self.unit, from, to).collect();
        self.end(&points);
        self.painter.line(points, self.stroke);
    }
}

fn arc(center: Pos2, radius: f32, from: f32, to: f32) -> impl Iterator<Item = Pos2> {
    const STEPS: u8 = 71;
    (0..=STEPS).map(move |step| {
        let angle = (from + (to - from) * f32::from(step) / f32::from(STEPS)).to_radians();
        pos2(
            center.x + radius * angle.cos(),
            center.y + radius * angle.sin(),
        )
    })
}
