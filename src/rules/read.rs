//! From the text of a pack to the pack: strict, so that a word that is misspelt is not passed over.

use std::ops::Range;

use toml::Spanned;

use super::form::{NeedText, PackText, TestText, WayText};
use super::pack::{Asks, Need, Pack, Series, TestAsked, Way};
use super::{PackError, Span, ValueFault};
use crate::codes::{Disease, Outcome, VaccineKind};
use crate::limits;

impl Pack {
    /// Reads the text of a pack.
    ///
    /// # Errors
    /// [`PackError`] at the first thing that makes no sense.
    pub fn read(text: &str) -> Result<Self, PackError> {
        if text.len() as u64 > limits::PACK_BYTES {
            return Err(PackError::TooLong);
        }
        let read: PackText = toml::from_str(text).map_err(|error| PackError::Text {
            line: line(text, error.span()),
            message: error.message().lines().collect::<Vec<_>>().join(" "),
        })?;
        read.pack().map_err(|fault| PackError::Value {
            line: line(text, Some(fault.span)),
            key: fault.key,
            fault: fault.fault,
        })
    }
}

/// The line that a place in `text` is on, counted from one.
fn line(text: &str, span: Option<Range<usize>>) -> usize {
    let start = span.map_or(0, |span| span.start).min(text.len());
    1 + text
        .bytes()
        .take(start)
        .filter(|byte| *byte == b'\n')
        .count()
}

/// What makes no sense, and where.
struct Bad {
    span: Range<usize>,
    key: &'static str,
    fault: ValueFault,
}

fn bad<T>(key: &'static str, place: &Spanned<T>, fault: ValueFault) -> Bad {
    Bad {
        span: place.span(),
        key,
        fault,
    }
}

/// A list within its bound, each item read by `read`.
fn all<T, U>(
    key: &'static str,
    items: &[Spanned<T>],
    most: usize,
    read: impl Fn(&'static str, &Spanned<T>) -> Result<U, Bad>,
) -> Result<Vec<U>, Bad> {
    match items.get(most) {
        Some(beyond) => Err(bad(key, beyond, ValueFault::Length)),
        None => items.iter().map(|item| read(key, item)).collect(),
    }
}

fn text(key: &'static str, given: &Spanned<String>) -> Result<String, Bad> {
    let text = given.get_ref();
    let fits = !text.trim().is_empty()
        && text.chars().count() <= limits::PACK_TEXT_CHARS
        && crate::text::one_line(text) == *text;
    fits.then(|| text.clone())
        .ok_or_else(|| bad(key, given, ValueFault::Length))
}

fn span(key: &'static str, given: &Spanned<String>) -> Result<Span, Bad> {
    Span::parse(given.get_ref())
        .filter(|span| !matches!(span, Span::Hours(_)))
        .ok_or_else(|| bad(key, given, ValueFault::Span))
}

fn disease(key: &'static str, given: &Spanned<String>) -> Result<Disease, Bad> {
    Disease::from_id(given.get_ref()).ok_or_else(|| bad(key, given, ValueFault::Disease))
}

fn kind(key: &'static str, given: &Spanned<String>) -> Result<VaccineKind, Bad> {
    VaccineKind::from_id(given.get_ref()).ok_or_else(|| bad(key, given, ValueFault::Kind))
}

impl PackText {
    fn pack(self) -> Result<Pack, Bad> {
        let id = self.id.get_ref();
        if !Pack::is_id(id) {
            return Err(bad("id", &self.id, ValueFault::Id));
        }
        if self.need.is_empty() {
            return Err(bad("need", &self.id, ValueFault::Missing));
        }
        let grace = self.grace_days.as_ref();
        if let Some(days) = grace.filter(|days| *days.get_ref() > limits::GRACE_DAYS_MOST) {
            return Err(bad("grace-days", days, ValueFault::Number));
        }
        Ok(Pack {
            id: id.clone(),
            version: text("version", &self.version)?,
            name: text("name", &self.name)?,
            kind: self.kind,
            publisher: text("publisher", &self.publisher)?,
            source: text("source", &self.source)?,
            url: text("url", &self.url)?,
            read_on: self.read_on.0,
            region: self
                .region
                .map(|region| text("region", &region))
                .transpose()?,
            grace_days: grace.map_or(0, |days| *days.get_ref()),
            notes: all("notes", &self.notes, limits::PACK_NOTES, text)?,
            needs: all("need", &self.need, limits::PACK_NEEDS, need)?,
        })
    }
}

fn need(key: &'static str, given: &Spanned<NeedText>) -> Result<Need, Bad> {
    let need = given.get_ref();
    if need.way.is_empty() {
        return Err(bad("way", given, ValueFault::Missing));
    }
    let diseases = match (&need.disease, &*need.diseases) {
        (Some(one), []) => vec![disease("disease", one)?],
        (None, several) => all("diseases", several, Disease::ALL.len(), disease)?,
        (Some(one), _) => return Err(bad("disease", one, ValueFault::Misplaced)),
    };
    let has_doses = |way: &Spanned<WayText>| way.get_ref().doses.is_some();
    if diseases.is_empty() && need.way.iter().any(has_doses) {
        return Err(bad("disease", given, ValueFault::Missing));
    }
    let name = need.name.as_ref();
    if diseases.is_empty() && name.is_none() {
        return Err(bad(key, given, ValueFault::Missing));
    }
    Ok(Need {
        name: name.map(|name| text("name", name)).transpose()?,
        diseases,
        live: need.live,
        optional: need.optional,
        ways: all("way", &need.way, limits::NEED_WAYS, way)?,
    })
}

fn way(key: &'static str, given: &Spanned<WayText>) -> Result<Way, Bad> {
    let way = given.get_ref();
    let maybe = |key, given: &Option<Spanned<String>>| {
        given.as_ref().map(|given| span(key, given)).transpose()
    };
    let staff = way.staff.as_ref();
    let asks = match (&way.doses, &way.born_before, &way.test, &way.staff) {
        (Some(doses), None, None, _) => Asks::Doses(way.series(doses)?),
        (None, Some(day), None, None) => Asks::BornBefore(day.0),
        (None, None, Some(test), _) => Asks::Test(test.asked()?),
        (None, None, None, Some(staff)) => Asks::Staff(text("staff", staff)?),
        (None, None, None, None) => return Err(bad(key, given, ValueFault::Missing)),
        _ => return Err(bad(key, given, ValueFault::Misplaced)),
    };
    if !matches!(asks, Asks::Doses(_))
        && let Some((key, place)) = way.of_doses()
    {
        return Err(Bad {
            span: place,
            key,
            fault: ValueFault::Misplaced,
        });
    }
    Ok(Way {
        from_age: maybe("from-age", &way.from_age)?,
        to_age: maybe("to-age", &way.to_age)?,
        staff: match asks {
            Asks::Staff(_) => None,
            _ => staff.map(|what| text("staff", what)).transpose()?,
        },
        asks,
    })
}

impl WayText {
    /// The first key that only doses have.
    fn of_doses(&self) -> Option<(&'static str, Range<usize>)> {
        let single = [
            ("first-from", &self.first_from),
            ("first-before", &self.first_before),
            ("each-from", &self.each_from),
            ("last-from", &self.last_from),
            ("span", &self.span),
            ("within", &self.within),
            ("settled-after", &self.settled_after),
        ];
        let lists = [
            ("dose-from", &self.dose_from),
            ("apart", &self.apart),
            ("only", &self.only),
            ("except", &self.except),
            ("products", &self.products),
        ];
        let single = single.into_iter().map(|(key, value)| (key, value.as_ref()));
        let lists = lists.into_iter().map(|(key, list)| (key, list.first()));
        let except = self.except_from.as_ref().map(|except| &except.flag);
        single
            .chain(lists)
            .chain([("except-from", except)])
            .find_map(|(key, value)| Some((key, value?.span())))
    }

    fn series(&self, doses: &Spanned<usize>) -> Result<Series, Bad> {
        let number = *doses.get_ref();
        if !(1..=limits::WAY_DOSES).contains(&number) {
            return Err(bad("doses", doses, ValueFault::Number));
        }
        let maybe = |key, given: &Option<Spanned<String>>| {
            given.as_ref().map(|given| span(key, given)).transpose()
        };
        let mut apart = all("apart", &self.apart, limits::WAY_DOSES, span)?;
        if let [each] = apart[..] {
            apart = vec![each; number - 1];
        }
        // One for each pair, or none at all: what is left out would be no interval.
        if let Some(first) = self.apart.first()
            && apart.len() != number - 1
        {
            return Err(bad("apart", first, ValueFault::Number));
        }
        if let Some(beyond) = self.dose_from.get(number) {
            return Err(bad("dose-from", beyond, ValueFault::Number));
        }
        let age = |key, given: &Spanned<String>| match given.get_ref().is_empty() {
            true => Ok(None),
            false => span(key, given).map(Some),
        };
        let product = |key, given: &Spanned<String>| {
            let code = given.get_ref();
            let is_code =
                (1..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit());
            is_code
                .then(|| code.clone())
                .ok_or_else(|| bad(key, given, ValueFault::Number))
        };
        let except_from = self.except_from.as_ref();
        Ok(Series {
            doses: number,
            first_from: maybe("first-from", &self.first_from)?,
            first_before: maybe("first-before", &self.first_before)?,
            each_from: maybe("each-from", &self.each_from)?,
            last_from: maybe("last-from", &self.last_from)?,
            dose_from: all("dose-from", &self.dose_from, limits::WAY_DOSES, age)?,
            apart,
            span: maybe("span", &self.span)?,
            within: maybe("within", &self.within)?,
            settled_after: maybe("settled-after", &self.settled_after)?,
            only: all("only", &self.only, limits::WAY_DOSES, kind)?,
            except: all("except", &self.except, limits::WAY_DOSES, kind)?,
            except_from: except_from
                .map(|except| Ok((kind("except-from", &except.flag)?, except.date.0)))
                .transpose()?,
            products: all("products", &self.products, limits::WAY_DOSES, product)?,
        })
    }
}

impl TestText {
    fn asked(&self) -> Result<TestAsked, Bad> {
        if self.codes.is_empty() {
            return Err(bad("codes", &self.system, ValueFault::Missing));
        }
        let outcome = match &**self.result.get_ref() {
            "detected" | "positive" | "immune" => Outcome::Positive,
            "not-detected" | "negative" => Outcome::Negative,
            _ => return Err(bad("result", &self.result, ValueFault::Result)),
        };
        let within = |given: &Spanned<String>| {
            let span = Span::parse(given.get_ref());
            span.ok_or_else(|| bad("within", given, ValueFault::Span))
        };
        Ok(TestAsked {
            system: text("system", &self.system)?,
            codes: all("codes", &self.codes, limits::WAY_DOSES, text)?,
            outcome,
            within: self.within.as_ref().map(within).transpose()?,
        })
    }
}
