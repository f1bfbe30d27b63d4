//! From a bundle's entries to a summary, and whose each of them is (req-I4, req-I7, trap-T3).

use super::{FhirDate, Immunization, LabResult, Person, Record};
use crate::json::Json;
use crate::limits;

/// Resources that carry other resources' details and are no record of their own.
const CARRIERS: [&str; 7] = [
    "Patient",
    "Practitioner",
    "PractitionerRole",
    "Organization",
    "Location",
    "RelatedPerson",
    "Device",
];

/// What a bundle holds.
pub struct Summary {
    /// The person it is about, where it is about one.
    pub person: Option<Person>,
    /// Everything about them, in the order written.
    pub records: Vec<Record>,
    /// Every doubt, each once.
    pub faults: Vec<ContentFault>,
}

/// A doubt about a bundle's content. Says nothing of the content itself.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum ContentFault {
    /// Nobody is named: no `Patient`.
    NoPatient,
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

/// Reads `bundle`, in the version of FHIR that it is said to be in.
#[must_use]
pub fn summary(bundle: &Json, fhir_version: &str) -> Summary {
    let mut faults = Vec::new();
    if !fhir_version.starts_with("4.0.") {
        faults.push(ContentFault::FhirVersion);
        return Summary {
            person: None,
            records: Vec::new(),
            faults,
        };
    }
    let entries = bundle.items_of("entry");
    if entries.len() > limits::BUNDLE_ENTRIES {
        faults.push(ContentFault::TooManyEntries);
    }
    let entries = entries.get(..limits::BUNDLE_ENTRIES).unwrap_or(entries);
    let bundle = Entries::new(entries);
    let person = match bundle.patients[..] {
        [] => {
            faults.push(ContentFault::NoPatient);
            None
        }
        [(_, patient)] => Some(Person::from_json(patient)),
        _ => {
            faults.push(ContentFault::SeveralPatients);
            None
        }
    };
    if person
        .as_ref()
        .is_some_and(|person| person.names.is_empty())
    {
        faults.push(ContentFault::NoName);
    }
    let records: Vec<_> = bundle
        .resources
        .iter()
        .filter_map(|resource| bundle.record(resource, &mut faults))
        .collect();
    if records.is_empty() {
        faults.push(ContentFault::NoRecord);
    }
    if bundle
        .resources
        .iter()
        .any(|resource| has_unknown_modifier(resource))
    {
        faults.push(ContentFault::UnknownModifier);
    }
    let born = person
        .as_ref()
        .and_then(|person| person.birth_date.as_ref());
    if records
        .iter()
        .filter_map(date)
        .chain(born)
        .any(is_impossible)
    {
        faults.push(ContentFault::ImpossibleDate);
    }
    faults.sort_unstable();
    faults.dedup();
    Summary {
        person,
        records,
        faults,
    }
}

/// A bundle's resources, and which of them are patients.
struct Entries<'a> {
    resources: Vec<&'a Json>,
    /// Each patient's `fullUrl` and resource.
    patients: Vec<(&'a str, &'a Json)>,
    /// Every `fullUrl` that is not a patient's.
    others: Vec<&'a str>,
}

/// Whose a resource is.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Owner {
    /// The one patient of the bundle.
    Patient,
    /// One of several, or somebody who is not in the bundle.
    Else,
    /// It points at something that can't own it, or does not say.
    Unsaid,
}

impl<'a> Entries<'a> {
    fn new(entries: &'a [Json]) -> Self {
        let mut bundle = Self {
            resources: Vec::new(),
            patients: Vec::new(),
            others: Vec::new(),
        };
        for entry in entries {
            let Some(resource) = entry.get("resource") else {
                continue;
            };
            let url = entry.text_of("fullUrl").unwrap_or_default();
            match resource.text_of("resourceType") {
                Some("Patient") => bundle.patients.push((url, resource)),
                _ => bundle.others.push(url),
            }
            bundle.resources.push(resource);
        }
        bundle
    }

    fn owner(&self, resource: &Json) -> Owner {
        let Some(subject) = resource.get("patient").or_else(|| resource.get("subject")) else {
            return Owner::Unsaid;
        };
        let Some(reference) = subject.text_of("reference") else {
            return Owner::Unsaid;
        };
        let names = |url: &&str| *url == reference || url.ends_with(&format!("/{reference}"));
        if self.others.iter().any(&names) {
            return Owner::Unsaid;
        }
        match self.patients[..] {
            [(url, _)] if names(&url) => Owner::Patient,
            _ => Owner::Else,
        }
    }

    fn record(&self, resource: &Json, faults: &mut Vec<ContentFault>) -> Option<Record> {
        let resource_type = resource.text_of("resourceType")?;
        if CARRIERS.contains(&resource_type) {
            return None;
        }
        let owner = self.owner(resource);
        // A dose or a result must say whose it is. Of other resources the specification's own
        // example points at itself, so what only fails to say is the one patient's (trap-T3).
        let is_strict = matches!(resource_type, "Immunization" | "Observation");
        let is_this_persons = owner == Owner::Patient
            || (owner == Owner::Unsaid && !is_strict && self.patients.len() == 1);
        // Where nobody is named, that says it all.
        if !is_this_persons && !self.patients.is_empty() {
            faults.push(ContentFault::NotThisPerson);
        }
        Some(match resource_type {
            "Immunization" => {
                Record::Immunization(Immunization::from_json(resource, is_this_persons))
            }
            "Observation" => Record::Lab(LabResult::from_json(resource)),
            other => Record::Other {
                resource_type: safe_type(other),
            },
        })
    }
}

/// A resource's type as it may be shown: FHIR's are letters only.
fn safe_type(name: &str) -> String {
    name.chars()
        .filter(char::is_ascii_alphabetic)
        .take(limits::SHOWN_CHARS)
        .collect()
}

fn has_unknown_modifier(resource: &Json) -> bool {
    resource.get("modifierExtension").is_some() || resource.get("implicitRules").is_some()
}

const fn date(record: &Record) -> Option<&FhirDate> {
    match record {
        Record::Immunization(dose) => dose.date.as_ref(),
        Record::Lab(result) => result.taken.as_ref(),
        Record::Other { .. } => None,
    }
}

const fn is_impossible(date: &FhirDate) -> bool {
    matches!(date, FhirDate::Impossible(_))
}
