//! What is new since the last look: a result that became final above all (req-O2, story-U14).

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use aws_lc_rs::digest::{Context, SHA256};

use super::records;
use crate::codes;
use crate::fhir::{Concept, FhirDate, ImmunizationStatus, LabStatus, LabValue, Record};
use crate::text::Personal;
use crate::verdict::Verdict;

/// A line, by what it is known by.
type Index<'a, K> = HashMap<K, Vec<&'a Line>>;

/// What there was, as far as it takes to see what has changed: fingerprints, and nothing that could
/// be read.
#[derive(Default)]
pub struct Look {
    files: Vec<[u8; 32]>,
    lines: Vec<Line>,
}

/// One record.
struct Line {
    /// The places of its verdict and of the record in it.
    place: (usize, usize),
    /// What it is about: whose, which test or vaccine, when.
    about: [u8; 32],
    /// The same without the time, which a pending result may not have.
    kind: [u8; 32],
    /// What it says.
    said: [u8; 32],
    is_pending: bool,
}

/// How a record differs from the last look.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Change {
    /// It was still to come, and is a result now.
    NowFinal,
    /// It was not there.
    New,
    /// It says something else.
    Changed,
}

/// What is new.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Changes {
    /// Records, by the places of their verdict and of themselves in it.
    pub records: Vec<((usize, usize), Change)>,
    /// How many records are no longer there.
    pub gone: usize,
    /// Whether any file is another than before, whatever that is worth.
    pub files_differ: bool,
}

impl Changes {
    /// Whether all is as it was.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// How the record at this place has changed.
    #[must_use]
    pub fn of(&self, verdict: usize, record: usize) -> Option<Change> {
        // They stand in the order of their places.
        let found = self
            .records
            .binary_search_by_key(&(verdict, record), |(place, _)| *place);
        Some(self.records.get(found.ok()?)?.1)
    }
}

impl Look {
    /// What there is in `verdicts`, from files with these fingerprints.
    pub(super) fn of(verdicts: &[Verdict], mut files: Vec<[u8; 32]>) -> Self {
        let mut lines = Vec::new();
        for (at, verdict) in verdicts.iter().enumerate() {
            for (index, record) in records(verdict).iter().enumerate() {
                lines.extend(Line::of((at, index), record, verdict));
            }
        }
        files.sort_unstable();
        Self { files, lines }
    }

    /// What is new in `newer`.
    #[must_use]
    pub fn changes(&self, newer: &Self) -> Changes {
        // What says the same at the same time first, then the same time, then the same test.
        let mut taken = HashSet::new();
        let mut matched: Vec<Option<&Line>> = vec![None; newer.lines.len()];
        let mut same = self.by(|line| Some((line.about, line.said)));
        let mut about = self.by(|line| Some(line.about));
        let mut kind = self.by(|line| line.is_pending.then_some(line.kind));
        for (new, matched) in newer.lines.iter().zip(&mut matched) {
            *matched = take(&mut same, &(new.about, new.said), &mut taken);
        }
        for (new, matched) in newer.lines.iter().zip(&mut matched) {
            *matched = matched.or_else(|| take(&mut about, &new.about, &mut taken));
        }
        for (new, matched) in newer.lines.iter().zip(&mut matched) {
            if !new.is_pending {
                *matched = matched.or_else(|| take(&mut kind, &new.kind, &mut taken));
            }
        }
        let change = |(new, old): (&Line, Option<&Line>)| {
            let change = match old {
                None => Change::New,
                Some(old) if old.is_pending && !new.is_pending => Change::NowFinal,
                Some(old) if old.said != new.said => Change::Changed,
                Some(_same) => return None,
            };
            Some((new.place, change))
        };
        Changes {
            records: newer.lines.iter().zip(matched).filter_map(change).collect(),
            gone: self.lines.len() - taken.len(),
            files_differ: self.files != newer.files,
        }
    }
}

impl Look {
    fn by<K: Eq + Hash>(&self, key: impl Fn(&Line) -> Option<K>) -> Index<'_, K> {
        let mut index = Index::new();
        // The last is taken first, so that lines that are alike keep their order.
        for line in self.lines.iter().rev() {
            if let Some(key) = key(line) {
                index.entry(key).or_default().push(line);
            }
        }
        index
    }
}

/// A line of `index` that was not taken yet.
fn take<'a, K: Eq + Hash>(
    index: &mut Index<'a, K>,
    key: &K,
    taken: &mut HashSet<(usize, usize)>,
) -> Option<&'a Line> {
    let lines = index.get_mut(key)?;
    // Each is looked at once, so that any number of lines that are alike are told apart quickly.
    std::iter::from_fn(|| lines.pop()).find(|line| taken.insert(line.place))
}

impl Line {
    fn of(place: (usize, usize), record: &Record, verdict: &Verdict) -> Option<Self> {
        let (concept, date, said, is_pending) = match record {
            Record::Immunization(dose) => {
                let lot = dose.lot.as_ref().map_or("", Personal::show);
                let status = match dose.status {
                    ImmunizationStatus::Completed => "completed",
                    ImmunizationStatus::EnteredInError => "error",
                    ImmunizationStatus::NotDone => "not-done",
                    ImmunizationStatus::Other => "other",
                };
                (
                    &dose.vaccine,
                    &dose.date,
                    fingerprint(&[status, lot]),
                    false,
                )
            }
            Record::Lab(result) => {
                let status = match result.status {
                    LabStatus::Final => "final",
                    LabStatus::Pending => "pending",
                    LabStatus::Withdrawn => "withdrawn",
                };
                let said = match &result.value {
                    LabValue::Coded(answer) => fingerprint(&[status, &codes::name(answer)]),
                    LabValue::Text(words) => fingerprint(&[status, words.show()]),
                    LabValue::None => fingerprint(&[status]),
                };
                (
                    &result.test,
                    &result.taken,
                    said,
                    result.status == LabStatus::Pending,
                )
            }
            Record::Item(item) => {
                let state = format!("{:?}", item.state);
                let concept = item.what.as_ref()?.concept()?;
                (concept, &item.when, fingerprint(&[&state]), false)
            }
            Record::Panel(_)
            | Record::Coverage(_)
            | Record::Endpoint(_)
            | Record::Document(_)
            | Record::Other(_) => {
                return None;
            }
        };
        let whose = whose(verdict);
        let kind = kind(whose, concept);
        let date = date.as_ref().and_then(FhirDate::iso).unwrap_or_default();
        Some(Self {
            place,
            about: fingerprint_bytes(&[&kind, date.as_bytes()]),
            kind,
            said,
            is_pending,
        })
    }
}

fn whose(verdict: &Verdict) -> &str {
    let person = verdict.shown().and_then(|summary| summary.person.as_ref());
    person
        .and_then(|person| person.names.first())
        .map_or("", |name| name.show())
}

fn kind(whose: &str, concept: &Concept) -> [u8; 32] {
    let mut parts = vec![whose];
    for coding in &concept.codings {
        parts.extend([&*coding.system, &*coding.code]);
    }
    if concept.codings.is_empty() {
        parts.extend(concept.text.as_ref().map(Personal::show));
    }
    fingerprint(&parts)
}

/// SHA-256 over parts, each with its length, so that no two lists of parts are one.
fn fingerprint(parts: &[&str]) -> [u8; 32] {
    let parts: Vec<&[u8]> = parts.iter().map(|part| part.as_bytes()).collect();
    fingerprint_bytes(&parts)
}

fn fingerprint_bytes(parts: &[&[u8]]) -> [u8; 32] {
    let mut context = Context::new(&SHA256);
    for part in parts {
        context.update(&part.len().to_le_bytes());
        context.update(part);
    }
    let mut digest = [0; 32];
    digest.copy_from_slice(context.finish().as_ref());
    digest
}
