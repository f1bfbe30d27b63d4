//! SMART Health Links: what they may hold, and how long an answer may take (architecture §7).

use std::time::Duration;

/// The payload of a link after base64url; the specification's own have under 250.
pub const LINK_PAYLOAD_BYTES: usize = 4 * 1_024;

/// A link as it is pasted or piped in: its payload, and the address of a viewer before it.
pub const LINK_TEXT_BYTES: u64 = 16 * 1_024;

/// The address in a link as the specification bounds it. Longer ones are opened, with a note
/// (req-J3).
pub const LINK_URL_CHARS: usize = 128;

/// The label as the specification bounds it (req-J7).
pub const LABEL_CHARS: usize = 80;

/// Letters of the part of a link's address that nobody can guess: 256 bits (req-J3).
pub const LINK_SECRET_CHARS: usize = 43;

/// A manifest (sec-S4).
pub const MANIFEST_BYTES: u64 = 1_024 * 1_024;

/// The longest file that we ask a server to embed, so that few need a request of their own
/// (req-L7), and as many as may be fit into a manifest.
pub const EMBEDDED_BYTES: usize = 48 * 1_024;

/// Values in a manifest: each file has under ten.
pub const MANIFEST_VALUES: usize = 20_000;

/// Files of one link (sec-S4).
pub const LINK_FILES: usize = 20;

/// Notes of a link's list that are kept: they stand together on one screen, and say in a few
/// sentences what is shared.
pub const LIST_NOTES: usize = 10;

/// Cards of one link together: a family's. Each may inflate to
/// [`FILE_PAYLOAD_BYTES`](super::FILE_PAYLOAD_BYTES).
pub const LINK_CARDS: usize = 50;

/// People in one record who each get a place of their own: a class, and not a register.
pub const PEOPLE: usize = 50;

/// One file of a link, as sent.
pub const LINK_FILE_BYTES: u64 = 20 * 1_024 * 1_024;

/// All files of a link together, as sent, and inflated.
pub const LINK_BYTES: u64 = 50 * 1_024 * 1_024;

/// An answer that says no: a few words of JSON (req-K4).
pub const REFUSAL_BYTES: u64 = 64 * 1_024;

/// The header of a JWE after base64url: `alg`, `enc`, `cty`, `kid` are under 300.
pub const JWE_HEADER_BYTES: usize = 4 * 1_024;

/// One file, decrypted and inflated: the largest are documents.
pub const SHARED_FILE_BYTES: usize = 20 * 1_024 * 1_024;

/// For a manifest, from the first step to the last byte.
pub const MANIFEST_MAX: Duration = Duration::from_secs(20);

/// The same for one file.
pub const LINK_FILE_MAX: Duration = Duration::from_mins(1);

/// Files of a link that are fetched at the same time: locations may live a minute only (trap-T9).
pub const LINK_AT_ONCE: usize = 4;

/// Steps of links that wait for the thread that sends them: it takes each at once, so that one or two
/// are the rule.
pub const LINK_STEPS: usize = 8;

/// How long a location may be used after its manifest came (req-L4).
pub const LOCATION_LIVES: Duration = Duration::from_hours(1);

/// How long to wait where a server says that it is asked too often, and not for how long (req-K6).
pub const RATE_WAIT: Duration = Duration::from_mins(1);

/// The longest wait that a server can impose.
pub const RATE_WAIT_MOST: Duration = Duration::from_hours(24);

/// Letters of a passcode: dates, words and random ones have under forty.
pub const PASSCODE_CHARS: usize = 128;

/// With so many tries left or fewer, a passcode is sent only after staff said so twice: the count is
/// for the link's whole life (req-K4, architecture §7).
pub const TRIES_TO_CONFIRM: u32 = 2;

/// Hints of live access that are read and run (req-P1).
pub const OFFER_QUERIES: usize = 20;

/// One of them.
pub const QUERY_CHARS: usize = 512;

/// The token of live access: tokens with claims in them have some two thousand.
pub const TOKEN_CHARS: usize = 16 * 1_024;

/// Hosts and networks that an administrator allows (req-K9).
pub const ALLOWED_PLACES: usize = 64;

/// One of them: the name of a host has up to 253 letters (RFC 1035 §2.3.4), and a port.
pub const ALLOWED_PLACE_CHARS: usize = 260;

/// The address of a request of a link. Those of files carry tickets and signatures; servers take
/// some eight thousand.
pub const LINK_ADDRESS_CHARS: usize = 8 * 1_024;

/// Links that wait for the network at the same time: a bus full of pupils, and no more than staff
/// can keep apart (req-K10).
pub const HELD_LINKS: usize = 8;

/// How long a link waits for the network before it is forgotten.
pub const HELD_FOR: Duration = Duration::from_mins(30);

/// For how many links it is remembered how many tries are left (sec-S5).
pub const TRIES_REMEMBERED: usize = 64;

/// Results of one link with those of live access: as many tabs as anybody can look through.
pub const RESULTS_OF_LINK: usize = 200;

/// How long after a link's records came on the screen a press of "Next" is taken for the second half
/// of a double press that opened them.
pub const LINK_SETTLES: Duration = Duration::from_millis(700);

/// How long a link waits for somebody to press or to type, before it is cleared.
pub const LINK_WAITS: Duration = Duration::from_mins(2);

/// How long staff see the passcode that they typed before it is hidden again: long enough to read
/// it aloud to whoever knows it.
pub const PASSCODE_SHOWN: Duration = Duration::from_secs(8);

/// The same in the demonstration, as long as nobody presses anything: its next card waits meanwhile.
pub const DEMO_LINK_WAITS: Duration = Duration::from_secs(20);
