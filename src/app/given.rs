//! What people give beside the camera: files and the clipboard, read on threads of their own.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, TrySendError, sync_channel};

use eframe::egui::ViewportCommand;
use zeroize::{Zeroize as _, Zeroizing};

use super::{App, FileTexts};
use crate::capture::document::PageProgress;
use crate::capture::{StillReader, this_program};
use crate::jobs;
use crate::kiosk::{Event, Notice, Reading, Visit};
use crate::limits;
use crate::payload::Payload;
use crate::verdict::InputFault;

impl App {
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

    pub(super) fn read_clipboard(&mut self) {
        let (give, given) = sync_channel(1);
        let context = self.context.clone();
        let read = move || {
            give.try_send(clipboard()).ok();
            context.request_repaint();
        };
        let thread = std::thread::Builder::new().name("clipboard".to_owned());
        // One at a time: a press while the last is read changes nothing.
        if self.clipboard.is_none() && thread.spawn(read).is_ok() {
            self.clipboard = Some(given);
        }
    }

    pub(super) fn take_clipboard(&mut self) {
        let Some(given) = &self.clipboard else { return };
        let given = match given.try_recv() {
            Ok(given) => given,
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => Clipboard::Nothing,
        };
        self.clipboard = None;
        self.happen(match given {
            Clipboard::Text(text) => Event::Pasted(text),
            Clipboard::Picture(texts) => Event::PicturePasted(texts),
            Clipboard::Nothing => Event::Noticed(Notice::NothingToPaste),
            Clipboard::NotReached => {
                // The window has a clipboard of its own; its text comes as an event.
                let ask = ViewportCommand::RequestPaste;
                return self.context.send_viewport_cmd(ask);
            }
        });
    }

    /// Empties the window's own clipboard where `event` is a link that came from it (req-Q3).
    pub(super) fn empty_clipboard_after(&self, event: &Event) {
        if let Event::Pasted(text) = event
            && is_link(text)
        {
            self.context.copy_text(String::new());
        }
    }

    /// Tells the state how far files are read; `false` once nobody waits for them.
    pub(super) fn teller(&mut self, visit: Visit) -> impl FnMut(Reading) -> bool + Send + 'static {
        let (tell, told) = sync_channel(limits::CODES_WAITING);
        self.readings = Some(told);
        let context = self.context.clone();
        move |reading| {
            let sent = tell.try_send((visit, reading));
            context.request_repaint();
            !matches!(sent, Err(TrySendError::Disconnected(_)))
        }
    }
}

/// Reads files one after the other, as long as somebody waits: `tell` says so.
pub(super) fn files(paths: &[PathBuf], mut tell: impl FnMut(Reading) -> bool) -> Vec<FileTexts> {
    let files = paths.len().min(limits::INPUTS);
    let mut all = Vec::new();
    let mut reader = StillReader::new(this_program());
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

/// What the clipboard holds.
pub(super) enum Clipboard {
    /// A text.
    Text(Zeroizing<String>),
    /// A picture, and what is in it.
    Picture(FileTexts),
    /// Nothing that can be read.
    Nothing,
    /// This system gives it to the window alone.
    NotReached,
}

/// Whether whoever finds `text` later could open somebody's records with it.
fn is_link(text: &str) -> bool {
    matches!(Payload::read(text), Ok(Payload::Link(_)))
}

/// Reads the clipboard: its text, and if it has none, its picture. Takes as long as the program
/// that filled it. A link is in it no longer then (req-Q3).
pub(super) fn clipboard() -> Clipboard {
    let Ok(mut clipboard) = arboard::Clipboard::new() else {
        return Clipboard::NotReached;
    };
    let text = clipboard.get_text().map(Zeroizing::new).unwrap_or_default();
    if text.len() as u64 > limits::INPUT_BYTES {
        return Clipboard::Picture(Err(InputFault::TooLarge));
    }
    if !text.trim().is_empty() {
        if is_link(&text) {
            clipboard.clear().ok();
        }
        return Clipboard::Text(text);
    }
    // A large one comes in pieces, and the transfer is given up where one is late: once more.
    let picture = clipboard.get_image().or_else(|_late| clipboard.get_image());
    let Ok(picture) = picture else {
        return Clipboard::Nothing;
    };
    let mut reader = StillReader::new(this_program());
    let found = reader.read_pixels(picture.width, picture.height, &picture.bytes);
    let texts = jobs::code_texts(found);
    if texts.iter().flatten().any(|text| is_link(text)) {
        clipboard.clear().ok();
    }
    if let Cow::Owned(mut bytes) = picture.bytes {
        bytes.zeroize();
    }
    Clipboard::Picture(texts)
}

/// Where the list of files starts: the person's downloads, or their home.
pub(super) fn files_folder() -> PathBuf {
    let home = etcetera::home_dir().unwrap_or_else(|_no_home| PathBuf::from("/"));
    let downloads = home.join("Downloads");
    match downloads.is_dir() {
        true => downloads,
        false => home,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_told_from_what_may_stay_in_the_clipboard() {
        for link in [
            "shlink:/eyJ1",
            " SHLINK:/eyJ1\n",
            "https://viewer.example/#shlink:/eyJ1",
            "shlink:/",
        ] {
            assert!(is_link(link), "{link}");
        }
        for other in ["shc:/5676", "eyJ.x.y", "{}", "https://a.example/", "hello"] {
            assert!(!is_link(other), "{other}");
        }
    }
}
