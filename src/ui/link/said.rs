//! Where a link stands in words, and what it says of itself.

use egui::{Sense, Ui, vec2};

use crate::kiosk::{LinkStep, Opening};
use crate::shl::{LinkFault, Tries, Under};
use crate::ui::View;
use crate::ui::lettering::{Style, layout, say, say_galley};
use crate::ui::look::Look;
use crate::ui::widgets::{panel, rule};
use crate::wording::links;
use crate::wording::screens::link as words;

/// Shows both.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, opening: &Opening) {
    step(ui, look, opening);
    rows(ui, look, opening);
    let link = opening.link();
    if !link.notes.is_empty() {
        let mut notes: Vec<_> = link.notes.iter().map(|note| links::note(*note)).collect();
        notes.dedup();
        for note in notes {
            say(ui, look.text(note), Style::new(look.text_small, look.dim));
        }
    }
    if let Some(left) = opening.held_for(view.instant) {
        let style = Style::new(look.text_row, look.dim).strong();
        say(ui, &words::waits_for(look.words, left), style);
    }
}

/// What is the case, and what to do.
fn step(ui: &mut Ui, look: &Look, opening: &Opening) {
    let link = opening.link();
    let plain = |ui: &mut Ui, title: &str, advice: &str| {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            say(
                ui,
                title,
                Style::new(look.text_lead, look.ground.text).heavy(),
            );
            say(ui, advice, Style::new(look.text_row, look.dim));
        });
    };
    let guided = |guidance| look.advice(guidance);
    match opening.step() {
        LinkStep::Ready => {
            let advice = guided(words::READY);
            plain(ui, advice.title, advice.advice);
            tries(ui, look, opening);
        }
        LinkStep::Past => {
            let (title, advice) = match link.expires {
                Some(at) => words::past(look.words, at),
                None => Default::default(),
            };
            warning(ui, look, &title, &advice, None, &[]);
        }
        LinkStep::Newer => {
            let advice = guided(words::NEWER);
            warning(ui, look, advice.title, advice.advice, None, &[]);
        }
        LinkStep::NoRecipient => {
            let advice = guided(words::NO_RECIPIENT);
            warning(ui, look, advice.title, advice.advice, None, &[]);
        }
        LinkStep::Passcode { confirms: true, .. } => {
            let advice = guided(words::LAST_TRIES);
            let left = match opening.tries() {
                Tries::Left(left) => words::tries_left(look.words, left),
                Tries::Unknown => String::new(),
            };
            warning(ui, look, advice.title, advice.advice, None, &[left]);
        }
        LinkStep::Passcode {
            was_wrong: true, ..
        } => {
            let (title, advice) = words::wrong_passcode(look.words, opening.tries());
            warning(ui, look, &title, &advice, None, &[]);
        }
        LinkStep::Passcode { .. } => {
            let advice = guided(words::PASSCODE);
            plain(ui, advice.title, advice.advice);
            tries(ui, look, opening);
        }
        LinkStep::Asking(under) => {
            let title = match under {
                Under::First => words::asking(look.words, &opening.host().raw),
                Under::Files { total } => words::fetching(look.words, total),
            };
            plain(ui, &title, look.text(words::ASKING_HOW));
        }
        LinkStep::Reading => plain(ui, look.text(words::READING), ""),
        LinkStep::Empty => {
            let advice = guided(words::EMPTY);
            plain(ui, advice.title, advice.advice);
        }
        LinkStep::Failed(fault) => {
            let advice = guided(links::fault(fault));
            let mut more = Vec::new();
            if opening.may_be_held() {
                more.push(look.text(words::OFFLINE).to_owned());
            }
            if let LinkFault::Send {
                may_have_cost_a_try: true,
                ..
            } = fault
            {
                more.push(look.text(words::MAY_HAVE_COST).to_owned());
            }
            let code = links::code(fault);
            warning(ui, look, advice.title, advice.advice, Some(code), &more);
        }
    }
}

/// How many tries are left, where one was used before.
fn tries(ui: &mut Ui, look: &Look, opening: &Opening) {
    if let Tries::Left(left) = opening.tries() {
        let style = Style::new(look.text_row, look.look_sign).strong();
        say(ui, &words::tries_left(look.words, left), style);
    }
}

/// Something to look at, on a panel.
fn warning(
    ui: &mut Ui,
    look: &Look,
    title: &str,
    advice: &str,
    code: Option<&str>,
    more: &[String],
) {
    panel(ui, look, look.check.fill, |ui| {
        say(
            ui,
            title,
            Style::new(look.text_lead, look.ground.text).heavy(),
        );
        let body = Style::new(look.text_row, look.ground.text);
        for line in more.iter().filter(|line| !line.is_empty()) {
            say(ui, line, body.strong());
        }
        say(ui, advice, body);
        if let Some(code) = code {
            say(ui, code, Style::new(look.text_key, look.dim));
        }
    });
}

/// Where it leads, who is told, what kind it is, and when it ends.
fn rows(ui: &mut Ui, look: &Look, opening: &Opening) {
    let link = opening.link();
    let host = opening.host();
    let kept_at = match &host.unicode {
        // Both, since letters of another script may look alike (req-J10).
        Some(unicode) => format!(
            "{unicode}\n{}\n{}",
            look.text(words::OTHER_LETTERS),
            host.raw
        ),
        None => host.raw.clone(),
    };
    let mut rows = Vec::new();
    if !kept_at.is_empty() {
        rows.push((look.text(words::KEPT_AT), kept_at));
    }
    // Of a newer kind nothing else is known, and nobody is told.
    let is_known = link.newer_version.is_none();
    if is_known && !opening.recipient().is_empty() {
        let told = words::told(look.words, &host.raw, opening.recipient());
        rows.push((look.text(words::WHO_IS_TOLD), told));
    }
    if is_known {
        rows.push((look.text(words::KIND), words::flags(look.words, link.flags)));
    }
    rows.push((look.text(words::ENDS), words::ends(look.words, link)));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.gap_small;
        rule(ui, look);
        for (name, value) in rows {
            row(ui, look, name, &value);
            rule(ui, look);
        }
    });
}

/// A name at the left, and what it is beside it, in as many lines as it needs.
fn row(ui: &mut Ui, look: &Look, name: &str, value: &str) {
    let width = ui.available_width();
    let names = (width * 0.28).max(look.scaled(96.0)).min(width * 0.4);
    let dim = Style::new(look.text_row, look.dim);
    let strong = Style::new(look.text_row, look.ground.text).strong();
    let left = layout(ui.painter(), name, dim, names - look.gap);
    let right = layout(ui.painter(), value, strong, width - names);
    let height = left.size().y.max(right.size().y);
    let (rect, _response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    say_galley(ui, rect.min, left, name);
    say_galley(ui, rect.min + vec2(names, 0.0), right, value);
}
