//! One scanner process, seen from the program that started it.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use super::wire::{Ask, Inlet, Outlet, Task, Tell, VERSION};
use crate::limits;

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
        let tell = self.0.receive(tail)?;
        match tell {
            Tell::Hello { version: VERSION } => self.next(tail),
            Tell::Hello { .. } => Err(ErrorKind::InvalidData.into()),
            Tell::Preview { width, height } if !is_whole(width, height, tail) => {
                Err(ErrorKind::InvalidData.into())
            }
            tell => Ok(tell),
        }
    }
}

/// Whether `rgb` is a preview of this size.
fn is_whole(width: u32, height: u32, rgb: &[u8]) -> bool {
    let pixels = u64::from(width) * u64::from(height);
    width > 0 && height > 0 && pixels * 3 == rgb.len() as u64
}
