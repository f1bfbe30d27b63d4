//! Who stands here, as staff type it, beside whom the card is about.

use egui::{Align, FontId, Frame, Id, Layout, TextEdit, Ui, Vec2, WidgetInfo, vec2};
use zeroize::Zeroizing;

use super::View;
use super::fonts::Weight;
use super::icons::Icon;
use super::lettering::{Style, say};
use super::look::Look;
use super::widgets::{field_rim, panel};
use crate::kiosk::{Event, VisitorEvent};
use crate::limits;
use crate::visitor::{DateMatch, NameMatch};
use crate::wording::Message;
use crate::wording::screens::visitors as words;

/// Shows the fields and how they compare with the card; returns what was typed.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>) -> Option<Event> {
    if !view.state.settings().asks_visitor {
        return None;
    }
    let visitor = view.state.visitor();
    let mut event = None;
    let comparison = view.state.comparison();
    let edge = match comparison {
        Some(comparison) if comparison.differs() => look.look_sign,
        _ => look.line,
    };
    panel(ui, look, edge, |ui| {
        let title = Style::new(look.text_row, look.ground.text).heavy();
        say(ui, look.text(words::VISITOR), title);
        say(
            ui,
            look.text(words::VISITOR_HOW),
            Style::new(look.text_small, look.dim),
        );
        let is_narrow = ui.available_width() < look.scaled(520.0);
        let (width, layout) = match is_narrow {
            true => (2.0 * ui.available_width(), Layout::top_down(Align::Min)),
            false => (
                ui.available_width() - look.gap,
                Layout::left_to_right(Align::Min),
            ),
        };
        ui.with_layout(layout, |ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(look.gap);
            let most = limits::VISITOR_NAME_CHARS;
            let typed = field(
                ui,
                look,
                words::VISITOR_NAME,
                &visitor.name,
                most,
                width / 2.0,
            );
            event = typed.map(VisitorEvent::Name);
            let most = limits::VISITOR_DATE_CHARS;
            let date = &visitor.birth_date;
            let typed = field(ui, look, words::VISITOR_BIRTH_DATE, date, most, width / 2.0);
            event = event.take().or(typed.map(VisitorEvent::BirthDate));
        });
        let Some(comparison) = comparison else { return };
        if !visitor.name.trim().is_empty() {
            let is_same = matches!(comparison.name, NameMatch::Same | NameMatch::SameSwapped);
            told(ui, look, words::name_match(comparison.name), is_same);
        }
        if !visitor.birth_date.trim().is_empty() {
            let is_same = comparison.birth_date == DateMatch::Same;
            told(ui, look, words::date_match(comparison.birth_date), is_same);
        }
    });
    event.map(Event::Visitor)
}

/// How one of them compares: a shape and words, never colour alone.
fn told(ui: &mut Ui, look: &Look, message: Message, is_same: bool) {
    let (icon, sign) = match is_same {
        true => (Icon::Tick, look.good_sign),
        false => (Icon::Triangle, look.look_sign),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = look.gap_small;
        let (place, _response) = ui.allocate_exact_size(vec2(22.0, 26.0), egui::Sense::hover());
        icon.paint(ui.painter(), place.shrink2(vec2(1.0, 3.0)), sign);
        say(
            ui,
            look.text(message),
            Style::new(look.text_row, look.ground.text).strong(),
        );
    });
}

/// A field for something of a person; what stands in it now, if that has changed. What was undone is
/// not remembered: it would outlive the visit.
fn field(
    ui: &mut Ui,
    look: &Look,
    label: Message,
    held: &Zeroizing<String>,
    most: usize,
    width: f32,
) -> Option<Zeroizing<String>> {
    let label = look.text(label);
    let id = Id::unique(("visitor", label));
    let mut text = held.clone();
    let (rect, around) = ui.allocate_exact_size(vec2(width, look.touch), egui::Sense::click());
    ui.painter()
        .rect_filled(rect, look.radius, look.ground.fill);
    let font = FontId::new(look.text_row, Weight::Regular.family());
    let small = FontId::new(look.text_small, Weight::Regular.family());
    let hint = egui::RichText::new(label).font(small);
    let edit = TextEdit::singleline(&mut *text)
        .id(id)
        .char_limit(most)
        .hint_text(hint)
        .font(font)
        .align(egui::Align2::LEFT_CENTER)
        .frame(Frame::NONE)
        .desired_width(f32::INFINITY);
    let inside = rect.shrink2(vec2(18.0, 0.0));
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(inside));
    let response = inner.put(inside, edit);
    response.widget_info(|| {
        let mut info = WidgetInfo::text_edit(true, held.as_str(), text.as_str(), label);
        info.label = Some(label.to_owned());
        info
    });
    field_rim(ui, look, rect, &response);
    if around.clicked() {
        response.request_focus();
    }
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
        state.clear_undoer();
        state.store(ui.ctx(), id);
    }
    (*text != **held).then_some(text)
}
