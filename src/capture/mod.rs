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

/// stub
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "stub")]
pub enum PictureError {
    NotAPicture,
    TooLarge,
    Damaged,
}
/// stub
#[expect(missing_docs, reason = "stub")]
pub struct FoundCode {
    pub text: zeroize::Zeroizing<String>,
}
/// stub
#[expect(missing_docs, reason = "stub")]
#[expect(clippy::missing_errors_doc, reason = "stub")]
pub fn read_picture(_: &[u8]) -> Result<Vec<FoundCode>, PictureError> {
    Err(PictureError::NotAPicture)
}
