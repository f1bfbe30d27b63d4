//! Single facts, by their names: when refreshes were tried, and the latest time that was seen.

use rusqlite::OptionalExtension as _;

use super::{Store, StoreError};
use crate::time::UnixTime;

impl Store {
    /// When a refresh succeeded last, when one was tried last, and how many have failed since.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be read.
    pub fn past_refreshes(&self) -> Result<(Option<UnixTime>, Option<UnixTime>, u32), StoreError> {
        let time = |name| self.number(name).map(|at| at.map(UnixTime::from_secs));
        let failures = self.number("refresh_failures")?;
        let failures = failures.and_then(|count| u32::try_from(count).ok());
        Ok((
            time("refresh_succeeded")?,
            time("refresh_tried")?,
            failures.unwrap_or(0),
        ))
    }

    /// Keeps that a refresh ended at `now`, and whether it brought the newest directory.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn keep_refresh(&self, succeeded: bool, now: UnixTime) -> Result<(), StoreError> {
        let (_, _, failures) = self.past_refreshes()?;
        let failures = if succeeded {
            0
        } else {
            failures.saturating_add(1)
        };
        self.keep_number("refresh_tried", now.as_secs())?;
        self.keep_number("refresh_failures", failures.into())?;
        if succeeded {
            self.keep_number("refresh_succeeded", now.as_secs())?;
        }
        Ok(())
    }

    pub(super) fn number(&self, name: &str) -> Result<Option<i64>, StoreError> {
        let query = "SELECT value FROM fact WHERE name = ?1";
        let text: Option<String> = self
            .db
            .query_row(query, [name], |row| row.get(0))
            .optional()?;
        Ok(text.and_then(|number| number.parse().ok()))
    }

    pub(super) fn keep_number(&self, name: &str, number: i64) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT OR REPLACE INTO fact (name, value) VALUES (?1, ?2)",
            [name, &number.to_string()],
        )?;
        Ok(())
    }

    /// The latest time that a start or a visit has shown, if one was kept.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be read.
    pub fn latest_time(&self) -> Result<Option<UnixTime>, StoreError> {
        Ok(self.number("latest_time")?.map(UnixTime::from_secs))
    }

    /// Keeps `now` if it is later than what was kept.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn keep_time(&self, now: UnixTime) -> Result<(), StoreError> {
        if self.latest_time()?.is_none_or(|latest| latest < now) {
            self.keep_number("latest_time", now.as_secs())?;
        }
        Ok(())
    }

    /// Forgets the latest time, after a clock that ran ahead was put right.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn forget_time(&self) -> Result<(), StoreError> {
        self.db
            .execute("DELETE FROM fact WHERE name = 'latest_time'", [])?;
        Ok(())
    }
}
