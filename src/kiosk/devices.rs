//! Which camera and scanner are used, and what there is to choose from.

use std::time::Instant;

use super::{Guarded, Job, Screen, State};
use crate::capture::CameraEntry;
use crate::capture::serial::{Port, ScannerStatus};

/// What happens on the screen of cameras and scanners.
pub enum DevicesEvent {
    /// "Camera and scanner" was pressed.
    Open,
    /// "Look again" was pressed.
    LookAgain,
    /// The answer to [`Job::ListDevices`].
    Listed {
        /// All cameras.
        cameras: Vec<CameraEntry>,
        /// All ports that a scanner may be on.
        ports: Vec<Port>,
    },
    /// This camera is to be used from now on, by its id.
    Choose(String),
    /// The scanner on this port is to be used from now on, by its id.
    ChoosePort(String),
    /// The camera's picture is to be shown as in a mirror, or no longer.
    Mirror(bool),
}

/// Which camera is used, and what there is to choose from.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Devices {
    /// All cameras; `None` while they are looked for.
    pub cameras: Option<Vec<CameraEntry>>,
    /// All ports that a scanner may be on.
    pub ports: Vec<Port>,
    /// The id of the one that was chosen; the first that works if none was.
    pub chosen: Option<String>,
    /// Whether the picture is shown as in a mirror: a person then moves the card the right way.
    pub is_mirrored: bool,
}

impl State {
    /// With what was chosen in an earlier run.
    #[must_use]
    pub fn with_devices(mut self, chosen: Option<String>, is_mirrored: bool) -> Self {
        self.devices = Devices {
            chosen,
            is_mirrored,
            ..Devices::default()
        };
        self
    }

    /// Which camera is used, and what there is to choose from.
    #[must_use]
    pub const fn devices(&self) -> &Devices {
        &self.devices
    }

    pub(super) fn look_for_devices(&mut self) -> Job {
        self.devices.cameras = None;
        Job::ListDevices
    }

    pub(super) fn on_devices(&mut self, event: DevicesEvent, now: Instant) -> Option<Job> {
        let is_choice = matches!(
            event,
            DevicesEvent::Choose(_) | DevicesEvent::ChoosePort(_) | DevicesEvent::Mirror(_)
        );
        let is_first_start = matches!(self.screen, Screen::FirstStart(_));
        if is_choice && !is_first_start && !self.may(&Guarded::Devices) {
            return self.guard(Guarded::Devices, now);
        }
        match event {
            DevicesEvent::Open => self.guard(Guarded::Devices, now),
            DevicesEvent::LookAgain => Some(self.look_for_devices()),
            DevicesEvent::Listed { cameras, ports } => {
                self.devices.cameras = Some(cameras);
                self.devices.ports = ports;
                None
            }
            DevicesEvent::ChoosePort(id) => {
                self.scanner.hear(ScannerStatus::None);
                Some(Job::UsePort(id))
            }
            DevicesEvent::Choose(id) => {
                self.devices.chosen = Some(id.clone());
                if self.demo {
                    self.change_over(false);
                    self.screen = Screen::Devices;
                }
                self.change_camera();
                Some(Job::UseCamera(id))
            }
            DevicesEvent::Mirror(is_mirrored) => {
                self.devices.is_mirrored = is_mirrored;
                Some(Job::KeepMirrored(is_mirrored))
            }
        }
    }
}
