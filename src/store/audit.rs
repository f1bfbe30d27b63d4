//! The audit, kept: see [`crate::audit`] for what a line is. A line is written with what it tells of, in
//! one transaction, so that neither is there without the other.

mod follow;

use std::io;
use std::ops::RangeInclusive;

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, TransactionBehavior, params};

use super::{Store, StoreError, settings};
use crate::audit::{
    AuditScans, Broken, Checked, Entry, Format, Hash, Head, Log, SCAN, Scan, check, header, line,
};
use crate::limits;
use crate::time::UnixTime;
pub use follow::Followed;

/// What staff took along. No line says of whom, nor how much.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Taken {
    /// One field was copied.
    Field,
    /// The doses were copied.
    Doses,
    /// The doses were saved.
    Csv,
    /// The page was saved.
    Pdf,
    /// A report for a sender, which is about nobody, was copied or saved.
    Report,
}

impl Taken {
    /// Its stable code in the log.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Field => "taken-copy-field",
            Self::Doses => "taken-copy-doses",
            Self::Csv => "taken-csv",
            Self::Pdf => "taken-pdf",
            Self::Report => "taken-report",
        }
    }
}

/// What the kiosk itself does, beside what its administrator decides.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum KioskEvent {
    /// The window was opened, by this version.
    Started,
    /// The window was closed.
    Ended,
    /// The window had to start again after a fault of its own.
    RestartedAfterFault,
    /// The clock was set, or ran otherwise than time does: by so many seconds.
    ClockJumped,
    /// At the start the clock showed a time that had passed already, so many seconds ago.
    ClockBehind,
    /// The stored file was damaged and stands aside.
    StoreSetAside,
    /// A wrong PIN was given: so many in a row.
    PinRefused,
    /// The counts were saved to a file.
    CountsExported,
    /// The audit was saved to a file.
    AuditExported,
    /// The settings were saved to a file.
    SettingsExported,
}

impl KioskEvent {
    /// Its stable code in the log.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Ended => "ended",
            Self::RestartedAfterFault => "restarted-after-fault",
            Self::ClockJumped => "clock-jumped",
            Self::ClockBehind => "clock-behind",
            Self::StoreSetAside => "store-set-aside",
            Self::PinRefused => "pin-refused",
            Self::CountsExported => "counts-exported",
            Self::AuditExported => "audit-exported",
            Self::SettingsExported => "settings-exported",
        }
    }
}

/// Adds a line to the kiosk's log, and lets go of the oldest beyond [`limits::AUDIT_LINES`]. The caller
/// has begun a transaction.
pub(super) fn add(
    db: &Connection,
    at: UnixTime,
    event: &str,
    detail: &str,
) -> Result<(), StoreError> {
    let seq = append(db, Log::Kiosk, at, event, detail)?;
    let_go(db, Log::Kiosk, seq.saturating_sub(limits::AUDIT_LINES))
}

/// Adds a line for each visit, if they are to be noted.
pub(super) fn add_scans(db: &Connection, at: UnixTime, scans: &[Scan]) -> Result<(), StoreError> {
    let settings = settings::read(db)?;
    if settings.audit_scans == AuditScans::No {
        return Ok(());
    }
    let noted_at = Scan::noted_at(settings.audit_scans, at);
    let kiosk = kiosk(db)?;
    for scan in scans {
        let detail = scan.detail(settings.audit_scans, &settings.station, &kiosk);
        append(db, Log::Scans, noted_at, SCAN, &detail)?;
    }
    Ok(())
}

/// What this kiosk goes by in its lines: drawn once, and about nothing.
fn kiosk(db: &Connection) -> Result<String, StoreError> {
    let query = "SELECT value FROM fact WHERE name = 'kiosk'";
    let known: Option<String> = db.query_row(query, [], |row| row.get(0)).optional()?;
    if let Some(known) = known {
        return Ok(known);
    }
    let drawn = "INSERT INTO fact (name, value) VALUES ('kiosk', lower(hex(randomblob(8))))
                     RETURNING value";
    Ok(db.query_row(drawn, [], |row| row.get(0))?)
}

/// Adds a line to a log and says its number.
fn append(
    db: &Connection,
    log: Log,
    at: UnixTime,
    event: &str,
    detail: &str,
) -> Result<u64, StoreError> {
    let last = head(db, log)?;
    let entry = Entry {
        seq: last.seq + 1,
        at,
        event: event.to_owned(),
        detail: detail.to_owned(),
    };
    let next = last.after(&entry);
    db.prepare_cached("INSERT INTO audit VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute(params![
            log.code(),
            entry.seq,
            at.as_secs(),
            event,
            detail,
            next.hash.bytes()
        ])?;
    let day = at.civil(0).date();
    db.prepare_cached("INSERT OR REPLACE INTO audit_head VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![
            log.code(),
            day.to_string(),
            next.seq,
            next.hash.bytes()
        ])?;
    Ok(entry.seq)
}

/// Lets go of the lines up to `seq`: the log begins after it from now on.
fn let_go(db: &Connection, log: Log, seq: u64) -> Result<(), StoreError> {
    let gone = db.execute(
        "INSERT OR REPLACE INTO audit_start
             SELECT log, seq, hash FROM audit WHERE log = ?1 AND seq = ?2",
        params![log.code(), seq],
    )?;
    if gone > 0 {
        db.execute(
            "DELETE FROM audit WHERE log = ?1 AND seq <= ?2",
            params![log.code(), seq],
        )?;
    }
    Ok(())
}

/// Lets go of the lines about visits that come before the first of `kept`, so that the rest is one
/// chain: a clock that was set back may have left older ones after it. One of a later time was written
/// by a clock that ran ahead, and holds those after it only where nothing else does. Returns up to which
/// line, if there were any.
pub(super) fn let_go_of_visits(
    db: &Connection,
    kept: RangeInclusive<UnixTime>,
) -> Result<Option<u64>, StoreError> {
    let query = "SELECT coalesce(min(seq) FILTER (WHERE at BETWEEN ?1 AND ?2) - 1,
                     min(seq) FILTER (WHERE at > ?2) - 1, max(seq)), min(seq)
                     FROM audit WHERE log = ?3";
    let (from, to) = (kept.start().as_secs(), kept.end().as_secs());
    let (last, first): (Option<u64>, Option<u64>) =
        db.query_row(query, params![from, to, Log::Scans.code()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let last = last.filter(|last| first.is_some_and(|first| first <= *last));
    if let Some(last) = last {
        let_go(db, Log::Scans, last)?;
    }
    Ok(last)
}

fn head_of(log: Log, row: &Row<'_>) -> rusqlite::Result<Head> {
    Ok(Head {
        log,
        seq: row.get(0)?,
        hash: hash(row, 1)?,
    })
}

fn hash(row: &Row<'_>, column: usize) -> rusqlite::Result<Hash> {
    let bytes: [u8; 32] = row.get(column)?;
    Hash::from_bytes(&bytes).ok_or(rusqlite::Error::InvalidQuery)
}

/// After which line the kept ones begin.
fn start(db: &Connection, log: Log) -> Result<Head, StoreError> {
    let query = "SELECT seq, hash FROM audit_start WHERE log = ?1";
    let row = db.query_row(query, [log.code()], |row| head_of(log, row));
    Ok(row.optional()?.unwrap_or(Head::start(log)))
}

/// Where a log stands.
fn head(db: &Connection, log: Log) -> Result<Head, StoreError> {
    let query = "SELECT seq, hash FROM audit WHERE log = ?1 ORDER BY seq DESC LIMIT 1";
    let mut query = db.prepare_cached(query)?;
    let row = query.query_row([log.code()], |row| head_of(log, row));
    match row.optional()? {
        Some(head) => Ok(head),
        None => start(db, log),
    }
}

/// Where a log stood at the end of each day that is kept, newest first.
fn heads(db: &Connection, log: Log) -> Result<Vec<(String, Head)>, StoreError> {
    let query = "SELECT seq, hash, day FROM audit_head WHERE log = ?1 ORDER BY day DESC LIMIT ?2";
    let mut query = db.prepare(query)?;
    let rows = query.query_map(params![log.code(), limits::AUDIT_HEADS], |row| {
        Ok((row.get(2)?, head_of(log, row)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn entry(row: &Row<'_>) -> rusqlite::Result<(Entry, Hash)> {
    let entry = Entry {
        seq: row.get(0)?,
        at: UnixTime::from_secs(row.get(1)?),
        event: row.get(2)?,
        detail: row.get(3)?,
    };
    Ok((entry, hash(row, 4)?))
}

/// The lines of a log in their order. One that is longer than any this program writes is passed over,
/// and so found missing.
const LINES: &str = "SELECT seq, at, event, detail, hash FROM audit
    WHERE log = ?1 AND length(event) <= ?2 AND length(detail) <= ?2 ORDER BY seq";

impl Store {
    /// The newest lines of the kiosk's log, newest first.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be read.
    pub fn history(&self, lines: usize) -> Result<Vec<Entry>, StoreError> {
        let query = format!("{LINES} DESC LIMIT ?3");
        let mut query = self.db.prepare(&query)?;
        let most = params![Log::Kiosk.code(), limits::AUDIT_DETAIL_BYTES, lines];
        let entries = query.query_map(most, |row| Ok(entry(row)?.0))?;
        Ok(entries.collect::<Result<_, _>>()?)
    }

    /// Notes what the kiosk did.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn note(&self, event: KioskEvent, detail: &str, now: UnixTime) -> Result<(), StoreError> {
        self.note_code(event.code(), detail, now)
    }

    /// Notes that staff took something along, and nothing more of it.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn note_taken(&self, taken: Taken, now: UnixTime) -> Result<(), StoreError> {
        self.note_code(taken.code(), "", now)
    }

    /// Notes visits, if they are to be noted.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn note_scans(&self, scans: &[Scan], now: UnixTime) -> Result<(), StoreError> {
        let transaction = self.db.unchecked_transaction()?;
        add_scans(&transaction, now, scans)?;
        Ok(transaction.commit()?)
    }

    pub(super) fn note_code(
        &self,
        event: &str,
        detail: &str,
        now: UnixTime,
    ) -> Result<(), StoreError> {
        let transaction = self.db.unchecked_transaction()?;
        add(&transaction, now, event, detail)?;
        Ok(transaction.commit()?)
    }

    /// Where both logs stand.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if they can't be read.
    pub fn audit_heads(&self) -> Result<[Head; 2], StoreError> {
        Ok([head(&self.db, Log::Kiosk)?, head(&self.db, Log::Scans)?])
    }

    /// Where a log stood at the end of each day, newest first.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if they can't be read.
    pub fn audit_days(&self, log: Log) -> Result<Vec<(Date, Head)>, StoreError> {
        let days = heads(&self.db, log)?.into_iter();
        // A day that is none was written by somebody else.
        let days = days.filter_map(|(day, head)| Some((day.parse().ok()?, head)));
        Ok(days.collect())
    }

    /// Whether a log is whole: by its chain, by where it stood each day, and by `noted`, which somebody
    /// kept elsewhere.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be read.
    pub fn check_audit(
        &self,
        log: Log,
        noted: &[Head],
    ) -> Result<Result<Checked, Broken>, StoreError> {
        // What is written meanwhile is not looked at, and nobody who writes waits.
        let transaction = Transaction::new_unchecked(&self.db, TransactionBehavior::Deferred)?;
        let mut heads: Vec<Head> = heads(&transaction, log)?
            .into_iter()
            .map(|(_day, head)| head)
            .collect();
        heads.extend(noted);
        let mut query = transaction.prepare(LINES)?;
        let lines = query.query_map(params![log.code(), limits::AUDIT_DETAIL_BYTES], entry)?;
        Ok(check(start(&transaction, log)?, lines, &heads)?)
    }

    /// Gives all lines of `logs` from `from` on to `write`, in a file's form, what stands before them
    /// first.
    ///
    /// # Errors
    /// [`StoreError`] if they can't be read, or `write` refuses.
    pub fn export_audit(
        &self,
        logs: &[Log],
        format: Format,
        from: Option<UnixTime>,
        mut write: impl FnMut(&str) -> io::Result<()>,
    ) -> Result<(), StoreError> {
        if let Some(header) = header(format) {
            write(&header)?;
        }
        let transaction = Transaction::new_unchecked(&self.db, TransactionBehavior::Deferred)?;
        for log in logs {
            let mut before = start(&transaction, *log)?.hash;
            // Lines of a clock that was behind may stand after the first: all from there on is one chain.
            let mut has_begun = false;
            let mut query = transaction.prepare(LINES)?;
            let mut rows = query.query(params![log.code(), limits::AUDIT_DETAIL_BYTES])?;
            while let Some(row) = rows.next()? {
                let (entry, hash) = entry(row)?;
                has_begun |= from.is_none_or(|from| entry.at >= from);
                if has_begun {
                    write(&line(format, *log, before, &entry, hash))?;
                }
                before = hash;
            }
        }
        Ok(())
    }
}

/// Takes over the journal of an earlier version, and ends it.
pub(super) fn take_over_journal(db: &Connection) -> Result<(), StoreError> {
    let mut query = db.prepare("SELECT at, event, detail FROM journal ORDER BY seq")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (at, event, detail): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        add(db, UnixTime::from_secs(at), &event, &detail)?;
    }
    drop(rows);
    drop(query);
    Ok(db.execute_batch("DROP TABLE journal")?)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests;
