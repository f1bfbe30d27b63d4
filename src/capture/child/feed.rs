//! Where a source of pictures puts them.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use fail::fail_point;

use super::Out;
use super::pulse::Pulse;
use crate::capture::frame::{Frame, Luma, Packed};
use crate::capture::status::CameraStatus;
use crate::capture::wire::Tell;
use crate::limits;

/// What the source of pictures, the reader and the screen share: the newest picture.
pub(in crate::capture) struct Feed {
    out: Out,
    pulse: Pulse,
    slot: Mutex<Slot>,
    filled: Condvar,
    emptied: Condvar,
    wants_preview: AtomicBool,
}

struct Slot {
    /// The newest picture, if it has not been taken.
    newest: Option<Luma>,
    /// One that was read, to be filled again.
    spare: Option<Luma>,
    status: CameraStatus,
    /// When something that may be a code was seen last.
    lively: Option<Instant>,
    /// When a picture was shown last.
    shown: Option<Instant>,
}

impl Slot {
    /// Whether it is time to show another picture. Nobody watches an empty desk: that is shown half
    /// as often, which halves what it costs all day.
    fn is_due(&self) -> bool {
        let within = |since: Option<Instant>, time| since.is_some_and(|at| at.elapsed() < time);
        within(self.lively, limits::LIVELY) || !within(self.shown, limits::IDLE_PREVIEW_INTERVAL)
    }
}

impl Feed {
    pub(super) fn new(out: Out, pulse: Pulse) -> Self {
        Self {
            out,
            pulse,
            slot: Mutex::new(Slot {
                newest: None,
                spare: None,
                status: CameraStatus::Starting,
                lively: None,
                shown: None,
            }),
            filled: Condvar::new(),
            emptied: Condvar::new(),
            wants_preview: AtomicBool::new(false),
        }
    }

    fn slot(&self) -> MutexGuard<'_, Slot> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The screen takes one more picture.
    pub(super) fn want_preview(&self) {
        self.wants_preview.store(true, Ordering::Release);
    }

    /// The next picture is there within `time`, or the source hangs.
    pub(in crate::capture) fn expect_within(&self, time: Duration) {
        self.pulse.expect_picture(Some(time));
    }

    /// Nothing that may hang is being done.
    pub(in crate::capture) fn expect_nothing(&self) {
        self.pulse.expect_picture(None);
    }

    /// Tells how the camera is, unless that is known.
    pub(in crate::capture) fn report(&self, status: CameraStatus) {
        let mut slot = self.slot();
        if slot.status != status {
            slot.status = status.clone();
            drop(slot);
            self.out.tell(&Tell::Status(status), &[]);
        }
    }

    /// Unpacks a picture into `frame`, gives it to the reader and, if one was asked for, to the
    /// screen. The size in pixels; `None` for a torn picture, which is nobody's fault: the next
    /// one is on its way.
    pub(in crate::capture) fn publish(
        &self,
        frame: &mut Frame,
        packed: Packed<'_>,
    ) -> Option<(u32, u32)> {
        fail_point!("child-publish");
        let is_shown = self.wants_preview.load(Ordering::Acquire) && self.slot().is_due();
        frame.unpack(packed, is_shown)?;
        let size = (frame.luma.width(), frame.luma.height());
        let mut slot = self.slot();
        let old = slot.newest.take().or_else(|| slot.spare.take());
        let old = old.unwrap_or_else(Luma::empty);
        slot.newest = Some(std::mem::replace(&mut frame.luma, old));
        if is_shown {
            slot.shown = Some(Instant::now());
        }
        drop(slot);
        self.filled.notify_one();
        if is_shown {
            self.wants_preview.store(false, Ordering::Release);
            let (width, height) = shrink(&mut frame.rgb, size);
            self.out.tell(&Tell::Preview { width, height }, &frame.rgb);
        }
        Some(size)
    }

    /// Waits for the newest picture, at most until `until`.
    pub(super) fn take(&self, until: Instant) -> Option<Luma> {
        let patience = until.saturating_duration_since(Instant::now());
        let waits = |slot: &mut Slot| slot.newest.is_none();
        let (mut slot, _) = self
            .filled
            .wait_timeout_while(self.slot(), patience, waits)
            .unwrap_or_else(PoisonError::into_inner);
        let newest = slot.newest.take();
        drop(slot);
        self.emptied.notify_one();
        newest
    }

    /// Waits until the newest picture was taken.
    pub(in crate::capture) fn wait_until_taken(&self) {
        let is_there = |slot: &mut Slot| slot.newest.is_some();
        drop(self.emptied.wait_while(self.slot(), is_there));
    }

    /// Gives a picture back that was read, and whether something that may be a code is in it.
    pub(super) fn give_back(&self, luma: Luma, is_lively: bool) {
        let mut slot = self.slot();
        slot.spare = Some(luma);
        if is_lively {
            slot.lively = Some(Instant::now());
        }
    }
}

/// Reduces a picture of `size` pixels in place until it is no wider than a preview is: each pixel
/// left is one of those that it stands for. The size then.
fn shrink(rgb: &mut Vec<u8>, (width, height): (u32, u32)) -> (u32, u32) {
    let factor = width.div_ceil(limits::PREVIEW_WIDTH).max(1);
    if factor == 1 {
        return (width, height);
    }
    let (narrow, low) = (width / factor, height / factor);
    let [row, step, wide] = [width, factor, narrow].map(|pixels| pixels as usize * 3);
    let mut to = 0;
    for y in 0..low as usize {
        let line = y * factor as usize * row;
        for from in (line..line + wide / 3 * step).step_by(step) {
            rgb.copy_within(from..from + 3, to);
            to += 3;
        }
    }
    rgb.truncate(to);
    (narrow, low)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_desk_is_shown_less_often() {
        let now = Some(Instant::now());
        let slot = |lively, shown| Slot {
            newest: None,
            spare: None,
            status: CameraStatus::Starting,
            lively,
            shown,
        };
        assert!(slot(None, None).is_due());
        assert!(!slot(None, now).is_due());
        assert!(slot(now, now).is_due());
    }

    #[test]
    fn a_wide_picture_is_reduced_and_a_narrow_one_is_not() {
        let wide = limits::PREVIEW_WIDTH * 2;
        let numbers = (0..=250_u8).cycle();
        let mut rgb: Vec<u8> = numbers.take(wide as usize * 4 * 3).collect();
        let whole = rgb.clone();
        assert_eq!(shrink(&mut rgb, (wide, 4)), (limits::PREVIEW_WIDTH, 2));
        assert_eq!(rgb.len(), limits::PREVIEW_WIDTH as usize * 2 * 3);
        assert_eq!(rgb[3..6], whole[6..9]);
        let second = limits::PREVIEW_WIDTH as usize * 3;
        let third = wide as usize * 2 * 3;
        assert_eq!(rgb[second..second + 3], whole[third..third + 3]);
        let mut small = vec![7; 12];
        assert_eq!((shrink(&mut small, (2, 2)), small.len()), ((2, 2), 12));
    }
}
