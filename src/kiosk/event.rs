//! Everything that can happen, and everything that must be done.

use std::path::PathBuf;
use std::sync::Arc;

use zeroize::Zeroizing;

use super::{
    AccessEvent, DevicesEvent, DirectoryEvent, DocumentEvent, FirstStartEvent, LinkEvent, Reading,
    RunCause, Saving, ScannerEvent, SettingsEvent, TakeEvent, TodayEvent, TrainingEvent, Visit,
    VisitorEvent, are_snapshot,
};
use crate::audit::{Arrival, Scan};
use crate::capture::{CameraStatus, Sighting, Wanted};
use crate::demo::Drill;
use crate::jobs::keeper::Decision;
use crate::pin::Pin;
use crate::shl::{Answer, Asks, ContentKey, Received};
use crate::sound::{Cue, SoundStatus};
use crate::store::{Counted, Taken};
use crate::verdict::{InputFault, Verdict};
use crate::wording::Language;

/// Something that staff should know and that stops nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Notice {
    /// The program failed and has started again: nobody is on the screen any more.
    Restarted,
    /// The stored directory was no database; it stands aside under another name.
    StoreSetAside,
    /// The store is there and can't be read: settings, PIN and decisions are not in force.
    StoreNotRead,
    /// The data folder can't be written: nothing new is kept.
    StoreReadOnly,
    /// The clock shows a time that has passed already.
    ClockDoubtful,
    /// Several cards are in view, and none is chosen for staff (req-A8).
    SeveralCodes,
    /// The file list could not be read, or the file.
    FileNotRead,
    /// The clipboard holds neither a text nor a picture.
    NothingToPaste,
    /// Many results in a row, none of them good.
    Run(RunCause),
    /// The directory is old, and should be refreshed.
    DirectoryOld,
    /// The directory is too old for any card to be called verified.
    DirectoryTooOld,
    /// The directory should be refreshed by itself, and could not be for long.
    OfflineLong,
}

/// Everything that can happen.
pub enum Event {
    /// The camera's word about itself.
    Camera(CameraStatus),
    /// All texts of codes in the newest picture; none once a code has left the view.
    CodesSeen(Vec<Zeroizing<String>>),
    /// What else the newest pictures show.
    Sighted(Sighting),
    /// What comes from a scanner, on a line of its own or typed.
    Scanner(ScannerEvent),
    /// "Paste" was pressed, or its key.
    Paste,
    /// A picture from the clipboard: the texts of its codes, or why there are none.
    PicturePasted(Result<Vec<Zeroizing<String>>, InputFault>),
    /// Text from the clipboard.
    Pasted(Zeroizing<String>),
    /// Files chosen, or dropped on the window.
    FilesChosen(Vec<PathBuf>),
    /// How far [`Job::ReadFiles`] has come.
    Reading {
        /// Whose.
        visit: Visit,
        /// How far.
        reading: Reading,
    },
    /// The answer to [`Job::Judge`], [`Job::Refuse`] or [`Job::ReadFiles`].
    Judged {
        /// Whose.
        visit: Visit,
        /// What was found; none if there was nothing at all.
        verdicts: Vec<Verdict>,
    },
    /// Time has passed.
    Tick,
    /// The screen was locked, or the computer slept: whoever comes back may be somebody else.
    Locked,
    /// Whether anything can be heard.
    Sound(SoundStatus),
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
    /// Records are to be shown as the raw text that they came in, or no more.
    ShowRaw(bool),
    /// The reasons why each dose counts or does not were asked for, or put away.
    ShowDoses(bool),
    /// "Details" was pressed, or they are to go again.
    ShowDetails(bool),
    /// The privacy key was pressed: what the screen says of a person is to be covered, or seen again.
    Cover(bool),
    /// "Menu" was pressed.
    OpenMenu,
    /// The window is to speak this language from now on.
    Speak(Language),
    /// "Open a file" was pressed.
    OpenFile,
    /// Back to scanning, whatever is on the screen.
    Back,
    /// "Show me with demo cards" was pressed.
    StartDemo,
    /// "Use the camera" was pressed.
    StartCamera,
    /// What concerns the directory and its screen.
    Directory(DirectoryEvent),
    /// What concerns cameras and their screen.
    Devices(DevicesEvent),
    /// What concerns the PIN.
    Access(AccessEvent),
    /// What concerns the counts.
    Today(TodayEvent),
    /// The window is to be closed.
    Leave,
    /// What concerns the settings.
    Settings(SettingsEvent),
    /// What concerns training.
    Training(TrainingEvent),
    /// What concerns the first start.
    FirstStart(FirstStartEvent),
    /// What staff type of the visitor.
    Visitor(VisitorEvent),
    /// What concerns links.
    Link(LinkEvent),
    /// What staff take along.
    Take(TakeEvent),
    /// What concerns documents that are looked at.
    Document(DocumentEvent),
    /// Something that staff should know.
    Noticed(Notice),
    /// It is over.
    Settled(Notice),
}

impl Event {
    /// Files that came from outside the window, dropped on it or by a double click on them: cards, or a
    /// directory to import.
    #[must_use]
    pub fn given(paths: Vec<PathBuf>) -> Self {
        match are_snapshot(&paths) {
            true => Self::Directory(DirectoryEvent::Import(paths)),
            false => Self::FilesChosen(paths),
        }
    }

    /// How what it brings came here, where it brings something to judge.
    pub(super) const fn arrival(&self) -> Option<Arrival> {
        match self {
            Self::CodesSeen(_) => Some(Arrival::Camera),
            Self::Scanner(_) => Some(Arrival::Scanner),
            Self::Pasted(_) | Self::PicturePasted(_) => Some(Arrival::Paste),
            Self::FilesChosen(_) => Some(Arrival::File),
            _ => None,
        }
    }
}

/// Everything that must be done.
pub enum Job {
    /// Judge these texts, shown together, as part of a visit. One link alone is answered by
    /// [`LinkEvent::Met`].
    Judge {
        /// Whose.
        visit: Visit,
        /// As read, each from its own code.
        texts: Vec<Zeroizing<String>>,
    },
    /// Say that there is nothing to judge, and why.
    Refuse {
        /// Whose.
        visit: Visit,
        /// Why.
        fault: InputFault,
    },
    /// Read these files and judge what is in them.
    ReadFiles {
        /// Whose.
        visit: Visit,
        /// In the order chosen.
        paths: Vec<PathBuf>,
    },
    /// Read the clipboard; answered by [`Event::Pasted`], [`Event::PicturePasted`], or
    /// [`Notice::NothingToPaste`].
    ReadClipboard,
    /// Send what a link asks for, each once; answered by [`LinkEvent::Answered`].
    Send {
        /// Whose.
        visit: Visit,
        /// At the same time.
        asks: Asks,
    },
    /// End all that is under way for links. Nothing of it is answered any more.
    CancelLinks,
    /// Open and judge what a link gave; answered by [`LinkEvent::Read`].
    ReadShared {
        /// Whose.
        visit: Visit,
        /// As it came.
        received: Box<Received>,
        /// Of its link.
        key: ContentKey,
    },
    /// Read what live access gave; answered by [`LinkEvent::Offered`].
    ReadOffered {
        /// Whose.
        visit: Visit,
        /// As it came.
        answer: Box<Answer>,
    },
    /// Open a document to be looked at; answered by [`DocumentEvent::Opened`].
    ShowDocument {
        /// Whose.
        visit: Visit,
        /// Of the answer.
        number: u64,
        /// What of it.
        wanted: Wanted,
        /// All of it.
        bytes: Arc<Zeroizing<Vec<u8>>>,
    },
    /// Let this be heard.
    Play(Cue),
    /// Drop everything that is left of the visits before this.
    Forget,
    /// Several things, in this order.
    All(Vec<Job>),
    /// Keep these settings, each a name and a value that it can have.
    Set(Vec<(&'static str, String)>),
    /// Make training's issuers and cards; where that can't be, [`TrainingEvent::End`] answers. From
    /// now on and as long as [`super::State::training`] says so, its directory is judged with.
    StartTraining,
    /// Judge what is held up in training.
    ShowDrill {
        /// Whose.
        visit: Visit,
        /// Which; any if `None`.
        drill: Option<Drill>,
    },
    /// Change over to the demonstration, with its first card alone.
    StartTrial,
    /// Change over to the demonstration: its camera, its directory.
    StartDemo,
    /// Change over to the camera and the real directory.
    StartCamera,
    /// Look for cameras and scanners; answered by [`DevicesEvent::Listed`].
    ListDevices,
    /// Use the scanner on this port from now on, and after the next start.
    UsePort(String),
    /// Use the camera with this id from now on, and after the next start.
    UseCamera(String),
    /// Keep whether the picture is shown as in a mirror.
    KeepMirrored(bool),
    /// Save the settings in a folder; answered by [`super::SettingsEvent::Told`].
    ExportSettings {
        /// Which.
        folder: PathBuf,
    },
    /// Take over the settings of a file; answered by [`super::SettingsEvent::Told`].
    ImportSettings {
        /// Which.
        file: PathBuf,
    },
    /// Compare a PIN; answered by [`AccessEvent::Answered`].
    CheckPin {
        /// Of the answer.
        number: u64,
        /// As typed.
        pin: Pin,
    },
    /// Make this the PIN; answered by [`AccessEvent::Answered`].
    ChoosePin {
        /// Of the answer.
        number: u64,
        /// As typed twice.
        pin: Pin,
        /// Whether one that is set gives way.
        replaces: bool,
    },
    /// Carry out a decision about whom to trust; answered by [`DirectoryEvent::Changed`].
    Decide(Decision),
    /// Add to the counts, and note visits in the audit.
    Count {
        /// What is counted.
        counted: Vec<Counted>,
        /// The visits, where they are noted.
        scans: Vec<Scan>,
    },
    /// Read the counts; answered by [`TodayEvent::Read`].
    ReadCounts,
    /// Save the counts in a folder; answered by [`TodayEvent::Exported`].
    ExportCounts {
        /// Which.
        folder: PathBuf,
    },
    /// Put this on the clipboard, and note it in the audit.
    Copy {
        /// All of it.
        text: Zeroizing<String>,
        /// What it is in the audit.
        taken: Taken,
    },
    /// Empty the clipboard, if what was copied from here is still on it.
    ClearCopied,
    /// Save what staff take along in a folder; answered by [`TakeEvent::Saved`].
    SaveTaken {
        /// What.
        saving: Saving,
        /// Where.
        folder: PathBuf,
    },
    /// Close the window.
    Leave,
    /// Refresh the directory; answered by [`DirectoryEvent::Progress`] and, in the end,
    /// [`DirectoryEvent::RefreshEnded`].
    Refresh,
    /// End the refresh early; it answers as it would have.
    CancelRefresh,
    /// Drop what is left of earlier visits, and import the snapshot that these files or folders
    /// hold: see [`super::SnapshotFiles`]. Answered by [`DirectoryEvent::Imported`] or
    /// [`DirectoryEvent::Refused`].
    ImportSnapshot {
        /// As chosen or dropped.
        paths: Vec<PathBuf>,
    },
    /// Read the newest lines of the kiosk's log, [`crate::limits::JOURNAL_SHOWN`] at most; answered by
    /// [`DirectoryEvent::JournalRead`].
    ReadJournal,
}
