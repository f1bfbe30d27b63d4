//! Dates in words: the month as a word, since 03/04 is two dates.

use jiff::civil::Date;

use crate::fhir::FhirDate;
use crate::time::UnixTime;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(number: i8) -> &'static str {
    usize::try_from(number - 1)
        .ok()
        .and_then(|index| MONTHS.get(index))
        .copied()
        .unwrap_or("?")
}

/// A day with its month in three letters, in UTC: "22 Aug 2026".
#[must_use]
pub fn day(at: UnixTime) -> String {
    short(at.civil(0).date())
}

fn short(day: Date) -> String {
    let month = month(day.month());
    format!(
        "{} {} {}",
        day.day(),
        month.get(..3).unwrap_or(month),
        day.year()
    )
}

/// A date of a person, in full: "20 January 1951". What is not given is said, not invented
/// (req-I2).
#[must_use]
pub fn date(date: &FhirDate) -> String {
    match date {
        FhirDate::Year(year) => format!("{year} (month and day not given)"),
        FhirDate::Month(year, number) => format!("{} {year} (day not given)", month(*number)),
        FhirDate::Day(day) | FhirDate::Moment(day, _) => {
            format!("{} {} {}", day.day(), month(day.month()), day.year())
        }
        FhirDate::Impossible(text) => format!("“{}”, which is no date", text.show()),
        FhirDate::Words(text) => text.show().to_owned(),
    }
}

/// A date of a record, short: "29 Jan 2021".
#[must_use]
pub fn records_date(date: &FhirDate) -> String {
    match date {
        FhirDate::Year(year) => year.to_string(),
        FhirDate::Month(year, number) => format!("{} {year}", month(*number)),
        FhirDate::Day(day) | FhirDate::Moment(day, _) => short(*day),
        FhirDate::Impossible(text) | FhirDate::Words(text) => text.show().to_owned(),
    }
}

/// How long ago `at` was at `now`: "today", "1 day ago", "563 days ago".
#[must_use]
pub fn age_in_days(at: UnixTime, now: UnixTime) -> String {
    match now.since(at).as_secs() / 86_400 {
        0 => "today".to_owned(),
        1 => "1 day ago".to_owned(),
        days => format!("{days} days ago"),
    }
}
