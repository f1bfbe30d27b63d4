//! Names for codes, and what a vaccine is against, from tables that are part of the program. What no
//! table knows is shown as the issuer's own words or as code and system, never left blank (req-I8,
//! req-I9).

mod disease;
mod outcome;
mod system;
mod table;
mod vaccine;

pub use disease::Disease;
pub use outcome::{Outcome, outcome};
pub use system::System;
pub use vaccine::{Vaccine, VaccineKind, vaccine};

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::fhir::{Coding, Concept};

/// Tables of names by system and code.
const BY_SYSTEM: [&str; 3] = [
    include_str!("../../assets/codes/results.tsv"),
    include_str!("../../assets/codes/coverage.tsv"),
    include_str!("../../assets/codes/administration.tsv"),
];

/// How results are to be read, by HL7's codes.
const INTERPRETATIONS: &str = include_str!("../../assets/codes/interpretations.tsv");

/// Makers of vaccines by MVX code.
const MANUFACTURERS: &str = include_str!("../../assets/codes/manufacturers.tsv");

/// Sections of documents by LOINC code.
const SECTIONS: &str = include_str!("../../assets/codes/sections.tsv");

/// Everything but vaccines, by system and code.
static NAMES: LazyLock<HashMap<(System, &str), &str>> = LazyLock::new(|| {
    let sections = table::rows(SECTIONS).map(|[code, title]| ((System::Loinc, code), title));
    let of = |system, text| table::rows(text).map(move |[code, name]| ((system, code), name));
    let rows = BY_SYSTEM.into_iter().flat_map(table::rows);
    let names =
        rows.filter_map(|[system, code, name]| Some(((System::from_id(system)?, code), name)));
    // A test's own name stands over that of a section with the same code.
    sections
        .chain(of(System::Interpretation, INTERPRETATIONS))
        .chain(of(System::Mvx, MANUFACTURERS))
        .chain(names)
        .collect()
});

/// A name for `concept`: of all its codes the one that says most, else the issuer's words, else its
/// first code.
#[must_use]
pub fn name(concept: &Concept) -> String {
    let vaccine = vaccine(concept).map(|vaccine| vaccine.name);
    let known = vaccine.or_else(|| concept.codings.iter().find_map(code_name));
    let words = || concept.text.as_ref().map(|words| words.show().to_owned());
    let code = || concept.codings.first().map(unknown);
    known
        .map(str::to_owned)
        .or_else(words)
        .or_else(code)
        .unwrap_or_else(|| "not named".to_owned())
}

/// The name of a code, where a table knows it.
#[must_use]
pub fn code_name(coding: &Coding) -> Option<&'static str> {
    let system = System::from_uri(&coding.system)?;
    let name = NAMES.get(&(system, &*coding.code)).copied();
    name.or_else(|| vaccine::of(coding).map(|vaccine| vaccine.name))
}

/// A code that no table knows, with its system and what table was looked in.
fn unknown(coding: &Coding) -> String {
    let code = &coding.code;
    let Some(system) = System::from_uri(&coding.system) else {
        return match &*coding.system {
            "" => format!("code {code}"),
            uri => format!("code {code} ({uri})"),
        };
    };
    let name = system.short();
    match vaccine::table_of(system) {
        None => format!("code {code} ({name})"),
        Some("") => format!("code {code} ({name}), not in the table"),
        Some(date) => format!("code {code} ({name}), not in table of {date}"),
    }
}

#[cfg(test)]
mod tests;
