//! Coded ideas. FHIR R4 `CodeableConcept` and `Coding`.

use crate::json::Json;
use crate::limits;
use crate::text::{self, Personal};

/// A coded idea, with all the codes it comes in. FHIR R4 `CodeableConcept`.
#[derive(Default)]
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
    /// Reads a `CodeableConcept`, or a bare `Coding` as some write in its place; empty if there is
    /// none.
    #[must_use]
    pub fn from_json(json: Option<&Json>) -> Self {
        let Some(json) = json else {
            return Self::default();
        };
        let codings = match json.get("coding") {
            None if json.get("code").is_some() => std::slice::from_ref(json),
            codings => codings.map_or(&[][..], Json::items),
        };
        let display = || codings.iter().find_map(|coding| coding.text_of("display"));
        Self {
            codings: codings.iter().filter_map(Coding::from_json).collect(),
            text: json
                .text_of("text")
                .or_else(display)
                .and_then(Personal::new),
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

    /// Whether it says nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.codings.is_empty() && self.text.is_none()
    }

    /// Whether any of its codes is one of `codes`, whatever system it is said to be of.
    #[must_use]
    pub fn is_any(&self, codes: &[&str]) -> bool {
        let mut own = self.codings.iter();
        own.any(|coding| codes.contains(&&*coding.code))
    }
}

impl Coding {
    fn from_json(json: &Json) -> Option<Self> {
        // Codes are shown when no table knows them, so they are made safe like any other text.
        let system = text::one_line(json.text_of("system").unwrap_or_default());
        let code = Personal::new(json.text_of("code")?)?;
        Some(Self {
            // What is longer is no system that is known.
            system: system.chars().take(limits::SYSTEM_CHARS).collect(),
            code: code.show().to_owned(),
        })
    }
}
