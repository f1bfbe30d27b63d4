//! What a camera can say of itself.

use serde::{Deserialize, Serialize};

/// What the camera is doing.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum CameraStatus {
    /// Looking for a camera, or opening it.
    Starting,
    /// Gives pictures.
    Live {
        /// See [`CameraEntry::id`].
        id: String,
        /// The device's own name.
        name: String,
        /// Width of its pictures, in pixels.
        width: u32,
        /// Height of its pictures, in pixels.
        height: u32,
    },
    /// There is no camera.
    None,
    /// Another program uses the camera.
    Busy,
    /// This user may not use the camera.
    NoPermission,
    /// The camera was unplugged.
    Lost,
    /// The camera is there and has stopped giving pictures.
    Stalled,
    /// The camera cannot be used, for a reason of its own.
    Failed,
}

/// One camera of this computer.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct CameraEntry {
    /// What the choice of this camera is remembered by: stays the same when it is plugged in again,
    /// or after another one.
    pub id: String,
    /// The device's own name.
    pub name: String,
    /// How it is: [`CameraStatus::Starting`] if it can be opened, else why not.
    pub status: CameraStatus,
}
