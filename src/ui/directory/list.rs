//! The list of issuers, and the field that it is searched by. Only rows in sight are laid out, so
//! that it stays quick however long it is.

use std::sync::Arc;

use egui::{
    Align, CursorIcon, FontId, Galley, Id, Painter, Rect, RichText, Role, Sense, Stroke,
    StrokeKind, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::{Looking, clean, sign};
use crate::directory::{Directory, Issuer};
use crate::kiosk::DirectoryEvent;
use crate::ui::View;
use crate::ui::fonts::Weight;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, layout, layout_line, region, say_in};
use crate::ui::look::Look;
use crate::ui::widgets::focus_ring;
use crate::wording::screens::directory::{self as words, Badge};

/// The height of a row, in points: a name on two lines, and the line below it.
const ROW: f32 = 82.0;

/// Between two rows.
const GAP: f32 = 6.0;

/// Letters that can be looked for.
const SEARCH_CHARS: usize = 120;

pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    rect: Rect,
    looking: &mut Looking,
) -> Vec<DirectoryEvent> {
    let mut events = Vec::new();
    let page = view.state.page();
    let field_id = Id::unique("issuer search");
    let moved = walk(ui, looking, field_id, page.found.len(), rect.height());
    let open = pressed(ui, Action::OpenRow, field_id);

    let mut row = rect;
    row.set_height(look.touch);
    events.extend(search(ui, look, row, field_id, &page.search, looking));
    row = Rect::from_min_size(
        pos2(rect.left(), row.bottom() + 4.0),
        vec2(rect.width(), 30.0),
    );
    let small = Style::new(look.text_small, look.dim);
    let found = words::found(look.words, page.found.len(), page.counts.issuers);
    say_in(ui, row, Align::Min, &found, small);

    let list = Rect::from_min_max(pos2(rect.left(), row.bottom() + 4.0), rect.max);
    let directory = view.state.directory();
    let issuer = |index: usize| directory.issuers().get(*page.found.get(index)?);
    if open && let Some(issuer) = issuer(looking.cursor) {
        events.push(DirectoryEvent::Select(Some(issuer.iss.clone())));
    }
    region(ui, list, |ui| {
        if page.found.is_empty() && page.counts.issuers > 0 {
            super::advice(ui, look, look.look_sign, look.advice(words::NONE_FOUND));
        }
        ui.spacing_mut().item_spacing.y = GAP;
        let mut area = crate::ui::scroll("issuers").id_salt(&page.search);
        if moved {
            // Rows that are out of sight are not laid out, so the place of the chosen one is
            // reckoned.
            let index = f32::from(u16::try_from(looking.cursor).unwrap_or(u16::MAX));
            let middle = index * (ROW + GAP) - list.height() / 2.0 + ROW / 2.0;
            area = area.vertical_scroll_offset(middle.max(0.0));
        }
        area.show_rows(ui, ROW, page.found.len(), |ui, shown| {
            for index in shown {
                let Some(issuer) = issuer(index) else {
                    continue;
                };
                if self::row(ui, look, directory, issuer, index == looking.cursor) {
                    looking.cursor = index;
                    events.push(DirectoryEvent::Select(Some(issuer.iss.clone())));
                }
            }
        });
    });
    events
}

/// Whether a key was pressed that walks through the list: also while the search field has the
/// keyboard, which has no use for it.
fn pressed(ui: &Ui, action: Action, field: Id) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    action.pressed_unless(ui, focused.is_some_and(|focused| focused != field))
}

/// Moves through the list; whether anything moved.
fn walk(ui: &Ui, looking: &mut Looking, field: Id, rows: usize, height: f32) -> bool {
    let before = looking.cursor;
    let mut page = 1;
    while f32::from(u16::try_from(page + 1).unwrap_or(u16::MAX)) * (ROW + GAP) < height - 100.0 {
        page += 1;
    }
    let last = rows.saturating_sub(1);
    for (action, step) in [(Action::RowUp, 1), (Action::PageUp, page)] {
        if pressed(ui, action, field) {
            looking.cursor = looking.cursor.saturating_sub(step);
        }
    }
    for (action, step) in [(Action::RowDown, 1), (Action::PageDown, page)] {
        if pressed(ui, action, field) {
            looking.cursor += step;
        }
    }
    looking.cursor = looking.cursor.min(last);
    looking.cursor != before
}

fn search(
    ui: &mut Ui,
    look: &Look,
    rect: Rect,
    id: Id,
    searched: &str,
    looking: &mut Looking,
) -> Option<DirectoryEvent> {
    let mut text = searched.to_owned();
    let font = FontId::new(look.text_row, Weight::Regular.family());
    ui.painter().rect_filled(rect, look.radius, look.panel);
    let line = Stroke::new(1.5, look.handle);
    ui.painter()
        .rect_stroke(rect, look.radius, line, StrokeKind::Inside);
    let find = Action::Find;
    let mut field = rect.shrink2(vec2(20.0, 0.0));
    // Beside its words too, the field is the field.
    let around = ui.interact(rect, id.with("around"), Sense::click());
    if let Some(hint) = find.hint(look) {
        let cap = Style::new(look.text_key, look.dim);
        let said = say_in(ui, field, Align::Max, &hint, cap);
        field.set_right(said.left() - look.gap);
    }
    let edit = TextEdit::singleline(&mut text)
        .id(id)
        .char_limit(SEARCH_CHARS)
        .hint_text(RichText::new(look.text(words::FIND_HOW)).font(font.clone()))
        .font(font)
        .align(egui::Align2::LEFT_CENTER)
        .frame(egui::Frame::NONE)
        .desired_width(f32::INFINITY);
    let response = ui.put(field, edit);
    response.widget_info(|| {
        let mut info = WidgetInfo::text_edit(true, searched, &text, look.text(words::FIND_HOW));
        info.label = Some(look.text(words::FIND).to_owned());
        info
    });
    if response.has_focus() {
        let line = Stroke::new(2.5, look.accent.fill);
        ui.painter()
            .rect_stroke(rect, look.radius, line, StrokeKind::Inside);
    }
    if std::mem::take(&mut looking.wants_search) | find.pressed(ui) | around.clicked() {
        response.request_focus();
    }
    (text != searched).then(|| {
        looking.cursor = 0;
        DirectoryEvent::Search(text)
    })
}

fn row(ui: &mut Ui, look: &Look, directory: &Directory, issuer: &Issuer, is_chosen: bool) -> bool {
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = clean(&directory.shown_as(issuer).name);
    let badges = words::badges(look.words, directory, issuer);
    response.widget_info(|| {
        let label = words::row(&name, address(issuer), &badges);
        WidgetInfo::selected(Role::Button, true, is_chosen, label)
    });
    let painter = ui.painter();
    let fill = match response.hovered() {
        true => look.panel_hot,
        false => look.panel,
    };
    painter.rect_filled(rect, look.radius, fill);
    if is_chosen {
        let line = Stroke::new(2.5, look.accent.fill);
        painter.rect_stroke(rect, look.radius, line, StrokeKind::Inside);
    }
    if response.has_focus() {
        focus_ring(painter, look, rect.shrink(3.0));
    }
    let inner = rect.shrink2(vec2(20.0, 6.0));
    let name = fitted(painter, &name, look, inner.width());
    let below = 24.0;
    let top = inner.center().y - f32::midpoint(name.size().y, below);
    let bottom = top + name.size().y;
    painter.galley(pos2(inner.left(), top).round(), name, look.ground.text);
    let line = Rect::from_min_size(pos2(inner.left(), bottom), vec2(inner.width(), below));
    let left = chips(painter, look, line, &badges);
    let host = Style::new(look.text_small, look.dim);
    let room = left - line.left() - look.gap_small;
    let host = layout_line(painter, address(issuer), host, room);
    let y = line.center().y - host.size().y / 2.0;
    painter.galley(pos2(line.left(), y).round(), host, look.dim);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// The address, from its host on: several issuers may share a host and a name.
fn address(issuer: &Issuer) -> &str {
    let iss = issuer.iss.as_str();
    iss.strip_prefix("https://").unwrap_or(iss)
}

/// A name on one line, or smaller on two; what is longer than that ends in "…".
fn fitted(painter: &Painter, name: &str, look: &Look, width: f32) -> Arc<Galley> {
    let style = Style::new(look.text_row, look.ground.text).strong();
    let large = layout(painter, name, style, width);
    if large.rows.len() == 1 {
        return large;
    }
    let small = style.sized(look.text_small);
    let mut galley = layout(painter, name, small, width);
    let mut letters = name.chars().count();
    while galley.rows.len() > 2 && letters > 1 {
        letters = letters * 9 / 10;
        let cut: String = name.chars().take(letters).collect();
        galley = layout(painter, &format!("{}…", cut.trim_end()), small, width);
    }
    galley
}

/// Shows badges from the right end of `line`, as many as leave room for the address; how many are
/// left out stands behind them. Returns where they begin.
pub(super) fn chips(painter: &Painter, look: &Look, line: Rect, badges: &[Badge]) -> f32 {
    let style = |color| Style::new(look.text_key, color).strong();
    let lay = |badge: &Badge| {
        let color = sign(look, badge.weight);
        layout_line(painter, &badge.text, style(color), f32::INFINITY)
    };
    let room = line.width() * 0.62;
    let mut used = 0.0;
    let mut galleys: Vec<Arc<Galley>> = Vec::new();
    for badge in badges {
        let galley = lay(badge);
        let width = galley.size().x + 20.0 + 6.0;
        if !galleys.is_empty() && used + width > room {
            break;
        }
        used += width;
        galleys.push(galley);
    }
    let more = badges.len() - galleys.len();
    if more > 0 {
        let text = words::more_badges(more);
        galleys.push(layout_line(painter, &text, style(look.dim), 60.0));
    }
    let mut x = line.right();
    for galley in galleys.into_iter().rev() {
        let size = galley.size() + vec2(18.0, 4.0);
        x -= size.x;
        let chip = Rect::from_min_size(pos2(x, line.center().y - size.y / 2.0), size);
        painter.rect_filled(chip, 6, look.strip);
        let at = chip.min + vec2(9.0, 2.0);
        painter.galley(at.round(), galley, look.dim);
        x -= 6.0;
    }
    x
}
