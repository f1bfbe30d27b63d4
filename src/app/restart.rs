//! The program started again after a panic on the screen's thread: the same process with the same
//! arguments and an empty memory, so that nothing of a person is left (sec-R5).
//!
//! A fault that comes back at once would go on for ever, so the times of the last ones are handed on,
//! and after too many the program ends.

use std::env;
use std::process::{self, Command};

use crate::capture::this_program;
use crate::clock;
use crate::faults;
use crate::limits;

/// When the program was started again within the last minute: seconds since 1970, with commas.
const TIMES: &str = "HEALTH_CARD_KIOSK_RESTARTED";

/// Does `work`; if it panics, the program starts again, and this does not return.
pub(super) fn or_again<T>(work: impl FnOnce() -> T) -> T {
    faults::outlive(work).unwrap_or_else(|| again())
}

/// How a start comes about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Start {
    /// Somebody wanted it.
    Wanted,
    /// A fault did.
    AfterFault,
    /// One fault too many did: no window is opened. The former program could not end by itself in good
    /// order, in the middle of drawing one.
    TooManyFaults,
}

impl Start {
    /// What this one is. Processes of the former one are waited for.
    pub(super) fn of_this() -> Self {
        let start = Self::with(env::var(TIMES).ok().as_deref());
        // One that ends at once has no use for another thread, and must not end under it.
        #[cfg(target_os = "linux")]
        if start == Self::AfterFault {
            wait_for_former();
        }
        start
    }

    fn with(times: Option<&str>) -> Self {
        match times.map(|times| times.split(',').count()) {
            None => Self::Wanted,
            Some(times) if times > limits::RESTARTS => Self::TooManyFaults,
            Some(_) => Self::AfterFault,
        }
    }
}

/// The former program's scanner ends as its pipe closes; that it has is to be heard by somebody.
#[cfg(target_os = "linux")]
fn wait_for_former() {
    use rustix::process::{Pid, WaitOptions, waitpid};
    let children = std::fs::read_to_string("/proc/thread-self/children").unwrap_or_default();
    let children: Vec<i32> = children
        .split_whitespace()
        .filter_map(|child| child.parse().ok())
        .collect();
    let wait = move || {
        for child in children.into_iter().filter_map(Pid::from_raw) {
            waitpid(Some(child), WaitOptions::empty()).ok();
        }
    };
    let thread = std::thread::Builder::new().name("former".to_owned());
    // Without a thread they are heard of when this program ends.
    thread.spawn(wait).ok();
}

fn again() -> ! {
    let times = with(&env::var(TIMES).unwrap_or_default(), clock::now().as_secs());
    let mut program = Command::new(this_program());
    program.args(env::args_os().skip(1)).env(TIMES, times);
    start(program);
}

/// `times` with `now`, without those that are over.
fn with(times: &str, now: i64) -> String {
    let times = times.split(',').filter_map(|time| time.parse().ok());
    let span = i64::try_from(limits::RESTARTS_WITHIN.as_secs()).unwrap_or(i64::MAX);
    // A clock that was set back makes none of them old.
    let recent = times.filter(|time: &i64| now.saturating_sub(*time) < span);
    let recent: Vec<String> = recent.chain([now]).map(|time| time.to_string()).collect();
    recent.join(",")
}

/// Takes the place of this process.
#[cfg(unix)]
pub(super) fn start(mut program: Command) -> ! {
    use std::os::unix::process::CommandExt as _;
    if let Some(name) = env::args_os().next() {
        program.arg0(name);
    }
    // It returns only where that failed.
    let _not_started = program.exec();
    process::exit(1);
}

/// Starts another process, and ends this one.
#[cfg(not(unix))]
pub(super) fn start(mut program: Command) -> ! {
    let started = program.spawn();
    process::exit(i32::from(started.is_err()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fourth_fault_within_a_minute_is_the_last() {
        let mut times = String::new();
        for now in [100, 101, 159] {
            times = with(&times, now);
            assert_eq!(Start::with(Some(&times)), Start::AfterFault);
        }
        assert_eq!(times, "100,101,159");
        assert_eq!(Start::with(Some(&with(&times, 159))), Start::TooManyFaults);
        assert_eq!(with(&times, 160), "101,159,160");
        assert_eq!(with("rubbish,,-", 7), "7");
        assert_eq!(with("500,501,502", 7), "500,501,502,7");
        assert_eq!(Start::with(None), Start::Wanted);
    }
}
