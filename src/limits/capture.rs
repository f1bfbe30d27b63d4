//! Pictures, the camera, and the process that looks at them.

use std::time::Duration;

/// Longest side, in pixels, of a camera picture that is decoded. Cameras of 4096 pixels are the
/// largest sold for desks; a torn JPEG header may ask for 65,535.
pub const CAMERA_SIDE: u32 = 4096;

/// Largest compressed camera picture, in bytes; 4096 x 4096 at two bytes a pixel is a full buffer.
pub const CAMERA_BYTES: usize = 32 << 20;

/// Shortest side, in pixels, of a picture that is searched; the smallest QR code with its quiet
/// zone is 29 modules wide, and readers were slow on smaller slivers.
pub const PICTURE_SIDE_MIN: u32 = 64;

/// Longest side, in pixels, of a picture that is searched.
pub const PICTURE_SIDE_MAX: u32 = 8192;

/// Memory, in bytes, that the decoding of one picture file may take: a photograph of 4000 x 3000
/// pixels needs 36 MB.
pub const PICTURE_MEMORY: u64 = 64 << 20;

/// Pictures of one call of the command line. Frames for a benchmark come by the thousand.
pub const PICTURES_READ: usize = 10_000;

/// Longest side, in pixels, of the reduced copy in which a photograph is searched first.
pub const PICTURE_SIDE_FIRST: u32 = 2000;

/// Pages of a document that are looked at: a card is on the first, a family's on a few (req-A6).
pub const PAGES: usize = 10;

/// Pixels for each point of a page, of which 72 make an inch: so many that a code of version 22,
/// 30 mm wide, has four for each of its modules.
pub const PAGE_SCALE: f32 = 5.0;

/// Time for all pages of a document, looked at before each. A page without a code takes up to
/// [`READ_BUDGET_STILL`] beside the drawing.
pub const DOCUMENT_TIME: Duration = Duration::from_secs(40);

/// Most codes reported of one picture.
pub const CODES_A_PICTURE: usize = 8;

/// Most QR finder patterns in a picture that is still given to rxing. A sheet of eight
/// codes has 24. It tries them for as long as the budget lasts; this bounds what comes before.
pub const FINDERS_A_PICTURE: usize = 400;

/// Places with runs of 1:1:3:1:1 along every seventh row of a picture that is still given to rxing,
/// which compares each finder pattern with all others before it counts them: 8,000 take it 0.1 s.
/// A good full card has 20 to 60 such places, 400 patterns have about as many.
pub const FINDER_RUNS_A_PICTURE: usize = 500;

/// Places whose rows look like a finder pattern that are looked at closer in one picture, by our
/// own search. A good full card has 200 to 700; noise has any number.
pub const FINDER_CHECKS: usize = 20_000;

/// Finder patterns that our own search keeps. A sheet of eight codes has 24.
pub const FINDERS_KEPT: usize = 400;

/// Finder patterns that our own search fits in grey, the best matches of all, and then tries three
/// at a time.
pub const FINDERS_TRIED: usize = 14;

/// Sets of two finder patterns that our own search tries, where no three belong together.
pub const PAIRS_TRIED: usize = 8;

/// Sets of three finder patterns that our own search tries.
pub const TRIPLES_TRIED: usize = 8;

/// Time for reading one live picture of 1280 x 720; larger pictures get more in proportion.
pub const READ_BUDGET: Duration = Duration::from_millis(18);

/// Time for reading one still picture, however large.
pub const READ_BUDGET_STILL: Duration = Duration::from_secs(4);

/// Shortest time between the starts of two readings of live pictures.
pub const READ_INTERVAL: Duration = Duration::from_millis(66);

/// A code unread for this long has left the view. Hands shake: one blurred picture is no leaving.
pub const CODE_GONE_AFTER: Duration = Duration::from_millis(400);

/// Readings that wait for the window before further ones are dropped.
pub const CODES_WAITING: usize = 8;

/// Shortest time between two pictures that are decoded and shown: 30 a second, less some slack.
pub const FRAME_INTERVAL: Duration = Duration::from_millis(28);

/// The same while nothing that may be a code has been in view for [`LIVELY`].
pub const IDLE_PREVIEW_INTERVAL: Duration = Duration::from_millis(60);

/// For how long after a code or a part of one pictures are shown as often as they come.
pub const LIVELY: Duration = Duration::from_secs(3);

/// A live camera that gives no picture for this long has stalled.
pub const FRAME_AGE_MAX: Duration = Duration::from_secs(3);

/// Listing, opening and the first picture take cameras up to a few seconds.
pub const CAMERA_OPENING_MAX: Duration = Duration::from_secs(8);

/// The id of a camera or a scanner, in bytes: what the system calls it is under 200.
pub const DEVICE_ID_BYTES: usize = 512;

/// Cameras of one computer that are listed.
pub const CAMERAS: usize = 64;

/// Time between two looks for a camera.
pub const CAMERA_RETRY: Duration = Duration::from_secs(1);

/// Time between two pictures of the demo camera: 20 a second.
pub const DEMO_FRAME_INTERVAL: Duration = Duration::from_millis(50);

// ── The scanner process ─────────────────────────────────────────────────────────────────────────

/// One message without pixels or a file: eight codes of one picture, with as many letters as a QR
/// code holds, or a demonstration's cards.
pub const WIRE_HEAD: usize = 1 << 20;

/// What may come with a message to the scanner: a file, or a screen's picture of 4096 x 2160
/// pixels from the clipboard.
pub const WIRE_ASK_TAIL: usize = 40 << 20;

/// What may come with a message from the scanner: a preview of [`CAMERA_SIDE`] rows.
pub const WIRE_TELL_TAIL: usize = PREVIEW_WIDTH as usize * CAMERA_SIDE as usize * 3;

/// Most pixels in a row of a preview. It is drawn about that wide; more costs time on each picture.
pub const PREVIEW_WIDTH: u32 = 1280;

/// Time between two signs of life of the scanner process.
pub const HEARTBEAT: Duration = Duration::from_millis(250);

/// A scanner process that has been silent for this long hangs, and is ended (architecture §7).
pub const SILENCE_MAX: Duration = Duration::from_secs(1);

/// A scanner process says its first word within this, however busy the computer is.
pub const SCANNER_START_MAX: Duration = Duration::from_secs(5);

/// Processor time for reading one picture of a camera; the reader's own budget is a fraction of it.
/// A process that needs more is ended (architecture §7).
pub const FRAME_DEADLINE: Duration = Duration::from_millis(250);

/// Processor time for reading one picture file or one page.
pub const STILL_DEADLINE: Duration = Duration::from_secs(15);

/// Memory, in bytes, of a process that reads files: a page and what it is made of, several times.
pub const STILL_MEMORY: u64 = 768 << 20;

/// On a busy computer a reading may take this many times its processor time.
pub const DEADLINE_SHARE: u32 = 8;

/// A page or a picture that has no answer by then never gets one: what [`STILL_DEADLINE`] may take on a
/// busy computer, and a while more.
pub const STILL_LATEST: Duration = STILL_DEADLINE.saturating_mul(DEADLINE_SHARE + 1);

/// Time between two looks at what is late.
pub const DEADLINE_LOOK: Duration = Duration::from_millis(50);

/// A scanner process that lived for less than this may never live.
pub const SHORT_LIFE: Duration = Duration::from_secs(5);

/// Pause before the next scanner process, for each in a row after the first that lived for a short
/// time only.
pub const RESTART_PAUSE: Duration = Duration::from_millis(500);

/// The longest such pause.
pub const RESTART_PAUSE_MOST: Duration = Duration::from_secs(2);
