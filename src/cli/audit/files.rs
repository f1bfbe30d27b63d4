//! Files that `audit export` wrote as jsonl.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::Path;

use super::{CheckedLogs, Fault};
use crate::audit::{ExportedLine, Head, Log, check, read_line};
use crate::limits;

/// The lines of a file, one after the other, each of bounded length.
pub(super) fn lines(path: &Path) -> Result<impl Iterator<Item = io::Result<ExportedLine>>, Fault> {
    let fault = |error| Fault::File {
        path: path.to_owned(),
        error,
    };
    let mut file = BufReader::new(File::open(path).map_err(fault)?);
    let most = u64::try_from(limits::AUDIT_LINE_BYTES).unwrap_or(u64::MAX);
    let mut text = Vec::new();
    Ok(std::iter::from_fn(move || {
        text.clear();
        match (&mut file).take(most).read_until(b'\n', &mut text) {
            Ok(0) => None,
            Ok(_) => {
                let line = std::str::from_utf8(&text).ok().and_then(read_line);
                Some(line.ok_or_else(|| io::Error::other("a line is none of an audit")))
            }
            Err(error) => Some(Err(error)),
        }
    }))
}

/// Each log that a file has lines of, from the first of them on.
pub(super) fn check_file(path: &Path, heads: &[Head]) -> Result<CheckedLogs, Fault> {
    let fault = |error| Fault::File {
        path: path.to_owned(),
        error,
    };
    let mut checked = Vec::new();
    for log in Log::ALL {
        let is_of_log =
            |line: &io::Result<ExportedLine>| line.as_ref().map_or(true, |line| line.log == log);
        let mut lines = lines(path)?.filter(is_of_log).peekable();
        let start = match lines.peek() {
            Some(Ok(first)) => Head {
                log,
                seq: first.entry.seq.saturating_sub(1),
                hash: first.before,
            },
            _ => Head::start(log),
        };
        if lines.peek().is_some() {
            let lines = lines.map(|line| line.map(|line| (line.entry, line.hash)));
            checked.push((log, check(start, lines, heads).map_err(fault)?));
        }
    }
    Ok(checked)
}
