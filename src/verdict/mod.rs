//! The decision: from what was found out about a card to four facts, one headline and all reasons.
//!
//! [`Verdict`] is made here and nowhere else, and [`decide`] alone turns facts into a headline.

mod documents;
mod facts;
mod findings;
mod input;
mod note;
mod reason;
mod rule;
mod shared;

pub use documents::is_another as names_another;
pub use facts::{Fact, Facts, Headline, Mark, decide};
pub use findings::NamedIssuer;
pub use input::Input;
pub use note::Note;
pub use reason::{InputFault, PictureKind, Reason};
pub use rule::weigh;

use findings::{against_issuer, content, notes};
use reason::standing_fact;

use crate::directory::{Directory, Source};
use crate::fhir::Summary;
use crate::issuer::KeyId;
use crate::payload::chunks::Progress;
use crate::payload::{Foreign, PayloadError};
use crate::rules::Answer;
use crate::shc::{Card, CardError, RevocationStatus, UnverifiedCard, VerifiedCard, standing};
use crate::time::{Clock, Moment, UnixTime};

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
    key_id: Option<KeyId>,
    input: Input,
    directory: DirectoryUsed,
    moment: Moment,
    notes: Vec<Note>,
    signed: Option<SignedContent>,
    unverified: Option<UnverifiedContent>,
    unsigned: Option<UnsignedContent>,
    rule: Option<Answer>,
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

/// What a card says whose signature could not be checked. Anybody may have written it.
pub struct UnverifiedContent {
    /// Who, and what about them.
    pub summary: Summary,
    /// When it says that it was issued (`nbf`).
    pub issued: UnixTime,
}

/// What was shared without a signature. Anybody may have written it.
pub struct UnsignedContent {
    /// Who, and what about them.
    pub summary: Summary,
}

impl Verdict {
    /// The verdict on a card that [`crate::shc::verify`] took or refused.
    #[must_use]
    pub fn on_card(
        card: Result<Card<'_>, CardError>,
        directory: &Directory,
        moment: Moment,
    ) -> Self {
        match card {
            Ok(Card::Verified(card)) => Self::on_verified(&card, directory, moment),
            Ok(Card::Unverified(card)) => Self::on_unverified(&card, directory, moment),
            Err(error) => Self::on_refused(error, directory, moment),
        }
    }

    /// As [`Verdict::on_card`], for a card that came in several codes.
    #[must_use]
    pub fn on_joined_card(
        card: Result<Card<'_>, CardError>,
        directory: &Directory,
        moment: Moment,
    ) -> Self {
        let is_refused = card.is_err();
        let mut verdict = Self::on_card(card, directory, moment);
        if is_refused {
            verdict.reasons.push(Reason::MixedChunks);
        }
        verdict
    }

    fn on_verified(card: &VerifiedCard<'_>, directory: &Directory, moment: Moment) -> Self {
        let standing = standing(card, directory, moment);
        let summary = content(card.claims(), moment);
        let mut reasons = against_issuer(card, directory);
        let facts = Facts {
            signature: Fact::Good,
            issuer: worst(reasons.iter().map(Reason::weight)),
            standing: worst(standing.faults.iter().map(|fault| standing_fact(*fault))),
            content: worst(summary.faults.iter().map(|_doubt| Fact::Unsure)),
        };
        reasons.extend(standing.faults.into_iter().map(Reason::Standing));
        reasons.extend(summary.faults.iter().copied().map(Reason::Content));
        let mut verdict = Self::new(decide(facts, None), facts, reasons, directory, moment);
        verdict.issuer = Some(NamedIssuer::of(&card.claims().issuer, directory));
        verdict.key_id = Some(card.key().id().clone());
        verdict.notes = notes(card.claims(), Some(card.issuer()), &summary, directory);
        if documents::name_another(&summary) {
            verdict.doubt(Reason::DocumentOfAnother);
        }
        verdict.signed = Some(SignedContent {
            summary,
            issued: card.claims().not_before,
            revocation: standing.revocation,
        });
        verdict
    }

    /// Nothing can be said of standing and content: whoever made the card chose them.
    fn on_unverified(card: &UnverifiedCard<'_>, directory: &Directory, moment: Moment) -> Self {
        let (claims, issuer) = (card.claims(), card.issuer());
        let blocked = directory.blocked_since(&claims.issuer);
        let mut reasons: Vec<_> = blocked
            .map(|since| Reason::Blocked { since })
            .into_iter()
            .collect();
        if let Some(issuer) = issuer {
            let is_published = directory.publishes_unlisted(issuer, card.key_id());
            reasons.push(Reason::UnknownKey { is_published });
            if !issuer.listed {
                reasons.push(Reason::Delisted);
            }
        } else {
            let near = directory.near_miss(&claims.issuer);
            let near_miss = near.map(|near| NamedIssuer::of(&near.iss, directory));
            reasons.push(Reason::UnknownIssuer { near_miss });
        }
        let facts = Facts {
            signature: Fact::Unsure,
            issuer: match (blocked, issuer) {
                (Some(_), _) => Fact::Bad,
                (None, Some(issuer)) if issuer.listed => Fact::Good,
                _ => Fact::Unsure,
            },
            ..Facts::NOT_JUDGED
        };
        let summary = content(claims, moment);
        let mut verdict = Self::new(decide(facts, None), facts, reasons, directory, moment);
        verdict.issuer = Some(NamedIssuer::of(&claims.issuer, directory));
        verdict.key_id = Some(card.key_id().clone());
        verdict.notes = notes(claims, issuer, &summary, directory);
        verdict.unverified = Some(UnverifiedContent {
            summary,
            issued: claims.not_before,
        });
        verdict
    }

    fn on_refused(error: CardError, directory: &Directory, moment: Moment) -> Self {
        let facts = Facts {
            signature: Fact::Bad,
            ..Facts::NOT_JUDGED
        };
        let reasons = vec![Reason::Card(error)];
        Self::new(decide(facts, None), facts, reasons, directory, moment)
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
                (facts, decide(facts, None))
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
        Self::plain(Headline::Link, Reason::Link, directory, moment).came_as(Input::Link)
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
        .came_as(Input::Document)
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
            Source::Training => Some(Mark::Training),
            Source::Given => Some(Mark::Test),
            Source::Seed | Source::Snapshot => (moment.clock == Clock::Given).then_some(Mark::Test),
        };
        Self {
            headline,
            facts,
            mark,
            reasons,
            issuer: None,
            key_id: None,
            input: Input::CardCode,
            directory: DirectoryUsed {
                source: directory.source(),
                published: directory.published(),
            },
            moment,
            notes: Vec::new(),
            signed: None,
            unverified: None,
            unsigned: None,
            rule: None,
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

    /// The id of the key that the card names, where that could be read.
    #[must_use]
    pub const fn key_id(&self) -> Option<&KeyId> {
        self.key_id.as_ref()
    }

    /// What it is on.
    #[must_use]
    pub const fn input(&self) -> Input {
        self.input
    }

    /// The same, on what came in this way.
    #[must_use]
    pub const fn came_as(mut self, input: Input) -> Self {
        self.input = input;
        self
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

    /// What else there is to know, and changes no verdict.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Adds a note to those that the card itself gives rise to.
    pub fn add_note(&mut self, note: Note) {
        self.notes.push(note);
    }

    /// What the card holds. Only a good signature brings it here (req-D10).
    #[must_use]
    pub const fn signed(&self) -> Option<&SignedContent> {
        self.signed.as_ref()
    }

    /// What a card says whose signature could not be checked, for a person who asks to see it.
    #[must_use]
    pub const fn unverified(&self) -> Option<&UnverifiedContent> {
        self.unverified.as_ref()
    }

    /// What the rule that is chosen says of the person, where one is and there is somebody to say it
    /// of. It stands beside the headline: a genuine card stays one (architecture §3).
    #[must_use]
    pub const fn rule(&self) -> Option<&Answer> {
        self.rule.as_ref()
    }

    /// What it shows of somebody: what a card holds whose signature is good, else what was shared and
    /// nobody signed. Never what could not be checked.
    #[must_use]
    pub fn shown(&self) -> Option<&Summary> {
        let signed = self.signed.as_ref().map(|signed| &signed.summary);
        signed.or(self.unsigned.as_ref().map(|unsigned| &unsigned.summary))
    }

    /// What was shared and nobody signed.
    #[must_use]
    pub const fn unsigned(&self) -> Option<&UnsignedContent> {
        self.unsigned.as_ref()
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
