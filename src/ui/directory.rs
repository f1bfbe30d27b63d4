//! What the kiosk trusts: how old the directory is, who is in it, what happened to it, and how to
//! get a newer one.

mod decided;
mod history;
mod issuer;
mod list;
mod side;
mod told;

use egui::{Color32, Rect, Ui, pos2, vec2};

use super::View;
use super::keys::Action;
use super::lettering::{Style, layout_line, region, say, say_in};
use super::look::Look;
use super::widgets::panel;
use crate::directory::Freshness;
use crate::kiosk::{DirectoryEvent, Event, Tab};
use crate::text::Personal;
use crate::verdict::Fact;
use crate::wording::Advice;
use crate::wording::screens::directory as words;

/// What the screen keeps for itself while it is open.
pub(super) struct Looking {
    /// The row that Enter opens.
    cursor: usize,
    /// Whether the search field is to have the keyboard.
    wants_search: bool,
}

impl Default for Looking {
    fn default() -> Self {
        Self {
            cursor: 0,
            wants_search: true,
        }
    }
}

/// Shows the screen; returns what was pressed.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, looking: &mut Looking) -> Vec<Event> {
    let mut events = Vec::new();
    let whole = ui.max_rect();
    let inner = Rect::from_min_max(
        whole.min + vec2(look.margin, 22.0),
        whole.max - vec2(look.margin, 18.0),
    );
    let top = head(ui, look, view, inner, &mut events) + look.gap_large;
    let body = Rect::from_min_max(pos2(inner.left(), top), inner.max);
    let width = (inner.width() * 0.34).clamp(336.0, 400.0);
    let left_width = body.width() - width - look.gap_large;
    let (left, right) = super::split_left(body, left_width, look.gap_large);

    let page = view.state.page();
    let selected = page.selected.as_ref();
    let selected = selected.and_then(|iss| view.state.directory().issuer(iss));
    let mut happened = match (selected, page.tab) {
        (Some(issuer), _) => issuer::show(ui, look, view, left, issuer),
        (None, Tab::History) => history::show(ui, look, view, left),
        (None, Tab::Issuers) => list::show(ui, look, view, left, looking),
        (None, Tab::Decided) => {
            events.extend(decided::show(ui, look, view, left));
            Vec::new()
        }
    };
    if selected.is_some() || page.tab != Tab::Issuers {
        looking.wants_search = true;
    }
    happened.extend(side::show(ui, look, view, right));
    events.extend(happened.into_iter().map(Event::Directory));
    events
}

/// The directory's date and age with what that means, and the way back. Returns its lower end.
fn head(ui: &mut Ui, look: &Look, view: &View<'_>, inner: Rect, events: &mut Vec<Event>) -> f32 {
    let directory = view.state.directory();
    let mut row = inner;
    row.set_height(look.touch);
    let back = region(ui, row, |ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if Action::Back.show(ui, look) {
                events.push(Event::Back);
            }
            ui.min_rect()
        })
        .inner
    });
    row.set_right(back.left() - look.gap);
    let freshness = directory.freshness(view.now);
    let sign = freshness_sign(look, freshness);
    let dot = pos2(row.left() + 10.0, row.center().y);
    ui.painter().circle_filled(dot, 10.0, sign);
    row.set_left(row.left() + 34.0);
    let text = words::headline(look.words, directory.published(), view.now);
    let style = Style::new(look.text_large, look.ground.text).heavy();
    let room = row.width();
    let sizes = [look.text_large, 30.0, look.text_lead, look.text_body];
    let fits = |size: &f32| {
        layout_line(ui.painter(), &text, style.sized(*size), f32::INFINITY)
            .size()
            .x
            <= room
    };
    let size = sizes.into_iter().find(fits).unwrap_or(look.text_body);
    say_in(ui, row, egui::Align::Min, &text, style.sized(size));

    let mut line = Rect::from_min_size(pos2(row.left(), row.bottom()), vec2(inner.width(), 28.0));
    line.set_right(inner.right());
    let strong = Style::new(look.text_row, sign).strong();
    let word = look.text(words::freshness(freshness));
    let said = say_in(ui, line, egui::Align::Min, word, strong);
    line.set_left(said.right() + look.gap);
    let dim = Style::new(look.text_row, look.dim);
    let source = format!("·  {}", look.text(words::source(directory.source())));
    say_in(ui, line, egui::Align::Min, &source, dim);
    if !view.state.is_network_inspected() {
        return line.bottom();
    }
    let top = line.bottom() + look.gap;
    let place = Rect::from_min_max(pos2(inner.left(), top), inner.max);
    region(ui, place, |ui| {
        advice(ui, look, look.look_sign, look.advice(words::INSPECTED));
        ui.min_rect().bottom()
    })
}

/// The colour of what its age means; the word for it stands beside.
pub(super) fn freshness_sign(look: &Look, freshness: Freshness) -> Color32 {
    match freshness {
        Freshness::Fresh => look.good_sign,
        Freshness::Stale => look.look_sign,
        Freshness::TooOld => look.bad_sign,
    }
}

/// The colour of something that weighs this much.
fn sign(look: &Look, weight: Fact) -> Color32 {
    match weight {
        Fact::Good => look.good_sign,
        Fact::Unsure => look.look_sign,
        Fact::Bad => look.bad_sign,
        Fact::NotJudged => look.dim,
    }
}

fn advice(ui: &mut Ui, look: &Look, edge: Color32, advice: Advice) {
    panel(ui, look, edge, |ui| {
        let title = Style::new(look.text_row, look.ground.text).heavy();
        say(ui, advice.title, title);
        let text = Style::new(look.text_small, look.ground.text);
        say(ui, advice.advice, text);
    });
}

/// "All issuers", above what stands in the list's place. Returns its lower end.
fn way_back(ui: &mut Ui, look: &Look, rect: Rect) -> (f32, bool) {
    let mut row = rect;
    row.set_height(look.touch);
    let pressed = region(ui, row, |ui| Action::AllIssuers.show(ui, look));
    (row.bottom() + look.gap, pressed)
}

/// A name from the directory, safe to show at any length: words are cleaned one by one.
fn clean(text: &str) -> String {
    let words = text.split_whitespace().filter_map(Personal::new);
    let words: Vec<String> = words.map(|word| word.show().to_owned()).collect();
    words.join(" ")
}

/// The event for going back to the list from whatever stands in its place.
const fn all_issuers(tab: Tab) -> DirectoryEvent {
    match tab {
        Tab::Issuers => DirectoryEvent::Select(None),
        Tab::History | Tab::Decided => DirectoryEvent::Show(Tab::Issuers),
    }
}
