//! The real camera, through nokhwa.
//!
//! What nokhwa 0.10.11 asks of its users, each found by trying: `frame()` waits without a time
//! limit, so that it runs in a thread that nobody waits for (see `watchdog`); its own decoding of
//! a torn MJPEG picture ends the process, so that only raw buffers are taken; a node that gives no
//! pictures is listed like a camera and fails to open; listing panics on odd names in `/dev`, and
//! dropping a camera whose driver fails panics too.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use nokhwa::utils::{
    ApiBackend, CameraIndex, CameraInfo, FrameFormat, RequestedFormat, RequestedFormatType,
    Resolution,
};
use nokhwa::{Buffer, Camera, NokhwaError};

use super::frame::Frame;
use super::status::CameraStatus;
use super::watchdog::Shift;
use crate::limits;

/// Formats that [`Frame`] can be made from.
const FORMATS: [FrameFormat; 6] = [
    FrameFormat::MJPEG,
    FrameFormat::YUYV,
    FrameFormat::NV12,
    FrameFormat::GRAY,
    FrameFormat::RAWRGB,
    FrameFormat::RAWBGR,
];

/// Sizes in the order of preference. 1280 x 720 shows a full health card at 4 pixels a module
/// from a hand's distance; more only takes longer to read.
const SIZES: [(u32, u32); 3] = [(1280, 720), (1920, 1080), (640, 480)];

/// Keeps a camera going for as long as `shift` lasts: finds it, shows its pictures, reports when
/// it is gone, looks for it again.
pub(super) fn run(shift: &Shift) {
    // Asks for permission on macOS; does nothing elsewhere.
    nokhwa::nokhwa_initialize(|_granted| {});
    while shift.lasts() {
        shift.expect_within(limits::CAMERA_OPENING_MAX);
        let status = match find() {
            Ok((camera, name)) => show(shift, camera, &name),
            Err(status) => status,
        };
        shift.expect_nothing();
        shift.report(status);
        shift.rest(limits::CAMERA_RETRY);
    }
}

/// Opens the first camera that can be opened, or tells what stands in the way.
fn find() -> Result<(Camera, String), CameraStatus> {
    let listed = catch_unwind(|| nokhwa::query(ApiBackend::Auto));
    let mut devices = match listed {
        Ok(Ok(devices)) => devices,
        Ok(Err(error)) => return Err(status_of(&error)),
        Err(_) => return Err(CameraStatus::Failed),
    };
    // The listing is in the order of a folder, which changes from start to start.
    devices.sort_by(|a, b| a.index().cmp(b.index()));
    let mut worst = CameraStatus::None;
    for device in devices {
        match open(&device) {
            Ok(camera) => return Ok((camera, device.human_name())),
            Err(status) if importance(&status) > importance(&worst) => worst = status,
            Err(_) => {}
        }
    }
    Err(worst)
}

/// Which of several cameras' troubles to tell: the one that somebody can do something about.
fn importance(status: &CameraStatus) -> u8 {
    match status {
        CameraStatus::NoPermission => 3,
        CameraStatus::Busy => 2,
        CameraStatus::Failed => 1,
        _ => 0,
    }
}

fn open(device: &CameraInfo) -> Result<Camera, CameraStatus> {
    // Despite its name, this wish is for the highest rate at just that size.
    let at_best_rate =
        |(width, height)| RequestedFormatType::HighestResolution(Resolution::new(width, height));
    let mut wishes: Vec<_> = SIZES.map(at_best_rate).into();
    wishes.push(RequestedFormatType::AbsoluteHighestResolution);
    wishes.push(RequestedFormatType::None);
    let mut last = CameraStatus::None;
    for wish in wishes {
        match opened(device.index(), wish) {
            Ok(camera) => return Ok(camera),
            // Asking for another size would not help.
            Err(status @ (CameraStatus::Busy | CameraStatus::NoPermission)) => return Err(status),
            Err(status) => last = status,
        }
    }
    Err(last)
}

fn opened(index: &CameraIndex, wish: RequestedFormatType) -> Result<Camera, CameraStatus> {
    let attempt = || -> Result<Camera, NokhwaError> {
        let wanted = RequestedFormat::with_formats(wish, &FORMATS);
        let mut camera = Camera::new(index.clone(), wanted)?;
        camera.open_stream()?;
        Ok(camera)
    };
    match catch_unwind(AssertUnwindSafe(attempt)) {
        Ok(Ok(camera)) => Ok(camera),
        Ok(Err(error)) => Err(status_of(&error)),
        Err(_) => Err(CameraStatus::Failed),
    }
}

/// Shows the camera's pictures until it fails or the shift ends; tells how it ended.
fn show(shift: &Shift, mut camera: Camera, name: &str) -> CameraStatus {
    let mut size = (0, 0);
    let mut shown: Option<Instant> = None;
    let status = loop {
        let buffer = match catch_unwind(AssertUnwindSafe(|| camera.frame())) {
            Ok(Ok(buffer)) => buffer,
            Ok(Err(error)) => break status_of(&error),
            Err(_) => break CameraStatus::Failed,
        };
        if !shift.lasts() {
            break CameraStatus::Starting;
        }
        let arrived = Instant::now();
        shift.expect_within(limits::FRAME_AGE_MAX);
        // Every picture is taken, or the driver would hand over old ones; not every one is shown.
        if shown.is_some_and(|shown| arrived - shown < limits::FRAME_INTERVAL) {
            continue;
        }
        // A torn picture is nothing to report: the next one is on its way.
        if let Some(frame) = decoded(&buffer) {
            shown = Some(arrived);
            let (width, height) = (frame.luma.width(), frame.luma.height());
            if size != (width, height) {
                size = (width, height);
                shift.report(CameraStatus::Live {
                    name: name.to_owned(),
                    width,
                    height,
                });
            }
            shift.publish(frame);
        }
    };
    let dropped = catch_unwind(AssertUnwindSafe(move || drop(camera)));
    match (status, dropped) {
        (CameraStatus::Starting, Err(_)) => CameraStatus::Failed,
        (status, _) => status,
    }
}

/// The picture in a raw buffer of the camera.
fn decoded(buffer: &Buffer) -> Option<Frame> {
    let (width, height) = (buffer.resolution().width(), buffer.resolution().height());
    let bytes = buffer.buffer();
    match buffer.source_frame_format() {
        FrameFormat::MJPEG => Frame::from_mjpeg(bytes),
        FrameFormat::YUYV => Frame::from_yuyv(width, height, bytes),
        FrameFormat::NV12 => Frame::from_nv12(width, height, bytes),
        FrameFormat::GRAY => Frame::from_grey(width, height, bytes),
        FrameFormat::RAWRGB => Frame::from_rgb(width, height, bytes.to_vec()),
        FrameFormat::RAWBGR => Frame::from_bgr(width, height, bytes),
    }
}

/// nokhwa hands on the system's errors as text only; the number at its end is in no language.
fn status_of(error: &NokhwaError) -> CameraStatus {
    let text = error.to_string();
    let number = text
        .rsplit_once("os error ")
        .and_then(|(_, rest)| rest.split(')').next()?.parse::<i32>().ok());
    match number {
        // EPERM, EACCES.
        Some(1 | 13) => CameraStatus::NoPermission,
        // EBUSY.
        Some(16) => CameraStatus::Busy,
        // ENOENT, ENXIO, ENODEV.
        Some(2 | 6 | 19) => CameraStatus::Lost,
        // nokhwa's own spelling: no format at all, as of a node that gives no pictures.
        None if text.contains("Fufill") => CameraStatus::None,
        _ => CameraStatus::Failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_reasons_are_told_apart() {
        let read = |text: &str| status_of(&NokhwaError::ReadFrameError(text.to_owned()));
        for (text, status) in [
            ("No such device (os error 19)", CameraStatus::Lost),
            (
                "Keine Berechtigung (os error 13)",
                CameraStatus::NoPermission,
            ),
            ("Device or resource busy (os error 16)", CameraStatus::Busy),
            ("Input/output error (os error 5)", CameraStatus::Failed),
            ("Failed to Fufill", CameraStatus::None),
            ("", CameraStatus::Failed),
        ] {
            assert_eq!(read(text), status, "{text}");
        }
    }

    #[test]
    fn a_buffer_shorter_than_its_picture_gives_none() {
        for format in FORMATS {
            let buffer = Buffer::new(Resolution::new(64, 64), &[1, 2, 3], format);
            assert!(decoded(&buffer).is_none());
        }
    }
}
