//! Faults of this program's own: how its workers outlive them, and where tests cause them (sec-R5).
//!
//! A worker that panics is started again with what it needs, and what it was asked for is answered
//! with an error that staff can read: nobody waits for it for ever. Points at which tests make it
//! panic stand in the code as `fail_point!("…")`; outside test builds they are no code at all.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use fail::fail_point;

use crate::limits;

/// The folder in which tests name the points that are to panic, each as a file, in test builds.
const FOLDER: &str = "HEALTH_CARD_KIOSK_FAULTS";

/// What the names of points begin with that lie in the scanner process.
const CHILD: &str = "child-";

/// All points at which tests make the program panic.
pub const POINTS: [&str; 72] = [
    "beside-document",
    "beside-judge",
    "beside-shared",
    "bus-listen",
    "capture-ask",
    "capture-codes",
    "capture-hear",
    "capture-start",
    "child-asked",
    "child-codes",
    "child-decode",
    "child-list",
    "child-live",
    "child-publish",
    "child-pulse",
    "child-reader",
    "child-start",
    "child-still",
    "clipboard-read",
    "copied-clear",
    "copied-put",
    "devices-list",
    "keeper-answered",
    "keeper-aside",
    "keeper-begin",
    "keeper-cancel-refresh",
    "keeper-check-pin",
    "keeper-choose-pin",
    "keeper-count",
    "keeper-decide",
    "keeper-done",
    "keeper-export-counts",
    "keeper-export-settings",
    "keeper-import",
    "keeper-import-settings",
    "keeper-keep-time",
    "keeper-note-taken",
    "keeper-read-audit",
    "keeper-read-counts",
    "keeper-read-journal",
    "keeper-refresh",
    "keeper-refresh-by-itself",
    "keeper-save-taken",
    "keeper-schedule",
    "keeper-set",
    "links-answer",
    "links-carry",
    "links-deliver",
    "links-order",
    "links-send",
    "refresh",
    "screen-draw",
    "screen-event",
    "screen-guest",
    "screen-hear",
    "screen-job",
    "screen-judge",
    "screen-keys",
    "screen-picture",
    "screen-send",
    "screen-tick",
    "screen-told",
    "screen-windows",
    "serial-bytes",
    "serial-listen",
    "serial-open",
    "serial-scan",
    "sound-open",
    "sound-play",
    "still-hear",
    "still-start",
    "store-reopen",
];

/// What `work` gives; `None` if it panicked. The panic hook has said where.
///
/// Whoever calls this goes on with nothing that `work` may have left half done: it makes that anew.
pub fn outlive<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

/// Does `work` again, after [`limits::FAULT_PAUSE`], as often as it panics.
pub fn until_done(mut work: impl FnMut()) {
    while outlive(&mut work).is_none() {
        thread::sleep(limits::FAULT_PAUSE);
    }
}

/// Does `work`; if it panics, ends the process, which whoever started it starts again. For the
/// scanner process, in which a thread less would go unnoticed.
pub fn or_end(work: impl FnOnce()) {
    if outlive(work).is_none() {
        // No handler runs: what the thread held may be in any state.
        std::process::abort();
    }
}

/// Passes the point of this name, where that is known only now.
pub fn pass(point: &str) {
    if !point.is_empty() {
        fail_point!(point);
    }
}

/// Lets tests make the program panic: at the points that a folder names, each once. The file goes
/// as the point is passed; in the scanner process, which can't take files away, as the process
/// starts. Without test builds this does nothing.
///
/// # Panics
/// Never itself: what it arms does, later.
pub fn arm() {
    if !fail::has_failpoints() {
        return;
    }
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let is_child = std::env::args_os()
        .nth(1)
        .is_some_and(|argument| argument == "scanner");
    for point in POINTS {
        let file = std::path::Path::new(&folder).join(point);
        let armed = match point.starts_with(CHILD) {
            true if !is_child || fs::remove_file(&file).is_err() => Ok(()),
            true => fail::cfg(point, "1*panic->off"),
            false => fail::cfg_callback(point, move || {
                assert!(fs::remove_file(&file).is_err(), "a fault on demand");
            }),
        };
        // Only a name with an action that makes no sense is refused.
        armed.ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_panics_is_done_again() {
        let mut times = 0;
        until_done(|| {
            times += 1;
            assert!(times > 2, "a fault on demand");
        });
        assert_eq!(times, 3);
        assert_eq!(outlive(|| 7), Some(7));
    }
}
