//! The computer: its version, and what of it the kiosk can't protect anybody from.

use super::{Finding, State};
use crate::clock;

/// Which program this is, and where it runs.
pub(super) fn build() -> Finding {
    let told = format!(
        "{} of {}, {} on {}",
        env!("CARGO_PKG_VERSION"),
        clock::built(),
        std::env::consts::ARCH,
        std::env::consts::OS
    );
    Finding::told("version", told)
}

/// The rest.
pub(super) fn all() -> Vec<Finding> {
    let mut findings = vec![screen()];
    #[cfg(target_os = "linux")]
    findings.extend(linux::all());
    findings.push(Finding::told(
        "not-protected",
        "from whoever may do everything on this computer, from a camera over the shoulder, and from what the window system and the graphics driver keep".to_owned(),
    ));
    findings
}

/// Whether the system keeps other programs from copying the screen.
fn screen() -> Finding {
    let name = "screen-capture";
    if cfg!(any(target_os = "windows", target_os = "macos")) {
        return Finding::told(
            name,
            "the system is asked to keep the window out of copies".to_owned(),
        );
    }
    Finding::new(
        name,
        State::Told,
        "this system lets other programs copy the window".to_owned(),
        "Run no other program in the kiosk's session.",
    )
}

#[cfg(target_os = "linux")]
mod linux {
    use std::fs;

    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};

    use super::{Finding, State};

    pub(super) fn all() -> Vec<Finding> {
        vec![kernel(), dumps(), swap(), locks()]
    }

    fn kernel() -> Finding {
        let version = read("/proc/sys/kernel/osrelease");
        Finding::told("kernel", version.unwrap_or_else(|| "not known".to_owned()))
    }

    fn read(path: &str) -> Option<String> {
        Some(fs::read_to_string(path).ok()?.trim().to_owned())
    }

    /// Whether a copy of this program's memory could be written when it ends badly.
    fn dumps() -> Finding {
        let none = getrlimit(Resource::Core).maximum == Some(0);
        let is_kept =
            dumpable_behavior().is_ok_and(|dumpable| dumpable == DumpableBehavior::NotDumpable);
        match none && is_kept {
            true => Finding::good("memory-dumps", "off for this program".to_owned()),
            false => Finding::new(
                "memory-dumps",
                State::Bad,
                "a copy of its memory may be written when the program ends badly".to_owned(),
                "The kernel did not take the wish: turn dumps off for the kiosk's account.",
            ),
        }
    }

    /// What is in memory may be written to disk by the system, unless there is no swap or it is
    /// encrypted, which can't be told from here for certain.
    fn swap() -> Finding {
        let name = "swap";
        let all = read("/proc/swaps").unwrap_or_default();
        let devices: Vec<&str> = all
            .lines()
            .skip(1)
            .filter_map(|line| line.split_whitespace().next())
            .collect();
        let in_memory = |device: &&str| device.contains("zram");
        let on_disk = devices.iter().filter(|device| !in_memory(device)).count();
        let resumes = read("/sys/power/resume").is_some_and(|device| device != "0:0");
        match (on_disk, resumes) {
            (0, false) => Finding::good(name, "none on a disk".to_owned()),
            (0, true) => Finding::new(
                name,
                State::Look,
                "the computer may write its memory to a disk to hibernate".to_owned(),
                "Turn hibernation off, or encrypt the disk.",
            ),
            _ => Finding::new(
                name,
                State::Look,
                "the system may write memory to a disk".to_owned(),
                "Turn swap off, or make sure that it is encrypted.",
            ),
        }
    }

    /// What the scanner process is locked in by, as far as this kernel has it.
    fn locks() -> Finding {
        let modules = read("/sys/kernel/security/lsm").unwrap_or_default();
        let calls = read("/proc/sys/kernel/seccomp/actions_avail").is_some();
        let files = match modules.split(',').any(|module| module == "landlock") {
            true => "and by paths",
            false if modules.is_empty() => "and by paths, if this kernel has Landlock",
            false => "not by paths: this kernel has no Landlock",
        };
        match calls {
            true => Finding::good(
                "sandbox",
                format!("the scanner process is locked in by system calls {files}"),
            ),
            false => Finding::new(
                "sandbox",
                State::Look,
                "this kernel does not say that it has seccomp".to_owned(),
                "Without it no code is read: see scanner-process.",
            ),
        }
    }
}
