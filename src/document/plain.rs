//! Plain text: what stands between empty lines is a paragraph, and its lines stay.

use super::Readable;
use super::blocks::{Blocks, Element};

/// Reads a text.
pub(super) fn read(text: &str) -> Readable {
    let mut blocks = Blocks::new();
    blocks.open(Element::Lines);
    for line in text.split_inclusive('\n') {
        if line.starts_with('\u{c}') {
            // A new page.
            blocks.open(Element::Rule);
        }
        match line.trim().is_empty() {
            true => {
                blocks.close(Element::Lines);
                blocks.open(Element::Lines);
            }
            false => blocks.text(line),
        }
    }
    blocks.done(false)
}
