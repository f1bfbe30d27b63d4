//! Finding and reading QR codes in a grey picture.
//!
//! rxing's port of the zxing-cpp reader does the reading. One pass of it reads three quarters of
//! the pictures of a door camera; the same reader on a few derived pictures (half the size, a
//! local threshold, inverted) reads nine tenths. rqrr comes last, on the rare picture that those
//! leave over.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use super::binarize::{blurred, half, inverted, local_mean};
use super::found::FoundCode;
use super::frame::Luma;
use super::{first_reader, second_reader};
use crate::limits;

/// Reads QR codes out of pictures.
pub trait CodeReader {
    /// All codes found in `picture`, each text once, at most [`limits::CODES_A_PICTURE`].
    fn read(&mut self, picture: &Luma) -> Vec<FoundCode>;
}

/// One way of looking at a picture.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Attempt {
    Whole,
    HalfLocal,
    Inverted,
    BlurredLocal,
    Half,
    InvertedLocal,
    SecondReader,
}

impl Attempt {
    /// After the whole picture, in the order of what each adds.
    const FURTHER: [Self; 6] = [
        Self::HalfLocal,
        Self::Inverted,
        Self::BlurredLocal,
        Self::Half,
        Self::InvertedLocal,
        Self::SecondReader,
    ];

    /// The codes found in `picture` in this way, before `until` or soon after.
    fn codes(self, picture: &Luma, until: Instant) -> Vec<FoundCode> {
        let derived = match self {
            Self::Whole => return first_reader::read(picture, until),
            Self::SecondReader => return second_reader::read(picture),
            Self::HalfLocal => half(picture).map(|half| local_mean(&half, 16)),
            Self::Inverted => Some(inverted(picture)),
            Self::BlurredLocal => Some(local_mean(&blurred(picture), 32)),
            Self::Half => half(picture),
            Self::InvertedLocal => Some(local_mean(&inverted(picture), 32)),
        };
        let mut codes =
            derived.map_or_else(Vec::new, |derived| first_reader::read(&derived, until));
        if matches!(self, Self::HalfLocal | Self::Half) {
            enlarge(&mut codes, 2.0);
        }
        codes
    }
}

/// Further attempts at a live picture. The others come with the next pictures; a kiosk looks at an
/// empty desk most of the day, and should not use a whole processor for it.
const LIVE_FURTHER: usize = 3;

/// Takes corners in a reduced copy back to the picture, which is `factor` times as large.
pub(super) fn enlarge(codes: &mut [FoundCode], factor: f32) {
    for code in codes {
        code.corners = code.corners.map(|corner| corner.map(|at| at * factor));
    }
}

/// The product's reader: a cascade of attempts, see the module.
pub struct QrCascade {
    /// A live picture is followed by another; a still one is all there is.
    live: bool,
    /// Which further attempt a live picture starts with; moves on by one from picture to picture,
    /// so that each has its turn however short the budget.
    next: usize,
}

impl QrCascade {
    /// For a picture that will not come again: tries everything, for at most about
    /// [`limits::READ_BUDGET_STILL`].
    #[must_use]
    pub fn still() -> Self {
        Self {
            live: false,
            next: 0,
        }
    }

    /// For a stream of pictures: spends at most about [`limits::READ_BUDGET`] on each.
    #[must_use]
    pub fn live() -> Self {
        Self {
            live: true,
            next: 0,
        }
    }

    /// The attempts for this picture, in order.
    fn attempts(&mut self) -> Vec<Attempt> {
        let mut attempts = vec![Attempt::Whole];
        let mut further = Attempt::FURTHER;
        if self.live {
            further.rotate_left(self.next);
            self.next = (self.next + 1) % further.len();
            attempts.extend(&further[..LIVE_FURTHER]);
        } else {
            attempts.extend(further);
        }
        attempts
    }

    /// How long this picture may take. The live budget is given for one of 1280 x 720 pixels.
    fn budget(&self, picture: &Luma) -> Duration {
        if !self.live {
            return limits::READ_BUDGET_STILL;
        }
        // A side is at most 8192 pixels, so that the area fits.
        let area = picture.width() * picture.height();
        limits::READ_BUDGET.saturating_mul(area) / (1280 * 720)
    }
}

impl CodeReader for QrCascade {
    fn read(&mut self, picture: &Luma) -> Vec<FoundCode> {
        let sides = limits::PICTURE_SIDE_MIN..=limits::PICTURE_SIDE_MAX;
        if !sides.contains(&picture.width()) || !sides.contains(&picture.height()) {
            return Vec::new();
        }
        let until = Instant::now() + self.budget(picture);
        let mut found: Vec<FoundCode> = Vec::new();
        for attempt in self.attempts() {
            // In a stream the next picture comes at once, and other codes have their chance there.
            let enough = !found.is_empty() && (self.live || attempt == Attempt::SecondReader);
            if enough || (attempt != Attempt::Whole && Instant::now() >= until) {
                break;
            }
            for code in caught(|| attempt.codes(picture, until)) {
                let known = found.iter().any(|known| *known.text == *code.text);
                if !known && found.len() < limits::CODES_A_PICTURE {
                    found.push(code);
                }
            }
        }
        found
    }
}

/// `read`'s codes, or none if it panicked: hostile pictures reach code not written for them.
fn caught(read: impl FnOnce() -> Vec<FoundCode>) -> Vec<FoundCode> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use super::*;
    use crate::capture::demo::code::encode;

    /// A V22 code, as a full health card is.
    fn long_text() -> String {
        format!("shc:/{}", "5676290952".repeat(239))
    }

    /// A picture of 1280 x 720 of `paper`, with each text's code drawn in `ink` at a place, in
    /// pixels, at so many pixels a module.
    fn sheet(codes: &[(&str, usize, usize, usize)], paper: u8, ink: u8) -> Luma {
        let mut pixels = vec![paper; 1280 * 720];
        for &(text, left, top, scale) in codes {
            let modules = encode(text).unwrap();
            for y in 0..modules.width * scale {
                for x in 0..modules.width * scale {
                    if modules.is_dark(x / scale, y / scale) {
                        pixels[(top + y) * 1280 + left + x] = ink;
                    }
                }
            }
        }
        Luma::new(1280, 720, pixels).unwrap()
    }

    /// Finder patterns and nothing else, `scale` pixels a module.
    fn finder_sheet(scale: usize) -> Luma {
        let mut pixels = vec![255; 1280 * 720];
        for (i, pixel) in pixels.iter_mut().enumerate() {
            let (x, y) = (i % 1280 / scale % 9, i / 1280 / scale % 9);
            let ring = x.abs_diff(3).max(y.abs_diff(3));
            if ring == 3 || ring <= 1 {
                *pixel = 0;
            }
        }
        Luma::new(1280, 720, pixels).unwrap()
    }

    fn soon() -> Instant {
        Instant::now() + Duration::from_secs(5)
    }

    fn texts(found: &[FoundCode]) -> Vec<&str> {
        found.iter().map(|code| code.text.as_str()).collect()
    }

    #[test]
    fn a_full_card_is_read_exactly_by_each_attempt() {
        let text = long_text();
        let light = sheet(&[(&text, 300, 80, 5)], 230, 30);
        let dark = sheet(&[(&text, 300, 80, 5)], 30, 230);
        for (attempt, picture) in [
            (Attempt::Whole, &light),
            (Attempt::HalfLocal, &light),
            (Attempt::BlurredLocal, &light),
            (Attempt::Half, &light),
            (Attempt::Inverted, &dark),
            (Attempt::InvertedLocal, &dark),
            (Attempt::SecondReader, &light),
        ] {
            let code = attempt.codes(picture, soon()).remove(0);
            assert!(*code.text == text, "{attempt:?}");
            let side = 5.0 * 105.0;
            let (left, top) = (300.0, 80.0);
            let expected = [
                [left, top],
                [left + side, top],
                [left + side, top + side],
                [left, top + side],
            ];
            for (corner, expected) in code.corners.iter().zip(&expected) {
                let off = (corner[0] - expected[0]).hypot(corner[1] - expected[1]);
                assert!(off < 12.0, "{attempt:?}: {off} pixels");
            }
        }
    }

    #[test]
    fn texts_are_not_trimmed_or_changed() {
        for text in [
            " shlink:/a b ",
            "https://x.example/viewer#shlink:/eyJ",
            "shc:/0",
            "é\n",
        ] {
            let found = QrCascade::still().read(&sheet(&[(text, 300, 80, 8)], 255, 0));
            assert_eq!(texts(&found), [text]);
        }
    }

    #[test]
    fn two_codes_are_reported_apart_and_a_repeated_one_once() {
        let one = "shc:/1234567890";
        let other = "shc:/0987654321";
        let codes = [(one, 60, 60, 8), (other, 700, 300, 8), (one, 300, 400, 8)];
        for mut reader in [QrCascade::still(), QrCascade::live()] {
            let found = reader.read(&sheet(&codes, 255, 0));
            let mut texts = texts(&found);
            texts.sort_unstable();
            assert_eq!(texts, [other, one]);
        }
    }

    #[test]
    fn at_most_eight_codes_are_reported() {
        let many: Vec<String> = (0..12).map(|i| format!("code {i}")).collect();
        let codes: Vec<_> = many
            .iter()
            .enumerate()
            .map(|(i, text)| (text.as_str(), 40 + i % 6 * 200, 60 + i / 6 * 300, 5))
            .collect();
        let found = QrCascade::still().read(&sheet(&codes, 255, 0));
        assert_eq!(found.len(), limits::CODES_A_PICTURE);
    }

    #[test]
    fn a_live_stream_finds_a_dark_code_within_a_round_of_attempts() {
        let picture = sheet(&[("shc:/01", 300, 80, 8)], 20, 200);
        let mut reader = QrCascade::live();
        assert!((0..6).any(|_| texts(&reader.read(&picture)) == ["shc:/01"]));
    }

    #[test]
    fn a_sheet_of_finder_patterns_holds_nothing_up() {
        for scale in [2, 3, 5] {
            let hostile = finder_sheet(scale);
            let started = Instant::now();
            assert!(QrCascade::live().read(&hostile).is_empty());
            assert!(started.elapsed() < Duration::from_secs(1), "scale {scale}");
        }
    }

    #[test]
    fn odd_sizes_are_not_searched() {
        for (width, height) in [(0, 0), (1, 1), (63, 900), (900, 63), (8193, 64)] {
            let area = usize::try_from(width * height).unwrap();
            let picture = Luma::new(width, height, vec![128; area]).unwrap();
            assert!(QrCascade::still().read(&picture).is_empty());
        }
    }
}
