//! A card in several codes, shown in any order. Deprecated since 2022 and still printed (req-B4).

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use crate::limits;
use crate::time::UnixTime;

/// One code of several.
pub struct Chunk {
    /// Its number, from 1 to `total`.
    pub index: usize,
    /// How many there are, from 2 to [`limits::CHUNKS`].
    pub total: usize,
    /// This chunk's letters of the JWS.
    pub letters: Zeroizing<String>,
}

/// The chunks of one card that have been shown so far.
#[derive(Default)]
pub struct ChunkSet {
    total: usize,
    parts: BTreeMap<usize, Zeroizing<String>>,
    latest: Option<UnixTime>,
}

/// Where a set of chunks stands.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Progress {
    /// How many codes the card has.
    pub total: usize,
    /// The numbers not yet shown, in order; the first is 1.
    pub missing: Vec<usize>,
}

/// What a chunk did to its set.
pub enum Added {
    /// The last piece: here is the JWS. The set is empty again.
    Complete(Zeroizing<String>),
    /// More are to come.
    Waiting(Progress),
    /// Together the pieces are longer than a card may be. The set is empty again.
    TooLong,
    /// The chunk belongs to another card: the pieces of the one before, which stood as told, are
    /// gone, and a new set starts with this chunk.
    Restarted {
        /// Where the set that was dropped stood.
        dropped: Progress,
        /// Where the new one stands.
        now: Progress,
    },
}

impl ChunkSet {
    /// Adds `chunk`, shown at `now`.
    ///
    /// A chunk with another total, other letters under a number already there, or too long after
    /// the one before, starts a new set: pieces of two persons' cards never join unless both
    /// agree in all of that, and then no signature holds (req-B5).
    pub fn add(&mut self, chunk: Chunk, now: UnixTime) -> Added {
        let dropped = (!self.fits(&chunk, now)).then(|| self.progress()).flatten();
        if dropped.is_some() {
            *self = Self::default();
        }
        let others = self
            .parts
            .iter()
            .filter(|(index, _)| **index != chunk.index);
        let letters: usize = others.map(|(_, part)| part.len()).sum();
        // Two digits a letter (sec-P5).
        if 2 * (letters + chunk.letters.len()) > limits::NUMERIC_DIGITS {
            *self = Self::default();
            return Added::TooLong;
        }
        self.total = chunk.total;
        self.latest = Some(now);
        self.parts.insert(chunk.index, chunk.letters);
        match (self.progress(), dropped) {
            (Some(now), Some(dropped)) => Added::Restarted { dropped, now },
            (Some(progress), None) => Added::Waiting(progress),
            (None, _) => {
                let whole = std::mem::take(self);
                let length = whole.parts.values().map(|part| part.len()).sum();
                let mut jws = Zeroizing::new(String::with_capacity(length));
                whole.parts.values().for_each(|part| jws.push_str(part));
                Added::Complete(jws)
            }
        }
    }

    /// Where the set stands, unless it is empty or complete.
    #[must_use]
    pub fn progress(&self) -> Option<Progress> {
        let missing: Vec<usize> = (1..=self.total)
            .filter(|index| !self.parts.contains_key(index))
            .collect();
        (!self.parts.is_empty() && !missing.is_empty()).then_some(Progress {
            total: self.total,
            missing,
        })
    }

    /// Whether the pieces have waited too long for the rest, by a clock that may have been set back.
    fn is_overdue(&self, now: UnixTime) -> bool {
        self.latest
            .is_some_and(|latest| now.since(latest).max(latest.since(now)) > limits::CHUNKS_WAIT)
    }

    fn fits(&self, chunk: &Chunk, now: UnixTime) -> bool {
        let same_card = chunk.total == self.total
            && self
                .parts
                .get(&chunk.index)
                .is_none_or(|letters| *letters == chunk.letters);
        self.parts.is_empty() || (same_card && !self.is_overdue(now))
    }
}

#[cfg(test)]
#[expect(clippy::panic, reason = "a panic is how a test fails")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOW: UnixTime = UnixTime::from_secs(1_795_000_000);

    fn chunk(index: usize, total: usize, letters: &str) -> Chunk {
        Chunk {
            index,
            total,
            letters: Zeroizing::new(letters.to_owned()),
        }
    }

    #[test]
    fn the_same_chunk_again_changes_nothing() {
        let mut set = ChunkSet::default();
        for _ in 0..3 {
            let Added::Waiting(progress) = set.add(chunk(2, 3, "b"), NOW) else {
                panic!()
            };
            assert_eq!(
                progress,
                Progress {
                    total: 3,
                    missing: vec![1, 3]
                }
            );
        }
    }

    #[test]
    fn another_card_starts_a_new_set() {
        for other in [chunk(1, 3, "X"), chunk(2, 4, "b")] {
            let mut set = ChunkSet::default();
            set.add(chunk(1, 3, "a"), NOW);
            let Added::Restarted { dropped, .. } = set.add(other, NOW) else {
                panic!()
            };
            assert_eq!(dropped.missing, [2, 3]);
        }
    }

    #[test]
    fn pieces_do_not_wait_for_ever() {
        let more = limits::CHUNKS_WAIT + std::time::Duration::from_secs(1);
        for other_time in [NOW + more, NOW - more] {
            let mut set = ChunkSet::default();
            set.add(chunk(1, 2, "a"), NOW);
            assert!(matches!(
                set.add(chunk(2, 2, "b"), other_time),
                Added::Restarted { .. }
            ));
        }
        for just_in_time in [NOW + limits::CHUNKS_WAIT, NOW - limits::CHUNKS_WAIT] {
            let mut set = ChunkSet::default();
            set.add(chunk(1, 2, "a"), NOW);
            let added = set.add(chunk(2, 2, "b"), just_in_time);
            assert!(matches!(added, Added::Complete(_)));
        }
    }

    #[test]
    fn pieces_are_no_longer_together_than_a_card_may_be() {
        let half = "a".repeat(limits::NUMERIC_DIGITS / 4);
        let mut set = ChunkSet::default();
        for index in [1, 2, 2] {
            let added = set.add(chunk(index, 3, &half), NOW);
            assert!(matches!(added, Added::Waiting(_)), "{index}");
        }
        assert!(matches!(set.add(chunk(3, 3, "a"), NOW), Added::TooLong));
        assert!(set.progress().is_none());
    }

    proptest! {
        #[test]
        fn any_order_gives_the_same_letters(order in Just((1..=9).collect::<Vec<usize>>()).prop_shuffle()) {
            let mut set = ChunkSet::default();
            let mut joined = None;
            for index in order {
                if let Added::Complete(jws) = set.add(chunk(index, 9, &index.to_string()), NOW) {
                    joined = Some(jws.to_string());
                }
            }
            prop_assert_eq!(joined.as_deref(), Some("123456789"));
            prop_assert!(set.progress().is_none());
        }
    }
}
