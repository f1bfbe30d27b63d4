//! Results: what was found, what is usual, and how old they are (req-I12 to I15, users.md §4).

use super::{Line, Reading, Told, assurance, line, named, span};
use jiff::civil::Date;

use crate::codes;
use crate::fhir::Supervision;
use crate::fhir::{Component, Concept, FhirDate, Flag, LabResult, LabStatus, LabValue, Panel};
use crate::text::Personal;
use crate::wording::{Words, records_date};

pub(super) fn told(words: Words, result: &LabResult, reading: Reading) -> Told {
    let is_final = result.status == LabStatus::Final;
    let mut lines: Vec<Line> = Vec::new();
    lines.extend(age(words, result.taken.as_ref(), reading).map(Line::from));
    // What is not final is never shown as a result, whatever value came with it.
    if is_final {
        lines.extend(usual(words, result.range.as_ref()));
        lines.extend(result.components.iter().map(|part| component(words, part)));
        if result.is_amended {
            lines.push(words.with("result-amended", &[]).into());
        }
    }
    let performer = result.performer.as_ref();
    lines.extend(performer.map(|name| line(words, "label-performer", name.show())));
    let specimen = result.specimen.as_ref();
    lines.extend(specimen.map(|specimen| line(words, "label-specimen", specimen.show())));
    let watched = result.supervision;
    lines.extend(watched.map(|watched| words.with(supervision(watched), &[]).into()));
    let level = result.assurance.as_ref();
    lines.extend(level.map(|level| assurance(words, level).into()));
    let note = result.note.as_ref();
    lines.extend(note.map(|note| line(words, "label-note", note.show())));
    let flag = Flag::of(&result.interpretation).filter(|_| is_final);
    let interpretation = result.interpretation.first().filter(|_| is_final);
    Told {
        date: result.taken.as_ref().map(|date| records_date(words, date)),
        name: codes::name(&result.test),
        is_struck: result.status == LabStatus::Withdrawn,
        value: match is_final {
            true => value_or_why_not(words, result),
            false => String::new(),
        },
        bare: None,
        is_card: false,
        is_value_strong: true,
        flag: match flag {
            Some(flag) => Some(words.with(self::flag(flag), &[])),
            None => interpretation.map(codes::name),
        },
        is_flag_loud: flag.is_some(),
        warning: warning(words, result.status),
        lines,
        raw: None,
    }
}

pub(super) fn panel(words: Words, panel: &Panel, reading: Reading) -> Told {
    let mut lines: Vec<Line> = Vec::new();
    lines.extend(age(words, panel.taken.as_ref(), reading).map(Line::from));
    let conclusion = panel
        .conclusion
        .as_ref()
        .filter(|_| panel.status == LabStatus::Final);
    lines.extend(conclusion.map(|text| line(words, "label-conclusion", text.show())));
    let performer = panel.performer.as_ref();
    lines.extend(performer.map(|name| line(words, "label-performer", name.show())));
    if panel.missing > 0 {
        let told = [("records", panel.missing.into())];
        lines.push(words.with("records-missing", &told).into());
    }
    Told {
        date: panel.taken.as_ref().map(|date| records_date(words, date)),
        name: codes::name(&panel.test),
        is_struck: panel.status == LabStatus::Withdrawn,
        value: words.with("panel-results", &[("results", panel.members.len().into())]),
        warning: warning(words, panel.status),
        lines,
        ..Told::default()
    }
}

fn warning(words: Words, status: LabStatus) -> Option<String> {
    Some(words.with(
        match status {
            LabStatus::Final => return None,
            LabStatus::Pending => "lab-pending",
            LabStatus::Withdrawn => "lab-withdrawn",
        },
        &[],
    ))
}

fn value_or_why_not(words: Words, result: &LabResult) -> String {
    let why = named(&result.absent);
    match (value(&result.value), why) {
        (Some(value), _) => value,
        (None, Some(why)) => why,
        // Its parts say it.
        (None, None) if !result.components.is_empty() => String::new(),
        (None, None) => words.with("lab-no-value", &[]),
    }
}

fn value(value: &LabValue) -> Option<String> {
    match value {
        LabValue::Coded(answer) => Some(codes::name(answer)),
        LabValue::Text(text) => Some(text.show().to_owned()),
        LabValue::None => None,
    }
}

/// The laboratory's own range, as sent.
fn usual(words: Words, range: Option<&Personal>) -> Option<Line> {
    range.map(|range| line(words, "label-usual", range.show()))
}

/// A part of a result with its value, flag and range.
fn component(words: Words, part: &Component) -> Line {
    let said = |concept: &Concept| codes::name(concept);
    let flag = match Flag::of(&part.interpretation) {
        Some(flag) => Some(words.with(self::flag(flag), &[])),
        None => part.interpretation.first().map(said),
    };
    let value = value(&part.value).unwrap_or_else(|| words.with("lab-no-value", &[]));
    let flag = flag.map(|flag| format!(", {flag}")).unwrap_or_default();
    let range = usual(words, part.range.as_ref());
    let range = range.map(|range| {
        let label = range.label.unwrap_or_default();
        format!(" ({label}: {})", range.text)
    });
    Line {
        label: Some(codes::name(&part.test)),
        text: format!("{value}{flag}{}", range.unwrap_or_default()),
    }
}

/// How long ago the sample was taken. Without a time of day that is days, and said so.
fn age(words: Words, taken: Option<&FhirDate>, reading: Reading) -> Option<String> {
    match taken? {
        FhirDate::Moment(_, at) if *at <= reading.now => {
            let minutes = reading.now.since(*at).as_secs() / 60;
            let (id, count) = match minutes {
                ..=119 => ("taken-minutes-ago", minutes),
                120..=5_759 => ("taken-hours-ago", minutes / 60),
                5_760..=129_600 => ("taken-days-ago", minutes / 1_440),
                _ => return long_ago(words, at.civil(reading.offset_seconds).date(), reading),
            };
            Some(words.with(id, &[("count", count.into())]))
        }
        FhirDate::Day(day) => {
            let days = day.until(reading.today()).ok()?.get_days();
            if days > 90 {
                return long_ago(words, *day, reading);
            }
            let told = [("count", i64::from(days).into())];
            (days >= 0).then(|| words.with("taken-day-known", &told))
        }
        _ => None,
    }
}

/// Nobody reckons in hundreds of days.
fn long_ago(words: Words, day: Date, reading: Reading) -> Option<String> {
    let span = span(words, day, reading.today())?;
    Some(words.with("taken-long-ago", &[("span", span.into())]))
}

const fn flag(flag: Flag) -> &'static str {
    match flag {
        Flag::VeryHigh => "flag-very-high",
        Flag::VeryLow => "flag-very-low",
        Flag::VeryAbnormal => "flag-very-abnormal",
        Flag::High => "flag-high",
        Flag::Low => "flag-low",
        Flag::Abnormal => "flag-abnormal",
    }
}

const fn supervision(watched: Supervision) -> &'static str {
    match watched {
        Supervision::Professional => "supervision-professional",
        Supervision::InPerson => "supervision-in-person",
        Supervision::Virtual => "supervision-virtual",
        Supervision::Nobody => "supervision-nobody",
    }
}
