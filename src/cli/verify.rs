//! `health-card-kiosk verify`

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;

use super::item::Item;
use super::{Fault, USAGE, json, open, plain, read_file, warn};
use crate::capture::document::PageProgress;
use crate::capture::{StillReader, this_program};
use crate::directory::{self, Anchors, CertificateTime, Directory, Pki};
use crate::issuer::IssuerUrl;
use crate::jobs::{self, Outcome, Sitting};
use crate::limits;
use crate::time::{Moment, UnixTime};
use crate::verdict::{Headline, Verdict};

/// What to judge, and with what.
#[derive(Args, Debug)]
pub struct Arguments {
    /// Pictures, texts and card files; - is standard input
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,

    /// One JSON object a line, for programs
    #[arg(long)]
    json: bool,

    /// Judge by this directory, in VCI's form or a key set; results wear the TEST mark
    #[arg(long, value_name = "FILE")]
    directory: Option<PathBuf>,

    /// Whose key set --directory is
    #[arg(long, value_name = "URL", requires = "directory", value_parser = super::directory::issuer)]
    issuer: Option<IssuerUrl>,

    /// Take of --directory only keys whose certificates lead to one in this file, PEM or DER; may
    /// be given several times
    #[arg(long = "anchor", value_name = "FILE", requires = "directory")]
    anchors: Vec<PathBuf>,

    /// Whether certificates must be valid at a card's issuance (the default), or now
    #[arg(long, value_name = "issuance|now", requires = "anchors", value_parser = certificate_time)]
    certificates_at: Option<CertificateTime>,

    /// Judge as at this time, in seconds since 1970; results wear the TEST mark
    #[arg(long, value_name = "UNIXTIME", value_parser = moment, allow_negative_numbers = true)]
    at: Option<UnixTime>,
}

fn certificate_time(text: &str) -> Result<CertificateTime, &'static str> {
    match text {
        "issuance" => Ok(CertificateTime::Issuance),
        "now" => Ok(CertificateTime::Now),
        _ => Err("neither issuance nor now"),
    }
}

fn moment(text: &str) -> Result<UnixTime, &'static str> {
    let seconds: f64 = text.parse().map_err(|_number| "not a number of seconds")?;
    UnixTime::from_numeric_date(seconds).ok_or("not a time between 1970 and 2100")
}

/// Judges all inputs of a call and prints what was found.
pub(super) fn run(arguments: &Arguments, all: &super::Arguments) -> Result<ExitCode, Fault> {
    if arguments.inputs.len() > limits::INPUTS {
        warn(&format!("more than {} inputs in one call", limits::INPUTS));
        return Ok(ExitCode::from(USAGE));
    }
    let (directory, moment) = directory_and_moment(arguments, all)?;
    let items = judge(&arguments.inputs, &directory, moment);
    let mut output = io::stdout().lock();
    for item in &items {
        match arguments.json {
            true => json::write(&mut output, item)?,
            false => plain::write(&mut output, item)?,
        }
    }
    output.flush()?;
    Ok(ExitCode::from(exit_code(&items)))
}

fn directory_and_moment(
    arguments: &Arguments,
    all: &super::Arguments,
) -> Result<(Arc<Directory>, Moment), Fault> {
    let given = arguments.at.map(Moment::given);
    let Some(path) = &arguments.directory else {
        let mut desk = open(all)?;
        let moment = desk.past.moment();
        if let Err(error) = desk.store.keep_time(desk.past.latest()) {
            warn(&format!("the time was not kept: {error}"));
        }
        return Ok((desk.directory, given.unwrap_or(moment)));
    };
    let text = read_file(path, limits::SNAPSHOT_BYTES)?;
    let now = crate::clock::now();
    let issuer = arguments.issuer.as_ref();
    let read = match pki(arguments)? {
        Some(pki) => directory::given_certified(&text, issuer, now, pki),
        None => directory::given(&text, issuer, now),
    };
    let (directory, report) = read.map_err(|error| Fault::Directory {
        path: path.clone(),
        error,
    })?;
    for (iss, fault) in &report.skipped_keys {
        warn(&format!(
            "{}: a key of {iss} is left out: {fault}",
            path.display()
        ));
    }
    let moment = given.unwrap_or_else(|| Moment::from_clock(now, crate::clock::built()));
    Ok((Arc::new(directory), moment))
}

/// What is asked of certificates, if anything is.
fn pki(arguments: &Arguments) -> Result<Option<Pki>, Fault> {
    if arguments.anchors.is_empty() {
        return Ok(None);
    }
    let mut anchors = Anchors::default();
    for path in &arguments.anchors {
        let file = read_file(path, limits::ANCHOR_FILE_BYTES)?;
        anchors.add(&file).map_err(|error| Fault::Anchor {
            path: path.clone(),
            error,
        })?;
    }
    let time = arguments.certificates_at.unwrap_or_default();
    Ok(Some(Pki { anchors, time }))
}

fn judge(inputs: &[PathBuf], directory: &Directory, moment: Moment) -> Vec<Item> {
    let mut items = Vec::new();
    let mut sitting = Sitting::default();
    // The inputs that hold the chunks which wait for the rest of their card.
    let mut waiting: Vec<String> = Vec::new();
    let mut reader = StillReader::new(this_program());
    let mut read = |file: &[u8], page: &mut dyn FnMut(PageProgress)| reader.read_file(file, page);
    for input in inputs {
        let name = input.display().to_string();
        match jobs::file_texts(input, &mut read, &mut |_page| ()) {
            Ok(texts) => {
                for text in texts {
                    let known = waiting.len();
                    waiting.push(name.clone());
                    match sitting.add(&text, directory, moment) {
                        Outcome::Waiting(None) => {}
                        Outcome::Waiting(Some(verdict)) => {
                            let input = waiting.drain(..known).collect::<Vec<_>>().join(" + ");
                            items.push(Item {
                                input,
                                verdict: *verdict,
                            });
                        }
                        Outcome::Judged(verdicts) => {
                            // A chunk that completes its card speaks for all of them.
                            let whole = sitting.incomplete(directory, moment).is_none();
                            let from = if whole { 0 } else { known };
                            let input = waiting.drain(from..).collect::<Vec<_>>().join(" + ");
                            items.extend(verdicts.into_iter().map(|verdict| Item {
                                input: input.clone(),
                                verdict,
                            }));
                        }
                    }
                }
            }
            Err(fault) => items.push(Item {
                input: name,
                verdict: Verdict::on_nothing(fault, directory, moment),
            }),
        }
    }
    if let Some(verdict) = sitting.incomplete(directory, moment) {
        items.push(Item {
            input: waiting.join(" + "),
            verdict,
        });
    }
    items
}

/// The first that fits: 1 do not accept, 2 check and its like, 3 not readable, 0 all verified.
fn exit_code(items: &[Item]) -> u8 {
    let any = |wanted: &[Headline]| {
        items
            .iter()
            .any(|item| wanted.contains(&item.verdict.headline()))
    };
    if any(&[Headline::DoNotAccept]) {
        1
    } else if any(&[
        Headline::Check,
        Headline::SharedNotSigned,
        Headline::Link,
        Headline::Incomplete,
    ]) {
        2
    } else if any(&[Headline::NotAHealthCode]) || items.is_empty() {
        3
    } else {
        0
    }
}
