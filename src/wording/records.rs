//! What records say, in words: the same for the window, the command line and what is taken along.

mod coverage;
mod document;
mod dose;
mod item;
mod parts;
mod result;
mod text;

use jiff::civil::Date;

use super::{Message, Words, date, records_date};
use crate::codes;
use crate::document::Block;
use crate::fhir::{Assurance, Composition, Concept, FhirDate, Maker, Record, Said, Summary};
use crate::limits;
use crate::outline::{self, Group, Kind, Row};
use crate::time::UnixTime;

pub use document::{form_kind, name as document_name};
use dose::Doses;
pub use dose::does_not_count;
pub use parts::{Line, Page, PageGroup, Told};

/// When and how a page is read.
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct Reading {
    /// When.
    pub now: UnixTime,
    /// Seconds east of UTC of the place where it is read.
    pub offset_seconds: i32,
    /// Whether a signature vouches for it. What nobody has signed is listed and not counted.
    pub is_proven: bool,
}

impl Reading {
    /// The same, as if the minute had just begun.
    #[must_use]
    pub fn to_the_minute(self) -> Self {
        let now = UnixTime::from_secs(self.now.as_secs() / 60 * 60);
        Self { now, ..self }
    }

    /// The day where it is read.
    #[must_use]
    pub fn today(&self) -> Date {
        self.now.civil(self.offset_seconds).date()
    }
}

/// What `summary` says; each record with its raw text where that is asked for.
#[must_use]
pub fn page(words: Words, summary: &Summary, reading: Reading, shows_raw: bool) -> Page {
    let groups = outline::outline(summary).into_iter();
    let doses = Doses::of(summary);
    let mut groups: Vec<PageGroup> = groups
        .map(|group| page_group(words, summary, reading, &doses, &group))
        .collect();
    cut_narratives(words, &mut groups);
    if shows_raw {
        let mut raw = summary.raw();
        for (row, told) in groups.iter_mut().flat_map(|group| &mut group.rows) {
            told.raw = raw.get_mut(row.record).map(std::mem::take);
        }
    }
    let also: Vec<String> = summary
        .carriers
        .iter()
        .map(|(kind, count)| format!("{count} {kind}"))
        .collect();
    Page {
        about: summary
            .composition
            .as_ref()
            .map(|composition| about(words, composition))
            .unwrap_or_default(),
        groups,
        also: (!also.is_empty())
            .then(|| words.with("records-also", &[("kinds", also.join(", ").into())])),
    }
}

/// Leaves out what is beyond [`limits::NARRATIVE_PAGE_CHARS`] letters of all narratives together,
/// and says so.
fn cut_narratives(words: Words, groups: &mut [PageGroup]) {
    let mut room = limits::NARRATIVE_PAGE_CHARS;
    for group in groups {
        let Some(text) = &group.narrative else {
            continue;
        };
        let letters: usize = text.blocks.iter().map(Block::letters).sum();
        if letters > room {
            group.narrative = None;
            group.remarks.push(words.with("records-text-cut", &[]));
        } else {
            room -= letters;
        }
    }
}

fn page_group(
    words: Words,
    summary: &Summary,
    reading: Reading,
    doses: &Doses,
    group: &Group<'_>,
) -> PageGroup {
    let mut rows: Vec<(Row, Told)> = Vec::new();
    // What a panel says stands with each of its results again.
    let mut panel: Option<(Option<String>, Vec<Line>)> = None;
    for row in &group.rows {
        let Some(record) = summary.records.get(row.record) else {
            continue;
        };
        let mut told = told(words, summary, row.record, record, reading, doses);
        if !summary.is_own(row.record) && told.warning.is_none() {
            told.warning = Some(words.with("records-not-this-persons", &[]));
            told.is_struck = true;
        }
        if let Some((date, lines)) = panel.as_ref().filter(|_| row.is_member) {
            told.date = told.date.filter(|own| date.as_ref() != Some(own));
            told.lines.retain(|line| !lines.contains(line));
        } else {
            panel = Some((told.date.clone(), told.lines.clone()));
        }
        rows.push((*row, told));
    }
    let mut remarks = Vec::new();
    if let Some(section) = group.section {
        // Nothing said is not the same as nothing there.
        if rows.is_empty() {
            let why = named(&section.empty);
            remarks.push(match (why, &section.narrative) {
                (Some(why), _) => words.with("records-empty-because", &[("why", why.into())]),
                (None, None) => words.with("records-empty", &[]),
                (None, Some(_)) => words.with("records-text-alone", &[]),
            });
        }
        if group.missing > 0 {
            let told = [("records", group.missing.into())];
            remarks.push(words.with("records-missing", &told));
        }
    }
    if group.kind == Kind::Insurance {
        remarks.push(words.with("coverage-no-proof", &[]));
    }
    PageGroup {
        heading: heading(words, summary, reading, doses, group),
        kind: group.kind,
        remarks,
        by_disease: dose::by_disease(words, summary, doses, group),
        narrative: group.section.and_then(|section| section.narrative.clone()),
        rows,
    }
}

fn heading(
    words: Words,
    summary: &Summary,
    reading: Reading,
    doses: &Doses,
    group: &Group<'_>,
) -> String {
    let title = group.section.and_then(|section| section.title.as_ref());
    let own = words.get(kind(group.kind)).to_owned();
    match (group.kind, title) {
        (Kind::Vaccinations, _) => dose::heading(words, summary, reading, doses, group),
        (Kind::Text, Some(title)) => title.show().to_owned(),
        // The author's own words where they may say more, such as that problems are of the past.
        (_, Some(title)) if !group.is_main_section() => format!("{own} · {}", title.show()),
        _ => own,
    }
}

/// What stands over records of a kind.
#[must_use]
pub const fn kind(kind: Kind) -> Message {
    Message(match kind {
        Kind::Insurance => "records-insurance",
        Kind::Allergies => "records-allergies",
        Kind::Medications => "records-medications",
        Kind::Problems => "records-problems",
        Kind::Exemptions => "records-exemptions",
        Kind::Vaccinations => "records-vaccinations",
        Kind::Recommendations => "records-recommendations",
        Kind::Results => "records-results",
        Kind::VitalSigns => "records-vital-signs",
        Kind::SocialHistory => "records-social-history",
        Kind::Procedures => "records-procedures",
        Kind::Devices => "records-devices",
        Kind::Plans => "records-plans",
        Kind::Visits => "records-visits",
        Kind::Documents => "records-documents",
        Kind::Family => "records-family",
        Kind::Text => "records-text",
        Kind::Other => "records-other",
    })
}

fn about(words: Words, composition: &Composition) -> Vec<String> {
    let title = composition
        .title
        .as_ref()
        .map(|title| title.show().to_owned());
    let title = title.or_else(|| named(&composition.kind));
    let date = composition.date.as_ref().map(|day| date(words, day));
    let author = composition
        .author
        .as_ref()
        .map(|author| author.show().to_owned());
    let withdrawn = composition
        .is_withdrawn
        .then(|| words.with("document-in-error", &[]));
    let draft = composition
        .is_preliminary
        .then(|| words.with("records-draft", &[]));
    [withdrawn, title, author, date, draft]
        .into_iter()
        .flatten()
        .collect()
}

/// What one record says.
fn told(
    words: Words,
    summary: &Summary,
    place: usize,
    record: &Record,
    reading: Reading,
    doses: &Doses,
) -> Told {
    match record {
        Record::Immunization(dose) => dose::told(words, summary, dose, doses.at(place)),
        Record::Lab(result) => result::told(words, result, reading),
        Record::Panel(panel) => result::panel(words, panel, reading),
        Record::Item(item) => item::told(words, item),
        Record::Coverage(coverage) => coverage::told(words, coverage, reading),
        Record::Document(document) => document::told(words, document),
        Record::Endpoint(place) => Told {
            name: place
                .name
                .as_ref()
                .map_or_else(String::new, |name| name.show().to_owned()),
            ..Told::default()
        },
        Record::Other(other) => Told {
            name: other.resource_type.clone(),
            lines: other
                .rows
                .iter()
                .map(|row| Line {
                    label: Some(row.label.clone()),
                    text: said(words, &row.said),
                })
                .chain((other.left_out > 0).then(|| {
                    let told = [("rows", other.left_out.into())];
                    words.with("records-left-out", &told).into()
                }))
                .collect(),
            ..Told::default()
        },
    }
}

/// What is said somewhere in a record.
#[must_use]
pub fn said(words: Words, said: &Said) -> String {
    match said {
        Said::Text(text) => text.show().to_owned(),
        Said::Coded(concept) => coded(concept),
        Said::Date(date) => records_date(words, date),
        Said::Span(start, end) => {
            let day = |date: &Option<FhirDate>| date.as_ref().map(|date| records_date(words, date));
            match (day(start), day(end)) {
                (Some(start), Some(end)) => format!("{start} – {end}"),
                (Some(start), None) => words.with("records-since", &[("day", start.into())]),
                (None, Some(end)) => words.with("records-until", &[("day", end.into())]),
                (None, None) => String::new(),
            }
        }
    }
}

/// How long it is from one day to another: in days, months or years, whichever a person would say.
#[must_use]
pub fn span(words: Words, from: Date, to: Date) -> Option<String> {
    let days = from.until(to).ok()?.get_days();
    let since = from.until((jiff::Unit::Month, to)).ok()?;
    let months = i64::from(since.get_months());
    if days < 0 {
        return None;
    }
    let (id, count) = match (days, months) {
        (..=27, _) => ("span-days", i64::from(days)),
        (28..=89, _) => ("span-weeks", i64::from(days / 7)),
        (_, ..=23) => ("span-months", months),
        _ => ("span-years", months / 12),
    };
    Some(words.with(id, &[("count", count.into())]))
}

/// How somebody was identified.
fn assurance(words: Words, level: &Assurance) -> String {
    let id = match level {
        Assurance::SelfAsserted => "assurance-self-asserted",
        Assurance::SomeId => "assurance-some-id",
        Assurance::PhotoId => "assurance-photo-id",
        Assurance::Documents => "assurance-documents",
        Assurance::InPerson => "assurance-in-person",
        Assurance::Other(code) => {
            return words.with("assurance-other", &[("code", code.show().into())]);
        }
    };
    words.with(id, &[])
}

/// What a code says. Many of FHIR's own codes are words.
fn coded(concept: &Concept) -> String {
    let is_known = concept.text.is_some()
        || concept
            .codings
            .iter()
            .any(|coding| codes::code_name(coding).is_some());
    let is_word = |code: &&str| {
        code.chars()
            .all(|letter| letter.is_ascii_lowercase() || letter == '-')
    };
    match &concept.codings[..] {
        [coding] if !is_known && is_word(&&*coding.code) => coding.code.replace('-', " "),
        _ => codes::name(concept),
    }
}

/// A name for `concept`, where it says anything.
fn named(concept: &Concept) -> Option<String> {
    (!concept.is_empty()).then(|| codes::name(concept))
}

/// Who made a vaccine.
pub(super) fn maker(maker: &Maker) -> String {
    match maker {
        Maker::Named(name) => name.show().to_owned(),
        Maker::Coded(coding) => {
            codes::code_name(coding).map_or_else(|| coding.code.clone(), str::to_owned)
        }
    }
}

/// What is said, with what it is.
fn line(words: Words, label: &'static str, text: impl Into<String>) -> Line {
    Line {
        label: Some(words.get(Message(label)).to_owned()),
        text: text.into(),
    }
}
