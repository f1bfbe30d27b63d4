//! What stands on the screen of counts.

use crate::wording::{Guidance, Message, Words};

/// The title, and the button that opens the screen.
pub const TODAY: Message = Message("today-today");
/// Below the title: what is counted, and what is not.
pub const HOW: Message = Message("today-how");
/// Saves the counts.
pub const EXPORT: Message = Message("today-export");
/// The counts are being read.
pub const READING: Message = Message("today-reading");
/// Nobody came on the day in view.
pub const NOBODY: Guidance = Guidance("today-nobody");
/// The counts could not be saved.
pub const NOT_SAVED: Guidance = Guidance("today-not-saved");
/// All visits of the day.
pub const VISITS: Message = Message("today-visits");
/// What a visit can count as, in the order of [`crate::verdict::Headline`]'s good to bad, and the
/// two answers to a photo ID.
pub const COUNTED: [Message; 7] = [
    Message("today-verified"),
    Message("today-check"),
    Message("today-refused"),
    Message("today-shared"),
    Message("today-no-health-code"),
    Message("today-id-matched"),
    Message("today-id-refused"),
];

/// A day, with how many came.
#[must_use]
pub fn day(words: Words, day: jiff::civil::Date, visits: u32) -> String {
    let day = crate::wording::calendar_day(words, day);
    words.with(
        "today-day",
        &[("day", day.into()), ("visits", visits.into())],
    )
}

/// An hour and its counts, as a screen reader says it.
#[must_use]
pub fn hour(words: Words, hour: usize, counts: &[(Message, u32)]) -> String {
    let parts = counts.iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(word, count)| {
            let told = [
                ("number", (*count).into()),
                ("word", words.get(*word).into()),
            ];
            words.with("today-part", &told)
        })
        .collect();
    let (from, to) = (format!("{hour}:00"), format!("{}:00", (hour + 1) % 24));
    let parts = parts.join(&words.with("list-separator", &[]));
    let told = [
        ("from", from.into()),
        ("to", to.into()),
        ("parts", parts.into()),
    ];
    words.with("today-hour", &told)
}
