//! The screen between two persons: the camera's picture, what to do, and how many there were.

pub(super) mod viewfinder;

use egui::{Rect, Ui, Vec2, pos2, vec2};

use super::View;
use super::icons::Icon;
use super::keys::Action;
use super::lettering::{Style, region, say, say_in};
use super::tokens::Tokens;
use super::widgets::panel;
use crate::capture::CameraStatus;
use crate::kiosk::{DevicesEvent, DirectoryEvent, Event, Notice};
use crate::verdict::Headline;
use crate::wording::screens::{self, Advice};

/// Shows the screen; returns what was pressed.
pub(super) fn show(ui: &mut Ui, tokens: &Tokens, view: &View<'_>) -> Vec<Event> {
    let whole = ui.max_rect();
    let width = (whole.width() * 0.3).clamp(356.0, 440.0);
    let (left, side) = super::split_left(whole, whole.width() - width, 0.0);
    let mut picture = left.shrink(tokens.gap_large);
    picture.set_right(left.right());
    let mut events = Vec::new();
    let side = Rect::from_min_max(
        pos2(side.left() + tokens.gap_large, side.top() + 30.0),
        side.max - Vec2::splat(tokens.gap_large),
    );

    let is_live = matches!(view.state.camera(), CameraStatus::Live { .. });
    match view.preview.filter(|_| is_live) {
        Some(preview) => viewfinder::live(ui, tokens, picture, preview, view.state),
        None => events.extend(viewfinder::instead(ui, tokens, picture, view)),
    }
    notices(ui, tokens, view, picture);
    events.extend(beside(ui, tokens, view, side, is_live));
    events
}

/// The column beside the picture.
fn beside(ui: &mut Ui, tokens: &Tokens, view: &View<'_>, rect: Rect, is_live: bool) -> Vec<Event> {
    let mut events = Vec::new();
    let is_demo = view.state.is_demo();
    let (title, how) = match (is_demo, is_live) {
        (true, _) => (screens::DEMO, screens::DEMO_HOW),
        (false, true) => (screens::HOLD_UP, screens::HOLD_UP_HOW),
        (false, false) if *view.state.camera() == CameraStatus::Starting => {
            (screens::HOLD_UP, screens::HOLD_UP_HOW)
        }
        (false, false) => (screens::WITHOUT_CAMERA, screens::WITHOUT_CAMERA_HOW),
    };
    region(ui, rect, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.gap;
        say(
            ui,
            title,
            Style::new(tokens.text_title, tokens.ground.text).heavy(),
        );
        say(ui, how, Style::new(tokens.text_row, tokens.dim));
        ui.add_space(tokens.gap_small);
        let wide = |ui: &mut Ui, action: Action| {
            let button = action.button().width(rect.width()).height(64.0);
            let response = button.show(ui, tokens);
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
        let quiet = Action::Directory.button().width(rect.width());
        let response = quiet.show(ui, tokens);
        if Action::Directory.chosen(ui, &response) {
            events.push(Event::Directory(DirectoryEvent::Open));
        }
        let quiet = Action::Camera.button().width(rect.width());
        let response = quiet.show(ui, tokens);
        if Action::Camera.chosen(ui, &response) {
            events.push(Event::Devices(DevicesEvent::Open));
        }
    });
    tally(ui, tokens, view, rect);
    events
}

fn tally(ui: &mut Ui, tokens: &Tokens, view: &View<'_>, column: Rect) {
    const HEIGHT: f32 = 88.0;
    let tally = view.state.tally();
    let tiles = [
        (
            tally.verified,
            screens::TALLY_VERIFIED,
            Headline::Verified,
            tokens.good_sign,
        ),
        (
            tally.check,
            screens::TALLY_CHECK,
            Headline::Check,
            tokens.look_sign,
        ),
        (
            tally.refused,
            screens::TALLY_REFUSED,
            Headline::DoNotAccept,
            tokens.bad_sign,
        ),
    ];
    let gap = tokens.gap_small;
    let size = vec2((column.width() - 2.0 * gap) / 3.0, HEIGHT);
    let mut tile = Rect::from_min_size(pos2(column.left(), column.bottom() - HEIGHT), size);
    for (count, word, headline, sign) in tiles {
        ui.painter().rect_filled(tile, tokens.radius, tokens.panel);
        let inner = tile.shrink2(vec2(10.0, 10.0));
        let (upper, lower) = inner.split_top_bottom_at_y(inner.top() + 40.0);
        let large = Style::new(tokens.text_lead, tokens.ground.text).heavy();
        say_in(ui, upper, egui::Align::Min, &count.to_string(), large);
        let corner = Rect::from_center_size(
            pos2(inner.right() - 9.0, upper.center().y),
            Vec2::splat(20.0),
        );
        // The sign goes where a count has many digits.
        if count < 10_000 {
            Icon::headline(headline).paint(ui.painter(), corner, sign);
        }
        let small = Style::new(tokens.text_small, tokens.dim);
        say_in(ui, lower, egui::Align::Min, word, small);
        tile = tile.translate(vec2(size.x + gap, 0.0));
    }
}

/// What staff should know, over the top of the picture.
fn notices(ui: &mut Ui, tokens: &Tokens, view: &View<'_>, picture: Rect) {
    let mut place = picture.shrink(tokens.gap_large);
    if view.state.is_demo() {
        place.set_top(viewfinder::stripe(picture).bottom() + tokens.gap);
    }
    region(ui, place, |ui| {
        ui.spacing_mut().item_spacing.y = tokens.gap_small;
        for notice in view.state.notices() {
            let Advice { title, advice } = notice_advice(*notice);
            panel(ui, tokens, tokens.check.fill, |ui| {
                say(
                    ui,
                    title,
                    Style::new(tokens.text_body, tokens.ground.text).heavy(),
                );
                say(ui, advice, Style::new(tokens.text_row, tokens.ground.text));
            });
        }
    });
}

const fn notice_advice(notice: Notice) -> Advice {
    match notice {
        Notice::StoreSetAside => screens::NOTICE_STORE_SET_ASIDE,
        Notice::StoreReadOnly => screens::NOTICE_STORE_READ_ONLY,
        Notice::ClockDoubtful => screens::NOTICE_CLOCK_DOUBTFUL,
        Notice::SeveralCodes => screens::NOTICE_SEVERAL_CODES,
        Notice::FileNotRead => screens::NOTICE_FILE_NOT_READ,
        Notice::NothingToPaste => screens::NOTICE_NOTHING_TO_PASTE,
    }
}

/// What a camera that shows nothing says of itself.
pub(super) const fn camera_advice(status: &CameraStatus) -> Advice {
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
