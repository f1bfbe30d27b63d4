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

/// Whose decisions.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Layer {
    /// Made on this kiosk.
    Own,
    /// Of the fleet pack in force.
    Fleet,
}

impl Layer {
    /// From beneath.
    const ALL: [Self; 2] = [Self::Own, Self::Fleet];

    /// The table called `name` of this layer.
    pub(super) fn table(self, name: &str) -> String {
        match self {
            Self::Own => name.to_owned(),
            Self::Fleet => format!("fleet_{name}"),
        }
    }
}

/// All decisions: a block of either layer holds; of an issuer that both add, the pack's is used. A
/// row that makes no sense is passed over.
pub(super) fn read(db: &Connection) -> Result<Overlay, StoreError> {
    let mut overlay = Overlay::default();
    for layer in Layer::ALL {
        for issuer in added(db, layer)? {
            overlay.added.retain(|known| known.iss != issuer.iss);
            overlay.added.push(issuer);
        }
        read_blocked(db, layer, &mut overlay)?;
    }
    Ok(overlay)
}

/// The issuers that one layer adds.
pub(super) fn added(db: &Connection, layer: Layer) -> Result<Vec<Issuer>, StoreError> {
    let mut issuers = Vec::new();
    let mut keys: BTreeMap<String, Vec<Key>> = BTreeMap::new();
    let table = layer.table("added_key");
    let query = format!("SELECT iss, x, y, crl_version FROM {table}");
    each(db, &query, |row| {
        let (x, y): (String, String) = (row.get(1).ok()?, row.get(2).ok()?);
        let mut key = Key::new(&x, &y).ok()?;
        key.crl_version = row.get(3).ok()?;
        keys.entry(row.get(0).ok()?).or_default().push(key);
        Some(())
    })?;
    let table = layer.table("added");
    each(
        db,
        &format!("SELECT iss, name, since FROM {table}"),
        |row| {
            let text: String = row.get(0).ok()?;
            let iss = IssuerUrl::parse(&text)?;
            let keys = keys.remove(&text).unwrap_or_default();
            let mut issuer = Issuer::new(iss, row.get(1).ok()?, keys);
            issuer.added = Some(UnixTime::from_secs(row.get(2).ok()?));
            issuers.push(issuer);
            Some(())
        },
    )?;
    Ok(issuers)
}

/// Adds the blocks of one layer; of two the earlier counts.
fn read_blocked(db: &Connection, layer: Layer, to: &mut Overlay) -> Result<(), StoreError> {
    let table = layer.table("blocked");
    each(
        db,
        &format!("SELECT kind, name, since FROM {table}"),
        |row| {
            let (kind, name): (String, String) = (row.get(0).ok()?, row.get(1).ok()?);
            let since = UnixTime::from_secs(row.get(2).ok()?);
            let known = if kind == "issuer" {
                let iss = IssuerUrl::parse(&name)?;
                to.blocked_issuers.entry(iss).or_insert(since)
            } else {
                let kid = KeyId::parse(&name)?;
                to.blocked_keys.entry(kid).or_insert(since)
            };
            *known = since.min(*known);
            Some(())
        },
    )
}

/// Adds an issuer, or replaces the one that was added under its `iss` in this layer.
pub(super) fn add(
    db: &Connection,
    layer: Layer,
    issuer: &Issuer,
    now: UnixTime,
) -> Result<(), StoreError> {
    let (added, added_key) = (layer.table("added"), layer.table("added_key"));
    let iss = issuer.iss.as_str();
    db.execute(&format!("DELETE FROM {added} WHERE iss = ?1"), [iss])?;
    db.execute(
        &format!("INSERT INTO {added} VALUES (?1, ?2, ?3)"),
        params![iss, issuer.name, now.as_secs()],
    )?;
    let mut row = db.prepare(&format!(
        "INSERT OR REPLACE INTO {added_key} VALUES (?1, ?2, ?3, ?4, ?5)"
    ))?;
    for key in &issuer.keys {
        let (x, y) = key.coordinates();
        row.execute(params![iss, key.id().as_str(), x, y, key.crl_version])?;
    }
    Ok(())
}

/// Takes away an issuer that was added, whoever did; whether there was one.
pub(super) fn remove(db: &Connection, iss: &IssuerUrl) -> Result<bool, StoreError> {
    let own = db.execute("DELETE FROM added WHERE iss = ?1", [iss.as_str()])?;
    let of_fleet = db.execute("DELETE FROM fleet_added WHERE iss = ?1", [iss.as_str()])?;
    Ok(own + of_fleet > 0)
}

/// Blocks an issuer or a key; whether this layer did not block it before.
pub(super) fn block(
    db: &Connection,
    layer: Layer,
    what: &Blocked,
    now: UnixTime,
) -> Result<bool, StoreError> {
    let table = layer.table("blocked");
    let done = db.execute(
        &format!("INSERT OR IGNORE INTO {table} VALUES (?1, ?2, ?3)"),
        params![what.kind(), what.name(), now.as_secs()],
    )?;
    Ok(done > 0)
}

/// Takes a block away, whoever made it; whether there was one.
pub(super) fn unblock(db: &Connection, what: &Blocked) -> Result<bool, StoreError> {
    let mut done = 0;
    for layer in Layer::ALL {
        let table = layer.table("blocked");
        done += db.execute(
            &format!("DELETE FROM {table} WHERE kind = ?1 AND name = ?2"),
            [what.kind(), what.name()],
        )?;
    }
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
