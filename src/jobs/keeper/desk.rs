//! What the thread does for the counter and its administrator: settings, PIN, decisions, counts.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use jiff::civil::{Date, DateTime};

use super::super::export::{Export, save, save_with};
use super::super::read_bounded;
use super::{Decision, Inside, News, Task};
use crate::audit::{Format, Log};
use crate::clock;
use crate::limits;
use crate::store::{BadSettingsFile, KioskEvent, Settings, StoreError, Taken, counts_as_csv};

/// The day and the hour where the kiosk stands.
fn day_and_hour() -> (Date, i8) {
    let civil = here();
    (civil.date(), civil.hour())
}

/// Now, where the kiosk stands.
fn here() -> DateTime {
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
            Task::ImportSettings(path) => {
                let done = self.import_settings(&path);
                self.look_at_settings();
                self.say.say(News::SettingsImported(done));
            }
            Task::ExportSettings(folder) => {
                let text = self.store.settings().map(|settings| settings.to_file());
                if self.save(Export::Settings, text, &folder) {
                    self.note(KioskEvent::SettingsExported, "");
                }
            }
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
                Ok(()) => self.say_directory(),
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
                let text = days.map(|days| counts_as_csv(&days));
                if self.save(Export::Counts, text, &folder) {
                    self.note(KioskEvent::CountsExported, "");
                }
                self.export_audit(&folder);
            }
            Task::SaveTaken {
                number,
                export,
                taken,
                make,
                folder,
            } => {
                let saved = save(export, &make(), &folder, here());
                if saved.is_ok() {
                    self.note_taken(taken);
                }
                self.say.say(News::TakenSaved(number, saved));
            }
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

    fn import_settings(&self, path: &Path) -> Result<usize, StoreError> {
        let bytes = read_bounded(path, limits::SETTINGS_FILE_BYTES)?;
        let bytes = bytes.ok_or(BadSettingsFile::NotJson)?;
        self.store.import_settings(&bytes, clock::now())
    }

    /// Whether it is there.
    fn save(&self, export: Export, text: Result<String, StoreError>, folder: &Path) -> bool {
        let saved: std::io::Result<PathBuf> = match text {
            Ok(text) => save(export, text.as_bytes(), folder, here()),
            Err(error) => Err(std::io::Error::other(error)),
        };
        let is_saved = saved.is_ok();
        self.say.say(News::Saved(export, saved));
        is_saved
    }

    /// Saves both logs, with a line that says so in the next.
    fn export_audit(&self, folder: &Path) {
        let write = |file: &mut dyn Write| {
            let line = |line: &str| file.write_all(line.as_bytes());
            let written = self
                .store
                .export_audit(&Log::ALL, Format::JsonLines, None, line);
            written.map_err(std::io::Error::other)
        };
        let saved = save_with(Export::Audit, folder, here(), write);
        if saved.is_ok() {
            self.note(KioskEvent::AuditExported, "");
        }
        self.say.say(News::Saved(Export::Audit, saved));
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

    fn note_taken(&self, taken: Taken) {
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
            self.say_directory();
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

    /// Says which directory is in use, after something other than a snapshot changed it.
    pub(super) fn say_directory(&mut self) {
        match self.store.directory() {
            Ok(directory) => self.say.say(News::Directory(Arc::new(directory))),
            Err(_not_read) => self.say.say(News::NotKept),
        }
    }
}
