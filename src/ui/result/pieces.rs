//! A card in several codes: which have been read, and which are still to be shown.

use egui::{Align, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, vec2};

use crate::payload::chunks::Progress;
use crate::ui::icons::Icon;
use crate::ui::lettering::{Style, say, say_in};
use crate::ui::look::Look;
use crate::wording::screens;

/// Shows one box for each code.
pub(super) fn show(ui: &mut Ui, look: &Look, progress: &Progress) {
    // Twenty are the most that there are, and all are in sight in the smallest window.
    let side = if progress.total <= 8 { 112.0 } else { 82.0 };
    let read = progress.total - progress.missing.len();
    let title = screens::codes_read(look.words, read, progress.total);
    say(
        ui,
        &title,
        Style::new(look.text_name, look.ground.text).heavy(),
    );
    let numbers: Vec<String> = progress.missing.iter().map(usize::to_string).collect();
    let body = Style::new(look.text_body, look.ground.text);
    say(
        ui,
        &screens::show_the_others(look.words, &numbers.join(", ")),
        body,
    );
    ui.add_space(look.gap);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(look.gap);
        ui.horizontal_wrapped(|ui| {
            for number in 1..=progress.total {
                let (rect, _response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
                let is_missing = progress.missing.contains(&number);
                let (upper, lower) = rect.split_top_bottom_at_y(rect.top() + side * 0.66);
                let (color, word) = if is_missing {
                    (look.look_sign, look.text(screens::MISSING))
                } else {
                    (look.good_sign, look.text(screens::READ))
                };
                if is_missing {
                    let outline = [
                        rect.left_top(),
                        rect.right_top(),
                        rect.right_bottom(),
                        rect.left_bottom(),
                        rect.left_top(),
                    ];
                    let stroke = Stroke::new(2.5, color);
                    let dashes = Shape::dashed_line(&outline, stroke, 10.0, 7.0);
                    ui.painter().extend(dashes);
                } else {
                    let stroke = Stroke::new(2.5, color);
                    ui.painter().rect_filled(rect, look.radius, look.panel);
                    ui.painter()
                        .rect_stroke(rect, look.radius, stroke, StrokeKind::Inside);
                    let corner = egui::Rect::from_center_size(
                        rect.right_top() + vec2(-0.17, 0.17) * side,
                        Vec2::splat(side * 0.17),
                    );
                    Icon::Tick.paint(ui.painter(), corner, color);
                }
                let large = Style::new(
                    if side > 100.0 {
                        look.text_title
                    } else {
                        look.text_large
                    },
                    look.ground.text,
                )
                .heavy();
                say_in(
                    ui,
                    upper.translate(vec2(0.0, side * 0.07)),
                    Align::Center,
                    &number.to_string(),
                    large,
                );
                let small = Style::new(look.text_small, color).strong();
                say_in(
                    ui,
                    lower.translate(vec2(0.0, side * -0.04)),
                    Align::Center,
                    word,
                    small,
                );
            }
        });
    });
}
