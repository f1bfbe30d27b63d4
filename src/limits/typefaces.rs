//! What is read of the system's typefaces. They come from whoever set the computer up, or from
//! anybody who has used its account.

/// Folders and files that are looked at. A system with every package of typefaces has some 8,000.
pub const TYPEFACE_ENTRIES: usize = 20_000;

/// Folders within folders. Systems put a typeface two or three deep.
pub const TYPEFACE_DEPTH: usize = 5;

/// Files that are kept in mind; a few names are looked for, and some systems have one several times.
pub const TYPEFACE_FILES: usize = 64;

/// Of one file. Noto Sans CJK has 20 MB, the largest that systems bring about twice that.
pub const TYPEFACE_BYTES: u64 = 48 * 1_024 * 1_024;

/// Of all files that were read: two large ones and all small ones.
pub const TYPEFACES_BYTES: u64 = 96 * 1_024 * 1_024;

/// Units that the square of a letter is divided into. Fewer than old ones have make letters larger
/// than any memory; more than these no format allows.
pub const TYPEFACE_UNITS: std::ops::RangeInclusive<u16> = 256..=16_384;
