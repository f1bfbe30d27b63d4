//! The one place that asks for the time.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::time::UnixTime;

/// When this program was built, in seconds since 1970: no right clock shows an earlier time.
const BUILT: &str = env!("HEALTH_CARD_KIOSK_BUILT");

/// What the computer's clock shows.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the one place")]
pub fn now() -> UnixTime {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| {
            i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
        });
    UnixTime::from_secs(seconds)
}

/// When this program was built.
#[must_use]
pub fn built() -> UnixTime {
    UnixTime::from_secs(BUILT.parse().unwrap_or(0))
}

/// How far east of UTC the computer's zone lies at `at`, in seconds.
#[must_use]
pub fn offset_seconds(at: UnixTime) -> i32 {
    jiff::Timestamp::from_second(at.as_secs())
        .map_or(0, |at| jiff::tz::TimeZone::system().to_offset(at).seconds())
}
