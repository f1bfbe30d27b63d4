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
    let names = Settings::NAMES.into_iter();
    let kept: Vec<_> = names
        .filter_map(|name| Some((name, kept.get(name)?.as_str())))
        .collect();
    // A value that this version does not take leaves its own.
    settings.put_all(&kept);
    Ok(settings)
}

/// Keeps what differs from `before`; returns its names.
pub(in crate::store) fn write(
    db: &Connection,
    before: &Settings,
    settings: &Settings,
) -> Result<Vec<&'static str>, StoreError> {
    let mut changed = Vec::new();
    for name in Settings::NAMES {
        let (old, new) = (before.get(name), settings.get(name));
        if let Some(value) = new.filter(|new| old.as_ref() != Some(new)) {
            db.execute(
                "INSERT OR REPLACE INTO setting VALUES (?1, ?2)",
                [name, &value],
            )?;
            changed.push(name);
        }
    }
    Ok(changed)
}
