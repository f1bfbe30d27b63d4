//! The pad for the administrator's PIN: it can be typed or touched, and never shows a digit.

use egui::{Align, Event as Input, Key, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};
use egui::{CursorIcon, Vec2, pos2, vec2};

use super::View;
use super::keys::Action;
use super::lettering::{Style, layout, layout_line, region, say_galley, say_in};
use super::look::Look;
use super::widgets::{Button, focus_ring};
use crate::kiosk::{AccessEvent, Event, Guarded, PinFault, PinPad, PinStep};
use crate::limits;
use crate::wording::Message;
use crate::wording::screens::pin as words;

/// A key of the pad, in points.
const KEY: Vec2 = vec2(104.0, 72.0);

/// The same for text of the size that is set: only its width grows, since the window has no more
/// height.
fn key(look: &Look) -> Vec2 {
    vec2(look.scaled(KEY.x), KEY.y)
}

/// Shows the pad; returns what was pressed.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, pad: &PinPad) -> Vec<Event> {
    let mut events = Vec::new();
    let whole = ui.max_rect();
    let mut head = whole.shrink2(vec2(look.margin, 30.0));
    head.set_height(look.touch);
    region(ui, head, |ui| {
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            if Action::Back.show(ui, look) {
                events.push(Event::Back);
            }
        });
    });
    let strong = Style::new(look.text_body, look.dim).strong();
    say_in(ui, head, Align::Min, look.text(purpose(&pad.to)), strong);

    let locked = view.state.locked_for(view.instant);
    let locked = locked.filter(|_left| pad.step == PinStep::Enter);
    if let Some(left) = locked {
        // The wait counts down before one's eyes.
        ui.ctx()
            .request_repaint_after(left.min(std::time::Duration::from_secs(1)));
    }
    let height = 190.0 + 4.0 * KEY.y + 3.0 * look.gap;
    let space = whole.bottom() - head.bottom();
    let top = head.bottom() + ((space - height) / 2.0).max(0.0);
    let width = 3.0 * key(look).x + 2.0 * look.gap;
    let column = Rect::from_min_size(
        pos2(whole.center().x - width / 2.0, top),
        vec2(width, height),
    );
    let asks = look.advice(match pad.step {
        PinStep::Enter => words::ENTER,
        PinStep::Choose => words::CHOOSE,
        PinStep::Repeat => words::REPEAT,
    });
    let mut row = Rect::from_x_y_ranges(whole.x_range(), column.y_range());
    row.set_height(48.0);
    let title = Style::new(look.text_large, look.ground.text).heavy();
    say_in(ui, row, Align::Center, asks.title, title);
    let below = pos2(whole.center().x, row.bottom() + 4.0);
    told(ui, look, pad, locked, asks.advice, below);
    let dots = Rect::from_min_size(
        pos2(column.left(), row.bottom() + 66.0),
        vec2(column.width(), 40.0),
    );
    self::dots(ui, look, dots, pad);

    let keys = Rect::from_min_max(pos2(column.left(), dots.bottom() + 26.0), column.max);
    let is_open = locked.is_none() && !pad.is_checking();
    ui.add_enabled_ui(is_open, |ui| events.extend(self::keys(ui, look, keys)));
    if is_open {
        events.extend(typed(ui));
    }
    events
}

/// What opens after the PIN.
const fn purpose(to: &Guarded) -> Message {
    match to {
        Guarded::Settings
        | Guarded::ChangePin
        | Guarded::Restrict
        | Guarded::Devices
        | Guarded::Demo
        | Guarded::Training => words::TO_SETTINGS,
        Guarded::Decide(_) => words::TO_DECIDE,
        Guarded::ExportCounts => words::TO_EXPORT,
        Guarded::Cards => words::TO_FILES,
        Guarded::Snapshot | Guarded::Refresh => words::TO_DIRECTORY,
        Guarded::Leave => words::TO_LEAVE,
    }
}

/// What is wrong, or else what to do.
fn told(
    ui: &mut Ui,
    look: &Look,
    pad: &PinPad,
    locked: Option<std::time::Duration>,
    advice: &str,
    at: egui::Pos2,
) {
    let quiet = Style::new(look.text_row, look.dim);
    let loud = Style::new(look.text_row, look.bad_sign).strong();
    let fault = pad.fault.map(|fault| {
        look.text(match fault {
            PinFault::Wrong => words::WRONG,
            PinFault::TooShort => words::TOO_SHORT,
            PinFault::Different => words::DIFFERENT,
            PinFault::NotKept => words::NOT_KEPT,
        })
    });
    let (text, style) = match (locked, pad.is_checking(), fault) {
        (Some(left), _, _) => (words::locked(look.words, left), loud),
        (None, true, _) => (look.text(words::CHECKING).to_owned(), quiet),
        (None, false, Some(fault)) => (fault.to_owned(), loud),
        (None, false, None) => (advice.to_owned(), quiet),
    };
    let galley = layout(ui.painter(), &text, style, 620.0);
    let left = at.x - galley.size().x / 2.0;
    say_galley(ui, pos2(left, at.y), galley, &text);
}

/// A dot for each digit, and a ring for each that must still come.
fn dots(ui: &mut Ui, look: &Look, rect: Rect, pad: &PinPad) {
    let digits = pad.digits();
    let places = digits.max(*limits::PIN_DIGITS.start());
    let response = ui.allocate_rect(rect, Sense::hover());
    let said = words::typed(look.words, digits);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let number = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    let step = (rect.width() / number(places)).min(40.0);
    let left = rect.center().x - step * (number(places) - 1.0) / 2.0;
    for place in 0..places {
        let at = pos2(left + step * number(place), rect.center().y);
        match place < digits {
            true => ui.painter().circle_filled(at, 10.0, look.ground.text),
            false => ui
                .painter()
                .circle_stroke(at, 9.0, Stroke::new(2.0, look.handle)),
        };
    }
}

/// The keys of the pad: digits, one step back, and "OK".
fn keys(ui: &mut Ui, look: &Look, rect: Rect) -> Vec<Event> {
    let mut events = Vec::new();
    let place = |column: u8, row: u8| {
        let step = key(look) + vec2(look.gap, look.gap);
        let at = rect.min + vec2(f32::from(column) * step.x, f32::from(row) * step.y);
        Rect::from_min_size(at, key(look))
    };
    for digit in 0..=9 {
        let (column, row) = match digit {
            0 => (1, 3),
            digit => ((digit - 1) % 3, (digit - 1) / 3),
        };
        if self::digit(ui, look, place(column, row), digit) {
            events.push(Event::Access(AccessEvent::Digit(digit)));
        }
    }
    for (column, word, event) in [
        (0, words::ERASE, AccessEvent::Erase),
        (2, words::DONE, AccessEvent::Enter),
    ] {
        let button = Button::new(look.text(word))
            .width(key(look).x)
            .height(KEY.y);
        let button = match event {
            AccessEvent::Enter => button.primary(),
            _ => button,
        };
        region(ui, place(column, 3), |ui| {
            if button.show(ui, look).clicked() {
                events.push(Event::Access(event));
            }
        });
    }
    events
}

/// A key with a digit in its middle; whether it was pressed.
fn digit(ui: &mut Ui, look: &Look, rect: Rect, digit: u8) -> bool {
    let response = ui.allocate_rect(rect, Sense::click());
    let label = digit.to_string();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &label));
    let painter = ui.painter();
    let is_hot = response.hovered() || response.is_pointer_button_down_on();
    let fill = if is_hot { look.panel_hot } else { look.panel };
    painter.rect_filled(rect, look.radius, fill);
    let line = Stroke::new(1.5, look.line);
    painter.rect_stroke(rect, look.radius, line, StrokeKind::Inside);
    if response.has_focus() {
        focus_ring(painter, look, rect);
    }
    let color = match ui.is_enabled() {
        true => look.ground.text,
        false => look.dim,
    };
    let style = Style::new(look.text_lead, color).strong();
    let galley = layout_line(painter, &label, style, rect.width());
    let at = rect.center() - galley.size() / 2.0;
    painter.galley(at.round(), galley, color);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// What was typed on the keyboard. Space and Enter belong to what is in focus.
fn typed(ui: &Ui) -> Vec<Event> {
    let in_focus = ui.memory(|memory| memory.focused().is_some());
    let mut typed = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Input::Text(text) => {
                let digits = text.bytes().filter(u8::is_ascii_digit);
                typed.extend(digits.map(|digit| AccessEvent::Digit(digit - b'0')));
                false
            }
            Input::Key {
                key: Key::Backspace,
                pressed: true,
                ..
            } => {
                typed.push(AccessEvent::Erase);
                false
            }
            Input::Key {
                key: Key::Enter,
                pressed: true,
                repeat: false,
                ..
            } if !in_focus => {
                typed.push(AccessEvent::Enter);
                false
            }
            _ => true,
        });
    });
    typed.into_iter().map(Event::Access).collect()
}
