//! Text on the screen, and in the tree that screen readers and tests see.

use std::sync::Arc;

use egui::text::{LayoutJob, LayoutSection, TextFormat, TextWrapping};
use egui::{
    Align, Color32, FontId, Galley, Painter, Pos2, Rect, Response, Role, Sense, Stroke, Ui,
    WidgetInfo, pos2,
};

use super::direction;
use super::fonts::Weight;

/// How a piece of text looks. Its size is in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    size: f32,
    weight: Weight,
    color: Color32,
    struck: bool,
}

impl Style {
    /// Regular weight.
    pub(super) const fn new(size: f32, color: Color32) -> Self {
        Self {
            size,
            weight: Weight::Regular,
            color,
            struck: false,
        }
    }

    /// Semibold.
    pub(super) const fn strong(mut self) -> Self {
        self.weight = Weight::SemiBold;
        self
    }

    /// Heavy.
    pub(super) const fn heavy(mut self) -> Self {
        self.weight = Weight::Heavy;
        self
    }

    /// Struck through, for what does not count.
    pub(super) const fn struck(mut self) -> Self {
        self.struck = true;
        self
    }

    /// Of another size.
    pub(super) const fn sized(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// In a typeface that has the letters of `text`.
    fn format(self, text: &str) -> TextFormat {
        // Large letters stand close, sentences have air between their lines.
        let line = if self.size >= 34.0 { 1.1 } else { 1.32 };
        TextFormat {
            font_id: FontId::new(self.size, self.weight.family_for(text)),
            line_height: Some((self.size * line).round()),
            color: self.color,
            strikethrough: if self.struck {
                Stroke::new((self.size / 12.0).max(1.5), self.color)
            } else {
                Stroke::NONE
            },
            ..TextFormat::default()
        }
    }
}

/// Lays out `text` in lines no wider than `width`.
pub(super) fn layout(painter: &Painter, text: &str, style: Style, width: f32) -> Arc<Galley> {
    // Where there is all room, no line is ever full.
    let has_room = width.is_infinite();
    let fits = |line: &str| {
        has_room
            || lay(painter, line, style, f32::INFINITY, usize::MAX)
                .size()
                .x
                <= width
    };
    match direction::lines(text, fits) {
        Some(lines) => lay(painter, &lines.join("\n"), style, width, usize::MAX),
        None => lay(painter, text, style, width, usize::MAX),
    }
}

/// Lays out `text` in lines no wider than `width`, each in the middle.
pub(super) fn layout_centered(
    painter: &Painter,
    text: &str,
    style: Style,
    width: f32,
) -> Arc<Galley> {
    let mut job = LayoutJob::clone(&layout(painter, text, style, width).job);
    job.halign = Align::Center;
    painter.layout_job(job)
}

/// Lays out `text` on one line, ending in "…" where it would be wider than `width`.
pub(super) fn layout_line(painter: &Painter, text: &str, style: Style, width: f32) -> Arc<Galley> {
    let fits = |line: &str| {
        let galley = lay(painter, line, style, f32::INFINITY, 1);
        galley.size().x <= width
    };
    let in_order = direction::one_line(text, fits);
    lay(
        painter,
        in_order.as_deref().unwrap_or(text),
        style,
        width,
        1,
    )
}

fn lay(painter: &Painter, text: &str, style: Style, width: f32, rows: usize) -> Arc<Galley> {
    painter.layout_job(LayoutJob {
        sections: vec![LayoutSection {
            leading_space: 0.0,
            byte_range: egui::text::ByteIndex(0)..egui::text::ByteIndex(text.len()),
            format: style.format(text),
        }],
        text: text.to_owned(),
        wrap: TextWrapping {
            max_width: width.max(1.0),
            max_rows: rows,
            break_anywhere: rows == 1,
            ..TextWrapping::default()
        },
        ..LayoutJob::default()
    })
}

/// Shows `text` in lines as wide as there is room. It can't be marked and copied: what a card
/// says does not leave the screen.
pub(super) fn say(ui: &mut Ui, text: &str, style: Style) -> Response {
    let galley = layout(ui.painter(), text, style, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    show(ui, rect.min, galley, &response, text);
    response
}

/// Shows `text` on one line in `rect`, in the middle of its height.
pub(super) fn say_in(ui: &mut Ui, rect: Rect, align: Align, text: &str, style: Style) -> Rect {
    let galley = layout_line(ui.painter(), text, style, rect.width());
    let x = match align {
        Align::Min => rect.left(),
        Align::Center => rect.center().x - galley.size().x / 2.0,
        Align::Max => rect.right() - galley.size().x,
    };
    say_galley(
        ui,
        pos2(x, rect.center().y - galley.size().y / 2.0),
        galley,
        text,
    )
}

/// The smallest that text is made where there is no room, in points.
const LEAST: f32 = 13.0;

/// Lays out `text` on one line no wider than `width`: smaller where it would be wider, and ending in
/// "…" only where it would be too small to read.
pub(super) fn layout_fitted(
    painter: &Painter,
    text: &str,
    style: Style,
    width: f32,
) -> Arc<Galley> {
    let galley = layout_line(painter, text, style, f32::INFINITY);
    let wide = galley.size().x;
    if wide <= width {
        return galley;
    }
    // Once is nearly always enough: text is as wide as its letters are large.
    let size = (style.size * width / wide)
        .floor()
        .max(LEAST)
        .min(style.size);
    layout_line(painter, text, style.sized(size), width)
}

/// As [`say_in`], smaller where there is no room.
pub(super) fn say_fitted(ui: &mut Ui, rect: Rect, align: Align, text: &str, style: Style) -> Rect {
    let galley = layout_fitted(ui.painter(), text, style, rect.width());
    let x = match align {
        Align::Min => rect.left(),
        Align::Center => rect.center().x - galley.size().x / 2.0,
        Align::Max => rect.right() - galley.size().x,
    };
    let y = rect.center().y - galley.size().y / 2.0;
    say_galley(ui, pos2(x, y), galley, text)
}

/// Shows `galley`, which holds `text`, at `at`.
pub(super) fn say_galley(ui: &mut Ui, at: Pos2, galley: Arc<Galley>, text: &str) -> Rect {
    // Lines in the middle stand on both sides of `at`.
    let rect = galley.rect.translate(at.to_vec2());
    let response = place(ui, rect);
    show(ui, at, galley, &response, text);
    rect
}

fn show(ui: &Ui, at: Pos2, galley: Arc<Galley>, response: &Response, text: &str) {
    ui.painter()
        .galley(at.round(), galley, Color32::PLACEHOLDER);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}

/// A place in `rect`, whatever else is laid out.
fn place(ui: &mut Ui, rect: Rect) -> Response {
    let id = ui.next_auto_id();
    ui.skip_ahead_auto_ids(1);
    ui.interact(rect, id, Sense::hover())
}

/// Lays things out in `rect`, from its top, without moving on in `ui`.
pub(super) fn region<R>(ui: &mut Ui, rect: Rect, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = egui::Layout::top_down(Align::Min);
    let builder = egui::UiBuilder::new().max_rect(rect).layout(layout);
    contents(&mut ui.new_child(builder))
}
