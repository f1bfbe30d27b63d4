//! Diseases that vaccines are counted for.

use super::Words;
use super::screens;
use crate::codes::Disease;

/// What people call it.
#[must_use]
pub fn disease(words: Words, disease: Disease) -> &'static str {
    let id = format!("disease-{}", disease.id());
    // A test holds that each has a name in every language.
    words.known(&id).unwrap_or_else(|| disease.id())
}

/// Several of them, in a list.
#[must_use]
pub fn diseases(words: Words, all: &[Disease]) -> String {
    let names: Vec<&str> = all.iter().map(|one| disease(words, *one)).collect();
    names.join(words.get(screens::LIST_SEPARATOR))
}
