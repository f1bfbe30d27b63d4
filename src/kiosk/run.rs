//! Results in a row of which none is good: then it is more likely the kiosk than its visitors.

use std::collections::BTreeSet;

use crate::limits;
use crate::shc::StandingFault;
use crate::verdict::{Headline, Reason, Verdict};
use crate::wording::code;

/// What many results in a row point to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RunCause {
    /// The directory is too old, or lacks lists of revoked cards.
    Directory,
    /// The clock is wrong.
    Clock,
    /// The same reason each time, whichever.
    SameReason,
}

/// The results since the last good one.
#[derive(Default)]
pub(super) struct Run {
    /// How many in a row have a reason that lies with the kiosk.
    kiosk: usize,
    /// The reasons that all of the last ones have.
    shared: BTreeSet<&'static str>,
    /// How many those are.
    sharing: usize,
}

impl Run {
    /// Takes in a visit's result; what it points to once there are [`limits::RUN_OF_RESULTS`]. A
    /// result that is no verdict on a card is none of the row.
    pub(super) fn take(&mut self, headline: Headline, verdicts: &[Verdict]) -> Option<RunCause> {
        match headline {
            Headline::Check | Headline::DoNotAccept => {}
            Headline::Verified => {
                *self = Self::default();
                return None;
            }
            _ => return self.cause(verdicts),
        }
        // A genuine card whose person lacks a dose is no sign that anything is wrong here.
        let is_of_rule = |reason: &&Reason| matches!(reason, Reason::RuleNotMet | Reason::RuleOpen);
        let mut others = verdicts.iter().flat_map(Verdict::reasons);
        if others.all(|reason| is_of_rule(&reason)) {
            *self = Self::default();
            return None;
        }
        let causes = verdicts.iter().flat_map(Verdict::reasons).filter_map(cause);
        self.kiosk = match causes.count() {
            0 => 0,
            _ => self.kiosk + 1,
        };
        let reasons = verdicts.iter().flat_map(Verdict::reasons);
        let reasons = reasons.filter(|reason| !is_of_rule(reason)).map(code);
        let reasons: BTreeSet<_> = reasons.collect();
        let shared: BTreeSet<_> = self.shared.intersection(&reasons).copied().collect();
        (self.shared, self.sharing) = match shared.is_empty() {
            true => (reasons, 1),
            false => (shared, self.sharing + 1),
        };
        self.cause(verdicts)
    }

    fn cause(&self, verdicts: &[Verdict]) -> Option<RunCause> {
        let mut causes = verdicts.iter().flat_map(Verdict::reasons).filter_map(cause);
        if self.kiosk >= limits::RUN_OF_RESULTS {
            return causes.next().or(Some(RunCause::SameReason));
        }
        (self.sharing >= limits::RUN_OF_RESULTS).then_some(RunCause::SameReason)
    }
}

/// What of a reason lies with the kiosk and not with a card.
const fn cause(reason: &Reason) -> Option<RunCause> {
    match reason {
        Reason::Standing(StandingFault::ClockDoubtful) => Some(RunCause::Clock),
        Reason::Standing(
            StandingFault::DirectoryTooOld
            | StandingFault::ListMissing
            | StandingFault::ListOutdated,
        ) => Some(RunCause::Directory),
        _ => None,
    }
}
