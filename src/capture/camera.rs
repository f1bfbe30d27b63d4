//! The real camera, through nokhwa.
//!
//! What nokhwa 0.10.11 asks of its users, each found by trying: `frame()` waits without a time
//! limit, so that whoever runs it must be a process that can be ended (see `child`); its own
//! decoding of a torn MJPEG picture ends the process, so that only raw buffers are taken; a node
//! that gives no pictures is listed like a camera and fails to open; listing panics on odd names in
//! `/dev`, and dropping a camera whose driver fails panics too; a wish for a format is granted only
//! to the letter, so that the camera is asked first what it has.

mod formats;
mod listing;

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use nokhwa::utils::{CameraIndex, RequestedFormat, RequestedFormatType};
use nokhwa::{Buffer, Camera, NokhwaError};

use super::child::Feed;
use super::frame::{Frame, Packed};
use super::status::CameraStatus;
use crate::limits;
use listing::Device;
pub(super) use listing::list;

/// Waits for the camera `wanted`, or for any if that is not there or none is wanted; opens it;
/// calls `close`, after which nothing else can be opened; and gives its pictures to `feed` until
/// there are no more.
///
/// # Errors
/// Those of `close`.
pub(super) fn run(
    feed: &Feed,
    wanted: Option<&str>,
    close: impl FnOnce() -> io::Result<()>,
) -> io::Result<()> {
    // Asks for permission on macOS; does nothing elsewhere.
    nokhwa::nokhwa_initialize(|_granted| {});
    let (camera, device) = loop {
        feed.expect_within(limits::CAMERA_OPENING_MAX);
        match find(wanted) {
            Ok(found) => break found,
            Err(status) => {
                feed.expect_nothing();
                feed.report(status);
                std::thread::sleep(limits::CAMERA_RETRY);
            }
        }
    };
    close()?;
    let status = show(feed, camera, &device);
    feed.expect_nothing();
    feed.report(status);
    Ok(())
}

/// Opens the camera `wanted`, else the first that can be opened, or tells what stands in the way.
fn find(wanted: Option<&str>) -> Result<(Camera, Device), CameraStatus> {
    let mut devices = listing::devices()?;
    if let Some(at) = devices
        .iter()
        .position(|device| Some(&*device.id) == wanted)
    {
        // It was chosen, and is there: another one would show another counter.
        devices = vec![devices.swap_remove(at)];
    }
    let mut worst = CameraStatus::None;
    for device in devices {
        match open(&device.index) {
            Ok(camera) => return Ok((camera, device)),
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

/// Opens the camera in the best of its formats that it really gives.
fn open(index: &CameraIndex) -> Result<Camera, CameraStatus> {
    let mut camera = opened(index)?;
    let formats = guarded(|| camera.compatible_camera_formats()).unwrap_or_default();
    for format in formats::in_order(formats) {
        let exactly = RequestedFormatType::Exact(format);
        let wish = RequestedFormat::with_formats(exactly, &formats::KNOWN);
        let streams = guarded(|| {
            camera.set_camera_requset(wish)?;
            camera.open_stream()
        });
        match streams {
            Ok(()) => return Ok(camera),
            // Asking for another format would not help.
            Err(
                status @ (CameraStatus::Busy | CameraStatus::NoPermission | CameraStatus::Lost),
            ) => {
                return Err(status);
            }
            Err(_) => {}
        }
    }
    // It may still give what it is set to.
    guarded(|| camera.open_stream()).map(|()| camera)
}

/// The camera, in any format that can be unpacked; it gives no pictures yet.
fn opened(index: &CameraIndex) -> Result<Camera, CameraStatus> {
    let wishes = [
        RequestedFormatType::None,
        RequestedFormatType::AbsoluteHighestResolution,
        RequestedFormatType::AbsoluteHighestFrameRate,
    ];
    let mut last = CameraStatus::None;
    for wish in wishes {
        let wish = RequestedFormat::with_formats(wish, &formats::KNOWN);
        match guarded(|| Camera::new(index.clone(), wish)) {
            Ok(camera) => return Ok(camera),
            Err(status @ (CameraStatus::Busy | CameraStatus::NoPermission)) => return Err(status),
            Err(status) => last = status,
        }
    }
    Err(last)
}

/// Does `ask`, which may panic.
fn guarded<T>(ask: impl FnOnce() -> Result<T, NokhwaError>) -> Result<T, CameraStatus> {
    match catch_unwind(AssertUnwindSafe(ask)) {
        Ok(result) => result.map_err(|error| status_of(&error)),
        Err(_panic) => Err(CameraStatus::Failed),
    }
}

/// Shows the camera's pictures until it fails; tells how it ended.
fn show(feed: &Feed, mut camera: Camera, device: &Device) -> CameraStatus {
    let mut frame = Frame::empty();
    let mut shown: Option<Instant> = None;
    let status = loop {
        let buffer = match guarded(|| camera.frame()) {
            Ok(buffer) => buffer,
            Err(status) => break status,
        };
        let arrived = Instant::now();
        feed.expect_within(limits::FRAME_AGE_MAX);
        // Every picture is taken, or the driver would hand over old ones; not every one is shown.
        if shown.is_some_and(|shown| arrived - shown < limits::FRAME_INTERVAL) {
            continue;
        }
        if let Some((width, height)) = feed.publish(&mut frame, packed(&buffer)) {
            shown = Some(arrived);
            let (id, name) = (device.id.clone(), device.name.clone());
            feed.report(CameraStatus::Live {
                id,
                name,
                width,
                height,
            });
        }
    };
    // The driver's fault then, which the system puts right when this process ends.
    drop(catch_unwind(AssertUnwindSafe(move || drop(camera))));
    status
}

fn packed(buffer: &Buffer) -> Packed<'_> {
    Packed {
        format: formats::unpacked(buffer.source_frame_format()),
        width: buffer.resolution().width(),
        height: buffer.resolution().height(),
        bytes: buffer.buffer(),
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
}
