//! What is read and shown of one record. A bundle's own bounds hold before these.

/// Things said at one place of a resource, such as the reactions of an allergy; and members of a
/// plan. More would be read by nobody, and a hostile record repeats.
pub const SAID_AT_ONE_PLACE: usize = 50;

/// Reference ranges and interpretations of one result: by sex and age there may be a few.
pub const RANGES: usize = 4;

/// Instructions of one prescription; a tapering dose has several.
pub const DOSAGES: usize = 8;

/// Sections of one document, those within sections included. The International Patient Summary
/// has sixteen kinds.
pub const SECTIONS: usize = 100;

/// How deep a resource is looked into for a table of what it says: its lists, their parts, and
/// what these are made of.
pub const TABLE_DEPTH: usize = 4;

/// Rows of such a table; the rest is counted, and stands in the raw text.
pub const TABLE_ROWS: usize = 80;

/// One resource as raw text on the screen, in bytes.
pub const RAW_BYTES: usize = 64 * 1_024;

/// Letters of an instruction, a note or a conclusion: a page of print. Half an instruction may be
/// the wrong one.
pub const REMARK_CHARS: usize = 2_000;

/// Letters of the URI of a code system. The longest in use has 92.
pub const SYSTEM_CHARS: usize = 256;

/// All raw texts of one page together, in bytes: a person reads one or two of them.
pub const RAW_PAGE_BYTES: usize = 256 * 1_024;

/// Letters of all narratives of one page together, beyond which the rest is left out and said so:
/// they are laid out for each picture of the screen.
pub const NARRATIVE_PAGE_CHARS: usize = 60_000;
