//! What there is to train with, and what staff are asked about a result.

use egui::{Align, Layout, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

use super::View;
use super::head;
use super::icons::Icon;
use super::keys::Action;
use super::lettering::{Style, region, say, say_in};
use super::look::Look;
use super::widgets::Button;
use crate::demo::Drill;
use crate::kiosk::{Event, Question, Response, Screen, TrainingEvent};
use crate::wording::Message;
use crate::wording::screens::trials;

/// What a scroll bar takes of the width, in points.
const SCROLL_BAR: f32 = 24.0;

/// The height of the question below a result, in points.
pub(super) fn height(look: &Look) -> f32 {
    look.touch_large + look.scaled(36.0) + 2.0 * look.gap
}

/// Shows all drills; returns what was pressed.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    let page = head::show(
        ui,
        look,
        look.text(trials::TRAINING),
        &[Action::EndTraining],
    );
    events.extend(page.chosen.iter().map(|_end| TrainingEvent::End));

    let body = page.body;
    let width = (body.width() * 0.3 * look.scale.sqrt()).clamp(280.0, 560.0);
    let (left, right) = super::split_left(body, width, look.gap_large);
    region(ui, left, |ui| {
        ui.spacing_mut().item_spacing.y = look.gap;
        let text = Style::new(look.text_row, look.dim);
        say(ui, look.text(trials::TRAINING_HOW), text);
        let quiz = Action::Quiz
            .button(look)
            .primary()
            .width(width)
            .height(look.touch_large);
        let response = quiz.show(ui, look);
        if Action::Quiz.chosen(ui, &response) {
            events.push(TrainingEvent::Ask);
        }
        if let Some(training) = view.state.training()
            && training.right + training.wrong > 0
        {
            let score = trials::score(look.words, training.right, training.wrong);
            say(
                ui,
                &score,
                Style::new(look.text_body, look.ground.text).strong(),
            );
        }
    });
    region(ui, right, |ui| events.extend(drills(ui, look)));
    events.into_iter().map(Event::Training).collect()
}

const fn is_large(look: &Look) -> bool {
    look.tokens.scale > 1.4
}

/// Columns of drills, down the first and then the second.
fn drills(ui: &mut Ui, look: &Look) -> Option<TrainingEvent> {
    // Large text has no room beside each other.
    let (columns, beside) = match is_large(look) {
        true => (1, 1.0),
        false => (2, 2.0),
    };
    let rows = Drill::ALL.len().div_ceil(columns);
    let width = (ui.available_width() - (beside - 1.0) * look.gap - SCROLL_BAR) / beside;
    let named: Vec<(Drill, Message)> = Drill::ALL.into_iter().zip(trials::DRILLS).collect();
    let mut chosen = None;
    super::scroll("drills").show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = look.gap;
            for column in named.chunks(rows) {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = look.gap_small;
                    for (drill, label) in column {
                        let button = Button::new(look.text(*label))
                            .width(width)
                            .height(look.scaled(62.0));
                        if button.show(ui, look).clicked() {
                            chosen = Some(TrainingEvent::Show(*drill));
                        }
                    }
                });
            }
        });
    });
    chosen
}

/// Shows the question about the result above `rect`, or whether the answer was right; returns what
/// was pressed.
pub(super) fn question(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    question: Question,
    rect: Rect,
) -> Vec<Event> {
    ui.painter().rect_filled(rect, 0, look.panel);
    ui.painter().hline(
        rect.x_range(),
        rect.top(),
        Stroke::new(2.5, look.accent.fill),
    );
    let inner = rect.shrink2(vec2(look.margin, look.gap));
    let event = match question.answer {
        None => ask(ui, look, inner),
        Some(answer) => answered(ui, look, view, answer, inner),
    };
    event.map(Event::Training).into_iter().collect()
}

const fn action(response: Response) -> Action {
    match response {
        Response::LetIn => Action::LetIn,
        Response::LookCloser => Action::LookCloser,
        Response::Refuse => Action::Refuse,
    }
}

fn ask(ui: &mut Ui, look: &Look, rect: Rect) -> Option<TrainingEvent> {
    let mut event = None;
    let (words, buttons) = rect.split_top_bottom_at_y(rect.bottom() - look.touch_large);
    let style = Style::new(look.text_body, look.ground.text).heavy();
    say_in(ui, words, Align::Min, look.text(trials::QUESTION), style);
    let width = (buttons.width() - 2.0 * look.gap) / 3.0;
    row(ui, buttons, Align::Min, |ui| {
        ui.spacing_mut().item_spacing.x = look.gap;
        for response in Response::ALL {
            let action = action(response);
            let mut button = action.button(look).width(width).height(look.touch_large);
            if is_large(look) {
                button = button.icon(None).hint(None);
            }
            let pressed = button.show(ui, look);
            if action.chosen(ui, &pressed) {
                event = Some(TrainingEvent::Answer(response));
            }
        }
    });
    event
}

fn answered(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    answer: Response,
    rect: Rect,
) -> Option<TrainingEvent> {
    let Screen::Result(shown) = view.state.screen() else {
        return None;
    };
    let mut event = None;
    let right = Response::to(shown.headline);
    let is_right = answer == right;
    let (word, icon, sign) = match is_right {
        true => (trials::RIGHT, Icon::Tick, look.good_sign),
        false => (trials::WRONG, Icon::Cross, look.bad_sign),
    };
    let why = match right {
        Response::LetIn => trials::WHY_LET_IN,
        Response::LookCloser => trials::WHY_LOOK_CLOSER,
        Response::Refuse => trials::WHY_REFUSE,
    };
    let (words, buttons) = super::split_left(rect, rect.width() * 0.52, look.gap);
    let shape = Rect::from_center_size(
        pos2(words.left() + 20.0, words.center().y),
        vec2(36.0, 36.0),
    );
    icon.paint(ui.painter(), shape, sign);
    let mut text = words;
    text.set_left(shape.right() + look.gap);
    region(ui, text, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let style = Style::new(look.text_lead, look.ground.text).heavy();
        say(ui, look.text(word), style);
        say(
            ui,
            look.text(why),
            Style::new(look.text_small, look.ground.text),
        );
    });
    row(ui, buttons, Align::Max, |ui| {
        ui.spacing_mut().item_spacing.x = look.gap;
        let primary = Action::Another
            .button(look)
            .primary()
            .height(look.touch_large);
        let pressed = primary.show(ui, look);
        if Action::Another.chosen(ui, &pressed) {
            event = Some(TrainingEvent::Ask);
        }
        let list = Button::new(look.text(trials::ALL_DRILLS)).height(look.touch_large);
        if list.show(ui, look).clicked() {
            event = Some(TrainingEvent::List);
        }
    });
    event
}

/// Lays things out beside each other in the middle of `rect`'s height.
fn row(ui: &mut Ui, rect: Rect, align: Align, contents: impl FnOnce(&mut Ui)) {
    let layout = match align {
        Align::Max => Layout::right_to_left(Align::Center),
        _ => Layout::left_to_right(Align::Center),
    };
    let builder = UiBuilder::new().max_rect(rect).layout(layout);
    contents(&mut ui.new_child(builder));
}
