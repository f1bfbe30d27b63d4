//! A bar for each hour.

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{headline, word, words};
use crate::store::{Counted, DayCounts, HourCounts};
use crate::ui::icons::Icon;
use crate::ui::lettering::{Style, layout_fitted};
use crate::ui::look::Look;
use crate::wording::Message;

/// Hours that are always there, so that a quiet day does not look like a short one.
const OPEN: (usize, usize) = (8, 17);

/// The lowest part of a bar that its shape fits in, in points.
const SHAPE: f32 = 22.0;

/// Shows the hours of `day` in `rect`.
pub(super) fn show(ui: &mut Ui, look: &Look, rect: Rect, day: &DayCounts) {
    let busy = |(_, hour): &(usize, &HourCounts)| hour.visits() > 0;
    let mut counted = day.hours.iter().enumerate().filter(busy);
    let first = counted.clone().next().map_or(OPEN.0, |(hour, _)| hour);
    let last = counted.next_back().map_or(OPEN.1, |(hour, _)| hour);
    let hours = first.min(OPEN.0)..=last.max(OPEN.1);
    let most = day.hours.iter().map(HourCounts::visits).max().unwrap_or(0);
    let columns = number(hours.clone().count());
    let step = rect.width() / columns;
    let ground = rect.bottom() - look.scaled(26.0) - 4.0;
    let highest = (ground - rect.top() - look.scaled(26.0)).max(1.0);
    ui.painter()
        .hline(rect.x_range(), ground, Stroke::new(1.5, look.line));
    for (column, hour) in hours.enumerate() {
        let left = rect.left() + step * number(column);
        let counts = &day.hours[hour];
        let column = Rect::from_min_max(pos2(left, rect.top()), pos2(left + step, rect.bottom()));
        said(ui, look, column, hour, counts);
        let small = Style::new(look.text_key, look.dim);
        let label = layout_fitted(ui.painter(), &hour.to_string(), small, step);
        let at = pos2(left + (step - label.size().x) / 2.0, ground + 6.0);
        ui.painter().galley(at.round(), label, look.dim);
        let per_visit = highest / visits(most);
        let width = (step - look.gap_small).min(64.0);
        let bar = Rect::from_center_size(pos2(left + step / 2.0, ground), vec2(width, 0.0));
        self::bar(ui, look, bar, counts, per_visit);
    }
}

/// The column as a screen reader says it.
fn said(ui: &mut Ui, look: &Look, column: Rect, hour: usize, counts: &HourCounts) {
    if counts.visits() == 0 {
        return;
    }
    let parts: Vec<(Message, u32)> = Counted::ALL
        .map(|counted| (word(counted), counts.of(counted)))
        .to_vec();
    let said = words::hour(look.words, hour, &parts);
    let response = ui.allocate_rect(column, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    response.on_hover_text(said);
}

/// The parts of a bar, the best at its foot, and its number above it.
fn bar(ui: &Ui, look: &Look, foot: Rect, counts: &HourCounts, per_visit: f32) {
    let painter = ui.painter();
    let mut bottom = foot.bottom();
    for counted in Counted::VISITS {
        let count = counts.of(counted);
        if count == 0 {
            continue;
        }
        let height = visits(count) * per_visit;
        let part = Rect::from_min_max(
            pos2(foot.left(), bottom - height),
            pos2(foot.right(), bottom),
        );
        let tone = look.headline(headline(counted));
        painter.rect_filled(part, 2, tone.fill);
        // A rim keeps dark parts apart on a dark ground.
        let rim = Stroke::new(1.0, look.handle);
        painter.rect_stroke(part, 2, rim, StrokeKind::Inside);
        if height >= SHAPE && part.width() >= SHAPE {
            let place = Rect::from_center_size(part.center(), Vec2::splat(18.0));
            Icon::headline(headline(counted)).paint(painter, place, tone.text);
        }
        bottom -= height;
    }
    if counts.visits() > 0 {
        let strong = Style::new(look.text_key, look.ground.text).strong();
        let label = counts.visits().to_string();
        let galley = layout_fitted(painter, &label, strong, foot.width());
        let at = pos2(
            foot.center().x - galley.size().x / 2.0,
            bottom - galley.size().y - 2.0,
        );
        painter.galley(at.round(), galley, look.ground.text);
    }
}

fn number(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// So many visits, for a height: more than a bar can show are as high as that.
fn visits(count: u32) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
