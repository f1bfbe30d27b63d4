//! Which codes are in view: one that is held up is judged once, and of two cards none is chosen
//! (req-A5, req-A8).

use std::time::{Duration, Instant};

use zeroize::Zeroizing;

use crate::limits;
use crate::payload::{Chunk, Payload};

/// The codes in view, and which of them were judged last.
#[derive(Default)]
pub(super) struct Seen {
    codes: Vec<Code>,
    /// Whether more than one card is in view, so that none is judged.
    several: bool,
}

struct Code {
    text: Zeroizing<String>,
    kind: Kind,
    /// When it was seen last.
    last: Instant,
    /// Whether an earlier picture showed it too.
    is_known: bool,
    /// Whether the result on the screen, or the one before it was cleared, is this code's.
    judged_last: bool,
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Kind {
    /// A card, a link, or anything else that is about one person; damaged ones too.
    Card,
    Chunk {
        index: usize,
        total: usize,
    },
    Other,
}

/// What a picture calls for.
pub(super) enum Look {
    /// Nothing that was not there before.
    Nothing,
    /// These are new: one card, or chunks of one.
    Judge(Vec<Zeroizing<String>>),
    /// Codes of more than one card are in view.
    Several,
}

impl Seen {
    /// Takes in the texts of all codes in the newest picture, at `now`. A code that was away for
    /// longer than [`limits::CODE_GONE`] is new again.
    pub(super) fn look(&mut self, texts: Vec<Zeroizing<String>>, now: Instant) -> Look {
        self.tick(now);
        if texts.is_empty() {
            return Look::Nothing;
        }
        let mut new = Vec::new();
        for text in texts {
            if let Some(code) = self.codes.iter_mut().find(|code| code.text == text) {
                code.last = now;
                code.is_known = true;
            } else {
                let kind = Kind::of(&text);
                new.push((text.clone(), kind));
                self.codes.push(Code {
                    text,
                    kind,
                    last: now,
                    is_known: false,
                    judged_last: false,
                });
            }
        }
        if self.shows_several(now) {
            self.codes
                .iter_mut()
                .for_each(|code| code.judged_last = false);
            return match std::mem::replace(&mut self.several, true) {
                true => Look::Nothing,
                false => Look::Several,
            };
        }
        let candidates = match std::mem::take(&mut self.several) {
            // One of several is left, and it was not judged yet.
            true => {
                let left = self.in_view(Duration::ZERO, now);
                left.map(|code| (code.text.clone(), code.kind)).collect()
            }
            false => new,
        };
        let judged = Self::first_of_a_kind(candidates);
        if judged.is_empty() {
            return Look::Nothing;
        }
        for code in &mut self.codes {
            code.judged_last = judged.contains(&code.text);
        }
        Look::Judge(judged)
    }

    /// Forgets codes that count as new again: nobody's card stays in memory because no other one was
    /// held up since (sec-L3).
    pub(super) fn tick(&mut self, now: Instant) {
        self.codes
            .retain(|code| now.duration_since(code.last) <= limits::CODE_GONE);
        // Once all of several have gone, the next several are others.
        self.several &= !self.codes.is_empty();
    }

    fn in_view(&self, within: Duration, now: Instant) -> impl Iterator<Item = &Code> {
        self.codes
            .iter()
            .filter(move |code| now.duration_since(code.last) <= within)
    }

    /// Whether the picture shows codes of two cards, or a card turns up again beside the one that
    /// was judged: a reader may find now one of them, now the other.
    fn shows_several(&self, now: Instant) -> bool {
        let picture: Vec<&Code> = self.in_view(Duration::ZERO, now).collect();
        let cards = picture
            .iter()
            .filter(|code| code.kind == Kind::Card)
            .count();
        let chunks: Vec<_> = picture
            .iter()
            .filter_map(|code| code.kind.chunk())
            .collect();
        let conflict = chunks.iter().enumerate().any(|(at, (index, total))| {
            chunks[..at]
                .iter()
                .any(|(other, of)| of != total || other == index)
        });
        if cards > 1 || (cards > 0 && !chunks.is_empty()) || conflict {
            return true;
        }
        let mut around = self.in_view(limits::CARD_ALONE, now);
        if self.several {
            return around.filter(|code| code.kind == Kind::Card).count() > 1;
        }
        let is_card_back =
            |code: &&Code| code.kind == Kind::Card && code.is_known && !code.judged_last;
        picture.iter().copied().any(|code| is_card_back(&code))
            && around.any(|code| code.kind == Kind::Card && code.judged_last)
    }

    /// The card or the chunks among new texts; else the first of other codes.
    fn first_of_a_kind(new: Vec<(Zeroizing<String>, Kind)>) -> Vec<Zeroizing<String>> {
        let is_health_code = |kind: Kind| kind != Kind::Other;
        let any = new.iter().any(|(_, kind)| is_health_code(*kind));
        let wanted = new
            .into_iter()
            .filter(|(_, kind)| is_health_code(*kind) == any);
        let most = if any { usize::MAX } else { 1 };
        wanted.map(|(text, _)| text).take(most).collect()
    }
}

impl Kind {
    fn of(text: &str) -> Self {
        match Payload::read(text) {
            Ok(Payload::Chunk(Chunk { index, total, .. })) => Self::Chunk { index, total },
            Ok(Payload::Foreign(_)) => Self::Other,
            _ => Self::Card,
        }
    }

    const fn chunk(self) -> Option<(usize, usize)> {
        match self {
            Self::Chunk { index, total } => Some((index, total)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::directory::{Directory, Source};
    use crate::kiosk::{Event, State};
    use crate::time::UnixTime;

    #[test]
    fn a_code_that_has_left_the_view_is_forgotten_though_no_other_follows() {
        let nobody = Directory::new(Source::Snapshot, UnixTime::from_secs(0), None, Vec::new());
        let mut state = State::new(Arc::new(nobody), false);
        let shown = Instant::now();
        let text = || Zeroizing::new("shc:/5676".to_owned());
        state.on(Event::CodesSeen(vec![text()]), shown);
        // What the camera says once, when it reads nothing any more.
        let gone = shown + limits::CODE_GONE_AFTER;
        state.on(Event::CodesSeen(Vec::new()), gone);
        state.on(Event::Tick, gone);
        assert_eq!(state.seen.codes.len(), 1);
        let later = shown + limits::CODE_GONE + limits::CODE_GONE_AFTER;
        state.on(Event::Tick, later);
        assert!(state.seen.codes.is_empty());
    }
}
