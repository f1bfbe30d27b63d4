//! Issuers, found by whatever is known of them.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::directory::{Directory, Issuer};
use crate::wording::Words;
use crate::wording::screens::directory as words;

/// All issuers of a directory, in the order of their names.
#[derive(Default)]
pub(super) struct Index(Vec<Found>);

impl Index {
    /// Issuers are found by English words and by those of `spoken`.
    pub(super) fn of(spoken: Words, directory: &Directory) -> Self {
        let issuers = directory.issuers().iter().enumerate();
        let mut index: Vec<Found> = issuers
            .map(|(at, issuer)| found_by(spoken, directory, issuer, at))
            .collect();
        index.sort();
        Self(index)
    }

    /// The positions of those in which every word of `search` is, in any order. Names that begin so
    /// come first.
    pub(super) fn find(&self, search: &str) -> Vec<usize> {
        let wanted = folded(search);
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let is_found = |found: &&Found| words.iter().all(|word| found.text.contains(word));
        let found = self.0.iter().filter(is_found);
        let (named, others): (Vec<&Found>, Vec<&Found>) =
            found.partition(|found| found.is_named(&words));
        named.iter().chain(&others).map(|found| found.at).collect()
    }
}

/// What an issuer is found by.
#[derive(Eq, Ord, PartialEq, PartialOrd)]
struct Found {
    /// All of it, its name first.
    text: String,
    /// Bytes of the name.
    name: usize,
    /// Its position.
    at: usize,
}

impl Found {
    /// Whether each of `words` begins a word of the name: what somebody looks for who knows it.
    fn is_named(&self, words: &[&str]) -> bool {
        let name = self.text.get(..self.name).unwrap_or_default();
        let begins = |word: &str| name.split_whitespace().any(|part| part.starts_with(word));
        words.iter().all(|word| begins(word))
    }
}

/// An issuer's name, address, kinds, places and what is wrong with it, in small letters without
/// accents.
fn found_by(spoken: Words, directory: &Directory, issuer: &Issuer, at: usize) -> Found {
    let mut text = issuer.name.clone();
    let shown = &directory.shown_as(issuer).name;
    if *shown != issuer.name {
        text = format!("{shown} {text}");
    }
    text = folded(&text);
    let name = text.len();
    let languages = [Words::english(), spoken];
    let about = directory.about(issuer);
    let kinds = about.iter().flat_map(|about| &about.kinds);
    let places = about.iter().flat_map(|about| &about.places);
    let kinds = kinds.flat_map(|kind| {
        let kind = words::kind(*kind);
        languages.map(|words| words.get(kind).to_owned())
    });
    let places = places.map(|place| format!("{} {place}", words::place(&place.to_string())));
    let badges = languages.map(|words| words::badges(words, directory, issuer));
    let badges = badges.into_iter().flatten().map(|badge| badge.text);
    for more in std::iter::once(issuer.iss.to_string())
        .chain(kinds)
        .chain(places)
        .chain(badges)
    {
        text.push(' ');
        text.push_str(&folded(&more));
    }
    Found { text, name, at }
}

/// `text` as it is compared: small letters, without accents.
fn folded(text: &str) -> String {
    let letters = text.nfd().filter(|letter| !is_combining_mark(*letter));
    letters.flat_map(char::to_lowercase).collect()
}
