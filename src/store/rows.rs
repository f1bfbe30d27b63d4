//! The directory as rows, and back.

use std::collections::HashSet;

use rusqlite::{Connection, Transaction, params};

use super::StoreError;
use crate::directory::{Directory, Issuer, Key, RevocationList};
use crate::issuer::IssuerUrl;
use crate::time::UnixTime;

/// Replaces all rows by those of `directory`.
pub(super) fn replace(db: &Transaction<'_>, directory: &Directory) -> Result<(), StoreError> {
    db.execute_batch("DELETE FROM revoked; DELETE FROM key; DELETE FROM issuer;")?;
    for (name, value) in [
        ("directory_source", directory.source().name().to_owned()),
        ("directory_published", directory.published().to_string()),
        (
            "directory_sha256",
            directory.sha256().unwrap_or_default().to_owned(),
        ),
    ] {
        db.execute(
            "INSERT OR REPLACE INTO fact (name, value) VALUES (?1, ?2)",
            [name, &value],
        )?;
    }
    let mut delisted_row = db.prepare("INSERT OR IGNORE INTO delisted VALUES (?1)")?;
    for iss in directory.delisted() {
        delisted_row.execute([iss.as_str()])?;
    }
    let mut issuer_row = db.prepare("INSERT INTO issuer VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?;
    let mut key_row = db.prepare("INSERT INTO key VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?;
    let mut revoked_row = db.prepare("INSERT INTO revoked VALUES (?1, ?2, ?3)")?;
    for (position, issuer) in directory.issuers().iter().enumerate() {
        issuer_row.execute(params![
            position,
            issuer.iss.as_str(),
            issuer.name,
            issuer.website,
            issuer.canonical.as_ref().map(IssuerUrl::as_str),
            issuer.listed,
            issuer.retrieved.map(UnixTime::as_secs),
        ])?;
        for (index, key) in issuer.keys.iter().enumerate() {
            let (x, y) = key.coordinates();
            let list = key.revocations.as_ref();
            key_row.execute(params![
                position,
                index,
                key.id().as_str(),
                x,
                y,
                key.crl_version,
                list.map(|list| &list.method),
                list.map(|list| list.counter),
            ])?;
            for entry in list.into_iter().flat_map(RevocationList::entries) {
                revoked_row.execute(params![position, index, entry])?;
            }
        }
    }
    Ok(())
}

/// Reads the rows as a directory that is said to be where `like` is from.
pub(super) fn read(db: &Connection, like: &Directory) -> Result<Directory, StoreError> {
    let mut issuer_rows = db.prepare(
        "SELECT position, iss, name, website, canonical_iss, listed, retrieved
         FROM issuer ORDER BY position",
    )?;
    let mut rows = issuer_rows.query([])?;
    let mut issuers = Vec::new();
    while let Some(row) = rows.next()? {
        let canonical: Option<String> = row.get(4)?;
        issuers.push(Issuer {
            keys: keys(db, row.get(0)?)?,
            iss: iss(&row.get::<_, String>(1)?)?,
            name: row.get(2)?,
            website: row.get(3)?,
            canonical: canonical.as_deref().map(iss).transpose()?,
            listed: row.get(5)?,
            retrieved: row.get::<_, Option<i64>>(6)?.map(UnixTime::from_secs),
        });
    }
    let sha256 = like.sha256().map(str::to_owned);
    Ok(Directory::new(
        like.source(),
        like.published(),
        sha256,
        issuers,
    ))
}

/// Those who were once found to have left the directory.
pub(super) fn delisted(db: &Connection) -> Result<HashSet<IssuerUrl>, StoreError> {
    let mut query = db.prepare("SELECT iss FROM delisted")?;
    let mut rows = query.query([])?;
    let mut delisted = HashSet::new();
    while let Some(row) = rows.next()? {
        delisted.insert(iss(&row.get::<_, String>(0)?)?);
    }
    Ok(delisted)
}

fn iss(text: &str) -> Result<IssuerUrl, StoreError> {
    IssuerUrl::parse(text).ok_or(StoreError::Row)
}

fn keys(db: &Connection, issuer: i64) -> Result<Vec<Key>, StoreError> {
    let mut key_rows = db.prepare_cached(
        "SELECT position, x, y, crl_version, list_method, list_counter
         FROM key WHERE issuer = ?1 ORDER BY position",
    )?;
    let mut rows = key_rows.query([issuer])?;
    let mut keys = Vec::new();
    while let Some(row) = rows.next()? {
        let (x, y): (String, String) = (row.get(1)?, row.get(2)?);
        let mut key = Key::new(&x, &y).map_err(|_key| StoreError::Row)?;
        key.crl_version = row.get(3)?;
        if let (Some(method), Some(counter)) = (
            row.get::<_, Option<String>>(4)?,
            row.get::<_, Option<u64>>(5)?,
        ) {
            key.revocations = Some(revocations(db, issuer, row.get(0)?, &method, counter)?);
        }
        keys.push(key);
    }
    Ok(keys)
}

fn revocations(
    db: &Connection,
    issuer: i64,
    key: i64,
    method: &str,
    counter: u64,
) -> Result<RevocationList, StoreError> {
    let mut rows = db.prepare_cached("SELECT entry FROM revoked WHERE issuer = ?1 AND key = ?2")?;
    let entries: Vec<String> = rows
        .query_map([issuer, key], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    match RevocationList::new(method, counter, entries.iter().map(String::as_str)) {
        (list, 0) => Ok(list),
        _ => Err(StoreError::Row),
    }
}
