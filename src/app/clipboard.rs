//! What people give by the clipboard, which is read on a thread of its own.

use std::borrow::Cow;
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};

use eframe::egui::ViewportCommand;
use fail::fail_point;
use zeroize::{Zeroize as _, Zeroizing};

use super::App;
use crate::capture::{StillReader, this_program};
use crate::faults;
use crate::jobs;
use crate::kiosk::{Event, Notice, Visit};
use crate::lane::FileTexts;
use crate::limits;
use crate::payload::Payload;
use crate::verdict::InputFault;

impl App {
    pub(super) fn read_clipboard(&mut self) {
        let (give, given) = sync_channel(1);
        let context = self.context.clone();
        let read = move || {
            // Nothing to paste, where that failed.
            let read = faults::outlive(clipboard).unwrap_or(Clipboard::Nothing);
            give.try_send(read).ok();
            context.request_repaint();
        };
        let thread = std::thread::Builder::new().name("clipboard".to_owned());
        let of = self.lane.state().visit();
        // One at a time: a press while the last is read changes nothing.
        let is_read = self.clipboard.as_ref().is_some_and(|asked| asked.of == of);
        if !is_read && thread.spawn(read).is_ok() {
            self.clipboard = Some(Asked { of, given });
        }
    }

    pub(super) fn take_clipboard(&mut self) {
        let Some(given) = self.clipboard.as_ref().and_then(Asked::given) else {
            return;
        };
        let asked = self.clipboard.take();
        let visit = self.lane.state().visit();
        if asked.is_none_or(|asked| asked.is_late(visit)) {
            return;
        }
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
}

/// What the clipboard holds, while that is read, and for whom.
pub(super) struct Asked {
    of: Visit,
    given: Receiver<Clipboard>,
}

impl Asked {
    /// `None` while it is read.
    fn given(&self) -> Option<Clipboard> {
        match self.given.try_recv() {
            Ok(given) => Some(given),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Clipboard::Nothing),
        }
    }

    /// A large picture takes its time, and somebody else may stand here now (red line 5).
    fn is_late(&self, visit: Visit) -> bool {
        self.of != visit
    }
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
    fail_point!("clipboard-read");
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

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    #[test]
    fn what_comes_late_is_nobody_s() {
        let (give, given) = sync_channel(1);
        let demo = crate::demo::Demo::new(crate::clock::built()).unwrap();
        let mut state = crate::kiosk::State::new(demo.directory, false);
        let asked = Asked {
            of: state.visit(),
            given,
        };
        assert!(asked.given().is_none() && !asked.is_late(state.visit()));
        let text = Zeroizing::new(String::new());
        give.try_send(Clipboard::Text(text)).unwrap();
        assert!(matches!(asked.given(), Some(Clipboard::Text(_))));
        state.on(Event::Next, std::time::Instant::now());
        assert!(asked.is_late(state.visit()));
        drop(give);
        // The thread that read it has failed.
        assert!(matches!(asked.given(), Some(Clipboard::Nothing)));
    }

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
