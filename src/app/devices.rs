//! Cameras and scanners: what they say to the state, and how they are started.

use super::App;
use super::picture::Picture;
use crate::capture::serial::{Heard, Port, Scanner, ports};
use crate::capture::{CameraEntry, Capture, Seen, Source, cameras, this_program};
use crate::jobs::Sitting;
use crate::jobs::keeper::Task;
use crate::kiosk::{DevicesEvent, DirectoryEvent, Event, ScannerEvent};
use crate::limits;

/// The cameras and the ports that were found.
pub(super) type Listed = (Vec<CameraEntry>, Vec<Port>);

impl App {
    /// Takes in what cameras and scanners have to say.
    pub(super) fn hear_devices(&mut self) {
        while let Some(seen) = self.capture.as_ref().and_then(Capture::try_next) {
            self.happen(match seen {
                Seen::Status(status) => Event::Camera(status),
                Seen::Codes(codes) => {
                    Event::CodesSeen(codes.into_iter().map(|code| code.text).collect())
                }
                Seen::Sighting(sighting) => Event::Sighted(sighting),
            });
        }
        // So many at a time: a device gone wild may send without an end.
        for _ in 0..limits::SCANS_WAITING {
            let Some(heard) = self.scanner.as_ref().and_then(Scanner::try_next) else {
                break;
            };
            self.happen(Event::Scanner(match heard {
                Heard::Status(status) => ScannerEvent::Status(status),
                Heard::Receiving(bytes) => ScannerEvent::Receiving(bytes),
                Heard::Code(text) => ScannerEvent::Scanned(text),
                Heard::Unreadable => ScannerEvent::Unreadable,
            }));
        }
        while let Ok(listed) = self.listed.1.try_recv() {
            self.listed(listed);
        }
        if let Some(capture) = &self.capture {
            self.picture.take(capture, &self.context);
        }
    }

    /// Starts over with pictures from `source`.
    pub(super) fn start_capture(&mut self, source: Source) {
        self.sitting = Sitting::default();
        self.picture = Picture::default();
        let context = self.context.clone();
        // Without a thread for the camera, files and paste still work, and the screen says
        // "starting" beside them.
        let wake = move || context.request_repaint();
        self.capture = Capture::start(this_program(), source, wake).ok();
        let directory = self.directory();
        self.happen(Event::Directory(DirectoryEvent::Changed(directory)));
    }

    /// Looks for cameras and scanners on a thread of its own: each camera is opened for a moment.
    pub(super) fn list_devices(&mut self) {
        let (listed, context) = (self.listed.0.clone(), self.context.clone());
        let list = move || {
            let found = (cameras(&this_program()), ports());
            listed.try_send(found).ok();
            context.request_repaint();
        };
        let thread = std::thread::Builder::new().name("devices".to_owned());
        if thread.spawn(list).is_err() {
            self.listed((Vec::new(), Vec::new()));
        }
    }

    fn listed(&mut self, (cameras, ports): Listed) {
        self.happen(Event::Devices(DevicesEvent::Listed { cameras, ports }));
    }

    /// Listens to the port with this id from now on, as fast as before.
    pub(super) fn use_port(&mut self, id: String) {
        self.port.port = Some(id.clone());
        self.ask(Task::Set("scanner-port", id));
        self.listen();
    }

    /// Listens as fast as this from now on.
    pub(super) fn use_baud(&mut self, baud: u32) {
        if self.port.baud != Some(baud) {
            self.port.baud = Some(baud);
            self.listen();
        }
    }

    /// Keeps a setting, and obeys it at once where the window does not read it at each picture.
    pub(super) fn keep_setting(&mut self, name: &'static str, value: String) {
        self.recent.remember_for(self.state.settings().shown_before);
        self.use_baud(self.state.settings().scanner_baud);
        self.ask(Task::Set(name, value));
    }

    /// Listens to the port that is set, or finds one.
    pub(super) fn listen(&mut self) {
        let wake = self.context.clone();
        let started = Scanner::start(self.port.clone(), move || wake.request_repaint());
        self.scanner = started.ok();
    }
}
