//! What staff save by a press, each in a new file that names no person (architecture §4, red line 4).

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::limits;

/// What is saved.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Export {
    /// Daily counts, as comma-separated values.
    Counts,
    /// The settings, as JSON.
    Settings,
}

impl Export {
    const fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Counts => ("health-card-kiosk-counts", "csv"),
            Self::Settings => ("health-card-kiosk-settings", "json"),
        }
    }
}

/// Writes `text` to a new file in `folder`, with the day in its name; returns where it is. A file
/// that is there already stays as it is.
///
/// # Errors
/// What the system said.
pub fn save(export: Export, text: &str, folder: &Path, day: Date) -> io::Result<PathBuf> {
    let (name, kind) = export.name();
    let names = (1..=limits::EXPORTS_A_DAY).map(|number| match number {
        1 => format!("{name}-{day}.{kind}"),
        number => format!("{name}-{day}-{number}.{kind}"),
    });
    for path in names.map(|name| folder.join(name)) {
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                file.write_all(text.as_bytes())?;
                // A stick is pulled out as soon as the screen says that it is there.
                file.sync_all()?;
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
