//! Doses against one way to meet a need.
//!
//! Each is looked at in the order of its day, and counts or is passed over. That is done twice:
//!
//! * **strictly**: a dose counts where it does on all the days that its date leaves open, and its
//!   interval is measured from the dose before it, also from one that does not count: a dose that
//!   was given too soon is repeated at the least interval from it (ACIP, General Best Practices,
//!   "Timing and Spacing of Immunobiologics"; CDC Logic Specification, intervals "from immediate
//!   previous dose administered"). Doses that are enough so are enough.
//! * **leniently**: a dose counts where it does on any of those days, and its interval is measured
//!   from the last that counts, as school forms do that know no chain of invalid doses. Doses that
//!   are too few even so are too few.
//!
//! A dose without a date, or one that another record takes back, only ever adds: leniently it may
//! count, strictly it is not there.
//!
//! What lies between can't be told. So the two readings never contradict each other in an answer,
//! and no dose that is left out can turn "not met" into "met": leniently, more is never worse.

use jiff::civil::Date;

use super::Fate;
use super::evidence::{Dose, Doubt, Standing};
use super::pack::{Need, Series};
use super::span::{Days, Span, days_between, later};
use crate::codes::VaccineKind;
use crate::limits;

/// How to take what is open.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Reading {
    Strict,
    Lenient,
}

/// Whom and when doses are weighed for.
#[derive(Clone, Copy)]
pub(super) struct Person {
    pub(super) born: Option<Days>,
    pub(super) today: Date,
    pub(super) grace_days: u8,
}

/// One way to meet a need with doses.
pub(super) struct Course<'a> {
    pub(super) need: &'a Need,
    pub(super) series: &'a Series,
    pub(super) person: Person,
    /// All doses of the person, in the order of their days.
    pub(super) doses: &'a [Dose],
}

/// What came of all doses.
pub(super) struct Count {
    pub(super) counted: usize,
    /// The fate of each dose that has to do with the need.
    pub(super) fates: Vec<(usize, Fate)>,
    /// The last dose that an interval is measured from, and the first that counts.
    last: Option<Days>,
    first: Option<Days>,
}

/// What a single check says of a dose.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Check {
    Holds,
    Fails(Fate),
    Open(Doubt),
}

impl Course<'_> {
    /// Counts doses one after the other.
    pub(super) fn count(&self, reading: Reading) -> Count {
        let mut count = Count {
            counted: 0,
            fates: Vec::new(),
            last: None,
            first: None,
        };
        for (index, dose) in self.doses.iter().enumerate() {
            let Some(fit) = self.fit(dose) else { continue };
            let fate = match fit {
                Check::Fails(fate) => fate,
                _ if count.counted == self.series.doses => Fate::Surplus,
                fit => {
                    let fate = self.fate(dose, fit, &count, reading);
                    let is_given = dose.standing == Standing::Given && fit == Check::Holds;
                    let is_counted = matches!(fate, Fate::Counts(_));
                    if is_counted {
                        count.counted += 1;
                        count.first = count.first.or(Some(dose.days));
                    }
                    if is_counted || (reading == Reading::Strict && is_given) {
                        count.last = Some(latest(count.last, dose.days, reading));
                    }
                    fate
                }
            };
            count.fates.push((index, fate));
        }
        count
    }

    /// How many doses may count at most, on some of the days that their dates leave open.
    pub(super) fn most(&self) -> usize {
        let fitting = |dose: &&Dose| match self.fit(dose) {
            None | Some(Check::Fails(_)) => false,
            Some(_) => true,
        };
        let fitting: Vec<&Dose> = self.doses.iter().filter(fitting).collect();
        let is_unordered = fitting.iter().enumerate().any(|(at, one)| {
            let mut later = fitting.iter().skip(at + 1);
            later.any(|other| one.days.is_unordered(other.days))
        });
        // Which was first is open, and with it what each is measured from.
        match is_unordered {
            true => fitting.len(),
            false => self.count(Reading::Lenient).counted,
        }
    }

    /// Whether the first dose that counts came before the age that is asked for, or none is there
    /// yet; `None` where that is open.
    pub(super) fn starts_in_time(&self) -> Option<bool> {
        let Some(before) = self.series.first_before else {
            return Some(true);
        };
        let Some(may_be) = self.count(Reading::Lenient).first else {
            return Some(true);
        };
        let born = self.person.born?;
        if may_be.first >= before.after(born.last) {
            return Some(false);
        }
        let surely = self.count(Reading::Strict).first?;
        (surely.last < before.after(born.first)).then_some(true)
    }

    /// The first day on which the next dose can count, without any grace; `None` where that hangs
    /// on what is not known.
    pub(super) fn earliest(&self, count: &Count) -> Option<Date> {
        let next = count.counted;
        let settled = count.fates.iter().find_map(|(_, fate)| match fate {
            Fate::NotSettled(day) => Some(*day),
            _ => None,
        });
        if settled.is_some() {
            return settled;
        }
        let mut day = self.person.today;
        for age in self.series.ages_at(next) {
            day = day.max(age.after(self.person.born?.last));
        }
        if let Some(last) = count.last {
            let due = self.gap_before(next).map(|gap| gap.after(last.last));
            day = day.max(later(last.last, 1)).max(due.unwrap_or(day));
        }
        if let (Some(span), Some(first), true) =
            (self.series.span, count.first, self.series.is_last(next))
        {
            day = day.max(span.after(first.last));
        }
        if self.need.live {
            for other in self.doses.iter().filter(|other| self.is_other_live(other)) {
                day = day.max(later(other.days.last, limits::LIVE_APART_DAYS));
            }
        }
        Some(day)
    }

    /// What becomes of a dose that fits, after those before it.
    fn fate(&self, dose: &Dose, fit: Check, count: &Count, reading: Reading) -> Fate {
        let number = count.counted;
        let standing = match dose.standing {
            Standing::Given => Check::Holds,
            Standing::Open(doubt) => Check::Open(doubt),
            Standing::Out(why) => return Fate::Out(why),
        };
        let checks = [
            standing,
            fit,
            self.ages(dose.days, number),
            self.intervals(dose.days, number, count),
            self.live(dose.days),
            self.recent(dose.days, number),
        ];
        let fails = checks.iter().find_map(|check| match check {
            Check::Fails(fate) => Some(*fate),
            _ => None,
        });
        let open = checks.iter().find_map(|check| match check {
            Check::Open(doubt) => Some(*doubt),
            _ => None,
        });
        match (fails, open, reading) {
            (Some(fate), _, _) => fate,
            (None, Some(doubt), Reading::Strict) => Fate::Open(doubt),
            (None, _, _) => Fate::Counts(number + 1),
        }
    }

    fn ages(&self, days: Days, number: usize) -> Check {
        let grace = i64::from(self.person.grace_days);
        let mut check = Check::Holds;
        for age in self.series.ages_at(number) {
            let Some(born) = self.person.born else {
                check = Check::Open(Doubt::NoBirthDate);
                continue;
            };
            let least = [age.after(born.first), age.after(born.last)];
            let [soonest, surely] = least.map(|day| later(day, -grace));
            if days.last < soonest {
                return Check::Fails(Fate::TooYoung(days_between(days.last, least[0])));
            }
            if days.first < surely {
                check = Check::Open(Doubt::PartialDate);
            }
        }
        check
    }

    /// Whether there is enough time between this dose and the one before it, and the first.
    fn intervals(&self, days: Days, number: usize, count: &Count) -> Check {
        let grace = i64::from(self.person.grace_days);
        let whole = self.series.span.zip(count.first);
        let whole = whole.filter(|_span| self.series.is_last(number));
        let gap = self.gap_before(number);
        let mut check = Check::Holds;
        for (span, from) in gap.zip(count.last).into_iter().chain(whole) {
            let due = |from: Date| later(span.after(from), -grace).max(later(from, 1));
            if days.last < due(from.first) {
                let missing = days_between(days.last, span.after(from.first));
                return Check::Fails(Fate::TooClose(missing.max(1)));
            }
            if days.first < due(from.last) {
                check = Check::Open(Doubt::PartialDate);
            }
        }
        check
    }

    /// The least interval before the dose with this number, counted from nought. A live vaccine is
    /// repeated 28 days after one that does not count; others need no interval before the first that
    /// does. Never two on one day.
    fn gap_before(&self, number: usize) -> Option<Span> {
        match number {
            0 => self.need.live.then_some(Span::Weeks(4)),
            _ => Some(self.series.gap_before(number).unwrap_or(Span::Days(1))),
        }
    }

    /// Whether it was given far enough from other live vaccines, or on one day with them. No grace.
    fn live(&self, days: Days) -> Check {
        if !self.need.live {
            return Check::Holds;
        }
        let mut check = Check::Holds;
        for other in self.doses.iter().filter(|other| self.is_other_live(other)) {
            let free = |day: Date| later(day, limits::LIVE_APART_DAYS);
            let (before, least) = (other.days, free(other.days.first));
            let surely_apart = days.last <= before.first || days.first >= free(before.last);
            let surely_near = days.first > before.last && days.last < least;
            if surely_near && other.standing == Standing::Given {
                return Check::Fails(Fate::NearLive(days_between(days.last, least)));
            }
            if !surely_apart {
                check = Check::Open(match other.standing {
                    Standing::Open(doubt) => doubt,
                    _ => Doubt::PartialDate,
                });
            }
        }
        check
    }

    /// Whether it is a live vaccine against something else.
    fn is_other_live(&self, other: &Dose) -> bool {
        let Some(vaccine) = other.vaccine else {
            return false;
        };
        let is_ours = self
            .need
            .diseases
            .iter()
            .any(|disease| vaccine.is_against(*disease));
        let is_out = matches!(other.standing, Standing::Out(_));
        vaccine.is(VaccineKind::LiveParenteral) && !is_ours && !is_out
    }

    /// Whether the last dose is recent enough, and long enough ago.
    fn recent(&self, days: Days, number: usize) -> Check {
        if !self.series.is_last(number) {
            return Check::Holds;
        }
        let today = self.person.today;
        let mut check = Check::Holds;
        if let Some(within) = self.series.within {
            if within.after(days.last) < today {
                return Check::Fails(Fate::TooOld);
            }
            if within.after(days.first) < today {
                check = Check::Open(Doubt::PartialDate);
            }
        }
        if let Some(settled) = self.series.settled_after {
            if settled.after(days.first) > today {
                return Check::Fails(Fate::NotSettled(settled.after(days.last)));
            }
            if settled.after(days.last) > today {
                check = Check::Open(Doubt::PartialDate);
            }
        }
        check
    }
}

/// What the next interval is measured from: strictly the latest day that any dose before may have
/// been on.
fn latest(before: Option<Days>, days: Days, reading: Reading) -> Days {
    match (before, reading) {
        (Some(before), Reading::Strict) => Days {
            first: before.first.max(days.first),
            last: before.last.max(days.last),
        },
        _ => days,
    }
}
