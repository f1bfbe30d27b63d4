//! Whether who stands here may be whom a card is about: what staff typed of the visitor, compared
//! with the card (sec-T6).
//!
//! A help for tired eyes and never a verdict: people write their names in many ways, and a name is
//! no proof of anything.

mod birth_date;
mod name;
mod people;

pub use birth_date::{DateMatch, compare_birth_date};
pub use name::{NameMatch, compare_names};
pub use people::{Told, are_different};

use crate::fhir::Person;

/// How a visitor and a card's person compare.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Comparison {
    /// Their names.
    pub name: NameMatch,
    /// Their dates of birth.
    pub birth_date: DateMatch,
}

impl Comparison {
    /// Compares what was typed with `person`, of whose names the one that fits best counts.
    #[must_use]
    pub fn of(name: &str, birth_date: &str, person: &Person) -> Self {
        let names = person.names.iter();
        let matches = names.map(|known| compare_names(name, known.show()));
        Self {
            name: matches.max().unwrap_or(NameMatch::Unknown),
            birth_date: compare_birth_date(birth_date, person.birth_date.as_ref()),
        }
    }

    /// Whether a person has to look again: something typed is not what the card says.
    #[must_use]
    pub fn differs(self) -> bool {
        let name = matches!(self.name, NameMatch::Different | NameMatch::Similar);
        let date = matches!(
            self.birth_date,
            DateMatch::Different | DateMatch::DayMonthSwapped
        );
        name || date
    }
}
