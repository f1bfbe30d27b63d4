//! Laboratory results. FHIR R4 `Observation`, req-I12, req-I13.

use super::{Concept, FhirDate};
use crate::json::Json;
use crate::text::Personal;

/// A laboratory result.
pub struct LabResult {
    /// Whether it may be read as a result.
    pub status: LabStatus,
    /// Which test.
    pub test: Concept,
    /// What it found.
    pub value: LabValue,
    /// When the sample was taken, as precise as given.
    pub taken: Option<FhirDate>,
    /// Who tested, in the issuer's words.
    pub performer: Option<Personal>,
}

/// FHIR R4 `Observation.status`, as far as a reader must tell it apart.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LabStatus {
    /// `final`, `amended` or `corrected`: a result.
    Final,
    /// `cancelled` or `entered-in-error`: no result.
    Withdrawn,
    /// Anything else: never to be read as a result.
    Pending,
}

/// What a test found.
pub enum LabValue {
    /// A coded answer, such as "detected".
    Coded(Concept),
    /// A number with its unit and comparator, or words, as sent.
    Text(Personal),
    /// Nothing that this program reads, or more than one answer.
    None,
}

impl LabResult {
    pub(super) fn from_json(json: &Json) -> Self {
        let status = match json.text_of("status") {
            Some("final" | "amended" | "corrected") => LabStatus::Final,
            Some("cancelled" | "entered-in-error") => LabStatus::Withdrawn,
            _ => LabStatus::Pending,
        };
        let taken = json
            .get("effectiveDateTime")
            .or_else(|| json.at(&["effectivePeriod", "start"]));
        Self {
            status,
            test: Concept::from_json(json.get("code")),
            value: value(json),
            taken: FhirDate::from_json(taken),
            performer: json
                .items_of("performer")
                .first()
                .and_then(|performer| Personal::new(performer.text_of("display")?)),
        }
    }
}

fn value(json: &Json) -> LabValue {
    let values =
        ["valueCodeableConcept", "valueQuantity", "valueString"].map(|name| json.get(name));
    match values {
        [Some(coded), None, None] => LabValue::Coded(Concept::from_json(Some(coded))),
        [None, Some(quantity), None] => text(quantity_line(quantity).as_deref()),
        [None, None, Some(words)] => text(words.text()),
        _ => LabValue::None,
    }
}

fn text(words: Option<&str>) -> LabValue {
    words
        .and_then(Personal::new)
        .map_or(LabValue::None, LabValue::Text)
}

fn quantity_line(quantity: &Json) -> Option<String> {
    let number = quantity.get("value")?.number()?;
    let unit = quantity
        .text_of("unit")
        .or_else(|| quantity.text_of("code"))
        .unwrap_or_default();
    let comparator = quantity.text_of("comparator").unwrap_or_default();
    Some(format!("{comparator}{number} {unit}"))
}
