//! What a refresh asks for, and what it brings back: values alone.

use std::collections::BTreeMap;
use std::time::Duration;

use super::guard::admit;
use super::{Got, NetError, Reach, Validators};
use crate::allowed::Allowed;
use crate::directory::{Key, OwnList, VCI_ADDRESS};
use crate::issuer::{IssuerUrl, KeyId};
use crate::json::Json;
use crate::limits;
use crate::time::UnixTime;

/// A place that has the files of the VCI directory.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Mirror {
    address: String,
    pub(super) reach: Reach,
}

impl Mirror {
    /// The place where VCI itself publishes them.
    #[must_use]
    pub fn vci() -> Self {
        Self {
            address: VCI_ADDRESS.trim_end_matches('/').to_owned(),
            reach: Reach::Public,
        }
    }

    /// One that an administrator named, which may be in the clinic's own network: the `https`
    /// address of the folder. `None` if it is none.
    #[must_use]
    pub fn configured(address: &str) -> Option<Self> {
        let address = address.strip_suffix('/').unwrap_or(address);
        let reach = Reach::Configured;
        admit(address, reach, &Allowed::default()).ok()?;
        Some(Self {
            address: address.to_owned(),
            reach,
        })
    }

    /// The address of one of its files. `None` for a file that is an issuer's own or the fleet's.
    #[must_use]
    pub fn file(&self, what: &What) -> Option<String> {
        let path = match what {
            What::Snapshot => "logs/vci_snapshot.json",
            What::Signature => "logs/vci_snapshot.sig",
            What::Listed => "vci-issuers.json",
            What::Metadata => "vci-issuers-metadata.json",
            What::Fleet | What::KeySet(_) | What::List(..) => return None,
        };
        Some(format!("{}/{path}", self.address))
    }
}

/// An issuer to ask for what it publishes itself.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct IssuerSource {
    /// Its `iss`, from the directory in use and never from a card (red line 2).
    pub iss: IssuerUrl,
    /// Each of its keys in the directory, with the counter of the list that is held for it, from
    /// whichever source it is higher, and the one last asked for.
    pub keys: BTreeMap<KeyId, OwnList>,
}

/// How much, how long, how often. [`Bounds::default`] is that of [`limits`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Bounds {
    /// For one file of the directory.
    pub directory_file: Duration,
    /// For one file of an issuer.
    pub issuer_file: Duration,
    /// For all of it.
    pub whole: Duration,
    /// Requests under way together.
    pub at_once: usize,
    /// Requests begun in one second.
    pub a_second: u32,
    /// All answers together, in bytes.
    pub bytes: u64,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            directory_file: limits::DIRECTORY_FILE_MAX,
            issuer_file: limits::ISSUER_FILE_MAX,
            whole: limits::REFRESH_MAX,
            at_once: limits::REQUESTS_AT_ONCE,
            a_second: limits::REQUESTS_A_SECOND,
            bytes: limits::REFRESH_BYTES,
        }
    }
}

/// What a refresh is to ask for.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Where to look for the directory, in this order, until one answers. None: not at all.
    pub mirrors: Vec<Mirror>,
    /// The address of the fleet pack, which an administrator named. None: it is not asked for.
    pub fleet: Option<String>,
    /// By its address, the state of each file whose bytes are already taken.
    pub known: BTreeMap<String, Validators>,
    /// Issuers to ask themselves, in this order; those asked longest ago should come first, since
    /// the time may end before the last.
    pub issuers: Vec<IssuerSource>,
    /// Within what.
    pub bounds: Bounds,
}

/// One file.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum What {
    /// The fleet pack.
    Fleet,
    /// The signed snapshot.
    Snapshot,
    /// Its signature, from the same mirror.
    Signature,
    /// Who is still listed, which nobody signed.
    Listed,
    /// What is told of issuers, which nobody signed.
    Metadata,
    /// The key set that an issuer publishes itself.
    KeySet(IssuerUrl),
    /// The revocation list that an issuer publishes for one of its keys.
    List(IssuerUrl, KeyId),
}

impl What {
    /// The largest that it may be, in bytes.
    #[must_use]
    pub const fn most(&self) -> u64 {
        match self {
            Self::Fleet => limits::FLEET_BYTES,
            Self::Snapshot => limits::SNAPSHOT_BYTES,
            Self::Signature => limits::SIGNATURE_BYTES,
            Self::Listed => limits::LISTED_BYTES,
            Self::Metadata => limits::METADATA_BYTES,
            Self::KeySet(_) => limits::KEY_SET_BYTES,
            Self::List(..) => limits::LIST_BYTES,
        }
    }

    /// Whether it is a file of an issuer and not of the directory.
    #[must_use]
    pub const fn is_of_issuer(&self) -> bool {
        matches!(self, Self::KeySet(_) | Self::List(..))
    }
}

/// What came of one request.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fetched {
    /// What was asked for.
    pub what: What,
    /// Where.
    pub address: String,
    /// When that was over, by this computer's clock.
    pub at: UnixTime,
    /// The answer, unread: nothing in it has been checked.
    pub result: Result<Got, NetError>,
}

/// How a refresh ended.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Ended {
    /// All that was planned was asked.
    Whole,
    /// By [`super::Cancel`].
    Cancelled,
    /// By the time for the whole.
    OutOfTime,
    /// By the room for all answers together.
    OutOfRoom,
}

/// What a refresh brought.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Answers {
    /// One entry for each request, in the order in which they ended.
    pub fetched: Vec<Fetched>,
    /// How it ended. What came until then is good.
    pub ended: Ended,
}

impl Answers {
    /// The last word on `what`.
    #[must_use]
    pub fn of(&self, what: &What) -> Option<&Fetched> {
        self.fetched
            .iter()
            .rev()
            .find(|fetched| fetched.what == *what)
    }

    /// The bytes of `what`, if they came.
    #[must_use]
    pub fn bytes(&self, what: &What) -> Option<&[u8]> {
        match &self.of(what)?.result {
            Ok(Got::File { bytes, .. }) => Some(bytes),
            Ok(Got::Unchanged) | Err(_) => None,
        }
    }

    /// The snapshot and its signature, from one mirror, if both came. Not checked yet.
    #[must_use]
    pub fn snapshot(&self) -> Option<(&[u8], &[u8])> {
        Some((self.bytes(&What::Snapshot)?, self.bytes(&What::Signature)?))
    }

    /// Whether a mirror answered: with a snapshot and its signature, or that nothing has changed.
    /// The refresh has succeeded if that snapshot is also good.
    #[must_use]
    pub fn has_directory(&self) -> bool {
        let is_known = |fetched: &Fetched| fetched.result == Ok(Got::Unchanged);
        self.snapshot().is_some() || self.of(&What::Snapshot).is_some_and(is_known)
    }

    /// Requests that failed.
    pub fn failures(&self) -> impl Iterator<Item = (&Fetched, NetError)> {
        let fault = |fetched: &Fetched| fetched.result.as_ref().err().copied();
        let failed = move |fetched| Some((fetched, fault(fetched)?));
        self.fetched.iter().filter_map(failed)
    }
}

/// What a refresh is at.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Phase {
    /// The directory's files.
    Directory,
    /// What issuers publish themselves.
    Issuers,
}

/// How far a refresh has come.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Progress {
    /// What it is at.
    pub phase: Phase,
    /// Files, or issuers, that are done with.
    pub done: usize,
    /// Files, or issuers, that are planned.
    pub total: usize,
    /// Requests that failed, in both phases.
    pub failures: usize,
}

/// Whose lists are worth asking for: keys of the directory whose issuer speaks of a newer list, in
/// `set` as fetched now or else by what it asked for before, than is held (req-H1).
#[must_use]
pub fn lists_to_fetch(source: &IssuerSource, set: Option<&[u8]>) -> Vec<KeyId> {
    let json = set.and_then(|set| {
        Json::parse_within(set, limits::JSON_STRING_BYTES, limits::JSON_VALUES).ok()
    });
    let told = json.iter().flat_map(|json| json.items_of("keys"));
    let told: BTreeMap<KeyId, u64> = told
        .take(limits::KEYS_OF_ISSUER)
        .filter_map(|jwk| Key::from_jwk(jwk).ok())
        .filter_map(|key| Some((key.id().clone(), key.crl_version?)))
        .collect();
    let asked = |kid: &KeyId, list: &OwnList| {
        told.get(kid)
            .map_or(list.asked, |told| list.asked.max(*told))
    };
    let missing = source
        .keys
        .iter()
        .filter(|(kid, list)| asked(kid, list) > list.held);
    missing.map(|(kid, _)| kid.clone()).collect()
}
