//! From a bundle's entries to a summary, and whose each of them is (req-I4, req-I7, trap-T3).

use std::collections::BTreeMap;
use std::sync::Arc;

use zeroize::Zeroizing;

use super::document::Documents;
use super::entries::{Entries, Owner};
use super::{Composition, Coverage, Endpoint, FhirDate, Immunization, Item, LabResult, Other};
use super::{Panel, Person, Provenance, Record};
use crate::json::Json;
use crate::limits;
use crate::time::UnixTime;

/// What a bundle holds.
pub struct Summary {
    /// The person it is about, where it is about one.
    pub person: Option<Person>,
    /// Everything about them, in the order written.
    pub records: Vec<Record>,
    /// The sections of a document.
    pub composition: Option<Composition>,
    /// Resources that only carry details of others, by type, with their number, so that none is
    /// dropped in silence (req-I20).
    pub carriers: BTreeMap<String, usize>,
    /// How it came about, as it says itself.
    pub provenance: Provenance,
    /// Every doubt, each once.
    pub faults: Vec<ContentFault>,
    /// Where each record stands in the bundle.
    pub(super) places: Vec<usize>,
    /// Whether each record is the person's.
    pub(super) is_own: Vec<bool>,
    pub(super) bundle: Arc<Json>,
}

/// A doubt about a bundle's content. Says nothing of the content itself.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum ContentFault {
    /// Nobody is named: no `Patient`.
    NoPatient,
    /// A part that does not say what it is, or that could hold anything.
    NotUnderstood,
    /// More than one `Patient`.
    SeveralPatients,
    /// The person has no name.
    NoName,
    /// A record belongs to nobody on the card, or to somebody else.
    NotThisPerson,
    /// A modifier that may change the meaning, and that nobody here knows (req-I7).
    UnknownModifier,
    /// A date that can't be (req-I2).
    ImpossibleDate,
    /// There is nothing about the person.
    NoRecord,
    /// The bundle has more entries than are read.
    TooManyEntries,
    /// Not FHIR R4, which is what this program reads (req-E5).
    FhirVersion,
}

impl Summary {
    /// The resources that its records were read from, one for each, as indented JSON of at most
    /// [`limits::RAW_BYTES`] bytes each and [`limits::RAW_PAGE_BYTES`] together, which is where the
    /// rest is empty; for a person who asks to see them (req-I20).
    #[must_use]
    pub fn raw(&self) -> Vec<Zeroizing<String>> {
        let entries = Entries::of(&self.bundle);
        let mut room = limits::RAW_PAGE_BYTES;
        let raw = self.places.iter().map(|place| {
            let resource = entries.resources.get(*place);
            let text = resource.map(|resource| resource.indented(limits::RAW_BYTES.min(room)));
            let text = text.unwrap_or_default();
            room -= text.len().min(room);
            text
        });
        raw.collect()
    }

    /// Whether the record at `place` is of the person that the bundle is about, if it is about one.
    #[must_use]
    pub fn is_own(&self, place: usize) -> bool {
        self.person.is_none() || self.is_own.get(place) != Some(&false)
    }
}

/// Reads `bundle`, in the version of FHIR that it is said to be in, as at `now`.
#[must_use]
pub fn summary(bundle: &Arc<Json>, fhir_version: &str, now: UnixTime) -> Summary {
    let mut faults = Vec::new();
    let mut summary = Summary {
        person: None,
        records: Vec::new(),
        composition: None,
        carriers: BTreeMap::new(),
        provenance: Provenance::default(),
        faults: Vec::new(),
        places: Vec::new(),
        is_own: Vec::new(),
        bundle: Arc::clone(bundle),
    };
    if !fhir_version.starts_with("4.0.") {
        summary.faults.push(ContentFault::FhirVersion);
        return summary;
    }
    if bundle.items_of("entry").len() > limits::BUNDLE_ENTRIES {
        faults.push(ContentFault::TooManyEntries);
    }
    if has_unknown_modifier(bundle) {
        faults.push(ContentFault::UnknownModifier);
    }
    let entries = Entries::of(bundle);
    summary.provenance = Provenance::of(bundle, &entries.resources);
    let mut resources = entries.resources.iter();
    if resources.any(|resource| is_not_understood(resource)) {
        faults.push(ContentFault::NotUnderstood);
    }
    let who = match entries.patients[..] {
        [] => {
            faults.push(ContentFault::NoPatient);
            None
        }
        [_] => Some(0),
        // Whose policy it is stands on an insurance card too (req-I4).
        _ => {
            let insured = insured(&entries);
            faults.extend(insured.is_none().then_some(ContentFault::SeveralPatients));
            insured
        }
    };
    let patient = who.and_then(|who| entries.patients.get(who));
    summary.person = patient.map(|(_, patient)| Person::from_json(patient));
    if let Some(person) = &summary.person
        && person.names.is_empty()
    {
        faults.push(ContentFault::NoName);
    }
    let mut places = Vec::new();
    for (place, resource) in entries.resources.iter().enumerate() {
        let Some(kind) = entries.record_type(place) else {
            continue;
        };
        let is_this_persons = is_of(&entries, who, kind, resource);
        // Where nobody is named, that says it all.
        if !is_this_persons && !entries.patients.is_empty() {
            faults.push(ContentFault::NotThisPerson);
        }
        places.push((place, is_this_persons));
    }
    summary.read(&entries, &places, now);
    summary.composition = composition(&entries, &summary);
    let author = entries.composition().map(|json| entries.owner(json));
    let is_of_another = match author {
        Some(Owner::Patient(place)) => Some(place) != who,
        Some(Owner::Else) => true,
        Some(Owner::Unsaid) | None => false,
    };
    if is_of_another {
        faults.push(ContentFault::NotThisPerson);
    }
    let sections = summary.composition.iter().flat_map(|whole| &whole.sections);
    let has_text = sections
        .into_iter()
        .any(|section| section.narrative.is_some());
    if summary.records.is_empty() && !has_text {
        faults.push(ContentFault::NoRecord);
    }
    if has_impossible_date(summary.person.as_ref(), &summary.records, now) {
        faults.push(ContentFault::ImpossibleDate);
    }
    faults.sort_unstable();
    faults.dedup();
    summary.faults = faults;
    summary
}

/// The patient whose insurance card a bundle is: it holds nothing else, all of it is one member's,
/// and everybody else in it is there as whose policy it is.
fn insured(entries: &Entries<'_>) -> Option<usize> {
    let mut member = None;
    let mut holders = Vec::new();
    for (place, resource) in entries.resources.iter().enumerate() {
        match entries.record_type(place) {
            None => continue,
            Some("Coverage") => {}
            Some(_) => return None,
        }
        let Owner::Patient(own) = entries.owner(resource) else {
            return None;
        };
        if *member.get_or_insert(own) != own {
            return None;
        }
        let named = ["subscriber", "policyHolder"];
        let named = named
            .iter()
            .filter_map(|name| resource.get(name)?.text_of("reference"));
        holders.extend(named.filter_map(|reference| entries.patient(reference)));
    }
    let member = member?;
    let mut patients = 0..entries.patients.len();
    let is_explained = |patient| patient == member || holders.contains(&patient);
    patients.all(is_explained).then_some(member)
}

/// Whether a resource of this type is that of the patient at `who`.
fn is_of(entries: &Entries<'_>, who: Option<usize>, kind: &str, resource: &Json) -> bool {
    // A dose or a result must say whose it is. Of other resources the specification's own
    // example points at itself, so what only fails to say is the one patient's (trap-T3).
    let is_strict = matches!(kind, "Immunization" | "Observation");
    who.is_some_and(|who| match entries.owner(resource) {
        Owner::Patient(place) => place == who,
        Owner::Unsaid => !is_strict,
        Owner::Else => false,
    })
}

impl Summary {
    /// Reads the resources at `places`, each with whether it is the person's: a dose counts only
    /// where it is.
    pub(super) fn read(&mut self, entries: &Entries<'_>, places: &[(usize, bool)], now: UnixTime) {
        let documents = Documents::of(entries, places);
        let mut panels = Vec::new();
        for (place, is_this_persons) in places {
            let Some(resource) = entries.resources.get(*place) else {
                continue;
            };
            if Panel::is(resource) {
                panels.push((self.records.len(), *resource));
            }
            let before = self.records.len();
            match resource.text_of("resourceType").unwrap_or_default() {
                "Immunization" => {
                    let dose = Immunization::from_json(resource, entries, *is_this_persons);
                    self.records.push(Record::Immunization(Box::new(dose)));
                }
                "Observation" if !Panel::is(resource) => {
                    let result = LabResult::from_json(resource, entries);
                    self.records.push(Record::Lab(Box::new(result)));
                }
                "Observation" | "DiagnosticReport" => {
                    let panel = Panel::from_json(resource, entries);
                    self.records.push(Record::Panel(panel));
                }
                "Coverage" => {
                    let coverage = Coverage::from_json(resource, entries);
                    self.records.push(Record::Coverage(Box::new(coverage)));
                }
                "DocumentReference" | "Media" | "Binary" => {}
                "Endpoint" => {
                    let endpoint = Endpoint::from_json(resource, now);
                    self.records.push(Record::Endpoint(endpoint));
                }
                _ => {
                    let items = Item::from_json(resource, entries).into_iter();
                    self.records.extend(items.map(Record::Item));
                    if self.records.len() == before {
                        let other = Other::from_json(resource, entries);
                        self.records.push(Record::Other(other));
                    }
                }
            }
            let documents = documents.at(*place).into_iter();
            self.records.extend(documents.map(Record::Document));
            let added = self.records.len() - before;
            self.places.extend(std::iter::repeat_n(*place, added));
            self.is_own
                .extend(std::iter::repeat_n(*is_this_persons, added));
        }
        for (record, resource) in panels {
            // What it gathers may stand behind it.
            let gathered = Panel::gathered(resource, entries, &|place| self.record_at(place));
            if let Some(Record::Panel(panel)) = self.records.get_mut(record) {
                (panel.members, panel.missing) = gathered;
            }
        }
        let carriers = entries.resources.iter().enumerate();
        let carriers = carriers.filter_map(|(place, resource)| {
            let kind = resource.text_of("resourceType")?;
            let is_shown = ["Patient", "Composition"].contains(&kind);
            (!is_shown && entries.record_type(place).is_none()).then_some(kind)
        });
        for kind in carriers {
            *self.carriers.entry(kind.to_owned()).or_default() += 1;
        }
    }

    /// The first record that was read from the resource at `place`.
    fn record_at(&self, place: usize) -> Option<usize> {
        self.places.binary_search(&place).ok().map(|at| {
            let same = self.places.get(..at).unwrap_or_default().iter().rev();
            at - same.take_while(|other| **other == place).count()
        })
    }
}

/// The outline of a document bundle: its first `Composition`.
pub(super) fn composition(entries: &Entries<'_>, summary: &Summary) -> Option<Composition> {
    let json = entries.composition()?;
    let record_at = |place| summary.record_at(place);
    Some(Composition::from_json(json, entries, &record_at))
}

/// Whether a date of the person or of a record can't be, as at `now`.
pub(super) fn has_impossible_date(
    person: Option<&Person>,
    records: &[Record],
    now: UnixTime,
) -> bool {
    let born = person.and_then(|person| person.birth_date.as_ref());
    let today = now.civil(0).date();
    let is_record_impossible = |date: &FhirDate| date.is_impossible(born, today);
    records.iter().filter_map(date).any(is_record_impossible)
        || born.is_some_and(|born| born.is_impossible(None, today))
}

/// Whether anything anywhere in a bundle may change the meaning of what stands round it.
pub(super) fn has_unknown_modifier(json: &Json) -> bool {
    match json {
        Json::Object(members) => members.iter().any(|(name, value)| {
            matches!(name.as_str(), "modifierExtension" | "implicitRules")
                || has_unknown_modifier(value)
        }),
        Json::Array(items) => items.iter().any(has_unknown_modifier),
        _ => false,
    }
}

/// Whether a resource could hold anything: it does not say what it is, or is a bundle in a bundle.
pub(super) fn is_not_understood(resource: &Json) -> bool {
    matches!(
        resource.text_of("resourceType"),
        None | Some("Bundle" | "Parameters")
    )
}

/// The date of what has happened; what is planned or ends may lie ahead.
fn date(record: &Record) -> Option<&FhirDate> {
    match record {
        Record::Immunization(dose) => dose.date.as_ref(),
        Record::Lab(result) => result.taken.as_ref(),
        Record::Panel(panel) => panel.taken.as_ref(),
        Record::Document(document) => document.date.as_ref(),
        Record::Item(_) | Record::Coverage(_) | Record::Endpoint(_) | Record::Other(_) => None,
    }
}
