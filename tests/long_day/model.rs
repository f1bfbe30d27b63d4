//! What may be on the screen, worked out from how cards were made and what was done: never from what
//! the program says.

use std::collections::BTreeSet;
use std::time::Duration;

use health_card_kiosk::time::UnixTime;
use health_card_kiosk::verdict::{Headline, Mark};

use crate::cards::{Author, Card, DAY, Flaw};

/// What the headline is to be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Expected {
    Exactly(Headline),
    /// Anything but green.
    NotGreen,
}

impl Expected {
    pub(crate) fn allows(self, headline: Headline) -> bool {
        match self {
            Self::Exactly(expected) => headline == expected,
            Self::NotGreen => headline != Headline::Verified,
        }
    }

    pub(crate) fn is_green(self) -> bool {
        self == Self::Exactly(Headline::Verified)
    }

    /// Of a visit with several items.
    pub(crate) fn worst(all: impl IntoIterator<Item = Self>) -> Self {
        let worst = all.into_iter().map(|one| match one {
            Self::Exactly(headline) => Some(headline),
            Self::NotGreen => None,
        });
        let worst: Option<Vec<Headline>> = worst.collect();
        let worst = worst.and_then(|all| all.into_iter().max());
        worst.map_or(Self::NotGreen, Self::Exactly)
    }
}

/// What was held up last.
pub(crate) struct Given {
    /// What its headline is to be.
    pub(crate) expected: Expected,
    /// Each card in it with what it alone is to be.
    pub(crate) cards: Vec<(Vec<String>, Expected)>,
    /// What the headline wears.
    pub(crate) mark: Option<Mark>,
}

impl Given {
    /// Whether `name` is that of somebody on what was held up.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.cards_of(name).next().is_some()
    }

    /// What a card of the person called `name` is to be.
    pub(crate) fn may_be_green(&self, name: &str) -> bool {
        self.cards_of(name).any(|(_, expected)| expected.is_green())
    }

    fn cards_of(&self, name: &str) -> impl Iterator<Item = &(Vec<String>, Expected)> {
        self.cards
            .iter()
            .filter(move |(marks, _)| marks.iter().any(|mark| name.contains(mark.as_str())))
    }
}

/// Whose cards are judged.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Mode {
    Real,
    Demo,
    Training,
}

impl Mode {
    pub(crate) fn mark(self) -> Option<Mark> {
        match self {
            Self::Real => None,
            Self::Demo => Some(Mark::Demo),
            Self::Training => Some(Mark::Training),
        }
    }
}

/// What its administrator has chosen.
pub(crate) struct Chosen {
    /// Whether a rule is chosen that none of these people meets.
    pub(crate) has_rule: bool,
    /// Whether doses may be saved.
    pub(crate) may_save: bool,
    /// Whether the window is locked against whoever stands before it.
    pub(crate) is_kiosk: bool,
}

/// What was done to a kiosk, as far as it matters to a verdict.
pub(crate) struct Model {
    pub(crate) published: UnixTime,
    pub(crate) too_old_days: u32,
    /// Places in [`crate::cards::LISTED`].
    pub(crate) blocked: BTreeSet<usize>,
    pub(crate) blocked_keys: BTreeSet<usize>,
    pub(crate) chosen: Chosen,
    /// Whether a snapshot was imported in which none of these issuers is.
    pub(crate) is_replaced: bool,
    /// The latest time that the clock showed.
    pub(crate) latest: UnixTime,
    pub(crate) mode: Mode,
    pub(crate) given: Option<Given>,
}

impl Model {
    /// What `card` is to be at `now`, by the clock.
    pub(crate) fn card(&self, card: &Card, now: UnixTime) -> Expected {
        if self.mode != Mode::Real || self.is_replaced {
            return Expected::NotGreen;
        }
        let is_doubtful = self.latest.since(now) > Duration::from_mins(10);
        let judged_at = now.max(self.latest);
        let is_bad = match card.author {
            _ if card.flaw == Flaw::Altered => true,
            Author::Forger(_) | Author::Withdrawn => true,
            Author::Listed(at) => self.blocked.contains(&at) || self.blocked_keys.contains(&at),
            // Whose name they took.
            Author::OwnKey(at) => self.blocked.contains(&at),
            Author::ListMissing | Author::Delisted | Author::Added | Author::Unknown => false,
        };
        let is_signed = !matches!(card.author, Author::Unknown | Author::OwnKey(_));
        let is_over = card.until.is_some_and(|until| judged_at >= until);
        let is_to_come = !is_doubtful && card.from.since(judged_at) > Duration::from_mins(5);
        let does_not_stand = is_signed && (card.flaw == Flaw::Revoked || is_over || is_to_come);
        if is_bad || does_not_stand {
            return Expected::Exactly(Headline::DoNotAccept);
        }
        let is_old = judged_at.since(self.published) >= self.too_old_days * DAY;
        let is_plain = matches!(card.author, Author::Listed(_)) && card.flaw == Flaw::None;
        Expected::Exactly(
            match is_plain && !is_old && !is_doubtful && !self.chosen.has_rule {
                true => Headline::Verified,
                false => Headline::Check,
            },
        )
    }

    /// What each of these, held up together, is to be, and all of them.
    pub(crate) fn give<'a>(&mut self, cards: impl IntoIterator<Item = &'a Card>, now: UnixTime) {
        let cards = cards.into_iter();
        let cards: Vec<_> = cards
            .map(|card| (card.marks.clone(), self.card(card, now)))
            .collect();
        self.given = Some(Given {
            expected: Expected::worst(cards.iter().map(|(_, expected)| *expected)),
            cards,
            mark: self.mode.mark(),
        });
    }

    /// Something without a card was held up.
    pub(crate) fn give_other(&mut self, expected: Expected, marks: Vec<String>) {
        self.given = Some(Given {
            expected,
            cards: vec![(marks, Expected::NotGreen)],
            mark: self.mode.mark(),
        });
    }
}
