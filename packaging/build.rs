//! Hands the time of the build to the program, as the earliest time a right clock can show; and has the
//! linker pack what is to be moved when the program is loaded.

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
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        // A twentieth of the program otherwise. glibc reads it from 2.36 on, which Debian 12 has.
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}
