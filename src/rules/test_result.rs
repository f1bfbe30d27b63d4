//! The result of a test against what a rule asks for.

use jiff::civil::Date;

use super::evidence::Test;
use super::judge::NOTHING_MISSING;
use super::pack::TestAsked;
use super::span::{Days, Span};
use super::{MetBy, Open, Status};
use crate::codes::System;
use crate::limits;
use crate::time::UnixTime;

/// What `tests` say of what is asked. The newest result decides; where it is open which that is, or
/// whether it is too old, nothing can be told.
pub(super) fn weigh(asked: &TestAsked, tests: &[Test], today: Date, now: UnixTime) -> Status {
    let tests = || tests.iter().filter(|test| asked.is_of(&test.codings));
    let is_wanted = |test: &&Test| test.outcome == Some(asked.outcome);
    let is_met = tests().filter(is_wanted).any(|wanted| {
        let mut others = tests().filter(|test| !is_wanted(test));
        asked.is_fresh(wanted, today, now) == Some(true)
            && others.all(|other| bounds(other).1 < bounds(wanted).0)
    });
    if is_met {
        return Status::Met(MetBy::Test);
    }
    let may_be = |test: &&Test| test.outcome.is_none() || is_wanted(test);
    let is_open = tests().filter(may_be).any(|test| {
        let mut against = tests().filter(|other| !may_be(other));
        asked.is_fresh(test, today, now) != Some(false)
            && !against.any(|other| bounds(other).0 > bounds(test).1)
    });
    match is_open {
        true => Status::CannotTell(Open::Result),
        false => NOTHING_MISSING,
    }
}

/// When a test may have been taken; at any time where nothing says when.
fn bounds(test: &Test) -> (UnixTime, UnixTime) {
    let always = (UnixTime::from_secs(i64::MIN), UnixTime::from_secs(i64::MAX));
    test.times.unwrap_or(always)
}

impl TestAsked {
    /// Whether one of these codes, each with the URI of its system, is asked for.
    pub(super) fn is_of(&self, codes: &[(String, String)]) -> bool {
        let is_system = |uri: &str| {
            uri == self.system
                || System::from_uri(uri)
                    .is_some_and(|one| System::from_uri(&self.system) == Some(one))
        };
        let mut codings = codes.iter();
        codings.any(|(system, code)| is_system(system) && self.codes.contains(code))
    }

    /// Whether it was taken recently enough, and before now; `None` where that is open.
    fn is_fresh(&self, test: &Test, today: Date, now: UnixTime) -> Option<bool> {
        let (from, to) = test.times?;
        if from.as_secs() > now.as_secs().saturating_add(limits::TEST_AHEAD_SECONDS) {
            return Some(false);
        }
        let [soonest, latest] = match self.within {
            None => return Some(true),
            Some(Span::Hours(hours)) => {
                let least = now.as_secs().saturating_sub(i64::from(hours) * 3_600);
                [from, to].map(|at| at.as_secs() >= least)
            }
            Some(span) => {
                let days = Days::of(test.taken.as_ref()?)?;
                [days.first, days.last].map(|day| span.after(day) >= today)
            }
        };
        match (soonest, latest) {
            (true, _) => Some(true),
            (false, false) => Some(false),
            (false, true) => None,
        }
    }
}
