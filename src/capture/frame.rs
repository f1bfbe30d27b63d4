//! Pictures in memory, and the conversions from what cameras send.
//!
//! The conversions are written for the formats nokhwa knows. They take whole buffers that may be
//! longer than the picture: V4L2 hands over its whole mapped buffer, however little of it was used.

use std::panic::{AssertUnwindSafe, catch_unwind};

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use crate::limits;

/// 8-bit grey picture, row-major, no padding.
#[derive(Clone)]
pub struct Luma {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl Luma {
    /// A picture of `width` x `height` pixels; `None` unless there are exactly that many bytes.
    #[must_use]
    pub fn new(width: u32, height: u32, pixels: Vec<u8>) -> Option<Self> {
        (area(width, height)? == pixels.len()).then_some(Self {
            width,
            height,
            pixels,
        })
    }

    /// A picture without pixels.
    pub(super) fn empty() -> Self {
        Self {
            width: 0,
            height: 0,
            pixels: Vec::new(),
        }
    }

    /// Pixels in a row.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Number of rows.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// The rows from the top, each from the left; 0 is black.
    #[must_use]
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    pub(super) fn pixels_mut(&mut self) -> &mut [u8] {
        &mut self.pixels
    }

    /// Row length in pixels as an index.
    pub(super) fn stride(&self) -> usize {
        self.width as usize
    }
}

/// One camera picture: luma for reading, RGB (3 bytes a pixel) for the preview.
pub struct Frame {
    /// Grey copy, the size of the picture.
    pub luma: Luma,
    /// Red, green, blue for each pixel of `luma`, in the same order.
    pub rgb: Vec<u8>,
}

/// Rec. 601 weights in 256ths, as JPEG and the cameras' YUV use them.
pub(super) fn grey(red: u8, green: u8, blue: u8) -> u8 {
    let sum = 77 * u32::from(red) + 150 * u32::from(green) + 29 * u32::from(blue);
    sum.to_le_bytes()[1]
}

fn clamp_to_byte(value: i32) -> u8 {
    u8::try_from(value.clamp(0, 255)).unwrap_or(u8::MAX)
}

/// The part of one pixel's RGB that two YUV neighbours share.
#[derive(Clone, Copy)]
struct Chroma {
    red: i32,
    green: i32,
    blue: i32,
}

impl Chroma {
    /// Full-range BT.601, as in JFIF; nothing a camera says tells which range it uses.
    fn new(cb: u8, cr: u8) -> Self {
        let (cb, cr) = (i32::from(cb) - 128, i32::from(cr) - 128);
        Self {
            red: (359 * cr) >> 8,
            green: -((88 * cb + 183 * cr) >> 8),
            blue: (454 * cb) >> 8,
        }
    }

    /// The RGB of two pixels with these Y.
    fn two(self, left: u8, right: u8) -> [u8; 6] {
        let (left, right) = (i32::from(left), i32::from(right));
        [
            clamp_to_byte(left + self.red),
            clamp_to_byte(left + self.green),
            clamp_to_byte(left + self.blue),
            clamp_to_byte(right + self.red),
            clamp_to_byte(right + self.green),
            clamp_to_byte(right + self.blue),
        ]
    }
}

/// Number of pixels of a camera picture; `None` for none or for more than is ever decoded.
fn camera_area(width: u32, height: u32) -> Option<usize> {
    let sound = 1..=limits::CAMERA_SIDE;
    if sound.contains(&width) && sound.contains(&height) {
        area(width, height)
    } else {
        None
    }
}

fn area(width: u32, height: u32) -> Option<usize> {
    usize::try_from(u64::from(width) * u64::from(height)).ok()
}

impl Frame {
    /// From RGB, 3 bytes a pixel.
    #[must_use]
    pub fn from_rgb(width: u32, height: u32, mut rgb: Vec<u8>) -> Option<Self> {
        let bytes = camera_area(width, height)? * 3;
        if rgb.len() < bytes {
            return None;
        }
        rgb.truncate(bytes);
        let mut pixels = Vec::with_capacity(bytes / 3);
        for pixel in rgb.chunks_exact(3) {
            pixels.push(grey(pixel[0], pixel[1], pixel[2]));
        }
        let luma = Luma::new(width, height, pixels)?;
        Some(Self { luma, rgb })
    }

    /// From BGR, 3 bytes a pixel.
    #[must_use]
    pub fn from_bgr(width: u32, height: u32, bgr: &[u8]) -> Option<Self> {
        let mut rgb = bgr.get(..camera_area(width, height)? * 3)?.to_vec();
        for pixel in rgb.chunks_exact_mut(3) {
            pixel.swap(0, 2);
        }
        Self::from_rgb(width, height, rgb)
    }

    /// From grey, one byte a pixel.
    #[must_use]
    pub fn from_grey(width: u32, height: u32, grey: &[u8]) -> Option<Self> {
        let pixels = grey.get(..camera_area(width, height)?)?.to_vec();
        let mut rgb = Vec::with_capacity(pixels.len() * 3);
        for &y in &pixels {
            rgb.extend_from_slice(&[y, y, y]);
        }
        let luma = Luma::new(width, height, pixels)?;
        Some(Self { luma, rgb })
    }

    /// From YUYV (V4L2's name; YUY2 elsewhere): two pixels in four bytes, Y Cb Y Cr.
    #[must_use]
    pub fn from_yuyv(width: u32, height: u32, yuyv: &[u8]) -> Option<Self> {
        let area = camera_area(width, height)?;
        if !width.is_multiple_of(2) {
            return None;
        }
        let packed = yuyv.get(..area * 2)?;
        let mut pixels = Vec::with_capacity(area);
        let mut rgb = Vec::with_capacity(area * 3);
        for pair in packed.chunks_exact(4) {
            let chroma = Chroma::new(pair[1], pair[3]);

            pixels.extend_from_slice(&[pair[0], pair[2]]);
            rgb.extend_from_slice(&chroma.two(pair[0], pair[2]));
        }
        let luma = Luma::new(width, height, pixels)?;
        Some(Self { luma, rgb })
    }

    /// From NV12: a plane of Y, then a plane of Cb Cr pairs, one for each 2 x 2 pixels.
    #[must_use]
    pub fn from_nv12(width: u32, height: u32, nv12: &[u8]) -> Option<Self> {
        let area = camera_area(width, height)?;
        if !width.is_multiple_of(2) || !height.is_multiple_of(2) {
            return None;
        }
        let (luminance, colour) = nv12.get(..area / 2 * 3)?.split_at(area);
        let row = usize::try_from(width).ok()?;
        let mut rgb = Vec::with_capacity(area * 3);
        for (y, line) in luminance.chunks_exact(row).enumerate() {
            let pairs = &colour[y / 2 * row..];
            for (pixels, pair) in line.chunks_exact(2).zip(pairs.chunks_exact(2)) {
                let chroma = Chroma::new(pair[0], pair[1]);
                rgb.extend_from_slice(&chroma.two(pixels[0], pixels[1]));
            }
        }
        let luma = Luma::new(width, height, luminance.to_vec())?;
        Some(Self { luma, rgb })
    }

    /// From one JPEG picture of a Motion JPEG stream, whatever follows its end.
    ///
    /// Cables and hubs tear such pictures often; a torn one gives its upper part or `None`.
    #[must_use]
    pub fn from_mjpeg(jpeg: &[u8]) -> Option<Self> {
        if jpeg.len() > limits::CAMERA_BYTES {
            return None;
        }
        // The decoder has panicked on some torn pictures; the camera has to outlive them.
        catch_unwind(AssertUnwindSafe(|| decode_jpeg(jpeg))).ok()?
    }
}

fn decode_jpeg(jpeg: &[u8]) -> Option<Frame> {
    let side = usize::try_from(limits::CAMERA_SIDE).ok()?;
    let options = DecoderOptions::default()
        .set_max_width(side)
        .set_max_height(side)
        .set_strict_mode(false)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(jpeg), options);
    let rgb = decoder.decode().ok()?;
    let (width, height) = decoder.dimensions()?;
    Frame::from_rgb(u32::try_from(width).ok()?, u32::try_from(height).ok()?, rgb)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use super::*;

    /// A 64 x 48 picture, grey on the left and white on the right, as JPEG.
    fn jpeg() -> Vec<u8> {
        let mut rgb = Vec::new();
        for _ in 0..48 {
            rgb.extend([90; 32 * 3]);
            rgb.extend([255; 32 * 3]);
        }
        let mut bytes = Vec::new();
        image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 90)
            .encode(&rgb, 64, 48, image::ExtendedColorType::Rgb8)
            .unwrap();
        bytes
    }

    #[test]
    fn the_length_is_checked() {
        assert!(Luma::new(4, 4, vec![0; 16]).is_some());
        assert!(Luma::new(4, 4, vec![0; 15]).is_none());
        assert!(Luma::new(u32::MAX, u32::MAX, Vec::new()).is_none());
        assert!(Frame::from_yuyv(4, 4, &[0; 31]).is_none());
        assert!(Frame::from_nv12(4, 4, &[0; 23]).is_none());
        assert!(Frame::from_grey(0, 4, &[]).is_none());
        assert!(Frame::from_rgb(65_535, 65_535, Vec::new()).is_none());
    }

    #[test]
    fn every_format_gives_the_same_grey() {
        let frames = [
            Frame::from_yuyv(2, 2, &[50, 128, 200, 128, 50, 128, 200, 128, 7, 7]),
            Frame::from_nv12(2, 2, &[50, 200, 50, 200, 128, 128]),
            Frame::from_grey(2, 2, &[50, 200, 50, 200]),
            Frame::from_rgb(2, 2, [[50; 3], [200; 3], [50; 3], [200; 3]].concat()),
            Frame::from_bgr(2, 2, &[[50; 3], [200; 3], [50; 3], [200; 3]].concat()),
        ];
        for frame in frames {
            let frame = frame.unwrap();
            assert_eq!(frame.luma.pixels(), [50, 200, 50, 200]);
            assert_eq!(frame.rgb, [[50; 3], [200; 3], [50; 3], [200; 3]].concat());
        }
    }

    #[test]
    fn colour_keeps_its_place() {
        let red = Frame::from_yuyv(2, 1, &[76, 85, 76, 255]).unwrap();
        assert!(red.rgb[0] > 250 && red.rgb[1] < 5 && red.rgb[2] < 5);
        let bgr = Frame::from_bgr(1, 1, &[1, 2, 3]).unwrap();
        assert_eq!(bgr.rgb, [3, 2, 1]);
    }

    #[test]
    fn jpeg_is_read_whatever_follows_it() {
        let mut bytes = jpeg();
        for rubbish in [0, 0xff, 0x5a] {
            bytes.extend(vec![rubbish; 3000]);
            let frame = Frame::from_mjpeg(&bytes).unwrap();
            assert_eq!((frame.luma.width(), frame.luma.height()), (64, 48));
            assert!(frame.luma.pixels()[5].abs_diff(90) < 6);
            assert!(frame.luma.pixels()[60] > 250);
        }
    }

    #[test]
    fn torn_and_foreign_bytes_never_panic() {
        let whole = jpeg();
        for end in 0..whole.len() {
            let _torn = Frame::from_mjpeg(&whole[..end]);
        }
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 0xff;
            let _altered = Frame::from_mjpeg(&bytes);
        }
        assert!(Frame::from_mjpeg(&[]).is_none());
        assert!(Frame::from_mjpeg(&[0x5a; 4000]).is_none());
        assert!(Frame::from_mjpeg(&[0xff; 4000]).is_none());
    }
}
