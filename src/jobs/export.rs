//! What staff save by a press, each in a new file that names no person (architecture §4, red line 4).

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use crate::limits;

/// What is saved.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Export {
    /// Daily counts, as comma-separated values.
    Counts,
    /// The audit, as lines of JSON.
    Audit,
    /// The settings, as JSON.
    Settings,
    /// Somebody's doses, as comma-separated values.
    Doses,
    /// Somebody's page, as PDF.
    Page,
    /// A report for a sender, as text.
    Report,
}

impl Export {
    const fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Counts => ("health-card-kiosk-counts", "csv"),
            Self::Audit => ("health-card-kiosk-audit", "jsonl"),
            Self::Settings => ("health-card-kiosk-settings", "json"),
            Self::Doses => ("doses", "csv"),
            Self::Page => ("summary", "pdf"),
            Self::Report => ("report", "txt"),
        }
    }

    /// Whether it is about a person, and so for nobody but whoever saves it.
    const fn is_personal(self) -> bool {
        matches!(self, Self::Doses | Self::Page)
    }

    /// When it was saved, as it stands in its name: several of a person's files are told apart by
    /// the minute.
    fn stamp(self, at: DateTime) -> String {
        match self {
            Self::Counts | Self::Audit | Self::Settings => at.date().to_string(),
            Self::Doses | Self::Page | Self::Report => at.strftime("%Y-%m-%d-%H%M").to_string(),
        }
    }

    /// A file that is not there yet. Where the system has it, one about a person is readable by
    /// whoever saves it alone; a stick may not know that.
    fn create(self, path: &Path) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if self.is_personal() {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        options.open(path)
    }
}

/// Writes `bytes` to a new file in `folder`, with the day in its name, or the minute; returns where
/// it is. A file that is there already stays as it is, and one that could not be written whole goes.
///
/// # Errors
/// What the system said.
pub fn save(export: Export, bytes: &[u8], folder: &Path, at: DateTime) -> io::Result<PathBuf> {
    save_with(export, folder, at, |file| file.write_all(bytes))
}

/// As [`save`], with what `write` gives, piece by piece.
///
/// # Errors
/// What the system said, or `write`.
pub fn save_with(
    export: Export,
    folder: &Path,
    at: DateTime,
    write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
) -> io::Result<PathBuf> {
    let (name, kind) = export.name();
    let stamp = export.stamp(at);
    let names = (1..=limits::EXPORTS_A_DAY).map(|number| match number {
        1 => format!("{name}-{stamp}.{kind}"),
        number => format!("{name}-{stamp}-{number}.{kind}"),
    });
    for path in names.map(|name| folder.join(name)) {
        match export.create(&path) {
            Ok(file) => {
                let mut buffer = io::BufWriter::new(&file);
                let written = write(&mut buffer).and_then(|()| buffer.flush());
                drop(buffer);
                // A stick is pulled out as soon as the screen says that it is there.
                return match written.and_then(|()| file.sync_all()) {
                    Ok(()) => Ok(path),
                    Err(error) => {
                        fs::remove_file(&path).ok();
                        Err(error)
                    }
                };
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
