//! The privacy key: what the screen says of a person is covered while somebody walks by, and then
//! shown again (req-Q4).

use super::{Screen, State};

impl State {
    /// Whether what the screen says of a person is covered. Its time runs on meanwhile.
    #[must_use]
    pub const fn is_covered(&self) -> bool {
        self.is_covered
    }

    /// Covers it, or shows it again.
    pub(super) fn cover(&mut self, covers: bool) {
        self.is_covered = covers;
        self.leave_cover();
    }

    /// A screen that says nothing of anybody is never covered.
    pub(super) fn leave_cover(&mut self) {
        self.is_covered &= matches!(self.screen, Screen::Result(_) | Screen::Link | Screen::Held);
    }
}
