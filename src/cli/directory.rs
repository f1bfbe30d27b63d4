//! `health-card-kiosk directory`

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;

use super::{Fault, open, read_file};
use crate::directory::{self, Directory, compact};
use crate::issuer::IssuerUrl;
use crate::limits;
use crate::store::Opened;
use crate::wording;

/// What can be done with the directory.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Take a VCI snapshot, if its signature holds and it is not older than the one in use
    Import {
        /// `vci_snapshot.json`
        snapshot: PathBuf,
        /// Its detached signature, `vci_snapshot.sig`
        #[arg(long, value_name = "FILE")]
        signature: PathBuf,
        /// vci-issuers.json of the same day: who is missing in it is no longer listed
        #[arg(long, value_name = "FILE")]
        listed: Option<PathBuf>,
    },
    /// Write the directory in use in compact form, as the built-in one is written
    Export {
        /// Where to; standard output if not given
        #[arg(value_name = "FILE")]
        to: Option<PathBuf>,
    },
    /// Keep where an issuer says that it gives out new cards, so that staff can tell holders
    Reissuance {
        /// Whose, as its `iss` stands in the directory
        #[arg(value_name = "URL", value_parser = super::verify::issuer)]
        issuer: IssuerUrl,
        /// What it publishes as .well-known/shc-configuration
        #[arg(value_name = "FILE")]
        configuration: PathBuf,
    },
    /// Say where the directory in use is from, how old it is and what is in it
    Show,
}

/// Carries out a command on the directory.
pub(super) fn run(command: &Command, all: &super::Arguments) -> Result<ExitCode, Fault> {
    match command {
        Command::Import {
            snapshot,
            signature,
            listed,
        } => import(snapshot, signature, listed.as_deref(), all)?,
        Command::Reissuance {
            issuer,
            configuration,
        } => reissuance(issuer, configuration, all)?,
        Command::Export { to } => export(to.as_deref(), all)?,
        Command::Show => show(&open(all)?.directory)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn import(
    snapshot: &Path,
    signature: &Path,
    listed: Option<&Path>,
    all: &super::Arguments,
) -> Result<(), Fault> {
    let body = read_file(snapshot, limits::SNAPSHOT_BYTES)?;
    let signature = read_file(signature, limits::SIGNATURE_BYTES)?;
    let listed = listed
        .map(|path| read_file(path, limits::LISTED_BYTES))
        .transpose()?;
    let mut desk = open(all)?;
    if desk.opened == Opened::InMemory {
        return Err(Fault::NotKept);
    }
    let listed = listed.as_ref().map(|text| text.as_slice());
    let (directory, done) = desk
        .store
        .import(&body, &signature, listed, crate::clock::now())?;
    let mut output = io::stdout().lock();
    writeln!(
        output,
        "Directory of {}",
        wording::day(directory.published())
    )?;
    writeln!(output, "  issuers  {} → {}", done.before.0, done.after.0)?;
    writeln!(output, "  keys     {} → {}", done.before.1, done.after.1)?;
    writeln!(output, "  keys withdrawn since: {}", done.withdrawn)?;
    let report = &done.report;
    writeln!(
        output,
        "  left out {} issuers, {} keys, {} revocation lists, {} revocation ids",
        report.skipped_issuers,
        report.skipped_keys.len(),
        report.skipped_lists,
        report.skipped_rids
    )?;
    for (iss, fault) in &report.skipped_keys {
        writeln!(output, "    a key of {iss}: {fault}")?;
    }
    Ok(())
}

fn reissuance(
    issuer: &IssuerUrl,
    configuration: &Path,
    all: &super::Arguments,
) -> Result<(), Fault> {
    let text = read_file(configuration, limits::CONFIGURATION_BYTES)?;
    let at = directory::read_reissuance(&text).map_err(|error| Fault::Directory {
        path: configuration.to_owned(),
        error,
    })?;
    let desk = open(all)?;
    if desk.directory.issuer(issuer).is_none() {
        return Err(Fault::NotInDirectory(issuer.clone()));
    }
    if matches!(desk.opened, Opened::InMemory | Opened::NotWritten) {
        return Err(Fault::NotKept);
    }
    desk.store.keep_reissuance(issuer, &at)?;
    writeln!(
        io::stdout().lock(),
        "New cards of {issuer}: {}",
        at.as_str()
    )?;
    Ok(())
}

fn export(to: Option<&Path>, all: &super::Arguments) -> Result<(), Fault> {
    let text = compact::write(&open(all)?.directory);
    match to {
        Some(path) => fs::write(path, text).map_err(|error| Fault::File {
            path: path.to_owned(),
            error,
        })?,
        None => io::stdout().lock().write_all(text.as_bytes())?,
    }
    Ok(())
}

fn show(directory: &Directory) -> Result<(), Fault> {
    let issuers = directory.issuers();
    let keys = issuers.iter().flat_map(|issuer| &issuer.keys);
    let lists = keys.filter_map(|key| key.revocations.as_ref());
    let (lists, ids) = lists.fold((0, 0), |(lists, ids), list| (lists + 1, ids + list.len()));
    let withdrawn: usize = issuers.iter().map(|issuer| issuer.withdrawn.len()).sum();
    let mut output = io::stdout().lock();
    writeln!(
        output,
        "Directory of {} ({})",
        directory.published(),
        directory.source().name()
    )?;
    for (what, value) in [
        (
            "SHA-256 of the snapshot",
            directory.sha256().unwrap_or("none").to_owned(),
        ),
        ("issuers", issuers.len().to_string()),
        ("no longer listed", directory.delisted().count().to_string()),
        ("keys", directory.key_count().to_string()),
        ("keys withdrawn", withdrawn.to_string()),
        ("revocation lists, ids", format!("{lists}, {ids}")),
    ] {
        writeln!(output, "  {what:<24} {value}")?;
    }
    Ok(())
}
