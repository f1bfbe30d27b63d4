//! What the card holds: doses, results, and the rest counted, so that nothing is dropped in
//! silence.

use std::collections::BTreeMap;

use egui::{Align, Rect, Sense, Ui, pos2, vec2};
use jiff::civil::Date;

use super::reasons::heading;
use crate::codes;
use crate::fhir::{DoseCount, FhirDate, Immunization, LabResult, LabStatus, LabValue, Record};
use crate::shared::Change;
use crate::text::Personal;
use crate::ui::lettering::{Style, layout, layout_line, say, say_galley};
use crate::ui::look::Look;
use crate::ui::widgets::{plate, rule};
use crate::wording::screens::{self, link};
use crate::wording::{self, Message};

/// How the record at a place has changed since the last look.
pub(super) type News<'a> = &'a dyn Fn(usize) -> Option<Change>;

/// Shows `records`. What nobody has signed is listed and not counted; other places where something
/// may be had are shown by `elsewhere`.
pub(super) fn show(ui: &mut Ui, look: &Look, records: &[Record], is_proven: bool, news: News<'_>) {
    let (mut doses, mut results) = (Vec::new(), Vec::new());
    let mut others: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, record) in records.iter().enumerate() {
        match record {
            Record::Immunization(dose) => doses.push((at, dose)),
            Record::Lab(result) => results.push((at, result)),
            Record::Endpoint(_) => {}
            Record::Other { resource_type } => *others.entry(resource_type).or_default() += 1,
        }
    }
    if !doses.is_empty() {
        doses.sort_by_key(|(_, dose)| order(dose.date.as_ref()));
        group(ui, |ui| self::doses(ui, look, &doses, is_proven, news));
    }
    if !results.is_empty() {
        results.sort_by_key(|(_, result)| order(result.taken.as_ref()));
        group(ui, |ui| self::results(ui, look, &results, news));
    }
    if !others.is_empty() {
        let counted: Vec<String> = others
            .iter()
            .map(|(kind, count)| format!("{count} {kind}"))
            .collect();
        group(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            heading(ui, look, look.text(screens::OTHER_RECORDS));
            let style = Style::new(look.text_row, look.ground.text);
            say(ui, &counted.join(", "), style);
        });
    }
}

fn group(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.add_space(2.0);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        contents(ui);
    });
}

/// Oldest first; what has no date that can be comes last.
fn order(date: Option<&FhirDate>) -> (bool, Option<Date>) {
    let day = date.and_then(|date| match date {
        FhirDate::Year(year) => Date::new(*year, 1, 1).ok(),
        FhirDate::Month(year, month) => Date::new(*year, *month, 1).ok(),
        other => other.day(),
    });
    (day.is_none(), day)
}

fn doses(
    ui: &mut Ui,
    look: &Look,
    doses: &[(usize, &Immunization)],
    is_proven: bool,
    news: News<'_>,
) {
    let counted = doses
        .iter()
        .filter(|(_, dose)| dose.counts == DoseCount::Counts)
        .count();
    let title = match is_proven {
        true => screens::doses(look.words, counted, doses.len() - counted),
        false => screens::doses_listed(look.words, doses.len()),
    };
    heading(ui, look, &title);
    ui.add_space(look.gap_small);
    let lots: Vec<String> = doses
        .iter()
        .map(|(_, dose)| {
            dose.lot
                .as_ref()
                .map_or_else(String::new, |lot| screens::lot(look.words, lot.show()))
        })
        .collect();
    let right = widest(ui, look, lots.iter().map(String::as_str));
    let dates = dates(ui, look, doses.iter().map(|(_, dose)| dose.date.as_ref()));
    for ((at, dose), lot) in doses.iter().zip(&lots) {
        let why = wording::dose_does_not_count(dose.counts);
        row(
            ui,
            look,
            &Row {
                news: news(*at).map(|change| look.text(said(change))),
                date: dose.date.as_ref(),
                name: &codes::name(&dose.vaccine),
                struck: why.is_some(),
                second: dose.performer.as_ref().map(Personal::show),
                warning: why.map(|why| screens::does_not_count(look.words, look.text(why))),
                right: lot,
                right_strong: false,
                right_width: right,
                date_width: dates,
            },
        );
    }
    rule(ui, look);
}

fn results(ui: &mut Ui, look: &Look, results: &[(usize, &LabResult)], news: News<'_>) {
    heading(ui, look, look.text(screens::LAB_RESULTS));
    ui.add_space(look.gap_small);
    // What is not final is never shown as a result, whatever value came with it.
    let values: Vec<String> = results
        .iter()
        .map(|(_, result)| match (result.status, &result.value) {
            (LabStatus::Pending | LabStatus::Withdrawn, _) => String::new(),
            (LabStatus::Final, LabValue::Coded(concept)) => codes::name(concept),
            (LabStatus::Final, LabValue::Text(text)) => text.show().to_owned(),
            (LabStatus::Final, LabValue::None) => look.text(screens::LAB_NO_VALUE).to_owned(),
        })
        .collect();
    let right = widest(ui, look, values.iter().map(String::as_str));
    let dates = dates(
        ui,
        look,
        results.iter().map(|(_, result)| result.taken.as_ref()),
    );
    for ((at, result), value) in results.iter().zip(&values) {
        row(
            ui,
            look,
            &Row {
                news: news(*at).map(|change| look.text(said(change))),
                date: result.taken.as_ref(),
                name: &codes::name(&result.test),
                struck: result.status == LabStatus::Withdrawn,
                second: result.performer.as_ref().map(Personal::show),
                warning: match result.status {
                    LabStatus::Final => None,
                    LabStatus::Pending => Some(look.text(screens::LAB_PENDING).to_owned()),
                    LabStatus::Withdrawn => Some(look.text(screens::LAB_WITHDRAWN).to_owned()),
                },
                right: value,
                right_strong: true,
                right_width: right,
                date_width: dates,
            },
        );
    }
    rule(ui, look);
}

/// The width of a right column that holds all of `texts`, up to a third of the row.
fn widest<'a>(ui: &Ui, look: &Look, texts: impl Iterator<Item = &'a str>) -> f32 {
    let style = Style::new(look.text_row, look.dim).strong();
    let width = |text| {
        layout_line(ui.painter(), text, style, f32::INFINITY)
            .size()
            .x
    };
    texts
        .map(width)
        .fold(0.0, f32::max)
        .min(ui.available_width() / 3.0)
}

/// The width of a left column that holds all of these dates on one line each.
fn dates<'a>(ui: &Ui, look: &Look, dates: impl Iterator<Item = Option<&'a FhirDate>>) -> f32 {
    let dates: Vec<String> = dates
        .flatten()
        .map(|date| wording::records_date(look.words, date))
        .collect();
    let style = Style::new(look.text_row, look.dim).strong();
    let width = |text: &String| {
        let galley = layout_line(ui.painter(), text, style, f32::INFINITY);
        galley.size().x
    };
    let widest = dates.iter().map(width).fold(look.scaled(112.0), f32::max);
    widest.min(ui.available_width() * 0.4).ceil() + look.gap + 2.0
}

/// What there is to say of a change.
const fn said(change: Change) -> Message {
    match change {
        Change::NowFinal => link::NOW_FINAL,
        Change::New => link::NEW,
        Change::Changed => link::CHANGED,
    }
}

/// A record in one row: when, what, and its lot or value.
struct Row<'a> {
    date: Option<&'a FhirDate>,
    name: &'a str,
    /// Whether the name is struck through.
    struck: bool,
    /// Below the name, quietly.
    second: Option<&'a str>,
    /// Below the name, loud.
    warning: Option<String>,
    /// What is new about it, above its name.
    news: Option<&'static str>,
    right: &'a str,
    right_strong: bool,
    right_width: f32,
    date_width: f32,
}

fn row(ui: &mut Ui, look: &Look, row: &Row<'_>) {
    const AIR: f32 = 10.0;
    rule(ui, look);
    let text = look.ground.text;
    let style = Style::new(look.text_row, text);
    let date = row.date.map(|date| wording::records_date(look.words, date));
    let date = date.as_deref().unwrap_or(look.text(screens::NO_DATE));
    let all = ui.available_width();
    let right_width = match row.right.is_empty() {
        true => 0.0,
        false => row.right_width + look.gap,
    };
    // Below each other where a name would have no room beside its date.
    let is_stacked = all - row.date_width - right_width < look.scaled(190.0);
    let date_width = if is_stacked { 0.0 } else { row.date_width };
    let width = match is_stacked {
        true => all,
        false => all - date_width - right_width,
    };
    let date_galley = layout(ui.painter(), date, style.strong(), row.date_width);
    let name_style = if row.struck {
        Style::new(look.text_row, look.dim).struck()
    } else {
        style
    };
    let name = layout(ui.painter(), row.name, name_style, width);
    let small = Style::new(look.text_small, look.dim);
    let second = row
        .second
        .map(|text| (text, layout(ui.painter(), text, small, width)));
    let right_style = if row.right_strong {
        style.strong()
    } else {
        Style::new(look.text_row, look.dim)
    };
    let right_room = match is_stacked {
        true => all - date_galley.size().x - look.gap,
        false => row.right_width + 1.0,
    };
    let right = layout(ui.painter(), row.right, right_style, right_room);

    let second_height = second.as_ref().map_or(0.0, |(_, galley)| galley.size().y);
    let warning_height = row.warning.as_ref().map_or(0.0, |_| look.scaled(32.0));
    let news_height = row.news.map_or(0.0, |_| look.scaled(32.0));
    let middle = name.size().y + second_height + warning_height + news_height;
    let first = date_galley.size().y.max(right.size().y);
    let height = match is_stacked {
        true => first + middle,
        false => first.max(middle),
    };
    let height = height + 2.0 * AIR;
    let (rect, _response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());

    let top = rect.top() + AIR;
    say_galley(ui, pos2(rect.left(), top), date_galley, date);
    let left = rect.left() + date_width;
    let below = if is_stacked { top + first } else { top };
    if let Some(news) = row.news {
        let place = Rect::from_min_size(pos2(left, below), vec2(width, news_height));
        let style = Style::new(look.text_small, look.accent.text).heavy();
        plate(ui, place, Align::Min, news, style, look.accent.fill);
    }
    let below = below + news_height;
    let mut y = say_galley(ui, pos2(left, below), name, row.name).bottom();
    if let Some(warning) = &row.warning {
        let mut place = rect;
        place.set_left(left);
        place.set_right(left + width);
        place.set_top(y);
        place.set_height(warning_height);
        let style = Style::new(look.text_small, look.check.text).heavy();
        plate(ui, place, Align::Min, warning, style, look.check.fill);
        y += warning_height;
    }
    if let Some((text, galley)) = second {
        say_galley(ui, pos2(left, y), galley, text);
    }
    if !row.right.is_empty() {
        let at = pos2(rect.right() - right.size().x, top);
        say_galley(ui, at, right, row.right);
    }
}
