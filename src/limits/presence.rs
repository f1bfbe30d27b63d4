//! What is heard at the desk, and how it is told that nobody stands there any more.

use std::time::Duration;

/// How many sounds may wait for their thread. A new one ends the one before, so more are never
/// heard.
pub const SOUNDS_WAITING: usize = 4;

/// How long the sound card stays open after a sound: the next is then heard at once, and other
/// programs are not kept from it all day.
pub const SOUND_CARD_KEPT: Duration = Duration::from_secs(20);

/// How far the computer's clock may run ahead of or behind the time that has passed before the
/// computer is taken to have slept: the lid was closed, and whoever opens it may be somebody else
/// (sec-L5). Clocks are set right in smaller steps.
pub const SLEPT: Duration = Duration::from_secs(5);

/// How long to wait before a message bus that could not be reached is tried again.
pub const BUS_AGAIN: Duration = Duration::from_mins(1);

/// Signals of a message bus that may wait. Each clears the screen, so one would do.
pub const ABSENCES_WAITING: usize = 4;

/// How long a message bus may take to answer.
pub const BUS_ANSWER: Duration = Duration::from_secs(5);
