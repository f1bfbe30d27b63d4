//! Who stands here, where staff type it: for this visit, to be compared with the card.

use std::time::Instant;

use zeroize::Zeroizing;

use super::{Screen, State};
use crate::verdict::Headline;
use crate::visitor::Comparison;

/// What staff type of a visitor.
pub enum VisitorEvent {
    /// The name, as far as it is typed.
    Name(Zeroizing<String>),
    /// The date of birth, as far as it is typed.
    BirthDate(Zeroizing<String>),
}

/// What was typed of the visitor; wiped when the visit ends.
#[derive(Default)]
pub struct Visitor {
    /// Their name.
    pub name: Zeroizing<String>,
    /// Their date of birth, as typed.
    pub birth_date: Zeroizing<String>,
    /// Whether it was compared with a card, so that it is not the next person's.
    is_used: bool,
}

impl Visitor {
    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.name.trim().is_empty() && self.birth_date.trim().is_empty()
    }
}

impl State {
    pub(super) fn on_visitor(&mut self, event: VisitorEvent, now: Instant) {
        if !self.settings.asks_visitor {
            return;
        }
        match event {
            VisitorEvent::Name(name) => self.visitor.name = name,
            VisitorEvent::BirthDate(date) => self.visitor.birth_date = date,
        }
        self.visitor.is_used |= matches!(self.screen, Screen::Result(_));
        self.stay_longer(now);
    }

    /// Forgets a visitor who was compared with the card before.
    pub(super) fn forget_former_visitor(&mut self) {
        if self.visitor.is_used {
            self.visitor = Visitor::default();
        }
    }

    /// A result is there: what was typed is about this visit and no later one. Of a card in several
    /// codes the visit goes on.
    pub(super) fn use_visitor(&mut self, headline: Headline) {
        self.visitor.is_used |= !self.visitor.is_empty() && headline != Headline::Incomplete;
    }

    /// What was typed of the visitor.
    #[must_use]
    pub const fn visitor(&self) -> &Visitor {
        &self.visitor
    }

    /// How the visitor and the person of the card in view compare; `None` where nothing was typed,
    /// or the card's signature is not good: then it says nothing about anybody.
    #[must_use]
    pub fn comparison(&self) -> Option<Comparison> {
        let Screen::Result(shown) = &self.screen else {
            return None;
        };
        let verdict = shown.verdicts.get(shown.selected)?;
        let person = verdict.signed()?.summary.person.as_ref()?;
        let Visitor {
            name, birth_date, ..
        } = &self.visitor;
        (!self.visitor.is_empty()).then(|| Comparison::of(name, birth_date, person))
    }
}
