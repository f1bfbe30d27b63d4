//! What is copied from here: put on the clipboard by a thread of its own, which waits for the systems
//! that answer slowly, and taken from it again (sec-L4).

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use aws_lc_rs::digest::{Digest, SHA256, digest};
use eframe::egui::Context;
use fail::fail_point;
use zeroize::Zeroizing;

use crate::faults;

/// Presses that may wait.
const WAITING: usize = 16;

/// How long the end of the program waits for the clipboard to be emptied: other programs hold it up.
const AT_THE_END: Duration = Duration::from_secs(2);

/// The thread, seen from outside. What it has put on the clipboard is gone from there once this is
/// dropped.
pub(super) struct Copied {
    /// None where the system has no thread left: then nothing is copied.
    thread: Option<(SyncSender<Tell>, JoinHandle<()>)>,
}

enum Tell {
    Put(Zeroizing<String>),
    Clear,
}

impl Copied {
    pub(super) fn new(context: &Context) -> Self {
        let (tell, told) = sync_channel(WAITING);
        let context = context.clone();
        let thread = thread::Builder::new().name("copied".to_owned());
        let thread = thread.spawn(move || Holder::new(context).run(&told));
        Self {
            thread: thread.ok().map(|thread| (tell, thread)),
        }
    }

    pub(super) fn put(&self, text: Zeroizing<String>) {
        self.tell(Tell::Put(text));
    }

    pub(super) fn clear(&self) {
        self.tell(Tell::Clear);
    }

    fn tell(&self, what: Tell) {
        if let Some((tell, _thread)) = &self.thread {
            // Refused only while a clipboard does not answer: there is nothing to be done then.
            tell.try_send(what).ok();
        }
    }
}

impl Drop for Copied {
    fn drop(&mut self) {
        let Some((tell, thread)) = self.thread.take() else {
            return;
        };
        tell.try_send(Tell::Clear).ok();
        drop(tell);
        let start = Instant::now();
        while !thread.is_finished() && start.elapsed() < AT_THE_END {
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// What holds the clipboard.
struct Holder {
    context: Context,
    /// Lives as long as something of ours is there: on X11 it is asked for each time it is pasted.
    clipboard: Option<arboard::Clipboard>,
    held: Option<Held>,
}

/// What was put there, so that nothing of anybody else's is taken away.
enum Held {
    /// Its fingerprint.
    Text(Digest),
    /// This system gives its clipboard to the window alone, and not to be read unasked.
    ByWindow,
}

impl Holder {
    const fn new(context: Context) -> Self {
        Self {
            context,
            clipboard: None,
            held: None,
        }
    }

    fn run(mut self, told: &Receiver<Tell>) {
        for tell in told {
            let done = faults::outlive(|| match tell {
                Tell::Put(text) => self.put(&text),
                Tell::Clear => self.clear(),
            });
            if done.is_none() {
                // Nobody knows what is there. With its holder, what is ours goes from X11 and Wayland.
                self.clipboard = None;
                faults::outlive(|| self.clear());
            }
        }
        faults::outlive(|| self.clear());
    }

    fn put(&mut self, text: &str) {
        fail_point!("copied-put");
        if self.clipboard.is_none() {
            self.clipboard = arboard::Clipboard::new().ok();
        }
        let clipboard = self.clipboard.as_mut();
        let is_set = clipboard.is_some_and(|clipboard| quietly(clipboard, text).is_ok());
        self.held = Some(if is_set {
            Held::Text(digest(&SHA256, text.as_bytes()))
        } else {
            self.context.copy_text(text.to_owned());
            self.context.request_repaint();
            Held::ByWindow
        });
    }

    fn clear(&mut self) {
        fail_point!("copied-clear");
        match self.held.take() {
            None => {}
            Some(Held::ByWindow) => {
                self.context.copy_text(String::new());
                self.context.request_repaint();
            }
            Some(Held::Text(ours)) => {
                // What it held goes from the memory too.
                let Some(mut clipboard) = self.clipboard.take() else {
                    return;
                };
                let there = clipboard.get_text().map(Zeroizing::new).unwrap_or_default();
                if is_same(&digest(&SHA256, there.as_bytes()), &ours) {
                    clipboard.clear().ok();
                }
            }
        }
    }
}

fn is_same(one: &Digest, other: &Digest) -> bool {
    one.as_ref() == other.as_ref()
}

/// Puts `text` on the clipboard and asks that no history keeps it.
fn quietly(clipboard: &mut arboard::Clipboard, text: &str) -> Result<(), arboard::Error> {
    #[cfg(target_os = "macos")]
    use arboard::SetExtApple as _;
    #[cfg(target_os = "linux")]
    use arboard::SetExtLinux as _;
    #[cfg(target_os = "windows")]
    use arboard::SetExtWindows as _;

    let set = clipboard.set();
    #[cfg(any(target_os = "linux", target_os = "macos", target_os = "windows"))]
    let set = set.exclude_from_history();
    #[cfg(target_os = "windows")]
    let set = set.exclude_from_cloud();
    set.text(text)
}
