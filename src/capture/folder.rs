//! Pictures of a folder in place of a camera's: for tests, and for support with what a camera saw.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::child::Feed;
use super::frame::{Format, Frame, Packed};
use super::picture;
use super::status::CameraStatus;
use super::wire::Pace;
use crate::limits;

/// Time between two pictures.
const RATE: Duration = Duration::from_millis(33);

/// Shows the pictures in `folder`, in the order of their names, again and again; looks into the
/// folder anew each round.
pub(super) fn run(feed: &Feed, folder: &Path, pace: Pace) {
    let mut frame = Frame::empty();
    loop {
        let Ok(pictures) = pictures(folder) else {
            feed.report(CameraStatus::NoPermission);
            thread::sleep(limits::CAMERA_RETRY);
            continue;
        };
        let mut is_shown = false;
        for path in &pictures {
            let started = Instant::now();
            is_shown |= show(feed, &mut frame, path).is_some();
            match pace {
                Pace::Camera => thread::sleep(RATE.saturating_sub(started.elapsed())),
                Pace::Reader => feed.wait_until_taken(),
            }
        }
        if !is_shown {
            feed.report(CameraStatus::None);
            thread::sleep(limits::CAMERA_RETRY);
        }
    }
}

fn pictures(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.take(limits::FOLDER_ENTRIES);
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn show(feed: &Feed, frame: &mut Frame, path: &Path) -> Option<()> {
    let bytes = fs::read(path).ok()?;
    let rgb = picture::colours(&bytes).ok()?;
    let (width, height) = rgb.dimensions();
    let packed = Packed {
        format: Format::Rgb,
        width,
        height,
        bytes: rgb.as_raw(),
    };
    feed.publish(frame, packed)?;
    let name = "Folder".to_owned();
    feed.report(CameraStatus::Live {
        id: String::new(),
        name,
        width,
        height,
    });
    Some(())
}
