//! What is copied in the real window is on the clipboard of the system, and leaves it with the person;
//! what somebody else has put there stays.

use std::time::{Duration, Instant};

use health_card_kiosk::payload::encode;

use crate::desk::{Desk, GROUND, add_issuer, copy, is_anything_copied, key};
use crate::support::{CardMaker, set};
use crate::window::{AMBER, PATIENCE, Screen};

#[test]
fn doses_are_copied_and_leave_the_clipboard_with_the_person() {
    let Some(screen) = Screen::open() else { return };
    let data = tempfile::tempdir().unwrap();
    let card = CardMaker::new();
    add_issuer(data.path(), &card);
    set(data.path(), "take-along", "copy");
    let kiosk = screen.start(data.path(), &[]);
    let desk = Desk::at(&screen.display);
    let code = encode(&card.jws(), 1).remove(0);
    let is_copied = || is_anything_copied(&screen.display);
    let scan_and_copy = || {
        desk.type_keys(&format!("{}\r", code.as_str()), Duration::from_millis(1));
        desk.expect(AMBER, "a card of an issuer that was added");
        // It stays, its list opens, its doses are copied.
        for letter in ['h', 'c', 't'] {
            desk.press(u32::from(letter));
            std::thread::sleep(Duration::from_millis(300));
        }
    };
    let is_drawn = || {
        let start = Instant::now();
        while desk.share_of(&[GROUND])[0] < 0.2 && start.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(100));
        }
    };
    is_drawn();
    desk.focus();
    scan_and_copy();
    until(is_copied, "nothing is copied");
    desk.press(key::SPACE);
    until(|| !is_copied(), "it can be pasted");

    scan_and_copy();
    until(is_copied, "nothing is copied");
    copy(&screen.display, "somebody else's");
    std::thread::sleep(Duration::from_millis(300));
    desk.press(key::SPACE);
    std::thread::sleep(Duration::from_secs(1));
    assert!(is_copied(), "it was not ours to take");
    drop(kiosk);
}

/// Waits until it is so.
fn until(is_so: impl Fn() -> bool, what: &str) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "{what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}
