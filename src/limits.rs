//! Every bound on what comes from outside, and every span of time that decides something, each
//! with its reason. One page to read for "how big can it get".

mod capture;
mod desk;
mod documents;
mod fleet;
mod links;
mod presence;
mod records;
mod rules;
mod scanners;
mod typefaces;

use std::time::Duration;

pub use capture::*;
pub use desk::*;
pub use documents::*;
pub use fleet::*;
pub use links::*;
pub use presence::*;
pub use records::*;
pub use rules::*;
pub use scanners::*;
pub use typefaces::*;

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

/// How long a result stays on the screen in the demonstration, where the next card comes by itself.
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

/// For how long that is remembered at most, and where nothing else is set: one event, one day at a
/// school.
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

/// One JSON string, in bytes. Documents in records have a bound of their own: [`ATTACHMENT_CHARS`]
/// (sec-P2).
pub const JSON_STRING_BYTES: usize = 64 * 1_024;

/// Letters of one piece of a stranger's text on the screen (sec-T5).
pub const SHOWN_CHARS: usize = 80;

/// Marks stacked on one letter. Vietnamese needs two, Hebrew with cantillation three (sec-T5).
pub const MARKS_PER_LETTER: usize = 4;

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

/// Lines of the kiosk's log that are kept; one that refreshes daily and withdraws a key now and then
/// fills a few hundred a year.
pub const AUDIT_LINES: u64 = 20_000;

/// Days for which it is kept where the logs stood: more than two years, after which a paper with a
/// head on it is compared no more.
pub const AUDIT_HEADS: usize = 800;

/// Bytes of one line's detail: a longer one was not written by this program.
pub const AUDIT_DETAIL_BYTES: usize = 64 * 1_024;

/// Bytes of a line in a file of the audit: a detail in which every letter is escaped, and the rest.
pub const AUDIT_LINE_BYTES: usize = 8 * AUDIT_DETAIL_BYTES;

/// How long the end of the program waits until what is to be kept is kept: longer than one refresh of
/// the store takes, and shorter than it takes somebody to believe that it hangs.
pub const KEPT_AT_THE_END: Duration = Duration::from_secs(5);

/// How long of that it waits for files on sticks and shares, which may hang.
pub const FILES_AT_THE_END: Duration = Duration::from_secs(3);

/// Files on sticks and shares that are read or written at once: as many may hang before the next is
/// refused.
pub const FILES_ASIDE: usize = 4;

/// How often it is looked whether it is.
pub const KEPT_LOOK: Duration = Duration::from_millis(2);

/// Lines of all files together that one call joins: a year of a hundred lanes with a hundred visits a
/// day would be nearly twice as many, and is joined by months.
pub const AUDIT_MERGED_LINES: usize = 2_000_000;

/// Lines that are sent on before it is kept how far that came: so many may come twice after a crash.
pub const AUDIT_FOLLOWED_LINES: usize = 500;

/// Bytes of the file that keeps how far lines were sent on: two lines.
pub const CURSOR_BYTES: u64 = 1_024;

/// How often it is looked whether there are new lines to send on. Nobody waits for them.
pub const AUDIT_FOLLOW_EVERY: Duration = Duration::from_secs(2);

/// Issuers that the line of a visit names: more are no visit's.
pub const AUDIT_ISSUERS: usize = 20;

/// For how many days lines about visits are kept, unless set otherwise (security §5).
pub const AUDIT_DAYS: u16 = 90;

/// The most that can be set: six years, for which some must keep records of what they did (45 CFR
/// 164.316(b)(2)).
pub const AUDIT_DAYS_MOST: u16 = 2_192;

/// Letters of what the kiosk is called in lines and exports.
pub const STATION_CHARS: usize = 40;

/// By how much the clock must have been set to be noted: corrections over the network are smaller.
pub const CLOCK_JUMP: Duration = Duration::from_mins(1);

/// The longest limits of age that can be set for the directory.
pub const DIRECTORY_AGE_MOST_DAYS: u16 = 365;

/// Entries of a folder that are looked through for a snapshot.
pub const FOLDER_ENTRIES: usize = 10_000;

/// How often the schedule of refreshes is looked at.
pub const SCHEDULE_LOOK: Duration = Duration::from_secs(5);

/// Bytes that should be free where things are kept: a snapshot, its copy in the database, and the log
/// beside that, with room for as much again.
pub const FREE_SPACE_BYTES: u64 = 64 * 1_024 * 1_024;

/// Lines of the kiosk's log that the window shows.
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
