//! A date of birth as somebody types it, against one as a card has it.

use jiff::civil::Date;

use crate::fhir::FhirDate;

/// How two dates of birth compare.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DateMatch {
    /// Nothing that can be compared: none was typed, or the card has none or no day.
    Unknown,
    /// Others.
    Different,
    /// The same with day and month the other way round.
    DayMonthSwapped,
    /// The same.
    Same,
}

/// Compares `typed` with what a card says. A date may be typed in any common order: with the year
/// first as ISO 8601 has it, else with the year last, where day and month may stand either way if
/// there are strokes between them, and the day comes first if there are dots.
#[must_use]
pub fn compare_birth_date(typed: &str, known: Option<&FhirDate>) -> DateMatch {
    let readings = readings(typed);
    let (Some(first), Some(known)) = (readings.first(), known) else {
        return DateMatch::Unknown;
    };
    let Some(day) = known.day() else {
        // A year alone can be another's and can't be enough.
        let year = match known {
            FhirDate::Year(year) | FhirDate::Month(year, _) => Some(*year),
            _ => None,
        };
        return match year.is_some_and(|year| year != first.year()) {
            true => DateMatch::Different,
            false => DateMatch::Unknown,
        };
    };
    let is_swapped = |typed: &Date| {
        typed.year() == day.year() && (typed.day(), typed.month()) == (day.month(), day.day())
    };
    if readings.contains(&day) {
        DateMatch::Same
    } else if readings.iter().any(is_swapped) {
        DateMatch::DayMonthSwapped
    } else {
        DateMatch::Different
    }
}

/// All dates that `typed` can mean.
fn readings(typed: &str) -> Vec<Date> {
    let is_between = |letter: char| matches!(letter, '-' | '.' | '/' | ' ');
    let parts: Vec<&str> = typed
        .split(is_between)
        .filter(|part| !part.is_empty())
        .collect();
    let [first, middle, last] = parts[..] else {
        return Vec::new();
    };
    let date = |year: &str, month: &str, day: &str| {
        let is_year = year.len() == 4;
        let year = year.parse().ok().filter(|_year: &i16| is_year)?;
        Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
    };
    let mut readings: Vec<Date> = date(first, middle, last).into_iter().collect();
    readings.extend(date(last, middle, first));
    if typed.contains('/') {
        readings.extend(date(last, first, middle));
    }
    readings
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use super::*;

    fn compared(typed: &str, known: &str) -> DateMatch {
        compare_birth_date(typed, FhirDate::parse(known).as_ref())
    }

    #[test]
    fn every_common_order_is_read() {
        for typed in [
            "1984-05-17",
            "1984/5/17",
            "17.5.1984",
            "17. 05. 1984",
            "17/05/1984",
            "05/17/1984",
            "5/17/1984",
        ] {
            assert_eq!(compared(typed, "1984-05-17"), DateMatch::Same, "{typed}");
        }
    }

    #[test]
    fn day_and_month_the_wrong_way_round_are_told_from_another_day() {
        assert_eq!(
            compared("1984-04-05", "1984-05-04"),
            DateMatch::DayMonthSwapped
        );
        assert_eq!(
            compared("5.4.1984", "1984-05-04"),
            DateMatch::DayMonthSwapped
        );
        // Either may be meant.
        assert_eq!(compared("5/4/1984", "1984-05-04"), DateMatch::Same);
        assert_eq!(compared("5/4/1984", "1984-04-05"), DateMatch::Same);
        assert_eq!(compared("1984-04-06", "1984-05-04"), DateMatch::Different);
        assert_eq!(compared("1985-05-04", "1984-05-04"), DateMatch::Different);
    }

    #[test]
    fn what_can_not_be_compared_is_neither_the_same_nor_different() {
        for typed in [
            "",
            "17 May 1984",
            "1984",
            "17.5.84",
            "31.2.1984",
            "1984-05-17-01",
        ] {
            assert_eq!(compared(typed, "1984-05-17"), DateMatch::Unknown, "{typed}");
        }
        for known in ["1984", "1984-05", "soon"] {
            assert_eq!(compared("1984-05-17", known), DateMatch::Unknown, "{known}");
        }
        assert_eq!(compared("1983-05-17", "1984"), DateMatch::Different);
        assert_eq!(compare_birth_date("1984-05-17", None), DateMatch::Unknown);
    }

    proptest::proptest! {
        #[test]
        fn no_text_stops_it_and_only_one_day_is_the_same(
            typed in "[0-9./ -]{0,14}|\\PC{0,20}",
            year in 1900_i16..2100, month in 1_i8..=12, day in 1_i8..=28,
        ) {
            let known = Date::new(year, month, day).unwrap();
            let other = known.tomorrow().unwrap();
            let compared = |known: Date| compare_birth_date(&typed, Some(&FhirDate::Day(known)));
            let both = [compared(known), compared(other)];
            // Two days in a row are never both what was typed, unless strokes leave it open.
            proptest::prop_assert!(
                both != [DateMatch::Same; 2] || typed.contains('/')
            );
            let iso = compare_birth_date(&known.to_string(), Some(&FhirDate::Day(known)));
            proptest::prop_assert_eq!(iso, DateMatch::Same);
        }
    }
}
