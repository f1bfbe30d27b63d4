//! What a patient summary lists: allergies, problems, medications, procedures, devices, plans. One
//! shape for all of them, so that one row shows any of them. FHIR R4, International Patient Summary,
//! req-I16, I18.

mod kinds;
mod state;

pub(super) use state::absence;

use super::entries::Entries;
use super::said::{self, Said};
use super::{Concept, FhirDate};
use crate::json::Json;
use crate::limits;
use kinds::Fields;

/// One line of a patient summary.
pub struct Item {
    /// What it is.
    pub kind: ItemKind,
    /// What it is about; `None` where it does not say.
    pub what: Option<Said>,
    /// How it stands.
    pub state: ItemState,
    /// When it began, was done or was ordered, as precise as given.
    pub when: Option<FhirDate>,
    /// All else that a reader needs, in the order of its kind.
    pub details: Vec<(Label, Said)>,
}

/// What an item is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum ItemKind {
    /// `AllergyIntolerance`
    Allergy,
    /// `MedicationStatement`, `MedicationRequest` and their kin.
    Medication,
    /// `Condition`
    Problem,
    /// `Condition` of the category `vaccine-exemption` (req-I16).
    Exemption,
    /// `Procedure`
    Procedure,
    /// `DeviceUseStatement`
    Device,
    /// `CarePlan`, `Goal`, `ServiceRequest`, `Appointment`.
    Plan,
    /// One vaccine of an `ImmunizationRecommendation`.
    Recommendation,
    /// `Encounter`
    Visit,
    /// `FamilyMemberHistory`
    Family,
}

/// How an item stands. Nothing is counted here: a reader must see what is and what is not.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ItemState {
    /// It holds, or is under way.
    Current,
    /// It is over, or was stopped.
    Past,
    /// It is still to come.
    Planned,
    /// It is not certain.
    Unconfirmed,
    /// It says that something is not to be given or done (`doNotPerform`).
    Forbidden,
    /// Written down by mistake, not done, or found untrue.
    Withdrawn,
    /// Somebody said that there is none, such as "no known allergies".
    NoneKnown,
    /// Nobody said anything: there may be some.
    NotSaid,
    /// It does not say.
    Plain,
}

/// What a detail of an item is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Label {
    /// Where on the body.
    BodySite,
    /// What somebody has or had.
    Condition,
    /// How dangerous an allergy is held to be.
    Criticality,
    /// How to take it.
    Dosage,
    /// When it ended.
    Ended,
    /// The first day on which a dose counts.
    Earliest,
    /// The day by which a dose is due.
    Due,
    /// A note of somebody's.
    Note,
    /// What came of it.
    Outcome,
    /// Who did, ordered or recorded it.
    Performer,
    /// Where.
    Place,
    /// The policy that an exemption is of, with its version.
    Policy,
    /// Who wrote the prescription.
    Prescriber,
    /// How much is given out.
    Quantity,
    /// What an allergy does.
    Reaction,
    /// Why.
    Reason,
    /// How often more is given out.
    Refills,
    /// Who of the family.
    Relative,
    /// The way into the body.
    Route,
    /// How bad.
    Severity,
    /// As its own status says.
    Status,
    /// For how long it holds.
    Validity,
}

impl Item {
    /// The items of a resource; none where it is no kind of item.
    pub(super) fn from_json(resource: &Json, entries: &Entries<'_>) -> Vec<Self> {
        let Some(fields) = Fields::of(resource) else {
            return Vec::new();
        };
        if fields.kind == ItemKind::Recommendation {
            let each = resource.items_of("recommendation");
            return each.iter().map(|one| fields.read(one, entries)).collect();
        }
        vec![fields.read(resource, entries)]
    }
}

impl Fields {
    fn read(&self, resource: &Json, entries: &Entries<'_>) -> Item {
        let what = said::first(entries, resource, self.what);
        let state = state::of(self.kind, resource, what.as_ref());
        let mut details: Vec<(Label, Said)> = Vec::new();
        if self.kind == ItemKind::Medication {
            details.extend(kinds::dosage(entries, resource));
        }
        for (label, path) in self.details {
            let found = said::all(entries, resource, path).into_iter();
            let room = limits::SAID_AT_ONE_PLACE.saturating_sub(details.len());
            details.extend(found.map(|said| (*label, said)).take(room));
        }
        if self.kind == ItemKind::Recommendation {
            details.extend(kinds::due_dates(resource));
        }
        if self.kind == ItemKind::Exemption {
            details.extend(kinds::policies(resource));
        }
        Item {
            kind: self.kind,
            what,
            state,
            when: said::date(entries, resource, self.when),
            details,
        }
    }
}

impl Said {
    /// The coded idea that is said, if it is one.
    #[must_use]
    pub const fn concept(&self) -> Option<&Concept> {
        match self {
            Self::Coded(concept) => Some(concept),
            _ => None,
        }
    }
}
