//! Names for codes, from tables that are part of the program. What no table knows is shown as the
//! issuer's own words or as code and system, never left blank (req-I8, req-I9).

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::fhir::{Coding, Concept};

/// Code systems that are called by a short name, with their URIs.
const SYSTEMS: [(&str, &str); 7] = [
    ("CVX", "http://hl7.org/fhir/sid/cvx"),
    ("LOINC", "http://loinc.org"),
    ("SNOMED CT", "http://snomed.info/sct"),
    ("ICD-11", "http://id.who.int/icd/release/11/mms"),
    ("ATC", "http://www.whocc.no/atc"),
    ("CPT", "http://www.ama-assn.org/go/cpt"),
    ("ICD-10", "http://hl7.org/fhir/sid/icd-10"),
];

/// Vaccines by CVX code: code and short name, one a line, with a tab between.
static CVX: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| table(include_str!("../../assets/codes/cvx.tsv")));

/// Tests and results by system and code.
static RESULTS: LazyLock<HashMap<(&str, &str), &str>> = LazyLock::new(|| {
    include_str!("../../assets/codes/results.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (system, rest) = line.split_once('\t')?;
            let (code, name) = rest.split_once('\t')?;
            Some(((system, code), name))
        })
        .collect()
});

fn table(text: &'static str) -> HashMap<&'static str, &'static str> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .collect()
}

/// A name for `concept`: of all its codes the first that a table knows, else the issuer's words,
/// else its first code.
#[must_use]
pub fn name(concept: &Concept) -> String {
    let known = concept.codings.iter().find_map(known);
    let words = || concept.text.as_ref().map(|words| words.show().to_owned());
    let code = || concept.codings.first().map(unknown);
    known
        .map(str::to_owned)
        .or_else(words)
        .or_else(code)
        .unwrap_or_else(|| "not named".to_owned())
}

fn known(coding: &Coding) -> Option<&'static str> {
    let code = coding.code.as_str();
    match short_system(&coding.system) {
        "CVX" => CVX
            .get(code)
            .or_else(|| CVX.get(format!("0{code}").as_str())),
        system => RESULTS.get(&(system, code)),
    }
    .copied()
}

fn unknown(coding: &Coding) -> String {
    match short_system(&coding.system) {
        "" => format!("code {}", coding.code),
        system => format!("code {} ({system})", coding.code),
    }
}

/// A code system's short name, or its URI where it has none.
fn short_system(uri: &str) -> &str {
    SYSTEMS
        .iter()
        .find(|(_, known)| *known == uri)
        .map_or(uri, |(short, _)| short)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(codes: &[(&str, &str)]) -> String {
        let coding = |&(system, code): &(&str, &str)| Coding {
            system: SYSTEMS
                .iter()
                .find(|(short, _)| *short == system)
                .map_or(system, |(_, uri)| uri)
                .to_owned(),
            code: code.to_owned(),
        };
        name(&Concept {
            codings: codes.iter().map(coding).collect(),
            text: None,
        })
    }

    #[test]
    fn the_first_known_code_gives_the_name_wherever_it_stands() {
        let moderna = named(&[("CVX", "207")]);
        assert!(moderna.contains("COVID-19"), "{moderna}");
        assert_eq!(named(&[("SNOMED CT", "0"), ("CVX", "207")]), moderna);
        assert_eq!(named(&[("SNOMED CT", "260373001")]), "Detected");
    }

    #[test]
    fn an_unknown_code_is_shown_and_not_blank() {
        assert_eq!(named(&[("CVX", "99999")]), "code 99999 (CVX)");
        assert_eq!(named(&[]), "not named");
    }
}
