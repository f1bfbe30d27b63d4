//! `health-card-kiosk audit merge`

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use serde_json::json;

use super::{Fault, files};
use crate::audit::{Log, Row, Tally};
use crate::text::csv::{guarded, quoted};
use crate::verdict::Headline;
use crate::wording;

/// What to join, and how it is printed.
#[derive(Args, Debug)]
pub struct Merge {
    /// Files that `audit export` wrote as jsonl. A lane without a `station` goes by its file's name
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,

    /// As what
    #[arg(long, value_enum, default_value_t = Form::Table)]
    format: Form,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Form {
    /// To be read
    Table,
    /// For a spreadsheet
    Csv,
    /// One object
    Json,
}

/// Carries it out.
pub(super) fn run(merge: &Merge) -> Result<ExitCode, Fault> {
    let mut tally = Tally::default();
    let mut is_whole = true;
    for path in &merge.files {
        for (log, checked) in files::check_file(path, &[])? {
            if let (Log::Scans, Err(broken)) = (log, &checked) {
                super::warn(&format!("{}: not counted: {broken}", path.display()));
            }
            is_whole &= checked.is_ok();
            if log == Log::Scans && checked.is_ok() {
                count(&mut tally, path)?;
            }
        }
    }
    if tally.again() > 0 {
        let again = tally.again();
        super::warn(&format!(
            "{again} lines stand in several files and count once"
        ));
    }
    let mut output = io::stdout().lock();
    match merge.format {
        Form::Table => table(&mut output, &tally)?,
        Form::Csv => csv(&mut output, &tally)?,
        Form::Json => json(&mut output, &tally)?,
    }
    Ok(ExitCode::from(u8::from(!is_whole)))
}

fn count(tally: &mut Tally, path: &Path) -> Result<(), Fault> {
    let fault = |error| Fault::File {
        path: path.to_owned(),
        error,
    };
    let name = path.file_stem().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy();
    for line in files::lines(path)? {
        let added = tally.add(&line.map_err(fault)?, &name);
        added.map_err(|error| fault(io::Error::other(error)))?;
    }
    Ok(())
}

fn names() -> impl Iterator<Item = &'static str> {
    Headline::ALL.iter().copied().map(wording::headline_code)
}

fn table(output: &mut impl Write, tally: &Tally) -> io::Result<()> {
    let widest = tally.rows().map(|(_, station, _)| station.chars().count());
    let wide = widest.max().unwrap_or(0).max("station".len());
    let all = |row: &Row| row.iter().sum::<u64>();
    write!(output, "{:<10}  {:<wide$}", "day", "station")?;
    names().try_for_each(|name| write!(output, "  {name}"))?;
    writeln!(output, "  all")?;
    let mut line = |day: &str, station: &str, row: &Row| {
        write!(output, "{day:<10}  {station:<wide$}")?;
        for (name, count) in names().zip(row) {
            write!(output, "  {count:>width$}", width = name.len())?;
        }
        writeln!(output, "  {:>3}", all(row))
    };
    for (day, station, row) in tally.rows() {
        line(day, station, row)?;
    }
    line("all", "", &tally.total())
}

fn csv(output: &mut impl Write, tally: &Tally) -> io::Result<()> {
    let columns: Vec<&str> = names().collect();
    write!(output, "day,station,{}\r\n", columns.join(","))?;
    for (day, station, row) in tally.rows() {
        let counts: Vec<String> = row.iter().map(u64::to_string).collect();
        let station = quoted(&guarded(station));
        write!(output, "{day},{station},{}\r\n", counts.join(","))?;
    }
    Ok(())
}

fn json(output: &mut impl Write, tally: &Tally) -> io::Result<()> {
    let counts = |row: &Row| -> serde_json::Map<String, serde_json::Value> {
        let counts = names().zip(row);
        counts
            .map(|(name, count)| (name.to_owned(), (*count).into()))
            .collect()
    };
    let rows = tally.rows();
    let rows = rows.map(
        |(day, station, row)| json!({ "day": day, "station": station, "visits": counts(row) }),
    );
    let rows: Vec<_> = rows.collect();
    writeln!(
        output,
        "{}",
        json!({ "rows": rows, "all": counts(&tally.total()) })
    )
}
