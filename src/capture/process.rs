//! One scanner process, seen from the program that started it.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use super::document::PageProgress;
use super::status::CameraStatus;
use super::wire::{Ask, Inlet, Outlet, Task, Tell, VERSION};
use crate::limits;
use crate::text::one_line;

/// This program, to be started as its own scanner. On Linux what runs, even if another one has been
/// installed under its name since.
#[must_use]
pub fn this_program() -> PathBuf {
    #[cfg(target_os = "linux")]
    return PathBuf::from("/proc/self/exe");
    #[cfg(not(target_os = "linux"))]
    return std::env::current_exe().unwrap_or_else(|_unknown| PathBuf::from("health-card-kiosk"));
}

/// A scanner process. It is ended when this is dropped.
pub(super) struct Process {
    child: Child,
    input: Outlet<ChildStdin>,
}

/// What a scanner process says.
pub(super) struct Said(Inlet<ChildStdout>);

impl Process {
    /// Starts `program` as a scanner and gives it its task.
    ///
    /// # Errors
    /// What the system said.
    pub(super) fn start(program: &Path, task: Task) -> io::Result<(Self, Said)> {
        let mut command = Command::new(program);
        command.arg("scanner");
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        #[cfg(windows)]
        {
            use std::os::windows::process::CommandExt as _;
            // No console window of its own.
            const CREATE_NO_WINDOW: u32 = 0x0800_0000;
            command.creation_flags(CREATE_NO_WINDOW);
        }
        let mut child = command.spawn()?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(ErrorKind::BrokenPipe.into());
        };
        let input = Outlet::new(input);
        let mut process = Self { child, input };
        let begin = Ask::Begin {
            version: VERSION,
            task,
        };
        process.ask(&begin, &[])?;
        Ok((process, Said(Inlet::new(output, limits::WIRE_TELL_TAIL))))
    }

    /// Asks for `ask`, with `tail`.
    ///
    /// # Errors
    /// The pipe's, if the process has ended.
    pub(super) fn ask(&mut self, ask: &Ask, tail: &[u8]) -> io::Result<()> {
        self.input.send(ask, tail)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Said {
    /// Waits for the next thing that it says; `tail` becomes its tail.
    ///
    /// # Errors
    /// As [`Inlet::receive`]; nothing follows.
    pub(super) fn next(&mut self, tail: &mut Vec<u8>) -> io::Result<Tell> {
        loop {
            let tell = self.0.receive(tail)?;
            match tell {
                Tell::Hello { version: VERSION } => {}
                tell if is_sound(&tell, tail) => return Ok(tell),
                _ => return Err(ErrorKind::InvalidData.into()),
            }
        }
    }
}

/// Whether the process may say this. One that a picture has broken may say anything.
fn is_sound(tell: &Tell, tail: &[u8]) -> bool {
    match tell {
        Tell::Preview { width, height } => is_whole(*width, *height, tail),
        Tell::Status(CameraStatus::Live { id, name, .. }) => is_name(id) && is_name(name),
        Tell::Cameras(cameras) => {
            cameras.len() <= limits::CAMERAS
                && cameras
                    .iter()
                    .all(|camera| is_name(&camera.id) && is_name(&camera.name))
        }
        Tell::Codes(codes) => codes.len() <= limits::CODES_A_PICTURE,
        Tell::Read(Ok(codes)) => codes.len() <= limits::PAGES * limits::CODES_A_PICTURE,
        Tell::Page(PageProgress { page, pages }) => {
            page <= pages && *pages <= limits::PAGES.max(limits::SHEETS)
        }
        // Shares of a picture; a corner may lie a little outside.
        Tell::Sighting(sighting) => {
            let corners = sighting.corners.iter().flatten().flatten();
            corners.copied().all(|at| (-1.0..=2.0).contains(&at))
        }
        Tell::Sheet(size) => size.fits(tail),
        Tell::Text => tail.len() <= limits::TEXT_WIRE_BYTES,
        Tell::Status(_) | Tell::Alive { .. } | Tell::Read(Err(_)) => true,
        Tell::NotShown(fault) => fault.is_sound(),
        // Of another version; this one's was taken already.
        Tell::Hello { .. } => false,
    }
}

/// Whether this may be shown as a device's name, and kept.
fn is_name(name: &str) -> bool {
    name.len() <= limits::DEVICE_ID_BYTES && *name == *one_line(name)
}

/// Whether `rgb` is a preview of this size.
fn is_whole(width: u32, height: u32, rgb: &[u8]) -> bool {
    let pixels = u64::from(width) * u64::from(height);
    let sides =
        (1..=limits::PREVIEW_WIDTH).contains(&width) && (1..=limits::CAMERA_SIDE).contains(&height);
    sides && pixels * 3 == rgb.len() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::coach::Sighting;
    use crate::capture::sheet::ShowFault;

    #[test]
    fn a_process_that_was_broken_is_not_believed() {
        let live = |name: &str| {
            Tell::Status(CameraStatus::Live {
                id: "usb-1".to_owned(),
                name: name.to_owned(),
                width: 1280,
                height: 720,
            })
        };
        assert!(is_sound(&live("Desk camera"), &[]));
        assert!(!is_sound(&live("Desk\u{202e}camera\n"), &[]));
        assert!(!is_sound(&live(&"x".repeat(600)), &[]));
        let preview = |width, height| Tell::Preview { width, height };
        assert!(is_sound(&preview(2, 1), &[0; 6]));
        // No screen has textures of such sides.
        assert!(!is_sound(&preview(1, 1 << 20), &vec![0; 3 << 20]));
        assert!(!is_sound(&preview(2, 1), &[0; 5]));
        let corner = |at| {
            let corners = Some([[0.5, 0.5], [0.6, 0.5], [0.6, at], [0.5, 0.6]]);
            Tell::Sighting(Sighting {
                corners,
                advice: None,
            })
        };
        assert!(is_sound(&corner(1.01), &[]));
        for at in [f32::NAN, f32::INFINITY, -9.0] {
            assert!(!is_sound(&corner(at), &[]));
        }
        let pages = |page, pages| Tell::Page(PageProgress { page, pages });
        assert!(is_sound(&pages(1, limits::SHEETS), &[]));
        assert!(!is_sound(&pages(1, limits::SHEETS + 1), &[]));
        let fault = |pages| Tell::NotShown(ShowFault::Page { pages });
        assert!(is_sound(&fault(3), &[]));
        assert!(!is_sound(&fault(0), &[]) && !is_sound(&fault(usize::MAX), &[]));
        assert!(!is_sound(&pages(2, 1), &[]));
    }
}
