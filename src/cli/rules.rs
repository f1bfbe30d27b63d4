//! `health-card-kiosk rules`

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Subcommand;

use super::{Fault, open, read_file};
use crate::clock;
use crate::codes::{Outcome, VaccineKind};
use crate::limits;
use crate::rules::{Asks, Need, Pack, PackError, Series, Way};
use crate::wording::{self, Words};

/// What to do about rules.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// List all rules by id, version and name; the one in use is marked
    List,
    /// Say all that a rule asks for, and where it stands written
    Show {
        /// Its id
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Say whether a rule in a file can be used, or on which line it can't
    Check {
        /// The file, in TOML
        #[arg(value_name = "FILE")]
        pack: PathBuf,
    },
    /// Keep a rule of your own, in the place of one with its id that was added before
    Add {
        /// The file, in TOML
        #[arg(value_name = "FILE")]
        pack: PathBuf,
    },
    /// Let go of a rule that was added here
    Remove {
        /// Its id
        #[arg(value_name = "ID")]
        id: String,
    },
}

/// Carries it out.
pub(super) fn run(command: &Command, all: &super::Arguments) -> Result<ExitCode, Fault> {
    let mut output = io::stdout().lock();
    match command {
        Command::Check { pack } => {
            let pack = read(pack)?;
            writeln!(output, "{} {}: can be used", pack.id, pack.version)?;
        }
        Command::List => list(&mut output, all)?,
        Command::Show { id } => {
            let own = open(all)?.store.packs()?;
            let pack = Pack::chosen(id, &own).filter(|pack| !pack.is_absent());
            show(
                &mut output,
                &*pack.ok_or_else(|| Fault::NoRule(id.clone()))?,
            )?;
        }
        Command::Add { pack: path } => {
            let (text, desk) = (text(path)?, open(all)?);
            if !desk.opened.keeps() {
                return Err(Fault::NotKept);
            }
            let pack = desk.store.add_pack(&text, clock::now())?;
            writeln!(output, "Added {} {}", pack.id, pack.version)?;
        }
        Command::Remove { id } => {
            let desk = open(all)?;
            if !desk.opened.keeps() {
                return Err(Fault::NotKept);
            }
            desk.store.remove_pack(id, clock::now())?;
            writeln!(output, "Removed {id}")?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads the pack in a file.
pub(super) fn read(path: &Path) -> Result<Pack, Fault> {
    Pack::read(&text(path)?).map_err(|error| fault(path, error))
}

fn text(path: &Path) -> Result<String, Fault> {
    let bytes = read_file(path, limits::PACK_BYTES)?;
    String::from_utf8(bytes.to_vec()).map_err(|_utf8| Fault::File {
        path: path.to_owned(),
        error: io::ErrorKind::InvalidData.into(),
    })
}

fn fault(path: &Path, error: PackError) -> Fault {
    Fault::Rule {
        path: path.to_owned(),
        error,
    }
}

fn list(output: &mut impl Write, all: &super::Arguments) -> Result<(), Fault> {
    let store = open(all)?.store;
    let (own, chosen) = (store.packs()?, store.settings()?.rule);
    let row = |output: &mut dyn Write, pack: &Arc<Pack>, from: &str| {
        let mark = if pack.id == chosen { '*' } else { ' ' };
        writeln!(
            output,
            "{mark} {:<26} {:<8} {from:<9} {}",
            pack.id, pack.version, pack.name
        )
    };
    for pack in Pack::built_in() {
        row(output, pack, "built in")?;
    }
    for pack in &own {
        row(output, pack, "added")?;
    }
    Ok(())
}

fn show(output: &mut impl Write, pack: &Pack) -> io::Result<()> {
    writeln!(output, "{}", pack.name)?;
    writeln!(output, "  Id         {}, version {}", pack.id, pack.version)?;
    writeln!(output, "  Kind       {}", pack.kind.id())?;
    writeln!(output, "  Publisher  {}", pack.publisher)?;
    writeln!(output, "  Source     {}", pack.source)?;
    writeln!(output, "             {}", pack.url)?;
    writeln!(output, "  Read on    {}", pack.read_on)?;
    if let Some(region) = &pack.region {
        writeln!(output, "  Region     {region}")?;
    }
    writeln!(
        output,
        "  Grace      {} days on least ages and intervals",
        pack.grace_days
    )?;
    for note in &pack.notes {
        writeln!(output, "  Note       {note}")?;
    }
    for need in &pack.needs {
        writeln!(output, "  {}", need_line(need))?;
        for way in &need.ways {
            writeln!(output, "    · {}", way_line(way))?;
        }
    }
    Ok(())
}

fn need_line(need: &Need) -> String {
    let diseases = wording::diseases(Words::english(), &need.diseases);
    let name = need.name.as_ref().map_or(diseases, Clone::clone);
    let live = if need.live {
        ", 28 days from other live vaccines"
    } else {
        ""
    };
    let optional = if need.optional {
        ", does not decide"
    } else {
        ""
    };
    format!("{name}{live}{optional}")
}

fn way_line(way: &Way) -> String {
    let asks = match &way.asks {
        Asks::BornBefore(day) => format!("born before {day}"),
        Asks::Staff(what) => format!("staff decide: {what}"),
        Asks::Test(test) => {
            let outcome = match test.outcome {
                Outcome::Negative => "negative",
                Outcome::Positive => "positive",
                Outcome::Unclear => "unclear",
            };
            let within = test
                .within
                .map_or_else(String::new, |span| format!(" within {span}"));
            format!("a {outcome} result{within} of {}", test.codes.join(", "))
        }
        Asks::Doses(series) => series_line(series),
    };
    let from = way
        .from_age
        .map_or_else(String::new, |age| format!(" from the age of {age}"));
    let to = way
        .to_age
        .map_or_else(String::new, |age| format!(" before the age of {age}"));
    let staff = way
        .staff
        .as_ref()
        .map_or_else(String::new, |what| format!("; then staff decide: {what}"));
    format!("{asks}{from}{to}{staff}")
}

fn series_line(series: &Series) -> String {
    let mut parts = vec![match series.doses {
        1 => "1 dose".to_owned(),
        doses => format!("{doses} doses"),
    }];
    let ages = [
        ("the first from", series.first_from),
        ("each from", series.each_from),
        ("the last from", series.last_from),
    ];
    for (which, age) in ages {
        parts.extend(age.map(|age| format!("{which} {age} of age")));
    }
    let before = series.first_before;
    parts.extend(before.map(|age| format!("the first before {age} of age")));
    for (at, age) in series.dose_from.iter().enumerate() {
        parts.extend(age.map(|age| format!("dose {} from {age} of age", at + 1)));
    }
    if !series.apart.is_empty() {
        let apart: Vec<String> = series.apart.iter().map(ToString::to_string).collect();
        parts.push(format!("apart {}", apart.join(", ")));
    }
    parts.extend(series.span.map(|span| format!("first to last {span}")));
    parts.extend(series.within.map(|span| format!("the last within {span}")));
    parts.extend(
        series
            .settled_after
            .map(|span| format!("from {span} after the last")),
    );
    let kinds = |kinds: &[VaccineKind]| {
        let ids: Vec<&str> = kinds.iter().map(|kind| kind.id()).collect();
        ids.join(", ")
    };
    if !series.only.is_empty() {
        parts.push(format!("only {}", kinds(&series.only)));
    }
    if !series.except.is_empty() {
        parts.push(format!("no {}", kinds(&series.except)));
    }
    let except = series.except_from.as_ref();
    parts.extend(except.map(|(kind, day)| format!("no {} from {day}", kind.id())));
    if !series.products.is_empty() {
        parts.push(format!("only CVX {}", series.products.join(", ")));
    }
    parts.join("; ")
}
