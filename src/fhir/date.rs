//! FHIR dates, which may lack a day or a month. Never invented, never lost. FHIR R4 §2.24.0.

use jiff::civil::Date;

use crate::json::Json;
use crate::limits;
use crate::text::Personal;
use crate::time::UnixTime;

/// A date of a record.
#[derive(Clone, Eq, PartialEq)]
pub enum FhirDate {
    /// `1999`
    Year(i16),
    /// `1999-01`
    Month(i16, i8),
    /// `1999-01-31`
    Day(Date),
    /// A day with a time and its zone: the day as written there, and the moment.
    Moment(Date, UnixTime),
    /// Text that is no date that can be: shown as it stands (req-I2).
    Impossible(Personal),
    /// Words where FHIR allows words, such as "last spring".
    Words(Personal),
}

impl FhirDate {
    /// Reads `text`; `None` if there is nothing in it to show.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(text).or_else(|| Personal::new(text).map(Self::Impossible))
    }

    /// Reads a member that FHIR says is a date; `None` if it is not there or empty. What is there
    /// and no text can be no date.
    #[must_use]
    pub fn from_json(json: Option<&Json>) -> Option<Self> {
        match json? {
            Json::Text(text) => Self::parse(text),
            _ => Personal::new("?").map(Self::Impossible),
        }
    }

    /// Whether it can't be, for somebody born on `born`, on the day that is `today` here: no date,
    /// before that person's birth, or further ahead than another place's calendar (req-I2).
    #[must_use]
    pub fn is_impossible(&self, born: Option<&Self>, today: Date) -> bool {
        let tomorrow = today.saturating_add(jiff::Span::new().days(limits::RECORD_AHEAD_DAYS));
        match self.day() {
            Some(day) => day > tomorrow || born.and_then(Self::day).is_some_and(|born| day < born),
            None => match self {
                Self::Year(year) | Self::Month(year, _) => *year > tomorrow.year(),
                Self::Impossible(_) => true,
                Self::Day(_) | Self::Moment(..) | Self::Words(_) => false,
            },
        }
    }

    fn read(text: &str) -> Option<Self> {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let number = |part: &str, length| {
            (part.len() == length && digits(part))
                .then(|| part.parse::<i16>().ok())
                .flatten()
        };
        if text.len() > 10 {
            let day = text.get(..10)?.parse().ok()?;
            return Some(Self::Moment(day, UnixTime::parse_rfc3339(text)?));
        }
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4).filter(|year| *year > 0)?;
        let Some(month) = parts.next() else {
            return Some(Self::Year(year));
        };
        let month = i8::try_from(number(month, 2)?)
            .ok()
            .filter(|month| (1..=12).contains(month))?;
        let Some(day) = parts.next() else {
            return Some(Self::Month(year, month));
        };
        let day = i8::try_from(number(day, 2)?).ok()?;
        parts
            .next()
            .is_none()
            .then(|| Date::new(year, month, day).ok())
            .flatten()
            .map(Self::Day)
    }

    /// The day, if one is given.
    #[must_use]
    pub const fn day(&self) -> Option<Date> {
        match self {
            Self::Day(day) | Self::Moment(day, _) => Some(*day),
            _ => None,
        }
    }

    /// The first day that it may be; `None` for what is no date.
    #[must_use]
    pub fn earliest(&self) -> Option<Date> {
        match self {
            Self::Year(year) => Date::new(*year, 1, 1).ok(),
            Self::Month(year, month) => Date::new(*year, *month, 1).ok(),
            other => other.day(),
        }
    }

    /// The last day that it may be; `None` for what is no date.
    #[must_use]
    pub fn latest(&self) -> Option<Date> {
        match self {
            Self::Year(year) => Date::new(*year, 12, 31).ok(),
            Self::Month(year, month) => Date::new(*year, *month, 1).ok().map(Date::last_of_month),
            other => other.day(),
        }
    }

    /// Whole years from this date to `today`; `None` unless a day is given and has passed.
    #[must_use]
    pub fn years_until(&self, today: Date) -> Option<i16> {
        let born = self.day().filter(|born| *born <= today)?;
        let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
        Some(today.year() - born.year() - i16::from(!had_birthday))
    }

    /// ISO 8601, as precise as the date is; `None` for what is no date.
    #[must_use]
    pub fn iso(&self) -> Option<String> {
        match self {
            Self::Year(year) => Some(format!("{year:04}")),
            Self::Month(year, month) => Some(format!("{year:04}-{month:02}")),
            Self::Day(day) => Some(day.to_string()),
            Self::Moment(_, moment) => Some(moment.to_string()),
            Self::Impossible(_) | Self::Words(_) => None,
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_precise_as_it_was_written() {
        for text in ["1999", "1999-01", "1999-01-31", "2024-02-29"] {
            assert_eq!(FhirDate::parse(text).unwrap().iso().as_deref(), Some(text));
        }
        let moment = FhirDate::parse("2021-01-01T23:30:00-05:00").unwrap();
        assert_eq!(moment.iso().as_deref(), Some("2021-01-02T04:30:00Z"));
        assert_eq!(moment.day(), Some(jiff::civil::date(2021, 1, 1)));
    }

    #[test]
    fn what_can_not_be_is_kept_as_text() {
        for text in [
            "2021-02-30",
            "1999-13",
            "0000",
            "99",
            "2021-1-1",
            "soon",
            "2021-01-01T25:00",
        ] {
            assert!(
                matches!(FhirDate::parse(text), Some(FhirDate::Impossible(_))),
                "{text}"
            );
        }
        assert!(FhirDate::parse("").is_none());
    }

    #[test]
    fn a_date_without_a_day_may_be_any_of_its_days() {
        let days = |text| {
            let date = FhirDate::parse(text).unwrap();
            [date.earliest(), date.latest()].map(|day| day.map(|day| day.to_string()))
        };
        let both = |first: &str, last: &str| [Some(first.to_owned()), Some(last.to_owned())];
        assert_eq!(days("2024"), both("2024-01-01", "2024-12-31"));
        assert_eq!(days("2024-02"), both("2024-02-01", "2024-02-29"));
        assert_eq!(days("2023-02-07"), both("2023-02-07", "2023-02-07"));
        assert_eq!(days("soon"), [None, None]);
    }

    #[test]
    fn age_counts_birthdays() {
        let born = FhirDate::parse("1951-01-20").unwrap();
        assert_eq!(born.years_until(jiff::civil::date(2026, 1, 19)), Some(74));
        assert_eq!(born.years_until(jiff::civil::date(2026, 1, 20)), Some(75));
        assert_eq!(born.years_until(jiff::civil::date(1950, 1, 1)), None);
        assert_eq!(
            FhirDate::parse("1951-01")
                .unwrap()
                .years_until(jiff::civil::date(2026, 1, 1)),
            None
        );
    }
}
