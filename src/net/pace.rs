//! No more than so many requests a second.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

/// Gives out moments at which requests may begin, evenly spaced. An hour of silence saves up none.
#[derive(Debug)]
pub(super) struct Pace {
    every: Duration,
    next: Mutex<Instant>,
}

impl Pace {
    pub(super) fn new(a_second: u32) -> Self {
        Self {
            every: Duration::from_secs(1) / a_second.max(1),
            next: Mutex::new(Instant::now()),
        }
    }

    /// Waits for the next free moment.
    pub(super) async fn wait(&self) {
        let at = {
            let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
            let at = (*next).max(Instant::now());
            *next = at + self.every;
            at
        };
        sleep_until(at).await;
    }
}
