//! The first start and training.

use crate::wording::{Guidance, Message, Words};

// ── Training ────────────────────────────────────────────────────────────────────────────────────

/// Over the screen, and on the button that leads there.
pub const TRAINING: Message = Message("training");
/// Below it on the menu.
pub const MENU_TRAINING_HOW: Message = Message("menu-training-how");
/// In the status strip.
pub const TRAINING_MARK: Message = Message("training-mark");
/// Below the title.
pub const TRAINING_HOW: Message = Message("training-how");
/// Ask about any of the drills.
pub const QUIZ: Message = Message("training-quiz");
/// Ask about another.
pub const ANOTHER: Message = Message("training-another");
/// Back to all drills.
pub const ALL_DRILLS: Message = Message("training-list");
/// Back to visitors.
pub const END_TRAINING: Message = Message("training-end");
/// Over what staff may answer.
pub const QUESTION: Message = Message("training-question");
/// The card is good.
pub const LET_IN: Message = Message("response-let-in");
/// Something is not known.
pub const LOOK_CLOSER: Message = Message("response-look-closer");
/// Something is wrong.
pub const REFUSE: Message = Message("response-refuse");
/// The answer was right.
pub const RIGHT: Message = Message("training-right");
/// It was not.
pub const WRONG: Message = Message("training-wrong");
/// Why to let somebody in.
pub const WHY_LET_IN: Message = Message("training-why-let-in");
/// Why to look closer.
pub const WHY_LOOK_CLOSER: Message = Message("training-why-look-closer");
/// Why to refuse.
pub const WHY_REFUSE: Message = Message("training-why-refuse");

/// What is held up, in the order from good to bad and then what is no card.
pub const DRILLS: [Message; 14] = [
    Message("drill-genuine"),
    Message("drill-unknown-issuer"),
    Message("drill-unknown-key"),
    Message("drill-list-missing"),
    Message("drill-two-people"),
    Message("drill-altered"),
    Message("drill-expired"),
    Message("drill-not-yet-valid"),
    Message("drill-revoked"),
    Message("drill-blocked"),
    Message("drill-not-signed"),
    Message("drill-foreign"),
    Message("drill-incomplete"),
    Message("drill-link"),
];

/// How many answers were right, and wrong.
#[must_use]
pub fn score(words: Words, right: u32, wrong: u32) -> String {
    let told = [("right", right.into()), ("wrong", wrong.into())];
    words.with("training-score", &told)
}

// ── The first start ─────────────────────────────────────────────────────────────────────────────

/// The first step's title.
pub const PLACE: Message = Message("first-start-place");
/// Below it.
pub const PLACE_HOW: Message = Message("first-start-place-how");
/// A queue at a door.
pub const GATE: Guidance = Guidance("first-start-gate");
/// A school.
pub const SCHOOL: Guidance = Guidance("first-start-school");
/// A clinic or a pharmacy.
pub const CLINIC: Guidance = Guidance("first-start-clinic");
/// Over the languages.
pub const LANGUAGE: Message = Message("first-start-language");
/// The second step's title.
pub const WHICH_CAMERA: Message = Message("first-start-camera");
/// Below it.
pub const WHICH_CAMERA_HOW: Message = Message("first-start-camera-how");
/// The third step's title.
pub const TRIAL: Message = Message("first-start-trial");
/// Below it.
pub const TRIAL_HOW: Message = Message("first-start-trial-how");
/// Hold up the demo card.
pub const TRY: Message = Message("first-start-try");
/// On to the next step.
pub const FORWARD: Message = Message("first-start-forward");
/// Leave the rest out.
pub const SKIP: Message = Message("first-start-skip");

/// Which step it is, of how many.
#[must_use]
pub fn step(words: Words, step: usize, steps: usize) -> String {
    let told = [("step", step.into()), ("steps", steps.into())];
    words.with("first-start-step", &told)
}
