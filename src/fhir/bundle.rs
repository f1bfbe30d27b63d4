//! From a bundle's entries to a summary, and whose each of them is (req-I4, req-I7, trap-T3).

use super::{Endpoint, FhirDate, Immunization, LabResult, Person, Record};
use crate::json::Json;
use crate::limits;
use crate::time::UnixTime;

/// Resources that carry other resources' details and are no record of their own.
const CARRIERS: [&str; 8] = [
    "Patient",
    "Practitioner",
    "PractitionerRole",
    "Organization",
    "OperationOutcome",
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

/// Reads `bundle`, in the version of FHIR that it is said to be in, as at `now`.
#[must_use]
pub fn summary(bundle: &Json, fhir_version: &str, now: UnixTime) -> Summary {
    let mut faults = Vec::new();
    if !fhir_version.starts_with("4.0.") {
        faults.push(ContentFault::FhirVersion);
        return Summary {
            person: None,
            records: Vec::new(),
            faults,
        };
    }
    if bundle.items_of("entry").len() > limits::BUNDLE_ENTRIES {
        faults.push(ContentFault::TooManyEntries);
    }
    if has_unknown_modifier(bundle) {
        faults.push(ContentFault::UnknownModifier);
    }
    let bundle = Entries::of(bundle);
    if bundle
        .resources
        .iter()
        .any(|resource| is_not_understood(resource))
    {
        faults.push(ContentFault::NotUnderstood);
    }
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
        .filter_map(|resource| bundle.record(resource, now, &mut faults))
        .collect();
    if records.is_empty() {
        faults.push(ContentFault::NoRecord);
    }
    if has_impossible_date(person.as_ref(), &records, now) {
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

/// A bundle's resources, and which of them are patients.
pub(super) struct Entries<'a> {
    pub(super) resources: Vec<&'a Json>,
    /// Each patient's `fullUrl` and resource.
    pub(super) patients: Vec<(&'a str, &'a Json)>,
    /// Every `fullUrl` that is not a patient's.
    others: Vec<&'a str>,
}

/// Whose a resource is.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Owner {
    /// The patient of the bundle with this place among them.
    Patient(usize),
    /// Somebody who is not in the bundle.
    Else,
    /// It points at something that can't own it, or does not say.
    Unsaid,
}

impl<'a> Entries<'a> {
    /// The first [`limits::BUNDLE_ENTRIES`] of a bundle, or a resource that stands alone.
    pub(super) fn of(json: &'a Json) -> Self {
        let entries = json.items_of("entry");
        match json.text_of("resourceType") {
            Some("Bundle") | None => {
                Self::new(entries.get(..limits::BUNDLE_ENTRIES).unwrap_or(entries))
            }
            Some(kind) => {
                let patient = (kind == "Patient").then_some(("", json));
                Self {
                    resources: vec![json],
                    patients: patient.into_iter().collect(),
                    others: Vec::new(),
                }
            }
        }
    }

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

    pub(super) fn owner(&self, resource: &Json) -> Owner {
        let mut subjects = ["patient", "subject", "beneficiary"]
            .iter()
            .filter_map(|name| resource.get(name));
        let subject = match (subjects.next(), subjects.next()) {
            (Some(subject), None) => subject,
            (Some(_), Some(_)) => return Owner::Else,
            (None, _) => return Owner::Unsaid,
        };
        let Some(reference) = subject.text_of("reference") else {
            return Owner::Unsaid;
        };
        // Without a copy of the reference, which may be as long as a document.
        let names = |url: &&str| {
            let before = url.strip_suffix(reference);
            before.is_some_and(|before| before.is_empty() || before.ends_with('/'))
        };
        if self.others.iter().any(&names) {
            return Owner::Unsaid;
        }
        let mut owners = self.patients.iter().enumerate();
        let owner = owners.find(|(_, (url, _))| names(url));
        owner.map_or(Owner::Else, |(place, _)| Owner::Patient(place))
    }

    fn record(
        &self,
        resource: &Json,
        now: UnixTime,
        faults: &mut Vec<ContentFault>,
    ) -> Option<Record> {
        let resource_type = resource.text_of("resourceType")?;
        if !is_record(resource_type) {
            return None;
        }
        let owner = self.owner(resource);
        // A dose or a result must say whose it is. Of other resources the specification's own
        // example points at itself, so what only fails to say is the one patient's (trap-T3).
        let is_strict = matches!(resource_type, "Immunization" | "Observation");
        let is_this_persons = self.patients.len() == 1
            && match owner {
                Owner::Patient(_) => true,
                Owner::Unsaid => !is_strict,
                Owner::Else => false,
            };
        // Where nobody is named, that says it all.
        if !is_this_persons && !self.patients.is_empty() {
            faults.push(ContentFault::NotThisPerson);
        }
        Some(read(resource_type, resource, is_this_persons, now))
    }
}

/// Whether a resource of this type is a record of its own.
pub(super) fn is_record(resource_type: &str) -> bool {
    !CARRIERS.contains(&resource_type)
}

/// Reads one record. A dose counts only where it is `is_this_persons`.
pub(super) fn read(
    resource_type: &str,
    resource: &Json,
    is_this_persons: bool,
    now: UnixTime,
) -> Record {
    match resource_type {
        "Immunization" => Record::Immunization(Immunization::from_json(resource, is_this_persons)),
        "Observation" => Record::Lab(LabResult::from_json(resource)),
        "Endpoint" => Record::Endpoint(Endpoint::from_json(resource, now)),
        other => Record::Other {
            resource_type: safe_type(other),
        },
    }
}

/// A resource's type as it may be shown: FHIR's are letters only.
fn safe_type(name: &str) -> String {
    name.chars()
        .filter(char::is_ascii_alphabetic)
        .take(limits::SHOWN_CHARS)
        .collect()
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

const fn date(record: &Record) -> Option<&FhirDate> {
    match record {
        Record::Immunization(dose) => dose.date.as_ref(),
        Record::Lab(result) => result.taken.as_ref(),
        Record::Endpoint(_) | Record::Other { .. } => None,
    }
}
