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

/// After how long without a press training ends by itself: a visitor must not come into it.
pub const TRAINING_LEFT: Duration = Duration::from_mins(5);

/// Results in a row of which none is good before staff are asked to look at the kiosk itself. At one
/// bad card in five, seven in a row come once in a hundred thousand visits.
pub const RUN_OF_RESULTS: usize = 7;

/// Letters of a visitor's name as staff type it: no name on a photo ID has more.
pub const VISITOR_NAME_CHARS: usize = 100;

/// Letters of a visitor's date of birth as staff type it: "17. 05. 1984".
pub const VISITOR_DATE_CHARS: usize = 12;

/// For how long without a refresh a kiosk that should refresh by itself daily says so.
pub const OFFLINE_LONG: Duration = Duration::from_hours(7 * 24);

/// Pause before a worker that panicked goes on: one that panics each time must not take a processor.
pub const FAULT_PAUSE: Duration = Duration::from_millis(100);

/// How often the program starts again after a fault on its screen's thread within
/// [`RESTARTS_WITHIN`]. One that comes back each time would blink for ever.
pub const RESTARTS: usize = 3;

/// See [`RESTARTS`].
pub const RESTARTS_WITHIN: Duration = Duration::from_mins(1);

/// How long a program that starts again waits for the former one to go, where that is a process of its
/// own.
pub const FORMER_GOES: Duration = Duration::from_secs(5);

/// How long a pointer is shown that nobody moves, where the kiosk fills the screen.
pub const POINTER_STILL: Duration = Duration::from_secs(4);

/// How long it is waited for word of the sound card, when somebody asks whether it works.
pub const SOUND_PATIENCE: Duration = Duration::from_secs(3);

/// How often that is looked for.
pub const SOUND_LOOK: Duration = Duration::from_millis(20);
