//! Everything but scanning: one tile for each screen that is behind it, and the languages.

use egui::{Ui, vec2};

use super::View;
use super::head;
use super::keys::Action;
use super::lettering::{Style, layout, region, say};
use super::look::Look;
use super::widgets::{Button, tile};
use crate::kiosk::{
    AccessEvent, DevicesEvent, DirectoryEvent, Event, Guarded, TodayEvent, TrainingEvent,
};
use crate::wording::screens::{self, trials};
use crate::wording::{Language, Message};

/// What a tile holds besides what is said of it: its head and the room round both, in points, for
/// text of the usual size.
const TILE: f32 = 82.0;

/// What can be opened: what it is called, what is said below, and what pressing it does.
pub(super) fn items(view: &View<'_>) -> Vec<(Action, Message, Event)> {
    let demo = match view.state.is_demo() {
        true => (Action::StartCamera, Event::StartCamera),
        false => (Action::StartDemo, Event::StartDemo),
    };
    vec![
        (
            Action::Today,
            screens::MENU_TODAY_HOW,
            Event::Today(TodayEvent::Open),
        ),
        (
            Action::Directory,
            screens::MENU_DIRECTORY_HOW,
            Event::Directory(DirectoryEvent::Open),
        ),
        (
            Action::Camera,
            screens::MENU_DEVICES_HOW,
            Event::Devices(DevicesEvent::Open),
        ),
        (
            Action::Settings,
            screens::MENU_SETTINGS_HOW,
            Event::Access(AccessEvent::Open(Guarded::Settings)),
        ),
        (demo.0, screens::MENU_DEMO_HOW, demo.1),
        (
            Action::Training,
            trials::MENU_TRAINING_HOW,
            Event::Training(TrainingEvent::Start),
        ),
    ]
}

/// Shows the screen; returns what was pressed.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    let page = head::show(ui, look, look.text(screens::MENU), &[Action::Back]);
    events.extend(page.chosen.iter().map(|_back| Event::Back));

    let body = page.body;
    region(ui, body, |ui| {
        super::scroll("menu").show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = look.gap;
            let columns = match look.scale > 1.5 {
                true => 2,
                false => 3,
            };
            let width = column(ui.available_width(), columns, look.gap);
            let items = items(view);
            // All as high as the one that says most.
            let said = Style::new(look.text_small, look.dim);
            let said = items.iter().map(|(_, how, _)| {
                layout(ui.painter(), look.text(*how), said, width - 40.0)
                    .size()
                    .y
            });
            let height = said.fold(0.0, f32::max) + look.scaled(TILE);
            let mut items = items.into_iter().peekable();
            while items.peek().is_some() {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = look.gap;
                    for (action, how, event) in items.by_ref().take(columns.into()) {
                        let size = vec2(width, height);
                        let response = tile(ui, look, size, action, look.text(how));
                        if action.chosen(ui, &response) {
                            events.push(event);
                        }
                    }
                });
            }
            ui.add_space(look.gap);
            let dim = Style::new(look.text_row, look.dim).strong();
            say(ui, look.text(screens::LANGUAGE), dim);
            events.extend(languages(ui, look));
        });
    });
    events
}

/// The languages, each by its own name; the one in use is framed.
pub(super) fn languages(ui: &mut Ui, look: &Look) -> Option<Event> {
    let mut event = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(look.gap, look.gap);
        for language in Language::ALL {
            let mut button = Button::new(language.own_name());
            if language == look.words.language() {
                button = button.on();
            }
            if button.show(ui, look).clicked() {
                event = Some(Event::Speak(language));
            }
        }
    });
    event
}

/// The width of one of `columns` columns with gaps between them.
fn column(width: f32, columns: u8, gap: f32) -> f32 {
    let columns = f32::from(columns);
    ((width - gap * (columns - 1.0)) / columns).floor()
}
