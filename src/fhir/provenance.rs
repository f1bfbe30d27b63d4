//! What a record says of how it came about (req-R2, req-R3). None of it is checked, and none of it
//! makes a record more than what somebody shared.

use crate::json::Json;

/// The patient, as the source of what is asserted. HL7 v3 `ObservationValue`.
const PATIENT_ASSERTED: (&str, &str) = (
    "http://terminology.hl7.org/CodeSystem/v3-ObservationValue",
    "PATAST",
);

/// What the patient shared. CMS, as patient-shared links have it.
const PATIENT_SHARED: (&str, &str) = (
    "https://cms.gov/fhir/CodeSystem/patient-shared-category",
    "patient-shared",
);

/// Where an app attests that it made a bundle.
const APP_ATTESTATION: &str = "https://cms.gov/fhir/StructureDefinition/app-attestation";

/// How a bundle came about, as it says itself.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Provenance {
    /// Whether the patient shared it, and no clinic.
    pub is_patient_shared: bool,
    /// Whether it names an app that it was made with. What an app signs there says nothing of the
    /// content, and who it is that signs is not known here.
    pub names_app: bool,
}

impl Provenance {
    /// Of a bundle or a resource that stands alone: what itself or any of its first entries says.
    pub(super) fn of(bundle: &Json, resources: &[&Json]) -> Self {
        let all = || std::iter::once(&bundle).chain(resources.iter());
        Self {
            is_patient_shared: all().any(|resource| is_patient_shared(resource)),
            names_app: all().any(|resource| {
                let extensions = resource.at(&["meta", "extension"]);
                let mut extensions = extensions.map_or(&[][..], Json::items).iter();
                extensions.any(|extension| extension.text_of("url") == Some(APP_ATTESTATION))
            }),
        }
    }
}

fn is_patient_shared(resource: &Json) -> bool {
    let security = resource.at(&["meta", "security"]);
    let tags = resource.at(&["meta", "tag"]);
    let categories = resource.items_of("category").iter();
    let in_categories = categories.flat_map(|category| category.items_of("coding"));
    let in_meta = [security, tags].into_iter().flatten().flat_map(Json::items);
    in_meta.chain(in_categories).any(|coding| {
        let said = (coding.text_of("system"), coding.text_of("code"));
        [PATIENT_ASSERTED, PATIENT_SHARED]
            .iter()
            .any(|(system, code)| said == (Some(*system), Some(*code)))
    })
}
