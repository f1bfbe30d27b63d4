//! The cameras and scanners, and a test of the camera in use.

use egui::{
    Color32, CursorIcon, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::View;
use super::head;
use super::icons::Icon;
use super::keys::Action;
use super::lettering::{Style, layout_line, region, say};
use super::look::Look;
use super::scan::viewfinder;
use super::widgets::{focus_ring, panel};
use crate::capture::serial::{Port, ScannerStatus};
use crate::capture::{CameraEntry, CameraStatus};
use crate::kiosk::{DevicesEvent, Event};
use crate::wording::screens::devices as words;

/// The height of a device's row, in points.
const ROW: f32 = 76.0;

/// Shows the screen; returns what was pressed.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    let page = head::show(ui, look, look.text(words::DEVICES), &[Action::Back]);
    events.extend(page.chosen.iter().map(|_back| Event::Back));

    let body = page.body;
    let width = (body.width() * 0.4).clamp(380.0, 520.0);
    let (left, right) = super::split_left(body, width, look.gap_large);
    region(ui, left, |ui| choices(ui, look, view, &mut events));
    test(ui, look, view, right, &mut events);
    events
}

/// The cameras and the scanners, one below the other, and the buttons.
fn choices(ui: &mut Ui, look: &Look, view: &View<'_>, events: &mut Vec<Event>) {
    ui.spacing_mut().item_spacing.y = look.gap_small;
    let devices = view.state.devices();
    let lists = ui.available_height() - 2.0 * (look.touch + look.gap_small) - look.gap;
    super::scroll("devices")
        .max_height(lists)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            title(ui, look, look.text(words::CAMERAS));
            cameras(ui, look, view, events);
            ui.add_space(look.gap);
            title(ui, look, look.text(words::SCANNERS));
            for port in &devices.ports {
                let looks = of_scanner(look, view.state.scanner(), port);
                if row(ui, look, Icon::Link, &port.name, looks) {
                    let choose = DevicesEvent::ChoosePort(port.id.clone());
                    events.push(Event::Devices(choose));
                }
            }
            if devices.ports.is_empty() {
                let dim = Style::new(look.text_small, look.dim);
                say(ui, look.text(words::NO_SCANNER), dim);
            }
        });
    ui.add_space(look.gap_small);
    let width = ui.available_width();
    let wide = |ui: &mut Ui, action: Action| {
        let response = action.button(look).width(width).show(ui, look);
        action.chosen(ui, &response)
    };
    let mirror = match devices.is_mirrored {
        true => Action::Unmirror,
        false => Action::Mirror,
    };
    if wide(ui, mirror) {
        let turn = DevicesEvent::Mirror(!devices.is_mirrored);
        events.push(Event::Devices(turn));
    }
    if wide(ui, Action::LookAgain) {
        events.push(Event::Devices(DevicesEvent::LookAgain));
    }
}

fn title(ui: &mut Ui, look: &Look, words: &str) {
    let style = Style::new(look.text_body, look.ground.text).heavy();
    say(ui, words, style);
}

pub(super) fn cameras(ui: &mut Ui, look: &Look, view: &View<'_>, events: &mut Vec<Event>) {
    let devices = view.state.devices();
    let Some(cameras) = &devices.cameras else {
        say(
            ui,
            look.text(words::LOOKING),
            Style::new(look.text_row, look.dim),
        );
        return;
    };
    if cameras.is_empty() {
        panel(ui, look, look.look_sign, |ui| {
            let title = Style::new(look.text_body, look.ground.text).heavy();
            say(ui, look.advice(words::NONE).title, title);
            let text = Style::new(look.text_row, look.ground.text);
            say(ui, look.advice(words::NONE).advice, text);
        });
    }
    for camera in cameras {
        let chosen = devices.chosen.as_deref();
        let looks = of_camera(look, view.state.camera(), camera, chosen);
        if row(ui, look, Icon::Camera, &camera.name, looks) {
            let choose = DevicesEvent::Choose(camera.id.clone());
            events.push(Event::Devices(choose));
        }
    }
}

/// How a device is: in a word, its colour, and whether it is the one in use.
type Looks = (&'static str, Color32, bool);

fn of_camera(
    look: &Look,
    status: &CameraStatus,
    camera: &CameraEntry,
    chosen: Option<&str>,
) -> Looks {
    let is_chosen = chosen == Some(&*camera.id);
    match camera.status {
        _ if matches!(status, CameraStatus::Live { id, .. } if *id == camera.id) => {
            (look.text(words::IN_USE), look.good_sign, true)
        }
        _ if is_chosen && *status == CameraStatus::Starting => {
            (look.text(words::CHOSEN), look.dim, false)
        }
        CameraStatus::Busy => (look.text(words::BUSY), look.look_sign, false),
        CameraStatus::NoPermission => (look.text(words::NO_PERMISSION), look.look_sign, false),
        CameraStatus::Starting | CameraStatus::Live { .. } => {
            (look.text(words::READY), look.dim, false)
        }
        _ => (look.text(words::FAILED), look.bad_sign, false),
    }
}

fn of_scanner(look: &Look, status: &ScannerStatus, port: &Port) -> Looks {
    match status {
        ScannerStatus::Listening { name, .. } if *name == port.name => {
            (look.text(words::IN_USE), look.good_sign, true)
        }
        _ => (look.text(words::READY), look.dim, false),
    }
}

/// One device that can be chosen; whether it was pressed.
fn row(ui: &mut Ui, look: &Look, icon: Icon, name: &str, (word, sign, is_used): Looks) -> bool {
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let label = format!("{name}, {word}");
    let told = || WidgetInfo::selected(Role::RadioButton, true, is_used, &label);
    response.widget_info(told);
    let painter = ui.painter();
    let fill = match is_used || response.hovered() {
        true => look.panel_hot,
        false => look.panel,
    };
    painter.rect_filled(rect, look.radius, fill);
    if is_used {
        let line = Stroke::new(2.5, look.accent.fill);
        painter.rect_stroke(rect, look.radius, line, StrokeKind::Inside);
    }
    if response.has_focus() {
        focus_ring(painter, look, rect.shrink(3.0));
    }
    let middle = pos2(rect.left() + 34.0, rect.center().y);
    let shape = Rect::from_center_size(middle, Vec2::splat(28.0));
    icon.paint(painter, shape, look.ground.text);
    let left = rect.left() + 66.0;
    let room = rect.right() - left - 18.0;
    let strong = Style::new(look.text_row, look.ground.text).strong();
    let name = layout_line(painter, name, strong, room);
    let small = Style::new(look.text_small, sign).strong();
    let word = layout_line(painter, word, small, room);
    let top = rect.center().y - f32::midpoint(name.size().y, word.size().y);
    let below = top + name.size().y;
    painter.galley(pos2(left, top).round(), name, look.ground.text);
    painter.galley(pos2(left, below).round(), word, sign);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// The picture of the camera in use, with what is read in it.
pub(super) fn test(ui: &mut Ui, look: &Look, view: &View<'_>, rect: Rect, events: &mut Vec<Event>) {
    let (picture, foot) = rect.split_top_bottom_at_y(rect.bottom() - 64.0);
    let status = view.state.camera();
    match (status, view.preview) {
        (CameraStatus::Live { .. }, Some(preview)) => {
            viewfinder::live(ui, look, picture, preview, view.state);
        }
        _ => events.extend(viewfinder::instead(ui, look, picture, view)),
    }
    region(ui, foot.translate(vec2(0.0, 10.0)), |ui| {
        if let CameraStatus::Live { width, height, .. } = status {
            let strong = Style::new(look.text_small, look.ground.text).strong();
            say(
                ui,
                &words::picture_size(look.words, *width, *height),
                strong,
            );
        }
        say(
            ui,
            look.text(words::TEST),
            Style::new(look.text_small, look.dim),
        );
    });
}
