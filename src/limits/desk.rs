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
