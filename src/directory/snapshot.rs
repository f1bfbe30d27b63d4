//! The VCI snapshot: its signature, and its issuers read one by one.
//!
//! One malformed issuer, key or list is left out and reported; it never empties the directory
//! (req-G13, trap-T11).

use std::collections::HashSet;

use aws_lc_rs::digest;
use aws_lc_rs::signature::{ECDSA_P521_SHA512_ASN1, UnparsedPublicKey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::pki::Certificates;
use super::{Directory, Issuer, Key, KeyError, Pki, RevocationList, Source, UNREADABLE_COUNTER};
use crate::issuer::{IssuerUrl, KeyId};
use crate::json::Json;
use crate::limits;
use crate::time::UnixTime;

/// The public key of the certificate that VCI signs its snapshots with: CN=vci.org, P-521, valid
/// until 2032-03-14. Pinned, since a directory is as good as this key.
const VCI_SIGNING_KEY: &str = include_str!("../../trust-store/vci-signing-key.pem");

/// The folder in which VCI publishes its directory.
pub const VCI_ADDRESS: &str =
    "https://raw.githubusercontent.com/the-commons-project/vci-directory/main/";

/// A snapshot whose signature holds. Only [`Signed::check`] makes one.
#[derive(Clone, Copy)]
pub struct Signed<'a>(&'a [u8]);

impl<'a> Signed<'a> {
    /// Checks `signature`, ECDSA on P-521 with SHA-512 in DER, over the exact bytes of `snapshot`
    /// with the pinned key (req-G2, sec-D1).
    ///
    /// # Errors
    /// [`SnapshotError::Signature`] if it does not hold.
    pub fn check(snapshot: &'a [u8], signature: &[u8]) -> Result<Self, SnapshotError> {
        let key = pem_body(VCI_SIGNING_KEY).ok_or(SnapshotError::Signature)?;
        match snapshot_signature_holds(&key, snapshot, signature) {
            true => Ok(Self(snapshot)),
            false => Err(SnapshotError::Signature),
        }
    }
}

/// Whether `signature`, in DER, is that of `key` over `snapshot`: ECDSA on P-521 with SHA-512. The
/// key is a point of 133 bytes, or that with its kind round it (RFC 5480).
#[must_use]
pub fn snapshot_signature_holds(key: &[u8], snapshot: &[u8], signature: &[u8]) -> bool {
    let key = UnparsedPublicKey::new(&ECDSA_P521_SHA512_ASN1, key);
    key.verify(snapshot, signature).is_ok()
}

fn pem_body(pem: &str) -> Option<Vec<u8>> {
    let body: String = pem
        .lines()
        .filter(|line| !line.starts_with("-----"))
        .collect();
    STANDARD.decode(body).ok()
}

/// Why a snapshot is not taken. The directory in use stays.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SnapshotError {
    /// The signature is not that of the pinned key over these bytes.
    #[error("the signature does not match")]
    Signature,
    /// Not JSON, cut off, or out of bounds.
    #[error("the snapshot is not whole, or not JSON")]
    NotJson,
    /// JSON of another shape: no `time`, or no list of issuers.
    #[error("not a directory of issuers")]
    Shape,
    /// No issuer with a key could be read.
    #[error("no usable issuer")]
    NoIssuers,
    /// Issuers could be read, and every one of their keys was left out.
    #[error("no usable key: {first}")]
    NoKeys {
        /// Why the first was.
        first: KeyError,
    },
    /// A bare key set needs to be told whose it is.
    #[error("a key set without its issuer")]
    WhoseKeys,
    /// Older than the directory in use: a lagging mirror, or an attack (req-G3, sec-D2).
    #[error("older than the directory in use")]
    Older {
        /// The time of the one in use.
        current: UnixTime,
        /// The time of the one refused.
        offered: UnixTime,
    },
}

/// What was read of a directory, and what was left out.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Report {
    /// Issuers left out: no usable `iss` or name, or one `iss` twice.
    pub skipped_issuers: usize,
    /// Keys left out, with their issuer and the reason.
    pub skipped_keys: Vec<(IssuerUrl, KeyError)>,
    /// Revocation lists left out: malformed, or for a key that is not there.
    pub skipped_lists: usize,
    /// Malformed entries of revocation lists.
    pub skipped_rids: usize,
}

/// Reads a signed snapshot. Who has left the directory it does not say, since it keeps everybody
/// whom it ever had (trap-T15): see [`still_listed`] and [`super::Cautions`].
///
/// # Errors
/// [`SnapshotError`] if it is no directory.
pub fn read_signed(snapshot: Signed<'_>) -> Result<(Directory, Report), SnapshotError> {
    let json = parse(snapshot.0)?;
    let published = json
        .text_of("time")
        .and_then(UnixTime::parse_rfc3339)
        .ok_or(SnapshotError::Shape)?;
    let (issuers, report) = issuers(&json, Certificates::Unread)?;
    Ok((
        Directory::new(
            Source::Snapshot,
            published,
            Some(sha256(snapshot.0)),
            issuers,
        ),
        report,
    ))
}

fn parse(text: &[u8]) -> Result<Json, SnapshotError> {
    Json::parse_within(text, limits::JSON_STRING_BYTES, limits::DIRECTORY_VALUES)
        .map_err(|_json| SnapshotError::NotJson)
}

/// Reads the list of participating issuers (`vci-issuers.json`), which is not signed: who is
/// missing in it is no longer listed. It can lower a verdict and never raise one (req-G7).
///
/// # Errors
/// [`SnapshotError`] if it is no such list.
pub fn still_listed(list: &[u8]) -> Result<HashSet<IssuerUrl>, SnapshotError> {
    let json = parse(list)?;
    let listed: HashSet<_> = json
        .items_of("participating_issuers")
        .iter()
        .filter_map(|issuer| IssuerUrl::parse(issuer.text_of("iss")?))
        .collect();
    match listed.is_empty() {
        true => Err(SnapshotError::Shape),
        false => Ok(listed),
    }
}

/// Reads a directory given for one call: in VCI's form, or a key set or single key of `issuer`. It
/// is as old as it says, or as `now` where it does not say. Nobody signed it, so a key that its own
/// certificates contradict is left out (req-F6).
///
/// # Errors
/// [`SnapshotError`] if it is none of these, or has no usable key.
pub fn given(
    text: &[u8],
    issuer: Option<&IssuerUrl>,
    now: UnixTime,
) -> Result<(Directory, Report), SnapshotError> {
    read_given(text, issuer, now, Certificates::Consistent)
}

/// The same, with those keys only whose certificates lead to an anchor of `pki` (req-F6). Cards
/// are then held against the time in which these were valid (req-F7).
///
/// # Errors
/// As [`given`].
pub fn given_certified(
    text: &[u8],
    issuer: Option<&IssuerUrl>,
    now: UnixTime,
    pki: Pki,
) -> Result<(Directory, Report), SnapshotError> {
    let (directory, report) = read_given(text, issuer, now, Certificates::Anchored(&pki))?;
    Ok((directory.with_pki(pki), report))
}

fn read_given(
    text: &[u8],
    issuer: Option<&IssuerUrl>,
    now: UnixTime,
    certificates: Certificates<'_>,
) -> Result<(Directory, Report), SnapshotError> {
    let json = parse(text)?;
    let published = json
        .text_of("time")
        .and_then(UnixTime::parse_rfc3339)
        .unwrap_or(now);
    let set = match json.get("kty") {
        Some(_single_key) => Some(std::slice::from_ref(&json)),
        None => json.get("keys").map(Json::items),
    };
    let (issuers, report) = if let Some(set) = set {
        let mut report = Report::default();
        let iss = issuer.ok_or(SnapshotError::WhoseKeys)?.clone();
        let name = iss.host().to_owned();
        let keys = keys(set, &iss, certificates, &mut report);
        let issuer = Issuer::new(iss, name, keys);
        (vec![issuer], report)
    } else {
        issuers(&json, certificates)?
    };
    if issuers.iter().all(|issuer| issuer.keys.is_empty()) {
        let no_keys =
            |(_iss, first): &(IssuerUrl, KeyError)| SnapshotError::NoKeys { first: *first };
        let first = report.skipped_keys.first();
        return Err(first.map_or(SnapshotError::NoIssuers, no_keys));
    }
    Ok((
        Directory::new(Source::Given, published, Some(sha256(text)), issuers),
        report,
    ))
}

fn issuers(
    json: &Json,
    certificates: Certificates<'_>,
) -> Result<(Vec<Issuer>, Report), SnapshotError> {
    let Some(Json::Array(rows)) = json.get("issuerInfo") else {
        return Err(SnapshotError::Shape);
    };
    let mut report = Report::default();
    let mut seen = HashSet::new();
    let mut issuers = Vec::with_capacity(rows.len().min(limits::ISSUERS));
    for row in rows {
        match issuer(row, certificates, &mut report) {
            Some(issuer) if issuers.len() < limits::ISSUERS && seen.insert(issuer.iss.clone()) => {
                issuers.push(issuer);
            }
            _ => report.skipped_issuers += 1,
        }
    }
    match issuers.is_empty() {
        true => Err(SnapshotError::NoIssuers),
        false => Ok((issuers, report)),
    }
}

fn issuer(row: &Json, certificates: Certificates<'_>, report: &mut Report) -> Option<Issuer> {
    let about = row.get("issuer")?;
    let iss = IssuerUrl::parse(about.text_of("iss")?)?;
    let mut keys = keys(row.items_of("keys"), &iss, certificates, report);
    revocations(row, &mut keys, report);
    let name = about.text_of("name")?.to_owned();
    Some(Issuer {
        website: about.text_of("website").map(str::to_owned),
        canonical: about.text_of("canonical_iss").and_then(IssuerUrl::parse),
        retrieved: row
            .text_of("lastRetrieved")
            .and_then(UnixTime::parse_rfc3339),
        ..Issuer::new(iss, name, keys)
    })
}

/// Gives each key its lists. A list that can't be read leaves open which cards were taken back, so
/// its key, or every key where it does not say whose it is, waits for a list that can be.
fn revocations(row: &Json, keys: &mut [Key], report: &mut Report) {
    let lists = match row.get("crls") {
        None | Some(Json::Null) => return,
        Some(Json::Array(lists)) => lists.iter().collect(),
        Some(other) => vec![other],
    };
    for list in lists {
        if let Some((kid, list, skipped)) = RevocationList::from_json(list) {
            report.skipped_rids += skipped;
            match keys.iter_mut().find(|key| *key.id() == kid) {
                Some(key) => key.add_revocations(&list),
                None => report.skipped_lists += 1,
            }
            continue;
        }
        report.skipped_lists += 1;
        let kid = list.text_of("kid").and_then(KeyId::parse);
        let is_of = |key: &Key| kid.as_ref().is_none_or(|kid| key.id() == kid);
        for key in keys.iter_mut().filter(|key| is_of(key)) {
            key.crl_version = Some(UNREADABLE_COUNTER);
        }
    }
}

/// The usable keys of `set`. Of several with one id, as an issuer may have them with different
/// certificates, the first counts.
fn keys(
    set: &[Json],
    iss: &IssuerUrl,
    certificates: Certificates<'_>,
    report: &mut Report,
) -> Vec<Key> {
    let mut keys: Vec<Key> = Vec::new();
    for jwk in set.iter().take(limits::KEYS_OF_ISSUER) {
        match certificates.read(jwk, iss) {
            Ok(key) if keys.iter().all(|known| known.id() != key.id()) => keys.push(key),
            Ok(_known_already) => {}
            Err(fault) => report.skipped_keys.push((iss.clone(), fault)),
        }
    }
    keys
}

/// In hexadecimal.
fn sha256(bytes: &[u8]) -> String {
    let digest = digest::digest(&digest::SHA256, bytes);
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or_default();
    digest
        .as_ref()
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}
