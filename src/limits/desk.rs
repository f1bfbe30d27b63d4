//! What an administrator can set for the counter: spans, sizes, and the text that names it.

use std::ops::RangeInclusive;
use std::time::Duration;

/// Seconds after which a result is cleared by itself (req-Q1, architecture §7). Shorter nobody reads
/// it, longer the next person does.
pub const CLEAR_AFTER_SECONDS: RangeInclusive<u16> = 10..=120;

/// How long a result stays on the screen where nothing else is set (req-Q1).
pub const CLEAR_AFTER: Duration = Duration::from_secs(30);

/// Seconds without a code, key or pointer after which the screen dims: a desk that pauses for half
/// a minute is in use, one that pauses for an hour is not.
pub const DIM_AFTER_SECONDS: RangeInclusive<u16> = 30..=3_600;

/// The same where nothing else is set.
pub const DIM_AFTER: Duration = Duration::from_mins(5);

/// Percent of the loudest.
pub const VOLUME_MOST: u8 = 100;

/// The same where nothing else is set: heard at a counter, not in the whole hall.
pub const VOLUME: u8 = 60;

/// Letters of the name that whoever shared a link is shown. A form in a wallet has one line for it.
pub const RECIPIENT_CHARS: usize = 80;

/// The longest that daily counts are kept: a year, to compare with the last.
pub const RETENTION_DAYS_MOST: u16 = 366;

/// The same where nothing else is set: a month's report.
pub const RETENTION_DAYS: u16 = 30;

/// Letters of the places whose issuers may be green: some forty countries and states.
pub const ONLY_PLACES_CHARS: usize = 256;

/// Digits of the PIN. Four are what people choose at a counter, and the waits below hold that up;
/// nobody remembers more than twelve.
pub const PIN_DIGITS: RangeInclusive<usize> = 4..=12;

/// Wrong PINs that cost nothing: a finger slips, and a colleague's PIN comes to mind first.
pub const PIN_TRIES: u32 = 5;

/// The wait after the next wrong one. It doubles with each further one.
pub const PIN_WAIT_FIRST: Duration = Duration::from_secs(30);

/// The longest wait. With it a four-digit PIN takes half a year to find by trying all.
pub const PIN_WAIT_MOST: Duration = Duration::from_hours(1);

/// Memory for the hash of a PIN, in KiB: three times what OWASP asks for argon2id with two passes,
/// since a PIN is short. A quarter of a second on a slow laptop.
pub const PIN_MEMORY_KIB: u32 = 64 * 1_024;

/// The most that a kept hash may ask for: what another version of this program may choose.
pub const PIN_MEMORY_MOST_KIB: u32 = 4 * PIN_MEMORY_KIB;

/// Passes over that memory.
pub const PIN_PASSES: u32 = 2;

/// Bytes of salt, as RFC 9106 §3.1 recommends.
pub const PIN_SALT_BYTES: usize = 16;

/// How long the PIN holds without a touch: who was called away left the settings open.
pub const ADMIN_IDLE: Duration = Duration::from_mins(2);

/// A file of settings. Roots of a proxy are the longest part of it.
pub const SETTINGS_FILE_BYTES: u64 = 256 * 1_024;

/// Files that one export may find in its way under the same name.
pub const EXPORTS_A_DAY: u32 = 1_000;

/// How long what is copied stays on the clipboard: long enough to paste a row into another program,
/// and shorter than the next person takes to come (sec-L4).
pub const COPIED_FOR: Duration = Duration::from_mins(1);

/// How long it is said that something was copied: long enough to be read (WCAG 2.2 §2.2.1 asks for no
/// more where nothing has to be done).
pub const COPIED_SAID_FOR: Duration = Duration::from_secs(6);

/// How long a person's records wait for a folder to be saved in. Who has gone away does not come
/// back to them.
pub const FOLDER_CHOSEN_WITHIN: Duration = Duration::from_mins(2);

/// Pages of a result on paper. What a card or a usual summary holds takes one to five; more is a
/// document, which is better read on the screen.
pub const PAPER_PAGES: usize = 40;

/// Dots on a side of the picture in which the letters of such pages are collected: room for the
/// several thousand that a long page in Chinese has, in 64 MiB.
pub const PAPER_LETTERS_SIDE: usize = 4_096;

/// Letters in a line of a report for a sender, as terminals and letters have had them for long.
pub const REPORT_COLUMNS: usize = 80;

/// Letters of an unknown issuer's host in such a report: a name of DNS has no more (RFC 1035 §2.3.4).
pub const REPORT_HOST_CHARS: usize = 253;
