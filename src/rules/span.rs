//! Spans of time as people write them, and days that are known more or less exactly.

use jiff::civil::Date;

use crate::fhir::FhirDate;
use crate::limits;

/// A span such as `4 weeks`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Span {
    /// Of tests alone, which are taken at a moment.
    Hours(u16),
    /// Calendar days.
    Days(u16),
    /// Of seven days.
    Weeks(u16),
    /// Calendar months.
    Months(u16),
    /// Calendar years.
    Years(u16),
}

impl Span {
    /// Reads a number and a unit; `None` for anything else, and for more than a life.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (number, unit) = text.split_once(' ')?;
        let is_plain = number.bytes().all(|byte| byte.is_ascii_digit());
        let number: u16 = number.parse().ok().filter(|_number| is_plain)?;
        let most = limits::RULE_YEARS;
        let (span, most) = match unit {
            "hour" | "hours" => (Self::Hours(number), u16::MAX),
            "day" | "days" => (Self::Days(number), most * 366),
            "week" | "weeks" => (Self::Weeks(number), most * 53),
            "month" | "months" => (Self::Months(number), most * 12),
            "year" | "years" => (Self::Years(number), most),
            _ => return None,
        };
        (number <= most).then_some(span)
    }

    /// The day that lies this span after `day`.
    ///
    /// A day that its month does not have is the first of the month after it: 31 January and one
    /// month is 1 March, and who was born on 29 February has a birthday on 1 March in common years
    /// (CDC, Logic Specification for ACIP Recommendations, CALCDT-5).
    #[must_use]
    pub fn after(self, day: Date) -> Date {
        match self {
            Self::Hours(hours) => later(day, (i64::from(hours) + 23) / 24),
            Self::Days(days) => later(day, days.into()),
            Self::Weeks(weeks) => later(day, i64::from(weeks) * 7),
            Self::Months(months) => months_later(day, months.into()),
            Self::Years(years) => months_later(day, i32::from(years) * 12),
        }
    }
}

/// As a pack writes it.
impl std::fmt::Display for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (number, unit) = match self {
            Self::Hours(number) => (number, "hour"),
            Self::Days(number) => (number, "day"),
            Self::Weeks(number) => (number, "week"),
            Self::Months(number) => (number, "month"),
            Self::Years(number) => (number, "year"),
        };
        let plural = if *number == 1 { "" } else { "s" };
        write!(f, "{number} {unit}{plural}")
    }
}

/// `days` after `day`, or before it where they are negative.
pub(super) fn later(day: Date, days: i64) -> Date {
    day.saturating_add(jiff::Span::new().days(days))
}

fn months_later(day: Date, months: i32) -> Date {
    let all = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + months;
    let of = |months: i32| {
        let year = i16::try_from(months.div_euclid(12)).ok()?;
        Some((year, i8::try_from(months.rem_euclid(12) + 1).ok()?))
    };
    let same_day = of(all).and_then(|(year, month)| Date::new(year, month, day.day()).ok());
    let next_first = || of(all + 1).and_then(|(year, month)| Date::new(year, month, 1).ok());
    same_day.or_else(next_first).unwrap_or(Date::MAX)
}

/// Whole days from `earlier` to `later`; negative where they stand the other way round.
pub(super) fn days_between(earlier: Date, later: Date) -> i64 {
    (later - earlier).get_days().into()
}

/// The days that something may have been on.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Days {
    pub(super) first: Date,
    pub(super) last: Date,
}

impl Days {
    /// The days that a date leaves open; `None` for what is no date.
    pub(super) fn of(date: &FhirDate) -> Option<Self> {
        let (first, last) = (date.earliest()?, date.latest()?);
        Some(Self { first, last })
    }

    /// Those of them that are in `others`; `None` if there are none.
    pub(super) fn within(self, others: Self) -> Option<Self> {
        let (first, last) = (self.first.max(others.first), self.last.min(others.last));
        (first <= last).then_some(Self { first, last })
    }

    /// Whether it is one day.
    pub(super) fn is_exact(self) -> bool {
        self.first == self.last
    }

    /// Whether it is open which of the two was first.
    pub(super) fn is_unordered(self, other: Self) -> bool {
        let overlap = self.first <= other.last && other.first <= self.last;
        overlap && !(self.is_exact() && other.is_exact())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn ages_and_intervals_are_of_the_calendar() {
        for (from, span, to) in [
            (date(2000, 3, 31), "6 months", date(2000, 10, 1)),
            (date(2010, 8, 31), "6 months", date(2011, 3, 1)),
            (date(2024, 2, 29), "1 year", date(2025, 3, 1)),
            (date(2024, 2, 29), "4 years", date(2028, 2, 29)),
            (date(2023, 1, 31), "1 month", date(2023, 3, 1)),
            (date(2024, 1, 30), "1 month", date(2024, 3, 1)),
            (date(2023, 12, 15), "1 month", date(2024, 1, 15)),
            (date(2024, 2, 1), "4 weeks", date(2024, 2, 29)),
            (date(2024, 12, 31), "1 day", date(2025, 1, 1)),
            (date(2024, 5, 1), "72 hours", date(2024, 5, 4)),
            (date(2024, 5, 1), "25 hours", date(2024, 5, 3)),
            (date(9999, 12, 31), "1 month", Date::MAX),
        ] {
            let span = Span::parse(span).unwrap();
            assert_eq!(span.after(from), to, "{from} and {span}");
        }
    }

    #[test]
    fn what_is_no_span_is_refused() {
        for text in [
            "",
            "4",
            "weeks",
            "4weeks",
            "-1 days",
            "+1 days",
            "4 fortnights",
            "131 years",
            "99999 days",
            "1.5 years",
            " 4 weeks",
        ] {
            assert_eq!(Span::parse(text), None, "{text}");
        }
        for text in ["1 day", "28 days", "4 weeks", "130 years"] {
            assert_eq!(Span::parse(text).unwrap().to_string(), text);
        }
    }
}
