//! Whether a card that is genuine still stands: its dates, revocation, and what is known of both.

use super::{Rid, VerifiedCard, hash_fhir};
use crate::directory::{CertificateTime, Directory, Freshness, Method, Validity};
use crate::limits;
use crate::time::{Clock, Moment, UnixTime};

/// Everything that speaks against a genuine card or leaves it open, and its revocation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Standing {
    /// All that apply, since one must not hide the other (req-S2).
    pub faults: Vec<StandingFault>,
    /// What is known about revocation (req-H8).
    pub revocation: RevocationStatus,
}

/// One thing that speaks against a genuine card or leaves it open.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum StandingFault {
    /// Its issuer took it back.
    Revoked,
    /// `exp` has come (req-E3).
    Expired {
        /// When.
        at: UnixTime,
    },
    /// `nbf` lies ahead, beyond the allowance (req-E2).
    NotYetValid {
        /// From when it is valid.
        from: UnixTime,
    },
    /// The issuer has a revocation list, and the directory does not hold it.
    ListMissing,
    /// The list held is older than the one the key asks for.
    ListOutdated,
    /// The list names cards in a way that this program does not know.
    ListMethod,
    /// The card's `rid` can't stand in any list.
    MalformedRid,
    /// The certificates of its key were not valid at the time that counts (req-F7).
    CertificateNotValid {
        /// When they were; `None` if the key has none.
        validity: Option<Validity>,
    },
    /// The directory is older than the limit.
    DirectoryTooOld,
    /// The clock shows a time before something that has happened, so that dates can't be judged.
    ClockDoubtful,
}

/// What is known about a card's revocation.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RevocationStatus {
    /// Its issuer's list, as of this time, names it.
    Revoked(UnixTime),
    /// Its issuer's list, as of this time, does not name it.
    NotRevoked(UnixTime),
    /// The card has no id that a list could name.
    NoRid,
    /// Its issuer publishes no list for this key.
    NoList,
    /// There is a list that could not be used.
    Unknown,
}

/// Judges `card` at `moment` with what `directory` holds.
#[must_use]
pub fn standing(card: &VerifiedCard<'_>, directory: &Directory, moment: Moment) -> Standing {
    let mut faults = Vec::new();
    let revocation = revocation(card, directory, &mut faults);
    let claims = card.claims();
    // RFC 7519 §4.1.4: the time must be before `exp`, so a card has expired at `exp` itself.
    if let Some(at) = claims.expires.filter(|expires| moment.now >= *expires) {
        faults.push(StandingFault::Expired { at });
    }
    // A clock that lies behind says nothing of what is still to come.
    if moment.clock != Clock::Doubtful && claims.not_before > moment.now + limits::NBF_AHEAD {
        faults.push(StandingFault::NotYetValid {
            from: claims.not_before,
        });
    }
    let signed = card
        .key()
        .revocations
        .as_ref()
        .map_or(0, |list| list.counter);
    if card
        .key()
        .own_list
        .is_some_and(|own| own.is_missing(signed))
        && revocation != RevocationStatus::Unknown
    {
        faults.push(StandingFault::ListOutdated);
    }
    if let Some(pki) = directory.pki() {
        let at = match pki.time {
            CertificateTime::Issuance => claims.not_before,
            CertificateTime::Now => moment.now,
        };
        let validity = card.key().certified;
        if !validity.is_some_and(|validity| validity.contains(at)) {
            faults.push(StandingFault::CertificateNotValid { validity });
        }
    }
    if moment.clock != Clock::Given && directory.freshness(moment.now) == Freshness::TooOld {
        faults.push(StandingFault::DirectoryTooOld);
    }
    if moment.clock == Clock::Doubtful {
        faults.push(StandingFault::ClockDoubtful);
    }
    Standing { faults, revocation }
}

fn revocation(
    card: &VerifiedCard<'_>,
    directory: &Directory,
    faults: &mut Vec<StandingFault>,
) -> RevocationStatus {
    let (key, claims) = (card.key(), card.claims());
    let as_of = card
        .issuer()
        .retrieved
        .unwrap_or_else(|| directory.published());
    if claims.rid == Rid::Malformed {
        faults.push(StandingFault::MalformedRid);
    }
    let fault = match (&key.revocations, key.crl_version) {
        (None, None) => return RevocationStatus::NoList,
        (None, Some(_counter)) => StandingFault::ListMissing,
        (Some(list), counter) => {
            let own_id = match &claims.rid {
                Rid::Some(rid) => Some(rid.as_str()),
                Rid::None | Rid::Malformed => None,
            };
            let legacy_id = (list.method != Method::Rid).then(|| hash_fhir(claims.bundle()));
            let legacy_id = legacy_id.as_ref().map(|id| id.as_str());
            let mut ids = own_id.into_iter().chain(legacy_id);
            if ids.any(|id| list.revokes(id, claims.not_before)) {
                faults.push(StandingFault::Revoked);
                return RevocationStatus::Revoked(as_of);
            }
            match (&list.method, counter) {
                (Method::Other(_), _) => StandingFault::ListMethod,
                (_, Some(counter)) if list.counter < counter => StandingFault::ListOutdated,
                (Method::HashFhir, _) => return RevocationStatus::NotRevoked(as_of),
                (Method::Rid, _) => {
                    return match claims.rid {
                        Rid::Some(_) => RevocationStatus::NotRevoked(as_of),
                        Rid::None => RevocationStatus::NoRid,
                        Rid::Malformed => RevocationStatus::Unknown,
                    };
                }
            }
        }
    };
    // Even for a card without an id: how a list that is not here names cards is not known either.
    faults.push(fault);
    RevocationStatus::Unknown
}
