//! Changing the directory, for the administrator.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::{Look, What, json_line, look};
use crate::cli::{Arguments, Fault, open_to_change, read_file};
use crate::clock;
use crate::directory::{self, Issuer};
use crate::issuer::IssuerUrl;
use crate::jobs::snapshot::SnapshotFiles;
use crate::limits;
use crate::store::Blocked;
use crate::text;

/// What to import.
#[derive(Args, Debug)]
pub struct Import {
    /// `vci_snapshot.json`, or a folder that it is in
    snapshot: PathBuf,
    /// Its detached signature; if not given, the file beside it that ends in .sig
    #[arg(long, value_name = "FILE")]
    signature: Option<PathBuf>,
    /// vci-issuers.json of the same day: who is missing in it is no longer listed
    #[arg(long, value_name = "FILE")]
    listed: Option<PathBuf>,
    /// vci-issuers-metadata.json: what issuers are, where, and whom to call
    #[arg(long, value_name = "FILE")]
    metadata: Option<PathBuf>,
    #[command(flatten)]
    look: Look,
}

#[derive(Serialize)]
struct ImportLine {
    directory: String,
    is_new: bool,
    issuers_before: usize,
    issuers: usize,
    keys_before: usize,
    keys: usize,
    keys_withdrawn: usize,
    keys_listed_again: usize,
    left_out: usize,
    names_that_look_alike: usize,
}

#[derive(Serialize)]
struct ChangeLine<'a> {
    event: &'a str,
    name: &'a str,
    changed: bool,
}

pub(super) fn import(import: &Import, all: &Arguments) -> Result<(), Fault> {
    let found = SnapshotFiles::find(std::slice::from_ref(&import.snapshot)).ok();
    // Files beside a snapshot that was named itself are not meant unless they are named too.
    let in_folder = found.as_ref().filter(|_found| import.snapshot.is_dir());
    let [listed, metadata] = in_folder.map_or([None, None], SnapshotFiles::lists);
    let listed = import.listed.clone().or(listed);
    let metadata = import.metadata.clone().or(metadata);
    let (snapshot, beside) = match found {
        Some(found) => (found.body, Some(found.signature)),
        None => (import.snapshot.clone(), None),
    };
    let signature = import.signature.clone().or(beside);
    let signature = signature.ok_or(Fault::NoSignature)?;

    let body = read_file(&snapshot, limits::SNAPSHOT_BYTES)?;
    let signature = read_file(&signature, limits::SIGNATURE_BYTES)?;
    let read = |path: Option<PathBuf>| {
        path.map(|path| read_file(&path, limits::LISTED_BYTES))
            .transpose()
    };
    let (listed, metadata) = (read(listed)?, read(metadata)?);
    let mut desk = open_to_change(all)?;
    let listed = listed.as_ref().map(|text| text.as_slice());
    let now = clock::now();
    let (directory, done) = desk.store.import(&body, &signature, listed, now)?;
    if let Some(metadata) = metadata {
        desk.store.keep_metadata(&metadata)?;
    }
    if import.look.json {
        let report = &done.report;
        return json_line(&ImportLine {
            directory: directory.published().to_string(),
            is_new: done.is_new,
            issuers_before: done.before.0,
            issuers: done.after.0,
            keys_before: done.before.1,
            keys: done.after.1,
            keys_withdrawn: done.withdrawn,
            keys_listed_again: done.listed_again,
            left_out: report.skipped_issuers
                + report.skipped_keys.len()
                + report.skipped_lists
                + report.skipped_rids,
            names_that_look_alike: directory.look_alikes().len(),
        });
    }
    look::say_day(&directory)?;
    let mut output = io::stdout().lock();
    writeln!(output, "  issuers  {} → {}", done.before.0, done.after.0)?;
    writeln!(output, "  keys     {} → {}", done.before.1, done.after.1)?;
    writeln!(
        output,
        "  keys withdrawn {}, listed again {}",
        done.withdrawn, done.listed_again
    )?;
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
    for (one, other) in directory.look_alikes() {
        writeln!(
            output,
            "  names look alike: {} ({}), {} ({})",
            text::one_line(&one.name),
            one.iss,
            text::one_line(&other.name),
            other.iss
        )?;
    }
    Ok(())
}

pub(super) fn add(
    iss: &IssuerUrl,
    keys: &Path,
    name: Option<&str>,
    look: Look,
    all: &Arguments,
) -> Result<(), Fault> {
    let set = read_file(keys, limits::SNAPSHOT_BYTES)?;
    let malformed = |error| Fault::Directory {
        path: keys.to_owned(),
        error,
    };
    let (given, report) = directory::given(&set, Some(iss), clock::now()).map_err(malformed)?;
    let keys: Vec<_> = given
        .issuer(iss)
        .map_or_else(Vec::new, |issuer| issuer.keys.clone());
    let name = text::one_line(name.unwrap_or_else(|| iss.host()));
    let count = keys.len();
    let mut desk = open_to_change(all)?;
    if let Some(other) = desk.directory.looks_like(&name) {
        return Err(Fault::LooksLike(other.name.clone()));
    }
    desk.store
        .add_issuer(&Issuer::new(iss.clone(), name, keys), clock::now())?;
    if look.json {
        let (event, name, changed) = ("issuer-added", iss.as_str(), true);
        return json_line(&ChangeLine {
            event,
            name,
            changed,
        });
    }
    let mut output = io::stdout().lock();
    writeln!(output, "Added {iss} with {count} keys")?;
    for (_iss, fault) in &report.skipped_keys {
        writeln!(output, "  a key is left out: {fault}")?;
    }
    Ok(())
}

pub(super) fn remove(iss: &IssuerUrl, all: &Arguments) -> Result<(), Fault> {
    let removed = open_to_change(all)?
        .store
        .remove_issuer(iss, clock::now())?;
    match removed {
        true => Ok(writeln!(io::stdout().lock(), "Removed {iss}")?),
        false => Err(Fault::NotAdded(iss.clone())),
    }
}

pub(super) fn block(what: &What, on: bool, look: Look, all: &Arguments) -> Result<(), Fault> {
    let blocked = match (&what.issuer, &what.key) {
        (Some(iss), _) => Blocked::Issuer(iss.clone()),
        (None, Some(kid)) => Blocked::Key(kid.clone()),
        (None, None) => return Ok(()),
    };
    let changed = open_to_change(all)?
        .store
        .block(&blocked, on, clock::now())?;
    if look.json {
        let event = if on { "blocked" } else { "unblocked" };
        let name = blocked.name();
        return json_line(&ChangeLine {
            event,
            name,
            changed,
        });
    }
    let said = match (on, changed) {
        (true, true) => "Blocked",
        (true, false) => "Was blocked already:",
        (false, true) => "No longer blocked:",
        (false, false) => "Was not blocked:",
    };
    writeln!(io::stdout().lock(), "{said} {}", blocked.name())?;
    Ok(())
}

pub(super) fn reissuance(
    issuer: &IssuerUrl,
    configuration: &Path,
    all: &Arguments,
) -> Result<(), Fault> {
    let text = read_file(configuration, limits::CONFIGURATION_BYTES)?;
    let at = directory::read_reissuance(&text).map_err(|error| Fault::Directory {
        path: configuration.to_owned(),
        error,
    })?;
    let desk = open_to_change(all)?;
    if desk.directory.issuer(issuer).is_none() {
        return Err(Fault::NotInDirectory(issuer.clone()));
    }
    desk.store.keep_reissuance(issuer, &at)?;
    writeln!(
        io::stdout().lock(),
        "New cards of {issuer}: {}",
        at.as_str()
    )?;
    Ok(())
}

pub(super) fn start_over(all: &Arguments) -> Result<(), Fault> {
    let mut desk = open_to_change(all)?;
    let directory = desk.store.start_over(clock::now())?;
    look::say_day(&directory)
}
