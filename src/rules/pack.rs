//! What a rule asks for.

use std::sync::{Arc, LazyLock};

use jiff::civil::Date;
use serde::Deserialize;
use serde::de::{Deserializer, Error as _};

use super::Span;
use crate::codes::{Disease, Outcome, Vaccine, VaccineKind};
use crate::limits;

/// A set of needs, as somebody published them: a school's doses, a policy of an event. Ours to
/// choose and never the card's (req-I23).
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Pack {
    /// In kebab-case, as the setting names it.
    pub id: String,
    /// Of the pack.
    pub version: String,
    /// In its author's language.
    pub name: String,
    /// What it is for.
    pub kind: PackKind,
    /// Who asks for it.
    pub publisher: String,
    /// The document that it follows.
    pub source: String,
    /// Where that document is.
    pub url: String,
    /// When it was read or last confirmed.
    pub read_on: Date,
    /// ISO 3166-2, such as `US-NY`.
    pub region: Option<String>,
    /// Days by which a dose may come before its least age or interval.
    pub grace_days: u8,
    /// What staff must know beside.
    pub notes: Vec<String>,
    /// All of them are asked for, but for optional ones.
    pub needs: Vec<Need>,
}

/// What a pack is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PackKind {
    /// Somebody needs care.
    Clinic,
    /// Somebody wants to come in.
    Event,
    /// Proof against measles alone.
    Measles,
    /// A child comes to school.
    SchoolEntry,
}

/// One thing that is asked for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Need {
    /// In the author's words, where the names of the diseases are not enough.
    pub name: Option<String>,
    /// A dose counts that is against all of them.
    pub diseases: Vec<Disease>,
    /// Whether 28 days are kept to other live vaccines.
    pub live: bool,
    /// Whether it is counted and never decides.
    pub optional: bool,
    /// Any of them meets it.
    pub ways: Vec<Way>,
}

/// One way to meet a need.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Way {
    /// For people who have reached this age on the day of judging.
    pub from_age: Option<Span>,
    /// For people who have not reached this age.
    pub to_age: Option<Span>,
    /// What staff decide where all that is asked for is there: it then meets nothing by itself.
    pub staff: Option<String>,
    /// What it asks for.
    pub asks: Asks,
}

/// What a way asks for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Asks {
    /// A birth before this day.
    BornBefore(Date),
    /// Doses of a vaccine.
    Doses(Series),
    /// A decision that no program makes, and which.
    Staff(String),
    /// The result of a test.
    Test(TestAsked),
}

/// Doses, and when.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Series {
    /// How many.
    pub doses: usize,
    /// Least age at each dose, where one is asked for: what is asked of the first, of each, of the
    /// last. All that apply must hold.
    pub first_from: Option<Span>,
    /// The first came before this age; else the way is for others.
    pub first_before: Option<Span>,
    /// Of every dose.
    pub each_from: Option<Span>,
    /// Of the last.
    pub last_from: Option<Span>,
    /// By the number of the dose.
    pub dose_from: Vec<Option<Span>>,
    /// Least intervals, one for each pair that follow each other.
    pub apart: Vec<Span>,
    /// Least span from the first to the last.
    pub span: Option<Span>,
    /// The last is not older.
    pub within: Option<Span>,
    /// How long after the last it is met.
    pub settled_after: Option<Span>,
    /// Vaccines of one of these kinds alone, if any are named.
    pub only: Vec<VaccineKind>,
    /// No vaccines of these kinds.
    pub except: Vec<VaccineKind>,
    /// None of this kind from this day on.
    pub except_from: Option<(VaccineKind, Date)>,
    /// Vaccines with one of these CVX codes alone, if any are named.
    pub products: Vec<String>,
}

/// The result of a test.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TestAsked {
    /// The URI of the system of its codes.
    pub system: String,
    /// Any of these.
    pub codes: Vec<String>,
    /// What it must have found.
    pub outcome: Outcome,
    /// Not taken longer ago.
    pub within: Option<Span>,
}

impl<'de> Deserialize<'de> for PackKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let all = [Self::SchoolEntry, Self::Measles, Self::Event, Self::Clinic];
        let named = all.into_iter().find(|kind| kind.id() == text);
        named.ok_or_else(|| D::Error::custom("kind: one of school-entry, measles, event, clinic"))
    }
}

impl PackKind {
    /// How packs write it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Clinic => "clinic",
            Self::Event => "event",
            Self::Measles => "measles",
            Self::SchoolEntry => "school-entry",
        }
    }
}

impl Pack {
    /// Whether `text` can be the id of a pack: small letters, digits and hyphens.
    #[must_use]
    pub fn is_id(text: &str) -> bool {
        let is_kebab =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        text.bytes().all(is_kebab) && (1..=limits::PACK_ID_CHARS).contains(&text.len())
    }

    /// A pack that was chosen and is not there. It asks for nothing that could be met, so that
    /// nothing is green by it.
    #[must_use]
    pub fn absent(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            version: String::new(),
            name: id.to_owned(),
            kind: PackKind::Clinic,
            publisher: String::new(),
            source: String::new(),
            url: String::new(),
            read_on: Date::ZERO,
            region: None,
            grace_days: 0,
            notes: Vec::new(),
            needs: Vec::new(),
        }
    }

    /// The pack with this id, of those that are built in and of `own`. `None` for no id; where there
    /// is none of it, one that says so.
    #[must_use]
    pub fn chosen(id: &str, own: &[Arc<Self>]) -> Option<Arc<Self>> {
        if id.is_empty() {
            return None;
        }
        let found = BUILT_IN.iter().chain(own).find(|pack| pack.id == id);
        Some(found.map_or_else(|| Arc::new(Self::absent(id)), Arc::clone))
    }

    /// Whether it is one that is not there: see [`Pack::absent`].
    #[must_use]
    pub fn is_absent(&self) -> bool {
        self.needs.is_empty()
    }

    /// Whether a dose of this vaccine has to do with what is asked for; one that no table knows may.
    pub(super) fn weighs_vaccine(&self, vaccine: Option<&Vaccine>) -> bool {
        let Some(vaccine) = vaccine else {
            return self.needs.iter().any(|need| !need.diseases.is_empty());
        };
        let is_open = vaccine.diseases.is_empty() && vaccine.is(VaccineKind::Unspecified);
        self.needs.iter().any(|need| {
            let mut diseases = need.diseases.iter();
            (is_open && !need.diseases.is_empty())
                || diseases.any(|disease| vaccine.is_against(*disease))
                || (need.live && vaccine.is(VaccineKind::LiveParenteral))
        })
    }

    /// Whether a test with these codes, each with the URI of its system, is one that is asked for.
    pub(super) fn weighs_test(&self, codes: &[(String, String)]) -> bool {
        let mut ways = self.needs.iter().flat_map(|need| &need.ways);
        ways.any(|way| matches!(&way.asks, Asks::Test(asked) if asked.is_of(codes)))
    }

    /// The packs that are part of the program, by name.
    #[must_use]
    pub fn built_in() -> &'static [Arc<Self>] {
        &BUILT_IN
    }
}

impl Series {
    /// The least interval before the dose with this number, counted from nought.
    pub(super) fn gap_before(&self, dose: usize) -> Option<Span> {
        let before = dose.checked_sub(1)?;
        self.apart.get(before).copied()
    }

    /// The least ages at the dose with this number, counted from nought.
    pub(super) fn ages_at(&self, dose: usize) -> impl Iterator<Item = Span> {
        let first = self.first_from.filter(|_age| dose == 0);
        let last = self.last_from.filter(|_age| self.is_last(dose));
        let own = self.dose_from.get(dose).copied().flatten();
        [first, self.each_from, last, own].into_iter().flatten()
    }

    /// Whether the dose with this number, counted from nought, is the last that is asked for.
    pub(super) const fn is_last(&self, dose: usize) -> bool {
        dose + 1 == self.doses
    }
}

pub(super) const TEXTS: [&str; 11] = [
    include_str!("../../assets/rules/clinic-hepatitis-b.toml"),
    include_str!("../../assets/rules/clinic-tuberculosis.toml"),
    include_str!("../../assets/rules/event-covid-dose-or-test.toml"),
    include_str!("../../assets/rules/us-ca-school-7-new.toml"),
    include_str!("../../assets/rules/us-ca-school-7.toml"),
    include_str!("../../assets/rules/us-ca-school-k.toml"),
    include_str!("../../assets/rules/us-measles-proof.toml"),
    include_str!("../../assets/rules/us-ny-school-7.toml"),
    include_str!("../../assets/rules/us-ny-school-k.toml"),
    include_str!("../../assets/rules/us-tx-school-7.toml"),
    include_str!("../../assets/rules/us-tx-school-k.toml"),
];

/// A test holds that all of them can be read.
static BUILT_IN: LazyLock<Vec<Arc<Pack>>> = LazyLock::new(|| {
    let read = TEXTS.iter().filter_map(|text| Pack::read(text).ok());
    let mut packs: Vec<_> = read.map(Arc::new).collect();
    packs.sort_by(|one, other| one.name.cmp(&other.name));
    packs
});
