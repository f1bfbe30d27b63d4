//! What the card holds, in the order of reading, so that nothing is dropped in silence.

use std::rc::Rc;

use egui::Ui;

use super::documents;
use super::reasons::heading;
use super::row::{self, Columns, Manner};
use crate::fhir::{Record, Summary};
use crate::kiosk::{Event, Shown};
use crate::shared::Change;
use crate::ui::View;
use crate::ui::blocks;
use crate::ui::copying;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, say};
use crate::ui::look::Look;
use crate::ui::widgets::rule;
use crate::wording::Message;
use crate::wording::records::{self, Page, Reading};
use crate::wording::screens::link;

/// How the record at a place has changed since the last look.
pub(super) type News<'a> = &'a dyn Fn(usize) -> Option<Change>;

/// Rows from which on those out of sight are not drawn.
const MANY: usize = 100;

/// Shows the records of `summary`; returns what was pressed: a document, or a field that is copied.
/// What nobody has signed is listed and not counted; other places where something may be had are
/// shown elsewhere.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    shown: &Shown,
    summary: &Summary,
    is_proven: bool,
    news: News<'_>,
) -> Option<Event> {
    let reading = Reading {
        now: view.now,
        offset_seconds: view.offset_seconds,
        is_proven,
    };
    let is_raw = shown.shows_raw;
    let make = |reading| records::page(look.words, summary, reading, is_raw);
    let page: Rc<Page> = shown
        .pages
        .get(shown.selected, look.words, is_raw, reading, make);
    let verdict = shown.verdicts.get(shown.selected);
    let copies = verdict.is_some_and(|verdict| view.state.may_copy(verdict));
    let dim = Style::new(look.text_row, look.dim);
    if !page.about.is_empty() {
        say(ui, &page.about.join(" · "), dim);
    }
    let (mut event, mut has_key) = (None, true);
    let rows: usize = page.groups.iter().map(|group| group.rows.len()).sum();
    for group in &page.groups {
        ui.add_space(2.0);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            heading(ui, look, &group.heading);
            for remark in &group.remarks {
                say(ui, remark, dim);
            }
            if !group.by_disease.is_empty() {
                ui.add_space(look.gap_small);
                row::lines(ui, look, &group.by_disease);
            }
            ui.add_space(look.gap_small);
            let columns = Columns::of(ui, look, group.rows.iter().map(|(_, told)| told));
            for (place, told) in &group.rows {
                let news = news(place.record).map(|change| look.text(said(change)));
                let manner = Manner {
                    is_member: place.is_member,
                    is_of_many: rows > MANY,
                    copies,
                };
                let copied = row::show(ui, look, told, columns, news, manner);
                let copied = copied.map(|text| copying::copied(look, view, &text));
                event = event.take().or(copied);
                if let Some(Record::Document(document)) = summary.records.get(place.record) {
                    let at = (shown.selected, place.record);
                    let pressed = documents::buttons(ui, look, at, document, has_key);
                    event = event.take().or(pressed);
                    has_key &= !document.is_shown();
                    ui.add_space(look.gap_small);
                }
            }
            if !group.rows.is_empty() {
                rule(ui, look);
            }
            if let Some(text) = &group.narrative {
                ui.add_space(look.gap_small);
                blocks::show(ui, look, &text.blocks);
            }
        });
    }
    if let Some(also) = &page.also {
        say(ui, also, dim);
    }
    event
}

/// The button that shows records as they came, where there are any.
pub(super) fn raw_button(
    ui: &mut Ui,
    look: &Look,
    shown: &Shown,
    summary: &Summary,
) -> Option<Event> {
    if summary.records.is_empty() {
        return None;
    }
    let action = match shown.shows_raw {
        true => Action::HideRaw,
        false => Action::ShowRaw,
    };
    let is_pressed = action.show(ui, look);
    is_pressed.then_some(Event::ShowRaw(!shown.shows_raw))
}

/// What there is to say of a change.
const fn said(change: Change) -> Message {
    match change {
        Change::NowFinal => link::NOW_FINAL,
        Change::New => link::NEW,
        Change::Changed => link::CHANGED,
    }
}
