//! Who the card is about, to be compared with a photo ID.

use std::sync::Arc;

use egui::{Align, Galley, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::fhir::{Name, Person};
use crate::kiosk::Event;
use crate::ui::View;
use crate::ui::copying::{self, Side};
use crate::ui::fonts::Weight;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, layout, layout_line, region, say, say_galley};
use crate::ui::look::Look;
use crate::ui::widgets::rule;
use crate::wording::{self, screens};

/// From this width on the buttons stand beside the name, in points.
const WIDE: f32 = 720.0;

/// The buttons' column.
const BUTTONS: f32 = 300.0;

/// Shows `person`, and where staff are still to compare the photo ID, asks for it.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    person: &Person,
    asks: bool,
    copies: bool,
) -> Option<Event> {
    let mut event = None;
    let mut copied = None;
    let narrow = ui.available_width() - BUTTONS - look.gap_large;
    // A name is not made small to make room for buttons.
    // Nor does the question begin a second line there, which would push them below their place.
    let question = Style::new(look.text_row, look.dim);
    let question = layout_line(
        ui.painter(),
        look.text(screens::COMPARE_ID),
        question,
        f32::INFINITY,
    );
    let fits = asks && ui.available_width() >= WIDE && question.size().x <= BUTTONS;
    let beside = fits && {
        let name = person.names.first().map_or("", Name::show);
        let style = Style::new(look.text_name, look.ground.text).heavy();
        fitted(ui, look, name, style, narrow).1 >= look.text_large
    };
    let top = ui.cursor().min;
    let width = if beside { narrow } else { ui.available_width() };
    ui.scope(|ui| {
        ui.set_max_width(width);
        ui.spacing_mut().item_spacing.y = look.gap_small;
        copied = names(ui, look, person, copies);
        copied = copied.take().or(birth_date(ui, look, view, person, copies));
    });
    if beside {
        // The rule stands below the buttons too.
        let missing = top.y + 96.0 - ui.cursor().top();
        ui.add_space(missing.max(0.0));
    }
    if beside {
        let place = Rect::from_min_size(
            pos2(ui.max_rect().right() - BUTTONS, top.y),
            vec2(BUTTONS, 96.0),
        );
        region(ui, place, |ui| {
            ui.with_layout(Layout::top_down(Align::Max), |ui| {
                ui.spacing_mut().item_spacing.y = look.gap_small;
                say(
                    ui,
                    look.text(screens::COMPARE_ID),
                    Style::new(look.text_row, look.dim),
                );
                let (row, _response) =
                    ui.allocate_exact_size(vec2(BUTTONS, look.touch), egui::Sense::hover());
                let right = UiBuilder::new()
                    .max_rect(row)
                    .layout(Layout::right_to_left(Align::Center));
                let ui = &mut ui.new_child(right);
                ui.spacing_mut().item_spacing.x = 10.0;
                // From the right, so that "No" comes first.
                event = pressed(ui, look, [Action::IdMatches, Action::IdDiffers]);
            });
        });
    } else if asks {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, look.gap_small);
            let style = Style::new(look.text_row, look.dim);
            let text = look.text(screens::COMPARE_ID);
            let question = layout_line(ui.painter(), text, style, f32::INFINITY);
            // Both answers stand beside each other, below a question that is long.
            let is_long = question.size().x > ui.available_width() * 0.4;
            let height = if is_long {
                question.size().y
            } else {
                look.touch
            };
            say_one_line(ui, text, style, height);
            match is_long {
                true => ui.end_row(),
                false => ui.add_space(look.gap),
            }
            event = pressed(ui, look, [Action::IdDiffers, Action::IdMatches]);
        });
    }
    rule(ui, look);
    event.or_else(|| Some(copying::copied(look, view, &copied?)))
}

fn pressed(ui: &mut Ui, look: &Look, actions: [Action; 2]) -> Option<Event> {
    let mut event = None;
    for action in actions {
        if action.show(ui, look) {
            event = Some(Event::IdCompared(action == Action::IdMatches));
        }
    }
    event
}

/// On one line, in the middle of a row of this height.
fn say_one_line(ui: &mut Ui, text: &str, style: Style, height: f32) {
    let galley = layout_line(ui.painter(), text, style, f32::INFINITY);
    let size = vec2(galley.size().x, height);
    let (rect, _response) = ui.allocate_exact_size(size, egui::Sense::hover());
    let y = rect.center().y - galley.size().y / 2.0;
    say_galley(ui, pos2(rect.left(), y), galley, text);
}

/// Shows the names; returns the one that was pressed to be copied.
fn names(ui: &mut Ui, look: &Look, person: &Person, copies: bool) -> Option<String> {
    let Some((first, others)) = person.names.split_first() else {
        say(
            ui,
            look.text(screens::NO_NAME),
            Style::new(look.text_large, look.look_sign).strong(),
        );
        return None;
    };
    let style = Style::new(look.text_name, look.ground.text).heavy();
    let sign = if copies { copying::ROOM } else { 0.0 };
    let room = ui.available_width() - sign;
    let (galley, _size) = fitted(ui, look, first.show(), style, room);
    let (rect, _response) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    say_galley(ui, rect.min, galley, first.show());
    let mut copied = None;
    if copying::field(ui, look, copies, rect, Side::After, first.show()) {
        copied = Some(first.show().to_owned());
    }
    if !others.is_empty() {
        let dim = Style::new(look.text_small, look.dim).strong();
        say(ui, look.text(screens::ALSO_NAMED), dim);
        for name in others {
            let style = Style::new(look.text_body, look.ground.text).strong();
            let rect = say(ui, name.show(), style).rect;
            if copying::field(ui, look, copies, rect, Side::After, name.show()) {
                copied = Some(name.show().to_owned());
            }
        }
    }
    let all_there = person.names.iter().all(|name| {
        let family = Weight::Heavy.family_for(name.show());
        let font = egui::FontId::new(look.text_name, family);
        ui.fonts_mut(|fonts| fonts.has_glyphs(&font, name.show()))
    });
    if !all_there {
        let style = Style::new(look.text_row, look.look_sign).strong();
        say(ui, look.text(screens::LETTERS_MISSING), style);
    }
    copied
}

/// A name in at most two lines, or in three smaller ones, and its size.
fn fitted(ui: &Ui, look: &Look, name: &str, style: Style, width: f32) -> (Arc<Galley>, f32) {
    let tries = [
        (look.text_name, 2),
        (look.text_title, 2),
        (look.text_large, 3),
        (look.text_lead, 3),
    ];
    for (size, rows) in tries {
        let style = style.sized(size);
        let galley = layout(ui.painter(), name, style, width);
        let words_fit = name.split(' ').all(|word| {
            layout_line(ui.painter(), word, style, f32::INFINITY)
                .size()
                .x
                <= width
        });
        if galley.rows.len() <= rows && words_fit {
            return (galley, size);
        }
    }
    let size = look.text_lead;
    (layout(ui.painter(), name, style.sized(size), width), size)
}

/// Shows the date of birth; returns it in ISO's form where it was pressed to be copied, since other
/// programs take that.
fn birth_date(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    person: &Person,
    copies: bool,
) -> Option<String> {
    let Some(born) = &person.birth_date else {
        say(
            ui,
            look.text(screens::NO_BIRTH_DATE),
            Style::new(look.text_body, look.look_sign).strong(),
        );
        return None;
    };
    let today = view.now.civil(view.offset_seconds).date();
    let date = wording::date(look.words, born);
    let style = Style::new(look.text_large, look.ground.text).strong();
    let age = born
        .years_until(today)
        .map(|years| screens::age(look.words, years));
    let galley = layout(ui.painter(), &date, style, ui.available_width());
    let (rect, _response) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    say_galley(ui, rect.min, galley, &date);
    let iso = born.iso().unwrap_or_else(|| date.clone());
    let is_copied = copying::field(ui, look, copies, rect, Side::After, &iso);
    let sign = if copies { copying::ROOM } else { 10.0 };
    if let Some(age) = age {
        let dim = Style::new(look.text_large, look.dim);
        let age = format!("· {age}");
        let galley = layout_line(ui.painter(), &age, dim, f32::INFINITY);
        let at = rect.right_top() + vec2(sign, 0.0);
        if at.x + galley.size().x <= ui.max_rect().right() {
            say_galley(ui, at, galley, &age);
        } else {
            say(ui, &age, dim);
        }
    }
    is_copied.then_some(iso)
}
