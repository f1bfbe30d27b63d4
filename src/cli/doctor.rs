//! `health-card-kiosk doctor`: whether this kiosk can do its work here, and what it is not protected
//! from. Nothing is sent. The store is opened as every call opens it: made where there is none, brought
//! up to date, set aside where it is damaged; nothing else is changed.

mod devices;
mod kept;
mod system;

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::{Fault, open};
use crate::clock;
use crate::jobs::Desk;
use crate::limits;

/// How to report.
#[derive(Args, Debug)]
pub struct Arguments {
    /// JSON, for programs: one object
    #[arg(long)]
    json: bool,

    /// Write a new file for whoever gives support: this report, settings, the kiosk's log and daily
    /// counts; nothing about a person and no key
    #[arg(long, value_name = "FILE")]
    bundle: Option<PathBuf>,
}

/// How one thing is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum State {
    /// As it should be.
    Good,
    /// Only told: neither good nor bad.
    Told,
    /// Cards are judged all the same, and somebody should look at it.
    Look,
    /// The kiosk can't do a part of its work.
    Bad,
}

/// What was found out about one thing.
#[derive(Serialize)]
struct Finding {
    /// A stable code in kebab-case.
    name: &'static str,
    state: State,
    /// What was found.
    what: String,
    /// What to do about it; empty where there is nothing to do.
    #[serde(rename = "do", skip_serializing_if = "str::is_empty")]
    advice: &'static str,
}

impl Finding {
    const fn new(name: &'static str, state: State, what: String, advice: &'static str) -> Self {
        Self {
            name,
            state,
            what,
            advice,
        }
    }

    const fn good(name: &'static str, what: String) -> Self {
        Self::new(name, State::Good, what, "")
    }

    const fn told(name: &'static str, what: String) -> Self {
        Self::new(name, State::Told, what, "")
    }
}

#[derive(Serialize)]
struct Report {
    version: &'static str,
    at: String,
    findings: Vec<Finding>,
}

/// What support gets.
#[derive(Serialize)]
struct Bundle<'a> {
    format: &'static str,
    report: &'a Report,
    settings: serde_json::Value,
    history: Vec<HistoryLine>,
    days: Vec<DayLine>,
}

#[derive(Serialize)]
struct HistoryLine {
    seq: u64,
    at: String,
    event: String,
    detail: String,
}

#[derive(Serialize)]
struct DayLine {
    day: String,
    visits: u32,
}

/// Looks at everything and reports. Ends with 1 if anything is bad, with 2 if anything should be
/// looked at, else with 0.
pub(super) fn run(arguments: &Arguments, all: &super::Arguments) -> Result<ExitCode, Fault> {
    let folder = all.folder()?;
    let desk = open(all)?;
    let report = examine(&folder, &desk);
    let mut output = io::stdout().lock();
    if arguments.json {
        serde_json::to_writer(&mut output, &report).map_err(io::Error::from)?;
        writeln!(output)?;
    } else {
        plain(&mut output, &report)?;
    }
    if let Some(path) = &arguments.bundle {
        bundle(path, &report, &desk)?;
        writeln!(io::stderr(), "Written: {}", path.display())?;
    }
    let any = |state| report.findings.iter().any(|finding| finding.state == state);
    Ok(ExitCode::from(match (any(State::Bad), any(State::Look)) {
        (true, _) => 1,
        (false, true) => 2,
        (false, false) => 0,
    }))
}

fn examine(folder: &Path, desk: &Desk) -> Report {
    let mut findings = vec![system::build()];
    findings.extend(kept::all(folder, desk));
    findings.extend(devices::all(&desk.store));
    findings.extend(system::all());
    Report {
        version: env!("CARGO_PKG_VERSION"),
        at: clock::now().to_string(),
        findings,
    }
}

fn plain(output: &mut dyn Write, report: &Report) -> io::Result<()> {
    for finding in &report.findings {
        let sign = match finding.state {
            State::Good => "ok  ",
            State::Told => "    ",
            State::Look => "LOOK",
            State::Bad => "BAD ",
        };
        writeln!(output, "{sign} {:<18} {}", finding.name, finding.what)?;
        if !finding.advice.is_empty() {
            writeln!(output, "{:24}{}", "", finding.advice)?;
        }
    }
    Ok(())
}

/// The folder of whoever runs this is called `~`: its name is often a person's.
fn without_home(path: &Path) -> String {
    let home = etcetera::home_dir().ok();
    let inside = home.and_then(|home| path.strip_prefix(home).ok().map(Path::to_owned));
    let shown = inside.map(|inside| Path::new("~").join(inside));
    shown.as_deref().unwrap_or(path).display().to_string()
}

fn bundle(path: &Path, report: &Report, desk: &Desk) -> Result<(), Fault> {
    let settings = desk.store.settings()?.to_file();
    let now = clock::now();
    let today = now.civil(clock::offset_seconds(now)).date();
    let bundle = Bundle {
        format: "health-card-kiosk-support",
        report,
        settings: serde_json::from_str(&settings).unwrap_or_default(),
        history: desk
            .store
            .history(limits::JOURNAL_SHOWN)?
            .into_iter()
            .map(|entry| HistoryLine {
                seq: entry.seq,
                at: entry.at.to_string(),
                event: entry.event,
                detail: entry.detail,
            })
            .collect(),
        days: desk
            .store
            .counts(today)?
            .iter()
            .map(|day| DayLine {
                day: day.day.to_string(),
                visits: day.total().visits(),
            })
            .collect(),
    };
    let written = || {
        let file = OpenOptions::new().write(true).create_new(true).open(path)?;
        serde_json::to_writer_pretty(&file, &bundle)?;
        file.sync_all()
    };
    written().map_err(|error| Fault::File {
        path: path.to_owned(),
        error,
    })
}
