//! What this kiosk's administrator has decided about issuers, over what the directory says
//! (req-G9). A block wins over everything; an issuer that was added here is never plain green.

use std::collections::{BTreeMap, BTreeSet};

use super::metadata::{About, IssuerKind, Metadata, Place};
use super::{Directory, Issuer};
use crate::issuer::{IssuerUrl, KeyId};
use crate::time::UnixTime;

/// The administrator's decisions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overlay {
    /// Issuers that no directory lists, each with [`Issuer::added`].
    pub added: Vec<Issuer>,
    /// Issuers whose cards are refused, and since when.
    pub blocked_issuers: BTreeMap<IssuerUrl, UnixTime>,
    /// Keys whose cards are refused, at whichever issuer, and since when.
    pub blocked_keys: BTreeMap<KeyId, UnixTime>,
    /// Whose cards may be green.
    pub only: Only,
}

/// A restriction to some issuers. Nothing named means no restriction.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Only {
    /// Issuers of these kinds.
    pub kinds: BTreeSet<IssuerKind>,
    /// Issuers in these places.
    pub places: BTreeSet<Place>,
}

impl Only {
    /// Whether an issuer of which this is told is within the restriction. Of whom nothing is
    /// known, that is not known either.
    #[must_use]
    pub fn allows(&self, about: Option<&About>) -> bool {
        let kinds = about.map(|about| &about.kinds);
        let places = about.map(|about| &about.places);
        let is_kind = || kinds.is_some_and(|kinds| !kinds.is_disjoint(&self.kinds));
        let is_in = |wanted: &Place| {
            places.is_some_and(|places| places.iter().any(|place| wanted.holds(place)))
        };
        (self.kinds.is_empty() || is_kind())
            && (self.places.is_empty() || self.places.iter().any(is_in))
    }
}

impl Directory {
    /// This directory with the administrator's decisions, and with what is told of its issuers. An
    /// added issuer that the directory lists itself is the directory's.
    #[must_use]
    pub fn overlaid(mut self, overlay: Overlay, metadata: Metadata) -> Self {
        for issuer in &overlay.added {
            if self.issuer(&issuer.iss).is_none() {
                self.add(issuer.clone());
            }
        }
        self.overlay = overlay;
        self.metadata = metadata;
        self
    }

    /// The administrator's decisions.
    #[must_use]
    pub const fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// Since when cards that name `iss` are refused here. Letter case saves nobody from a block.
    #[must_use]
    pub fn blocked_since(&self, iss: &IssuerUrl) -> Option<UnixTime> {
        let blocked = self.overlay.blocked_issuers.iter();
        let mut matching = blocked.filter(|(blocked, _)| blocked.differs_in_case_only(iss));
        matching.next().map(|(_, since)| *since)
    }

    /// Since when cards signed with this key are refused here.
    #[must_use]
    pub fn key_blocked_since(&self, id: &KeyId) -> Option<UnixTime> {
        self.overlay.blocked_keys.get(id).copied()
    }

    /// What is told of `issuer`, or of the entry that stands for it.
    #[must_use]
    pub fn about(&self, issuer: &Issuer) -> Option<&About> {
        let shown = &self.shown_as(issuer).iss;
        self.metadata
            .get(&issuer.iss)
            .or_else(|| self.metadata.get(shown))
    }

    /// Whether the administrator's restriction lets `issuer` be green.
    #[must_use]
    pub fn is_within_restriction(&self, issuer: &Issuer) -> bool {
        self.overlay.only.allows(self.about(issuer))
    }
}
