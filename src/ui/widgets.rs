//! Buttons, panels, plates: what the screens are made of.

use std::sync::Arc;

use egui::{
    Align, Color32, CornerRadius, CursorIcon, Frame, Galley, InnerResponse, Margin, Painter, Rect,
    Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::icons::Icon;
use super::keys::Action;
use super::lettering::{Style, layout, layout_fitted, layout_line, say_galley};
use super::look::Look;

/// A button with a shape, its words and its key.
#[derive(Clone, Debug)]
pub(super) struct Button<'a> {
    label: &'a str,
    icon: Option<Icon>,
    hint: Option<String>,
    is_primary: bool,
    is_on: bool,
    height: Option<f32>,
    width: Option<f32>,
}

/// Beside a button's words, in points.
const SIDE: f32 = 20.0;

impl<'a> Button<'a> {
    pub(super) const fn new(label: &'a str) -> Self {
        Self {
            label,
            icon: None,
            hint: None,
            is_primary: false,
            is_on: false,
            height: None,
            width: None,
        }
    }

    pub(super) fn icon(mut self, icon: Option<Icon>) -> Self {
        self.icon = icon;
        self
    }

    /// The key that presses it.
    pub(super) fn hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint;
        self
    }

    /// The one next thing to do.
    pub(super) fn primary(mut self) -> Self {
        self.is_primary = true;
        self
    }

    /// Framed, as something that holds until it is pressed again.
    pub(super) fn on(mut self) -> Self {
        self.is_on = true;
        self
    }

    /// Its height in points, if not the lowest.
    pub(super) fn height(mut self, height: f32) -> Self {
        self.height = Some(height);
        self
    }

    /// Its width in points, if not what it needs.
    pub(super) fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// As wide as it would be in one with so much room; `None` if not even its words fit.
    pub(super) fn within(self, ui: &Ui, look: &Look, room: f32) -> Option<Self> {
        let width = |text: &str, size: f32| {
            let style = Style::new(size, look.dim).strong();
            layout_line(ui.painter(), text, style, f32::INFINITY)
                .size()
                .x
        };
        let icon = self.icon.map_or(0.0, |_| 24.0 + look.gap);
        let least = 2.0 * SIDE + icon + width(self.label, look.text_row);
        let hint = self.hint.as_deref();
        let cap = hint.map_or(0.0, |hint| width(hint, look.text_key) + 18.0 + look.gap);
        match room {
            room if room >= least + cap => Some(self),
            room if room >= least => Some(self.width(room)),
            _ => None,
        }
    }

    /// Shows it. Its accessible name is its label.
    pub(super) fn show(self, ui: &mut Ui, look: &Look) -> Response {
        let text = if self.is_primary {
            look.accent.text
        } else {
            look.ground.text
        };
        let quiet = if self.is_primary {
            look.accent.text
        } else {
            look.dim
        };
        let style = Style::new(look.text_row, text).strong();
        let icon_width = self.icon.map_or(0.0, |_| 24.0 + look.gap);
        let whole = self.width.unwrap_or(f32::INFINITY) - 2.0 * SIDE - icon_width;
        let words = layout_line(ui.painter(), self.label, style, f32::INFINITY)
            .size()
            .x;
        // The key is let go of before the words are made smaller.
        let cap = self.hint.as_deref().map(|hint| {
            let style = Style::new(look.text_key, quiet);
            layout_line(ui.painter(), hint, style, f32::INFINITY)
        });
        let cap = cap.filter(|cap| words + cap.size().x + 18.0 + look.gap <= whole);
        let cap_width = cap
            .as_ref()
            .map_or(0.0, |cap| cap.size().x + 18.0 + look.gap);
        let label = layout_fitted(ui.painter(), self.label, style, whole - cap_width);
        let needed = 2.0 * SIDE + icon_width + label.size().x + cap_width;
        let size = vec2(
            self.width.unwrap_or(needed),
            self.height.unwrap_or(look.touch),
        );
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.label));

        let painter = ui.painter();
        self.ground(painter, look, rect, &response);
        // The next action's words stand in its middle, all others at the left, keys at the right.
        let slack = (rect.width() - needed).max(0.0);
        let mut x = rect.left() + SIDE + if self.is_primary { slack / 2.0 } else { 0.0 };
        if let Some(icon) = self.icon {
            let place = Rect::from_center_size(pos2(x + 12.0, rect.center().y), Vec2::splat(24.0));
            icon.paint(painter, place, text);
            x += icon_width;
        }
        let y = rect.center().y - label.size().y / 2.0;
        let label_width = label.size().x;
        painter.galley(pos2(x, y).round(), label, text);
        if let Some(cap) = cap {
            let left = if self.is_primary {
                x + label_width + look.gap
            } else {
                rect.right() - SIDE - cap.size().x - 18.0
            };
            let place = Rect::from_min_size(
                pos2(left, rect.center().y - 14.0),
                vec2(cap.size().x + 18.0, 28.0),
            );
            let line = Stroke::new(1.0, if self.is_primary { text } else { look.handle });
            painter.rect_stroke(place, 7, line, StrokeKind::Inside);
            let at = place.center() - cap.size() / 2.0;
            painter.galley(at.round(), cap, quiet);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }

    fn ground(&self, painter: &Painter, look: &Look, rect: Rect, response: &Response) {
        let hot = response.hovered() || response.is_pointer_button_down_on();
        let fill = match (self.is_primary, hot) {
            (true, _) => look.accent.fill,
            (false, true) => look.panel_hot,
            (false, false) => look.panel,
        };
        painter.rect_filled(rect, look.radius, fill);
        if self.is_on {
            let line = Stroke::new(2.5, look.accent.fill);
            painter.rect_stroke(rect, look.radius, line, StrokeKind::Inside);
        } else if !self.is_primary {
            let line = Stroke::new(1.5, look.line);
            painter.rect_stroke(rect, look.radius, line, StrokeKind::Inside);
        }
        if response.has_focus() {
            focus_ring(painter, look, rect);
        }
    }
}

/// A large button: its shape and its words, what it leads to below them, and its key.
pub(super) fn tile(ui: &mut Ui, look: &Look, size: Vec2, action: Action, how: &str) -> Response {
    const SIDE: f32 = 20.0;
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let label = look.text(action.label());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), label));
    Button::new(label).ground(ui.painter(), look, rect, &response);
    let inner = rect.shrink(SIDE);
    let mut head = inner;
    head.set_height(look.scaled(30.0));
    if let Some(icon) = action.icon() {
        let side = look.scaled(26.0);
        let place = Rect::from_min_size(
            pos2(head.left(), head.center().y - side / 2.0),
            Vec2::splat(side),
        );
        icon.paint(ui.painter(), place, look.accent.fill);
        head.set_left(place.right() + look.gap);
    }
    let text = look.ground.text;
    if let Some(hint) = action.hint(look) {
        let style = Style::new(look.text_key, look.dim);
        let galley = layout_line(ui.painter(), &hint, style, f32::INFINITY);
        let at = pos2(
            head.right() - galley.size().x,
            head.center().y - galley.size().y / 2.0,
        );
        head.set_right(at.x - look.gap_small);
        ui.painter().galley(at.round(), galley, look.dim);
    }
    let style = Style::new(look.text_row, text).heavy();
    let galley = layout_fitted(ui.painter(), label, style, head.width());
    let at = pos2(head.left(), head.center().y - galley.size().y / 2.0);
    ui.painter().galley(at.round(), galley, text);
    let below = pos2(inner.left(), head.bottom() + look.gap_small);
    let style = Style::new(look.text_small, look.dim);
    let galley = layout(ui.painter(), how, style, inner.width());
    ui.painter()
        .with_clip_rect(inner.intersect(ui.clip_rect()))
        .galley(below.round(), galley, look.dim);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The rim of a field for text: strong while it has the keyboard.
pub(super) fn field_rim(ui: &Ui, look: &Look, rect: Rect, field: &Response) {
    let line = match field.has_focus() {
        true => Stroke::new(2.5, look.accent.fill),
        false => Stroke::new(1.5, look.handle),
    };
    ui.painter()
        .rect_stroke(rect, look.radius, line, StrokeKind::Inside);
}

/// Shows what the keyboard would press.
pub(super) fn focus_ring(painter: &Painter, look: &Look, rect: Rect) {
    let line = Stroke::new(2.5, look.ground.text);
    painter.rect_stroke(rect.expand(3.0), look.radius + 3, line, StrokeKind::Outside);
}

/// A panel with an edge in the colour of what it says.
pub(super) fn panel<R>(
    ui: &mut Ui,
    look: &Look,
    edge: Color32,
    contents: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let behind = ui.painter().add(Shape::Noop);
    let inner = Frame::new()
        .inner_margin(Margin {
            left: 27,
            right: 20,
            top: 14,
            bottom: 15,
        })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(look.gap_small, 4.0);
            contents(ui)
        });
    let rect = inner.response.rect;
    let (mut bar, mut ground) = (rect, rect);
    bar.set_right(rect.left() + 7.0);
    ground.set_left(bar.right());
    let left = CornerRadius {
        nw: 10,
        sw: 10,
        ..CornerRadius::ZERO
    };
    let right = CornerRadius {
        ne: 10,
        se: 10,
        ..CornerRadius::ZERO
    };
    let shapes = vec![
        Shape::rect_filled(bar, left, edge),
        Shape::rect_filled(ground, right, look.panel),
    ];
    ui.painter().set(behind, Shape::Vec(shapes));
    inner
}

/// Words on a plate in their own colours, as high as their line.
pub(super) fn plate(
    ui: &mut Ui,
    rect: Rect,
    align: Align,
    text: &str,
    style: Style,
    fill: Color32,
) -> Rect {
    let galley = layout_fitted(ui.painter(), text, style, rect.width() - 20.0);
    let size = galley.size() + vec2(20.0, 4.0);
    let left = match align {
        Align::Min => rect.left(),
        Align::Center => rect.center().x - size.x / 2.0,
        Align::Max => rect.right() - size.x,
    };
    let place = Rect::from_min_size(pos2(left, rect.center().y - size.y / 2.0), size);
    ui.painter().rect_filled(place, 7, fill);
    say_galley(ui, place.min + vec2(10.0, 2.0), galley, text);
    place
}

/// Diagonal stripes across `rect`, as on a barrier, with words on a plate in their middle.
pub(super) fn tape(ui: &mut Ui, look: &Look, rect: Rect, text: &str) {
    let tone = look.mark;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 0, tone.fill);
    let (step, lean) = (36.0, rect.height());
    let mut x = rect.left() - lean;
    while x < rect.right() {
        painter.add(Shape::convex_polygon(
            vec![
                pos2(x, rect.bottom()),
                pos2(x + step / 2.0, rect.bottom()),
                pos2(x + step / 2.0 + lean, rect.top()),
                pos2(x + lean, rect.top()),
            ],
            tone.text,
            Stroke::NONE,
        ));
        x += step;
    }
    let sizes = [
        look.text_body,
        look.text_row,
        look.text_small,
        look.text_key,
        15.0,
    ];
    let lay = |size: f32| {
        let style = Style::new(size, tone.text).heavy();
        layout_line(ui.painter(), text, style, f32::INFINITY)
    };
    let fits = |galley: &Arc<Galley>| galley.size().x <= rect.width() - 72.0;
    let galley = sizes
        .into_iter()
        .map(lay)
        .find(fits)
        .unwrap_or_else(|| lay(13.0));
    // The plate is inset, so that stripes run all round it.
    let size = vec2(galley.size().x + 24.0, rect.height() - 22.0);
    let plate = Rect::from_center_size(rect.center(), size);
    ui.painter().rect_filled(plate, 4, tone.fill);
    say_galley(ui, plate.center() - galley.size() / 2.0, galley, text);
}

/// A thin line across what there is of width.
pub(super) fn rule(ui: &mut Ui, look: &Look) {
    let (rect, _response) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter()
        .hline(rect.x_range(), rect.center().y, Stroke::new(1.0, look.line));
}
