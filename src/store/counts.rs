//! How many visits there were, by the day, the hour and how they ended. No name, no card, no time
//! finer than an hour (req-Q2).

use std::fmt::Write as _;

use jiff::civil::Date;
use rusqlite::params;

use super::age::oldest_counted;
use super::{Store, StoreError, audit};
use crate::audit::Scan;
use crate::time::UnixTime;
use crate::verdict::Headline;

/// What is counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Counted {
    /// A visit that was VERIFIED.
    Verified,
    /// A visit that was CHECK.
    Check,
    /// A visit that was DO NOT ACCEPT.
    Refused,
    /// Records that were shared and not signed.
    Shared,
    /// A code that is no health code.
    NoHealthCode,
    /// A photo ID that matched.
    IdMatched,
    /// A photo ID that did not.
    IdRefused,
}

impl Counted {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Verified,
        Self::Check,
        Self::Refused,
        Self::Shared,
        Self::NoHealthCode,
        Self::IdMatched,
        Self::IdRefused,
    ];

    /// Those that are visits, each of which is counted once.
    pub const VISITS: [Self; 5] = [
        Self::Verified,
        Self::Check,
        Self::Refused,
        Self::Shared,
        Self::NoHealthCode,
    ];

    /// What a visit with this headline counts as; `None` while it has not ended.
    #[must_use]
    pub const fn of(headline: Headline) -> Option<Self> {
        Some(match headline {
            Headline::Verified => Self::Verified,
            Headline::Check => Self::Check,
            Headline::DoNotAccept => Self::Refused,
            Headline::SharedNotSigned => Self::Shared,
            Headline::NotAHealthCode => Self::NoHealthCode,
            Headline::Link | Headline::Incomplete => return None,
        })
    }

    /// Its stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Check => "check",
            Self::Refused => "do-not-accept",
            Self::Shared => "shared-not-signed",
            Self::NoHealthCode => "not-a-health-code",
            Self::IdMatched => "id-matched",
            Self::IdRefused => "id-refused",
        }
    }

    fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|counted| counted.code() == code)
    }
}

/// One hour's counts.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct HourCounts([u32; Counted::ALL.len()]);

impl HourCounts {
    /// How many of this.
    #[must_use]
    pub const fn of(&self, counted: Counted) -> u32 {
        self.0[counted as usize]
    }

    /// How many visits.
    #[must_use]
    pub fn visits(&self) -> u32 {
        let each = Counted::VISITS.into_iter().map(|counted| self.of(counted));
        each.fold(0, u32::saturating_add)
    }

    const fn is_empty(&self) -> bool {
        let mut at = 0;
        while at < self.0.len() {
            if self.0[at] > 0 {
                return false;
            }
            at += 1;
        }
        true
    }

    const fn add(&mut self, counted: Counted, count: u32) {
        let own = &mut self.0[counted as usize];
        *own = own.saturating_add(count);
    }
}

/// One day's counts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DayCounts {
    /// Which day, where the kiosk stands.
    pub day: Date,
    /// By the hour.
    pub hours: [HourCounts; 24],
}

impl DayCounts {
    /// A day on which nobody came.
    #[must_use]
    pub fn empty(day: Date) -> Self {
        Self {
            day,
            hours: [HourCounts::default(); 24],
        }
    }

    /// The whole day's.
    #[must_use]
    pub fn total(&self) -> HourCounts {
        let mut total = HourCounts::default();
        for hour in &self.hours {
            for counted in Counted::ALL {
                total.add(counted, hour.of(counted));
            }
        }
        total
    }
}

/// Days as comma-separated values with a line for each hour in which something was counted, for a
/// spreadsheet (RFC 4180).
#[must_use]
pub fn counts_as_csv(days: &[DayCounts]) -> String {
    let mut text = String::from("day,hour");
    for counted in Counted::ALL {
        text.push(',');
        text.push_str(counted.code());
    }
    text.push_str("\r\n");
    for (day, hour, counts) in rows(days) {
        // Writing to a string does not fail.
        write!(text, "{day},{hour}").ok();
        for counted in Counted::ALL {
            write!(text, ",{}", counts.of(counted)).ok();
        }
        text.push_str("\r\n");
    }
    text
}

/// The hours in which something was counted.
pub fn rows(days: &[DayCounts]) -> impl Iterator<Item = (Date, usize, &HourCounts)> {
    let hours = |day: &'_ DayCounts| day.day;
    days.iter().flat_map(move |day| {
        let date = hours(day);
        let each = day.hours.iter().enumerate();
        let counted = each.filter(|(_, counts)| !counts.is_empty());
        counted.map(move |(hour, counts)| (date, hour, counts))
    })
}

impl Store {
    /// Counts in the given hour of a day. Visits are noted in the audit at the same time, if that is
    /// set: both or none.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn count(
        &self,
        (day, hour): (Date, i8),
        counted: &[Counted],
        scans: &[Scan],
        now: UnixTime,
    ) -> Result<(), StoreError> {
        let transaction = self.db.unchecked_transaction()?;
        audit::add_scans(&transaction, now, scans)?;
        for one in counted {
            transaction.execute(
                "INSERT INTO tally VALUES (?1, ?2, ?3, 1)
                 ON CONFLICT (day, hour, outcome) DO UPDATE SET count = count + 1",
                params![day.to_string(), hour, one.code()],
            )?;
        }
        Ok(transaction.commit()?)
    }

    /// The days that are kept, newest first. Older ones that are still there are left out.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if they can't be read.
    pub fn counts(&self, today: Date) -> Result<Vec<DayCounts>, StoreError> {
        let retention = self.settings()?.retention_days;
        let mut query = self.db.prepare_cached(
            "SELECT day, hour, outcome, count FROM tally WHERE day >= ?1 ORDER BY day DESC",
        )?;
        let mut rows = query.query([oldest_counted(today, retention).to_string()])?;
        let mut days: Vec<DayCounts> = Vec::new();
        while let Some(row) = rows.next()? {
            let (day, outcome): (String, String) = (row.get(0)?, row.get(2)?);
            let (hour, count): (usize, u32) = (row.get(1)?, row.get(3)?);
            // A row that makes no sense is passed over.
            let (Ok(day), Some(counted)) = (day.parse::<Date>(), Counted::named(&outcome)) else {
                continue;
            };
            if days.last().is_none_or(|last| last.day != day) {
                days.push(DayCounts::empty(day));
            }
            if let Some(hour) = days.last_mut().and_then(|day| day.hours.get_mut(hour)) {
                hour.add(counted, count);
            }
        }
        Ok(days)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    const NOW: UnixTime = UnixTime::from_secs(0);

    #[test]
    fn counts_add_up_by_hour_and_old_days_are_not_shown() {
        let store = Store::in_memory().unwrap();
        let day = |text: &str| text.parse::<Date>().unwrap();
        let first = day("2026-01-31");
        store
            .count(
                (first, 9),
                &[Counted::Verified, Counted::IdMatched],
                &[],
                NOW,
            )
            .unwrap();
        store
            .count((first, 9), &[Counted::Verified], &[], NOW)
            .unwrap();
        store
            .count((first, 23), &[Counted::Refused], &[], NOW)
            .unwrap();
        let days = store.counts(first).unwrap();
        assert_eq!(days.len(), 1);
        assert_eq!(days[0].hours[9].of(Counted::Verified), 2);
        assert_eq!(days[0].hours[9].visits(), 2);
        assert_eq!(days[0].total().visits(), 3);
        assert_eq!(days[0].total().of(Counted::IdMatched), 1);
        assert_eq!(
            counts_as_csv(&days),
            "day,hour,verified,check,do-not-accept,shared-not-signed,not-a-health-code,id-matched,id-refused\r\n\
             2026-01-31,9,2,0,0,0,0,1,0\r\n2026-01-31,23,0,0,1,0,0,0,0\r\n"
        );
        // The thirtieth day after is shown with it, and the next is not.
        store
            .count((day("2026-03-02"), 0), &[Counted::Check], &[], NOW)
            .unwrap();
        assert_eq!(store.counts(day("2026-03-02")).unwrap().len(), 2);
        assert_eq!(store.counts(day("2026-03-03")).unwrap().len(), 1);
        store.set("retention-days", "0", NOW).unwrap();
        assert_eq!(store.counts(day("2026-03-02")).unwrap().len(), 1);
        assert_eq!(store.counts(day("2026-03-03")).unwrap(), []);
    }
}
