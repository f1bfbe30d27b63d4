//! Pictures and the QR codes in them.
//!
//! ```text
//! camera ─┐
//!         ├─► exchange: newest frame ─┬──────────────────► window
//! demo  ──┘                           └─► reader ─► codes ─► window
//! picture file ─────────────────────────► reader ─► codes
//! ```
//!
//! [`Capture`] is what the window holds: it runs the camera (or the drawn demo camera) and the
//! reader in threads of their own. [`read_picture`] reads a file in the caller's thread. Nothing
//! here looks into the texts it finds, keeps them, or writes them anywhere.

mod binarize;
mod camera;
pub mod demo;
mod exchange;

mod found;
mod frame;
pub mod picture;
mod qr;

mod status;
mod stream;
mod watchdog;

pub use demo::{Reel, Scene};
pub use found::FoundCode;
pub use frame::{Frame, Luma};
pub use picture::{PictureError, read_picture};
pub use qr::{CodeReader, Engine, Glimpse, QrCascade, thread_time};
pub use status::CameraStatus;
pub use stream::{Capture, Seen, Source};
