//! The pad on which a passcode is typed.

use std::time::Instant;

use zeroize::{Zeroize as _, Zeroizing};

use crate::limits;
use crate::shl::Passcode;

/// What is typed of a passcode. It can't be printed, and is wiped when dropped.
pub struct PasscodePad {
    letters: Zeroizing<String>,
    /// Until when the letters are to be seen; `None` while they are hidden.
    shown_until: Option<Instant>,
}

impl Default for PasscodePad {
    fn default() -> Self {
        // Room for the longest, so that growing leaves no copy behind.
        let room = limits::PASSCODE_CHARS * char::MAX_LEN_UTF8;
        Self {
            letters: Zeroizing::new(String::with_capacity(room)),
            shown_until: None,
        }
    }
}

impl PasscodePad {
    /// How many letters were typed.
    #[must_use]
    pub fn count(&self) -> usize {
        self.letters.chars().count()
    }

    /// The letters, while staff look at them.
    #[must_use]
    pub fn shown(&self) -> Option<&str> {
        self.shown_until.map(|_| self.letters.as_str())
    }

    pub(super) fn push(&mut self, letter: char) {
        if !letter.is_control() && self.count() < limits::PASSCODE_CHARS {
            self.letters.push(letter);
        }
    }

    pub(super) fn erase(&mut self) {
        self.letters.pop();
    }

    pub(super) fn reveal(&mut self, shows: bool, now: Instant) {
        self.shown_until = shows.then_some(now + limits::PASSCODE_SHOWN);
    }

    pub(super) fn tick(&mut self, now: Instant) {
        self.shown_until.take_if(|until| now >= *until);
    }

    /// What was typed, as it is sent; `None` where there is nothing.
    pub(super) fn passcode(&self) -> Option<Passcode> {
        Passcode::new(&self.letters)
    }

    pub(super) fn wipe(&mut self) {
        self.letters.zeroize();
        self.shown_until = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passcode_is_bounded_hidden_again_and_wiped() {
        let mut pad = PasscodePad::default();
        let room = pad.letters.capacity();
        for _ in 0..2 * limits::PASSCODE_CHARS {
            pad.push('é');
            pad.push('\u{1b}');
        }
        assert_eq!(pad.count(), limits::PASSCODE_CHARS);
        assert_eq!(pad.letters.capacity(), room, "grown");
        pad.erase();
        assert_eq!(pad.count(), limits::PASSCODE_CHARS - 1);
        let now = Instant::now();
        assert_eq!(pad.shown(), None);
        pad.reveal(true, now);
        pad.tick(now);
        assert!(pad.shown().is_some());
        pad.tick(now + limits::PASSCODE_SHOWN);
        assert_eq!(pad.shown(), None);
        assert!(pad.passcode().is_some());
        pad.wipe();
        assert_eq!((pad.count(), pad.passcode().is_none()), (0, true));
    }
}
