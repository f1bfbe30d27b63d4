//! Whether a dose has to do with a way to meet a need, by its vaccine alone.

use super::Fate;
use super::course::{Check, Course};
use super::evidence::{Dose, Doubt, Standing};
use crate::codes::VaccineKind;

impl Course<'_> {
    /// Whether a dose has to do with this need at all, by its vaccine; `None` if it does not.
    pub(super) fn fit(&self, dose: &Dose) -> Option<Check> {
        let Some(vaccine) = dose.vaccine else {
            return match dose.standing {
                Standing::Out(_) => None,
                _ => Some(Check::Open(Doubt::UnknownVaccine)),
            };
        };
        let is_against = |disease: &_| vaccine.is_against(*disease);
        let against = self
            .need
            .diseases
            .iter()
            .filter(|disease| is_against(disease))
            .count();
        let is_open = vaccine.diseases.is_empty() && vaccine.is(VaccineKind::Unspecified);
        let is_whole = against == self.need.diseases.len();
        match dose.standing {
            Standing::Out(why) if against > 0 => return Some(Check::Fails(Fate::Out(why))),
            Standing::Out(_) => return None,
            _ if against == 0 && !is_open => return None,
            _ => {}
        }
        Some(match self.product(dose) {
            Check::Holds if is_open => Check::Open(Doubt::UnspecifiedVaccine),
            Check::Holds if !is_whole => Check::Open(Doubt::PartOfIt),
            check => check,
        })
    }

    /// Whether the vaccine is one of those that are asked for.
    fn product(&self, dose: &Dose) -> Check {
        let Some(vaccine) = dose.vaccine else {
            return Check::Open(Doubt::UnknownVaccine);
        };
        let is_open = !vaccine.names_formulation();
        let other = Check::Fails(Fate::OtherProduct);
        let unless_open = match is_open {
            true => Check::Open(Doubt::UnspecifiedVaccine),
            false => other,
        };
        let series = self.series;
        let is = |kind: &VaccineKind| vaccine.is(*kind);
        if series.except.iter().any(is) {
            return other;
        }
        if let Some((kind, from)) = &series.except_from {
            let days = dose.days;
            if is(kind) && days.first >= *from {
                return other;
            }
            if is(kind) && days.last >= *from {
                return Check::Open(Doubt::PartialDate);
            }
            if is_open && days.last >= *from {
                return Check::Open(Doubt::UnspecifiedVaccine);
            }
        }
        if !series.only.is_empty() && !series.only.iter().any(is) {
            return unless_open;
        }
        if !series.products.is_empty() {
            return match &dose.product {
                Some(code) if self.names(code) => Check::Holds,
                Some(_) => unless_open,
                None => Check::Open(Doubt::UnspecifiedVaccine),
            };
        }
        // Polio vaccine by mouth against a part of the types was given in campaigns and is written down
        // as such: before `except_from`, what is not told counts as whole (MMWR 2017;66:23-25).
        let mut except = series.except.iter();
        match is_open && except.any(|kind| *kind != VaccineKind::OpvPart) {
            true => Check::Open(Doubt::UnspecifiedVaccine),
            false => Check::Holds,
        }
    }

    /// Whether this CVX code is one of those that are asked for, with or without zeros before it.
    fn names(&self, code: &str) -> bool {
        let plain = |code: &str| code.trim_start_matches('0').to_owned();
        let mut products = self.series.products.iter();
        products.any(|product| plain(product) == plain(code))
    }
}
