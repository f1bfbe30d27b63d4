//! What would help, said from measurements on a picture whose code could not be read.

mod tones;

use serde::{Deserialize, Serialize};

use super::found::FoundCode;
use super::frame::Luma;
use super::qr::Glimpse;
use tones::{FAINT, Part, Tones, has_glare, is_blurred, side};

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

/// Looks at picture after picture. An advice is given once several in a row call for it, and kept
/// for as many that call for nothing, so that it does not flicker.
#[derive(Default)]
pub(super) struct Coach {
    told: Option<Advice>,
    /// What the newest pictures call for in place of `told`, and how many of them.
    instead: (Option<Advice>, u32),
}

/// Pictures in a row that change an advice: about a third of a second.
const STEADY: u32 = 5;

impl Coach {
    /// What `picture` shows, in which `found` were read, or `glimpse` was seen of a code.
    pub(super) fn look(
        &mut self,
        picture: &Luma,
        found: &[FoundCode],
        glimpse: Option<&Glimpse>,
    ) -> Sighting {
        let [width, height] = [picture.width(), picture.height()].map(side);
        let largest = found.iter().max_by(|a, b| area(a).total_cmp(&area(b)));
        if let Some(code) = largest {
            *self = Self::default();
            let share = |[x, y]: [f32; 2]| [x / width, y / height];
            return Sighting {
                corners: Some(code.corners.map(share)),
                advice: None,
            };
        }
        self.hear(advice(picture, glimpse));
        Sighting {
            corners: None,
            advice: self.told,
        }
    }

    fn hear(&mut self, advice: Option<Advice>) {
        let (instead, count) = self.instead;
        self.instead = match advice {
            _ if advice == self.told => (None, 0),
            _ if advice == instead => (advice, count + 1),
            _ => (advice, 1),
        };
        if self.instead.1 >= STEADY {
            self.told = advice;
            self.instead = (None, 0);
        }
    }
}

/// What would help to read the code that `glimpse` was seen of.
fn advice(picture: &Luma, glimpse: Option<&Glimpse>) -> Option<Advice> {
    /// Pixels a module from which a card of version 22 is read by most cameras.
    const MODULE_LEAST: f32 = 2.2;
    let whole = Tones::of(picture, Part::all(picture));
    // Two of the patterns at a code's corners: one alone may be anything.
    let glimpse = glimpse.filter(|glimpse| glimpse.finders.len() >= 2);
    let Some(glimpse) = glimpse else {
        return match whole.light < DARK {
            true => Some(Advice::TooDark),
            false => is_blurred(picture).then_some(Advice::HoldStill),
        };
    };
    if glimpse.module < MODULE_LEAST {
        return Some(Advice::Closer);
    }
    let fourth = fourth_corner(&glimpse.finders);
    let is_cut = glimpse.finders.len() < 3 && is_near_edge(picture, glimpse)
        || fourth.is_some_and(|corner| !is_inside(picture, corner));
    if is_cut {
        return Some(Advice::WholeCode);
    }
    let part = Part::around(picture, glimpse, fourth);
    let code = Tones::of(picture, part);
    if code.contrast() < FAINT {
        // A screen that is darker than the room, or a room that is dark.
        return Some(match whole.light > code.light && whole.light >= DARK {
            true => Advice::Brighter,
            false => Advice::TooDark,
        });
    }
    if has_glare(picture, part) {
        return Some(Advice::Tilt);
    }
    Some(Advice::HoldStill)
}

/// A tone below which hardly anything is seen.
const DARK: u8 = 45;

/// Twice the area of a code, in pixels.
fn area(code: &FoundCode) -> f32 {
    let [a, b, c, d] = code.corners;
    ((c[0] - a[0]) * (d[1] - b[1]) - (d[0] - b[0]) * (c[1] - a[1])).abs()
}

/// The corner of a code that has no finder pattern, about: across from the one with the right
/// angle, which is across from the longest side.
fn fourth_corner(finders: &[[f32; 2]]) -> Option<[f32; 2]> {
    let &[a, b, c] = finders else { return None };
    let apart = |p: [f32; 2], q: [f32; 2]| (p[0] - q[0]).hypot(p[1] - q[1]);
    let turns = [(a, b, c), (b, c, a), (c, a, b)];
    let longest =
        |x: &([f32; 2], _, _), y: &([f32; 2], _, _)| apart(x.1, x.2).total_cmp(&apart(y.1, y.2));
    let (right, one, other) = turns.into_iter().max_by(longest)?;
    Some([one[0] + other[0] - right[0], one[1] + other[1] - right[1]])
}

fn is_inside(picture: &Luma, [x, y]: [f32; 2]) -> bool {
    (0.0..side(picture.width())).contains(&x) && (0.0..side(picture.height())).contains(&y)
}

/// Whether a pattern stands so near the edge that the next one is outside.
fn is_near_edge(picture: &Luma, glimpse: &Glimpse) -> bool {
    let near = 12.0 * glimpse.module;
    let [width, height] = [picture.width(), picture.height()].map(side);
    glimpse
        .finders
        .iter()
        .any(|&[x, y]| x < near || y < near || x > width - near || y > height - near)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use zeroize::Zeroizing;

    use super::*;
    use crate::capture::qr::Engine;

    /// A checkerboard of 2 x 2 pixels in two tones, as a code is from afar.
    fn board(dark: u8, light: u8) -> Luma {
        let pixels = (0..640 * 480).map(|at| match (at / 640 / 2 + at % 640 / 2) % 2 {
            0 => dark,
            _ => light,
        });
        Luma::new(640, 480, pixels.collect()).unwrap()
    }

    fn glimpse(finders: &[[f32; 2]], module: f32) -> Glimpse {
        Glimpse {
            finders: finders.to_vec(),
            module,
        }
    }

    const SQUARE: [[f32; 2]; 3] = [[150.0, 100.0], [450.0, 100.0], [150.0, 400.0]];

    #[test]
    fn each_trouble_has_its_advice() {
        let good = board(30, 220);
        let cases = [
            (&good, glimpse(&SQUARE, 1.5), Advice::Closer),
            (&good, glimpse(&SQUARE, 4.0), Advice::HoldStill),
            (
                &good,
                glimpse(&[[400.0, 100.0], [600.0, 300.0], [200.0, 300.0]], 4.0),
                Advice::WholeCode,
            ),
            (
                &good,
                glimpse(&[[20.0, 100.0], [20.0, 400.0]], 4.0),
                Advice::WholeCode,
            ),
            (&board(8, 20), glimpse(&SQUARE, 4.0), Advice::TooDark),
        ];
        for (picture, glimpse, expected) in cases {
            assert_eq!(advice(picture, Some(&glimpse)), Some(expected));
        }
        assert_eq!(advice(&good, None), None);
        assert_eq!(advice(&board(2, 10), None), Some(Advice::TooDark));
        assert_eq!(advice(&good, Some(&glimpse(&[[300.0, 200.0]], 1.0))), None);
    }

    #[test]
    fn a_dark_screen_in_a_light_room_and_a_mirrored_lamp_are_told() {
        let change = |tone: &dyn Fn(usize, usize, u8) -> u8| {
            let picture = board(30, 220);
            let pixels = picture.pixels().iter().enumerate();
            let pixels = pixels.map(|(at, &pixel)| tone(at % 640, at / 640, pixel));
            Luma::new(640, 480, pixels.collect()).unwrap()
        };
        let is_code = |x: usize, y: usize| (130..470).contains(&x) && (80..420).contains(&y);
        let screen = change(&|x, y, pixel| {
            if is_code(x, y) {
                20 + pixel / 10
            } else {
                pixel
            }
        });
        let seen = glimpse(&SQUARE, 4.0);
        assert_eq!(advice(&screen, Some(&seen)), Some(Advice::Brighter));
        let lamp = change(&|x, y, pixel| {
            let near = x.abs_diff(300) < 50 && y.abs_diff(250) < 50;
            if near { 250 } else { pixel }
        });
        assert_eq!(advice(&lamp, Some(&seen)), Some(Advice::Tilt));
    }

    #[test]
    fn a_code_too_blurred_to_be_noticed_is_told_from_a_sharp_one_and_a_bare_wall() {
        let wave = |length: f32| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "from 20 to 200"
            )]
            let tone = |at: f32| (110.0 + 90.0 * (at / length * std::f32::consts::TAU).sin()) as u8;
            let row: Vec<u8> = (0..640_u16).map(|x| tone(f32::from(x))).collect();
            Luma::new(640, 480, row.repeat(480)).unwrap()
        };
        assert_eq!(advice(&wave(16.0), None), Some(Advice::HoldStill));
        assert_eq!(advice(&wave(300.0), None), None);
        assert_eq!(advice(&board(30, 220), None), None);
    }

    #[test]
    fn an_advice_does_not_flicker_and_a_code_ends_it() {
        let (mut coach, good) = (Coach::default(), board(30, 220));
        let (far, near) = (glimpse(&SQUARE, 1.5), glimpse(&SQUARE, 4.0));
        let mut told = Vec::new();
        for seen in [&far, &far, &near, &far, &far, &far, &far, &far, &near, &far] {
            told.push(coach.look(&good, &[], Some(seen)).advice);
        }
        let closer = Some(Advice::Closer);
        assert_eq!(told[..7], [None; 7]);
        assert_eq!(told[7..], [closer; 3]);
        let code = FoundCode {
            text: Zeroizing::new("shc:/01".to_owned()),
            corners: [[0.0, 0.0], [320.0, 0.0], [320.0, 240.0], [0.0, 240.0]],
            engine: Engine::Whole,
        };
        let sighting = coach.look(&good, &[code], None);
        assert_eq!(sighting.advice, None);
        let [x, y] = sighting.corners.unwrap()[2];
        assert!((x - 0.5).abs() < 1e-6 && (y - 0.5).abs() < 1e-6);
    }
}
