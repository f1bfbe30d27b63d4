//! What the kiosk trusts: how old the directory is, who is in it, what happened to it, and how to
//! get a newer one.

mod history;
mod issuer;
mod list;
mod side;
mod told;

use egui::{Color32, Rect, Ui, pos2, vec2};

use super::View;
use super::keys::Action;
use super::lettering::{Style, layout_line, region, say, say_in};
use super::tokens::Tokens;
use super::widgets::panel;
use crate::directory::Freshness;
use crate::kiosk::{DirectoryEvent, Event, Tab};
use crate::text::Personal;
use crate::verdict::Fact;
use crate::wording::screens::{Advice, directory as words};

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
pub(super) fn show(
    ui: &mut Ui,
    tokens: &Tokens,
    view: &View<'_>,
    looking: &mut Looking,
) -> Vec<Event> {
    let mut events = Vec::new();
    let whole = ui.max_rect();
    let inner = Rect::from_min_max(
        whole.min + vec2(tokens.margin, 22.0),
        whole.max - vec2(tokens.margin, 18.0),
    );
    let top = head(ui, tokens, view, inner, &mut events) + tokens.gap_large;
    let body = Rect::from_min_max(pos2(inner.left(), top), inner.max);
    let width = (inner.width() * 0.34).clamp(336.0, 400.0);
    let left_width = body.width() - width - tokens.gap_large;
    let (left, right) = super::split_left(body, left_width, tokens.gap_large);

    let page = view.state.page();
    let selected = page.selected.as_ref();
    let selected = selected.and_then(|iss| view.state.directory().issuer(iss));
    let mut happened = match (selected, page.tab) {
        (Some(issuer), _) => issuer::show(ui, tokens, view, left, issuer),
        (None, Tab::History) => history::show(ui, tokens, view, left),
        (None, Tab::Issuers) => list::show(ui, tokens, view, left, looking),
    };
    if selected.is_some() || page.tab == Tab::History {
        looking.wants_search = true;
    }
    happened.extend(side::show(ui, tokens, view, right));
    events.extend(happened.into_iter().map(Event::Directory));
    events
}

/// The directory's date and age with what that means, and the way back. Returns its lower end.
fn head(
    ui: &mut Ui,
    tokens: &Tokens,
    view: &View<'_>,
    inner: Rect,
    events: &mut Vec<Event>,
) -> f32 {
    let directory = view.state.directory();
    let mut row = inner;
    row.set_height(tokens.touch);
    let back = region(ui, row, |ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if Action::Back.show(ui, tokens) {
                events.push(Event::Back);
            }
            ui.min_rect()
        })
        .inner
    });
    row.set_right(back.left() - tokens.gap);
    let freshness = directory.freshness(view.now);
    let sign = freshness_sign(tokens, freshness);
    let dot = pos2(row.left() + 10.0, row.center().y);
    ui.painter().circle_filled(dot, 10.0, sign);
    row.set_left(row.left() + 34.0);
    let text = words::headline(directory.published(), view.now);
    let style = Style::new(tokens.text_large, tokens.ground.text).heavy();
    let room = row.width();
    let sizes = [tokens.text_large, 30.0, tokens.text_lead, tokens.text_body];
    let fits = |size: &f32| {
        layout_line(ui.painter(), &text, style.sized(*size), f32::INFINITY)
            .size()
            .x
            <= room
    };
    let size = sizes.into_iter().find(fits).unwrap_or(tokens.text_body);
    say_in(ui, row, egui::Align::Min, &text, style.sized(size));

    let mut line = Rect::from_min_size(pos2(row.left(), row.bottom()), vec2(inner.width(), 28.0));
    line.set_right(inner.right());
    let strong = Style::new(tokens.text_row, sign).strong();
    let word = words::freshness(freshness);
    let said = say_in(ui, line, egui::Align::Min, word, strong);
    line.set_left(said.right() + tokens.gap);
    let dim = Style::new(tokens.text_row, tokens.dim);
    let source = format!("·  {}", words::source(directory.source()));
    say_in(ui, line, egui::Align::Min, &source, dim);
    if !view.state.is_network_inspected() {
        return line.bottom();
    }
    let top = line.bottom() + tokens.gap;
    let place = Rect::from_min_max(pos2(inner.left(), top), inner.max);
    region(ui, place, |ui| {
        advice(ui, tokens, tokens.look_sign, words::INSPECTED);
        ui.min_rect().bottom()
    })
}

/// The colour of what its age means; the word for it stands beside.
pub(super) const fn freshness_sign(tokens: &Tokens, freshness: Freshness) -> Color32 {
    match freshness {
        Freshness::Fresh => tokens.good_sign,
        Freshness::Stale => tokens.look_sign,
        Freshness::TooOld => tokens.bad_sign,
    }
}

/// The colour of something that weighs this much.
const fn sign(tokens: &Tokens, weight: Fact) -> Color32 {
    match weight {
        Fact::Good => tokens.good_sign,
        Fact::Unsure => tokens.look_sign,
        Fact::Bad => tokens.bad_sign,
        Fact::NotJudged => tokens.dim,
    }
}

fn advice(ui: &mut Ui, tokens: &Tokens, edge: Color32, advice: Advice) {
    panel(ui, tokens, edge, |ui| {
        let title = Style::new(tokens.text_row, tokens.ground.text).heavy();
        say(ui, advice.title, title);
        let text = Style::new(tokens.text_small, tokens.ground.text);
        say(ui, advice.advice, text);
    });
}

/// "All issuers", above what stands in the list's place. Returns its lower end.
fn way_back(ui: &mut Ui, tokens: &Tokens, rect: Rect) -> (f32, bool) {
    let mut row = rect;
    row.set_height(tokens.touch);
    let pressed = region(ui, row, |ui| Action::AllIssuers.show(ui, tokens));
    (row.bottom() + tokens.gap, pressed)
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
        Tab::History => DirectoryEvent::Show(Tab::Issuers),
    }
}
