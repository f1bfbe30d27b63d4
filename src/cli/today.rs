//! `health-card-kiosk today`

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::{Fault, open};
use crate::clock;
use crate::store::{Counted, count_rows, counts_as_csv};

/// How to print the counts.
#[derive(Args, Debug)]
pub struct Arguments {
    /// All days that are kept, as comma-separated values
    #[arg(long, conflicts_with = "json")]
    csv: bool,
    /// All days that are kept, as JSON, for programs: one object a line for each hour
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Line {
    day: String,
    hour: usize,
    counts: BTreeMap<&'static str, u32>,
}

/// Prints how many came today, or on all days that are kept.
pub(super) fn run(arguments: &Arguments, all: &super::Arguments) -> Result<ExitCode, Fault> {
    let now = clock::now();
    let today = now.civil(clock::offset_seconds(now)).date();
    let mut days = open(all)?.store.counts(today)?;
    let mut output = io::stdout().lock();
    if arguments.csv {
        write!(output, "{}", counts_as_csv(&days))?;
        return Ok(ExitCode::SUCCESS);
    }
    if arguments.json {
        for (day, hour, counts) in count_rows(&days) {
            let counts = Counted::ALL.map(|counted| (counted.code(), counts.of(counted)));
            let line = Line {
                day: day.to_string(),
                hour,
                counts: counts.into(),
            };
            serde_json::to_writer(&mut output, &line).map_err(io::Error::from)?;
            writeln!(output)?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    days.retain(|day| day.day == today);
    let total = days.first().map(crate::store::DayCounts::total);
    let total = total.unwrap_or_default();
    writeln!(output, "{today}")?;
    for counted in Counted::ALL {
        writeln!(output, "{:<20} {}", counted.code(), total.of(counted))?;
    }
    Ok(ExitCode::SUCCESS)
}
