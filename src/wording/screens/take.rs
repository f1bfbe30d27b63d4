//! What staff take along of a result, and the report for a sender.

use crate::wording::{Guidance, Message, Words};

/// Opens the list of what can be taken along.
pub const TAKE_ALONG: Message = Message("take-along");
/// Copies the doses.
pub const COPY_DOSES: Message = Message("take-copy-doses");
/// Saves them.
pub const SAVE_DOSES: Message = Message("take-save-doses");
/// Saves the page.
pub const SAVE_PAGE: Message = Message("take-save-page");
/// How a page comes on paper.
pub const PRINT_HOW: Message = Message("take-print-how");
/// Below the list, where nothing is saved.
pub const FIELDS_HOW: Message = Message("take-fields-how");
/// Shows a report for the sender.
pub const REPORT: Message = Message("take-report");
/// What such a report is.
pub const REPORT_HOW: Message = Message("take-report-how");
/// Copies it.
pub const COPY_REPORT: Message = Message("take-copy-report");
/// Saves it.
pub const SAVE_REPORT: Message = Message("take-save-report");
/// It could not be saved.
pub const NOT_SAVED: Guidance = Guidance("take-not-saved");

/// Copied, and for how many seconds at most.
#[must_use]
pub fn copied(words: Words, seconds: u64) -> String {
    words.with("take-copied", &[("seconds", seconds.into())])
}

/// What pressing a field does, for a screen reader.
#[must_use]
pub fn copy(words: Words, text: &str) -> String {
    words.with("take-copy", &[("text", text.into())])
}
