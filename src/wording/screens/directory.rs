//! What stands on the directory's screen.

use super::{Advice, advise};
use crate::directory::{Directory, Freshness, Issuer, IssuerKind, Source};
use crate::limits;
use crate::time::UnixTime;
use crate::verdict::Fact;
use crate::wording::day;

pub use super::journal::{Line, journal, unknown};
pub use super::places::place;
pub use super::refresh::*;

// ── Buttons ─────────────────────────────────────────────────────────────────────────────────────

/// Opens the screen.
pub const DIRECTORY: &str = "Directory";
/// The same, from the status strip.
pub const OPEN: &str = "Open the directory";
/// In the status strip, while the directory is refreshed.
pub const REFRESHING: &str = "Refreshing the directory";
/// In the status strip, once the network was used for that.
pub const CARDS_OFFLINE: &str = "Cards are checked offline";
/// Fetches a newer directory.
pub const REFRESH: &str = "Refresh now";
/// Ends that early.
pub const CANCEL: &str = "Cancel the refresh";
/// Takes a snapshot from a file or a stick.
pub const IMPORT: &str = "Import from stick…";
/// The list of issuers, and the way back to it.
pub const ISSUERS: &str = "Issuers";
/// What happened to the directory.
pub const HISTORY: &str = "History";
/// From an issuer to all of them.
pub const ALL_ISSUERS: &str = "All issuers";
/// Goes to the field that is searched by.
pub const FIND: &str = "Search";
/// In that field, while it is empty.
pub const FIND_HOW: &str = "Name, address, kind or place";
/// A page up in a list.
pub const PAGE_UP: &str = "Page up";
/// A page down in a list.
pub const PAGE_DOWN: &str = "Page down";

// ── The head ────────────────────────────────────────────────────────────────────────────────────

/// The directory's date and age: "Directory of 22 Aug 2026 · 92 days old".
#[must_use]
pub fn headline(published: UnixTime, now: UnixTime) -> String {
    let age = match now.since(published).as_secs() / 86_400 {
        0 => "of today".to_owned(),
        1 => "1 day old".to_owned(),
        days => format!("{} days old", count(usize::try_from(days).unwrap_or(0))),
    };
    format!("Directory of {} · {age}", day(published))
}

/// What its age means.
#[must_use]
pub const fn freshness(freshness: Freshness) -> &'static str {
    match freshness {
        Freshness::Fresh => "Up to date",
        Freshness::Stale => "Old: refresh or import a newer one",
        Freshness::TooOld => "Too old: no card is called verified until it is newer",
    }
}

/// Where it is from.
#[must_use]
pub const fn source(source: Source) -> &'static str {
    match source {
        Source::Seed => "Built into this program",
        Source::Snapshot => "VCI snapshot, signed",
        Source::Given => "Given for one call",
        Source::Demo => "Made up for the demonstration",
    }
}

/// Where a proxy that looks into connections is trusted.
pub const INSPECTED: Advice = advise(
    "Inspected network",
    "A proxy reads what this kiosk fetches. VCI's signature is checked all the same.",
);
/// In place of the actions, in the demonstration.
pub const DEMONSTRATION: Advice = advise(
    "The demonstration's own directory",
    "Stop the demonstration to see, refresh or import the real one.",
);

// ── Counts ──────────────────────────────────────────────────────────────────────────────────────

/// Over the counts.
pub const HOLDS: &str = "What it holds";
/// What is counted.
pub const COUNTED: [&str; 10] = [
    "Issuers",
    "listed",
    "no longer listed",
    "added here",
    "blocked here",
    "Keys",
    "withdrawn",
    "blocked here",
    "Revocation lists",
    "Cards taken back (ids)",
];

/// A number with commas, so that it is read at a glance.
#[must_use]
pub fn count(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

// ── Issuers ─────────────────────────────────────────────────────────────────────────────────────

/// How many were found.
#[must_use]
pub fn found(found: usize, all: usize) -> String {
    match (found, all) {
        (0, _) => "None found".to_owned(),
        (found, all) if found == all => format!("{} issuers", count(all)),
        (found, all) => format!("{} of {} issuers", count(found), count(all)),
    }
}

/// Nothing was found.
pub const NONE_FOUND: Advice = advise(
    "No issuer found",
    "Try one word of its name, or its state. Who is not listed is not known to this kiosk.",
);

/// A word or two about an issuer that is not as others.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Badge {
    /// In capitals, but for dates.
    pub text: String,
    /// How much it weighs.
    pub weight: Fact,
}

/// What sets `issuer` apart, worst first.
#[must_use]
pub fn badges(directory: &Directory, issuer: &Issuer) -> Vec<Badge> {
    let badge = |text: String, weight| Badge { text, weight };
    let mut badges = Vec::new();
    if directory.blocked_since(&issuer.iss).is_some() {
        badges.push(badge("BLOCKED HERE".to_owned(), Fact::Bad));
    }
    let withdrawn = issuer.withdrawn.iter().map(|gone| &gone.key);
    let mut keys = issuer.keys.iter().chain(withdrawn);
    if keys.any(|key| directory.key_blocked_since(key.id()).is_some()) {
        badges.push(badge("KEY BLOCKED HERE".to_owned(), Fact::Bad));
    }
    if !issuer.listed {
        badges.push(badge("NO LONGER LISTED".to_owned(), Fact::Unsure));
    }
    if let Some(added) = issuer.added {
        badges.push(badge(format!("ADDED HERE on {}", day(added)), Fact::Unsure));
    }
    match issuer.withdrawn.len() {
        0 => {}
        gone => badges.push(badge(format!("KEYS WITHDRAWN {gone}"), Fact::Unsure)),
    }
    let is_long_ago = |at: &UnixTime| directory.published().since(*at) > limits::ISSUER_UNSEEN;
    if let Some(since) = issuer.retrieved.filter(is_long_ago) {
        badges.push(badge(
            format!("NOT REACHED SINCE {}", day(since)),
            Fact::NotJudged,
        ));
    }
    badges
}

/// The badges that have no room.
#[must_use]
pub fn more_badges(more: usize) -> String {
    format!("+{more}")
}

/// An issuer's row, as a screen reader says it.
#[must_use]
pub fn row(name: &str, address: &str, badges: &[Badge]) -> String {
    let badges = badges.iter().map(|badge| badge.text.as_str());
    let parts: Vec<&str> = [name, address].into_iter().chain(badges).collect();
    parts.join(", ")
}

/// What an issuer is.
#[must_use]
pub const fn kind(kind: IssuerKind) -> &'static str {
    match kind {
        IssuerKind::Nation => "National government",
        IssuerKind::State => "State or provincial government",
        IssuerKind::HealthJurisdiction => "Health jurisdiction",
        IssuerKind::City => "City or county government",
        IssuerKind::HealthSystem => "Health system: hospitals, practices",
        IssuerKind::Pharmacy => "Pharmacy",
        IssuerKind::Laboratory => "Laboratory",
        IssuerKind::Insurer => "Insurer",
    }
}

/// What is said of an issuer, each with its words on the left.
pub const ADDRESS: &str = "Address (iss)";
/// See [`ADDRESS`].
pub const KIND: &str = "Kind";
/// See [`ADDRESS`].
pub const PLACE: &str = "Place";
/// See [`ADDRESS`].
pub const WEB_SITE: &str = "Web site";
/// See [`ADDRESS`].
pub const HELP_LINE: &str = "Help line";
/// See [`ADDRESS`].
pub const NEW_CARDS: &str = "New cards at";
/// See [`ADDRESS`].
pub const CANONICAL: &str = "Shown as";
/// See [`ADDRESS`].
pub const RETRIEVED: &str = "Keys last fetched";
/// See [`ADDRESS`].
pub const BLOCKED_SINCE: &str = "Blocked here since";
/// See [`ADDRESS`].
pub const ADDED_ON: &str = "Added here on";
/// Nothing is told of it.
pub const NOT_TOLD: &str = "not told";
/// Over an issuer's keys.
#[must_use]
pub fn keys(keys: usize) -> String {
    match keys {
        0 => "No keys".to_owned(),
        1 => "1 key".to_owned(),
        keys => format!("{keys} keys"),
    }
}

/// A key's id, short enough to compare by eye.
#[must_use]
pub fn short_key(kid: &str) -> String {
    match kid.get(..12) {
        Some(short) if kid.len() > 12 => format!("{short}…"),
        _ => kid.to_owned(),
    }
}

/// A key in use.
pub const KEY_IN_USE: &str = "in use";

/// A key that was withdrawn.
#[must_use]
pub fn key_withdrawn(since: UnixTime) -> String {
    format!("withdrawn since {}: its cards are refused", day(since))
}

/// A key that is blocked here.
#[must_use]
pub fn key_blocked(since: UnixTime) -> String {
    format!("blocked here since {}: its cards are refused", day(since))
}

/// A key's revocation list, with this many ids; `None` for none.
#[must_use]
pub fn list(ids: Option<usize>) -> String {
    match ids {
        None => "no revocation list".to_owned(),
        Some(1) => "revocation list with 1 id".to_owned(),
        Some(ids) => format!("revocation list with {} ids", count(ids)),
    }
}

/// A key without a certificate.
pub const NO_CERTIFICATE: &str = "no certificate";
/// A key with one.
#[must_use]
pub fn certified(from: UnixTime, until: UnixTime) -> String {
    format!("certificate valid {} to {}", day(from), day(until))
}

// ── History ─────────────────────────────────────────────────────────────────────────────────────

/// The history is empty.
pub const NO_HISTORY: Advice = advise(
    "Nothing has happened yet",
    "Imports, refreshes, withdrawn keys and decisions made here are listed once there are any.",
);
/// The history is not there yet.
pub const HISTORY_COMING: &str = "Reading…";

/// Date and time at the kiosk's place: "22 Nov 2026, 03:07".
#[must_use]
pub fn date_and_time(at: UnixTime, offset_seconds: i32) -> String {
    let here = at.civil(offset_seconds);
    let date = day(UnixTime::from_secs(
        at.as_secs().saturating_add(offset_seconds.into()),
    ));
    format!("{date}, {:02}:{:02}", here.hour(), here.minute())
}

// ── Files ───────────────────────────────────────────────────────────────────────────────────────

/// The title of the list of files, where a snapshot is looked for.
pub const CHOOSE_SNAPSHOT: &str = "Import a directory";
/// Below it.
pub const CHOOSE_SNAPSHOT_HOW: &str =
    "vci_snapshot.json with vci_snapshot.sig beside it, from VCI or another kiosk's stick.";
/// There is none in the folder.
pub const NO_SNAPSHOT_HERE: Advice = advise(
    "No snapshot in this folder",
    "Choose the stick, or the folder that holds both files.",
);
/// Imports what is in the folder.
pub const IMPORT_FOLDER: &str = "Import from this folder";
/// No stick is plugged in.
pub const NO_STICK: &str = "No stick found. Plug one in and wait a moment: it appears here.";
/// A stick.
#[must_use]
pub fn stick(name: &str) -> String {
    format!("Stick {name}")
}
