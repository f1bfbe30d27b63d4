//! Fleet packs: the key that is pinned here, and what the pack in force says, in rows of its own over
//! those of this kiosk. So the next pack replaces what the one before it said and nothing else: an
//! issuer that staff blocked here stays blocked, whatever packs come and go.

use rusqlite::{Connection, OptionalExtension, params};

use super::overlay::{self, Layer};
use super::{Blocked, Store, StoreError, audit, packs, settings};
use crate::directory::{Directory, Issuer, Key, Source};
use crate::fleet::{Fleet, FleetError, FleetFault, FleetInForce, FleetPack, FleetRule, Sealed};
use crate::limits;
use crate::rules::Pack;
use crate::time::UnixTime;

/// The fact that says why the last attempt failed.
const FAULT: &str = "fleet_fault";

/// What came of a pack that was not refused.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct FleetApplied {
    /// Whether it was another than the one in force.
    pub is_new: bool,
    /// When it was made.
    pub issued: UnixTime,
}

/// The row of the pack that was applied last.
struct Last {
    kid: String,
    sha256: [u8; 32],
    issued: UnixTime,
    expires: Option<UnixTime>,
    applied: Option<UnixTime>,
}

impl Store {
    /// How this kiosk stands in its fleet.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be read.
    pub fn fleet(&self) -> Result<Fleet, StoreError> {
        let in_force = last(&self.db)?.and_then(|last| {
            Some(FleetInForce {
                issued: last.issued,
                expires: last.expires,
                applied: last.applied?,
            })
        });
        let query = "SELECT value FROM fact WHERE name = ?1";
        let fault = self.db.query_row(query, [FAULT], |row| row.get(0));
        let fault: Option<String> = fault.optional()?;
        Ok(Fleet {
            is_pinned: self.fleet_key()?.is_some(),
            in_force,
            fault: fault.and_then(|code| FleetFault::named(&code)),
        })
    }

    /// The key whose packs are taken; `None` where none are.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be read.
    pub fn fleet_key(&self) -> Result<Option<Key>, StoreError> {
        let row = self.db.query_row("SELECT x, y FROM fleet_key", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        });
        let row: Option<(String, String)> = row.optional()?;
        let key = row.map(|(x, y)| Key::new(&x, &y).map_err(|_row| StoreError::Row));
        key.transpose()
    }

    /// Takes packs of `key` from now on, with a line in the audit. What the pack in force says stays
    /// until the next. Whether that changed anything.
    ///
    /// # Errors
    /// [`FleetError::OtherPinned`] if another key is pinned and not to be replaced; others if it
    /// can't be written.
    pub fn trust_fleet(
        &self,
        key: &Key,
        replaces: bool,
        now: UnixTime,
    ) -> Result<bool, StoreError> {
        match self.fleet_key()? {
            Some(pinned) if pinned.id() == key.id() => return Ok(false),
            Some(pinned) if !replaces => {
                return Err(FleetError::OtherPinned(pinned.id().clone()).into());
            }
            _ => {}
        }
        let (x, y) = key.coordinates();
        let source = self.settings()?.fleet_source;
        let transaction = self.db.unchecked_transaction()?;
        // What is there was signed with another key, or is not in force: it is asked for anew.
        transaction.execute("DELETE FROM remote WHERE url = ?1", [source])?;
        transaction.execute(
            "INSERT OR REPLACE INTO fleet_key VALUES (1, ?1, ?2)",
            [x, y],
        )?;
        transaction.execute("DELETE FROM fact WHERE name = ?1", [FAULT])?;
        audit::add(&transaction, now, "fleet-trusted", key.id().as_str())?;
        transaction.commit()?;
        Ok(true)
    }

    /// Takes no packs any more, with a line in the audit. What the pack in force says becomes this
    /// kiosk's own, so that no block is lost with the key. Whether a key was pinned.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn forget_fleet(&self, now: UnixTime) -> Result<bool, StoreError> {
        let Some(key) = self.fleet_key()? else {
            return Ok(false);
        };
        let transaction = self.db.unchecked_transaction()?;
        transaction.execute_batch(
            "INSERT OR REPLACE INTO setting SELECT name, value FROM fleet_setting;
             INSERT OR IGNORE INTO blocked SELECT kind, name, since FROM fleet_blocked;
             DELETE FROM added WHERE iss IN (SELECT iss FROM fleet_added);
             INSERT INTO added SELECT iss, name, since FROM fleet_added;
             INSERT INTO added_key SELECT iss, kid, x, y, crl_version FROM fleet_added_key;
             UPDATE fleet_pack SET applied = NULL;
             DELETE FROM fleet_key;",
        )?;
        clear(&transaction)?;
        transaction.execute("DELETE FROM fact WHERE name = ?1", [FAULT])?;
        audit::add(&transaction, now, "fleet-forgotten", key.id().as_str())?;
        transaction.commit()?;
        Ok(true)
    }

    /// Applies a pack: all of it is in force afterwards, in place of the one before it, or nothing has
    /// changed. What happened stands in the audit, a refusal too. The pack that is in force changes
    /// nothing.
    ///
    /// # Errors
    /// [`StoreError::Fleet`] if it is refused, others if it can't be written.
    pub fn apply_fleet(&mut self, file: &[u8], now: UnixTime) -> Result<FleetApplied, StoreError> {
        let done = self.try_apply_fleet(file, now);
        match &done {
            Ok(applied) if applied.is_new => {}
            Ok(_same) => self.keep_fleet_fault(None)?,
            Err(StoreError::Fleet(error)) => {
                let fault = FleetFault::from(error);
                let detail = format!("{}: {error}", fault.code());
                // Where neither can be written, the refusal stands all the same.
                self.note_code("fleet-refused", &detail, now).ok();
                self.keep_fleet_fault(Some(fault)).ok();
            }
            Err(_not_written) => {}
        }
        done
    }

    /// Keeps why the last attempt gave no pack; `None` for one that did, or found nothing newer.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be written.
    pub fn keep_fleet_fault(&self, fault: Option<FleetFault>) -> Result<(), StoreError> {
        match fault {
            Some(fault) => self.db.execute(
                "INSERT OR REPLACE INTO fact (name, value) VALUES (?1, ?2)",
                [FAULT, fault.code()],
            )?,
            None => self
                .db
                .execute("DELETE FROM fact WHERE name = ?1", [FAULT])?,
        };
        Ok(())
    }

    /// All that is set and decided on this kiosk, by whomever, as a pack that is made at `issued`.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`] if it can't be read.
    pub fn as_fleet_pack(
        &self,
        issued: UnixTime,
        expires: Option<UnixTime>,
    ) -> Result<FleetPack, StoreError> {
        let decided = overlay::read(&self.db)?;
        let rule = |text: String| {
            let pack = Pack::read(&text).ok()?;
            Some(FleetRule { text, pack })
        };
        Ok(FleetPack {
            issued,
            expires,
            note: String::new(),
            settings: self.settings()?.for_fleet(),
            rules: self.pack_texts()?.into_iter().filter_map(rule).collect(),
            blocked_issuers: decided.blocked_issuers.into_keys().collect(),
            blocked_keys: decided.blocked_keys.into_keys().collect(),
            added: decided.added,
            sha256: [0; 32],
        })
    }

    fn try_apply_fleet(&mut self, file: &[u8], now: UnixTime) -> Result<FleetApplied, StoreError> {
        let key = self.fleet_key()?.ok_or(FleetError::NoKey)?;
        let sealed = Sealed::parse(file)?;
        sealed.verify(&key)?;
        let pack = sealed.content()?;
        let issued = pack.issued;
        if let Some(last) = last(&self.db)?
            && is_in_force(&last, &pack, &key)?
        {
            let is_new = false;
            return Ok(FleetApplied { is_new, issued });
        }
        if issued.since(now) > limits::FLEET_AHEAD {
            return Err(FleetError::Ahead(issued).into());
        }
        if let Some(expires) = pack.expires.filter(|expires| *expires <= now) {
            return Err(FleetError::Expired(expires).into());
        }
        settings::read_own(&self.db)?.with_fleet(&pack.settings)?;
        self.check_fleet_rules(&pack)?;
        self.check_fleet_names(&pack)?;
        let transaction = self.db.transaction()?;
        clear(&transaction)?;
        write(&transaction, &pack, now)?;
        transaction.execute(
            "INSERT OR REPLACE INTO fleet_pack VALUES (1, ?1, ?2, ?3, ?4, ?5)",
            params![
                key.id().as_str(),
                pack.sha256,
                issued.as_secs(),
                pack.expires.map(UnixTime::as_secs),
                now.as_secs()
            ],
        )?;
        transaction.execute("DELETE FROM fact WHERE name = ?1", [FAULT])?;
        audit::add(&transaction, now, "fleet-applied", &told(&pack))?;
        transaction.commit()?;
        let is_new = true;
        Ok(FleetApplied { is_new, issued })
    }

    /// Refuses rules for which there is no room beside this kiosk's own, and a choice of one that is
    /// not there.
    fn check_fleet_rules(&self, pack: &FleetPack) -> Result<(), StoreError> {
        let mut all = packs::rows(&self.db, "setting")?;
        for rule in &pack.rules {
            all.insert(packs::row_name(&rule.pack.id), String::new());
        }
        if all.len() > limits::PACKS {
            return Err(FleetError::TooManyRules.into());
        }
        let mut chosen = pack.settings.iter().filter(|(name, _)| name == "rule");
        if let Some((_, id)) = chosen.next() {
            let is_built_in = Pack::built_in().iter().any(|pack| pack.id == *id);
            if !(id.is_empty() || is_built_in || all.contains_key(&packs::row_name(id))) {
                return Err(FleetError::NoRule(id.clone()).into());
            }
        }
        Ok(())
    }

    /// Refuses added issuers whose name looks like that of a listed one, of one that was added here or
    /// of another in the pack. One that the directory lists itself stays as it is listed.
    fn check_fleet_names(&mut self, pack: &FleetPack) -> Result<(), StoreError> {
        if pack.added.is_empty() {
            return Ok(());
        }
        let (listed, _cautions) = self.current()?;
        let is_new = |issuer: &&Issuer| listed.issuer(&issuer.iss).is_none();
        let others = overlay::added(&self.db, Layer::Own)?;
        let others = others.iter().chain(&pack.added);
        let others: Vec<Issuer> = others.filter(is_new).cloned().collect();
        let nobody = UnixTime::from_secs(0);
        let others = Directory::new(Source::Seed, nobody, None, others);
        let looks_like = |issuer: &&Issuer| {
            let other = |of: &Directory| {
                let other = of.looks_like(&issuer.name);
                other.is_some_and(|other| other.iss != issuer.iss)
            };
            other(&listed) || other(&others)
        };
        let mut added = pack.added.iter().filter(is_new);
        match added.find(looks_like) {
            None => Ok(()),
            Some(issuer) => Err(FleetError::LooksLike(issuer.iss.clone()).into()),
        }
    }
}

fn last(db: &Connection) -> Result<Option<Last>, StoreError> {
    let query = "SELECT kid, sha256, issued, expires, applied FROM fleet_pack";
    let row = db.query_row(query, [], |row| {
        let expires: Option<i64> = row.get(3)?;
        let applied: Option<i64> = row.get(4)?;
        Ok(Last {
            kid: row.get(0)?,
            sha256: row.get(1)?,
            issued: UnixTime::from_secs(row.get(2)?),
            expires: expires.map(UnixTime::from_secs),
            applied: applied.map(UnixTime::from_secs),
        })
    });
    Ok(row.optional()?)
}

/// Whether `pack` is the one in force. One that comes before the last that was applied is refused,
/// whoever signed that, and so is another of the same second: nobody could say which is newer.
fn is_in_force(last: &Last, pack: &FleetPack, key: &Key) -> Result<bool, FleetError> {
    let (current, offered) = (last.issued, pack.issued);
    if offered < current {
        return Err(FleetError::Older { current, offered });
    }
    let is_same = last.sha256 == pack.sha256;
    match offered == current && !is_same {
        true => Err(FleetError::SameSecond),
        false => Ok(is_same && last.applied.is_some() && last.kid == key.id().as_str()),
    }
}

/// Takes away what the pack in force says.
fn clear(db: &Connection) -> Result<(), StoreError> {
    db.execute_batch(
        "DELETE FROM fleet_setting; DELETE FROM fleet_blocked; DELETE FROM fleet_added;",
    )?;
    Ok(())
}

fn write(db: &Connection, pack: &FleetPack, now: UnixTime) -> Result<(), StoreError> {
    let mut row = db.prepare("INSERT INTO fleet_setting VALUES (?1, ?2)")?;
    for (name, value) in &pack.settings {
        row.execute([name, value])?;
    }
    for rule in &pack.rules {
        row.execute([&packs::row_name(&rule.pack.id), &rule.text])?;
    }
    let issuers = pack.blocked_issuers.iter().cloned().map(Blocked::Issuer);
    let keys = pack.blocked_keys.iter().cloned().map(Blocked::Key);
    for what in issuers.chain(keys) {
        overlay::block(db, Layer::Fleet, &what, now)?;
    }
    for issuer in &pack.added {
        overlay::add(db, Layer::Fleet, issuer, now)?;
    }
    Ok(())
}

/// What the line in the audit says of a pack: enough to know it again.
fn told(pack: &FleetPack) -> String {
    format!(
        "pack of {}: settings {}, rules {}, blocked {}, added {}, SHA-256 {}",
        pack.issued,
        pack.settings.len(),
        pack.rules.len(),
        pack.blocked_issuers.len() + pack.blocked_keys.len(),
        pack.added.len(),
        pack.digest(),
    )
}
