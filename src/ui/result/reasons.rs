//! What is wrong and what to do about it, and who issued the card.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::lettering::{Style, layout, layout_line, say, say_galley};
use crate::ui::look::Look;
use crate::ui::widgets::panel;
use crate::verdict::{Headline, Note, Reason, SignedContent, Verdict};
use crate::wording::{self, Guidance, links, screens};

/// Shows all reasons, each on a panel, worst first. Where there is nothing else to show of a card,
/// they are large.
pub(super) fn show(ui: &mut Ui, look: &Look, verdict: &Verdict, reasons: &[Reason]) {
    let has_content = verdict.signed().is_some() || verdict.unsigned().is_some();
    let (title_size, advice_size) = match has_content {
        false => (look.text_large, look.text_lead),
        true => (look.text_body, look.text_row),
    };
    for reason in reasons {
        let edge = match verdict.headline() {
            Headline::Check | Headline::DoNotAccept => look.weight(reason.weight()),
            other => look.headline(other).fill,
        };
        let sentence = wording::reason(look.words, reason, verdict);
        panel(ui, look, edge, |ui| {
            title(ui, look, &sentence.title, wording::code(reason), title_size);
            if let Some(exact) = exact(reason) {
                let exact = look.advice(exact);
                let style = Style::new(advice_size, look.ground.text);
                say(ui, exact.title, style.strong());
                say(ui, exact.advice, style);
            }
            // What to do about a link as a whole is said with what exactly is wrong.
            if !matches!(reason, Reason::LinkDamaged(_)) {
                say(
                    ui,
                    &sentence.advice,
                    Style::new(advice_size, look.ground.text),
                );
            }
        });
    }
}

/// Whether a verdict is on a link or on a file of one that is no card.
pub(super) fn is_of_file(verdict: &Verdict) -> bool {
    let is_of_file = |reason: &Reason| {
        matches!(
            reason,
            Reason::LinkDamaged(_)
                | Reason::FileNotOpened(_)
                | Reason::UnknownFile
                | Reason::Offered
        )
    };
    verdict.reasons().iter().any(is_of_file)
}

/// What exactly is wrong with a link or one of its files.
const fn exact(reason: &Reason) -> Option<Guidance> {
    match reason {
        Reason::LinkDamaged(error) => Some(links::error(*error)),
        Reason::FileNotOpened(fault) => Some(links::file_fault(*fault)),
        _ => None,
    }
}

/// A title with its code behind it, or below where there is no room.
fn title(ui: &mut Ui, look: &Look, text: &str, code: &str, size: f32) {
    let width = ui.available_width();
    let style = Style::new(size, look.ground.text).heavy();
    let small = Style::new(look.text_key, look.dim);
    let code_galley = layout_line(ui.painter(), code, small, width);
    let galley = layout(ui.painter(), text, style, width);
    let last = galley.rows.last().map_or(0.0, |row| row.rect().right());
    let (rect, _response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    let behind = rect.left() + last + 12.0;
    let bottom = rect.bottom();
    say_galley(ui, rect.min, galley, text);
    let code_size = code_galley.size();
    if behind + code_size.x <= rect.left() + width {
        // On one base line with the title.
        let lift = (size - look.text_key) * 0.32;
        let at = egui::pos2(behind, bottom - code_size.y - lift);
        say_galley(ui, at, code_galley, code);
    } else {
        say(ui, code, small);
    }
}

/// Shows who issued the card, when, and what is known of its revocation.
pub(super) fn issuer(ui: &mut Ui, look: &Look, verdict: &Verdict, signed: &SignedContent) {
    let Some(issuer) = verdict.issuer() else {
        return;
    };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        heading(ui, look, look.text(screens::ISSUED_BY));
        let name = issuer.name.as_deref().unwrap_or_else(|| issuer.iss.host());
        let on = screens::issued_on(look.words, signed.issued);
        name_and_date(ui, look, name, &on);
        let dim = Style::new(look.text_row, look.dim);
        say(ui, &wording::revocation(look.words, signed.revocation), dim);
    });
}

/// Shows what asks for a look at the person, above everything that the card holds: it was shown here
/// before, or its name is written to be mistaken for another (sec-T6).
pub(super) fn cautions(ui: &mut Ui, look: &Look, verdict: &Verdict) {
    for note in verdict.notes().iter().filter(|note| is_caution(note)) {
        panel(ui, look, look.look_sign, |ui| {
            let style = Style::new(look.text_row, look.ground.text).strong();
            say(
                ui,
                &wording::note(look.words, *note, verdict.moment().now),
                style,
            );
        });
    }
}

const fn is_caution(note: &Note) -> bool {
    matches!(note, Note::ShownBefore { .. } | Note::MixedScripts)
}

/// Shows what else there is to know and changes nothing.
pub(super) fn notes(ui: &mut Ui, look: &Look, verdict: &Verdict) {
    let notes = || verdict.notes().iter().filter(|note| !is_caution(note));
    if notes().next().is_none() {
        return;
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        heading(ui, look, look.text(screens::ALSO_NOTED));
        for note in notes() {
            let style = Style::new(look.text_row, look.ground.text);
            say(
                ui,
                &wording::note(look.words, *note, verdict.moment().now),
                style,
            );
        }
    });
}

fn name_and_date(ui: &mut Ui, look: &Look, name: &str, on: &str) {
    let strong = Style::new(look.text_body, look.ground.text).strong();
    let dim = Style::new(look.text_body, look.dim);
    let width = ui.available_width();
    let galley = layout(ui.painter(), name, strong, width);
    let date = layout_line(ui.painter(), on, dim, width);
    let last = galley.rows.last().map_or(0.0, |row| row.rect().right());
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    ui.painter()
        .galley(rect.min.round(), galley, look.ground.text);
    if last + 8.0 + date.size().x <= width {
        let at = egui::pos2(rect.left() + last + 8.0, rect.bottom() - date.size().y);
        say_galley(ui, at, date, on);
    } else {
        say(ui, on, dim);
    }
}

/// What stands over a group.
pub(super) fn heading(ui: &mut Ui, look: &Look, text: &str) {
    say(ui, text, Style::new(look.text_row, look.dim).strong());
}
