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
    pub(super) const fn empty() -> Self {
        Self {
            width: 0,
            height: 0,
            pixels: Vec::new(),
        }
    }

    /// Becomes another picture, of `width` x `height` pixels, that `write` appends; its memory is
    /// used again.
    fn rewrite(&mut self, width: u32, height: u32, write: impl FnOnce(&mut Vec<u8>)) -> Option<()> {
        self.pixels.clear();
        write(&mut self.pixels);
        (self.width, self.height) = (width, height);
        if area(width, height)? == self.pixels.len() {
            return Some(());
        }
        *self = Self::empty();
        None
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

/// How a camera packs its pictures.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Format {
    /// One JPEG picture of a Motion JPEG stream, whatever follows its end. Cables and hubs tear
    /// such pictures often; a torn one gives its upper part or nothing.
    Mjpeg,
    /// V4L2's name; YUY2 elsewhere: two pixels in four bytes, Y Cb Y Cr.
    Yuyv,
    /// A plane of Y, then a plane of Cb Cr pairs, one for each 2 x 2 pixels.
    Nv12,
    /// One byte a pixel.
    Grey,
    /// Red, green, blue.
    Rgb,
    /// Blue, green, red.
    Bgr,
}

/// One picture of a camera as it came: `bytes` may be longer than the picture.
#[derive(Clone, Copy)]
pub struct Packed<'a> {
    /// How it is packed.
    pub format: Format,
    /// Pixels in a row, as the camera claims; what a JPEG says of itself counts more.
    pub width: u32,
    /// Number of rows.
    pub height: u32,
    /// The picture.
    pub bytes: &'a [u8],
}

/// One camera picture, unpacked: luma for reading, RGB (3 bytes a pixel) for the preview. The same
/// one takes in picture after picture, so that its memory is asked for once.
pub struct Frame {
    /// Grey copy, the size of the picture.
    pub luma: Luma,
    /// Red, green, blue for each pixel of `luma`, in the same order; empty if nobody asked for it.
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

/// The RGB of two neighbours with these Y, in full-range BT.601 as in JFIF; nothing a camera says
/// tells which range it uses.
fn two_of_yuv(left: u8, right: u8, cb: u8, cr: u8) -> [u8; 6] {
    let (left, right) = (i32::from(left), i32::from(right));
    let (cb, cr) = (i32::from(cb) - 128, i32::from(cr) - 128);
    let red = (359 * cr) >> 8;
    let green = -((88 * cb + 183 * cr) >> 8);
    let blue = (454 * cb) >> 8;
    [
        clamp_to_byte(left + red),
        clamp_to_byte(left + green),
        clamp_to_byte(left + blue),
        clamp_to_byte(right + red),
        clamp_to_byte(right + green),
        clamp_to_byte(right + blue),
    ]
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
    /// Without pixels.
    #[must_use]
    pub const fn empty() -> Self {
        Self {
            luma: Luma::empty(),
            rgb: Vec::new(),
        }
    }

    /// Becomes the picture in `packed`, with its colours if `in_colour`; `None`, and no picture, if
    /// there is none in it.
    pub fn unpack(&mut self, packed: Packed<'_>, in_colour: bool) -> Option<()> {
        self.rgb.clear();
        let Packed { width, height, .. } = packed;
        match packed.format {
            Format::Mjpeg => self.unpack_jpeg(packed.bytes),
            Format::Yuyv => self.unpack_yuyv(packed, in_colour),
            Format::Nv12 => self.unpack_nv12(packed, in_colour),
            Format::Grey => {
                let pixels = packed.bytes.get(..camera_area(width, height)?)?;
                if in_colour {
                    self.rgb.extend(pixels.iter().flat_map(|&y| [y, y, y]));
                }
                let write = |luma: &mut Vec<u8>| luma.extend_from_slice(pixels);
                self.luma.rewrite(width, height, write)
            }
            Format::Rgb => {
                let pixels = packed.bytes.get(..camera_area(width, height)? * 3)?;
                self.rgb.extend_from_slice(pixels);
                self.grey_of_rgb(width, height)
            }
            Format::Bgr => {
                let pixels = packed.bytes.get(..camera_area(width, height)? * 3)?;
                self.rgb.extend_from_slice(pixels);
                for pixel in self.rgb.chunks_exact_mut(3) {
                    pixel.swap(0, 2);
                }
                self.grey_of_rgb(width, height)
            }
        }
    }

    fn grey_of_rgb(&mut self, width: u32, height: u32) -> Option<()> {
        let rgb = self.rgb.chunks_exact(3);
        let write = |luma: &mut Vec<u8>| {
            luma.extend(rgb.map(|pixel| grey(pixel[0], pixel[1], pixel[2])));
        };
        self.luma.rewrite(width, height, write)
    }

    fn unpack_yuyv(&mut self, packed: Packed<'_>, in_colour: bool) -> Option<()> {
        let area = camera_area(packed.width, packed.height)?;
        if !packed.width.is_multiple_of(2) {
            return None;
        }
        let pixels = packed.bytes.get(..area * 2)?;
        if in_colour {
            for pair in pixels.chunks_exact(4) {
                let rgb = two_of_yuv(pair[0], pair[2], pair[1], pair[3]);
                self.rgb.extend_from_slice(&rgb);
            }
        }
        let write = |luma: &mut Vec<u8>| luma.extend(pixels.iter().step_by(2));
        self.luma.rewrite(packed.width, packed.height, write)
    }

    fn unpack_nv12(&mut self, packed: Packed<'_>, in_colour: bool) -> Option<()> {
        let Packed { width, height, .. } = packed;
        let area = camera_area(width, height)?;
        if !width.is_multiple_of(2) || !height.is_multiple_of(2) {
            return None;
        }
        let (luminance, colour) = packed.bytes.get(..area / 2 * 3)?.split_at(area);
        let row = usize::try_from(width).ok()?;
        if in_colour {
            for (y, line) in luminance.chunks_exact(row).enumerate() {
                let pairs = &colour[y / 2 * row..];
                for (pixels, pair) in line.chunks_exact(2).zip(pairs.chunks_exact(2)) {
                    let rgb = two_of_yuv(pixels[0], pixels[1], pair[0], pair[1]);
                    self.rgb.extend_from_slice(&rgb);
                }
            }
        }
        let write = |luma: &mut Vec<u8>| luma.extend_from_slice(luminance);
        self.luma.rewrite(width, height, write)
    }

    fn unpack_jpeg(&mut self, jpeg: &[u8]) -> Option<()> {
        if jpeg.len() > limits::CAMERA_BYTES {
            return None;
        }
        // The decoder has panicked on some torn pictures; the camera has to outlive them.
        let rgb = &mut self.rgb;
        let (width, height) = catch_unwind(AssertUnwindSafe(|| decode_jpeg(jpeg, rgb))).ok()??;
        self.grey_of_rgb(width, height)
    }
}

/// Decodes `jpeg` into `rgb`: its width and height in pixels.
fn decode_jpeg(jpeg: &[u8], rgb: &mut Vec<u8>) -> Option<(u32, u32)> {
    let side = usize::try_from(limits::CAMERA_SIDE).ok()?;
    let options = DecoderOptions::default()
        .set_max_width(side)
        .set_max_height(side)
        .set_strict_mode(false)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(jpeg), options);
    decoder.decode_headers().ok()?;
    let (width, height) = decoder.dimensions()?;
    let (width, height) = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    rgb.resize(camera_area(width, height)?.checked_mul(3)?, 0);
    (decoder.output_buffer_size()? == rgb.len()).then_some(())?;
    decoder.decode_into(rgb).ok()?;
    Some((width, height))
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

    fn unpacked(format: Format, width: u32, height: u32, bytes: &[u8]) -> Option<Frame> {
        let mut frame = Frame::empty();
        let packed = Packed {
            format,
            width,
            height,
            bytes,
        };
        frame.unpack(packed, true).map(|()| frame)
    }

    fn from_jpeg(bytes: &[u8]) -> Option<Frame> {
        unpacked(Format::Mjpeg, 0, 0, bytes)
    }

    #[test]
    fn the_length_is_checked() {
        assert!(Luma::new(4, 4, vec![0; 16]).is_some());
        assert!(Luma::new(4, 4, vec![0; 15]).is_none());
        assert!(Luma::new(u32::MAX, u32::MAX, Vec::new()).is_none());
        assert!(unpacked(Format::Yuyv, 4, 4, &[0; 31]).is_none());
        assert!(unpacked(Format::Nv12, 4, 4, &[0; 23]).is_none());
        assert!(unpacked(Format::Grey, 0, 4, &[]).is_none());
        assert!(unpacked(Format::Rgb, 65_535, 65_535, &[]).is_none());
    }

    #[test]
    fn every_format_gives_the_same_picture() {
        let rgb = [[50; 3], [200; 3], [50; 3], [200; 3]].concat();
        let frames = [
            (
                Format::Yuyv,
                vec![50, 128, 200, 128, 50, 128, 200, 128, 7, 7],
            ),
            (Format::Nv12, vec![50, 200, 50, 200, 128, 128]),
            (Format::Grey, vec![50, 200, 50, 200]),
            (Format::Rgb, rgb.clone()),
            (Format::Bgr, rgb.clone()),
        ];
        for (format, bytes) in frames {
            let frame = unpacked(format, 2, 2, &bytes).unwrap();
            assert_eq!(frame.luma.pixels(), [50, 200, 50, 200], "{format:?}");
            assert_eq!(frame.rgb, rgb, "{format:?}");
        }
    }

    #[test]
    fn colour_keeps_its_place() {
        let red = unpacked(Format::Yuyv, 2, 1, &[76, 85, 76, 255]).unwrap();
        assert!(red.rgb[0] > 250 && red.rgb[1] < 5 && red.rgb[2] < 5);
        let bgr = unpacked(Format::Bgr, 1, 1, &[1, 2, 3]).unwrap();
        assert_eq!(bgr.rgb, [3, 2, 1]);
    }

    #[test]
    fn one_frame_takes_in_picture_after_picture() {
        let mut frame = Frame::empty();
        let grey = |side, bytes| Packed {
            format: Format::Grey,
            width: side,
            height: side,
            bytes,
        };
        assert!(frame.unpack(grey(2, &[1, 2, 3, 4]), true).is_some());
        assert!(frame.unpack(grey(1, &[9]), false).is_some());
        assert_eq!((frame.luma.pixels(), frame.rgb.len()), (&[9][..], 0));
        assert!(frame.unpack(grey(2, &[1]), true).is_none());
        assert!(frame.rgb.is_empty());
    }

    #[test]
    fn jpeg_is_read_whatever_follows_it() {
        let mut bytes = jpeg();
        for rubbish in [0, 0xff, 0x5a] {
            bytes.extend(vec![rubbish; 3000]);
            let frame = from_jpeg(&bytes).unwrap();
            assert_eq!((frame.luma.width(), frame.luma.height()), (64, 48));
            assert!(frame.luma.pixels()[5].abs_diff(90) < 6);
            assert!(frame.luma.pixels()[60] > 250);
        }
    }

    #[test]
    fn torn_and_foreign_bytes_never_panic() {
        let whole = jpeg();
        for end in 0..whole.len() {
            let _torn = from_jpeg(&whole[..end]);
        }
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 0xff;
            let _altered = from_jpeg(&bytes);
        }
        assert!(from_jpeg(&[]).is_none());
        assert!(from_jpeg(&[0x5a; 4000]).is_none());
        assert!(from_jpeg(&[0xff; 4000]).is_none());
    }
}
