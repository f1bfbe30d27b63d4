//! What is asked of the thread, and what it has to say.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::SyncSender;

use jiff::civil::Date;
use zeroize::Zeroizing;

use super::super::access::{PinAnswer, PinStanding};
use super::super::export::Export;
use super::super::refresh::Refreshed;
use super::super::snapshot::ImportRefusal;
use super::{Done, UnderWay};
use crate::audit::{Entry, ExportedLine, Head, Scan};
use crate::directory::Directory;
use crate::fleet::Fleet;
use crate::issuer::IssuerUrl;
use crate::net::{Answers, NetError, Progress};
use crate::pin::Pin;
use crate::rules::Pack;
use crate::store::{
    Blocked, Counted, DayCounts, FleetApplied, Imported, Settings, StoreError, Taken,
};
use crate::time::UnixTime;

/// What makes the bytes of a file.
pub type MakeFile = Box<dyn FnOnce() -> Zeroizing<Vec<u8>> + Send>;

/// What the thread is asked to do.
pub enum Task {
    /// Keep the latest time that was seen.
    KeepTime(UnixTime),
    /// Import the snapshot that these paths mean: the first that means one.
    Import(Vec<PathBuf>),
    /// Refresh now.
    Refresh,
    /// End the refresh under way.
    CancelRefresh,
    /// Refresh by itself, as it is set, or not: the demonstration uses no network.
    RefreshByItself(bool),
    /// Read the newest lines of the kiosk's log.
    ReadJournal,
    /// Keep a setting: its name, and a value that it can have.
    Set(&'static str, String),
    /// Take over the settings in this file, or of this fleet pack, all or none.
    ImportSettings(PathBuf),
    /// Save the settings to a new file in this folder.
    ExportSettings(PathBuf),
    /// Compare a PIN; the answer has the same number.
    CheckPin(u64, Pin),
    /// Make this the PIN, in place of one that is set only if so allowed; the answer has the same
    /// number.
    ChoosePin {
        /// Of the answer.
        number: u64,
        /// The new one.
        pin: Pin,
        /// Whether one that is set gives way.
        replaces: bool,
    },
    /// Carry out a decision about whom to trust.
    Decide(Decision),
    /// Count these now, and note these visits in the audit.
    Count(Vec<Counted>, Vec<Scan>),
    /// Read the counts of the days that are kept.
    ReadCounts,
    /// Save the counts of the days that are kept to a new file in this folder.
    ExportCounts(PathBuf),
    /// Save something that staff take along to a new file in this folder, and note it in the audit.
    SaveTaken {
        /// Of the answer.
        number: u64,
        /// As which file.
        export: Export,
        /// What it is in the audit.
        taken: Taken,
        /// All of it, made when it is written: what goes on paper takes a while.
        make: MakeFile,
        /// Where.
        folder: PathBuf,
    },
    /// Note in the audit that something was copied.
    NoteTaken(Taken),
    /// End: a refresh under way is ended too.
    Stop,
    /// What came of reading or writing a file.
    Done(Done, UnderWay),
    /// Read the lines of a log that come after this one, for whoever saves it.
    ReadAudit(Head, SyncSender<Option<Vec<ExportedLine>>>),
    /// What a refresh brought.
    Answered(Result<Answers, NetError>),
}

/// What the thread has to say.
pub enum News {
    /// Nothing new can be kept.
    NotKept,
    /// Another directory is in use from now on.
    Directory(Arc<Directory>),
    /// An import is done.
    Imported(Imported),
    /// An import was refused.
    Refused(ImportRefusal),
    /// How far a refresh has come.
    Progress(Progress),
    /// A refresh is over.
    Refreshed(Result<Refreshed, NetError>),
    /// When a refresh succeeded last, and when the next is due; `None` for never and not by itself.
    Schedule {
        /// The last success.
        succeeded: Option<UnixTime>,
        /// The last attempt, if it failed.
        failed: Option<UnixTime>,
        /// The next attempt.
        next: Option<UnixTime>,
        /// Whether a proxy may look into connections, since the administrator added its root.
        is_inspected: bool,
        /// How this kiosk stands in its fleet.
        fleet: Fleet,
    },
    /// The newest lines of the kiosk's log, newest first.
    Journal(Vec<Entry>),
    /// The settings are these from now on, whoever changed them.
    Settings(Box<Settings>),
    /// The administrator's rule packs are these from now on.
    Packs(Vec<Arc<Pack>>),
    /// Settings of a file were taken over: how many have changed; or why none were.
    SettingsImported(Result<usize, StoreError>),
    /// A fleet pack was applied; or why it was not.
    FleetApplied(Result<FleetApplied, StoreError>),
    /// What came of the PIN with this number.
    PinAnswered(u64, PinAnswer),
    /// Whether a PIN is set, and for how long none is taken.
    Pin(PinStanding),
    /// Today, and the days that are kept, newest first.
    Counts(Date, Vec<DayCounts>),
    /// Something was saved, and where; or it was not.
    Saved(Export, io::Result<PathBuf>),
    /// What staff take along was saved, and where; or it was not. The number is that of the task.
    TakenSaved(u64, io::Result<PathBuf>),
}

/// A decision of the administrator about whom to trust (req-G9).
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Decision {
    /// Refuse the cards of an issuer or a key.
    Block(Blocked),
    /// Judge them like others again.
    Unblock(Blocked),
    /// Take away an issuer that was added here.
    Remove(IssuerUrl),
}
