//! Text that a stranger wrote, made safe to show.

pub mod csv;
mod passage;

pub use passage::Passage;

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_security::MixedScript as _;
use zeroize::Zeroizing;

use crate::limits;

/// Something that a card says: a name, a lot number, a place. Safe to show on one line, wiped when
/// dropped, and without a way to print it by accident (req-I22, sec-T5, sec-L1).
#[derive(Clone, Eq, PartialEq)]
pub struct Personal(Zeroizing<String>);

impl Personal {
    /// Takes a stranger's text. Controls, invisible and direction-turning characters go, white
    /// space becomes single spaces, marks are not stacked beyond [`limits::MARKS_PER_LETTER`], and
    /// what is longer than [`limits::SHOWN_CHARS`] letters ends in "…". `None` if nothing is left.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let shown = shown(text, limits::SHOWN_CHARS, Lines::Joined);
        (!shown.is_empty()).then_some(Self(shown))
    }

    /// The same for words that are read whole or not at all, such as how to take a medicine: up to
    /// [`limits::REMARK_CHARS`] letters.
    #[must_use]
    pub fn remark(text: &str) -> Option<Self> {
        let shown = shown(text, limits::REMARK_CHARS, Lines::Joined);
        (!shown.is_empty()).then_some(Self(shown))
    }

    /// The text, for the screen of the person at the counter and for nothing else.
    #[must_use]
    pub fn show(&self) -> &str {
        &self.0
    }

    /// Whether a single word has letters of several scripts, as no language writes: a Cyrillic
    /// letter among Latin ones looks like another name's letter (Unicode Technical Standard #39 §5.1,
    /// sec-T5). Words in different scripts side by side are honest.
    #[must_use]
    pub fn mixes_scripts(&self) -> bool {
        self.0.split(' ').any(|word| !word.is_single_script())
    }
}

/// Prints that something is there, and not what.
impl fmt::Debug for Personal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Personal")
    }
}

/// A text that is no secret, such as an issuer's name, on one line and without what hides or turns;
/// as long as it is. Empty if nothing is left.
#[must_use]
pub fn one_line(text: &str) -> String {
    let honest = text
        .chars()
        .filter(|letter| letter.is_whitespace() || is_honest(*letter));
    let honest: String = honest.collect();
    honest.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What becomes of line breaks.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Lines {
    /// All is one line.
    Joined,
    /// They stay, with up to one empty line between two.
    Kept,
}

/// Up to `most` letters of `text`, made safe; see [`Personal::new`].
fn shown(text: &str, most: usize, lines: Lines) -> Zeroizing<String> {
    // Room for all of it, so that growing leaves no copy behind: in UTF-8 a composed form is at most
    // three times as long (Unicode Standard Annex #15). No more than every letter with all its marks
    // and a space.
    let most_bytes = most * (limits::MARKS_PER_LETTER + 2) * 4;
    let room = (text.len() * 3).min(most_bytes) + '…'.len_utf8();
    let mut shown = Zeroizing::new(String::with_capacity(room));
    let (mut letters, mut marks, mut space, mut breaks) = (0, 0, false, 0);
    // Composed only once what hides is gone: between a letter and its mark it would keep them apart.
    let honest = text
        .chars()
        .filter(|letter| letter.is_whitespace() || is_honest(*letter));
    for character in honest.nfc() {
        if character.is_whitespace() {
            space = !shown.is_empty();
            breaks += usize::from(character == '\n' && lines == Lines::Kept);
            continue;
        }
        if is_joiner(character) && (space || shown.chars().next_back().is_none_or(is_joiner)) {
            continue;
        }
        if is_combining_mark(character) {
            marks += 1;
            if marks > limits::MARKS_PER_LETTER || shown.is_empty() || space {
                continue;
            }
        } else {
            // What follows a joiner still stands on the letter before it.
            if !is_joiner(character) {
                marks = 0;
            }
            letters += 1;
            if letters > most {
                shown.push('…');
                break;
            }
            match (std::mem::take(&mut space), std::mem::take(&mut breaks)) {
                (false, _) => {}
                (true, 0) => shown.push(' '),
                (true, 1) => shown.push('\n'),
                (true, _) => shown.push_str("\n\n"),
            }
        }
        shown.push(character);
    }
    shown
}

/// Whether a character shows itself and changes nothing else: no control, no format character that
/// hides or turns text, no private use, no tag. The joiners U+200C and U+200D stay, since Persian
/// and Indic names are spelt with them; they go where they join nothing.
fn is_honest(character: char) -> bool {
    !character.is_control()
        && !matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}'
            | '\u{890}'..='\u{891}' | '\u{8e2}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2800}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{e000}'..='\u{f8ff}'
            | '\u{fdd0}'..='\u{fdef}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'..='\u{10ffff}')
        // The last two of each plane are no characters and never will be.
        && u32::from(character) & 0xfffe != 0xfffe
}

const fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn show(text: &str) -> String {
        Personal::new(text).map_or(String::new(), |text| text.show().to_owned())
    }

    #[test]
    fn a_word_of_two_scripts_is_told_from_names_in_several() {
        let mixes = |text| Personal::new(text).unwrap().mixes_scripts();
        for honest in [
            "O'Brien-Łu",
            "Dr. José 3rd",
            "李小龍 Bruce Lee",
            "山田たろう",
            "Анна Smith",
            "ﺎﺤﻣﺩ",
            "김민준",
        ] {
            assert!(!mixes(honest), "{honest}");
        }
        for mixed in ["J\u{43e}hn", "\u{410}nna", "Smith Jo\u{3bf}n"] {
            assert!(mixes(mixed), "{mixed}");
        }
    }

    #[test]
    fn honest_names_stay_as_they_are() {
        for name in [
            "O'Brien-Łu",
            "José",
            "María-José Núñez",
            "李小龍",
            "نگار",
            "Nguyễn",
            "क्षमा",
        ] {
            assert_eq!(show(name), name);
        }
    }

    #[test]
    fn direction_and_invisible_characters_go() {
        assert_eq!(show("evil\u{202e}gnp"), "evilgnp");
        assert_eq!(show("A\u{2066}B\u{2069}\u{200b}C\u{feff}\u{e0041}"), "ABC");
        assert_eq!(Personal::new("\u{200b}\u{202e}\n"), None);
        assert_eq!(show("A\u{600}B\u{13430}C\u{fffe}\u{1ffff}\u{fdd0}"), "ABC");
    }

    #[test]
    fn a_joiner_stays_where_it_joins_and_nowhere_else() {
        for name in ["می\u{200c}خواهم", "क्\u{200d}ष", "ශ්\u{200d}රී"] {
            assert_eq!(show(name), name);
        }
        assert_eq!(
            show("\u{200d}A\u{200c}\u{200d}\u{200c}B \u{200d}C"),
            "A\u{200c}B C"
        );
        assert_eq!(Personal::new("\u{200c}\u{200d} \u{200d}"), None);
    }

    #[test]
    fn it_is_one_line_of_bounded_length() {
        assert_eq!(show("  Ann\r\n✔ VERIFIED\t "), "Ann ✔ VERIFIED");
        let long = show(&"x".repeat(10_000));
        assert_eq!(long.chars().count(), limits::SHOWN_CHARS + 1);
        assert!(long.ends_with('…'));
    }

    #[test]
    fn marks_do_not_pile_up() {
        let stacked = show(&format!("e{}", "\u{0301}".repeat(500)));
        assert!(stacked.chars().count() <= limits::MARKS_PER_LETTER + 1);
        let joined = show(&format!("e{}", "\u{0301}\u{200d}".repeat(500)));
        let marks = joined.chars().filter(|mark| *mark == '\u{301}').count();
        assert!(marks <= limits::MARKS_PER_LETTER, "{marks}");
    }

    #[test]
    fn debug_tells_nothing() {
        assert_eq!(
            format!("{:?}", Personal::new("Anyperson").unwrap()),
            "Personal"
        );
    }

    proptest! {
        #[test]
        fn nothing_shown_hides_or_turns_text(text in any::<String>()) {
            let once = show(&text);
            prop_assert!(once.chars().all(is_honest));
            prop_assert!(once.chars().count() <= (limits::SHOWN_CHARS + 1) * (limits::MARKS_PER_LETTER + 2));
        }

        /// What is safe stays as it is: letters, marks that compose with them and that stand in each
        /// other's way, what hides, joiners, space, and the parts of a Korean syllable.
        #[test]
        fn what_was_made_safe_once_is_safe(
            text in "[aEzO\u{308}\u{301}\u{31b}\u{323}\u{336}\u{0}\u{202e}\u{feff}\u{200b}\u{200c}\u{200d} \n\u{2000}\u{1100}\u{1161}\u{11a8}\u{e0041}]{0,24}",
        ) {
            let once = show(&text);
            prop_assert_eq!(show(&once), once);
        }
    }
}
