//! Scanners that type: to the computer they are keyboards that type a code and Enter within a
//! moment. Told from fingers by their speed, so that the letters of a code press no button.

use std::time::{Duration, Instant};

use egui::{Event, Key};
use zeroize::Zeroizing;

use crate::limits;

/// Between two letters of a scanner lies less than this; between two of a hand, more.
const PAUSE: Duration = Duration::from_millis(60);

/// The shortest text that is taken for a code.
const SHORTEST: usize = 8;

/// What has been typed without a pause.
#[derive(Default)]
pub(super) struct Typed {
    text: Zeroizing<String>,
    last: Option<Instant>,
}

impl Typed {
    /// Takes in what was typed by `now`; gives a code once it is whole. Keys that are part of one
    /// are taken out of `events`: from the second letter on, or, where somebody may be typing
    /// quickly in a field, once more came without a pause than a hand can type.
    pub(super) fn read(
        &mut self,
        events: &mut Vec<Event>,
        now: Instant,
        in_field: bool,
    ) -> Option<Zeroizing<String>> {
        let pause = self
            .last
            .is_none_or(|last| now.duration_since(last) > PAUSE);
        if pause {
            self.text.clear();
        }
        let mut whole = None;
        for event in &*events {
            match event {
                Event::Text(text) => {
                    self.last = Some(now);
                    if self.text.len() + text.len() <= limits::NUMERIC_DIGITS {
                        self.text.push_str(text);
                    }
                }
                Event::Key {
                    key: Key::Enter,
                    pressed: true,
                    ..
                } if self.text.len() >= SHORTEST => {
                    whole = Some(std::mem::take(&mut self.text));
                }
                _ => {}
            }
        }
        let most_of_a_hand = if in_field { SHORTEST } else { 1 };
        if whole.is_some() || self.text.len() > most_of_a_hand {
            events.retain(|event| !matches!(event, Event::Text(_)) && !is_typing(event));
        }
        whole
    }
}

/// Whether this is a key that types, without Ctrl or Alt.
fn is_typing(event: &Event) -> bool {
    matches!(event, Event::Key { key, modifiers, .. }
        if (key.name().chars().count() == 1 || matches!(key, Key::Space | Key::Enter))
            && !modifiers.command && !modifiers.alt)
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;

    fn key(key: Key) -> Event {
        Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        }
    }

    #[test]
    fn a_scanner_gives_its_code_and_presses_nothing() {
        let (mut typed, start) = (Typed::default(), Instant::now());
        let mut given = None;
        for (at, letter) in (0_u64..).zip("shc:/56762909".chars()) {
            let mut events = vec![key(Key::H), Event::Text(letter.to_string())];
            let now = start + Duration::from_millis(at * 5);
            assert!(typed.read(&mut events, now, false).is_none());
            assert_eq!(events.is_empty(), at > 0, "letter {at}");
        }
        let mut events = vec![key(Key::Enter)];
        given = typed
            .read(&mut events, start + Duration::from_millis(70), false)
            .or(given);
        assert_eq!(given.as_deref().map(String::as_str), Some("shc:/56762909"));
        assert!(events.is_empty(), "Enter must not press a button");
    }

    #[test]
    fn in_a_field_a_quick_hand_loses_no_letter_and_a_scanner_still_gives_its_code() {
        let (mut typed, start) = (Typed::default(), Instant::now());
        let mut given = None;
        let mut left = 0;
        for (at, letter) in (0_u64..).zip("shc:/56762909".chars()) {
            let mut events = vec![Event::Text(letter.to_string())];
            let now = start + Duration::from_millis(at * 5);
            given = typed.read(&mut events, now, true).or(given);
            left += events.len();
        }
        assert_eq!(left, SHORTEST);
        let mut events = vec![key(Key::Enter)];
        given = typed
            .read(&mut events, start + Duration::from_millis(70), true)
            .or(given);
        assert!(given.is_some() && events.is_empty());
    }

    #[test]
    fn a_hand_presses_buttons() {
        let (mut typed, start) = (Typed::default(), Instant::now());
        for (at, letter) in (0_u64..).zip("hynhynhynhyn".chars()) {
            let mut events = vec![key(Key::H), Event::Text(letter.to_string())];
            let now = start + Duration::from_millis(at * 150);
            assert!(typed.read(&mut events, now, false).is_none());
            assert_eq!(events.len(), 2);
        }
        let mut events = vec![key(Key::Enter)];
        assert!(
            typed
                .read(&mut events, start + Duration::from_secs(9), false)
                .is_none()
        );
        assert_eq!(events.len(), 1);
    }
}
