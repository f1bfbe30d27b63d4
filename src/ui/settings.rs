//! What is set, in groups: the groups at the left, the settings of one at the right. Each change is
//! in use at once.

mod controls;
mod page;

use egui::{Align, Rect, Ui, pos2, vec2};

use super::View;
use super::keys::Action;
use super::lettering::{Style, region, say_in};
use super::look::Look;
use super::widgets::Button;
use crate::kiosk::{AccessEvent, Event, SettingsEvent, SettingsGroup};
use crate::wording::screens::settings as words;

/// What was typed and is not kept yet: the setting's name, and its text.
#[derive(Default)]
pub(super) struct Drafts(Vec<(&'static str, String)>);

impl Drafts {
    /// The text in the field of `name`, which is `kept` until somebody types.
    fn of(&self, name: &str, kept: &str) -> String {
        let draft = self.0.iter().find(|(own, _)| *own == name);
        draft.map_or_else(|| kept.to_owned(), |(_, text)| text.clone())
    }

    fn keep(&mut self, name: &'static str, text: String) {
        self.forget(name);
        self.0.push((name, text));
    }

    fn forget(&mut self, name: &str) {
        self.0.retain(|(own, _)| *own != name);
    }
}

/// Shows the screen; returns what was pressed.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, drafts: &mut Drafts) -> Vec<Event> {
    let mut events = Vec::new();
    let whole = ui.max_rect();
    let inner = Rect::from_min_max(
        whole.min + vec2(look.margin, 30.0),
        whole.max - vec2(look.margin, 22.0),
    );
    let mut head = inner;
    head.set_height(look.touch);
    let buttons = region(ui, head, |ui| {
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = look.gap;
            if Action::Back.show(ui, look) {
                events.push(Event::Back);
            }
            if Action::Lock.show(ui, look) {
                events.push(Event::Access(AccessEvent::Lock));
            }
            ui.min_rect()
        })
        .inner
    });
    head.set_right(buttons.left() - look.gap);
    let title = Style::new(look.text_large, look.ground.text).heavy();
    say_in(ui, head, Align::Min, look.text(words::SETTINGS), title);

    let body = Rect::from_min_max(
        pos2(inner.left(), head.bottom() + look.gap_large),
        inner.max,
    );
    let width = look.scaled(268.0).min(body.width() * 0.36);
    let (left, right) = super::split_left(body, width, look.gap_large);
    let group = view.state.settings_page().group;
    region(ui, left, |ui| {
        ui.spacing_mut().item_spacing.y = look.gap_small;
        for (one, word) in SettingsGroup::ALL.into_iter().zip(words::GROUPS) {
            let button = Button::new(look.text(word)).width(left.width());
            let button = if one == group { button.on() } else { button };
            if button.show(ui, look).clicked() {
                *drafts = Drafts::default();
                events.push(Event::Settings(SettingsEvent::Show(one)));
            }
        }
    });
    region(ui, right, |ui| {
        super::scroll("settings")
            .id_salt(look.text(words::GROUPS[group as usize]))
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = look.gap_small;
                events.extend(page::show(ui, look, view, group, drafts));
            });
    });
    events
}
