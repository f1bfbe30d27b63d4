//! stub

/// What the camera says of itself.
#[derive(Clone, Debug, Eq, PartialEq)]
#[expect(missing_docs, reason = "stub")]
pub enum CameraStatus {
    Starting,
    Live {
        name: String,
        width: u32,
        height: u32,
    },
    None,
    Busy,
    NoPermission,
    Lost,
    Stalled,
    Failed,
}
