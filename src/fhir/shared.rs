//! FHIR that nobody signed: shown as shared, whoever it is about, each person apart (req-I21,
//! req-L9).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::bundle::{composition, has_impossible_date, has_unknown_modifier, is_not_understood};
use super::entries::{Entries, Owner};
use super::{ContentFault, Person, Provenance, Summary};
use crate::json::Json;
use crate::limits;
use crate::time::UnixTime;

/// The version of FHIR where none is said. Links specification §"SMART Health Link Manifest
/// Response".
pub const FHIR_VERSION: &str = "4.0.1";

/// Reads a bundle, or a resource that stands alone, as at `now`: one summary for each person who
/// has a record in it, and one for what is nobody's; at least one.
///
/// What would be a doubt about a card is none here where it only says that little is shared: that
/// nobody is named, or that there is no record.
#[must_use]
pub fn shared(json: &Arc<Json>, fhir_version: &str, now: UnixTime) -> Vec<Summary> {
    let mut faults = Vec::new();
    if !fhir_version.starts_with("4.") {
        faults.push(ContentFault::FhirVersion);
    }
    if json.items_of("entry").len() > limits::BUNDLE_ENTRIES {
        faults.push(ContentFault::TooManyEntries);
    }
    if has_unknown_modifier(json) {
        faults.push(ContentFault::UnknownModifier);
    }
    let entries = Entries::of(json);
    if entries
        .resources
        .iter()
        .any(|resource| is_not_understood(resource))
    {
        faults.push(ContentFault::NotUnderstood);
    }
    if entries.patients.len() > limits::PEOPLE {
        faults.push(ContentFault::TooManyEntries);
    }
    let patients = entries.patients.len().min(limits::PEOPLE);
    // One heap for each patient, and the last for what is nobody's of them.
    let mut heaps: Vec<Vec<(usize, bool)>> = (0..=patients).map(|_patient| Vec::new()).collect();
    for (at, resource) in entries.resources.iter().enumerate() {
        if entries.record_type(at).is_none() {
            continue;
        }
        let owner = entries.owner(resource);
        let place = match owner {
            Owner::Patient(place) => place.min(patients),
            Owner::Unsaid if patients == 1 => 0,
            Owner::Unsaid | Owner::Else => patients,
        };
        if patients > 0 && owner == Owner::Else {
            faults.push(ContentFault::NotThisPerson);
        }
        let is_this_persons = place < patients || patients == 0;
        if let Some(heap) = heaps.get_mut(place) {
            heap.push((at, is_this_persons));
        }
    }
    let provenance = Provenance::of(json, &entries.resources);
    let persons = entries
        .patients
        .iter()
        .take(patients)
        .map(|(_url, patient)| Some(Person::from_json(patient)));
    let mut summaries: Vec<Summary> = persons
        .chain([None])
        .zip(heaps)
        .map(|(person, places)| {
            let mut summary = Summary {
                person,
                records: Vec::new(),
                composition: None,
                carriers: BTreeMap::new(),
                provenance,
                faults: Vec::new(),
                places: Vec::new(),
                is_own: Vec::new(),
                bundle: Arc::clone(json),
            };
            summary.read(&entries, &places, now);
            summary
        })
        .collect();
    // A document's outline stands with the one whom it is about, or with nobody.
    if let Some(json) = entries.composition() {
        let place = match entries.owner(json) {
            Owner::Patient(place) => place.min(patients),
            Owner::Unsaid if patients == 1 => 0,
            Owner::Unsaid | Owner::Else => patients,
        };
        if let Some(summary) = summaries.get_mut(place) {
            summary.composition = composition(&entries, summary);
        }
    }
    // A patient who stands there for another's sake, such as who pays for an insurance, is nobody's
    // record.
    let says_something =
        |summary: &Summary| !summary.records.is_empty() || summary.composition.is_some();
    if summaries.iter().any(says_something) {
        summaries.retain(says_something);
    } else {
        summaries.truncate(patients.max(1));
    }
    if summaries
        .iter()
        .filter(|summary| summary.person.is_some())
        .count()
        > 1
    {
        faults.push(ContentFault::SeveralPatients);
    }
    for summary in &mut summaries {
        summary.faults.clone_from(&faults);
        if has_impossible_date(summary.person.as_ref(), &summary.records, now) {
            summary.faults.push(ContentFault::ImpossibleDate);
        }
        summary.faults.sort_unstable();
        summary.faults.dedup();
    }
    summaries
}
