//! The same dose on several cards: one (story-U5).

use super::evidence::{Dose, Doubt, Standing};
use super::span::{Days, days_between};
use crate::codes::VaccineKind;
use crate::fhir::FhirDate;

/// By how many days the dates of one dose may differ between two cards: a moment in UTC lies on the
/// day before or after that of the place, by up to 14 hours. Nobody gives two doses so near.
const CLOCKS_APART: i64 = 1;

/// Leaves one record of each dose. One that one record says was given, and another that it was a
/// mistake, may have been; the same where they name formulations that can't both be right.
pub(super) fn each_once(mut doses: Vec<Dose>) -> Vec<Dose> {
    doses.sort_by_cached_key(Dose::rank);
    // Those of one day first, so that a day is not taken for the one beside it where both stand on a
    // card.
    let doses = merged(doses, Dose::is_same);
    let mut once = merged(doses, Dose::is_beside);
    for index in 0..once.len() {
        let dose = &once[index];
        let may_be = once.iter().any(|other| dose.may_be_contested_by(other));
        let dose = &mut once[index];
        if (dose.is_contested || may_be) && !matches!(dose.standing, Standing::Out(_)) {
            dose.standing = Standing::Open(Doubt::Contradicted);
        }
        if dose.is_product_open {
            dose.product = None;
        }
    }
    once.sort_by_cached_key(Dose::rank);
    once
}

fn merged(doses: Vec<Dose>, is_one: impl Fn(&Dose, &Dose) -> bool) -> Vec<Dose> {
    let mut once: Vec<Dose> = Vec::new();
    for dose in doses {
        match once.iter_mut().find(|known| is_one(known, &dose)) {
            Some(known) => known.take_in(dose),
            None => once.push(dose),
        }
    }
    once
}

impl Dose {
    /// Whether two records are of one dose: of one day and one vaccine, and of one lot where both
    /// name it. Where the day is not told, one card may name several doses of a year.
    fn is_same(&self, other: &Self) -> bool {
        self.days == other.days
            && (self.days.is_exact() || !self.shares_card(other))
            && self.date.is_some() == other.date.is_some()
            && self.is_alike(other)
    }

    /// Whether two records on different cards are of one dose although their days differ, by no more
    /// than clocks do.
    fn is_beside(&self, other: &Self) -> bool {
        let is_day = |days: Days| days_between(days.first, days.last) <= CLOCKS_APART;
        let apart = days_between(self.days.first, other.days.last).abs();
        let apart = apart.max(days_between(other.days.first, self.days.last).abs());
        is_day(self.days)
            && is_day(other.days)
            && apart <= CLOCKS_APART
            && !self.shares_card(other)
            && self.is_alike(other)
    }

    /// Whether another record, which would contest this one if it were of the same day, may be of the
    /// same day: a date that lacks its day can't say more than each of its days would.
    fn may_be_contested_by(&self, other: &Self) -> bool {
        let are_dated = self.date.is_some() && other.date.is_some();
        are_dated
            && self.days.is_unordered(other.days)
            && self.is_alike(other)
            && (other.is_contested || self.is_contradicted_by(other))
    }

    /// Whether two records, if they are of one dose, name formulations that can't both be right.
    fn is_contradicted_by(&self, other: &Self) -> bool {
        let is_out = |dose: &Self| matches!(dose.standing, Standing::Out(_));
        let vaccines = self.vaccine.zip(other.vaccine);
        !is_out(self)
            && !is_out(other)
            && vaccines.is_some_and(|(one, other)| one.contradicts(other))
    }

    fn shares_card(&self, other: &Self) -> bool {
        other.cards.iter().any(|card| self.cards.contains(card))
    }

    /// Whether vaccine and lot are the same, as far as both name them.
    fn is_alike(&self, other: &Self) -> bool {
        let lots = self.lot.as_ref().zip(other.lot.as_ref());
        let is_vaccine = match (self.vaccine, other.vaccine) {
            (Some(one), Some(other)) => one == other || one.is_like(other),
            _ => self.codes == other.codes,
        };
        is_vaccine && lots.is_none_or(|(one, other)| one == other)
    }

    /// Takes in what another record of the same dose says. The code that says more is believed; the
    /// days are all those that either names.
    fn take_in(&mut self, other: Self) {
        self.is_contested |= self.is_contradicted_by(&other);
        let products = self.named_product().zip(other.named_product());
        self.is_product_open |= other.is_product_open || products.is_some_and(|(a, b)| a != b);
        self.is_contested |= other.is_contested;
        self.days = Days {
            first: self.days.first.min(other.days.first),
            last: self.days.last.max(other.days.last),
        };
        // The day of the place is nearer to the truth than one in UTC.
        if matches!(self.date, Some(FhirDate::Moment(..)))
            && matches!(other.date, Some(FhirDate::Day(_)))
        {
            self.date.clone_from(&other.date);
        }
        if other.says() > self.says() {
            self.name = other.name;
            self.vaccine = other.vaccine;
            self.product = other.product.or(self.product.take());
            self.codes = other.codes;
        } else {
            self.product = self.product.take().or(other.product);
        }
        self.standing = self.standing.min(other.standing);
        self.lot = self.lot.take().or(other.lot);
        self.cards.extend(other.cards);
    }

    /// Its CVX code, where that says which product it was.
    fn named_product(&self) -> Option<&str> {
        let told = self
            .vaccine
            .filter(|vaccine| !vaccine.is(VaccineKind::Unspecified));
        told?;
        Some(self.product.as_deref()?.trim_start_matches('0'))
    }

    /// How much its record says of the vaccine.
    fn says(&self) -> impl Ord + use<> {
        let is_given = !matches!(self.standing, Standing::Out(_));
        let precision = self.vaccine.map(crate::codes::Vaccine::precision);
        (is_given, precision, self.product.is_some())
    }
}
