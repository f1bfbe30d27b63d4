//! The sections of a document bundle, in their order. FHIR R4 `Composition`, International Patient
//! Summary (req-I18, trap-T3).

use std::sync::Arc;

use super::entries::Entries;
use super::said;
use super::{Concept, FhirDate};
use crate::document::{self, Readable};
use crate::json::Json;
use crate::limits;
use crate::text::Personal;

/// How a document is put together.
pub struct Composition {
    /// What it is called.
    pub title: Option<Personal>,
    /// What kind of document it is.
    pub kind: Concept,
    /// Whether it is a draft.
    pub is_preliminary: bool,
    /// Whether it was written by mistake, and says nothing.
    pub is_withdrawn: bool,
    /// When it was written.
    pub date: Option<FhirDate>,
    /// Who wrote it.
    pub author: Option<Personal>,
    /// Its sections, those within a section after it.
    pub sections: Vec<Section>,
}

/// One section.
pub struct Section {
    /// What it is about: LOINC.
    pub code: Concept,
    /// What its author calls it.
    pub title: Option<Personal>,
    /// How many sections it stands in.
    pub depth: usize,
    /// The places of its records among those of the bundle.
    pub records: Vec<usize>,
    /// How many more it names that are not there.
    pub missing: usize,
    /// Its text.
    pub narrative: Option<Arc<Readable>>,
    /// Why it is empty, where that is said.
    pub empty: Concept,
}

impl Composition {
    /// Reads a `Composition`. `record_at` tells which record the resource at a place of the bundle
    /// became.
    pub(super) fn from_json(
        json: &Json,
        entries: &Entries<'_>,
        record_at: &dyn Fn(usize) -> Option<usize>,
    ) -> Self {
        let mut sections = Vec::new();
        for section in json.items_of("section") {
            Section::add(&mut sections, section, entries, record_at, 0);
        }
        Self {
            title: json.text_of("title").and_then(Personal::new),
            kind: Concept::from_json(json.get("type")),
            is_preliminary: json.text_of("status") == Some("preliminary"),
            is_withdrawn: json.text_of("status") == Some("entered-in-error"),
            date: FhirDate::from_json(json.get("date")),
            author: said::text(entries, json, &["author", "custodian"]),
            sections,
        }
    }
}

impl Section {
    fn add(
        sections: &mut Vec<Self>,
        json: &Json,
        entries: &Entries<'_>,
        record_at: &dyn Fn(usize) -> Option<usize>,
        depth: usize,
    ) {
        if sections.len() >= limits::SECTIONS {
            return;
        }
        let (mut records, mut missing) = (Vec::new(), 0);
        for reference in json.items_of("entry").iter().take(limits::BUNDLE_ENTRIES) {
            let place = reference.text_of("reference");
            let place = place.and_then(|reference| entries.place(reference));
            match place.and_then(record_at) {
                Some(record) => records.push(record),
                None => missing += 1,
            }
        }
        let narrative = json.at(&["text", "div"]).and_then(Json::text);
        sections.push(Self {
            code: Concept::from_json(json.get("code")),
            title: json.text_of("title").and_then(Personal::new),
            depth,
            records,
            missing,
            narrative: narrative.map(|text| Arc::new(document::narrative(text))),
            empty: Concept::from_json(json.get("emptyReason")),
        });
        for section in json.items_of("section") {
            Self::add(sections, section, entries, record_at, depth + 1);
        }
    }
}
