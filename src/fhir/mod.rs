//! A FHIR bundle in: who, and what about them. Only what a person at a counter needs to see, and
//! every doubt about whose it is.

mod bundle;
mod date;
mod endpoint;
mod immunization;
mod lab;
mod person;
mod shared;

pub use bundle::{ContentFault, Summary, summary};
pub use date::FhirDate;
pub use endpoint::{Endpoint, EndpointKind};
pub use immunization::{DoseCount, Immunization, ImmunizationStatus};
pub use lab::{LabResult, LabStatus, LabValue};
pub use person::{Name, Person};
pub use shared::{FHIR_VERSION, shared};

use crate::json::Json;
use crate::text::Personal;

/// One thing that a card or a link holds about its person.
pub enum Record {
    /// A vaccination, given or not.
    Immunization(Immunization),
    /// A laboratory result, final or not.
    Lab(LabResult),
    /// Where else something may be had.
    Endpoint(Endpoint),
    /// A resource that is counted and named, so that nothing is dropped in silence (req-I20).
    Other {
        /// FHIR `resourceType`.
        resource_type: String,
    },
}

/// A coded idea, with all the codes it comes in. FHIR R4 `CodeableConcept`.
pub struct Concept {
    /// Its codes, in the order written.
    pub codings: Vec<Coding>,
    /// What the issuer calls it: second to this program's own name (req-E9).
    pub text: Option<Personal>,
}

/// One code of a code system. FHIR R4 `Coding`.
pub struct Coding {
    /// The URI of the code system.
    pub system: String,
    /// The code.
    pub code: String,
}

impl Concept {
    /// Reads a `CodeableConcept`; empty if there is none.
    #[must_use]
    pub fn from_json(json: Option<&Json>) -> Self {
        let codings = json.map_or(&[][..], |json| json.items_of("coding"));
        let text = json.and_then(|json| json.text_of("text"));
        let display = || codings.iter().find_map(|coding| coding.text_of("display"));
        Self {
            codings: codings.iter().filter_map(Coding::from_json).collect(),
            text: text.or_else(display).and_then(Personal::new),
        }
    }

    /// Its first code in the system with this URI.
    #[must_use]
    pub fn code_in(&self, system: &str) -> Option<&str> {
        self.codings
            .iter()
            .find(|coding| coding.system == system)
            .map(|coding| &*coding.code)
    }
}

impl Coding {
    fn from_json(json: &Json) -> Option<Self> {
        // Codes are shown when no table knows them, so they are made safe like any other text.
        let safe = |name| Some(Personal::new(json.text_of(name)?)?.show().to_owned());
        Some(Self {
            system: safe("system").unwrap_or_default(),
            code: safe("code")?,
        })
    }
}
