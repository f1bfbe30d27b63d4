//! Settings as rows, and back.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::Settings;
use crate::store::StoreError;

/// The settings as kept; what can't be read is as it was at first.
pub(in crate::store) fn read(db: &Connection) -> Result<Settings, StoreError> {
    let mut query = db.prepare_cached("SELECT name, value FROM setting")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let kept: BTreeMap<String, String> = rows.collect::<Result<_, _>>()?;
    let mut settings = Settings::default();
    for name in Settings::NAMES {
        // A value that this version does not take leaves its own.
        kept.get(name).map(|value| settings.put(name, value).ok());
    }
    Ok(settings)
}

/// Keeps what differs from `before`, and of all else `name`.
pub(in crate::store) fn write(
    db: &Connection,
    before: &Settings,
    settings: &Settings,
    name: &str,
) -> Result<(), StoreError> {
    for other in Settings::NAMES {
        let (old, new) = (before.get(other), settings.get(other));
        if let Some(value) = new.filter(|new| other == name || old.as_ref() != Some(new)) {
            db.execute(
                "INSERT OR REPLACE INTO setting VALUES (?1, ?2)",
                [other, &value],
            )?;
        }
    }
    Ok(())
}
