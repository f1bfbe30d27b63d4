//! What lowers a verdict and outlives every snapshot: issuers that have left, keys that were
//! withdrawn, cards that were taken back.
//!
//! Some of it comes from sources that nobody signed. That is why cautions can take a green away and
//! never give one (architecture §5), and why the store may keep them in rows that anybody with
//! access to the file could edit.

use std::collections::{BTreeMap, BTreeSet};

use super::{Directory, Issuer, RevocationList, Withdrawn};
use crate::issuer::{IssuerUrl, KeyId};

/// All that is remembered against issuers, keys and cards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cautions {
    /// Issuers that a list of participants once lacked (req-G7).
    pub delisted: BTreeSet<IssuerUrl>,
    /// Keys that were listed once and then no longer (req-F5).
    pub withdrawn: BTreeMap<(IssuerUrl, KeyId), Withdrawn>,
    /// The strictest word ever heard of each key's cards (sec-D5).
    pub revocations: BTreeMap<(IssuerUrl, KeyId), RevocationList>,
}

impl Cautions {
    /// All cautions that stand in `directory`.
    #[must_use]
    pub fn of(directory: &Directory) -> Self {
        let mut cautions = Self::default();
        for issuer in directory.issuers() {
            if !issuer.listed {
                cautions.delisted.insert(issuer.iss.clone());
            }
            for gone in &issuer.withdrawn {
                cautions.withdraw(&issuer.iss, gone.clone());
            }
            let withdrawn = issuer.withdrawn.iter().map(|gone| &gone.key);
            for key in issuer.keys.iter().chain(withdrawn) {
                if let Some(list) = &key.revocations {
                    cautions.revoke(&issuer.iss, key.id(), list);
                }
            }
        }
        cautions
    }

    /// Takes in all that `other` holds.
    pub fn add(&mut self, other: Self) {
        self.delisted.extend(other.delisted);
        for ((iss, _kid), gone) in other.withdrawn {
            self.withdraw(&iss, gone);
        }
        for ((iss, kid), list) in &other.revocations {
            self.revoke(iss, kid, list);
        }
    }

    /// Notes each key that `before` lists for an issuer and `after`, which is later and signed too,
    /// does not: the issuer has withdrawn it. An issuer that is gone altogether has said nothing
    /// about its keys; its cards are those of an unknown issuer.
    pub fn note_withdrawn(&mut self, before: &Directory, after: &Directory) {
        for (issuer, known) in pairs(before, after) {
            for key in issuer
                .keys
                .iter()
                .filter(|key| known.key(key.id()).is_none())
            {
                let since = after.published();
                let key = key.clone();
                self.withdraw(&issuer.iss, Withdrawn { key, since });
            }
        }
    }

    /// Notes that `gone` is no longer a key of `iss`. The latest such word counts.
    pub fn withdraw(&mut self, iss: &IssuerUrl, gone: Withdrawn) {
        let name = (iss.clone(), gone.key.id().clone());
        let since = gone.since;
        let known = self.withdrawn.entry(name).or_insert(gone);
        known.since = known.since.max(since);
    }

    /// Notes what `list` says of the cards signed with this key of `iss`.
    pub fn revoke(&mut self, iss: &IssuerUrl, kid: &KeyId, list: &RevocationList) {
        self.revocations
            .entry((iss.clone(), kid.clone()))
            .and_modify(|known| known.merge(list))
            .or_insert_with(|| list.clone());
    }
}

/// The issuers that are in both.
fn pairs<'a>(
    before: &'a Directory,
    after: &'a Directory,
) -> impl Iterator<Item = (&'a Issuer, &'a Issuer)> {
    let exact = |iss: &IssuerUrl| after.issuer(iss).filter(|issuer| issuer.iss == *iss);
    before
        .issuers()
        .iter()
        .filter_map(move |issuer| Some((issuer, exact(&issuer.iss)?)))
}

impl Directory {
    /// This directory with all of `cautions` heeded. A withdrawn key is good again only where this
    /// directory lists it and is later than the word that it was gone.
    #[must_use]
    pub fn heeding(self, cautions: &Cautions) -> Self {
        let (source, published) = (self.source, self.published);
        let mut withdrawn: BTreeMap<&IssuerUrl, Vec<&Withdrawn>> = BTreeMap::new();
        for ((iss, _kid), gone) in &cautions.withdrawn {
            withdrawn.entry(iss).or_default().push(gone);
        }
        let heed = |mut issuer: Issuer| {
            issuer.listed &= !cautions.delisted.contains(&issuer.iss);
            for gone in withdrawn.get(&issuer.iss).into_iter().flatten() {
                let is_listed_again = issuer.key(gone.key.id()).is_some() && published > gone.since;
                if is_listed_again {
                    continue;
                }
                issuer.keys.retain(|key| key.id() != gone.key.id());
                issuer
                    .withdrawn
                    .retain(|known| known.key.id() != gone.key.id());
                issuer.withdrawn.push((*gone).clone());
            }
            let keys = issuer.keys.iter_mut();
            for key in keys.chain(issuer.withdrawn.iter_mut().map(|gone| &mut gone.key)) {
                let name = (issuer.iss.clone(), key.id().clone());
                if let Some(list) = cautions.revocations.get(&name) {
                    key.add_revocations(list);
                }
            }
            issuer
        };
        let issuers = self.issuers.into_iter().map(heed).collect();
        Self {
            pki: self.pki,
            ..Self::new(source, published, self.sha256, issuers)
        }
    }
}
