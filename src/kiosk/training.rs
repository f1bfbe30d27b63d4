//! Training: staff look at what each kind of card gives, or say what they would do and are told
//! whether that is right. Nothing of it is counted or remembered.

use std::time::Instant;

use super::{Guarded, Job, Screen, State, Visit};
use crate::demo::Drill;
use crate::limits;
use crate::sound::Cue;
use crate::verdict::Headline;

/// What happens in training.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TrainingEvent {
    /// "Training" was pressed.
    Start,
    /// This is to be shown.
    Show(Drill),
    /// Any of them is to be shown, and staff say what they would do.
    Ask,
    /// What staff would do.
    Answer(Response),
    /// All drills are to be shown.
    List,
    /// "End training" was pressed, or there can be none.
    End,
}

/// What staff do with a visitor.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Response {
    /// The card is good: compare it with the photo ID and go on.
    LetIn,
    /// Look closer: read why, ask for another code, ask somebody.
    LookCloser,
    /// Do not accept it.
    Refuse,
}

impl Response {
    /// All, in the order in which they stand on the screen.
    pub const ALL: [Self; 3] = [Self::LetIn, Self::LookCloser, Self::Refuse];

    /// The right one to a result with this headline.
    #[must_use]
    pub const fn to(headline: Headline) -> Self {
        match headline {
            Headline::Verified => Self::LetIn,
            Headline::DoNotAccept => Self::Refuse,
            Headline::Check
            | Headline::SharedNotSigned
            | Headline::NotAHealthCode
            | Headline::Link
            | Headline::Incomplete => Self::LookCloser,
        }
    }
}

/// How training goes.
pub struct Training {
    /// The visit of the drill on the screen, or of the last one.
    drill: Option<Visit>,
    /// The question of that visit, if there is one.
    question: Option<Question>,
    /// Questions answered rightly.
    pub right: u32,
    /// And wrongly.
    pub wrong: u32,
    /// When something happened last.
    touched: Instant,
}

/// A drill of which staff say what they would do.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Question {
    /// What staff said, once they did.
    pub answer: Option<Response>,
}

impl Training {
    fn begin(now: Instant) -> Self {
        Self {
            drill: None,
            question: None,
            right: 0,
            wrong: 0,
            touched: now,
        }
    }
}

impl State {
    pub(super) fn on_training(&mut self, event: TrainingEvent, now: Instant) -> Option<Job> {
        match event {
            TrainingEvent::Start => return self.guard(Guarded::Training, now),
            TrainingEvent::End => return Some(self.end_training()),
            TrainingEvent::Show(_)
            | TrainingEvent::Ask
            | TrainingEvent::Answer(_)
            | TrainingEvent::List => {}
        }
        self.training.as_mut()?.touched = now;
        match event {
            TrainingEvent::Show(drill) => self.show_drill(Some(drill)),
            TrainingEvent::Ask => self.show_drill(None),
            TrainingEvent::Answer(answer) => self.responded(answer),
            TrainingEvent::List => Some(self.clear()),
            TrainingEvent::Start | TrainingEvent::End => None,
        }
    }

    /// Begins, for somebody who may.
    pub(super) fn start_training(&mut self, now: Instant) -> Job {
        self.training = Some(Training::begin(now));
        let forget = self.clear();
        Job::All(vec![forget, Job::StartTraining])
    }

    fn show_drill(&mut self, drill: Option<Drill>) -> Option<Job> {
        self.clear();
        let visit = self.visit;
        let training = self.training.as_mut()?;
        training.drill = Some(visit);
        training.question = drill.is_none().then_some(Question { answer: None });
        Some(Job::ShowDrill { visit, drill })
    }

    fn responded(&mut self, answer: Response) -> Option<Job> {
        let headline = match &self.screen {
            Screen::Result(shown) => shown.headline,
            _ => return None,
        };
        let visit = self.visit;
        let training = self.training.as_mut()?;
        let question = training.question.as_mut()?;
        if training.drill != Some(visit) || question.answer.is_some() {
            return None;
        }
        question.answer = Some(answer);
        match answer == Response::to(headline) {
            true => training.right += 1,
            false => training.wrong += 1,
        }
        Some(Job::Play(Cue::of(headline)))
    }

    /// Training is over: the next card is a visitor's.
    pub(super) fn end_training(&mut self) -> Job {
        self.training = None;
        self.clear()
    }

    /// Ends a training that was left, so that no visitor comes into it.
    pub(super) fn tick_training(&mut self, now: Instant) -> Option<Job> {
        let is_left =
            |training: &Training| now.duration_since(training.touched) > limits::TRAINING_LEFT;
        let is_left = self.training.as_ref().is_some_and(is_left);
        is_left.then(|| self.end_training())
    }

    /// Whether the result that comes is a drill's, which nobody has to be protected from.
    pub(super) fn is_drill(&self) -> bool {
        let drill = self.training.as_ref().and_then(|training| training.drill);
        drill == Some(self.visit)
    }

    /// How training goes; `None` where there is none.
    #[must_use]
    pub const fn training(&self) -> Option<&Training> {
        self.training.as_ref()
    }

    /// The question about the result on the screen, if there is one.
    #[must_use]
    pub fn question(&self) -> Option<Question> {
        let is_here = self.is_drill() && matches!(self.screen, Screen::Result(_));
        let training = self.training.as_ref().filter(|_| is_here)?;
        training.question
    }
}
