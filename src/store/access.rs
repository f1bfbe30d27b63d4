//! The PIN's hash and how often a wrong one was given, beside the facts of the store: neither is a
//! setting, so that none of the ways to show settings shows them.

use rusqlite::{Connection, OptionalExtension};

use super::{Store, StoreError, audit};
use crate::pin::PinHash;
use crate::time::UnixTime;

const HASH: &str = "pin_hash";
const FAILURES: &str = "pin_failures";
const LOCKED_UNTIL: &str = "pin_locked_until";

/// How often a wrong PIN was given in a row, and until when none is taken.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct PinFailures {
    /// How often.
    pub count: u32,
    /// Until when, by the latest time that was known to have passed.
    pub locked_until: Option<UnixTime>,
}

impl Store {
    /// The PIN's hash; `None` while none is set.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be read.
    pub fn pin(&self) -> Result<Option<PinHash>, StoreError> {
        let query = "SELECT value FROM fact WHERE name = ?1";
        let hash = self.db.query_row(query, [HASH], |row| row.get(0));
        Ok(hash.optional()?.map(PinHash::kept))
    }

    /// Sets the PIN, or takes it away, with a line in the audit. Wrong ones are forgotten.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn set_pin(&self, pin: Option<&PinHash>, now: UnixTime) -> Result<(), StoreError> {
        let transaction = self.db.unchecked_transaction()?;
        for name in [HASH, FAILURES, LOCKED_UNTIL] {
            transaction.execute("DELETE FROM fact WHERE name = ?1", [name])?;
        }
        let event = match pin {
            Some(pin) => {
                keep(&transaction, HASH, pin.as_str())?;
                "pin-set"
            }
            None => "pin-cleared",
        };
        audit::add(&transaction, now, event, "")?;
        Ok(transaction.commit()?)
    }

    /// How often a wrong PIN was given in a row.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be read.
    pub fn pin_failures(&self) -> Result<PinFailures, StoreError> {
        let count = self.number(FAILURES)?;
        Ok(PinFailures {
            // A count that is none locks: whoever changed it may have wanted more tries.
            count: count.map_or(0, |count| u32::try_from(count).unwrap_or(u32::MAX)),
            locked_until: self.number(LOCKED_UNTIL)?.map(UnixTime::from_secs),
        })
    }

    /// Keeps how often a wrong PIN was given in a row.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn keep_pin_failures(&self, failures: PinFailures) -> Result<(), StoreError> {
        let transaction = self.db.unchecked_transaction()?;
        keep(&transaction, FAILURES, &failures.count.to_string())?;
        match failures.locked_until {
            Some(until) => keep(&transaction, LOCKED_UNTIL, &until.as_secs().to_string())?,
            None => {
                transaction.execute("DELETE FROM fact WHERE name = ?1", [LOCKED_UNTIL])?;
            }
        }
        Ok(transaction.commit()?)
    }
}

fn keep(db: &Connection, name: &str, value: &str) -> Result<(), StoreError> {
    db.execute(
        "INSERT OR REPLACE INTO fact (name, value) VALUES (?1, ?2)",
        [name, value],
    )?;
    Ok(())
}
