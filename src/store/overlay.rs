//! The administrator's decisions and settings, as rows, and back.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use super::cautions::each;
use crate::directory::{Issuer, Key, Metadata, Overlay, read_metadata};
use crate::issuer::{IssuerUrl, KeyId};
use crate::limits;
use crate::time::UnixTime;

/// What can be blocked.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Blocked {
    /// All cards of an issuer.
    Issuer(IssuerUrl),
    /// All cards signed with a key.
    Key(KeyId),
}

impl Blocked {
    const fn kind(&self) -> &'static str {
        match self {
            Self::Issuer(_) => "issuer",
            Self::Key(_) => "key",
        }
    }

    /// The `iss` or the `kid`.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Issuer(iss) => iss.as_str(),
            Self::Key(kid) => kid.as_str(),
        }
    }
}

/// All decisions. A row that makes no sense is passed over.
pub(super) fn read(db: &Connection) -> Result<Overlay, StoreError> {
    let mut overlay = Overlay::default();
    let mut keys: BTreeMap<String, Vec<Key>> = BTreeMap::new();
    each(db, "SELECT iss, x, y, crl_version FROM added_key", |row| {
        let (x, y): (String, String) = (row.get(1).ok()?, row.get(2).ok()?);
        let mut key = Key::new(&x, &y).ok()?;
        key.crl_version = row.get(3).ok()?;
        keys.entry(row.get(0).ok()?).or_default().push(key);
        Some(())
    })?;
    each(db, "SELECT iss, name, since FROM added", |row| {
        let text: String = row.get(0).ok()?;
        let iss = IssuerUrl::parse(&text)?;
        let keys = keys.remove(&text).unwrap_or_default();
        let mut issuer = Issuer::new(iss, row.get(1).ok()?, keys);
        issuer.added = Some(UnixTime::from_secs(row.get(2).ok()?));
        overlay.added.push(issuer);
        Some(())
    })?;
    each(db, "SELECT kind, name, since FROM blocked", |row| {
        let (kind, name): (String, String) = (row.get(0).ok()?, row.get(1).ok()?);
        let since = UnixTime::from_secs(row.get(2).ok()?);
        if kind == "issuer" {
            overlay
                .blocked_issuers
                .insert(IssuerUrl::parse(&name)?, since);
        } else {
            overlay.blocked_keys.insert(KeyId::parse(&name)?, since);
        }
        Some(())
    })?;
    Ok(overlay)
}

/// Adds an issuer, or replaces the one that was added under its `iss`.
pub(super) fn add(db: &Connection, issuer: &Issuer, now: UnixTime) -> Result<(), StoreError> {
    remove(db, &issuer.iss)?;
    db.execute(
        "INSERT INTO added VALUES (?1, ?2, ?3)",
        params![issuer.iss.as_str(), issuer.name, now.as_secs()],
    )?;
    let mut row = db.prepare("INSERT INTO added_key VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for key in &issuer.keys {
        let (x, y) = key.coordinates();
        let (iss, kid) = (issuer.iss.as_str(), key.id().as_str());
        row.execute(params![iss, kid, x, y, key.crl_version])?;
    }
    Ok(())
}

/// Takes away an issuer that was added; whether there was one.
pub(super) fn remove(db: &Connection, iss: &IssuerUrl) -> Result<bool, StoreError> {
    Ok(db.execute("DELETE FROM added WHERE iss = ?1", [iss.as_str()])? > 0)
}

/// Blocks an issuer or a key; whether it was not blocked before.
pub(super) fn block(db: &Connection, what: &Blocked, now: UnixTime) -> Result<bool, StoreError> {
    let done = db.execute(
        "INSERT OR IGNORE INTO blocked VALUES (?1, ?2, ?3)",
        params![what.kind(), what.name(), now.as_secs()],
    )?;
    Ok(done > 0)
}

/// Takes a block away; whether there was one.
pub(super) fn unblock(db: &Connection, what: &Blocked) -> Result<bool, StoreError> {
    let done = db.execute(
        "DELETE FROM blocked WHERE kind = ?1 AND name = ?2",
        [what.kind(), what.name()],
    )?;
    Ok(done > 0)
}

/// What is told of issuers, as it was kept last; nothing if that can't be read.
pub(super) fn metadata(db: &Connection) -> Metadata {
    let query = "SELECT body FROM metadata WHERE length(body) <= ?1";
    let body: Option<Vec<u8>> = db
        .query_row(query, [limits::LISTED_BYTES], |row| row.get(0))
        .optional()
        .ok()
        .flatten();
    body.and_then(|body| read_metadata(&body).ok())
        .unwrap_or_default()
}
