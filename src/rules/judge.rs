//! From a pack and what there is to an answer.

use std::sync::Arc;

use jiff::civil::Date;

use super::answer::{Answer, Fate, MetBy, NeedAnswer, Open, Ruling, Status, Tally, WeighedDose};
use super::course::{Count, Course, Person, Reading};
use super::evidence::{Doubt, Evidence};
use super::pack::{Asks, Need, Pack, Series, Way};
use super::{Span, test_result};
use crate::time::UnixTime;

/// Not met, by what no dose can mend.
pub(super) const NOTHING_MISSING: Status = Status::NotMet {
    missing: 0,
    is_least: false,
    earliest: None,
};

/// What one way says.
struct WayAnswer {
    status: Status,
    /// Of doses alone.
    count: Option<(Tally, Count)>,
    /// Whether staff would decide even if all were there.
    is_for_staff: bool,
}

/// What `pack` says of `evidence` on the day that is `today` where the kiosk stands, at `now`.
#[must_use]
pub fn judge(pack: &Arc<Pack>, evidence: &Evidence, today: Date, now: UnixTime) -> Answer {
    let person = Person {
        born: evidence.born,
        today,
        grace_days: pack.grace_days,
    };
    let judging = Judging {
        evidence,
        person,
        now,
    };
    let needs: Vec<_> = pack.needs.iter().map(|need| judging.need(need)).collect();
    Answer {
        pack: Arc::clone(pack),
        ruling: ruling(&needs),
        needs,
    }
}

/// The whole: what is not met outweighs what can't be told. Where nothing is asked of the person,
/// nothing can be told either.
fn ruling(needs: &[NeedAnswer]) -> Ruling {
    let decides = |need: &&NeedAnswer| !need.is_optional;
    let rulings = needs
        .iter()
        .filter(decides)
        .filter_map(|need| match need.status {
            Status::Met(_) => Some(Ruling::Met),
            Status::CannotTell(_) => Some(Ruling::CannotTell),
            Status::NotMet { .. } => Some(Ruling::NotMet),
            Status::NotAsked => None,
        });
    rulings.max().unwrap_or(Ruling::CannotTell)
}

struct Judging<'a> {
    evidence: &'a Evidence,
    person: Person,
    now: UnixTime,
}

impl Judging<'_> {
    fn need(&self, need: &Need) -> NeedAnswer {
        let ways: Vec<_> = need
            .ways
            .iter()
            .filter_map(|way| self.way(need, way))
            .collect();
        let status = ways.iter().min_by_key(|way| way.rank());
        let status = status.map_or(Status::NotAsked, |way| way.status.clone());
        let nearest = ways.iter().filter(|way| way.count.is_some());
        let nearest = nearest.min_by_key(|way| way.rank());
        let count = nearest.and_then(|way| way.count.as_ref());
        NeedAnswer {
            name: need.name.clone(),
            diseases: need.diseases.clone(),
            is_optional: need.optional,
            doses: count.map(|(tally, _)| *tally),
            weighed: count.map_or_else(Vec::new, |(_, count)| self.weighed(count, &status)),
            status,
        }
    }

    /// The doses with their fates. One whose code is unknown could be anything, and is told where it
    /// matters.
    fn weighed(&self, count: &Count, status: &Status) -> Vec<WeighedDose> {
        let matters = |fate: &Fate| {
            *fate != Fate::Open(Doubt::UnknownVaccine) || matches!(status, Status::CannotTell(_))
        };
        let fates = count.fates.iter().filter(|(_, fate)| matters(fate));
        fates
            .filter_map(|(index, fate)| {
                let dose = self.evidence.doses.get(*index)?;
                Some(WeighedDose {
                    date: dose.date.clone(),
                    name: dose.name.clone(),
                    fate: *fate,
                })
            })
            .collect()
    }

    /// What one way says; `None` if it is for people of another age.
    fn way(&self, need: &Need, way: &Way) -> Option<WayAnswer> {
        let applies = [
            self.has_reached(way.from_age, true),
            self.has_reached(way.to_age, false).map(|reached| !reached),
        ];
        if applies.contains(&Some(false)) {
            return None;
        }
        let (status, count) = match &way.asks {
            Asks::BornBefore(day) => (self.born_before(*day), None),
            Asks::Staff(what) => (Status::CannotTell(Open::Staff(what.clone())), None),
            Asks::Test(asked) => {
                let tests = &self.evidence.tests;
                let status = test_result::weigh(asked, tests, self.person.today, self.now);
                (status, None)
            }
            Asks::Doses(series) => self.doses(need, series),
        };
        let status = match (&status, applies.contains(&None)) {
            // Whether the way is for this person at all is open.
            (Status::Met(_) | Status::NotMet { .. }, true) => {
                Status::CannotTell(Open::Dose(self.birth_doubt()))
            }
            _ if self.evidence.is_too_much => Status::CannotTell(Open::TooMuch),
            (Status::Met(_), false) => match &way.staff {
                Some(what) => Status::CannotTell(Open::Staff(what.clone())),
                None => status,
            },
            _ => status,
        };
        Some(WayAnswer {
            status,
            count,
            is_for_staff: way.staff.is_some(),
        })
    }

    fn doses(&self, need: &Need, series: &Series) -> (Status, Option<(Tally, Count)>) {
        let course = Course {
            need,
            series,
            person: self.person,
            doses: &self.evidence.doses,
        };
        let is_in_time = course.starts_in_time();
        if is_in_time == Some(false) {
            return (NOTHING_MISSING, None);
        }
        let count = course.count(Reading::Strict);
        let most = course.most();
        let tally = Tally {
            counted: count.counted,
            required: series.doses,
        };
        let waits = |(_, fate): &&(usize, Fate)| matches!(fate, Fate::NotSettled(_));
        let status = if tally.counted >= tally.required {
            match is_in_time {
                Some(_) => Status::Met(MetBy::Doses),
                None => Status::CannotTell(Open::Dose(self.birth_doubt())),
            }
        } else if most >= tally.required {
            let doubts = count.fates.iter().filter_map(|(_, fate)| match fate {
                Fate::Open(doubt) => Some(*doubt),
                _ => None,
            });
            Status::CannotTell(Open::Dose(doubts.min().unwrap_or(Doubt::RepeatedSoon)))
        } else {
            let is_least = most > tally.counted;
            let missing = tally.required - most.max(tally.counted);
            let settles = usize::from(count.fates.iter().any(|fate| waits(&fate)));
            let missing = missing.saturating_sub(settles);
            Status::NotMet {
                missing,
                is_least,
                earliest: match is_least && missing > 0 {
                    true => None,
                    false => course.earliest(&count),
                },
            }
        };
        (status, Some((tally, count)))
    }

    fn born_before(&self, day: Date) -> Status {
        match self.person.born {
            Some(born) if born.last < day => Status::Met(MetBy::BirthDate),
            Some(born) if born.first >= day => NOTHING_MISSING,
            _ => Status::CannotTell(Open::Dose(self.birth_doubt())),
        }
    }

    /// Whether the person has reached this age; `None` where that is open, `otherwise` where no age
    /// is named.
    fn has_reached(&self, age: Option<Span>, otherwise: bool) -> Option<bool> {
        let Some(age) = age else {
            return Some(otherwise);
        };
        let born = self.person.born?;
        let reached = [born.first, born.last].map(|born| age.after(born) <= self.person.today);
        (reached[0] == reached[1]).then_some(reached[0])
    }

    fn birth_doubt(&self) -> Doubt {
        match self.person.born {
            None => Doubt::NoBirthDate,
            Some(_) => Doubt::PartialDate,
        }
    }
}

impl WayAnswer {
    /// How near it is to be met: met, open, and then by what is missing. Nothing is missing where no
    /// dose is asked for, which helps least; and more doses don't help where staff decide at the end.
    fn rank(&self) -> (u8, usize) {
        match &self.status {
            Status::Met(_) => (0, 0),
            Status::CannotTell(Open::Staff(_)) => (2, 0),
            Status::CannotTell(_) => (1, 0),
            Status::NotMet { missing, .. } if self.is_for_staff => (4, *missing),
            status if *status == NOTHING_MISSING => (3, usize::MAX),
            Status::NotMet { missing, .. } => (3, *missing),
            Status::NotAsked => (5, 0),
        }
    }
}
