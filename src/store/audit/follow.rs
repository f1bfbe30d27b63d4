//! Reading on from where somebody stopped.

use rusqlite::{OptionalExtension as _, Transaction, TransactionBehavior, params};

use super::{LINES, Store, StoreError, entry, hash, head, start};
use crate::audit::{ExportedLine, Head};
use crate::limits;

/// What comes after a line that was read last.
pub enum Followed {
    /// The next lines.
    Lines {
        /// Lines that were let go before anybody read them.
        missed: u64,
        /// In their order.
        lines: Vec<ExportedLine>,
    },
    /// The log is not the one in which that line stood.
    Another,
}

impl Store {
    /// The lines of a log that come after `last`, [`limits::AUDIT_FOLLOWED_LINES`] at most.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if they can't be read.
    pub fn audit_after(&self, last: Head) -> Result<Followed, StoreError> {
        let transaction = Transaction::new_unchecked(&self.db, TransactionBehavior::Deferred)?;
        let log = last.log;
        let begins = start(&transaction, log)?;
        let stands = head(&transaction, log)?;
        let query = "SELECT hash FROM audit WHERE log = ?1 AND seq = ?2";
        let there = transaction.query_row(query, params![log.code(), last.seq], |row| hash(row, 0));
        let there = match last.seq == begins.seq {
            true => Some(begins.hash),
            false => there.optional()?,
        };
        let is_gone = last.seq < begins.seq;
        if last.seq > stands.seq || (!is_gone && there != Some(last.hash)) {
            return Ok(Followed::Another);
        }
        let from = if is_gone { begins } else { last };
        let query = LINES.replace("ORDER BY", "AND seq > ?3 ORDER BY") + " LIMIT ?4";
        let mut query = transaction.prepare(&query)?;
        let (longest, most) = (limits::AUDIT_DETAIL_BYTES, limits::AUDIT_FOLLOWED_LINES);
        let rows = query.query_map(params![log.code(), longest, from.seq, most], entry)?;
        let mut before = from.hash;
        let lines = rows.map(|row| {
            let (entry, hash) = row?;
            let before = std::mem::replace(&mut before, hash);
            Ok(ExportedLine {
                log,
                before,
                entry,
                hash,
            })
        });
        Ok(Followed::Lines {
            missed: from.seq - last.seq,
            lines: lines.collect::<rusqlite::Result<_>>()?,
        })
    }
}
