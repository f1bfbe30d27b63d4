//! What takes a moment, scans that come slowly and files being read, and how scanners are.

use super::directory::count;
use crate::limits;

/// How much of a scan has come. A card may be shorter or longer than a full one.
#[must_use]
pub fn receiving(letters: usize) -> String {
    let come = count(letters);
    match letters < limits::CARD_LETTERS {
        true => format!("Receiving: {come} of about {}", count(limits::CARD_LETTERS)),
        false => format!("Receiving: {come} characters"),
    }
}

/// Which file is read, and which of its pages.
#[must_use]
pub fn reading(file: usize, files: usize, page: Option<(usize, usize)>) -> String {
    let words = match files {
        0 | 1 => "Reading the file".to_owned(),
        files => format!("Reading file {} of {}", count(file), count(files)),
    };
    match page {
        Some((page, pages)) => format!("{words}, page {page} of {pages}"),
        None => words,
    }
}

/// The scanner in use.
#[must_use]
pub fn scanner_named(name: &str) -> String {
    format!("Scanner: {name}")
}

/// The scanner was there, or was set, and is gone.
pub const SCANNER_LOST: &str = "Scanner not connected";
/// Another program has its port.
pub const SCANNER_BUSY: &str = "Scanner used by another program";
/// The system does not let this program have its port.
pub const SCANNER_NO_PERMISSION: &str = "Scanner not allowed";
/// It does not work.
pub const SCANNER_FAILED: &str = "Scanner can't be used";

/// Stop reading files.
pub const STOP: &str = "Stop";
