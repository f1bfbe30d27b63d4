//! Whether attached documents are about whom a record is about: the guard against a document of
//! somebody else that came in by mistake (req-L9).

use crate::document::Patient;
use crate::fhir::{FhirDate, Name, Person, Record, Summary};
use crate::text::Personal;
use crate::visitor::are_different;

/// Whether a clinical document of `summary` names another person than `summary` does.
pub(super) fn name_another(summary: &Summary) -> bool {
    let Some(person) = &summary.person else {
        return false;
    };
    let documents = summary.records.iter().filter_map(|record| match record {
        Record::Document(document) => Some(document),
        _ => None,
    });
    let mut patients = documents
        .flat_map(|document| &document.attachments)
        .filter_map(|form| form.patient.as_ref());
    patients.any(|patient| is_another(patient, person))
}

/// Whether `patient`, whom a document names, is not `person`.
#[must_use]
pub fn is_another(patient: &Patient, person: &Person) -> bool {
    let names = patient.names();
    let names: Vec<&str> = names.iter().map(Personal::show).collect();
    let day = |date: Option<FhirDate>| date.as_ref().and_then(FhirDate::day);
    let born = day(patient.born().and_then(|born| FhirDate::parse(born.show())));
    let own = person.names.iter().map(Name::show).collect();
    let own_born = person.birth_date.as_ref().and_then(FhirDate::day);
    are_different(&(names, born), &(own, own_born))
}
