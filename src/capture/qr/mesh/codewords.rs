//! The codewords in a matrix: where their bits stand, how they are spread over blocks, and their
//! correction with what is known of their certainty (ISO/IEC 18004, 7.3 to 7.9).

use super::reed_solomon::correct;
use super::symbol::{Fixed, side};

/// Check codewords of a block, for the levels L, M, Q and H of each version: table 9.
const CHECK: [[u8; 40]; 4] = [
    [
        7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30,
        30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28,
        28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    [
        13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30,
        30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
];

/// Blocks, in the same order.
const BLOCKS: [[u8; 40]; 4] = [
    [
        1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13,
        14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
    ],
    [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23,
        25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
    ],
    [
        1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29,
        34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
    ],
    [
        1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35,
        37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
    ],
];

/// Check codewords that must be left over once erasures were assumed: a block that is nothing but
/// noise then passes once in 2^32.
const SPARE: usize = 4;

/// Where the codewords of one version stand.
pub(super) struct Layout {
    version: usize,
    side: usize,
    /// The modules of data and check codewords in their order.
    order: Vec<usize>,
}

impl Layout {
    /// Of one version, 1 to 40.
    pub(super) fn new(version: usize, fixed: &Fixed) -> Self {
        let side = side(version);
        let free = |x: usize, y: usize| {
            let format = (x < 9 && y < 9) || (y == 8 && x >= side - 8) || (x == 8 && y >= side - 8);
            let told = |a: usize, b: usize| version >= 7 && a < 6 && b >= side - 11 && b < side - 8;
            fixed.modules[y * side + x].is_none() && !format && !told(x, y) && !told(y, x)
        };
        let mut order = Vec::with_capacity(side * side);
        let mut up = true;
        let mut right = side - 1;
        loop {
            for i in 0..side {
                let y = if up { side - 1 - i } else { i };
                order.extend(
                    [right, right - 1]
                        .into_iter()
                        .filter(|&x| free(x, y))
                        .map(|x| y * side + x),
                );
            }
            up = !up;
            // The column of the timing pattern is left out.
            right = match right {
                8 => 5,
                0..=2 => break,
                _ => right - 2,
            };
        }
        Self {
            version,
            side,
            order,
        }
    }

    /// Corrects the dark modules, if there are not too many wrong; `margins` says how certain each
    /// is, from 0. Gives whether they now are those of a code without errors.
    pub(super) fn correct(&self, dark: &mut [bool], margins: &[f32]) -> bool {
        let Some(format) = self.format(dark) else {
            return false;
        };
        let level = [1, 0, 3, 2][usize::from(format >> 3)];
        let mask = format & 7;
        let count = self.order.len() / 8;
        let mut words = vec![0_u8; count];
        let mut certain = vec![f32::MAX; count];
        for (i, &at) in self.order[..count * 8].iter().enumerate() {
            let bit = dark[at] != masked(mask, at % self.side, at / self.side);
            words[i / 8] = words[i / 8] << 1 | u8::from(bit);
            certain[i / 8] = certain[i / 8].min(margins[at]);
        }
        let check = usize::from(CHECK[level][self.version - 1]);
        let blocks = usize::from(BLOCKS[level][self.version - 1]);
        for places in spread(count, blocks, check) {
            if !correct_block(&mut words, &certain, &places, check, self.slack(level)) {
                return false;
            }
        }
        for (i, &at) in self.order[..count * 8].iter().enumerate() {
            let bit = words[i / 8] >> (7 - i % 8) & 1 == 1;
            dark[at] = bit != masked(mask, at % self.side, at / self.side);
        }
        self.write_format(dark, format);
        true
    }

    /// Check codewords kept for the detection of errors in the smallest codes: table 9, note b.
    fn slack(&self, level: usize) -> usize {
        match (self.version, level) {
            (1, 0) => 3,
            (1, 1) | (2, 0) => 2,
            (1, _) | (3, 0) => 1,
            _ => 0,
        }
    }

    /// The modules of both copies of the 15 bits of format information, the highest first.
    fn format_places(&self) -> [[usize; 15]; 2] {
        let side = self.side;
        let at = |x: usize, y: usize| y * side + x;
        let mut first = [0; 15];
        let mut second = [0; 15];
        for i in 0..15 {
            first[i] = match i {
                0..=5 => at(i, 8),
                6 => at(7, 8),
                7 => at(8, 8),
                8 => at(8, 7),
                _ => at(8, 14 - i),
            };
            second[i] = if i < 7 {
                at(8, side - 1 - i)
            } else {
                at(side - 15 + i, 8)
            };
        }
        [first, second]
    }

    /// Two bits of the level and three of the mask.
    fn format(&self, dark: &[bool]) -> Option<u8> {
        let read = self.format_places().map(|places| {
            places
                .iter()
                .fold(0_u32, |bits, &at| bits << 1 | u32::from(dark[at]))
        });
        let off = |format: u8| {
            let bits = format_bits(format);
            let [one, other] = read.map(|read| (read ^ bits).count_ones());
            (one.min(other), one + other)
        };
        let best = (0..32_u8).min_by_key(|&format| off(format))?;
        (off(best).0 <= 3).then_some(best)
    }

    fn write_format(&self, dark: &mut [bool], format: u8) {
        let bits = format_bits(format);
        for places in self.format_places() {
            for (i, &at) in places.iter().enumerate() {
                dark[at] = bits >> (14 - i) & 1 == 1;
            }
        }
    }
}

/// With ten bits of a BCH code and the mask of annex C.
fn format_bits(format: u8) -> u32 {
    let data = u32::from(format);
    let mut rest = data << 10;
    for bit in (10..15).rev() {
        if rest >> bit & 1 == 1 {
            rest ^= 0x537 << (bit - 10);
        }
    }
    (data << 10 | rest) ^ 0x5412
}

/// Whether a mask turns the module: table 10.
fn masked(mask: u8, x: usize, y: usize) -> bool {
    let turned = match mask {
        0 => (x + y) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (x + y) % 3,
        4 => (y / 2 + x / 3) % 2,
        5 => x * y % 2 + x * y % 3,
        6 => (x * y % 2 + x * y % 3) % 2,
        _ => ((x + y) % 2 + x * y % 3) % 2,
    };
    turned == 0
}

/// For each block, where its codewords are among all.
fn spread(count: usize, blocks: usize, check: usize) -> Vec<Vec<usize>> {
    let data = count - blocks * check;
    let (short, long) = (data / blocks, data % blocks);
    (0..blocks)
        .map(|block| {
            let mut places: Vec<usize> = (0..short).map(|i| i * blocks + block).collect();
            // The longer blocks are the last.
            if block >= blocks - long {
                places.push(short * blocks + block - (blocks - long));
            }
            places.extend((0..check).map(|i| data + i * blocks + block));
            places
        })
        .collect()
}

/// Corrects one block: as it is, then with a quarter and a half of what it can correct given up to the
/// least certain codewords. More than that read no frame of a camera that was not read otherwise, and
/// took time on each that can't be read.
fn correct_block(
    words: &mut [u8],
    certain: &[f32],
    places: &[usize],
    check: usize,
    slack: usize,
) -> bool {
    let mut block: Vec<u8> = places.iter().map(|&at| words[at]).collect();
    let mut weakest: Vec<usize> = (0..places.len()).collect();
    weakest.sort_by(|&a, &b| certain[places[a]].total_cmp(&certain[places[b]]));
    let most = check.saturating_sub(SPARE);
    let corrected = correct(&mut block, check, &[], slack).is_some()
        || [1, 2].into_iter().any(|quarters| {
            let erased = &weakest[..most * quarters / 4];
            correct(&mut block, check, erased, SPARE).is_some()
        });
    if corrected {
        for (&at, &word) in places.iter().zip(&block) {
            words[at] = word;
        }
    }
    corrected
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use proptest::prelude::*;
    use qrcode::{Color, EcLevel, QrCode, Version};

    use super::super::equalize::Modules;
    use super::super::matrix::text;
    use super::*;

    fn dark(text: &str, version: usize, level: EcLevel) -> Option<Vec<bool>> {
        let version = Version::Normal(i16::try_from(version).unwrap());
        let code = QrCode::with_version(text, version, level).ok()?;
        Some(
            code.to_colors()
                .iter()
                .map(|&color| color == Color::Dark)
                .collect(),
        )
    }

    fn modules(dark: &[bool], version: usize) -> Modules {
        let greys = dark.iter().map(|&dark| if dark { 30.0 } else { 220.0 });
        Modules::new(greys.collect(), side(version))
    }

    #[test]
    fn whole_codes_of_all_versions_and_levels_are_left_as_they_are() {
        for version in 1..=40 {
            let layout = Layout::new(version, &Fixed::new(version));
            for level in [EcLevel::L, EcLevel::M, EcLevel::Q, EcLevel::H] {
                let whole = dark("ab1", version, level).unwrap();
                let mut read = whole.clone();
                let margins = vec![1.0; whole.len()];
                assert!(layout.correct(&mut read, &margins), "{version}");
                assert!(read == whole, "{version}");
                let text = text(&modules(&whole, version), &layout);
                assert_eq!(text.unwrap().as_str(), "ab1", "{version}");
            }
        }
    }

    #[test]
    fn where_modules_are_uncertain_more_of_them_are_corrected() {
        let layout = Layout::new(22, &Fixed::new(22));
        let whole = dark(&"7".repeat(1800), 22, EcLevel::L).unwrap();
        // 17 wrong codewords in each of the 9 blocks, whose 28 check codewords correct 14 by themselves.
        for (uncertain, corrected) in [(false, false), (true, true)] {
            let (mut read, mut margins) = (whole.clone(), vec![1.0; whole.len()]);
            for word in layout.order.chunks_exact(8).take(9 * 17) {
                read[word[0]] = !read[word[0]];
                for &at in word {
                    margins[at] = if uncertain { 0.1 } else { 2.0 };
                }
            }
            assert_eq!(layout.correct(&mut read, &margins), corrected);
            assert_eq!(read == whole, corrected);
        }
    }

    #[test]
    fn the_smallest_codes_are_not_corrected_to_the_last_check_codeword() {
        // Version 1 at the lowest level has 7 check codewords, of which 3 are for detection.
        let layout = Layout::new(1, &Fixed::new(1));
        let whole = dark("ab1", 1, EcLevel::L).unwrap();
        for (wrong, correctable) in [(0, true), (2, true), (3, false)] {
            let mut read = whole.clone();
            for word in layout.order.chunks_exact(8).take(wrong) {
                read[word[0]] = !read[word[0]];
            }
            let found = super::super::is_correctable(read);
            assert_eq!(found, correctable, "{wrong} wrong codewords");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn spoiled_codes_give_their_own_text_or_none(
            version in 1_usize..24,
            part in 0.0_f64..0.6,
            seed in any::<u64>(),
        ) {
            let layout = Layout::new(version, &Fixed::new(version));
            let mut dark = dark("ab1", version, EcLevel::L).unwrap();
            let mut state = seed | 1;
            for module in &mut dark {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let random = f64::from(u32::try_from(state >> 33).unwrap()) / f64::from(1 << 31);
                *module ^= random < part;
            }
            let text = text(&modules(&dark, version), &layout);
            prop_assert!(text.is_none_or(|text| *text == "ab1"));
        }
    }
}
