//! Every bound on what comes from outside, and every span of time that decides something, each
//! with its reason. One page to read for "how big can it get".

mod scanners;

use std::time::Duration;

pub use scanners::*;

// ── Time ────────────────────────────────────────────────────────────────────────────────────────

/// Earliest `nbf` and `exp`, in seconds: 1970.
pub const NUMERIC_DATE_MIN: f64 = 0.0;

/// First second that is too late for `nbf` and `exp`: the year 2100. Milliseconds since 1970 lie
/// beyond it, so that an issuer's mistake has a name of its own (req-E2, sec-T9).
pub const NUMERIC_DATE_MAX: f64 = 4_102_444_800.0;

/// From here on a date that is too late is taken to count milliseconds: as seconds it would lie in
/// the year 5138, as milliseconds in 1973.
pub const MILLISECONDS_MIN: f64 = 1e11;

/// How far `nbf` may lie ahead of the clock: issuers' and kiosks' clocks differ. `exp` has none,
/// since a verifier shall reject an expired card (req-E3).
pub const NBF_AHEAD: Duration = Duration::from_mins(5);

/// How far the clock may lie behind a moment known to have passed before it is doubted (req-E10).
pub const CLOCK_BEHIND: Duration = Duration::from_mins(10);

/// Age of the directory from which its date is shown in amber (req-G8).
pub const DIRECTORY_STALE: Duration = Duration::from_hours(720);

/// Age of the directory from which no card is called verified: a key or a card may have been
/// withdrawn since (req-G8, sec-D3).
pub const DIRECTORY_TOO_OLD: Duration = Duration::from_hours(4320);

/// For how long the directory may not have reached an issuer before a note says so: 87 of 651 are
/// beyond it today.
pub const ISSUER_UNSEEN: Duration = Duration::from_hours(2160);

/// How long the pieces of a card in several codes wait for the rest (req-B5).
pub const CHUNKS_WAIT: Duration = Duration::from_mins(1);

/// How long a result stays on the screen before it is cleared (req-Q1).
pub const CLEAR_AFTER: Duration = Duration::from_secs(30);

/// The same in the demonstration, where the next card comes by itself.
pub const DEMO_CLEAR_AFTER: Duration = Duration::from_secs(5);

/// The same for the demonstration's first cards, which come faster: each kind of result is to be
/// seen within ten seconds, and the camera's picture between them.
pub const DEMO_CLEAR_FIRST: Duration = Duration::from_millis(1_900);

/// How long a second card must be out of view before the one that is left is judged (req-A8).
pub const CARD_ALONE: Duration = Duration::from_millis(400);

/// How far a record's date may lie ahead of the clock: its place may be a day ahead of ours.
pub const RECORD_AHEAD_DAYS: i64 = 1;

/// From how long after a card was shown it is noted that it was shown before: who is scanned twice
/// in a row is the same person.
pub const SHOWN_BEFORE_LEAST: Duration = Duration::from_secs(30);

/// For how long that is remembered: one event, one day at a school.
pub const SHOWN_BEFORE_MOST: Duration = Duration::from_hours(12);

/// How many cards are remembered; a lane sees some 5,000 a day.
pub const SHOWN_CARDS: usize = 10_000;

/// How long a code must be out of view before the same code counts as shown again (req-A5).
pub const CODE_GONE: Duration = Duration::from_millis(1_200);

// ── Text and files ──────────────────────────────────────────────────────────────────────────────

/// A file opened by staff, or standard input. The largest honest one is a card file with several
/// documents or a phone's photograph.
pub const INPUT_BYTES: u64 = 32 * 1_024 * 1_024;

/// Inputs in one visit: a family's files, not a folder.
pub const INPUTS: usize = 64;

/// Digits of one code, and of all the chunks of a card together (sec-P5). One QR code holds at
/// most 7,089.
pub const NUMERIC_DIGITS: usize = 100_000;

/// Letters of a JWS that one code of version 22 holds at the lowest level of error correction: what
/// is longer should not have been put in one code, and is read all the same (req-B6).
pub const ONE_CODE_LETTERS: usize = 1_195;

/// Chunks of one card. Cards of the field have two to four (architecture §7).
pub const CHUNKS: usize = 20;

/// Cards in one `.smart-health-card` file. A family's file has under ten (req-C1).
pub const CARDS_IN_FILE: usize = 50;

/// Length of one JWS, from a file or a paste. A card that inflates to the largest payload allowed
/// is shorter than this unless it does not compress at all.
pub const JWS_CHARS: usize = 7 * 1_024 * 1_024;

/// The JWS header after base64url: `alg`, `zip`, `kid` and a little more are under 200.
pub const JWS_HEADER_BYTES: usize = 4 * 1_024;

/// Most characters a JWS may have for its card to have come whole from QR codes; what is longer
/// came from a file or a link.
pub const QR_JWS_CHARS: usize = NUMERIC_DIGITS / 2;

/// Inflated payload of a card from QR codes. The largest example of the specification is 6.7 KB;
/// DEFLATE can reach a thousand to one (sec-P1).
pub const QR_PAYLOAD_BYTES: usize = 256 * 1_024;

/// Inflated payload of a card from a file.
pub const FILE_PAYLOAD_BYTES: usize = 5 * 1_024 * 1_024;

/// Levels of nesting in JSON from outside (req-E8).
pub const JSON_DEPTH: usize = 64;

/// Entries of one FHIR bundle (sec-P2).
pub const BUNDLE_ENTRIES: usize = 2_000;

/// Values in one JSON text, anywhere in it. A card's bundle of two thousand entries has under a
/// hundred thousand; each takes some sixty bytes of memory, whatever it is (sec-P2).
pub const JSON_VALUES: usize = 200_000;

/// The same for a directory, which has about fifteen for each issuer.
pub const DIRECTORY_VALUES: usize = 4_000_000;

/// Texts of codes up to this many bytes together are judged at once, on the screen's thread: any
/// number of codes that a camera can see. More is judged beside it.
pub const JUDGED_AT_ONCE_BYTES: usize = 64 * 1_024;

/// One JSON string, in bytes. Attachments will have a bound of their own (sec-P2).
pub const JSON_STRING_BYTES: usize = 64 * 1_024;

/// Letters of one piece of a stranger's text on the screen (sec-T5).
pub const SHOWN_CHARS: usize = 80;

/// Marks stacked on one letter. Vietnamese needs two, Hebrew with cantillation three (sec-T5).
pub const MARKS_PER_LETTER: usize = 4;

// ── Pictures and the camera ─────────────────────────────────────────────────────────────────────

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

/// A live camera that gives no picture for this long has stalled.
pub const FRAME_AGE_MAX: Duration = Duration::from_secs(3);

/// Listing, opening and the first picture take cameras up to a few seconds.
pub const CAMERA_OPENING_MAX: Duration = Duration::from_secs(8);

/// The id of a camera or a scanner, in bytes: what the system calls it is under 200.
pub const DEVICE_ID_BYTES: usize = 512;

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

/// On a busy computer a reading may take this many times its processor time.
pub const DEADLINE_SHARE: u32 = 8;

/// Time between two looks at what is late.
pub const DEADLINE_LOOK: Duration = Duration::from_millis(50);

/// A scanner process that lived for less than this may never live.
pub const SHORT_LIFE: Duration = Duration::from_secs(5);

/// Pause before the next scanner process, for each in a row after the first that lived for a short
/// time only.
pub const RESTART_PAUSE: Duration = Duration::from_millis(500);

/// The longest such pause.
pub const RESTART_PAUSE_MOST: Duration = Duration::from_secs(2);

// ── Issuers ─────────────────────────────────────────────────────────────────────────────────────

/// An issuer's `iss`. The longest listed today has 111 characters.
pub const ISS_CHARS: usize = 512;

/// A `kid`. A SHA-256 thumbprint in base64url has 43.
pub const KID_CHARS: usize = 128;

/// A card's `rid`, and one in a revocation list (req-E7, req-H5).
pub const RID_CHARS: usize = 24;

/// The signed snapshot of the directory, and a directory given for one call. Today's is 0.7 MB.
pub const SNAPSHOT_BYTES: u64 = 16 * 1_024 * 1_024;

/// A detached signature: 139 bytes today, as DER of two P-521 numbers.
pub const SIGNATURE_BYTES: u64 = 1_024;

/// The list of participating issuers that goes with a snapshot: 0.14 MB today.
pub const LISTED_BYTES: u64 = 4 * 1_024 * 1_024;

/// An issuer's `.well-known/shc-configuration`: one address.
pub const CONFIGURATION_BYTES: u64 = 16 * 1_024;

/// Mirrors to refresh the directory from.
pub const MIRRORS: usize = 8;

/// Roots of a proxy that looks into TLS connections, in PEM: a few.
pub const PROXY_ROOTS_BYTES: usize = 64 * 1_024;

/// Lines of the journal of the directory that are kept; a kiosk that refreshes daily and withdraws
/// a key now and then fills a few hundred a year.
pub const JOURNAL_LINES: i64 = 20_000;

/// The longest limits of age that can be set for the directory.
pub const DIRECTORY_AGE_MOST_DAYS: u16 = 365;

/// Entries of a folder that are looked through for a snapshot.
pub const FOLDER_ENTRIES: usize = 10_000;

/// How often the schedule of refreshes is looked at.
pub const SCHEDULE_LOOK: Duration = Duration::from_secs(5);

/// Lines of the journal that the window shows.
pub const JOURNAL_SHOWN: usize = 500;

/// Issuers that a list may say have left at once, however few there are.
pub const LEAVING_AT_ONCE: usize = 10;

/// One in so many of all issuers may leave at once beyond that. In four years 14 of 651 have left.
pub const LEAVING_SHARE: usize = 20;

/// A help line's telephone number, with its country and an extension.
pub const TELEPHONE_CHARS: usize = 32;

/// Issuers in one directory, keys and revoked ids of one issuer: each some hundred times today's.
pub const ISSUERS: usize = 100_000;
/// See [`ISSUERS`].
pub const KEYS_OF_ISSUER: usize = 1_000;
/// See [`ISSUERS`].
pub const RIDS_OF_LIST: usize = 1_000_000;

/// Certificates of one key. A path of the field has three; webpki builds none with more than six
/// between the first and the anchor, which itself may be there too (req-F6).
pub const CERTIFICATES_OF_KEY: usize = 8;

/// One certificate, in bytes of DER. The largest of the directory has 577; with an RSA key of
/// 4,096 bits about 2,000.
pub const CERTIFICATE_BYTES: usize = 16 * 1_024;

/// Anchors in one call: a state has one, a bundle of all states under a hundred.
pub const ANCHORS: usize = 256;

/// One file of anchors: the bundle of all that browsers trust has 0.2 MB.
pub const ANCHOR_FILE_BYTES: u64 = 1_024 * 1_024;

// ── The network ─────────────────────────────────────────────────────────────────────────────────

/// For the way to a server: its name, the connection, TLS (architecture §7).
pub const CONNECT_MAX: Duration = Duration::from_secs(5);

/// For one file of the directory, from the first step to its last byte (architecture §7). What
/// comes one byte a second ends here too.
pub const DIRECTORY_FILE_MAX: Duration = Duration::from_mins(1);

/// The same for one file of an issuer, which is a hundredth of that (sec-D11).
pub const ISSUER_FILE_MAX: Duration = Duration::from_secs(20);

/// For one refresh. Today's 651 issuers take two minutes at [`REQUESTS_A_SECOND`].
pub const REFRESH_MAX: Duration = Duration::from_mins(15);

/// Requests of a refresh under way together: a school's line has others to serve.
pub const REQUESTS_AT_ONCE: usize = 4;

/// Requests begun in one second. Many issuers share one host, which is not to be flooded.
pub const REQUESTS_A_SECOND: u32 = 8;

/// An issuer's key set. The largest in the directory today has 15 KB.
pub const KEY_SET_BYTES: u64 = 256 * 1_024;

/// One revocation list of an issuer: over a hundred thousand cards. Today's largest has 20 KB.
pub const LIST_BYTES: u64 = 4 * 1_024 * 1_024;

/// What is told of issuers beside their names and keys: 0.3 MB today.
pub const METADATA_BYTES: u64 = 4 * 1_024 * 1_024;

/// All answers of one refresh together, since they wait in memory until the last is there.
pub const REFRESH_BYTES: u64 = 64 * 1_024 * 1_024;

/// An address on the network: an `iss`, `.well-known`, a key's id.
pub const ADDRESS_CHARS: usize = ISS_CHARS + KID_CHARS + 64;

/// Headers of one answer. Servers behind a delivery network send some thirty.
pub const HEADERS: usize = 64;

/// An `ETag` or a `Last-Modified`, which are kept and sent back.
pub const VALIDATOR_BYTES: usize = 256;

/// Wait of the first refresh after a start, at least: the camera comes first.
pub const REFRESH_START_MIN: Duration = Duration::from_secs(10);

/// The same at most. Between the two, so that kiosks switched on together do not ask together.
pub const REFRESH_START_MAX: Duration = Duration::from_mins(2);

/// Time between refreshes. The snapshot changes about daily.
pub const REFRESH_EVERY: Duration = Duration::from_hours(24);

/// How wide refreshes are spread round that moment: three hours to either side (sec-D11).
pub const REFRESH_SPREAD: Duration = Duration::from_hours(6);

/// Waits after one failure, two, and so on; the last stands for all further ones.
pub const REFRESH_BACK_OFF: [Duration; 6] = [
    Duration::from_mins(5),
    Duration::from_mins(15),
    Duration::from_hours(1),
    Duration::from_hours(4),
    Duration::from_hours(12),
    Duration::from_hours(24),
];
