//! What there is to weigh: one person's doses and results over all that was shown, each dose once.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::Pack;
use super::once::each_once;
use super::span::{Days, days_between, later};
use crate::codes::{self, Outcome, Vaccine, VaccineKind};
use crate::fhir::{Coding, ContentFault, DoseCount, FhirDate, Immunization, ImmunizationStatus};
use crate::fhir::{Concept, Flag, LabResult, LabStatus, LabValue, Record, Summary, Supervision};
use crate::limits;
use crate::text::Personal;
use crate::time::UnixTime;

const CVX: &str = "http://hl7.org/fhir/sid/cvx";

/// One person's doses and results.
pub struct Evidence {
    /// The days they may have been born on.
    pub(super) born: Option<Days>,
    /// In the order of their days.
    pub(super) doses: Vec<Dose>,
    pub(super) tests: Vec<Test>,
    /// Whether there is more than is weighed.
    pub(super) is_too_much: bool,
}

/// One dose.
pub(super) struct Dose {
    /// As written.
    pub(super) date: Option<FhirDate>,
    /// The days that leaves open.
    pub(super) days: Days,
    /// Its name.
    pub(super) name: String,
    /// Which vaccine; `None` for codes of which no table says that.
    pub(super) vaccine: Option<&'static Vaccine>,
    /// Its CVX code, if it has one.
    pub(super) product: Option<String>,
    /// Whether two records of it name different products.
    pub(super) is_product_open: bool,
    /// All its codes, to tell doses of one day apart.
    pub(super) codes: Vec<(String, String)>,
    pub(super) lot: Option<Personal>,
    /// The cards that it stands on, by their places.
    pub(super) cards: Vec<usize>,
    /// Whether it may be weighed.
    pub(super) standing: Standing,
    /// Whether a record of it says that it was a mistake, or too weak.
    pub(super) is_contested: bool,
}

/// Whether a dose may be weighed.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Standing {
    /// It was given, as far as the record says.
    Given,
    /// It may have been.
    Open(Doubt),
    /// It was not, or was no dose.
    Out(Exclusion),
}

/// Why it can't be said whether a dose counts.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Doubt {
    /// The dates leave it open: a day or a month is missing.
    PartialDate,
    /// There is no date, or one in words.
    NoDate,
    /// No date of birth is known.
    NoBirthDate,
    /// A code of which no table says what it is against.
    UnknownVaccine,
    /// A code that leaves open which of several vaccines it was, and it matters.
    UnspecifiedVaccine,
    /// It is against a part alone of what is counted together.
    PartOfIt,
    /// Another record of it says that it was a mistake, or too weak.
    Contradicted,
    /// Something round it may change its meaning.
    UnknownModifier,
    /// It was repeated too soon after a dose that does not count.
    RepeatedSoon,
}

/// Why a dose is not weighed at all.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Exclusion {
    /// Its record does not count: not given, written down by mistake, too weak, no vaccine, or
    /// another person's.
    Record(Uncounted),
    /// A date that can't be.
    ImpossibleDate,
}

/// [`DoseCount`] of what does not count.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Uncounted {
    /// See [`DoseCount::NotCompleted`].
    NotCompleted,
    /// See [`DoseCount::Subpotent`].
    Subpotent,
    /// See [`DoseCount::NoVaccine`].
    NoVaccine,
    /// See [`DoseCount::NotThisPerson`].
    NotThisPerson,
    /// See [`DoseCount::UnknownModifier`].
    UnknownModifier,
}

/// The result of a test, final.
pub(super) struct Test {
    pub(super) codings: Vec<(String, String)>,
    /// Which way it turned out, where a code says that.
    pub(super) outcome: Option<Outcome>,
    /// As written.
    pub(super) taken: Option<FhirDate>,
    /// When it may have been taken, from and to.
    pub(super) times: Option<(UnixTime, UnixTime)>,
}

impl Evidence {
    /// More than is weighed.
    #[must_use]
    pub const fn too_much() -> Self {
        Self {
            born: None,
            doses: Vec::new(),
            tests: Vec::new(),
            is_too_much: true,
        }
    }

    /// What `summaries`, all of one person, hold together of what `pack` asks for, on the day that is
    /// `today`.
    #[must_use]
    pub fn of<'a>(
        summaries: impl IntoIterator<Item = &'a Summary>,
        pack: &Pack,
        today: Date,
    ) -> Self {
        let summaries: Vec<&Summary> = summaries.into_iter().collect();
        let people = summaries
            .iter()
            .filter_map(|summary| summary.person.as_ref());
        let births: Vec<&FhirDate> = people
            .filter_map(|person| person.birth_date.as_ref())
            .collect();
        // The most exact of those that say something.
        let born = births.iter().filter_map(|date| Days::of(date));
        let born = born.min_by_key(|days| (days_between(days.first, days.last), days.first));
        let birth_date = births.iter().find(|date| Days::of(date) == born).copied();
        let (mut doses, mut tests) = (Vec::new(), Vec::new());
        let mut is_too_much = false;
        for (card, summary) in summaries.into_iter().enumerate() {
            let has = |fault| summary.faults.contains(&fault);
            let is_unclear = has(ContentFault::UnknownModifier);
            // A dose says itself that it is another's; a result does not.
            let is_test_unclear = is_unclear || has(ContentFault::NotThisPerson);
            let asked = summary
                .records
                .iter()
                .filter(|record| is_asked(pack, record));
            for record in asked {
                if doses.len() + tests.len() >= limits::WEIGHED_RECORDS {
                    is_too_much = true;
                    break;
                }
                match record {
                    Record::Immunization(dose) => {
                        let life = (birth_date, born, today);
                        doses.push(Dose::of(dose, card, is_unclear, life));
                    }
                    Record::Lab(result) => tests.push(Test::of(result, is_test_unclear)),
                    _ => {}
                }
            }
        }
        Self {
            born,
            doses: each_once(doses),
            tests,
            is_too_much,
        }
    }
}

/// Whether a record has to do with what `pack` asks for. Others don't count among those that are
/// weighed: a thick file of laboratory results says nothing against a dose.
fn is_asked(pack: &Pack, record: &Record) -> bool {
    match record {
        Record::Immunization(dose) => pack.weighs_vaccine(codes::vaccine(&dose.vaccine)),
        Record::Lab(result) => {
            result.status == LabStatus::Final && pack.weighs_test(&codes_of(&result.test.codings))
        }
        _ => false,
    }
}

impl Dose {
    fn of(
        dose: &Immunization,
        card: usize,
        is_unclear: bool,
        (birth_date, born, today): (Option<&FhirDate>, Option<Days>, Date),
    ) -> Self {
        // Without a date it may have been on any day of their life. A day ahead is another place's.
        let life = Days {
            first: born.map_or(Date::MIN, |born| born.first),
            last: later(today, limits::RECORD_AHEAD_DAYS),
        };
        let written = dose.date.as_ref().and_then(Days::of);
        let days = written.and_then(|days| days.within(life));
        let is_outside = written.is_some() && days.is_none();
        let vaccine = codes::vaccine(&dose.vaccine);
        let is_none = vaccine.is_some_and(|vaccine| vaccine.is(VaccineKind::NotADose));
        let is_impossible = |date: &FhirDate| date.is_impossible(birth_date, today);
        let record = match dose.counts {
            DoseCount::Counts => None,
            DoseCount::NotCompleted => Some(Uncounted::NotCompleted),
            DoseCount::Subpotent => Some(Uncounted::Subpotent),
            DoseCount::NoVaccine => Some(Uncounted::NoVaccine),
            DoseCount::NotThisPerson => Some(Uncounted::NotThisPerson),
            DoseCount::UnknownModifier => Some(Uncounted::UnknownModifier),
        };
        let record = record.or(is_none.then_some(Uncounted::NoVaccine));
        let standing = if let Some(why) = record {
            Standing::Out(Exclusion::Record(why))
        } else if is_outside || dose.date.as_ref().is_some_and(is_impossible) {
            Standing::Out(Exclusion::ImpossibleDate)
        } else if is_unclear {
            Standing::Open(Doubt::UnknownModifier)
        } else if days.is_none() {
            Standing::Open(Doubt::NoDate)
        } else if vaccine.is_none() {
            Standing::Open(Doubt::UnknownVaccine)
        } else {
            Standing::Given
        };
        let is_contested = dose.status == ImmunizationStatus::EnteredInError
            || dose.counts == DoseCount::Subpotent;
        Self {
            date: dose.date.clone(),
            days: days.unwrap_or(life),
            name: codes::name(&dose.vaccine),
            vaccine,
            product: dose.vaccine.code_in(CVX).map(str::to_owned),
            is_product_open: false,
            codes: codes_of(&dose.vaccine.codings),
            lot: dose.lot.clone(),
            cards: vec![card],
            standing,
            is_contested,
        }
    }

    /// How records of one day are put in an order that does not depend on which was shown first.
    pub(super) fn rank(&self) -> impl Ord + use<> {
        let diseases = self.vaccine.map(|vaccine| vaccine.diseases.clone());
        let lot = self.lot.as_ref().map(|lot| lot.show().to_owned());
        (
            self.days,
            Reverse(diseases),
            self.codes.clone(),
            Reverse(lot),
            self.standing,
            self.cards.clone(),
        )
    }
}

fn codes_of(codings: &[Coding]) -> Vec<(String, String)> {
    let mut codes: Vec<_> = codings
        .iter()
        .map(|coding| (coding.system.clone(), coding.code.clone()))
        .collect();
    codes.sort_unstable();
    codes
}

impl Test {
    fn of(result: &LabResult, is_unclear: bool) -> Self {
        Self {
            codings: codes_of(&result.test.codings),
            outcome: match &result.value {
                // Who took a sample at home, unwatched, is for staff to ask.
                _ if is_unclear || result.supervision == Some(Supervision::Nobody) => None,
                LabValue::Coded(answer) => {
                    let outcome = codes::outcome(answer);
                    outcome.filter(|outcome| agrees(&result.interpretation, *outcome))
                }
                _ => None,
            },
            taken: result.taken.clone(),
            times: result.taken.as_ref().and_then(times),
        }
    }
}

/// Whether a laboratory says nothing that contradicts an outcome.
fn agrees(interpretation: &[Concept], outcome: Outcome) -> bool {
    let mut said = interpretation.iter().filter_map(codes::outcome);
    // A test that found nothing is flagged low at most.
    let is_flagged = match Flag::of(interpretation) {
        None | Some(Flag::Low | Flag::VeryLow) => false,
        Some(Flag::High | Flag::VeryHigh | Flag::Abnormal | Flag::VeryAbnormal) => true,
    };
    said.all(|said| said == outcome) && !(is_flagged && outcome == Outcome::Negative)
}

/// The moments that a date leaves open: a day begins first in the zone of UTC+14, and ends last in
/// that of UTC-12.
fn times(taken: &FhirDate) -> Option<(UnixTime, UnixTime)> {
    const HOUR: i64 = 3_600;
    if let FhirDate::Moment(_, at) = taken {
        return Some((*at, *at));
    }
    let days = Days::of(taken)?;
    let midnight = |day: Date| days_between(Date::constant(1970, 1, 1), day) * 24 * HOUR;
    let first = midnight(days.first) - 14 * HOUR;
    let last = midnight(later(days.last, 1)) + 12 * HOUR;
    Some((UnixTime::from_secs(first), UnixTime::from_secs(last)))
}
