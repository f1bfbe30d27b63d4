//! When the thread refreshes, what it asks with, and what it says of it.

use std::sync::Arc;
use std::thread;

use fail::fail_point;

use super::super::refresh;
use super::{Inside, News, Task};
use crate::clock;
use crate::faults::outlive;
use crate::net::{self, Answers, Cancel, Jitter, NetError, Past};
use crate::time::UnixTime;

impl<W: Fn() + Clone + Send + 'static> Inside<W> {
    /// Asks on a thread of its own; the answers come back as a task.
    pub(super) fn refresh(&mut self) {
        if self.running.is_some() {
            return;
        }
        let ready = self.store.directory().and_then(|directory| {
            let plan = refresh::plan(&self.store, &directory)?;
            Ok((plan, self.store.settings()?))
        });
        let Ok((plan, settings)) = ready else {
            self.say.say(News::NotKept);
            return;
        };
        let cancel = Cancel::new();
        self.running = Some(cancel.clone());
        let (tasks, say) = (self.tasks.clone(), self.say.clone());
        let ask = move || {
            let progress = move |progress| say.say(News::Progress(progress));
            let answers = outlive(|| {
                fail_point!("refresh");
                let client = refresh::client(&settings)?;
                net::refresh(&client, &plan, &cancel, progress)
            });
            let answers = answers.unwrap_or(Err(NetError::Local));
            // Refused only where the program ends.
            tasks.send(Task::Answered(answers)).ok();
        };
        let thread = thread::Builder::new().name("refresh".to_owned());
        if thread.spawn(ask).is_err() {
            self.answered(Err(NetError::Local));
        }
    }

    pub(super) fn answered(&mut self, answers: Result<Answers, NetError>) {
        self.running = None;
        self.jitter = draw();
        let now = clock::now();
        let taken = answers.map(|answers| refresh::take(&mut self.store, &answers, now));
        match taken {
            Ok(Ok((directory, refreshed))) => {
                self.say.say(News::Directory(Arc::new(directory)));
                self.say.say(News::Refreshed(Ok(refreshed)));
                // A fleet pack may have brought others.
                self.look_at_settings();
            }
            Ok(Err(_not_written)) => {
                self.say.say(News::NotKept);
                // A part of it may be.
                self.say_directory();
                self.say.say(News::Refreshed(Err(NetError::Local)));
            }
            Err(fault) => {
                // Where that can't be kept either, the next attempt comes too soon, and not at once.
                self.store.keep_refresh(false, now).ok();
                self.say.say(News::Refreshed(Err(fault)));
            }
        }
        self.say_schedule();
    }

    /// When to refresh next; `None` for not by itself.
    pub(super) fn next(&self) -> Option<UnixTime> {
        let settings = self.store.settings().ok()?;
        if !(self.by_itself && settings.refreshes) {
            return None;
        }
        let (succeeded, attempted, failures) = self.store.past_refreshes().ok()?;
        let past = Past {
            started: self.started,
            succeeded,
            attempted,
            failures,
        };
        Some(net::due(clock::now(), past, self.jitter))
    }

    pub(super) fn say_schedule(&self) {
        let past = self.store.past_refreshes();
        let settings = self.store.settings().unwrap_or_default();
        let (succeeded, tried, failures) = past.unwrap_or_default();
        self.say.say(News::Schedule {
            succeeded,
            failed: tried.filter(|_tried| failures > 0),
            next: self.next(),
            is_inspected: !settings.proxy_roots.is_empty(),
            fleet: self.store.fleet().unwrap_or_default(),
        });
    }
}

/// A random share of the spans that refreshes are spread over. Where the system has no random
/// numbers, kiosks that start together refresh together.
pub(super) fn draw() -> Jitter {
    let mut bytes = [0; 4];
    aws_lc_rs::rand::fill(&mut bytes).ok();
    Jitter::new(u32::from_le_bytes(bytes))
}
