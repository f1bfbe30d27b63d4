//! A bundle's resources, whose each of them is, and what their references lead to (req-I4,
//! trap-T3).

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use crate::json::Json;
use crate::limits;

/// Resources that carry other resources' details and are no record of their own.
const CARRIERS: [&str; 11] = [
    "Patient",
    "Practitioner",
    "PractitionerRole",
    "Organization",
    "OperationOutcome",
    "Location",
    "RelatedPerson",
    "Device",
    "Specimen",
    "Substance",
    // How a document is put together: see `Summary::composition`.
    "Composition",
];

/// A bundle's resources, and which of them are patients.
pub(super) struct Entries<'a> {
    pub(super) resources: Vec<&'a Json>,
    /// Each patient's `fullUrl` and resource.
    pub(super) patients: Vec<(&'a str, &'a Json)>,
    /// The `fullUrl` of each resource, in the same order.
    urls: Vec<&'a str>,
    /// Made when the first reference is followed: most cards have none but to their patient.
    index: OnceCell<Index<'a>>,
    /// The medicines that a prescription refers to.
    referred: OnceCell<HashSet<usize>>,
}

/// Where a resource stands, by what a reference may call it; `None` where two have that name.
#[derive(Default)]
struct Index<'a> {
    by_url: HashMap<&'a str, Option<usize>>,
    by_id: HashMap<(&'a str, &'a str), Option<usize>>,
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
                    urls: vec![""],
                    index: OnceCell::new(),
                    referred: OnceCell::new(),
                }
            }
        }
    }

    fn new(entries: &'a [Json]) -> Self {
        let mut bundle = Self {
            resources: Vec::new(),
            patients: Vec::new(),
            urls: Vec::new(),
            index: OnceCell::new(),
            referred: OnceCell::new(),
        };
        for entry in entries {
            let Some(resource) = entry.get("resource") else {
                continue;
            };
            let url = entry.text_of("fullUrl").unwrap_or_default();
            if resource.text_of("resourceType") == Some("Patient") {
                bundle.patients.push((url, resource));
            }
            bundle.urls.push(url);
            bundle.resources.push(resource);
        }
        bundle
    }

    /// The outline of a document.
    pub(super) fn composition(&self) -> Option<&'a Json> {
        let mut resources = self.resources.iter().copied();
        resources.find(|resource| resource.text_of("resourceType") == Some("Composition"))
    }

    /// The type of the resource at `place`, where it is a record of its own: a medicine is one
    /// unless a prescription refers to it.
    pub(super) fn record_type(&self, place: usize) -> Option<&'a str> {
        let kind = self.resources.get(place)?.text_of("resourceType")?;
        let is_carrier = CARRIERS.contains(&kind);
        let is_detail = || kind == "Medication" && self.referred().contains(&place);
        (!is_carrier && !is_detail()).then_some(kind)
    }

    fn referred(&self) -> &HashSet<usize> {
        self.referred.get_or_init(|| {
            let references = self.resources.iter().filter_map(|resource| {
                let medication = resource.get("medicationReference")?;
                self.follow(medication, resource)?.0
            });
            references.collect()
        })
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
        let mut others = self.resources.iter().zip(&self.urls);
        if others.any(|(resource, url)| !is_patient(resource) && is_named(url, reference)) {
            return Owner::Unsaid;
        }
        let place = self.patient(reference);
        place.map_or(Owner::Else, Owner::Patient)
    }

    /// The place among the patients of the one that `reference` names: by address, or as a server's
    /// bundle does by type and id.
    pub(super) fn patient(&self, reference: &str) -> Option<usize> {
        let mut patients = self.patients.iter();
        let by_url = patients.position(|(url, _)| is_named(url, reference));
        by_url.or_else(|| {
            let found = *self.resources.get(self.place(reference)?)?;
            let mut patients = self.patients.iter();
            patients.position(|(_, patient)| std::ptr::eq(*patient, found))
        })
    }

    /// The resource that the `Reference` in `json` leads to, with its place in the bundle unless it
    /// is contained in `from`. Nothing where it leads nowhere, or may lead to two.
    pub(super) fn follow<'b>(
        &'b self,
        json: &Json,
        from: &'b Json,
    ) -> Option<(Option<usize>, &'b Json)> {
        let reference = json.text_of("reference")?;
        if let Some(id) = reference.strip_prefix('#') {
            let mut contained = from.items_of("contained").iter();
            let found = contained.find(|resource| resource.text_of("id") == Some(id))?;
            return Some((None, found));
        }
        let place = self.place(reference)?;
        Some((Some(place), self.resources.get(place)?))
    }

    /// Where the resource stands that `reference` names.
    pub(super) fn place(&self, reference: &str) -> Option<usize> {
        let index = self.index.get_or_init(|| self.indexed());
        let by_url = index.by_url.get(reference).copied();
        let by_id = || index.by_id.get(&kind_and_id(reference)?).copied();
        by_url.or_else(by_id).flatten()
    }

    fn indexed(&self) -> Index<'a> {
        let mut index = Index::default();
        for (place, (resource, url)) in self.resources.iter().zip(&self.urls).enumerate() {
            if !url.is_empty() {
                enter(&mut index.by_url, *url, place);
            }
            let own = resource.text_of("resourceType").zip(resource.text_of("id"));
            let of_url = kind_and_id(url);
            for name in own
                .into_iter()
                .chain(of_url.filter(|name| Some(*name) != own))
            {
                enter(&mut index.by_id, name, place);
            }
        }
        index
    }
}

fn enter<K: Eq + Hash>(index: &mut HashMap<K, Option<usize>>, key: K, place: usize) {
    index
        .entry(key)
        .and_modify(|known| *known = None)
        .or_insert(Some(place));
}

/// `Observation/p1`, at the end of a reference or an address.
fn kind_and_id(reference: &str) -> Option<(&str, &str)> {
    let (before, id) = reference.rsplit_once('/')?;
    let kind = before.rsplit_once('/').map_or(before, |(_, kind)| kind);
    (!kind.is_empty() && !id.is_empty()).then_some((kind, id))
}

fn is_patient(resource: &Json) -> bool {
    resource.text_of("resourceType") == Some("Patient")
}

/// Whether `reference` names what has this `fullUrl`. Without a copy of the reference, which may be
/// as long as a document.
fn is_named(url: &str, reference: &str) -> bool {
    let before = url.strip_suffix(reference);
    before.is_some_and(|before| before.is_empty() || before.ends_with('/'))
}
