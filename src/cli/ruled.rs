//! What a rule says, for programs and for a person at a terminal.

use std::io::{self, Write};

use serde::Serialize;

use crate::fhir::FhirDate;
use crate::rules::{Answer, MetBy, NeedAnswer, Ruling, Status, Tally, WeighedDose};
use crate::wording::{Words, rules};

/// A rule's answer.
#[derive(Serialize)]
pub(super) struct RuleLine<'a> {
    id: &'a str,
    version: &'a str,
    name: &'a str,
    publisher: &'a str,
    /// When its source was read last.
    read_on: String,
    answer: &'static str,
    needs: Vec<NeedLine>,
}

#[derive(Serialize)]
struct NeedLine {
    name: String,
    /// Ids of the diseases that it is about.
    diseases: Vec<&'static str>,
    optional: bool,
    /// `met`, `not-met`, `cannot-tell` or `not-asked`.
    answer: &'static str,
    /// What meets it: `doses`, `birth-date` or `test`.
    met_by: Option<&'static str>,
    /// Why it can't be told.
    open: Option<String>,
    /// Of the way that is nearest; null where it asks for no doses.
    counted: Option<usize>,
    required: Option<usize>,
    /// How many doses are missing; null unless it is not met.
    missing: Option<usize>,
    /// Whether more may be missing, because it is open whether a dose counts.
    missing_at_least: bool,
    /// The first day on which the next can count.
    earliest: Option<String>,
    doses: Vec<DoseLine>,
}

#[derive(Serialize)]
struct DoseLine {
    date: Option<String>,
    name: String,
    /// A stable code.
    fate: &'static str,
    message: String,
}

/// What is printed of `answer`.
pub(super) fn line(answer: &Answer) -> RuleLine<'_> {
    let pack = &answer.pack;
    RuleLine {
        id: &pack.id,
        version: &pack.version,
        name: &pack.name,
        publisher: &pack.publisher,
        read_on: pack.read_on.to_string(),
        answer: rules::ruling_code(answer.ruling),
        needs: answer.needs.iter().map(need).collect(),
    }
}

fn need(need: &NeedAnswer) -> NeedLine {
    let (answer, met_by) = match &need.status {
        Status::Met(MetBy::Doses) => (rules::ruling_code(Ruling::Met), Some("doses")),
        Status::Met(MetBy::BirthDate) => (rules::ruling_code(Ruling::Met), Some("birth-date")),
        Status::Met(MetBy::Test) => (rules::ruling_code(Ruling::Met), Some("test")),
        Status::NotMet { .. } => (rules::ruling_code(Ruling::NotMet), None),
        Status::CannotTell(_) => (rules::ruling_code(Ruling::CannotTell), None),
        Status::NotAsked => ("not-asked", None),
    };
    let (missing, is_least, earliest) = match &need.status {
        Status::NotMet {
            missing,
            is_least,
            earliest,
        } => (Some(*missing), *is_least, *earliest),
        _ => (None, false, None),
    };
    let words = Words::english();
    let diseases = need.diseases.iter().map(|disease| disease.id());
    NeedLine {
        name: rules::need_name(words, need),
        diseases: diseases.collect(),
        optional: need.is_optional,
        answer,
        met_by,
        open: match &need.status {
            Status::CannotTell(why) => Some(rules::open(words, why)),
            _ => None,
        },
        counted: need.doses.map(|Tally { counted, .. }| counted),
        required: need.doses.map(|Tally { required, .. }| required),
        missing,
        missing_at_least: is_least,
        earliest: earliest.map(|day| day.to_string()),
        doses: need.weighed.iter().map(dose).collect(),
    }
}

fn dose(dose: &WeighedDose) -> DoseLine {
    DoseLine {
        date: dose.date.as_ref().and_then(FhirDate::iso),
        name: dose.name.clone(),
        fate: rules::fate_code(dose.fate),
        message: rules::fate(Words::english(), dose.fate),
    }
}

/// Writes the answer in lines.
pub(super) fn write(output: &mut impl Write, answer: &Answer, is_signed: bool) -> io::Result<()> {
    let words = Words::english();
    let told = rules::told(words, answer);
    writeln!(output, "  Rule       {}", told.title)?;
    for open in &told.open {
        writeln!(output, "             {open}")?;
    }
    if answer.pack.is_absent() {
        return writeln!(output, "             {}", words.get(rules::ABSENT));
    }
    for need in &told.needs {
        writeln!(
            output,
            "    {} {}: {} {}",
            sign(need.ruling),
            need.name,
            need.answer,
            need.count
        )?;
        for dose in &need.doses {
            let date = dose.date.as_deref().unwrap_or_default();
            writeln!(output, "        {date}  {}: {}", dose.name, dose.fate)?;
        }
    }
    for note in &told.notes {
        writeln!(output, "    · {note}")?;
    }
    let support = match is_signed {
        true => rules::SUPPORT,
        false => rules::UNSIGNED_SUPPORT,
    };
    writeln!(output, "    {}", words.get(support))?;
    writeln!(output, "    {}", told.source)
}

const fn sign(ruling: Option<Ruling>) -> char {
    match ruling {
        Some(Ruling::Met) => '✓',
        Some(Ruling::CannotTell) => '?',
        Some(Ruling::NotMet) => '✗',
        None => '–',
    }
}
