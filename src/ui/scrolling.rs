//! What is longer than the window: by wheel, by finger and by keys.

use egui::{Id, Key, Modifiers, Rect, ScrollArea, Ui, vec2};

use super::keys::Action;

/// A list that may be longer than there is room.
pub(super) fn scroll(salt: &'static str) -> ScrollArea {
    ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink([false, false])
        .animated(false)
}

/// Scrolls what is drawn in a scrolled area by the keys that do; a page up or down `by_pages`.
pub(super) fn by_keys(ui: &mut Ui, by_pages: bool) {
    /// How far an arrow key goes, in points.
    const STEP: f32 = 90.0;
    let page = ui.clip_rect().height() * 0.9;
    let sideways = Modifiers::SHIFT;
    for (action, by) in [
        (Action::RowDown, vec2(0.0, -STEP)),
        (Action::RowUp, vec2(0.0, STEP)),
        (Action::PageDown, vec2(0.0, -page)),
        (Action::PageUp, vec2(0.0, page)),
    ] {
        let is_of_page = matches!(action, Action::PageDown | Action::PageUp);
        if (by_pages || !is_of_page) && action.pressed(ui) {
            ui.scroll_with_delta(by);
        }
    }
    for (key, by) in [(Key::ArrowRight, -STEP), (Key::ArrowLeft, STEP)] {
        if ui.input_mut(|input| input.consume_key(sideways, key)) {
            ui.scroll_with_delta(vec2(by, 0.0));
        }
    }
}

/// What was pressed and opens in the next picture of the screen.
const OPENS: &str = "opens";

/// Says that something opens, which may be out of sight then.
pub(super) fn will_open(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(Id::unique(OPENS), true));
}

/// Brings into view what stands in `rect` and was said to open.
pub(super) fn opened(ui: &Ui, rect: Rect) {
    let is_new = ui.data_mut(|data| data.remove_temp::<bool>(Id::unique(OPENS)));
    if is_new == Some(true) {
        ui.scroll_to_rect(rect, None);
    }
}
