//! The rule's lamp: what it says of this person, in shapes, words and colours that no headline has. A
//! genuine card stays one, whatever is missing (architecture §3).

use egui::{Align, Rect, Sense, Ui, Vec2, pos2, vec2};

use crate::kiosk::{Event, Shown};
use crate::rules::{Answer, Ruling};
use crate::ui::icons::Icon;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, layout, say, say_galley};
use crate::ui::look::Look;
use crate::ui::widgets::{panel, rule};
use crate::verdict::Verdict;
use crate::wording::rules::{self, ToldNeed, ToldRule};
use crate::wording::screens;

/// The side of the lamp's shape, in points.
const LAMP: f32 = 40.0;

/// Shows what the rule that is chosen says, if one is; where details are put away, its answer alone.
pub(super) fn show(ui: &mut Ui, look: &Look, shown: &Shown, verdict: &Verdict) -> Option<Event> {
    let answer = verdict.rule()?;
    let told = rules::told(look.words, answer);
    let mut event = None;
    panel(ui, look, look.accent.fill, |ui| {
        lamp(ui, look, answer.ruling, &told.title);
        if shown.shows_details {
            event = details(ui, look, shown, answer, &told);
        }
        let support = match verdict.signed() {
            Some(_) => rules::SUPPORT,
            None => rules::UNSIGNED_SUPPORT,
        };
        say(
            ui,
            look.text(support),
            Style::new(look.text_small, look.dim),
        );
    });
    event
}

/// The shape, with the rule's name and answer beside it.
fn lamp(ui: &mut Ui, look: &Look, ruling: Ruling, title: &str) {
    let side = look.scaled(LAMP);
    let style = Style::new(look.text_body, look.ground.text).heavy();
    let width = ui.available_width() - side - look.gap;
    let galley = layout(ui.painter(), title, style, width);
    let height = galley.size().y.max(side);
    let (rect, _response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let shape = Rect::from_min_size(
        pos2(rect.left(), rect.center().y - side / 2.0),
        Vec2::splat(side),
    );
    Icon::ruling(ruling).paint(ui.painter(), shape, look.accent.fill);
    let top = rect.center().y - galley.size().y / 2.0;
    say_galley(ui, pos2(shape.right() + look.gap, top), galley, title);
}

fn details(
    ui: &mut Ui,
    look: &Look,
    shown: &Shown,
    answer: &Answer,
    told: &ToldRule,
) -> Option<Event> {
    let text = Style::new(look.text_row, look.ground.text);
    let dim = Style::new(look.text_small, look.dim);
    if answer.pack.is_absent() {
        say(ui, look.text(rules::ABSENT), text);
        return None;
    }
    for open in &told.open {
        say(ui, open, text.strong());
    }
    ui.add_space(look.gap_small);
    let needs = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for need in &told.needs {
            row(ui, look, need);
            if shown.shows_doses {
                doses(ui, look, need);
            }
        }
        rule(ui, look);
    });
    let has_doses = told.needs.iter().any(|need| !need.doses.is_empty());
    let action = match shown.shows_doses {
        true => Action::HideDoses,
        false => Action::ShowDoses,
    };
    ui.add_space(look.gap_small);
    let is_pressed = has_doses && action.show(ui, look);
    if is_pressed && !shown.shows_doses {
        // What opens stands among the needs, which may be out of sight.
        ui.scroll_to_rect(needs.response.rect, Some(Align::TOP));
    }
    // Of somebody who meets it nothing is left to decide.
    if answer.ruling != Ruling::Met || shown.shows_doses {
        for note in &told.notes {
            say(ui, note, dim);
        }
    }
    say(ui, &told.source, dim);
    is_pressed.then_some(Event::ShowDoses(!shown.shows_doses))
}

/// A need in one row: its shape and name, how many doses count, and whether that is enough.
fn row(ui: &mut Ui, look: &Look, need: &ToldNeed) {
    const AIR: f32 = 7.0;
    rule(ui, look);
    let side = look.scaled(24.0);
    let strong = Style::new(look.text_row, look.ground.text).strong();
    let plain = Style::new(look.text_row, look.ground.text);
    let right = match need.count.is_empty() {
        true => need.answer.clone(),
        false => format!("{} · {}", need.count, need.answer),
    };
    let all = ui.available_width();
    let painter = ui.painter();
    let told = layout(painter, &right, plain, all * 0.55);
    let left = side + look.gap_small;
    let room = all - left - told.size().x - look.gap;
    // Below each other where the name would have no room.
    let is_stacked = room < look.scaled(170.0);
    let width = if is_stacked { all - left } else { room };
    let name = layout(painter, &need.name, strong, width);
    let told = match is_stacked {
        true => layout(painter, &right, plain, width),
        false => told,
    };
    let height = match is_stacked {
        true => name.size().y + told.size().y,
        false => name.size().y.max(told.size().y),
    };
    let (rect, _response) = ui.allocate_exact_size(vec2(all, height + 2.0 * AIR), Sense::hover());
    let top = rect.top() + AIR;
    let shape = Rect::from_min_size(pos2(rect.left(), top), Vec2::splat(side));
    match need.ruling {
        Some(ruling) => Icon::ruling(ruling).paint(ui.painter(), shape, look.accent.fill),
        None => Icon::Dash.paint(ui.painter(), shape, look.dim),
    }
    let bottom = say_galley(ui, pos2(rect.left() + left, top), name, &need.name).bottom();
    let at = match is_stacked {
        true => pos2(rect.left() + left, bottom),
        false => pos2(rect.right() - told.size().x, top),
    };
    say_galley(ui, at, told, &right);
}

/// What became of each dose.
fn doses(ui: &mut Ui, look: &Look, need: &ToldNeed) {
    let left = look.scaled(24.0) + look.gap_small;
    let style = Style::new(look.text_small, look.ground.text);
    for dose in &need.doses {
        let date = dose.date.as_deref().unwrap_or(look.text(screens::NO_DATE));
        let line = format!("{date} · {}: {}", dose.name, dose.fate);
        let style = if dose.counts { style.strong() } else { style };
        let galley = layout(ui.painter(), &line, style, ui.available_width() - left);
        let size = vec2(ui.available_width(), galley.size().y + 4.0);
        let (rect, _response) = ui.allocate_exact_size(size, Sense::hover());
        say_galley(ui, pos2(rect.left() + left, rect.top()), galley, &line);
    }
}
