//! What lowers verdicts, as rows, and back; and where issuers give out new cards.
//!
//! A row that makes no sense is passed over: one must not hide the others.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, Transaction, params};

use super::StoreError;
use crate::directory::{Cautions, Key, OwnList, Reissuance, RevocationList, Withdrawn};
use crate::issuer::{IssuerUrl, KeyId};
use crate::time::UnixTime;

/// Adds `cautions` to the rows. Nothing that stands there becomes less strict.
pub(super) fn add(db: &Transaction<'_>, cautions: &Cautions) -> Result<(), StoreError> {
    let mut delisted = db.prepare("INSERT OR IGNORE INTO delisted VALUES (?1)")?;
    for iss in &cautions.delisted {
        delisted.execute([iss.as_str()])?;
    }
    let mut withdrawn = db.prepare(
        "INSERT INTO withdrawn VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT DO UPDATE SET since = max(since, excluded.since)",
    )?;
    for ((iss, kid), gone) in &cautions.withdrawn {
        let (x, y) = gone.key.coordinates();
        withdrawn.execute(params![
            iss.as_str(),
            kid.as_str(),
            x,
            y,
            gone.key.crl_version,
            gone.since.as_secs(),
        ])?;
    }
    let mut list_row = db.prepare(
        "INSERT INTO list VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET method = excluded.method, counter = excluded.counter",
    )?;
    let mut revoked = db.prepare("INSERT OR IGNORE INTO revoked VALUES (?1, ?2, ?3)")?;
    for ((iss, kid), list) in &cautions.revocations {
        let (iss, kid) = (iss.as_str(), kid.as_str());
        list_row.execute(params![iss, kid, list.method.name(), list.counter])?;
        for entry in list.entries() {
            revoked.execute([iss, kid, &entry])?;
        }
    }
    let mut own = db.prepare(
        "INSERT INTO own_list VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET asked = max(asked, excluded.asked), held = max(held, excluded.held)",
    )?;
    for ((iss, kid), list) in &cautions.own_lists {
        own.execute(params![iss.as_str(), kid.as_str(), list.asked, list.held])?;
    }
    let mut unlisted = db.prepare("INSERT OR IGNORE INTO unlisted VALUES (?1, ?2)")?;
    for (iss, kid) in &cautions.unlisted {
        unlisted.execute([iss.as_str(), kid.as_str()])?;
    }
    Ok(())
}

/// All that is known against issuers, keys and cards.
pub(super) fn read(db: &Connection) -> Result<Cautions, StoreError> {
    let mut cautions = Cautions::default();
    each(db, "SELECT iss FROM delisted", |row| {
        cautions.delisted.insert(iss(row)?);
        Some(())
    })?;
    each(
        db,
        "SELECT iss, x, y, crl_version, since FROM withdrawn",
        |row| {
            let (x, y): (String, String) = (row.get(1).ok()?, row.get(2).ok()?);
            let mut key = Key::new(&x, &y).ok()?;
            key.crl_version = row.get(3).ok()?;
            let since = UnixTime::from_secs(row.get(4).ok()?);
            cautions.withdraw(&iss(row)?, Withdrawn { key, since });
            Some(())
        },
    )?;
    let mut entries: BTreeMap<(IssuerUrl, KeyId), Vec<String>> = BTreeMap::new();
    each(db, "SELECT iss, kid, entry FROM revoked", |row| {
        let entry = row.get(2).ok()?;
        entries
            .entry((iss(row)?, kid(row)?))
            .or_default()
            .push(entry);
        Some(())
    })?;
    each(db, "SELECT iss, kid, method, counter FROM list", |row| {
        let (iss, kid) = (iss(row)?, kid(row)?);
        let method: String = row.get(2).ok()?;
        let entries = entries
            .remove(&(iss.clone(), kid.clone()))
            .unwrap_or_default();
        let entries = entries.iter().map(String::as_str);
        let (list, _malformed) = RevocationList::new(&method, row.get(3).ok()?, entries);
        cautions.revoke(&iss, &kid, &list);
        Some(())
    })?;
    each(db, "SELECT iss, kid, asked, held FROM own_list", |row| {
        let (asked, held) = (row.get(2).ok()?, row.get(3).ok()?);
        cautions
            .own_lists
            .insert((iss(row)?, kid(row)?), OwnList { asked, held });
        Some(())
    })?;
    each(db, "SELECT iss, kid FROM unlisted", |row| {
        cautions.unlisted.insert((iss(row)?, kid(row)?));
        Some(())
    })?;
    Ok(cautions)
}

/// Where issuers give out new cards.
pub(super) fn reissuance(db: &Connection) -> Result<BTreeMap<IssuerUrl, Reissuance>, StoreError> {
    let mut known = BTreeMap::new();
    each(db, "SELECT iss, url FROM reissuance", |row| {
        let url: String = row.get(1).ok()?;
        known.insert(iss(row)?, Reissuance::parse(&url)?);
        Some(())
    })?;
    Ok(known)
}

pub(super) fn each(
    db: &Connection,
    query: &str,
    mut take: impl FnMut(&Row<'_>) -> Option<()>,
) -> Result<(), StoreError> {
    let mut query = db.prepare(query)?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        take(row);
    }
    Ok(())
}

fn iss(row: &Row<'_>) -> Option<IssuerUrl> {
    IssuerUrl::parse(&row.get::<_, String>(0).ok()?)
}

fn kid(row: &Row<'_>) -> Option<KeyId> {
    KeyId::parse(&row.get::<_, String>(1).ok()?)
}
