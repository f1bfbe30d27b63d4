//! When the next refresh is due: a function of what happened, the clock and a random number that is
//! handed in.

use std::time::Duration;

use crate::limits;
use crate::time::UnixTime;

/// A random share of a span of time, drawn anew after each attempt and kept until the next: from
/// nothing to nearly all of it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Jitter(u32);

impl Jitter {
    /// That of a random number, all of whose values are equally likely.
    #[must_use]
    pub const fn new(random: u32) -> Self {
        Self(random)
    }

    /// Its share of `span`.
    fn of(self, span: Duration) -> Duration {
        let share = (span.as_nanos() * u128::from(self.0)) >> u32::BITS;
        Duration::from_nanos(u64::try_from(share).unwrap_or(u64::MAX))
    }
}

/// What is known of refreshes until now.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Past {
    /// When this program started.
    pub started: UnixTime,
    /// When the last one ended that brought the directory, or the word that it is unchanged.
    pub succeeded: Option<UnixTime>,
    /// When the last one ended, however.
    pub attempted: Option<UnixTime>,
    /// How many have failed since the last that succeeded.
    pub failures: u32,
}

/// When the next refresh is due; at once if that is not after `now`.
///
/// Daily, spread over [`limits::REFRESH_SPREAD`]; after failures as soon as
/// [`limits::REFRESH_BACK_OFF`] says, and up to half as long again; never in the first seconds of
/// the program. A time that lies ahead of the clock was written by a clock that was wrong and
/// counts as `now`, so that a clock set back stops nothing for longer than a day and its spread.
#[must_use]
pub fn due(now: UnixTime, past: Past, jitter: Jitter) -> UnixTime {
    let start_spread = limits::REFRESH_START_MAX.saturating_sub(limits::REFRESH_START_MIN);
    let after_start = past.started.min(now) + limits::REFRESH_START_MIN + jitter.of(start_spread);
    let after_last = match past.failures {
        0 => past.succeeded.map(|at| {
            let earliest = limits::REFRESH_EVERY.saturating_sub(limits::REFRESH_SPREAD / 2);
            at.min(now) + earliest + jitter.of(limits::REFRESH_SPREAD)
        }),
        failures => past.attempted.map(|at| {
            let wait = back_off(failures);
            at.min(now) + wait + jitter.of(wait / 2)
        }),
    };
    after_last.map_or(after_start, |at| at.max(after_start))
}

/// The wait after so many failures.
fn back_off(failures: u32) -> Duration {
    let [.., longest] = limits::REFRESH_BACK_OFF;
    let position = usize::try_from(failures.saturating_sub(1)).unwrap_or(usize::MAX);
    let known = limits::REFRESH_BACK_OFF.get(position);
    known.copied().unwrap_or(longest)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOW: UnixTime = UnixTime::from_secs(1_795_000_000);
    const FRESH: Past = Past {
        started: NOW,
        succeeded: None,
        attempted: None,
        failures: 0,
    };

    #[test]
    fn first_after_the_start_then_daily_then_ever_more_rarely() {
        let wait = |past, random| due(NOW, past, Jitter::new(random)).since(NOW).as_secs();
        assert_eq!((wait(FRESH, 0), wait(FRESH, u32::MAX)), (10, 119));
        let long_ago = NOW - Duration::from_hours(1_000);
        let good = Past {
            started: long_ago,
            succeeded: Some(NOW),
            ..FRESH
        };
        assert_eq!(
            (wait(good, 0), wait(good, 1 << 31)),
            (21 * 3_600, 24 * 3_600)
        );
        assert_eq!(wait(good, u32::MAX), 27 * 3_600 - 1);
        let minutes = [5, 15, 60, 240, 720, 1_440, 1_440];
        for (failures, minutes) in (1..).zip(minutes) {
            let bad = Past {
                attempted: Some(NOW),
                failures,
                ..good
            };
            assert_eq!(wait(bad, 0), minutes * 60);
            assert_eq!(wait(bad, u32::MAX), minutes * 90 - 1);
        }
        // One that is overdue comes soon after the start, and not with it.
        let overdue = Past {
            succeeded: Some(long_ago),
            ..FRESH
        };
        assert_eq!(wait(overdue, 0), 10);
    }

    fn moments() -> impl Strategy<Value = UnixTime> {
        prop_oneof![
            (0_i64..4_000_000_000).prop_map(UnixTime::from_secs),
            (-200_000_i64..200_000).prop_map(|by| UnixTime::from_secs(NOW.as_secs() + by)),
        ]
    }

    proptest! {
        #[test]
        fn no_clock_makes_it_hurry_or_wait_for_ever(
            now in moments(),
            started in moments(),
            succeeded in proptest::option::of(moments()),
            attempted in proptest::option::of(moments()),
            failures in any::<u32>(),
            random in any::<u32>(),
        ) {
            let past = Past { started, succeeded, attempted, failures };
            let at = due(now, past, Jitter::new(random));
            // Never in the first seconds of the program.
            prop_assert!(at >= started.min(now) + limits::REFRESH_START_MIN);
            // Never sooner after an attempt than the first step of the back-off.
            if failures > 0 && let Some(last) = attempted {
                prop_assert!(at >= last.min(now) + limits::REFRESH_BACK_OFF[0]);
            }
            if failures == 0 && let Some(last) = succeeded {
                prop_assert!(at.since(last.min(now)) >= Duration::from_hours(21));
            }
            // Whatever the clock did, within a day and a half.
            prop_assert!(at <= now + Duration::from_hours(36));
        }

        #[test]
        fn a_year_of_failures_asks_about_once_a_day(randoms in prop::collection::vec(any::<u32>(), 400)) {
            let (mut now, mut past) = (NOW, FRESH);
            for (failures, random) in (1..).zip(randoms) {
                now = due(now, past, Jitter::new(random));
                past = Past { attempted: Some(now), failures, ..past };
            }
            prop_assert!(now.since(NOW) >= Duration::from_hours(390 * 24));
        }
    }
}
