//! The rules that there are, and the one that doses are weighed by.

use std::sync::Arc;

use super::State;
use crate::rules::Pack;

impl State {
    /// With the rule packs that the administrator added.
    #[must_use]
    pub fn with_packs(mut self, packs: Vec<Arc<Pack>>) -> Self {
        self.packs = packs;
        self
    }

    /// All packs that can be chosen: those that are part of the program, then the administrator's.
    pub fn packs(&self) -> impl Iterator<Item = &Arc<Pack>> {
        Pack::built_in().iter().chain(&self.packs)
    }

    /// The rule that is chosen. None in training, whose cards are about something else.
    #[must_use]
    pub fn rule(&self) -> Option<Arc<Pack>> {
        match self.training {
            Some(_) => None,
            None => Pack::chosen(&self.settings.rule, &self.packs),
        }
    }
}
