//! The buttons under a result: keep it, or go on to the next person.

use std::time::Duration;

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2};

use super::take;
use crate::kiosk::{Event, Shown};
use crate::ui::View;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, layout_line, say_fitted};
use crate::ui::look::Look;
use crate::wording::screens;

/// What is counted down in.
const ONE_SECOND: Duration = Duration::from_secs(1);

/// The width of "Next", the button that is pressed for every person, and where there is less room.
const NEXT: [f32; 2] = [230.0, 186.0];

/// Shows the buttons in `rect`.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    shown: &Shown,
    rect: Rect,
) -> Option<Event> {
    let mut event = None;
    let is_held = shown.clears_at.is_none();
    let row = UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::left_to_right(Align::Center));
    let hold = ui
        .scope_builder(row, |ui| {
            let action = if is_held {
                Action::Release
            } else {
                Action::Hold
            };
            let button = action.button(look).height(look.touch_large);
            let button = if is_held { button.on() } else { button };
            let response = button.show(ui, look);
            if action.chosen(ui, &response) {
                event = Some(Event::Hold);
            }
            response.rect
        })
        .inner;
    let mut left = hold;
    if has_details(view, shown) {
        let action = match shown.shows_details {
            true => Action::FewerDetails,
            false => Action::Details,
        };
        let place = Rect::from_min_max(pos2(hold.right() + look.gap, rect.top()), rect.max);
        let row = UiBuilder::new()
            .max_rect(place)
            .layout(Layout::left_to_right(Align::Center));
        left = ui
            .scope_builder(row, |ui| {
                let button = action.button(look).height(look.touch_large);
                let response = button.show(ui, look);
                if action.chosen(ui, &response) {
                    event = Some(Event::ShowDetails(!shown.shows_details));
                }
                response.rect
            })
            .inner;
    }

    // In sight wherever a field was pressed.
    let (text, style) = if let Some(copied) = take::copied(look, view) {
        ui.ctx().request_repaint_after(ONE_SECOND);
        let strong = Style::new(look.text_small, look.ground.text).strong();
        (copied, strong)
    } else {
        let dim = Style::new(look.text_small, look.dim);
        (countdown(ui, look, view, shown), dim)
    };
    let said = layout_line(ui.painter(), &text, style, f32::INFINITY);
    let place = rect.with_min_x(left.right() + look.gap);
    if let Some((button, pressed)) = cover(ui, look, said.size().x, place) {
        left = button;
        event = event.or(pressed);
    }

    let is_narrow = rect.right() - left.right() < 2.0 * NEXT[0];
    let next = NEXT[usize::from(is_narrow)];
    let place = Rect::from_min_max(pos2(rect.right() - next, rect.top()), rect.max);
    let row = UiBuilder::new().max_rect(place);
    ui.scope_builder(row, |ui| {
        let button = Action::Next.button(look).primary();
        let response = button.height(look.touch_large).width(next).show(ui, look);
        if Action::Next.chosen(ui, &response) {
            event = Some(Event::Next);
        }
    });

    let mut between = rect;
    between.set_left(left.right() + look.gap);
    between.set_right(place.left() - look.gap);
    say_fitted(ui, between, Align::Max, &text, style);
    event
}

/// The button that covers the result, where there is room for it beside "Next" and what is said
/// there: its key is obeyed everywhere.
fn cover(ui: &mut Ui, look: &Look, said: f32, place: Rect) -> Option<(Rect, Option<Event>)> {
    let others = said + NEXT[1] + 2.0 * look.gap;
    let button = Action::Cover.button(look).height(look.touch_large);
    let button = button.within(ui, look, place.width() - others)?;
    let row = UiBuilder::new()
        .max_rect(place)
        .layout(Layout::left_to_right(Align::Center));
    let response = ui.scope_builder(row, |ui| button.show(ui, look)).inner;
    let event = response.clicked().then_some(Event::Cover(true));
    Some((response.rect, event))
}

/// Whether there is more to show than who it is: where the profile shows all, it is there already.
fn has_details(view: &View<'_>, shown: &Shown) -> bool {
    let verdict = shown.verdicts.get(shown.selected);
    !view.state.settings().profile.shows_records()
        && verdict.is_some_and(|verdict| verdict.signed().is_some() || verdict.unsigned().is_some())
}

/// When the result clears. Asks to be drawn again when that text changes, and no sooner.
pub(in crate::ui) fn countdown(ui: &Ui, look: &Look, view: &View<'_>, shown: &Shown) -> String {
    let Some(clears_at) = shown.clears_at else {
        return look.text(screens::STAYS).to_owned();
    };
    let left = clears_at.saturating_duration_since(view.instant);
    let part = Duration::from_nanos(u64::from(left.subsec_nanos()));
    let until_next = if part.is_zero() { ONE_SECOND } else { part };
    ui.ctx().request_repaint_after(until_next);
    screens::clears_in(look.words, left.as_secs() + u64::from(!part.is_zero()))
}
