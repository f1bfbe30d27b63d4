//! A card in several codes: which have been read, and which are still to be shown.

use egui::{Align, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, vec2};

use crate::payload::chunks::Progress;
use crate::ui::icons::Icon;
use crate::ui::lettering::{Style, say, say_in};
use crate::ui::tokens::Tokens;
use crate::wording::screens;

/// Shows one box for each code.
pub(super) fn show(ui: &mut Ui, tokens: &Tokens, progress: &Progress) {
    const SIDE: f32 = 112.0;
    let read = progress.total - progress.missing.len();
    let title = screens::codes_read(read, progress.total);
    say(
        ui,
        &title,
        Style::new(tokens.text_name, tokens.ground.text).heavy(),
    );
    let numbers: Vec<String> = progress.missing.iter().map(usize::to_string).collect();
    let body = Style::new(tokens.text_body, tokens.ground.text);
    say(ui, &screens::show_the_others(&numbers.join(", ")), body);
    ui.add_space(tokens.gap);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(tokens.gap);
        ui.horizontal_wrapped(|ui| {
            for number in 1..=progress.total {
                let (rect, _response) = ui.allocate_exact_size(vec2(SIDE, SIDE), Sense::hover());
                let is_missing = progress.missing.contains(&number);
                let (upper, lower) = rect.split_top_bottom_at_y(rect.top() + 74.0);
                let (color, word) = match is_missing {
                    true => (tokens.look_sign, screens::MISSING),
                    false => (tokens.good_sign, screens::READ),
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
                    ui.painter().rect_filled(rect, tokens.radius, tokens.panel);
                    ui.painter()
                        .rect_stroke(rect, tokens.radius, stroke, StrokeKind::Inside);
                    let corner = egui::Rect::from_center_size(
                        rect.right_top() + vec2(-20.0, 20.0),
                        Vec2::splat(20.0),
                    );
                    Icon::Tick.paint(ui.painter(), corner, color);
                }
                let large = Style::new(tokens.text_title, tokens.ground.text).heavy();
                say_in(
                    ui,
                    upper.translate(vec2(0.0, 8.0)),
                    Align::Center,
                    &number.to_string(),
                    large,
                );
                let small = Style::new(tokens.text_small, color).strong();
                say_in(
                    ui,
                    lower.translate(vec2(0.0, -4.0)),
                    Align::Center,
                    word,
                    small,
                );
            }
        });
    });
}
