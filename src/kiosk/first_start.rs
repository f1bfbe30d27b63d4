//! The first start: where the kiosk stands, which camera it uses, and that it works. Each step can be
//! left out, and a visitor's code ends it: a lane never waits.

use super::{Job, Screen, State};
use crate::store::Profile;

/// A step of the first start.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Step {
    /// Where the kiosk stands, and which language is spoken there.
    Place,
    /// Which camera it uses.
    Camera,
    /// Whether it works: a card of the demonstration is held before the demo camera.
    Trial,
}

impl Step {
    /// All, in their order.
    pub const ALL: [Self; 3] = [Self::Place, Self::Camera, Self::Trial];

    const fn next(self) -> Option<Self> {
        match self {
            Self::Place => Some(Self::Camera),
            Self::Camera => Some(Self::Trial),
            Self::Trial => None,
        }
    }

    const fn former(self) -> Self {
        match self {
            Self::Place | Self::Camera => Self::Place,
            Self::Trial => Self::Camera,
        }
    }
}

/// What happens at the first start.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FirstStartEvent {
    /// The kiosk was never set up.
    Begin,
    /// It stands at such a place.
    At(Profile),
    /// "Next" was pressed.
    Forward,
    /// "Back" was pressed.
    Backward,
    /// "Try it" was pressed.
    Try,
    /// "Skip" was pressed, or all is done.
    Finish,
}

/// How far the first start is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum FirstStart {
    /// There is none, or it is over.
    #[default]
    Over,
    /// Its steps are on the screen.
    Steps,
    /// The demo camera shows its card.
    Trial,
    /// The result of that card is on the screen.
    TrialShown,
}

impl State {
    pub(super) fn on_first_start(&mut self, event: FirstStartEvent) -> Option<Job> {
        if event == FirstStartEvent::Begin {
            self.clear();
            self.first_start = FirstStart::Steps;
            self.screen = Screen::FirstStart(Step::Place);
            return None;
        }
        let Screen::FirstStart(step) = self.screen else {
            return None;
        };
        match event {
            FirstStartEvent::Begin => None,
            FirstStartEvent::At(profile) => {
                let mut settings = vec![("profile", profile.code().to_owned())];
                let starting = profile.starting().into_iter();
                settings.extend(starting.map(|(name, value)| (name, value.to_owned())));
                Some(Job::Set(settings))
            }
            FirstStartEvent::Forward => match step.next() {
                Some(Step::Camera) => {
                    self.screen = Screen::FirstStart(Step::Camera);
                    Some(self.look_for_devices())
                }
                Some(next) => {
                    self.screen = Screen::FirstStart(next);
                    None
                }
                None => Some(self.finish_first_start()),
            },
            FirstStartEvent::Backward => {
                self.screen = Screen::FirstStart(step.former());
                None
            }
            FirstStartEvent::Try => {
                self.change_over(true);
                self.first_start = FirstStart::Trial;
                Some(Job::StartTrial)
            }
            FirstStartEvent::Finish => Some(self.finish_first_start()),
        }
    }

    /// The kiosk is set up: it scans from now on, and does not ask again.
    pub(super) fn finish_first_start(&mut self) -> Job {
        let set_up = Job::Set(vec![("set-up", "yes".to_owned())]);
        let was_trial = self.is_trial();
        self.first_start = FirstStart::Over;
        let job = match was_trial {
            true => self.change_over(false),
            false => self.clear(),
        };
        Job::All(vec![job, set_up])
    }

    /// Whether the demonstration's card is tried, before or after its result is there.
    pub(super) const fn is_trial(&self) -> bool {
        matches!(self.first_start, FirstStart::Trial | FirstStart::TrialShown)
    }

    /// A result is there. One of a visitor ends the first start.
    pub(super) fn first_start_shown(&mut self) -> Option<Job> {
        match self.first_start {
            FirstStart::Steps => {
                self.first_start = FirstStart::Over;
                Some(Job::Set(vec![("set-up", "yes".to_owned())]))
            }
            FirstStart::Trial => {
                self.first_start = FirstStart::TrialShown;
                None
            }
            FirstStart::Over | FirstStart::TrialShown => None,
        }
    }
}
