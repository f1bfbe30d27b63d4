//! What staff take along of a result: a field or the doses on the clipboard, files in a folder, and
//! the report for a sender (story-U19, U20). Only where the administrator allows it, but for the
//! report, which is about nobody.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use zeroize::Zeroizing;

use super::{Job, LinkStep, Opening, Picks, Screen, Shown, State};
use crate::limits;
use crate::store::{TakeAlong, Taken};
use crate::time::UnixTime;
use crate::verdict::{Headline, Verdict};
use crate::wording::records::Reading;
use crate::wording::taken::{Paper, Taking, has_doses};
use crate::wording::{Words, links, receipt};

/// In which language and when something is taken, as only the screen knows it.
#[derive(Clone, Copy)]
pub struct Teller {
    /// The window's language.
    pub words: Words,
    /// Now, and where.
    pub now: UnixTime,
    /// Seconds east of UTC.
    pub offset_seconds: i32,
}

/// What is pressed.
pub enum TakeEvent {
    /// The list of what can be taken is to open, or to close.
    List,
    /// The report is to be seen, or no more.
    Report(Teller),
    /// A field was pressed: what it says.
    Field(Zeroizing<String>, Teller),
    /// "Copy the doses" was pressed.
    Doses(Teller),
    /// "Save the doses" was pressed.
    SaveDoses(Teller),
    /// "Save the page" was pressed.
    SavePage(Teller),
    /// "Copy the report" was pressed.
    CopyReport,
    /// "Save the report" was pressed.
    SaveReport,
    /// What waits is to be saved in this folder.
    SaveTo(PathBuf),
    /// The answer to [`Job::SaveTaken`]: where it is; `None` if it could not be saved.
    Saved(Option<PathBuf>),
}

/// Something that is to be saved.
pub enum Saving {
    /// The doses, as comma-separated values.
    Doses(Zeroizing<String>),
    /// The page, for paper.
    Page(Box<Paper>),
    /// A report for a sender.
    Report(String),
}

/// What is open below a result.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum TakePanel {
    /// Nothing.
    #[default]
    Closed,
    /// What can be taken along.
    List,
    /// A report for the sender.
    Report(String),
}

/// What came of the last press.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum TakeTold {
    /// It is in this file.
    Saved(PathBuf),
    /// It is in none.
    NotSaved,
}

/// What is taken of this visit.
#[derive(Default)]
pub struct Take {
    panel: TakePanel,
    told: Option<TakeTold>,
    waiting: Option<Waiting>,
    /// When the clipboard is emptied; `None` where nothing from here is on it.
    clears_at: Option<Instant>,
    /// Whether it is to be emptied now.
    clears: bool,
    /// Whether something is being saved, so that there is an answer to be told.
    is_saving: bool,
}

/// Something that waits for a folder, and the screen that comes back after it.
struct Waiting {
    saving: Saving,
    screen: Screen,
    /// When nobody waits any more.
    until: Instant,
}

impl Take {
    /// What is open.
    #[must_use]
    pub const fn panel(&self) -> &TakePanel {
        &self.panel
    }

    /// What came of the last press.
    #[must_use]
    pub const fn told(&self) -> Option<&TakeTold> {
        self.told.as_ref()
    }

    /// How long what was copied stays on the clipboard; `None` where nothing from here is on it.
    #[must_use]
    pub fn copied_for(&self, now: Instant) -> Option<Duration> {
        Some(self.clears_at?.saturating_duration_since(now))
    }

    /// Nothing of this visit is taken any more, and nothing of it stays on the clipboard.
    pub(super) fn forget(&mut self) {
        let clears = self.clears || self.clears_at.is_some();
        *self = Self {
            clears,
            ..Self::default()
        };
    }

    /// What is open is of another item, or of what was there before.
    pub(super) fn close(&mut self) {
        self.panel = TakePanel::Closed;
        self.told = None;
    }

    pub(super) fn tick(&mut self, now: Instant) {
        if self.clears_at.is_some_and(|at| now >= at) {
            (self.clears_at, self.clears) = (None, true);
        }
    }

    pub(super) fn clear_copied(&mut self) -> Option<Job> {
        std::mem::take(&mut self.clears).then_some(Job::ClearCopied)
    }

    /// What waits for a folder is dropped where another screen has come.
    pub(super) fn leave(&mut self, screen: &Screen) {
        if !matches!(screen, Screen::Files(Picks::TakeFolder)) {
            self.waiting = None;
        }
    }

    /// Whether something waits for a folder.
    pub(super) const fn waits(&self) -> bool {
        self.waiting.is_some()
    }
}

impl State {
    /// What is taken of this visit.
    #[must_use]
    pub const fn take(&self) -> &Take {
        &self.take
    }

    /// Whether what `verdict` shows may be copied. What could not be checked may not, nor what is
    /// not to be accepted, whoever signed it, nor what is another person's by the photo ID.
    #[must_use]
    pub fn may_copy(&self, verdict: &Verdict) -> bool {
        self.settings.take_along >= TakeAlong::Copy
            && self.question().is_none()
            && verdict.headline() != Headline::DoNotAccept
            && self
                .in_view()
                .is_some_and(|(shown, _)| shown.id_matches != Some(false))
            && verdict.shown().is_some()
    }

    /// The same for saving, and for the table of doses: only what is on the screen.
    #[must_use]
    pub fn may_take_records(&self, shown: &Shown, verdict: &Verdict) -> bool {
        self.may_copy(verdict) && shown.shows_details
    }

    /// Whether files may be saved too.
    #[must_use]
    pub fn may_save(&self) -> bool {
        self.settings.take_along >= TakeAlong::CopyAndSave
    }

    /// Whether there is something for the sender of `verdict` to look into.
    #[must_use]
    pub fn has_report(&self, verdict: &Verdict) -> bool {
        self.question().is_none()
            && matches!(verdict.headline(), Headline::Check | Headline::DoNotAccept)
            && verdict.reasons().iter().any(receipt::is_for_sender)
    }

    pub(super) fn on_take(&mut self, event: TakeEvent, now: Instant) -> Option<Job> {
        match event {
            TakeEvent::SaveTo(folder) => return self.save_to(folder, now),
            TakeEvent::Saved(saved) => {
                // The answer to a visit that is over is for nobody here.
                if std::mem::take(&mut self.take.is_saving) {
                    self.take.told = Some(saved.map_or(TakeTold::NotSaved, TakeTold::Saved));
                }
                return None;
            }
            _ => {}
        }
        if matches!(self.screen, Screen::Result(_)) {
            // Somebody is busy with it.
            self.stay_longer(now);
        }
        match event {
            TakeEvent::List => {
                let may = self
                    .in_view()
                    .is_some_and(|(shown, verdict)| self.may_take_records(shown, verdict));
                self.take.told = None;
                self.take.panel = match self.take.panel {
                    TakePanel::List => TakePanel::Closed,
                    _ if may => TakePanel::List,
                    _ => TakePanel::Closed,
                };
                None
            }
            TakeEvent::Report(teller) => {
                self.take.told = None;
                let report = match self.take.panel {
                    TakePanel::Report(_) => None,
                    _ => self.report(teller),
                };
                self.take.panel = report.map_or(TakePanel::Closed, TakePanel::Report);
                None
            }
            TakeEvent::CopyReport => {
                let TakePanel::Report(report) = &self.take.panel else {
                    return None;
                };
                let text = Zeroizing::new(report.clone());
                Some(self.copied(text, Taken::Report, now))
            }
            TakeEvent::SaveReport => {
                let TakePanel::Report(report) = &self.take.panel else {
                    return None;
                };
                let saving = Saving::Report(report.clone());
                self.choose_folder(saving, now);
                None
            }
            TakeEvent::Field(text, teller) => {
                let (_shown, verdict) = self.in_view()?;
                if !self.may_copy(verdict) {
                    return None;
                }
                let text = self.taking(verdict, teller).field(&text);
                Some(self.copied(text, Taken::Field, now))
            }
            TakeEvent::Doses(teller) => {
                let text = self.of_records(teller)?.doses_to_paste()?;
                Some(self.copied(text, Taken::Doses, now))
            }
            TakeEvent::SaveDoses(teller) if self.may_save() => {
                let text = self.of_records(teller)?.doses_to_save()?;
                self.choose_folder(Saving::Doses(text), now);
                None
            }
            TakeEvent::SavePage(teller) if self.may_save() => {
                let paper = self.of_records(teller)?.paper()?;
                self.choose_folder(Saving::Page(Box::new(paper)), now);
                None
            }
            _ => None,
        }
    }

    /// The result on the screen, and its item in view.
    fn in_view(&self) -> Option<(&Shown, &Verdict)> {
        let Screen::Result(shown) = &self.screen else {
            return None;
        };
        Some((shown, shown.verdicts.get(shown.selected)?))
    }

    fn taking<'a>(&'a self, verdict: &'a Verdict, teller: Teller) -> Taking<'a> {
        Taking {
            words: teller.words,
            verdict,
            reading: Reading {
                now: teller.now,
                offset_seconds: teller.offset_seconds,
                is_proven: verdict.signed().is_some(),
            },
            place: &self.settings.recipient,
        }
    }

    /// The records of the item in view, where they may be taken.
    fn of_records(&self, teller: Teller) -> Option<Taking<'_>> {
        let (shown, verdict) = self.in_view()?;
        let may = self.may_take_records(shown, verdict);
        may.then(|| self.taking(verdict, teller))
    }

    /// The report on the item in view, or on the link that did not open.
    fn report(&self, teller: Teller) -> Option<String> {
        if let Some((_shown, verdict)) = self.in_view() {
            return self
                .has_report(verdict)
                .then(|| receipt::of_verdict(verdict));
        }
        match self.opening().map(Opening::step)? {
            LinkStep::Failed(fault) if matches!(self.screen, Screen::Link) => {
                Some(receipt::of_link(links::code(fault), teller.now))
            }
            _ => None,
        }
    }

    fn copied(&mut self, text: Zeroizing<String>, taken: Taken, now: Instant) -> Job {
        self.take.told = None;
        self.take.clears_at = Some(now + limits::COPIED_FOR);
        Job::Copy { text, taken }
    }

    fn choose_folder(&mut self, saving: Saving, now: Instant) {
        self.take.told = None;
        let screen = std::mem::replace(&mut self.screen, Screen::Files(Picks::TakeFolder));
        self.take.waiting = Some(Waiting {
            saving,
            screen,
            until: now + limits::FOLDER_CHOSEN_WITHIN,
        });
    }

    /// Shows again what was on the screen before a folder was asked for.
    fn come_back(&mut self, screen: Screen, now: Instant) {
        self.screen = screen;
        self.stay_longer(now);
    }

    fn save_to(&mut self, folder: PathBuf, now: Instant) -> Option<Job> {
        let Waiting { saving, screen, .. } = self.take.waiting.take()?;
        self.come_back(screen, now);
        let may = self.may_save() || matches!(saving, Saving::Report(_));
        self.take.is_saving = may;
        may.then_some(Job::SaveTaken { saving, folder })
    }

    pub(super) fn back_from_taking(&mut self, now: Instant) -> Option<Job> {
        match self.take.waiting.take() {
            Some(waiting) => {
                self.come_back(waiting.screen, now);
                None
            }
            None => Some(self.clear()),
        }
    }

    /// Nobody has chosen a folder for long: the person goes from the memory too.
    pub(super) fn tick_taking(&mut self, now: Instant) -> Option<Job> {
        let waiting = self.take.waiting.as_ref()?;
        (now >= waiting.until).then(|| self.next())
    }
}

/// Whether a verdict shows doses.
#[must_use]
pub fn shows_doses(verdict: &Verdict) -> bool {
    verdict.shown().is_some_and(has_doses)
}
