//! Live access that is offered: where, for how long, and what the sender suggests to ask (req-P1).

use egui::Ui;

use crate::kiosk::{Came, Event, LinkEvent};
use crate::shl::Query;
use crate::ui::View;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, say};
use crate::ui::look::Look;
use crate::ui::widgets::panel;
use crate::wording::screens::link as words;

/// Shows the offer of the verdict at this place, if it is one.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    came: &Came,
    verdict: usize,
) -> Option<Event> {
    let offered = came.offer(verdict, view.instant)?;
    let offer = offered.offer;
    let mut event = None;
    panel(ui, look, look.shared.fill, |ui| {
        let title = words::offer(look.words, &offer.host.raw, offer.queries.len());
        say(
            ui,
            &title,
            Style::new(look.text_body, look.ground.text).heavy(),
        );
        let row = Style::new(look.text_row, look.ground.text);
        let mut resources: Vec<&str> = offer.queries.iter().map(Query::resource).collect();
        resources.dedup();
        if !resources.is_empty() {
            say(
                ui,
                &words::questions(look.words, &resources.join(", ")),
                row,
            );
        }
        let has_ended = offered.left.is_some_and(|left| left.is_zero());
        if has_ended {
            say(ui, look.text(words::OFFER_ENDED), row.strong());
            return;
        }
        if let Some(left) = offered.left {
            let dim = Style::new(look.text_row, look.dim);
            say(ui, &words::offer_ends(look.words, left), dim);
            ui.ctx()
                .request_repaint_after(std::time::Duration::from_secs(1));
        }
        if let Some(number) = offered.asking {
            let of = offer.queries.len();
            say(
                ui,
                &words::asking_question(look.words, number, of),
                row.strong(),
            );
        } else if !(offered.is_followed || offer.queries.is_empty())
            && Action::Follow.show(ui, look)
        {
            event = Some(Event::Link(LinkEvent::Follow(offered.index)));
        }
        if came.unanswered > 0 {
            say(ui, &words::unanswered(look.words, came.unanswered), row);
        }
    });
    event
}
