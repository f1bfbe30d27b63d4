//! What issuers publish about themselves: their key set and their revocation lists, fetched from the
//! addresses that the cards specification gives (req-F2, req-F5, req-H1, trap-T18).
//!
//! Nobody signed it but the way there. It is taken for what speaks against cards: a key that is
//! gone, a card that is named, a list that ought to be newer. Nothing in it makes a card better
//! than the signed directory does (architecture §5).

use super::{Cautions, Issuer, Key, OwnList, RevocationList, SnapshotError, Withdrawn};
use crate::issuer::{IssuerUrl, KeyId};
use crate::json::Json;
use crate::limits;
use crate::time::UnixTime;

/// Where `iss` publishes its keys.
#[must_use]
pub fn key_set_address(iss: &IssuerUrl) -> String {
    format!("{iss}/.well-known/jwks.json")
}

/// Where `iss` publishes which cards, signed with this key, it took back.
#[must_use]
pub fn list_address(iss: &IssuerUrl, kid: &KeyId) -> String {
    format!("{iss}/.well-known/crl/{kid}.json")
}

/// What an issuer's own key set told.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Told {
    /// Keys that are gone.
    pub withdrawn: usize,
    /// Keys that the directory does not list, or not yet.
    pub new: usize,
}

impl Cautions {
    /// Takes in the key set that `issuer` publishes, as fetched at `now`.
    ///
    /// # Errors
    /// [`SnapshotError`] if it is no key set, or no key in it can be used: an issuer that has none
    /// left is more likely one whose server has a bad day, and nothing changes.
    pub fn note_key_set(
        &mut self,
        issuer: &Issuer,
        set: &[u8],
        now: UnixTime,
    ) -> Result<Told, SnapshotError> {
        let set = parse(set)?;
        let keys = set.items_of("keys").iter().take(limits::KEYS_OF_ISSUER);
        let keys: Vec<Key> = keys.filter_map(|jwk| Key::from_jwk(jwk).ok()).collect();
        if keys.is_empty() {
            return Err(SnapshotError::NoIssuers);
        }
        let mut told = Told::default();
        for key in &issuer.keys {
            let Some(own) = keys.iter().find(|own| own.id() == key.id()) else {
                let (key, since) = (key.clone(), now);
                self.withdraw(&issuer.iss, Withdrawn { key, since });
                told.withdrawn += 1;
                continue;
            };
            if let Some(asked) = own.crl_version {
                let name = (issuer.iss.clone(), key.id().clone());
                let list = self.own_lists.entry(name).or_default();
                list.asked = list.asked.max(asked);
            }
        }
        for own in keys.iter().filter(|own| issuer.key(own.id()).is_none()) {
            if issuer.withdrawn_key(own.id()).is_none() {
                told.new += 1;
            }
            self.unlisted.insert((issuer.iss.clone(), own.id().clone()));
        }
        Ok(told)
    }

    /// Takes in the revocation list that `iss` publishes for its key `kid`; says how many cards it
    /// names.
    ///
    /// # Errors
    /// [`SnapshotError`] if it is no list, or another key's.
    pub fn note_list(
        &mut self,
        iss: &IssuerUrl,
        kid: &KeyId,
        list: &[u8],
    ) -> Result<usize, SnapshotError> {
        let json = parse(list)?;
        let (of, mut list, _skipped) =
            RevocationList::from_json(&json).ok_or(SnapshotError::Shape)?;
        if of != *kid {
            return Err(SnapshotError::Shape);
        }
        let name = (iss.clone(), kid.clone());
        let held = &mut self.own_lists.entry(name).or_default().held;
        *held = (*held).max(list.counter);
        // Its counter must not stand for that of a list that was signed.
        list.counter = 0;
        self.revoke(iss, kid, &list);
        Ok(list.len())
    }
}

fn parse(text: &[u8]) -> Result<Json, SnapshotError> {
    Json::parse_within(text, limits::JSON_STRING_BYTES, limits::DIRECTORY_VALUES)
        .map_err(|_json| SnapshotError::NotJson)
}

impl OwnList {
    /// Whether the issuer speaks of a newer list than any that is known, `signed` being the counter
    /// of the signed one.
    #[must_use]
    pub const fn is_missing(self, signed: u64) -> bool {
        self.asked > self.held && self.asked > signed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_missing_where_a_newer_one_is_asked_for_than_any_that_is_held() {
        let missing = |asked, held, signed| OwnList { asked, held }.is_missing(signed);
        assert!(missing(5, 4, 4));
        assert!(!missing(5, 5, 4) && !missing(5, 4, 5) && !missing(5, 6, 6));
        assert!(!missing(0, 0, 0));
    }

    #[test]
    fn what_an_issuer_publishes_lies_where_the_specification_says() {
        let iss = IssuerUrl::parse("https://a.example/b");
        let kid = KeyId::parse("k");
        let keys = iss.as_ref().map(key_set_address);
        assert_eq!(
            keys.as_deref(),
            Some("https://a.example/b/.well-known/jwks.json")
        );
        let list = iss.zip(kid).map(|(iss, kid)| list_address(&iss, &kid));
        assert_eq!(
            list.as_deref(),
            Some("https://a.example/b/.well-known/crl/k.json")
        );
    }
}
