//! FHIR that nobody signed: shown as shared, whoever it is about, each person apart (req-I21,
//! req-L9).

use super::bundle::{Entries, Owner, has_impossible_date, has_unknown_modifier, is_not_understood};
use super::bundle::{is_record, read};
use super::{ContentFault, Person, Record, Summary};
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
pub fn shared(json: &Json, fhir_version: &str, now: UnixTime) -> Vec<Summary> {
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
    let mut heaps: Vec<Vec<Record>> = (0..=patients).map(|_patient| Vec::new()).collect();
    for resource in &entries.resources {
        let Some(kind) = resource
            .text_of("resourceType")
            .filter(|kind| is_record(kind))
        else {
            continue;
        };
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
            heap.push(read(kind, resource, is_this_persons, now));
        }
    }
    let persons = entries
        .patients
        .iter()
        .take(patients)
        .map(|(_url, patient)| Some(Person::from_json(patient)));
    let mut summaries: Vec<Summary> = persons
        .chain([None])
        .zip(heaps)
        .map(|(person, records)| Summary {
            person,
            records,
            faults: Vec::new(),
        })
        .collect();
    // A patient who stands there for another's sake, such as who pays for an insurance, is nobody's
    // record.
    if summaries.iter().any(|summary| !summary.records.is_empty()) {
        summaries.retain(|summary| !summary.records.is_empty());
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
