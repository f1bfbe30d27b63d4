//! What happened to the directory, newest first, in sentences.

use egui::{Rect, Ui, pos2};

use super::{all_issuers, sign, way_back};
use crate::audit::Entry;
use crate::kiosk::{DirectoryEvent, Tab};
use crate::ui::View;
use crate::ui::lettering::{Style, region, say};
use crate::ui::look::Look;
use crate::ui::widgets::panel;
use crate::wording::screens::directory as words;

pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, rect: Rect) -> Vec<DirectoryEvent> {
    let (top, back) = way_back(ui, look, rect);
    let place = Rect::from_min_max(pos2(rect.left(), top), rect.max);
    region(ui, place, |ui| {
        ui.spacing_mut().item_spacing.y = look.gap_small;
        match view.state.page().journal.as_deref() {
            None => {
                let dim = Style::new(look.text_row, look.dim);
                say(ui, look.text(words::HISTORY_COMING), dim);
            }
            Some([]) => super::advice(ui, look, look.dim, look.advice(words::NO_HISTORY)),
            Some(entries) => {
                crate::ui::scroll("history").show(ui, |ui| {
                    for entry in entries {
                        line(ui, look, view, entry);
                    }
                });
            }
        }
    });
    back.then(|| all_issuers(Tab::History))
        .into_iter()
        .collect()
}

fn line(ui: &mut Ui, look: &Look, view: &View<'_>, entry: &Entry) {
    let told = words::journal(look.words, &entry.event, &entry.detail);
    let told = told.unwrap_or_else(|| words::unknown(look.words, &entry.event, &entry.detail));
    panel(ui, look, sign(look, told.weight), |ui| {
        let when = words::date_and_time(look.words, entry.at, view.offset_seconds);
        say(ui, &when, Style::new(look.text_key, look.dim));
        let title = Style::new(look.text_row, look.ground.text).strong();
        say(ui, &told.title, title);
        if !told.more.is_empty() {
            let more = Style::new(look.text_small, look.ground.text);
            say(ui, &told.more, more);
        }
    });
}
