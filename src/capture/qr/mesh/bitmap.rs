//! A picture in black and white, for the search of finder patterns.

use crate::capture::frame::Luma;

/// Which pixels are darker than their surroundings.
pub(super) struct Bitmap {
    /// Pixels in a row.
    pub(super) width: usize,
    /// Number of rows.
    pub(super) height: usize,
    /// Row by row, 1 for dark.
    dark: Vec<u8>,
    /// Pixels of the picture for one of these.
    pub(super) scale: f32,
}

impl Bitmap {
    /// A pixel is dark if it is below the mean of its surroundings: the blocks of `block` pixels
    /// that are up to `reach` from its own.
    pub(super) fn new(picture: &Luma, scale: u8, block: usize, reach: usize) -> Self {
        let (width, pixels) = (picture.stride(), picture.pixels());
        let height = pixels.len() / width.max(1);
        let mut dark = Vec::with_capacity(width * height);
        let means = BlockMeans::new(width, pixels, block, reach);
        let mut thresholds = vec![0_u8; width];
        for (y, band) in pixels.chunks(width.max(1) * block).enumerate() {
            for (part, &mean) in thresholds.chunks_mut(block).zip(means.row(y)) {
                part.fill(mean);
            }
            for row in band.chunks_exact(width.max(1)) {
                let compared = row.iter().zip(&thresholds);
                dark.extend(compared.map(|(&pixel, &threshold)| u8::from(pixel < threshold)));
            }
        }
        Self {
            width,
            height,
            dark,
            scale: f32::from(scale),
        }
    }

    /// One row's pixels, 1 for dark.
    pub(super) fn row(&self, y: usize) -> &[u8] {
        &self.dark[y * self.width..(y + 1) * self.width]
    }

    /// Whether the pixel is dark; `None` outside.
    pub(super) fn dark(&self, x: i32, y: i32) -> Option<bool> {
        let (x, y) = (usize::try_from(x).ok()?, usize::try_from(y).ok()?);
        (x < self.width && y < self.height).then(|| self.dark[y * self.width + x] == 1)
    }
}

/// The mean of each block's surroundings.
struct BlockMeans {
    columns: usize,
    means: Vec<u8>,
}

impl BlockMeans {
    fn new(width: usize, pixels: &[u8], block: usize, reach: usize) -> Self {
        let columns = width.div_ceil(block);
        let mut sums = Vec::new();
        for band in pixels.chunks(width.max(1) * block) {
            let first = sums.len();
            sums.resize(first + columns, (0_u32, 0_u32));
            for row in band.chunks_exact(width.max(1)) {
                for (sum, part) in sums[first..].iter_mut().zip(row.chunks(block)) {
                    sum.0 += part.iter().map(|&pixel| u32::from(pixel)).sum::<u32>();
                    sum.1 += u32::try_from(part.len()).unwrap_or(0);
                }
            }
        }
        let rows = sums.len() / columns.max(1);
        let mut means = Vec::with_capacity(sums.len());
        // Sums down the columns of the window, moved row by row.
        let mut down = vec![(0_u32, 0_u32); columns];
        for y in 0..rows + reach {
            if let Some(entering) = sums.get(y * columns..(y + 1) * columns) {
                for (all, one) in down.iter_mut().zip(entering) {
                    *all = (all.0 + one.0, all.1 + one.1);
                }
            }
            if let Some(leaving) = y.checked_sub(2 * reach + 1) {
                for (all, one) in down.iter_mut().zip(&sums[leaving * columns..]) {
                    *all = (all.0 - one.0, all.1 - one.1);
                }
            }
            if y < reach {
                continue;
            }
            for x in 0..columns {
                let window = &down[x.saturating_sub(reach)..(x + reach + 1).min(columns)];
                let (sum, area) = window
                    .iter()
                    .fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
                means.push(u8::try_from(sum / area.max(1)).unwrap_or(u8::MAX));
            }
        }
        Self { columns, means }
    }

    fn row(&self, y: usize) -> &[u8] {
        &self.means[y * self.columns..(y + 1) * self.columns]
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use super::*;

    #[test]
    fn a_dark_spot_on_a_slope_of_light_is_dark() {
        let mut pixels: Vec<u8> = (0..100_u8).flat_map(|y| vec![y * 2 + 20; 90]).collect();
        for y in [10_usize, 50, 90] {
            pixels[y * 90 + 45] /= 2;
        }
        let bitmap = Bitmap::new(&Luma::new(90, 100, pixels).unwrap(), 1, 8, 3);
        for y in [10, 50, 90] {
            assert_eq!(bitmap.dark(45, y), Some(true));
        }
        assert_eq!(bitmap.dark(90, 0), None);
        assert_eq!(bitmap.dark(-1, 0), None);
    }
}
