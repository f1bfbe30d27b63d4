//! The span of time in which certificates are valid. RFC 5280 §4.1.2.5.

use crate::time::UnixTime;

/// From the first to the last second, both included, in which a certificate or all certificates of
/// a path are valid. Never empty.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Validity {
    from: UnixTime,
    until: UnixTime,
}

impl Validity {
    /// From the second `from` to the end of the second `until`; `None` if that lies before it.
    #[must_use]
    pub fn new(from: UnixTime, until: UnixTime) -> Option<Self> {
        (from <= until).then_some(Self { from, until })
    }

    /// `notBefore`, or the latest of a path.
    #[must_use]
    pub const fn from(self) -> UnixTime {
        self.from
    }

    /// `notAfter`, or the earliest of a path.
    #[must_use]
    pub const fn until(self) -> UnixTime {
        self.until
    }

    /// Whether `at` lies in it. Certificates count in whole seconds and cards in fractions, so the
    /// last second belongs to it to its end.
    #[must_use]
    pub fn contains(self, at: UnixTime) -> bool {
        (self.from.as_secs()..=self.until.as_secs()).contains(&at.as_secs())
    }

    /// What both have in common, if they have anything.
    #[must_use]
    pub fn and(self, other: Self) -> Option<Self> {
        Self::new(self.from.max(other.from), self.until.min(other.until))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: i64, until: i64) -> Option<Validity> {
        Validity::new(UnixTime::from_secs(from), UnixTime::from_secs(until))
    }

    #[test]
    fn both_ends_belong_to_it_and_the_last_second_whole() {
        let contains = |at: f64| {
            let at = UnixTime::from_numeric_date(at);
            span(10, 20)
                .zip(at)
                .is_some_and(|(span, at)| span.contains(at))
        };
        assert!(contains(10.0) && contains(20.0) && contains(20.999));
        assert!(!contains(9.999) && !contains(21.0));
    }

    #[test]
    fn two_spans_have_in_common_what_lies_in_both() {
        let both = |a: Option<Validity>, b| a.zip(b).and_then(|(a, b)| a.and(b));
        assert_eq!(both(span(10, 20), span(15, 30)), span(15, 20));
        assert_eq!(both(span(15, 30), span(10, 20)), span(15, 20));
        assert_eq!(both(span(10, 20), span(20, 30)), span(20, 20));
        assert_eq!(both(span(10, 20), span(21, 30)), None);
        assert_eq!(span(20, 10), None);
    }
}
