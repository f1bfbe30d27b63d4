//! What a card says whose signature could not be checked, for staff who ask for it (req-D10). It
//! looks like nothing that is known: quiet, under a plate in amber, without a name in large letters
//! to compare.

use egui::{Align, Sense, Ui, vec2};

use super::reasons::heading;
use super::records;
use crate::fhir::Name;
use crate::kiosk::{Event, Shown};
use crate::ui::View;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, say};
use crate::ui::look::Look;
use crate::ui::widgets::{panel, plate};
use crate::verdict::Verdict;
use crate::wording::{self, screens};

/// Shows the button, and the content below it once it was pressed.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    shown: &Shown,
    verdict: &Verdict,
) -> Option<Event> {
    let content = verdict.unverified()?;
    let dim = Style::new(look.text_row, look.dim);
    if !shown.shows_unverified {
        say(ui, look.text(screens::NOT_SHOWN_UNVERIFIED), dim);
        return Action::ShowUnverified
            .show(ui, look)
            .then_some(Event::ShowUnverified(true));
    }
    let hide = Action::HideUnverified.show(ui, look);
    let mut raw = None;
    panel(ui, look, look.check.fill, |ui| {
        let size = vec2(ui.available_width(), 34.0);
        let (rect, _response) = ui.allocate_exact_size(size, Sense::hover());
        let style = Style::new(look.text_row, look.check.text).heavy();
        plate(
            ui,
            rect,
            Align::Min,
            look.text(screens::UNVERIFIED),
            style,
            look.check.fill,
        );
        say(ui, look.text(screens::UNVERIFIED_HOW), dim);
        if let Some(person) = &content.summary.person {
            heading(ui, look, look.text(screens::IT_NAMES));
            let names: Vec<&str> = person.names.iter().map(Name::show).collect();
            let name = match names.is_empty() {
                true => look.text(screens::NO_NAME).to_owned(),
                false => names.join(" / "),
            };
            let style = Style::new(look.text_body, look.ground.text);
            say(ui, &name, style);
            let born = person
                .birth_date
                .as_ref()
                .map(|date| wording::date(look.words, date));
            say(
                ui,
                born.as_deref().unwrap_or(look.text(screens::NO_BIRTH_DATE)),
                style,
            );
        }
        let pressed = records::show(ui, look, view, shown, &content.summary, false, &|_| None);
        raw = pressed.or(records::raw_button(ui, look, shown, &content.summary));
    });
    raw.or(hide.then_some(Event::ShowUnverified(false)))
}
