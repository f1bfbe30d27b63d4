//! What the camera's thread, the reader's thread and the window share.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::found::FoundCode;
use super::frame::Frame;
use super::status::CameraStatus;
use crate::limits;

/// Everything that changes, under one lock that is never held for long.
pub(super) struct State {
    /// Newest frame that the window has not taken.
    pub(super) for_window: Option<Arc<Frame>>,
    /// Newest frame that the reader has not taken.
    pub(super) for_reader: Option<Arc<Frame>>,
    pub(super) status: CameraStatus,
    /// Whether the window has been told `status`.
    pub(super) is_told: bool,
    /// Set when the window lets go: every thread ends as soon as it sees this.
    pub(super) has_ended: bool,
    pub(super) watch: Watch,
}

/// What is known of the camera's threads.
pub(super) struct Watch {
    /// Number of the shift whose thread runs the camera now.
    pub(super) shift: u64,
    /// When that thread must have shown life, if it is at something that may hang.
    pub(super) deadline: Option<Instant>,
    /// Whether that thread has been started.
    pub(super) is_manned: bool,
    /// Threads of former shifts that the driver has not come back to yet.
    pub(super) abandoned: usize,
}

/// The shared state, and the ways to wait for it and to wake the window.
pub(super) struct Exchange {
    state: Mutex<State>,
    changed: Condvar,
    codes: SyncSender<Vec<FoundCode>>,
    wake: Box<dyn Fn() + Send + Sync>,
}

impl Exchange {
    /// With it comes the end of the channel that gives the window its codes.
    pub(super) fn new(
        wake: impl Fn() + Send + Sync + 'static,
    ) -> (Arc<Self>, Receiver<Vec<FoundCode>>) {
        let (codes, received) = sync_channel(limits::CODES_WAITING);
        let state = State {
            for_window: None,
            for_reader: None,
            status: CameraStatus::Starting,
            is_told: false,
            has_ended: false,
            watch: Watch {
                shift: 0,
                deadline: None,
                is_manned: false,
                abandoned: 0,
            },
        };
        let exchange = Self {
            state: Mutex::new(state),
            changed: Condvar::new(),
            codes,
            wake: Box::new(wake),
        };
        (Arc::new(exchange), received)
    }

    /// The state. A thread that panicked with it in hand has left it whole: each change is one
    /// assignment.
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Wakes all that wait in [`Self::wait`], and the window.
    pub(super) fn announce(&self) {
        self.changed.notify_all();
        (self.wake)();
    }

    /// Waits until `is_met`, at most for `time`; gives the state as it is then.
    pub(super) fn wait(
        &self,
        time: Duration,
        is_met: impl Fn(&State) -> bool,
    ) -> MutexGuard<'_, State> {
        self.changed
            .wait_timeout_while(self.state(), time, |state| {
                !state.has_ended && !is_met(state)
            })
            .unwrap_or_else(PoisonError::into_inner)
            .0
    }

    /// Hands codes to the window; `false` if it has not taken the former ones yet.
    pub(super) fn send(&self, codes: Vec<FoundCode>) -> bool {
        let sent = self.codes.try_send(codes).is_ok();
        if sent {
            (self.wake)();
        }
        sent
    }

    /// Tells the window how the camera is, unless it knows.
    pub(super) fn report(&self, status: CameraStatus) {
        let mut state = self.state();
        if state.status == status {
            return;
        }
        if !matches!(status, CameraStatus::Live { .. }) {
            // The last picture of a camera that is gone is not kept.
            state.for_window = None;
            state.for_reader = None;
        }
        state.status = status;
        state.is_told = false;
        drop(state);
        self.announce();
    }
}
