//! Any other resource as a plain table, so that nothing is dropped in silence (req-I20).

use super::entries::Entries;
use super::said::{self, Said};
use crate::json::Json;
use crate::limits;
use crate::text::Personal;

/// A resource that has no screen of its own.
pub struct Other {
    /// FHIR `resourceType`, letters only.
    pub resource_type: String,
    /// What it says, in its own order.
    pub rows: Vec<Line>,
    /// How many more rows there would be.
    pub left_out: usize,
}

/// One row of the table.
pub struct Line {
    /// FHIR's names of the members on the way to it, in words: "lens specification · sphere".
    pub label: String,
    /// What it says.
    pub said: Said,
}

/// Members that say nothing about the person, or that are shown elsewhere.
const SILENT: [&str; 14] = [
    "resourceType",
    "id",
    "meta",
    "text",
    "contained",
    "extension",
    "modifierExtension",
    "implicitRules",
    "language",
    "identifier",
    "subject",
    "patient",
    "data",
    "fullUrl",
];

impl Other {
    pub(super) fn from_json(resource: &Json, entries: &Entries<'_>) -> Self {
        let kind = resource.text_of("resourceType").unwrap_or_default();
        let mut table = Self {
            resource_type: kind
                .chars()
                .filter(char::is_ascii_alphabetic)
                .take(limits::SHOWN_CHARS)
                .collect(),
            rows: Vec::new(),
            left_out: 0,
        };
        table.add(entries, resource, resource, "", limits::TABLE_DEPTH);
        table
    }

    fn add(
        &mut self,
        entries: &Entries<'_>,
        resource: &Json,
        json: &Json,
        before: &str,
        depth: usize,
    ) {
        let Json::Object(members) = json else { return };
        for (name, value) in members {
            if SILENT.contains(&&**name) || name.starts_with('_') {
                continue;
            }
            let label = match before {
                "" => words(name),
                before => format!("{before} · {}", words(name)),
            };
            let each = match value {
                Json::Array(items) => items.as_slice(),
                one => std::slice::from_ref(one),
            };
            for one in each {
                match said::one(entries, resource, name, one) {
                    Some(_) if self.rows.len() >= limits::TABLE_ROWS => self.left_out += 1,
                    Some(said) => self.rows.push(Line {
                        label: label.clone(),
                        said,
                    }),
                    None if depth > 0 => self.add(entries, resource, one, &label, depth - 1),
                    None if matches!(one, Json::Object(_)) => self.left_out += 1,
                    None => {}
                }
            }
        }
    }
}

/// A member's name as words: `lensSpecification` is "lens specification".
fn words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars().take(limits::SHOWN_CHARS) {
        if letter.is_ascii_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.push(letter.to_ascii_lowercase());
    }
    Personal::new(&words).map_or_else(String::new, |words| words.show().to_owned())
}
