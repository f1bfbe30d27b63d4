//! The demonstration and training: issuers that are made at start, live in memory, and are unknown
//! outside.
//!
//! Their cards go the whole way of a real card. Only their own directories list them, and those give
//! every headline the DEMO or the TRAINING mark.

mod cards;
mod drills;
mod issuer;
mod link;
mod maker;

pub use cards::Demo;
pub use drills::{Drill, Training};
pub use issuer::Issuer;
pub use link::{LinkHost, PASSCODE, RECIPIENT};
