//! A rule beside the verdicts of a visit: the doses of one person over all their cards together.

use std::sync::Arc;

use super::{Headline, Reason, Verdict, decide};
use crate::fhir::{FhirDate, Person, Summary};
use crate::limits;
use crate::rules::{Answer, Evidence, Pack, Ruling, judge};
use crate::visitor::{NameMatch, compare_names};

/// How far an item's records may be gone by, the best first. What is worse never helps what is
/// better.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Tier {
    /// Signed, and nothing speaks against it.
    Good,
    /// Signed, with a doubt.
    Doubted,
    /// Shared, and not signed.
    Shared,
}

/// Weighs what `verdicts`, all of one visit, hold by `rule`, or takes back what another said where
/// none is chosen. Each is told of its own person, with all their cards together; unsigned records
/// stand apart from signed ones, and nothing that is refused is weighed.
pub fn weigh<'a>(verdicts: impl IntoIterator<Item = &'a mut Verdict>, rule: Option<&Arc<Pack>>) {
    let mut verdicts: Vec<&mut Verdict> = verdicts.into_iter().collect();
    for verdict in &mut verdicts {
        verdict.take_answer(None);
    }
    let Some(pack) = rule else { return };
    let items: Vec<Option<(Tier, &Summary)>> =
        verdicts.iter().map(|verdict| verdict.weighed()).collect();
    let answers: Vec<Option<Answer>> = verdicts
        .iter()
        .zip(&items)
        .map(|(verdict, item)| {
            let moment = verdict.moment();
            let evidence = match items.len() > limits::WEIGHED_ITEMS {
                true => Evidence::too_much(),
                false => Evidence::of(of_one_person(&items, (*item)?), pack, moment.today()),
            };
            item.map(|_item| judge(pack, &evidence, moment.today(), moment.now))
        })
        .collect();
    for (verdict, answer) in verdicts.into_iter().zip(answers) {
        verdict.take_answer(answer);
    }
}

/// The records that may be gone by for `item`: its own, and those of the same person that are no
/// worse.
fn of_one_person<'a>(
    items: &[Option<(Tier, &'a Summary)>],
    (tier, own): (Tier, &'a Summary),
) -> Vec<&'a Summary> {
    let fits = |other: &Summary, others: Tier| {
        let is_apart = (others == Tier::Shared) != (tier == Tier::Shared);
        let is_own = std::ptr::eq(own, other);
        is_own || (!is_apart && others <= tier && is_same_person(own, other))
    };
    let items = items.iter().flatten();
    items
        .filter(|(others, other)| fits(other, *others))
        .map(|(_, other)| *other)
        .collect()
}

/// Whether both name one person for certain: the same day of birth, and a name that is the same.
fn is_same_person(one: &Summary, other: &Summary) -> bool {
    let (Some(one), Some(other)) = (&one.person, &other.person) else {
        return false;
    };
    let born = |person: &Person| person.birth_date.as_ref().and_then(FhirDate::day);
    let mut pairs = one
        .names
        .iter()
        .flat_map(|name| other.names.iter().map(move |other| (name, other)));
    born(one).is_some()
        && born(one) == born(other)
        && pairs
            .any(|(name, other)| compare_names(name.show(), other.show()) >= NameMatch::SameSwapped)
}

impl Verdict {
    /// What of it may be weighed.
    fn weighed(&self) -> Option<(Tier, &Summary)> {
        match (&self.signed, &self.unsigned, self.headline) {
            (Some(signed), _, Headline::Verified) => Some((Tier::Good, &signed.summary)),
            (Some(signed), _, Headline::Check) => Some((Tier::Doubted, &signed.summary)),
            (None, Some(unsigned), _) => Some((Tier::Shared, &unsigned.summary)),
            _ => None,
        }
    }

    /// Puts the answer of a rule in the place of an earlier one. Of a card it takes the green; what
    /// is shared is none and stays as it is.
    fn take_answer(&mut self, answer: Option<Answer>) {
        let is_of_rule = |reason: &Reason| matches!(reason, Reason::RuleNotMet | Reason::RuleOpen);
        self.reasons.retain(|reason| !is_of_rule(reason));
        self.rule = answer;
        if self.signed.is_none() {
            return;
        }
        self.headline = decide(self.facts, self.ruling());
        let reason = match self.ruling() {
            None | Some(Ruling::Met) => return,
            Some(Ruling::NotMet) => Reason::RuleNotMet,
            Some(Ruling::CannotTell) => Reason::RuleOpen,
        };
        // Behind all others: it says nothing of the card.
        self.reasons.push(reason);
    }

    pub(super) fn ruling(&self) -> Option<Ruling> {
        self.rule.as_ref().map(|answer| answer.ruling)
    }
}
