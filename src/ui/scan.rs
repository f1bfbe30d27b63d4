//! The screen between two persons: the camera's picture, what to do, and how many there were.

pub(super) mod viewfinder;

use egui::{Rect, Ui, Vec2, pos2, vec2};

use super::View;
use super::icons::Icon;
use super::keys::Action;
use super::lettering::{Style, layout, region, say, say_fitted, say_in};
use super::link;
use super::look::Look;
use super::menu;
use super::widgets::panel;
use crate::audit::AuditScans;
use crate::capture::CameraStatus;
use crate::kiosk::{Event, Notice, RunCause};
use crate::verdict::Headline;
use crate::wording::screens::{self, visitors};
use crate::wording::{Advice, Guidance};

/// Shows the screen; returns what was pressed.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>) -> Vec<Event> {
    let whole = ui.max_rect();
    // Wider where text is larger, and still the smaller part.
    let large = large(look);
    let width = (whole.width() * 0.3 * large).clamp(356.0 * large, 440.0 * large);
    let (left, side) = super::split_left(whole, whole.width() - width, 0.0);
    let mut picture = left.shrink(look.gap_large);
    picture.set_right(left.right());
    let mut events = Vec::new();
    let side = Rect::from_min_max(
        pos2(side.left() + look.gap_large, side.top() + 30.0),
        side.max - Vec2::splat(look.gap_large),
    );

    let is_live = matches!(view.state.camera(), CameraStatus::Live { .. });
    match view.preview.filter(|_| is_live) {
        Some(preview) => viewfinder::live(ui, look, picture, preview, view.state),
        None => events.extend(viewfinder::instead(ui, look, picture, view)),
    }
    notices(ui, look, view, picture);
    events.extend(link::chip(ui, look, view, picture));
    events.extend(beside(ui, look, view, side, is_live));
    events
}

/// The column beside the picture.
fn beside(ui: &mut Ui, look: &Look, view: &View<'_>, rect: Rect, is_live: bool) -> Vec<Event> {
    let mut events = Vec::new();
    let is_demo = view.state.is_demo();
    let how = match view.state.settings().audit_scans {
        AuditScans::No => screens::HOLD_UP_HOW,
        AuditScans::Coarse | AuditScans::Full => screens::HOLD_UP_HOW_NOTED,
    };
    let hold_up = (look.text(screens::HOLD_UP), look.text(how));
    let (title, how) = match (is_demo, is_live) {
        (true, _) => (look.text(screens::DEMO), look.text(screens::DEMO_HOW)),
        (false, true) => hold_up,
        (false, false) if *view.state.camera() == CameraStatus::Starting => hold_up,
        (false, false) => (
            look.text(screens::WITHOUT_CAMERA),
            look.text(screens::WITHOUT_CAMERA_HOW),
        ),
    };
    let buttons = if is_demo { 4.0 } else { 3.0 };
    let needed = buttons * (BUTTON * large(look) + look.gap) + TALLY * large(look) + look.gap_large;
    region(ui, rect, |ui| {
        ui.spacing_mut().item_spacing.y = look.gap;
        say(
            ui,
            title,
            Style::new(look.text_title, look.ground.text).heavy(),
        );
        let dim = Style::new(look.text_row, look.dim);
        let galley = layout(ui.painter(), how, dim, ui.available_width());
        // What is pressed all day comes before what is read once.
        if ui.available_height() >= galley.size().y + look.gap + needed {
            say(ui, how, dim);
        }
        ui.add_space(look.gap_small);
        let wide = |ui: &mut Ui, action: Action| {
            let button = action
                .button(look)
                .width(rect.width())
                .height(BUTTON * large(look));
            let response = button.show(ui, look);
            action.chosen(ui, &response)
        };
        if is_demo && wide(ui, Action::StartCamera) {
            events.push(Event::StartCamera);
        }
        // Without a camera this button stands large in the picture's place.
        if (is_live || is_demo) && wide(ui, Action::OpenFile) {
            events.push(Event::OpenFile);
        }
        // Its key works on every screen: see [`super::Ui`].
        if wide(ui, Action::Paste) {
            events.push(Event::Paste);
        }
        if wide(ui, Action::Menu) {
            events.push(Event::OpenMenu);
        }
        // Known by their keys to who uses them all day.
        for (action, _, event) in menu::items(view) {
            if action.pressed(ui) {
                events.push(event);
            }
        }
    });
    tally(ui, look, view, rect);
    events
}

/// The height of a button, in points, for text of the usual size.
const BUTTON: f32 = 64.0;

/// How much higher things are that hold one line of large text with room around it.
fn large(look: &Look) -> f32 {
    look.scale.sqrt()
}

/// The height of the counts, in points, for text of the usual size.
const TALLY: f32 = 88.0;

fn tally(ui: &mut Ui, look: &Look, view: &View<'_>, column: Rect) {
    let height = TALLY * large(look);
    let tally = view.state.tally();
    let tiles = [
        (
            tally.verified,
            look.text(screens::TALLY_VERIFIED),
            Headline::Verified,
            look.good_sign,
        ),
        (
            tally.check,
            look.text(screens::TALLY_CHECK),
            Headline::Check,
            look.look_sign,
        ),
        (
            tally.refused,
            look.text(screens::TALLY_REFUSED),
            Headline::DoNotAccept,
            look.bad_sign,
        ),
    ];
    let gap = look.gap_small;
    let size = vec2((column.width() - 2.0 * gap) / 3.0, height);
    let mut tile = Rect::from_min_size(pos2(column.left(), column.bottom() - height), size);
    for (count, word, headline, sign) in tiles {
        ui.painter().rect_filled(tile, look.radius, look.panel);
        let inner = tile.shrink2(vec2(10.0, 10.0));
        let (upper, lower) = inner.split_top_bottom_at_y(inner.center().y);
        let large = Style::new(look.text_lead, look.ground.text).heavy();
        say_in(ui, upper, egui::Align::Min, &count.to_string(), large);
        let corner = Rect::from_center_size(
            pos2(inner.right() - 9.0, upper.center().y),
            Vec2::splat(20.0),
        );
        // The sign goes where a count has many digits.
        if count < 10_000 {
            Icon::headline(headline).paint(ui.painter(), corner, sign);
        }
        let small = Style::new(look.text_small, look.dim);
        say_fitted(ui, lower, egui::Align::Min, word, small);
        tile = tile.translate(vec2(size.x + gap, 0.0));
    }
}

/// What staff should know, over the top of the picture.
fn notices(ui: &mut Ui, look: &Look, view: &View<'_>, picture: Rect) {
    let mut place = picture.shrink(look.gap_large);
    if view.state.is_demo() {
        place.set_top(viewfinder::stripe(picture).bottom() + look.gap);
    }
    region(ui, place, |ui| {
        ui.spacing_mut().item_spacing.y = look.gap_small;
        for notice in view.state.notices() {
            let Advice { title, advice } = look.advice(notice_advice(*notice));
            panel(ui, look, look.check.fill, |ui| {
                say(
                    ui,
                    title,
                    Style::new(look.text_body, look.ground.text).heavy(),
                );
                say(ui, advice, Style::new(look.text_row, look.ground.text));
            });
        }
    });
}

const fn notice_advice(notice: Notice) -> Guidance {
    match notice {
        Notice::Restarted => screens::NOTICE_RESTARTED,
        Notice::StoreSetAside => screens::NOTICE_STORE_SET_ASIDE,
        Notice::StoreNotRead => screens::NOTICE_STORE_NOT_READ,
        Notice::StoreReadOnly => screens::NOTICE_STORE_READ_ONLY,
        Notice::ClockDoubtful => screens::NOTICE_CLOCK_DOUBTFUL,
        Notice::SeveralCodes => screens::NOTICE_SEVERAL_CODES,
        Notice::FileNotRead => screens::NOTICE_FILE_NOT_READ,
        Notice::NothingToPaste => screens::NOTICE_NOTHING_TO_PASTE,
        Notice::Run(RunCause::Directory) => visitors::NOTICE_RUN_DIRECTORY,
        Notice::Run(RunCause::Clock) => visitors::NOTICE_RUN_CLOCK,
        Notice::Run(RunCause::SameReason) => visitors::NOTICE_RUN_SAME,
        Notice::DirectoryOld => visitors::NOTICE_DIRECTORY_OLD,
        Notice::DirectoryTooOld => visitors::NOTICE_DIRECTORY_TOO_OLD,
        Notice::OfflineLong => visitors::NOTICE_OFFLINE_LONG,
    }
}

/// What a camera that shows nothing says of itself.
pub(super) const fn camera_advice(status: &CameraStatus) -> Guidance {
    match status {
        // A camera is live before its first picture is there.
        CameraStatus::Starting | CameraStatus::Live { .. } => screens::CAMERA_STARTING,
        CameraStatus::None => screens::CAMERA_NONE,
        CameraStatus::Busy => screens::CAMERA_BUSY,
        CameraStatus::NoPermission => screens::CAMERA_NO_PERMISSION,
        CameraStatus::Lost => screens::CAMERA_LOST,
        CameraStatus::Stalled => screens::CAMERA_STALLED,
        CameraStatus::Failed => screens::CAMERA_FAILED,
    }
}
