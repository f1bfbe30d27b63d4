//! What stands on the screen of cameras and scanners.

use crate::wording::{Guidance, Message, Words};

/// The title, and the button that opens the screen.
pub const DEVICES: Message = Message("devices-devices");
/// Over the cameras.
pub const CAMERAS: Message = Message("devices-cameras");
/// Over the scanners.
pub const SCANNERS: Message = Message("devices-scanners");
/// Below it, where there is none.
pub const NO_SCANNER: Message = Message("devices-no-scanner");
/// While cameras are looked for.
pub const LOOKING: Message = Message("devices-looking");
/// Look for cameras once more.
pub const LOOK_AGAIN: Message = Message("devices-look-again");
/// Show the picture as in a mirror.
pub const MIRROR: Message = Message("devices-mirror");
/// It is shown as in a mirror.
pub const MIRRORED: Message = Message("devices-mirrored");
/// There is none to choose from.
pub const NONE: Guidance = Guidance("devices-none");

/// Beside a camera: its pictures are on the screen.
pub const IN_USE: Message = Message("devices-in-use");
/// Beside the one that was chosen, while it is being opened.
pub const CHOSEN: Message = Message("devices-chosen");
/// Beside one that can be chosen.
pub const READY: Message = Message("devices-ready");
/// Beside one that another program has.
pub const BUSY: Message = Message("devices-busy");
/// Beside one that this program may not use.
pub const NO_PERMISSION: Message = Message("devices-no-permission");
/// Beside one that does not work.
pub const FAILED: Message = Message("devices-failed");

/// Below the test picture: what it is for.
pub const TEST: Message = Message("devices-test");

/// The size of a camera's picture.
#[must_use]
pub fn picture_size(words: Words, width: u32, height: u32) -> String {
    let [width, height] = [width, height].map(|side| side.to_string());
    let told = [("width", width.into()), ("height", height.into())];
    words.with("devices-picture-size", &told)
}

// ── What helps to read a code ───────────────────────────────────────────────────────────────────

/// The code is too small in the picture.
pub const CLOSER: Message = Message("devices-closer");
/// Part of it is outside.
pub const WHOLE_CODE: Message = Message("devices-whole-code");
/// It is blurred.
pub const HOLD_STILL: Message = Message("devices-hold-still");
/// A light is mirrored in it.
pub const TILT: Message = Message("devices-tilt");
/// The screen that shows it is too dark.
pub const BRIGHTER: Message = Message("devices-brighter");
/// The camera sees next to nothing.
pub const TOO_DARK: Message = Message("devices-too-dark");
