//! Results for a person at a terminal.

use std::io::{self, Write};

use super::item::Item;
use crate::codes;
use crate::fhir::{FhirDate, LabStatus, LabValue, Name, Record};
use crate::text::Personal;
use crate::verdict::{Fact, Verdict};
use crate::wording::{self, Words};

/// Writes one item, ended by an empty line.
pub(super) fn write(output: &mut impl Write, item: &Item) -> io::Result<()> {
    write_verdict(output, &item.input, &item.verdict)
}

/// Writes `verdict`, which came from `input`, ended by an empty line.
pub(super) fn write_verdict(
    output: &mut impl Write,
    input: &str,
    verdict: &Verdict,
) -> io::Result<()> {
    let mark = verdict.mark().map_or_else(String::new, |mark| {
        format!("  [{}]", Words::english().get(wording::mark(mark)))
    });
    // A file's name is a stranger's text: it must not write lines of its own.
    let name: String = input
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    writeln!(output, "{name}")?;
    writeln!(
        output,
        "  {}{mark}",
        Words::english().get(wording::headline(verdict.headline()))
    )?;
    content(output, verdict)?;
    for reason in verdict.reasons() {
        let said = wording::reason(Words::english(), reason, verdict);
        writeln!(
            output,
            "  ! {} ({}). {}",
            said.title,
            wording::code(reason),
            said.advice
        )?;
    }
    for note in verdict.notes() {
        let (said, code) = (
            wording::note(Words::english(), *note, verdict.moment().now),
            wording::note_code(*note),
        );
        writeln!(output, "  · {said} ({code})")?;
    }
    if let Some(issuer) = verdict.issuer() {
        let name = issuer.name.as_deref().unwrap_or("not in the directory");
        writeln!(output, "  Issuer     {name}, {}", issuer.iss)?;
    }
    if let Some(signed) = verdict.signed() {
        let revocation = wording::revocation(Words::english(), signed.revocation);
        writeln!(
            output,
            "  Issued     {}. {revocation}",
            wording::day(Words::english(), signed.issued)
        )?;
    }
    for (name, fact, word) in wording::facts(Words::english(), verdict) {
        if verdict
            .facts()
            .all()
            .iter()
            .any(|fact| *fact != Fact::NotJudged)
        {
            writeln!(output, "  {name:<10} {} {word}", sign(fact))?;
        }
    }
    let directory = verdict.directory();
    let published = wording::day(Words::english(), directory.published);
    writeln!(
        output,
        "  Directory  {published} ({})\n",
        directory.source.name()
    )
}

const fn sign(fact: Fact) -> char {
    match fact {
        Fact::Good => '✓',
        Fact::Unsure => '△',
        Fact::Bad => '✗',
        Fact::NotJudged => '–',
    }
}

fn content(output: &mut impl Write, verdict: &Verdict) -> io::Result<()> {
    let signed = verdict.signed().map(|signed| &signed.summary);
    let unsigned = verdict.unsigned().map(|unsigned| &unsigned.summary);
    let Some(summary) = signed.or(unsigned) else {
        return Ok(());
    };
    if let Some(person) = &summary.person {
        let names: Vec<&str> = person.names.iter().map(Name::show).collect();
        let born = person
            .birth_date
            .as_ref()
            .map_or_else(String::new, |date| wording::date(Words::english(), date));
        writeln!(output, "  {}, {born}", names.join(" / "))?;
    }
    for record in &summary.records {
        writeln!(output, "  · {}", line(record))?;
    }
    Ok(())
}

fn line(record: &Record) -> String {
    let date = |date: Option<&FhirDate>| {
        date.map_or_else(
            || "date not given".to_owned(),
            |date| wording::records_date(Words::english(), date),
        )
    };
    let or_nothing = |text: Option<&Personal>, before: &str| {
        text.map_or_else(String::new, |text| format!("{before}{}", text.show()))
    };
    match record {
        Record::Immunization(dose) => {
            let not_counted = wording::dose_does_not_count(dose.counts)
                .map_or_else(String::new, |why| {
                    format!(" (does not count: {})", Words::english().get(why))
                });
            format!(
                "{}  {}{}{}{not_counted}",
                date(dose.date.as_ref()),
                codes::name(&dose.vaccine),
                or_nothing(dose.lot.as_ref(), ", lot "),
                or_nothing(dose.performer.as_ref(), ", "),
            )
        }
        Record::Lab(result) => {
            let value = match (&result.status, &result.value) {
                (LabStatus::Pending, _) => "PENDING, not a result".to_owned(),
                (LabStatus::Withdrawn, _) => "withdrawn, not a result".to_owned(),
                (LabStatus::Final, LabValue::Coded(answer)) => codes::name(answer),
                (LabStatus::Final, LabValue::Text(words)) => words.show().to_owned(),
                (LabStatus::Final, LabValue::None) => "no result value".to_owned(),
            };
            let taken = date(result.taken.as_ref());
            format!(
                "{taken}  {}: {value}{}",
                codes::name(&result.test),
                or_nothing(result.performer.as_ref(), ", ")
            )
        }
        Record::Endpoint(place) => {
            let host = place.host.as_ref().map_or("", |host| &host.raw);
            let name = place.name.as_ref().map_or("", Personal::show);
            format!("elsewhere: {name} {host}").trim_end().to_owned()
        }
        Record::Other { resource_type } => format!("also: {resource_type}"),
    }
}
