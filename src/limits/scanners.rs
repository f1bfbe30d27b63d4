//! Scanners, on a line of their own or typing.

use std::time::Duration;

use super::ONE_CODE_LETTERS;

/// Bytes of one scan. One code holds at most 7,089 digits, and what a scanner adds is short; the
/// rest of a longer one is thrown away as it comes (sec-P10).
pub const SCAN_BYTES: usize = 16 * 1_024;

/// Silence on a serial line that ends a scan. The bytes of one code come without a pause; hands
/// take longer between two.
pub const SCAN_GAP: Duration = Duration::from_millis(150);

/// The same, where a card's end has not come yet: radio pauses.
pub const SCAN_GAP_MOST: Duration = Duration::from_secs(1);

/// Bits a second on a serial line if nothing is set: what most scanners for such a line are
/// delivered with. USB CDC ignores it. A full card takes 2.5 s at this, 0.2 s at 115,200.
pub const SCANNER_BAUD: u32 = 9_600;

/// Bits a second that can be set.
pub const SCANNER_BAUDS: [u32; 5] = [9_600, 19_200, 38_400, 57_600, 115_200];

/// Letters of a port's id that can be set. The longest of the field have some hundred.
pub const SCANNER_PORT_CHARS: usize = 256;

/// Bytes read from a serial line at a time, and the pause after so many: 8 MB a second at most,
/// six times what USB CDC brings, so that a device gone wild takes no more than a hundredth of a
/// processor (sec-P10).
pub const SCANNER_READ_BYTES: usize = 4 * 1_024;
/// See [`SCANNER_READ_BYTES`].
pub const SCANNER_READ_PAUSE: Duration = Duration::from_micros(500);

/// Time between two looks for a scanner: one that is plugged in again works within three seconds.
pub const SCANNER_RETRY: Duration = Duration::from_millis(500);

/// Scans that wait for the window before the scanner's thread waits too.
pub const SCANS_WAITING: usize = 16;

/// More unknown texts than this within [`CHATTER_TIME`], and a port that was found by itself is
/// no scanner's. A hand takes a second from one thing to the next.
pub const CHATTER_SCANS: usize = 6;
/// See [`CHATTER_SCANS`].
pub const CHATTER_TIME: Duration = Duration::from_secs(3);

/// The same scan again within this is one scan: some scanners send twice, and one on a stand
/// sends for as long as it sees the code (req-A5).
pub const SCAN_AGAIN: Duration = Duration::from_millis(1_200);

/// From so many letters on it is shown how much of a scan has come.
pub const RECEIVING_SHOWN: usize = 160;

/// Digits of a card that fills one code of version 22, with its prefix: what a scan is held
/// against while it comes.
pub const CARD_LETTERS: usize = 2 * ONE_CODE_LETTERS + 5;

/// How long a key is kept from the buttons until it is plain that no others follow at the speed
/// of a scanner. Those type a key in 16 ms at most, or 30 over radio; hands notice 100.
pub const KEY_HELD: Duration = Duration::from_millis(90);

/// The same while something is typed into a field, where hands see each letter appear.
pub const KEY_HELD_IN_FIELD: Duration = Duration::from_millis(45);

/// Time from key to key, on average over three keys at least, that no hand types at beside a
/// field: there is nothing to write there, so keys are pressed one by one.
pub const KEY_PACE: Duration = Duration::from_millis(50);

/// The same in a field, over [`KEYS_IN_FIELD`]: good hands type a key in 60 ms.
pub const KEY_PACE_IN_FIELD: Duration = Duration::from_millis(30);
/// See [`KEY_PACE_IN_FIELD`].
pub const KEYS_IN_FIELD: usize = 8;

/// Keys that came while the window was at rest woke it at once, so they came within this.
pub const KEYS_WOKE_WITHIN: Duration = Duration::from_millis(60);

/// A window that has drawn nothing for this long was at rest, however slow the computer.
pub const WINDOW_AT_REST: Duration = Duration::from_millis(500);

/// Longest pause within a scan that is typed (sec-P10).
pub const KEYS_GAP: Duration = Duration::from_secs(3);

/// Silence that ends a scan that is typed, where no more can follow.
pub const KEYS_END: Duration = Duration::from_millis(400);

/// How long after a scan Enter and Tab still belong to it.
pub const KEYS_AFTER: Duration = Duration::from_millis(300);
