//! What stands on the screen of cameras and scanners.

use super::{Advice, advise};

/// The title, and the button that opens the screen.
pub const DEVICES: &str = "Camera, scanner";
/// Over the cameras.
pub const CAMERAS: &str = "Cameras";
/// Over the scanners.
pub const SCANNERS: &str = "Scanners on a cable of their own";
/// Below it, where there is none.
pub const NO_SCANNER: &str = "None found. A scanner that types like a keyboard works as it is.";
/// While cameras are looked for.
pub const LOOKING: &str = "Looking…";
/// Look for cameras once more.
pub const LOOK_AGAIN: &str = "Look again";
/// Show the picture as in a mirror.
pub const MIRROR: &str = "Show as in a mirror";
/// It is shown as in a mirror.
pub const MIRRORED: &str = "Shown as in a mirror";
/// There is none to choose from.
pub const NONE: Advice = advise(
    "No camera found",
    "Plug one in and look again. Scanners and files work without one.",
);

/// Beside a camera: its pictures are on the screen.
pub const IN_USE: &str = "in use";
/// Beside the one that was chosen, while it is being opened.
pub const CHOSEN: &str = "chosen";
/// Beside one that can be chosen.
pub const READY: &str = "ready";
/// Beside one that another program has.
pub const BUSY: &str = "used by another program";
/// Beside one that this program may not use.
pub const NO_PERMISSION: &str = "not allowed";
/// Beside one that does not work.
pub const FAILED: &str = "does not work";

/// Below the test picture: what it is for.
pub const TEST: &str = "Hold up a card: a frame round its code means that it can be read here.";

/// The size of a camera's picture.
#[must_use]
pub fn picture_size(width: u32, height: u32) -> String {
    format!("{width} × {height}")
}

// ── What helps to read a code ───────────────────────────────────────────────────────────────────

/// The code is too small in the picture.
pub const CLOSER: &str = "Closer";
/// Part of it is outside.
pub const WHOLE_CODE: &str = "Show the whole code";
/// It is blurred.
pub const HOLD_STILL: &str = "Hold still";
/// A light is mirrored in it.
pub const TILT: &str = "Tilt it a little";
/// The screen that shows it is too dark.
pub const BRIGHTER: &str = "Turn up the phone's brightness";
/// The camera sees next to nothing.
pub const TOO_DARK: &str = "Too dark here: switch on a light";
