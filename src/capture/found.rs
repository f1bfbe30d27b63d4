//! A code that was found in a picture.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// A code and where it is. The text may be somebody's health card: it is wiped when dropped, and
/// there is no `Debug`, so that it gets into no log.
#[derive(Deserialize, Serialize)]
pub struct FoundCode {
    /// The whole content, exactly as encoded.
    pub text: Zeroizing<String>,
    /// Corners in pixels of the picture, clockwise from the code's own top left.
    pub corners: [[f32; 2]; 4],
    /// What read it.
    pub engine: super::qr::Engine,
}
