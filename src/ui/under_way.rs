//! What is under way, over the foot of any screen: a scan that a scanner types, files being read.

use egui::{Align, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::View;
use super::keys::Action;
use super::lettering::{Style, region, say_in};
use super::look::Look;
use crate::kiosk::{Event, Reading};
use crate::limits;
use crate::wording::screens::under_way as words;

/// Shows it at the foot of `main`, if there is anything; returns what was pressed.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, main: Rect) -> Option<Event> {
    let place = place(look, main);
    let letters = view.state.receiving();
    if letters > 0 {
        let words = words::receiving(look.words, letters);
        ground(ui, look, place);
        bar(
            ui,
            look,
            place,
            &words,
            share(letters, limits::CARD_LETTERS),
        );
        return None;
    }
    let reading = view.state.reading()?;
    let words = words::reading(look.words, reading.file, reading.files, reading.page);
    let mut is_stopped = false;
    let inner = place.shrink(look.gap);
    let mut beside = place;
    beside.set_right(place.right() - ROOM_FOR_A_BUTTON);
    ground(ui, look, place);
    bar(ui, look, beside, &words, share_read(reading));
    region(ui, inner, |ui| {
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            is_stopped = Action::StopReading.show(ui, look);
        });
    });
    is_stopped.then_some(Event::Back)
}

fn place(look: &Look, main: Rect) -> Rect {
    const SIZE: egui::Vec2 = vec2(760.0, 84.0);
    let size = SIZE.min(main.size() - vec2(2.0 * look.gap_large, 0.0));
    let foot = pos2(main.center().x, main.bottom() - look.gap - size.y / 2.0);
    Rect::from_center_size(foot, size)
}

fn ground(ui: &Ui, look: &Look, place: Rect) {
    let painter = ui.painter();
    painter.rect_filled(place, look.radius, look.strip);
    let line = Stroke::new(2.0, look.accent.fill);
    painter.rect_stroke(place, look.radius, line, StrokeKind::Inside);
}

/// Words over a bar of which `share` is full.
fn bar(ui: &mut Ui, look: &Look, place: Rect, words: &str, share: f32) {
    let inner = place.shrink2(vec2(look.gap_large, look.gap));
    let (upper, lower) = inner.split_top_bottom_at_y(inner.center().y + 6.0);
    let strong = Style::new(look.text_row, look.ground.text).strong();
    say_in(ui, upper, Align::Min, words, strong);
    let mut whole = lower;
    whole.set_top(lower.bottom() - 12.0);
    let response = ui.interact(whole, Id::unique("under way"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, words));
    ui.painter().rect_filled(whole, 6, look.line);
    let mut full = whole;
    full.set_width(whole.width() * share);
    ui.painter().rect_filled(full, 6, look.accent.fill);
}

const ROOM_FOR_A_BUTTON: f32 = 190.0;

/// Files are taken to be alike, and so are the pages of one.
fn share_read(reading: Reading) -> f32 {
    const PARTS: usize = 100;
    let (page, pages) = reading.page.unwrap_or((1, 1));
    let done =
        (reading.file.saturating_sub(1)) * PARTS + page.saturating_sub(1) * PARTS / pages.max(1);
    share(done + PARTS / 10, reading.files * PARTS)
}

/// How much of `total` is done, in thousandths, so that no number is too large.
fn share(done: usize, total: usize) -> f32 {
    let thousandths = (done.min(total) * 1_000).checked_div(total).unwrap_or(0);
    f32::from(u16::try_from(thousandths).unwrap_or(1_000)) / 1_000.0
}
