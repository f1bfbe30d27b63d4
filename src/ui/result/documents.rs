//! The buttons that show a document: one for each of its forms.

use egui::{Ui, vec2};

use crate::fhir::Document;
use crate::kiosk::{DocumentEvent, DocumentPlace, Event};
use crate::ui::keys::Action;
use crate::ui::look::Look;
use crate::ui::widgets::Button;
use crate::wording::records;
use crate::wording::screens::document as words;

/// Shows them for the document that is the record at this place. `has_key`: the key shows it too.
pub(super) fn buttons(
    ui: &mut Ui,
    look: &Look,
    (item, record): (usize, usize),
    document: &Document,
    has_key: bool,
) -> Option<Event> {
    let mut event = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(look.gap_small, look.gap_small);
        let is_shown = |form: &usize| {
            let kind = document.attachments.get(*form).and_then(|form| form.kind);
            kind.is_some_and(crate::document::Kind::is_shown)
        };
        let forms: Vec<usize> = (0..document.attachments.len()).filter(is_shown).collect();
        for (at, form) in forms.iter().enumerate() {
            let has_key = has_key && at == 0;
            let label = match (forms.len(), document.attachments.get(*form)) {
                (2.., Some(attachment)) => {
                    words::show_form(look.words, &records::form_kind(look.words, attachment))
                }
                _ => look.text(words::SHOW).to_owned(),
            };
            let button = Button::new(&label).icon(Action::ShowDocument.icon());
            let hint = Action::ShowDocument.hint(look).filter(|_| has_key);
            let response = button.hint(hint).show(ui, look);
            if response.clicked() || (has_key && Action::ShowDocument.pressed(ui)) {
                let form = *form;
                let place = DocumentPlace { item, record, form };
                event = Some(Event::Document(DocumentEvent::Open(place)));
            }
        }
    });
    event
}
