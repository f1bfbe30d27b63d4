//! What the thread does for the counter and its administrator: settings, PIN, decisions, counts.

use std::sync::Arc;
use std::time::Instant;

use jiff::civil::{Date, DateTime};

use super::{Decision, Inside, News, Task};
use crate::clock;
use crate::limits;
use crate::store::{KioskEvent, Settings, StoreError, Taken, counts_as_csv};

/// The day and the hour where the kiosk stands.
fn day_and_hour() -> (Date, i8) {
    let civil = here();
    (civil.date(), civil.hour())
}

/// Now, where the kiosk stands.
pub(super) fn here() -> DateTime {
    let now = clock::now();
    now.civil(clock::offset_seconds(now))
}

impl<W: Fn() + Clone + Send + 'static> Inside<W> {
    /// The half of [`Inside::do_task`] that has nothing to do with the directory's files.
    pub(super) fn do_for_the_desk(&mut self, task: Task) {
        match task {
            Task::Set(name, value) => {
                if self.store.set(name, &value, clock::now()).is_err() {
                    self.say.say(News::NotKept);
                    // The window has taken the value for kept: it is told what holds.
                    self.settings = None;
                }
                self.look_at_settings();
            }
            Task::ImportSettings(path) => self.read_settings(path),
            Task::ExportSettings(folder) => self.save_settings(folder),
            Task::CheckPin(number, pin) => {
                let answer = self.pins.check(&self.store, &pin, Instant::now());
                self.say_pin();
                self.say.say(News::PinAnswered(number, answer));
            }
            Task::ChoosePin {
                number,
                pin,
                replaces,
            } => {
                let answer = self.pins.choose(&self.store, &pin, replaces);
                self.say_pin();
                self.say.say(News::PinAnswered(number, answer));
            }
            Task::Decide(decision) => match self.decide(&decision) {
                Ok(()) => {
                    self.say_directory();
                }
                Err(_not_written) => self.say.say(News::NotKept),
            },
            Task::Count(counted, scans) => {
                let (at, now) = (day_and_hour(), clock::now());
                if self.store.count(at, &counted, &scans, now).is_err() {
                    self.say.say(News::NotKept);
                }
            }
            Task::ReadCounts => {
                let (today, _hour) = day_and_hour();
                let days = self.store.counts(today).unwrap_or_default();
                self.say.say(News::Counts(today, days));
            }
            Task::ExportCounts(folder) => {
                let days = self.store.counts(day_and_hour().0);
                self.save_counts(days.map(|days| counts_as_csv(&days)), folder);
            }
            Task::SaveTaken {
                number,
                export,
                taken,
                make,
                folder,
            } => self.save_taken((number, taken), export, make, folder),
            Task::Done(done, under_way) => {
                drop(under_way);
                self.done(done);
            }
            Task::ReadAudit(after, reply) => self.read_audit(after, &reply),
            Task::NoteTaken(taken) => self.note_taken(taken),
            // The other half has them.
            _ => {}
        }
    }

    fn decide(&self, decision: &Decision) -> Result<(), StoreError> {
        let now = clock::now();
        match decision {
            Decision::Block(what) => self.store.block(what, true, now).map(|_changed| ()),
            Decision::Unblock(what) => self.store.block(what, false, now).map(|_changed| ()),
            Decision::Remove(iss) => self.store.remove_issuer(iss, now).map(|_removed| ()),
        }
    }

    /// Notes what happened; says so where that can't be kept.
    pub(super) fn note(&self, event: KioskEvent, detail: &str) {
        if self.store.note(event, detail, clock::now()).is_err() {
            self.say.say(News::NotKept);
        }
    }

    /// Notes that the window was opened, and whether the clock is behind what has passed.
    pub(super) fn note_start(&self) {
        self.note(KioskEvent::Started, env!("CARGO_PKG_VERSION"));
        let latest = self.store.latest_time().ok().flatten();
        let behind = latest.map(|latest| latest.since(clock::now()));
        if let Some(behind) = behind.filter(|behind| *behind > limits::CLOCK_BEHIND) {
            self.note(KioskEvent::ClockBehind, &behind.as_secs().to_string());
        }
    }

    /// Notes that the clock was set.
    pub(super) fn watch_clock(&mut self) {
        let jump = self.clock_watch.jump(clock::now(), clock::since_start());
        if let Some(jump) = jump {
            self.note(KioskEvent::ClockJumped, &format!("{jump:+}"));
        }
    }

    pub(super) fn note_taken(&self, taken: Taken) {
        if self.store.note_taken(taken, clock::now()).is_err() {
            self.say.say(News::NotKept);
        }
    }

    /// Says how it stands with the PIN, if that is not known yet.
    pub(super) fn say_pin(&mut self) {
        let standing = self.pins.standing(&self.store, Instant::now());
        let has_changed = self.said.replace(standing) != Some(standing);
        if has_changed {
            self.say.say(News::Pin(standing));
        }
    }

    /// Takes up what the command line has changed: an issuer that it has blocked must not be green here.
    pub(super) fn look_at_others(&mut self) {
        let others = self.store.others().ok();
        if others != std::mem::replace(&mut self.others, others) {
            if !self.say_directory() {
                // It is looked at again: who was blocked there must not stay green here.
                self.others = None;
            }
            self.look_at_settings();
            self.say_pin();
        }
    }

    /// Says what the settings are, if they have changed or another one was taken in since, and the
    /// directory too where they or a fleet pack decide whose cards are green.
    pub(super) fn look_at_settings(&mut self) {
        let Ok(settings) = self.store.settings() else {
            return;
        };
        // Before the setting that may name one of them.
        if let Ok(packs) = self.store.packs()
            && packs != self.packs
        {
            self.packs.clone_from(&packs);
            self.say.say(News::Packs(packs));
        }
        let fleet = self.store.fleet().unwrap_or_default();
        let has_another_pack = fleet != std::mem::replace(&mut self.fleet, fleet);
        let before = self.settings.replace(settings.clone());
        let taken = self.say.settings_taken();
        let said = std::mem::replace(&mut self.settings_said, taken);
        let is_same =
            |before: &Settings| before.ages == settings.ages && before.only == settings.only;
        // A pack also blocks and adds issuers.
        if has_another_pack || !before.as_ref().is_some_and(is_same) {
            self.say_directory();
        }
        if before.as_ref() == Some(&settings) && said == taken {
            if has_another_pack {
                self.say_schedule();
            }
            return;
        }
        self.say.say(News::Settings(Box::new(settings)));
        self.say_schedule();
    }

    /// Says which directory is in use, after something other than a snapshot changed it; whether it
    /// could be read.
    pub(super) fn say_directory(&mut self) -> bool {
        let read = self.store.directory();
        let is_read = read.is_ok();
        self.say.say(match read {
            Ok(directory) => News::Directory(Arc::new(directory)),
            Err(_not_read) => News::NotKept,
        });
        is_read
    }
}
