//! What a member of a resource says, whatever FHIR type it is of: told by its shape, so that one
//! reader does for all of FHIR R4's data types (§2.24).

use super::entries::Entries;
use super::{Concept, FhirDate, person};
use crate::json::Json;
use crate::limits;
use crate::text::Personal;

/// One thing that is said.
pub enum Said {
    /// Words or a number, as sent.
    Text(Personal),
    /// A coded idea.
    Coded(Concept),
    /// When.
    Date(FhirDate),
    /// From when until when, as far as given.
    Span(Option<FhirDate>, Option<FhirDate>),
}

/// Members whose texts are dates.
fn is_date(name: &str) -> bool {
    name.starts_with("date")
        || name.ends_with("Date")
        || name.ends_with("DateTime")
        || name.ends_with("Instant")
        || matches!(
            name,
            "issued" | "authoredOn" | "start" | "end" | "recorded" | "created" | "sent"
        )
}

/// What stands at the end of `path`, through objects and each element of arrays; at most
/// [`limits::SAID_AT_ONE_PLACE`].
pub(super) fn at<'a>(json: &'a Json, path: &str) -> Vec<&'a Json> {
    let mut found = vec![json];
    for name in path.split('.') {
        found = found
            .into_iter()
            .filter_map(|json| json.get(name))
            .flat_map(|value| match value {
                Json::Array(items) => items.iter().collect(),
                value => vec![value],
            })
            .take(limits::SAID_AT_ONE_PLACE)
            .collect();
    }
    found
}

/// Everything said at the end of `path` in `resource`, which is one of `entries`.
pub(super) fn all(entries: &Entries<'_>, resource: &Json, path: &str) -> Vec<Said> {
    let name = path.rsplit('.').next().unwrap_or(path);
    at(resource, path)
        .into_iter()
        .filter_map(|json| one(entries, resource, name, json))
        .collect()
}

/// The first thing said at the end of any of `paths`.
pub(super) fn first(entries: &Entries<'_>, resource: &Json, paths: &[&str]) -> Option<Said> {
    let mut paths = paths.iter();
    paths.find_map(|path| all(entries, resource, path).into_iter().next())
}

/// The first date at the end of any of `paths`; of a span its start.
pub(super) fn date(entries: &Entries<'_>, resource: &Json, paths: &[&str]) -> Option<FhirDate> {
    paths.iter().find_map(|path| {
        let name = path.rsplit('.').next().unwrap_or(path);
        at(resource, path)
            .into_iter()
            .find_map(|json| match one(entries, resource, name, json)? {
                Said::Date(date) => Some(date),
                Said::Span(start, end) => start.or(end),
                Said::Text(text) => Some(FhirDate::Words(text)),
                Said::Coded(_) => None,
            })
    })
}

/// The text of what is said at the end of any of `paths`, where it is a text or a name.
pub(super) fn text(entries: &Entries<'_>, resource: &Json, paths: &[&str]) -> Option<Personal> {
    match first(entries, resource, paths)? {
        Said::Text(text) => Some(text),
        Said::Coded(concept) => concept.text,
        Said::Date(_) | Said::Span(..) => None,
    }
}

/// What `json` says, which is the member `name` of `resource` or of something in it; nothing where
/// it has no shape that stands for one thing.
pub(super) fn one(entries: &Entries<'_>, resource: &Json, name: &str, json: &Json) -> Option<Said> {
    match json {
        Json::Text(text) if is_date(name) => FhirDate::parse(text).map(Said::Date),
        Json::Text(words) => Personal::remark(words).map(Said::Text),
        Json::Number(number) => Personal::new(&number.to_string()).map(Said::Text),
        Json::Bool(yes) => Personal::new(if *yes { "true" } else { "false" }).map(Said::Text),
        Json::Object(_) => object(entries, resource, json),
        Json::Null | Json::Array(_) => None,
    }
}

fn object(entries: &Entries<'_>, resource: &Json, json: &Json) -> Option<Said> {
    let has = |name| json.get(name).is_some();
    if has("reference") || (has("display") && !has("code") && !has("coding")) {
        return referred(entries, resource, json);
    }
    if has("coding") || (has("code") && has("system") && !has("value")) {
        let concept = Concept::from_json(Some(json));
        return (!concept.is_empty()).then_some(Said::Coded(concept));
    }
    if let Some(line) = quantity(json)
        .or_else(|| range(json))
        .or_else(|| ratio(json))
    {
        return Some(Said::Text(line));
    }
    if has("start") || has("end") {
        let date = |name| FhirDate::from_json(json.get(name));
        return Some(Said::Span(date("start"), date("end")));
    }
    if has("family") || has("given") {
        return person::whole(json).map(Said::Text);
    }
    if has("line") || has("city") || has("country") {
        return address(json).map(Said::Text);
    }
    let words = ["text", "value", "title"];
    let words = words.iter().find_map(|name| json.text_of(name));
    words.and_then(Personal::remark).map(Said::Text)
}

/// What a `Reference` says: its own words, else what the resource is called that it leads to.
fn referred(entries: &Entries<'_>, resource: &Json, json: &Json) -> Option<Said> {
    let followed = || entries.follow(json, resource).map(|(_, found)| found);
    if let Some(words) = json.text_of("display").and_then(Personal::new) {
        return Some(Said::Text(words));
    }
    let found = followed()?;
    match found.text_of("resourceType")? {
        "Medication" | "Substance" | "Observation" | "Condition" | "Procedure" => {
            let concept = Concept::from_json(found.get("code"));
            (!concept.is_empty()).then_some(Said::Coded(concept))
        }
        "Device" => {
            let named = at(found, "deviceName.name")
                .first()
                .and_then(|name| name.text());
            let concept = || {
                let concept = Concept::from_json(found.get("type"));
                (!concept.is_empty()).then_some(Said::Coded(concept))
            };
            let name = named.and_then(Personal::new).map(Said::Text);
            name.or_else(concept)
        }
        "PractitionerRole" => {
            // Once, so that no circle of references is walked.
            let inner = ["practitioner", "organization"];
            let inner = inner.iter().find_map(|name| found.get(name))?;
            let display = inner.text_of("display").and_then(Personal::new);
            let followed = || {
                entries
                    .follow(inner, found)
                    .and_then(|(_, found)| name(found))
            };
            display.or_else(followed).map(Said::Text)
        }
        _ => name(found).map(Said::Text),
    }
}

/// What a person, an organization or a place is called.
pub(super) fn name(resource: &Json) -> Option<Personal> {
    match resource.get("name")? {
        Json::Text(name) => Personal::new(name),
        Json::Array(names) => names.iter().find_map(person::whole),
        _ => None,
    }
}

/// `Quantity` and `Money` in one line: comparator, number, unit, as sent.
pub(super) fn quantity(json: &Json) -> Option<Personal> {
    let number = json.get("value")?.number()?;
    let texts = ["unit", "currency", "code"];
    let unit = texts.iter().find_map(|name| json.text_of(name));
    let comparator = json.text_of("comparator").unwrap_or_default();
    Personal::new(&format!(
        "{comparator}{number} {}",
        unit.unwrap_or_default()
    ))
}

/// `Range` in one line: both ends, or the one that there is.
pub(super) fn range(json: &Json) -> Option<Personal> {
    let end = |name| json.get(name).and_then(quantity);
    let line = match (end("low"), end("high")) {
        (Some(low), Some(high)) => {
            // The unit once, where both have the same.
            let number = |name| json.get(name)?.get("value")?.number();
            let unit = |name| json.get(name).and_then(|end| end.text_of("unit"));
            match (unit("low") == unit("high"), number("low")) {
                (true, Some(low)) => format!("{low}–{}", high.show()),
                _ => format!("{} – {}", low.show(), high.show()),
            }
        }
        (Some(low), None) => format!("≥ {}", low.show()),
        (None, Some(high)) => format!("≤ {}", high.show()),
        (None, None) => return None,
    };
    Personal::new(&line)
}

/// `Ratio` in one line.
pub(super) fn ratio(json: &Json) -> Option<Personal> {
    let part = |name| json.get(name).and_then(quantity);
    let (over, under) = (part("numerator")?, part("denominator")?);
    Personal::new(&format!("{} / {}", over.show(), under.show()))
}

fn address(json: &Json) -> Option<Personal> {
    if let Some(text) = json.text_of("text").and_then(Personal::new) {
        return Some(text);
    }
    let line = json.items_of("line").iter().filter_map(Json::text);
    let rest = ["postalCode", "city", "state", "country"];
    let rest = rest.iter().filter_map(|name| json.text_of(name));
    Personal::new(&line.chain(rest).collect::<Vec<_>>().join(", "))
}
