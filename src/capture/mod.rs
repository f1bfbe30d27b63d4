//! Pictures and the QR codes in them.
//!
//! ```text
//!                    the window │ the scanner process
//!                               │
//!  Capture ◄─ wire: texts, ─────┼── reader ◄─┐
//!             previews, status  │            feed ◄── camera, demo, folder
//!                               │
//!  StillReader ── wire: file ───┼─► document, picture ─► reader ─► texts
//!                               │
//!  Scanner ◄─ serial line
//! ```
//!
//! [`Capture`] is what the window holds: it keeps a scanner process going, ends it when it hangs and
//! starts another. [`StillReader`] has such a process read one file after another. Nothing here
//! looks into the texts it finds, keeps them, or writes them anywhere.
//!
//! | file | holds |
//! | --- | --- |
//! | `stream`, `still`, `process` | the window's side: what it asks of the process, and hears |
//! | `wire` | the messages between the two |
//! | `child` | the process's side |
//! | `camera`, `demo`, `folder` | where pictures come from |
//! | `frame` | what a camera sends, unpacked |
//! | `document`, `picture`, `pdf` | files and what is in the clipboard |
//! | `sheet` | documents as they are looked at |
//! | `serial` | scanners on a line of their own |
//! | `qr`, `binarize`, `found` | codes |
//! | `coach` | what would help to read one |

mod binarize;
mod camera;
mod child;
mod coach;
pub mod demo;
pub mod document;
mod folder;
mod found;
mod frame;
mod pdf;
pub mod picture;
mod process;
mod qr;
pub mod serial;
mod sheet;
mod status;
mod still;
mod stream;
mod wire;

pub use child::{give_up_rights, run as run_scanner};
pub use coach::{Advice, Sighting};
pub use demo::{Reel, Scene};
pub use found::FoundCode;
pub use frame::{Format, Frame, Luma, Packed};
pub use picture::{PictureError, read_picture};
pub use process::this_program;
pub use qr::{CodeReader, Engine, Glimpse, QrCascade, thread_time};
pub use sheet::{Opened, Sheet, SheetSize, ShowFault, Wanted, show as show_document};
pub use status::{CameraEntry, CameraStatus};
pub use still::{StillReader, cameras};
pub use stream::{Capture, Preview, Seen};
pub use wire::{Pace, Source};
