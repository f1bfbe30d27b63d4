//! Which cards were shown here not long ago: a genuine card may be borrowed, or a picture of one go
//! round (sec-T6).
//!
//! Kept in memory alone, as keyed hashes under a key that ends with the program: from what is kept
//! nobody can tell a card, a person, or whether two kiosks saw the same.

use std::collections::VecDeque;
use std::time::Duration;

use aws_lc_rs::hmac::{HMAC_SHA256, Key, sign};
use aws_lc_rs::rand::SystemRandom;

use crate::limits;
use crate::payload::Payload;
use crate::time::{Moment, UnixTime};
use crate::verdict::{Note, Verdict};

/// Enough of a keyed hash to tell a day's cards apart.
type Mark = [u8; 16];

/// The cards of the last hours, for as long as is set.
pub struct Recent {
    /// None where the system has no random numbers: then nothing is remembered.
    key: Option<Key>,
    shown: VecDeque<(Mark, UnixTime)>,
    /// For how long each is remembered; `None` for not at all.
    span: Option<Duration>,
}

impl Default for Recent {
    fn default() -> Self {
        Self {
            key: Key::generate(HMAC_SHA256, &SystemRandom::new()).ok(),
            shown: VecDeque::new(),
            span: Some(limits::SHOWN_BEFORE_MOST),
        }
    }
}

impl Recent {
    /// Remembers each card for `span` from now on; `None` forgets them all at once.
    pub fn remember_for(&mut self, span: Option<Duration>) {
        self.span = span;
        if span.is_none() {
            self.shown.clear();
        }
    }

    /// Notes at `verdicts`, made of `text`, which of their cards were shown before, and remembers
    /// them. Only what a listed key signed is remembered: everything else anybody can make.
    pub fn note(&mut self, text: &str, verdicts: &mut [Verdict], moment: Moment) {
        let Some(span) = self.span else {
            return;
        };
        let cards = match Payload::read(text) {
            Ok(Payload::Code(jws)) => vec![jws],
            Ok(Payload::Cards(cards)) => cards,
            _ => return,
        };
        if cards.len() != verdicts.len() {
            return;
        }
        let is_past = |at: UnixTime| moment.now.since(at) > span;
        while self.shown.front().is_some_and(|(_, at)| is_past(*at)) {
            self.shown.pop_front();
        }
        for (jws, verdict) in cards.iter().zip(verdicts) {
            // Without the signature, which has a twin that holds too.
            let signed = jws.rsplit_once('.').map(|(signed, _signature)| signed);
            let (Some(signed), Some(_)) = (signed, verdict.signed()) else {
                continue;
            };
            let Some(mark) = self.mark(signed) else {
                return;
            };
            let before = self.shown.iter().find(|(known, _)| *known == mark);
            match before.map(|(_, at)| *at) {
                Some(at) if moment.now.since(at) >= limits::SHOWN_BEFORE_LEAST => {
                    verdict.add_note(Note::ShownBefore { at });
                }
                Some(_a_moment_ago) => {}
                None => self.shown.push_back((mark, moment.now)),
            }
            if self.shown.len() > limits::SHOWN_CARDS {
                self.shown.pop_front();
            }
        }
    }

    fn mark(&self, signed: &str) -> Option<Mark> {
        let tag = sign(self.key.as_ref()?, signed.as_bytes());
        tag.as_ref().first_chunk().copied()
    }
}
