//! What is known of the links that were shown here: how many passcodes can still be tried, which is
//! a count for a link's whole life, and until when its server wants to be left alone. Showing a link
//! again must hide neither (req-K4, K6, sec-S5).
//!
//! Kept in memory alone, as keyed hashes of addresses under a key that ends with the program.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use aws_lc_rs::hmac::{HMAC_SHA256, Key, sign};
use aws_lc_rs::rand::SystemRandom;

use crate::limits;
use crate::shl::{Link, Tries};

/// Enough of a keyed hash to tell a day's links apart.
type Mark = [u8; 16];

/// The links of which something is known, the one that was used last at the end.
pub struct KnownTries {
    /// None where the system has no random numbers: then nothing is remembered.
    key: Option<Key>,
    links: VecDeque<(Mark, Tries, Option<Instant>)>,
}

/// What is known of a link.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct KnownLink {
    /// How many passcodes can still be tried.
    pub tries: Tries,
    /// How long nothing may be asked.
    pub wait: Option<Duration>,
}

impl Default for KnownTries {
    fn default() -> Self {
        Self {
            key: Key::generate(HMAC_SHA256, &SystemRandom::new()).ok(),
            links: VecDeque::new(),
        }
    }
}

impl KnownTries {
    /// What is known of `link` at `now`.
    #[must_use]
    pub fn of(&self, link: &Link, now: Instant) -> KnownLink {
        let mark = self.mark(link);
        let known = self.links.iter().find(|(known, ..)| Some(*known) == mark);
        known.map_or_else(KnownLink::default, |(_, tries, until)| KnownLink {
            tries: *tries,
            wait: until.map(|until| until.saturating_duration_since(now)),
        })
    }

    /// Remembers `tries` of `link`, and until when its server is not to be asked. Forgets the link
    /// that was used longest ago where there are more than [`limits::TRIES_REMEMBERED`].
    pub fn remember(&mut self, link: &Link, tries: Tries, until: Option<Instant>) {
        let is_worth_it = tries != Tries::Unknown || until.is_some();
        let Some(mark) = self.mark(link).filter(|_| is_worth_it) else {
            return;
        };
        self.links.retain(|(known, ..)| *known != mark);
        self.links.push_back((mark, tries, until));
        if self.links.len() > limits::TRIES_REMEMBERED {
            self.links.pop_front();
        }
    }

    fn mark(&self, link: &Link) -> Option<Mark> {
        let tag = sign(self.key.as_ref()?, link.address().as_bytes());
        tag.as_ref().first_chunk().copied()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    use super::*;

    fn link(number: usize) -> Link {
        let key = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
        let json = format!(r#"{{"url":"https://a.example/{number}","key":"{key}","flag":"P"}}"#);
        Link::parse(&format!("shlink:/{}", URL_SAFE_NO_PAD.encode(json))).unwrap()
    }

    #[test]
    fn tries_are_known_again_and_the_oldest_are_forgotten() {
        let mut known = KnownTries::default();
        let now = Instant::now();
        let tries = |known: &KnownTries, number| known.of(&link(number), now).tries;
        assert_eq!(tries(&known, 0), Tries::Unknown);
        known.remember(&link(0), Tries::Left(3), None);
        known.remember(&link(0), Tries::Left(2), None);
        known.remember(&link(1), Tries::Unknown, None);
        assert_eq!(tries(&known, 0), Tries::Left(2));
        assert_eq!(known.links.len(), 1);
        let minute = Duration::from_mins(1);
        known.remember(&link(0), Tries::Left(2), Some(now + minute));
        assert_eq!(known.of(&link(0), now).wait, Some(minute));
        assert_eq!(
            known.of(&link(0), now + 2 * minute).wait,
            Some(Duration::ZERO)
        );
        for number in 1..=limits::TRIES_REMEMBERED {
            known.remember(&link(number), Tries::Left(5), None);
        }
        assert_eq!(tries(&known, 0), Tries::Unknown);
        assert_eq!(tries(&known, 1), Tries::Left(5));
        assert_eq!(known.links.len(), limits::TRIES_REMEMBERED);
    }
}
