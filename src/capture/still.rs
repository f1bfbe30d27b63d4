//! Reading files and pictures in a scanner process.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use fail::fail_point;
use zeroize::Zeroizing;

use super::document::{self, PageProgress};
use super::found::FoundCode;
use super::picture::PictureError;
use super::process::{Process, Said};
use super::sheet::{Opened, Sheet, ShowFault, Wanted};
use super::status::CameraEntry;
use super::wire::{Ask, Task, Tell};
use crate::document::Readable;
use crate::limits;

/// Reads files and pictures, each in a process that can be ended: decoders of pictures are where
/// bugs live (sec-P7, sec-P8).
pub struct StillReader {
    program: PathBuf,
    running: Option<Running>,
    /// Set by whoever no longer waits for an answer.
    ended: Arc<AtomicBool>,
}

struct Running {
    process: Process,
    said: Receiver<(Tell, Zeroizing<Vec<u8>>)>,
    /// How long it may be silent: at first it has to start.
    patience: Duration,
}

impl StillReader {
    /// Reads with `program`, see [`super::this_program`]. Starts nothing yet.
    #[must_use]
    pub fn new(program: PathBuf) -> Self {
        Self::ended_by(program, Arc::default())
    }

    /// The same; once `ended` is set, the process is ended at its next sign of life, within
    /// [`limits::HEARTBEAT`] or so.
    #[must_use]
    pub const fn ended_by(program: PathBuf, ended: Arc<AtomicBool>) -> Self {
        Self {
            program,
            running: None,
            ended,
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

    /// Opens a document to be looked at.
    ///
    /// # Errors
    /// See [`ShowFault`]; a document that the process did not survive is [`ShowFault::Damaged`], or
    /// [`ShowFault::Page`] where it had counted its pages before.
    pub fn show(&mut self, document: &[u8], wanted: Wanted) -> Result<Opened, ShowFault> {
        if !wanted.kind.is_shown() {
            return Err(ShowFault::OtherKind);
        }
        let heard = |tell, tail: Zeroizing<Vec<u8>>| match tell {
            Tell::Sheet(size) => Some(Ok(Opened::Sheet(Sheet { size, rgb: tail }))),
            // What it says is not believed, but taken as any stranger's.
            Tell::Text => match postcard::from_bytes::<Readable>(&tail) {
                Ok(text) if text.is_within_bounds() => Some(Ok(Opened::Text(text))),
                _ => None,
            },
            Tell::NotShown(fault) => Some(Err(fault)),
            _ => None,
        };
        let mut pages = None;
        let mut counted = |progress: PageProgress| pages = Some(progress.pages.max(1));
        let answer = self.answer(&Ask::Show(wanted), document, &mut counted, heard);
        let shown = match answer {
            Ok(answer) => answer.unwrap_or(Err(ShowFault::Damaged)),
            Err(error) => Err(error.into()),
        };
        shown.map_err(|fault| fault.of_page(pages))
    }

    fn read(
        &mut self,
        ask: &Ask,
        tail: &[u8],
        page: &mut dyn FnMut(PageProgress),
    ) -> Result<Vec<FoundCode>, PictureError> {
        let heard = |tell, _tail| match tell {
            Tell::Read(read) => Some(read),
            _ => None,
        };
        let answer = self.answer(ask, tail, page, heard)?;
        answer.unwrap_or(Err(PictureError::Damaged))
    }

    /// What is `heard` in answer to `ask`; `None` if the process did not survive it.
    fn answer<T>(
        &mut self,
        ask: &Ask,
        tail: &[u8],
        page: &mut dyn FnMut(PageProgress),
        heard: impl FnOnce(Tell, Zeroizing<Vec<u8>>) -> Option<T>,
    ) -> Result<Option<T>, PictureError> {
        if tail.len() > limits::WIRE_ASK_TAIL {
            return Err(PictureError::TooLarge);
        }
        let mut running = match self.running.take() {
            Some(running) => running,
            None => {
                Running::start(&self.program, Task::Still).map_err(|_io| PictureError::NoReader)?
            }
        };
        let answer = running
            .answer(ask, tail, page, &self.ended)
            .and_then(|(tell, tail)| heard(tell, tail));
        // One that has failed is not asked again; the next file has a new one.
        if answer.is_some() {
            self.running = Some(running);
        }
        Ok(answer)
    }
}

impl Running {
    fn start(program: &std::path::Path, task: Task) -> io::Result<Self> {
        fail_point!("still-start");
        let (process, said) = Process::start(program, task)?;
        let (tell, told) = sync_channel(1);
        thread::Builder::new()
            .name("heard".to_owned())
            .spawn(move || {
                let (mut said, mut tail): (Said, _) = (said, Zeroizing::default());
                while let Ok(next) = said.next(&mut tail) {
                    fail_point!("still-hear");
                    if tell.send((next, std::mem::take(&mut tail))).is_err() {
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

    /// What it answers to `ask`, with its tail; `None` if it does not: it hangs, or has ended.
    fn answer(
        &mut self,
        ask: &Ask,
        tail: &[u8],
        page: &mut dyn FnMut(PageProgress),
        ended: &AtomicBool,
    ) -> Option<(Tell, Zeroizing<Vec<u8>>)> {
        self.process.ask(ask, tail).ok()?;
        let mut began = Instant::now();
        loop {
            let patience = std::mem::replace(&mut self.patience, limits::SILENCE_MAX);
            let said = self.said.recv_timeout(patience).ok()?;
            if ended.load(Ordering::Relaxed) {
                return None;
            }
            match said {
                // It ends itself before that, unless what it read has broken it.
                (Tell::Alive { .. }, _) if began.elapsed() < limits::STILL_LATEST => {}
                (Tell::Alive { .. }, _) => return None,
                (Tell::Page(progress), _) => {
                    began = Instant::now();
                    page(progress);
                }
                answer => return Some(answer),
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
        Some((Tell::Cameras(cameras), _)) => cameras,
        _ => Vec::new(),
    }
}
