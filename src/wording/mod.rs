//! Every sentence that a person reads, in the window and in the terminal. One language so far.
//!
//! A sentence says what is the case, then what to do. It never blames the person who holds the
//! card, and never says "forged" of what is only not known.

mod codes;
mod dates;
pub mod explain;
mod language;
mod reasons;
pub mod screens;

pub use codes::{code, note_code};
pub use dates::{age_in_days, date, day, records_date};
pub use language::Language;
pub use reasons::{Sentence, note, reason};

use crate::fhir::DoseCount;
use crate::shc::{CardError, RevocationStatus, StandingFault};
use crate::verdict::{Fact, Headline, Mark, Reason, Verdict};

/// A headline, in capitals.
#[must_use]
pub const fn headline(headline: Headline) -> &'static str {
    match headline {
        Headline::Verified => "VERIFIED",
        Headline::Check => "CHECK",
        Headline::DoNotAccept => "DO NOT ACCEPT",
        Headline::SharedNotSigned => "SHARED, NOT SIGNED",
        Headline::NotAHealthCode => "NOT A HEALTH CODE",
        Headline::Link => "LINK",
        Headline::Incomplete => "MORE CODES",
    }
}

/// A headline's stable code.
#[must_use]
pub const fn headline_code(headline: Headline) -> &'static str {
    match headline {
        Headline::Verified => "verified",
        Headline::Check => "check",
        Headline::DoNotAccept => "do-not-accept",
        Headline::SharedNotSigned => "shared-not-signed",
        Headline::NotAHealthCode => "not-a-health-code",
        Headline::Link => "link",
        Headline::Incomplete => "incomplete",
    }
}

/// A mark's stable code.
#[must_use]
pub const fn mark_code(mark: Mark) -> &'static str {
    match mark {
        Mark::Demo => "demo",
        Mark::Test => "test",
    }
}

/// A mark, in capitals, for a stripe across the headline.
#[must_use]
pub const fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Demo => "DEMO · NOT A REAL CARD",
        Mark::Test => "TEST · NOT FOR USE",
    }
}

/// A fact's stable code.
#[must_use]
pub const fn fact_code(fact: Fact) -> &'static str {
    match fact {
        Fact::Good => "good",
        Fact::Unsure => "unsure",
        Fact::Bad => "bad",
        Fact::NotJudged => "not-judged",
    }
}

/// The four facts of a verdict with their names and a word or two on each.
#[must_use]
pub fn facts(verdict: &Verdict) -> [(&'static str, Fact, String); 4] {
    let facts = verdict.facts();
    let word = |fact, good: &str, unsure: &str, bad: &str| {
        let word = match fact {
            Fact::Good => good,
            Fact::Unsure => unsure,
            Fact::Bad => bad,
            Fact::NotJudged => "not judged",
        };
        word.to_owned()
    };
    let altered = Reason::Card(CardError::BadSignature);
    let signature_fault = match verdict.reasons().contains(&altered) {
        true => "does not match",
        false => "malformed",
    };
    let unlisted = verdict.issuer().is_none_or(|issuer| issuer.name.is_none());
    let has = |wanted: fn(&Reason) -> bool| verdict.reasons().iter().any(wanted);
    let bad_issuer = if has(|reason| matches!(reason, Reason::Blocked { .. })) {
        "blocked"
    } else if has(|reason| matches!(reason, Reason::KeyBlocked { .. })) {
        "key blocked"
    } else {
        "key withdrawn"
    };
    let issuer = if has(|reason| matches!(reason, Reason::AddedHere { .. })) {
        "added here"
    } else if has(|reason| matches!(reason, Reason::OutsideRestriction)) {
        "not accepted here"
    } else if unlisted {
        "not in directory"
    } else {
        "no longer listed"
    };
    [
        (
            "Signature",
            facts.signature,
            word(facts.signature, "matches", "not checked", signature_fault),
        ),
        (
            "Issuer",
            facts.issuer,
            word(facts.issuer, "listed", issuer, bad_issuer),
        ),
        ("Standing", facts.standing, standing_word(verdict)),
        (
            "Content",
            facts.content,
            word(facts.content, "one person", "look closely", "wrong"),
        ),
    ]
}

fn standing_word(verdict: &Verdict) -> String {
    let words: Vec<&str> = verdict
        .reasons()
        .iter()
        .filter_map(|reason| match reason {
            Reason::Standing(StandingFault::Revoked) => Some("revoked"),
            Reason::Standing(StandingFault::Expired { .. }) => Some("expired"),
            Reason::Standing(StandingFault::NotYetValid { .. }) => Some("not yet valid"),
            _ => None,
        })
        .collect();
    match verdict.facts().standing {
        Fact::Good => "good".to_owned(),
        Fact::NotJudged => "not judged".to_owned(),
        Fact::Unsure => "not certain".to_owned(),
        Fact::Bad => words.join(", "),
    }
}

/// What stands under a headline: one or two short sentences.
#[must_use]
pub fn summary(verdict: &Verdict) -> String {
    match verdict.headline() {
        Headline::Verified => {
            let revocation = verdict.signed().map(|signed| revocation(signed.revocation));
            format!(
                "Signed by a listed issuer. In its dates. {}",
                revocation.unwrap_or_default()
            )
        }
        _ => verdict.reasons().first().map_or_else(String::new, |first| {
            let more = verdict.reasons().len() - 1;
            let first = reason(first, verdict).title;
            match more {
                0 => format!("{first}."),
                1 => format!("{first}, and one more reason."),
                more => format!("{first}, and {more} more reasons."),
            }
        }),
    }
}

/// What is known about revocation, so that silence never reads as "not revoked" (req-H8).
#[must_use]
pub fn revocation(status: RevocationStatus) -> String {
    match status {
        RevocationStatus::Revoked(as_of) => format!("Revoked, by the list of {}.", day(as_of)),
        RevocationStatus::NotRevoked(as_of) => format!("Not revoked as of {}.", day(as_of)),
        RevocationStatus::NoRid => "The card has no revocation id.".to_owned(),
        RevocationStatus::NoList => "Its issuer publishes no revocation list.".to_owned(),
        RevocationStatus::Unknown => "Revocation is not known.".to_owned(),
    }
}

/// Why a dose does not count; `None` if it does.
#[must_use]
pub const fn dose_does_not_count(counts: DoseCount) -> Option<&'static str> {
    match counts {
        DoseCount::Counts => None,
        DoseCount::NotCompleted => Some("not given"),
        DoseCount::Subpotent => Some("subpotent dose"),
        DoseCount::NoVaccine => Some("no vaccine named"),
        DoseCount::NotThisPerson => Some("not this person's"),
    }
}
