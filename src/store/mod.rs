//! `SQLite`: the directory and the latest time seen. One connection, one owner. Nothing of a person
//! is ever written here (architecture §4, red line 4).
//!
//! The rows are a copy. At each start the directory is read anew from what was signed, the seed in
//! the program or the snapshot stored beside the rows, and rows that say anything else are
//! replaced: to edit the file makes nobody an issuer (sec-D6).

mod cautions;
mod file;
mod rows;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, params};

use crate::directory::{
    self, Cautions, Directory, Reissuance, Report, Signed, SnapshotError, compact,
};
use crate::issuer::IssuerUrl;
use crate::limits;
use crate::time::UnixTime;

const FILE: &str = "kiosk.db";

/// The store, open.
pub struct Store {
    db: Connection,
    /// Whether the rows are what was read of the directory last.
    in_step: bool,
}

/// What happened when a store was opened.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Opened {
    /// It was there, or was made.
    Kept,
    /// The file was damaged or no store. It stands aside at this path, and a new one was made.
    SetAside(PathBuf),
    /// The folder can't be written. What is kept lives in memory until the program ends.
    InMemory,
    /// The store can be read and not written, or not now: what is new is not kept.
    NotWritten,
}

/// Why the store can't be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// `SQLite` refused.
    #[error("database: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A file could not be moved or a folder made.
    #[error("file: {0}")]
    Io(#[from] io::Error),
    /// The file was written by a later version of this program.
    #[error("the database is of a later version ({0})")]
    LaterVersion(i64),
    /// The file is sound and holds something else.
    #[error("not a store of this program")]
    Foreign,
    /// A row holds what no directory can.
    #[error("a row of the directory is malformed")]
    Row,
    /// The seed in the program is damaged.
    #[error("the built-in directory is damaged")]
    Seed(#[from] compact::BadCompact),
    /// The snapshot was refused.
    #[error("snapshot: {0}")]
    Snapshot(#[from] SnapshotError),
}

/// What an import did (req-G10).
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Imported {
    /// Issuers and keys before.
    pub before: (usize, usize),
    /// Issuers and keys after.
    pub after: (usize, usize),
    /// Keys that were listed before and no longer are: their cards are refused from now on.
    pub withdrawn: usize,
    /// What was left out.
    pub report: Report,
}

impl Store {
    /// Opens the store in `folder`, and makes both where they are missing.
    ///
    /// A file that is no store is set aside under a new name, never deleted. A store that can't be
    /// written is read; where there is none and none can be made, it lives in memory, so that
    /// cards can be verified all the same.
    ///
    /// # Errors
    /// [`StoreError`] if not even that works, or if the file is of a later version.
    pub fn open(folder: &Path) -> Result<(Self, Opened), StoreError> {
        if fs::create_dir_all(folder).is_err() {
            return Ok((Self::in_memory()?, Opened::InMemory));
        }
        let file = folder.join(FILE);
        let (db, opened) = match file::open_writable(&file) {
            Ok(db) => (db, Opened::Kept),
            Err(error) if file::is_damage(&error) => match file::set_aside(&file) {
                Ok(aside) => (file::open_writable(&file)?, Opened::SetAside(aside)),
                Err(_not_writable) => (file::open_in_memory()?, Opened::InMemory),
            },
            Err(StoreError::Sqlite(_)) => match file::open_unwritable(&file) {
                Ok(db) => (db, Opened::NotWritten),
                Err(_neither_to_be_read) => (file::open_in_memory()?, Opened::InMemory),
            },
            Err(other) => return Err(other),
        };
        Ok((Self::new(db), opened))
    }

    const fn new(db: Connection) -> Self {
        Self { db, in_step: false }
    }

    /// A store that ends with the program.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if there is no memory for it.
    pub fn in_memory() -> Result<Self, StoreError> {
        file::open_in_memory().map(Self::new)
    }

    /// The directory to judge with: the stored snapshot, its signature checked anew, or the seed
    /// where that is newer or nothing else holds. What the rows know beyond it counts only where
    /// it is stricter: cards taken back, keys withdrawn, issuers that have left.
    ///
    /// The rows follow. Where they can't be written, which [`Store::is_in_step`] tells, the
    /// directory is the same.
    ///
    /// # Errors
    /// [`StoreError::Seed`] if the program was built with a damaged seed.
    pub fn directory(&mut self) -> Result<Directory, StoreError> {
        self.current().map(|(directory, _cautions)| directory)
    }

    /// The directory to judge with, and all that is known against issuers, keys and cards, those
    /// included that are not in it.
    fn current(&mut self) -> Result<(Directory, Cautions), StoreError> {
        let seed = directory::seed()?;
        let stored_cautions = cautions::read(&self.db).unwrap_or_default();
        let mut cautions = stored_cautions.clone();
        let newest = match self.stored_snapshot().ok().flatten() {
            None => seed,
            Some(stored) => {
                let (before, after) = match stored.published() >= seed.published() {
                    true => (seed, stored),
                    false => (stored, seed),
                };
                cautions.add(Cautions::of(&before));
                cautions.note_withdrawn(&before, &after);
                after
            }
        };
        cautions.add(Cautions::of(&newest));
        let trusted = newest.heeding(&cautions);
        let rows = rows::read(&self.db, &trusted).map(|rows| rows.heeding(&cautions));
        let is_same = cautions == stored_cautions
            && rows.is_ok_and(|rows| compact::write(&rows) == compact::write(&trusted));
        self.in_step = is_same || self.write(&trusted, &cautions, None).is_ok();
        let reissuance = cautions::reissuance(&self.db).unwrap_or_default();
        Ok((trusted.reissuing_at(&reissuance), cautions))
    }

    /// Writes all of it, or changes nothing (req-G12).
    fn write(
        &mut self,
        directory: &Directory,
        cautions: &Cautions,
        signed: Option<(&[u8], &[u8])>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.transaction()?;
        if let Some((body, signature)) = signed {
            transaction.execute(
                "INSERT OR REPLACE INTO snapshot (id, body, signature) VALUES (1, ?1, ?2)",
                params![body, signature],
            )?;
        }
        rows::replace(&transaction, directory)?;
        cautions::add(&transaction, cautions)?;
        Ok(transaction.commit()?)
    }

    /// Whether what is stored is what is judged with.
    #[must_use]
    pub const fn is_in_step(&self) -> bool {
        self.in_step
    }

    fn stored_snapshot(&self) -> Result<Option<Directory>, StoreError> {
        let mut query = self.db.prepare(
            "SELECT body, signature FROM snapshot WHERE length(body) <= ?1 AND length(signature) <= ?2",
        )?;
        let bounds = params![limits::SNAPSHOT_BYTES, limits::SIGNATURE_BYTES];
        let row: Option<(Vec<u8>, Vec<u8>)> = query
            .query_row(bounds, |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        Ok(row.and_then(|(body, signature)| {
            let signed = Signed::check(&body, &signature).ok()?;
            directory::read_signed(signed)
                .ok()
                .map(|(directory, _report)| directory)
        }))
    }

    /// Takes a snapshot with its detached signature, and the list of those who are still listed
    /// where there is one. Who was known to have left stays so, and so do revoked cards. All of it
    /// is in use afterwards, or nothing has changed (req-G12).
    ///
    /// # Errors
    /// [`StoreError::Snapshot`] if the signature does not match, it can't be read, or it is older
    /// than the directory in use; others if it can't be written.
    pub fn import(
        &mut self,
        body: &[u8],
        signature: &[u8],
        list: Option<&[u8]>,
    ) -> Result<(Directory, Imported), StoreError> {
        let (current, mut cautions) = self.current()?;
        let (offered, report) = directory::read_signed(Signed::check(body, signature)?)?;
        if offered.published() < current.published() {
            return Err(StoreError::Snapshot(SnapshotError::Older {
                current: current.published(),
                offered: offered.published(),
            }));
        }
        if let Some(list) = list {
            let listed = directory::still_listed(list)?;
            let all = offered.issuers().iter().map(|issuer| &issuer.iss);
            let gone = all.filter(|iss| !listed.contains(iss));
            cautions.delisted.extend(gone.cloned());
        }
        cautions.note_withdrawn(&current, &offered);
        cautions.add(Cautions::of(&offered));
        let offered = offered.heeding(&cautions);
        self.write(&offered, &cautions, Some((body, signature)))?;
        self.in_step = true;

        let counts = |of: &Directory| (of.issuers().len(), of.key_count());
        let withdrawn = |of: &Directory| -> usize {
            of.issuers()
                .iter()
                .map(|issuer| issuer.withdrawn.len())
                .sum()
        };
        let imported = Imported {
            before: counts(&current),
            after: counts(&offered),
            withdrawn: withdrawn(&offered).saturating_sub(withdrawn(&current)),
            report,
        };
        let reissuance = cautions::reissuance(&self.db).unwrap_or_default();
        Ok((offered.reissuing_at(&reissuance), imported))
    }

    /// Keeps where `iss` says that it gives out new cards (req-F8).
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn keep_reissuance(&self, iss: &IssuerUrl, at: &Reissuance) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT OR REPLACE INTO reissuance VALUES (?1, ?2)",
            [iss.as_str(), at.as_str()],
        )?;
        Ok(())
    }

    /// The latest time that a start or a visit has shown, if one was kept.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be read.
    pub fn latest_time(&self) -> Result<Option<UnixTime>, StoreError> {
        let text: Option<String> = self
            .db
            .query_row(
                "SELECT value FROM fact WHERE name = 'latest_time'",
                [],
                |row| row.get(0),
            )
            .optional()?;
        Ok(text
            .and_then(|seconds| seconds.parse().ok())
            .map(UnixTime::from_secs))
    }

    /// Keeps `now` if it is later than what was kept.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn keep_time(&self, now: UnixTime) -> Result<(), StoreError> {
        if self.latest_time()?.is_none_or(|latest| latest < now) {
            self.db.execute(
                "INSERT OR REPLACE INTO fact (name, value) VALUES ('latest_time', ?1)",
                [now.as_secs().to_string()],
            )?;
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

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    #[test]
    fn a_store_that_can_not_be_written_is_read_all_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let odd = folder.path().join("a folder? with 100% #odd letters");
        let (mut store, _) = Store::open(&odd).unwrap();
        let kept = compact::write(&store.directory().unwrap());
        store.keep_time(UnixTime::from_secs(7)).unwrap();
        drop(store);

        let mut store = file::open_unwritable(&odd.join(FILE))
            .map(Store::new)
            .unwrap();
        assert_eq!(store.latest_time().unwrap(), Some(UnixTime::from_secs(7)));
        assert!(compact::write(&store.directory().unwrap()) == kept);
        assert!(store.keep_time(UnixTime::from_secs(8)).is_err());
        assert!(file::open_unwritable(&odd.join("not there")).is_err());
    }
}
