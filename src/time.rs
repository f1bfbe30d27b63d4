//! Moments and calendar dates, as values that are handed in: nothing here asks a clock.

use std::fmt;
use std::ops::{Add, Sub};
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

use crate::limits;

/// A moment, in microseconds since 1970-01-01T00:00:00 UTC.
///
/// Finer than a second because `nbf` and `exp` carry fractions (RFC 7519 §2 `NumericDate`).
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct UnixTime(i64);

impl UnixTime {
    /// The end of the year 9999, after which calendars have no dates.
    pub const LATEST: Self = Self::from_secs(253_402_207_200);

    /// The moment `seconds` after 1970-01-01T00:00:00 UTC.
    #[must_use]
    pub const fn from_secs(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1_000_000))
    }

    /// Reads a JSON number of seconds, with or without a fraction, from the years that a card can
    /// honestly name; `None` outside them (req-E2, sec-T9).
    #[must_use]
    pub fn from_numeric_date(seconds: f64) -> Option<Self> {
        let years = limits::NUMERIC_DATE_MIN..limits::NUMERIC_DATE_MAX;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "in the years allowed, microseconds are below 2^53 and so exact"
        )]
        years
            .contains(&seconds)
            .then(|| Self((seconds * 1e6).round() as i64))
    }

    /// Reads an RFC 3339 time such as `2026-08-22T04:43:50Z`.
    #[must_use]
    pub fn parse_rfc3339(text: &str) -> Option<Self> {
        text.parse::<Timestamp>()
            .ok()
            .map(|at| Self(at.as_microsecond()))
    }

    /// Whole seconds since 1970, rounded down.
    #[must_use]
    pub const fn as_secs(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }

    /// The day and minute of this moment in a place `offset_seconds` east of UTC.
    #[must_use]
    pub fn civil(self, offset_seconds: i32) -> jiff::civil::DateTime {
        let zone = Offset::from_seconds(offset_seconds).map_or(TimeZone::UTC, TimeZone::fixed);
        Timestamp::from_microsecond(self.0)
            .unwrap_or(Timestamp::MIN)
            .to_zoned(zone)
            .datetime()
    }

    /// The time since `earlier`; zero if that lies ahead.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_micros(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }
}

impl Add<Duration> for UnixTime {
    type Output = Self;

    fn add(self, span: Duration) -> Self {
        Self(
            self.0
                .saturating_add(i64::try_from(span.as_micros()).unwrap_or(i64::MAX)),
        )
    }
}

impl Sub<Duration> for UnixTime {
    type Output = Self;

    fn sub(self, span: Duration) -> Self {
        Self(
            self.0
                .saturating_sub(i64::try_from(span.as_micros()).unwrap_or(i64::MAX)),
        )
    }
}

/// RFC 3339, in UTC, to the second.
impl fmt::Display for UnixTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Timestamp::from_second(self.as_secs()) {
            Ok(at) => at.fmt(f),
            Err(_beyond_year_9999) => f.write_str("out of range"),
        }
    }
}

/// What the program knows about the time when it judges.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Moment {
    /// The time to judge at: never earlier than anything that is known to have happened.
    pub now: UnixTime,
    /// What the clock shows.
    pub shown: UnixTime,
    /// How far the clock is to be believed.
    pub clock: Clock,
    /// Seconds east of UTC of the place where the kiosk stands, by which its days are counted.
    pub offset_seconds: i32,
}

/// How far the clock is to be believed (req-E10, sec-D4).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Clock {
    /// Not before anything that is known to have happened.
    Trusted,
    /// Earlier than the build, the directory or a time seen before. The latest of those stands for
    /// the time, so that what has ended since then is still known to have ended.
    Doubtful,
    /// Given on the command line. Skips the checks of clock and directory age, and is marked.
    Given,
}

impl Moment {
    /// What a clock that shows `now` is worth, given the latest moment known to have passed.
    #[must_use]
    pub fn from_clock(now: UnixTime, known_past: UnixTime) -> Self {
        let clock = match known_past.since(now) > limits::CLOCK_BEHIND {
            true => Clock::Doubtful,
            false => Clock::Trusted,
        };
        Self {
            now: now.max(known_past),
            shown: now,
            clock,
            offset_seconds: 0,
        }
    }

    /// A moment given in place of the clock.
    #[must_use]
    pub const fn given(now: UnixTime) -> Self {
        Self {
            now,
            shown: now,
            clock: Clock::Given,
            offset_seconds: 0,
        }
    }

    /// The same in a place `offset_seconds` east of UTC.
    #[must_use]
    pub const fn at(self, offset_seconds: i32) -> Self {
        Self {
            offset_seconds,
            ..self
        }
    }

    /// The day where the kiosk stands.
    #[must_use]
    pub fn today(self) -> Date {
        self.now.civil(self.offset_seconds).date()
    }

    /// The latest time that it can be: nothing is known of that where the clock lies behind.
    #[must_use]
    pub const fn at_latest(self) -> UnixTime {
        match self.clock {
            Clock::Trusted | Clock::Given => self.now,
            Clock::Doubtful => UnixTime::LATEST,
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    #[test]
    fn a_numeric_date_keeps_its_fraction() {
        let at = UnixTime::from_numeric_date(1_715_107_763.677).unwrap();
        assert_eq!(at, UnixTime(1_715_107_763_677_000));
        assert_eq!(at.as_secs(), 1_715_107_763);
    }

    #[test]
    fn a_numeric_date_outside_1970_to_2100_is_refused() {
        for seconds in [-1.0, 4_102_444_800.0, 1.7e12, f64::INFINITY, f64::NAN] {
            assert_eq!(UnixTime::from_numeric_date(seconds), None, "{seconds}");
        }
        assert!(UnixTime::from_numeric_date(0.0).is_some());
        assert!(UnixTime::from_numeric_date(4_102_444_799.9).is_some());
    }

    #[test]
    fn rfc3339_there_and_back() {
        let at = UnixTime::parse_rfc3339("2026-08-22T04:43:50Z").unwrap();
        assert_eq!(at, UnixTime::from_secs(1_787_373_830));
        assert_eq!(at.to_string(), "2026-08-22T04:43:50Z");
        assert_eq!(at.civil(-5 * 3_600).to_string(), "2026-08-21T23:43:50");
    }

    #[test]
    fn the_time_to_judge_at_is_never_before_what_is_known_to_have_passed() {
        let known = UnixTime::from_secs(1_000_000);
        let early = known - Duration::from_hours(1);
        let moment = Moment::from_clock(early, known);
        assert_eq!((moment.now, moment.shown), (known, early));
        assert_eq!(moment.at_latest(), UnixTime::LATEST);
        let late = known + Duration::from_secs(1);
        let moment = Moment::from_clock(late, known);
        assert_eq!((moment.now, moment.at_latest()), (late, late));
        assert_eq!(UnixTime::LATEST.to_string(), "9999-12-30T22:00:00Z");
    }

    #[test]
    fn a_clock_is_doubtful_only_when_behind_by_more_than_the_allowance() {
        let known = UnixTime::from_secs(1_000_000);
        let judge = |now| Moment::from_clock(now, known).clock;
        assert_eq!(judge(known - limits::CLOCK_BEHIND), Clock::Trusted);
        assert_eq!(
            judge(known - limits::CLOCK_BEHIND - Duration::from_secs(1)),
            Clock::Doubtful
        );
        assert_eq!(judge(known + Duration::from_secs(1 << 30)), Clock::Trusted);
    }
}
