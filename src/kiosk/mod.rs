//! The window's state, and the only place where it changes.
//!
//! Everything that can happen is an [`Event`]; everything that must be done is a [`Job`]. Nothing
//! here draws, waits, or asks for the time, so every path can be tested without a window.

mod seen;
mod tally;

pub use tally::Tally;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use zeroize::Zeroizing;

use crate::capture::CameraStatus;
use crate::directory::{Ages, Directory, Source};
use crate::limits;
use crate::payload;
use crate::time::UnixTime;
use crate::verdict::{Headline, Verdict, visit_headline};
use seen::{Look, Seen};

/// One person at the counter, counted from the start of the program. What belongs to an earlier
/// visit is dropped, however late it comes (architecture §4, red line 5).
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Visit(u64);

/// What is on the screen.
pub enum Screen {
    /// The camera's picture, waiting for a code.
    Scan,
    /// The result of a visit.
    Result(Shown),
    /// A list of files to choose from.
    Files,
}

/// A result on the screen.
pub struct Shown {
    /// One for each item, at least one.
    pub verdicts: Vec<Verdict>,
    /// Which of them is in view.
    pub selected: usize,
    /// The visit's headline: the worst of them.
    pub headline: Headline,
    /// When it clears by itself; `None` while it is held.
    pub clears_at: Option<Instant>,
    /// What staff said of the photo ID, once they did.
    pub id_matches: Option<bool>,
    /// Whether staff asked to see what cards say whose signature could not be checked (req-D10).
    pub shows_unverified: bool,
}

/// What the status strip says of the directory.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct DirectoryLine {
    /// Where it came from.
    pub source: Source,
    /// The time of its snapshot.
    pub published: UnixTime,
    /// How many issuers it knows.
    pub issuers: usize,
    /// From which age on it is old.
    pub ages: Ages,
}

/// Something that staff should know and that stops nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Notice {
    /// The stored directory was no database; it stands aside under another name.
    StoreSetAside,
    /// The data folder can't be written: nothing new is kept.
    StoreReadOnly,
    /// The clock shows a time that has passed already.
    ClockDoubtful,
    /// Several cards are in view, and none is chosen for staff (req-A8).
    SeveralCodes,
    /// The file list could not be read, or the file.
    FileNotRead,
}

/// Everything that can happen.
pub enum Event {
    /// The camera's word about itself.
    Camera(CameraStatus),
    /// All texts of codes in the newest picture; none once a code has left the view.
    CodesSeen(Vec<Zeroizing<String>>),
    /// Text from the clipboard or a scanner that types.
    Pasted(Zeroizing<String>),
    /// Files chosen, or dropped on the window.
    FilesChosen(Vec<PathBuf>),
    /// The answer to [`Job::Judge`] or [`Job::ReadFiles`].
    Judged {
        /// Whose.
        visit: Visit,
        /// What was found; none if there was nothing at all.
        verdicts: Vec<Verdict>,
    },
    /// Time has passed.
    Tick,
    /// "Next" was pressed, or its key.
    Next,
    /// "Hold" was pressed: keep the result, or let it go on counting.
    Hold,
    /// Another item of the visit was picked.
    Select(usize),
    /// Staff compared the person with the photo ID.
    IdCompared(bool),
    /// "Show unverified content" was pressed, or its content is to go again.
    ShowUnverified(bool),
    /// "Open a file" was pressed.
    OpenFile,
    /// Back to scanning, whatever is on the screen.
    Back,
    /// "Show me with demo cards" was pressed.
    StartDemo,
    /// "Use the camera" was pressed.
    StartCamera,
    /// Something that staff should know.
    Noticed(Notice),
    /// It is over.
    Settled(Notice),
}

/// Everything that must be done.
pub enum Job {
    /// Judge these texts, shown together, as part of a visit.
    Judge {
        /// Whose.
        visit: Visit,
        /// As read, each from its own code.
        texts: Vec<Zeroizing<String>>,
    },
    /// Read these files and judge what is in them.
    ReadFiles {
        /// Whose.
        visit: Visit,
        /// In the order chosen.
        paths: Vec<PathBuf>,
    },
    /// Drop everything that is left of the visits before this.
    Forget,
    /// Change over to the demonstration: its camera, its directory.
    StartDemo,
    /// Change over to the camera and the real directory.
    StartCamera,
}

/// The state of the window.
pub struct State {
    screen: Screen,
    visit: Visit,
    camera: CameraStatus,
    directory: DirectoryLine,
    demo: bool,
    tally: Tally,
    notices: Vec<Notice>,
    seen: Seen,
}

impl State {
    /// A kiosk that scans, judges with `directory`, and has seen nobody yet.
    #[must_use]
    pub fn new(directory: &Directory, demo: bool) -> Self {
        Self {
            screen: Screen::Scan,
            visit: Visit::default(),
            camera: CameraStatus::Starting,
            directory: DirectoryLine::new(directory),
            demo,
            tally: Tally::default(),
            notices: Vec::new(),
            seen: Seen::default(),
        }
    }

    /// Takes in one event, which happened at `now`; returns the work that it calls for.
    pub fn on(&mut self, event: Event, now: Instant) -> Option<Job> {
        match event {
            Event::Camera(status) => {
                self.camera = status;
                None
            }
            Event::CodesSeen(texts) => self.codes_seen(texts, now),
            Event::Pasted(text) => {
                self.screen = Screen::Scan;
                let texts = payload::lines(&text).into_iter();
                let texts = texts.map(|text| Zeroizing::new(text.to_owned())).collect();
                let visit = self.next_visit();
                Some(Job::Judge { visit, texts })
            }
            Event::FilesChosen(paths) => {
                self.screen = Screen::Scan;
                let visit = self.next_visit();
                Some(Job::ReadFiles { visit, paths })
            }
            Event::Judged { visit, verdicts } => {
                if visit == self.visit {
                    self.show(verdicts, now);
                }
                None
            }
            Event::Tick => self.tick(now),
            Event::Next | Event::Back => Some(self.clear()),
            Event::Hold => {
                self.hold(now);
                None
            }
            Event::Select(index) => {
                if let Screen::Result(shown) = &mut self.screen {
                    shown.selected = index.min(shown.verdicts.len().saturating_sub(1));
                }
                None
            }
            Event::IdCompared(matches) => self.id_compared(matches),
            Event::ShowUnverified(shows) => {
                if let Screen::Result(shown) = &mut self.screen {
                    shown.shows_unverified = shows;
                }
                None
            }
            Event::OpenFile => {
                let job = self.clear();
                self.screen = Screen::Files;
                Some(job)
            }
            Event::StartDemo => Some(self.change_over(true)),
            Event::StartCamera => Some(self.change_over(false)),
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

    fn codes_seen(&mut self, texts: Vec<Zeroizing<String>>, now: Instant) -> Option<Job> {
        if matches!(self.screen, Screen::Files) {
            return None;
        }
        if texts.is_empty() {
            // No code is in view any more.
            self.settled(Notice::SeveralCodes);
        }
        match self.seen.look(texts, now) {
            Look::Nothing => None,
            Look::Judge(texts) => {
                self.settled(Notice::SeveralCodes);
                let visit = self.next_visit();
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

    fn show(&mut self, verdicts: Vec<Verdict>, now: Instant) {
        self.settled(Notice::FileNotRead);
        let Some(headline) = visit_headline(&verdicts) else {
            self.notice(Notice::FileNotRead);
            return;
        };
        self.tally.count(headline);
        let worst = verdicts
            .iter()
            .position(|verdict| verdict.headline() == headline);
        self.screen = Screen::Result(Shown {
            selected: worst.unwrap_or(0),
            headline,
            clears_at: Some(now + self.clear_after(headline)),
            id_matches: None,
            shows_unverified: false,
            verdicts,
        });
    }

    fn tick(&mut self, now: Instant) -> Option<Job> {
        let due = matches!(&self.screen, Screen::Result(shown)
            if shown.clears_at.is_some_and(|clears_at| now >= clears_at));
        due.then(|| self.clear())
    }

    fn id_compared(&mut self, matches: bool) -> Option<Job> {
        let Screen::Result(shown) = &mut self.screen else {
            return None;
        };
        shown.id_matches = Some(matches);
        self.tally.id_compared(matches);
        matches.then(|| self.clear())
    }

    fn clear(&mut self) -> Job {
        self.screen = Screen::Scan;
        self.next_visit();
        Job::Forget
    }

    fn change_over(&mut self, demo: bool) -> Job {
        self.clear();
        self.demo = demo;
        self.camera = CameraStatus::Starting;
        self.tally = Tally::default();
        self.seen = Seen::default();
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

    fn next_visit(&mut self) -> Visit {
        self.visit = Visit(self.visit.0 + 1);
        self.visit
    }

    fn hold(&mut self, now: Instant) {
        let Screen::Result(shown) = &self.screen else {
            return;
        };
        let clears_at = match shown.clears_at {
            Some(_) => None,
            None => Some(now + self.clear_after(shown.headline)),
        };
        if let Screen::Result(shown) = &mut self.screen {
            shown.clears_at = clears_at;
        }
    }

    /// How long a result with this headline stays. Clearing forgets the pieces of a card that is
    /// not whole, so they stay as long as they wait.
    const fn clear_after(&self, headline: Headline) -> Duration {
        match (headline, self.demo, self.tally.visits()) {
            (Headline::Incomplete, _, _) => limits::CHUNKS_WAIT,
            (_, true, ..=3) => limits::DEMO_CLEAR_FIRST,
            (_, true, _) => limits::DEMO_CLEAR_AFTER,
            (_, false, _) => limits::CLEAR_AFTER,
        }
    }

    /// Tells the state which directory is in use from now on.
    pub fn use_directory(&mut self, directory: &Directory) {
        self.directory = DirectoryLine::new(directory);
    }

    /// What is on the screen.
    #[must_use]
    pub const fn screen(&self) -> &Screen {
        &self.screen
    }

    /// What the camera last said of itself.
    #[must_use]
    pub const fn camera(&self) -> &CameraStatus {
        &self.camera
    }

    /// The directory in use.
    #[must_use]
    pub const fn directory(&self) -> DirectoryLine {
        self.directory
    }

    /// Whether this is the demonstration.
    #[must_use]
    pub const fn is_demo(&self) -> bool {
        self.demo
    }

    /// How many of each headline there were since the start.
    #[must_use]
    pub const fn tally(&self) -> Tally {
        self.tally
    }

    /// What staff should know, in the order in which it came up.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }
}

impl DirectoryLine {
    fn new(directory: &Directory) -> Self {
        Self {
            source: directory.source(),
            published: directory.published(),
            issuers: directory.issuers().len(),
            ages: directory.ages(),
        }
    }
}
