//! What people give beside the camera: files, read on threads of their own.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TrySendError, sync_channel};

use super::{FileTexts, Lane};
use crate::capture::StillReader;
use crate::capture::document::PageProgress;
use crate::jobs;
use crate::kiosk::{Event, Reading, Visit};
use crate::limits;

impl Lane {
    /// Takes word of the files that are read.
    pub(super) fn take_readings(&mut self) {
        while let Some(Ok((visit, reading))) = self.readings.as_ref().map(Receiver::try_recv) {
            self.happen(Event::Reading { visit, reading });
        }
        if self.state.reading().is_none() {
            // Nobody waits for the rest.
            self.readings = None;
        }
    }

    /// Tells the state how far files are read; `false` once nobody waits for them.
    pub(super) fn teller(&mut self, visit: Visit) -> impl FnMut(Reading) -> bool + Send + 'static {
        let (tell, told) = sync_channel(limits::CODES_WAITING);
        self.readings = Some(told);
        let wake = Arc::clone(&self.wake);
        move |reading| {
            let sent = tell.try_send((visit, reading));
            wake();
            !matches!(sent, Err(TrySendError::Disconnected(_)))
        }
    }
}

/// Reads files one after the other, as long as somebody waits: `tell` says so.
pub(super) fn files(
    program: PathBuf,
    paths: &[PathBuf],
    mut tell: impl FnMut(Reading) -> bool,
) -> Vec<FileTexts> {
    let files = paths.len().min(limits::INPUTS);
    let mut all = Vec::new();
    let mut reader = StillReader::new(program);
    let mut read = |file: &[u8], page: &mut dyn FnMut(PageProgress)| reader.read_file(file, page);
    for (index, path) in paths.iter().take(files).enumerate() {
        let reading = |page| Reading {
            file: index + 1,
            files,
            page,
        };
        if !tell(reading(None)) {
            break;
        }
        let mut page = |progress: PageProgress| {
            tell(reading(Some((progress.page, progress.pages))));
        };
        all.push(jobs::file_texts(path, &mut read, &mut page));
    }
    all
}
