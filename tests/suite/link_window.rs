//! A link in the real window: held before the demo camera, opened with a press, its passcode typed
//! on the pad with the mouse, wrong once, and what came shown until the next person comes.

use std::time::{Duration, Instant};

use crate::desk::{BLUE, Desk, copy, is_anything_copied, key, link};
use crate::window::{AMBER, GREEN, PATIENCE, Screen};

/// Keys of the pad in a window of 1280 by 800 pixels, with text of the usual size.
const ONE: (i16, i16) = (908, 320);
const TWO: (i16, i16) = (1_050, 320);
const THREE: (i16, i16) = (1_192, 320);
const FOUR: (i16, i16) = (908, 418);
const NINE: (i16, i16) = (1_192, 516);
const SEND: (i16, i16) = (1_050, 705);

/// At the foot of the band of a result, where a link before it is opened has none.
const BAND: (u32, u32) = (10, 740);

#[test]
fn a_link_is_opened_with_its_passcode_and_goes_when_the_next_person_comes() {
    let Some(screen) = Screen::open() else { return };
    let data = tempfile::tempdir().unwrap();
    let _kiosk = screen.start(data.path(), &["--demo"]);
    let desk = Desk::at(&screen.display);
    desk.expect(GREEN, "the first card of the demonstration");
    desk.focus();
    desk.expect(BLUE, "the link of the demonstration");
    desk.press(key::ENTER);
    std::thread::sleep(Duration::from_millis(500));
    for place in [NINE, NINE, SEND] {
        desk.click_at(place);
    }
    desk.expect_words(AMBER, 500.0, "a wrong passcode");
    for place in [ONE, TWO, THREE, FOUR, SEND] {
        desk.click_at(place);
    }
    let is_band = || screen.picture().get_pixel(BAND.0, BAND.1).0 == BLUE;
    until(is_band, "what the link gave");
    desk.press(key::SPACE);
    until(|| desk.share_of(&[BLUE])[0] < 0.05, "nobody on the screen");
    desk.expect(GREEN, "the next card of the demonstration");
    // A link that is pasted stays in no clipboard.
    copy(&screen.display, &link(1));
    assert!(is_anything_copied(&screen.display));
    desk.control('v');
    let start = Instant::now();
    while is_anything_copied(&screen.display) {
        assert!(start.elapsed() < PATIENCE, "it can be pasted again");
        std::thread::sleep(Duration::from_millis(50));
    }
    desk.expect(BLUE, "the link that was pasted");
}

/// Waits until it is so.
fn until(is_so: impl Fn() -> bool, what: &str) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "{what}");
        std::thread::sleep(Duration::from_millis(100));
    }
}
