//! Bounds on rule packs, which administrators bring, and on what is weighed by them.

/// The text of one pack. The largest built-in one is under 8 KB.
pub const PACK_BYTES: u64 = 64 * 1_024;

/// Packs of an administrator's own: the schools and events of one kiosk.
pub const PACKS: usize = 50;

/// What one pack asks for: a state asks for ten or so.
pub const PACK_NEEDS: usize = 40;

/// Ways to meet one need.
pub const NEED_WAYS: usize = 20;

/// Doses that one way asks for, and codes or flags in one list.
pub const WAY_DOSES: usize = 20;

/// Remarks of a pack.
pub const PACK_NOTES: usize = 10;

/// Characters of a name, a remark or an address in a pack: they stand on one screen.
pub const PACK_TEXT_CHARS: usize = 300;

/// Characters of a pack's id, which is also a value of a setting.
pub const PACK_ID_CHARS: usize = 64;

/// The longest span of a rule, in years: a life.
pub const RULE_YEARS: u16 = 130;

/// Days by which a dose may come early and still count. ACIP and all states that allow any: 4.
pub const GRACE_DAYS_MOST: u8 = 7;

/// Days between two different live vaccines that are not given on one day. ACIP, General Best
/// Practices, "Timing and Spacing of Immunobiologics"; no grace is allowed on them.
pub const LIVE_APART_DAYS: i64 = 28;

/// Doses and results of one person that are weighed. Each is compared with each; a life's record
/// has under a hundred.
pub const WEIGHED_RECORDS: usize = 300;

/// Cards and records of one visit that are weighed by a rule together. Each is compared with each; a
/// family's have under twenty.
pub const WEIGHED_ITEMS: usize = 100;

/// How far the time of a test may lie ahead of the clock: as `nbf` may.
pub const TEST_AHEAD_SECONDS: i64 = 300;
