//! Reasons and notes in words: what is the case, and what to do (req-Q7). Each has its sentences
//! under its stable code.

use super::words::Told;
use super::{Sentence, Words, age_in_days, code, day, note_code};
use crate::limits;
use crate::shc::StandingFault;
use crate::time::UnixTime;
use crate::verdict::{Fact, InputFault, NamedIssuer, Note, PictureKind, Reason, Verdict};

/// A reason in words. `verdict` is the one that it belongs to.
#[must_use]
pub fn reason(words: Words, reason: &Reason, verdict: &Verdict) -> Sentence {
    words.sentence(
        &format!("reason-{}", code(reason)),
        &told(words, reason, verdict),
    )
}

/// What the sentences of `reason` are told.
fn told<'a>(words: Words, reason: &'a Reason, verdict: &'a Verdict) -> Vec<Told<'a>> {
    let dated = |at| vec![("day", day(words, at).into())];
    match reason {
        Reason::UnknownIssuer { near_miss } => vec![
            ("host", host(verdict).into()),
            ("day", day(words, verdict.directory().published).into()),
            ("near", near_miss.as_ref().map_or("", name_of).into()),
        ],
        Reason::UnknownKey { .. } => {
            vec![("issuer", verdict.issuer().map_or("", name_of).into())]
        }
        Reason::Blocked { since } | Reason::KeyBlocked { since } => dated(*since),
        Reason::AddedHere { on } => dated(*on),
        Reason::KeyWithdrawn { since } => vec![
            ("day", day(words, *since).into()),
            ("new-card", new_card(words, verdict).into()),
        ],
        Reason::Standing(fault) => standing(words, *fault, verdict),
        Reason::ChunksMissing(progress) => {
            let numbers: Vec<String> = progress.missing.iter().map(usize::to_string).collect();
            let have = progress.total - progress.missing.len();
            vec![
                ("have", have.into()),
                ("total", progress.total.into()),
                ("missing", numbers.join(", ").into()),
            ]
        }
        Reason::Input(fault) => match fault {
            InputFault::OtherPicture { kind } => vec![("kind", picture_kind(*kind).into())],
            InputFault::TooLarge => {
                let megabytes = limits::INPUT_BYTES / (1_024 * 1_024);
                vec![("megabytes", megabytes.into())]
            }
            InputFault::NoCodeInFirstPages => vec![("pages", limits::PAGES.into())],
            _ => Vec::new(),
        },
        Reason::RuleNotMet | Reason::RuleOpen => {
            let rule = verdict.rule().map_or("", |answer| &answer.pack.name);
            // Where something else is in doubt, that is not to be said.
            let is_genuine = verdict.facts().all().iter().all(|fact| *fact == Fact::Good);
            let genuine = if is_genuine { "yes" } else { "no" };
            vec![("rule", rule.into()), ("genuine", genuine.into())]
        }
        Reason::Payload(_)
        | Reason::Card(_)
        | Reason::OutsideRestriction
        | Reason::Delisted
        | Reason::Content(_)
        | Reason::NotSigned
        | Reason::Foreign(_)
        | Reason::Link
        | Reason::LinkDamaged(_)
        | Reason::FileNotOpened(_)
        | Reason::UnknownFile
        | Reason::Offered
        | Reason::NoLongerValid
        | Reason::PeopleDiffer
        | Reason::DocumentOfAnother
        | Reason::ListUnclear
        | Reason::MixedChunks => Vec::new(),
    }
}

fn standing<'a>(words: Words, fault: StandingFault, verdict: &Verdict) -> Vec<Told<'a>> {
    let dated = |at| ("day", day(words, at).into());
    let new_card = || ("new-card", new_card(words, verdict).into());
    match fault {
        StandingFault::Revoked => vec![new_card()],
        StandingFault::Expired { at } => {
            let ago = age_in_days(words, at, verdict.moment().now);
            vec![dated(at), ("ago", ago.into()), new_card()]
        }
        StandingFault::NotYetValid { from } => vec![dated(from)],
        StandingFault::CertificateNotValid { validity } => {
            let days = validity.map(|validity| [validity.from(), validity.until()]);
            let [from, until] =
                days.map_or_else(Default::default, |days| days.map(|at| day(words, at)));
            vec![
                (
                    "dates",
                    if validity.is_some() { "known" } else { "none" }.into(),
                ),
                ("from", from.into()),
                ("until", until.into()),
            ]
        }
        StandingFault::DirectoryTooOld => vec![dated(verdict.directory().published)],
        StandingFault::ClockDoubtful => vec![dated(verdict.moment().shown)],
        StandingFault::ListMissing
        | StandingFault::ListOutdated
        | StandingFault::ListMethod
        | StandingFault::MalformedRid => Vec::new(),
    }
}

fn name_of(issuer: &NamedIssuer) -> &str {
    issuer.name.as_deref().unwrap_or_else(|| issuer.iss.host())
}

fn host(verdict: &Verdict) -> &str {
    verdict.issuer().map_or("", |issuer| issuer.iss.host())
}

/// Who gives out a new card, and where as far as that is known: the service for it, else the web
/// site (req-F8).
fn new_card(words: Words, verdict: &Verdict) -> String {
    let Some(issuer) = verdict.issuer() else {
        return words.with("new-card-of-nobody", &[]);
    };
    let place = issuer.reissuance.as_ref().or(issuer.website.as_ref());
    let place = place.map(ToString::to_string);
    let phone = issuer.help_line.as_ref().map(ToString::to_string);
    let known = match (&place, &phone) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "place",
        (None, Some(_)) => "phone",
        (None, None) => "neither",
    };
    let told = [
        ("issuer", name_of(issuer).into()),
        ("known", known.into()),
        ("place", place.unwrap_or_default().into()),
        ("phone", phone.unwrap_or_default().into()),
    ];
    words.with("new-card", &told)
}

/// A note in words, one sentence or two.
#[must_use]
pub fn note(words: Words, note: Note, now: UnixTime) -> String {
    let told: Vec<Told<'_>> = match note {
        Note::LongForOneCode { letters } => vec![
            ("letters", letters.into()),
            ("most", limits::ONE_CODE_LETTERS.into()),
        ],
        Note::IssuerUnseen { since } => vec![("day", day(words, since).into())],
        Note::ShownBefore { at } => {
            let minutes = now.since(at).as_secs().div_ceil(60).max(1);
            let (unit, number) = match minutes {
                0..=119 => ("minutes", minutes),
                _ => ("hours", minutes / 60),
            };
            let id = format!("ago-{unit}");
            let ago = words.with(&id, &[("number", number.into())]);
            vec![("ago", ago.into())]
        }
        Note::HostInOtherCase
        | Note::OtherKindThanSaid
        | Note::SameNonce
        | Note::PatientShared
        | Note::NamesApp
        | Note::MixedScripts => Vec::new(),
    };
    words.with(&format!("note-{}", note_code(note)), &told)
}

const fn picture_kind(kind: PictureKind) -> &'static str {
    match kind {
        PictureKind::Heic => "heic",
        PictureKind::Avif => "avif",
        PictureKind::Gif => "gif",
        PictureKind::Tiff => "tiff",
        PictureKind::Bmp => "bmp",
        PictureKind::JpegXl => "jpeg-xl",
    }
}
