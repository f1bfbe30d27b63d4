//! The decision: from what was found out about a card to four facts, one headline and all reasons.
//!
//! [`Verdict`] is made here and nowhere else, and [`decide`] alone turns facts into a headline.

mod facts;
mod reason;

pub use facts::{Fact, Facts, Headline, Mark, decide};
pub use reason::{InputFault, Reason};

use reason::{signature_fact, standing_fact};

use crate::directory::{Directory, Source};
use crate::fhir::{Summary, summary};
use crate::issuer::IssuerUrl;
use crate::payload::chunks::Progress;
use crate::payload::{Foreign, PayloadError};
use crate::shc::{CardError, RevocationStatus, VerifiedCard, standing};
use crate::time::{Clock, Moment, UnixTime};

/// Who a card names as its issuer, as the directory knows them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NamedIssuer {
    /// As the card says.
    pub iss: IssuerUrl,
    /// The directory's name for it; `None` if it does not know it.
    pub name: Option<String>,
    /// The directory's web site for it.
    pub website: Option<String>,
}

/// What the directory in use was, when a verdict was made.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct DirectoryUsed {
    /// Where it came from.
    pub source: Source,
    /// The time of its snapshot.
    pub published: UnixTime,
}

/// What is said about one card, or about an input that is none.
pub struct Verdict {
    headline: Headline,
    facts: Facts,
    mark: Option<Mark>,
    reasons: Vec<Reason>,
    issuer: Option<NamedIssuer>,
    directory: DirectoryUsed,
    moment: Moment,
    signed: Option<SignedContent>,
}

/// What a card holds, where its signature is good.
pub struct SignedContent {
    /// Who, and what about them.
    pub summary: Summary,
    /// When it was issued (`nbf`).
    pub issued: UnixTime,
    /// What is known about its revocation.
    pub revocation: RevocationStatus,
}

impl Verdict {
    /// The verdict on a card that [`crate::shc::verify`] took or refused.
    #[must_use]
    pub fn on_card(
        verified: Result<VerifiedCard<'_>, CardError>,
        directory: &Directory,
        moment: Moment,
    ) -> Self {
        match verified {
            Ok(card) => Self::on_verified(&card, directory, moment),
            Err(error) => Self::on_refused(error, directory, moment),
        }
    }

    /// As [`Verdict::on_card`], for a card that came in several codes.
    #[must_use]
    pub fn on_joined_card(
        verified: Result<VerifiedCard<'_>, CardError>,
        directory: &Directory,
        moment: Moment,
    ) -> Self {
        let is_refused = verified.is_err();
        let mut verdict = Self::on_card(verified, directory, moment);
        if is_refused && verdict.headline == Headline::DoNotAccept {
            verdict.reasons.push(Reason::MixedChunks);
        }
        verdict
    }

    fn on_verified(card: &VerifiedCard<'_>, directory: &Directory, moment: Moment) -> Self {
        let standing = standing(card, directory, moment);
        let summary = summary(
            card.claims().bundle(),
            &card.claims().fhir_version,
            moment.now,
        );
        let mut reasons = Vec::new();
        let facts = Facts {
            signature: Fact::Good,
            issuer: if card.issuer().listed {
                Fact::Good
            } else {
                reasons.push(Reason::Delisted);
                Fact::Unsure
            },
            standing: worst(standing.faults.iter().map(|fault| standing_fact(*fault))),
            content: worst(summary.faults.iter().map(|_doubt| Fact::Unsure)),
        };
        reasons.extend(standing.faults.into_iter().map(Reason::Standing));
        reasons.extend(summary.faults.iter().copied().map(Reason::Content));
        let issuer = named(&card.issuer().iss, directory);
        let mut verdict = Self::new(decide(facts), facts, reasons, directory, moment);
        verdict.issuer = Some(issuer);
        verdict.signed = Some(SignedContent {
            summary,
            issued: card.claims().not_before,
            revocation: standing.revocation,
        });
        verdict
    }

    fn on_refused(error: CardError, directory: &Directory, moment: Moment) -> Self {
        let iss = match &error {
            CardError::UnknownIssuer(iss) | CardError::UnknownKey(iss) => Some(iss.clone()),
            _ => None,
        };
        let listed = iss
            .as_ref()
            .and_then(|iss| directory.issuer(iss))
            .map(|issuer| issuer.listed);
        let facts = Facts {
            signature: signature_fact(&error),
            issuer: match (&iss, listed) {
                (Some(_), Some(true)) => Fact::Good,
                (Some(_), _) => Fact::Unsure,
                (None, _) => Fact::NotJudged,
            },
            ..Facts::NOT_JUDGED
        };
        let mut reasons = vec![Reason::Card(error)];
        if listed == Some(false) {
            reasons.push(Reason::Delisted);
        }
        let mut verdict = Self::new(decide(facts), facts, reasons, directory, moment);
        verdict.issuer = iss.map(|iss| named(&iss, directory));
        verdict
    }

    /// The verdict on a code or file that is meant as a card and is damaged.
    #[must_use]
    pub fn on_damaged(error: PayloadError, directory: &Directory, moment: Moment) -> Self {
        let (facts, headline) = match error {
            // Nothing says that there ever was a card.
            PayloadError::NoCards | PayloadError::BadJson | PayloadError::TooManyCards => {
                (Facts::NOT_JUDGED, Headline::NotAHealthCode)
            }
            _ => {
                let facts = Facts {
                    signature: Fact::Bad,
                    ..Facts::NOT_JUDGED
                };
                (facts, decide(facts))
            }
        };
        Self::new(
            headline,
            facts,
            vec![Reason::Payload(error)],
            directory,
            moment,
        )
    }

    /// What to say of a record that nobody signed: never more than that it was shared.
    #[must_use]
    pub fn on_unsigned(directory: &Directory, moment: Moment) -> Self {
        Self::plain(
            Headline::SharedNotSigned,
            Reason::NotSigned,
            directory,
            moment,
        )
    }

    /// What to say of another kind of code.
    #[must_use]
    pub fn on_foreign(foreign: Foreign, directory: &Directory, moment: Moment) -> Self {
        Self::plain(
            Headline::NotAHealthCode,
            Reason::Foreign(foreign),
            directory,
            moment,
        )
    }

    /// What to say of a link before it is opened.
    #[must_use]
    pub fn on_link(directory: &Directory, moment: Moment) -> Self {
        Self::plain(Headline::Link, Reason::Link, directory, moment)
    }

    /// What to say of a card whose codes have not all been shown.
    #[must_use]
    pub fn on_incomplete(progress: Progress, directory: &Directory, moment: Moment) -> Self {
        Self::plain(
            Headline::Incomplete,
            Reason::ChunksMissing(progress),
            directory,
            moment,
        )
    }

    /// What to say of an input with nothing in it to read.
    #[must_use]
    pub fn on_nothing(fault: InputFault, directory: &Directory, moment: Moment) -> Self {
        Self::plain(
            Headline::NotAHealthCode,
            Reason::Input(fault),
            directory,
            moment,
        )
    }

    fn plain(headline: Headline, reason: Reason, directory: &Directory, moment: Moment) -> Self {
        Self::new(headline, Facts::NOT_JUDGED, vec![reason], directory, moment)
    }

    fn new(
        headline: Headline,
        facts: Facts,
        mut reasons: Vec<Reason>,
        directory: &Directory,
        moment: Moment,
    ) -> Self {
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.weight()));
        let mark = match directory.source() {
            Source::Demo => Some(Mark::Demo),
            Source::Given => Some(Mark::Test),
            Source::Seed | Source::Snapshot => (moment.clock == Clock::Given).then_some(Mark::Test),
        };
        Self {
            headline,
            facts,
            mark,
            reasons,
            issuer: None,
            directory: DirectoryUsed {
                source: directory.source(),
                published: directory.published(),
            },
            moment,
            signed: None,
        }
    }

    /// What to act on.
    #[must_use]
    pub const fn headline(&self) -> Headline {
        self.headline
    }

    /// The four facts.
    #[must_use]
    pub const fn facts(&self) -> Facts {
        self.facts
    }

    /// What the headline wears, where the card is no real one.
    #[must_use]
    pub const fn mark(&self) -> Option<Mark> {
        self.mark
    }

    /// All reasons, worst first.
    #[must_use]
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }

    /// Who the card names as its issuer, where that could be read.
    #[must_use]
    pub const fn issuer(&self) -> Option<&NamedIssuer> {
        self.issuer.as_ref()
    }

    /// The directory that it was judged with.
    #[must_use]
    pub const fn directory(&self) -> DirectoryUsed {
        self.directory
    }

    /// When it was judged.
    #[must_use]
    pub const fn moment(&self) -> Moment {
        self.moment
    }

    /// What the card holds. Only a good signature brings it here (req-D10).
    #[must_use]
    pub const fn signed(&self) -> Option<&SignedContent> {
        self.signed.as_ref()
    }
}

/// The headline of a visit with several items: the one that outweighs the others.
#[must_use]
pub fn visit_headline<'a>(verdicts: impl IntoIterator<Item = &'a Verdict>) -> Option<Headline> {
    verdicts.into_iter().map(Verdict::headline).max()
}

fn worst(faults: impl Iterator<Item = Fact>) -> Fact {
    faults.max().unwrap_or(Fact::Good)
}

fn named(iss: &IssuerUrl, directory: &Directory) -> NamedIssuer {
    let shown = directory
        .issuer(iss)
        .map(|issuer| directory.shown_as(issuer));
    NamedIssuer {
        iss: iss.clone(),
        name: shown.map(|issuer| issuer.name.clone()),
        website: shown.and_then(|issuer| issuer.website.clone()),
    }
}
