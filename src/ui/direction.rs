//! Text in Hebrew, Arabic and their kin: from the order in which it is spelt to the order in which it
//! stands, by Unicode's bidirectional algorithm (UAX #9, crate `unicode-bidi`).
//!
//! egui draws from left to right, and turns round the letters of one word, since it hands a typeface
//! its letters in one piece and the typeface knows how they run. So everything here is put in the
//! order of the screen, but for the letters of such a word.

use unicode_bidi::{BidiClass, BidiInfo, bidi_class};

/// The lines of `text` as they stand, broken where `fits` says that a line is full; `None` if
/// nothing in it runs from right to left.
pub(super) fn lines(text: &str, fits: impl Fn(&str) -> bool) -> Option<Vec<String>> {
    if !text.chars().any(runs_left) {
        return None;
    }
    let mut all = Vec::new();
    for paragraph in text.split('\n') {
        let start = all.len();
        for word in paragraph.split(' ') {
            match all.get_mut(start..).and_then(<[String]>::last_mut) {
                Some(line) if fits(&format!("{line} {word}")) => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => all.push(word.to_owned()),
            }
        }
        // Each line runs as its paragraph does.
        let is_left = starts_left(paragraph);
        for line in all.iter_mut().skip(start) {
            *line = in_order(line, is_left);
        }
    }
    Some(all)
}

/// `text` as it stands on one line, as much of its beginning as `fits`; `None` if nothing in it runs
/// from right to left.
pub(super) fn one_line(text: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
    if !text.chars().any(runs_left) {
        return None;
    }
    let whole = in_order(text, starts_left(text));
    if fits(&whole) {
        return Some(whole);
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let cut = |end: usize| {
        let beginning = text.get(..end).unwrap_or_default().trim_end();
        in_order(&format!("{beginning}…"), starts_left(text))
    };
    // The first end that is too far.
    let past = ends.partition_point(|end| fits(&cut(*end)));
    Some(cut(ends.get(past.saturating_sub(1)).copied().unwrap_or(0)))
}

/// Whether the first letter with a direction runs left (UAX #9, P2 and P3).
fn starts_left(text: &str) -> bool {
    let mut letters = text.chars().map(bidi_class);
    let strong = [BidiClass::L, BidiClass::R, BidiClass::AL];
    letters
        .find(|class| strong.contains(class))
        .is_some_and(|class| class != BidiClass::L)
}

fn runs_left(letter: char) -> bool {
    matches!(bidi_class(letter), BidiClass::R | BidiClass::AL)
}

/// One line as it stands.
fn in_order(line: &str, is_left: bool) -> String {
    let level = match is_left {
        true => unicode_bidi::Level::rtl(),
        false => unicode_bidi::Level::ltr(),
    };
    let info = BidiInfo::new(line, Some(level));
    let Some(paragraph) = info.paragraphs.first() else {
        return line.to_owned();
    };
    let (levels, runs) = info.visual_runs(paragraph, 0..line.len());
    let mut letters: Vec<char> = Vec::new();
    for run in runs {
        let is_left = levels
            .get(run.start)
            .is_some_and(unicode_bidi::Level::is_rtl);
        let run = line.get(run).unwrap_or_default();
        match is_left {
            true => letters.extend(run.chars().rev().map(mirrored)),
            false => letters.extend(run.chars()),
        }
    }
    // The typeface turns the letters of a word round itself, with the marks that stand on them.
    let is_of_word = |letter: char| {
        runs_left(letter) || bidi_class(letter) == BidiClass::NSM || is_own_sign(letter)
    };
    for word in letters.chunk_by_mut(|one, next| is_of_word(*one) == is_of_word(*next)) {
        if word.iter().any(|letter| runs_left(*letter)) {
            word.reverse();
        }
    }
    letters.into_iter().collect()
}

/// Whether it is a sign of a script that runs left, such as the Arabic comma: it comes from the
/// typeface of the letters before it, and is turned round with them.
fn is_own_sign(letter: char) -> bool {
    let is_of_script =
        matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    is_of_script && !letter.is_numeric()
}

/// A bracket that opens to the other side (UAX #9, L4).
const fn mirrored(letter: char) -> char {
    match letter {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_line(text: &str) -> Option<String> {
        let joined = lines(text, |_line| true).map(|lines| lines.join("|"));
        assert_eq!(super::one_line(text, |_line| true), joined);
        joined
    }

    #[test]
    fn latin_names_are_left_alone() {
        assert_eq!(one_line("María-José Núñez"), None);
        assert_eq!(one_line("李 小龍"), None);
    }

    #[test]
    fn words_stand_from_right_to_left() {
        assert_eq!(one_line("נועה בת כהן").as_deref(), Some("כהן בת נועה"));
        assert_eq!(one_line("نگار احمدی").as_deref(), Some("احمدی نگار"));
    }

    #[test]
    fn words_of_the_other_direction_keep_theirs() {
        assert_eq!(
            one_line("Anna נועה כהן Maria").as_deref(),
            Some("Anna כהן נועה Maria")
        );
        assert_eq!(
            one_line("נועה Anna Maria כהן").as_deref(),
            Some("כהן Anna Maria נועה")
        );
    }

    #[test]
    fn lines_break_before_words_are_turned() {
        let lines = lines("נועה בת כהן", |line| line.chars().count() < 8);
        assert_eq!(lines.unwrap_or_default(), ["בת נועה", "כהן"]);
    }

    #[test]
    fn signs_and_numbers_stand_where_a_reader_looks_for_them() {
        assert_eq!(one_line("כהן, נועה").as_deref(), Some("נועה ,כהן"));
        assert_eq!(one_line("נועה (בת) כהן").as_deref(), Some("כהן (בת) נועה"));
        assert_eq!(
            one_line("מנה 12 מתוך 34").as_deref(),
            Some("34 מתוך 12 מנה")
        );
        assert_eq!(
            one_line("Lot 12 כהן 34 end").as_deref(),
            Some("Lot 12 34 כהן end")
        );
        assert_eq!(one_line("لقاح، جرعة").as_deref(), Some("جرعة لقاح،"));
        assert_eq!(one_line("٣ مارس ٢٠٢٦").as_deref(), Some("٢٠٢٦ مارس ٣"));
    }

    #[test]
    fn marks_stay_on_their_letters() {
        let pointed = "שָׁלוֹם";
        assert_eq!(one_line(pointed).as_deref(), Some(pointed));
    }

    #[test]
    fn what_does_not_fit_loses_its_end_wherever_that_stands() {
        let cut = super::one_line("נועה בת כהן", |line| line.chars().count() <= 8);
        assert_eq!(cut.as_deref(), Some("…בת נועה"));
        let cut = super::one_line("Anna כהן נועה", |line| line.chars().count() <= 9);
        assert_eq!(cut.as_deref(), Some("Anna כהן…"));
    }

    #[test]
    fn paragraphs_run_each_their_own_way() {
        let all = lines("Anna כהן\nכהן Anna", |_line| true).unwrap_or_default();
        assert_eq!(all, ["Anna כהן", "Anna כהן"]);
    }
}
