//! Hands, which must not notice that keys are held.

use super::*;

#[test]
fn a_hand_presses_buttons_in_its_order_and_each_once() {
    let control = Modifiers::CTRL;
    for mut window in Window::all() {
        let keys = [
            (Key::N, Modifiers::NONE),
            (Key::Y, Modifiers::NONE),
            (Key::Space, Modifiers::NONE),
            (Key::O, control),
            (Key::Escape, Modifiers::NONE),
            (Key::Enter, Modifiers::NONE),
            (Key::ArrowDown, Modifiers::NONE),
            (Key::ArrowDown, Modifiers::NONE),
            (Key::F5, Modifiers::NONE),
        ];
        for (key, modifiers) in keys {
            window.tell(pressed(key, modifiers), Duration::from_millis(150));
        }
        window.rest();
        assert_eq!(
            window.keys(),
            keys.map(|(key, _)| key),
            "{:?}",
            window.frame
        );
        assert_eq!(window.scans, [""; 0]);
    }
}

#[test]
fn keys_that_were_held_together_are_passed_on_one_at_a_time() {
    let mut window = Window::new(2, true);
    for key in [Key::ArrowDown, Key::Space, Key::ArrowDown, Key::Space] {
        window.tell(pressed(key, Modifiers::NONE), Duration::from_millis(270));
        assert!(window.keys().len() <= 4);
    }
    let mut seen = Vec::new();
    for _ in 0..10 {
        window.passed.clear();
        window.wait(Duration::from_millis(500));
        assert!(window.keys().len() <= 1);
        seen.extend(window.keys());
    }
    assert_eq!(seen.iter().filter(|key| **key == Key::Space).count(), 2);
}

#[test]
fn a_hands_key_waits_a_moment_only() {
    let mut window = Window::new(60, true);
    window.tell(pressed(Key::N, Modifiers::NONE), Duration::from_millis(130));
    assert_eq!(window.keys(), [Key::N]);
}

#[test]
fn a_key_that_is_held_down_walks_on() {
    let mut window = Window::new(60, true);
    let down = event(Key::ArrowDown, Key::ArrowDown, true, Modifiers::NONE);
    for _ in 0..40 {
        window.tell(vec![down.clone()], Duration::from_millis(30));
    }
    window.rest();
    assert_eq!(window.keys().len(), 40);
}

#[test]
fn a_hand_that_writes_in_a_field_loses_no_letter() {
    let words = "yale new haven hospital https://example.org/shc hn";
    for mut window in Window::all() {
        for pace in [60, 90, 200] {
            window.in_field = true;
            window.passed.clear();
            for stroke in strokes(words, UNITED_STATES) {
                window.tell(told(stroke), Duration::from_millis(pace));
            }
            window.rest();
            assert_eq!(window.written(), words, "{pace} ms, {:?}", window.frame);
            assert_eq!(window.scans, [""; 0]);
        }
    }
}

#[test]
fn in_a_field_a_scanner_still_gives_its_card() {
    for speed in SPEEDS {
        for mut window in Window::all() {
            window.in_field = true;
            let code = card(5, 300);
            window.scan(&strokes(&code, UNITED_STATES), &[Key::Enter], speed);
            window.rest();
            assert_eq!(window.scans, [code]);
            assert_eq!(window.keys(), []);
        }
    }
}
