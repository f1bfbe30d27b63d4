//! Whether a link's files are about one person (req-L9).

use crate::fhir::{FhirDate, Person};
use crate::limits;
use crate::verdict::Verdict;
use crate::visitor::{NameMatch, compare_names};

/// Whether any two of those who are named differ: in a date of birth that both give, or in their
/// names, of which any one of each may fit.
#[must_use]
pub fn differ(verdicts: &[Verdict]) -> bool {
    let people: Vec<&Person> = verdicts.iter().filter_map(person).collect();
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
    let signed = verdict.signed().map(|signed| &signed.summary);
    let unsigned = verdict.unsigned().map(|unsigned| &unsigned.summary);
    signed.or(unsigned)?.person.as_ref()
}

fn are_different(one: &Person, other: &Person) -> bool {
    let days = [one, other].map(|person| person.birth_date.as_ref().and_then(FhirDate::day));
    if let [Some(one), Some(other)] = days
        && one != other
    {
        return true;
    }
    let pairs = one.names.iter().flat_map(|name| {
        let others = other.names.iter();
        others.map(move |other| compare_names(name.show(), other.show()))
    });
    pairs
        .max()
        .is_some_and(|best| matches!(best, NameMatch::Different | NameMatch::Similar))
}
