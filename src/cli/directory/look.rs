//! Looking at the directory.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use serde::Serialize;

use super::{Look, json_line};
use crate::cli::{Arguments, Fault, open};
use crate::clock;
use crate::directory::{
    Directory, Freshness, Issuer, Key, Reissuance, RevocationList, compact, key_set_address,
};
use crate::issuer::IssuerUrl;
use crate::text;
use crate::time::UnixTime;
use crate::wording::{self, Words};

#[derive(Serialize)]
struct Status {
    source: &'static str,
    time: String,
    age_days: u64,
    freshness: &'static str,
    sha256: Option<String>,
    issuers: usize,
    no_longer_listed: usize,
    keys: usize,
    keys_withdrawn: usize,
    revocation_lists: usize,
    revoked_ids: usize,
    added_here: usize,
    blocked_here: usize,
    old_after_days: u16,
    too_old_after_days: u16,
}

impl Status {
    fn of(directory: &Directory, now: UnixTime) -> Self {
        let issuers = directory.issuers();
        let keys = issuers.iter().flat_map(|issuer| &issuer.keys);
        let lists: Vec<_> = keys.filter_map(|key| key.revocations.as_ref()).collect();
        let overlay = directory.overlay();
        Self {
            source: directory.source().name(),
            time: directory.published().to_string(),
            age_days: now.since(directory.published()).as_secs() / 86_400,
            freshness: match directory.freshness(now) {
                Freshness::Fresh => "fresh",
                Freshness::Stale => "old",
                Freshness::TooOld => "too-old",
            },
            sha256: directory.sha256().map(str::to_owned),
            issuers: issuers.len(),
            no_longer_listed: directory.delisted().count(),
            keys: directory.key_count(),
            keys_withdrawn: issuers.iter().map(|issuer| issuer.withdrawn.len()).sum(),
            revocation_lists: lists.len(),
            revoked_ids: lists.iter().map(|list| list.len()).sum(),
            added_here: overlay.added.len(),
            blocked_here: overlay.blocked_issuers.len() + overlay.blocked_keys.len(),
            old_after_days: directory.ages().stale_days(),
            too_old_after_days: directory.ages().too_old_days(),
        }
    }
}

pub(super) fn status(look: Look, all: &Arguments) -> Result<(), Fault> {
    let directory = open(all)?.directory;
    let status = Status::of(&directory, clock::now());
    if look.json {
        return json_line(&status);
    }
    let mut output = io::stdout().lock();
    writeln!(
        output,
        "Directory of {} ({}), {} days: {}",
        status.time, status.source, status.age_days, status.freshness
    )?;
    let sha256 = status.sha256.as_deref().unwrap_or("none");
    writeln!(output, "  {:<24} {sha256}", "SHA-256 of the snapshot")?;
    for (what, count) in [
        ("issuers", status.issuers),
        ("no longer listed", status.no_longer_listed),
        ("keys", status.keys),
        ("keys withdrawn", status.keys_withdrawn),
        ("revocation lists", status.revocation_lists),
        ("revoked ids", status.revoked_ids),
        ("added here", status.added_here),
        ("blocked here", status.blocked_here),
    ] {
        writeln!(output, "  {what:<24} {count}")?;
    }
    Ok(())
}

#[derive(Serialize)]
struct Row<'a> {
    iss: &'a str,
    name: &'a str,
    listed: bool,
    added: Option<String>,
    blocked: Option<String>,
    keys: usize,
    keys_withdrawn: usize,
}

impl<'a> Row<'a> {
    fn of(issuer: &'a Issuer, directory: &Directory) -> Self {
        let blocked = directory.blocked_since(&issuer.iss);
        Self {
            iss: issuer.iss.as_str(),
            name: &issuer.name,
            listed: issuer.listed,
            added: issuer.added.map(|on| on.to_string()),
            blocked: blocked.map(|since| since.to_string()),
            keys: issuer.keys.len(),
            keys_withdrawn: issuer.withdrawn.len(),
        }
    }

    fn remarks(&self) -> String {
        let remarks = [
            (!self.listed, "no longer listed"),
            (self.added.is_some(), "added here"),
            (self.blocked.is_some(), "blocked here"),
            (self.keys_withdrawn > 0, "keys withdrawn"),
        ];
        let said = remarks.iter().filter(|(is, _)| *is);
        let words: Vec<_> = said.map(|(_, word)| *word).collect();
        match words.is_empty() {
            true => String::new(),
            false => format!("  [{}]", words.join(", ")),
        }
    }
}

pub(super) fn issuers(search: &[String], look: Look, all: &Arguments) -> Result<(), Fault> {
    let directory = open(all)?.directory;
    let words: Vec<_> = search.iter().map(|word| word.to_lowercase()).collect();
    let fits = |issuer: &&Issuer| {
        let text = format!("{} {}", issuer.name, issuer.iss).to_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    for issuer in directory.issuers().iter().filter(fits) {
        let row = Row::of(issuer, &directory);
        match look.json {
            true => json_line(&row)?,
            false => writeln!(
                io::stdout().lock(),
                "{}  {}{}",
                text::one_line(row.name),
                row.iss,
                row.remarks()
            )?,
        }
    }
    Ok(())
}

#[derive(Serialize)]
struct Page<'a> {
    #[serde(flatten)]
    row: Row<'a>,
    shown_as: &'a str,
    website: Option<&'a str>,
    help_line: Option<&'a str>,
    kinds: Vec<&'static str>,
    places: Vec<String>,
    new_cards_from: Option<&'a str>,
    retrieved: Option<String>,
    within_restriction: bool,
    /// When it was asked last for its own keys, and why that gave nothing, if so.
    asked: Option<String>,
    failure: Option<String>,
    key_list: Vec<KeyRow<'a>>,
}

#[derive(Serialize)]
struct KeyRow<'a> {
    kid: &'a str,
    withdrawn: Option<String>,
    blocked: Option<String>,
    revoked_ids: Option<usize>,
}

impl<'a> KeyRow<'a> {
    fn of(key: &'a Key, withdrawn: Option<UnixTime>, directory: &Directory) -> Self {
        let blocked = directory.key_blocked_since(key.id());
        Self {
            kid: key.id().as_str(),
            withdrawn: withdrawn.map(|since| since.to_string()),
            blocked: blocked.map(|since| since.to_string()),
            revoked_ids: key.revocations.as_ref().map(RevocationList::len),
        }
    }
}

pub(super) fn issuer(iss: &IssuerUrl, look: Look, all: &Arguments) -> Result<(), Fault> {
    let desk = open(all)?;
    let directory = desk.directory;
    let unknown = || Fault::NotInDirectory(iss.clone());
    let issuer = directory.issuer(iss).ok_or_else(unknown)?;
    let about = directory.about(issuer);
    let address = key_set_address(&issuer.iss);
    let remotes = desk.store.remotes()?;
    let remote = remotes.iter().find(|remote| remote.url == address);
    let listed = issuer.keys.iter().map(|key| (key, None));
    let gone = issuer.withdrawn.iter();
    let gone = gone.map(|gone| (&gone.key, Some(gone.since)));
    let page = Page {
        row: Row::of(issuer, &directory),
        shown_as: &directory.shown_as(issuer).name,
        website: issuer.website.as_deref(),
        help_line: about.and_then(|about| about.help_line.as_deref()),
        kinds: about.map_or_else(Vec::new, |about| {
            about.kinds.iter().map(|kind| kind.code()).collect()
        }),
        places: about.map_or_else(Vec::new, |about| {
            about.places.iter().map(ToString::to_string).collect()
        }),
        new_cards_from: issuer.reissuance.as_ref().map(Reissuance::as_str),
        retrieved: issuer.retrieved.map(|at| at.to_string()),
        asked: remote.map(|remote| remote.asked.to_string()),
        failure: remote.and_then(|remote| remote.failure.clone()),
        within_restriction: directory.is_within_restriction(issuer),
        key_list: listed
            .chain(gone)
            .map(|(key, since)| KeyRow::of(key, since, &directory))
            .collect(),
    };
    if look.json {
        return json_line(&page);
    }
    let mut output = io::stdout().lock();
    writeln!(
        output,
        "{}{}\n  {}",
        text::one_line(page.row.name),
        page.row.remarks(),
        page.row.iss
    )?;
    let places = page.places.join(", ");
    let kinds = page.kinds.join(", ");
    for (what, value) in [
        ("shown as", Some(page.shown_as)),
        ("kind", Some(kinds.as_str())),
        ("places", Some(places.as_str())),
        ("web site", page.website),
        ("help line", page.help_line),
        ("new cards", page.new_cards_from),
        ("last reached", page.retrieved.as_deref()),
        ("asked here", page.asked.as_deref()),
        ("which failed", page.failure.as_deref()),
    ] {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            writeln!(output, "  {what:<14} {}", text::one_line(value))?;
        }
    }
    for key in &page.key_list {
        let revoked = key.revoked_ids.map_or_else(String::new, |ids| {
            format!(", revocation list with {ids} ids")
        });
        let withdrawn = key.withdrawn.as_ref().map_or_else(String::new, |since| {
            format!(", withdrawn, known since {since}")
        });
        let blocked = key
            .blocked
            .as_ref()
            .map_or_else(String::new, |since| format!(", blocked here since {since}"));
        writeln!(output, "  key {}{revoked}{withdrawn}{blocked}", key.kid)?;
    }
    Ok(())
}

#[derive(Serialize)]
struct Line<'a> {
    at: String,
    event: &'a str,
    detail: &'a str,
}

pub(super) fn history(lines: usize, look: Look, all: &Arguments) -> Result<(), Fault> {
    for entry in open(all)?.store.history(lines)? {
        let line = Line {
            at: entry.at.to_string(),
            event: &entry.event,
            detail: &entry.detail,
        };
        match look.json {
            true => json_line(&line)?,
            false => writeln!(
                io::stdout().lock(),
                "{}  {:<18} {}",
                line.at,
                line.event,
                text::one_line(line.detail)
            )?,
        }
    }
    Ok(())
}

pub(super) fn export(to: Option<&Path>, all: &Arguments) -> Result<(), Fault> {
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

/// Says of which day the directory is that is now in use.
pub(super) fn say_day(directory: &Directory) -> Result<(), Fault> {
    writeln!(
        io::stdout().lock(),
        "Directory of {}",
        wording::day(Words::english(), directory.published())
    )?;
    Ok(())
}
