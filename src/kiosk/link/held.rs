//! Links that wait until there is a network: in memory, for a while, and never asked for by
//! themselves (req-K10).

use std::time::{Duration, Instant};

use super::Opening;
use crate::kiosk::{Job, Screen, State};
use crate::limits;
use crate::shl::{LinkFault, Stage};

/// The links that wait, the oldest first.
#[derive(Default)]
pub struct HeldLinks {
    waiting: Vec<Opening>,
    /// When somebody last did something with them.
    touched: Option<Instant>,
}

impl HeldLinks {
    /// All, in the order in which they were put here.
    #[must_use]
    pub fn all(&self) -> &[Opening] {
        &self.waiting
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Whether there is room for one more.
    #[must_use]
    pub const fn has_room(&self) -> bool {
        self.waiting.len() < limits::HELD_LINKS
    }

    /// How long the first of them still waits; `None` if there is none.
    #[must_use]
    pub fn shortest(&self, now: Instant) -> Option<Duration> {
        self.waiting
            .iter()
            .filter_map(|held| held.held_for(now))
            .min()
    }

    pub(super) fn forget_old(&mut self, now: Instant) {
        let waits = |held: &Opening| held.held_for(now).is_some_and(|left| !left.is_zero());
        self.waiting.retain(waits);
    }

    pub(super) fn stay(&mut self, now: Instant) {
        self.touched = Some(now);
    }

    /// Whether their list is to go from the screen: there is none, or nobody has touched it for
    /// long, and it tells whose they are (sec-L5).
    pub(super) fn is_over(&self, now: Instant) -> bool {
        let idle = self.touched.map(|at| now.saturating_duration_since(at));
        self.waiting.is_empty() || idle >= Some(limits::LINK_WAITS)
    }

    pub(in crate::kiosk) fn clear(&mut self) {
        self.waiting.clear();
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
        // Others come before it is taken up.
        opening.arrival = self.arrival.map(|(arrival, _since)| arrival);
        Some(self.next())
    }

    /// A link that waited and was not opened waits on, unless its server has said that it is over.
    pub(super) fn put_back(&mut self, mut opening: Opening) {
        let may_open = match opening.session.stage() {
            Stage::Ready | Stage::Passcode { .. } => true,
            Stage::Failed(fault) => matches!(
                fault,
                LinkFault::Send { .. }
                    | LinkFault::TooOften { .. }
                    | LinkFault::Server { .. }
                    | LinkFault::WebPage
            ),
            Stage::Asking(_) | Stage::Opened => false,
        };
        if may_open && opening.held_until.is_some() && self.links.held.has_room() {
            opening.pad.wipe();
            opening.confirms = false;
            opening.asked.clear();
            opening.session.back_from_passcode();
            self.links.held.waiting.push(opening);
        }
    }

    /// Shows the one that waits, or all.
    pub(super) fn show_held(&mut self, now: Instant) -> Option<Job> {
        match self.links.held.waiting.len() {
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
        if index >= self.links.held.waiting.len() {
            return None;
        }
        let job = self.clear();
        let mut opening = self.links.held.waiting.remove(index);
        opening.stay(now);
        self.arrival = opening.arrival.map(|arrival| (arrival, now));
        // The same link may have been shown meanwhile.
        let known = self.links.tries.of(opening.link(), now);
        opening.session.know(known.tries);
        let until = known.wait.map(|wait| opening.span(now) + wait);
        opening.session.wait_until(until);
        self.links.opening = Some(Box::new(opening));
        self.screen = Screen::Link;
        Some(job)
    }

    /// Forgets one that waits, or all, and the one on the screen with them.
    pub(super) fn forget_held(&mut self, index: Option<usize>) -> Option<Job> {
        match index {
            Some(index) if index < self.links.held.waiting.len() => {
                drop(self.links.held.waiting.remove(index));
            }
            Some(_) => {}
            None => {
                if let Some(opening) = &mut self.links.opening {
                    opening.held_until = None;
                }
                self.links.held.clear();
                return Some(self.next());
            }
        }
        self.links.held.is_empty().then(|| self.clear())
    }
}
