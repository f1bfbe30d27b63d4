//! What a guest reads in the window that faces them, and what staff read of who stands there.

use crate::time::UnixTime;
use crate::visitor::{DateMatch, NameMatch};
use crate::wording::{Guidance, Message, Words, day};

/// What to do, to the guest.
pub const GUEST_HOLD_UP: Message = Message("guest-hold-up");
/// How.
pub const GUEST_HOLD_UP_HOW: Message = Message("guest-hold-up-how");
/// A code was read.
pub const GUEST_READ: Message = Message("guest-read");
/// What then.
pub const GUEST_READ_HOW: Message = Message("guest-read-how");
/// What becomes of it.
pub const GUEST_NOTHING_STORED: Message = Message("guest-nothing-stored");
/// The same, where visits are noted.
pub const GUEST_VISIT_NOTED: Message = Message("guest-visit-noted");

/// What this is, and how new what it knows.
#[must_use]
pub fn guest_foot(words: Words, published: UnixTime) -> String {
    let told = [
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("day", day(words, published).into()),
    ];
    words.with("guest-foot", &told)
}

/// Over the fields.
pub const VISITOR: Message = Message("visitor");
/// Beside it.
pub const VISITOR_HOW: Message = Message("visitor-how");
/// The first field.
pub const VISITOR_NAME: Message = Message("visitor-name");
/// The second.
pub const VISITOR_BIRTH_DATE: Message = Message("visitor-birth-date");

/// How the name compares with the card's.
#[must_use]
pub const fn name_match(name: NameMatch) -> Message {
    Message(match name {
        NameMatch::Same => "visitor-name-same",
        NameMatch::SameSwapped => "visitor-name-swapped",
        NameMatch::Similar => "visitor-name-similar",
        NameMatch::Different => "visitor-name-different",
        NameMatch::Unknown => "visitor-name-unknown",
    })
}

/// How the date of birth compares with the card's.
#[must_use]
pub const fn date_match(date: DateMatch) -> Message {
    Message(match date {
        DateMatch::Same => "visitor-date-same",
        DateMatch::DayMonthSwapped => "visitor-date-swapped",
        DateMatch::Different => "visitor-date-different",
        DateMatch::Unknown => "visitor-date-unknown",
    })
}

/// Many results in a row, for want of a directory.
pub const NOTICE_RUN_DIRECTORY: Guidance = Guidance("notice-run-directory");
/// Many in a row, since the clock is wrong.
pub const NOTICE_RUN_CLOCK: Guidance = Guidance("notice-run-clock");
/// Many in a row for one reason.
pub const NOTICE_RUN_SAME: Guidance = Guidance("notice-run-same");
/// The directory is old.
pub const NOTICE_DIRECTORY_OLD: Guidance = Guidance("notice-directory-old");
/// It is too old.
pub const NOTICE_DIRECTORY_TOO_OLD: Guidance = Guidance("notice-directory-too-old");
/// It could not be refreshed for long.
pub const NOTICE_OFFLINE_LONG: Guidance = Guidance("notice-offline-long");
