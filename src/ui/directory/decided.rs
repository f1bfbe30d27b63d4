//! What this kiosk's administrator has decided: who is blocked, who was added, whose cards may be
//! green (req-G9). Each can be taken back here.

use egui::{Rect, Ui, pos2};

use super::{all_issuers, clean, way_back};
use crate::kiosk::{AccessEvent, Decision, DirectoryEvent, Event, Guarded, Tab};
use crate::store::Blocked;
use crate::ui::View;
use crate::ui::lettering::{Style, region, say};
use crate::ui::look::Look;
use crate::ui::widgets::{Button, panel};
use crate::wording::screens::directory as words;

pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, rect: Rect) -> Vec<Event> {
    let (top, back) = way_back(ui, look, rect);
    let mut events = Vec::new();
    let place = Rect::from_min_max(pos2(rect.left(), top), rect.max);
    region(ui, place, |ui| {
        crate::ui::scroll("decided").show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = look.gap_small;
            restriction(ui, look, view, &mut events);
            decisions(ui, look, view, &mut events);
        });
    });
    if back {
        events.push(Event::Directory(all_issuers(Tab::Decided)));
    }
    events
}

/// Whose cards may be green, and the way to change that.
fn restriction(ui: &mut Ui, look: &Look, view: &View<'_>, events: &mut Vec<Event>) {
    let only = &view.state.directory().overlay().only;
    let (word, edge) = match only.kinds.is_empty() && only.places.is_empty() {
        true => (words::NOT_RESTRICTED, look.line),
        false => (words::RESTRICTED, look.look_sign),
    };
    panel(ui, look, edge, |ui| {
        let text = Style::new(look.text_row, look.ground.text);
        say(ui, look.text(word), text);
        let button = Button::new(look.text(words::RESTRICT));
        if !view.state.is_demo() && button.show(ui, look).clicked() {
            events.push(Event::Access(AccessEvent::Open(Guarded::Restrict)));
        }
    });
}

fn decisions(ui: &mut Ui, look: &Look, view: &View<'_>, events: &mut Vec<Event>) {
    let directory = view.state.directory();
    let overlay = directory.overlay();
    if overlay.blocked_issuers.is_empty()
        && overlay.blocked_keys.is_empty()
        && overlay.added.is_empty()
    {
        super::advice(ui, look, look.line, look.advice(words::NOTHING_DECIDED));
        return;
    }
    let heading = |ui: &mut Ui, is_there: bool, word| {
        if is_there {
            ui.add_space(look.gap_small);
            let strong = Style::new(look.text_row, look.dim).strong();
            say(ui, look.text(word), strong);
        }
    };
    let mut decide = |decision| events.push(Event::Directory(DirectoryEvent::Decide(decision)));
    heading(
        ui,
        !overlay.blocked_issuers.is_empty(),
        words::BLOCKED_ISSUERS,
    );
    for (iss, since) in &overlay.blocked_issuers {
        let name = directory.issuer(iss).map(|issuer| clean(&issuer.name));
        let title = name.unwrap_or_else(|| iss.to_string());
        let more = format!("{iss} · {}", words::since(look.words, *since));
        if decision(ui, look, &title, &more, look.text(words::UNBLOCK)) {
            decide(Decision::Unblock(Blocked::Issuer(iss.clone())));
        }
    }
    heading(ui, !overlay.blocked_keys.is_empty(), words::BLOCKED_KEYS);
    for (kid, since) in &overlay.blocked_keys {
        let more = words::since(look.words, *since);
        if decision(ui, look, kid.as_str(), &more, look.text(words::UNBLOCK_KEY)) {
            decide(Decision::Unblock(Blocked::Key(kid.clone())));
        }
    }
    heading(ui, !overlay.added.is_empty(), words::ADDED_ISSUERS);
    for issuer in &overlay.added {
        let since = issuer.added.map(|since| words::since(look.words, since));
        let more = format!("{} · {}", issuer.iss, since.unwrap_or_default());
        let title = clean(&issuer.name);
        if decision(ui, look, &title, &more, look.text(words::REMOVE)) {
            decide(Decision::Remove(issuer.iss.clone()));
        }
    }
}

/// One decision and the button that takes it back; whether that was pressed.
fn decision(ui: &mut Ui, look: &Look, title: &str, more: &str, button: &str) -> bool {
    panel(ui, look, look.look_sign, |ui| {
        let strong = Style::new(look.text_row, look.ground.text).strong();
        say(ui, title, strong);
        say(ui, more, Style::new(look.text_small, look.dim));
        Button::new(button).show(ui, look).clicked()
    })
    .inner
}
