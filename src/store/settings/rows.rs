//! Settings as rows, and back.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::Settings;
use crate::store::StoreError;

/// The settings as kept, those of the fleet pack in force over this kiosk's own; what can't be read
/// is as it was at first.
pub(in crate::store) fn read(db: &Connection) -> Result<Settings, StoreError> {
    let mut kept = rows(db, "SELECT name, value FROM setting")?;
    kept.extend(rows(db, "SELECT name, value FROM fleet_setting")?);
    Ok(of(&kept))
}

/// This kiosk's own settings alone.
pub(in crate::store) fn read_own(db: &Connection) -> Result<Settings, StoreError> {
    Ok(of(&rows(db, "SELECT name, value FROM setting")?))
}

fn rows(db: &Connection, query: &str) -> Result<BTreeMap<String, String>, StoreError> {
    let mut query = db.prepare_cached(query)?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn of(kept: &BTreeMap<String, String>) -> Settings {
    let mut settings = Settings::default();
    let names = Settings::NAMES.into_iter();
    let kept: Vec<_> = names
        .filter_map(|name| Some((name, kept.get(name)?.as_str())))
        .collect();
    // A value that this version does not take leaves its own.
    settings.put_all(&kept);
    settings
}

/// Keeps as this kiosk's own what differs from `before`, also where a fleet pack had set it; returns
/// its names.
pub(in crate::store) fn write(
    db: &Connection,
    before: &Settings,
    settings: &Settings,
) -> Result<Vec<&'static str>, StoreError> {
    let mut changed = Vec::new();
    for name in Settings::NAMES {
        let (old, new) = (before.get(name), settings.get(name));
        if let Some(value) = new.filter(|new| old.as_ref() != Some(new)) {
            keep_own(db, name, &value)?;
            changed.push(name);
        }
    }
    Ok(changed)
}

/// Keeps a row as this kiosk's own, in place of what a fleet pack said under its name.
pub(in crate::store) fn keep_own(
    db: &Connection,
    name: &str,
    value: &str,
) -> Result<(), StoreError> {
    db.execute("DELETE FROM fleet_setting WHERE name = ?1", [name])?;
    db.execute(
        "INSERT OR REPLACE INTO setting VALUES (?1, ?2)",
        [name, value],
    )?;
    Ok(())
}
