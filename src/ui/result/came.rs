//! Beside what a link gave: by which link it came, what its server says of each file, what is new,
//! and the press that asks again (req-L5, L6, O1, O2).

use egui::{Align, Layout, Rect, Ui};

use super::reasons::heading;
use crate::kiosk::{Event, LinkEvent, Opening};
use crate::shl::{MediaType, Tries};
use crate::text::Personal;
use crate::ui::View;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, region, say, say_fitted, say_in};
use crate::ui::look::Look;
use crate::ui::widgets::panel;
use crate::wording::links;
use crate::wording::screens::link as words;

/// One row above the foot: the link, and the press that asks for news.
pub(super) fn row(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    opening: &Opening,
    rect: Rect,
) -> Option<Event> {
    let mut event = None;
    let now = view.instant;
    let is_over = opening.tries() == Tries::Left(0) || opening.is_under_way();
    let (action, wait) = if is_over {
        (None, None)
    } else if opening.may_ask_again() {
        let again = (Action::AskAgain, LinkEvent::AskAgain);
        (Some(again), opening.must_wait(now))
    } else if opening.may_change() {
        let update = (Action::Update, LinkEvent::Update);
        (Some(update), opening.must_wait_for_news(now))
    } else {
        (None, None)
    };
    let can_ask = action.is_some();
    let buttons = region(ui, rect, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some((action, pressed)) = action {
                ui.add_enabled_ui(wait.is_none(), |ui| {
                    let response = action.button(look).show(ui, look);
                    if action.chosen(ui, &response) && wait.is_none() {
                        event = Some(Event::Link(pressed));
                    }
                });
            }
            ui.min_rect()
        })
        .inner
    });
    let mut text = rect;
    if can_ask {
        text.set_right(buttons.left() - look.gap);
    }
    if text.width() < look.scaled(150.0) {
        // A few letters would say nothing: it stands below the records too.
        return event;
    }
    let (upper, lower) = text.split_top_bottom_at_y(text.center().y);
    let strong = Style::new(look.text_small, look.ground.text).strong();
    let by = format!("{}: {}", look.text(words::CAME_BY), label(look, opening));
    say_in(ui, upper, Align::Min, &by, strong);
    let small = Style::new(look.text_small, look.dim);
    let under = match wait {
        Some(left) => {
            ui.ctx()
                .request_repaint_after(std::time::Duration::from_secs(1));
            words::wait(look.words, left)
        }
        None => opening.host().raw.clone(),
    };
    say_fitted(ui, lower, Align::Min, &under, small);
    event
}

fn label<'a>(look: &Look, opening: &'a Opening) -> &'a str {
    let label = opening.link().label.as_ref().map(Personal::show);
    label.unwrap_or(look.text(words::NO_LABEL))
}

/// What is new since the last look, or why that is not known.
pub(super) fn news(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let Some(came) = view.state.opening().and_then(Opening::came) else {
        return;
    };
    let strong = Style::new(look.text_row, look.ground.text).strong();
    if let Some(fault) = came.failed {
        let advice = look.advice(links::fault(fault));
        panel(ui, look, look.check.fill, |ui| {
            say(ui, look.text(words::UPDATE_FAILED), strong);
            let row = Style::new(look.text_row, look.ground.text);
            say(ui, advice.title, row.strong());
            say(ui, advice.advice, row);
        });
    } else if let Some(changes) = &came.changes {
        let text = match changes.records.len() + changes.gone {
            0 if changes.is_nothing() => look.text(words::NO_CHANGE).to_owned(),
            // Something in it that is not compared record by record.
            0 => look.text(words::FILES_CHANGED).to_owned(),
            _ => words::changes(look.words, changes.records.len(), changes.gone),
        };
        panel(ui, look, look.accent.fill, |ui| say(ui, &text, strong));
    }
}

/// What is said of the file in view, and of all of them.
pub(super) fn about(ui: &mut Ui, look: &Look, opening: &Opening, verdict: usize) {
    let Some(came) = opening.came() else { return };
    let row = Style::new(look.text_row, look.ground.text);
    let dim = Style::new(look.text_row, look.dim);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        heading(ui, look, look.text(words::CAME_BY));
        let by = format!("{} · {}", label(look, opening), opening.host().raw);
        say(ui, &by, row);
        if let Some(file) = came.file_of(verdict) {
            let status = file.status.as_ref();
            let updated = file.last_updated.as_ref();
            let parts = [
                file.kind
                    .as_ref()
                    .map(|kind: &MediaType| kind.as_str().to_owned()),
                status.map(|status| words::status(look.words, status)),
                updated.map(|at| words::last_updated(look.words, at.show())),
            ];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            say(ui, &parts.join(" · "), row);
        }
        if let Some(list) = &came.list
            && (list.title.is_some() || !list.notes.is_empty())
        {
            heading(ui, look, look.text(words::LIST_SAYS));
            for said in list.title.iter().chain(&list.notes) {
                say(ui, said.show(), row);
            }
        }
        for note in &came.notes {
            say(ui, look.text(links::list_note(*note)), dim);
        }
    });
}
