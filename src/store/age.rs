//! What is let go of because it is old: lines about visits, heads of days, and counts.
//!
//! A clock that shows another year for an hour must not take the log of this one with it, and a log
//! that begins later is whole by its chain. So what is kept ages by a time of its own, which follows the
//! clock one day at each look at most, and what went stands in the kiosk's log (sec-D4).

use std::time::Duration;

use jiff::civil::Date;
use rusqlite::params;

use super::{Store, StoreError, audit, settings};
use crate::audit::Log;
use crate::limits;
use crate::time::UnixTime;

/// The fact that says how late it is for what is kept.
const AGED_UNTIL: &str = "aged_until";

const DAY_SECONDS: i64 = 86_400;

impl Store {
    /// Lets go of lines about visits that are older than is set, of days' heads beyond
    /// [`limits::AUDIT_HEADS`], and of counts that are older than is set, by the day where the kiosk
    /// stands, which is so many seconds east of UTC. To be called at the start and each hour: a clock
    /// that has run ahead of what is kept is believed one day at a time, and one that was set back at
    /// once.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written; then all of it is still there.
    pub fn let_go_of_old(&self, now: UnixTime, offset_seconds: i32) -> Result<(), StoreError> {
        let transaction = self.db.unchecked_transaction()?;
        let until = self.age(now)?;
        let settings = settings::read(&transaction)?;
        // Whole days, so that they go once a day.
        let today = until.as_secs().div_euclid(DAY_SECONDS);
        let oldest = (today - i64::from(settings.audit_days)) * DAY_SECONDS;
        // Where the clock was set back, what had passed before has passed all the same.
        let latest = self
            .latest_time()?
            .map_or(until, |latest| latest.max(until));
        let latest = latest + Duration::from_hours(48);
        let kept = UnixTime::from_secs(oldest)..=latest;
        if let Some(seq) = audit::let_go_of_visits(&transaction, kept)? {
            audit::add(&transaction, now, "old-lines-gone", &seq.to_string())?;
        }
        for log in Log::ALL {
            transaction.execute(
                "DELETE FROM audit_head WHERE log = ?1 AND day NOT IN
                     (SELECT day FROM audit_head WHERE log = ?1 ORDER BY day DESC LIMIT ?2)",
                params![log.code(), limits::AUDIT_HEADS],
            )?;
        }
        let today = until.civil(offset_seconds).date();
        let oldest = oldest_counted(today, settings.retention_days);
        transaction.execute("DELETE FROM tally WHERE day < ?1", [oldest.to_string()])?;
        Ok(transaction.commit()?)
    }

    /// Follows the clock; returns how late it is for what is kept.
    fn age(&self, now: UnixTime) -> Result<UnixTime, StoreError> {
        let before = self.number(AGED_UNTIL)?.unwrap_or(now.as_secs());
        let until = now.as_secs().min(before.saturating_add(DAY_SECONDS));
        if self.number(AGED_UNTIL)? != Some(until) {
            self.keep_number(AGED_UNTIL, until)?;
        }
        Ok(UnixTime::from_secs(until))
    }
}

/// The oldest day whose counts are kept.
pub(super) fn oldest_counted(today: Date, retention_days: u16) -> Date {
    today.saturating_sub(jiff::Span::new().days(i64::from(retention_days)))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests;
