//! The window's state, and the only place where it changes.
//!
//! Everything that can happen is an [`Event`]; everything that must be done is a [`Job`]. Nothing
//! here draws, waits, or asks for the time, so every path can be tested without a window.

mod access;
mod cover;
mod devices;
mod directory;
mod event;
mod first_start;
mod link;
mod pad;
mod pages;
mod reading;
mod read;
mod refresh;
mod rules;
mod run;
mod scanner;
mod seen;
mod settings;
mod take;
mod tally;
mod today;
mod training;
mod viewing;
mod visit;
mod visitor;

pub use crate::jobs::keeper::Decision;
pub use crate::jobs::snapshot::{ImportRefusal, SnapshotFiles, are_snapshot};
pub use crate::jobs::{PinAnswer, PinStanding};
pub use access::{AccessEvent, Guarded};
pub use devices::{Devices, DevicesEvent};
pub use directory::{Counts, DirectoryEvent, DirectoryPage, Tab};
pub use event::{Event, Job, Notice};
pub use first_start::{FirstStartEvent, Step};
pub use link::{Came, HeldLinks, LinkEvent, LinkStep, Offered, Opening, PasscodePad};
pub use pad::{PinFault, PinPad, PinStep};
pub use pages::{Drawn, Pages};
pub use reading::Reading;
pub use refresh::{
    Outcome, Phase, Progress, Refresh, RefreshEnd, RefreshFault, RefreshTimes, Refreshed,
};
pub use run::RunCause;
pub use scanner::ScannerEvent;
pub use settings::{SettingsEvent, SettingsGroup, SettingsPage, SettingsTold};
pub use take::{Saving, Take, TakeEvent, TakePanel, TakeTold, Teller, shows_doses};
pub use tally::Tally;
pub use today::{Today, TodayEvent};
pub use training::{Question, Response, Training, TrainingEvent};
pub use viewing::{DocumentEvent, DocumentPlace, Shows, Text, Viewing};
pub use visit::{Shown, Visit};
pub use visitor::{Visitor, VisitorEvent};

use std::sync::Arc;
use std::time::Instant;

use zeroize::Zeroizing;

use crate::audit::{Arrival, Scan};
use crate::capture::{CameraStatus, Sighting};
use crate::directory::Directory;
use crate::limits;
use crate::rules::Pack;
use crate::sound::SoundStatus;
use crate::store::{Counted, Settings};
use crate::verdict::InputFault;
use first_start::FirstStart;
use run::Run;
use seen::{Look, Seen};

/// What is on the screen.
pub enum Screen {
    /// The camera's picture, waiting for a code.
    Scan,
    /// The result of a visit.
    Result(Shown),
    /// A link before it is opened, and while it is: see [`State::opening`].
    Link,
    /// The links that wait for the network: see [`State::held_links`].
    Held,
    /// Everything but scanning: what is behind it, and the languages.
    Menu,
    /// A list of files to choose from.
    Files(Picks),
    /// What the kiosk trusts: see [`State::page`].
    Directory,
    /// Which camera it uses: see [`State::devices`].
    Devices,
    /// The pad for the administrator's PIN.
    Pin(PinPad),
    /// What is set: see [`State::settings_page`].
    Settings,
    /// How many there were: see [`State::today`].
    Today,
    /// What there is to train with: see [`State::training`].
    Training,
    /// The kiosk is set up.
    FirstStart(Step),
}

/// What a file is chosen for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Picks {
    /// To judge the cards in it.
    Cards,
    /// To import it as a directory.
    Snapshot,
    /// A folder to save the counts in.
    CountsFolder,
    /// A folder to save the settings in.
    SettingsFolder,
    /// To take settings from it.
    SettingsFile,
    /// A folder to save in what staff take along.
    TakeFolder,
}

/// The state of the window.
pub struct State {
    screen: Screen,
    /// The visit that is covered for whoever walks by.
    covered: Option<Visit>,
    visit: Visit,
    camera: CameraStatus,
    sighting: Sighting,
    devices: Devices,
    directory: Arc<Directory>,
    page: DirectoryPage,
    refresh: Refresh,
    outcome: Option<Outcome>,
    is_importing: bool,
    is_network_inspected: bool,
    demo: bool,
    settings: Box<Settings>,
    settings_page: SettingsPage,
    access: access::Access,
    today: Today,
    /// What the store was not told to count yet.
    uncounted: Vec<Counted>,
    /// What it was not told to note yet.
    unnoted: Vec<Scan>,
    /// How what is being judged, or stands on the screen, came here, and when.
    arrival: Option<(Arrival, Instant)>,
    tally: Tally,
    notices: Vec<Notice>,
    seen: Seen,
    scanner: scanner::Scanner,
    sound: SoundStatus,
    first_start: FirstStart,
    run: Run,
    training: Option<Training>,
    visitor: Visitor,
    /// Whose files are read, and how far.
    reading: Option<(Visit, Reading)>,
    links: link::Links,
    take: Take,
    /// The administrator's own.
    packs: Vec<Arc<Pack>>,
    /// How many documents were opened since the start: which of them an answer is of.
    documents_opened: u64,
}

impl State {
    /// A kiosk that scans, judges with `directory`, and has seen nobody yet.
    #[must_use]
    pub fn new(directory: Arc<Directory>, demo: bool) -> Self {
        Self {
            screen: Screen::Scan,
            covered: None,
            visit: Visit::default(),
            camera: CameraStatus::Starting,
            sighting: Sighting::default(),
            devices: Devices::default(),
            directory,
            page: DirectoryPage::default(),
            refresh: Refresh::default(),
            outcome: None,
            is_importing: false,
            is_network_inspected: false,
            demo,
            settings: Box::default(),
            settings_page: SettingsPage::default(),
            access: access::Access::default(),
            today: Today::default(),
            uncounted: Vec::new(),
            unnoted: Vec::new(),
            arrival: None,
            tally: Tally::default(),
            notices: Vec::new(),
            seen: Seen::default(),
            scanner: scanner::Scanner::default(),
            sound: SoundStatus::default(),
            first_start: FirstStart::default(),
            run: Run::default(),
            training: None,
            visitor: Visitor::default(),
            reading: None,
            links: link::Links::default(),
            take: Take::default(),
            packs: Vec::new(),
            documents_opened: 0,
        }
    }

    /// Takes in one event, which happened at `now`; returns the work that it calls for.
    pub fn on(&mut self, event: Event, now: Instant) -> Option<Job> {
        let (arrival, before) = (event.arrival(), self.visit);
        let job = self.take_in(event, now);
        if self.visit != before
            && let Some(arrival) = arrival
        {
            self.arrival = Some((arrival, now));
        }
        self.lock_at_the_counter();
        self.take.leave(&self.screen);
        self.leave_link();
        let cancels = std::mem::take(&mut self.links.cancels).then_some(Job::CancelLinks);
        let first = [cancels, self.take.clear_copied()];
        let mut jobs: Vec<Job> = first.into_iter().flatten().collect();
        if jobs.is_empty() {
            return job;
        }
        jobs.extend(job);
        Some(Job::All(jobs))
    }

    fn take_in(&mut self, event: Event, now: Instant) -> Option<Job> {
        match event {
            Event::Camera(status) => {
                self.camera = status;
                self.sighting = Sighting::default();
                None
            }
            Event::Sighted(sighting) => {
                self.sighting = sighting;
                None
            }
            Event::CodesSeen(texts) => self.codes_seen(texts, now),
            Event::Pasted(text) => Some(self.judge_text(&text)),
            Event::Paste => Some(self.paste(now)),
            Event::PicturePasted(texts) => Some(self.pasted(texts)),
            Event::Scanner(event) => self.on_scanner(event, now),
            // Dropped on the window.
            Event::FilesChosen(_) if !self.may(&Guarded::Cards) => self.guard(Guarded::Cards, now),
            Event::FilesChosen(paths) => {
                let visit = self.begin_visit();
                self.begin_reading(visit, paths.len().min(limits::INPUTS));
                Some(Job::ReadFiles { visit, paths })
            }
            Event::Reading { visit, reading } => {
                self.reads(visit, reading);
                None
            }
            Event::Judged { visit, .. } if visit != self.visit => None,
            Event::Judged { verdicts, .. } => {
                self.reading = None;
                self.show(verdicts, now)
            }
            Event::Tick => {
                self.scanner.tick(now);
                self.seen.tick(now);
                self.tick(now)
                    .or_else(|| self.tick_link(now))
                    .or_else(|| self.lock_when_idle(now))
                    .or_else(|| self.counts_to_keep())
            }
            Event::Locked => {
                let job = self.left();
                self.links.held.clear();
                Some(job)
            }
            Event::Next if self.is_just_opened(now) => None,
            Event::Next => Some(self.next()),
            Event::Sound(status) => {
                self.sound = status;
                None
            }
            Event::Back if matches!(self.screen, Screen::Link) => self.back_from_link(now),
            Event::Back => self.back(now),
            Event::Link(event) => self.on_link(event, now),
            Event::Take(event) => self.on_take(event, now),
            Event::Document(event) => self.on_document(event, now),
            Event::Hold
            | Event::Cover(_)
            | Event::Select(_)
            | Event::IdCompared(_)
            | Event::ShowUnverified(_)
            | Event::ShowRaw(_)
            | Event::ShowDoses(_)
            | Event::ShowDetails(_) => self.on_shown(&event, now),
            Event::OpenMenu => {
                let job = self.clear();
                self.screen = Screen::Menu;
                Some(job)
            }
            Event::Speak(language) => {
                self.settings.language = Some(language);
                Some(Job::Set(vec![("language", language.code().to_owned())]))
            }
            Event::OpenFile => self.guard(Guarded::Cards, now),
            Event::Leave => self.guard(Guarded::Leave, now),
            Event::Access(event) => self.on_access(event, now),
            Event::Today(event) => self.on_today(event, now),
            Event::Directory(event) => self.on_directory(event, now),
            Event::Devices(event) => self.on_devices(event, now),
            Event::Settings(event) => self.on_settings(event),
            Event::StartDemo => self.guard(Guarded::Demo, now),
            Event::StartCamera => Some(match self.is_trial() {
                true => self.finish_first_start(),
                false => self.change_over(false),
            }),
            Event::Training(event) => self.on_training(event, now),
            Event::FirstStart(event) => self.on_first_start(event),
            Event::Visitor(event) => {
                self.on_visitor(event, now);
                None
            }
            Event::Noticed(notice) => {
                self.notice(notice);
                None
            }
            Event::Settled(notice) => {
                self.settled(notice);
                None
            }
        }
    }

    /// What is pasted is of this visit, or it is dropped: it is not to end meanwhile.
    fn paste(&mut self, now: Instant) -> Job {
        self.settled(Notice::NothingToPaste);
        self.stay_longer(now);
        Job::ReadClipboard
    }

    /// What the clipboard held is somebody's who is here now.
    fn pasted(&mut self, texts: Result<Vec<Zeroizing<String>>, InputFault>) -> Job {
        let visit = self.begin_visit();
        match texts {
            Ok(texts) => Job::Judge { visit, texts },
            Err(fault) => Job::Refuse { visit, fault },
        }
    }

    fn codes_seen(&mut self, texts: Vec<Zeroizing<String>>, now: Instant) -> Option<Job> {
        // A card that is held up to try out a camera is nobody's visit, and a poster that the camera
        // sees meanwhile is not to close what the administrator does.
        if matches!(
            self.screen,
            Screen::Files(_) | Screen::Devices | Screen::Pin(_) | Screen::Settings
        ) || self.first_start == FirstStart::TrialShown
            // The next card of the demonstration waits until its link has been tried.
            || (self.demo && self.links.opening.is_some())
        {
            return None;
        }
        if texts.is_empty() {
            // No code is in view any more.
            self.settled(Notice::SeveralCodes);
        }
        match self.seen.look(texts, now) {
            Look::Nothing => None,
            Look::Judge(texts) if self.is_on_screen(&texts) => None,
            Look::Judge(texts) => {
                self.settled(Notice::SeveralCodes);
                let visit = self.begin_visit();
                Some(Job::Judge { visit, texts })
            }
            Look::Several => {
                // Whoever is on the screen, it is not the person with these codes.
                let job = self.clear();
                self.notice(Notice::SeveralCodes);
                Some(job)
            }
        }
    }

    /// Another camera starts: nothing of the one before it counts any more.
    fn change_camera(&mut self) {
        self.camera = CameraStatus::Starting;
        self.sighting = Sighting::default();
        self.seen = Seen::default();
    }

    fn change_over(&mut self, demo: bool) -> Job {
        self.clear();
        self.links.held.clear();
        self.demo = demo;
        self.change_camera();
        self.tally = Tally::default();
        // A run of demo results says nothing of the lane, nor the other way round.
        self.run = Run::default();
        self.notices
            .retain(|notice| !matches!(notice, Notice::Run(_)));
        match demo {
            true => Job::StartDemo,
            false => Job::StartCamera,
        }
    }

    fn notice(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    fn settled(&mut self, notice: Notice) {
        self.notices.retain(|other| *other != notice);
    }
}
