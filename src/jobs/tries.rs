//! How many passcodes can still be tried for the links that were shown here: the count is for a
//! link's whole life, so that showing one again must not hide how few are left (req-K4, sec-S5).
//!
//! Kept in memory alone, as keyed hashes of addresses under a key that ends with the program.

use std::collections::VecDeque;

use aws_lc_rs::hmac::{HMAC_SHA256, Key, sign};
use aws_lc_rs::rand::SystemRandom;

use crate::limits;
use crate::shl::{Link, Tries};

/// Enough of a keyed hash to tell a day's links apart.
type Mark = [u8; 16];

/// The links of which tries are known, the one that was used last at the end.
pub struct KnownTries {
    /// None where the system has no random numbers: then nothing is remembered.
    key: Option<Key>,
    links: VecDeque<(Mark, Tries)>,
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
    /// What is known of `link`.
    #[must_use]
    pub fn of(&self, link: &Link) -> Tries {
        let mark = self.mark(link);
        let known = self.links.iter().find(|(known, _)| Some(*known) == mark);
        known.map_or(Tries::Unknown, |(_, tries)| *tries)
    }

    /// Remembers `tries` of `link`, and forgets the link that was used longest ago where there are
    /// more than [`limits::TRIES_REMEMBERED`].
    pub fn remember(&mut self, link: &Link, tries: Tries) {
        let Some(mark) = self.mark(link).filter(|_| tries != Tries::Unknown) else {
            return;
        };
        self.links.retain(|(known, _)| *known != mark);
        self.links.push_back((mark, tries));
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
        assert_eq!(known.of(&link(0)), Tries::Unknown);
        known.remember(&link(0), Tries::Left(3));
        known.remember(&link(0), Tries::Left(2));
        known.remember(&link(1), Tries::Unknown);
        assert_eq!(known.of(&link(0)), Tries::Left(2));
        assert_eq!(known.links.len(), 1);
        for number in 1..=limits::TRIES_REMEMBERED {
            known.remember(&link(number), Tries::Left(5));
        }
        assert_eq!(known.of(&link(0)), Tries::Unknown);
        assert_eq!(known.of(&link(1)), Tries::Left(5));
        assert_eq!(known.links.len(), limits::TRIES_REMEMBERED);
    }
}
