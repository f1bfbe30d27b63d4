//! Vaccinations. FHIR R4 `Immunization`, Vaccination & Testing IG, req-I5, I6, I10.

use super::entries::Entries;
use super::said::{self, Said};
use super::{Assurance, Coding, Concept, FhirDate, has_unknown_modifier, item};
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
    /// Who made it: a code of MVX or another system, else a name (req-I11).
    pub manufacturer: Option<Maker>,
    /// Where on the body it was given.
    pub site: Concept,
    /// The way into the body.
    pub route: Concept,
    /// How much, as sent.
    pub quantity: Option<Personal>,
    /// Why it was not given, where that is said.
    pub status_reason: Concept,
    /// How the person was identified then.
    pub assurance: Option<Assurance>,
    /// Whether it was told by somebody who did not give it.
    pub is_reported: bool,
    /// What else is said about it.
    pub note: Option<Personal>,
    /// Whether it counts as a dose, and why not.
    pub counts: DoseCount,
}

/// Who made a vaccine.
pub enum Maker {
    /// As an identifier of a system of makers.
    Coded(Coding),
    /// In words.
    Named(Personal),
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
    /// It has a modifier that nobody here knows, and may mean something else (req-I7).
    UnknownModifier,
}

impl Immunization {
    pub(super) fn from_json(json: &Json, entries: &Entries<'_>, is_this_persons: bool) -> Self {
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
        } else if has_unknown_modifier(json) {
            DoseCount::UnknownModifier
        } else if is_no_vaccine(&vaccine) {
            DoseCount::NoVaccine
        } else {
            DoseCount::Counts
        };
        let words = || {
            Some(FhirDate::Words(Personal::new(
                json.text_of("occurrenceString")?,
            )?))
        };
        Self {
            status,
            vaccine,
            date: FhirDate::from_json(json.get("occurrenceDateTime")).or_else(words),
            lot: json.text_of("lotNumber").and_then(Personal::new),
            performer: said::text(entries, json, &["performer.actor", "location"]),
            manufacturer: manufacturer(json, entries),
            site: Concept::from_json(json.get("site")),
            route: Concept::from_json(json.get("route")),
            quantity: json.get("doseQuantity").and_then(said::quantity),
            status_reason: Concept::from_json(json.get("statusReason")),
            assurance: Assurance::of(json),
            is_reported: matches!(json.get("primarySource"), Some(Json::Bool(false))),
            note: said::text(entries, json, &["note"]),
            counts,
        }
    }
}

fn is_no_vaccine(vaccine: &Concept) -> bool {
    let mut codings = vaccine.codings.iter();
    let is_none = |coding: &Coding| coding.system == CVX && NO_VACCINE.contains(&&*coding.code);
    codings.any(is_none) || item::absence(vaccine).is_some()
}

fn manufacturer(json: &Json, entries: &Entries<'_>) -> Option<Maker> {
    let member = json.get("manufacturer")?;
    let id = member.get("identifier");
    let part = |name| Some(Personal::new(id?.text_of(name)?)?.show().to_owned());
    if let Some(code) = part("value") {
        let system = part("system").unwrap_or_default();
        return Some(Maker::Coded(Coding { system, code }));
    }
    match said::one(entries, json, "manufacturer", member)? {
        Said::Text(name) => Some(Maker::Named(name)),
        _ => None,
    }
}
