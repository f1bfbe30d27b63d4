//! What every QR code has in the same places: ISO/IEC 18004, 6.3 and annexes D and E.

/// Modules of a finder pattern's side.
pub(super) const FINDER: usize = 7;

/// Rows, and columns, of the centres of the alignment patterns of versions 2 to 40: annex E gives
/// the first, the last and an even step between all but the first two.
pub(super) fn alignment_lines(version: usize) -> Vec<usize> {
    if !(2..=40).contains(&version) {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let last = 4 * version + 10;
    let gaps = count - 1;
    // Version 32 alone departs from the rule.
    let step = if version == 32 {
        26
    } else {
        (last - 6).div_ceil(gaps * 2) * 2
    };
    let mut lines: Vec<usize> = (0..gaps).map(|i| last - i * step).collect();
    lines.push(6);
    lines.reverse();
    lines
}

/// Modules in a row.
pub(super) const fn side(version: usize) -> usize {
    4 * version + 17
}

/// Which modules are the same in every code of a version, and how they are.
pub(super) struct Fixed {
    /// Row by row: `Some(true)` for a dark module, `None` where data, format or version stand.
    pub(super) modules: Vec<Option<bool>>,
    /// Columns and rows of the centres of the alignment patterns.
    pub(super) alignment: Vec<[usize; 2]>,
}

impl Fixed {
    /// Of one version, 1 to 40.
    pub(super) fn new(version: usize) -> Self {
        let side = side(version);
        let mut modules = vec![None; side * side];
        for i in 8..side - 8 {
            modules[6 * side + i] = Some(i % 2 == 0);
            modules[i * side + 6] = Some(i % 2 == 0);
        }
        let mut square = |column: usize, row: usize, reach: usize, light_at: &[usize]| {
            for y in (row.saturating_sub(reach))..=(row + reach).min(side - 1) {
                for x in (column.saturating_sub(reach))..=(column + reach).min(side - 1) {
                    let ring = x.abs_diff(column).max(y.abs_diff(row));
                    modules[y * side + x] = Some(!light_at.contains(&ring));
                }
            }
        };
        for [column, row] in [[3, 3], [side - 4, 3], [3, side - 4]] {
            square(column, row, 4, &[2, 4]);
        }
        let lines = alignment_lines(version);
        let mut alignment = Vec::new();
        for &row in &lines {
            for &column in &lines {
                let near_end = |at: usize| at > side - 9;
                let on_finder =
                    (column == 6 && (row == 6 || near_end(row))) || (row == 6 && near_end(column));
                if !on_finder {
                    square(column, row, 2, &[1]);
                    alignment.push([column, row]);
                }
            }
        }
        Self { modules, alignment }
    }
}

/// The version whose 18 bits of version information (annex D) are nearest to `read`, with the
/// number of bits that differ.
pub(super) fn nearest_version(read: u32) -> (usize, u32) {
    (7..=40)
        .map(|version| (version, (version_bits(version) ^ read).count_ones()))
        .min_by_key(|&(_, off)| off)
        .unwrap_or((7, 18))
}

/// Six bits of the version and twelve of its Golay code.
fn version_bits(version: usize) -> u32 {
    let data = u32::try_from(version).unwrap_or(0);
    let mut rest = data << 12;
    for bit in (12..18).rev() {
        if rest >> bit & 1 == 1 {
            rest ^= 0x1f25 << (bit - 12);
        }
    }
    data << 12 | rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alignment_patterns_stand_where_annex_e_has_them() {
        assert!(alignment_lines(1).is_empty());
        assert_eq!(alignment_lines(2), [6, 18]);
        assert_eq!(alignment_lines(8), [6, 24, 42]);
        assert_eq!(alignment_lines(15), [6, 26, 48, 70]);
        assert_eq!(alignment_lines(22), [6, 26, 50, 74, 98]);
        assert_eq!(alignment_lines(32), [6, 34, 60, 86, 112, 138]);
        assert_eq!(alignment_lines(36), [6, 24, 50, 76, 102, 128, 154]);
        assert_eq!(alignment_lines(39), [6, 26, 54, 82, 110, 138, 166]);
        assert_eq!(alignment_lines(40), [6, 30, 58, 86, 114, 142, 170]);
        assert_eq!(Fixed::new(22).alignment.len(), 22);
        assert_eq!(Fixed::new(1).alignment.len(), 0);
    }

    #[test]
    fn version_information_is_as_in_annex_d() {
        assert_eq!(version_bits(7), 0b00_0111_1100_1001_0100);
        assert_eq!(version_bits(40), 0b10_1000_1100_0110_1001);
        assert_eq!(nearest_version(version_bits(22) ^ 0b1001), (22, 2));
    }
}
