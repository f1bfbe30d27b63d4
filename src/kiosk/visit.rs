//! One person's visit: from the first code to the result that goes.

use std::time::{Duration, Instant};

use zeroize::Zeroizing;

use super::first_start::FirstStart;
use super::pages::{Drawn, Pages};
use super::{Event, Job, Notice, Screen, State, Viewing, Visitor};
use crate::limits;
use crate::payload;
use crate::sound::Cue;
use crate::store::PhotoId;
use crate::verdict::{Headline, Verdict, visit_headline, weigh};

/// One person at the counter, counted from the start of the program. What belongs to an earlier
/// visit is dropped, however late it comes (architecture §4, red line 5).
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct Visit(u64);

/// A result on the screen.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is shown or put away by a press of its own"
)]
pub struct Shown {
    /// One for each item, at least one.
    pub verdicts: Vec<Verdict>,
    /// Which of them is in view.
    pub selected: usize,
    /// The visit's headline: the worst of them.
    pub headline: Headline,
    /// When it clears by itself; `None` while it is held.
    pub clears_at: Option<Instant>,
    /// What staff said of the photo ID, once they did.
    pub id_matches: Option<bool>,
    /// Whether staff asked to see what cards say whose signature could not be checked (req-D10).
    pub shows_unverified: bool,
    /// Whether staff asked to see records as the raw text that they came in (req-I20).
    pub shows_raw: bool,
    /// Whether staff asked to see why each dose counts by the rule, or does not.
    pub shows_doses: bool,
    /// What the item in view says, in words.
    pub pages: Pages,
    /// Which of the items was drawn last.
    pub drawn: Drawn,
    /// The document that is looked at.
    pub viewing: Option<Box<Viewing>>,
    /// Whether records, reasons and issuer are in view, or only who it is and the headline.
    pub shows_details: bool,
}

impl State {
    /// Whose turn it is.
    #[must_use]
    pub const fn visit(&self) -> Visit {
        self.visit
    }

    pub(super) fn show(&mut self, verdicts: Vec<Verdict>, now: Instant) -> Option<Job> {
        self.present(verdicts, false, now)
    }

    /// Shows what was found. `is_again`: of a visit that has had a result already, so that it is not
    /// counted twice.
    pub(super) fn present(
        &mut self,
        mut verdicts: Vec<Verdict>,
        is_again: bool,
        now: Instant,
    ) -> Option<Job> {
        self.settled(Notice::FileNotRead);
        self.settled(Notice::NothingToPaste);
        self.take.close();
        weigh(&mut verdicts, self.rule().as_ref());
        let Some(headline) = visit_headline(&verdicts) else {
            self.notice(Notice::FileNotRead);
            return None;
        };
        self.use_visitor(headline);
        let first_start = self.first_start_shown();
        let mut clears_at = Some(now + self.clear_after(headline));
        if self.training.is_none() && !is_again {
            self.tally.count(headline);
            self.count_visit(headline, &verdicts, now);
            if !self.demo {
                self.look_for_run(headline, &verdicts);
            }
        } else if self.is_drill() {
            // Nobody has to be protected from looking at it.
            clears_at = None;
        }
        let worst = verdicts
            .iter()
            .position(|verdict| verdict.headline() == headline);
        self.screen = Screen::Result(Shown {
            selected: worst.unwrap_or(0),
            headline,
            clears_at,
            id_matches: None,
            shows_unverified: false,
            shows_raw: false,
            shows_doses: false,
            pages: Pages::default(),
            drawn: Drawn::default(),
            viewing: None,
            shows_details: self.settings.profile.shows_records(),
            verdicts,
        });
        // The sound would give the answer away.
        let is_asked = self.question().is_some() || self.asks_first(headline) || self.is_covered();
        let play = (!is_asked).then(|| Job::Play(Cue::of(headline)));
        match (play, first_start) {
            (Some(play), Some(first_start)) => Some(Job::All(vec![play, first_start])),
            (play, first_start) => play.or(first_start),
        }
    }

    /// What was scanned or pasted is a visit of its own; each of its lines may be a code.
    pub(super) fn judge_text(&mut self, text: &str) -> Job {
        let texts = payload::lines(text).into_iter();
        let texts = texts.map(|text| Zeroizing::new(text.to_owned())).collect();
        let visit = self.begin_visit();
        Job::Judge { visit, texts }
    }

    pub(super) fn tick(&mut self, now: Instant) -> Option<Job> {
        self.take.tick(now);
        let due = matches!(&self.screen, Screen::Result(shown)
            if shown.clears_at.is_some_and(|clears_at| now >= clears_at));
        match due {
            true => Some(self.next()),
            false => self.tick_taking(now).or_else(|| self.tick_training(now)),
        }
    }

    /// What is pressed on a result.
    pub(super) fn on_shown(&mut self, event: &Event, now: Instant) -> Option<Job> {
        match event {
            Event::Hold => self.hold(now),
            Event::Cover(covers) => self.cover(*covers),
            Event::IdCompared(matches) => return self.id_compared(*matches, now),
            Event::Select(_) => self.take.close(),
            _ => {}
        }
        let Screen::Result(shown) = &mut self.screen else {
            return None;
        };
        match event {
            Event::Select(index) => {
                shown.selected = (*index).min(shown.verdicts.len().saturating_sub(1));
            }
            Event::ShowUnverified(shows) => shown.shows_unverified = *shows,
            Event::ShowRaw(shows) => shown.shows_raw = *shows,
            Event::ShowDoses(shows) => shown.shows_doses = *shows,
            Event::ShowDetails(shows) => shown.shows_details = *shows,
            _ => {}
        }
        None
    }

    /// The result on the screen has been read.
    pub(super) fn next(&mut self) -> Job {
        match self.first_start {
            FirstStart::TrialShown => self.finish_first_start(),
            _ => self.clear(),
        }
    }

    /// Nobody stands here any more: nothing of a person stays for whoever comes back (sec-L5), nor
    /// the administrator's right.
    pub(super) fn left(&mut self) -> Job {
        self.lock();
        match self.training.is_some() {
            true => self.end_training(),
            false => self.next(),
        }
    }

    pub(super) fn look_for_run(&mut self, headline: Headline, verdicts: &[Verdict]) {
        let cause = self.run.take(headline, verdicts);
        let is_run = |notice: &Notice| matches!(notice, Notice::Run(_));
        self.notices.retain(|notice| !is_run(notice));
        self.notices.extend(cause.map(Notice::Run));
    }

    /// Whether the photo ID is to be compared before anything of this headline is seen or heard.
    fn asks_first(&self, headline: Headline) -> bool {
        self.settings.photo_id == PhotoId::First && headline == Headline::Verified
    }

    pub(super) fn id_compared(&mut self, matches: bool, now: Instant) -> Option<Job> {
        self.count_id(matches);
        let Screen::Result(shown) = &mut self.screen else {
            return None;
        };
        let headline = shown.headline;
        let was_asked = shown.id_matches.replace(matches).is_some();
        let is_revealed = matches && !was_asked && self.asks_first(headline);
        if self.training.is_none() {
            self.tally.id_compared(matches);
        }
        if is_revealed {
            // The green is still to be seen and heard.
            self.stay_longer(now);
            return Some(Job::Play(Cue::of(headline)));
        }
        matches.then(|| self.next())
    }

    /// Somebody else's turn: who was on the screen goes from it at once, however long the answer
    /// takes (architecture §4, red line 5).
    pub(super) fn begin_visit(&mut self) -> Visit {
        self.screen = match self.training {
            Some(_) => Screen::Training,
            None => Screen::Scan,
        };
        self.next_visit()
    }

    pub(super) fn clear(&mut self) -> Job {
        self.begin_visit();
        self.visitor = Visitor::default();
        Job::Forget
    }

    pub(super) fn next_visit(&mut self) -> Visit {
        self.take.forget();
        self.drop_link();
        self.forget_former_visitor();
        self.visit = Visit(self.visit.0 + 1);
        self.visit
    }

    pub(super) fn hold(&mut self, now: Instant) {
        let Screen::Result(shown) = &self.screen else {
            return;
        };
        let clears_at = match shown.clears_at {
            Some(_) => None,
            None => Some(now + self.clear_after(shown.headline)),
        };
        if let Screen::Result(shown) = &mut self.screen {
            shown.clears_at = clears_at;
        }
    }

    /// Somebody is busy with the result: it stays as long as if it had come just now.
    pub(super) fn stay_longer(&mut self, now: Instant) {
        let Screen::Result(shown) = &self.screen else {
            return;
        };
        let clears_at = now + self.clear_after(shown.headline);
        if let Screen::Result(shown) = &mut self.screen {
            shown.clears_at = shown.clears_at.map(|_| clears_at);
        }
    }

    /// How long a result with this headline stays. Clearing forgets the pieces of a card that is
    /// not whole, so they stay as long as they wait.
    pub(super) const fn clear_after(&self, headline: Headline) -> Duration {
        match (headline, self.demo, self.tally.visits()) {
            (Headline::Incomplete, _, _) => limits::CHUNKS_WAIT,
            // No other card comes.
            _ if self.is_trial() || self.links.opening.is_some() => self.settings.clear_after,
            (_, true, ..=3) => limits::DEMO_CLEAR_FIRST,
            (_, true, _) => limits::DEMO_CLEAR_AFTER,
            (_, false, _) => self.settings.clear_after,
        }
    }
}
