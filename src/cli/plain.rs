//! Results for a person at a terminal.

use std::io::{self, Write};

use super::item::Item;
use super::ruled;
use crate::fhir::Name;
use crate::verdict::{Fact, Verdict};
use crate::wording::records::{self, Reading};
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
    if let Some(answer) = verdict.rule() {
        ruled::write(output, answer, verdict.signed().is_some())?;
    }
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

/// Writes a report for a sender below the item that it is about.
pub(super) fn write_report(output: &mut impl Write, report: &str) -> io::Result<()> {
    for line in report.lines() {
        match line {
            "" => writeln!(output)?,
            line => writeln!(output, "    {line}")?,
        }
    }
    writeln!(output)
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
    let Some(summary) = verdict.shown() else {
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
    let reading = Reading {
        now: verdict.moment().now,
        offset_seconds: verdict.moment().offset_seconds,
        is_proven: verdict.signed().is_some(),
    };
    for line in records::page(Words::english(), summary, reading, false).lines() {
        writeln!(output, "  {}", line.as_str())?;
    }
    Ok(())
}
