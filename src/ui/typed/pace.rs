//! How fast keys come, as far as a window can tell that looks at them now and then.

use std::time::{Duration, Instant};

use crate::limits;

/// How fast keys come.
#[derive(Clone, Copy)]
pub(super) struct Pace {
    /// When the first was looked at.
    first: Instant,
    pub(super) last: Instant,
    /// Within which time before `first` those that came with it came.
    before: Duration,
    with_first: u32,
    later: u32,
    /// Of all of them, those that write something.
    pub(super) written: u32,
}

impl Default for Pace {
    fn default() -> Self {
        Self::from(Instant::now(), Duration::ZERO)
    }
}

impl Pace {
    /// The first keys were looked at, and came within so long before.
    pub(super) const fn from(first: Instant, before: Duration) -> Self {
        Self {
            first,
            last: first,
            before,
            with_first: 0,
            later: 0,
            written: 0,
        }
    }

    /// A key was looked at.
    pub(super) fn count(&mut self, now: Instant) {
        match now == self.first {
            true => self.with_first += 1,
            false => self.later += 1,
        }
        self.last = now;
    }

    /// Time from key to key, and over how many; the shorter of what can be said of those that
    /// came with the first and of those that came later.
    fn mean(&self) -> (Duration, u32) {
        let later = self.last.duration_since(self.first) / self.later.max(1);
        let first = self.before / self.with_first.max(1);
        match self.later > 1 {
            true if later <= first => (later, self.later + 1),
            _ if self.later == 0 => (first, self.with_first),
            _ => (later.max(first), self.with_first + self.later),
        }
    }

    pub(super) fn is_no_hands(&self, in_field: bool) -> bool {
        let (most, least) = match in_field {
            true => (limits::KEY_PACE_IN_FIELD, limits::KEYS_IN_FIELD),
            false => (limits::KEY_PACE, 3),
        };
        let (mean, keys) = self.mean();
        keys as usize >= least && mean <= most
    }

    pub(super) fn is_a_hands(&self, in_field: bool) -> bool {
        let most = match in_field {
            true => limits::KEY_PACE_IN_FIELD,
            false => limits::KEY_PACE,
        };
        let (mean, _) = self.mean();
        (self.later > 1 && mean > 2 * most) || (self.later > 5 && mean > most)
    }
}
