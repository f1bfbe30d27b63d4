//! `SQLite`: the directory and the latest time seen. One connection, one owner. Nothing of a person
//! is ever written here (architecture §4, red line 4).
//!
//! The rows are a copy. At each start the directory is read anew from what was signed, the seed in
//! the program or the snapshot stored beside the rows, and rows that say anything else are
//! replaced: to edit the file makes nobody an issuer (sec-D6).

mod access;
mod age;
mod audit;
mod cautions;
mod counts;
mod facts;
mod file;
mod fleet;
mod overlay;
mod packs;
mod recovery;
mod remote;
mod rows;
mod settings;
mod trust;

pub use access::PinFailures;
pub use audit::{Followed, KioskEvent, Taken};
pub use counts::{Counted, DayCounts, HourCounts, counts_as_csv, rows as count_rows};
pub use file::make_folder;
pub use fleet::FleetApplied;
pub use overlay::Blocked;
pub use packs::BadPack;
pub use remote::Remote;
pub use settings::{
    BadSetting, BadSettingsFile, PhotoId, Profile, Settings, TakeAlong, TextSize, Theme,
};
pub use trust::{Heard, HeardReport, Imported};

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use overlay::Layer;

use crate::directory::{Directory, Issuer, Reissuance, SnapshotError, compact, read_metadata};
use crate::fleet::FleetError;
use crate::issuer::IssuerUrl;
use crate::time::UnixTime;

const FILE: &str = "kiosk.db";

/// The store, open.
pub struct Store {
    db: Connection,
    /// Whether the rows are what was read of the directory last.
    in_step: bool,
    /// In place of the seed in the program.
    seed: Option<Directory>,
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
    /// The file is there and can't be read: settings, PIN and decisions are not in force. What is kept
    /// lives in memory until the program ends.
    NotRead,
    /// The store can be read and not written, or not now: what is new is not kept.
    NotWritten,
}

impl Opened {
    /// Without `file`, which can't be opened.
    fn without(file: &Path) -> Self {
        match file.try_exists() {
            Ok(false) => Self::InMemory,
            Ok(true) | Err(_) => Self::NotRead,
        }
    }

    /// Whether what is new is kept.
    #[must_use]
    pub const fn keeps(&self) -> bool {
        matches!(self, Self::Kept | Self::SetAside(_))
    }
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
    /// The file could not be opened as it was.
    #[error("the file can't be opened any more")]
    NotTheSame,
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
    /// The issuer can't be added here.
    #[error("the directory lists this issuer itself")]
    Listed,
    /// A PIN could not be hashed.
    #[error("no random number or no memory to keep a PIN with")]
    NoHash,
    /// The setting makes no sense.
    #[error(transparent)]
    Setting(#[from] BadSetting),
    /// The file of settings makes no sense.
    #[error(transparent)]
    SettingsFile(#[from] BadSettingsFile),
    /// The rule pack is refused.
    #[error(transparent)]
    Pack(#[from] BadPack),
    /// The fleet pack is refused.
    #[error("fleet pack: {0}")]
    Fleet(#[from] FleetError),
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
        if make_folder(folder).is_err() {
            return Ok((Self::in_memory()?, Opened::InMemory));
        }
        let file = folder.join(FILE);
        let (db, opened) = match file::open_writable(&file) {
            Ok(db) => (db, Opened::Kept),
            Err(error) if file::is_damage(&error) => match file::set_aside(&file) {
                Ok(aside) => (file::open_writable(&file)?, Opened::SetAside(aside)),
                Err(_not_writable) => (file::open_in_memory()?, Opened::NotRead),
            },
            Err(StoreError::Sqlite(_)) => match file::open_unwritable(&file) {
                Ok(db) => (db, Opened::NotWritten),
                Err(_neither_to_be_read) => (file::open_in_memory()?, Opened::without(&file)),
            },
            Err(other) => return Err(other),
        };
        Ok((Self::new(db), opened))
    }

    const fn new(db: Connection) -> Self {
        let (in_step, seed) = (false, None);
        Self { db, in_step, seed }
    }

    /// With `seed` in place of the program's own: for whoever drives the whole program with issuers
    /// whose secret keys are at hand. Nothing in the program itself calls this, which a test holds.
    #[must_use]
    pub fn with_seed(mut self, seed: Directory) -> Self {
        self.seed = Some(seed);
        self
    }

    /// A store that ends with the program.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if there is no memory for it.
    pub fn in_memory() -> Result<Self, StoreError> {
        file::open_in_memory().map(Self::new)
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

    /// The settings.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if they can't be read.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        settings::read(&self.db)
    }

    /// Changes one setting, with a line in the audit.
    ///
    /// # Errors
    /// [`StoreError::Setting`] if it makes no sense, others if it can't be written.
    pub fn set(&self, name: &str, value: &str, now: UnixTime) -> Result<(), StoreError> {
        let before = self.settings()?;
        let mut settings = before.clone();
        settings.set(name, value)?;
        if settings.rule != before.rule {
            self.check_rule(&settings.rule)?;
        }
        let transaction = self.db.unchecked_transaction()?;
        settings::write(&transaction, &before, &settings)?;
        audit::add(&transaction, now, "setting-changed", name)?;
        Ok(transaction.commit()?)
    }

    /// Takes over the settings of a file, all or none, with a line in the audit for each that
    /// changed; returns how many did.
    ///
    /// # Errors
    /// [`StoreError::SettingsFile`] if any of it makes no sense, others if it can't be written.
    pub fn import_settings(&self, file: &[u8], now: UnixTime) -> Result<usize, StoreError> {
        let before = self.settings()?;
        let settings = before.with_file(file)?;
        if settings.rule != before.rule {
            self.check_carried_rule(&settings.rule)?;
        }
        let transaction = self.db.unchecked_transaction()?;
        let changed = settings::write(&transaction, &before, &settings)?;
        for name in &changed {
            audit::add(&transaction, now, "setting-changed", name)?;
        }
        transaction.commit()?;
        Ok(changed.len())
    }

    /// Blocks an issuer or a key, or takes the block away, with a line in the audit. Whether that
    /// changed anything.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn block(&self, what: &Blocked, on: bool, now: UnixTime) -> Result<bool, StoreError> {
        let transaction = self.db.unchecked_transaction()?;
        let (changed, event) = match on {
            true => (
                overlay::block(&transaction, Layer::Own, what, now)?,
                "blocked",
            ),
            false => (overlay::unblock(&transaction, what)?, "unblocked"),
        };
        if changed {
            audit::add(&transaction, now, event, what.name())?;
        }
        transaction.commit()?;
        Ok(changed)
    }

    /// Adds an issuer that no directory lists, with a line in the audit.
    ///
    /// # Errors
    /// [`StoreError::Listed`] if the directory lists it itself, others if it can't be written.
    pub fn add_issuer(&mut self, issuer: &Issuer, now: UnixTime) -> Result<(), StoreError> {
        let known = self.directory()?;
        if known
            .issuer(&issuer.iss)
            .is_some_and(|known| known.added.is_none())
        {
            return Err(StoreError::Listed);
        }
        let transaction = self.db.transaction()?;
        let iss = [issuer.iss.as_str()];
        transaction.execute("DELETE FROM fleet_added WHERE iss = ?1", iss)?;
        overlay::add(&transaction, Layer::Own, issuer, now)?;
        audit::add(&transaction, now, "issuer-added", issuer.iss.as_str())?;
        Ok(transaction.commit()?)
    }

    /// Takes away an issuer that was added here, with a line in the audit; whether there was one.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn remove_issuer(&self, iss: &IssuerUrl, now: UnixTime) -> Result<bool, StoreError> {
        let transaction = self.db.unchecked_transaction()?;
        let removed = overlay::remove(&transaction, iss)?;
        if removed {
            audit::add(&transaction, now, "issuer-removed", iss.as_str())?;
        }
        transaction.commit()?;
        Ok(removed)
    }

    /// Keeps what is told of issuers beside names and keys.
    ///
    /// # Errors
    /// [`StoreError::Snapshot`] if it is no such file, others if it can't be written.
    pub fn keep_metadata(&self, body: &[u8]) -> Result<(), StoreError> {
        read_metadata(body)?;
        self.db
            .execute("INSERT OR REPLACE INTO metadata VALUES (1, ?1)", [body])?;
        Ok(())
    }

    /// What is known of each address that was asked.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be read.
    pub fn remotes(&self) -> Result<Vec<Remote>, StoreError> {
        remote::read(&self.db)
    }

    /// Keeps what addresses have answered.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn keep_remotes(&self, remotes: &[Remote]) -> Result<(), StoreError> {
        let transaction = self.db.unchecked_transaction()?;
        remote::write(&transaction, remotes)?;
        Ok(transaction.commit()?)
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
