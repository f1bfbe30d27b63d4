//! How many there were, and nothing about who.

use crate::verdict::Headline;

/// Counts since the start, without names.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Tally {
    /// VERIFIED.
    pub verified: u32,
    /// CHECK.
    pub check: u32,
    /// DO NOT ACCEPT.
    pub refused: u32,
    /// Photo IDs that staff found to match.
    pub id_matched: u32,
    /// Photo IDs that staff found not to match.
    pub id_refused: u32,
}

impl Tally {
    /// Counts a visit's headline, where it is a verdict on a card.
    pub(super) const fn count(&mut self, headline: Headline) {
        match headline {
            Headline::Verified => self.verified += 1,
            Headline::Check => self.check += 1,
            Headline::DoNotAccept => self.refused += 1,
            _ => {}
        }
    }

    /// How many visits had a verdict on a card.
    #[must_use]
    pub const fn visits(&self) -> u32 {
        self.verified + self.check + self.refused
    }

    pub(super) const fn id_compared(&mut self, matches: bool) {
        match matches {
            true => self.id_matched += 1,
            false => self.id_refused += 1,
        }
    }
}
