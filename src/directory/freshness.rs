//! How old a directory may be (req-G8, sec-D3).

use std::time::Duration;

use crate::limits;
use crate::time::UnixTime;

/// From which age on a directory is old, and too old. Settings (architecture §7).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Ages {
    stale: Duration,
    too_old: Duration,
}

impl Default for Ages {
    fn default() -> Self {
        Self {
            stale: limits::DIRECTORY_STALE,
            too_old: limits::DIRECTORY_TOO_OLD,
        }
    }
}

const DAY: Duration = Duration::from_hours(24);

impl Ages {
    /// Limits in days, from one to [`limits::DIRECTORY_AGE_MOST_DAYS`], the first not after the
    /// second; `None` for others.
    #[must_use]
    pub fn of_days(stale: u16, too_old: u16) -> Option<Self> {
        let fits = 1 <= stale && stale <= too_old && too_old <= limits::DIRECTORY_AGE_MOST_DAYS;
        fits.then(|| Self {
            stale: DAY * u32::from(stale),
            too_old: DAY * u32::from(too_old),
        })
    }

    /// From how many days on a directory is old.
    #[must_use]
    pub fn stale_days(self) -> u16 {
        days(self.stale)
    }

    /// From how many days on it is too old.
    #[must_use]
    pub fn too_old_days(self) -> u16 {
        days(self.too_old)
    }
}

fn days(span: Duration) -> u16 {
    u16::try_from(span.as_secs() / DAY.as_secs()).unwrap_or(u16::MAX)
}

/// How far to believe what the directory does not say (req-G8, sec-D3).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Freshness {
    /// Recent.
    Fresh,
    /// In use; its date is shown in amber.
    Stale,
    /// Cards are read, and none is called verified.
    TooOld,
}

impl Freshness {
    /// What the age at `now` of a directory that was published then means.
    #[must_use]
    pub fn of(published: UnixTime, now: UnixTime, ages: Ages) -> Self {
        match now.since(published) {
            age if age < ages.stale => Self::Fresh,
            age if age < ages.too_old => Self::Stale,
            _ => Self::TooOld,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_days_within_bounds() {
        for (stale, too_old, fits) in [
            (1, 1, true),
            (365, 365, true),
            (0, 1, false),
            (2, 1, false),
            (1, 366, false),
        ] {
            let ages = Ages::of_days(stale, too_old);
            assert_eq!(ages.is_some(), fits, "{stale} {too_old}");
            let days = ages.map(|ages| (ages.stale_days(), ages.too_old_days()));
            assert_eq!(days, fits.then_some((stale, too_old)));
        }
        assert_eq!(Ages::of_days(30, 180), Some(Ages::default()));
    }

    #[test]
    fn a_directory_ages_at_the_second() {
        let at = |days: i64, seconds: i64| {
            let now = UnixTime::from_secs(days * 86_400 + seconds);
            Freshness::of(UnixTime::from_secs(0), now, Ages::default())
        };
        assert_eq!(at(30, -1), Freshness::Fresh);
        assert_eq!(at(30, 0), Freshness::Stale);
        assert_eq!(at(180, -1), Freshness::Stale);
        assert_eq!(at(180, 0), Freshness::TooOld);
    }
}
