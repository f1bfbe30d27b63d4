//! One JSON object a line. Members are added over time and keep their meaning.

use std::io::{self, Write};

use serde::Serialize;

use super::item::Item;
use crate::codes;
use crate::fhir::{Concept, DoseCount, EndpointKind, FhirDate, LabStatus, LabValue, Record};
use crate::fhir::{ImmunizationStatus, Name, Person};
use crate::text::Personal;
use crate::verdict::{Facts, Verdict};
use crate::wording::{self, Words};

/// One verdict.
#[derive(Serialize)]
pub(super) struct Line<'a> {
    input: &'a str,
    headline: &'static str,
    mark: Option<&'static str>,
    facts: FactCodes,
    /// No rule can be chosen yet.
    rule: Option<&'static str>,
    reasons: Vec<ReasonLine>,
    /// What changes nothing.
    notes: Vec<ReasonLine>,
    issuer: Option<IssuerLine<'a>>,
    issued: Option<String>,
    directory: DirectoryLine,
    /// Unix seconds.
    at: i64,
    /// These two are null unless the signature is good, or the headline says that they are shared
    /// and not signed.
    person: Option<PersonLine<'a>>,
    records: Option<Vec<RecordLine<'a>>>,
}

#[derive(Serialize)]
struct FactCodes {
    signature: &'static str,
    issuer: &'static str,
    standing: &'static str,
    content: &'static str,
}

#[derive(Serialize)]
struct ReasonLine {
    code: &'static str,
    message: String,
}

#[derive(Serialize)]
struct IssuerLine<'a> {
    iss: &'a str,
    name: Option<&'a str>,
}

#[derive(Serialize)]
struct DirectoryLine {
    source: &'static str,
    time: String,
}

#[derive(Serialize)]
struct PersonLine<'a> {
    names: Vec<&'a str>,
    birth_date: Option<String>,
}

#[derive(Serialize)]
struct CodeLine<'a> {
    system: &'a str,
    code: &'a str,
}

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum RecordLine<'a> {
    Immunization {
        name: String,
        codes: Vec<CodeLine<'a>>,
        status: &'static str,
        date: Option<String>,
        lot: Option<&'a str>,
        performer: Option<&'a str>,
        counts: bool,
        not_counted_because: Option<&'static str>,
    },
    LabResult {
        name: String,
        codes: Vec<CodeLine<'a>>,
        status: &'static str,
        value: Option<String>,
        date: Option<String>,
        performer: Option<&'a str>,
    },
    Endpoint {
        kind: &'static str,
        name: Option<&'a str>,
        host: Option<&'a str>,
        has_ended: bool,
    },
    Other {
        resource: &'a str,
    },
}

/// Writes one item.
pub(super) fn write(output: &mut impl Write, item: &Item) -> io::Result<()> {
    write_line(output, &line(&item.input, &item.verdict))
}

/// Writes one object.
pub(super) fn write_line(output: &mut impl Write, line: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *output, line)?;
    writeln!(output)
}

/// What is printed of `verdict`, which came from `input`.
pub(super) fn line<'a>(input: &'a str, verdict: &'a Verdict) -> Line<'a> {
    let signed = verdict.signed();
    let unsigned = verdict.unsigned().map(|unsigned| &unsigned.summary);
    let summary = signed.map(|signed| &signed.summary).or(unsigned);
    Line {
        input,
        headline: wording::headline_code(verdict.headline()),
        mark: verdict.mark().map(wording::mark_code),
        facts: facts(verdict.facts()),
        rule: None,
        reasons: verdict
            .reasons()
            .iter()
            .map(|reason| {
                let said = wording::reason(Words::english(), reason, verdict);
                let message = format!("{}. {}", said.title, said.advice);
                ReasonLine {
                    code: wording::code(reason),
                    message,
                }
            })
            .collect(),
        notes: verdict
            .notes()
            .iter()
            .map(|note| ReasonLine {
                code: wording::note_code(*note),
                message: wording::note(Words::english(), *note, verdict.moment().now),
            })
            .collect(),
        issuer: verdict.issuer().map(|issuer| IssuerLine {
            iss: issuer.iss.as_str(),
            name: issuer.name.as_deref(),
        }),
        issued: signed.map(|signed| signed.issued.to_string()),
        directory: DirectoryLine {
            source: verdict.directory().source.name(),
            time: verdict.directory().published.to_string(),
        },
        at: verdict.moment().now.as_secs(),
        person: summary
            .and_then(|summary| summary.person.as_ref())
            .map(person),
        records: summary.map(|summary| summary.records.iter().map(record).collect()),
    }
}

fn facts(facts: Facts) -> FactCodes {
    FactCodes {
        signature: wording::fact_code(facts.signature),
        issuer: wording::fact_code(facts.issuer),
        standing: wording::fact_code(facts.standing),
        content: wording::fact_code(facts.content),
    }
}

fn person(person: &Person) -> PersonLine<'_> {
    PersonLine {
        names: person.names.iter().map(Name::show).collect(),
        birth_date: person.birth_date.as_ref().map(date),
    }
}

/// ISO 8601 where it is a date, else the words as they stand.
fn date(date: &FhirDate) -> String {
    date.iso()
        .unwrap_or_else(|| wording::records_date(Words::english(), date))
}

fn record(record: &Record) -> RecordLine<'_> {
    match record {
        Record::Immunization(dose) => RecordLine::Immunization {
            name: codes::name(&dose.vaccine),
            codes: code_lines(&dose.vaccine),
            status: match dose.status {
                ImmunizationStatus::Completed => "completed",
                ImmunizationStatus::EnteredInError => "entered-in-error",
                ImmunizationStatus::NotDone => "not-done",
                ImmunizationStatus::Other => "unknown",
            },
            date: dose.date.as_ref().map(date),
            lot: dose.lot.as_ref().map(Personal::show),
            performer: dose.performer.as_ref().map(Personal::show),
            counts: dose.counts == DoseCount::Counts,
            not_counted_because: wording::dose_does_not_count(dose.counts)
                .map(|why| Words::english().get(why)),
        },
        Record::Lab(result) => RecordLine::LabResult {
            name: codes::name(&result.test),
            codes: code_lines(&result.test),
            status: match result.status {
                LabStatus::Final => "final",
                LabStatus::Pending => "pending",
                LabStatus::Withdrawn => "withdrawn",
            },
            value: match &result.value {
                LabValue::Coded(answer) => Some(codes::name(answer)),
                LabValue::Text(words) => Some(words.show().to_owned()),
                LabValue::None => None,
            },
            date: result.taken.as_ref().map(date),
            performer: result.performer.as_ref().map(Personal::show),
        },
        Record::Endpoint(place) => RecordLine::Endpoint {
            kind: match place.kind {
                EndpointKind::Interactive => "interactive",
                EndpointKind::SmartOnFhir => "smart-on-fhir",
                EndpointKind::Other => "other",
            },
            name: place.name.as_ref().map(Personal::show),
            host: place.host.as_ref().map(|host| &*host.raw),
            has_ended: place.has_ended,
        },
        Record::Other { resource_type } => RecordLine::Other {
            resource: resource_type,
        },
    }
}

fn code_lines(concept: &Concept) -> Vec<CodeLine<'_>> {
    concept
        .codings
        .iter()
        .map(|coding| CodeLine {
            system: &coding.system,
            code: &coding.code,
        })
        .collect()
}
