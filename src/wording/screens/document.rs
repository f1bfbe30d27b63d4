//! Documents that are looked at.

use crate::wording::{Message, Words};

/// Show the document.
pub const SHOW: Message = Message("document-show");
/// The next page.
pub const NEXT_PAGE: Message = Message("document-next-page");
/// The page before.
pub const PREVIOUS_PAGE: Message = Message("document-previous-page");
/// Larger.
pub const LARGER: Message = Message("document-larger");
/// As wide as the window.
pub const FIT: Message = Message("document-fit");
/// It is being opened.
pub const OPENING: Message = Message("document-opening");
/// Something is left out.
pub const CUT: Message = Message("document-cut");
/// What marks stand round what is struck out.
pub const STRUCK: Message = Message("document-struck");
/// It names somebody else than the record it is in.
pub const OF_ANOTHER: Message = Message("document-of-another");
/// It is not finished.
pub const PRELIMINARY: Message = Message("document-preliminary");
/// Another has taken its place.
pub const SUPERSEDED: Message = Message("document-superseded");
/// It should never have been.
pub const IN_ERROR: Message = Message("document-in-error");
/// Its size or its fingerprint is another than its sender says.
pub const DIFFERS: Message = Message("document-differs");
/// Whom it is about.
pub const PATIENT: Message = Message("document-patient");
/// When they were born.
pub const BORN: Message = Message("document-born");
/// When it was made.
pub const MADE: Message = Message("document-made");
/// Who wrote it.
pub const AUTHOR: Message = Message("document-author");
/// Who keeps it.
pub const CUSTODIAN: Message = Message("document-custodian");

/// Shows a form of this kind.
#[must_use]
pub fn show_form(words: Words, form: &str) -> String {
    words.with("document-show-form", &[("form", form.into())])
}

/// Which page is seen, from 1, and of how many.
#[must_use]
pub fn page(words: Words, page: usize, pages: usize) -> String {
    let told = [("page", page.into()), ("pages", pages.into())];
    words.with("document-page", &told)
}

/// How many pictures of a text are not shown.
#[must_use]
pub fn pictures(words: Words, count: usize) -> String {
    words.with("document-pictures", &[("count", count.into())])
}

/// It is broken.
pub const DAMAGED: Message = Message("document-fault-damaged");
/// A page of it can't be shown.
pub const BAD_PAGE: Message = Message("document-fault-page");
/// It asks for a password.
pub const LOCKED: Message = Message("document-fault-locked");
/// It is too large.
pub const TOO_LARGE: Message = Message("document-fault-too-large");
/// It is of a kind that is not shown.
pub const OTHER_KIND: Message = Message("document-fault-other-kind");
/// It could not be opened this time.
pub const NO_READER: Message = Message("document-fault-no-reader");
