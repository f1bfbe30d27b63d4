//! The first start: three steps, each of which can be left out.

use egui::{Align, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::View;
use super::devices;
use super::keys::Action;
use super::lettering::{Style, layout, region, say};
use super::look::Look;
use super::menu;
use super::widgets::{Button, focus_ring};
use crate::capture::CameraStatus;
use crate::kiosk::{Event, FirstStartEvent, Step};
use crate::store::Profile;
use crate::wording::screens::trials;
use crate::wording::{Advice, Message};

/// Shows the step; returns what was pressed.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, step: Step) -> Vec<Event> {
    let mut events = Vec::new();
    let whole = ui.max_rect();
    let inner = Rect::from_min_max(
        whole.min + vec2(look.margin, 30.0),
        whole.max - vec2(look.margin, 22.0),
    );
    let (title, how) = match step {
        Step::Place => (trials::PLACE, trials::PLACE_HOW),
        Step::Camera => (trials::WHICH_CAMERA, trials::WHICH_CAMERA_HOW),
        Step::Trial => (trials::TRIAL, trials::TRIAL_HOW),
    };
    let top = region(ui, inner, |ui| head(ui, look, step, title, how));
    let body = Rect::from_min_max(
        pos2(inner.left(), top + look.gap_large),
        inner.max - vec2(0.0, look.touch_large + look.gap_large),
    );
    match step {
        Step::Place => region(ui, body, |ui| place(ui, look, view, &mut events)),
        Step::Camera => {
            let width = (body.width() * 0.4).clamp(360.0, 520.0);
            let (left, right) = super::split_left(body, width, look.gap_large);
            region(ui, left, |ui| {
                ui.spacing_mut().item_spacing.y = look.gap_small;
                super::scroll("cameras").show(ui, |ui| {
                    devices::cameras(ui, look, view, &mut events);
                });
            });
            // The list says already why there is no picture.
            if matches!(view.state.camera(), CameraStatus::Live { .. }) {
                devices::test(ui, look, view, right, &mut events);
            }
        }
        Step::Trial => {
            let button = Action::Try
                .button(look)
                .primary()
                .height(look.scaled(88.0))
                .width(look.scaled(360.0));
            let response = region(ui, body, |ui| button.show(ui, look));
            if Action::Try.chosen(ui, &response) {
                events.push(Event::FirstStart(FirstStartEvent::Try));
            }
        }
    }
    let mut foot = inner;
    foot.set_top(inner.bottom() - look.touch_large);
    events.extend(buttons(ui, look, step, foot).map(Event::FirstStart));
    events
}

/// Which step it is, and what it is about; where that ends.
fn head(ui: &mut Ui, look: &Look, step: Step, title: Message, how: Message) -> f32 {
    ui.spacing_mut().item_spacing.y = look.gap_small;
    let steps = Step::ALL;
    let number = steps.iter().position(|known| *known == step).unwrap_or(0) + 1;
    let counted = trials::step(look.words, number, steps.len());
    say(ui, &counted, Style::new(look.text_row, look.dim).strong());
    let large = Style::new(look.text_title, look.ground.text).heavy();
    say(ui, look.text(title), large);
    say(ui, look.text(how), Style::new(look.text_body, look.dim));
    ui.min_rect().bottom()
}

/// Where it stands, and which language is spoken there.
fn place(ui: &mut Ui, look: &Look, view: &View<'_>, events: &mut Vec<Event>) {
    ui.spacing_mut().item_spacing.y = look.gap;
    let width = (ui.available_width() - 2.0 * look.gap) / 3.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = look.gap;
        for (profile, guidance) in [
            (Profile::Gate, trials::GATE),
            (Profile::School, trials::SCHOOL),
            (Profile::Clinic, trials::CLINIC),
        ] {
            let is_chosen = view.state.settings().profile == profile;
            if tile(ui, look, look.advice(guidance), is_chosen, width) {
                events.push(Event::FirstStart(FirstStartEvent::At(profile)));
            }
        }
    });
    ui.add_space(look.gap);
    let style = Style::new(look.text_body, look.ground.text).heavy();
    say(ui, look.text(trials::LANGUAGE), style);
    events.extend(menu::languages(ui, look));
}

/// A place with what it means; whether it was pressed.
fn tile(ui: &mut Ui, look: &Look, words: Advice, is_chosen: bool, width: f32) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(width, look.scaled(168.0)), Sense::click());
    response.widget_info(|| {
        let label = format!("{}. {}", words.title, words.advice);
        WidgetInfo::selected(Role::RadioButton, true, is_chosen, label)
    });
    let fill = match is_chosen || response.hovered() {
        true => look.panel_hot,
        false => look.panel,
    };
    let painter = ui.painter();
    painter.rect_filled(rect, look.radius, fill);
    let line = match is_chosen {
        true => Stroke::new(3.0, look.accent.fill),
        false => Stroke::new(1.5, look.line),
    };
    painter.rect_stroke(rect, look.radius, line, StrokeKind::Inside);
    if response.has_focus() {
        focus_ring(painter, look, rect);
    }
    let inner = rect.shrink2(vec2(22.0, 18.0));
    let title = Style::new(look.text_lead, look.ground.text).heavy();
    let title = layout(painter, words.title, title, inner.width());
    let below = inner.top() + title.size().y + 6.0;
    painter.galley(inner.min.round(), title, look.ground.text);
    let text = Style::new(look.text_row, look.ground.text);
    let text = layout(painter, words.advice, text, inner.width());
    painter.galley(pos2(inner.left(), below).round(), text, look.ground.text);
    response.clicked()
}

/// Back and skip at the left, on at the right.
fn buttons(ui: &mut Ui, look: &Look, step: Step, rect: Rect) -> Option<FirstStartEvent> {
    let mut event = None;
    let builder = egui::UiBuilder::new().max_rect(rect);
    let mut left = ui.new_child(builder.layout(Layout::left_to_right(Align::Center)));
    left.spacing_mut().item_spacing.x = look.gap;
    let skip = Action::Skip.button(look).height(look.touch_large);
    let pressed = skip.show(&mut left, look);
    if Action::Skip.chosen(&left, &pressed) {
        event = Some(FirstStartEvent::Finish);
    }
    if step != Step::Place {
        let back = Button::new(look.text(Action::Back.label())).height(look.touch_large);
        if back.show(&mut left, look).clicked() {
            event = Some(FirstStartEvent::Backward);
        }
    }
    if step != Step::Trial {
        let builder = egui::UiBuilder::new().max_rect(rect);
        let mut right = ui.new_child(builder.layout(Layout::right_to_left(Align::Center)));
        let forward = Action::Forward
            .button(look)
            .primary()
            .height(look.touch_large)
            .width(look.scaled(280.0));
        let pressed = forward.show(&mut right, look);
        if Action::Forward.chosen(&right, &pressed) {
            event = Some(FirstStartEvent::Forward);
        }
    }
    event
}
