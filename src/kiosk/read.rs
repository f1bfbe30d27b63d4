//! What others read of the state.

use std::sync::Arc;

use super::{Notice, Screen, State, Tally};
use crate::capture::{CameraStatus, Sighting};
use crate::directory::Directory;
use crate::sound::SoundStatus;

impl State {
    /// What is on the screen.
    #[must_use]
    pub const fn screen(&self) -> &Screen {
        &self.screen
    }

    /// What the camera last said of itself.
    #[must_use]
    pub const fn camera(&self) -> &CameraStatus {
        &self.camera
    }

    /// What else the camera's newest pictures show.
    #[must_use]
    pub const fn sighting(&self) -> Sighting {
        self.sighting
    }

    /// The directory in use.
    #[must_use]
    pub const fn directory(&self) -> &Arc<Directory> {
        &self.directory
    }

    /// Whether this is the demonstration.
    #[must_use]
    pub const fn is_demo(&self) -> bool {
        self.demo
    }

    /// Whether anything can be heard.
    #[must_use]
    pub const fn sound(&self) -> SoundStatus {
        self.sound
    }

    /// How many of each headline there were since the start.
    #[must_use]
    pub const fn tally(&self) -> Tally {
        self.tally
    }

    /// What staff should know, in the order in which it came up.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }
}
