//! Fleet packs: settings, rules and decisions that one administrator makes for many kiosks, in one
//! file, signed with a key of their own. A kiosk takes packs of the one key that was pinned on it.
//!
//! The form is a compact JWS (RFC 7515) with ES256 (RFC 7518 §3.4) over JSON; `assets/docs/fleet.md`
//! says all of it, so that any JOSE tool can make one. Here a pack is read and written; whether it
//! may be applied where it has come to is decided by [`crate::store`].

mod content;
mod fault;
mod key;
mod seal;
mod standing;

pub use content::{FleetPack, FleetRule};
pub use fault::{FleetError, FleetFault, quoted};
pub use key::{public_jwk, read_public};
pub use seal::{Sealed, TYP, signing_input, with_signature};
pub use standing::{Fleet, FleetInForce};

#[cfg(test)]
mod tests;
