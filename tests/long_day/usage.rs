//! What a process takes: memory, handles, threads.

use std::fs;
use std::path::Path;

/// What one process takes now.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Usage {
    /// Resident memory in KiB.
    pub(crate) memory: u64,
    /// Open handles; none where the system does not tell them of a process that closed itself off.
    pub(crate) handles: Option<usize>,
    pub(crate) threads: usize,
}

impl Usage {
    /// Of this process.
    pub(crate) fn own() -> Option<Self> {
        Self::of(std::process::id())
    }

    /// Of a process; `None` once that has ended.
    pub(crate) fn of(process: u32) -> Option<Self> {
        let folder = format!("/proc/{process}");
        let folder = Path::new(&folder);
        let count = |of: &str| Some(fs::read_dir(folder.join(of)).ok()?.count());
        let status = fs::read_to_string(folder.join("status")).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let memory = line?.trim().trim_end_matches(" kB").trim();
        Some(Self {
            memory: memory.parse().unwrap(),
            handles: count("fd"),
            threads: count("task")?,
        })
    }
}

/// The processes that this one started, and that run.
pub(crate) fn children() -> Vec<u32> {
    let tasks = fs::read_dir("/proc/self/task").unwrap();
    let children = tasks.filter_map(|task| {
        let path = task.ok()?.path().join("children");
        fs::read_to_string(path).ok()
    });
    children
        .collect::<String>()
        .split_whitespace()
        .map(|process| process.parse().unwrap())
        .collect()
}
