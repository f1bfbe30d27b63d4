//! The demonstration: an issuer that is made at start, lives in memory, and is unknown outside.
//!
//! Its cards go the whole way of a real card, from pixels to verdict. Only its own directory lists
//! it, and that directory gives every headline the DEMO mark.

mod cards;
mod issuer;

pub use cards::Demo;
pub use issuer::Issuer;
