//! The directory in this program's own compact form: JSON lines, one issuer a line, in the order
//! of the snapshot. It is what `directory export` writes and what the program carries as its seed.
//!
//! A key's id is not written, since it is the thumbprint of the key.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Directory, Issuer, Key, Reissuance, RevocationList, Source, Withdrawn};
use crate::issuer::IssuerUrl;
use crate::time::UnixTime;

const FORMAT: &str = "health-card-kiosk directory 1";
const CREDIT: &str = "Facts from the VCI Directory, The Commons Project, CC BY 4.0";

/// Not a directory in this program's form.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a compact directory")]
pub struct BadCompact;

#[derive(Deserialize, Serialize)]
struct Header {
    format: String,
    credit: String,
    published: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<String>,
}

#[derive(Deserialize, Serialize)]
struct Line {
    iss: String,
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    website: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    canonical_iss: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    delisted: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    retrieved: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reissuance: Option<String>,
    keys: Vec<Coordinates>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    withdrawn: Vec<Gone>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    revoked: BTreeMap<String, List>,
}

#[derive(Deserialize, Serialize)]
struct Coordinates {
    x: String,
    y: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    crl_version: Option<u64>,
}

#[derive(Deserialize, Serialize)]
struct Gone {
    since: i64,
    #[serde(flatten)]
    key: Coordinates,
}

#[derive(Deserialize, Serialize)]
struct List {
    method: String,
    ctr: u64,
    rids: Vec<String>,
}

/// Writes `directory`, each line ended by a line feed.
#[must_use]
pub fn write(directory: &Directory) -> String {
    let header = Header {
        format: FORMAT.to_owned(),
        credit: CREDIT.to_owned(),
        published: directory.published().to_string(),
        sha256: directory.sha256().map(str::to_owned),
    };
    let mut text = json_line(&header);
    directory
        .issuers()
        .iter()
        .for_each(|issuer| text.push_str(&json_line(&line(issuer))));
    text
}

fn json_line(value: &impl Serialize) -> String {
    // Strings, numbers and maps with string keys: there is nothing that can't be written.
    serde_json::to_string(value).map_or_else(|_impossible| String::new(), |line| line + "\n")
}

fn line(issuer: &Issuer) -> Line {
    let list = |key: &Key| {
        let list = key.revocations.as_ref()?;
        let rids = list.entries().collect();
        Some((
            key.id().to_string(),
            List {
                method: list.method.name().to_owned(),
                ctr: list.counter,
                rids,
            },
        ))
    };
    let coordinates = |key: &Key| {
        let (x, y) = key.coordinates();
        Coordinates {
            x: x.to_owned(),
            y: y.to_owned(),
            crl_version: key.crl_version,
        }
    };
    let gone = |gone: &Withdrawn| Gone {
        since: gone.since.as_secs(),
        key: coordinates(&gone.key),
    };
    Line {
        iss: issuer.iss.to_string(),
        name: issuer.name.clone(),
        website: issuer.website.clone(),
        canonical_iss: issuer.canonical.as_ref().map(IssuerUrl::to_string),
        delisted: !issuer.listed,
        retrieved: issuer.retrieved.map(UnixTime::as_secs),
        reissuance: issuer
            .reissuance
            .as_ref()
            .map(|url| url.as_str().to_owned()),
        keys: issuer.keys.iter().map(coordinates).collect(),
        withdrawn: issuer.withdrawn.iter().map(gone).collect(),
        revoked: issuer
            .keys
            .iter()
            .chain(issuer.withdrawn.iter().map(|gone| &gone.key))
            .filter_map(list)
            .collect(),
    }
}

/// Reads what [`write()`] wrote. Strict: this program wrote it, so any fault means damage.
///
/// # Errors
/// [`BadCompact`] if anything in it is out of order.
pub fn read(text: &str, source: Source) -> Result<Directory, BadCompact> {
    let mut lines = text.lines();
    let header: Header = parse(lines.next().ok_or(BadCompact)?)?;
    let published = UnixTime::parse_rfc3339(&header.published).ok_or(BadCompact)?;
    if header.format != FORMAT {
        return Err(BadCompact);
    }
    let issuers = lines
        .map(|line| issuer(parse(line)?))
        .collect::<Result<_, _>>()?;
    Ok(Directory::new(source, published, header.sha256, issuers))
}

fn parse<'a, T: Deserialize<'a>>(line: &'a str) -> Result<T, BadCompact> {
    serde_json::from_str(line).map_err(|_json| BadCompact)
}

fn issuer(mut line: Line) -> Result<Issuer, BadCompact> {
    let mut key = |coordinates: &Coordinates| {
        let mut key = Key::new(&coordinates.x, &coordinates.y).map_err(|_key| BadCompact)?;
        key.crl_version = coordinates.crl_version;
        key.revocations = match line.revoked.remove(key.id().as_str()) {
            Some(list) => Some(revocations(&list)?),
            None => None,
        };
        Ok(key)
    };
    let keys = line.keys.iter().map(&mut key).collect::<Result<_, _>>()?;
    let gone = |gone: &Gone| {
        let since = UnixTime::from_secs(gone.since);
        Ok(Withdrawn {
            key: key(&gone.key)?,
            since,
        })
    };
    let withdrawn = line.withdrawn.iter().map(gone).collect::<Result<_, _>>()?;
    if !line.revoked.is_empty() {
        return Err(BadCompact);
    }
    let iss = IssuerUrl::parse(&line.iss).ok_or(BadCompact)?;
    Ok(Issuer {
        website: line.website,
        canonical: match line.canonical_iss {
            Some(iss) => Some(IssuerUrl::parse(&iss).ok_or(BadCompact)?),
            None => None,
        },
        listed: !line.delisted,
        retrieved: line.retrieved.map(UnixTime::from_secs),
        withdrawn,
        reissuance: match line.reissuance {
            Some(url) => Some(Reissuance::parse(&url).ok_or(BadCompact)?),
            None => None,
        },
        ..Issuer::new(iss, line.name, keys)
    })
}

fn revocations(list: &List) -> Result<RevocationList, BadCompact> {
    match RevocationList::new(&list.method, list.ctr, list.rids.iter().map(String::as_str)) {
        (list, 0) => Ok(list),
        _ => Err(BadCompact),
    }
}
