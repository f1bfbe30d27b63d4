//! What to judge with, and what the program ends with: the same for files and for links.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::{Fault, read_file, warn};
use crate::directory::{self, Anchors, CertificateTime, Directory, Pki};
use crate::issuer::IssuerUrl;
use crate::jobs::Desk;
use crate::limits;
use crate::time::{Moment, UnixTime};
use crate::verdict::{Headline, Verdict};

/// The directory and the time to judge by.
#[derive(Args, Debug)]
pub(super) struct Judging {
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

impl Judging {
    /// The directory and the time. `desk` opens the store, where it takes that.
    pub(super) fn directory_and_moment(
        &self,
        desk: impl FnOnce() -> Result<Desk, Fault>,
    ) -> Result<(Arc<Directory>, Moment), Fault> {
        let given = self.at.map(Moment::given);
        let Some(path) = &self.directory else {
            let mut desk = desk()?;
            let moment = desk.past.moment();
            if let Err(error) = desk.store.keep_time(desk.past.latest()) {
                warn(&format!("the time was not kept: {error}"));
            }
            return Ok((desk.directory, given.unwrap_or(moment)));
        };
        let text = read_file(path, limits::SNAPSHOT_BYTES)?;
        let now = crate::clock::now();
        let issuer = self.issuer.as_ref();
        let read = match self.pki()? {
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
    fn pki(&self) -> Result<Option<Pki>, Fault> {
        if self.anchors.is_empty() {
            return Ok(None);
        }
        let mut anchors = Anchors::default();
        for path in &self.anchors {
            let file = read_file(path, limits::ANCHOR_FILE_BYTES)?;
            anchors.add(&file).map_err(|error| Fault::Anchor {
                path: path.clone(),
                error,
            })?;
        }
        let time = self.certificates_at.unwrap_or_default();
        Ok(Some(Pki { anchors, time }))
    }
}

/// The first that fits: 1 do not accept, 2 check and its like, 3 not readable, 0 all verified.
pub(super) fn exit_code<'a>(verdicts: impl IntoIterator<Item = &'a Verdict>) -> u8 {
    let headlines: Vec<Headline> = verdicts.into_iter().map(Verdict::headline).collect();
    let any = |wanted: &[Headline]| headlines.iter().any(|headline| wanted.contains(headline));
    if any(&[Headline::DoNotAccept]) {
        1
    } else if any(&[
        Headline::Check,
        Headline::SharedNotSigned,
        Headline::Link,
        Headline::Incomplete,
    ]) {
        2
    } else if any(&[Headline::NotAHealthCode]) || headlines.is_empty() {
        3
    } else {
        0
    }
}
