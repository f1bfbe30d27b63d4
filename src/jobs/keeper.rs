//! The thread that owns the store while the window is open: it writes, imports and refreshes, so that
//! the screen never waits for a disk or a network.

mod aside;
mod desk;
mod lost;
mod messages;
mod refreshing;

pub use aside::{Done, UnderWay};
pub use messages::{Decision, MakeFile, News, Task};
use refreshing::draw;

use std::cell::Cell;
use std::io;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use fail::fail_point;

use aside::Asides;

use super::access::{PinGuard, PinStanding};
use super::clock_watch::ClockWatch;
use crate::clock;
use crate::faults::{self, outlive};
use crate::fleet::Fleet;
use crate::limits;
use crate::net::{Cancel, Jitter};
use crate::rules::Pack;
use crate::store::{KioskEvent, Settings, Store};
use crate::time::UnixTime;

/// The thread, seen from outside. It ends when this is dropped.
pub struct Keeper {
    tasks: SyncSender<Task>,
    news: Receiver<Said>,
    /// How many of its news wait.
    unread: Arc<AtomicUsize>,
    /// How many settings it was asked to keep.
    asked: Cell<u64>,
    /// Whether something that was to be kept was lost, since too much waited.
    has_lost: Cell<bool>,
    thread: Option<JoinHandle<()>>,
}

/// News, with how many settings had been taken in by then.
struct Said {
    settings_taken: u64,
    news: News,
}

/// Tasks that may wait, and news of how far a refresh has come. They are dropped beyond that.
const WAITING: usize = 64;

/// News that may wait for a window that does not look. Beyond that the thread waits too, since none of
/// them may be lost: a directory without which an issuer that was blocked stays green.
const UNREAD: usize = 1_024;

impl Keeper {
    /// Gives `store` to a thread of its own; `wake` is called after each of its news.
    ///
    /// # Errors
    /// What the system said, if it has no thread left.
    pub fn start(
        store: Store,
        refreshes_by_itself: bool,
        wake: impl Fn() + Clone + Send + 'static,
    ) -> io::Result<Self> {
        let (tasks, waiting) = sync_channel(WAITING);
        let (say, news) = sync_channel(UNREAD);
        let unread = Arc::new(AtomicUsize::new(0));
        let pins = PinGuard::new(&store, Instant::now());
        let desk = Inside {
            store,
            tasks: tasks.clone(),
            say: Say {
                news: say,
                wake,
                unread: Arc::clone(&unread),
                settings_taken: Arc::default(),
            },
            started: clock::now(),
            clock_watch: ClockWatch::new(clock::now(), clock::since_start()),
            jitter: draw(),
            by_itself: refreshes_by_itself,
            running: None,
            asides: Asides::default(),
            settings: None,
            settings_said: 0,
            packs: Vec::new(),
            others: None,
            fleet: Fleet::default(),
            pins,
            said: None,
        };
        let thread = thread::Builder::new()
            .name("store".to_owned())
            .spawn(move || desk.run(&waiting))?;
        Ok(Self {
            thread: Some(thread),
            tasks,
            news,
            unread,
            asked: Cell::new(0),
            has_lost: Cell::new(false),
        })
    }

    /// Asks for `task`. Where too many wait already it is dropped: what was to be read can be asked for
    /// again, and of what was to be kept it is said.
    pub fn ask(&self, task: Task) {
        let is_setting = matches!(task, Task::Set(..));
        let is_kept = task.is_kept();
        let is_asked = self.tasks.try_send(task).is_ok();
        if is_setting && is_asked {
            self.asked.set(self.asked.get() + 1);
        }
        self.has_lost
            .set(self.has_lost.get() || (is_kept && !is_asked));
    }

    /// The next of its news, if there are any. Settings as they stood before the last one that it was
    /// asked to keep are passed over: the window has that one already, and would lose it for a moment,
    /// such as a rule without which a card is green.
    #[must_use]
    pub fn try_next(&self) -> Option<News> {
        if self.has_lost.take() {
            return Some(News::NotKept);
        }
        loop {
            let Said {
                settings_taken,
                news,
            } = self.news.try_recv().ok()?;
            self.unread.fetch_sub(1, Ordering::Relaxed);
            let is_settings = matches!(news, News::Settings(_));
            if !is_settings || settings_taken >= self.asked.get() {
                return Some(news);
            }
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.tasks.try_send(Task::Stop).ok();
        // What it was asked to keep, it keeps: the program may end after this.
        let start = Instant::now();
        let Some(thread) = self.thread.take() else {
            return;
        };
        while !thread.is_finished() && start.elapsed() < limits::KEPT_AT_THE_END {
            thread::sleep(limits::KEPT_LOOK);
        }
    }
}

#[derive(Clone)]
struct Say<W> {
    news: SyncSender<Said>,
    /// How many of them wait.
    unread: Arc<AtomicUsize>,
    wake: W,
    /// How many settings were taken in, kept or not.
    settings_taken: Arc<AtomicU64>,
}

impl<W: Fn()> Say<W> {
    fn say(&self, news: News) {
        let is_progress = matches!(news, News::Progress(_));
        if is_progress && self.unread.load(Ordering::Relaxed) >= WAITING {
            return;
        }
        let settings_taken = self.settings_taken();
        let said = Said {
            settings_taken,
            news,
        };
        self.unread.fetch_add(1, Ordering::Relaxed);
        // Refused only where the window has closed.
        self.news.send(said).ok();
        (self.wake)();
    }
}

impl<W> Say<W> {
    fn settings_taken(&self) -> u64 {
        self.settings_taken.load(Ordering::Relaxed)
    }
}

struct Inside<W> {
    store: Store,
    tasks: SyncSender<Task>,
    say: Say<W>,
    started: UnixTime,
    clock_watch: ClockWatch,
    jitter: Jitter,
    by_itself: bool,
    running: Option<Cancel>,
    asides: Asides,
    /// As last read.
    settings: Option<Settings>,
    /// How many settings had been taken in when they were last said.
    settings_said: u64,
    packs: Vec<Arc<Pack>>,
    /// What the store's other users had changed when it was last looked at.
    others: Option<i64>,
    fleet: Fleet,
    pins: PinGuard,
    /// What was last said of the PIN.
    said: Option<PinStanding>,
}

impl<W: Fn() + Clone + Send + 'static> Inside<W> {
    fn run(mut self, tasks: &Receiver<Task>) {
        if outlive(|| self.begin()).is_none() {
            self.recover(None);
        }
        loop {
            let mut without_answer = None;
            match outlive(|| self.turn(tasks, &mut without_answer)) {
                Some(ControlFlow::Continue(())) => {}
                Some(ControlFlow::Break(())) => return,
                None => self.recover(without_answer),
            }
        }
    }

    fn begin(&mut self) {
        fail_point!("keeper-begin");
        self.settings = self.store.settings().ok();
        self.packs = self.store.packs().unwrap_or_default();
        self.others = self.store.others().ok();
        self.fleet = self.store.fleet().unwrap_or_default();
        self.note_start();
        self.say_pin();
        self.say_schedule();
    }

    /// Waits for a task and does it; `without_answer` becomes what to say if that panics.
    fn turn(
        &mut self,
        tasks: &Receiver<Task>,
        without_answer: &mut Option<News>,
    ) -> ControlFlow<()> {
        // The clock may be set meanwhile, so it is looked at again before long.
        match tasks.recv_timeout(limits::SCHEDULE_LOOK) {
            Ok(Task::Stop) | Err(RecvTimeoutError::Disconnected) => {
                self.do_task(Task::CancelRefresh);
                self.end_files(tasks);
                self.note(KioskEvent::Ended, "");
                return ControlFlow::Break(());
            }
            Ok(task) => {
                if matches!(task, Task::Set(..)) {
                    self.say.settings_taken.fetch_add(1, Ordering::Relaxed);
                }
                *without_answer = task.without_answer();
                faults::pass(task.point());
                self.do_task(task);
                *without_answer = None;
            }
            // The command line may have changed a setting or the PIN.
            Err(RecvTimeoutError::Timeout) => {
                self.look_at_settings();
                self.say_pin();
            }
        }
        fail_point!("keeper-schedule");
        self.look_at_others();
        self.watch_clock();
        if self.next().is_some_and(|next| next <= clock::now()) && self.running.is_none() {
            self.refresh();
        }
        ControlFlow::Continue(())
    }

    /// Waits a while for what is still written to files, so that the log has a line for it.
    fn end_files(&mut self, tasks: &Receiver<Task>) {
        let start = Instant::now();
        while self.asides.are_under_way() && start.elapsed() < limits::FILES_AT_THE_END {
            if let Ok(task @ (Task::Done(..) | Task::ReadAudit(..))) =
                tasks.recv_timeout(limits::KEPT_LOOK)
            {
                self.do_task(task);
            }
        }
    }

    fn do_task(&mut self, task: Task) {
        match task {
            Task::KeepTime(latest) => {
                let kept = self.store.keep_time(latest);
                let now = clock::now();
                let gone = self.store.let_go_of_old(now, clock::offset_seconds(now));
                if kept.and(gone).is_err() {
                    self.say.say(News::NotKept);
                }
            }
            Task::Import(paths) => self.read_snapshot(paths),
            Task::Refresh => self.refresh(),
            Task::CancelRefresh => {
                if let Some(cancel) = &self.running {
                    cancel.cancel();
                }
            }
            Task::RefreshByItself(by_itself) => {
                self.by_itself = by_itself;
                if let (false, Some(cancel)) = (by_itself, &self.running) {
                    cancel.cancel();
                }
                self.say_schedule();
            }
            Task::ReadJournal => {
                let lines = self.store.history(limits::JOURNAL_SHOWN);
                self.say.say(News::Journal(lines.unwrap_or_default()));
            }
            Task::Answered(answers) => self.answered(answers),
            Task::Stop => {}
            other => self.do_for_the_desk(other),
        }
    }
}
