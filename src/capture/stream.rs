//! The running camera and reader, as the window holds them.

use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::thread;
use std::time::{Duration, Instant};

use super::camera;
use super::demo::{self, Reel};
use super::exchange::Exchange;
use super::found::FoundCode;
use super::frame::Frame;
use super::qr::{CodeReader, QrCascade};
use super::status::CameraStatus;
use super::watchdog::{self, Shift};
use crate::limits;

/// Where pictures come from.
pub enum Source {
    /// The first camera of this machine that works.
    Camera,
    /// Drawn pictures of these cards.
    Demo(Reel),
}

/// News from the camera or the reader.
pub enum Seen {
    /// How the camera is, when that has changed.
    Status(CameraStatus),
    /// The codes in a picture: sent for each picture that is read and holds any, and once, empty,
    /// when none has been read for [`limits::CODE_GONE_AFTER`].
    Codes(Vec<FoundCode>),
}

/// A running camera and reader. Dropping it ends them, without waiting for either.
pub struct Capture {
    exchange: Arc<Exchange>,
    codes: Receiver<Vec<FoundCode>>,
}

/// How often the reader's thread looks after the camera's, at least.
const LOOK_INTERVAL: Duration = Duration::from_millis(250);

impl Capture {
    /// Starts the threads. `wake` is called from them after each new frame, at most 36 times a
    /// second, and after each [`Seen`].
    ///
    /// # Errors
    ///
    /// If the system gives no thread.
    pub fn start(
        source: Source,
        wake: impl Fn() + Send + Sync + Clone + 'static,
    ) -> std::io::Result<Self> {
        let (exchange, codes) = Exchange::new(wake);
        let capture = Self {
            exchange: Arc::clone(&exchange),
            codes,
        };
        let shift = watchdog::begin(&exchange);
        match source {
            Source::Camera => start_camera(shift, Duration::ZERO)?,
            Source::Demo(reel) => {
                thread::Builder::new()
                    .name("camera".to_owned())
                    .spawn(move || demo::run(&shift, &reel))?;
            }
        }
        thread::Builder::new()
            .name("reader".to_owned())
            .spawn(move || read_frames(&exchange, &mut QrCascade::live()))?;
        Ok(capture)
    }

    /// The newest frame, once; `None` if it has been taken already.
    #[must_use]
    pub fn latest_frame(&self) -> Option<Arc<Frame>> {
        self.exchange.state().for_window.take()
    }

    /// The next news; `None` if there is none now.
    #[must_use]
    pub fn try_next(&self) -> Option<Seen> {
        let mut state = self.exchange.state();
        if !state.is_told {
            state.is_told = true;
            return Some(Seen::Status(state.status.clone()));
        }
        drop(state);
        self.codes.try_recv().ok().map(Seen::Codes)
    }
}

impl Drop for Capture {
    fn drop(&mut self) {
        self.exchange.state().has_ended = true;
        self.exchange.announce();
    }
}

fn start_camera(shift: Shift, pause: Duration) -> std::io::Result<()> {
    thread::Builder::new()
        .name("camera".to_owned())
        .spawn(move || {
            shift.rest(pause);
            camera::run(&shift);
        })?;
    Ok(())
}

/// Reads the newest frame again and again, and looks after the camera's thread in between.
fn read_frames(exchange: &Arc<Exchange>, reader: &mut dyn CodeReader) {
    let mut last_read: Option<Instant> = None;
    loop {
        if let Some((shift, pause)) = watchdog::look(exchange, Instant::now()) {
            // If there is no thread to be had, the shift ends here and is given again.
            drop(start_camera(shift, pause));
        }
        let mut state = exchange.wait(LOOK_INTERVAL, |state| state.for_reader.is_some());
        if state.has_ended {
            return;
        }
        let frame = state.for_reader.take();
        drop(state);

        let started = Instant::now();
        let found = frame.map_or_else(Vec::new, |frame| reader.read(&frame.luma));
        if !found.is_empty() {
            last_read = Some(Instant::now());
            exchange.send(found);
        } else if last_read.is_some_and(|read| read.elapsed() >= limits::CODE_GONE_AFTER)
            && exchange.send(Vec::new())
        {
            last_read = None;
        }
        thread::sleep(limits::READ_INTERVAL.saturating_sub(started.elapsed()));
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use std::sync::atomic::{AtomicU32, Ordering};

    use zeroize::Zeroizing;

    use super::*;
    use crate::capture::demo::Scene;
    use crate::capture::frame::Luma;

    /// Waits for `answer` to give something, at most ten seconds.
    fn await_some<T>(mut answer: impl FnMut() -> Option<T>) -> T {
        for _ in 0..1000 {
            if let Some(answer) = answer() {
                return answer;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("nothing came");
    }

    #[test]
    fn the_demo_camera_is_seen_and_read() {
        let text = "shc:/0123456789";
        let scene = Scene {
            text: Zeroizing::new(text.to_owned()),
        };
        let wakes = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&wakes);
        let reel = Reel {
            scenes: vec![scene],
        };
        let capture = Capture::start(Source::Demo(reel), move || {
            counted.fetch_add(1, Ordering::Relaxed);
        })
        .unwrap();
        let size = await_some(|| match capture.try_next() {
            Some(Seen::Status(CameraStatus::Live { width, height, .. })) => Some((width, height)),
            _ => None,
        });
        assert_eq!(size, (1280, 720));
        await_some(|| match capture.try_next() {
            Some(Seen::Codes(codes)) if codes.iter().any(|code| *code.text == text) => Some(()),
            _ => None,
        });
        await_some(|| capture.latest_frame());
        // Between two scenes the code leaves the view, which is told once.
        await_some(|| match capture.try_next() {
            Some(Seen::Codes(codes)) if codes.is_empty() => Some(()),
            _ => None,
        });
        assert!(wakes.load(Ordering::Relaxed) > 3);

        let exchange = Arc::downgrade(&capture.exchange);
        drop(capture);
        await_some(|| (exchange.strong_count() == 0).then_some(()));
    }

    /// Finds a code in each picture that is not black.
    struct Bright;

    impl CodeReader for Bright {
        fn read(&mut self, picture: &Luma) -> Vec<FoundCode> {
            let code = || FoundCode {
                text: Zeroizing::new("x".to_owned()),
                corners: [[0.0; 2]; 4],
                engine: crate::capture::Engine::Whole,
            };
            let is_bright = picture.pixels().iter().any(|&pixel| pixel > 0);
            is_bright.then(code).into_iter().collect()
        }
    }

    #[test]
    fn one_blurred_picture_is_no_leaving_and_a_window_asleep_loses_no_status() {
        let (exchange, codes) = Exchange::new(|| ());
        let shift = watchdog::begin(&exchange);
        let reading = Arc::clone(&exchange);
        let reader = thread::Builder::new()
            .spawn(move || read_frames(&reading, &mut Bright))
            .unwrap();
        let show = |brightness| shift.publish(Frame::from_grey(1, 1, &[brightness]).unwrap());
        let next = || codes.recv_timeout(Duration::from_secs(5)).unwrap().len();
        show(9);
        assert_eq!(next(), 1);
        show(0);
        thread::sleep(Duration::from_millis(100));
        show(9);
        assert_eq!(next(), 1);
        show(0);
        assert_eq!(next(), 0);
        assert!(codes.recv_timeout(Duration::from_millis(700)).is_err());

        // Nobody takes the codes: the channel fills, the status stays the newest.
        for _ in 0..limits::CODES_WAITING + 3 {
            show(9);
            thread::sleep(limits::READ_INTERVAL);
        }
        shift.report(CameraStatus::Lost);
        exchange.state().has_ended = true;
        exchange.announce();
        reader.join().unwrap();
        let capture = Capture { exchange, codes };
        let Some(Seen::Status(status)) = capture.try_next() else {
            panic!("no status");
        };
        assert_eq!(status, CameraStatus::Lost);
    }
}
