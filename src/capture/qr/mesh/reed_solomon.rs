//! Reed-Solomon over GF(256) with the generator of ISO/IEC 18004, 7.5.2: errors, and erasures,
//! whose places are known.

use std::sync::LazyLock;

/// Powers of 2 modulo x^8 + x^4 + x^3 + x^2 + 1, twice over, and the logarithms.
struct Tables {
    power: [u8; 510],
    log: [u8; 256],
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut tables = Tables {
        power: [0; 510],
        log: [0; 256],
    };
    let mut value = 1_u16;
    for i in 0..255_u8 {
        let byte = value.to_le_bytes()[0];
        tables.power[usize::from(i)] = byte;
        tables.power[usize::from(i) + 255] = byte;
        tables.log[usize::from(byte)] = i;
        value <<= 1;
        if value > 0xff {
            value ^= 0x11d;
        }
    }
    tables
});

impl Tables {
    fn times(&self, a: u8, b: u8) -> u8 {
        if a == 0 || b == 0 {
            return 0;
        }
        self.power[usize::from(self.log[usize::from(a)]) + usize::from(self.log[usize::from(b)])]
    }

    fn over(&self, a: u8, b: u8) -> u8 {
        if a == 0 {
            return 0;
        }
        let log = usize::from(self.log[usize::from(a)]) + 255;
        self.power[log - usize::from(self.log[usize::from(b)])]
    }

    /// The value at `x` of the polynomial whose lowest term comes first.
    fn value(&self, polynomial: &[u8], x: u8) -> u8 {
        polynomial
            .iter()
            .rev()
            .fold(0, |sum, &term| self.times(sum, x) ^ term)
    }
}

/// Corrects a block whose last `check` codewords are for that; those at `erased` may be anything.
/// Gives how many others were wrong; `None`, and the block as it was, if it is too far off.
///
/// The number of erasures and twice that of errors are at most `check` less `spare`.
pub(super) fn correct(
    block: &mut [u8],
    check: usize,
    erased: &[usize],
    spare: usize,
) -> Option<usize> {
    let tables = &*TABLES;
    let length = block.len();
    if check >= length || length > 255 || erased.len() + spare > check {
        return None;
    }
    let syndromes = syndromes(block, check);
    if syndromes.iter().all(|&value| value == 0) {
        return Some(0);
    }
    // The place of the last codeword is 0.
    let place = |at: usize| tables.power[length - 1 - at];
    let mut locator = vec![1_u8];
    for &at in erased {
        locator.push(0);
        for i in (1..locator.len()).rev() {
            locator[i] ^= tables.times(locator[i - 1], place(at));
        }
    }
    let locator = locate(&syndromes, locator, erased.len());
    let degree = locator.len() - 1;
    let errors = degree.checked_sub(erased.len())?;
    if erased.len() + 2 * errors + spare > check {
        return None;
    }
    let roots: Vec<usize> = (0..length)
        .filter(|&at| tables.value(&locator, tables.over(1, place(at))) == 0)
        .collect();
    if roots.len() != degree {
        return None;
    }
    let mut evaluator = vec![0_u8; check];
    for (i, &term) in locator.iter().enumerate() {
        for (j, &syndrome) in syndromes[..check - i].iter().enumerate() {
            evaluator[i + j] ^= tables.times(term, syndrome);
        }
    }
    // Forney: with the derivative, in which even terms are gone.
    let before = block.to_vec();
    for &at in &roots {
        let inverse = tables.over(1, place(at));
        let square = tables.times(inverse, inverse);
        let odd: Vec<u8> = locator.iter().skip(1).step_by(2).copied().collect();
        let slope = tables.value(&odd, square);
        if slope == 0 {
            block.copy_from_slice(&before);
            return None;
        }
        let value = tables.value(&evaluator, inverse);
        block[at] ^= tables.times(tables.over(value, slope), place(at));
    }
    if self::syndromes(block, check)
        .iter()
        .any(|&value| value != 0)
    {
        block.copy_from_slice(&before);
        return None;
    }
    Some(errors)
}

/// The values of the block at the first powers of 2.
fn syndromes(block: &[u8], check: usize) -> Vec<u8> {
    let tables = &*TABLES;
    (0..check)
        .map(|i| {
            let mut sum = 0_u8;
            for &byte in block {
                if sum != 0 {
                    sum = tables.power[usize::from(tables.log[usize::from(sum)]) + i];
                }
                sum ^= byte;
            }
            sum
        })
        .collect()
}

/// Berlekamp and Massey's search for the polynomial whose roots are the places of errors, from the
/// one whose roots are those of the erasures.
fn locate(syndromes: &[u8], erasures: Vec<u8>, erased: usize) -> Vec<u8> {
    let tables = &*TABLES;
    let mut locator = erasures.clone();
    let mut other = erasures;
    let mut length = erased;
    for step in erased..syndromes.len() {
        other.insert(0, 0);
        let gap = locator
            .iter()
            .enumerate()
            .take(step + 1)
            .fold(0, |sum, (i, &term)| {
                sum ^ tables.times(term, syndromes[step - i])
            });
        if gap == 0 {
            continue;
        }
        let mut next = locator.clone();
        next.resize(next.len().max(other.len()), 0);
        for (to, &from) in next.iter_mut().zip(&other) {
            *to ^= tables.times(gap, from);
        }
        if 2 * length <= step + erased {
            length = step + 1 + erased - length;
            other = locator.iter().map(|&term| tables.over(term, gap)).collect();
        }
        locator = next;
    }
    while locator.len() > 1 && locator.last() == Some(&0) {
        locator.pop();
    }
    locator
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use proptest::prelude::*;

    use super::*;

    /// `data` with `check` codewords behind it.
    fn protected(data: &[u8], check: usize) -> Vec<u8> {
        // A block with its check codewords erased is made whole.
        let mut block = data.to_vec();
        block.resize(data.len() + check, 0);
        let erased: Vec<usize> = (data.len()..block.len()).collect();
        correct(&mut block, check, &erased, 0).unwrap();
        block
    }

    #[test]
    fn the_check_codewords_are_those_of_the_standard() {
        // ISO/IEC 18004, annex I: version 1-M, "01234567".
        let data = [
            0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11,
            0xec, 0x11,
        ];
        let check = [0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55];
        assert_eq!(protected(&data, 10)[16..], check);
    }

    proptest! {
        #[test]
        fn as_many_as_may_be_are_corrected_and_no_more(
            data in prop::collection::vec(any::<u8>(), 20..120),
            check in 7_usize..31,
            share in 0_usize..40,
            too_many in any::<bool>(),
            seed in any::<u64>(),
        ) {
            let whole = protected(&data, check);
            let erasures = share % (check + 1);
            let errors = (check - erasures) / 2 + usize::from(too_many);
            let mut places: Vec<usize> = (0..whole.len()).collect();
            let mut state = seed | 1;
            for i in (1..places.len()).rev() {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                places.swap(i, usize::try_from(state >> 33).unwrap() % (i + 1));
            }
            let (erased, rest) = places.split_at(erasures);
            let mut block = whole.clone();
            for (i, &at) in erased.iter().chain(&rest[..errors]).enumerate() {
                block[at] ^= u8::try_from(i % 255 + 1).unwrap();
            }
            let spoiled = block.clone();
            if let Some(found) = correct(&mut block, check, erased, 0) {
                prop_assert!(found <= errors);
                prop_assert!(too_many || block == whole);
            } else {
                prop_assert!(too_many);
                prop_assert_eq!(&block, &spoiled);
            }
        }
    }
}
