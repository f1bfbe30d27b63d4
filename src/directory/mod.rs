//! The issuers that this kiosk trusts, as one immutable value: who they are, their keys, and which
//! cards they took back. Looking something up touches no disk and no network.

pub mod compact;
mod jwk;
mod pki;
mod revocation;
mod snapshot;
mod validity;
mod x5c;

pub use jwk::{Key, KeyError};
pub use pki::{AnchorError, Anchors, CertificateTime, Pki};
pub(crate) use revocation::is_rid;
pub use revocation::{RevocationList, Revoked, UNREADABLE_COUNTER};
pub use snapshot::{
    Report, Signed, SnapshotError, given, given_certified, read_signed, snapshot_signature_holds,
    still_listed,
};
pub use validity::Validity;

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use crate::issuer::{IssuerUrl, KeyId};
use crate::limits;
use crate::time::UnixTime;

/// Where a directory came from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Source {
    /// Compiled into the program, made from a signed snapshot.
    Seed,
    /// A signed snapshot of the VCI directory, imported here.
    Snapshot,
    /// A file given for one call. Its cards wear the TEST mark.
    Given,
    /// Made at start for the demonstration. Its cards wear the DEMO mark.
    Demo,
}

impl Source {
    /// The name in exports and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Seed => "seed",
            Self::Snapshot => "vci-snapshot",
            Self::Given => "given",
            Self::Demo => "demo",
        }
    }
}

/// One issuer.
#[derive(Clone, Debug, PartialEq)]
pub struct Issuer {
    /// Its `iss`, as its cards name it.
    pub iss: IssuerUrl,
    /// Its name, from the directory and never from a card.
    pub name: String,
    /// Its web site.
    pub website: Option<String>,
    /// The entry whose name stands for several (req-G5).
    pub canonical: Option<IssuerUrl>,
    /// Whether the directory still lists it. A snapshot keeps those that it once listed (trap-T15).
    pub listed: bool,
    /// When the directory last fetched its keys.
    pub retrieved: Option<UnixTime>,
    /// Its keys, by id.
    pub keys: Vec<Key>,
}

impl Issuer {
    /// Its key with this id.
    #[must_use]
    pub fn key(&self, id: &KeyId) -> Option<&Key> {
        self.keys.iter().find(|key| key.id() == id)
    }
}

/// The directory in use.
#[derive(Clone, Debug)]
pub struct Directory {
    source: Source,
    published: UnixTime,
    sha256: Option<String>,
    pki: Option<Pki>,
    issuers: Vec<Issuer>,
    by_iss: HashMap<IssuerUrl, usize>,
    by_key: HashMap<KeyId, (usize, usize)>,
}

impl Directory {
    /// Makes a directory of `issuers`. If two entries have one `iss`, the first stays.
    ///
    /// `published` is the time of the snapshot, `sha256` its digest in hexadecimal.
    #[must_use]
    pub fn new(
        source: Source,
        published: UnixTime,
        sha256: Option<String>,
        issuers: Vec<Issuer>,
    ) -> Self {
        let mut directory = Self {
            source,
            published,
            sha256,
            pki: None,
            issuers: Vec::with_capacity(issuers.len()),
            by_iss: HashMap::with_capacity(issuers.len()),
            by_key: HashMap::with_capacity(issuers.len()),
        };
        for issuer in issuers {
            directory.add(issuer);
        }
        directory
    }

    fn add(&mut self, issuer: Issuer) {
        let position = self.issuers.len();
        if self.by_iss.contains_key(&issuer.iss) {
            return;
        }
        for (index, key) in issuer.keys.iter().enumerate() {
            self.by_key
                .entry(key.id().clone())
                .or_insert((position, index));
        }
        self.by_iss.insert(issuer.iss.clone(), position);
        self.issuers.push(issuer);
    }

    /// Marks as no longer listed those whom `delisted` names. It never marks anybody as listed:
    /// who has left is known from lists that nobody signed, and those may lower a verdict and
    /// never raise one (architecture §5).
    pub fn delist(&mut self, delisted: &HashSet<IssuerUrl>) {
        for issuer in &mut self.issuers {
            issuer.listed &= !delisted.contains(&issuer.iss);
        }
    }

    /// Those who are no longer listed.
    pub fn delisted(&self) -> impl Iterator<Item = &IssuerUrl> {
        self.issuers
            .iter()
            .filter(|issuer| !issuer.listed)
            .map(|issuer| &issuer.iss)
    }

    /// Takes in all revocations that `other` knows of keys that are here too: what was taken back
    /// once stays so, whatever a later list says (sec-D5).
    pub fn add_revocations(&mut self, other: &Self) {
        for issuer in &mut self.issuers {
            let Some(known) = other.issuer(&issuer.iss) else {
                continue;
            };
            for key in &mut issuer.keys {
                let list = known.key(key.id()).and_then(|key| key.revocations.as_ref());
                if let Some(list) = list {
                    key.add_revocations(list);
                }
            }
        }
    }

    /// Judges cards by the certificates of their keys too: a key without a [`Key::certified`] that
    /// fits takes the green away (req-F7).
    #[must_use]
    pub fn with_pki(self, pki: Pki) -> Self {
        let pki = Some(pki);
        Self { pki, ..self }
    }

    /// By which paths its keys are trusted, where it is not by a signature over the directory.
    #[must_use]
    pub const fn pki(&self) -> Option<&Pki> {
        self.pki.as_ref()
    }

    /// Where it came from.
    #[must_use]
    pub const fn source(&self) -> Source {
        self.source
    }

    /// The time of the snapshot behind it.
    #[must_use]
    pub const fn published(&self) -> UnixTime {
        self.published
    }

    /// SHA-256 of the snapshot behind it, in hexadecimal, where there is one.
    #[must_use]
    pub fn sha256(&self) -> Option<&str> {
        self.sha256.as_deref()
    }

    /// All issuers, in the order of the snapshot.
    #[must_use]
    pub fn issuers(&self) -> &[Issuer] {
        &self.issuers
    }

    /// The number of keys, each counted at every issuer that has it.
    #[must_use]
    pub fn key_count(&self) -> usize {
        self.issuers.iter().map(|issuer| issuer.keys.len()).sum()
    }

    /// The issuer whose `iss` is exactly this.
    #[must_use]
    pub fn issuer(&self, iss: &IssuerUrl) -> Option<&Issuer> {
        self.by_iss
            .get(iss)
            .and_then(|position| self.issuers.get(*position))
    }

    /// A key with this id, of whichever issuer: enough to check a signature, since an id is the
    /// thumbprint of its key, and never enough to say who signed (trap-T10).
    #[must_use]
    pub fn key_by_id(&self, id: &KeyId) -> Option<&Key> {
        let (issuer, key) = self.by_key.get(id)?;
        self.issuers.get(*issuer)?.keys.get(*key)
    }

    /// The issuer whose name and web site to show for `issuer`: its canonical entry, if that is
    /// there (req-G5).
    #[must_use]
    pub fn shown_as<'a>(&'a self, issuer: &'a Issuer) -> &'a Issuer {
        issuer
            .canonical
            .as_ref()
            .and_then(|iss| self.issuer(iss))
            .unwrap_or(issuer)
    }

    /// How old the directory is at `now`, and what that means.
    #[must_use]
    pub fn freshness(&self, now: UnixTime) -> Freshness {
        Freshness::of(self.published, now)
    }

    /// Its age at `now`; zero before its own time.
    #[must_use]
    pub fn age(&self, now: UnixTime) -> Duration {
        now.since(self.published)
    }
}

/// How far to believe what the directory does not say (req-G8, sec-D3).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Freshness {
    /// Recent.
    Fresh,
    /// In use; its date is shown in amber.
    Stale,
    /// Cards are read, and none is called verified.
    TooOld,
}

impl Freshness {
    /// What the age at `now` of a directory that was published then means.
    #[must_use]
    pub fn of(published: UnixTime, now: UnixTime) -> Self {
        match now.since(published) {
            age if age < limits::DIRECTORY_STALE => Self::Fresh,
            age if age < limits::DIRECTORY_TOO_OLD => Self::Stale,
            _ => Self::TooOld,
        }
    }
}

/// The VCI directory that is compiled into the program.
///
/// # Errors
/// [`compact::BadCompact`] if the program was built with a damaged file.
pub fn seed() -> Result<Directory, compact::BadCompact> {
    compact::read(
        include_str!("../../trust-store/directory.jsonl"),
        Source::Seed,
    )
}
