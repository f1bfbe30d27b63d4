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
