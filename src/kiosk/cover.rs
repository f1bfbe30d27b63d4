//! The privacy key: what the screen says of a person is covered while somebody walks by, and then
//! shown again (req-Q4).

use super::{Screen, State};

impl State {
    /// Whether what the screen says of a person is covered. Its time runs on meanwhile.
    #[must_use]
    pub fn is_covered(&self) -> bool {
        self.covered == Some(self.visit) && self.says_who()
    }

    /// Covers it until the visit ends, or shows it again.
    pub(super) fn cover(&mut self, covers: bool) {
        self.covered = (covers && self.says_who()).then_some(self.visit);
    }

    /// A screen that says nothing of anybody is never covered.
    const fn says_who(&self) -> bool {
        matches!(self.screen, Screen::Result(_) | Screen::Link | Screen::Held)
    }
}
