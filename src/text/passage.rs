//! A paragraph that a stranger wrote.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

use super::{Lines, shown};
use crate::limits;

/// A paragraph of a document: as safe to show as [`super::Personal`], longer, and with the line
/// breaks that its author made. Wiped when dropped (req-I22, sec-P9).
#[derive(Clone, Eq, PartialEq)]
pub struct Passage(Zeroizing<String>);

impl Passage {
    /// Takes a stranger's text as [`super::Personal::new`] does; line breaks stay, and what is longer
    /// than [`limits::PASSAGE_CHARS`] letters ends in "…". `None` if nothing is left.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let passage = Self::or_empty(text);
        (!passage.0.is_empty()).then_some(passage)
    }

    /// The same, and empty if nothing is left: a table's cell.
    #[must_use]
    pub fn or_empty(text: &str) -> Self {
        Self(shown(text, limits::PASSAGE_CHARS, Lines::Kept))
    }

    /// The text, for the screen of the person at the counter and for nothing else.
    #[must_use]
    pub fn show(&self) -> &str {
        &self.0
    }
}

/// Prints that something is there, and not what.
impl fmt::Debug for Passage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passage")
    }
}

/// Between this program and its scanner process alone.
impl Serialize for Passage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// Made safe again: a process that read a stranger's document is not believed.
impl<'de> Deserialize<'de> for Passage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Zeroizing::<String>::deserialize(deserializer)?;
        Ok(Self::or_empty(&text))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn show(text: &str) -> String {
        Passage::or_empty(text).show().to_owned()
    }

    #[test]
    fn lines_stay_and_nothing_else_that_moves_text() {
        assert_eq!(show(" a \t b\r\nc \n\n\n\n d\n"), "a b\nc\n\nd");
        assert_eq!(show("a\u{2028}b\u{85}c\u{202e}d"), "a b cd");
        assert_eq!(Passage::new("\n \u{200b}\n"), None);
    }

    #[test]
    fn it_has_a_bound() {
        let long = show(&"x".repeat(limits::PASSAGE_CHARS + 1));
        assert_eq!(long.chars().count(), limits::PASSAGE_CHARS + 1);
        assert!(long.ends_with('…'));
    }

    #[test]
    fn debug_tells_nothing() {
        assert_eq!(format!("{:?}", Passage::or_empty("Anyperson")), "Passage");
    }

    proptest! {
        #[test]
        fn it_is_safe_and_stays_so_when_it_is_taken_again(text in any::<String>()) {
            let is_safe = |text: &str| {
                let mut letters = text.chars();
                letters.all(|letter| letter == '\n' || super::super::is_honest(letter))
            };
            let once = show(&text);
            let again = show(&once);
            prop_assert!(is_safe(&once) && is_safe(&again));
            // What was taken out may have kept marks from the letter that they then stand on.
            prop_assert!(again.chars().count() <= once.chars().count());
        }
    }
}
