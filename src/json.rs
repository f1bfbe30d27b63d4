//! JSON from strangers: strict, bounded, without a way to print it, wiped when dropped.
//!
//! Stricter than RFC 8259 asks, as RFC 7515 §4 allows: a name twice in one object is refused, so
//! that no two readers can take one card differently (req-E8, sec-P2).

use std::cell::Cell;
use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use zeroize::Zeroizing;

use crate::limits;
use strings::Strings;

mod canonical;
mod indented;
mod strings;

/// One JSON value.
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number, as the nearest double; no field of this program needs more.
    Number(f64),
    /// A string.
    Text(Zeroizing<String>),
    /// An array, in order.
    Array(Vec<Self>),
    /// An object, in the order written; no name twice.
    Object(Vec<(String, Self)>),
}

/// The text is not JSON, or not JSON that is taken from strangers.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not well-formed JSON within bounds")]
pub struct BadJson;

impl Json {
    /// Reads one JSON value in UTF-8 with nothing but white space round it.
    ///
    /// # Errors
    /// [`BadJson`] if it is anything else, nests deeper than [`limits::JSON_DEPTH`], holds more
    /// values than [`limits::JSON_VALUES`], a string over [`limits::JSON_STRING_BYTES`] or a name
    /// twice in an object.
    pub fn parse(text: &[u8]) -> Result<Self, BadJson> {
        Self::parse_within(text, limits::JSON_STRING_BYTES, limits::JSON_VALUES)
    }

    /// As [`Json::parse`], with the strings that may be longer in files of cards and of records:
    /// attached documents, narratives, cards (req-I19, architecture §7). They are known by the name
    /// that they stand under.
    ///
    /// # Errors
    /// [`BadJson`], as there.
    pub fn parse_record(text: &[u8]) -> Result<Self, BadJson> {
        Self::read(text, Strings::OF_RECORDS, limits::JSON_VALUES)
    }

    /// As [`Json::parse`], with strings of up to `string_bytes` bytes and up to `values` values.
    ///
    /// # Errors
    /// [`BadJson`], as there.
    pub fn parse_within(text: &[u8], string_bytes: usize, values: usize) -> Result<Self, BadJson> {
        Self::read(text, Strings::all(string_bytes), values)
    }

    fn read(text: &[u8], strings: Strings, values: usize) -> Result<Self, BadJson> {
        let values = Cell::new(values);
        let mut reader = serde_json::Deserializer::from_slice(text);
        let value = Level {
            left: limits::JSON_DEPTH,
            string_bytes: strings.other,
            strings,
            values: &values,
        }
        .deserialize(&mut reader)
        .map_err(|_serde_json_may_quote_the_text| BadJson)?;
        reader.end().map_err(|_trailing| BadJson)?;
        Ok(value)
    }

    /// The member called `name`, if this is an object that has one.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        members
            .iter()
            .find_map(|(key, value)| (key == name).then_some(value))
    }

    /// The member at the end of `path`, through objects only.
    #[must_use]
    pub fn at(&self, path: &[&str]) -> Option<&Self> {
        path.iter().try_fold(self, |value, name| value.get(name))
    }

    /// Takes out the value at the end of `path`, through objects only, and leaves `null`.
    #[must_use]
    pub fn take(&mut self, path: &[&str]) -> Option<Self> {
        let found = path.iter().try_fold(self, |value, name| {
            let Self::Object(members) = value else {
                return None;
            };
            members
                .iter_mut()
                .find_map(|(key, value)| (key == name).then_some(value))
        })?;
        Some(std::mem::replace(found, Self::Null))
    }

    /// The text of a string.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        let Self::Text(text) = self else { return None };
        Some(text)
    }

    /// The text of the member called `name`, if that is a string.
    #[must_use]
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.get(name)?.text()
    }

    /// The value of a number.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        let Self::Number(number) = self else {
            return None;
        };
        Some(*number)
    }

    /// A whole number, written as a number or, as some issuers do, as a string (trap-T11, req-H9).
    #[must_use]
    pub fn count(&self) -> Option<u64> {
        match self {
            Self::Text(digits) => digits.parse().ok(),
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "whole and in range, as checked"
            )]
            Self::Number(number) => (number.fract() == 0.0
                && (0.0..9_007_199_254_740_992.0).contains(number))
            .then_some(*number as u64),
            _ => None,
        }
    }

    /// The elements of an array; none if this is no array.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match self {
            Self::Array(items) => items,
            _ => &[],
        }
    }

    /// The elements of the member called `name`, if that is an array.
    #[must_use]
    pub fn items_of(&self, name: &str) -> &[Self] {
        self.get(name).map_or(&[], Self::items)
    }

    /// Whether this is an object.
    #[must_use]
    pub const fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }
}

/// Names in one object up to which looking through all of them is the quickest.
const FEW: usize = 24;

/// Reads a value that may still nest this many levels.
#[derive(Clone, Copy)]
struct Level<'c> {
    left: usize,
    /// For a string here, or in an array here.
    string_bytes: usize,
    strings: Strings,
    /// How many more values there may be, anywhere.
    values: &'c Cell<usize>,
}

impl Level<'_> {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        let left = self
            .left
            .checked_sub(1)
            .ok_or_else(|| E::custom("too deep"))?;
        Ok(Self { left, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Level<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Json, D::Error> {
        let left = self
            .values
            .get()
            .checked_sub(1)
            .ok_or_else(|| D::Error::custom("too many"))?;
        self.values.set(left);
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "see `Json::Number`")]
    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "see `Json::Number`")]
    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Json, E> {
        match text.len() <= self.string_bytes {
            true => Ok(Json::Text(Zeroizing::new(text.to_owned()))),
            false => Err(E::custom("string too long")),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let level = self.deeper()?;
        let mut array = Vec::new();
        while let Some(item) = items.next_element_seed(level)? {
            push(&mut array, item);
        }
        Ok(Json::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let level = self.deeper()?;
        let mut object: Vec<(String, Json)> = Vec::new();
        let mut names = HashSet::new();
        while let Some(name) = members.next_key::<String>()? {
            let is_known = if let ..=FEW = object.len() {
                object.iter().any(|(known, _)| *known == name)
            } else {
                if names.is_empty() {
                    names.extend(object.iter().map(|(known, _)| known.clone()));
                }
                !names.insert(name.clone())
            };
            if is_known {
                return Err(A::Error::custom("a name twice"));
            }
            let string_bytes = self.strings.most(&name);
            let level = Self {
                string_bytes,
                ..level
            };
            push(&mut object, (name, members.next_value_seed(level)?));
        }
        Ok(Json::Object(object))
    }
}

/// Adds an item. Most lists have one; room for four from the start would let a short text of small
/// lists take much memory (sec-P1).
fn push<T>(items: &mut Vec<T>, item: T) {
    if items.is_empty() {
        items.reserve_exact(1);
    }
    items.push(item);
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    fn refused(text: impl AsRef<[u8]>) -> bool {
        Json::parse(text.as_ref()).is_err()
    }

    #[test]
    fn members_are_found_by_name_and_path() {
        let json = Json::parse(br#" {"vc": {"type": ["a"], "n": 1.5}, "x": null} "#).unwrap();
        assert_eq!(json.at(&["vc", "n"]).and_then(Json::number), Some(1.5));
        assert_eq!(
            json.get("vc").unwrap().items_of("type")[0].text(),
            Some("a")
        );
        assert!(matches!(json.get("x"), Some(Json::Null)));
        assert!(json.at(&["vc", "type", "a"]).is_none());
    }

    #[test]
    fn a_name_twice_in_one_object_is_refused_at_any_level() {
        assert!(refused(r#"{"iss":"a","iss":"b"}"#));
        assert!(refused(r#"{"iss":"a","i\u0073s":"b"}"#));
        assert!(refused(r#"[{"a":{"b":1,"b":1}}]"#));
    }

    #[test]
    fn nesting_ends_at_the_bound() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(!refused(nested(limits::JSON_DEPTH)));
        assert!(refused(nested(limits::JSON_DEPTH + 1)));
        assert!(refused("[".repeat(100_000)));
    }

    #[test]
    fn a_name_twice_is_refused_in_a_large_object_too() {
        let object = |last: usize| {
            let members: Vec<_> = (0..100).map(|name| format!("\"{name}\":0")).collect();
            format!("{{{},\"{last}\":0}}", members.join(","))
        };
        assert!(!refused(object(100)));
        assert!((0..100).all(|name| refused(object(name))));
    }

    #[test]
    fn values_are_counted_wherever_they_stand() {
        let array = |count: usize| format!("[{}0]", "[0],".repeat(count));
        assert!(!refused(array(limits::JSON_VALUES / 2 - 2)));
        assert!(refused(array(limits::JSON_VALUES / 2)));
    }

    #[test]
    fn long_strings_are_refused() {
        let string = |bytes: usize| format!("\"{}\"", "x".repeat(bytes));
        assert!(!refused(string(limits::JSON_STRING_BYTES)));
        assert!(refused(string(limits::JSON_STRING_BYTES + 1)));
    }

    #[test]
    fn what_is_not_json_is_refused() {
        for text in [
            "",
            "{",
            "{} {}",
            "nul",
            "\u{feff}{}",
            "1e999",
            "NaN",
            r#""\ud800""#,
        ] {
            assert!(refused(text), "{text}");
        }
        assert!(refused(b"\"\xff\""));
    }

    #[test]
    fn a_count_may_be_written_as_a_string() {
        let count = |text: &str| Json::parse(text.as_bytes()).unwrap().count();
        assert_eq!(count("69"), Some(69));
        assert_eq!(count("\"69\""), Some(69));
        for bad in ["-1", "1.5", "\"abc\"", "1e300", "null"] {
            assert_eq!(count(bad), None, "{bad}");
        }
    }
}
