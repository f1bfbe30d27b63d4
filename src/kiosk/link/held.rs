//! Links that wait until there is a network: in memory, for a while, and never asked for by
//! themselves (req-K10).

use std::time::{Duration, Instant};

use super::{LinkStep, Opening};
use crate::kiosk::{Job, Screen, State};
use crate::limits;

/// The links that wait, the oldest first.
#[derive(Default)]
pub struct HeldLinks(Vec<Opening>);

impl HeldLinks {
    /// All, in the order in which they were put here.
    #[must_use]
    pub fn all(&self) -> &[Opening] {
        &self.0
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there is room for one more.
    #[must_use]
    pub const fn has_room(&self) -> bool {
        self.0.len() < limits::HELD_LINKS
    }

    /// How long the first of them still waits; `None` if there is none.
    #[must_use]
    pub fn shortest(&self, now: Instant) -> Option<Duration> {
        self.0.iter().filter_map(|held| held.held_for(now)).min()
    }

    pub(super) fn forget_old(&mut self, now: Instant) {
        let waits = |held: &Opening| held.held_for(now).is_some_and(|left| !left.is_zero());
        self.0.retain(waits);
    }

    pub(in crate::kiosk) fn clear(&mut self) {
        self.0.clear();
    }
}

impl State {
    /// The links that wait until there is a network.
    #[must_use]
    pub const fn held_links(&self) -> &HeldLinks {
        &self.links.held
    }

    /// Keeps the link on the screen for later, and goes on to the next person.
    pub(super) fn hold_link(&mut self, now: Instant) -> Option<Job> {
        let opening = self
            .links
            .opening
            .as_mut()
            .filter(|opening| opening.may_be_held())?;
        if !self.links.held.has_room() {
            return None;
        }
        opening.held_until.get_or_insert(now + limits::HELD_FOR);
        self.put_back(now);
        Some(self.next())
    }

    /// A link that waited and was not opened waits on.
    pub(super) fn put_back(&mut self, now: Instant) {
        let waits = |opening: &mut Box<Opening>| {
            let is_open = matches!(opening.step(), LinkStep::Ready | LinkStep::Past);
            let may_wait = is_open || opening.may_be_held();
            may_wait && opening.held_for(now).is_some_and(|left| !left.is_zero())
        };
        if let Some(opening) = self.links.opening.take_if(waits)
            && self.links.held.has_room()
        {
            self.links.held.0.push(*opening);
        }
    }

    /// Shows the one that waits, or all.
    pub(super) fn show_held(&mut self, now: Instant) -> Option<Job> {
        match self.links.held.0.len() {
            0 => None,
            1 => self.take_up(0, now),
            _ => {
                let job = self.clear();
                self.screen = Screen::Held;
                Some(job)
            }
        }
    }

    /// Puts one that waits on the screen.
    pub(super) fn take_up(&mut self, index: usize, now: Instant) -> Option<Job> {
        if index >= self.links.held.0.len() {
            return None;
        }
        let job = self.clear();
        let mut opening = self.links.held.0.remove(index);
        opening.stay(now);
        self.links.opening = Some(Box::new(opening));
        self.screen = Screen::Link;
        Some(job)
    }

    /// Forgets one that waits, or all, and the one on the screen with them.
    pub(super) fn forget_held(&mut self, index: Option<usize>) -> Option<Job> {
        match index {
            Some(index) if index < self.links.held.0.len() => drop(self.links.held.0.remove(index)),
            Some(_) => {}
            None => {
                self.links.held.clear();
                return Some(self.next());
            }
        }
        self.links.held.is_empty().then(|| self.clear())
    }
}
