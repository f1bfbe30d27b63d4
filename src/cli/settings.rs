//! `health-card-kiosk settings`

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::{Fault, open, read_file};
use crate::clock;
use crate::limits;
use crate::store::Settings;

/// Which setting, and what to set it to.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The setting; all of them if not given
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// Its new value, words of a list with spaces between; @FILE takes it from a file
    #[arg(value_name = "VALUE")]
    value: Option<String>,
    /// JSON, for programs: one object a line
    #[arg(long)]
    json: bool,
    /// Write all settings to a new file, without the PIN, the camera and the scanner
    #[arg(long, value_name = "FILE", conflicts_with_all = ["name", "import"])]
    export: Option<PathBuf>,
    /// Take the settings in a file, all or none
    #[arg(long, value_name = "FILE", conflicts_with = "name")]
    import: Option<PathBuf>,
}

#[derive(Serialize)]
struct Line<'a> {
    name: &'a str,
    value: String,
}

/// Shows settings, or changes one.
pub(super) fn run(arguments: &Arguments, all: &super::Arguments) -> Result<ExitCode, Fault> {
    let desk = open(all)?;
    let is_written = desk.opened.keeps();
    if !is_written && (arguments.value.is_some() || arguments.import.is_some()) {
        return Err(Fault::NotKept);
    }
    if let Some(file) = &arguments.export {
        return export(&desk.store.settings()?, file);
    }
    if let Some(file) = &arguments.import {
        let text = read_file(file, limits::SETTINGS_FILE_BYTES)?;
        let changed = desk.store.import_settings(&text, clock::now())?;
        writeln!(io::stdout().lock(), "Settings changed: {changed}")?;
        return Ok(ExitCode::SUCCESS);
    }
    if let (Some(name), Some(value)) = (&arguments.name, &arguments.value) {
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

/// Writes `settings` to a file that is not there yet.
fn export(settings: &Settings, path: &Path) -> Result<ExitCode, Fault> {
    let write = || OpenOptions::new().write(true).create_new(true).open(path);
    let done = write().and_then(|mut file| file.write_all(settings.to_file().as_bytes()));
    done.map_err(|error| Fault::File {
        path: path.to_owned(),
        error,
    })?;
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
