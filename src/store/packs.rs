//! Rule packs of an administrator's own: their texts beside the settings, each under its id. They
//! are kept here and not as files, so that what a kiosk goes by is in one place, is changed in one
//! step with its line in the audit, and can't be half a file.

use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::{Connection, params};

use super::{BadSetting, BadSettingsFile, Store, StoreError, audit, settings};
use crate::limits;
use crate::rules::{Pack, PackError};
use crate::time::UnixTime;

/// What stands before a pack's id in the table of settings. No setting is called so.
const PREFIX: &str = "pack/";

/// Why a pack is not kept, or not let go.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum BadPack {
    /// It makes no sense.
    #[error(transparent)]
    Text(#[from] PackError),
    /// One that is part of the program has its id.
    #[error("{0} is the id of a rule that is part of this program")]
    BuiltIn(String),
    /// There are as many as can be.
    #[error("there are {} rules already", limits::PACKS)]
    TooMany,
    /// There is none of this id.
    #[error("{0} is not a rule that was added here")]
    NotHere(String),
    /// The setting `rule` names it.
    #[error("{0} is the rule in use: choose another first, or none")]
    InUse(String),
}

/// The row that holds the pack with this id.
pub(super) fn row_name(id: &str) -> String {
    format!("{PREFIX}{id}")
}

/// The texts of the packs in a table of settings, by the names of their rows.
pub(super) fn rows(db: &Connection, table: &str) -> Result<BTreeMap<String, String>, StoreError> {
    let mut query = db.prepare_cached(&format!(
        "SELECT name, value FROM {table} WHERE substr(name, 1, ?1) = ?2"
    ))?;
    let rows = query.query_map(params![PREFIX.len(), PREFIX], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

impl Store {
    /// The packs that were added here, by name. One that this version can't read is left out.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if they can't be read.
    pub fn packs(&self) -> Result<Vec<Arc<Pack>>, StoreError> {
        let texts = self.pack_texts()?;
        let read = texts.iter().filter_map(|text| Pack::read(text).ok());
        let mut packs: Vec<_> = read.map(Arc::new).collect();
        packs.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(packs)
    }

    /// The texts of all packs that were added, on this kiosk or by a fleet pack, which goes before:
    /// one of each id.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if they can't be read.
    pub fn pack_texts(&self) -> Result<Vec<String>, StoreError> {
        let of_fleet = rows(&self.db, "fleet_setting")?;
        let mut all = rows(&self.db, "setting")?;
        all.extend(of_fleet);
        Ok(all.into_values().collect())
    }

    /// The pack that the setting `rule` names; `None` for no rule.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be read.
    pub fn rule(&self) -> Result<Option<Arc<Pack>>, StoreError> {
        Ok(Pack::chosen(&self.settings()?.rule, &self.packs()?))
    }

    /// Keeps a pack, in the place of one with its id that was added before, with a line in the
    /// journal.
    ///
    /// # Errors
    /// [`StoreError::Pack`] if it is refused, others if it can't be written.
    pub fn add_pack(&self, text: &str, now: UnixTime) -> Result<Pack, StoreError> {
        let pack = Pack::read(text).map_err(BadPack::Text)?;
        let is_same = |other: &&Arc<Pack>| other.id == pack.id;
        if Pack::built_in().iter().any(|other| is_same(&other)) {
            return Err(BadPack::BuiltIn(pack.id).into());
        }
        let own = self.packs()?;
        if own.len() >= limits::PACKS && !own.iter().any(|other| is_same(&other)) {
            return Err(BadPack::TooMany.into());
        }
        let transaction = self.db.unchecked_transaction()?;
        settings::keep_own(&transaction, &row_name(&pack.id), text)?;
        let detail = format!("{} {}", pack.id, pack.version);
        audit::add(&transaction, now, "pack-added", &detail)?;
        transaction.commit()?;
        Ok(pack)
    }

    /// Lets go of a pack that was added here, with a line in the audit.
    ///
    /// # Errors
    /// [`StoreError::Pack`] if there is none, or if it is in use; others if it can't be written.
    pub fn remove_pack(&self, id: &str, now: UnixTime) -> Result<(), StoreError> {
        if self.settings()?.rule == id {
            return Err(BadPack::InUse(id.to_owned()).into());
        }
        let transaction = self.db.unchecked_transaction()?;
        let name = row_name(id);
        let own = transaction.execute("DELETE FROM setting WHERE name = ?1", [&name])?;
        let of_fleet = transaction.execute("DELETE FROM fleet_setting WHERE name = ?1", [&name])?;
        if own + of_fleet == 0 {
            return Err(BadPack::NotHere(id.to_owned()).into());
        }
        audit::add(&transaction, now, "pack-removed", id)?;
        Ok(transaction.commit()?)
    }

    /// Refuses a rule that is neither built in nor was added here.
    pub(super) fn check_rule(&self, id: &str) -> Result<(), StoreError> {
        let chosen = Pack::chosen(id, &self.packs()?);
        match chosen.is_some_and(|pack| pack.is_absent()) {
            true => Err(BadSetting::Value.into()),
            false => Ok(()),
        }
    }

    /// The same for a rule that a file of settings names.
    pub(super) fn check_carried_rule(&self, id: &str) -> Result<(), StoreError> {
        let fault = BadSettingsFile::Value("rule");
        self.check_rule(id).map_err(|error| match error {
            StoreError::Setting(_) => fault.into(),
            other => other,
        })
    }
}
