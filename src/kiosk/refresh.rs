//! How a refresh or an import goes, and how it went.

use crate::fleet::Fleet;
use crate::jobs::snapshot::ImportRefusal;
use crate::store::{HeardReport, Imported};
use crate::time::UnixTime;

/// Whether the directory is being refreshed.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Refresh {
    /// How far it is; `None` while there is none.
    pub running: Option<Progress>,
    /// Whether it was told to end early.
    pub is_cancelled: bool,
    /// When there was one, and when the next is due.
    pub times: RefreshTimes,
}

/// When there was a refresh, and when the next one comes by itself.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct RefreshTimes {
    /// When it last worked.
    pub succeeded: Option<UnixTime>,
    /// When it failed since, and why.
    pub failed: Option<(UnixTime, RefreshFault)>,
    /// When the next is due; `None` if there is none by itself.
    pub next: Option<UnixTime>,
    /// What it has brought of the fleet this kiosk is in.
    pub fleet: Fleet,
}

/// How far a refresh is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Progress {
    /// What it does.
    pub phase: Phase,
    /// Of how many answers it has come, in this phase.
    pub done: usize,
    /// How many there will be; zero if that is not known.
    pub total: usize,
    /// How many of those done gave nothing.
    pub failed: usize,
}

/// What a refresh does, in this order.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Phase {
    /// Fetches the signed snapshot and the lists beside it.
    Snapshot,
    /// Asks issuers for what they publish themselves.
    Issuers,
}

/// How a refresh ended.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum RefreshEnd {
    /// As it should.
    Done(Refreshed),
    /// It did not work; the directory in use stays.
    Failed(RefreshFault),
    /// It was told to.
    Cancelled,
}

/// What a refresh did.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Refreshed {
    /// What the snapshot changed; `None` if the server has no newer one.
    pub imported: Option<Imported>,
    /// How many issuers were asked.
    pub asked: usize,
    /// How many of them gave no answer.
    pub unanswered: usize,
    /// What the others told.
    pub heard: HeardReport,
}

/// Why a refresh gave nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RefreshFault {
    /// No server could be reached.
    NoNetwork,
    /// A server could be reached, and did not show a certificate that this kiosk trusts.
    NotTrusted,
    /// It took too long.
    TimedOut,
    /// The server's answer is not what it should be.
    BadAnswer,
    /// The snapshot was refused.
    Refused(ImportRefusal),
}

/// What came of the last refresh or import.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// A snapshot was imported.
    Imported(Imported),
    /// A snapshot was not.
    Refused(ImportRefusal),
    /// A refresh ended.
    Refresh(RefreshEnd),
}
