//! Which codes are in view, so that one that is held up is judged once (req-A5, req-A8).

use std::time::Instant;

use zeroize::Zeroizing;

use crate::limits;
use crate::payload::Payload;

/// The codes in view, each with the time at which it was last there.
#[derive(Default)]
pub(super) struct Seen(Vec<(Zeroizing<String>, Instant)>);

impl Seen {
    /// Of the texts in the newest picture, those that were not in view just before. A code that
    /// was away for longer than [`limits::CODE_GONE`] is new again.
    pub(super) fn new_among(
        &mut self,
        texts: Vec<Zeroizing<String>>,
        now: Instant,
    ) -> Vec<Zeroizing<String>> {
        self.0
            .retain(|(_, last)| now.duration_since(*last) <= limits::CODE_GONE);
        let mut new = Vec::new();
        for text in texts {
            if let Some((_, last)) = self.0.iter_mut().find(|(known, _)| *known == text) {
                *last = now;
            } else {
                self.0.push((text.clone(), now));
                new.push(text);
            }
        }
        new
    }
}

/// The texts to judge together: one card, or chunks. Other kinds of code beside a card are left
/// out. `None` if there are several cards, since none may be chosen for staff.
pub(super) fn one_card_or_its_chunks(
    texts: Vec<Zeroizing<String>>,
) -> Option<Vec<Zeroizing<String>>> {
    if texts.len() == 1 {
        return Some(texts);
    }
    let (mut chunks, mut cards, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for text in texts {
        match Payload::read(&text) {
            Ok(Payload::Chunk(_)) => chunks.push(text),
            Ok(Payload::Foreign(_)) => others.push(text),
            _ => cards.push(text),
        }
    }
    match (chunks.len(), cards.len()) {
        (0, 0) => Some(others.into_iter().take(1).collect()),
        (0, 1) => Some(cards),
        (_, 0) => Some(chunks),
        _ => None,
    }
}
