//! Addresses that were asked, and what they answered last.

use rusqlite::{Connection, params};

use super::StoreError;
use crate::time::UnixTime;

/// One address.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Remote {
    /// The address.
    pub url: String,
    /// `ETag` of the last whole answer, to be given back (RFC 9110 §13.1.2).
    pub etag: Option<String>,
    /// `Last-Modified` of that (RFC 9110 §13.1.3).
    pub last_modified: Option<String>,
    /// When it was asked last.
    pub asked: UnixTime,
    /// Why that gave nothing, in a word; `None` if it did.
    pub failure: Option<String>,
}

pub(super) fn read(db: &Connection) -> Result<Vec<Remote>, StoreError> {
    let mut query =
        db.prepare("SELECT url, etag, last_modified, asked, failure FROM remote ORDER BY url")?;
    let rows = query.query_map([], |row| {
        Ok(Remote {
            url: row.get(0)?,
            etag: row.get(1)?,
            last_modified: row.get(2)?,
            asked: UnixTime::from_secs(row.get(3)?),
            failure: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was known of an address and is not told anew stays: a failure forgets no `ETag`.
pub(super) fn write(db: &Connection, remotes: &[Remote]) -> Result<(), StoreError> {
    let mut row = db.prepare(
        "INSERT INTO remote VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT DO UPDATE SET etag = coalesce(excluded.etag, etag),
             last_modified = coalesce(excluded.last_modified, last_modified),
             asked = excluded.asked, failure = excluded.failure",
    )?;
    for remote in remotes {
        row.execute(params![
            remote.url,
            remote.etag,
            remote.last_modified,
            remote.asked.as_secs(),
            remote.failure,
        ])?;
    }
    Ok(())
}
