//! Where each kind of item has what it says.

use super::{ItemKind, Label};
use crate::fhir::entries::Entries;
use crate::fhir::said::{self, Said};
use crate::fhir::{Concept, FhirDate};
use crate::json::Json;
use crate::limits;
use crate::text::Personal;

/// The members of a resource that are read, as paths.
pub(super) struct Fields {
    pub(super) kind: ItemKind,
    /// What it is about: the first that there is.
    pub(super) what: &'static [&'static str],
    /// When: the first that there is.
    pub(super) when: &'static [&'static str],
    pub(super) details: &'static [(Label, &'static str)],
}

const ALLERGY: Fields = Fields {
    kind: ItemKind::Allergy,
    what: &["code", "reaction.substance"],
    when: &[
        "onsetDateTime",
        "onsetPeriod",
        "onsetString",
        "recordedDate",
    ],
    details: &[
        (Label::Reaction, "reaction.manifestation"),
        (Label::Severity, "reaction.severity"),
        (Label::Criticality, "criticality"),
        (Label::Performer, "recorder"),
        (Label::Note, "note"),
    ],
};

const PROBLEM: Fields = Fields {
    kind: ItemKind::Problem,
    what: &["code"],
    when: &[
        "onsetDateTime",
        "onsetPeriod",
        "onsetString",
        "recordedDate",
    ],
    details: &[
        (Label::Severity, "severity"),
        (Label::BodySite, "bodySite"),
        (Label::Ended, "abatementDateTime"),
        (Label::Ended, "abatementString"),
        (Label::Note, "note"),
    ],
};

const EXEMPTION: Fields = Fields {
    kind: ItemKind::Exemption,
    what: &["code", "category"],
    when: &["recordedDate", "onsetDateTime"],
    details: &[(Label::Performer, "recorder")],
};

const MEDICATION: Fields = Fields {
    kind: ItemKind::Medication,
    what: &[
        "medicationCodeableConcept",
        "medicationReference",
        "medication",
        "code",
    ],
    when: &[
        "effectiveDateTime",
        "effectivePeriod",
        "authoredOn",
        "whenHandedOver",
        "whenPrepared",
        "dateAsserted",
    ],
    details: &[
        (Label::Quantity, "dispenseRequest.quantity"),
        (Label::Quantity, "quantity"),
        (Label::Refills, "dispenseRequest.numberOfRepeatsAllowed"),
        (Label::Validity, "dispenseRequest.validityPeriod"),
        (Label::Prescriber, "requester"),
        (Label::Performer, "informationSource"),
        (Label::Reason, "reasonCode"),
        (Label::Note, "note"),
    ],
};

const PROCEDURE: Fields = Fields {
    kind: ItemKind::Procedure,
    what: &["code"],
    when: &["performedDateTime", "performedPeriod", "performedString"],
    details: &[
        (Label::BodySite, "bodySite"),
        (Label::Reason, "reasonCode"),
        (Label::Outcome, "outcome"),
        (Label::Performer, "performer.actor"),
        (Label::Place, "location"),
        (Label::Note, "note"),
    ],
};

const DEVICE: Fields = Fields {
    kind: ItemKind::Device,
    what: &["device"],
    when: &["timingDateTime", "timingPeriod", "recordedOn"],
    details: &[
        (Label::BodySite, "bodySite"),
        (Label::Reason, "reasonCode"),
        (Label::Note, "note"),
    ],
};

const PLAN: Fields = Fields {
    kind: ItemKind::Plan,
    what: &["title", "code", "description", "serviceType", "category"],
    when: &[
        "period",
        "occurrenceDateTime",
        "occurrencePeriod",
        "start",
        "startDate",
        "authoredOn",
        "created",
    ],
    details: &[
        (Label::Status, "status"),
        (Label::Status, "lifecycleStatus"),
        (Label::Note, "activity.detail.description"),
        (Label::Note, "activity.detail.code"),
        (Label::Note, "description"),
        (Label::Performer, "requester"),
        (Label::Performer, "participant.actor"),
        (Label::Reason, "reasonCode"),
        (Label::Note, "note"),
    ],
};

const RECOMMENDATION: Fields = Fields {
    kind: ItemKind::Recommendation,
    what: &["vaccineCode", "targetDisease"],
    when: &[],
    details: &[
        (Label::Status, "forecastStatus"),
        (Label::Reason, "forecastReason"),
        (Label::Note, "description"),
    ],
};

const VISIT: Fields = Fields {
    kind: ItemKind::Visit,
    what: &["type", "serviceType", "class", "reasonCode"],
    when: &["period"],
    details: &[
        (Label::Reason, "reasonCode"),
        (Label::Place, "location.location"),
        (Label::Place, "serviceProvider"),
        (Label::Performer, "participant.individual"),
    ],
};

const FAMILY: Fields = Fields {
    kind: ItemKind::Family,
    what: &["relationship"],
    when: &["date"],
    details: &[(Label::Condition, "condition.code"), (Label::Note, "note")],
};

impl Fields {
    /// The fields of `resource`; `None` where it is no kind of item.
    pub(super) fn of(resource: &Json) -> Option<&'static Self> {
        Some(match resource.text_of("resourceType")? {
            "AllergyIntolerance" => &ALLERGY,
            "Condition" if is_exemption(resource) => &EXEMPTION,
            "Condition" => &PROBLEM,
            "Medication"
            | "MedicationStatement"
            | "MedicationRequest"
            | "MedicationDispense"
            | "MedicationAdministration" => &MEDICATION,
            "Procedure" => &PROCEDURE,
            "DeviceUseStatement" => &DEVICE,
            "CarePlan" | "Goal" | "ServiceRequest" | "Appointment" => &PLAN,
            "ImmunizationRecommendation" => &RECOMMENDATION,
            "Encounter" => &VISIT,
            "FamilyMemberHistory" => &FAMILY,
            _ => return None,
        })
    }
}

fn is_exemption(resource: &Json) -> bool {
    let mut categories = resource.items_of("category").iter();
    categories.any(|category| Concept::from_json(Some(category)).is_any(&["vaccine-exemption"]))
}

/// How to take a medicine: in words where there are, else put together from what is coded. Half an
/// instruction may be the wrong one, so what is not put together stands beside it.
pub(super) fn dosage(entries: &Entries<'_>, resource: &Json) -> Vec<(Label, Said)> {
    /// Said beside a coded instruction: none of it is left out.
    const BESIDE: [(Label, &str); 9] = [
        (Label::Dosage, "timing.code"),
        (Label::Dosage, "timing.repeat.when"),
        (Label::Dosage, "timing.repeat.timeOfDay"),
        (Label::Dosage, "timing.repeat.dayOfWeek"),
        (Label::Dosage, "asNeededCodeableConcept"),
        (Label::Dosage, "maxDosePerPeriod"),
        (Label::Validity, "timing.repeat.boundsPeriod"),
        (Label::Validity, "timing.repeat.boundsDuration"),
        (Label::Route, "route"),
    ];
    let dosages = ["dosage", "dosageInstruction"];
    let dosages = dosages.iter().flat_map(|name| said::at(resource, name));
    let mut lines = Vec::new();
    for dosage in dosages.take(limits::DOSAGES) {
        let words = ["text", "patientInstruction"];
        let words = words.iter().find_map(|name| dosage.text_of(name));
        let more = said::all(entries, dosage, "additionalInstruction");
        if let Some(words) = words.and_then(Personal::remark) {
            lines.push((Label::Dosage, Said::Text(words)));
        } else {
            lines.extend(coded(entries, dosage).map(|line| (Label::Dosage, Said::Text(line))));
            for (label, path) in BESIDE {
                let found = said::all(entries, dosage, path).into_iter();
                lines.extend(found.map(|said| (label, said)));
            }
        }
        lines.extend(more.into_iter().map(|said| (Label::Note, said)));
    }
    lines
}

/// "1 tablet, 2–3 × / 1 d, PRN": in no language, since units are as sent.
fn coded(entries: &Entries<'_>, dosage: &Json) -> Option<Personal> {
    let amounts = [
        "doseAndRate.doseQuantity",
        "doseAndRate.doseRange",
        "doseQuantity",
        "dose",
    ];
    let amount = said::text(entries, dosage, &amounts);
    let repeat = dosage.at(&["timing", "repeat"]);
    let number = |name: &str| repeat?.get(name)?.number();
    let range = |least: &str, most: &str, missing: f64| {
        let least = number(least).unwrap_or(missing);
        match number(most) {
            Some(most) => format!("{least}–{most}"),
            None => least.to_string(),
        }
    };
    let unit = repeat.and_then(|repeat| repeat.text_of("periodUnit"));
    let often = unit.map(|unit| {
        let times = range("frequency", "frequencyMax", 1.0);
        format!("{times} × / {} {unit}", range("period", "periodMax", 1.0))
    });
    let is_as_needed = matches!(dosage.get("asNeededBoolean"), Some(Json::Bool(true)))
        || dosage.get("asNeededCodeableConcept").is_some();
    let parts = [
        amount.map(|amount| amount.show().to_owned()),
        often,
        number("count").map(|count| format!("{count} ×")),
        is_as_needed.then(|| "PRN".to_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Personal::new(&parts.join(", "))
}

/// When a recommended dose may be given, and when it is due. LOINC names the dates.
pub(super) fn due_dates(recommendation: &Json) -> impl Iterator<Item = (Label, Said)> {
    let dates = said::at(recommendation, "dateCriterion");
    let dates: Vec<(Label, Said)> = dates
        .into_iter()
        .filter_map(|criterion| {
            let code = Concept::from_json(criterion.get("code"));
            let label = if code.is_any(&["30981-5"]) {
                Label::Earliest
            } else if code.is_any(&["30980-7"]) {
                Label::Due
            } else {
                return None;
            };
            let date = FhirDate::from_json(criterion.get("value"))?;
            Some((label, Said::Date(date)))
        })
        .collect();
    dates.into_iter()
}

/// The policies that an exemption is of: the code system's URL and version, never a guessed reason.
pub(super) fn policies(resource: &Json) -> impl Iterator<Item = (Label, Said)> {
    let codings = said::at(resource, "category.coding");
    let codings = codings.into_iter().chain(said::at(resource, "code.coding"));
    let policies: Vec<(Label, Said)> = codings
        .filter(|coding| coding.text_of("code") != Some("vaccine-exemption"))
        .filter_map(|coding| {
            let version = coding.text_of("version").unwrap_or_default();
            let code = coding.text_of("code").unwrap_or_default();
            let line = format!("{} {version} {code}", coding.text_of("system")?);
            Some((Label::Policy, Said::Text(Personal::new(&line)?)))
        })
        .collect();
    policies.into_iter()
}
