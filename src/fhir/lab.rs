//! Laboratory results and other measurements. FHIR R4 `Observation` and `DiagnosticReport`,
//! Vaccination & Testing IG, req-I12 to I14.

use std::collections::HashSet;

use super::entries::Entries;
use super::said;
use super::{Assurance, Concept, FhirDate};
use crate::json::Json;
use crate::limits;
use crate::text::Personal;

/// SNOMED CT: who watched the sample being taken (req-I14).
const SUPERVISION: &str = "1208522006";

/// A result, or what may become one.
pub struct LabResult {
    /// Whether it is a result.
    pub status: LabStatus,
    /// Whether it was changed after it had been final.
    pub is_amended: bool,
    /// What it measures.
    pub kind: LabKind,
    /// Which test.
    pub test: Concept,
    /// What it found.
    pub value: LabValue,
    /// Why there is no value, where that is said.
    pub absent: Concept,
    /// What the laboratory holds for usual, as sent.
    pub range: Option<Personal>,
    /// What the laboratory says of the value. Nothing here is worked out from the range.
    pub interpretation: Vec<Concept>,
    /// Its parts, such as the two numbers of a blood pressure.
    pub components: Vec<Component>,
    /// When the sample was taken, as precise as given.
    pub taken: Option<FhirDate>,
    /// Who tested, in the issuer's words.
    pub performer: Option<Personal>,
    /// The sample.
    pub specimen: Option<Personal>,
    /// Who watched the sample being taken.
    pub supervision: Option<Supervision>,
    /// How the person was identified then.
    pub assurance: Option<Assurance>,
    /// What somebody wrote about it.
    pub note: Option<Personal>,
}

/// A part of a result.
pub struct Component {
    /// Which.
    pub test: Concept,
    /// What it found.
    pub value: LabValue,
    /// As [`LabResult::range`].
    pub range: Option<Personal>,
    /// As [`LabResult::interpretation`].
    pub interpretation: Vec<Concept>,
}

/// Several results under one name.
pub struct Panel {
    /// Whether it is complete.
    pub status: LabStatus,
    /// What it is called.
    pub test: Concept,
    /// When the samples were taken.
    pub taken: Option<FhirDate>,
    /// Who tested.
    pub performer: Option<Personal>,
    /// What they conclude.
    pub conclusion: Option<Personal>,
    /// The places of its results among the records of the bundle, in its order.
    pub members: Vec<usize>,
    /// How many more it names that are not there.
    pub missing: usize,
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

/// What is measured. FHIR R4 `Observation.category`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LabKind {
    /// A test of a sample, or of what is not said.
    Laboratory,
    /// Weight, blood pressure and the like.
    VitalSigns,
    /// How the person lives.
    SocialHistory,
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

/// Who watched the sample being taken. Vaccination & Testing IG.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Supervision {
    /// A trained professional took it.
    Professional,
    /// Somebody watched, in the same room.
    InPerson,
    /// Somebody watched over a screen.
    Virtual,
    /// Nobody watched.
    Nobody,
}

/// What a laboratory says of a value. HL7 v3 `ObservationInterpretation`, the codes that call for
/// a look.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Flag {
    /// `HH`
    VeryHigh,
    /// `LL`
    VeryLow,
    /// `AA`
    VeryAbnormal,
    /// `H`
    High,
    /// `L`
    Low,
    /// `A`
    Abnormal,
}

impl Flag {
    /// The flag among what a laboratory says; none is worked out.
    #[must_use]
    pub fn of(interpretation: &[Concept]) -> Option<Self> {
        let is = |codes: &[&str]| interpretation.iter().any(|concept| concept.is_any(codes));
        [
            (Self::VeryHigh, &["HH", "HU"][..]),
            (Self::VeryLow, &["LL", "LU"]),
            (Self::VeryAbnormal, &["AA"]),
            (Self::High, &["H", "HX"]),
            (Self::Low, &["L", "LX"]),
            (Self::Abnormal, &["A"]),
        ]
        .into_iter()
        .find_map(|(flag, codes)| is(codes).then_some(flag))
    }
}

impl LabStatus {
    fn of(json: &Json) -> Self {
        match json.text_of("status") {
            Some("final" | "amended" | "corrected") => Self::Final,
            // Of a report alone: of a result it says nothing that is known.
            Some("appended") if json.text_of("resourceType") == Some("DiagnosticReport") => {
                Self::Final
            }
            Some("cancelled" | "entered-in-error") => Self::Withdrawn,
            _ => Self::Pending,
        }
    }
}

impl LabResult {
    pub(super) fn from_json(json: &Json, entries: &Entries<'_>) -> Self {
        let mut components = said::at(json, "component");
        let is_supervision =
            |component: &&&Json| Concept::from_json(component.get("code")).is_any(&[SUPERVISION]);
        let supervision = components.iter().find(is_supervision);
        let supervision = supervision.and_then(|component| Supervision::of(component));
        components.retain(|component| supervision.is_none() || !is_supervision(&component));
        let status = json.text_of("status");
        Self {
            status: LabStatus::of(json),
            is_amended: matches!(status, Some("amended" | "corrected")),
            kind: LabKind::of(json),
            test: Concept::from_json(json.get("code")),
            value: value(json),
            absent: Concept::from_json(json.get("dataAbsentReason")),
            range: range(json),
            interpretation: interpretation(json),
            components: components.into_iter().map(Component::from_json).collect(),
            taken: said::date(
                entries,
                json,
                &["effectiveDateTime", "effectivePeriod", "effectiveInstant"],
            ),
            performer: said::text(entries, json, &["performer"]),
            specimen: said::text(entries, json, &["specimen"]),
            supervision,
            assurance: Assurance::of(json),
            note: said::text(entries, json, &["note"]),
        }
    }
}

impl Component {
    fn from_json(json: &Json) -> Self {
        Self {
            test: Concept::from_json(json.get("code")),
            value: value(json),
            range: range(json),
            interpretation: interpretation(json),
        }
    }
}

impl Panel {
    /// Reads a `DiagnosticReport`, or an `Observation` that only gathers others, without what it
    /// gathers: see [`Panel::gathered`].
    pub(super) fn from_json(json: &Json, entries: &Entries<'_>) -> Self {
        Self {
            status: LabStatus::of(json),
            test: Concept::from_json(json.get("code")),
            taken: said::date(entries, json, &["effectiveDateTime", "effectivePeriod"]),
            performer: said::text(entries, json, &["performer"]),
            conclusion: said::text(entries, json, &["conclusion", "conclusionCode"]),
            members: Vec::new(),
            missing: 0,
        }
    }

    /// The places of the records that it gathers, each once and in its order, and how many more it
    /// names. `record_at` tells which record the resource at a place of the bundle became.
    pub(super) fn gathered(
        json: &Json,
        entries: &Entries<'_>,
        record_at: &dyn Fn(usize) -> Option<usize>,
    ) -> (Vec<usize>, usize) {
        let named = ["result", "hasMember"];
        let named = named.iter().flat_map(|name| json.items_of(name));
        let (mut members, mut known, mut missing) = (Vec::new(), HashSet::new(), 0);
        for reference in named.take(limits::BUNDLE_ENTRIES) {
            let place = reference.text_of("reference");
            let place = place.and_then(|reference| entries.place(reference));
            match place.and_then(record_at) {
                Some(record) if known.insert(record) => members.push(record),
                Some(_again) => {}
                None => missing += 1,
            }
        }
        (members, missing)
    }

    /// Whether this resource gathers others and finds nothing itself.
    pub(super) fn is(json: &Json) -> bool {
        match json.text_of("resourceType") {
            Some("DiagnosticReport") => true,
            Some("Observation") => {
                !json.items_of("hasMember").is_empty()
                    && json.get("component").is_none()
                    && matches!(value(json), LabValue::None)
            }
            _ => false,
        }
    }
}

impl LabKind {
    fn of(json: &Json) -> Self {
        let is = |code| {
            let mut categories = json.items_of("category").iter();
            categories.any(|category| Concept::from_json(Some(category)).is_any(&[code]))
        };
        if is("vital-signs") {
            Self::VitalSigns
        } else if is("social-history") {
            Self::SocialHistory
        } else {
            Self::Laboratory
        }
    }
}

impl Supervision {
    fn of(component: &Json) -> Option<Self> {
        let answer = Concept::from_json(component.get("valueCodeableConcept"));
        [
            (Self::Professional, "1208523001"),
            (Self::InPerson, "1208524007"),
            (Self::Virtual, "1208525008"),
            (Self::Nobody, "1208526009"),
        ]
        .into_iter()
        .find_map(|(supervision, code)| answer.is_any(&[code]).then_some(supervision))
    }
}

/// The one value that there is. Two are none: nobody can say which holds.
fn value(json: &Json) -> LabValue {
    let Json::Object(members) = json else {
        return LabValue::None;
    };
    let mut values = members
        .iter()
        .filter(|(name, _)| name.starts_with("value"))
        .map(|(name, value)| (name.as_str(), value));
    let (Some((name, value)), None) = (values.next(), values.next()) else {
        return LabValue::None;
    };
    let text = |words: Option<Personal>| words.map_or(LabValue::None, LabValue::Text);
    match name {
        "valueCodeableConcept" => {
            let concept = Concept::from_json(Some(value));
            match concept.is_empty() {
                true => LabValue::None,
                false => LabValue::Coded(concept),
            }
        }
        "valueQuantity" => text(said::quantity(value)),
        "valueRange" => text(said::range(value)),
        "valueRatio" => text(said::ratio(value)),
        "valueInteger" => text(
            value
                .number()
                .and_then(|number| Personal::new(&number.to_string())),
        ),
        "valueString" | "valueDateTime" | "valueTime" => text(value.text().and_then(Personal::new)),
        "valueBoolean" => match value {
            Json::Bool(true) => text(Personal::new("+")),
            Json::Bool(false) => text(Personal::new("−")),
            _ => LabValue::None,
        },
        _ => LabValue::None,
    }
}

/// What is usual, as sent: each range with whom it is for.
fn range(json: &Json) -> Option<Personal> {
    let ranges = json.items_of("referenceRange").iter().take(limits::RANGES);
    let lines: Vec<String> = ranges
        .filter_map(|range| {
            let text = range.text_of("text").and_then(Personal::new);
            let line = said::range(range).or(text)?;
            let whom = Concept::from_json(range.get("type")).text;
            Some(match whom {
                Some(whom) => format!("{} ({})", line.show(), whom.show()),
                None => line.show().to_owned(),
            })
        })
        .collect();
    Personal::new(&lines.join("; "))
}

fn interpretation(json: &Json) -> Vec<Concept> {
    let said = json.items_of("interpretation").iter().take(limits::RANGES);
    said.map(|concept| Concept::from_json(Some(concept)))
        .filter(|concept| !concept.is_empty())
        .collect()
}
