//! What a pack says: from JSON and back. Strict: a member that there is not, which may be one that
//! was mistyped, is refused, so that no block is lost by a slip.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use aws_lc_rs::digest;
use serde_json::{Map, Value, json};

use super::{FleetError, quoted};
use crate::directory::{Issuer, Key};
use crate::issuer::{IssuerUrl, KeyId};
use crate::json::Json;
use crate::limits;
use crate::rules::Pack;
use crate::text;
use crate::time::UnixTime;

/// What the content says that it is.
const FORMAT: &str = "health-card-kiosk-fleet";

/// The version of its form.
const VERSION: u16 = 1;

/// All members, in alphabetical order.
const MEMBERS: [&str; 9] = [
    "added", "blocked", "exp", "format", "iat", "note", "rules", "settings", "version",
];

/// What one pack says. Settings are names and values alone: which there are, the store knows.
#[derive(Clone, Debug, PartialEq)]
pub struct FleetPack {
    /// When it was made, in whole seconds: packs are in this order.
    pub issued: UnixTime,
    /// From when on it is not applied any more; `None` for never.
    pub expires: Option<UnixTime>,
    /// What its maker wants to remember of it; nothing follows from it. One line, may be empty.
    pub note: String,
    /// Names and values of settings.
    pub settings: Vec<(String, String)>,
    /// Rules, none twice.
    pub rules: Vec<FleetRule>,
    /// Issuers whose cards are refused.
    pub blocked_issuers: Vec<IssuerUrl>,
    /// Keys whose cards are refused.
    pub blocked_keys: Vec<KeyId>,
    /// Issuers that are added, each once, with one key at least.
    pub added: Vec<Issuer>,
    /// SHA-256 of the content as it came or is written.
    pub sha256: [u8; 32],
}

/// A rule in a pack.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FleetRule {
    /// As it was written, in TOML.
    pub text: String,
    /// What it says.
    pub pack: Pack,
}

impl FleetPack {
    /// Reads the content of a pack.
    ///
    /// # Errors
    /// [`FleetError`], as its variants say; of several faults the first.
    pub fn read(payload: &[u8]) -> Result<Self, FleetError> {
        let most = usize::try_from(limits::PACK_BYTES).unwrap_or(limits::JSON_STRING_BYTES);
        let json = Json::parse_within(payload, most, limits::JSON_VALUES);
        let json = json.map_err(|_json| FleetError::Json)?;
        let Json::Object(members) = &json else {
            return Err(FleetError::Json);
        };
        let is_ours = json.text_of("format") == Some(FORMAT)
            && json.get("version").and_then(Json::number) == Some(f64::from(VERSION));
        if !is_ours {
            return Err(FleetError::Format);
        }
        only(members, &MEMBERS)?;
        let issued = moment(&json, "iat")?.ok_or(FleetError::Member("iat"))?;
        let expires = moment(&json, "exp")?;
        if expires.is_some_and(|expires| expires <= issued) {
            return Err(FleetError::Member("exp"));
        }
        let (blocked_issuers, blocked_keys) = blocked(json.get("blocked"))?;
        Ok(Self {
            issued,
            expires,
            note: note(json.get("note"))?,
            settings: settings(json.get("settings"))?,
            rules: rules(list(&json, "rules", limits::PACKS)?)?,
            blocked_issuers,
            blocked_keys,
            added: added(list(&json, "added", limits::FLEET_ADDED)?)?,
            sha256: sha256(payload),
        })
    }

    /// [`FleetPack::sha256`] in hexadecimal digits: by it two people know that they mean one pack.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut digits = String::with_capacity(64);
        for byte in self.sha256 {
            // Writing to a text does not fail.
            write!(digits, "{byte:02x}").ok();
        }
        digits
    }

    /// The content as JSON. [`FleetPack::sha256`] becomes that of what is returned.
    #[must_use]
    pub fn write(&mut self) -> Vec<u8> {
        let texts = |rule: &FleetRule| rule.text.clone();
        let settings = self.settings.iter().cloned();
        let settings: Map<String, Value> = settings
            .map(|(name, value)| (name, Value::from(value)))
            .collect();
        let issuers: Vec<_> = self.blocked_issuers.iter().map(IssuerUrl::as_str).collect();
        let keys: Vec<_> = self.blocked_keys.iter().map(KeyId::as_str).collect();
        let mut json = json!({
            "format": FORMAT,
            "version": VERSION,
            "iat": self.issued.as_secs(),
            "note": self.note,
            "settings": settings,
            "rules": self.rules.iter().map(texts).collect::<Vec<_>>(),
            "blocked": { "issuers": issuers, "keys": keys },
            "added": self.added.iter().map(written).collect::<Vec<_>>(),
        });
        if let Some(expires) = self.expires {
            json["exp"] = expires.as_secs().into();
        }
        let payload = json.to_string().into_bytes();
        self.sha256 = sha256(&payload);
        payload
    }
}

fn written(issuer: &Issuer) -> Value {
    let jwk = |key: &Key| {
        let (x, y) = key.coordinates();
        let mut jwk = json!({ "kty": "EC", "use": "sig", "alg": "ES256", "crv": "P-256",
            "x": x, "y": y, "kid": key.id().as_str() });
        if let Some(version) = key.crl_version {
            jwk["crlVersion"] = version.into();
        }
        jwk
    };
    let keys: Vec<_> = issuer.keys.iter().map(jwk).collect();
    json!({ "iss": issuer.iss.as_str(), "name": issuer.name, "keys": keys })
}

fn sha256(payload: &[u8]) -> [u8; 32] {
    let mut sha256 = [0; 32];
    sha256.copy_from_slice(digest::digest(&digest::SHA256, payload).as_ref());
    sha256
}

/// Refuses members that are not among `known`.
fn only(members: &[(String, Json)], known: &[&str]) -> Result<(), FleetError> {
    let mut names = members.iter().map(|(name, _)| name);
    match names.find(|name| !known.contains(&name.as_str())) {
        None => Ok(()),
        Some(name) => Err(FleetError::Unknown(quoted(name))),
    }
}

/// Whole seconds of the years that are believed; `None` where there is no such member.
fn moment(json: &Json, name: &'static str) -> Result<Option<UnixTime>, FleetError> {
    let Some(value) = json.get(name) else {
        return Ok(None);
    };
    let whole = value.number().filter(|number| number.fract() == 0.0);
    let moment = whole.and_then(UnixTime::from_numeric_date);
    moment.map(Some).ok_or(FleetError::Member(name))
}

fn list<'a>(json: &'a Json, name: &'static str, most: usize) -> Result<&'a [Json], FleetError> {
    match json.get(name) {
        None => Ok(&[]),
        Some(Json::Array(items)) if items.len() > most => Err(FleetError::TooMany(name)),
        Some(Json::Array(items)) => Ok(items),
        Some(_other) => Err(FleetError::Member(name)),
    }
}

fn note(json: Option<&Json>) -> Result<String, FleetError> {
    let note = json.map_or(Some(""), Json::text);
    let is_line = |note: &&str| {
        note.chars().count() <= limits::PACK_TEXT_CHARS && !note.contains(char::is_control)
    };
    let note = note.filter(is_line).ok_or(FleetError::Member("note"))?;
    Ok(note.to_owned())
}

fn settings(json: Option<&Json>) -> Result<Vec<(String, String)>, FleetError> {
    let settings = match json {
        None => return Ok(Vec::new()),
        Some(Json::Object(settings)) => settings.iter(),
        Some(_other) => return Err(FleetError::Member("settings")),
    };
    let setting = |(name, value): &(String, Json)| {
        let value = value.text().ok_or_else(|| FleetError::Value(quoted(name)));
        Ok((name.clone(), value?.to_owned()))
    };
    settings.map(setting).collect()
}

fn rules(texts: &[Json]) -> Result<Vec<FleetRule>, FleetError> {
    let mut ids = BTreeSet::new();
    let rule = |(at, text): (usize, &Json)| {
        let number = at + 1;
        let text = text.text().ok_or(FleetError::Member("rules"))?;
        let pack = Pack::read(text).map_err(|error| FleetError::Rule { number, error })?;
        if Pack::built_in().iter().any(|other| other.id == pack.id) {
            return Err(FleetError::RuleBuiltIn(pack.id));
        }
        if !ids.insert(pack.id.clone()) {
            return Err(FleetError::RuleTwice(pack.id));
        }
        let text = text.to_owned();
        Ok(FleetRule { text, pack })
    };
    texts.iter().enumerate().map(rule).collect()
}

fn blocked(json: Option<&Json>) -> Result<(Vec<IssuerUrl>, Vec<KeyId>), FleetError> {
    let Some(blocked) = json else {
        return Ok((Vec::new(), Vec::new()));
    };
    let Json::Object(members) = blocked else {
        return Err(FleetError::Member("blocked"));
    };
    only(members, &["issuers", "keys"])?;
    let issuers = list(blocked, "issuers", limits::FLEET_BLOCKED)?.iter();
    let issuers = issuers.map(|iss| iss.text().and_then(IssuerUrl::parse));
    let keys = list(blocked, "keys", limits::FLEET_BLOCKED)?.iter();
    let keys = keys.map(|kid| kid.text().and_then(KeyId::parse));
    let (issuers, keys): (Option<_>, Option<_>) = (issuers.collect(), keys.collect());
    issuers.zip(keys).ok_or(FleetError::Member("blocked"))
}

fn added(issuers: &[Json]) -> Result<Vec<Issuer>, FleetError> {
    let mut known = BTreeSet::new();
    let issuer = |(at, json): (usize, &Json)| {
        let malformed = || FleetError::Issuer(at + 1);
        let Json::Object(members) = json else {
            return Err(malformed());
        };
        only(members, &["iss", "keys", "name"])?;
        let iss = json.text_of("iss").and_then(IssuerUrl::parse);
        let iss = iss.ok_or_else(malformed)?;
        let name = json.text_of("name").ok_or_else(malformed)?;
        // As it stands on a screen, or it is another's name in disguise (sec-T5).
        let is_plain = !name.is_empty() && text::one_line(name) == name;
        let keys = json.items_of("keys");
        let fits = is_plain
            && name.chars().count() <= limits::PACK_TEXT_CHARS
            && (1..=limits::KEYS_OF_ISSUER).contains(&keys.len());
        if !fits {
            return Err(malformed());
        }
        let keys = keys.iter().map(Key::from_jwk).collect::<Result<_, _>>();
        let keys = keys.map_err(|error| {
            let iss = iss.clone();
            FleetError::IssuerKey { iss, error }
        })?;
        if !known.insert(iss.clone()) {
            return Err(FleetError::IssuerTwice(iss));
        }
        Ok(Issuer::new(iss, name.to_owned(), keys))
    };
    issuers.iter().enumerate().map(issuer).collect()
}
