//! The issuers that this kiosk trusts, as one immutable value: who they are, their keys, and which
//! cards they took back. Looking something up touches no disk and no network.

mod cautions;
pub mod compact;
mod freshness;
mod jwk;
mod look_alike;
mod metadata;
mod observed;
mod overlay;
mod pki;
mod reissuance;
mod revocation;
mod snapshot;
mod validity;
mod x5c;

pub use cautions::{Cautions, OwnList};
pub use freshness::{Ages, Freshness};
pub use jwk::{Key, KeyError};
pub use metadata::{About, IssuerKind, Metadata, Place, read_metadata};
pub use observed::{Told, key_set_address, list_address};
pub use overlay::{Only, Overlay};
pub use pki::{AnchorError, Anchors, CertificateTime, Pki};
pub use reissuance::{Reissuance, read_reissuance};
pub(crate) use revocation::is_rid;
pub use revocation::{Method, RevocationList, Revoked, UNREADABLE_COUNTER};
pub use snapshot::{
    Report, Signed, SnapshotError, VCI_ADDRESS, given, given_certified, read_signed,
    snapshot_signature_holds, still_listed,
};
pub use validity::Validity;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::issuer::{IssuerUrl, KeyId};
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
    /// Made for training. Its cards wear the TRAINING mark.
    Training,
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
            Self::Training => "training",
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
    /// Its keys.
    pub keys: Vec<Key>,
    /// Keys that it once signed with and has taken back since.
    pub withdrawn: Vec<Withdrawn>,
    /// Where it gives out new cards, in its own words (req-F8).
    pub reissuance: Option<Reissuance>,
    /// When this kiosk's administrator added it, if no directory lists it (req-G9).
    pub added: Option<UnixTime>,
}

/// A key that the directory listed for an issuer once, and that is gone (req-F5).
#[derive(Clone, Debug, PartialEq)]
pub struct Withdrawn {
    /// The key, so that its cards are known for what they are.
    pub key: Key,
    /// Since when it is known to be gone.
    pub since: UnixTime,
}

impl Issuer {
    /// An issuer that is listed with these keys, and of which no more is known.
    #[must_use]
    pub const fn new(iss: IssuerUrl, name: String, keys: Vec<Key>) -> Self {
        Self {
            iss,
            name,
            website: None,
            canonical: None,
            listed: true,
            retrieved: None,
            keys,
            withdrawn: Vec::new(),
            reissuance: None,
            added: None,
        }
    }

    /// Its key with this id.
    #[must_use]
    pub fn key(&self, id: &KeyId) -> Option<&Key> {
        self.keys.iter().find(|key| key.id() == id)
    }

    /// The key with this id that it has withdrawn.
    #[must_use]
    pub fn withdrawn_key(&self, id: &KeyId) -> Option<&Withdrawn> {
        self.withdrawn.iter().find(|gone| gone.key.id() == id)
    }
}

/// The directory in use.
#[derive(Clone, Debug)]
pub struct Directory {
    source: Source,
    published: UnixTime,
    sha256: Option<String>,
    pki: Option<Pki>,
    ages: Ages,
    overlay: Overlay,
    metadata: Metadata,
    /// Keys that issuers publish themselves and that are not listed.
    unlisted: BTreeSet<(IssuerUrl, KeyId)>,
    issuers: Vec<Issuer>,
    by_iss: HashMap<IssuerUrl, usize>,
    /// Issuers whose host has capital letters, by their `iss` with the host folded.
    by_folded: HashMap<IssuerUrl, Vec<usize>>,
    /// Any one issuer that has, or had, the key.
    by_key: HashMap<KeyId, usize>,
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
            ages: Ages::default(),
            overlay: Overlay::default(),
            metadata: Metadata::new(),
            unlisted: BTreeSet::new(),
            issuers: Vec::with_capacity(issuers.len()),
            by_iss: HashMap::with_capacity(issuers.len()),
            by_folded: HashMap::new(),
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
        let withdrawn = issuer.withdrawn.iter().map(|gone| &gone.key);
        for key in issuer.keys.iter().chain(withdrawn) {
            self.by_key.entry(key.id().clone()).or_insert(position);
        }
        if let Some(folded) = issuer.iss.with_host_folded()
            && folded != issuer.iss
        {
            self.by_folded.entry(folded).or_default().push(position);
        }
        self.by_iss.insert(issuer.iss.clone(), position);
        self.issuers.push(issuer);
    }

    /// This directory with what is known of where its issuers give out new cards.
    #[must_use]
    pub fn reissuing_at(mut self, known: &BTreeMap<IssuerUrl, Reissuance>) -> Self {
        for issuer in &mut self.issuers {
            if let Some(at) = known.get(&issuer.iss) {
                issuer.reissuance = Some(at.clone());
            }
        }
        self
    }

    /// Those who are no longer listed.
    pub fn delisted(&self) -> impl Iterator<Item = &IssuerUrl> {
        self.issuers
            .iter()
            .filter(|issuer| !issuer.listed)
            .map(|issuer| &issuer.iss)
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

    /// The issuer that `iss` names: the one with exactly this `iss`, else the only one that differs
    /// in the letter case of the host alone, which has none. Of two such it names neither
    /// (sec-T3, trap-T14).
    #[must_use]
    pub fn issuer(&self, iss: &IssuerUrl) -> Option<&Issuer> {
        let position = match self.by_iss.get(iss) {
            Some(position) => *position,
            None => self.only_with_host_like(iss)?,
        };
        self.issuers.get(position)
    }

    fn only_with_host_like(&self, iss: &IssuerUrl) -> Option<usize> {
        let folded = iss.with_host_folded()?;
        let with_capitals = self.by_folded.get(&folded).map_or(&[][..], Vec::as_slice);
        match (self.by_iss.get(&folded), with_capitals) {
            (Some(position), []) | (None, [position]) => Some(*position),
            _ => None,
        }
    }

    /// An issuer whose `iss` differs from `iss`, which names none, in letter case alone: worth
    /// a word to the person at the counter, and no proof of anything.
    #[must_use]
    pub fn near_miss(&self, iss: &IssuerUrl) -> Option<&Issuer> {
        self.issuers
            .iter()
            .find(|issuer| issuer.iss.differs_in_case_only(iss))
    }

    /// A key with this id, of whichever issuer, withdrawn or not: enough to check a signature,
    /// since an id is the thumbprint of its key, and never enough to say who signed (trap-T10).
    #[must_use]
    pub fn key_by_id(&self, id: &KeyId) -> Option<&Key> {
        let issuer = self.issuers.get(*self.by_key.get(id)?)?;
        let withdrawn = || issuer.withdrawn_key(id).map(|gone| &gone.key);
        issuer.key(id).or_else(withdrawn)
    }

    /// Whether `issuer` publishes a key with this id itself that the directory does not list: words
    /// for a person, and no reason to believe a card.
    #[must_use]
    pub fn publishes_unlisted(&self, issuer: &Issuer, id: &KeyId) -> bool {
        self.unlisted.contains(&(issuer.iss.clone(), id.clone()))
    }

    /// The issuer whose name and web site to show for `issuer`: its canonical entry, if that is
    /// there and stands for itself (req-G5).
    #[must_use]
    pub fn shown_as<'a>(&'a self, issuer: &'a Issuer) -> &'a Issuer {
        let stands_for_itself = |other: &&Issuer| {
            let canonical = other.canonical.as_ref();
            canonical.is_none_or(|iss| *iss == other.iss)
        };
        issuer
            .canonical
            .as_ref()
            .and_then(|iss| self.issuer(iss))
            .filter(stands_for_itself)
            .unwrap_or(issuer)
    }

    /// This directory with other limits of its age.
    #[must_use]
    pub fn aging(self, ages: Ages) -> Self {
        Self { ages, ..self }
    }

    /// The limits of its age.
    #[must_use]
    pub const fn ages(&self) -> Ages {
        self.ages
    }

    /// How old the directory is at `now`, and what that means.
    #[must_use]
    pub fn freshness(&self, now: UnixTime) -> Freshness {
        Freshness::of(self.published, now, self.ages)
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
