//! What takes a moment, scans that come slowly and files being read, and how scanners are.

use crate::limits;
use crate::wording::{Message, Words};

/// How much of a scan has come. A card may be shorter or longer than a full one.
#[must_use]
pub fn receiving(words: Words, letters: usize) -> String {
    let id = match letters < limits::CARD_LETTERS {
        true => "under-way-receiving-of",
        false => "under-way-receiving",
    };
    let told = [
        ("letters", letters.into()),
        ("card", limits::CARD_LETTERS.into()),
    ];
    words.with(id, &told)
}

/// Which file is read, and which of its pages.
#[must_use]
pub fn reading(words: Words, file: usize, files: usize, page: Option<(usize, usize)>) -> String {
    let which = match files {
        0 | 1 => words.with("under-way-reading", &[]),
        files => words.with(
            "under-way-reading-of",
            &[("file", file.into()), ("files", files.into())],
        ),
    };
    match page {
        Some((page, pages)) => words.with(
            "under-way-page",
            &[
                ("reading", which.into()),
                ("page", page.into()),
                ("pages", pages.into()),
            ],
        ),
        None => which,
    }
}

/// The scanner in use.
#[must_use]
pub fn scanner_named(words: Words, name: &str) -> String {
    words.with("under-way-scanner-named", &[("name", name.into())])
}

/// The scanner was there, or was set, and is gone.
pub const SCANNER_LOST: Message = Message("under-way-scanner-lost");
/// Another program has its port.
pub const SCANNER_BUSY: Message = Message("under-way-scanner-busy");
/// The system does not let this program have its port.
pub const SCANNER_NO_PERMISSION: Message = Message("under-way-scanner-no-permission");
/// It does not work.
pub const SCANNER_FAILED: Message = Message("under-way-scanner-failed");

/// Stop reading files.
pub const STOP: Message = Message("under-way-stop");
