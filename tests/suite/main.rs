//! The tests of the whole program, in one binary. Tests of single functions stand beside them.
//!
//! Tests that read third-party vectors look for them in `../shared` and say so when they are not
//! there. With `HEALTH_CARD_KIOSK_SHARED=required` a missing folder is a failure.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]
#![expect(
    clippy::print_stdout,
    reason = "what a test counted or left out is said"
)]

mod support;

mod answers;
mod cards;
mod command_line;
mod directory;
mod keys;
mod kiosk;
mod layers;
mod offline;
mod refresh;
mod server;
mod store;
mod trust;
mod vectors;
mod window;
mod wycheproof;
