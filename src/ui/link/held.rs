//! The links that wait for the network: a chip on the scan screen, and their list.

use egui::{Align, Layout, Rect, Ui, vec2};

use crate::kiosk::{Event, LinkEvent, Opening};
use crate::text::Personal;
use crate::ui::View;
use crate::ui::head;
use crate::ui::icons::Icon;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, layout_line, region, say, say_fitted};
use crate::ui::look::Look;
use crate::ui::widgets::{Button, panel};
use crate::wording::screens::link as words;

/// Shows that links wait, if any do, at the foot of `picture`; whether that was pressed.
pub(in crate::ui) fn chip(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    picture: Rect,
) -> Option<Event> {
    let held = view.state.held_links();
    let left = held.shortest(view.instant)?;
    let text = words::waiting(look.words, held.all().len(), left);
    let mut place = picture.shrink(look.gap_large);
    // Above the words in the picture.
    place.set_bottom(place.bottom() - look.touch - look.gap);
    place.set_top(place.bottom() - look.touch);
    ui.ctx()
        .request_repaint_after(std::time::Duration::from_secs(30));
    region(ui, place, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = Button::new(&text)
                .icon(Some(Icon::Link))
                .hint(Action::HeldLinks.hint(look))
                .on();
            let style = Style::new(look.text_row, look.ground.text).strong();
            let words = layout_line(ui.painter(), &text, style, f32::INFINITY);
            let is_narrow = words.size().x + look.scaled(130.0) > place.width();
            let button = match is_narrow {
                true => button.width(place.width()),
                false => button,
            };
            let response = button.show(ui, look);
            Action::HeldLinks
                .chosen(ui, &response)
                .then_some(Event::Link(LinkEvent::ShowHeld))
        })
        .inner
    })
}

/// Shows the list; returns what was pressed.
pub(in crate::ui) fn show(ui: &mut Ui, look: &Look, view: &View<'_>) -> Vec<Event> {
    let advice = look.advice(words::HELD);
    let actions = [Action::Back, Action::ForgetLinks];
    let head = head::show(ui, look, advice.title, &actions);
    let chosen = head.chosen.into_iter().map(|action| match action {
        Action::ForgetLinks => Event::Link(LinkEvent::Forget(None)),
        _ => Event::Back,
    });
    let mut events: Vec<Event> = chosen.collect();
    region(ui, head.body, |ui| {
        super::super::scroll("held links").show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = look.gap;
            say(ui, advice.advice, Style::new(look.text_row, look.dim));
            for (index, opening) in view.state.held_links().all().iter().enumerate() {
                events.extend(row(ui, look, view, index, opening));
            }
        });
    });
    events
}

/// One link that waits: what it is called, where it leads, and what to do with it.
fn row(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    index: usize,
    opening: &Opening,
) -> Option<Event> {
    let mut event = None;
    panel(ui, look, look.shared.fill, |ui| {
        let width = ui.available_width();
        let (rect, _response) =
            ui.allocate_exact_size(vec2(width, look.touch), egui::Sense::hover());
        let buttons = region(ui, rect, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = look.gap;
                let forget = Action::ForgetLink.button(look).show(ui, look);
                if forget.clicked() {
                    event = Some(Event::Link(LinkEvent::Forget(Some(index))));
                }
                let open = Button::new(look.text(words::OPEN)).icon(Some(Icon::Link));
                if open.show(ui, look).clicked() {
                    event = Some(Event::Link(LinkEvent::TakeUp(index)));
                }
                ui.min_rect()
            })
            .inner
        });
        let text = rect.with_max_x(buttons.left() - look.gap);
        let (upper, lower) = text.split_top_bottom_at_y(text.center().y);
        let label = opening.link().label.as_ref().map(Personal::show);
        let label = label.unwrap_or(look.text(words::NO_LABEL));
        let strong = Style::new(look.text_body, look.ground.text).heavy();
        say_fitted(ui, upper, Align::Min, label, strong);
        let left = opening.held_for(view.instant).unwrap_or_default();
        let host = &opening.host().raw;
        let under = format!("{host} · {}", words::waits_for(look.words, left));
        say_fitted(
            ui,
            lower,
            Align::Min,
            &under,
            Style::new(look.text_small, look.dim),
        );
    });
    event
}
