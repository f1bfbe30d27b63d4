//! Doses: what was given, when, how old the person was, and why one does not count (req-I5, I6,
//! I10, I11, I15).

use super::{Line, Reading, Told, assurance, line, maker, named, span};
use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use crate::codes::{self, Disease};
use crate::fhir::{DoseCount, FhirDate, Immunization, Record, Summary};
use crate::outline::Group;
use crate::text::Personal;
use crate::wording::{Message, Words, diseases, records_date, screens};

/// Why a dose does not count; `None` where it does.
#[must_use]
pub const fn does_not_count(counts: DoseCount) -> Option<Message> {
    Some(Message(match counts {
        DoseCount::Counts => return None,
        DoseCount::NotCompleted => "dose-not-given",
        DoseCount::Subpotent => "dose-subpotent",
        DoseCount::NoVaccine => "dose-no-vaccine",
        DoseCount::NotThisPerson => "dose-not-this-persons",
        DoseCount::UnknownModifier => "dose-unknown-modifier",
    }))
}

/// Over doses: how many count. What nobody has signed is listed and not counted.
pub(super) fn heading(
    words: Words,
    summary: &Summary,
    reading: Reading,
    doses: &Doses,
    group: &Group<'_>,
) -> String {
    let (mut counted, mut others) = (0, 0);
    for (dose, context) in in_group(summary, doses, group) {
        // What is listed twice is one dose.
        match dose.counts == DoseCount::Counts && !context.is_repeated {
            true => counted += 1,
            false => others += 1,
        }
    }
    match reading.is_proven {
        true => screens::doses(words, counted, others),
        false => screens::doses_listed(words, counted + others),
    }
}

/// What is worked out of all doses of a summary at once, by the place of their records.
pub(super) struct Doses(HashMap<usize, Context>);

/// What the other doses say of one.
#[derive(Clone, Copy, Default)]
pub(super) struct Context {
    /// Whether the same dose stands before it: of the same day and vaccine, and of no other lot.
    is_repeated: bool,
    /// The day of the last dose before it that counts and is for the same disease.
    before: Option<Date>,
}

/// What a dose is compared by: each disease that it is for, or else its name.
#[derive(Clone, Eq, Hash, PartialEq)]
enum For {
    Disease(Disease),
    Name(String),
}

impl Doses {
    pub(super) fn of(summary: &Summary) -> Self {
        let mut contexts = HashMap::new();
        let mut known: HashMap<(Date, String), Vec<Option<&str>>> = HashMap::new();
        let mut dated: Vec<(Date, usize, Vec<For>, bool)> = Vec::new();
        for (place, record) in summary.records.iter().enumerate() {
            let Record::Immunization(dose) = record else {
                continue;
            };
            let mut context = Context::default();
            // Two doses of one year are two.
            if let Some(day) = dose.date.as_ref().and_then(FhirDate::day) {
                let counts = dose.counts == DoseCount::Counts;
                let name = codes::name(&dose.vaccine);
                if counts {
                    let lot = dose.lot.as_ref().map(Personal::show);
                    let lots = known.entry((day, name.clone())).or_default();
                    let is_same =
                        |known: Option<&str>| known.is_none() || lot.is_none() || known == lot;
                    context.is_repeated = lots.iter().copied().any(is_same);
                    lots.push(lot);
                }
                let all = match codes::vaccine(&dose.vaccine) {
                    Some(vaccine) if !vaccine.diseases.is_empty() => {
                        vaccine.diseases.iter().copied().map(For::Disease).collect()
                    }
                    _ => vec![For::Name(name)],
                };
                dated.push((day, place, all, counts));
            }
            contexts.insert(place, context);
        }
        dated.sort_by_key(|(day, ..)| *day);
        let mut last: HashMap<&For, Date> = HashMap::new();
        for same_day in dated.chunk_by(|one, next| one.0 == next.0) {
            for (_day, place, all, _counts) in same_day {
                let before = all.iter().filter_map(|one| last.get(one).copied()).max();
                contexts.entry(*place).or_default().before = before;
            }
            for (day, _place, all, _counts) in same_day.iter().filter(|dose| dose.3) {
                last.extend(all.iter().map(|one| (one, *day)));
            }
        }
        Self(contexts)
    }

    pub(super) fn at(&self, place: usize) -> Context {
        self.0.get(&place).copied().unwrap_or_default()
    }
}

fn in_group<'a>(
    summary: &'a Summary,
    doses: &Doses,
    group: &Group<'_>,
) -> Vec<(&'a Immunization, Context)> {
    let rows = group.rows.iter();
    rows.filter_map(|row| match summary.records.get(row.record)? {
        Record::Immunization(dose) => Some((&**dose, doses.at(row.record))),
        _ => None,
    })
    .collect()
}

/// The doses that count, by disease: how many and when, a combination with each of its diseases.
/// Nothing where all are against the same.
pub(super) fn by_disease(
    words: Words,
    summary: &Summary,
    doses: &Doses,
    group: &Group<'_>,
) -> Vec<Line> {
    let mut all: BTreeMap<Disease, Vec<Option<&FhirDate>>> = BTreeMap::new();
    let counted = in_group(summary, doses, group).into_iter();
    let counted =
        counted.filter(|(dose, context)| dose.counts == DoseCount::Counts && !context.is_repeated);
    let mut kinds: Vec<&[Disease]> = Vec::new();
    for (dose, _context) in counted {
        let Some(vaccine) = codes::vaccine(&dose.vaccine) else {
            continue;
        };
        kinds.push(&vaccine.diseases);
        for disease in &vaccine.diseases {
            all.entry(*disease).or_default().push(dose.date.as_ref());
        }
    }
    kinds.dedup();
    if kinds.len() < 2 {
        return Vec::new();
    }
    let mut lines: Vec<Line> = all
        .into_iter()
        .map(|(disease, mut dates)| {
            dates.sort_by_key(|date| date.and_then(FhirDate::earliest));
            let count = dates.len();
            let dates: Vec<String> = dates
                .into_iter()
                .map(|date| match date {
                    Some(date) => records_date(words, date),
                    None => words.get(screens::NO_DATE).to_owned(),
                })
                .collect();
            let label = diseases::disease(words, disease);
            Line {
                label: Some(label.to_owned()),
                text: format!("{count} ×   {}", dates.join(" · ")),
            }
        })
        .collect();
    lines.sort_by(|one, other| one.label.cmp(&other.label));
    lines
}

pub(super) fn told(words: Words, summary: &Summary, dose: &Immunization, context: Context) -> Told {
    let why = does_not_count(dose.counts);
    let mut lines: Vec<Line> = Vec::new();
    let day = dose.date.as_ref().and_then(FhirDate::day);
    let born = summary
        .person
        .as_ref()
        .and_then(|person| person.birth_date.as_ref());
    let mut when = Vec::new();
    if let (Some(born), Some(day)) = (born.and_then(FhirDate::day), day)
        && let Some(age) = span(words, born, day)
    {
        when.push(words.with("dose-age", &[("age", age.into())]));
    }
    if let Some(gap) = since_the_last(words, day, context.before) {
        when.push(gap);
    }
    if !when.is_empty() {
        lines.push(when.join(" · ").into());
    }
    let made: Vec<String> = dose
        .manufacturer
        .iter()
        .map(maker)
        .chain(
            dose.quantity
                .as_ref()
                .map(|quantity| quantity.show().to_owned()),
        )
        .chain(named(&dose.site))
        .chain(named(&dose.route))
        .collect();
    if !made.is_empty() {
        lines.push(made.join(" · ").into());
    }
    lines.extend(
        dose.performer
            .as_ref()
            .map(|name| line(words, "label-performer", name.show())),
    );
    let level = dose.assurance.as_ref();
    lines.extend(level.map(|level| assurance(words, level).into()));
    if context.is_repeated {
        lines.push(words.with("dose-repeated", &[]).into());
    }
    if dose.is_reported {
        lines.push(words.with("dose-reported", &[]).into());
    }
    let reason = named(&dose.status_reason);
    lines.extend(reason.map(|why| line(words, "label-reason", why)));
    lines.extend(
        dose.note
            .as_ref()
            .map(|note| line(words, "label-note", note.show())),
    );
    Told {
        date: dose.date.as_ref().map(|date| records_date(words, date)),
        name: codes::name(&dose.vaccine),
        is_struck: why.is_some(),
        value: dose
            .lot
            .as_ref()
            .map_or_else(String::new, |lot| screens::lot(words, lot.show())),
        bare: dose.lot.as_ref().map(|lot| lot.show().to_owned()),
        warning: why.map(|why| screens::does_not_count(words, words.get(why))),
        lines,
        ..Told::default()
    }
}

/// How long after the dose before it, of those that count and are for the same disease.
fn since_the_last(words: Words, day: Option<Date>, before: Option<Date>) -> Option<String> {
    let (day, before) = (day?, before?);
    let days = before.until(day).ok()?.get_days();
    if days > 90 {
        let told = [("span", span(words, before, day)?.into())];
        return Some(words.with("dose-since-long", &told));
    }
    Some(words.with("dose-since", &[("days", i64::from(days).into())]))
}
