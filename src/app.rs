//! The window: drains what came in, draws the state, and gives work to whoever does it.
//!
//! Judging a card takes well under a millisecond and happens at once; reading pixels and files
//! happens on other threads. Nothing here waits.

mod devices;
mod given;
mod judge;
mod links;
mod picture;
mod presence;
mod told;
mod trials;
mod trouble;
mod windows;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use eframe::egui::{Context, RawInput, Ui as EguiUi, ViewportBuilder};
use zeroize::Zeroizing;

use crate::capture::serial::{PortChoice, Scanner};
use crate::capture::{Capture, Source};
use crate::cli::{Arguments, Fault, complain};
use crate::clock;
use crate::demo::{Demo, Training};
use crate::directory::Directory;
use crate::jobs::keeper::{Keeper, Task};
use crate::jobs::{Desk, KnownPast, Recent, Sitting};
use crate::kiosk::{Event, FirstStartEvent, Job, Notice, Reading, RefreshFault, State, Visit};
use crate::store::Opened;
use crate::time::{Clock, UnixTime};
use crate::ui::{Ui, View};
use crate::verdict::{InputFault, Verdict};
use crate::wording::Language;
use devices::Listed;
use given::Clipboard;
use judge::Beside;
use links::Links;
use picture::Picture;
use presence::Presence;
use windows::Windows;

/// Never changes, whoever is on the screen: window lists and task bars show it.
const TITLE: &str = "Health Card Kiosk";

/// How often the latest time is kept for the next start.
const KEEP_TIME: Duration = Duration::from_hours(1);

/// Opens the window and runs until it is closed.
#[must_use]
pub fn run(arguments: &Arguments) -> ExitCode {
    let desk = match arguments
        .folder()
        .and_then(|folder| Ok(Desk::open(&folder)?))
    {
        Ok(desk) => desk,
        Err(fault) => {
            complain(&fault);
            return ExitCode::FAILURE;
        }
    };
    let viewport = ViewportBuilder::default()
        .with_title(TITLE)
        .with_app_id("health-card-kiosk")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([1024.0, 700.0])
        .with_fullscreen(arguments.fullscreen);
    let options = eframe::NativeOptions {
        viewport,
        // Nothing is copied from here, and the clipboard is read without waiting for it.
        clipboard_shortcuts: false,
        ..eframe::NativeOptions::default()
    };
    let (frames, demo) = (arguments.frames.clone(), arguments.demo);
    let fills_screen = arguments.fullscreen;
    let done = eframe::run_native(
        TITLE,
        options,
        Box::new(move |creation| {
            let context = &creation.egui_ctx;
            Ok(Box::new(App::new(
                desk,
                frames,
                demo,
                fills_screen,
                context,
            )))
        }),
    );
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&Fault::Window(error.to_string()));
            ExitCode::FAILURE
        }
    }
}

/// What the system speaks, as far as this program does.
fn system_language() -> Language {
    let locale = sys_locale::get_locale();
    locale
        .and_then(|locale| Language::of_locale(&locale))
        .unwrap_or(Language::English)
}

/// What a file gave: its texts, or why there are none.
type FileTexts = Result<Vec<Zeroizing<String>>, InputFault>;

struct App {
    context: Context,
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
    ui: Ui,
    sitting: Sitting,
    recent: Recent,
    capture: Option<Capture>,
    /// Where pictures come from outside the demonstration.
    source: Source,
    picture: Picture,
    /// Which scanner to listen to.
    port: PortChoice,
    /// None where the system has no thread left.
    scanner: Option<Scanner>,
    /// Answers from beside the screen's thread, and where they are put in.
    from_beside: Receiver<Beside>,
    done_beside: SyncSender<Beside>,
    /// The devices that were found, and where they are put in.
    listed: (SyncSender<Listed>, Receiver<Listed>),
    time_kept: Instant,
    /// How far files are read, while they are.
    readings: Option<Receiver<(Visit, Reading)>>,
    /// What the clipboard holds, while that is read.
    clipboard: Option<Receiver<Clipboard>>,
    presence: Presence,
    links: Links,
    windows: Windows,
}

impl App {
    /// With the pictures in the folder `frames` in place of a camera's, if one is given.
    fn new(
        desk: Desk,
        frames: Option<PathBuf>,
        demo: bool,
        fills_screen: bool,
        context: &Context,
    ) -> Self {
        let settings = desk.store.settings().unwrap_or_default();
        let set = |value: &String| (!value.is_empty()).then(|| value.clone());
        let camera = set(&settings.camera);
        let has_frames = frames.is_some();
        let source = match frames {
            Some(folder) => Source::Folder(folder),
            None => Source::Camera(camera.clone()),
        };
        let (done_beside, from_beside) = sync_channel(4);
        Ui::use_system_typefaces(context);
        let wake = context.clone();
        let mut app = Self {
            context: context.clone(),
            state: State::new(Arc::clone(&desk.directory), demo)
                .with_devices(camera, settings.is_mirrored)
                .with_settings(settings.clone()),
            keeper: Keeper::start(desk.store, false, move || wake.request_repaint()).ok(),
            real: desk.directory,
            past: desk.past,
            refresh_fault: None,
            demo: None,
            training: None,
            ui: Ui::new(context, system_language(), given::files_folder()),
            sitting: Sitting::default(),
            recent: {
                let mut recent = Recent::default();
                recent.remember_for(settings.shown_before);
                recent
            },
            capture: None,
            source,
            picture: Picture::default(),
            port: PortChoice {
                port: set(&settings.scanner_port),
                baud: Some(settings.scanner_baud),
            },
            scanner: None,
            from_beside,
            done_beside,
            listed: sync_channel(4),
            time_kept: Instant::now(),
            readings: None,
            clipboard: None,
            presence: Presence::start(context),
            links: Links::start(context),
            windows: Windows::new(fills_screen),
        };
        match desk.opened {
            Opened::Kept => {}
            Opened::SetAside(_) => app.happen(Event::Noticed(Notice::StoreSetAside)),
            Opened::InMemory | Opened::NotWritten => {
                app.happen(Event::Noticed(Notice::StoreReadOnly));
            }
        }
        app.listen();
        app.keep_time();
        if !settings.is_set_up && !settings.is_kiosk && !demo && !has_frames {
            app.happen(Event::FirstStart(FirstStartEvent::Begin));
        }
        app.do_job(match demo {
            true => Job::StartDemo,
            false => Job::StartCamera,
        });
        app
    }

    /// The one way in for everything that happens.
    fn happen(&mut self, event: Event) {
        if let Some(job) = self.state.on(event, Instant::now()) {
            self.do_job(job);
        }
    }

    fn do_job(&mut self, job: Job) {
        match job {
            Job::Judge { visit, texts } => self.judge(visit, texts),
            Job::Refuse { visit, fault } => {
                let verdict = Verdict::on_nothing(fault, &self.directory(), self.past.moment());
                let verdicts = vec![verdict];
                self.happen(Event::Judged { visit, verdicts });
            }
            Job::ReadFiles { visit, paths } => {
                let tell = self.teller(visit);
                self.judge_beside(visit, move || given::files(&paths, tell));
            }
            Job::ReadClipboard => self.read_clipboard(),
            Job::Send { visit, asks } => self.send(visit, asks),
            Job::CancelLinks => self.links.cancel(),
            Job::ReadShared {
                visit,
                received,
                key,
            } => self.read_shared(visit, *received, key),
            Job::ReadOffered { visit, answer } => self.read_offered(visit, *answer),
            Job::Play(cue) => self.presence.play(cue, self.state.settings().volume),
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
            Job::Count(counted) => self.ask(Task::Count(counted)),
            Job::ReadCounts => self.ask(Task::ReadCounts),
            Job::ExportCounts { folder } => self.ask(Task::ExportCounts(folder)),
            Job::Leave => self.leave(),
            Job::Refresh => self.ask(Task::Refresh),
            Job::CancelRefresh => self.ask(Task::CancelRefresh),
            Job::ImportSnapshot { paths } => {
                self.sitting = Sitting::default();
                self.ask(Task::Import(paths));
            }
            Job::ReadJournal => self.ask(Task::ReadJournal),
        }
    }

    fn ask(&self, task: Task) {
        if let Some(keeper) = &self.keeper {
            keeper.ask(task);
        }
    }

    fn keep_time(&mut self) {
        let moment = self.past.moment();
        self.happen(match moment.clock {
            Clock::Doubtful => Event::Noticed(Notice::ClockDoubtful),
            Clock::Trusted | Clock::Given => Event::Settled(Notice::ClockDoubtful),
        });
        self.look_for_trouble();
        self.time_kept = Instant::now();
        self.ask(Task::KeepTime(self.past.latest()));
    }
}

impl eframe::App for App {
    fn raw_input_hook(&mut self, context: &Context, input: &mut RawInput) {
        for event in self.ui.keys(context, input, Instant::now()) {
            self.happen(event);
        }
    }

    fn logic(&mut self, context: &Context, _frame: &mut eframe::Frame) {
        self.hear_devices();
        self.hear_presence();
        while let Some(news) = self.keeper.as_ref().and_then(Keeper::try_next) {
            self.told(news);
        }
        self.take_readings();
        self.take_clipboard();
        self.take_beside();
        self.take_answers();
        if self.time_kept.elapsed() > KEEP_TIME {
            self.keep_time();
        }
        self.happen(Event::Tick);
        self.keep_windows(context);
    }

    fn ui(&mut self, ui: &mut EguiUi, _frame: &mut eframe::Frame) {
        let now: UnixTime = clock::now();
        let events = self.ui.show(
            ui,
            &View {
                state: &self.state,
                now,
                offset_seconds: clock::offset_seconds(now),
                instant: Instant::now(),
                preview: self.picture.shown(),
            },
        );
        for event in events {
            self.empty_clipboard_after(&event);
            self.happen(event);
        }
        self.hide_pointer(ui.ctx());
        self.show_guest(ui.ctx());
    }
}
