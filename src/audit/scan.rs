//! The line of a visit: how it ended and why, and nothing of who it was (req-Q2, security §5).

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::fhir::Record;
use crate::limits;
use crate::time::{Clock, Moment, UnixTime};
use crate::verdict::{DirectoryUsed, Headline, Verdict};
use crate::wording;

/// Whether visits are noted, and how finely.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum AuditScans {
    /// Not at all.
    No,
    /// By the hour and without the issuer: in a village, an issuer and a minute can name somebody.
    Coarse,
    /// With the second, the issuer and how long it took.
    Full,
}

impl AuditScans {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::No, Self::Coarse, Self::Full];

    /// Its stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Coarse => "coarse",
            Self::Full => "full",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scans| scans.code() == code)
    }
}

/// How something came to the kiosk.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Arrival {
    /// Before the camera.
    Camera,
    /// From a scanner on a line of its own, or one that types.
    Scanner,
    /// From the clipboard.
    Paste,
    /// In files.
    File,
    /// To the command line.
    CommandLine,
}

impl Arrival {
    /// Its stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Camera => "camera",
            Self::Scanner => "scanner",
            Self::Paste => "paste",
            Self::File => "file",
            Self::CommandLine => "command-line",
        }
    }
}

/// A visit that has a result.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Scan {
    headline: Headline,
    reasons: BTreeSet<&'static str>,
    /// Of those whom the directory names: what else a card says of its issuer is a stranger's text.
    issuers: BTreeSet<String>,
    records: BTreeSet<&'static str>,
    items: usize,
    rule: Option<(String, &'static str)>,
    directory: Option<(DirectoryUsed, Moment)>,
    arrival: Arrival,
    took_millis: Option<u64>,
}

impl Scan {
    /// What `verdicts` of one visit came to, whose headline is this; `took_millis` is the time from
    /// what was read to the result.
    #[must_use]
    pub fn of<'a>(
        headline: Headline,
        verdicts: impl IntoIterator<Item = &'a Verdict>,
        arrival: Arrival,
        took_millis: Option<u64>,
    ) -> Self {
        let mut scan = Self {
            headline,
            reasons: BTreeSet::new(),
            issuers: BTreeSet::new(),
            records: BTreeSet::new(),
            items: 0,
            rule: None,
            directory: None,
            arrival,
            took_millis,
        };
        for verdict in verdicts {
            scan.items += 1;
            scan.reasons
                .extend(verdict.reasons().iter().map(wording::code));
            let issuer = verdict.issuer().filter(|issuer| issuer.name.is_some());
            if scan.issuers.len() < limits::AUDIT_ISSUERS {
                scan.issuers
                    .extend(issuer.map(|issuer| issuer.iss.to_string()));
            }
            let shown = verdict.shown().map(|summary| &summary.records);
            scan.records.extend(shown.into_iter().flatten().map(kind));
            if let Some(answer) = verdict.rule() {
                let ruling = wording::rules::ruling_code(answer.ruling);
                scan.rule = Some((answer.pack.id.clone(), ruling));
            }
            scan.directory = Some((verdict.directory(), verdict.moment()));
        }
        scan
    }

    /// As which event's detail it is noted: a JSON object whose members stand in the order of their
    /// names. `station` is what the administrator calls the kiosk, if anything; `kiosk` is drawn once by
    /// each, so that two that see the same are not taken for one.
    #[must_use]
    pub fn detail(&self, scans: AuditScans, station: &str, kiosk: &str) -> String {
        let mut members = Map::new();
        let mut put = |name: &str, value: Value| members.insert(name.to_owned(), value);
        let list = |codes: &BTreeSet<&str>| codes.iter().copied().map(Value::from).collect();
        put("came", self.arrival.code().into());
        put("kiosk", kiosk.into());
        put("headline", wording::headline_code(self.headline).into());
        put("reasons", list(&self.reasons));
        if !station.is_empty() {
            put("station", station.into());
        }
        if let Some((id, ruling)) = &self.rule {
            put("rule", id.as_str().into());
            put("ruling", (*ruling).into());
        }
        if scans == AuditScans::Full {
            put(
                "issuers",
                self.issuers
                    .iter()
                    .map(String::as_str)
                    .map(Value::from)
                    .collect(),
            );
            put("items", self.items.into());
            put("records", list(&self.records));
            put("version", env!("CARGO_PKG_VERSION").into());
            if let Some((used, moment)) = self.directory {
                let age = moment.now.since(used.published).as_secs() / 86_400;
                put("directory", used.source.name().into());
                put("directory-days", age.into());
                put("clock", clock(moment.clock).into());
            }
            if let Some(took) = self.took_millis {
                put("took-ms", took.into());
            }
        }
        // `Map` keeps its members in the order of their names.
        Value::Object(members).to_string()
    }

    /// When it is noted to have been.
    #[must_use]
    pub const fn noted_at(scans: AuditScans, at: UnixTime) -> UnixTime {
        match scans {
            AuditScans::Full => at,
            AuditScans::No | AuditScans::Coarse => {
                let seconds = at.as_secs();
                UnixTime::from_secs(seconds - seconds.rem_euclid(3_600))
            }
        }
    }
}

const fn clock(clock: Clock) -> &'static str {
    match clock {
        Clock::Trusted => "trusted",
        Clock::Doubtful => "doubtful",
        Clock::Given => "given",
    }
}

const fn kind(record: &Record) -> &'static str {
    match record {
        Record::Immunization(_) => "immunization",
        Record::Lab(_) => "lab-result",
        Record::Panel(_) => "panel",
        Record::Item(_) => "summary-line",
        Record::Coverage(_) => "coverage",
        Record::Endpoint(_) => "endpoint",
        Record::Document(_) => "document",
        Record::Other(_) => "other",
    }
}
