//! What a rule says of a person's doses, and why.

use std::sync::Arc;

use jiff::civil::Date;

use super::Pack;
use super::evidence::{Doubt, Exclusion};
use crate::codes::Disease;
use crate::fhir::FhirDate;

/// Whether a rule is met.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Ruling {
    // In the order in which one outweighs another.
    /// All that it asks for is there.
    Met,
    /// It can't be said from what there is.
    CannotTell,
    /// Something is missing.
    NotMet,
}

/// What a rule says of one person.
pub struct Answer {
    /// The rule.
    pub pack: Arc<Pack>,
    /// The whole of it.
    pub ruling: Ruling,
    /// In the order of the rule.
    pub needs: Vec<NeedAnswer>,
}

/// What it says of one need.
pub struct NeedAnswer {
    /// See [`super::Need::name`].
    pub name: Option<String>,
    /// See [`super::Need::diseases`].
    pub diseases: Vec<Disease>,
    /// Whether it is said and does not decide.
    pub is_optional: bool,
    /// Whether it is met.
    pub status: Status,
    /// The doses that count, and how many are asked for, on the way that is nearest; none where it
    /// asks for something else.
    pub doses: Option<Tally>,
    /// Each dose that has to do with it.
    pub weighed: Vec<WeighedDose>,
}

/// Doses that count.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Tally {
    /// How many count.
    pub counted: usize,
    /// How many are asked for.
    pub required: usize,
}

/// Whether a need is met.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Status {
    /// It is.
    Met(MetBy),
    /// It is not.
    NotMet {
        /// Doses that are missing; none where one only has to settle, or a test is asked for.
        missing: usize,
        /// Whether more may be missing: a dose is open that is taken for one that counts.
        is_least: bool,
        /// The first day on which the next can count, or on which what is there has settled; `None`
        /// where that hangs on what is open.
        earliest: Option<Date>,
    },
    /// It can't be said.
    CannotTell(Open),
    /// Nothing is asked of somebody of this age.
    NotAsked,
}

/// What meets a need.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum MetBy {
    /// Doses.
    Doses,
    /// The date of birth alone.
    BirthDate,
    /// The result of a test.
    Test,
}

/// Why it can't be said whether a need is met.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Open {
    /// A dose may count or not.
    Dose(Doubt),
    /// A result of the test that is asked for says neither, or has no time.
    Result,
    /// Staff decide, and on what.
    Staff(String),
    /// There are more records than are weighed.
    TooMuch,
}

/// A dose, and what became of it.
pub struct WeighedDose {
    /// As written.
    pub date: Option<FhirDate>,
    /// The vaccine's name.
    pub name: String,
    /// Whether it counts.
    pub fate: Fate,
}

/// What became of a dose.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Fate {
    /// It counts, as the dose with this number.
    Counts(usize),
    /// It may.
    Open(Doubt),
    /// Given this many days before the least age.
    TooYoung(i64),
    /// Given this many days before the least interval from the dose before it, or from the first.
    TooClose(i64),
    /// Given this many days too soon after another live vaccine.
    NearLive(i64),
    /// Not one of the vaccines that are asked for.
    OtherProduct,
    /// Longer ago than is asked for.
    TooOld,
    /// It counts from this day on.
    NotSettled(Date),
    /// All that are asked for are there without it.
    Surplus,
    /// It is not weighed.
    Out(Exclusion),
}
