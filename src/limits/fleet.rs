//! Bounds on fleet packs, which come from a server or a stick and are signed by the kiosk's owner.

use std::time::Duration;

/// A whole pack as it comes. Fifty rules as large as the largest built-in one are half a megabyte.
pub const FLEET_BYTES: u64 = 2 * 1_024 * 1_024;

/// Issuers and keys that one pack blocks: many times all issuers that are listed today.
pub const FLEET_BLOCKED: usize = 10_000;

/// Issuers that one pack adds: partners of one district or company, each set up by hand.
pub const FLEET_ADDED: usize = 500;

/// How far ahead of this kiosk's clock a pack may have been made. Clocks of an office and a door
/// differ; but a pack from far ahead would keep out all that come after it until then.
pub const FLEET_AHEAD: Duration = Duration::from_hours(24);

/// Days for which a pack can be made to hold.
pub const FLEET_VALID_DAYS: std::ops::RangeInclusive<u32> = 1..=3_660;

/// A file with a key of a fleet: PKCS#8 in PEM or a JWK, each under 500 bytes.
pub const FLEET_KEY_BYTES: u64 = 16 * 1_024;
