//! How many there were, by the hour, and nothing about who (req-Q2).

use std::path::PathBuf;

use jiff::civil::Date;

use super::access::Guarded;
use super::{Job, Screen, State};
use crate::audit::{AuditScans, Scan};
use crate::store::{Counted, DayCounts};
use crate::verdict::{Headline, Verdict};

use std::time::Instant;

/// What happens on the screen of counts.
pub enum TodayEvent {
    /// "Today" was pressed.
    Open,
    /// The answer to [`Job::ReadCounts`].
    Read {
        /// Which day it is.
        today: Date,
        /// The days that are kept, newest first.
        days: Vec<DayCounts>,
    },
    /// Another day was picked.
    Show(Date),
    /// "Export" was pressed.
    Export,
    /// They are to be saved in this folder.
    ExportTo(PathBuf),
    /// One of the two answers to [`Job::ExportCounts`], for the counts and for the audit: where it is;
    /// `None` if it could not be saved.
    Exported(Option<PathBuf>),
}

/// What is on the screen of counts.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Today {
    /// Which day it is; `None` until the counts are read.
    pub today: Option<Date>,
    /// The days that are kept, newest first; today is the first of them even if nobody came yet.
    pub days: Vec<DayCounts>,
    /// The day in view.
    pub shown: Option<Date>,
    /// Where the counts and the audit were saved; `None` for what could not be.
    pub exported: Vec<Option<PathBuf>>,
}

impl Today {
    /// The counts of the day in view.
    #[must_use]
    pub fn day(&self) -> Option<&DayCounts> {
        let shown = self.shown?;
        self.days.iter().find(|day| day.day == shown)
    }
}

impl State {
    pub(super) fn on_today(&mut self, event: TodayEvent, now: Instant) -> Option<Job> {
        match event {
            TodayEvent::Open => {
                // Whoever was on the screen is gone from it.
                let forget = self.clear();
                self.screen = Screen::Today;
                self.today = Today::default();
                return Some(Job::All(vec![forget, Job::ReadCounts]));
            }
            TodayEvent::Read { today, mut days } => {
                // A clock that ran ahead may have left later days.
                let at = days.partition_point(|counts| counts.day > today);
                if days.get(at).is_none_or(|counts| counts.day != today) {
                    days.insert(at, DayCounts::empty(today));
                }
                let was_today = self.today.shown == self.today.today;
                self.today.days = days;
                self.today.today = Some(today);
                if was_today || self.today.day().is_none() {
                    self.today.shown = Some(today);
                }
            }
            TodayEvent::Show(day) => self.today.shown = Some(day),
            TodayEvent::Export => return self.guard(Guarded::ExportCounts, now),
            TodayEvent::ExportTo(folder) => {
                self.screen = Screen::Today;
                self.today.exported.clear();
                let may = self.is_unlocked();
                return may.then_some(Job::ExportCounts { folder });
            }
            TodayEvent::Exported(saved) => self.today.exported.push(saved),
        }
        None
    }

    /// Counts a visit, unless its cards are of the demonstration or of a test: nobody came.
    pub(super) fn count_visit(&mut self, headline: Headline, verdicts: &[Verdict], now: Instant) {
        let is_real = !self.demo && verdicts.iter().all(|verdict| verdict.mark().is_none());
        let Some(counted) = Counted::of(headline).filter(|_counted| is_real) else {
            return;
        };
        self.uncounted.push(counted);
        if self.settings.audit_scans != AuditScans::No
            && let Some((arrival, since)) = self.arrival
        {
            let took = now.saturating_duration_since(since).as_millis();
            let took = u64::try_from(took).ok();
            let scan = Scan::of(headline, verdicts, arrival, took);
            self.unnoted.push(scan);
        }
    }

    /// Counts a comparison with a photo ID of such a visit.
    pub(super) fn count_id(&mut self, matches: bool) {
        let is_real = match &self.screen {
            Screen::Result(shown) => shown.verdicts.iter().all(|one| one.mark().is_none()),
            _ => false,
        };
        if is_real && !self.demo {
            self.uncounted.push(match matches {
                true => Counted::IdMatched,
                false => Counted::IdRefused,
            });
        }
    }

    /// What was not given to the store yet.
    pub(super) fn counts_to_keep(&mut self) -> Option<Job> {
        let counted = std::mem::take(&mut self.uncounted);
        let scans = std::mem::take(&mut self.unnoted);
        (!counted.is_empty()).then_some(Job::Count { counted, scans })
    }

    /// What is on the screen of counts, while that is open.
    #[must_use]
    pub const fn today(&self) -> &Today {
        &self.today
    }
}
