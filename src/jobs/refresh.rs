//! A refresh of the directory: what to ask, and what to make of the answers. The asking itself is
//! [`crate::net`]'s.

use std::collections::BTreeMap;

use super::fleet::{self, FleetPull};
use super::network;
use crate::directory::{Directory, OwnList, SnapshotError, VCI_ADDRESS};
use crate::issuer::{IssuerUrl, KeyId};
use crate::net::{
    self, Answers, Client, Ended, Got, IssuerSource, Mirror, NetError, Plan, Validators, What,
};
use crate::store::{Heard, HeardReport, Imported, Remote, Settings, Store, StoreError};
use crate::time::UnixTime;

/// What came of a refresh.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Refreshed {
    /// What came of the fleet pack.
    pub fleet: FleetPull,
    /// What came of the snapshot.
    pub snapshot: Snapshot,
    /// How many issuers were asked for what they publish themselves.
    pub asked: usize,
    /// How many of them gave no key set.
    pub unanswered: usize,
    /// What the others said.
    pub heard: HeardReport,
    /// Requests that failed.
    pub failures: usize,
    /// How it ended.
    pub ended: Ended,
}

/// What came of the snapshot in a refresh.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Snapshot {
    /// A newer one is in use.
    Imported(Imported),
    /// The one in use is the newest there is.
    Unchanged,
    /// It was not taken; the one in use stays.
    Refused(SnapshotError),
    /// None came: why the last that was asked had none.
    Missing(Option<NetError>),
}

impl Refreshed {
    /// Whether the directory is now known to be the newest there is.
    #[must_use]
    pub const fn is_success(&self) -> bool {
        matches!(self.snapshot, Snapshot::Imported(_) | Snapshot::Unchanged)
    }
}

/// A client as the administrator has set it.
///
/// # Errors
/// [`NetError`] if a root of a proxy can't be used.
pub fn client(settings: &Settings) -> Result<Client, NetError> {
    Client::new(&network(settings)?)
}

/// What to ask for: the directory, then, where that is set, each issuer that is listed. Those whose
/// last answer is the oldest come first.
///
/// # Errors
/// [`StoreError`] if what was answered last can't be read.
pub fn plan(store: &Store, directory: &Directory) -> Result<Plan, StoreError> {
    let settings = store.settings()?;
    let remotes = store.remotes()?;
    let mirrors = settings.mirrors.iter();
    // A pack that is not in force, since its key was let go meanwhile, is fetched anew.
    let unknown = match store.fleet()?.in_force {
        None => settings.fleet_source.as_str(),
        Some(_) => "",
    };
    let known = remotes.iter().filter(|remote| {
        let is_told = remote.etag.is_some() || remote.last_modified.is_some();
        is_told && remote.url != unknown
    });
    let asked: BTreeMap<&str, UnixTime> = remotes
        .iter()
        .map(|remote| (remote.url.as_str(), remote.asked))
        .collect();
    let mut issuers: Vec<_> = match settings.asks_issuers {
        true => directory
            .issuers()
            .iter()
            .filter(|issuer| issuer.listed)
            .collect(),
        false => Vec::new(),
    };
    issuers.sort_by_key(|issuer| {
        let address = crate::directory::key_set_address(&issuer.iss);
        asked.get(address.as_str()).copied()
    });
    Ok(Plan {
        mirrors: mirrors.filter_map(|mirror| mirror_of(mirror)).collect(),
        known: known
            .map(|remote| {
                let validators = Validators {
                    etag: remote.etag.clone(),
                    last_modified: remote.last_modified.clone(),
                };
                (remote.url.clone(), validators)
            })
            .collect(),
        fleet: fleet::source(store)?,
        issuers: issuers.into_iter().map(source).collect(),
        ..Plan::default()
    })
}

fn mirror_of(address: &str) -> Option<Mirror> {
    match address == VCI_ADDRESS {
        true => Some(Mirror::vci()),
        false => Mirror::configured(address),
    }
}

fn source(issuer: &crate::directory::Issuer) -> IssuerSource {
    let list = |key: &crate::directory::Key| {
        let own = key.own_list.unwrap_or_default();
        let signed = key.revocations.as_ref().map_or(0, |list| list.counter);
        OwnList {
            asked: own.asked.max(key.crl_version.unwrap_or(0)),
            held: own.held.max(signed),
        }
    };
    IssuerSource {
        iss: issuer.iss.clone(),
        keys: issuer
            .keys
            .iter()
            .map(|key| (key.id().clone(), list(key)))
            .collect(),
    }
}

/// Takes what a refresh brought, at `now`. Whatever is wrong with an answer, the directory in use
/// stays whole, and what can be taken of the others is. The fleet pack comes first: the directory
/// that is returned heeds it.
///
/// # Errors
/// [`StoreError`] if nothing can be written.
pub fn take(
    store: &mut Store,
    answers: &Answers,
    now: UnixTime,
) -> Result<(Directory, Refreshed), StoreError> {
    let fleet = fleet::take(store, answers, now);
    let snapshot = take_snapshot(store, answers, now)?;
    if let Some(metadata) = answers.bytes(&What::Metadata) {
        match store.keep_metadata(metadata) {
            Ok(()) | Err(StoreError::Snapshot(_)) => {}
            Err(other) => return Err(other),
        }
    }
    let (directory, heard) = store.hear(&heard(answers), now)?;
    store.keep_remotes(&remotes(answers, &snapshot, &fleet))?;
    let is_key_set = |fetched: &&net::Fetched| matches!(fetched.what, What::KeySet(_));
    let key_sets = || answers.fetched.iter().filter(is_key_set);
    let refreshed = Refreshed {
        asked: key_sets().count(),
        unanswered: key_sets().filter(|fetched| fetched.result.is_err()).count(),
        fleet,
        snapshot,
        heard,
        failures: answers.failures().count(),
        ended: answers.ended,
    };
    store.keep_refresh(refreshed.is_success(), now)?;
    Ok((directory, refreshed))
}

fn take_snapshot(
    store: &mut Store,
    answers: &Answers,
    now: UnixTime,
) -> Result<Snapshot, StoreError> {
    // A list that makes no sense must not keep a good snapshot out.
    let list = answers.bytes(&What::Listed);
    let list = list.filter(|list| store.is_sensible(list));
    let Some((body, signature)) = answers.snapshot() else {
        if !answers.has_directory() {
            let last = answers.of(&What::Snapshot).or(answers.of(&What::Signature));
            let fault = last.and_then(|fetched| fetched.result.as_ref().err().copied());
            return Ok(Snapshot::Missing(fault));
        }
        return match list.map_or(Ok(()), |list| store.take_list(list, now)) {
            // A list that makes no sense changes nothing.
            Ok(()) | Err(StoreError::Snapshot(_)) => Ok(Snapshot::Unchanged),
            Err(other) => Err(other),
        };
    };
    match store.import(body, signature, list, now) {
        Ok((_directory, imported)) if imported.is_new => Ok(Snapshot::Imported(imported)),
        Ok(_same) => Ok(Snapshot::Unchanged),
        Err(StoreError::Snapshot(fault)) => Ok(Snapshot::Refused(fault)),
        Err(other) => Err(other),
    }
}

fn heard(answers: &Answers) -> Vec<Heard<'_>> {
    let mut all: BTreeMap<&IssuerUrl, Heard<'_>> = BTreeMap::new();
    let mut lists: Vec<(&IssuerUrl, &KeyId, &[u8])> = Vec::new();
    for fetched in &answers.fetched {
        let Ok(Got::File { bytes, .. }) = &fetched.result else {
            continue;
        };
        match &fetched.what {
            What::KeySet(iss) => {
                let heard = all.entry(iss).or_insert_with(|| nothing_of(iss));
                heard.key_set = Some(bytes);
            }
            What::List(iss, kid) => lists.push((iss, kid, bytes)),
            What::Fleet | What::Snapshot | What::Signature | What::Listed | What::Metadata => {}
        }
    }
    for (iss, kid, bytes) in lists {
        let heard = all.entry(iss).or_insert_with(|| nothing_of(iss));
        heard.lists.push((kid.clone(), bytes));
    }
    all.into_values().collect()
}

fn nothing_of<'a>(iss: &IssuerUrl) -> Heard<'a> {
    Heard {
        iss: iss.clone(),
        key_set: None,
        lists: Vec::new(),
    }
}

/// What to remember of each address. The state of a file is told back to its server next time only
/// where the file was taken.
fn remotes(answers: &Answers, snapshot: &Snapshot, fleet: &FleetPull) -> Vec<Remote> {
    let is_taken = |what: &What| match what {
        What::Fleet => matches!(fleet, FleetPull::Taken(_)),
        What::Snapshot | What::Listed => {
            matches!(snapshot, Snapshot::Imported(_) | Snapshot::Unchanged)
        }
        _ => true,
    };
    let remote = |fetched: &net::Fetched| {
        let state = match &fetched.result {
            Ok(Got::File { state, .. }) if is_taken(&fetched.what) => state.clone(),
            _ => Validators::default(),
        };
        Remote {
            url: fetched.address.clone(),
            etag: state.etag,
            last_modified: state.last_modified,
            asked: fetched.at,
            failure: fetched.result.as_ref().err().map(NetError::to_string),
        }
    };
    answers.fetched.iter().map(remote).collect()
}
