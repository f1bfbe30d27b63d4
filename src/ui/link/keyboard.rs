//! The pad for a passcode: digits, letters and a few signs, large enough for a finger. What is typed
//! is in no field of the toolkit, which would keep former states of it, lend it to the clipboard and
//! tell it to the system's assistants: they hear only how many letters there are.

use egui::{Align, CursorIcon, Event as Input, Key, Rect, Role, Sense, Stroke, StrokeKind, Ui};
use egui::{Modifiers, Vec2, WidgetInfo, pos2, vec2};

use crate::kiosk::{Event, LinkEvent, Opening};
use crate::ui::View;
use crate::ui::icons::Icon;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, layout_fitted, layout_line, region, say_fitted, say_in};
use crate::ui::look::Look;
use crate::ui::widgets::focus_ring;
use crate::wording::screens::link as words;

/// The height of a key with a letter, in points, and of one with a digit.
const LETTER: f32 = 54.0;
/// See [`LETTER`].
const DIGIT: f32 = 84.0;

/// A key that is narrower has no room for a word, in points.
const NARROW: f32 = 70.0;

/// The height of the field, in points.
const FIELD: f32 = 60.0;

/// What the keys write.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(in crate::ui) enum Keyboard {
    /// Digits: most passcodes are numbers.
    #[default]
    Digits,
    /// Capital letters.
    Capitals,
    /// Small letters.
    Small,
}

/// A key.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Cap {
    Letter(char),
    Erase,
    Turn(Keyboard),
}

/// Signs that stand beside letters: those of dates, addresses and codes.
const SIGNS: [char; 6] = ['-', '.', '/', '_', '@', ' '];

impl Keyboard {
    /// The keys in rows, each with how many columns it takes.
    fn rows(self) -> Vec<Vec<(Cap, u8)>> {
        let letters = |first: char| -> Vec<char> {
            let last = char::from_u32(u32::from(first) + 25).unwrap_or(first);
            (first..=last).chain(SIGNS).collect()
        };
        let (letters, other) = match self {
            Self::Digits => {
                let one = |letter| (Cap::Letter(letter), 1);
                return vec![
                    vec![one('1'), one('2'), one('3')],
                    vec![one('4'), one('5'), one('6')],
                    vec![one('7'), one('8'), one('9')],
                    vec![(Cap::Turn(Self::Capitals), 1), one('0'), (Cap::Erase, 1)],
                ];
            }
            Self::Capitals => (letters('A'), Self::Small),
            Self::Small => (letters('a'), Self::Capitals),
        };
        let wide = |letter| if letter == ' ' { 2 } else { 1 };
        let caps = letters.into_iter();
        let caps = caps.map(|letter| (Cap::Letter(letter), wide(letter)));
        let turns = [
            (Cap::Turn(other), 1),
            (Cap::Turn(Self::Digits), 1),
            (Cap::Erase, 1),
        ];
        let caps: Vec<_> = caps.chain(turns).collect();
        caps.chunks(6).map(<[_]>::to_vec).collect()
    }
}

/// Shows the field, the keys and what sends the passcode; returns what was pressed and typed.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    view: &View<'_>,
    opening: &Opening,
    confirms: bool,
    keyboard: &mut Keyboard,
    rect: Rect,
) -> Vec<Event> {
    let mut events = Vec::new();
    let mut field = rect;
    field.set_height(FIELD);
    events.extend(self::field(ui, look, opening, field));
    let send = rect.with_min_y(rect.bottom() - look.touch_large);
    let keys = Rect::from_x_y_ranges(
        rect.x_range(),
        field.bottom() + look.gap..=send.top() - look.gap,
    );
    let waits = opening.must_wait(view.instant);
    // Letters and Enter may come in one frame, and in their order.
    events.extend(typed(ui, waits.is_none() && !confirms));
    if confirms {
        // Where the other button is not, so that a second press of that does not send.
        let mut place = keys;
        place.set_height(look.touch_large * 1.2);
        events.extend(big(
            ui,
            look,
            Action::UseTry,
            true,
            place,
            LinkEvent::UseTry,
        ));
    } else {
        events.extend(self::keys(ui, look, keyboard, keys));
    }
    match waits {
        Some(left) => {
            let style = Style::new(look.text_row, look.look_sign).strong();
            say_fitted(
                ui,
                send,
                Align::Center,
                &words::wait(look.words, left),
                style,
            );
        }
        None if !confirms => {
            let is_ready = opening.pad().count() > 0;
            let action = Action::SendPasscode;
            events.extend(big(ui, look, action, is_ready, send, LinkEvent::Send));
        }
        None => {}
    }
    events
}

fn big(
    ui: &mut Ui,
    look: &Look,
    action: Action,
    is_ready: bool,
    rect: Rect,
    event: LinkEvent,
) -> Option<Event> {
    let button = action
        .button(look)
        .width(rect.width())
        .height(rect.height());
    let button = match is_ready {
        true => button.primary(),
        false => button,
    };
    region(ui, rect, |ui| {
        ui.add_enabled_ui(is_ready, |ui| {
            let response = button.show(ui, look);
            (action.chosen(ui, &response) && is_ready).then_some(Event::Link(event))
        })
        .inner
    })
}

/// A dot for each letter, or the letters while they are to be seen.
fn field(ui: &mut Ui, look: &Look, opening: &Opening, rect: Rect) -> Option<Event> {
    let pad = opening.pad();
    let count = pad.count();
    let painter = ui.painter();
    painter.rect_filled(rect, look.radius, look.ground.fill);
    let line = Stroke::new(2.5, look.accent.fill);
    painter.rect_stroke(rect, look.radius, line, StrokeKind::Inside);
    let action = match pad.shown() {
        Some(_) => Action::Conceal,
        None => Action::Reveal,
    };
    let label = look.text(action.label());
    let style = Style::new(look.text_row.min(26.0), look.ground.text).strong();
    let width = layout_line(ui.painter(), label, style, rect.width() / 2.0)
        .size()
        .x;
    let (mut inside, button) = rect.split_left_right_at_x(rect.right() - width - 2.0 * look.gap);
    let pressed = key(ui, look, button.shrink(3.0), label, None, count > 0);
    let response = ui.allocate_rect(inside, Sense::hover());
    let said = words::typed(look.words, count);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    inside = inside.shrink2(vec2(look.gap, 0.0));
    let large = Style::new(look.text_lead, look.ground.text).strong();
    if let Some(letters) = pad.shown() {
        // Painted, and told to nobody.
        let galley = layout_fitted(ui.painter(), letters, large, inside.width());
        let at = pos2(inside.left(), inside.center().y - galley.size().y / 2.0);
        ui.painter().galley(at.round(), galley, look.ground.text);
    } else if count == 0 {
        let dim = Style::new(look.text_row.min(26.0), look.dim);
        say_in(
            ui,
            inside,
            Align::Min,
            look.text(words::PASSCODE_FIELD),
            dim,
        );
    } else {
        dots(ui, look, inside, count);
    }
    let shows = pad.shown().is_none();
    if !shows {
        // They hide again by themselves.
        ui.ctx()
            .request_repaint_after(std::time::Duration::from_millis(250));
    }
    let is_pressed = pressed | action.pressed(ui);
    is_pressed.then_some(Event::Link(LinkEvent::Reveal(shows)))
}

/// Dots, closer where there are many; how many there are stands behind those that have no room.
fn dots(ui: &Ui, look: &Look, rect: Rect, count: usize) {
    const STEP: f32 = 20.0;
    let number = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    let step = (rect.width() / number(count)).clamp(9.0, STEP);
    let mut x = rect.left() + 6.0;
    for _ in 0..count {
        if x > rect.right() {
            break;
        }
        let radius = (step / 2.0 - 1.5).min(7.0);
        ui.painter()
            .circle_filled(pos2(x, rect.center().y), radius, look.ground.text);
        x += step;
    }
}

fn keys(ui: &mut Ui, look: &Look, keyboard: &mut Keyboard, rect: Rect) -> Vec<Event> {
    let mut events = Vec::new();
    let (columns, height) = match keyboard {
        Keyboard::Digits => (3.0, DIGIT),
        Keyboard::Capitals | Keyboard::Small => (6.0, LETTER),
    };
    let rows = keyboard.rows();
    let count = f32::from(u8::try_from(rows.len()).unwrap_or(u8::MAX));
    let gap = ((rect.height() - count * height) / (count - 1.0)).clamp(4.0, look.gap);
    let width = (rect.width() - (columns - 1.0) * gap) / columns;
    let mut top = rect.top();
    for row in rows {
        let mut left = rect.left();
        for (cap, span) in row {
            let span = f32::from(span);
            let size = vec2(width * span + gap * (span - 1.0), height);
            let place = Rect::from_min_size(pos2(left, top), size);
            left += size.x + gap;
            let space = look.text(words::SPACE);
            let written;
            let label = match cap {
                Cap::Letter(' ') => space,
                Cap::Letter(letter) => {
                    written = letter.to_string();
                    &written
                }
                Cap::Erase => look.text(words::ERASE),
                Cap::Turn(Keyboard::Digits) => look.text(words::DIGITS),
                Cap::Turn(Keyboard::Capitals) => look.text(words::LETTERS),
                Cap::Turn(Keyboard::Small) => look.text(words::SMALL_LETTERS),
            };
            let is_narrow = cap == Cap::Erase && size.x < NARROW;
            let icon = is_narrow.then_some(Icon::Back);
            if key(ui, look, place, label, icon, true) {
                match cap {
                    Cap::Letter(letter) => events.push(Event::Link(LinkEvent::Letter(letter))),
                    Cap::Erase => events.push(Event::Link(LinkEvent::Erase)),
                    Cap::Turn(to) => *keyboard = to,
                }
            }
        }
        top += height + gap;
    }
    events
}

/// A key with its letter, or a shape in place of its word, in the middle; whether it was pressed.
fn key(
    ui: &mut Ui,
    look: &Look,
    rect: Rect,
    label: &str,
    icon: Option<Icon>,
    is_enabled: bool,
) -> bool {
    let response = ui.allocate_rect(rect, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, is_enabled, label));
    let painter = ui.painter();
    let is_hot = response.hovered() || response.is_pointer_button_down_on();
    let fill = if is_hot {
        look.panel_hot
    } else {
        look.ground.fill
    };
    painter.rect_filled(rect, look.radius, fill);
    let line = Stroke::new(1.5, look.line);
    painter.rect_stroke(rect, look.radius, line, StrokeKind::Inside);
    if response.has_focus() {
        focus_ring(painter, look, rect);
    }
    let size = match label.chars().count() {
        1 => look.text_lead,
        _ => look.text_row,
    };
    let color = match is_enabled {
        true => look.ground.text,
        false => look.dim,
    };
    if let Some(icon) = icon {
        let shape = Rect::from_center_size(rect.center(), Vec2::splat(26.0));
        icon.paint(painter, shape, color);
    } else {
        let style = Style::new(size, color).strong();
        let galley = layout_fitted(painter, label, style, rect.width() - 8.0);
        let at = rect.center() - galley.size() / 2.0;
        painter.galley(at.round(), galley, color);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).clicked() && is_enabled
}

/// What was typed on the keyboard. Space belongs to what is in focus.
/// What was typed on the keyboard; Enter is the button, where that can be pressed. Space and Enter
/// belong to what is in focus.
fn typed(ui: &Ui, may_send: bool) -> Vec<Event> {
    let in_focus = ui.memory(|memory| memory.focused().is_some());
    let mut typed = Vec::new();
    ui.input_mut(|input| {
        input.events.retain_mut(|event| match event {
            Input::Text(text) if in_focus && text == " " => true,
            Input::Text(text) => {
                typed.extend(text.chars().map(LinkEvent::Letter));
                zeroize::Zeroize::zeroize(text);
                false
            }
            Input::Key {
                key: Key::Backspace,
                pressed: true,
                ..
            } => {
                typed.push(LinkEvent::Erase);
                false
            }
            Input::Key {
                key: Key::Enter,
                pressed: true,
                repeat: false,
                modifiers: Modifiers::NONE,
                ..
            } if may_send && !in_focus => {
                typed.push(LinkEvent::Send);
                false
            }
            _ => true,
        });
    });
    typed.into_iter().map(Event::Link).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_a_plain_passcode_has_a_key() {
        let pages = [Keyboard::Digits, Keyboard::Capitals, Keyboard::Small];
        let caps: Vec<Cap> = pages
            .into_iter()
            .flat_map(|page| page.rows().concat())
            .map(|(cap, _)| cap)
            .collect();
        let wanted = ('0'..='9').chain('A'..='Z').chain('a'..='z').chain(SIGNS);
        for letter in wanted {
            assert!(caps.contains(&Cap::Letter(letter)), "{letter:?}");
        }
        for page in pages {
            assert!(caps.contains(&Cap::Turn(page)), "{page:?}");
            assert!(page.rows().concat().contains(&(Cap::Erase, 1)));
        }
    }
}
