//! Which camera is used, and what there is to choose from.

use super::{Job, Screen, State};
use crate::capture::CameraEntry;

/// What happens on the screen of cameras and scanners.
pub enum DevicesEvent {
    /// "Camera" was pressed.
    Open,
    /// "Look again" was pressed.
    LookAgain,
    /// The answer to [`Job::ListCameras`].
    Listed(Vec<CameraEntry>),
    /// This camera is to be used from now on, by its id.
    Choose(String),
    /// The camera's picture is to be shown as in a mirror, or no longer.
    Mirror(bool),
}

/// Which camera is used, and what there is to choose from.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Devices {
    /// All cameras; `None` while they are looked for.
    pub cameras: Option<Vec<CameraEntry>>,
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
            cameras: None,
            chosen,
            is_mirrored,
        };
        self
    }

    /// Which camera is used, and what there is to choose from.
    #[must_use]
    pub const fn devices(&self) -> &Devices {
        &self.devices
    }

    pub(super) fn on_devices(&mut self, event: DevicesEvent) -> Option<Job> {
        match event {
            DevicesEvent::Open => {
                // Whoever was on the screen is gone from it.
                self.clear();
                self.screen = Screen::Devices;
                self.devices.cameras = None;
                Some(Job::ListCameras)
            }
            DevicesEvent::LookAgain => {
                self.devices.cameras = None;
                Some(Job::ListCameras)
            }
            DevicesEvent::Listed(cameras) => {
                self.devices.cameras = Some(cameras);
                None
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
