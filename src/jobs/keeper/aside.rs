//! What is read from and written to folders that may be a stick or a share: each on a thread of its own,
//! so that one that hangs holds up neither the store nor whoever comes next.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use fail::fail_point;
use zeroize::Zeroizing;

use super::super::export::{Export, save, save_with};
use super::super::read_bounded;
use super::super::snapshot::{ImportRefusal, SnapshotFiles};
use super::desk::here;
use super::{Inside, MakeFile, News, Task};
use crate::audit::{ExportedLine, Format, Head, Log, header, line};
use crate::clock;
use crate::faults::outlive;
use crate::limits;
use crate::store::{BadSettingsFile, Followed, KioskEvent, StoreError, Taken};

type Bytes = Zeroizing<Vec<u8>>;

/// What came of it.
pub enum Done {
    /// The files of a snapshot were read: its body and its signature.
    Snapshot(Result<(Bytes, Bytes), ImportRefusal>),
    /// A file of settings, or a fleet pack, was read.
    Settings(Result<Bytes, StoreError>),
    /// The settings or the audit were saved.
    Saved(Export, io::Result<PathBuf>),
    /// The counts were saved in this folder, to which the audit comes next.
    Counts(io::Result<PathBuf>, PathBuf),
    /// Something that staff take along was saved.
    Taken(u64, Taken, io::Result<PathBuf>),
    /// It failed, which is to be said.
    Failed(Box<News>),
}

/// How many are under way.
#[derive(Default)]
pub(super) struct Asides(Arc<()>);

/// One of them, from when it begins until what came of it is taken in.
pub struct UnderWay(#[expect(dead_code, reason = "counted, and not looked at")] Arc<()>);

impl Asides {
    pub(super) fn are_under_way(&self) -> bool {
        Arc::strong_count(&self.0) > 1
    }

    /// `None` if as many as may be hang already.
    fn begin(&self) -> Option<UnderWay> {
        let has_room = Arc::strong_count(&self.0) <= limits::FILES_ASIDE;
        has_room.then(|| UnderWay(Arc::clone(&self.0)))
    }
}

fn busy() -> io::Error {
    io::ErrorKind::ResourceBusy.into()
}

impl<W: Fn() + Clone + Send + 'static> Inside<W> {
    /// Does `work` on a thread of its own; what it gives comes back as a task. Where that can't be, or
    /// it fails, `or` is said.
    fn aside(
        &self,
        or: impl Fn() -> News + Clone + Send + 'static,
        work: impl FnOnce() -> Done + Send + 'static,
    ) {
        let Some(under_way) = self.asides.begin() else {
            self.say.say(or());
            return;
        };
        let (tasks, failed) = (self.tasks.clone(), or.clone());
        let run = move || {
            let done = outlive(|| {
                fail_point!("keeper-aside");
                work()
            });
            let done = done.unwrap_or_else(|| Done::Failed(Box::new(failed())));
            // Refused only where the program ends.
            tasks.send(Task::Done(done, under_way)).ok();
        };
        let thread = thread::Builder::new().name("files".to_owned());
        if thread.spawn(run).is_err() {
            self.say.say(or());
        }
    }

    pub(super) fn read_snapshot(&self, paths: Vec<PathBuf>) {
        let or = || News::Refused(ImportRefusal::CanNotRead);
        self.aside(or, move || {
            Done::Snapshot(SnapshotFiles::find(&paths).and_then(|files| files.read()))
        });
    }

    pub(super) fn read_settings(&self, path: PathBuf) {
        let or = || News::SettingsImported(Err(busy().into()));
        self.aside(or, move || Done::Settings(settings_file(&path)));
    }

    pub(super) fn save_settings(&self, folder: PathBuf) {
        let text = self.store.settings().map(|settings| settings.to_file());
        let or = || News::Saved(Export::Settings, Err(busy()));
        self.aside(or, move || {
            Done::Saved(Export::Settings, saved(Export::Settings, text, &folder))
        });
    }

    pub(super) fn save_counts(&self, text: Result<String, StoreError>, folder: PathBuf) {
        let or = || News::Saved(Export::Counts, Err(busy()));
        self.aside(or, move || {
            Done::Counts(saved(Export::Counts, text, &folder), folder)
        });
    }

    pub(super) fn save_taken(
        &self,
        (number, taken): (u64, Taken),
        export: Export,
        make: MakeFile,
        folder: PathBuf,
    ) {
        let or = move || News::TakenSaved(number, Err(busy()));
        self.aside(or, move || {
            Done::Taken(number, taken, save(export, &make(), &folder, here()))
        });
    }

    /// Saves both logs, a few lines at a time.
    fn save_audit(&self, folder: PathBuf) {
        let or = || News::Saved(Export::Audit, Err(busy()));
        let tasks = self.tasks.clone();
        self.aside(or, move || {
            let write = |file: &mut dyn Write| write_audit(&tasks, file);
            Done::Saved(
                Export::Audit,
                save_with(Export::Audit, &folder, here(), write),
            )
        });
    }

    /// Gives the next lines of a log to whoever saves it; `None` if they can't be read.
    pub(super) fn read_audit(&self, after: Head, reply: &SyncSender<Option<Vec<ExportedLine>>>) {
        let lines = match self.store.audit_after(after) {
            Ok(Followed::Lines { lines, .. }) => Some(lines),
            Ok(Followed::Another) | Err(_) => None,
        };
        // Refused only where nobody waits for it.
        reply.try_send(lines).ok();
    }

    /// Takes in what came of it: notes it, and says so.
    pub(super) fn done(&mut self, done: Done) {
        match done {
            Done::Snapshot(files) => {
                // The lists beside it are left: nobody signed them, and an old one on a stick would
                // take the green from honest issuers for good.
                let imported = files.and_then(|(body, signature)| {
                    let done = self.store.import(&body, &signature, None, clock::now());
                    done.map_err(|error| ImportRefusal::from(&error))
                });
                match imported {
                    Ok((directory, imported)) => {
                        self.say.say(News::Directory(Arc::new(directory)));
                        self.say.say(News::Imported(imported));
                    }
                    Err(refusal) => self.say.say(News::Refused(refusal)),
                }
            }
            Done::Settings(Ok(file)) if is_fleet_pack(&file) => {
                let applied = self.store.apply_fleet(&file, clock::now());
                self.look_at_settings();
                self.say_schedule();
                self.say.say(News::FleetApplied(applied));
            }
            Done::Settings(file) => {
                let now = clock::now();
                let done = file.and_then(|file| self.store.import_settings(&file, now));
                self.look_at_settings();
                self.say.say(News::SettingsImported(done));
            }
            Done::Saved(export, saved) => {
                let event = match export {
                    Export::Settings => KioskEvent::SettingsExported,
                    _ => KioskEvent::AuditExported,
                };
                self.say_saved(export, saved, event);
            }
            Done::Counts(saved, folder) => {
                self.say_saved(Export::Counts, saved, KioskEvent::CountsExported);
                // With the line that says so.
                self.save_audit(folder);
            }
            Done::Taken(number, taken, saved) => {
                if saved.is_ok() {
                    self.note_taken(taken);
                }
                self.say.say(News::TakenSaved(number, saved));
            }
            Done::Failed(news) => self.say.say(*news),
        }
    }

    fn say_saved(&self, export: Export, saved: io::Result<PathBuf>, event: KioskEvent) {
        if saved.is_ok() {
            self.note(event, "");
        }
        self.say.say(News::Saved(export, saved));
    }
}

fn settings_file(path: &Path) -> Result<Bytes, StoreError> {
    let bytes = read_bounded(path, limits::FLEET_BYTES)?;
    Ok(bytes.ok_or(BadSettingsFile::NotJson)?)
}

/// A pack is a JWS, and settings are a JSON object.
fn is_fleet_pack(file: &[u8]) -> bool {
    file.trim_ascii_start().starts_with(b"eyJ")
}

fn saved(export: Export, text: Result<String, StoreError>, folder: &Path) -> io::Result<PathBuf> {
    save(
        export,
        text.map_err(io::Error::other)?.as_bytes(),
        folder,
        here(),
    )
}

/// Asks the thread that owns the store for both logs, and writes what it gives.
fn write_audit(tasks: &SyncSender<Task>, file: &mut dyn Write) -> io::Result<()> {
    const FORMAT: Format = Format::JsonLines;
    let is_over = || io::Error::from(io::ErrorKind::BrokenPipe);
    if let Some(header) = header(FORMAT) {
        file.write_all(header.as_bytes())?;
    }
    for log in Log::ALL {
        let mut last = Head::start(log);
        loop {
            let (reply, answer) = sync_channel(1);
            let ask = Task::ReadAudit(last, reply);
            tasks.send(ask).map_err(|_ended| is_over())?;
            let lines = answer.recv().ok().flatten().ok_or_else(is_over)?;
            let Some(newest) = lines.last() else { break };
            last = Head {
                log,
                seq: newest.entry.seq,
                hash: newest.hash,
            };
            for one in &lines {
                let text = line(FORMAT, one.log, one.before, &one.entry, one.hash);
                file.write_all(text.as_bytes())?;
            }
        }
    }
    Ok(())
}
