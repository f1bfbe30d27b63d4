//! Which of a camera's formats to take.

use std::cmp::Reverse;

use nokhwa::utils::{CameraFormat, FrameFormat};

use crate::capture::frame::Format;

/// Formats that can be unpacked.
pub(super) const KNOWN: [FrameFormat; 6] = [
    FrameFormat::MJPEG,
    FrameFormat::YUYV,
    FrameFormat::NV12,
    FrameFormat::GRAY,
    FrameFormat::RAWRGB,
    FrameFormat::RAWBGR,
];

/// Pictures a second from which on a code is seen soon enough.
const SWIFT: u32 = 24;

/// How it is unpacked.
pub(super) const fn unpacked(format: FrameFormat) -> Format {
    match format {
        FrameFormat::MJPEG => Format::Mjpeg,
        FrameFormat::YUYV => Format::Yuyv,
        FrameFormat::NV12 => Format::Nv12,
        FrameFormat::GRAY => Format::Grey,
        FrameFormat::RAWRGB => Format::Rgb,
        FrameFormat::RAWBGR => Format::Bgr,
    }
}

/// The formats that can be unpacked, the best first.
///
/// A rate that a hand-held card needs counts most; then the size: 1280 x 720 shows a full health
/// card at 4 pixels a module from a hand's distance, 1920 x 1080 takes longer to read, and in
/// 640 x 480 such a card hardly fits; then the rate; and of two alike the one that is not
/// compressed, since compression blurs modules.
pub(super) fn in_order(mut formats: Vec<CameraFormat>) -> Vec<CameraFormat> {
    formats.retain(|format| KNOWN.contains(&format.format()));
    formats.sort_by_key(|format| {
        let (width, height) = (format.width(), format.height());
        let size = match (width, height) {
            (1280, 720) => 0,
            (1920, 1080) => 1,
            (1281..=1920, 721..=1200) => 2,
            (1000..=1280, 720..=1024) => 3,
            (1921.., _) => 4,
            (640..=1280, 480..=960) => 5,
            _ => 6,
        };
        let packing = match format.format() {
            FrameFormat::YUYV => 0,
            FrameFormat::NV12 => 1,
            FrameFormat::MJPEG => 2,
            FrameFormat::GRAY => 3,
            FrameFormat::RAWRGB => 4,
            FrameFormat::RAWBGR => 5,
        };
        let rate = format.frame_rate();
        let area = u64::from(width) * u64::from(height);
        (
            rate < SWIFT,
            size,
            Reverse(rate.min(60)),
            packing,
            Reverse(area),
        )
    });
    formats
}

#[cfg(test)]
mod tests {
    use nokhwa::utils::Resolution;

    use super::*;

    fn best(formats: &[(u32, u32, FrameFormat, u32)]) -> Option<(u32, u32, FrameFormat, u32)> {
        let all = formats.iter().map(|&(width, height, format, rate)| {
            CameraFormat::new(Resolution::new(width, height), format, rate)
        });
        let first = in_order(all.collect()).into_iter().next()?;
        Some((
            first.width(),
            first.height(),
            first.format(),
            first.frame_rate(),
        ))
    }

    #[test]
    fn size_and_rate_before_packing() {
        use FrameFormat::{GRAY, MJPEG, YUYV};
        // Over USB 2 a large picture comes at its rate only if it is compressed.
        let webcam = [
            (640, 480, YUYV, 30),
            (1280, 720, YUYV, 10),
            (1280, 720, MJPEG, 30),
            (1920, 1080, MJPEG, 30),
        ];
        assert_eq!(best(&webcam), Some((1280, 720, MJPEG, 30)));
        let swift = [(1280, 720, MJPEG, 30), (1280, 720, YUYV, 30)];
        assert_eq!(best(&swift), Some((1280, 720, YUYV, 30)));
        let large = [
            (640, 480, YUYV, 30),
            (1920, 1080, MJPEG, 30),
            (3840, 2160, MJPEG, 30),
        ];
        assert_eq!(best(&large), Some((1920, 1080, MJPEG, 30)));
        let slow = [(640, 480, GRAY, 15), (1280, 720, YUYV, 10)];
        assert_eq!(best(&slow), Some((1280, 720, YUYV, 10)));
        assert_eq!(best(&[]), None);
    }
}
