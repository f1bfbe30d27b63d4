//! Which ways of reading are tried on a picture, in which order and for how long.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use super::budget::Budget;
use super::{CodeReader, Engine, Glimpse, mesh, zxing};
use crate::capture::binarize::{blurred, half, inverted, local_mean};
use crate::capture::found::FoundCode;
use crate::capture::frame::Luma;
use crate::limits;

/// These come first for every picture.
const FIRST: [Engine; 2] = [Engine::Half, Engine::Mesh];

/// After these, in the order of what each adds.
const FURTHER: [Engine; 6] = [
    Engine::MeshFine,
    Engine::Whole,
    Engine::HalfLocal,
    Engine::SoftLocal,
    Engine::Inverted,
    Engine::InvertedLocal,
];

/// Further attempts at a live picture. The others come with the next pictures; a kiosk looks at an
/// empty desk most of the day, and should not use a whole processor for it.
const LIVE_FURTHER: usize = 2;

/// One live picture in so many is searched on once a code was found in it, for others beside.
const LIVE_SEARCHED_ON: usize = 4;

/// Takes corners in a reduced copy back to the picture, which is `factor` times as large.
pub(in crate::capture) fn enlarge(codes: &mut [FoundCode], factor: f32) {
    for code in codes {
        code.corners = code.corners.map(|corner| corner.map(|at| at * factor));
    }
}

/// One live picture in so many without a trace of a code gets further attempts.
const LIVE_IDLE: usize = 3;

/// The product's reader: a cascade of attempts.
pub struct QrCascade {
    /// A live picture is followed by another; a still one is all there is.
    live: bool,
    /// How many pictures were read.
    pictures: usize,
    /// How many in a row showed no trace of a code.
    idle: usize,
    /// With which further attempt the next live picture goes on. Each has its turn, however short
    /// the budget.
    turn: usize,
    glimpse: Option<Glimpse>,
}

impl QrCascade {
    /// For a picture that will not come again: tries everything, for at most about
    /// [`limits::READ_BUDGET_STILL`].
    #[must_use]
    pub fn still() -> Self {
        Self {
            live: false,
            pictures: 0,
            idle: 0,
            turn: 0,
            glimpse: None,
        }
    }

    /// For a stream of pictures: spends at most about [`limits::READ_BUDGET`] on each.
    #[must_use]
    pub fn live() -> Self {
        Self {
            live: true,
            ..Self::still()
        }
    }

    /// What was seen in the last picture, if nothing was read in it.
    #[must_use]
    pub fn glimpse(&self) -> Option<&Glimpse> {
        self.glimpse.as_ref()
    }

    /// The attempts that follow the first ones, in order; `trace` tells whether these saw anything.
    fn further(&mut self, trace: bool) -> Vec<Engine> {
        let mut further = FURTHER.to_vec();
        if !self.live {
            return further;
        }
        self.idle = if trace { 0 } else { self.idle + 1 };
        if !trace && self.idle % LIVE_IDLE != 1 {
            return Vec::new();
        }
        further.rotate_left(self.turn);
        further.truncate(LIVE_FURTHER);
        self.turn = (self.turn + LIVE_FURTHER) % FURTHER.len();
        further
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
        self.glimpse = None;
        let sides = limits::PICTURE_SIDE_MIN..=limits::PICTURE_SIDE_MAX;
        if !sides.contains(&picture.width()) || !sides.contains(&picture.height()) {
            return Vec::new();
        }
        let search_on = !self.live || self.pictures % LIVE_SEARCHED_ON == LIVE_SEARCHED_ON - 1;
        self.pictures = self.pictures.wrapping_add(1);
        let mut work = Work {
            picture,
            small: half(picture),
            budget: Budget::new(self.budget(picture)),
            found: Vec::new(),
            glimpse: None,
        };
        work.run_all(&FIRST, search_on);
        if work.goes_on(search_on) {
            let trace = work.glimpse.is_some() || !work.found.is_empty();
            work.run_all(&self.further(trace), search_on);
        } else {
            self.idle = 0;
        }
        if work.found.is_empty() {
            self.glimpse = work.glimpse;
        }
        work.found
    }
}

/// The reading of one picture.
struct Work<'a> {
    picture: &'a Luma,
    /// Half its width and height.
    small: Option<Luma>,
    budget: Budget,
    found: Vec<FoundCode>,
    glimpse: Option<Glimpse>,
}

impl Work<'_> {
    /// Whether another attempt is worth while; with codes found, only to `search_on` for others.
    fn goes_on(&self, search_on: bool) -> bool {
        (self.found.is_empty() || search_on) && !self.budget.is_spent()
    }

    fn run_all(&mut self, attempts: &[Engine], search_on: bool) {
        for &attempt in attempts {
            if !self.goes_on(search_on) {
                break;
            }
            self.run(attempt);
        }
    }

    /// Adds what one attempt finds. Hostile pictures reach code not written for them: a panic is
    /// as good as nothing found.
    fn run(&mut self, attempt: Engine) {
        let codes = catch_unwind(AssertUnwindSafe(|| self.codes(attempt))).unwrap_or_default();
        for code in codes {
            let known = self.found.iter().any(|known| *known.text == *code.text);
            if !known && self.found.len() < limits::CODES_A_PICTURE {
                self.found.push(code);
            }
        }
    }

    fn codes(&mut self, attempt: Engine) -> Vec<FoundCode> {
        let small = self.small.as_ref();
        let derived = match attempt {
            Engine::Mesh | Engine::MeshFine => {
                let outcome = mesh::read(self.picture, small, attempt, &self.found, &self.budget);
                self.glimpse = self.glimpse.take().or(outcome.glimpse);
                return outcome.codes;
            }
            Engine::Whole => return zxing::read(self.picture, attempt, &self.budget),
            Engine::Half => {
                let Some(small) = small else {
                    return Vec::new();
                };
                let mut codes = zxing::read(small, attempt, &self.budget);
                enlarge(&mut codes, 2.0);
                return codes;
            }
            Engine::HalfLocal => {
                let Some(small) = small else {
                    return Vec::new();
                };
                let mut codes = zxing::read(&local_mean(small, 16), attempt, &self.budget);
                enlarge(&mut codes, 2.0);
                return codes;
            }
            Engine::Inverted => inverted(self.picture),
            Engine::SoftLocal => local_mean(&blurred(self.picture), 32),
            Engine::InvertedLocal => local_mean(&inverted(self.picture), 32),
        };
        zxing::read(&derived, attempt, &self.budget)
    }
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

    fn work(picture: &Luma) -> Work<'_> {
        Work {
            picture,
            small: half(picture),
            budget: Budget::new(Duration::from_secs(5)),
            found: Vec::new(),
            glimpse: None,
        }
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
            (Engine::Half, &light),
            (Engine::HalfLocal, &light),
            (Engine::Inverted, &dark),
            (Engine::InvertedLocal, &dark),
            (Engine::Mesh, &light),
            (Engine::Mesh, &dark),
            (Engine::MeshFine, &light),
            (Engine::MeshFine, &dark),
            (Engine::SoftLocal, &light),
            (Engine::Whole, &light),
        ] {
            let mut work = work(picture);
            work.run(attempt);
            let code = work.found.remove(0);
            assert!(code.engine == attempt);
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
    fn an_empty_desk_gets_further_attempts_now_and_then_and_each_has_its_turn() {
        let mut reader = QrCascade::live();
        let mut had = Vec::new();
        for picture in 0..9 {
            let further = reader.further(false);
            assert_eq!(further.is_empty(), picture % LIVE_IDLE != 0);
            had.extend(further);
        }
        assert_eq!(had, FURTHER);
        assert_eq!(reader.further(true), FURTHER[..LIVE_FURTHER]);
        assert_eq!(
            reader.further(true),
            FURTHER[LIVE_FURTHER..2 * LIVE_FURTHER]
        );
        assert_eq!(QrCascade::still().further(false), FURTHER);
    }

    #[test]
    fn a_sheet_of_finder_patterns_holds_nothing_up() {
        for scale in [2, 3, 5] {
            let hostile = finder_sheet(scale);
            let before = super::super::thread_time();
            assert!(QrCascade::live().read(&hostile).is_empty());
            let spent = super::super::thread_time().saturating_sub(before);
            assert!(spent < Duration::from_secs(1), "scale {scale}");
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
