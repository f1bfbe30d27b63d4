//! What stands on the screens of links.

use std::time::Duration;

use crate::shl::{Flags, Link, Status, Tries};
use crate::time::UnixTime;
use crate::wording::{Guidance, Message, Words, day};

// ── The link ────────────────────────────────────────────────────────────────────────────────────

/// Over what the sender calls it.
pub const TITLE: Message = Message("link-title");
/// In place of a label.
pub const NO_LABEL: Message = Message("link-no-label");
/// Below a label.
pub const LABEL_UNCHECKED: Message = Message("link-label-unchecked");
/// Before the host.
pub const KEPT_AT: Message = Message("link-kept-at");
/// Below a host in another script.
pub const OTHER_LETTERS: Message = Message("link-other-letters");
/// Before what its server will be told.
pub const WHO_IS_TOLD: Message = Message("link-who-is-told");
/// Before the flags.
pub const KIND: Message = Message("link-kind");
/// Before the end.
pub const ENDS: Message = Message("link-ends");
/// It waits for "Open".
pub const READY: Guidance = Guidance("link-ready");
/// Nobody has set who opens links here.
pub const NO_RECIPIENT: Guidance = Guidance("link-no-recipient");
/// It is newer than this program.
pub const NEWER: Guidance = Guidance("link-newer");
/// A passcode is asked for.
pub const PASSCODE: Guidance = Guidance("link-passcode");
/// There is no file.
pub const EMPTY: Guidance = Guidance("link-empty");
/// What came is being opened.
pub const READING: Message = Message("link-reading");
/// Below what is under way.
pub const ASKING_HOW: Message = Message("link-asking-how");
/// Where there is no network.
pub const OFFLINE: Message = Message("link-offline");
/// A passcode may have cost a try, though no answer came.
pub const MAY_HAVE_COST: Message = Message("link-may-have-cost");
/// One of the last tries.
pub const LAST_TRIES: Guidance = Guidance("link-last-tries");

/// Open it.
pub const OPEN: Message = Message("link-open");
/// Open it though it says that it has ended.
pub const OPEN_ANYWAY: Message = Message("link-open-anyway");
/// Once more, after it failed.
pub const TRY_AGAIN: Message = Message("link-try-again");
/// Keep it until there is a network.
pub const HOLD: Message = Message("link-hold");
/// Forget it.
pub const FORGET: Message = Message("link-forget");
/// Forget all.
pub const FORGET_ALL: Message = Message("link-forget-all");
/// End what is under way.
pub const STOP: Message = Message("link-stop");
/// Not this link.
pub const CANCEL: Message = Message("link-cancel");
/// Use one of the last tries.
pub const USE_TRY: Message = Message("link-use-try");
/// Set who opens links here.
pub const SET_RECIPIENT: Message = Message("link-set-recipient");

/// What its server is told, and by that whoever shared it.
#[must_use]
pub fn told(words: Words, host: &str, recipient: &str) -> String {
    let told = [("host", host.into()), ("recipient", recipient.into())];
    words.with("link-told", &told)
}

/// What the link says of itself, by its flags.
#[must_use]
pub fn flags(words: Words, flags: Flags) -> String {
    let parts = [
        Some(match flags.passcode {
            true => "link-flag-passcode",
            false => "link-flag-no-passcode",
        }),
        flags.long_term.then_some("link-flag-long-term"),
        flags.direct.then_some("link-flag-direct"),
    ];
    let parts: Vec<_> = parts
        .into_iter()
        .flatten()
        .map(|id| words.with(id, &[]))
        .collect();
    parts.join(" · ")
}

/// When it ends, as far as it says.
#[must_use]
pub fn ends(words: Words, link: &Link) -> String {
    match link.expires {
        Some(at) => words.with("link-ends-on", &[("day", day(words, at).into())]),
        None => words.with("link-ends-never", &[]),
    }
}

/// It says that it has ended.
#[must_use]
pub fn past(words: Words, at: UnixTime) -> (String, String) {
    let sentence = words.sentence("link-past", &[("day", day(words, at).into())]);
    (sentence.title, sentence.advice)
}

/// Its server is being asked.
#[must_use]
pub fn asking(words: Words, host: &str) -> String {
    words.with("link-asking", &[("host", host.into())])
}

/// Its files are fetched.
#[must_use]
pub fn fetching(words: Words, files: usize) -> String {
    words.with("link-fetching", &[("files", files.into())])
}

/// The passcode was another one; how many tries are left, as far as is known.
#[must_use]
pub fn wrong_passcode(words: Words, tries: Tries) -> (String, String) {
    let sentence = match tries {
        Tries::Unknown => words.sentence("link-wrong-unknown", &[]),
        Tries::Left(left) => words.sentence("link-wrong", &[("left", left.into())]),
    };
    (sentence.title, sentence.advice)
}

/// How many tries are left, where one was used before.
#[must_use]
pub fn tries_left(words: Words, left: u32) -> String {
    words.with("link-tries-left", &[("left", left.into())])
}

/// How long nothing may be asked.
#[must_use]
pub fn wait(words: Words, left: Duration) -> String {
    words.with("link-wait", &[("left", minutes(left).into())])
}

/// Minutes and seconds, rounded up: at "0:00" it would still wait.
#[must_use]
pub fn minutes(left: Duration) -> String {
    let seconds = left.as_millis().div_ceil(1_000);
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        hours => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

// ── The pad ─────────────────────────────────────────────────────────────────────────────────────

/// Over the field.
pub const PASSCODE_FIELD: Message = Message("link-passcode-field");
/// Takes the last letter away.
pub const ERASE: Message = Message("link-erase");
/// Shows the letters for a moment.
pub const REVEAL: Message = Message("link-reveal");
/// Hides them.
pub const CONCEAL: Message = Message("link-conceal");
/// The key that writes a space.
pub const SPACE: Message = Message("link-space");
/// The key that writes nothing and shows letters.
pub const LETTERS: Message = Message("link-letters");
/// The key that shows small letters.
pub const SMALL_LETTERS: Message = Message("link-small-letters");
/// The key that shows digits.
pub const DIGITS: Message = Message("link-digits");

/// How many letters were typed, as a screen reader says it: never which.
#[must_use]
pub fn typed(words: Words, letters: usize) -> String {
    words.with("link-typed", &[("letters", letters.into())])
}

// ── Links that wait ─────────────────────────────────────────────────────────────────────────────

/// The title of the list of links that wait.
pub const HELD: Guidance = Guidance("link-held");

/// So many wait, the first of them for so long still.
#[must_use]
pub fn waiting(words: Words, links: usize, left: Duration) -> String {
    let minutes = left.as_secs().div_ceil(60);
    let told = [("links", links.into()), ("minutes", minutes.into())];
    words.with("link-waiting", &told)
}

/// How long one still waits.
#[must_use]
pub fn waits_for(words: Words, left: Duration) -> String {
    let minutes = left.as_secs().div_ceil(60);
    words.with("link-waits-for", &[("minutes", minutes.into())])
}

// ── What came ───────────────────────────────────────────────────────────────────────────────────

/// Before the label of what is on the screen.
pub const CAME_BY: Message = Message("link-came-by");
/// Ask what has changed.
pub const UPDATE: Message = Message("link-update");
/// Fetch files once more whose places have ended.
pub const ASK_AGAIN: Message = Message("link-ask-again");
/// There is nothing new.
pub const NO_CHANGE: Message = Message("link-no-change");
/// Files are other ones, and no record that is compared.
pub const FILES_CHANGED: Message = Message("link-files-changed");
/// The last look for news failed.
pub const UPDATE_FAILED: Message = Message("link-update-failed");
/// A record that was to come is there.
pub const NOW_FINAL: Message = Message("link-now-final");
/// A record that was not there before.
pub const NEW: Message = Message("link-new");
/// A record that says something else than before.
pub const CHANGED: Message = Message("link-changed");
/// Over what the manifest says of all files.
pub const LIST_SAYS: Message = Message("link-list-says");

/// A file that is no card and names nobody: "File 2".
#[must_use]
pub fn item(words: Words, number: usize) -> String {
    words.with("link-item", &[("number", number.into())])
}

/// What has changed, in one line.
#[must_use]
pub fn changes(words: Words, news: usize, gone: usize) -> String {
    let parts = [("link-changes", "news", news), ("link-gone", "gone", gone)];
    let parts: Vec<_> = parts
        .into_iter()
        .filter(|(_, _, count)| *count > 0)
        .map(|(id, name, count)| words.with(id, &[(name, count.into())]))
        .collect();
    parts.join(" · ")
}

/// Whether a file may change.
#[must_use]
pub fn status(words: Words, status: &Status) -> String {
    let id = match status {
        Status::Finalized => "link-status-finalized",
        Status::CanChange => "link-status-can-change",
        Status::NoLongerValid => "link-status-no-longer-valid",
        Status::Other(other) => return other.clone(),
    };
    words.with(id, &[])
}

/// When a file changed last, as its server writes it.
#[must_use]
pub fn last_updated(words: Words, at: &str) -> String {
    words.with("link-last-updated", &[("at", at.into())])
}

// ── Live access and other places ────────────────────────────────────────────────────────────────

/// Ask the suggested questions.
pub const FOLLOW: Message = Message("link-follow");
/// An offer that has ended.
pub const OFFER_ENDED: Message = Message("link-offer-ended");
/// Show an address as a code.
pub const SHOW_ADDRESS: Message = Message("link-show-address");
/// Take it away.
pub const HIDE_ADDRESS: Message = Message("link-hide-address");
/// Beside that code.
pub const ADDRESS_HOW: Message = Message("link-address-how");
/// Over other places where something may be had.
pub const ENDPOINTS: Message = Message("link-endpoints");
/// Of a place whose time is over.
pub const ENDPOINT_ENDED: Message = Message("link-endpoint-ended");

/// What is offered: where, and how many questions.
#[must_use]
pub fn offer(words: Words, host: &str, questions: usize) -> String {
    let told = [("host", host.into()), ("questions", questions.into())];
    words.with("link-offered", &told)
}

/// What the questions are about.
#[must_use]
pub fn questions(words: Words, resources: &str) -> String {
    words.with("link-questions", &[("resources", resources.into())])
}

/// How long an offer holds.
#[must_use]
pub fn offer_ends(words: Words, left: Duration) -> String {
    words.with("link-offer-ends", &[("left", minutes(left).into())])
}

/// The question that is being asked.
#[must_use]
pub fn asking_question(words: Words, number: usize, of: usize) -> String {
    let told = [("number", number.into()), ("of", of.into())];
    words.with("link-asking-question", &told)
}

/// Questions that gave nothing.
#[must_use]
pub fn unanswered(words: Words, questions: usize) -> String {
    words.with("link-unanswered", &[("questions", questions.into())])
}

/// The patient can connect an app there.
#[must_use]
pub fn endpoint_app(words: Words, host: &str) -> String {
    words.with("link-endpoint-app", &[("host", host.into())])
}
