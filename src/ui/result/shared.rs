//! What was shared and nobody signed: under a blue plate and never green (req-I21, sec-S11).

use egui::{Align, Sense, Ui, vec2};

use super::{elsewhere, person, records, rule};
use crate::kiosk::{Event, Shown};
use crate::ui::View;
use crate::ui::lettering::Style;
use crate::ui::look::Look;
use crate::ui::widgets::{panel, plate};
use crate::verdict::{Headline, Verdict};
use crate::wording;

/// Shows it.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    shown: &Shown,
    verdict: &Verdict,
    news: records::News<'_>,
) -> Option<Event> {
    let summary = &verdict.unsigned()?.summary;
    let mut event = None;
    panel(ui, look, look.shared.fill, |ui| {
        let size = vec2(ui.available_width(), look.scaled(34.0));
        let (rect, _response) = ui.allocate_exact_size(size, Sense::hover());
        let style = Style::new(look.text_row, look.shared.text).heavy();
        let word = look.text(wording::headline(Headline::SharedNotSigned));
        plate(ui, rect, Align::Min, word, style, look.shared.fill);
        if let Some(person) = &summary.person {
            let copies = view.state.may_copy(verdict);
            event = person::show(ui, look, view, person, false, copies);
        }
        let pressed = rule::show(ui, look, shown, verdict);
        event = event.take().or(pressed);
        // The rest is behind a press where a queue can look over the shoulder.
        if shown.shows_details {
            let documents = records::show(ui, look, view, shown, summary, false, news);
            let elsewhere = elsewhere::show(ui, look, view, shown.selected, &summary.records);
            let pressed = documents
                .or(elsewhere)
                .or(records::raw_button(ui, look, shown, summary));
            event = event.take().or(pressed);
        }
    });
    event
}
