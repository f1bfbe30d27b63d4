//! The pictures that the QR cascade derives from a camera picture.

use super::frame::Luma;

/// The picture at half its width and height, each pixel the mean of four.
pub(super) fn half(picture: &Luma) -> Option<Luma> {
    let (width, height) = (picture.width() / 2, picture.height() / 2);
    if width == 0 || height == 0 {
        return None;
    }
    let stride = picture.stride();
    let mut pixels = Vec::with_capacity(picture.pixels().len() / 4);
    for band in picture.pixels().chunks_exact(2 * stride) {
        let (upper, lower) = band.split_at(stride);
        let pairs = upper.chunks_exact(2).zip(lower.chunks_exact(2));
        pixels.extend(pairs.map(|(above, below)| {
            let sum = u16::from(above[0])
                + u16::from(above[1])
                + u16::from(below[0])
                + u16::from(below[1]);
            (sum / 4).to_le_bytes()[0]
        }));
    }
    Luma::new(width, height, pixels)
}

/// The picture at 1/`factor` of its width and height, each pixel the mean of a square; a rest at
/// the right and the bottom is cut off.
pub(super) fn reduced(picture: &Luma, factor: u32) -> Option<Luma> {
    let (width, height) = (
        picture.width().checked_div(factor)?,
        picture.height().checked_div(factor)?,
    );
    if width == 0 || height == 0 {
        return None;
    }
    let side = usize::try_from(factor).ok()?;
    let columns = usize::try_from(width).ok()?;
    let area = factor * factor;
    let mut pixels = Vec::with_capacity(columns * usize::try_from(height).ok()?);
    let mut sums = vec![0_u32; columns];
    for band in picture.pixels().chunks_exact(picture.stride() * side) {
        sums.fill(0);
        for row in band.chunks_exact(picture.stride()) {
            for (sum, square) in sums.iter_mut().zip(row.chunks_exact(side)) {
                for &pixel in square {
                    *sum += u32::from(pixel);
                }
            }
        }
        for &sum in &sums {
            pixels.push(u8::try_from(sum / area).unwrap_or(u8::MAX));
        }
    }
    Luma::new(width, height, pixels)
}

/// Black for white: codes on dark screens.
pub(super) fn inverted(picture: &Luma) -> Luma {
    let mut turned = picture.clone();
    for pixel in turned.pixels_mut() {
        *pixel = !*pixel;
    }
    turned
}

/// Each pixel the mean of its 3 x 3 neighbourhood; the outermost pixels stay. Takes sensor noise
/// off before a threshold.
pub(super) fn blurred(picture: &Luma) -> Luma {
    let mut soft = picture.clone();
    let (stride, pixels) = (picture.stride(), picture.pixels());
    if stride < 3 {
        return soft;
    }
    let mut columns = vec![0_u16; stride];
    for (y, out) in soft.pixels_mut().chunks_exact_mut(stride).enumerate() {
        let Some(above) = y.checked_sub(1).map(|y| y * stride) else {
            continue;
        };
        let Some(rows) = pixels.get(above..above + 3 * stride) else {
            break;
        };
        let (top, rest) = rows.split_at(stride);
        let (middle, bottom) = rest.split_at(stride);
        for (((sum, &a), &b), &c) in columns.iter_mut().zip(top).zip(middle).zip(bottom) {
            *sum = u16::from(a) + u16::from(b) + u16::from(c);
        }
        for (pixel, three) in out[1..].iter_mut().zip(columns.windows(3)) {
            let mean = (three[0] + three[1] + three[2]) / 9;
            *pixel = mean.to_be_bytes()[1];
        }
    }
    soft
}

/// Black where a pixel is darker than the mean of the square of `radius` around it, else white:
/// gets codes out of shadows and glare.
pub(super) fn local_mean(picture: &Luma, radius: usize) -> Luma {
    let mut out = picture.clone();
    let (width, pixels) = (picture.stride(), picture.pixels());
    if width == 0 {
        return out;
    }
    let height = pixels.len() / width;
    // Sums over the rows of the window, one for each column, moved down row by row.
    let mut columns = vec![0_u32; width];
    let mut rows_in_window = 0_u32;
    let row = |y: usize| &pixels[y * width..(y + 1) * width];
    for y in 0..radius.min(height) {
        add(&mut columns, row(y));
        rows_in_window += 1;
    }
    let black_and_white = out.pixels_mut();
    for y in 0..height {
        if y + radius < height {
            add(&mut columns, row(y + radius));
            rows_in_window += 1;
        }
        if let Some(left) = y.checked_sub(radius + 1) {
            subtract(&mut columns, row(left));
            rows_in_window -= 1;
        }
        let line = &mut black_and_white[y * width..(y + 1) * width];
        threshold_row(line, row(y), &columns, radius, rows_in_window);
    }
    out
}

fn add(columns: &mut [u32], row: &[u8]) {
    for (sum, &pixel) in columns.iter_mut().zip(row) {
        *sum += u32::from(pixel);
    }
}

fn subtract(columns: &mut [u32], row: &[u8]) {
    for (sum, &pixel) in columns.iter_mut().zip(row) {
        *sum -= u32::from(pixel);
    }
}

fn threshold_row(out: &mut [u8], row: &[u8], columns: &[u32], radius: usize, rows: u32) {
    let width = row.len();
    let mut sum: u32 = columns[..radius.min(width)].iter().sum();
    let mut area = rows * u32::try_from(radius.min(width)).unwrap_or(0);
    for x in 0..width {
        if let Some(entering) = columns.get(x + radius) {
            sum += entering;
            area += rows;
        }
        if let Some(left) = x.checked_sub(radius + 1) {
            sum -= columns[left];
            area -= rows;
        }
        out[x] = if u32::from(row[x]) * area < sum {
            0
        } else {
            255
        };
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use super::*;

    #[test]
    fn half_takes_means_and_drops_the_odd_rest() {
        let picture = Luma::new(3, 3, vec![0, 4, 9, 8, 4, 9, 9, 9, 9]).unwrap();
        let small = half(&picture).unwrap();
        assert_eq!((small.width(), small.height()), (1, 1));
        assert_eq!(small.pixels(), [4]);
        assert!(half(&small).is_none());
        assert!(reduced(&picture, 0).is_none());
    }

    #[test]
    fn inverting_twice_changes_nothing() {
        let picture = Luma::new(2, 2, vec![0, 10, 128, 255]).unwrap();
        assert_eq!(inverted(&picture).pixels(), [255, 245, 127, 0]);
        assert_eq!(inverted(&inverted(&picture)).pixels(), picture.pixels());
    }

    #[test]
    fn a_blur_spreads_one_point() {
        let mut pixels = vec![0; 25];
        pixels[12] = 90;
        let soft = blurred(&Luma::new(5, 5, pixels).unwrap());
        assert_eq!(soft.pixels()[6..9], [10, 10, 10]);
        assert_eq!(soft.pixels()[12], 10);
        assert_eq!(soft.pixels()[0], 0);
    }

    #[test]
    fn the_local_mean_is_the_mean_of_the_window() {
        let (width, height, radius) = (19_usize, 13_usize, 3_usize);
        let pixels: Vec<u8> = (0_u8..247).map(|i| i.wrapping_mul(91)).collect();
        let picture = Luma::new(19, 13, pixels.clone()).unwrap();
        let got = local_mean(&picture, radius);
        for y in 0..height {
            for x in 0..width {
                let mut window = Vec::new();
                for v in y.saturating_sub(radius)..=(y + radius).min(height - 1) {
                    for u in x.saturating_sub(radius)..=(x + radius).min(width - 1) {
                        window.push(u32::from(pixels[v * width + u]));
                    }
                }
                let count = u32::try_from(window.len()).unwrap();
                let dark = u32::from(pixels[y * width + x]) * count < window.iter().sum();
                assert_eq!(got.pixels()[y * width + x] == 0, dark, "{x} {y}");
            }
        }
        let whole = local_mean(&picture, 100);
        assert_eq!(whole.pixels().len(), pixels.len());
    }
}
