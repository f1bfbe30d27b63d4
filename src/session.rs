//! Whether whoever worked here has gone: the screen was locked, or the computer slept (sec-L5).
//!
//! On Linux the session manager and the screen savers tell it over the message bus, a local socket;
//! where there is no bus, the clocks alone tell of sleep. On other systems only the clocks do.

#[cfg(target_os = "linux")]
mod bus;

#[cfg(target_os = "linux")]
pub use bus::{Buses, Watch};

use std::time::Instant;

use crate::limits;
use crate::time::UnixTime;

/// The screen was locked, or the computer slept: nobody can be taken to stand here still.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Absence;

/// Tells from two clocks whether the computer slept: the one on the wall goes on meanwhile, the one
/// that measures spans stands still.
pub struct Wakefulness {
    last: (UnixTime, Instant),
}

impl Wakefulness {
    /// Awake at `wall`, which is `now`.
    #[must_use]
    pub const fn new(wall: UnixTime, now: Instant) -> Self {
        Self { last: (wall, now) }
    }

    /// Whether the computer slept, or its clock was set, since this was asked last.
    pub fn has_slept(&mut self, wall: UnixTime, now: Instant) -> bool {
        let (wall_before, before) = std::mem::replace(&mut self.last, (wall, now));
        // One of them is zero: there are no negative spans.
        let shown = wall.since(wall_before).max(wall_before.since(wall));
        let passed = now.duration_since(before);
        let ran_back = wall < wall_before;
        match ran_back {
            true => shown > limits::SLEPT,
            false => shown.abs_diff(passed) > limits::SLEPT,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn sleep_and_a_clock_that_was_set_are_noticed_once_and_waiting_is_not() {
        let (start, wall) = (Instant::now(), UnixTime::from_secs(1_800_000_000));
        let at = |seconds: i64| UnixTime::from_secs(1_800_000_000 + seconds);
        let mut wakefulness = Wakefulness::new(wall, start);
        for (wall, passed, has_slept) in [
            (1, 1, false),
            // The window was hidden for an hour.
            (3_601, 3_601, false),
            // Whole seconds of one clock against the fine ones of another.
            (3_602, 3_601, false),
            (3_602 + 600, 3_602, true),
            (3_603 + 600, 3_603, false),
            // Set back.
            (3_600, 3_604, true),
            (3_602, 3_606, false),
        ] {
            let now = start + Duration::from_secs(passed);
            assert_eq!(wakefulness.has_slept(at(wall), now), has_slept, "{wall}");
        }
    }
}
