//! What is said above a document that is looked at: of its record, of itself, and whose it is.

use egui::{Align, Rect, Ui};

use crate::fhir::{Attachment, Document, DocumentStatus, Name, Person};
use crate::kiosk::Shown;
use crate::ui::View;
use crate::ui::lettering::{Style, say_fitted};
use crate::ui::look::Look;
use crate::ui::result;
use crate::ui::tokens::Tone;
use crate::ui::widgets;
use crate::verdict::{Headline, Verdict, names_another};
use crate::wording::screens::{self, document as words};
use crate::wording::{self, Message};

/// What is to be known of a document before it is read.
pub(super) fn warnings(
    shown: &Shown,
    verdict: Option<&Verdict>,
    document: &Document,
    form: &Attachment,
    person: Option<&Person>,
) -> Vec<Message> {
    let another = form.patient.as_ref().zip(person);
    let is_another = another.is_some_and(|(patient, person)| names_another(patient, person));
    let is_unverified = verdict.is_some_and(|verdict| verdict.unverified().is_some());
    let status = match document.status {
        DocumentStatus::Current => None,
        DocumentStatus::Preliminary => Some(words::PRELIMINARY),
        DocumentStatus::Superseded => Some(words::SUPERSEDED),
        DocumentStatus::EnteredInError => Some(words::IN_ERROR),
    };
    let all = [
        (shown.id_matches == Some(false)).then_some(screens::ID_DIFFERS_HEADLINE),
        is_unverified.then_some(screens::UNVERIFIED),
        is_another.then_some(words::OF_ANOTHER),
        status,
        form.differs.then_some(words::DIFFERS),
    ];
    all.into_iter().flatten().collect()
}

/// The person of the record that a document belongs to.
pub(super) fn person(verdict: &Verdict) -> Option<&Person> {
    let unverified = verdict.unverified().map(|content| &content.summary);
    verdict.shown().or(unverified)?.person.as_ref()
}

/// What is said of the visit, and whether the record is signed; returns what is left of `row`.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    shown: &Shown,
    verdict: Option<&Verdict>,
    mut row: Rect,
) -> Rect {
    // Where the photo ID is asked for first, nothing is said before.
    if let Some(headline) = result::headline(view, shown) {
        let tone = look.headline(headline);
        let mark = shown.verdicts.iter().find_map(Verdict::mark);
        let mut text = look.text(wording::headline(headline)).to_owned();
        if let Some(mark) = mark {
            text = format!("{text} · {}", look.text(wording::mark(mark)));
        }
        row = plate(ui, look, &text, tone, row);
    }
    let unsigned = Headline::SharedNotSigned;
    if verdict.is_some_and(|verdict| verdict.unsigned().is_some())
        && result::headline(view, shown) != Some(unsigned)
    {
        let word = look.text(wording::headline(unsigned));
        row = plate(ui, look, word, look.headline(unsigned), row);
    }
    row
}

/// A word on its colour, at the left of `row`; returns what is left of it.
fn plate(ui: &mut Ui, look: &Look, word: &str, tone: Tone, mut row: Rect) -> Rect {
    let style = Style::new(look.text_row, tone.text).heavy();
    let mut place = row;
    place.set_width(row.width() * 0.45);
    let drawn = widgets::plate(ui, place, Align::Min, word, style, tone.fill);
    row.set_left(drawn.right() + look.gap);
    row
}

/// Whose record this is.
pub(super) fn whose(ui: &mut Ui, look: &Look, person: Option<&Person>, row: Rect) {
    let name = person.and_then(|person| person.names.first());
    let name = name.map_or(look.text(screens::NO_NAME), Name::show);
    let born = person.and_then(|person| person.birth_date.as_ref());
    let born = born.map(|born| wording::date(look.words, born));
    let line = match born {
        Some(born) => format!("{name} · {born}"),
        None => name.to_owned(),
    };
    let style = Style::new(look.text_body, look.ground.text).strong();
    say_fitted(ui, row, Align::Min, &line, style);
}
