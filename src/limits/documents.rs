//! Documents in records: PDF, pictures and texts (architecture §7).

use std::time::Duration;

/// One attached document, in bytes (architecture §7).
pub const ATTACHMENT_BYTES: usize = 20 * 1_024 * 1_024;

/// The same in base64, with its padding: the one kind of JSON string that may be that long.
pub const ATTACHMENT_CHARS: usize = ATTACHMENT_BYTES.div_ceil(3) * 4;

/// Documents of one record that are read. A discharge has a handful, each in two or three forms.
pub const ATTACHMENTS: usize = 50;

/// The same of all records of a summary: each is a row with its button.
pub const ATTACHMENTS_IN_ALL: usize = 1_000;

/// All documents of a summary together, in bytes: three of the largest, or a thick file of scans.
pub const ATTACHMENTS_BYTES: usize = 64 * 1_024 * 1_024;

/// The text of one section of a record, in XHTML: the longest examples of the field have 30 KB.
pub const NARRATIVE_BYTES: usize = 1_024 * 1_024;

/// Letters of one paragraph on the screen: five pages of print. What is longer is several.
pub const PASSAGE_CHARS: usize = 10_000;

/// Headings, paragraphs, entries of lists and rows of tables of one document: a thick file has some
/// two thousand, and all of them are laid out.
pub const BLOCKS: usize = 20_000;

/// All text of one document, in bytes: five hundred pages.
pub const READABLE_BYTES: usize = 2 * 1_024 * 1_024;

/// Columns of one table. The widest of the field have some fifteen.
pub const TABLE_COLUMNS: usize = 40;

/// How deep lists are set in. Deeper ones stand as deep.
pub const LIST_DEPTH: u8 = 6;

/// Elements and texts in one XML document. One with 0.2 MB has ten thousand; each takes some hundred
/// bytes of memory.
pub const XML_NODES: u32 = 1_000_000;

/// Elements in elements, in XML and in HTML. Documents of the field have some twenty.
pub const XML_DEPTH: usize = 200;

/// Namespaces that one XML document declares, anywhere in it. Those of the field have some ten.
pub const XML_NAMESPACES: usize = 1_000;

/// How far into a clinical document the person is looked for whom it is about. Those of the field
/// have them in the first 10 KB.
pub const CDA_HEADER_BYTES: usize = 256 * 1_024;

/// Authors of one document, and names of its patient, that are shown.
pub const AUTHORS: usize = 5;

/// Pages of a document that can be looked at, and the longest side of one, in pixels: an A4 sheet as
/// wide as half of that is sharp enough for small print. Cards of graphics have at least so large
/// textures.
pub const SHEETS: usize = 50;
/// See [`SHEETS`].
pub const SHEET_SIDE: u32 = 4_096;

/// Pixels of one page: an A4 sheet of 1,700 by 2,400, twice as much as the largest window shows.
pub const SHEET_PIXELS: u32 = 4 << 20;

/// How wide a page is drawn at first, in pixels.
pub const SHEET_WIDTH: u32 = 1_100;

/// The same where staff asked for it larger.
pub const SHEET_WIDTH_LARGE: u32 = 1_700;

/// A text, as a scanner process hands it over: its letters, those of cells that stand in several rows
/// again, and a little for each block.
pub const TEXT_WIRE_BYTES: usize = 3 * READABLE_BYTES;

/// Blocks of a text, and bytes of it, that stand on one page of the window: it is laid out anew for
/// every picture of the screen.
pub const BLOCKS_A_PAGE: usize = 120;
/// See [`BLOCKS_A_PAGE`].
pub const BYTES_A_PAGE: usize = 12 * 1_024;

/// How long a result stays after somebody was last seen to read a document of it.
pub const DOCUMENT_READ: Duration = Duration::from_mins(2);
