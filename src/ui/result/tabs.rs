//! The cards of one visit, each with its own small verdict: colour, shape and word.

use egui::{
    CursorIcon, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::band::Face;
use super::reasons;
use crate::kiosk::{Event, Shown};
use crate::ui::icons::Icon;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, layout_line, region};
use crate::ui::look::Look;
use crate::ui::tokens::Tone;
use crate::ui::widgets::focus_ring;
use crate::verdict::{Headline, Verdict};
use crate::wording::{self, Words, screens};

/// The height of the row, in points.
pub(super) const HEIGHT: f32 = 72.0;

/// Shows the tabs in `rect`.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    rect: Rect,
    shown: &Shown,
    face: Face,
) -> Option<Event> {
    let mut event = None;
    let count = shown.verdicts.len();
    let each = share(rect.width(), count, look.gap_small).clamp(190.0, 300.0);
    region(ui, rect, |ui| {
        ScrollArea::horizontal()
            .id_salt("tabs")
            .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
            .show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = look.gap_small;
                    for (index, verdict) in shown.verdicts.iter().enumerate() {
                        let is_selected = index == shown.selected;
                        let size = vec2(each, HEIGHT - 6.0);
                        if tab(
                            ui,
                            look,
                            size,
                            &name(look.words, verdict, index),
                            sign(look, verdict, face),
                            is_selected,
                        ) {
                            event = Some(Event::Select(index));
                        }
                    }
                });
            });
    });
    let (next, previous) = (shown.selected + 1, shown.selected.checked_sub(1));
    if Action::NextItem.pressed(ui) && next < count {
        event = Some(Event::Select(next));
    }
    if Action::PreviousItem.pressed(ui) {
        event = previous.map(Event::Select).or(event);
    }
    event
}

fn share(width: f32, count: usize, gap: f32) -> f32 {
    let count = f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    (width - gap * (count - 1.0)) / count
}

/// The person's name where a good signature says it or the item says itself that it is not signed,
/// else the card's number in the visit.
fn name(words: Words, verdict: &Verdict, index: usize) -> String {
    verdict
        .shown()
        .and_then(|summary| summary.person.as_ref()?.names.first())
        .map_or_else(
            || match reasons::is_of_file(verdict) {
                true => screens::link::item(words, index + 1),
                false => screens::item(words, index + 1),
            },
            |name| name.show().to_owned(),
        )
}

/// A card's own shape, colours and word. Where the photo ID is asked for first, none is green before.
fn sign(look: &Look, verdict: &Verdict, face: Face) -> (Icon, Tone, &'static str) {
    let headline = verdict.headline();
    match (face, headline) {
        (Face::CompareFirst, Headline::Verified) => {
            let word = look.text(screens::ID_FIRST_HEADLINE);
            (Icon::IdCard, look.plain(), word)
        }
        _ => (
            Icon::headline(headline),
            look.headline(headline),
            look.text(wording::headline(headline)),
        ),
    }
}

fn tab(
    ui: &mut Ui,
    look: &Look,
    size: Vec2,
    name: &str,
    (icon, tone, headline): (Icon, Tone, &str),
    is_selected: bool,
) -> bool {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let label = screens::item_and_headline(look.words, name, headline);
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_selected, &label));
    if is_selected && !ui.clip_rect().contains_rect(rect) {
        response.scroll_to_me(None);
    }
    let painter = ui.painter();
    let (fill, line) = if is_selected {
        (look.panel_hot, Stroke::new(2.5, look.accent.fill))
    } else {
        (look.panel, Stroke::new(1.5, look.line))
    };
    painter.rect_filled(rect, look.radius, fill);
    painter.rect_stroke(rect, look.radius, line, StrokeKind::Inside);
    if response.has_focus() {
        focus_ring(painter, look, rect);
    }
    let place = Rect::from_min_size(
        rect.min + vec2(11.0, 11.0),
        Vec2::splat(rect.height() - 22.0),
    );
    painter.rect_filled(place, 9, tone.fill);
    icon.paint(painter, place.shrink(8.0), tone.text);
    let left = place.right() + 12.0;
    let room = rect.right() - left - 10.0;
    let strong = Style::new(look.text_small, look.ground.text).strong();
    let name = layout_line(painter, name, strong, room);
    let small = Style::new(look.text_key, look.ground.text);
    let word = layout_line(painter, headline, small, room);
    let height = name.size().y + word.size().y;
    let top = rect.center().y - height / 2.0;
    let below = top + name.size().y;
    painter.galley(pos2(left, top).round(), name, look.ground.text);
    painter.galley(pos2(left, below).round(), word, look.ground.text);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
