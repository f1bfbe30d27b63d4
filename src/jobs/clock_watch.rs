//! Whether the clock on the wall was set while the program runs (sec-D4).

use std::time::Duration;

use crate::limits;
use crate::time::UnixTime;

/// Compares the clock on the wall with one that counts every second since the computer was started,
/// those of its sleep too.
pub(super) struct ClockWatch {
    last: (UnixTime, Duration),
}

impl ClockWatch {
    /// From `wall` on, so long after the computer was started.
    pub(super) const fn new(wall: UnixTime, since_start: Duration) -> Self {
        Self {
            last: (wall, since_start),
        }
    }

    /// By how many seconds the clock was set since this was asked last, ahead or back; `None` where it
    /// ran as time does, or nearly.
    pub(super) fn jump(&mut self, wall: UnixTime, since_start: Duration) -> Option<i64> {
        let (wall_before, before) = std::mem::replace(&mut self.last, (wall, since_start));
        let passed = since_start.saturating_sub(before).as_secs();
        let passed = i64::try_from(passed).unwrap_or(i64::MAX);
        let shown = wall.as_secs() - wall_before.as_secs();
        let jump = shown - passed;
        (jump.unsigned_abs() >= limits::CLOCK_JUMP.as_secs()).then_some(jump)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_set_is_noticed_once_and_sleep_is_not() {
        let at = |seconds: i64| UnixTime::from_secs(1_800_000_000 + seconds);
        let mut watch = ClockWatch::new(at(0), Duration::from_secs(50));
        for (wall, since_start, jump) in [
            (5, 55, None),
            // Eight hours of sleep.
            (28_800, 28_850, None),
            // Seconds begin at different moments, and time servers correct a little.
            (28_805, 28_854, None),
            (28_834, 28_860, None),
            (28_840 + 3_600, 28_866, Some(3_600)),
            (28_845 + 3_600, 28_871, None),
            (28_850, 28_876, Some(-3_600)),
            (28_855, 28_881, None),
            (28_860 - 60, 28_886, Some(-60)),
        ] {
            let since_start = Duration::from_secs(since_start);
            assert_eq!(watch.jump(at(wall), since_start), jump, "{wall}");
        }
    }
}
