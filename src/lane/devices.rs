//! Cameras and scanners: what they say to the state, and how they are started.

use std::sync::Arc;

use fail::fail_point;

use super::{Errand, Lane};
use crate::capture::serial::{Heard, Port, Scanner, ports};
use crate::capture::{CameraEntry, Capture, Preview, Seen, Source, cameras};
use crate::faults;
use crate::jobs::Sitting;
use crate::jobs::keeper::Task;
use crate::kiosk::{DevicesEvent, DirectoryEvent, Event, ScannerEvent};
use crate::limits;

/// The cameras and the ports that were found.
pub(super) type Listed = (Vec<CameraEntry>, Vec<Port>);

impl Lane {
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
    }

    /// Puts the newest picture for the screen into `preview`, whose memory is used again; `false` if
    /// there is none that was not taken before.
    #[must_use]
    pub fn take_preview(&self, preview: &mut Preview) -> bool {
        let capture = self.capture.as_ref();
        capture.is_some_and(|capture| capture.take_preview(preview))
    }

    /// How many pictures were read since pictures come from where they come from now.
    #[must_use]
    pub fn pictures_read(&self) -> u64 {
        self.capture.as_ref().map_or(0, Capture::pictures_read)
    }

    /// Starts over with pictures from `source`.
    pub(super) fn start_capture(&mut self, source: Source) {
        self.sitting = Sitting::default();
        self.errands.push(Errand::ForgetPicture);
        let wake = Arc::clone(&self.wake);
        // Without a thread for the camera, files and paste still work, and the screen says
        // "starting" beside them.
        self.capture = Capture::start(self.program.clone(), source, move || wake()).ok();
        let directory = self.directory();
        self.happen(Event::Directory(DirectoryEvent::Changed(directory)));
    }

    /// Looks for cameras and scanners on a thread of its own: each camera is opened for a moment.
    pub(super) fn list_devices(&mut self) {
        let (listed, wake) = (self.listed.0.clone(), Arc::clone(&self.wake));
        let program = self.program.clone();
        let list = move || {
            let found = faults::outlive(|| {
                fail_point!("devices-list");
                (cameras(&program), ports())
            });
            let found = found.unwrap_or_default();
            listed.try_send(found).ok();
            wake();
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

    /// Keeps a setting, and obeys it at once where it is not read each time.
    pub fn keep_setting(&mut self, name: &'static str, value: String) {
        self.recent.remember_for(self.state.settings().shown_before);
        self.use_baud(self.state.settings().scanner_baud);
        self.ask(Task::Set(name, value));
    }

    /// Listens to the port that is set, or finds one.
    pub(super) fn listen(&mut self) {
        let wake = Arc::clone(&self.wake);
        let started = Scanner::start(self.port.clone(), move || wake());
        self.scanner = started.ok();
    }
}
