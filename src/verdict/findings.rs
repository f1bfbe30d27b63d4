//! What is found out about a card beside its signature and its standing.

use super::{Note, Reason};
use crate::directory::{Directory, Issuer};
use crate::fhir::{Name, Summary, summary};
use crate::issuer::IssuerUrl;
use crate::limits;
use crate::shc::{Claims, VerifiedCard};
use crate::time::Moment;

/// Who a card names as its issuer, as the directory knows them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NamedIssuer {
    /// As the card says.
    pub iss: IssuerUrl,
    /// The directory's name for it; `None` if it does not know it.
    pub name: Option<String>,
    /// The directory's web site for it.
    pub website: Option<String>,
    /// Where it gives out new cards, in its own words (req-F8).
    pub reissuance: Option<String>,
    /// Whom to call there, as far as that is told (req-G6).
    pub help_line: Option<String>,
}

/// What speaks against the issuer of a genuine card or its key.
pub(super) fn against_issuer(card: &VerifiedCard<'_>, directory: &Directory) -> Vec<Reason> {
    let issuer = card.issuer();
    let blocked = directory.blocked_since(&issuer.iss);
    let key_blocked = directory.key_blocked_since(card.key().id());
    let withdrawn = card.key_withdrawn();
    let outside = !directory.is_within_restriction(issuer);
    [
        blocked.map(|since| Reason::Blocked { since }),
        key_blocked.map(|since| Reason::KeyBlocked { since }),
        withdrawn.map(|since| Reason::KeyWithdrawn { since }),
        issuer.added.map(|on| Reason::AddedHere { on }),
        (!issuer.listed).then_some(Reason::Delisted),
        outside.then_some(Reason::OutsideRestriction),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Who and what is in the bundle, as far as dates can be told at `moment`.
pub(super) fn content(claims: &Claims, moment: Moment) -> Summary {
    summary(claims.bundle(), &claims.fhir_version, moment.at_latest())
}

/// What is worth knowing of the card and changes nothing.
pub(super) fn notes(
    claims: &Claims,
    issuer: Option<&Issuer>,
    summary: &Summary,
    directory: &Directory,
) -> Vec<Note> {
    let mut notes = Vec::new();
    if let Some(issuer) = issuer {
        if issuer.iss != claims.issuer {
            notes.push(Note::HostInOtherCase);
        }
        let unseen = issuer
            .retrieved
            .filter(|retrieved| directory.published().since(*retrieved) > limits::ISSUER_UNSEEN);
        notes.extend(unseen.map(|since| Note::IssuerUnseen { since }));
    }
    let names = summary.person.iter().flat_map(|person| &person.names);
    if names.into_iter().any(Name::mixes_scripts) {
        notes.push(Note::MixedScripts);
    }
    notes
}

impl NamedIssuer {
    pub(super) fn of(iss: &IssuerUrl, directory: &Directory) -> Self {
        let known = directory.issuer(iss);
        let shown = known.map(|issuer| directory.shown_as(issuer));
        let reissuance = known.and_then(|issuer| issuer.reissuance.as_ref());
        let about = known.and_then(|issuer| directory.about(issuer));
        Self {
            iss: iss.clone(),
            name: shown.map(|issuer| issuer.name.clone()),
            website: shown.and_then(|issuer| issuer.website.clone()),
            reissuance: reissuance.map(|url| url.as_str().to_owned()),
            help_line: about.and_then(|about| about.help_line.clone()),
        }
    }
}
