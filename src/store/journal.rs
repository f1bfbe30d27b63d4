//! What happened to the directory, in order: imports, keys that went and came back, decisions. No
//! card and no person is named in it.

use rusqlite::{Connection, params};

use super::StoreError;
use crate::limits;
use crate::time::UnixTime;

/// One line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Entry {
    /// When, by this computer's clock.
    pub at: UnixTime,
    /// What, as a stable code in kebab-case.
    pub event: String,
    /// To whom, and in numbers.
    pub detail: String,
}

/// Adds a line, and lets go of the oldest beyond [`limits::JOURNAL_LINES`].
pub(super) fn add(
    db: &Connection,
    at: UnixTime,
    event: &str,
    detail: &str,
) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO journal (at, event, detail) VALUES (?1, ?2, ?3)",
        params![at.as_secs(), event, detail],
    )?;
    db.execute(
        "DELETE FROM journal WHERE seq <= (SELECT max(seq) FROM journal) - ?1",
        [limits::JOURNAL_LINES],
    )?;
    Ok(())
}

/// The newest lines, newest first.
pub(super) fn newest(db: &Connection, lines: usize) -> Result<Vec<Entry>, StoreError> {
    let mut query =
        db.prepare("SELECT at, event, detail FROM journal ORDER BY seq DESC LIMIT ?1")?;
    let entries = query.query_map([lines], |row| {
        Ok(Entry {
            at: UnixTime::from_secs(row.get(0)?),
            event: row.get(1)?,
            detail: row.get(2)?,
        })
    })?;
    Ok(entries.collect::<Result<_, _>>()?)
}
