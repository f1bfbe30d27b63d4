//! What stands on the directory's screen.

use crate::directory::{Directory, Freshness, Issuer, IssuerKind, Source};
use crate::limits;
use crate::time::UnixTime;
use crate::verdict::Fact;
use crate::wording::{Guidance, Message, Words, day};

pub use super::journal::{Line, journal, unknown};
pub use super::places::place;
pub use super::refresh::*;

// ── Buttons ─────────────────────────────────────────────────────────────────────────────────────

/// Opens the screen.
pub const DIRECTORY: Message = Message("directory-directory");
/// The same, from the status strip.
pub const OPEN: Message = Message("directory-open");
/// In the status strip, while the directory is refreshed.
pub const REFRESHING: Message = Message("directory-refreshing");
/// In the status strip, once the network was used for that.
pub const CARDS_OFFLINE: Message = Message("directory-cards-offline");
/// Fetches a newer directory.
pub const REFRESH: Message = Message("directory-refresh");
/// Ends that early.
pub const CANCEL: Message = Message("directory-cancel");
/// Takes a snapshot from a file or a stick.
pub const IMPORT: Message = Message("directory-import");
/// The list of issuers, and the way back to it.
pub const ISSUERS: Message = Message("directory-issuers");
/// What happened to the directory.
pub const HISTORY: Message = Message("directory-history");
/// From an issuer to all of them.
pub const ALL_ISSUERS: Message = Message("directory-all-issuers");
/// What was decided on this kiosk.
pub const DECIDED: Message = Message("directory-decided");
/// Refuses the cards of an issuer.
pub const BLOCK: Message = Message("directory-block");
/// Judges them like others again.
pub const UNBLOCK: Message = Message("directory-unblock");
/// Refuses the cards of a key.
pub const BLOCK_KEY: Message = Message("directory-block-key");
/// Judges them like others again.
pub const UNBLOCK_KEY: Message = Message("directory-unblock-key");
/// Takes away an issuer that was added here.
pub const REMOVE: Message = Message("directory-remove");
/// To the settings of whose cards may be green.
pub const RESTRICT: Message = Message("directory-restrict");
/// What they are now: everybody's.
pub const NOT_RESTRICTED: Message = Message("directory-not-restricted");
/// What they are now: only some.
pub const RESTRICTED: Message = Message("directory-restricted");
/// Over the issuers that are blocked.
pub const BLOCKED_ISSUERS: Message = Message("directory-blocked-issuers");
/// Over the keys that are blocked.
pub const BLOCKED_KEYS: Message = Message("directory-blocked-keys");
/// Over the issuers that were added.
pub const ADDED_ISSUERS: Message = Message("directory-added-issuers");
/// Nothing was decided yet.
pub const NOTHING_DECIDED: Guidance = Guidance("directory-nothing-decided");

/// Since when something is blocked or here.
#[must_use]
pub fn since(words: Words, at: UnixTime) -> String {
    words.with("directory-since", &[("day", day(words, at).into())])
}
/// Goes to the field that is searched by.
pub const FIND: Message = Message("directory-find");
/// In that field, while it is empty.
pub const FIND_HOW: Message = Message("directory-find-how");
/// A page up in a list.
pub const PAGE_UP: Message = Message("directory-page-up");
/// A page down in a list.
pub const PAGE_DOWN: Message = Message("directory-page-down");

// ── The head ────────────────────────────────────────────────────────────────────────────────────

/// The directory's date and age: "Directory of 22 Aug 2026 · 92 days old".
#[must_use]
pub fn headline(words: Words, published: UnixTime, now: UnixTime) -> String {
    let days = now.since(published).as_secs() / 86_400;
    let told = [("day", day(words, published).into()), ("days", days.into())];
    words.with("directory-headline", &told)
}

/// What its age means.
#[must_use]
pub const fn freshness(freshness: Freshness) -> Message {
    Message(match freshness {
        Freshness::Fresh => "directory-fresh",
        Freshness::Stale => "directory-stale",
        Freshness::TooOld => "directory-too-old-refresh",
    })
}

/// Where it is from.
#[must_use]
pub const fn source(source: Source) -> Message {
    Message(match source {
        Source::Seed => "directory-source-seed",
        Source::Snapshot => "directory-source-snapshot",
        Source::Given => "directory-source-given",
        Source::Demo => "directory-source-demo",
        Source::Training => "directory-source-training",
    })
}

/// Where a proxy that looks into connections is trusted.
pub const INSPECTED: Guidance = Guidance("directory-inspected");
/// In place of the actions, in the demonstration.
pub const DEMONSTRATION: Guidance = Guidance("directory-demonstration");

// ── Counts ──────────────────────────────────────────────────────────────────────────────────────

/// Over the counts.
pub const HOLDS: Message = Message("directory-holds");
/// What is counted.
pub const COUNTED: [Message; 10] = [
    Message("directory-count-issuers"),
    Message("directory-count-listed"),
    Message("directory-count-delisted"),
    Message("directory-count-added"),
    Message("directory-count-blocked"),
    Message("directory-count-keys"),
    Message("directory-count-withdrawn"),
    Message("directory-count-keys-blocked"),
    Message("directory-count-lists"),
    Message("directory-count-ids"),
];

/// A number with commas, so that it is read at a glance.
#[must_use]
pub fn count(words: Words, number: usize) -> String {
    words.with("directory-count", &[("number", number.into())])
}

// ── Issuers ─────────────────────────────────────────────────────────────────────────────────────

/// How many were found.
#[must_use]
pub fn found(words: Words, found: usize, all: usize) -> String {
    let told = [("found", found.into()), ("all", all.into())];
    match (found, all) {
        (0, _) => words.with("directory-found-none", &[]),
        (found, all) if found == all => words.with("directory-found-all", &told),
        _ => words.with("directory-found", &told),
    }
}

/// Nothing was found.
pub const NONE_FOUND: Guidance = Guidance("directory-none-found");

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
pub fn badges(words: Words, directory: &Directory, issuer: &Issuer) -> Vec<Badge> {
    let badge = |id, weight| Badge {
        text: words.with(id, &[]),
        weight,
    };
    let dated = |id, at, weight| Badge {
        text: words.with(id, &[("day", day(words, at).into())]),
        weight,
    };
    let mut badges = Vec::new();
    if directory.blocked_since(&issuer.iss).is_some() {
        badges.push(badge("directory-badge-blocked", Fact::Bad));
    }
    let withdrawn = issuer.withdrawn.iter().map(|gone| &gone.key);
    let mut keys = issuer.keys.iter().chain(withdrawn);
    if keys.any(|key| directory.key_blocked_since(key.id()).is_some()) {
        badges.push(badge("directory-badge-key-blocked", Fact::Bad));
    }
    if !issuer.listed {
        badges.push(badge("directory-badge-delisted", Fact::Unsure));
    }
    if let Some(added) = issuer.added {
        badges.push(dated("directory-badge-added", added, Fact::Unsure));
    }
    match issuer.withdrawn.len() {
        0 => {}
        gone => badges.push(Badge {
            text: words.with("directory-badge-withdrawn", &[("keys", gone.into())]),
            weight: Fact::Unsure,
        }),
    }
    let is_long_ago = |at: &UnixTime| directory.published().since(*at) > limits::ISSUER_UNSEEN;
    if let Some(since) = issuer.retrieved.filter(is_long_ago) {
        badges.push(dated("directory-badge-unseen", since, Fact::NotJudged));
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
pub const fn kind(kind: IssuerKind) -> Message {
    Message(match kind {
        IssuerKind::Nation => "directory-kind-nation",
        IssuerKind::State => "directory-kind-state",
        IssuerKind::HealthJurisdiction => "directory-kind-jurisdiction",
        IssuerKind::City => "directory-kind-city",
        IssuerKind::HealthSystem => "directory-kind-system",
        IssuerKind::Pharmacy => "directory-kind-pharmacy",
        IssuerKind::Laboratory => "directory-kind-laboratory",
        IssuerKind::Insurer => "directory-kind-insurer",
    })
}

/// What is said of an issuer, each with its words on the left.
pub const ADDRESS: Message = Message("directory-address");
/// See [`ADDRESS`].
pub const KIND: Message = Message("directory-kind");
/// See [`ADDRESS`].
pub const PLACE: Message = Message("directory-place");
/// See [`ADDRESS`].
pub const WEB_SITE: Message = Message("directory-web-site");
/// See [`ADDRESS`].
pub const HELP_LINE: Message = Message("directory-help-line");
/// See [`ADDRESS`].
pub const NEW_CARDS: Message = Message("directory-new-cards");
/// See [`ADDRESS`].
pub const CANONICAL: Message = Message("directory-canonical");
/// See [`ADDRESS`].
pub const RETRIEVED: Message = Message("directory-retrieved");
/// See [`ADDRESS`].
pub const BLOCKED_SINCE: Message = Message("directory-blocked-since");
/// See [`ADDRESS`].
pub const ADDED_ON: Message = Message("directory-added-on");
/// Nothing is told of it.
pub const NOT_TOLD: Message = Message("directory-not-told");
/// Over an issuer's keys.
#[must_use]
pub fn keys(words: Words, keys: usize) -> String {
    words.with("directory-keys", &[("keys", keys.into())])
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
pub const KEY_IN_USE: Message = Message("directory-key-in-use");

/// A key that was withdrawn.
#[must_use]
pub fn key_withdrawn(words: Words, since: UnixTime) -> String {
    words.with(
        "directory-key-withdrawn",
        &[("day", day(words, since).into())],
    )
}

/// A key that is blocked here.
#[must_use]
pub fn key_blocked(words: Words, since: UnixTime) -> String {
    words.with(
        "directory-key-blocked",
        &[("day", day(words, since).into())],
    )
}

/// A key's revocation list, with this many ids; `None` for none.
#[must_use]
pub fn list(words: Words, ids: Option<usize>) -> String {
    match ids {
        None => words.with("directory-no-list", &[]),
        Some(ids) => words.with("directory-list", &[("ids", ids.into())]),
    }
}

/// A key without a certificate.
pub const NO_CERTIFICATE: Message = Message("directory-no-certificate");
/// A key with one.
#[must_use]
pub fn certified(words: Words, from: UnixTime, until: UnixTime) -> String {
    let [from, until] = [from, until].map(|at| day(words, at));
    let told = [("from", from.into()), ("until", until.into())];
    words.with("directory-certified", &told)
}

// ── History ─────────────────────────────────────────────────────────────────────────────────────

/// The history is empty.
pub const NO_HISTORY: Guidance = Guidance("directory-no-history");
/// The history is not there yet.
pub const HISTORY_COMING: Message = Message("directory-history-coming");

/// Date and time at the kiosk's place: "22 Nov 2026, 03:07".
#[must_use]
pub fn date_and_time(words: Words, at: UnixTime, offset_seconds: i32) -> String {
    let here = at.civil(offset_seconds);
    let date = day(
        words,
        UnixTime::from_secs(at.as_secs().saturating_add(offset_seconds.into())),
    );
    let clock = super::clock(here.hour(), here.minute());
    let told = [("date", date.into()), ("clock", clock.into())];
    words.with("directory-date-and-time", &told)
}

// ── Files ───────────────────────────────────────────────────────────────────────────────────────

/// The title of the list of files, where a snapshot is looked for.
pub const CHOOSE_SNAPSHOT: Message = Message("directory-choose-snapshot");
/// Below it.
pub const CHOOSE_SNAPSHOT_HOW: Message = Message("directory-choose-snapshot-how");
/// There is none in the folder.
pub const NO_SNAPSHOT_HERE: Guidance = Guidance("directory-no-snapshot-here");
/// Imports what is in the folder.
pub const IMPORT_FOLDER: Message = Message("directory-import-folder");
/// No stick is plugged in.
pub const NO_STICK: Message = Message("directory-no-stick");
/// A stick.
#[must_use]
pub fn stick(words: Words, name: &str) -> String {
    words.with("directory-stick", &[("name", name.into())])
}
