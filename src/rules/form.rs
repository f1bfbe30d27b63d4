//! The form of a pack's text.

use jiff::civil::Date;
use serde::Deserialize;
use serde::de::{Deserializer, Error as _};
use toml::Spanned;

use super::ValueFault;
use super::pack::PackKind;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct PackText {
    pub(super) id: Spanned<String>,
    pub(super) version: Spanned<String>,
    pub(super) name: Spanned<String>,
    pub(super) kind: PackKind,
    pub(super) publisher: Spanned<String>,
    pub(super) source: Spanned<String>,
    pub(super) url: Spanned<String>,
    pub(super) read_on: Day,
    #[serde(default)]
    pub(super) region: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) grace_days: Option<Spanned<u8>>,
    #[serde(default)]
    pub(super) notes: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) need: Vec<Spanned<NeedText>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct NeedText {
    #[serde(default)]
    pub(super) name: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) disease: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) diseases: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) live: bool,
    #[serde(default)]
    pub(super) optional: bool,
    #[serde(default)]
    pub(super) way: Vec<Spanned<WayText>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct WayText {
    #[serde(default)]
    pub(super) from_age: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) to_age: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) born_before: Option<Day>,
    #[serde(default)]
    pub(super) staff: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) test: Option<TestText>,
    #[serde(default)]
    pub(super) doses: Option<Spanned<usize>>,
    #[serde(default)]
    pub(super) first_from: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) first_before: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) each_from: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) last_from: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) dose_from: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) apart: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) span: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) within: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) settled_after: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) only: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) except: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) except_from: Option<ExceptText>,
    #[serde(default)]
    pub(super) products: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExceptText {
    pub(super) flag: Spanned<String>,
    pub(super) date: Day,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TestText {
    pub(super) system: Spanned<String>,
    pub(super) codes: Vec<Spanned<String>>,
    pub(super) result: Spanned<String>,
    #[serde(default)]
    pub(super) within: Option<Spanned<String>>,
}

/// A day, without a time.
pub(super) struct Day(pub(super) Date);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let at = toml::value::Datetime::deserialize(deserializer)?;
        let day = at
            .date
            .filter(|_day| at.time.is_none() && at.offset.is_none());
        let day = day.and_then(|day| {
            let year = i16::try_from(day.year).ok()?;
            Date::new(
                year,
                i8::try_from(day.month).ok()?,
                i8::try_from(day.day).ok()?,
            )
            .ok()
        });
        day.map(Self)
            .ok_or_else(|| D::Error::custom(ValueFault::Day))
    }
}
