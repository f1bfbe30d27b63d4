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

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::document;
    use crate::fhir;
    use crate::json::Json;
    use crate::time::UnixTime;

    fn patient(family: &str, born: &str) -> Patient {
        let text = format!(
            r#"<ClinicalDocument xmlns="urn:hl7-org:v3"><recordTarget><patientRole><patient><name>
            <given>Ana</given><family>{family}</family></name><birthTime value="{born}"/></patient>
            </patientRole></recordTarget></ClinicalDocument>"#
        );
        document::patient_of(text.as_bytes()).unwrap()
    }

    #[test]
    fn a_document_of_another_name_or_day_of_birth_is_anothers() {
        let bundle = r#"{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"resource:0",
            "resource":{"resourceType":"Patient","name":[{"family":"Lima","given":["Ana"]}],
            "birthDate":"1999-01-31"}}]}"#;
        let bundle = Arc::new(Json::parse(bundle.as_bytes()).unwrap());
        let summary = fhir::summary(&bundle, "4.0.1", UnixTime::from_secs(1_795_286_520));
        let person = summary.person.unwrap();
        for (family, born, is_wanted) in [
            ("Lima", "19990131", false),
            ("Mendes", "19990131", true),
            ("Lima", "19990130", true),
        ] {
            let found = is_another(&patient(family, born), &person);
            assert_eq!(found, is_wanted, "{family} {born}");
        }
    }
}
