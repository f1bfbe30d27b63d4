//! Vaccinations. FHIR R4 `Immunization`, Vaccination & Testing IG, req-I5, I6, I10.

use super::{Concept, FhirDate};
use crate::json::Json;
use crate::text::Personal;

const CVX: &str = "http://hl7.org/fhir/sid/cvx";

/// CVX codes that name no vaccine: reserved, "no vaccine administered", "unknown" (req-I10).
const NO_VACCINE: [&str; 3] = ["99", "998", "999"];

/// A vaccination.
pub struct Immunization {
    /// Whether it was given.
    pub status: ImmunizationStatus,
    /// Which vaccine.
    pub vaccine: Concept,
    /// When, as precise as given.
    pub date: Option<FhirDate>,
    /// The lot.
    pub lot: Option<Personal>,
    /// Who gave it, in the issuer's words.
    pub performer: Option<Personal>,
    /// Whether it counts as a dose, and why not.
    pub counts: DoseCount,
}

/// FHIR R4 `Immunization.status`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ImmunizationStatus {
    /// Given.
    Completed,
    /// Written down by mistake.
    EnteredInError,
    /// Not given.
    NotDone,
    /// Not one of FHIR's.
    Other,
}

/// Whether a vaccination counts as a dose of its vaccine.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DoseCount {
    /// It does.
    Counts,
    /// Its status is not `completed`.
    NotCompleted,
    /// `isSubpotent` is true (req-I6).
    Subpotent,
    /// Its code says that no vaccine was given, or not which.
    NoVaccine,
    /// It belongs to nobody on the card, or to somebody else (sec-T10).
    NotThisPerson,
}

impl Immunization {
    pub(super) fn from_json(json: &Json, is_this_persons: bool) -> Self {
        let status = match json.text_of("status") {
            Some("completed") => ImmunizationStatus::Completed,
            Some("entered-in-error") => ImmunizationStatus::EnteredInError,
            Some("not-done") => ImmunizationStatus::NotDone,
            _ => ImmunizationStatus::Other,
        };
        let vaccine = Concept::from_json(json.get("vaccineCode"));
        let subpotent = !matches!(json.get("isSubpotent"), None | Some(Json::Bool(false)));
        let counts = if !is_this_persons {
            DoseCount::NotThisPerson
        } else if status != ImmunizationStatus::Completed {
            DoseCount::NotCompleted
        } else if subpotent {
            DoseCount::Subpotent
        } else if vaccine
            .code_in(CVX)
            .is_some_and(|code| NO_VACCINE.contains(&code))
        {
            DoseCount::NoVaccine
        } else {
            DoseCount::Counts
        };
        let words = || {
            Some(FhirDate::Words(Personal::new(
                json.text_of("occurrenceString")?,
            )?))
        };
        let performer = json.items_of("performer").first();
        Self {
            status,
            vaccine,
            date: FhirDate::from_json(json.get("occurrenceDateTime")).or_else(words),
            lot: json.text_of("lotNumber").and_then(Personal::new),
            performer: performer
                .and_then(|performer| performer.at(&["actor", "display"])?.text())
                .and_then(Personal::new),
            counts,
        }
    }
}
