//! Whether a link's files are about one person (req-L9).

use crate::fhir::{FhirDate, Name, Person};
use crate::limits;
use crate::verdict::Verdict;
use crate::visitor::{Told, are_different};

/// Whether any two of those who are named differ: in a date of birth that both give, or in their
/// names, of which any one of each may fit.
#[must_use]
pub fn differ(verdicts: &[Verdict]) -> bool {
    let people: Vec<Told<'_>> = verdicts.iter().filter_map(person).map(told).collect();
    // Each is compared with each; so many are never one, and a server may send any number.
    if people.len() > limits::PEOPLE {
        return true;
    }
    people.iter().enumerate().any(|(at, one)| {
        people
            .iter()
            .skip(at + 1)
            .any(|other| are_different(one, other))
    })
}

fn person(verdict: &Verdict) -> Option<&Person> {
    verdict.shown()?.person.as_ref()
}

fn told(person: &Person) -> Told<'_> {
    let names = person.names.iter().map(Name::show).collect();
    (names, person.birth_date.as_ref().and_then(FhirDate::day))
}
