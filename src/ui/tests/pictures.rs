//! Pictures of the screens, compared with those in `tests/snapshots`: each screen, headline, theme
//! and size is in one of them. `UPDATE_SNAPSHOTS=1` writes them anew; then look at each.

use super::painter::Painter;
use super::*;
use crate::kiosk::SettingsEvent;
use crate::store::{PhotoId, Profile, Settings, TextSize, Theme};
use crate::wording::Language;

const SMALL: Vec2 = SIZES[0];
const LARGE: Vec2 = SIZES[2];

/// The picture `name` of `state` in a window of this size.
fn picture(name: &str, size: Vec2, state: State) {
    let mut window = window(state);
    window.preview = matches!(window.state.camera(), CameraStatus::Live { .. });
    let builder = Harness::builder()
        .with_size(size)
        .renderer(Painter::with_preview());
    let mut harness = drawn(builder, window);
    harness.snapshot(name);
}

fn set(mut state: State, change: impl FnOnce(&mut Settings)) -> State {
    let mut settings = state.settings().clone();
    change(&mut settings);
    let changed = SettingsEvent::Changed(Box::new(settings));
    state.on(Event::Settings(changed), Instant::now());
    state
}

fn speaking(language: Language) -> impl FnOnce(&mut Settings) {
    move |settings| settings.language = Some(language)
}

fn live() -> State {
    scanning(CameraStatus::Live {
        id: "usb".to_owned(),
        name: "HD Webcam C920".to_owned(),
        width: 1_280,
        height: 720,
    })
}

fn verified() -> State {
    with_result(vec![Maker::new().verified(&johanna())])
}

#[test]
fn scan() {
    picture("scan-dark-small", SMALL, live());
    let light = |settings: &mut Settings| settings.theme = Theme::Light;
    picture("scan-light-large", LARGE, set(live(), light));
    picture("scan-no-camera", SMALL, scanning(CameraStatus::None));
}

#[test]
fn verdicts() {
    picture("verified-dark-small", SMALL, verified());
    let light = |settings: &mut Settings| settings.theme = Theme::Light;
    picture("verified-light-large", LARGE, set(verified(), light));
    let maker = Maker::new();
    let check = || with_result(vec![maker.of_unknown_issuer(&johanna())]);
    picture("check-dark-small", SMALL, check());
    let contrast = |settings: &mut Settings| settings.theme = Theme::Contrast;
    picture("check-contrast-large", LARGE, set(check(), contrast));
    let refused = || with_result(vec![maker.revoked_and_expired(&johanna())]);
    picture("refused-dark-small", SMALL, refused());
    picture("refused-light-large", LARGE, set(refused(), light));
}
