//! The privacy key: a plate in place of what the screen says of a person (req-Q4). Nothing of it is
//! drawn below, and nothing is read to whoever listens to the screen.

use egui::{Align, Layout, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use super::View;
use super::icons::Icon;
use super::keys::Action;
use super::lettering::{Style, say};
use super::look::Look;
use super::result;
use crate::kiosk::{Event, Screen};
use crate::wording::screens;

/// How wide the plate is, in points: enough for a line of words.
const WIDTH: f32 = 620.0;

/// How high it is, in points, with larger letters too.
const HEIGHT: f32 = 380.0;

/// The side of its shape, in points.
const SHAPE: f32 = 112.0;

/// Whether the key was pressed where there is something to cover.
pub(super) fn pressed(ui: &Ui, view: &View<'_>) -> Option<Event> {
    let says_who = matches!(
        view.state.screen(),
        Screen::Result(_) | Screen::Link | Screen::Held
    );
    let covers = says_who && !view.state.is_covered() && Action::Cover.pressed(ui);
    covers.then_some(Event::Cover(true))
}

/// Shows the plate; returns what was pressed.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    let whole = ui.max_rect().shrink2(vec2(look.margin, look.gap_large));
    let size = vec2(look.scaled(WIDTH), look.scaled(HEIGHT)).min(whole.size());
    let plate = Rect::from_center_size(whole.center(), size);
    let shape = Rect::from_min_size(plate.min, Vec2::splat(SHAPE));
    Icon::Covered.paint(ui.painter(), shape, look.dim);
    let below = plate.with_min_y(shape.bottom() + look.gap);
    ui.scope_builder(UiBuilder::new().max_rect(below), |ui| {
        ui.spacing_mut().item_spacing.y = look.gap;
        let title = Style::new(look.text_large, look.ground.text).heavy();
        say(ui, look.text(screens::COVERED), title);
        let dim = Style::new(look.text_lead, look.dim);
        say(ui, look.text(screens::COVERED_HOW), dim);
        if let Screen::Result(shown) = view.state.screen() {
            say(ui, &result::countdown(ui, look, view, shown), dim);
        }
    });
    let row = Rect::from_min_max(
        pos2(plate.left(), plate.bottom() - look.touch_large),
        plate.max,
    );
    let row = UiBuilder::new()
        .max_rect(row)
        .layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(row, |ui| {
        ui.spacing_mut().item_spacing.x = look.gap;
        let button = Action::Uncover.button(look).primary();
        let response = button.height(look.touch_large).show(ui, look);
        if Action::Uncover.chosen(ui, &response) {
            events.push(Event::Cover(false));
        }
        let response = Action::Next
            .button(look)
            .height(look.touch_large)
            .show(ui, look);
        if Action::Next.chosen(ui, &response) {
            events.push(Event::Next);
        }
    });
    if Action::Back.pressed(ui) {
        events.push(Event::Back);
    }
    events
}
