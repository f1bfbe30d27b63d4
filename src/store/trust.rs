//! From what is stored to the directory to judge with, and from what comes in to what is stored.

use rusqlite::{Connection, OptionalExtension, params};

use super::{Store, StoreError, audit, cautions, overlay, rows, settings};
use crate::directory::{
    self, Cautions, Directory, Issuer, Report, Signed, SnapshotError, Told, compact,
};
use crate::issuer::{IssuerUrl, KeyId};
use crate::limits;
use crate::time::UnixTime;

/// What an import did (req-G10).
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Imported {
    /// Issuers and keys before.
    pub before: (usize, usize),
    /// Issuers and keys after.
    pub after: (usize, usize),
    /// Keys that were listed before and no longer are: their cards are refused from now on.
    pub withdrawn: usize,
    /// Keys that had been withdrawn and are listed again.
    pub listed_again: usize,
    /// Whether it was another snapshot than the one in use.
    pub is_new: bool,
    /// What was left out.
    pub report: Report,
}

/// What an issuer answered when it was asked for what it publishes itself.
pub struct Heard<'a> {
    /// Whom.
    pub iss: IssuerUrl,
    /// Its key set.
    pub key_set: Option<&'a [u8]>,
    /// Its revocation lists, each by the key that it was asked for.
    pub lists: Vec<(KeyId, &'a [u8])>,
}

/// What such answers told, all together.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct HeardReport {
    /// Keys that are gone.
    pub withdrawn: usize,
    /// Keys that the directory does not list, or not yet.
    pub unlisted: usize,
    /// Answers that made no sense: they change nothing.
    pub useless: usize,
}

impl Store {
    /// The directory to judge with: the stored snapshot, its signature checked anew, or the seed
    /// where that is newer or nothing else holds. What the rows know beyond it counts only where
    /// it is stricter: cards taken back, keys withdrawn, issuers that have left. The
    /// administrator's decisions lie over it.
    ///
    /// The rows follow. Where they can't be written, which [`Store::is_in_step`] tells, the
    /// directory is the same.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if what is stored can't be read: without what was decided here, and what
    /// is known against issuers, keys and cards, some would be green that must not be.
    /// [`StoreError::Seed`] if the program was built with a damaged seed.
    pub fn directory(&mut self) -> Result<Directory, StoreError> {
        let (directory, _cautions) = self.current()?;
        self.overlaid(directory)
    }

    /// What was signed, with all that is known against issuers, keys and cards, those included
    /// that are not in it.
    pub(super) fn current(&mut self) -> Result<(Directory, Cautions), StoreError> {
        let seed = match &self.seed {
            Some(seed) => seed.clone(),
            None => directory::seed()?,
        };
        let stored_cautions = cautions::read(&self.db)?;
        let mut cautions = stored_cautions.clone();
        let newest = match stored_snapshot(&self.db)? {
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
        self.in_step = is_same || self.write(&trusted, &cautions, |_db| Ok(())).is_ok();
        Ok((trusted, cautions))
    }

    /// Lays over `directory` what was decided here, and what is told of issuers.
    fn overlaid(&self, directory: Directory) -> Result<Directory, StoreError> {
        let settings = settings::read(&self.db)?;
        let mut decided = overlay::read(&self.db)?;
        decided.only = settings.only;
        Ok(directory
            .reissuing_at(&cautions::reissuance(&self.db)?)
            .aging(settings.ages)
            .overlaid(decided, overlay::metadata(&self.db)))
    }

    /// Writes all of it and what `more` writes, or changes nothing (req-G12).
    fn write(
        &mut self,
        directory: &Directory,
        cautions: &Cautions,
        more: impl FnOnce(&Connection) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.transaction()?;
        rows::replace(&transaction, directory)?;
        cautions::add(&transaction, cautions)?;
        more(&transaction)?;
        Ok(transaction.commit()?)
    }

    /// Whether what is stored is what is judged with.
    #[must_use]
    pub const fn is_in_step(&self) -> bool {
        self.in_step
    }

    /// Takes a snapshot with its detached signature, and the list of those who are still listed
    /// where there is one. Who was known to have left stays so, and so do revoked cards. All of it
    /// is in use afterwards, or nothing has changed (req-G12). What happened stands in the audit,
    /// a refusal too.
    ///
    /// # Errors
    /// [`StoreError::Snapshot`] if the signature does not match, it can't be read, or it is older
    /// than the directory in use, which nothing can override; others if it can't be written.
    pub fn import(
        &mut self,
        body: &[u8],
        signature: &[u8],
        list: Option<&[u8]>,
        now: UnixTime,
    ) -> Result<(Directory, Imported), StoreError> {
        let done = self.try_import(body, signature, list, now);
        if let Err(StoreError::Snapshot(fault)) = &done {
            // Where the audit can't be written either, the refusal stands all the same.
            self.note_code("import-refused", &fault.to_string(), now)
                .ok();
        }
        done
    }

    fn try_import(
        &mut self,
        body: &[u8],
        signature: &[u8],
        list: Option<&[u8]>,
        now: UnixTime,
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
        let changes = Changes::between(&current, &offered);
        let is_new = current.sha256() != offered.sha256();
        let counts = |of: &Directory| (of.issuers().len(), of.key_count());
        let imported = Imported {
            before: counts(&current),
            after: counts(&offered),
            withdrawn: changes.withdrawn.len(),
            listed_again: changes.listed_again.len(),
            is_new,
            report,
        };
        self.write(&offered, &cautions, |db| {
            db.execute(
                "INSERT OR REPLACE INTO snapshot (id, body, signature) VALUES (1, ?1, ?2)",
                params![body, signature],
            )?;
            if is_new {
                let what = format!(
                    "snapshot of {}: issuers {} to {}, keys {} to {}, SHA-256 {}",
                    offered.published(),
                    imported.before.0,
                    imported.after.0,
                    imported.before.1,
                    imported.after.1,
                    offered.sha256().unwrap_or_default()
                );
                audit::add(db, now, "imported", &what)?;
            }
            changes.write(db, now)
        })?;
        self.in_step = true;
        Ok((self.overlaid(offered)?, imported))
    }

    /// Takes in what issuers publish themselves, asked at `now`. It withdraws keys and takes cards
    /// back, and makes no card better (architecture §5).
    ///
    /// # Errors
    /// [`StoreError`] if it can't be written; then nothing has changed.
    pub fn hear(
        &mut self,
        answers: &[Heard<'_>],
        now: UnixTime,
    ) -> Result<(Directory, HeardReport), StoreError> {
        let (current, mut cautions) = self.current()?;
        let mut report = HeardReport::default();
        for heard in answers {
            let is_it = |issuer: &&Issuer| issuer.iss == heard.iss;
            let Some(issuer) = current.issuer(&heard.iss).filter(is_it) else {
                continue;
            };
            if let Some(set) = heard.key_set {
                match cautions.note_key_set(issuer, set, now) {
                    Ok(Told { withdrawn, new }) => {
                        report.withdrawn += withdrawn;
                        report.unlisted += new;
                    }
                    Err(_makes_no_sense) => report.useless += 1,
                }
            }
            for (kid, list) in &heard.lists {
                if cautions.note_list(&heard.iss, kid, list).is_err() {
                    report.useless += 1;
                }
            }
        }
        let told = current.clone().heeding(&cautions);
        let changes = Changes::between(&current, &told);
        self.write(&told, &cautions, |db| changes.write(db, now))?;
        self.in_step = true;
        Ok((self.overlaid(told)?, report))
    }

    /// Takes a list of participating issuers alone: who is missing in it is no longer listed.
    ///
    /// # Errors
    /// [`StoreError::Snapshot`] if it is no such list, others if it can't be written.
    pub fn take_list(&mut self, list: &[u8], now: UnixTime) -> Result<(), StoreError> {
        let (current, mut cautions) = self.current()?;
        let listed = directory::still_listed(list)?;
        let all = current.issuers().iter().map(|issuer| &issuer.iss);
        let gone: Vec<_> = all.filter(|iss| !listed.contains(iss)).cloned().collect();
        cautions.delisted.extend(gone);
        let told = current.clone().heeding(&cautions);
        let changes = Changes::between(&current, &told);
        self.write(&told, &cautions, |db| changes.write(db, now))
    }

    /// Whether a list of participating issuers, which nobody signed, is one, and leaves in most of
    /// those who are listed now: to leave is for good, and a list that was cut down somewhere on its
    /// way would take the green from everybody else.
    pub fn is_sensible(&mut self, list: &[u8]) -> bool {
        let (Ok(listed), Ok((current, _))) = (directory::still_listed(list), self.current()) else {
            return false;
        };
        let now = current.issuers().iter().filter(|issuer| issuer.listed);
        let (gone, left): (Vec<_>, Vec<_>) = now.partition(|issuer| !listed.contains(&issuer.iss));
        gone.len() <= limits::LEAVING_AT_ONCE || gone.len() * limits::LEAVING_SHARE <= left.len()
    }

    /// Starts over from the directory in the program: the snapshot, and all that was remembered
    /// against issuers, keys and cards, is let go. For the administrator; the audit keeps it.
    ///
    /// # Errors
    /// [`StoreError`] if it can't be written.
    pub fn start_over(&mut self, now: UnixTime) -> Result<Directory, StoreError> {
        let transaction = self.db.transaction()?;
        transaction.execute_batch(
            "DELETE FROM snapshot; DELETE FROM delisted; DELETE FROM withdrawn;
             DELETE FROM revoked; DELETE FROM list; DELETE FROM own_list; DELETE FROM unlisted;
             DELETE FROM remote; DELETE FROM metadata;",
        )?;
        audit::add(
            &transaction,
            now,
            "started-over",
            "from the built-in directory",
        )?;
        transaction.commit()?;
        self.directory()
    }
}

/// The stored snapshot as far as its signature holds.
fn stored_snapshot(db: &Connection) -> Result<Option<Directory>, StoreError> {
    let mut query = db.prepare(
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

/// What an administrator wants to know of a change.
#[derive(Default)]
struct Changes {
    withdrawn: Vec<String>,
    listed_again: Vec<String>,
    delisted: Vec<String>,
}

impl Changes {
    fn between(before: &Directory, after: &Directory) -> Self {
        let mut changes = Self::default();
        for issuer in after.issuers() {
            let known = before.issuer(&issuer.iss);
            let Some(known) = known.filter(|known| known.iss == issuer.iss) else {
                continue;
            };
            let name = |kid: &KeyId| format!("{kid} of {}", issuer.iss);
            for gone in &issuer.withdrawn {
                if known.withdrawn_key(gone.key.id()).is_none() {
                    changes.withdrawn.push(name(gone.key.id()));
                }
            }
            for key in &issuer.keys {
                if known.withdrawn_key(key.id()).is_some() {
                    changes.listed_again.push(name(key.id()));
                }
            }
            if known.listed && !issuer.listed {
                changes.delisted.push(issuer.iss.to_string());
            }
        }
        changes
    }

    fn write(&self, db: &Connection, now: UnixTime) -> Result<(), StoreError> {
        for (event, details) in [
            ("key-withdrawn", &self.withdrawn),
            ("key-listed-again", &self.listed_again),
            ("issuer-delisted", &self.delisted),
        ] {
            for detail in details {
                audit::add(db, now, event, detail)?;
            }
        }
        Ok(())
    }
}
