//! One JSON object a line. Members are added over time and keep their meaning.

use std::collections::HashMap;
use std::io::{self, Write};

use serde::Serialize;

use super::documents::{self, DocumentLine};
use super::item::Item;
use super::ruled::{self, RuleLine};
use crate::codes;
use crate::fhir::{Concept, DoseCount, EndpointKind, FhirDate, LabStatus, LabValue, Record};
use crate::fhir::{ImmunizationStatus, Name, Person, Summary};
use crate::text::Personal;
use crate::verdict::{Facts, Verdict};
use crate::wording::records::{Reading, Told};
use crate::wording::{self, Words};

/// One verdict.
#[derive(Serialize)]
pub(super) struct Line<'a> {
    input: &'a str,
    headline: &'static str,
    mark: Option<&'static str>,
    facts: FactCodes,
    /// Null where none is chosen, or where there is nobody to say it of.
    rule: Option<RuleLine<'a>>,
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
    Document(DocumentLine<'a>),
    Panel(ToldLine),
    Item(ToldLine),
    Insurance(ToldLine),
    Other(ToldLine),
}

/// A record in the words of the page.
#[derive(Default, Serialize)]
struct ToldLine {
    /// What it stands under, such as `Allergies`.
    group: String,
    name: String,
    date: Option<String>,
    value: Option<String>,
    /// How it stands.
    state: Option<String>,
    warning: Option<String>,
    details: Vec<DetailLine>,
}

#[derive(Serialize)]
struct DetailLine {
    label: Option<String>,
    text: String,
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
    let summary = verdict.shown();
    Line {
        input,
        headline: wording::headline_code(verdict.headline()),
        mark: verdict.mark().map(wording::mark_code),
        facts: facts(verdict.facts()),
        rule: verdict.rule().map(ruled::line),
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
        records: summary.map(|summary| records(verdict, summary)),
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

/// All records, those without a shape of their own in the words of the page.
fn records<'a>(verdict: &Verdict, summary: &'a Summary) -> Vec<RecordLine<'a>> {
    let moment = verdict.moment();
    let reading = Reading {
        now: moment.now,
        offset_seconds: moment.offset_seconds,
        is_proven: verdict.signed().is_some(),
    };
    let page = wording::records::page(Words::english(), summary, reading, false);
    let mut told: HashMap<usize, ToldLine> = HashMap::new();
    for group in &page.groups {
        for (row, one) in &group.rows {
            told.insert(row.record, told_line(&group.heading, one));
        }
    }
    let each = summary.records.iter().enumerate();
    each.map(|(place, one)| record(one, told.remove(&place).unwrap_or_default()))
        .collect()
}

fn told_line(group: &str, told: &Told) -> ToldLine {
    ToldLine {
        group: group.to_owned(),
        name: told.name.clone(),
        date: told.date.clone(),
        value: Some(told.value.clone()).filter(|value| !value.is_empty()),
        state: told.flag.clone(),
        warning: told.warning.clone(),
        details: told
            .lines
            .iter()
            .map(|line| DetailLine {
                label: line.label.clone(),
                text: line.text.clone(),
            })
            .collect(),
    }
}

fn record(record: &Record, told: ToldLine) -> RecordLine<'_> {
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
            not_counted_because: wording::records::does_not_count(dose.counts)
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
            // What is not final is no result, whatever value came with it (req-I12).
            value: match &result.value {
                _ if result.status != LabStatus::Final => None,
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
        Record::Document(document) => RecordLine::Document(documents::line(document)),
        Record::Other(_) => RecordLine::Other(told),
        Record::Panel(_) => RecordLine::Panel(told),
        Record::Item(_) => RecordLine::Item(told),
        Record::Coverage(_) => RecordLine::Insurance(told),
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
