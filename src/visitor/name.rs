//! Two names of which each may be written in another way.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;

/// How two names compare, the least alike first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum NameMatch {
    /// Nothing that can be compared: none was given, or they are written in different scripts.
    Unknown,
    /// Others.
    Different,
    /// A person has to look: middle names differ, there are initials, or one letter of a long word.
    Similar,
    /// The same words in another order: the family name first.
    SameSwapped,
    /// The same, or the same without middle names.
    Same,
}

/// From how many letters on a word with one letter other than expected is taken for a slip. In a
/// short one it makes another name: Jan, Jon.
const LONG_WORD: usize = 6;

/// Compares two names without regard to capitals, accents, hyphens and apostrophes. The order of the
/// two does not matter.
#[must_use]
pub fn compare_names(one: &str, other: &str) -> NameMatch {
    let (one, other) = (words(one), words(other));
    if one.is_empty() || other.is_empty() || differ_in_script(&one, &other) {
        return NameMatch::Unknown;
    }
    // Of two names, always the same is looked for in the other.
    let order = one.len().cmp(&other.len());
    let order = order.then_with(|| letters(&one).cmp(letters(&other)));
    match order.is_le() {
        true => compare(&one, &other),
        false => compare(&other, &one),
    }
}

type Word = Zeroizing<String>;

fn letters(words: &[Word]) -> impl Iterator<Item = &str> {
    words.iter().map(|word| word.as_str())
}

/// The words of a name: small letters without accents, with nothing between them.
fn words(name: &str) -> Vec<Word> {
    let plain = name
        .chars()
        .filter(|letter| !is_apostrophe(*letter))
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        // By way of capitals, so that ß is ss and ı is i.
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .map(without_stroke);
    let mut words: Vec<Word> = vec![Word::default()];
    for letter in plain {
        if letter.is_alphanumeric() {
            if let Some(word) = words.last_mut() {
                word.push(letter);
            }
        } else {
            words.push(Word::default());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Strokes are accents to whoever types a name; Unicode takes them for letters.
const fn without_stroke(letter: char) -> char {
    match letter {
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        'ħ' => 'h',
        'ŧ' => 't',
        letter => letter,
    }
}

/// The last two are accents of Greek, which Unicode takes for the two before them.
const fn is_apostrophe(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '’' | 'ʼ' | '`' | '´' | '\u{1fef}' | '\u{1ffd}'
    )
}

fn differ_in_script(one: &[Word], other: &[Word]) -> bool {
    let is_latin = |words: &[Word]| {
        let mut letters = words.iter().flat_map(|word| word.chars());
        letters.any(|letter| letter.is_ascii_alphabetic())
    };
    is_latin(one) != is_latin(other)
}

/// How a word of one name is found in the other.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Found {
    Exact,
    Initial,
    Near,
}

/// `short` has no more words than `long`.
fn compare(short: &[Word], long: &[Word]) -> NameMatch {
    let mut places: Vec<Option<(usize, Found)>> = vec![None; short.len()];
    // Those that are the same first, so that an initial does not take another's place.
    for wanted in [Found::Exact, Found::Initial, Found::Near] {
        for at in 0..short.len() {
            if places[at].is_some() {
                continue;
            }
            let is_free = |place: usize| places.iter().flatten().all(|(used, _)| *used != place);
            let fits =
                |place: &usize| is_free(*place) && found(&short[at], &long[*place]) == Some(wanted);
            places[at] = (0..long.len()).find(fits).map(|place| (place, wanted));
        }
    }
    let at_end = |place: usize| place == 0 || place + 1 == long.len();
    let is_exact = |end: usize| places.contains(&Some((end, Found::Exact)));
    let ends_are_exact = is_exact(0) && is_exact(long.len() - 1);
    let Some(all) = places.iter().copied().collect::<Option<Vec<_>>>() else {
        // Middle names differ.
        return match ends_are_exact && short.len() > 1 {
            true => NameMatch::Similar,
            false => NameMatch::Different,
        };
    };
    let is_certain = |(place, found): &(usize, Found)| {
        *found == Found::Exact || (*found == Found::Initial && !at_end(*place))
    };
    if !ends_are_exact || !all.iter().all(is_certain) {
        // One initial alone says nothing.
        let is_something = all.iter().any(|(_, found)| *found != Found::Initial);
        return match is_something {
            true => NameMatch::Similar,
            false => NameMatch::Different,
        };
    }
    match all.is_sorted_by_key(|(place, _)| *place) {
        true => NameMatch::Same,
        false => NameMatch::SameSwapped,
    }
}

fn found(one: &str, other: &str) -> Option<Found> {
    if one == other {
        return Some(Found::Exact);
    }
    let is_initial =
        |initial: &str, word: &str| initial.chars().count() == 1 && word.starts_with(initial);
    if is_initial(one, other) || is_initial(other, one) {
        return Some(Found::Initial);
    }
    let is_long = |word: &str| word.chars().count() >= LONG_WORD;
    let is_near = is_long(one) && is_long(other) && strsim::osa_distance(one, other) <= 1;
    is_near.then_some(Found::Near)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use NameMatch::{Different, Same, SameSwapped, Similar, Unknown};

    #[test]
    fn the_same_name_may_be_written_in_many_ways() {
        for (one, other) in [
            ("Amara Elise Lindqvist", "Amara Elise Lindqvist"),
            ("AMARA LINDQVIST", "Amara Elise Lindqvist"),
            ("amara e lindqvist", "Amara Elise Lindqvist"),
            ("Tomas Nunez", "Tomás Núñez"),
            ("Ngozi Okafor Zak", "Ngozi Okafor-Żak"),
            ("Lukasz Soeren", "Łukasz Soeren"),
            ("Jorg Strauss", "Jörg Strauß"),
            ("Sean OBrien", "Seán O’Brien"),
            ("Sean O\u{b4}Brien", "Sean O\u{1ffd}Brien"),
            ("Ваня Петров", "ВАНЯ ПЕТРОВ"),
        ] {
            assert_eq!(compare_names(one, other), Same, "{one} / {other}");
        }
        for swapped in ["Lindqvist Amara", "LINDQVIST, Amara Elise"] {
            assert_eq!(compare_names(swapped, "Amara Elise Lindqvist"), SameSwapped);
        }
    }

    #[test]
    fn what_a_person_has_to_look_at_is_similar() {
        for (one, other) in [
            // A slip, an initial for the first name, other middle names, one name of several.
            ("Amara Lindqwist", "Amara Lindqvist"),
            ("Amara Lindvqist", "Amara Lindqvist"),
            ("A. Lindqvist", "Amara Lindqvist"),
            ("Amara Maria Lindqvist", "Amara Elise Lindqvist"),
            ("Elise Lindqvist", "Amara Elise Lindqvist"),
            ("Lindqvist", "Amara Lindqvist"),
        ] {
            assert_eq!(compare_names(one, other), Similar, "{one} / {other}");
        }
    }

    #[test]
    fn another_name_is_different_however_near() {
        for (one, other) in [
            ("Jan Smit", "Jon Smit"),
            ("Amara Okafor", "Amara Lindqvist"),
            ("Amara Lindqvist", "Elias Lindqvist"),
            ("A L", "Amara Lindqvist"),
            ("Amara Lundqwist", "Amara Lindqvist"),
        ] {
            assert_eq!(compare_names(one, other), Different, "{one} / {other}");
        }
        for (one, other) in [
            ("", "Amara"),
            ("—", "Amara"),
            ("Ivan Petrov", "Иван Петров"),
        ] {
            assert_eq!(compare_names(one, other), Unknown, "{one} / {other}");
        }
    }

    /// Names of short and long words, with initials and slips among them.
    fn names() -> impl Strategy<Value = String> {
        let word = prop_oneof![
            "[a-c]{1,3}",
            "[ab]{6,8}",
            Just("é".to_owned()),
            Just("Núñez-Żak".to_owned()),
            "\\PC{0,6}",
        ];
        proptest::collection::vec(word, 0..5).prop_map(|words| words.join(" "))
    }

    proptest! {
        #[test]
        fn the_order_of_the_two_does_not_matter(one in names(), other in names()) {
            prop_assert_eq!(compare_names(&one, &other), compare_names(&other, &one));
        }

        #[test]
        fn a_name_is_itself_without_its_accents_and_in_capitals(name in names()) {
            let expected = if words(&name).is_empty() { Unknown } else { Same };
            prop_assert_eq!(compare_names(&name, &name), expected);
            let plain: String = name.nfd().filter(|letter| !is_combining_mark(*letter)).collect();
            prop_assert_eq!(compare_names(&plain, &name), expected);
        }

        #[test]
        fn names_that_share_no_word_are_never_the_same(one in names(), other in names()) {
            let (mine, theirs) = (words(&one), words(&other));
            let shares = mine.iter().any(|word| theirs.contains(word));
            if !shares {
                let compared = compare_names(&one, &other);
                prop_assert!(compared != Same && compared != SameSwapped);
            }
        }
    }
}
