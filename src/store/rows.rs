//! The directory as rows, and back. What lowers verdicts stands in rows of its own: [`super::cautions`].

use rusqlite::{Connection, Transaction, params};

use super::StoreError;
use crate::directory::{Directory, Issuer, Key};
use crate::issuer::IssuerUrl;
use crate::time::UnixTime;

/// Replaces the rows of issuers and keys by those of `directory`.
pub(super) fn replace(db: &Transaction<'_>, directory: &Directory) -> Result<(), StoreError> {
    db.execute_batch("DELETE FROM key; DELETE FROM issuer;")?;
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
    let mut issuer_row = db.prepare("INSERT INTO issuer VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?;
    let mut key_row = db.prepare("INSERT INTO key VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
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
            key_row.execute(params![
                position,
                index,
                key.id().as_str(),
                x,
                y,
                key.crl_version,
            ])?;
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
        let keys = keys(db, row.get(0)?)?;
        issuers.push(Issuer {
            website: row.get(3)?,
            canonical: canonical.as_deref().map(iss).transpose()?,
            listed: row.get(5)?,
            retrieved: row.get::<_, Option<i64>>(6)?.map(UnixTime::from_secs),
            ..Issuer::new(iss(&row.get::<_, String>(1)?)?, row.get(2)?, keys)
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

fn iss(text: &str) -> Result<IssuerUrl, StoreError> {
    IssuerUrl::parse(text).ok_or(StoreError::Row)
}

fn keys(db: &Connection, issuer: i64) -> Result<Vec<Key>, StoreError> {
    let mut key_rows =
        db.prepare_cached("SELECT x, y, crl_version FROM key WHERE issuer = ?1 ORDER BY position")?;
    let mut rows = key_rows.query([issuer])?;
    let mut keys = Vec::new();
    while let Some(row) = rows.next()? {
        let (x, y): (String, String) = (row.get(0)?, row.get(1)?);
        let mut key = Key::new(&x, &y).map_err(|_key| StoreError::Row)?;
        key.crl_version = row.get(2)?;
        keys.push(key);
    }
    Ok(keys)
}
