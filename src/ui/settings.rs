//! What is set, in groups: the groups at the left, the settings of one at the right. Each change is
//! in use at once.

mod controls;
mod page;

use egui::Ui;

use super::View;
use super::head;
use super::keys::Action;
use super::lettering::region;
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
    let page = head::show(
        ui,
        look,
        look.text(words::SETTINGS),
        &[Action::Back, Action::Lock],
    );
    events.extend(page.chosen.iter().map(|action| match action {
        Action::Lock => Event::Access(AccessEvent::Lock),
        _ => Event::Back,
    }));

    let body = page.body;
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
