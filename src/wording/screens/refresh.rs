//! How a refresh or an import goes and went.

use super::directory::date_and_time;
use crate::directory::{Report, SnapshotError};
use crate::fleet::Fleet;
use crate::time::UnixTime;
use crate::wording::{Guidance, Message, Sentence, Words, day};

/// Fetching the signed snapshot.
pub const PHASE_SNAPSHOT: Message = Message("refresh-phase-snapshot");
/// Asking issuers.
pub const PHASE_ISSUERS: Message = Message("refresh-phase-issuers");
/// Told to end.
pub const ENDING: Message = Message("refresh-ending");
/// A snapshot is being imported.
pub const IMPORTING: Message = Message("refresh-importing");

/// How far a refresh is: "120 of 651, 3 without an answer".
#[must_use]
pub fn progress(words: Words, done: usize, total: usize, failed: usize) -> String {
    let told = [
        ("done", done.into()),
        ("total", total.into()),
        ("failed", failed.into()),
    ];
    let id = match (total, failed) {
        (0, _) => "refresh-progress-begins",
        (_, 0) => "refresh-progress",
        _ => "refresh-progress-failed",
    };
    words.with(id, &told)
}

/// When a refresh last worked.
#[must_use]
pub fn refreshed(words: Words, at: Option<UnixTime>, offset_seconds: i32) -> String {
    match at.map(|at| date_and_time(words, at, offset_seconds)) {
        None => words.with("refresh-never", &[]),
        Some(at) => words.with("refresh-last", &[("at", at.into())]),
    }
}

/// When a refresh failed, and why.
#[must_use]
pub fn not_refreshed(words: Words, at: UnixTime, why: &str, offset_seconds: i32) -> String {
    let at = date_and_time(words, at, offset_seconds);
    let told = [("at", at.into()), ("why", why.into())];
    words.with("refresh-failed-at", &told)
}

/// When the next refresh comes by itself.
#[must_use]
pub fn next_refresh(words: Words, at: Option<UnixTime>, offset_seconds: i32) -> String {
    match at.map(|at| date_and_time(words, at, offset_seconds)) {
        None => words.with("refresh-not-by-itself", &[]),
        Some(at) => words.with("refresh-next", &[("at", at.into())]),
    }
}

/// The fleet's settings on this kiosk, at `now`: from when they are, whether they hold still, and why
/// there are no newer ones; `None` where it is in no fleet. And whether somebody should look at it.
#[must_use]
pub fn fleet(words: Words, fleet: &Fleet, now: UnixTime) -> Option<(String, bool)> {
    if !fleet.is_pinned {
        return None;
    }
    let (id, of) = match fleet.in_force {
        None => ("fleet-none", String::new()),
        Some(pack) => {
            let is_over = pack.over_since(now).is_some();
            let id = if is_over {
                "fleet-over"
            } else {
                "fleet-applied"
            };
            (id, day(words, pack.issued))
        }
    };
    let told = words.with(id, &[("day", of.into())]);
    let Some(fault) = fleet.fault else {
        return Some((told, id != "fleet-applied"));
    };
    let why = words.with(&format!("fleet-fault-{}", fault.code()), &[]);
    let told = [("told", told.into()), ("why", why.into())];
    Some((words.with("fleet-failed", &told), true))
}

/// That settings come from the fleet, and how long a change of them holds; `None` where they do not.
#[must_use]
pub fn from_fleet(words: Words, fleet: &Fleet) -> Option<String> {
    let pack = fleet.in_force.filter(|_pack| fleet.is_pinned)?;
    Some(words.with("fleet-settings", &[("day", day(words, pack.issued).into())]))
}

/// A snapshot was imported.
pub const IMPORTED: Message = Message("refresh-imported");
/// It was the one in use.
pub const IMPORTED_SAME: Message = Message("refresh-imported-same");
/// Below it.
pub const NOTHING_CHANGED: Message = Message("refresh-nothing-changed");
/// A refresh has ended, and there was no newer snapshot.
pub const NOTHING_NEWER: Message = Message("refresh-nothing-newer");
/// Below it.
pub const NOTHING_NEWER_HOW: Message = Message("refresh-nothing-newer-how");
/// A refresh was cancelled.
pub const CANCELLED: Guidance = Guidance("refresh-cancelled");

/// A number before and after.
#[must_use]
pub fn before_and_after(words: Words, what: &str, before: usize, after: usize) -> String {
    let told = [
        ("what", what.into()),
        ("before", before.into()),
        ("after", after.into()),
    ];
    words.with("refresh-before-and-after", &told)
}

/// `id`, told how many `keys`, where there are any.
fn some_keys(words: Words, id: &str, keys: usize) -> Option<String> {
    (keys > 0).then(|| words.with(id, &[("keys", keys.into())]))
}

/// Keys that were withdrawn by an import.
#[must_use]
pub fn keys_withdrawn(words: Words, keys: usize) -> Option<String> {
    some_keys(words, "refresh-keys-withdrawn", keys)
}

/// Keys that came back.
#[must_use]
pub fn keys_listed_again(words: Words, keys: usize) -> Option<String> {
    some_keys(words, "refresh-keys-listed-again", keys)
}

/// Keys that issuers publish themselves and the directory does not list.
#[must_use]
pub fn keys_unlisted(words: Words, keys: usize) -> Option<String> {
    some_keys(words, "refresh-keys-unlisted", keys)
}

/// Issuers that were asked, and did not answer, or made no sense.
#[must_use]
pub fn asked(words: Words, asked: usize, unanswered: usize) -> Option<String> {
    let told = [("asked", asked.into()), ("silent", unanswered.into())];
    match (asked, unanswered) {
        (0, _) => None,
        (_, 0) => Some(words.with("refresh-asked-all", &told)),
        _ => Some(words.with("refresh-asked", &told)),
    }
}

/// What could not be read of a snapshot; `None` if all of it could.
#[must_use]
pub fn left_out(words: Words, report: &Report) -> Option<String> {
    let parts: Vec<String> = [
        (report.skipped_issuers, "refresh-left-out-issuers"),
        (report.skipped_keys.len(), "refresh-left-out-keys"),
        (report.skipped_lists, "refresh-left-out-lists"),
        (report.skipped_rids, "refresh-left-out-ids"),
    ]
    .into_iter()
    .filter(|(number, _)| *number > 0)
    .map(|(number, id)| words.with(id, &[("number", number.into())]))
    .collect();
    let parts = (!parts.is_empty()).then(|| parts.join(words.get(super::LIST_SEPARATOR)))?;
    Some(words.with("refresh-left-out", &[("parts", parts.into())]))
}

/// No snapshot where one was looked for.
pub const REFUSED_NO_SNAPSHOT: Guidance = Guidance("refresh-refused-no-snapshot");
/// No signature beside it.
pub const REFUSED_NO_SIGNATURE: Guidance = Guidance("refresh-refused-no-signature");
/// A file can't be read.
pub const REFUSED_CAN_NOT_READ: Guidance = Guidance("refresh-refused-can-not-read");
/// A file is too large.
pub const REFUSED_TOO_LARGE: Guidance = Guidance("refresh-refused-too-large");
/// It can't be stored.
pub const REFUSED_NOT_KEPT: Guidance = Guidance("refresh-refused-not-kept");
/// In the demonstration.
pub const REFUSED_DEMONSTRATION: Guidance = Guidance("refresh-refused-demonstration");

/// Why a snapshot is not taken.
#[must_use]
pub fn snapshot_refused(words: Words, error: &SnapshotError) -> Sentence {
    let (id, dates) = match error {
        SnapshotError::Signature => ("refresh-refused-signature", None),
        SnapshotError::NotJson => ("refresh-refused-not-json", None),
        SnapshotError::Older { current, offered } => {
            ("refresh-refused-older", Some((*current, *offered)))
        }
        SnapshotError::NoIssuers | SnapshotError::NoKeys { .. } => {
            ("refresh-refused-nothing", None)
        }
        _ => ("refresh-refused-shape", None),
    };
    let told = dates.map(|(current, offered)| {
        [
            ("current", day(words, current).into()),
            ("offered", day(words, offered).into()),
        ]
    });
    words.sentence(id, told.as_ref().map_or(&[], |told| told.as_slice()))
}

/// Why a refresh failed, to stand after its time and in a title.
pub const FAULT_NO_NETWORK: Guidance = Guidance("refresh-fault-no-network");
/// See [`FAULT_NO_NETWORK`].
pub const FAULT_NOT_TRUSTED: Guidance = Guidance("refresh-fault-not-trusted");
/// See [`FAULT_NO_NETWORK`].
pub const FAULT_TIMED_OUT: Guidance = Guidance("refresh-fault-timed-out");
/// See [`FAULT_NO_NETWORK`].
pub const FAULT_BAD_ANSWER: Guidance = Guidance("refresh-fault-bad-answer");
/// See [`FAULT_NO_NETWORK`].
pub const FAULT_REFUSED: Guidance = Guidance("refresh-fault-refused");

/// Over why a refresh failed.
#[must_use]
pub fn failed_title(words: Words, why: &str) -> String {
    words.with("refresh-failed-title", &[("why", why.into())])
}
