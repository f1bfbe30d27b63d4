//! Names in Hebrew, Arabic and their kin: from the order in which they are spelt to the order in
//! which they stand. The letters of one word are put in order by the typeface; this orders words.
//!
//! It is the part of Unicode's bidirectional algorithm (UAX #9) that names need, no more: one
//! level, whole words.

/// Which way a word runs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Runs {
    Right,
    Left,
    Either,
}

/// The lines of `text` as they stand, broken where `fits` says that a line is full; `None` if
/// nothing in it runs from right to left.
pub(super) fn lines(text: &str, fits: impl Fn(&str) -> bool) -> Option<Vec<String>> {
    let words: Vec<&str> = text.split(' ').collect();
    if !words.iter().any(|word| runs(word) == Runs::Left) {
        return None;
    }
    let mut lines: Vec<Vec<&str>> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if fits(&format!("{} {word}", line.join(" "))) => line.push(word),
            _ => lines.push(vec![word]),
        }
    }
    let first = text.split(' ').map(runs).find(|runs| *runs != Runs::Either);
    Some(
        lines
            .into_iter()
            .map(|line| in_order(line, first == Some(Runs::Left)))
            .collect(),
    )
}

/// One line's words as they stand. Runs of words against the line's own direction are turned
/// round, and then, where the line itself runs from right to left, the whole of it.
fn in_order(mut words: Vec<&str>, line_runs_left: bool) -> String {
    let against = if line_runs_left {
        Runs::Right
    } else {
        Runs::Left
    };
    for run in words.chunk_by_mut(|one, next| (runs(one) == against) == (runs(next) == against)) {
        if run.first().is_some_and(|word| runs(word) == against) {
            run.reverse();
        }
    }
    if line_runs_left {
        words.reverse();
    }
    words.join(" ")
}

fn runs(word: &str) -> Runs {
    word.chars()
        .find(|character| character.is_alphabetic())
        .map_or(Runs::Either, |character| {
            if matches!(character,
                '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
                | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
            {
                Runs::Left
            } else {
                Runs::Right
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_line(text: &str) -> Option<String> {
        lines(text, |_line| true).map(|lines| lines.join("|"))
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
}
