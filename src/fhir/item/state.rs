//! How an item stands, told from its own statuses and its code.

use super::{ItemKind, ItemState};
use crate::fhir::Concept;
use crate::fhir::said::Said;
use crate::json::Json;

/// SNOMED CT: no known allergy, of all kinds or of one; no known problem, medication, procedure.
const NONE_KNOWN: [&str; 11] = [
    "716186003",
    "409137002",
    "428607008",
    "429625007",
    "716184000",
    "716185000",
    "428197003",
    "160245001",
    "787481004",
    "787480003",
    "160243008",
];

/// The IPS's own code system for what is not there, at the end of its URL.
const ABSENT: &str = "absent-unknown-uv-ips";

/// Whether a concept says that there is nothing, or that nothing is said: "no known allergies" is
/// no allergy, and "no information" is not "none".
pub(in crate::fhir) fn absence(concept: &Concept) -> Option<ItemState> {
    concept.codings.iter().find_map(|coding| {
        let code = coding.code.as_str();
        if coding.system.ends_with(ABSENT) {
            return Some(match code.ends_with("-info") {
                true => ItemState::NotSaid,
                false => ItemState::NoneKnown,
            });
        }
        NONE_KNOWN.contains(&code).then_some(ItemState::NoneKnown)
    })
}

/// How an item of this kind stands.
pub(super) fn of(kind: ItemKind, resource: &Json, what: Option<&Said>) -> ItemState {
    let status = |name: &str| match resource.get(name) {
        Some(Json::Text(code)) => Some(code.to_string()),
        concept => {
            let concept = Concept::from_json(concept);
            concept.codings.into_iter().next().map(|coding| coding.code)
        }
    };
    let verification = status("verificationStatus").unwrap_or_default();
    let clinical = status("clinicalStatus").unwrap_or_default();
    let own = status("status").or_else(|| status("lifecycleStatus"));
    let own = own.unwrap_or_default();
    // A mistake first: what was written by mistake says nothing, not even that there is none.
    match (&*verification, &*own) {
        ("entered-in-error" | "refuted", _)
        | (
            _,
            "entered-in-error" | "not-done" | "not-taken" | "cancelled" | "revoked" | "declined"
            | "rejected" | "noshow",
        ) => return ItemState::Withdrawn,
        _ => {}
    }
    if matches!(resource.get("doNotPerform"), Some(Json::Bool(true))) {
        return ItemState::Forbidden;
    }
    let absence = what.and_then(Said::concept).and_then(absence);
    if let Some(absence) = absence {
        return absence;
    }
    if matches!(
        &*verification,
        "unconfirmed" | "provisional" | "differential"
    ) {
        return ItemState::Unconfirmed;
    }
    match &*clinical {
        "active" | "recurrence" | "relapse" => return ItemState::Current,
        "inactive" | "remission" | "resolved" => return ItemState::Past,
        _ => {}
    }
    // Somebody thinks of it, and nobody has ordered it.
    let is_idea = matches!(
        resource.text_of("intent"),
        Some("proposal" | "plan" | "option")
    );
    match (&*own, kind) {
        ("active" | "draft", ItemKind::Medication) if is_idea => ItemState::Planned,
        ("completed", ItemKind::Procedure | ItemKind::Visit) | ("finished", _) => ItemState::Plain,
        ("active" | "in-progress" | "accepted" | "arrived" | "triaged", _) => ItemState::Current,
        ("completed" | "stopped" | "ended" | "abandoned" | "fulfilled", _) => ItemState::Past,
        (
            "planned" | "proposed" | "preparation" | "intended" | "draft" | "pending" | "booked",
            _,
        ) => ItemState::Planned,
        ("unknown" | "on-hold", _) => ItemState::Unconfirmed,
        _ => ItemState::Plain,
    }
}
