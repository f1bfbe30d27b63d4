//! Camera threads come in shifts: one that hangs in the driver is left behind and the next one
//! takes over.
//!
//! A driver may hold a thread for ever, and no thread can be stopped from outside. Whoever runs the
//! camera therefore says by when it will show life again; when it does not, its shift is over. Its
//! thread ends by itself once the driver lets go of it. nokhwa shares one open device among all who
//! use it, so that the next shift gets hold of the camera again only after that, or when the camera
//! is plugged in anew.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::exchange::{Exchange, State};
use super::frame::Frame;
use super::status::CameraStatus;
use crate::limits;

/// One thread's turn at the camera.
pub(super) struct Shift {
    exchange: Arc<Exchange>,
    number: u64,
}

impl Shift {
    /// Whether the thread should go on.
    pub(super) fn lasts(&self) -> bool {
        self.is_on(&self.exchange.state())
    }

    fn is_on(&self, state: &State) -> bool {
        !state.has_ended && state.watch.shift == self.number
    }

    /// Says that the next sign of life comes within `time`.
    pub(super) fn expect_within(&self, time: Duration) {
        let mut state = self.exchange.state();
        if self.is_on(&state) {
            state.watch.deadline = Some(Instant::now() + time);
        }
    }

    /// Says that nothing that may hang is being done.
    pub(super) fn expect_nothing(&self) {
        let mut state = self.exchange.state();
        if self.is_on(&state) {
            state.watch.deadline = None;
        }
    }

    /// Shows a picture to the window and to the reader.
    pub(super) fn publish(&self, frame: Frame) {
        let mut state = self.exchange.state();
        if !self.is_on(&state) {
            return;
        }
        let frame = Arc::new(frame);
        state.for_window = Some(Arc::clone(&frame));
        state.for_reader = Some(frame);
        drop(state);
        self.exchange.announce();
    }

    /// Tells how the camera is.
    pub(super) fn report(&self, status: CameraStatus) {
        let state = self.exchange.state();
        let known = if self.is_on(&state) {
            known_as(status, &state)
        } else {
            None
        };
        drop(state);
        if let Some(status) = known {
            self.exchange.report(status);
        }
    }

    /// Waits for `time`, or less if the shift ends.
    pub(super) fn rest(&self, time: Duration) {
        drop(self.exchange.wait(time, |state| !self.is_on(state)));
    }
}

/// What the window is told for a status found, in view of what went before; `None`: nothing new.
fn known_as(status: CameraStatus, state: &State) -> Option<CameraStatus> {
    let was_there = matches!(
        state.status,
        CameraStatus::Live { .. } | CameraStatus::Lost | CameraStatus::Stalled
    );
    match status {
        // No camera any more is not the same as no camera yet.
        CameraStatus::None if was_there => Some(CameraStatus::Lost),
        // The hung thread still holds the camera.
        CameraStatus::Busy | CameraStatus::Failed | CameraStatus::Starting
            if state.watch.abandoned > 0 =>
        {
            None
        }
        status => Some(status),
    }
}

impl Drop for Shift {
    fn drop(&mut self) {
        let mut state = self.exchange.state();
        if state.watch.shift == self.number {
            state.watch.is_manned = false;
        } else {
            state.watch.abandoned = state.watch.abandoned.saturating_sub(1);
        }
    }
}

/// Starts the first shift.
pub(super) fn begin(exchange: &Arc<Exchange>) -> Shift {
    let mut state = exchange.state();
    state.watch.is_manned = true;
    Shift {
        exchange: Arc::clone(exchange),
        number: state.watch.shift,
    }
}

/// Looks after the camera's thread. Gives the next shift if one has to begin, and how long it
/// should wait before it does.
pub(super) fn look(exchange: &Arc<Exchange>, now: Instant) -> Option<(Shift, Duration)> {
    let mut state = exchange.state();
    let has_stalled = state.watch.deadline.is_some_and(|deadline| now > deadline);
    if has_stalled {
        state.watch.shift += 1;
        state.watch.deadline = None;
        state.watch.is_manned = false;
        state.watch.abandoned += 1;
    }
    let may_begin = !state.has_ended
        && !state.watch.is_manned
        && state.watch.abandoned < limits::CAMERA_THREADS_ABANDONED;
    let next = may_begin.then(|| {
        state.watch.is_manned = true;
        // 2, 10, 50 seconds: a camera that hung twice will hang again.
        let hung_before = u32::try_from(state.watch.abandoned).unwrap_or(u32::MAX);
        let factor = 5_u32.saturating_pow(hung_before.saturating_sub(1));
        let pause = limits::CAMERA_RETRY.saturating_mul(factor);
        // A thread that ended by a panic is replaced under the same number.
        let shift = Shift {
            exchange: Arc::clone(exchange),
            number: state.watch.shift,
        };
        (shift, pause)
    });
    drop(state);
    if has_stalled {
        exchange.report(CameraStatus::Stalled);
    }
    next
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

    use super::*;

    fn live() -> CameraStatus {
        CameraStatus::Live {
            name: "camera".to_owned(),
            width: 2,
            height: 1,
        }
    }

    fn status(exchange: &Exchange) -> CameraStatus {
        exchange.state().status.clone()
    }

    #[test]
    fn a_hung_thread_is_left_behind_and_cannot_meddle() {
        let (exchange, _codes) = Exchange::new(|| ());
        let hung = begin(&exchange);
        hung.report(live());
        hung.expect_within(Duration::from_secs(3));
        let now = Instant::now();
        assert!(look(&exchange, now).is_none());
        let (next, _) = look(&exchange, now + Duration::from_secs(4)).unwrap();
        assert_eq!(status(&exchange), CameraStatus::Stalled);
        assert!(!hung.lasts() && next.lasts());

        hung.report(live());
        hung.publish(Frame::from_grey(2, 1, &[1, 2]).unwrap());
        assert_eq!(status(&exchange), CameraStatus::Stalled);
        assert!(exchange.state().for_window.is_none());
        // The hung thread has the device: to the next one it looks busy.
        next.report(CameraStatus::Busy);
        assert_eq!(status(&exchange), CameraStatus::Stalled);
        next.report(CameraStatus::None);
        assert_eq!(status(&exchange), CameraStatus::Lost);

        drop(hung);
        assert_eq!(exchange.state().watch.abandoned, 0);
        next.report(CameraStatus::Busy);
        assert_eq!(status(&exchange), CameraStatus::Busy);
    }

    #[test]
    fn so_many_threads_are_left_behind_and_no_more() {
        let (exchange, _codes) = Exchange::new(|| ());
        let mut shifts = vec![begin(&exchange)];
        let later = Instant::now() + Duration::from_mins(1);
        loop {
            shifts.last().unwrap().expect_within(Duration::from_secs(1));
            match look(&exchange, later) {
                Some((shift, _)) => shifts.push(shift),
                None => break,
            }
        }
        assert_eq!(shifts.len(), limits::CAMERA_THREADS_ABANDONED);
        assert!(look(&exchange, later).is_none());
        shifts.remove(0);
        assert!(look(&exchange, later).is_some());
    }

    #[test]
    fn a_thread_that_died_is_replaced() {
        let (exchange, _codes) = Exchange::new(|| ());
        drop(begin(&exchange));
        let (next, _) = look(&exchange, Instant::now()).unwrap();
        assert!(next.lasts());
        assert!(look(&exchange, Instant::now()).is_none());
    }

    #[test]
    fn no_camera_yet_is_not_a_lost_camera() {
        let (exchange, _codes) = Exchange::new(|| ());
        let shift = begin(&exchange);
        shift.report(CameraStatus::None);
        assert_eq!(status(&exchange), CameraStatus::None);
        shift.report(live());
        shift.report(CameraStatus::None);
        assert_eq!(status(&exchange), CameraStatus::Lost);
        shift.report(CameraStatus::None);
        assert_eq!(status(&exchange), CameraStatus::Lost);
    }
}
