//! `health-card-kiosk audit`

mod files;
mod follow;
mod merge;

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::{Arguments, Fault, open, warn};
use crate::audit::{Broken, Checked, Format, Head, Log};
use crate::clock;
use crate::store::{KioskEvent, Store};
use crate::time::UnixTime;

/// What can be done with the audit.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say whether both logs are whole: no line changed, moved or taken out
    ///
    /// Ends with 0 if they are, 1 if not, 64 if the call was wrong. Whoever can write the file can write
    /// a whole log anew, with every hash right: that only a head shows which was noted elsewhere.
    Verify(Verify),
    /// Print or save the lines
    Export(Export),
    /// Count the visits of many lanes, from the files that each exported as jsonl
    ///
    /// Prints visits by day (UTC), station and how they ended. Only what is whole is counted; lines that
    /// stand in several files count once. Ends with 1 if a log in a file is not whole.
    Merge(merge::Merge),
    /// Give new lines to whoever keeps logs, as they come: on standard output, as a service of systemd
    /// writes to its journal, or at the end of a file
    ///
    /// Each line comes at least once and in its order. It runs beside the window until it is ended.
    Follow(follow::Follow),
    /// Print where both logs stand now, to be noted elsewhere
    Head {
        /// And where they stood at the end of each day
        #[arg(long)]
        days: bool,
    },
}

/// What to look at, and what is known of it.
#[derive(Args, Debug)]
pub struct Verify {
    /// A file that `audit export` wrote as jsonl, in place of this kiosk's own
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// A head that was noted earlier, such as scans:117:5e88…; may be given several times
    #[arg(long = "head", value_name = "HEAD", value_parser = head)]
    heads: Vec<Head>,
}

/// What to write, and as what.
#[derive(Args, Debug)]
pub struct Export {
    /// As what
    #[arg(long, value_enum, default_value_t = Form::Jsonl)]
    format: Form,

    /// One log alone
    #[arg(long, value_enum)]
    log: Option<Which>,

    /// From this day on, in UTC
    #[arg(long, value_name = "YYYY-MM-DD")]
    from: Option<Date>,

    /// Into a new file, in place of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Form {
    /// A JSON object a line, with hashes: can be verified again
    Jsonl,
    /// Comma-separated values, for a spreadsheet
    Csv,
    /// A FHIR R4 `AuditEvent` a line
    Fhir,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Which {
    /// What the kiosk and its administrator did
    Kiosk,
    /// One line for each visit
    Scans,
}

fn head(text: &str) -> Result<Head, &'static str> {
    Head::parse(text).ok_or("not a head: LOG:NUMBER:HASH")
}

/// Carries it out.
pub(super) fn run(command: &Command, all: &Arguments) -> Result<ExitCode, Fault> {
    match command {
        Command::Verify(verify) => self::verify(verify, all),
        Command::Export(wanted) => export(wanted, &open(all)?.store),
        Command::Merge(merge) => merge::run(merge),
        Command::Follow(follow) => follow::run(follow, &open(all)?.store),
        Command::Head { days } => heads(*days, &open(all)?.store),
    }
}

fn verify(verify: &Verify, all: &Arguments) -> Result<ExitCode, Fault> {
    let checked = match &verify.file {
        Some(file) => files::check_file(file, &verify.heads)?,
        None => of_store(&open(all)?.store, &verify.heads)?,
    };
    let mut output = io::stdout().lock();
    for (log, checked) in &checked {
        let name = log.code();
        match checked {
            Ok(Checked { lines, head }) => {
                writeln!(output, "{name:<6} whole: {lines} lines, {head}")?;
            }
            Err(broken) => writeln!(output, "{name:<6} BROKEN: {broken}")?,
        }
    }
    let is_whole = checked.iter().all(|(_log, checked)| checked.is_ok());
    Ok(ExitCode::from(u8::from(!is_whole)))
}

type CheckedLogs = Vec<(Log, Result<Checked, Broken>)>;

/// Both logs of this kiosk.
fn of_store(store: &Store, heads: &[Head]) -> Result<CheckedLogs, Fault> {
    let of = |log| Ok((log, store.check_audit(log, heads)?));
    Log::ALL.map(of).into_iter().collect()
}

fn export(wanted: &Export, store: &Store) -> Result<ExitCode, Fault> {
    let format = match wanted.format {
        Form::Jsonl => Format::JsonLines,
        Form::Csv => Format::Csv,
        Form::Fhir => Format::Fhir,
    };
    let logs = match wanted.log {
        None => &Log::ALL[..],
        Some(Which::Kiosk) => &[Log::Kiosk],
        Some(Which::Scans) => &[Log::Scans],
    };
    let since = UnixTime::from_secs(0).civil(0).date();
    let from = wanted.from.and_then(|day| day.since(since).ok());
    let from = from.map(|days| UnixTime::from_secs(i64::from(days.get_days()) * 86_400));
    let write = |output: &mut dyn Write| -> Result<(), Fault> {
        let line = |line: &str| output.write_all(line.as_bytes());
        store.export_audit(logs, format, from, line)?;
        Ok(output.flush()?)
    };
    match &wanted.out {
        Some(path) => {
            let file = File::create_new(path).map_err(|error| Fault::File {
                path: path.clone(),
                error,
            })?;
            write(&mut BufWriter::new(file))?;
        }
        None => write(&mut BufWriter::new(io::stdout().lock()))?,
    }
    if let Err(error) = store.note(KioskEvent::AuditExported, "", clock::now()) {
        warn(&format!("that it was exported is not noted: {error}"));
    }
    Ok(ExitCode::SUCCESS)
}

fn heads(days: bool, store: &Store) -> Result<ExitCode, Fault> {
    let mut output = io::stdout().lock();
    for head in store.audit_heads()? {
        writeln!(output, "{head}")?;
    }
    if days {
        for log in Log::ALL {
            for (day, head) in store.audit_days(log)? {
                writeln!(output, "{day}  {head}")?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
