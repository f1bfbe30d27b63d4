//! Hands the time of the build to the program, as the earliest time a right clock can show.

use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

#[expect(
    clippy::disallowed_methods,
    reason = "the time of the build is the time of the build"
)]
fn main() {
    println!("cargo::rerun-if-env-changed=SOURCE_DATE_EPOCH");
    println!("cargo::rerun-if-changed=Cargo.lock");
    let built = env::var("SOURCE_DATE_EPOCH").unwrap_or_else(|_unset| {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_secs())
            .to_string()
    });
    println!("cargo::rustc-env=HEALTH_CARD_KIOSK_BUILT={built}");
}
