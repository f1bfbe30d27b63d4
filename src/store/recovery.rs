//! After a fault of the program's own: the store opened anew. And whether it is whole.

use std::path::Path;

use fail::fail_point;

use super::{Opened, Store, StoreError};

impl Store {
    /// What is wrong with the file itself, if anything is: its whole is looked through.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be read.
    pub fn check(&self) -> Result<Option<String>, StoreError> {
        let query = "PRAGMA integrity_check(1)";
        let found: String = self.db.query_row(query, [], |row| row.get(0))?;
        Ok((found != "ok").then_some(found))
    }

    /// A number that is another one whenever somebody else has written to the store since: the command
    /// line, beside a window.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be read.
    pub fn others(&self) -> Result<i64, StoreError> {
        let query = "PRAGMA data_version";
        Ok(self.db.query_row(query, [], |row| row.get(0))?)
    }

    /// Which `SQLite` this is.
    #[must_use]
    pub fn sqlite_version() -> &'static str {
        rusqlite::version()
    }

    /// Opens the same file anew, since whoever used it stopped half way. One that lives in memory
    /// stays: it is nowhere else. What was not finished is undone.
    ///
    /// # Errors
    /// As [`Store::open`]; then this one stays.
    pub fn reopen(&mut self) -> Result<(), StoreError> {
        fail_point!("store-reopen");
        let folder = self.db.path().map(Path::new).and_then(Path::parent);
        let Some(folder) = folder.filter(|folder| folder.is_dir() && folder.is_absolute()) else {
            return Ok(());
        };
        let (mut opened, how) = Self::open(folder)?;
        if how != Opened::Kept {
            // An empty one would have neither blocks nor a PIN.
            return Err(StoreError::NotTheSame);
        }
        opened.seed = self.seed.take();
        *self = opened;
        Ok(())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;
    use crate::time::UnixTime;

    #[test]
    fn what_was_kept_is_there_again_and_what_was_not_finished_is_undone() {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, _) = Store::open(folder.path()).unwrap();
        let now = UnixTime::from_secs(7);
        store.keep_time(now).unwrap();
        store.db.execute_batch("BEGIN; DELETE FROM fact").unwrap();
        store.reopen().unwrap();
        assert_eq!(store.latest_time().unwrap(), Some(now));
        let mut in_memory = Store::in_memory().unwrap();
        in_memory.keep_time(now).unwrap();
        in_memory.reopen().unwrap();
        assert_eq!(in_memory.latest_time().unwrap(), Some(now));
    }

    #[test]
    fn a_file_that_is_none_any_more_takes_the_place_of_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, _) = Store::open(folder.path()).unwrap();
        store.set("kiosk", "yes", UnixTime::from_secs(7)).unwrap();
        std::fs::remove_file(folder.path().join("kiosk.db-wal")).unwrap();
        std::fs::write(folder.path().join("kiosk.db"), "no database").unwrap();
        assert!(matches!(store.reopen(), Err(StoreError::NotTheSame)));
    }
}
