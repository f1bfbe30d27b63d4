//! One issuer: everything that is known of it, as plain text.

use egui::{Rect, Ui, pos2, vec2};

use super::{all_issuers, clean, sign, way_back};
use crate::directory::{Directory, Issuer, Key, Reissuance, RevocationList};
use crate::kiosk::{Decision, DirectoryEvent, Tab};
use crate::store::Blocked;
use crate::time::UnixTime;
use crate::ui::View;
use crate::ui::lettering::{Style, layout, region, say, say_galley};
use crate::ui::look::Look;
use crate::ui::widgets::{Button, panel, rule};
use crate::verdict::Fact;
use crate::wording::{self, screens::directory as words};

pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    rect: Rect,
    issuer: &Issuer,
) -> Vec<DirectoryEvent> {
    let (top, back) = way_back(ui, look, rect);
    let place = Rect::from_min_max(pos2(rect.left(), top), rect.max);
    let directory = view.state.directory();
    let mut events = Vec::new();
    region(ui, place, |ui| {
        crate::ui::scroll("issuer")
            .id_salt(issuer.iss.as_str())
            .show(ui, |ui| {
                page(ui, look, view, directory, issuer);
                events.extend(keys(ui, look, view, directory, issuer));
            });
    });
    events.extend(back.then(|| all_issuers(Tab::Issuers)));
    events
}

/// What can be decided about the issuer itself.
fn decisions(ui: &mut Ui, look: &Look, directory: &Directory, issuer: &Issuer) -> Option<Decision> {
    let blocked = || Blocked::Issuer(issuer.iss.clone());
    let is_blocked = directory
        .overlay()
        .blocked_issuers
        .contains_key(&issuer.iss);
    let block = match is_blocked {
        true => (words::UNBLOCK, Decision::Unblock(blocked())),
        false => (words::BLOCK, Decision::Block(blocked())),
    };
    let remove = (words::REMOVE, Decision::Remove(issuer.iss.clone()));
    let remove = issuer.added.map(|_since| remove);
    let mut decided = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = look.gap_small;
        for (word, decision) in std::iter::once(block).chain(remove) {
            if Button::new(look.text(word)).show(ui, look).clicked() {
                decided = Some(decision);
            }
        }
    });
    decided
}

/// The issuer's keys, and what can be decided about it and them. The demonstration decides nothing.
fn keys(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    directory: &Directory,
    issuer: &Issuer,
) -> Option<DirectoryEvent> {
    let may = !view.state.is_demo();
    let mut decided = may
        .then(|| decisions(ui, look, directory, issuer))
        .flatten();
    ui.add_space(look.gap_small);
    rule(ui, look);
    let heading = Style::new(look.text_row, look.dim).strong();
    let count = issuer.keys.len() + issuer.withdrawn.len();
    say(ui, &words::keys(look.words, count), heading);
    let listed = issuer.keys.iter().map(|key| (key, None));
    let gone = issuer.withdrawn.iter();
    let gone = gone.map(|gone| (&gone.key, Some(gone.since)));
    for (key, since) in listed.chain(gone) {
        if self::key(ui, look, directory, (key, since), may) {
            let what = Blocked::Key(key.id().clone());
            decided = Some(match directory.key_blocked_since(key.id()) {
                Some(_since) => Decision::Unblock(what),
                None => Decision::Block(what),
            });
        }
    }
    decided.map(DirectoryEvent::Decide)
}

fn page(ui: &mut Ui, look: &Look, view: &View<'_>, directory: &Directory, issuer: &Issuer) {
    ui.spacing_mut().item_spacing.y = look.gap_small;
    let shown = directory.shown_as(issuer);
    let name = Style::new(look.text_lead, look.ground.text).heavy();
    say(ui, &clean(&shown.name), name);
    for badge in words::badges(look.words, directory, issuer) {
        let color = sign(look, badge.weight);
        say(ui, &badge.text, Style::new(look.text_row, color).strong());
    }
    ui.add_space(look.gap_small);
    let about = directory.about(issuer);
    let kinds = about.iter().flat_map(|about| &about.kinds);
    let kinds: Vec<&str> = kinds.map(|kind| look.text(words::kind(*kind))).collect();
    let places = about.iter().flat_map(|about| &about.places);
    let places: Vec<String> = places
        .map(|place| words::place(&place.to_string()))
        .collect();
    let help_line = about.and_then(|about| about.help_line.as_deref());
    let reissuance = issuer.reissuance.as_ref().map(Reissuance::as_str);
    let told = |text: String| match text.is_empty() {
        true => look.text(words::NOT_TOLD).to_owned(),
        false => text,
    };
    let web_site = shown.website.as_deref().map(clean);
    let day = |at: Option<UnixTime>| at.map(|at| wording::day(look.words, at));
    let date = |at: UnixTime| {
        let age = wording::age_in_days(look.words, at, view.now);
        format!("{}, {age}", wording::day(look.words, at))
    };
    let canonical = issuer.canonical.as_ref().filter(|iss| **iss != issuer.iss);
    let canonical = canonical.map(|iss| format!("{}: {iss}", clean(&shown.name)));
    for (label, value) in [
        (look.text(words::ADDRESS), Some(issuer.iss.to_string())),
        (
            look.text(words::BLOCKED_SINCE),
            day(directory.blocked_since(&issuer.iss)),
        ),
        (look.text(words::ADDED_ON), day(issuer.added)),
        (look.text(words::KIND), Some(told(kinds.join(", ")))),
        (look.text(words::PLACE), Some(told(places.join("; ")))),
        (
            look.text(words::WEB_SITE),
            Some(told(web_site.unwrap_or_default())),
        ),
        (look.text(words::HELP_LINE), help_line.map(str::to_owned)),
        (look.text(words::NEW_CARDS), reissuance.map(str::to_owned)),
        (look.text(words::CANONICAL), canonical),
        (look.text(words::RETRIEVED), issuer.retrieved.map(date)),
    ] {
        if let Some(value) = value {
            fact(ui, look, label, &value);
        }
    }
    ui.add_space(look.gap_small);
}

/// What is known beside what it is, in lines as wide as there is room: addresses are long.
fn fact(ui: &mut Ui, look: &Look, label: &str, value: &str) {
    const LABEL: f32 = 168.0;
    let width = ui.available_width();
    let dim = Style::new(look.text_small, look.dim);
    let text = Style::new(look.text_row, look.ground.text);
    let label_galley = layout(ui.painter(), label, dim, LABEL - look.gap);
    let galley = layout(ui.painter(), value, text, width - LABEL);
    let height = galley.size().y.max(label_galley.size().y);
    let (_id, rect) = ui.allocate_space(vec2(width, height));
    // On one base line with the value's first line.
    say_galley(ui, rect.min + vec2(0.0, 3.0), label_galley, label);
    say_galley(ui, rect.min + vec2(LABEL, 0.0), galley, value);
}

/// One key; whether it is to be blocked, or no longer.
fn key(
    ui: &mut Ui,
    look: &Look,
    directory: &Directory,
    (key, gone): (&Key, Option<UnixTime>),
    may: bool,
) -> bool {
    let blocked = directory.key_blocked_since(key.id());
    let (state, weight) = match (blocked, gone) {
        (Some(since), _) => (words::key_blocked(look.words, since), Fact::Bad),
        (None, Some(since)) => (words::key_withdrawn(look.words, since), Fact::Unsure),
        (None, None) => (look.text(words::KEY_IN_USE).to_owned(), Fact::Good),
    };
    panel(ui, look, sign(look, weight), |ui| {
        let strong = Style::new(look.text_row, look.ground.text).strong();
        let title = format!("{}  {state}", words::short_key(key.id().as_str()));
        say(ui, &title, strong);
        let ids = key.revocations.as_ref().map(RevocationList::len);
        let certificate = key.certified.map_or_else(
            || look.text(words::NO_CERTIFICATE).to_owned(),
            |valid| words::certified(look.words, valid.from(), valid.until()),
        );
        let more = format!("{} · {certificate}", words::list(look.words, ids));
        say(ui, &more, Style::new(look.text_small, look.dim));
        let word = match blocked {
            Some(_since) => words::UNBLOCK_KEY,
            None => words::BLOCK_KEY,
        };
        may && Button::new(look.text(word)).show(ui, look).clicked()
    })
    .inner
}
