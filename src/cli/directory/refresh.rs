//! `health-card-kiosk directory refresh`

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::json_line;
use crate::cli::{Fault, open_to_change};
use crate::clock;
use crate::jobs::fleet::FleetPull;
use crate::jobs::refresh::{self, Refreshed, Snapshot};
use crate::net::{self, Cancel, Mirror, Phase, Progress};
use crate::wording::{self, Words};

/// From where, and how much.
#[derive(Args, Debug)]
pub struct Arguments {
    /// In place of the mirrors in the settings; may be given several times
    #[arg(long = "mirror", value_name = "URL", value_parser = mirror)]
    mirrors: Vec<Mirror>,
    /// Do not ask issuers for what they publish themselves
    #[arg(long)]
    snapshot_only: bool,
    /// JSON, for programs: one object
    #[arg(long)]
    json: bool,
}

fn mirror(address: &str) -> Result<Mirror, &'static str> {
    Mirror::configured(address).ok_or("not an https address of a folder")
}

#[derive(Serialize)]
struct Line {
    snapshot: &'static str,
    fault: Option<String>,
    directory: String,
    keys_withdrawn: usize,
    keys_unlisted: usize,
    failures: usize,
    fleet: &'static str,
    fleet_fault: Option<String>,
}

/// Refreshes; ends with 0 if the directory in use, and the fleet pack where there is one, are now
/// known to be the newest there are, else 2.
pub(super) fn run(arguments: &Arguments, all: &crate::cli::Arguments) -> Result<ExitCode, Fault> {
    let mut desk = open_to_change(all)?;
    let mut plan = refresh::plan(&desk.store, &desk.directory)?;
    if !arguments.mirrors.is_empty() {
        plan.mirrors.clone_from(&arguments.mirrors);
    }
    if arguments.snapshot_only {
        plan.issuers.clear();
    }
    let client = refresh::client(&desk.store.settings()?)?;
    let answers = net::refresh(&client, &plan, &Cancel::new(), say)?;
    let (directory, refreshed) = refresh::take(&mut desk.store, &answers, clock::now())?;
    let line = line(&refreshed, directory.published().to_string());
    if arguments.json {
        json_line(&line)?;
    } else {
        let mut output = io::stdout().lock();
        let day = wording::day(Words::english(), directory.published());
        let fault = line
            .fault
            .map_or_else(String::new, |fault| format!(", {fault}"));
        writeln!(output, "Directory of {day}: {}{fault}", line.snapshot)?;
        writeln!(
            output,
            "  keys withdrawn by their issuers {}, not listed yet {}; requests that failed {}",
            line.keys_withdrawn, line.keys_unlisted, line.failures
        )?;
        if refreshed.fleet != FleetPull::NotAsked {
            let fault = line.fleet_fault;
            let fault = fault.map_or_else(String::new, |fault| format!(", {fault}"));
            writeln!(output, "Fleet pack: {}{fault}", line.fleet)?;
        }
    }
    Ok(
        match refreshed.is_success() && !refreshed.fleet.is_failure() {
            true => ExitCode::SUCCESS,
            false => ExitCode::from(2),
        },
    )
}

fn line(refreshed: &Refreshed, directory: String) -> Line {
    let (snapshot, fault) = match &refreshed.snapshot {
        Snapshot::Imported(_) => ("imported", None),
        Snapshot::Unchanged => ("unchanged", None),
        Snapshot::Refused(fault) => ("refused", Some(fault.to_string())),
        Snapshot::Missing(fault) => ("missing", fault.map(|fault| fault.to_string())),
    };
    let (fleet, fleet_fault) = match &refreshed.fleet {
        FleetPull::NotAsked => ("not-asked", None),
        FleetPull::Taken(applied) if applied.is_new => ("applied", None),
        FleetPull::Taken(_) | FleetPull::Unchanged => ("unchanged", None),
        FleetPull::Refused(error) => ("refused", Some(error.to_string())),
        FleetPull::Missing(error) => ("missing", Some(error.to_string())),
        FleetPull::NotKept => ("not-kept", None),
    };
    Line {
        snapshot,
        fault,
        directory,
        keys_withdrawn: refreshed.heard.withdrawn,
        keys_unlisted: refreshed.heard.unlisted,
        failures: refreshed.failures,
        fleet,
        fleet_fault,
    }
}

/// One line on standard error at the start of each tenth of the way.
fn say(progress: Progress) {
    let tenth = progress.total.div_ceil(10).max(1);
    if !progress.done.is_multiple_of(tenth) && progress.done != progress.total {
        return;
    }
    let what = match progress.phase {
        Phase::Directory => "files of the directory",
        Phase::Issuers => "issuers",
    };
    // With standard error closed there is nobody to tell.
    writeln!(
        io::stderr(),
        "{} of {} {what}, {} failed",
        progress.done,
        progress.total,
        progress.failures
    )
    .ok();
}
