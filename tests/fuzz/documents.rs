//! The fuzz target of attached documents.

use health_card_kiosk::document::{self, Block, Kind, Readable};
use health_card_kiosk::limits;
use health_card_kiosk::text::Passage;

/// A document of any kind that is text, whatever it is said to be. What is read of it is within all
/// bounds and turns no text round, and it is whole again on the other side of a pipe.
pub fn document(input: &[u8]) {
    let _any = Kind::of(input, None);
    for kind in [Kind::Text, Kind::Html, Kind::Cda] {
        if let Ok(readable) = document::read(input, kind) {
            check(&readable);
        }
    }
    if let Ok(text) = str::from_utf8(input) {
        check(&document::narrative(text));
    }
    if let Some(patient) = document::patient_of(input) {
        for name in patient.names() {
            assert!(!name.show().chars().any(is_hidden));
        }
        let _any = patient.born();
    }
    if let Some(inner) = document::enclosed(input) {
        assert!(!inner.is_empty() && inner.len() < input.len() * 2);
    }
}

fn check(readable: &Readable) {
    assert!(readable.is_within_bounds());
    let mut bytes = 0;
    for block in &readable.blocks {
        let texts: Vec<&Passage> = match block {
            Block::Heading { level, text } => {
                assert!((1..=5).contains(level));
                vec![text]
            }
            Block::Paragraph(text) => vec![text],
            Block::ListItem { depth, text, .. } => {
                assert!((1..=limits::LIST_DEPTH).contains(depth));
                vec![text]
            }
            Block::Table { head, rows } => rows.iter().chain([head]).flatten().collect(),
            Block::Rule => Vec::new(),
        };
        for text in texts {
            bytes += text.show().len();
            assert!(!text.show().chars().any(is_hidden));
        }
    }
    // Once as it came, once more for what stands in several rows, and a row beyond.
    assert!(bytes <= 3 * limits::READABLE_BYTES);
}

/// What would turn or hide text.
fn is_hidden(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
