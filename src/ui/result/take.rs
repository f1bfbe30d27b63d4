//! What can be taken along of a result, and the report for its sender: quiet buttons below all that
//! it says, and what came of them.

use egui::{Align, Layout, Ui, vec2};

use crate::kiosk::{Event, Shown, TakeEvent, TakePanel, TakeTold, shows_doses};
use crate::limits;
use crate::ui::View;
use crate::ui::copying::teller;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, say};
use crate::ui::look::Look;
use crate::ui::scrolling;
use crate::ui::widgets::{Button, panel};
use crate::verdict::Verdict;
use crate::wording::receipt;
use crate::wording::screens::{settings, take as words};

/// That something was copied, and for how long, while that is said.
pub(in crate::ui) fn copied(look: &Look, view: &View<'_>) -> Option<String> {
    let left = view.state.take().copied_for(view.instant)?;
    let is_said = limits::COPIED_FOR.saturating_sub(left) < limits::COPIED_SAID_FOR;
    let seconds = left.as_millis().div_ceil(1_000);
    let seconds = u64::try_from(seconds).unwrap_or(u64::MAX);
    is_said.then(|| words::copied(look.words, seconds))
}

/// Shows the buttons, and what is open.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    shown: &Shown,
    verdict: &Verdict,
) -> Option<Event> {
    let state = view.state;
    let takes = state.may_take_records(shown, verdict);
    let reports = state.has_report(verdict);
    let mut event = None;
    if takes || reports {
        row(ui, look, |ui| {
            if takes
                && toggle(
                    ui,
                    look,
                    Action::TakeAlong,
                    *state.take().panel() == TakePanel::List,
                )
            {
                event = Some(TakeEvent::List);
            }
            let is_open = matches!(state.take().panel(), TakePanel::Report(_));
            if reports && toggle(ui, look, Action::Report, is_open) {
                event = Some(TakeEvent::Report(teller(look, view)));
            }
        });
    }
    let is_open = match state.take().panel() {
        TakePanel::List => takes,
        TakePanel::Report(_) => true,
        TakePanel::Closed => false,
    };
    if is_open {
        let opened = ui.scope(|ui| match state.take().panel() {
            TakePanel::Report(text) => report(ui, look, text),
            _ => list(ui, look, view, verdict),
        });
        scrolling::opened(ui, opened.response.rect);
        event = event.or(opened.inner);
    }
    told(ui, look, view);
    event.map(Event::Take)
}

/// The report's button on a link that did not open, and what is open of it.
pub(in crate::ui) fn of_link(ui: &mut Ui, look: &Look, view: &View<'_>) -> Option<Event> {
    let mut event = None;
    let is_open = matches!(view.state.take().panel(), TakePanel::Report(_));
    if toggle(ui, look, Action::Report, is_open) {
        event = Some(TakeEvent::Report(teller(look, view)));
    }
    if let TakePanel::Report(text) = view.state.take().panel() {
        let opened = ui.scope(|ui| report(ui, look, text));
        scrolling::opened(ui, opened.response.rect);
        event = event.or(opened.inner);
    }
    told(ui, look, view);
    event.map(Event::Take)
}

fn row(ui: &mut Ui, look: &Look, contents: impl FnOnce(&mut Ui)) {
    ui.with_layout(
        Layout::left_to_right(Align::Min).with_main_wrap(true),
        |ui| {
            ui.spacing_mut().item_spacing = vec2(look.gap, look.gap_small);
            contents(ui);
        },
    );
}

fn toggle(ui: &mut Ui, look: &Look, action: Action, is_open: bool) -> bool {
    let button: Button<'_> = action.button(look);
    let button = if is_open { button.on() } else { button };
    let response = button.show(ui, look);
    let is_chosen = action.chosen(ui, &response);
    if is_chosen && !is_open {
        scrolling::will_open(ui);
    }
    is_chosen
}

/// What can be taken along.
fn list(ui: &mut Ui, look: &Look, view: &View<'_>, verdict: &Verdict) -> Option<TakeEvent> {
    let mut event = None;
    let (has_doses, saves) = (shows_doses(verdict), view.state.may_save());
    panel(ui, look, look.line, |ui| {
        ui.spacing_mut().item_spacing.y = look.gap_small;
        let teller = teller(look, view);
        row(ui, look, |ui| {
            if has_doses && Action::CopyDoses.show(ui, look) {
                event = Some(TakeEvent::Doses(teller));
            }
            if has_doses && saves && Action::SaveDoses.show(ui, look) {
                event = Some(TakeEvent::SaveDoses(teller));
            }
            if saves && Action::SavePage.show(ui, look) {
                event = Some(TakeEvent::SavePage(teller));
            }
        });
        let dim = Style::new(look.text_small, look.dim);
        match saves {
            true => say(ui, look.text(words::PRINT_HOW), dim),
            false => say(ui, look.text(words::FIELDS_HOW), dim),
        };
    });
    event
}

/// The report, letter by letter as it will be read.
fn report(ui: &mut Ui, look: &Look, text: &str) -> Option<TakeEvent> {
    let mut event = None;
    panel(ui, look, look.line, |ui| {
        ui.spacing_mut().item_spacing.y = look.gap_small;
        let dim = Style::new(look.text_small, look.dim);
        say(ui, look.text(words::REPORT_HOW), dim);
        row(ui, look, |ui| {
            if Action::CopyReport.show(ui, look) {
                event = Some(TakeEvent::CopyReport);
            }
            if Action::SaveReport.show(ui, look) {
                event = Some(TakeEvent::SaveReport);
            }
        });
        for part in text.split("\n\n") {
            lines(ui, look, part);
        }
    });
    event
}

/// A part of a report: each of its sentences with what it is, in as many lines as there is room for.
fn lines(ui: &mut Ui, look: &Look, part: &str) {
    let style = Style::new(look.text_small, look.ground.text);
    let mut sentences: Vec<String> = Vec::new();
    for line in part.lines() {
        let label = line
            .get(..receipt::LABEL)
            .filter(|label| label.ends_with("  "));
        let text = &line[label.map_or(0, str::len)..];
        match (label.map(str::trim), sentences.last_mut()) {
            // It goes on from the line before.
            (Some(""), Some(sentence)) => {
                sentence.push(' ');
                sentence.push_str(text);
            }
            (Some(label), _) => {
                let colon = if label.ends_with('.') { "" } else { ":" };
                sentences.push(format!("{label}{colon} {text}"));
            }
            (None, _) => sentences.push(text.to_owned()),
        }
    }
    for sentence in &sentences {
        let is_title = sentence.starts_with(|first: char| first.is_ascii_digit());
        say(ui, sentence, if is_title { style.strong() } else { style });
    }
    ui.add_space(look.gap_small);
}

/// What came of the last press.
fn told(ui: &mut Ui, look: &Look, view: &View<'_>) {
    let Some(told) = view.state.take().told() else {
        return;
    };
    let (edge, title, advice) = match told {
        TakeTold::Saved(path) => {
            let path = path.display().to_string();
            (look.good_sign, settings::saved(look.words, &path), "")
        }
        TakeTold::NotSaved => {
            let advice = look.advice(words::NOT_SAVED);
            (look.look_sign, advice.title.to_owned(), advice.advice)
        }
    };
    panel(ui, look, edge, |ui| {
        let strong = Style::new(look.text_row, look.ground.text).strong();
        let said = say(ui, &title, strong);
        ui.ctx().accesskit_node_builder(said.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
        if !advice.is_empty() {
            say(ui, advice, Style::new(look.text_small, look.ground.text));
        }
    });
}
