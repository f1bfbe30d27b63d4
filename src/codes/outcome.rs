//! What the answer of a test says, where it is a code.

use super::System;
use crate::fhir::{Coding, Concept};

/// Which way a test turned out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// Not there.
    Negative,
    /// There.
    Positive,
    /// Neither can be said.
    Unclear,
}

/// Which way `concept` says that a test turned out; `None` for what says something else, in words,
/// or two things at once.
#[must_use]
pub fn outcome(concept: &Concept) -> Option<Outcome> {
    let mut outcomes = concept.codings.iter().filter_map(of);
    let first = outcomes.next()?;
    outcomes.all(|other| other == first).then_some(first)
}

fn of(coding: &Coding) -> Option<Outcome> {
    let code = &*coding.code;
    match System::from_uri(&coding.system)? {
        System::Interpretation => interpretation(code),
        System::Snomed => snomed(code),
        System::Loinc => loinc_answer(code),
        _ => None,
    }
}

/// The answers that the Vaccination & Testing guide lists, and those that laboratories send beside.
fn snomed(code: &str) -> Option<Outcome> {
    Some(match code {
        // Detected, positive, reactive.
        "260373001" | "10828004" | "11214006" => Outcome::Positive,
        // Not detected, negative, non-reactive.
        "260415000" | "260385009" | "131194007" => Outcome::Negative,
        // Inconclusive, equivocal, indeterminate.
        "419984006" | "42425007" | "82334004" => Outcome::Unclear,
        _ => return None,
    })
}

/// FHIR R4 §4.5.7.
fn interpretation(code: &str) -> Option<Outcome> {
    Some(match code {
        "POS" | "DET" | "RR" | "WR" => Outcome::Positive,
        "NEG" | "ND" | "NR" => Outcome::Negative,
        "IND" | "E" => Outcome::Unclear,
        _ => return None,
    })
}

fn loinc_answer(code: &str) -> Option<Outcome> {
    Some(match code {
        // Detected, positive.
        "LA11882-0" | "LA6576-8" => Outcome::Positive,
        // Not detected, negative.
        "LA11883-8" | "LA6577-6" => Outcome::Negative,
        _ => return None,
    })
}
