//! The running scanner, as the window holds it.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use fail::fail_point;

use super::coach::Sighting;
use super::found::FoundCode;
use super::process::{Process, Said};
use super::status::CameraStatus;
use super::wire::{Ask, Source, Task, Tell};
use crate::faults;
use crate::limits;

/// News from the scanner.
pub enum Seen {
    /// How the camera is, when that has changed.
    Status(CameraStatus),
    /// The codes in a picture: sent for each picture that is read and holds any, and once, empty,
    /// when none has been read for [`limits::CODE_GONE_AFTER`].
    Codes(Vec<FoundCode>),
    /// What else the pictures show, when that has changed.
    Sighting(Sighting),
}

/// A picture for the screen.
#[derive(Default)]
pub struct Preview {
    /// Pixels in a row.
    pub width: u32,
    /// Number of rows.
    pub height: u32,
    /// Red, green, blue of each pixel, row by row from the top.
    pub rgb: Vec<u8>,
}

/// A running scanner process and whoever looks after it. Dropping it ends both, without waiting for
/// either.
pub struct Capture {
    shared: Arc<Shared>,
    codes: Receiver<Vec<FoundCode>>,
}

/// What the threads that look after the process share with the window.
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    codes: SyncSender<Vec<FoundCode>>,
    wake: Box<dyn Fn() + Send + Sync>,
}

struct State {
    preview: Preview,
    /// Whether `preview` is newer than what the window has.
    is_new: bool,
    /// Whether the window has taken the last one, and the scanner has not been asked for another.
    wants_preview: bool,
    status: Word<CameraStatus>,
    sighting: Word<Sighting>,
    /// Pictures that were read by processes before this one, and by this one.
    read: (u64, u64),
    /// Set when the window lets go.
    has_ended: bool,
    /// When the process was heard last, or has to be heard first; `None` once it was heard to the
    /// end.
    heard: Option<Instant>,
}

/// What stands, and whether the window has been told.
struct Word<T> {
    value: T,
    is_told: bool,
}

impl<T: Clone> Word<T> {
    const fn known(value: T) -> Self {
        let is_told = true;
        Self { value, is_told }
    }

    fn say(&mut self, value: T) {
        (self.value, self.is_told) = (value, false);
    }

    fn next(&mut self) -> Option<T> {
        let is_news = !std::mem::replace(&mut self.is_told, true);
        is_news.then(|| self.value.clone())
    }
}

impl Capture {
    /// Starts `program` as a scanner, and again whenever it ends. `wake` is called after each new
    /// preview, at most 36 times a second, and after each [`Seen`].
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn start(
        program: PathBuf,
        source: Source,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> std::io::Result<Self> {
        let (codes, received) = sync_channel(limits::CODES_WAITING);
        let shared = Arc::new(Shared {
            state: Mutex::new(State {
                preview: Preview::default(),
                is_new: false,
                wants_preview: true,
                status: Word::known(CameraStatus::Starting),
                sighting: Word::known(Sighting::default()),
                read: (0, 0),
                has_ended: false,
                heard: None,
            }),
            changed: Condvar::new(),
            codes,
            wake: Box::new(wake),
        });
        let looked_after = Arc::clone(&shared);
        thread::Builder::new()
            .name("capture".to_owned())
            .spawn(move || {
                faults::until_done(|| look_after(&looked_after, &program, &source));
            })?;
        Ok(Self {
            shared,
            codes: received,
        })
    }

    /// Puts the newest preview into `preview`, whose memory is used again; `false` if there is none
    /// that was not taken before. Whoever stops taking them is sent no more.
    #[must_use]
    pub fn take_preview(&self, preview: &mut Preview) -> bool {
        let mut state = self.shared.state();
        if !state.is_new {
            return false;
        }
        std::mem::swap(preview, &mut state.preview);
        state.is_new = false;
        state.wants_preview = true;
        drop(state);
        self.shared.changed.notify_all();
        true
    }

    /// How many pictures were read since it was started, as of at most [`limits::HEARTBEAT`] ago.
    #[must_use]
    pub fn pictures_read(&self) -> u64 {
        let (before, read) = self.shared.state().read;
        before.saturating_add(read)
    }

    /// The next news; `None` if there is none now.
    #[must_use]
    pub fn try_next(&self) -> Option<Seen> {
        let mut state = self.shared.state();
        let status = state.status.next().map(Seen::Status);
        let word = status.or_else(|| state.sighting.next().map(Seen::Sighting));
        drop(state);
        word.or_else(|| self.codes.try_recv().ok().map(Seen::Codes))
    }
}

impl Drop for Capture {
    fn drop(&mut self) {
        self.shared.state().has_ended = true;
        self.shared.changed.notify_all();
    }
}

impl Shared {
    /// Each change is whole, so that a thread that panicked has left nothing half done.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until `is_met`, or the end, at most for `time`.
    fn wait(&self, time: Duration, is_met: impl Fn(&State) -> bool) -> MutexGuard<'_, State> {
        self.changed
            .wait_timeout_while(self.state(), time, |state| {
                !state.has_ended && !is_met(state)
            })
            .unwrap_or_else(PoisonError::into_inner)
            .0
    }

    /// Takes in how the camera is.
    fn report(&self, status: CameraStatus) {
        let mut state = self.state();
        let Some(status) = known_as(status, &state.status.value) else {
            return;
        };
        if !matches!(status, CameraStatus::Live { .. }) {
            // The last picture of a camera that is gone is not kept. One that the window has not
            // taken is asked for anew, or a source that comes back by itself would show nothing.
            state.wants_preview |= std::mem::take(&mut state.is_new);
            state.preview.rgb.fill(0);
        }
        state.status.say(status);
        drop(state);
        self.changed.notify_all();
        (self.wake)();
    }

    /// While the window has not taken the former codes, these are dropped: they will be seen again.
    fn pass_on(&self, codes: Vec<FoundCode>) {
        if codes.len() <= limits::CODES_A_PICTURE && self.codes.try_send(codes).is_ok() {
            (self.wake)();
        }
    }

    /// Hears the process to its end.
    fn hear(&self, mut said: Said) {
        let mut tail = Vec::new();
        while let Ok(tell) = said.next(&mut tail) {
            fail_point!("capture-hear");
            self.state().heard = Some(Instant::now());
            match tell {
                Tell::Status(status) => self.report(status),
                Tell::Preview { width, height } => {
                    let mut state = self.state();
                    (state.preview.width, state.preview.height) = (width, height);
                    std::mem::swap(&mut state.preview.rgb, &mut tail);
                    state.is_new = true;
                    drop(state);
                    (self.wake)();
                }
                Tell::Codes(codes) => {
                    fail_point!("capture-codes");
                    self.pass_on(codes);
                }
                Tell::Sighting(sighting) => {
                    let mut state = self.state();
                    state.sighting.say(sighting);
                    drop(state);
                    (self.wake)();
                }
                Tell::Alive { read } => self.state().read.1 = read,
                _ => {}
            }
        }
    }
}

/// What the window is told for a status found, in view of the one before; `None`: nothing new.
fn known_as(status: CameraStatus, before: &CameraStatus) -> Option<CameraStatus> {
    use CameraStatus::{Live, Lost, None as NoCamera, Stalled, Starting};
    let was_there = matches!(before, Live { .. } | Lost | Stalled);
    let status = match status {
        // No camera any more is not the same as no camera yet.
        NoCamera if was_there => Lost,
        // The next process looks for it; until it is there, what was said stands.
        Starting if was_there => return None,
        status => status,
    };
    (status != *before).then_some(status)
}

/// Keeps a scanner process going until the window lets go.
fn look_after(shared: &Arc<Shared>, program: &std::path::Path, source: &Source) {
    let mut short_lives = 0_u32;
    loop {
        fail_point!("capture-start");
        let began = Instant::now();
        let started = Process::start(program, Task::Live(source.clone()));
        match started {
            Ok((process, said)) => run(shared, process, said),
            Err(_no_process) => shared.report(CameraStatus::Failed),
        }
        short_lives = match began.elapsed() < limits::SHORT_LIFE {
            true => short_lives + 1,
            false => 0,
        };
        // At once after a picture that took too long; a process that never lives is not started
        // all day long.
        let pause = limits::RESTART_PAUSE.saturating_mul(short_lives.saturating_sub(1));
        let pause = pause.min(limits::RESTART_PAUSE_MOST);
        if shared.wait(pause, |_| false).has_ended {
            return;
        }
    }
}

/// Looks after one process until it ends, is silent for too long, or the window lets go.
fn run(shared: &Arc<Shared>, mut process: Process, said: Said) {
    {
        let mut state = shared.state();
        state.heard = Some(Instant::now() + limits::SCANNER_START_MAX);
        state.read = (state.read.0.saturating_add(state.read.1), 0);
        state.wants_preview |= !state.is_new;
    }
    let hearing = Arc::clone(shared);
    let heard = thread::Builder::new()
        .name("heard".to_owned())
        .spawn(move || {
            faults::outlive(|| hearing.hear(said));
            hearing.state().heard = None;
            hearing.changed.notify_all();
        });
    let Ok(heard) = heard else {
        return shared.report(CameraStatus::Failed);
    };
    loop {
        let mut state = shared.wait(limits::HEARTBEAT, |state| {
            state.heard.is_none() || state.wants_preview
        });
        let speaks = |heard: Instant| heard.elapsed() <= limits::SILENCE_MAX;
        if state.has_ended || !state.heard.is_some_and(speaks) {
            break;
        }
        if std::mem::take(&mut state.wants_preview) {
            drop(state);
            fail_point!("capture-ask");
            if process.ask(&Ask::Preview, &[]).is_err() {
                break;
            }
        }
    }
    // Its end of the pipe closes with it, so that it is soon heard to the end.
    drop(process);
    heard.join().ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_camera_yet_is_not_a_lost_camera() {
        use CameraStatus::{Busy, Live, Lost, None as NoCamera, Stalled, Starting};
        let live = Live {
            id: "camera".to_owned(),
            name: "camera".to_owned(),
            width: 2,
            height: 1,
        };
        for (before, found, told) in [
            (&Starting, &NoCamera, Some(&NoCamera)),
            (&Starting, &Starting, None),
            (&live, &NoCamera, Some(&Lost)),
            (&live, &Lost, Some(&Lost)),
            (&Lost, &NoCamera, None),
            (&Lost, &Starting, None),
            (&Stalled, &Starting, None),
            (&Stalled, &Busy, Some(&Busy)),
            (&Stalled, &live, Some(&live)),
            (&NoCamera, &Starting, Some(&Starting)),
        ] {
            assert_eq!(
                known_as(found.clone(), before).as_ref(),
                told,
                "{before:?} {found:?}"
            );
        }
    }
}
