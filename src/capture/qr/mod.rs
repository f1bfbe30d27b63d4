//! Finding and reading QR codes in a grey picture.
//!
//! ```text
//! picture ─► cascade ─┬─► zxing: rxing's detector, on the picture and on some made of it
//!                     └─► mesh: our own detector ─► rqrr: format, Reed-Solomon, payload
//! ```
//!
//! rxing's port of the zxing-cpp reader comes first, on a copy of half the size: that reads four
//! fifths of a door camera's pictures in two milliseconds. Our own reader takes most of those that
//! are bent, blurred, or partly out of sight.

use serde::{Deserialize, Serialize};

mod budget;
mod cascade;
mod mesh;
mod zxing;

pub use self::budget::thread_time;
pub use self::cascade::QrCascade;
pub(super) use self::cascade::enlarge;
use super::found::FoundCode;
use super::frame::Luma;

/// Reads QR codes out of pictures.
pub trait CodeReader {
    /// All codes found in `picture`, each text once, at most
    /// [`CODES_A_PICTURE`](crate::limits::CODES_A_PICTURE).
    fn read(&mut self, picture: &Luma) -> Vec<FoundCode>;
}

/// What read a code.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Engine {
    /// rxing's detector on a copy of half the width and height.
    Half,
    /// The same with a local threshold.
    HalfLocal,
    /// rxing's detector on the picture with black for white.
    Inverted,
    /// The same with a local threshold.
    InvertedLocal,
    /// Our own detector.
    Mesh,
    /// Our own detector looking for small codes.
    MeshFine,
    /// rxing's detector on a softened copy with a local threshold.
    SoftLocal,
    /// rxing's detector on the picture as it is.
    Whole,
}

impl Engine {
    /// A name that stays, for programs and records.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Half => "half",
            Self::HalfLocal => "half-local",
            Self::Inverted => "inverted",
            Self::InvertedLocal => "inverted-local",
            Self::Mesh => "mesh",
            Self::MeshFine => "mesh-fine",
            Self::SoftLocal => "soft-local",
            Self::Whole => "whole",
        }
    }
}

/// What was seen of a code that was not read.
#[derive(Clone, Debug, PartialEq)]
pub struct Glimpse {
    /// Centres of finder patterns that seem to belong to one code, in pixels of the picture, at
    /// most three; the best match comes first.
    pub finders: Vec<[f32; 2]>,
    /// Pixels a module, about.
    pub module: f32,
}
