//! How a kiosk stands in its fleet.

use super::FleetFault;
use crate::time::UnixTime;

/// How this kiosk stands in its fleet.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Fleet {
    /// Whether it is in one: a key is pinned, whose packs are taken.
    pub is_pinned: bool,
    /// The pack in force.
    pub in_force: Option<FleetInForce>,
    /// Why the last attempt gave none, if it did not.
    pub fault: Option<FleetFault>,
}

/// The pack in force.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct FleetInForce {
    /// When it was made.
    pub issued: UnixTime,
    /// From when on it is over, though it stays in force until another comes.
    pub expires: Option<UnixTime>,
    /// When it was applied here.
    pub applied: UnixTime,
}

impl FleetInForce {
    /// Since when it is over, at `now`.
    #[must_use]
    pub fn over_since(&self, now: UnixTime) -> Option<UnixTime> {
        self.expires.filter(|expires| *expires <= now)
    }
}
