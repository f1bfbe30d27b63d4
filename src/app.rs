//! The window: draws what the lane shows, brings it what is pressed, and does for it what only a
//! window can.

mod clipboard;
mod copied;
mod handed;
mod instance;
mod picture;
mod presence;
mod restart;
mod windows;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use eframe::egui::{Context, RawInput, Ui as EguiUi, ViewportBuilder};
use eframe::icon_data;
use fail::fail_point;

use crate::capture::{Pace, Source, this_program};
use crate::cli::{Arguments, Fault, complain};
use crate::clock::{self, Computer};
use crate::jobs::Desk;
use crate::kiosk::{Event, Notice};
use crate::lane::{Equipment, Errand, Lane};
use crate::store::KioskEvent;
use crate::time::UnixTime;
use crate::ui::{Ui, View};
use crate::wording::Language;
use clipboard::Asked;
use copied::Copied;
use instance::{Instance, say_already_open};
use picture::Picture;
use presence::Presence;
use restart::{Start, or_again};
use windows::Windows;

/// Never changes, whoever is on the screen: window lists and task bars show it.
const TITLE: &str = "Health Card Kiosk";

/// Opens the window and runs until it is closed.
#[must_use]
pub fn run(arguments: &Arguments) -> ExitCode {
    if let Some(shown) = arguments.shown()
        && let Err(fault) = handed::take_out_of_arguments(shown)
    {
        complain(&fault);
        return ExitCode::FAILURE;
    }
    let start = Start::of_this();
    if start == Start::TooManyFaults {
        complain(&Fault::TooManyFaults);
        return ExitCode::FAILURE;
    }
    let after_fault = start == Start::AfterFault;
    let opened = arguments.folder().and_then(|folder| {
        Ok(match Instance::take(&folder, after_fault) {
            Instance::Only(held) => Some((held, Desk::open(&folder)?)),
            Instance::Another => None,
        })
    });
    // The lock is held until the window has closed.
    let (_held, desk) = match opened {
        Ok(Some(opened)) => opened,
        Ok(None) => return say_already_open(arguments.shown().is_some()),
        Err(fault) => {
            complain(&fault);
            return ExitCode::FAILURE;
        }
    };
    if after_fault {
        let now = clock::now();
        // Where that can't be kept, the window says so of all that can't.
        desk.store
            .note(KioskEvent::RestartedAfterFault, "window", now)
            .ok();
    }
    let viewport = viewport()
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([1024.0, 700.0])
        .with_fullscreen(arguments.fullscreen);
    let options = eframe::NativeOptions {
        viewport,
        // What is copied goes its own way, and the clipboard is read without waiting for it.
        clipboard_shortcuts: false,
        ..eframe::NativeOptions::default()
    };
    let equipment = Equipment {
        desk,
        pictures: (arguments.frames.clone()).map(|folder| Source::Folder(folder, Pace::Camera)),
        demo: arguments.demo,
        program: this_program(),
        time: Box::new(Computer),
    };
    let fills_screen = arguments.fullscreen;
    // After a fault nobody is on the screen.
    let given = arguments.shown().filter(|_| !after_fault);
    let given = given.map(handed::event);
    let open = || {
        eframe::run_native(
            TITLE,
            options,
            Box::new(move |creation| {
                let context = &creation.egui_ctx;
                let mut app = App::new(equipment, fills_screen, context);
                if after_fault {
                    app.happen(Event::Noticed(Notice::Restarted));
                }
                if let Some(given) = given {
                    app.happen(given);
                }
                Ok(Box::new(app))
            }),
        )
    };
    // Faults of ours are caught where we are called; this is for those of whoever calls.
    let done = or_again(open);
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&Fault::Window(error.to_string()));
            ExitCode::FAILURE
        }
    }
}

/// A window of this program as desktops know it: its title, its icon, and the name of the desktop file
/// that it belongs to.
fn viewport() -> ViewportBuilder {
    let viewport = ViewportBuilder::default()
        .with_title(TITLE)
        .with_app_id("health-card-kiosk");
    let icon = icon_data::from_png_bytes(include_bytes!("../assets/icons/128.png"));
    icon.map_or(viewport.clone(), |icon| viewport.with_icon(icon))
}

/// What the system speaks, as far as this program does.
fn system_language() -> Language {
    let locale = sys_locale::get_locale();
    locale
        .and_then(|locale| Language::of_locale(&locale))
        .unwrap_or(Language::English)
}

/// Where the list of files starts: the person's downloads, or their home.
fn files_folder() -> PathBuf {
    let home = etcetera::home_dir().unwrap_or_else(|_no_home| PathBuf::from("/"));
    let downloads = home.join("Downloads");
    match downloads.is_dir() {
        true => downloads,
        false => home,
    }
}

struct App {
    context: Context,
    lane: Lane,
    ui: Ui,
    picture: Picture,
    /// What the clipboard holds, while that is read, and for whom.
    clipboard: Option<Asked>,
    presence: Presence,
    windows: Windows,
    copied: Copied,
}

impl App {
    fn new(equipment: Equipment, fills_screen: bool, context: &Context) -> Self {
        Ui::use_system_typefaces(context);
        let wake = context.clone();
        let mut app = Self {
            context: context.clone(),
            lane: Lane::open(equipment, move || wake.request_repaint()),
            ui: Ui::new(context, system_language(), files_folder()),
            picture: Picture::default(),
            clipboard: None,
            presence: Presence::start(context),
            windows: Windows::new(fills_screen),
            copied: Copied::new(context),
        };
        app.run_errands();
        app
    }

    fn happen(&mut self, event: Event) {
        self.lane.happen(event);
        self.run_errands();
    }

    /// Does what only a window can.
    fn run_errands(&mut self) {
        for errand in self.lane.errands() {
            match errand {
                Errand::Play(cue, volume) => self.presence.play(cue, volume),
                Errand::ReadClipboard => self.read_clipboard(),
                Errand::Copy(text) => self.copied.put(text),
                Errand::ClearCopied => self.copied.clear(),
                Errand::SetPage { page, folder } => {
                    let make = Ui::paper(&self.context, page);
                    self.lane.save_page(Box::new(make), folder);
                }
                Errand::ForgetPicture => self.picture = Picture::default(),
                Errand::Leave => self.leave(),
            }
        }
    }
}

impl App {
    fn keys(&mut self, context: &Context, input: &mut RawInput) {
        fail_point!("screen-keys");
        for event in self.ui.keys(context, input, Instant::now()) {
            self.happen(event);
        }
    }

    fn work(&mut self, context: &Context) {
        fail_point!("screen-hear");
        self.lane.hear();
        self.run_errands();
        fail_point!("screen-picture");
        self.picture.take(&self.lane, &self.context);
        self.hear_presence();
        self.take_clipboard();
        fail_point!("screen-tick");
        self.lane.tick();
        self.run_errands();
        fail_point!("screen-windows");
        self.keep_windows(context);
    }

    fn draw(&mut self, ui: &mut EguiUi) {
        fail_point!("screen-draw");
        let now: UnixTime = clock::now();
        let events = self.ui.show(
            ui,
            &View {
                state: self.lane.state(),
                now,
                offset_seconds: clock::offset_seconds(now),
                instant: Instant::now(),
                preview: self.picture.shown(),
            },
        );
        for event in events {
            fail_point!("screen-event");
            self.empty_clipboard_after(&event);
            self.happen(event);
        }
        self.hide_pointer(ui.ctx());
        fail_point!("screen-guest");
        self.show_guest(ui.ctx());
    }
}

/// A panic on the way ends in another start.
impl eframe::App for App {
    fn raw_input_hook(&mut self, context: &Context, input: &mut RawInput) {
        or_again(|| self.keys(context, input));
    }

    fn logic(&mut self, context: &Context, _frame: &mut eframe::Frame) {
        or_again(|| self.work(context));
    }

    fn ui(&mut self, ui: &mut EguiUi, _frame: &mut eframe::Frame) {
        or_again(|| self.draw(ui));
    }
}
