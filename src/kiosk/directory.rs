//! The screen that shows what the kiosk trusts: what is looked for and looked at, and how a refresh
//! or an import changes it.

mod counts;
mod search;

pub use counts::Counts;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use search::Index;

use super::ImportRefusal;
use super::refresh::{Outcome, Progress, Refresh, RefreshEnd, RefreshTimes};
use super::{Decision, Guarded, Job, Phase, Picks, Screen, State};
use crate::audit::Entry;
use crate::directory::Directory;
use crate::issuer::IssuerUrl;
use crate::store::Imported;
use crate::time::UnixTime;
use crate::wording::Words;

/// What happens on the directory's screen, and to the directory.
pub enum DirectoryEvent {
    /// "Directory" was pressed, or its part of the status strip.
    Open,
    /// This is looked for.
    Search(String),
    /// An issuer was picked, or none is to be looked at.
    Select(Option<IssuerUrl>),
    /// Another part of the screen was picked.
    Show(Tab),
    /// The answer to [`Job::ReadJournal`], newest first.
    JournalRead(Vec<Entry>),
    /// "Import" was pressed: a file or a stick is to be chosen.
    PickSnapshot,
    /// Files or folders that are meant to be a snapshot were chosen, or dropped on the window.
    Import(Vec<PathBuf>),
    /// A snapshot was imported; the answer to [`Job::ImportSnapshot`]. The directory comes in
    /// [`DirectoryEvent::Changed`].
    Imported(Imported),
    /// A snapshot was not imported; the answer to [`Job::ImportSnapshot`].
    Refused(ImportRefusal),
    /// "Refresh now" was pressed.
    Refresh,
    /// A button of a decision about whom to trust was pressed.
    Decide(Decision),
    /// "Cancel" was pressed.
    CancelRefresh,
    /// How far a refresh is, whoever began it.
    Progress(Progress),
    /// A refresh has ended, whoever began it. The directory comes in [`DirectoryEvent::Changed`].
    RefreshEnded {
        /// When.
        at: UnixTime,
        /// How.
        end: RefreshEnd,
        /// When the next is due; `None` if there is none by itself.
        next: Option<UnixTime>,
    },
    /// What is known of earlier refreshes, and when the next is due.
    Known(RefreshTimes),
    /// This is what cards are judged with from now on.
    Changed(Arc<Directory>),
    /// Whether a proxy that looks into connections is trusted, so that the screen says so.
    NetworkInspected(bool),
}

/// The parts of the screen.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Tab {
    /// Who is trusted.
    #[default]
    Issuers,
    /// What was decided here.
    Decided,
    /// What happened to the directory.
    History,
}

/// What is on the directory's screen.
#[derive(Default)]
pub struct DirectoryPage {
    /// Which part of it.
    pub tab: Tab,
    /// What is looked for.
    pub search: String,
    /// The issuers found, by their names: positions in [`Directory::issuers`].
    pub found: Vec<usize>,
    /// The issuer that is looked at.
    pub selected: Option<IssuerUrl>,
    /// The newest lines of the kiosk's log, once they are read.
    pub journal: Option<Vec<Entry>>,
    /// How much there is of everything.
    pub counts: Counts,
    index: Index,
}

impl DirectoryPage {
    fn read(&mut self, spoken: Words, directory: &Directory) {
        self.counts = Counts::of(directory);
        self.index = Index::of(spoken, directory);
        let is_there = |iss: &IssuerUrl| directory.issuer(iss).is_some();
        self.selected = self.selected.take().filter(is_there);
        self.search_anew();
    }

    fn search_anew(&mut self) {
        self.found = self.index.find(&self.search);
    }
}

impl State {
    pub(super) fn on_directory(&mut self, event: DirectoryEvent, now: Instant) -> Option<Job> {
        match event {
            DirectoryEvent::Open => return Some(self.open_directory()),
            DirectoryEvent::Search(text) => {
                self.page.search = text;
                self.page.search_anew();
            }
            DirectoryEvent::Select(iss) => self.page.selected = iss,
            DirectoryEvent::Show(tab) => {
                self.page.tab = tab;
                return (tab == Tab::History).then_some(Job::ReadJournal);
            }
            DirectoryEvent::JournalRead(entries) => self.page.journal = Some(entries),
            DirectoryEvent::PickSnapshot => return self.guard(Guarded::Snapshot, now),
            DirectoryEvent::Import(_) if !self.may(&Guarded::Snapshot) => {
                return self.guard(Guarded::Snapshot, now);
            }
            DirectoryEvent::Import(paths) => return self.import(paths),
            DirectoryEvent::Imported(imported) => return self.ended(Outcome::Imported(imported)),
            DirectoryEvent::Refused(refusal) => return self.ended(Outcome::Refused(refusal)),
            DirectoryEvent::Refresh => return self.guard(Guarded::Refresh, now),
            DirectoryEvent::Decide(decision) => {
                return self.guard(Guarded::Decide(decision), now);
            }
            DirectoryEvent::CancelRefresh => {
                let is_running = self.refresh.running.is_some() && !self.refresh.is_cancelled;
                self.refresh.is_cancelled |= is_running;
                return is_running.then_some(Job::CancelRefresh);
            }
            DirectoryEvent::Progress(progress) => self.refresh.running = Some(progress),
            DirectoryEvent::RefreshEnded { at, end, next } => {
                let times = &mut self.refresh.times;
                times.next = next;
                match &end {
                    RefreshEnd::Done(_) => (times.succeeded, times.failed) = (Some(at), None),
                    RefreshEnd::Failed(fault) => times.failed = Some((at, *fault)),
                    RefreshEnd::Cancelled => {}
                }
                (self.refresh.running, self.refresh.is_cancelled) = (None, false);
                return self.told(Outcome::Refresh(end));
            }
            DirectoryEvent::Known(times) => self.refresh.times = times,
            DirectoryEvent::Changed(directory) => {
                self.directory = directory;
                if self.looks_at_directory() {
                    let spoken = Words::of(self.settings.language.unwrap_or_default());
                    self.page.read(spoken, &self.directory);
                    // A decision has a line in it.
                    let shows_history = self.page.tab == Tab::History;
                    return shows_history.then_some(Job::ReadJournal);
                }
            }
            DirectoryEvent::NetworkInspected(is) => self.is_network_inspected = is,
        }
        None
    }

    /// The person before is gone: who looks at the directory has turned from the counter.
    fn open_directory(&mut self) -> Job {
        let job = self.clear();
        self.page = DirectoryPage::default();
        self.show_directory();
        job
    }

    /// To its screen, as it was left: what it lists is what the directory holds now.
    pub(super) fn show_directory(&mut self) {
        self.screen = Screen::Directory;
        let spoken = Words::of(self.settings.language.unwrap_or_default());
        self.page.read(spoken, &self.directory);
    }

    /// One step back, and from most screens to the camera.
    pub(super) fn back(&mut self, now: Instant) -> Option<Job> {
        if self.close_document(now) {
            return None;
        }
        match self.screen {
            Screen::Files(Picks::Snapshot) => self.show_directory(),
            Screen::Files(Picks::TakeFolder) => return self.back_from_taking(now),
            Screen::Files(Picks::CountsFolder) => self.screen = Screen::Today,
            Screen::Files(Picks::SettingsFolder | Picks::SettingsFile) => {
                self.screen = Screen::Settings;
            }
            Screen::Pin(ref pad) => {
                let to = pad.to.clone();
                return self.back_from_pad(&to);
            }
            Screen::Directory if self.page.selected.is_some() => self.page.selected = None,
            Screen::Directory if self.page.tab != Tab::Issuers => self.page.tab = Tab::Issuers,
            Screen::Directory => {
                // What was told has been read.
                self.outcome = None;
                self.page = DirectoryPage::default();
                return Some(self.clear());
            }
            Screen::Training => return Some(self.end_training()),
            _ => return Some(self.next()),
        }
        None
    }

    fn import(&mut self, paths: Vec<PathBuf>) -> Option<Job> {
        if !self.looks_at_directory() {
            self.open_directory();
        }
        self.show_directory();
        self.page.selected = None;
        if self.demo {
            return self.told(Outcome::Refused(ImportRefusal::Demonstration));
        }
        let is_free = !std::mem::replace(&mut self.is_importing, true);
        self.outcome = None;
        is_free.then_some(Job::ImportSnapshot { paths })
    }

    pub(super) fn refresh_now(&mut self) -> Option<Job> {
        if self.demo || self.refresh.running.is_some() {
            return None;
        }
        self.outcome = None;
        self.refresh.running = Some(Progress {
            phase: Phase::Snapshot,
            done: 0,
            total: 0,
            failed: 0,
        });
        Some(Job::Refresh)
    }

    fn ended(&mut self, outcome: Outcome) -> Option<Job> {
        self.is_importing = false;
        self.told(outcome)
    }

    /// Shows what came of it. The journal has new lines then.
    fn told(&mut self, outcome: Outcome) -> Option<Job> {
        self.outcome = Some(outcome);
        let shows_history = self.looks_at_directory() && self.page.tab == Tab::History;
        shows_history.then_some(Job::ReadJournal)
    }

    const fn looks_at_directory(&self) -> bool {
        matches!(
            self.screen,
            Screen::Directory | Screen::Files(Picks::Snapshot)
        )
    }

    /// What is on the directory's screen, while that is open.
    #[must_use]
    pub const fn page(&self) -> &DirectoryPage {
        &self.page
    }

    /// Whether the directory is being refreshed, and when it was.
    #[must_use]
    pub const fn refresh(&self) -> &Refresh {
        &self.refresh
    }

    /// What came of the last refresh or import, until the screen that shows it is left.
    #[must_use]
    pub const fn outcome(&self) -> Option<&Outcome> {
        self.outcome.as_ref()
    }

    /// Whether a snapshot is being imported.
    #[must_use]
    pub const fn is_importing(&self) -> bool {
        self.is_importing
    }

    /// Whether a proxy that looks into connections is trusted.
    #[must_use]
    pub const fn is_network_inspected(&self) -> bool {
        self.is_network_inspected
    }
}
