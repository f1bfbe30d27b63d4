//! What stands on the pad for the PIN.

use std::time::Duration;

use crate::wording::{Guidance, Message, Words};

/// The PIN is asked for.
pub const ENTER: Guidance = Guidance("pin-enter");
/// A new one is asked for.
pub const CHOOSE: Guidance = Guidance("pin-choose");
/// The new one is asked for again.
pub const REPEAT: Guidance = Guidance("pin-repeat");
/// What opens after it.
pub const TO_SETTINGS: Message = Message("pin-to-settings");
/// See [`TO_SETTINGS`].
pub const TO_DECIDE: Message = Message("pin-to-decide");
/// See [`TO_SETTINGS`].
pub const TO_EXPORT: Message = Message("pin-to-export");
/// See [`TO_SETTINGS`].
pub const TO_FILES: Message = Message("pin-to-files");
/// See [`TO_SETTINGS`].
pub const TO_DIRECTORY: Message = Message("pin-to-directory");
/// See [`TO_SETTINGS`].
pub const TO_LEAVE: Message = Message("pin-to-leave");
/// The PIN is being compared.
pub const CHECKING: Message = Message("pin-checking");
/// It is another one.
pub const WRONG: Message = Message("pin-wrong");
/// It has too few digits.
pub const TOO_SHORT: Message = Message("pin-too-short");
/// It is not the same as the first.
pub const DIFFERENT: Message = Message("pin-different");
/// It could not be compared or kept.
pub const NOT_KEPT: Message = Message("pin-not-kept");
/// Takes the last digit away.
pub const ERASE: Message = Message("pin-erase");
/// The PIN is complete.
pub const DONE: Message = Message("pin-done");

/// How many digits were typed, as a screen reader says it: never which.
#[must_use]
pub fn typed(words: Words, digits: usize) -> String {
    words.with("pin-typed", &[("digits", digits.into())])
}

/// How long no PIN is taken.
#[must_use]
pub fn locked(words: Words, left: Duration) -> String {
    // Rounded up: at "0 seconds" it would still be locked.
    let seconds = left.as_millis().div_ceil(1_000);
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let left = format!("{minutes}:{seconds:02}");
    words.with("pin-locked", &[("left", left.into())])
}
