//! How a refresh or an import goes and went.

use super::directory::{count, date_and_time};
use super::{Advice, advise};
use crate::directory::{Report, SnapshotError};
use crate::time::UnixTime;
use crate::wording::day;

/// Fetching the signed snapshot.
pub const PHASE_SNAPSHOT: &str = "Fetching the signed directory";
/// Asking issuers.
pub const PHASE_ISSUERS: &str = "Asking issuers for their keys";
/// Told to end.
pub const ENDING: &str = "Ending…";
/// A snapshot is being imported.
pub const IMPORTING: &str = "Importing… Scanning goes on meanwhile.";

/// How far a refresh is: "120 of 651, 3 without an answer".
#[must_use]
pub fn progress(done: usize, total: usize, failed: usize) -> String {
    let failed = match failed {
        0 => String::new(),
        failed => format!(", {} without an answer", count(failed)),
    };
    match total {
        0 => "A moment…".to_owned(),
        total => format!("{} of {}{failed}", count(done), count(total)),
    }
}

/// When a refresh last worked.
#[must_use]
pub fn refreshed(at: Option<UnixTime>, offset_seconds: i32) -> String {
    at.map_or_else(
        || "Not refreshed on this computer yet.".to_owned(),
        |at| format!("Last refreshed {}.", date_and_time(at, offset_seconds)),
    )
}

/// When a refresh failed, and why.
#[must_use]
pub fn not_refreshed(at: UnixTime, why: &str, offset_seconds: i32) -> String {
    format!("Failed {}: {why}.", date_and_time(at, offset_seconds))
}

/// When the next refresh comes by itself.
#[must_use]
pub fn next_refresh(at: Option<UnixTime>, offset_seconds: i32) -> String {
    at.map_or_else(
        || "Not refreshed by itself.".to_owned(),
        |at| format!("Next by itself: {}.", date_and_time(at, offset_seconds)),
    )
}

/// A snapshot was imported.
pub const IMPORTED: &str = "New directory in use";
/// It was the one in use.
pub const IMPORTED_SAME: &str = "The same directory as before";
/// Below it.
pub const NOTHING_CHANGED: &str = "Nothing has changed.";
/// A refresh has ended, and there was no newer snapshot.
pub const NOTHING_NEWER: &str = "No newer directory";
/// Below it.
pub const NOTHING_NEWER_HOW: &str = "The one in use is the newest that VCI has published.";
/// A refresh was cancelled.
pub const CANCELLED: Advice = advise("Refresh cancelled", "The directory in use stays.");

/// A number before and after.
#[must_use]
pub fn before_and_after(what: &str, before: usize, after: usize) -> String {
    format!("{what}: {} before, {} now", count(before), count(after))
}

/// Keys that were withdrawn by an import.
#[must_use]
pub fn keys_withdrawn(keys: usize) -> Option<String> {
    match keys {
        0 => None,
        1 => Some("1 key withdrawn: its cards are refused now".to_owned()),
        keys => Some(format!(
            "{} keys withdrawn: their cards are refused now",
            count(keys)
        )),
    }
}

/// Keys that came back.
#[must_use]
pub fn keys_listed_again(keys: usize) -> Option<String> {
    match keys {
        0 => None,
        1 => Some("1 withdrawn key is listed again".to_owned()),
        keys => Some(format!("{} withdrawn keys are listed again", count(keys))),
    }
}

/// Keys that issuers publish themselves and the directory does not list.
#[must_use]
pub fn keys_unlisted(keys: usize) -> Option<String> {
    match keys {
        0 => None,
        1 => Some("1 new key, not in the directory yet".to_owned()),
        keys => Some(format!(
            "{} new keys, not in the directory yet",
            count(keys)
        )),
    }
}

/// Issuers that were asked, and did not answer, or made no sense.
#[must_use]
pub fn asked(asked: usize, unanswered: usize) -> Option<String> {
    match (asked, unanswered) {
        (0, _) => None,
        (asked, 0) => Some(format!("{} issuers asked, all answered", count(asked))),
        (asked, silent) => Some(format!(
            "{} issuers asked, {} without an answer: nothing changes for those",
            count(asked),
            count(silent)
        )),
    }
}

/// What could not be read of a snapshot; `None` if all of it could.
#[must_use]
pub fn left_out(report: &Report) -> Option<String> {
    let parts: Vec<String> = [
        (report.skipped_issuers, "issuer", "issuers"),
        (report.skipped_keys.len(), "key", "keys"),
        (report.skipped_lists, "revocation list", "revocation lists"),
        (report.skipped_rids, "revocation id", "revocation ids"),
    ]
    .into_iter()
    .filter(|(number, ..)| *number > 0)
    .map(|(number, one, more)| {
        format!("{} {}", count(number), if number == 1 { one } else { more })
    })
    .collect();
    (!parts.is_empty()).then(|| format!("Left out as malformed: {}", parts.join(", ")))
}

/// A title, and what to do about it, where one of them holds a date.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Refused {
    /// What is the case.
    pub title: String,
    /// What to do.
    pub advice: String,
}

impl From<Advice> for Refused {
    fn from(advice: Advice) -> Self {
        Self {
            title: advice.title.to_owned(),
            advice: advice.advice.to_owned(),
        }
    }
}

/// No snapshot where one was looked for.
pub const REFUSED_NO_SNAPSHOT: Advice = advise(
    "No directory found there",
    "Choose vci_snapshot.json, or the folder or stick that holds it.",
);
/// No signature beside it.
pub const REFUSED_NO_SIGNATURE: Advice = advise(
    "No signature file beside it",
    "Copy vci_snapshot.sig to the same folder. Without it nobody knows who made the directory.",
);
/// A file can't be read.
pub const REFUSED_CAN_NOT_READ: Advice = advise(
    "The files can't be read",
    "Leave the stick plugged in and try again, or copy the files anew.",
);
/// A file is too large.
pub const REFUSED_TOO_LARGE: Advice = advise(
    "Too large for a directory",
    "Get vci_snapshot.json from VCI again.",
);
/// It can't be stored.
pub const REFUSED_NOT_KEPT: Advice = advise(
    "The new directory can't be stored",
    "The data folder can't be written. Ask who looks after this computer.",
);
/// In the demonstration.
pub const REFUSED_DEMONSTRATION: Advice = advise(
    "Not in the demonstration",
    "Stop the demonstration, then import the directory.",
);

/// Why a snapshot is not taken.
#[must_use]
pub fn snapshot_refused(error: &SnapshotError) -> Refused {
    let advice = match error {
        SnapshotError::Signature => advise(
            "Not signed by VCI",
            "The file was changed, or its signature is of another day. Get both files from VCI again.",
        ),
        SnapshotError::NotJson => advise(
            "The file is cut off or damaged",
            "Copy both files again, and wait until the stick may be unplugged.",
        ),
        SnapshotError::Older { current, offered } => {
            return Refused {
                title: format!(
                    "Older than the directory in use: {}, in use {}",
                    day(*offered),
                    day(*current)
                ),
                advice: "Get a newer one. An older directory would forget cards taken back."
                    .to_owned(),
            };
        }
        SnapshotError::NoIssuers | SnapshotError::NoKeys { .. } => advise(
            "Nothing in it can be used",
            "No issuer with a key could be read. Get both files from VCI again.",
        ),
        _ => advise(
            "Not a directory of issuers",
            "Choose vci_snapshot.json as VCI publishes it.",
        ),
    };
    advice.into()
}

/// Why a refresh failed, to stand after its time and in a title.
pub const FAULT_NO_NETWORK: Advice = advise(
    "no server could be reached",
    "Check the network. Cards are verified without one; import from a stick instead.",
);
/// See [`FAULT_NO_NETWORK`].
pub const FAULT_NOT_TRUSTED: Advice = advise(
    "the connection is not trusted",
    "A proxy may look into it. Ask who looks after the network, or import from a stick.",
);
/// See [`FAULT_NO_NETWORK`].
pub const FAULT_TIMED_OUT: Advice = advise(
    "the server took too long",
    "Try again later. Cards are verified meanwhile.",
);
/// See [`FAULT_NO_NETWORK`].
pub const FAULT_BAD_ANSWER: Advice = advise(
    "the server gave no directory",
    "A sign-in page may stand before the network. Sign in, or import from a stick.",
);
/// See [`FAULT_NO_NETWORK`].
pub const FAULT_REFUSED: Advice = advise(
    "the directory offered was refused",
    "The one in use stays. Try again later, or import from a stick.",
);

/// Over why a refresh failed.
#[must_use]
pub fn failed_title(why: &str) -> String {
    format!("Not refreshed: {why}")
}
