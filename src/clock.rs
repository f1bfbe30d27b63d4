//! The one place that asks for the time.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

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

/// How long ago the computer was started, its sleep counted; where the system does not tell that, how
/// long ago this was asked first, its sleep not counted.
#[must_use]
pub fn since_start() -> Duration {
    #[cfg(target_os = "linux")]
    {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        Duration::from_secs(u64::try_from(time.tv_sec).unwrap_or(0))
    }
    #[cfg(not(target_os = "linux"))]
    {
        static ASKED: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
        ASKED.get_or_init(Instant::now).elapsed()
    }
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

/// Where a lane has its time from, so that a test can let a day pass at once.
pub trait Timepiece: Send {
    /// What the clock shows. It may be set forward and back.
    fn now(&self) -> UnixTime;

    /// A moment that is never before an earlier one.
    fn instant(&self) -> Instant;
}

/// The time of this computer.
pub struct Computer;

impl Timepiece for Computer {
    fn now(&self) -> UnixTime {
        now()
    }

    fn instant(&self) -> Instant {
        Instant::now()
    }
}
