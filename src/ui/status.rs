//! The strip at the foot of every screen: what this kiosk knows, how old that is, and the time.

use egui::{Align, Color32, CursorIcon, Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::View;
use super::lettering::{Style, layout_line, say_in};
use super::look::Look;
use super::scan::camera_advice;
use super::widgets::{focus_ring, plate};
use crate::capture::CameraStatus;
use crate::capture::serial::ScannerStatus;
use crate::directory::{Freshness, Source};
use crate::kiosk::{DirectoryEvent, Event, Screen};
use crate::store::Profile;
use crate::wording::Message;
use crate::wording::screens::{self, directory, trials, under_way};

/// Shows the strip in `rect`; returns what was pressed.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &View<'_>, rect: Rect) -> Option<Event> {
    ui.painter().rect_filled(rect, 0, look.strip);
    ui.painter()
        .hline(rect.x_range(), rect.top(), (1.0, look.line));
    let mut row = rect.shrink2(vec2(look.gap_large, 0.0));

    // From the right: what must be there at any width.
    let strong = Style::new(look.text_small, look.ground.text).strong();
    let now = view.now.civil(view.offset_seconds);
    let clock = screens::clock(now.hour(), now.minute());
    let clock = say_in(ui, row, Align::Max, &clock, strong);
    row.set_right(clock.left() - look.gap_large);
    let profile = profile(view.state.settings().profile);
    let dim = Style::new(look.text_small, look.dim);
    let place = format!(
        "{} · {}",
        look.text(profile),
        look.words.language().own_name()
    );
    let said = say_in(ui, row, Align::Max, &place, dim);
    row.set_right(said.left() - look.gap_large);
    if let Some(mark) = mark(look, view) {
        let style = Style::new(look.text_small, look.check.text).heavy();
        let plate = plate(ui, row, Align::Max, mark, style, look.check.fill);
        row.set_right(plate.left() - look.gap_large);
    }

    let left = row.left();
    row = directory(ui, look, view, row);
    let part = Rect::from_x_y_ranges(left..=row.left() - look.gap_large, rect.y_range());
    let event = opens_directory(ui, look, view, part);
    let dim = Style::new(look.text_small, look.dim);
    let network = say_in(ui, row, Align::Min, network(look, view), dim);
    row.set_left(network.right() + look.gap_large);
    let camera = match view.state.camera() {
        CameraStatus::Live { name, .. } => screens::camera_named(look.words, name),
        other => look.advice(camera_advice(other)).title.to_owned(),
    };
    let scanner = scanner(look, view);
    let scanner = scanner.map(|(words, style)| {
        let width = layout_line(ui.painter(), &words, style, row.width())
            .size()
            .x;
        let mut place = row;
        place.set_left((row.right() - width).max(row.left()));
        (words, style, place)
    });
    let mut place = row;
    if let Some((_, _, scanner)) = &scanner {
        place.set_right((scanner.left() - look.gap_large).max(place.left()));
    }
    // A few letters of it would say nothing.
    let is_readable = place.width() >= look.scaled(110.0);
    let said = is_readable.then(|| say_in(ui, place, Align::Min, &camera, dim));
    if let Some((words, style, _)) = scanner {
        let after = said.map(|said| said.right() + look.gap_large);
        row.set_left(after.unwrap_or(row.left()));
        say_in(ui, row, Align::Min, &words, style);
    }
    event
}

/// What a profile is called.
pub(super) const fn profile(profile: Profile) -> Message {
    match profile {
        Profile::Gate => screens::PROFILE_GATE,
        Profile::School => screens::PROFILE_SCHOOL,
        Profile::Clinic => screens::PROFILE_CLINIC,
    }
}

/// The directory's part of the strip can be pressed where nobody's result would go for it.
fn opens_directory(ui: &Ui, look: &Look, view: &View<'_>, part: Rect) -> Option<Event> {
    if !matches!(view.state.screen(), Screen::Scan) {
        return None;
    }
    // As high as other buttons, though the strip is not.
    let mut place = part.expand2(vec2(10.0, 0.0));
    place.set_top(place.bottom() - look.touch);
    let response = ui.interact(place, Id::unique("directory strip"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, look.text(directory::OPEN)));
    if response.has_focus() {
        focus_ring(ui.painter(), look, part.shrink(6.0));
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let open = || Event::Directory(DirectoryEvent::Open);
    response.clicked().then(open)
}

/// What there is to say of the scanner. One that works stands back; one that is missed does not.
fn scanner(look: &Look, view: &View<'_>) -> Option<(String, Style)> {
    let dim = Style::new(look.text_small, look.dim);
    let strong = Style::new(look.text_small, look.look_sign).strong();
    let missed = |words: &str| Some((words.to_owned(), strong));
    match view.state.scanner() {
        ScannerStatus::None => None,
        ScannerStatus::Listening { name, .. } => {
            Some((under_way::scanner_named(look.words, name), dim))
        }
        ScannerStatus::Lost => missed(look.text(under_way::SCANNER_LOST)),
        ScannerStatus::Busy => missed(look.text(under_way::SCANNER_BUSY)),
        ScannerStatus::NoPermission => missed(look.text(under_way::SCANNER_NO_PERMISSION)),
        ScannerStatus::Failed => missed(look.text(under_way::SCANNER_FAILED)),
    }
}

/// Whether the network is in use, which it never is for a card.
fn network(look: &Look, view: &View<'_>) -> &'static str {
    let refresh = view.state.refresh();
    let is_untouched = refresh.times.succeeded.is_none() && refresh.times.failed.is_none();
    match refresh.running {
        Some(_) => look.text(directory::REFRESHING),
        None if is_untouched => look.text(screens::NO_NETWORK),
        None => look.text(directory::CARDS_OFFLINE),
    }
}

/// The mark that everything judged now wears, if any.
pub(super) fn mark(look: &Look, view: &View<'_>) -> Option<&'static str> {
    match view.state.directory().source() {
        _ if view.state.training().is_some() => Some(look.text(trials::TRAINING_MARK)),
        _ if view.state.is_demo() => Some(look.text(screens::DEMO_MARK)),
        Source::Demo => Some(look.text(screens::DEMO_MARK)),
        Source::Training => Some(look.text(trials::TRAINING_MARK)),
        Source::Given => Some(look.text(screens::TEST_MARK)),
        Source::Seed | Source::Snapshot => None,
    }
}

/// The dot, the directory's date in words, and what is left of `row`.
fn directory(ui: &mut Ui, look: &Look, view: &View<'_>, mut row: Rect) -> Rect {
    let line = view.state.directory();
    let (sign, age): (Color32, Option<&str>) = match line.freshness(view.now) {
        Freshness::Fresh => (look.good_sign, None),
        Freshness::Stale => (look.look_sign, Some(look.text(screens::DIRECTORY_OLD))),
        Freshness::TooOld => (look.bad_sign, Some(look.text(screens::DIRECTORY_TOO_OLD))),
    };
    ui.painter()
        .circle_filled(pos2(row.left() + 6.0, row.center().y), 6.0, sign);
    row.set_left(row.left() + 21.0);
    let strong = Style::new(look.text_small, look.ground.text).strong();
    let said = say_in(
        ui,
        row,
        Align::Min,
        &screens::directory_of(look.words, line.published()),
        strong,
    );
    row.set_left(said.right() + look.gap_small);
    if let Some(age) = age {
        let style = Style::new(look.text_small, sign).strong();
        let said = say_in(ui, row, Align::Min, age, style);
        row.set_left(said.right() + look.gap_small);
    }
    let dim = Style::new(look.text_small, look.dim);
    let issuers = format!("· {}", screens::issuers(look.words, line.issuers().len()));
    // Narrow windows keep the date and let go of the number.
    let width = layout_line(ui.painter(), &issuers, dim, f32::INFINITY)
        .size()
        .x;
    if width < row.width() / 2.0 {
        let said = say_in(ui, row, Align::Min, &issuers, dim);
        row.set_left(said.right());
    }
    row.set_left(row.left() + look.gap_large);
    row
}
