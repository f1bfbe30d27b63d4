//! What is tried without a visitor: the demonstration and training.

use super::Lane;
use crate::capture::{Reel, Scene, Source};
use crate::demo::{Demo, Drill, Training};
use crate::jobs::Sitting;
use crate::jobs::keeper::Task;
use crate::kiosk::{Event, TrainingEvent, Visit};

impl Lane {
    /// Changes over to the demonstration, with the first `most` of its cards.
    pub(super) fn start_demo(&mut self, most: usize) {
        self.demo = Demo::new(self.time.now());
        self.ask(Task::RefreshByItself(false));
        let codes = self.demo.iter().flat_map(|demo| &demo.codes);
        let scenes = codes.take(most).map(|code| Scene { text: code.clone() });
        let scenes = scenes.collect();
        self.start_capture(Source::Demo(Reel { scenes }));
    }

    /// Makes training's issuers and cards. Nothing that waits is judged with its directory.
    pub(super) fn start_training(&mut self) {
        self.sitting = Sitting::default();
        self.training = Training::new(self.time.now());
        if self.training.is_none() {
            // Without it, cards would be judged as a visitor's are.
            self.happen(Event::Training(TrainingEvent::End));
        }
    }

    /// Judges what is held up in training; any drill for `None`.
    pub(super) fn show_drill(&mut self, visit: Visit, drill: Option<Drill>) {
        let Some(training) = &mut self.training else {
            return;
        };
        let drill = drill.unwrap_or_else(|| training.draw());
        let texts: Vec<_> = training.text(drill).cloned().into_iter().collect();
        let directory = self.directory();
        let moment = self.moment();
        let verdicts = Sitting::default().judge(&texts, &directory, moment);
        self.happen(Event::Judged { visit, verdicts });
    }
}
