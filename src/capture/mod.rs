//! Pictures and the QR codes in them.
//!
//! ```text
//! camera ─┐
//!         ├─► exchange: newest frame ─┬──────────────────► window
//! demo  ──┘                           └─► reader ─► codes ─► window
//! picture, document, clipboard ──────────► reader ─► codes
//! scanner on a serial line ─► framing ─────────────► texts
//! ```
//!
//! [`Capture`] is what the window holds: it runs the camera (or the drawn demo camera) and the
//! reader in threads of their own. [`document::read`] reads a file in the caller's thread. Nothing
//! here looks into the texts it finds, keeps them, or writes them anywhere.

mod binarize;
mod camera;
pub mod demo;
pub mod document;
mod exchange;
mod first_reader;
mod found;
mod frame;
mod pdf;
mod picture;
mod qr;
mod second_reader;
pub mod serial;
mod status;
mod stream;
mod watchdog;

pub use demo::{Reel, Scene};
pub use found::FoundCode;
pub use frame::{Frame, Luma};
pub use picture::{PictureError, read_picture};
pub use qr::{CodeReader, QrCascade};
pub use status::CameraStatus;
pub use stream::{Capture, Seen, Source};
