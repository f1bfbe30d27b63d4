//! How long one picture may be read.

use std::time::Duration;
/// Time left for a picture, by the reading thread's own processor time where the system tells it:
/// on a busy computer a picture then gets as many attempts as on an idle one.
#[derive(Clone, Copy)]
pub(super) struct Budget {
    until: Duration,
}

impl Budget {
    /// Begins now.
    pub(super) fn new(most: Duration) -> Self {
        Self {
            until: thread_time() + most,
        }
    }

    /// Whether nothing more is to be begun.
    pub(super) fn is_spent(&self) -> bool {
        thread_time() >= self.until
    }
}

/// Processor time of the calling thread since some moment; on systems that do not tell it, time
/// itself.
#[must_use]
pub fn thread_time() -> Duration {
    own_time()
}

#[cfg(unix)]
fn own_time() -> Duration {
    use rustix::time::{ClockId, clock_gettime};

    let time = clock_gettime(ClockId::ThreadCPUTime);
    let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
    let nanoseconds = u64::try_from(time.tv_nsec).unwrap_or(0);
    Duration::from_secs(seconds) + Duration::from_nanos(nanoseconds)
}

#[cfg(not(unix))]
fn own_time() -> Duration {
    use std::sync::OnceLock;
    use std::time::Instant;

    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed()
}
