//! Dates in words: the month as a word, or the year first, since 03/04 is two dates.

use jiff::civil::Date;

use super::Words;
use crate::fhir::FhirDate;
use crate::time::UnixTime;

/// A day with a short month, in UTC: "22 Aug 2026".
#[must_use]
pub fn day(words: Words, at: UnixTime) -> String {
    dated(words, "date-short", at.civil(0).date())
}

/// A day of the kiosk's own calendar: "22 Aug 2026".
#[must_use]
pub fn calendar_day(words: Words, day: Date) -> String {
    dated(words, "date-short", day)
}

fn dated(words: Words, id: &str, day: Date) -> String {
    let told = [
        ("day", day.day().into()),
        ("month", day.month().into()),
        ("year", day.year().to_string().into()),
    ];
    words.with(id, &told)
}

fn month_of_year(words: Words, id: &str, year: i16, month: i8) -> String {
    let told = [("month", month.into()), ("year", year.to_string().into())];
    words.with(id, &told)
}

/// A date of a person, in full: "20 January 1951". What is not given is said, not invented
/// (req-I2).
#[must_use]
pub fn date(words: Words, date: &FhirDate) -> String {
    match date {
        FhirDate::Year(year) => words.with("date-year-alone", &[("year", year.to_string().into())]),
        FhirDate::Month(year, month) => month_of_year(words, "date-month-alone", *year, *month),
        FhirDate::Day(day) | FhirDate::Moment(day, _) => dated(words, "date-long", *day),
        FhirDate::Impossible(text) => {
            words.with("date-impossible", &[("text", text.show().into())])
        }
        FhirDate::Words(text) => text.show().to_owned(),
    }
}

/// A date of a record, short: "29 Jan 2021".
#[must_use]
pub fn records_date(words: Words, date: &FhirDate) -> String {
    match date {
        FhirDate::Year(year) => year.to_string(),
        FhirDate::Month(year, month) => month_of_year(words, "date-month", *year, *month),
        FhirDate::Day(day) | FhirDate::Moment(day, _) => dated(words, "date-short", *day),
        FhirDate::Impossible(text) | FhirDate::Words(text) => text.show().to_owned(),
    }
}

/// How long ago `at` was at `now`: "today", "1 day ago", "563 days ago".
#[must_use]
pub fn age_in_days(words: Words, at: UnixTime, now: UnixTime) -> String {
    let days = now.since(at).as_secs() / 86_400;
    words.with("days-ago", &[("days", days.into())])
}
