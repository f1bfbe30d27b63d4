//! The administrator's PIN: what one is, how it is kept, and how long to wait after wrong ones
//! (req-Q5, sec-L6).

use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use crate::limits;

/// A PIN as typed: only digits, as many as [`limits::PIN_DIGITS`] allows. It can't be printed, and
/// is wiped when it is dropped.
#[derive(Clone)]
pub struct Pin(Zeroizing<String>);

impl Pin {
    /// Takes `digits`; `None` if they are no PIN.
    #[must_use]
    pub fn new(digits: &str) -> Option<Self> {
        let fits = limits::PIN_DIGITS.contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| Self(Zeroizing::new(digits.to_owned())))
    }
}

/// What is kept of a PIN: an argon2id hash in the form of PHC strings.
pub struct PinHash(String);

impl PinHash {
    /// The hash of `pin` with a salt that must be random; `None` where there is no memory for it.
    #[must_use]
    pub fn new(pin: &Pin, salt: &[u8; limits::PIN_SALT_BYTES]) -> Option<Self> {
        let params = Params::new(limits::PIN_MEMORY_KIB, limits::PIN_PASSES, 1, None).ok()?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let hash = argon2.hash_password_with_salt(pin.0.as_bytes(), salt);
        Some(Self(hash.ok()?.to_string()))
    }

    /// A hash as kept. What is none matches no PIN: a damaged one opens nothing.
    #[must_use]
    pub const fn kept(text: String) -> Self {
        Self(text)
    }

    /// As it is kept.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is the hash of `pin`.
    #[must_use]
    pub fn matches(&self, pin: &Pin) -> bool {
        let Ok(hash) = PasswordHash::new(&self.0) else {
            return false;
        };
        let fits = Params::try_from(&hash)
            .is_ok_and(|params| params.m_cost() <= limits::PIN_MEMORY_MOST_KIB);
        fits && Argon2::default()
            .verify_password(pin.0.as_bytes(), &hash)
            .is_ok()
    }
}

/// How long to wait before the next try, after so many wrong ones in a row.
#[must_use]
pub fn wait_after(failures: u32) -> Option<Duration> {
    let doublings = failures.checked_sub(limits::PIN_TRIES + 1)?;
    let factor = 1_u32.checked_shl(doublings).unwrap_or(u32::MAX);
    let wait = limits::PIN_WAIT_FIRST.saturating_mul(factor);
    Some(wait.min(limits::PIN_WAIT_MOST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_has_four_to_twelve_digits_and_nothing_else() {
        for pin in ["0000", "1234", "123456789012"] {
            assert!(Pin::new(pin).is_some(), "{pin}");
        }
        for pin in [
            "",
            "123",
            "1234567890123",
            "12a4",
            "１２３４",
            "12 34",
            "-123",
        ] {
            assert!(Pin::new(pin).is_none(), "{pin}");
        }
    }

    #[test]
    fn a_hash_matches_its_pin_alone_and_says_nothing_of_it() {
        let pin = |digits| Pin::new(digits).unwrap_or_else(|| unreachable!("{digits}"));
        let hash = |salt: u8| {
            let salt = [salt; limits::PIN_SALT_BYTES];
            PinHash::new(&pin("2580"), &salt).unwrap_or_else(|| unreachable!("no memory"))
        };
        let (one, other) = (hash(1), hash(2));
        assert!(one.as_str().starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
        assert_ne!(one.as_str(), other.as_str());
        let kept = PinHash::kept(one.as_str().to_owned());
        assert!(kept.matches(&pin("2580")));
        assert!(!kept.matches(&pin("2581")));
        assert!(!PinHash::kept("2580".to_owned()).matches(&pin("2580")));
        let greedy = one.as_str().replace("m=65536", "m=4000000");
        assert!(!PinHash::kept(greedy).matches(&pin("2580")));
    }

    #[test]
    fn waits_begin_after_the_free_tries_and_double_up_to_an_hour() {
        assert!((0..=limits::PIN_TRIES).all(|failures| wait_after(failures).is_none()));
        let seconds = |failures| wait_after(failures).map(|wait| wait.as_secs());
        assert_eq!(seconds(6), Some(30));
        assert_eq!(seconds(7), Some(60));
        assert_eq!(seconds(8), Some(120));
        assert_eq!(seconds(12), Some(1_920));
        assert_eq!(seconds(13), Some(3_600));
        assert_eq!(seconds(u32::MAX), Some(3_600));
    }
}
