//! The camera's picture with a frame to aim at, or why there is no picture.

use egui::epaint::RectShape;
use egui::{Rect, Shape, Stroke, StrokeKind, TextureId, Ui, Vec2, pos2, vec2};

use super::camera_advice;
use crate::capture::{Advice, CameraStatus};
use crate::kiosk::{Event, State};
use crate::ui::View;
use crate::ui::icons::Icon;
use crate::ui::keys::Action;
use crate::ui::lettering::{Style, layout_centered, layout_fitted, region, say_galley};
use crate::ui::look::Look;
use crate::ui::widgets::tape;
use crate::wording::Message;
use crate::wording::screens::{self, devices};

/// Where the demonstration's stripe runs: below the round corners.
pub(super) fn stripe(picture: Rect) -> Rect {
    let top = picture.top() + f32::from(RADIUS);
    Rect::from_x_y_ranges(picture.x_range(), top..=top + 62.0)
}

const RADIUS: u8 = 20;

/// Shows the picture, as large as covers `rect`, the frame, and what the scanner sees.
pub(in crate::ui) fn live(
    ui: &mut Ui,
    look: &Look,
    rect: Rect,
    (texture, size): (TextureId, Vec2),
    state: &State,
) {
    let mut part = cover(rect.size(), size);
    if state.devices().is_mirrored {
        (part.min.x, part.max.x) = (part.max.x, part.min.x);
    }
    let picture = RectShape::filled(rect, RADIUS, look.neutral.text).with_texture(texture, part);
    ui.painter().add(picture);
    let is_demo = state.is_demo();
    let corner = Stroke::new(1.0, look.line);
    ui.painter()
        .rect_stroke(rect, RADIUS, corner, StrokeKind::Inside);

    let mut free = rect;
    if is_demo {
        tape(ui, look, stripe(rect), look.text(screens::DEMO_STRIPE));
        free.set_top(stripe(rect).bottom());
    }
    let words = 92.0;
    free.set_bottom(free.bottom() - words);
    let square = (free.width().min(free.height()) * 0.86).min(560.0);
    let frame = Rect::from_center_size(free.center() + vec2(0.0, 10.0), Vec2::splat(square));
    let sighting = state.sighting();
    // A code that is read needs no more help.
    if let Some(code) = sighting.corners {
        return outline(ui, look, rect, part, code);
    }
    corners(ui, look, frame);

    // What helps now stands larger than what always holds.
    let (line, style, fill) =
        if let Some(line) = sighting.advice.map(|advice| look.text(help(advice))) {
            let style = Style::new(look.text_lead, look.check.text).heavy();
            (line, style, look.check.fill)
        } else {
            let style = Style::new(look.text_body, look.ground.text).strong();
            (look.text(screens::IN_THE_FRAME), style, look.strip)
        };
    let galley = layout_fitted(ui.painter(), line, style, rect.width() - 80.0);
    let plate = Rect::from_center_size(
        pos2(rect.center().x, rect.bottom() - words / 2.0 - 4.0),
        galley.size() + vec2(56.0, 24.0),
    );
    ui.painter().rect_filled(plate, 255, fill);
    say_galley(ui, plate.center() - galley.size() / 2.0, galley, line);
}

/// What would help to read a code.
const fn help(advice: Advice) -> Message {
    match advice {
        Advice::Closer => devices::CLOSER,
        Advice::WholeCode => devices::WHOLE_CODE,
        Advice::HoldStill => devices::HOLD_STILL,
        Advice::Tilt => devices::TILT,
        Advice::Brighter => devices::BRIGHTER,
        Advice::TooDark => devices::TOO_DARK,
    }
}

/// A line round a code that was read; `part` is what `rect` shows of the picture, and `corners` are
/// in shares of that.
fn outline(ui: &Ui, look: &Look, rect: Rect, part: Rect, corners: [[f32; 2]; 4]) {
    let points = corners.map(|[x, y]| {
        let share = vec2(
            (x - part.min.x) / (part.max.x - part.min.x),
            (y - part.min.y) / (part.max.y - part.min.y),
        );
        rect.min + share * rect.size()
    });
    let painter = ui.painter().with_clip_rect(rect);
    for (width, color) in [(9.0, look.accent.text), (5.0, look.accent.fill)] {
        painter.add(Shape::closed_line(
            points.to_vec(),
            Stroke::new(width, color),
        ));
    }
}

/// The part of a picture of this size that covers `rect`, in shares of its width and height.
fn cover(rect: Vec2, picture: Vec2) -> Rect {
    let scale = (rect.x / picture.x).max(rect.y / picture.y);
    let share = rect / (picture * scale);
    Rect::from_center_size(pos2(0.5, 0.5), share)
}

/// Four corners, light on a dark line, so that they are seen on any picture.
fn corners(ui: &Ui, look: &Look, frame: Rect) {
    const ARM: f32 = 58.0;
    for (corner, x, y) in [
        (frame.left_top(), 1.0, 1.0),
        (frame.right_top(), -1.0, 1.0),
        (frame.right_bottom(), -1.0, -1.0),
        (frame.left_bottom(), 1.0, -1.0),
    ] {
        let bend = 10.0;
        let mut points = vec![corner + vec2(x * ARM, 0.0)];
        for step in 0..=8_u8 {
            let angle = f32::from(step) / 8.0 * std::f32::consts::FRAC_PI_2;
            let (sin, cos) = angle.sin_cos();
            points.push(corner + vec2(x * bend * (1.0 - sin), y * bend * (1.0 - cos)));
        }
        points.push(corner + vec2(0.0, y * ARM));
        for (width, color) in [(11.0, look.accent.text), (7.0, look.accent.fill)] {
            for end in points.first().into_iter().chain(points.last()) {
                ui.painter().circle_filled(*end, width / 2.0, color);
            }
            ui.painter()
                .add(Shape::line(points.clone(), Stroke::new(width, color)));
        }
    }
}

/// Shows why there is no picture, what to do about it, and what can be done without one.
pub(in crate::ui) fn instead(
    ui: &mut Ui,
    look: &Look,
    rect: Rect,
    view: &View<'_>,
) -> Option<Event> {
    let status = view.state.camera();
    let advice = look.advice(camera_advice(status));
    let is_starting = matches!(status, CameraStatus::Starting | CameraStatus::Live { .. });
    ui.painter().rect_filled(rect, RADIUS, look.panel);
    let mut free = rect;
    if view.state.is_demo() {
        tape(ui, look, stripe(rect), look.text(screens::DEMO_STRIPE));
        free.set_top(stripe(rect).bottom());
    }

    let width = free.width() - 2.0 * look.margin;
    let text = look.ground.text;
    let title = layout_centered(
        ui.painter(),
        advice.title,
        Style::new(look.text_title, text).heavy(),
        width,
    );
    let how = layout_centered(
        ui.painter(),
        advice.advice,
        Style::new(look.text_body, look.dim),
        width,
    );
    let icon = 96.0;
    let height = icon + 30.0 + title.size().y + look.gap + how.size().y + 34.0 + look.touch_large;
    let mut y = (free.center().y - height / 2.0).max(free.top() + look.gap);
    let middle = free.center().x;
    let (shape, color) = if is_starting {
        (Icon::Camera, look.dim)
    } else {
        (Icon::NoCamera, look.look_sign)
    };
    let place = Rect::from_center_size(pos2(middle, y + icon / 2.0), Vec2::splat(icon));
    shape.paint(ui.painter(), place, color);
    y += icon + 30.0;
    for (galley, words) in [(title, advice.title), (how, advice.advice)] {
        let height = galley.size().y;
        say_galley(ui, pos2(middle, y), galley, words);
        y += height + look.gap;
    }
    if view.state.is_demo() {
        return None;
    }

    let y = y + 20.0;
    // Beside each other where their words have room, else below each other.
    let each = ((width - look.gap) / 2.0).min(340.0);
    let step = if each < 300.0 {
        vec2(0.0, look.touch_large + look.gap)
    } else {
        vec2(each + look.gap, 0.0)
    };
    let each = if step.x == 0.0 {
        width.min(420.0)
    } else {
        each
    };
    let whole = each + step.x;
    let first = pos2(middle - whole / 2.0, y);
    // A kiosk without a camera is tried out; one whose camera failed has people waiting.
    let demo_first = *status == CameraStatus::None;
    let mut event = None;
    for (action, shift) in [(Action::StartDemo, Vec2::ZERO), (Action::OpenFile, step)] {
        let place = Rect::from_min_size(first + shift, vec2(each, look.touch_large));
        let mut button = action.button(look).width(each).height(look.touch_large);
        if !is_starting && demo_first == (action == Action::StartDemo) {
            button = button.primary();
        }
        let chosen = region(ui, place, |ui| {
            let response = button.show(ui, look);
            action.chosen(ui, &response)
        });
        if chosen {
            event = Some(match action {
                Action::StartDemo => Event::StartDemo,
                _ => Event::OpenFile,
            });
        }
    }
    event
}
