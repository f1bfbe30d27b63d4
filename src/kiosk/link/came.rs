//! What a link gave, beside the verdicts on it: files and what their server says of them, what has
//! changed, and live access that is offered (req-L5, O2, P1).

use std::time::{Duration, Instant};

use super::Opening;
use crate::kiosk::{Job, Screen, State};
use crate::limits;
use crate::shared::{Changes, Look, Shared, SharedFile, people_differ};
use crate::shl::{
    Answer, AskNumber, Asks, LinkFault, ManifestList, ManifestNote, Offer, SendFault,
};
use crate::verdict::{Reason, Verdict, visit_headline, weigh};

/// The first number of requests that belong to offers: a session counts from nought and never comes
/// so far.
const OFFERS_FROM: u32 = 1 << 31;

/// What a link gave. It can't be printed.
pub struct Came {
    /// In the order of the manifest.
    pub files: Vec<SharedFile>,
    /// What the manifest says of all files.
    pub list: Option<ManifestList>,
    /// What is odd about the manifest.
    pub notes: Vec<ManifestNote>,
    /// Whether the files are about different people.
    pub people_differ: bool,
    /// What is new since the look before; `None` at the first.
    pub changes: Option<Changes>,
    /// Why the last look for news failed.
    pub failed: Option<LinkFault>,
    /// How many suggested questions gave nothing.
    pub unanswered: usize,
    /// The record whose address is shown as a code: its verdict's place, and its own.
    pub address: Option<(usize, usize)>,
    offers: Vec<(usize, Offer)>,
    look: Look,
    /// When it came.
    at: Instant,
    /// How many questions of offers were asked.
    asked: u32,
    /// The offers whose questions were asked, each once.
    followed: Vec<usize>,
    pub(super) run: Option<Run>,
}

/// Suggested questions that are asked one after the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    offer: usize,
    query: usize,
}

/// An offer of live access, for the screen.
pub struct Offered<'a> {
    /// Its place, for [`super::LinkEvent::Follow`].
    pub index: usize,
    /// What is offered.
    pub offer: &'a Offer,
    /// How long it still holds; `None` where that is not said.
    pub left: Option<Duration>,
    /// The question that is being asked, counted from one.
    pub asking: Option<usize>,
    /// Whether its questions were asked.
    pub is_followed: bool,
}

impl Came {
    /// The offer that belongs to the verdict at this place.
    #[must_use]
    pub fn offer(&self, verdict: usize, now: Instant) -> Option<Offered<'_>> {
        let mut offers = self.offers.iter().enumerate();
        let (index, (_, offer)) = offers.find(|(_, (at, _))| *at == verdict)?;
        let run = self.run.filter(|run| run.offer == index);
        Some(Offered {
            index,
            offer,
            left: self.left(offer, now),
            asking: run.map(|run| run.query + 1),
            is_followed: self.followed.contains(&index),
        })
    }

    /// The file that gave the verdict at this place.
    #[must_use]
    pub fn file_of(&self, verdict: usize) -> Option<&SharedFile> {
        self.files
            .iter()
            .find(|file| file.verdicts.contains(&verdict))
    }

    fn left(&self, offer: &Offer, now: Instant) -> Option<Duration> {
        let ends = self.at + offer.expires_in?;
        Some(ends.saturating_duration_since(now))
    }

    /// The next question that is asked, if one is left.
    fn next_ask(&mut self, now: Instant) -> Option<Asks> {
        let run = self.run?;
        let (_, offer) = self.offers.get(run.offer)?;
        let is_over = self.left(offer, now).is_some_and(|left| left.is_zero());
        let number = AskNumber(OFFERS_FROM + self.asked);
        let ask = offer.ask(run.query, number).filter(|_| !is_over);
        let Some(ask) = ask else {
            self.run = None;
            return None;
        };
        self.asked += 1;
        Some(Asks {
            room: ask.most,
            asks: vec![ask],
        })
    }
}

impl Opening {
    /// Whether a request with this number belongs to an offer.
    pub(super) const fn is_offers(number: AskNumber) -> bool {
        number.0 >= OFFERS_FROM
    }
}

impl State {
    /// What came is opened and judged: it is on the screen from now on.
    pub(super) fn opened(&mut self, shared: Shared, now: Instant) -> Option<Job> {
        let opening = self
            .links
            .opening
            .as_mut()
            .filter(|opening| opening.is_reading)?;
        opening.is_reading = false;
        opening.stay(now);
        let look = shared.look;
        let former = opening.came.take();
        let is_again = former.is_some();
        opening.came = Some(Came {
            changes: former.map(|former| former.look.changes(&look)),
            files: shared.files,
            list: shared.list,
            notes: shared.notes,
            people_differ: shared.people_differ,
            failed: None,
            unanswered: 0,
            address: None,
            offers: shared.offers,
            look,
            at: now,
            asked: 0,
            followed: Vec::new(),
            run: None,
        });
        opening.kept = None;
        if shared.verdicts.is_empty() {
            self.screen = Screen::Link;
            return None;
        }
        self.present(shared.verdicts, is_again, now)
    }

    /// Asks the suggested questions of an offer, one after the other.
    pub(super) fn follow(&mut self, offer: usize, now: Instant) -> Option<Job> {
        let opening = self.links.opening.as_mut()?;
        let is_busy = opening.is_under_way();
        let came = opening.came.as_mut().filter(|_| !is_busy)?;
        if came.followed.contains(&offer) {
            return None;
        }
        came.followed.push(offer);
        came.unanswered = 0;
        came.run = Some(Run { offer, query: 0 });
        self.ask_next(now)
    }

    fn ask_next(&mut self, now: Instant) -> Option<Job> {
        let visit = self.visit;
        let opening = self.links.opening.as_mut()?;
        let asks = opening.came.as_mut()?.next_ask(now)?;
        opening.asked.extend(asks.asks.iter().map(|ask| ask.number));
        Some(Job::Send { visit, asks })
    }

    /// What came of a suggested question; the next one is asked.
    pub(super) fn offer_answered(
        &mut self,
        answer: Result<Answer, SendFault>,
        now: Instant,
    ) -> Option<Job> {
        let visit = self.visit;
        let came = self.links.opening.as_mut()?.came.as_mut()?;
        let run = came.run.as_mut()?;
        run.query += 1;
        let answer = answer
            .ok()
            .filter(|answer| answer.is_good() && !answer.is_page)
            .map(Box::new);
        came.unanswered += usize::from(answer.is_none());
        self.stay_longer(now);
        let next = self.ask_next(now);
        let read = answer.map(|answer| Job::ReadOffered { visit, answer });
        match (read, next) {
            (Some(read), Some(next)) => Some(Job::All(vec![read, next])),
            (read, next) => read.or(next),
        }
    }

    /// Records that came of a suggested question stand behind all others.
    pub(super) fn offered(&mut self, verdicts: Vec<Verdict>) {
        let rule = self.rule();
        let Screen::Result(shown) = &mut self.screen else {
            return;
        };
        let room = limits::RESULTS_OF_LINK.saturating_sub(shown.verdicts.len());
        shown.verdicts.extend(verdicts.into_iter().take(room));
        let came = self
            .links
            .opening
            .as_mut()
            .and_then(|opening| opening.came.as_mut());
        // Somebody else's record may come this way too (req-L9).
        if let Some(came) = came.filter(|came| !came.people_differ)
            && people_differ(&shown.verdicts)
        {
            came.people_differ = true;
            for verdict in &mut shown.verdicts {
                verdict.doubt(Reason::PeopleDiffer);
            }
        }
        weigh(&mut shown.verdicts, rule.as_ref());
        shown.headline = visit_headline(&shown.verdicts).unwrap_or(shown.headline);
    }

    /// Whether what a link gave came on the screen just now: a second press of the key that opened
    /// it is not to end the visit.
    pub(in crate::kiosk) fn is_just_opened(&self, now: Instant) -> bool {
        let came = self
            .links
            .opening
            .as_ref()
            .and_then(|opening| opening.came.as_ref());
        matches!(self.screen, Screen::Result(_))
            && came
                .is_some_and(|came| now.saturating_duration_since(came.at) < limits::LINK_SETTLES)
    }
}
