//! Everything that the window does but draw: drains what came in, tells the state, and gives work to
//! whoever does it. It runs without a window all the same, and so a test can drive all of it.
//!
//! Judging a card takes well under a millisecond and happens at once; reading pixels and files
//! happens on other threads. Nothing here waits.

mod devices;
mod given;
mod judge;
mod links;
mod taken;
mod told;
mod trials;
mod trouble;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use fail::fail_point;
use zeroize::Zeroizing;

use crate::capture::serial::{PortChoice, Scanner};
use crate::capture::{Capture, Source};
use crate::clock::Timepiece;
use crate::demo::{Demo, Training};
use crate::directory::Directory;
use crate::jobs::keeper::{Keeper, Task};
use crate::jobs::{Desk, KnownPast, Recent, Sitting};
use crate::kiosk::{Event, FirstStartEvent, Job, Notice, Reading, RefreshFault, State, Visit};
use crate::sound::Cue;
use crate::store::Opened;
use crate::time::{Clock, Moment};
use crate::verdict::{InputFault, Verdict};
use crate::wording::taken::Paper;
use devices::Listed;
use judge::Beside;
use links::Links;

/// How often the latest time is kept for the next start.
const KEEP_TIME: Duration = Duration::from_hours(1);

/// What a file gave: its texts, or why there are none.
pub type FileTexts = Result<Vec<Zeroizing<String>>, InputFault>;

/// Called from any thread once there is something to [`Lane::hear`]. It must not wait.
type Wake = Arc<dyn Fn() + Send + Sync>;

/// With what a lane opens.
pub struct Equipment {
    /// The store, and what is in it.
    pub desk: Desk,
    /// What takes the place of the camera that is set.
    pub pictures: Option<Source>,
    /// Whether it opens with the demonstration.
    pub demo: bool,
    /// This program, which is its own scanner: see [`crate::capture::this_program`].
    pub program: PathBuf,
    /// What time it is.
    pub time: Box<dyn Timepiece>,
}

/// What only a window can do for a lane.
pub enum Errand {
    /// Let this be heard, so loud, in percent.
    Play(Cue, u8),
    /// Read the clipboard: see [`Job::ReadClipboard`].
    ReadClipboard,
    /// Put this on the clipboard.
    Copy(Zeroizing<String>),
    /// Empty the clipboard, if what was copied from here is still on it.
    ClearCopied,
    /// Set this page in the window's typefaces, for [`Lane::save_page`].
    SetPage {
        /// What is on it.
        page: Box<Paper>,
        /// Where it is to be saved.
        folder: PathBuf,
    },
    /// Show no picture until the next one: it comes from elsewhere.
    ForgetPicture,
    /// Close the window.
    Leave,
}

/// A lane from its opening to its end: one state, and everybody who works for it.
pub struct Lane {
    wake: Wake,
    time: Box<dyn Timepiece>,
    program: PathBuf,
    /// What the window has not been given yet.
    errands: Vec<Errand>,
    /// The thread that owns the store; none where the system has no thread left.
    keeper: Option<Keeper>,
    /// The real directory.
    real: Arc<Directory>,
    past: KnownPast,
    /// Why the last refresh failed.
    refresh_fault: Option<RefreshFault>,
    /// Present in the demonstration; its directory then stands in for the real one.
    demo: Option<Demo>,
    /// Present once there was training.
    training: Option<Training>,
    state: State,
    sitting: Sitting,
    recent: Recent,
    capture: Option<Capture>,
    /// Where pictures come from outside the demonstration.
    source: Source,
    /// Which scanner to listen to.
    port: PortChoice,
    /// None where the system has no thread left.
    scanner: Option<Scanner>,
    /// What was saved last for staff to take along, and of whom.
    save: Option<(u64, Visit)>,
    /// The document that is being opened, and what ends that.
    opening: Option<(u64, Arc<AtomicBool>)>,
    /// Answers from beside this thread, and where they are put in.
    from_beside: Receiver<Beside>,
    done_beside: SyncSender<Beside>,
    /// The devices that were found, and where they are put in.
    listed: (SyncSender<Listed>, Receiver<Listed>),
    time_kept: Instant,
    /// How far files are read, while they are.
    readings: Option<Receiver<(Visit, Reading)>>,
    links: Links,
}

impl Lane {
    /// Opens a lane. `wake` is called from any thread once there is something to [`Lane::hear`], and
    /// must not wait.
    #[must_use]
    pub fn open(equipment: Equipment, wake: impl Fn() + Send + Sync + 'static) -> Self {
        let Equipment {
            desk,
            pictures,
            demo,
            program,
            time,
        } = equipment;
        let wake: Wake = Arc::new(wake);
        let settings = desk.store.settings().unwrap_or_default();
        let set = |value: &String| (!value.is_empty()).then(|| value.clone());
        let camera = set(&settings.camera);
        let has_pictures = pictures.is_some();
        let source = pictures.unwrap_or_else(|| Source::Camera(camera.clone()));
        let (done_beside, from_beside) = sync_channel(4);
        let waking = Arc::clone(&wake);
        let mut lane = Self {
            errands: Vec::new(),
            state: State::new(Arc::clone(&desk.directory), demo)
                .with_devices(camera, settings.is_mirrored)
                .with_packs(desk.store.packs().unwrap_or_default())
                .with_settings(settings.clone()),
            keeper: Keeper::start(desk.store, false, move || waking()).ok(),
            real: desk.directory,
            past: desk.past,
            refresh_fault: None,
            demo: None,
            training: None,
            sitting: Sitting::default(),
            recent: {
                let mut recent = Recent::default();
                recent.remember_for(settings.shown_before);
                recent
            },
            capture: None,
            source,
            port: PortChoice {
                port: set(&settings.scanner_port),
                baud: Some(settings.scanner_baud),
            },
            scanner: None,
            save: None,
            opening: None,
            from_beside,
            done_beside,
            listed: sync_channel(4),
            time_kept: time.instant(),
            readings: None,
            links: Links::start(&wake),
            wake,
            time,
            program,
        };
        match desk.opened {
            Opened::Kept => {}
            Opened::SetAside(_) => lane.happen(Event::Noticed(Notice::StoreSetAside)),
            Opened::NotRead => lane.happen(Event::Noticed(Notice::StoreNotRead)),
            Opened::InMemory | Opened::NotWritten => {
                lane.happen(Event::Noticed(Notice::StoreReadOnly));
            }
        }
        lane.listen();
        lane.keep_time();
        if !settings.is_set_up && !settings.is_kiosk && !demo && !has_pictures {
            lane.happen(Event::FirstStart(FirstStartEvent::Begin));
        }
        lane.do_job(match demo {
            true => Job::StartDemo,
            false => Job::StartCamera,
        });
        lane
    }

    /// What is to be seen.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// What the window has to do since this was asked last, in this order.
    #[must_use]
    pub fn errands(&mut self) -> Vec<Errand> {
        std::mem::take(&mut self.errands)
    }

    /// The one way in for everything that happens.
    pub fn happen(&mut self, event: Event) {
        let job = self.state.on(event, self.time.instant());
        self.end_opening();
        if let Some(job) = job {
            self.do_job(job);
        }
    }

    /// Takes in all that has come since the last time.
    pub fn hear(&mut self) {
        self.hear_devices();
        while let Some(news) = self.keeper.as_ref().and_then(Keeper::try_next) {
            self.told(news);
        }
        self.take_readings();
        self.take_beside();
        self.take_answers();
    }

    /// Lets the time that has passed be noticed.
    pub fn tick(&mut self) {
        if self.time.instant().duration_since(self.time_kept) > KEEP_TIME {
            self.keep_time();
        }
        self.happen(Event::Tick);
    }

    fn do_job(&mut self, job: Job) {
        fail_point!("screen-job");
        match job {
            Job::Judge { visit, texts } => self.judge(visit, texts),
            Job::Refuse { visit, fault } => {
                let moment = self.moment();
                let verdict = Verdict::on_nothing(fault, &self.directory(), moment);
                let verdicts = vec![verdict];
                self.happen(Event::Judged { visit, verdicts });
            }
            Job::ReadFiles { visit, paths } => {
                let (tell, program) = (self.teller(visit), self.program.clone());
                self.judge_beside(visit, move || given::files(program, &paths, tell));
            }
            Job::ReadClipboard => self.errands.push(Errand::ReadClipboard),
            Job::Send { visit, asks } => self.send(visit, asks),
            Job::CancelLinks => self.links.cancel(),
            Job::ReadShared {
                visit,
                received,
                key,
            } => self.read_shared(visit, *received, key),
            Job::ReadOffered { visit, answer } => self.read_offered(visit, *answer),
            Job::ShowDocument {
                visit,
                number,
                wanted,
                bytes,
            } => self.show_document(visit, number, wanted, bytes),
            Job::Play(cue) => {
                let volume = self.state.settings().volume;
                self.errands.push(Errand::Play(cue, volume));
            }
            Job::Forget => self.sitting = Sitting::default(),
            Job::StartDemo => {
                self.start_demo(usize::MAX);
            }
            Job::All(jobs) => {
                for job in jobs {
                    self.do_job(job);
                }
            }
            Job::Set(settings) => {
                for (name, value) in settings {
                    self.keep_setting(name, value);
                }
            }
            Job::StartTraining => self.start_training(),
            Job::ShowDrill { visit, drill } => self.show_drill(visit, drill),
            Job::StartTrial => self.start_demo(1),
            Job::StartCamera => {
                self.demo = None;
                self.ask(Task::RefreshByItself(true));
                self.start_capture(self.source.clone());
            }
            Job::ListDevices => self.list_devices(),
            Job::UsePort(id) => self.use_port(id),
            Job::UseCamera(id) => {
                self.source = Source::Camera(Some(id.clone()));
                self.ask(Task::Set("camera", id));
                self.do_job(Job::StartCamera);
            }
            Job::ImportSnapshot { paths } => {
                self.sitting = Sitting::default();
                self.ask(Task::Import(paths));
            }
            Job::Copy { text, taken } => {
                self.errands.push(Errand::Copy(text));
                self.ask(Task::NoteTaken(taken));
            }
            Job::ClearCopied => self.errands.push(Errand::ClearCopied),
            Job::SaveTaken { saving, folder } => self.save_taken(saving, folder),
            Job::Leave => self.errands.push(Errand::Leave),
            Job::KeepMirrored(is_mirrored) => {
                let value = if is_mirrored { "yes" } else { "no" };
                self.ask(Task::Set("mirrored", value.to_owned()));
            }
            Job::ExportSettings { folder } => self.ask(Task::ExportSettings(folder)),
            Job::ImportSettings { file } => self.ask(Task::ImportSettings(file)),
            Job::CheckPin { number, pin } => self.ask(Task::CheckPin(number, pin)),
            Job::ChoosePin {
                number,
                pin,
                replaces,
            } => self.ask(Task::ChoosePin {
                number,
                pin,
                replaces,
            }),
            Job::Decide(decision) => self.ask(Task::Decide(decision)),
            Job::Count { counted, scans } => self.ask(Task::Count(counted, scans)),
            Job::ReadCounts => self.ask(Task::ReadCounts),
            Job::ExportCounts { folder } => self.ask(Task::ExportCounts(folder)),
            Job::Refresh => self.ask(Task::Refresh),
            Job::CancelRefresh => self.ask(Task::CancelRefresh),
            Job::ReadJournal => self.ask(Task::ReadJournal),
        }
    }

    fn ask(&self, task: Task) {
        if let Some(keeper) = &self.keeper {
            keeper.ask(task);
        }
    }

    /// The time to judge at.
    fn moment(&mut self) -> Moment {
        self.past.moment(self.time.now())
    }

    fn keep_time(&mut self) {
        let moment = self.moment();
        self.happen(match moment.clock {
            Clock::Doubtful => Event::Noticed(Notice::ClockDoubtful),
            Clock::Trusted | Clock::Given => Event::Settled(Notice::ClockDoubtful),
        });
        self.look_for_trouble();
        self.time_kept = self.time.instant();
        self.ask(Task::KeepTime(self.past.latest()));
    }
}
