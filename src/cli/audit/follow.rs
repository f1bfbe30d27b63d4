//! `health-card-kiosk audit follow`

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::Fault;
use crate::audit::{ExportedLine, Format, Head, Log, line};
use crate::limits;
use crate::store::{Followed, Store};

/// Where new lines go, and from where on.
#[derive(Args, Debug)]
pub struct Follow {
    /// As what
    #[arg(long, value_enum, default_value_t = Form::Jsonl)]
    format: Form,

    /// At the end of this file, in place of standard output. It may be moved away at any time, as
    /// logrotate does
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    /// Keep in this file how far it came, and go on from there; without it, only lines that come from
    /// now on
    #[arg(long, value_name = "FILE")]
    cursor: Option<PathBuf>,

    /// End once there is nothing new, as for a timer
    #[arg(long, requires = "cursor")]
    once: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Form {
    /// A JSON object a line, with hashes: can be verified again
    Jsonl,
    /// A FHIR R4 `AuditEvent` a line
    Fhir,
}

/// Carries it out.
pub(super) fn run(follow: &Follow, store: &Store) -> Result<ExitCode, Fault> {
    let mut heads = match &follow.cursor {
        Some(cursor) => read_cursor(cursor)?,
        None => store.audit_heads()?,
    };
    let mut kept = None;
    loop {
        for head in &mut heads {
            while send(follow, store, head)? {}
        }
        if kept != Some(heads) {
            keep_cursor(follow, &heads)?;
            kept = Some(heads);
        }
        if follow.once {
            return Ok(ExitCode::SUCCESS);
        }
        std::thread::sleep(limits::AUDIT_FOLLOW_EVERY);
    }
}

/// Sends the next lines of a log; whether there may be more.
fn send(follow: &Follow, store: &Store, head: &mut Head) -> Result<bool, Fault> {
    let log = head.log.code();
    let (missed, lines) = match store.audit_after(*head)? {
        Followed::Lines { missed, lines } => (missed, lines),
        Followed::Another => {
            super::warn(&format!(
                "{log}: this is another log: it is sent from its start"
            ));
            *head = Head::start(head.log);
            return Ok(true);
        }
    };
    if missed > 0 {
        super::warn(&format!(
            "{log}: {missed} lines were let go before they were sent"
        ));
    }
    let Some(last) = lines.last() else {
        return Ok(false);
    };
    let next = Head {
        log: head.log,
        seq: last.entry.seq,
        hash: last.hash,
    };
    write(follow, &lines)?;
    *head = next;
    Ok(true)
}

fn write(follow: &Follow, lines: &[ExportedLine]) -> Result<(), Fault> {
    let format = match follow.format {
        Form::Jsonl => Format::JsonLines,
        Form::Fhir => Format::Fhir,
    };
    let text: String = lines
        .iter()
        .map(|one| line(format, one.log, one.before, &one.entry, one.hash))
        .collect();
    match &follow.out {
        None => {
            let mut output = io::stdout().lock();
            output.write_all(text.as_bytes())?;
            Ok(output.flush()?)
        }
        Some(path) => append(path, &text).map_err(|error| Fault::File {
            path: path.clone(),
            error,
        }),
    }
}

/// Writes lines at the end of a file, to the disk. It is opened anew each time: it may have been moved
/// away.
fn append(path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    let mut file = options.create(true).append(true).read(true).open(path)?;
    if !ends_a_line(&mut file)? {
        // Somebody was cut off within a line: it comes again, whole.
        file.write_all(b"\n")?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_data()
}

fn ends_a_line(file: &mut File) -> io::Result<bool> {
    if file.seek(SeekFrom::End(0))? == 0 {
        return Ok(true);
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

/// Where both logs were read to; their starts where nothing was sent yet.
fn read_cursor(path: &Path) -> Result<[Head; 2], Fault> {
    let fault = |error| Fault::File {
        path: path.to_owned(),
        error,
    };
    let text = match super::super::read_file(path, limits::CURSOR_BYTES) {
        Ok(text) => text,
        Err(Fault::File { error, .. }) if error.kind() == io::ErrorKind::NotFound => {
            return Ok(Log::ALL.map(Head::start));
        }
        Err(other) => return Err(other),
    };
    let heads = std::str::from_utf8(&text).unwrap_or_default();
    let heads: Option<Vec<Head>> = heads.lines().map(Head::parse).collect();
    let of = |log| heads.iter().flatten().find(|head| head.log == log).copied();
    match Log::ALL.map(of) {
        [Some(kiosk), Some(scans)] => Ok([kiosk, scans]),
        _ => Err(fault(io::Error::other("this is no cursor of an audit"))),
    }
}

/// Keeps how far it came: all of the new file, or the one before it.
fn keep_cursor(follow: &Follow, heads: &[Head; 2]) -> Result<(), Fault> {
    let Some(path) = &follow.cursor else {
        return Ok(());
    };
    let keep = || {
        let [kiosk, scans] = heads;
        let text = format!("{kiosk}\n{scans}\n");
        let new = path.with_added_extension("new");
        let mut file = File::create(&new)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(new, path)
    };
    keep().map_err(|error| Fault::File {
        path: path.clone(),
        error,
    })
}
