//! `health-card-kiosk settings`

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::{Fault, open, read_file};
use crate::clock;
use crate::limits;
use crate::store::{Opened, Settings};

/// Which setting, and what to set it to.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The setting; all of them if not given
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// Its new value, words of a list with spaces between; @FILE takes it from a file
    #[arg(value_name = "VALUE")]
    value: Option<String>,
    /// JSON, for programs: one object
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Line<'a> {
    name: &'a str,
    value: String,
}

/// Shows settings, or changes one.
pub(super) fn run(arguments: &Arguments, all: &super::Arguments) -> Result<ExitCode, Fault> {
    let desk = open(all)?;
    if let (Some(name), Some(value)) = (&arguments.name, &arguments.value) {
        if matches!(desk.opened, Opened::InMemory | Opened::NotWritten) {
            return Err(Fault::NotKept);
        }
        desk.store.set(name, &text_of(value)?, clock::now())?;
    }
    let settings = desk.store.settings()?;
    let wanted = |name: &&str| arguments.name.as_ref().is_none_or(|one| one == name);
    let names: Vec<_> = Settings::NAMES.into_iter().filter(wanted).collect();
    if names.is_empty() {
        return Err(Fault::Store(crate::store::BadSetting::Name.into()));
    }
    let mut output = io::stdout().lock();
    for name in names {
        let value = settings.get(name).unwrap_or_default();
        match arguments.json {
            true => {
                let line = Line { name, value };
                serde_json::to_writer(&mut output, &line).map_err(io::Error::from)?;
                writeln!(output)?;
            }
            false => writeln!(output, "{name:<20} {value}")?,
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn text_of(value: &str) -> Result<String, Fault> {
    let Some(path) = value.strip_prefix('@') else {
        return Ok(value.to_owned());
    };
    let path = Path::new(path);
    let bytes = read_file(path, limits::PROXY_ROOTS_BYTES as u64)?;
    String::from_utf8(bytes.to_vec()).map_err(|_utf8| Fault::File {
        path: path.to_owned(),
        error: io::ErrorKind::InvalidData.into(),
    })
}
