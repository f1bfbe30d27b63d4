//! A summary's records in the order in which a counter reads them: what can harm first, then what
//! was asked for, then the rest (story-U12, U23, req-I18).

use jiff::civil::Date;

use crate::fhir::{FhirDate, ItemKind, LabKind, Record, Section, Summary};

/// Records that stand together.
pub struct Group<'a> {
    /// What they are.
    pub kind: Kind,
    /// The section of a document that they stand in, if it has any.
    pub section: Option<&'a Section>,
    /// In their order.
    pub rows: Vec<Row>,
    /// How many records the section names that are not there.
    pub missing: usize,
}

/// One record of a group.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Row {
    /// Its place among the records of the summary.
    pub record: usize,
    /// Whether it belongs to the panel before it.
    pub is_member: bool,
}

/// What a group holds, in the order of reading.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Kind {
    /// Insurance cards.
    Insurance,
    /// What may harm.
    Allergies,
    /// What is taken.
    Medications,
    /// What somebody suffers from.
    Problems,
    /// Exemptions from vaccines.
    Exemptions,
    /// Doses.
    Vaccinations,
    /// Doses that are recommended.
    Recommendations,
    /// Results of tests.
    Results,
    /// Weight, blood pressure and the like.
    VitalSigns,
    /// How somebody lives.
    SocialHistory,
    /// What was done.
    Procedures,
    /// What is in or on the body.
    Devices,
    /// What is to be done.
    Plans,
    /// Visits.
    Visits,
    /// What the family has.
    Family,
    /// Sections of a document that are none of these.
    Text,
    /// Attached documents.
    Documents,
    /// Everything else.
    Other,
}

impl Kind {
    /// What a record is; `None` for what is shown elsewhere.
    const fn of(record: &Record) -> Option<Self> {
        Some(match record {
            Record::Immunization(_) => Self::Vaccinations,
            Record::Lab(result) => match result.kind {
                LabKind::Laboratory => Self::Results,
                LabKind::VitalSigns => Self::VitalSigns,
                LabKind::SocialHistory => Self::SocialHistory,
            },
            Record::Panel(_) => Self::Results,
            Record::Item(item) => match item.kind {
                ItemKind::Allergy => Self::Allergies,
                ItemKind::Medication => Self::Medications,
                ItemKind::Problem => Self::Problems,
                ItemKind::Exemption => Self::Exemptions,
                ItemKind::Procedure => Self::Procedures,
                ItemKind::Device => Self::Devices,
                ItemKind::Plan => Self::Plans,
                ItemKind::Recommendation => Self::Recommendations,
                ItemKind::Visit => Self::Visits,
                ItemKind::Family => Self::Family,
            },
            Record::Coverage(_) => Self::Insurance,
            Record::Document(_) => Self::Documents,
            Record::Endpoint(_) => return None,
            Record::Other(_) => Self::Other,
        })
    }

    /// What a section of a document holds, by its LOINC code.
    fn of_section(section: &Section) -> Self {
        SECTIONS
            .iter()
            .find_map(|(kind, codes)| section.code.is_any(codes).then_some(*kind))
            .unwrap_or(Self::Text)
    }
}

impl Group<'_> {
    /// Whether it is the section that a document mainly has for records of its kind.
    #[must_use]
    pub fn is_main_section(&self) -> bool {
        let mut sections = SECTIONS.iter().filter(|(kind, _)| *kind == self.kind);
        let main = sections.find_map(|(_, codes)| codes.first());
        let code = self.section.map(|section| &section.code);
        main.zip(code)
            .is_some_and(|(main, code)| code.is_any(&[main]))
    }
}

/// LOINC codes of the sections that hold records of a kind, the main one first.
const SECTIONS: [(Kind, &[&str]); 13] = [
    (Kind::Insurance, &["48768-6"]),
    (Kind::Allergies, &["48765-2"]),
    (Kind::Medications, &["10160-0", "10183-2", "57828-6"]),
    (Kind::Problems, &["11450-4", "11348-0", "11535-2"]),
    (Kind::Vaccinations, &["11369-6"]),
    (Kind::Results, &["30954-2"]),
    (Kind::VitalSigns, &["8716-3"]),
    (Kind::SocialHistory, &["29762-2"]),
    (Kind::Procedures, &["47519-4"]),
    (Kind::Devices, &["46264-8"]),
    (Kind::Plans, &["18776-5", "61146-7"]),
    (Kind::Visits, &["46240-8"]),
    (Kind::Family, &["10157-6"]),
];

/// The groups of `summary`. Each record but an endpoint stands in exactly one.
#[must_use]
pub fn outline(summary: &Summary) -> Vec<Group<'_>> {
    let mut is_placed = vec![false; summary.records.len()];
    let mut parts: Vec<Part<'_>> = Vec::new();
    let sections = summary.composition.iter().flat_map(|whole| &whole.sections);
    for section in sections {
        let records = section.records.iter().copied();
        let own: Vec<usize> = records
            .filter(|record| {
                let placed = is_placed.get_mut(*record);
                placed.is_some_and(|placed| !std::mem::replace(placed, true))
            })
            .collect();
        let mut kind = Kind::of_section(section);
        // What stands in a section is what decides, where the section's own code says nothing.
        let of_records = own
            .first()
            .and_then(|at| Kind::of(summary.records.get(*at)?));
        if kind == Kind::Text
            && let Some(of_records) = of_records
        {
            kind = of_records;
        }
        parts.push(Part {
            kind,
            section: Some(section),
            records: own,
            found: 0,
        });
    }
    for (at, record) in summary.records.iter().enumerate() {
        if is_placed.get(at) == Some(&true) {
            continue;
        }
        let Some(kind) = Kind::of(record) else {
            continue;
        };
        // A minified card's references may lead nowhere: what no section names stands in the first
        // of its kind (trap-T3).
        if let Some(part) = parts.iter_mut().find(|part| part.kind == kind) {
            part.records.push(at);
            part.found += 1;
        } else {
            parts.push(Part {
                kind,
                section: None,
                records: vec![at],
                found: 0,
            });
        }
    }
    let mut groups: Vec<Group<'_>> = parts
        .into_iter()
        .map(|part| {
            let named = part.section.map_or(0, |section| section.missing);
            Group {
                kind: part.kind,
                section: part.section,
                rows: rows(summary, &part.records),
                missing: named.saturating_sub(part.found),
            }
        })
        .collect();
    groups.sort_by_key(|group| group.kind);
    groups
}

/// A group before its records stand in their order.
struct Part<'a> {
    kind: Kind,
    section: Option<&'a Section>,
    records: Vec<usize>,
    /// How many of them its section names by references that lead nowhere.
    found: usize,
}

/// Records in order of time, each panel with its own results after it.
fn rows(summary: &Summary, records: &[usize]) -> Vec<Row> {
    let panel = |at: &usize| match summary.records.get(*at) {
        Some(Record::Panel(panel)) => Some(panel),
        _ => None,
    };
    let mut is_here = vec![false; summary.records.len()];
    for record in records {
        if let Some(slot) = is_here.get_mut(*record) {
            *slot = true;
        }
    }
    let mut is_member = vec![false; summary.records.len()];
    for member in records
        .iter()
        .filter_map(panel)
        .flat_map(|panel| &panel.members)
    {
        if let Some(slot) = is_member.get_mut(*member) {
            *slot = is_here.get(*member) == Some(&true);
        }
    }
    let mut heads: Vec<usize> = records
        .iter()
        .copied()
        .filter(|at| is_member.get(*at) != Some(&true))
        .collect();
    heads.sort_by_key(|at| order(summary.records.get(*at).and_then(date)));
    let mut rows = Vec::new();
    let mut waiting: Vec<Row> = heads
        .into_iter()
        .rev()
        .map(|record| Row {
            record,
            is_member: false,
        })
        .collect();
    while let Some(row) = waiting.pop() {
        rows.push(row);
        // Each once, so that panels in a circle end.
        let members = panel(&row.record).map_or(&[][..], |panel| &panel.members);
        for member in members.iter().rev() {
            let slot = is_member.get_mut(*member);
            if slot.is_some_and(std::mem::take) {
                waiting.push(Row {
                    record: *member,
                    is_member: true,
                });
            }
        }
    }
    // Panels that gather each other have no head.
    let left = is_member
        .iter()
        .enumerate()
        .filter(|(_, is_left)| **is_left);
    rows.extend(left.map(|(record, _)| Row {
        record,
        is_member: false,
    }));
    rows
}

/// When a record is of.
#[must_use]
pub fn date(record: &Record) -> Option<&FhirDate> {
    match record {
        Record::Immunization(dose) => dose.date.as_ref(),
        Record::Lab(result) => result.taken.as_ref(),
        Record::Panel(panel) => panel.taken.as_ref(),
        Record::Item(item) => item.when.as_ref(),
        Record::Coverage(coverage) => coverage.from.as_ref(),
        Record::Document(document) => document.date.as_ref(),
        Record::Endpoint(_) | Record::Other(_) => None,
    }
}

/// Oldest first; what has no date that can be comes last.
fn order(date: Option<&FhirDate>) -> (bool, Option<Date>) {
    let day = date.and_then(FhirDate::earliest);
    (day.is_none(), day)
}
