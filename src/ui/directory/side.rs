//! Beside the list: how to get a newer directory, how that goes and went, and how much there is.

use egui::{Align, Rect, Role, Ui, WidgetInfo, pos2, vec2};

use super::told;
use crate::kiosk::{DirectoryEvent, Outcome, Phase, Progress, RefreshEnd, RefreshTimes, Tab};
use crate::ui::View;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, layout_line, region, say, say_galley};
use crate::ui::look::Look;
use crate::ui::widgets::rule;
use crate::wording::screens::directory as words;

pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, rect: Rect) -> Vec<DirectoryEvent> {
    let mut events = Vec::new();
    let state = view.state;
    region(ui, rect, |ui| {
        ui.spacing_mut().item_spacing.y = look.gap_small;
        let width = rect.width();
        let chosen = |ui: &mut Ui, action: Action, is_on: bool| {
            let button = action.button(look).width(width);
            let button = if is_on { button.on() } else { button };
            let response = button.show(ui, look);
            action.chosen(ui, &response)
        };
        if !state.is_demo() {
            if state.refresh().running.is_some() {
                if chosen(ui, Action::CancelRefresh, false) {
                    events.push(DirectoryEvent::CancelRefresh);
                }
            } else if chosen(ui, Action::Refresh, false) {
                events.push(DirectoryEvent::Refresh);
            }
            if chosen(ui, Action::Import, false) {
                events.push(DirectoryEvent::PickSnapshot);
            }
        }
        for (action, tab) in [
            (Action::History, Tab::History),
            (Action::Decided, Tab::Decided),
        ] {
            let is_shown = state.page().tab == tab;
            if chosen(ui, action, is_shown) {
                events.push(DirectoryEvent::Select(None));
                let other = if is_shown { Tab::Issuers } else { tab };
                events.push(DirectoryEvent::Show(other));
            }
        }
        ui.add_space(look.gap_small);
        let top = ui.cursor().top();
        let rest = Rect::from_min_max(pos2(rect.left(), top), rect.max);
        region(ui, rest, |ui| {
            crate::ui::scroll("side").show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = look.gap_small;
                below(ui, look, view);
            });
        });
    });
    events
}

fn below(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let state = view.state;
    let text = Style::new(look.text_small, look.ground.text);
    if state.is_demo() {
        super::advice(ui, look, look.look_sign, look.advice(words::DEMONSTRATION));
    }
    if state.is_importing() {
        say(ui, look.text(words::IMPORTING), text.strong());
    }
    if let Some(outcome) = state.outcome() {
        told::show(ui, look, outcome);
    }
    let refresh = state.refresh();
    match &refresh.running {
        Some(progress) => self::progress(ui, look, progress, refresh.is_cancelled),
        None if state.is_demo() => {}
        None => times(ui, look, view, &refresh.times),
    }
    ui.add_space(look.gap_small);
    counts(ui, look, view);
}

/// When there was a refresh, and when there will be one.
fn times(ui: &mut Ui, look: &Look, view: &View<'_>, times: &RefreshTimes) {
    let offset = view.offset_seconds;
    let dim = Style::new(look.text_small, look.dim);
    say(
        ui,
        &words::refreshed(look.words, times.succeeded, offset),
        dim,
    );
    // The panel above says so already, while it is there.
    let is_told = matches!(
        view.state.outcome(),
        Some(Outcome::Refresh(RefreshEnd::Failed(_)))
    );
    if let Some((at, fault)) = times.failed.filter(|_| !is_told) {
        let text = words::not_refreshed(
            look.words,
            at,
            look.advice(told::fault(fault)).title,
            offset,
        );
        let style = Style::new(look.text_small, look.look_sign).strong();
        say(ui, &text, style);
    }
    say(
        ui,
        &words::next_refresh(look.words, times.next, offset),
        dim,
    );
    if let Some((told, wants_a_look)) = words::fleet(look.words, &times.fleet, view.now) {
        let style = match wants_a_look {
            true => Style::new(look.text_small, look.look_sign).strong(),
            false => dim,
        };
        say(ui, &told, style);
    }
}

fn progress(ui: &mut Ui, look: &Look, progress: &Progress, is_cancelled: bool) {
    let phase = match progress.phase {
        _ if is_cancelled => look.text(words::ENDING),
        Phase::Snapshot => look.text(words::PHASE_SNAPSHOT),
        Phase::Issuers => look.text(words::PHASE_ISSUERS),
    };
    let strong = Style::new(look.text_row, look.ground.text).strong();
    say(ui, phase, strong);
    let words = words::progress(look.words, progress.done, progress.total, progress.failed);
    let size = vec2(ui.available_width(), 12.0);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &words));
    ui.painter().rect_filled(rect, 6, look.line);
    let mut done = rect;
    done.set_width(rect.width() * share(progress.done, progress.total));
    ui.painter().rect_filled(done, 6, look.accent.fill);
    say(ui, &words, Style::new(look.text_small, look.dim));
}

/// How much of `total` is done, in thousandths, so that no number is too large.
fn share(done: usize, total: usize) -> f32 {
    let thousandths = (done.min(total) * 1_000).checked_div(total).unwrap_or(0);
    f32::from(u16::try_from(thousandths).unwrap_or(1_000)) / 1_000.0
}

fn counts(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let counts = view.state.page().counts;
    let heading = Style::new(look.text_small, look.dim).strong();
    say(ui, look.text(words::HOLDS), heading);
    rule(ui, look);
    ui.spacing_mut().item_spacing.y = 2.0;
    let numbers = [
        (counts.issuers, false),
        (counts.listed, true),
        (counts.delisted, true),
        (counts.added, true),
        (counts.blocked_issuers, true),
        (counts.keys, false),
        (counts.withdrawn, true),
        (counts.blocked_keys, true),
        (counts.lists, false),
        (counts.rids, false),
    ];
    for (word, (number, is_part)) in words::COUNTED.into_iter().zip(numbers) {
        count(ui, look, look.text(word), number, is_part);
    }
}

fn count(ui: &mut Ui, look: &Look, word: &str, number: usize, is_part: bool) {
    let (_id, rect) = ui.allocate_space(vec2(ui.available_width(), 25.0));
    let mut row = rect;
    let word_style = match is_part {
        true => {
            row.set_left(rect.left() + look.gap_large);
            Style::new(look.text_small, look.dim)
        }
        false => Style::new(look.text_small, look.ground.text),
    };
    crate::ui::lettering::say_in(ui, row, Align::Min, word, word_style);
    let number = words::count(look.words, number);
    let strong = Style::new(look.text_small, look.ground.text).strong();
    let galley = layout_line(ui.painter(), &number, strong, rect.width());
    let at = pos2(
        rect.right() - galley.size().x,
        rect.center().y - galley.size().y / 2.0,
    );
    say_galley(ui, at, galley, &number);
}
