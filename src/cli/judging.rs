//! What to judge with, and what the program ends with: the same for files and for links.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::{Fault, read_file, warn};
use crate::audit::{Arrival, Scan};
use crate::clock;
use crate::directory::{self, Anchors, CertificateTime, Directory, Pki};
use crate::issuer::IssuerUrl;
use crate::jobs::Desk;
use crate::limits;
use crate::rules::Pack;
use crate::store::Store;
use crate::time::{Moment, UnixTime};
use crate::verdict::{Headline, Verdict, visit_headline};

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

    /// Weigh doses by this rule: an id of `rules list`, a file, or none, in place of the setting
    /// `rule`
    #[arg(long, value_name = "ID|FILE|none")]
    rule: Option<String>,
}

/// What to judge by.
pub(super) struct By {
    /// Whom to trust.
    pub(super) directory: Arc<Directory>,
    /// When.
    pub(super) moment: Moment,
    /// The rule that doses are weighed by, if one is chosen.
    pub(super) rule: Option<Arc<Pack>>,
    /// Where visits are noted; none with a directory that was given for this call.
    store: Option<Store>,
}

impl By {
    /// Notes a call as a visit, if visits are noted; not one whose results wear a mark.
    pub(super) fn note<'a>(&self, verdicts: impl Iterator<Item = &'a Verdict> + Clone) {
        let is_real = verdicts.clone().all(|verdict| verdict.mark().is_none());
        let headline = visit_headline(verdicts.clone());
        let Some((store, headline)) = self.store.as_ref().zip(headline).filter(|_| is_real) else {
            return;
        };
        let scan = Scan::of(headline, verdicts, Arrival::CommandLine, None);
        if let Err(error) = store.note_scans(&[scan], clock::now()) {
            warn(&format!("this was not noted: {error}"));
        }
    }
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
    /// The directory, the time and the rule. `desk` opens the store, where it takes that.
    pub(super) fn by(&self, desk: impl FnOnce() -> Result<Desk, Fault>) -> Result<By, Fault> {
        let given = self
            .at
            .map(|at| Moment::given(at).at(clock::offset_seconds(at)));
        let Some(path) = &self.directory else {
            let mut desk = desk()?;
            let moment = desk.past.moment(clock::now());
            let rule = match &self.rule {
                Some(named) => Self::named_rule(named, &desk.store.packs()?)?,
                None => desk.store.rule()?,
            };
            if let Err(error) = desk.store.keep_time(desk.past.latest()) {
                warn(&format!("the time was not kept: {error}"));
            }
            return Ok(By {
                directory: desk.directory,
                moment: given.unwrap_or(moment),
                rule,
                store: Some(desk.store),
            });
        };
        let text = read_file(path, limits::SNAPSHOT_BYTES)?;
        let now = clock::now();
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
        let here = || Moment::from_clock(now, clock::built()).at(clock::offset_seconds(now));
        let moment = given.unwrap_or_else(here);
        let rule = self.rule.as_ref();
        let rule = rule.map(|named| Self::named_rule(named, &[])).transpose()?;
        Ok(By {
            directory: Arc::new(directory),
            moment,
            rule: rule.flatten(),
            store: None,
        })
    }

    /// The rule that was named in the call.
    fn named_rule(named: &str, own: &[Arc<Pack>]) -> Result<Option<Arc<Pack>>, Fault> {
        if named == "none" {
            return Ok(None);
        }
        let known = Pack::chosen(named, own).filter(|pack| !pack.is_absent());
        if known.is_some() {
            return Ok(known);
        }
        match Pack::is_id(named) {
            true => Err(Fault::NoRule(named.to_owned())),
            false => Ok(Some(Arc::new(super::rules::read(Path::new(named))?))),
        }
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
