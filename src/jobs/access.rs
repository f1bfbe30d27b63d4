//! Who may: takes PINs, and keeps count of wrong ones so that neither a restart nor a clock that is
//! set back gives more tries (req-Q5, sec-L6).

use std::time::{Duration, Instant};

use crate::clock;
use crate::limits;
use crate::pin::{Pin, PinHash, wait_after};
use crate::store::{KioskEvent, PinFailures, Store, StoreError};
use crate::time::UnixTime;

/// What came of a PIN.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PinAnswer {
    /// It is the one.
    Right,
    /// It is not.
    Wrong,
    /// None is taken yet.
    Locked,
    /// It is the one from now on.
    Chosen,
    /// It could not be kept or compared; nothing has changed.
    NotKept,
}

/// Whether a PIN is set, and for how long none is taken.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct PinStanding {
    /// Whether one is set.
    pub is_set: bool,
    /// How long to wait before the next try.
    pub locked_for: Option<Duration>,
}

/// Compares PINs, and remembers the wrong ones.
pub struct PinGuard {
    failures: u32,
    /// By a clock that nobody can set.
    locked_until: Option<Instant>,
    /// Whether the store has the same count.
    is_kept: bool,
}

impl PinGuard {
    /// Takes up what an earlier run kept. A wait goes on as if the time since was only what is known
    /// to have passed, and is never longer than a new one.
    #[must_use]
    pub fn new(store: &Store, now: Instant) -> Self {
        let kept = store.pin_failures().unwrap_or_default();
        let known = known_time(store);
        let left = kept.locked_until.map(|until| until.since(known));
        let left = left.map(|left| left.min(wait_after(kept.count).unwrap_or_default()));
        Self {
            failures: kept.count,
            locked_until: left.filter(|left| !left.is_zero()).map(|left| now + left),
            is_kept: true,
        }
    }

    /// Whether a PIN is set, and how long to wait.
    #[must_use]
    pub fn standing(&self, store: &Store, now: Instant) -> PinStanding {
        PinStanding {
            // Where that can't be read, nothing opens.
            is_set: !matches!(store.pin(), Ok(None)),
            locked_for: self.left(now),
        }
    }

    fn left(&self, now: Instant) -> Option<Duration> {
        let left = self.locked_until?.saturating_duration_since(now);
        (!left.is_zero()).then_some(left)
    }

    /// Compares `pin`, which takes a part of a second.
    pub fn check(&mut self, store: &Store, pin: &Pin, now: Instant) -> PinAnswer {
        self.take_up(store);
        if self.left(now).is_some() {
            return PinAnswer::Locked;
        }
        let Ok(Some(hash)) = store.pin() else {
            return PinAnswer::NotKept;
        };
        // Counted before it is known to be wrong: to end the program meanwhile gains nothing.
        self.failed(store, now);
        if !hash.matches(pin) {
            let count = self.failures.to_string();
            // Where that can't be written, the PIN is wrong all the same.
            store
                .note(KioskEvent::PinRefused, &count, clock::now())
                .ok();
            return PinAnswer::Wrong;
        }
        (self.failures, self.locked_until) = (0, None);
        self.keep(store, PinFailures::default());
        PinAnswer::Right
    }

    /// Makes `pin` the one; in place of one that is set only where `replaces`.
    pub fn choose(&mut self, store: &Store, pin: &Pin, replaces: bool) -> PinAnswer {
        let is_free = matches!(store.pin(), Ok(None));
        if !(is_free || replaces) {
            return PinAnswer::NotKept;
        }
        match set_pin(store, Some(pin), clock::now()) {
            Ok(()) => {
                (self.failures, self.locked_until) = (0, None);
                PinAnswer::Chosen
            }
            Err(_not_written) => PinAnswer::NotKept,
        }
    }

    /// The command line may have set another PIN, which forgets what was wrong before.
    fn take_up(&mut self, store: &Store) {
        let kept = store.pin_failures();
        if self.is_kept && kept.is_ok_and(|kept| kept == PinFailures::default()) {
            (self.failures, self.locked_until) = (0, None);
        }
    }

    fn failed(&mut self, store: &Store, now: Instant) {
        self.failures = self.failures.saturating_add(1);
        let wait = wait_after(self.failures);
        self.locked_until = wait.map(|wait| now + wait);
        let known = known_time(store);
        let locked_until = wait.map(|wait| known + wait);
        let count = self.failures;
        self.keep(
            store,
            PinFailures {
                count,
                locked_until,
            },
        );
        // So that what is known to have passed is not earlier at the next start.
        store.keep_time(known).ok();
    }

    fn keep(&mut self, store: &Store, failures: PinFailures) {
        self.is_kept = store.keep_pin_failures(failures).is_ok();
    }
}

/// The latest time that is known to have passed.
fn known_time(store: &Store) -> UnixTime {
    let kept = store.latest_time().ok().flatten();
    kept.map_or_else(clock::now, |kept| kept.max(clock::now()))
}

/// Sets the PIN with a new salt, or takes it away.
///
/// # Errors
/// [`StoreError`] if it can't be written, or where there is no random number or no memory for it.
pub fn set_pin(store: &Store, pin: Option<&Pin>, now: UnixTime) -> Result<(), StoreError> {
    let hash = pin.map(|pin| {
        let mut salt = [0; limits::PIN_SALT_BYTES];
        aws_lc_rs::rand::fill(&mut salt).ok()?;
        PinHash::new(pin, &salt)
    });
    match hash {
        Some(None) => Err(StoreError::NoHash),
        hash => store.set_pin(hash.flatten().as_ref(), now),
    }
}
