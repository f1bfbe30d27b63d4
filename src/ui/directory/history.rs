//! What happened to the directory, newest first, in sentences.

use egui::{Rect, Ui, pos2};

use super::{all_issuers, sign, way_back};
use crate::kiosk::{DirectoryEvent, Tab};
use crate::store::Entry;
use crate::ui::View;
use crate::ui::lettering::{Style, region, say};
use crate::ui::tokens::Tokens;
use crate::ui::widgets::panel;
use crate::wording::screens::directory as words;

pub(super) fn show(
    ui: &mut Ui,
    tokens: &Tokens,
    view: &View<'_>,
    rect: Rect,
) -> Vec<DirectoryEvent> {
    let (top, back) = way_back(ui, tokens, rect);
    let place = Rect::from_min_max(pos2(rect.left(), top), rect.max);
    region(ui, place, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.gap_small;
        match view.state.page().journal.as_deref() {
            None => {
                let dim = Style::new(tokens.text_row, tokens.dim);
                say(ui, words::HISTORY_COMING, dim);
            }
            Some([]) => super::advice(ui, tokens, tokens.dim, words::NO_HISTORY),
            Some(entries) => {
                crate::ui::scroll("history").show(ui, |ui| {
                    for entry in entries {
                        line(ui, tokens, view, entry);
                    }
                });
            }
        }
    });
    back.then(|| all_issuers(Tab::History))
        .into_iter()
        .collect()
}

fn line(ui: &mut Ui, tokens: &Tokens, view: &View<'_>, entry: &Entry) {
    let told = words::journal(&entry.event, &entry.detail);
    let told = told.unwrap_or_else(|| words::unknown(&entry.event, &entry.detail));
    panel(ui, tokens, sign(tokens, told.weight), |ui| {
        let when = words::date_and_time(entry.at, view.offset_seconds);
        say(ui, &when, Style::new(tokens.text_key, tokens.dim));
        let title = Style::new(tokens.text_row, tokens.ground.text).strong();
        say(ui, told.title, title);
        if !told.more.is_empty() {
            let more = Style::new(tokens.text_small, tokens.ground.text);
            say(ui, &told.more, more);
        }
    });
}
