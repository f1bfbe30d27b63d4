//! What a camera can say of itself.

/// What the camera is doing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum CameraStatus {
    /// Looking for a camera, or opening it.
    Starting,
    /// Gives pictures.
    Live {
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
