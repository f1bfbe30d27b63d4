//! Keyboards of other countries, locks, and numeric pads.

use super::*;

fn replaced(letter: char, here: &str, there: &str) -> char {
    let at = here.chars().position(|other| other == letter);
    at.and_then(|at| there.chars().nth(at)).unwrap_or(letter)
}

const AZERTY: Layout = |letter| {
    let here = "1234567890!@#$%^&*()qwazQWAZ;:m/?,.<>-_";
    replaced(letter, here, "&é\"'(-è_çà1234567890azqwAZQWmM,!§;:.?)°")
};
const CZECH: Layout = |letter| {
    let here = "1234567890!@#$%^&*()yzYZ;:/?-_";
    replaced(letter, here, "+ěščřžýáíé1234567890zyZYů\"-_=%")
};
const GERMAN: Layout = |letter| replaced(letter, "yzYZ;:/?-_<>", "zyZYöÖ-_ß?;:");
const ITALIAN: Layout = |letter| replaced(letter, ";:/?-_'", "òç-_'?à");
const TURKISH: Layout = |letter| replaced(letter, ";:/?-_i'", "şŞ.:*_ıi");
const LAYOUTS: [Layout; 6] = [UNITED_STATES, AZERTY, CZECH, GERMAN, ITALIAN, TURKISH];

#[test]
fn each_layout_gives_the_same_card() {
    let code = card(7, 300);
    let chunk = code.replacen("shc:/", "shc:/2/3/", 1);
    for layout in LAYOUTS {
        for code in [&code, &chunk] {
            let mut window = Window::new(60, true);
            window.scan(&strokes(code, layout), &[Key::Enter], SPEEDS[1]);
            window.rest();
            assert_eq!(window.scans, [code.as_str()]);
            window.assert_untouched();
        }
    }
    // A scanner set up for the computer's own layout: what is written is right.
    for (layout, keys) in [(AZERTY, "SHC>?"), (GERMAN, "shc>&")] {
        let mut typed: Vec<Stroke> = strokes(keys, layout);
        for (stroke, letter) in typed.iter_mut().zip("shc:/".chars()) {
            stroke.2 = Some(letter);
        }
        typed.extend("1234567890".chars().map(|digit| {
            let (key, _) = place(digit);
            (key, true, Some(digit))
        }));
        let mut window = Window::new(60, true);
        window.scan(&typed, &[Key::Enter], SPEEDS[3]);
        window.rest();
        assert_eq!(window.scans, ["shc:/1234567890"]);
    }
}

#[test]
fn a_scanner_for_one_layout_and_a_computer_with_another_still_give_the_digits() {
    // Set up for German on a French computer: neither sign after the letters is right.
    let mut typed = strokes("shc", AZERTY);
    typed.extend(strokes(">&", AZERTY));
    typed.extend(strokes(&"5629".repeat(10), AZERTY));
    let mut window = Window::new(60, true);
    window.scan(&typed, &[Key::Enter], SPEEDS[3]);
    window.rest();
    assert_eq!(window.scans, [format!("shc:/{}", "5629".repeat(10))]);
    window.assert_untouched();
}

#[test]
fn the_lock_of_capitals_spoils_neither_cards_nor_links() {
    const LOCKED: Layout = |letter| match letter.is_ascii_uppercase() {
        true => letter.to_ascii_lowercase(),
        false => letter.to_ascii_uppercase(),
    };
    for code in [
        "shc:/567629595326",
        "shlink:/eyJ1cmwiOiJodHRwczovL2EuZXhhbXBsZS9fLSJ9",
        "eyJhbGciOiJFUzI1NiJ9.3ZJLb9s.x-_",
        "https://viewer.example/#shlink:/eyJ1cmwi_-J9",
    ] {
        let mut window = Window::new(60, true);
        window.scan(&strokes(code, LOCKED), &[Key::Enter], SPEEDS[2]);
        window.rest();
        assert_eq!(window.scans.len(), 1);
        assert!(window.scans[0].eq_ignore_ascii_case(code));
        if !code.starts_with("shc") {
            assert_eq!(window.scans, [code]);
        }
        window.assert_untouched();
    }
}

#[test]
fn digits_of_the_numeric_pad_count_with_its_lock_on_or_off() {
    for has_text in [true, false] {
        let mut typed = strokes("shc:/", UNITED_STATES);
        let digits = "567629595326546034602925";
        typed.extend(digits.chars().map(|digit| {
            let (key, _) = place(digit);
            (key, false, has_text.then_some(digit))
        }));
        let mut window = Window::new(5, true);
        for stroke in typed {
            let mut events = told(stroke);
            if stroke.2.is_none()
                && let Some(Event::Key { key, .. }) = events.first_mut()
            {
                // Without its lock it moves the cursor.
                *key = Key::ArrowDown;
            }
            window.tell(events, SPEEDS[3]);
        }
        window.tell(pressed(Key::Enter, Modifiers::NONE), SPEEDS[3]);
        window.rest();
        assert_eq!(window.scans, [format!("shc:/{digits}")]);
        window.assert_untouched();
    }
}
