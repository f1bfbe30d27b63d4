//! What a setting is changed with. Each control says to a screen reader which setting it is of.

use egui::{
    Align, Align2, CursorIcon, FontId, Frame, Id, Key, Layout, Rect, Role, Sense, Stroke,
    StrokeKind, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::{Drafts, words};
use crate::ui::fonts::Weight;
use crate::ui::icons::Icon;
use crate::ui::lettering::{Style, layout_line, region};
use crate::ui::look::Look;
use crate::ui::widgets::{Button, field_rim, focus_ring};

/// Several values of which one holds; the one that was pressed.
pub(super) fn choices(
    ui: &mut Ui,
    look: &Look,
    setting: &str,
    named: &[String],
    is_on: impl Fn(usize) -> bool,
) -> Option<usize> {
    row(ui, look, named, is_on, |name| {
        (Role::RadioButton, format!("{setting}: {name}"))
    })
}

/// Several values of which any hold; the one that was pressed.
pub(super) fn toggles(
    ui: &mut Ui,
    look: &Look,
    named: &[String],
    is_on: impl Fn(usize) -> bool,
) -> Option<usize> {
    row(ui, look, named, is_on, |name| {
        (Role::CheckBox, name.to_owned())
    })
}

fn row(
    ui: &mut Ui,
    look: &Look,
    named: &[String],
    is_on: impl Fn(usize) -> bool,
    told: impl Fn(&str) -> (Role, String),
) -> Option<usize> {
    let mut pressed = None;
    let layout = Layout::left_to_right(Align::Min).with_main_wrap(true);
    ui.with_layout(layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(look.gap_small, look.gap_small);
        for (at, name) in named.iter().enumerate() {
            if choice(ui, look, name, is_on(at), told(name)) {
                pressed = Some(at);
            }
        }
    });
    pressed
}

/// One value; whether it was pressed. What holds has a frame and a tick, and not its colour alone.
fn choice(ui: &mut Ui, look: &Look, name: &str, is_on: bool, (role, said): (Role, String)) -> bool {
    const SIDE: f32 = 18.0;
    let style = Style::new(look.text_row, look.ground.text);
    let style = if is_on { style.strong() } else { style };
    let galley = layout_line(ui.painter(), name, style, ui.available_width() - 2.0 * SIDE);
    let tick = if is_on { 20.0 + look.gap_small } else { 0.0 };
    let width = (galley.size().x + tick + 2.0 * SIDE).max(look.touch);
    let (rect, response) = ui.allocate_exact_size(vec2(width, look.touch), Sense::click());
    response.widget_info(|| WidgetInfo::selected(role, ui.is_enabled(), is_on, &said));
    let painter = ui.painter();
    let fill = match is_on || response.hovered() {
        true => look.panel_hot,
        false => look.panel,
    };
    painter.rect_filled(rect, look.radius, fill);
    let line = match is_on {
        true => Stroke::new(2.5, look.accent.fill),
        false => Stroke::new(1.5, look.line),
    };
    painter.rect_stroke(rect, look.radius, line, StrokeKind::Inside);
    if response.has_focus() {
        focus_ring(painter, look, rect);
    }
    let mut left = rect.center().x - f32::midpoint(galley.size().x, tick);
    if is_on {
        let place = Rect::from_min_size(pos2(left, rect.center().y - 10.0), vec2(20.0, 20.0));
        Icon::Tick.paint(painter, place, look.accent.fill);
        left += tick;
    }
    let at = pos2(left, rect.center().y - galley.size().y / 2.0);
    painter.galley(at.round(), galley, look.ground.text);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// A text that is kept by Enter or by its button; the new one, once it is.
pub(super) fn field(
    ui: &mut Ui,
    look: &Look,
    (name, label): (&'static str, &str),
    kept: &str,
    most: usize,
    drafts: &mut Drafts,
) -> Option<String> {
    let before = drafts.of(name, kept);
    let mut text = before.clone();
    let size = vec2(ui.available_width(), look.touch);
    let (_id, rect) = ui.allocate_space(size);
    let is_changed = before != kept;
    let mut place = rect;
    let mut is_pressed = false;
    if is_changed {
        let button = Button::new(look.text(words::KEEP)).primary().width(120.0);
        let (left, right) = rect.split_left_right_at_x(rect.right() - 120.0);
        place = left;
        place.set_right(left.right() - look.gap_small);
        is_pressed = region(ui, right, |ui| button.show(ui, look).clicked());
    }
    ui.painter().rect_filled(place, look.radius, look.panel);
    let font = FontId::new(look.text_row, Weight::Regular.family());
    let edit = TextEdit::singleline(&mut text)
        .id(Id::unique(name))
        .char_limit(most)
        .font(font)
        .align(Align2::LEFT_CENTER)
        .frame(Frame::NONE)
        .desired_width(f32::INFINITY);
    let response = ui.put(place.shrink2(vec2(18.0, 0.0)), edit);
    response.widget_info(|| {
        let mut info = WidgetInfo::text_edit(true, &before, &text, "");
        info.label = Some(label.to_owned());
        info
    });
    field_rim(ui, look, place, &response);
    if text != before {
        drafts.keep(name, text.clone());
    }
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ((is_pressed || is_entered) && text != kept).then(|| {
        drafts.forget(name);
        text
    })
}
