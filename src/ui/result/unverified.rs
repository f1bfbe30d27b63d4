//! What a card says whose signature could not be checked, for staff who ask for it (req-D10). It
//! looks like nothing that is known: quiet, under a plate in amber, without a name in large letters
//! to compare.

use egui::{Align, Sense, Ui, vec2};

use super::reasons::heading;
use super::records;
use crate::fhir::Name;
use crate::kiosk::Event;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, say};
use crate::ui::tokens::Tokens;
use crate::ui::widgets::{panel, plate};
use crate::verdict::Verdict;
use crate::wording::{self, screens};

/// Shows the button, and the content below it once it was pressed.
pub(super) fn show(ui: &mut Ui, tokens: &Tokens, verdict: &Verdict, shows: bool) -> Option<Event> {
    let content = verdict.unverified()?;
    let dim = Style::new(tokens.text_row, tokens.dim);
    if !shows {
        say(ui, screens::NOT_SHOWN_UNVERIFIED, dim);
        return Action::ShowUnverified
            .show(ui, tokens)
            .then_some(Event::ShowUnverified(true));
    }
    let hide = Action::HideUnverified.show(ui, tokens);
    panel(ui, tokens, tokens.check.fill, |ui| {
        let size = vec2(ui.available_width(), 34.0);
        let (rect, _response) = ui.allocate_exact_size(size, Sense::hover());
        let style = Style::new(tokens.text_row, tokens.check.text).heavy();
        plate(
            ui,
            rect,
            Align::Min,
            screens::UNVERIFIED,
            style,
            tokens.check.fill,
        );
        say(ui, screens::UNVERIFIED_HOW, dim);
        if let Some(person) = &content.summary.person {
            heading(ui, tokens, screens::IT_NAMES);
            let names: Vec<&str> = person.names.iter().map(Name::show).collect();
            let name = match names.is_empty() {
                true => screens::NO_NAME.to_owned(),
                false => names.join(" / "),
            };
            let style = Style::new(tokens.text_body, tokens.ground.text);
            say(ui, &name, style);
            let born = person.birth_date.as_ref().map(wording::date);
            say(ui, born.as_deref().unwrap_or(screens::NO_BIRTH_DATE), style);
        }
        records::show(ui, tokens, &content.summary.records, false);
    });
    hide.then_some(Event::ShowUnverified(false))
}
