//! What would help, said from measurements on a picture whose code could not be read.

use serde::{Deserialize, Serialize};

use super::found::FoundCode;
use super::frame::Luma;

/// What the person with the card could do.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Advice {
    /// The code is too small.
    Closer,
    /// Part of the code is outside the picture.
    WholeCode,
    /// The picture of the code is blurred.
    HoldStill,
    /// A light is mirrored in the code.
    Tilt,
    /// A screen's code is hardly lighter than its dark parts.
    Brighter,
    /// The camera sees next to nothing.
    TooDark,
}

/// What one picture showed, for the drawing over the camera's picture.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Sighting {
    /// The corners of the largest code that was read, clockwise from its own top left, in shares
    /// of the picture's width and height.
    pub corners: Option<[[f32; 2]; 4]>,
    /// What would help, if no code was read and something would.
    pub advice: Option<Advice>,
}

/// Looks at picture after picture. An advice is given once two pictures in a row call for it, so
/// that it does not flicker.
#[derive(Default)]
pub(super) struct Coach {
    before: Option<Advice>,
}

impl Coach {
    /// What `picture` shows, in which `found` were read.
    pub(super) fn look(&mut self, picture: &Luma, found: &[FoundCode]) -> Sighting {
        let share = |corner: [f32; 2]| {
            [
                corner[0] / side(picture.width()),
                corner[1] / side(picture.height()),
            ]
        };
        let largest = found.iter().max_by(|a, b| area(a).total_cmp(&area(b)));
        if let Some(code) = largest {
            self.before = None;
            return Sighting {
                corners: Some(code.corners.map(share)),
                advice: None,
            };
        }
        let advice = is_dark(picture).then_some(Advice::TooDark);
        let told = advice.filter(|_| advice == self.before);
        self.before = advice;
        Sighting {
            corners: None,
            advice: told,
        }
    }
}

fn side(pixels: u32) -> f32 {
    // A side is at most 8,192 pixels.
    f32::from(u16::try_from(pixels).unwrap_or(u16::MAX)).max(1.0)
}

/// Twice the area of a code, in pixels.
fn area(code: &FoundCode) -> f32 {
    let [a, b, c, d] = code.corners;
    ((c[0] - a[0]) * (d[1] - b[1]) - (d[0] - b[0]) * (c[1] - a[1])).abs()
}

/// Whether hardly any pixel is brighter than a dark room.
fn is_dark(picture: &Luma) -> bool {
    const DARK: u8 = 45;
    let pixels = picture.pixels().iter().step_by(97);
    let (bright, all) = pixels.fold((0_usize, 0_usize), |(bright, all), &pixel| {
        (bright + usize::from(pixel > DARK), all + 1)
    });
    all > 0 && bright * 50 < all
}
