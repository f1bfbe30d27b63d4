//! Reading files and pictures in a scanner process.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use super::document::{self, PageProgress};
use super::found::FoundCode;
use super::picture::PictureError;
use super::process::{Process, Said};
use super::status::CameraEntry;
use super::wire::{Ask, Task, Tell};
use crate::limits;

/// Reads files and pictures, each in a process that can be ended: decoders of pictures are where
/// bugs live (sec-P7, sec-P8).
pub struct StillReader {
    program: PathBuf,
    running: Option<Running>,
}

struct Running {
    process: Process,
    said: Receiver<Tell>,
    /// How long it may be silent: at first it has to start.
    patience: Duration,
}

impl StillReader {
    /// Reads with `program`, see [`super::this_program`]. Starts nothing yet.
    #[must_use]
    pub const fn new(program: PathBuf) -> Self {
        Self {
            program,
            running: None,
        }
    }

    /// The codes in a picture or document file, each text once; empty if there are none. `page` is
    /// told of each page before it is read.
    ///
    /// # Errors
    /// See [`PictureError`]; a file that the process did not survive is [`PictureError::Damaged`].
    pub fn read_file(
        &mut self,
        file: &[u8],
        page: &mut dyn FnMut(PageProgress),
    ) -> Result<Vec<FoundCode>, PictureError> {
        // A text needs no process, and is no picture.
        if !document::is_known(file) {
            return Err(PictureError::NotAPicture);
        }
        self.read(&Ask::File, file, page)
    }

    /// The codes in a picture of `width` x `height` pixels: red, green, blue, opacity, row by row
    /// from the top.
    ///
    /// # Errors
    /// As [`Self::read_file`].
    pub fn read_pixels(
        &mut self,
        width: usize,
        height: usize,
        rgba: &[u8],
    ) -> Result<Vec<FoundCode>, PictureError> {
        let side = |side: usize| u32::try_from(side).map_err(|_long| PictureError::TooLarge);
        let (width, height) = (side(width)?, side(height)?);
        self.read(&Ask::Pixels { width, height }, rgba, &mut |_page| ())
    }

    fn read(
        &mut self,
        ask: &Ask,
        tail: &[u8],
        page: &mut dyn FnMut(PageProgress),
    ) -> Result<Vec<FoundCode>, PictureError> {
        if tail.len() > limits::WIRE_ASK_TAIL {
            return Err(PictureError::TooLarge);
        }
        let mut running = match self.running.take() {
            Some(running) => running,
            None => {
                Running::start(&self.program, Task::Still).map_err(|_io| PictureError::NoReader)?
            }
        };
        let read = running.answer(ask, tail, page);
        // One that has failed is not asked again; the next file has a new one.
        match read {
            Some(read) => {
                self.running = Some(running);
                read
            }
            None => Err(PictureError::Damaged),
        }
    }
}

impl Running {
    fn start(program: &std::path::Path, task: Task) -> io::Result<Self> {
        let (process, said) = Process::start(program, task)?;
        let (tell, told) = sync_channel(1);
        thread::Builder::new()
            .name("heard".to_owned())
            .spawn(move || {
                let (mut said, mut tail): (Said, _) = (said, Vec::new());
                while let Ok(next) = said.next(&mut tail) {
                    if tell.send(next).is_err() {
                        break;
                    }
                }
            })?;
        Ok(Self {
            process,
            said: told,
            patience: limits::SCANNER_START_MAX,
        })
    }

    /// What it answers to `ask`; `None` if it does not: it hangs, or has ended.
    fn answer(
        &mut self,
        ask: &Ask,
        tail: &[u8],
        page: &mut dyn FnMut(PageProgress),
    ) -> Option<Result<Vec<FoundCode>, PictureError>> {
        self.process.ask(ask, tail).ok()?;
        let mut began = Instant::now();
        loop {
            let patience = std::mem::replace(&mut self.patience, limits::SILENCE_MAX);
            match self.said.recv_timeout(patience).ok()? {
                // It ends itself before that, unless what it read has broken it.
                Tell::Alive if began.elapsed() < limits::STILL_LATEST => {}
                Tell::Page(progress) => {
                    began = Instant::now();
                    page(progress);
                }
                Tell::Read(read) => return Some(read),
                _ => return None,
            }
        }
    }
}

/// All cameras of this computer, found by a process with `program`; none if that hangs.
#[must_use]
pub fn cameras(program: &std::path::Path) -> Vec<CameraEntry> {
    /// Listing opens each camera for a moment.
    const PATIENCE: Duration = limits::CAMERA_OPENING_MAX;
    let listed = Running::start(program, Task::List)
        .ok()
        .and_then(|running| running.said.recv_timeout(PATIENCE).ok());
    match listed {
        Some(Tell::Cameras(cameras)) => cameras,
        _ => Vec::new(),
    }
}
