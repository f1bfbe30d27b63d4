//! Every sentence that a person reads, in the window and in the terminal, by language. The sentences
//! themselves are in `assets/words`, one file a language; here stands which is said when.
//!
//! A sentence says what is the case, then what to do. It never blames the person who holds the
//! card, and never says "forged" of what is only not known.

mod codes;
mod dates;
mod diseases;
pub mod explain;
mod language;
pub mod links;
mod reasons;
pub mod receipt;
pub mod records;
pub mod rules;
pub mod screens;
pub mod taken;
mod words;

pub use codes::{code, note_code};
pub use dates::{age_in_days, calendar_day, date, day, records_date};
pub use diseases::{disease, diseases};
pub use language::Language;
pub use reasons::{note, reason};
pub use words::{Advice, Guidance, Message, Sentence, Words};

use crate::shc::{CardError, RevocationStatus, StandingFault};
use crate::verdict::{Fact, Headline, Mark, Reason, Verdict};

/// A headline, in capitals where the script has them.
#[must_use]
pub const fn headline(headline: Headline) -> Message {
    Message(match headline {
        Headline::Verified => "headline-verified",
        Headline::Check => "headline-check",
        Headline::DoNotAccept => "headline-do-not-accept",
        Headline::SharedNotSigned => "headline-shared-not-signed",
        Headline::NotAHealthCode => "headline-not-a-health-code",
        Headline::Link => "headline-link",
        Headline::Incomplete => "headline-incomplete",
    })
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
        Mark::Training => "training",
        Mark::Test => "test",
    }
}

/// A mark, in capitals, for a stripe across the headline.
#[must_use]
pub const fn mark(mark: Mark) -> Message {
    Message(match mark {
        Mark::Demo => "mark-demo",
        Mark::Training => "mark-training",
        Mark::Test => "mark-test",
    })
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
pub fn facts(words: Words, verdict: &Verdict) -> [(&'static str, Fact, String); 4] {
    let facts = verdict.facts();
    let said = |name: &'static str, fact, good, unsure, bad| {
        let word = match fact {
            Fact::Good => good,
            Fact::Unsure => unsure,
            Fact::Bad => bad,
            Fact::NotJudged => "not-judged",
        };
        let word = words.with(&format!("fact-{word}"), &[]);
        (words.get(Message(name)), fact, word)
    };
    let has = |wanted: fn(&Reason) -> bool| verdict.reasons().iter().any(wanted);
    let altered = Reason::Card(CardError::BadSignature);
    let signature_fault = match verdict.reasons().contains(&altered) {
        true => "mismatch",
        false => "malformed",
    };
    let bad_issuer = if has(|reason| matches!(reason, Reason::Blocked { .. })) {
        "blocked"
    } else if has(|reason| matches!(reason, Reason::KeyBlocked { .. })) {
        "key-blocked"
    } else {
        "key-withdrawn"
    };
    let unlisted = verdict.issuer().is_none_or(|issuer| issuer.name.is_none());
    let unsure_issuer = if has(|reason| matches!(reason, Reason::AddedHere { .. })) {
        "added"
    } else if has(|reason| matches!(reason, Reason::OutsideRestriction)) {
        "outside"
    } else if unlisted {
        "unlisted"
    } else {
        "delisted"
    };
    let (name, fact, word) = said(
        "fact-standing",
        facts.standing,
        "in-order",
        "uncertain",
        "expired",
    );
    let standing = match fact {
        Fact::Bad => bad_standing(words, verdict),
        _ => word,
    };
    [
        said(
            "fact-signature",
            facts.signature,
            "matches",
            "unchecked",
            signature_fault,
        ),
        said(
            "fact-issuer",
            facts.issuer,
            "listed",
            unsure_issuer,
            bad_issuer,
        ),
        (name, fact, standing),
        said(
            "fact-content",
            facts.content,
            "one-person",
            "doubtful",
            "wrong",
        ),
    ]
}

fn bad_standing(words: Words, verdict: &Verdict) -> String {
    let ids = verdict.reasons().iter().filter_map(|reason| match reason {
        Reason::Standing(StandingFault::Revoked) => Some("fact-revoked"),
        Reason::Standing(StandingFault::Expired { .. }) => Some("fact-expired"),
        Reason::Standing(StandingFault::NotYetValid { .. }) => Some("fact-not-yet-valid"),
        _ => None,
    });
    let said: Vec<String> = ids.map(|id| words.with(id, &[])).collect();
    said.join(words.get(screens::LIST_SEPARATOR))
}

/// What stands under a headline: one or two short sentences.
#[must_use]
pub fn summary(words: Words, verdict: &Verdict) -> String {
    match verdict.headline() {
        Headline::Verified => {
            let signed = verdict.signed();
            let revocation = signed.map(|signed| revocation(words, signed.revocation));
            let told = [("revocation", revocation.unwrap_or_default().into())];
            words.with("summary-verified", &told)
        }
        _ => verdict.reasons().first().map_or_else(String::new, |first| {
            let more = verdict.reasons().len() - 1;
            let first = reason(words, first, verdict).title;
            words.with("summary", &[("first", first.into()), ("more", more.into())])
        }),
    }
}

/// What is known about revocation, so that silence never reads as "not revoked" (req-H8).
#[must_use]
pub fn revocation(words: Words, status: RevocationStatus) -> String {
    let (id, at) = match status {
        RevocationStatus::Revoked(as_of) => ("revocation-revoked", Some(as_of)),
        RevocationStatus::NotRevoked(as_of) => ("revocation-not-revoked", Some(as_of)),
        RevocationStatus::NoRid => ("revocation-no-id", None),
        RevocationStatus::NoList => ("revocation-no-list", None),
        RevocationStatus::Unknown => ("revocation-unknown", None),
    };
    let day = at.map(|at| day(words, at)).unwrap_or_default();
    words.with(id, &[("day", day.into())])
}
