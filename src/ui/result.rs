//! The result of a visit. At a glance: a third of the window in the verdict's colour, with one
//! shape and one or two words. Beside it who the person is, what is wrong, and what the card holds.

mod band;
mod came;
mod documents;
mod elsewhere;
mod foot;
mod offer;
mod person;
mod pieces;
mod reasons;
mod records;
mod row;
mod rule;
mod shared;
mod tabs;
pub(in crate::ui) mod take;
mod unverified;

use egui::{Rect, Ui, vec2};

use super::View;
use super::keys::Action;
use super::lettering::{Style, region, say};
use super::look::Look;
use super::visitor;
use super::widgets::panel;
use crate::kiosk::{Event, Opening, Shown};
use crate::store::PhotoId;
use crate::verdict::{Headline, Reason, Verdict};
use crate::wording::{self, screens};
use band::Face;

pub(super) use foot::countdown;

/// Points above a name in which its marks may be drawn, as in Burmese and Sinhala, that are higher
/// than its line.
const ABOVE_NAME: f32 = 8.0;

/// Shows the result; returns what was pressed.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, shown: &Shown) -> Vec<Event> {
    let mut events = Vec::new();
    let Some(verdict) = shown.verdicts.get(shown.selected) else {
        return events;
    };
    let whole = ui.max_rect();
    let width = (whole.width() * 0.306).clamp(340.0, 460.0);
    let (left, mut body) = super::split_left(whole, width, 0.0);
    let face = face(view, shown);
    band::show(ui, look, left, verdict, face);

    // Whatever a card says is cut off before it reaches the band (sec-T5).
    ui.shrink_clip_rect(body);
    body = body.shrink2(vec2(look.margin, 0.0));
    body.set_top(body.top() + 30.0);
    body.set_bottom(body.bottom() - 22.0);
    if shown.verdicts.len() > 1 {
        let mut row = body;
        row.set_height(tabs::HEIGHT);
        events.extend(tabs::show(ui, look, row, shown, face));
        body.set_top(row.bottom() + look.gap_large);
    }
    let mut foot = body;
    foot.set_top(foot.bottom() - look.touch_large);
    body.set_bottom(foot.top() - look.gap);
    if let Some(opening) = view
        .state
        .opening()
        .filter(|opening| opening.came().is_some())
    {
        let row = body.with_min_y(body.bottom() - look.touch);
        body.set_bottom(row.top() - look.gap);
        events.extend(came::row(ui, look, view, opening, row));
    }

    // A new visit, and another card of it, start at the top.
    let with_marks = body.with_min_y(body.top() - ABOVE_NAME);
    region(ui, with_marks, |ui| {
        let area = super::scroll("card");
        let area = match shown.drawn.begins(shown.selected) {
            true => area.vertical_scroll_offset(0.0),
            false => area,
        };
        area.show(ui, |ui| {
            super::scrolling::by_keys(ui, true);
            ui.add_space(ABOVE_NAME);
            events.extend(card(ui, look, view, shown, verdict));
        });
    });
    events.extend(foot::show(ui, look, view, shown, foot));
    if Action::OpenFile.pressed(ui) {
        events.push(Event::OpenFile);
    }
    if Action::Back.pressed(ui) {
        events.push(Event::Back);
    }
    events
}

/// The visit's headline, as far as it may be seen yet.
pub(super) fn headline(view: &View<'_>, shown: &Shown) -> Option<Headline> {
    match face(view, shown) {
        Face::Headline(headline) => Some(headline),
        Face::NotThisPerson | Face::CompareFirst => None,
    }
}

/// What the band shows: the visit's headline, unless the photo ID outweighs it.
fn face(view: &View<'_>, shown: &Shown) -> Face {
    let asks_first = view.state.settings().photo_id == PhotoId::First;
    match (shown.id_matches, shown.headline) {
        (Some(false), _) => Face::NotThisPerson,
        (None, Headline::Verified) if asks_first => Face::CompareFirst,
        (_, headline) => Face::Headline(headline),
    }
}

/// Everything about one card, from what matters most.
fn card(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    shown: &Shown,
    verdict: &Verdict,
) -> Option<Event> {
    let mut event = None;
    ui.spacing_mut().item_spacing.y = look.gap;
    if verdict.headline() < shown.headline {
        let edge = look.headline(shown.headline).fill;
        let text =
            screens::worst_of_visit(look.words, look.text(wording::headline(shown.headline)));
        panel(ui, look, edge, |ui| {
            say(
                ui,
                &text,
                Style::new(look.text_body, look.ground.text).strong(),
            );
        });
    }
    let signed = verdict.signed();
    if let Some(person) = signed.and_then(|signed| signed.summary.person.as_ref()) {
        let asks = view.state.settings().photo_id != PhotoId::NotAsked
            && shown.id_matches.is_none()
            && matches!(shown.headline, Headline::Verified | Headline::Check);
        // With nothing else to see, who it is can be read from where the guest stands.
        let large = look.with_large_names();
        let look = if shown.shows_details { look } else { &large };
        let copies = view.state.may_copy(verdict);
        event = person::show(ui, look, view, person, asks, copies);
        event = event.or_else(|| visitor::show(ui, look, view));
    }
    came::news(ui, look, view);
    if signed.is_some() {
        let pressed = rule::show(ui, look, shown, verdict);
        event = event.or(pressed);
    }
    reasons::cautions(ui, look, verdict);
    match verdict.reasons() {
        [Reason::ChunksMissing(progress)] => pieces::show(ui, look, progress),
        all => reasons::show(ui, look, verdict, all),
    }
    let came = view.state.opening().and_then(Opening::came);
    let at = shown.selected;
    let changes = came.and_then(|came| came.changes.as_ref());
    let news: records::News<'_> = &|record| changes.and_then(|changes| changes.of(at, record));
    if verdict.reasons().contains(&Reason::NoLongerValid) {
        // It is read, and not gone by.
        ui.multiply_opacity(0.55);
    }
    match signed {
        // The rest is behind a press where a queue can look over the shoulder.
        Some(_) if !shown.shows_details => {}
        Some(signed) => {
            let pressed = records::show(ui, look, view, shown, &signed.summary, true, news);
            event = event.or(pressed);
            reasons::issuer(ui, look, verdict, signed);
            event = event.or(records::raw_button(ui, look, shown, &signed.summary));
        }
        None if verdict.unsigned().is_some() => {
            event = event.or_else(|| shared::show(ui, look, view, shown, verdict, news));
        }
        None if verdict.unverified().is_some() => {
            event = event.or_else(|| unverified::show(ui, look, view, shown, verdict));
        }
        // There is nothing in it that a signature could vouch for.
        None if reasons::is_of_file(verdict) => {}
        None if matches!(verdict.headline(), Headline::Check | Headline::DoNotAccept) => {
            say(
                ui,
                look.text(screens::NOT_SHOWN),
                Style::new(look.text_row, look.dim),
            );
        }
        None => {}
    }
    reasons::notes(ui, look, verdict);
    let taken = take::show(ui, look, view, shown, verdict);
    event = event.or(taken);
    if let (Some(came), Some(opening)) = (came, view.state.opening()) {
        event = event.or_else(|| offer::show(ui, look, view, came, at));
        came::about(ui, look, opening, at);
    }
    event
}

/// `rect` without `amount` points at its top.
fn below(mut rect: Rect, amount: f32) -> Rect {
    rect.set_top(rect.top() + amount);
    rect
}
