//! Which cameras there are.

use std::collections::BTreeMap;
use std::panic::catch_unwind;

use nokhwa::utils::{ApiBackend, CameraIndex, CameraInfo};

use super::{opened, status_of};
use crate::capture::status::{CameraEntry, CameraStatus};
use crate::text::one_line;

/// A camera, or a node that looks like one.
pub(super) struct Device {
    pub(super) index: CameraIndex,
    /// See [`CameraEntry::id`].
    pub(super) id: String,
    pub(super) name: String,
}

/// Everything that the system lists among cameras, in the order in which it numbers them.
pub(super) fn devices() -> Result<Vec<Device>, CameraStatus> {
    let listed = catch_unwind(|| nokhwa::query(ApiBackend::Auto));
    let mut found = match listed {
        Ok(Ok(found)) => found,
        Ok(Err(error)) => return Err(status_of(&error)),
        Err(_) => return Err(CameraStatus::Failed),
    };
    // The listing is in the order of a folder, which changes from start to start.
    found.sort_by(|a, b| a.index().cmp(b.index()));
    Ok(named(found.iter().map(|device| {
        let name = one_line(&device.human_name());
        let stable = stable(device).map(|id| one_line(&id));
        (device.index().clone(), stable, name)
    })))
}

/// Gives each device an id: what the system calls it for good; else its name, and a number if
/// there are several of one name.
fn named(found: impl Iterator<Item = (CameraIndex, Option<String>, String)>) -> Vec<Device> {
    let mut count: BTreeMap<String, u32> = BTreeMap::new();
    found
        .map(|(index, stable, name)| {
            let id = stable.unwrap_or_else(|| name.clone());
            let number = count.entry(id.clone()).or_default();
            *number += 1;
            let id = match number {
                1 => id,
                number => format!("{id} ({number})"),
            };
            Device { index, id, name }
        })
        .collect()
}

/// What the system calls the camera, however it is plugged in and after which others.
#[cfg(target_os = "linux")]
fn stable(device: &CameraInfo) -> Option<String> {
    let node = format!("video{}", device.index().as_index().ok()?);
    let links = std::fs::read_dir("/dev/v4l/by-id").ok()?;
    links.flatten().find_map(|link| {
        let target = std::fs::read_link(link.path()).ok()?;
        let is_it = target.file_name()?.to_str()? == node;
        is_it.then(|| link.file_name().to_string_lossy().into_owned())
    })
}

/// macOS and Windows name each device for good.
#[cfg(not(target_os = "linux"))]
fn stable(device: &CameraInfo) -> Option<String> {
    let name = device.misc();
    (!name.is_empty()).then_some(name)
}

/// All cameras, each opened for a moment to see whether it is one. Cameras give metadata under a
/// node of their own, which is listed like a camera and is none.
pub(in crate::capture) fn list() -> Vec<CameraEntry> {
    let entry = |device: Device| {
        let status = match opened(&device.index) {
            Ok(_camera) => CameraStatus::Starting,
            // No format, or gone again.
            Err(CameraStatus::None | CameraStatus::Lost) => return None,
            Err(status) => status,
        };
        let Device { id, name, .. } = device;
        Some(CameraEntry { id, name, status })
    };
    let devices = devices().unwrap_or_default();
    devices.into_iter().filter_map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_cameras_of_one_name_are_told_apart() {
        let found = [
            (0, None, "Webcam"),
            (2, None, "Webcam"),
            (4, Some("usb-Maker_Webcam_1234"), "Webcam"),
        ];
        let found = found.map(|(index, stable, name): (u32, Option<&str>, &str)| {
            let index = CameraIndex::Index(index);
            (index, stable.map(str::to_owned), name.to_owned())
        });
        let ids: Vec<_> = named(found.into_iter())
            .into_iter()
            .map(|one| one.id)
            .collect();
        assert_eq!(ids, ["Webcam", "Webcam (2)", "usb-Maker_Webcam_1234"]);
    }
}
