//! What a rule says, in words: for whom it counts, what is missing, why a dose counts or does not.

use super::records::does_not_count;
use super::{Message, Words, calendar_day, diseases, records_date};
use crate::fhir::{DoseCount, FhirDate};
use crate::rules::{Answer, Doubt, Exclusion, Fate, MetBy, NeedAnswer, Open, Ruling, Status};
use crate::rules::{Uncounted, WeighedDose};

/// Under an answer: whose counting it is.
pub const SUPPORT: Message = Message("rule-support");
/// The same over records that nobody signed.
pub const UNSIGNED_SUPPORT: Message = Message("rule-unsigned-support");
/// The rule that is chosen is not there.
pub const ABSENT: Message = Message("rule-absent");
/// Shows what became of each dose.
pub const SHOW_DOSES: Message = Message("rule-show-doses");
/// Hides it again.
pub const HIDE_DOSES: Message = Message("rule-hide-doses");

/// An answer in words.
pub struct ToldRule {
    /// The rule and its answer: "New York, kindergarten: Not met".
    pub title: String,
    /// One line for each need that keeps it from being met.
    pub open: Vec<String>,
    /// Each need.
    pub needs: Vec<ToldNeed>,
    /// Version, publisher and date of the source.
    pub source: String,
    /// What staff must know beside, in the author's words.
    pub notes: Vec<String>,
}

/// A need in words.
pub struct ToldNeed {
    /// What it is.
    pub name: String,
    /// How many doses count, or what meets it.
    pub count: String,
    /// Whether it is met; `None` where nothing is asked.
    pub ruling: Option<Ruling>,
    /// The same in words.
    pub answer: String,
    /// Each dose that has to do with it.
    pub doses: Vec<ToldDose>,
}

/// A dose in words.
pub struct ToldDose {
    /// When.
    pub date: Option<String>,
    /// Which vaccine.
    pub name: String,
    /// Whether it counts, and why not.
    pub fate: String,
    /// Whether it does.
    pub counts: bool,
}

/// Whether a rule is met, in a word or two.
#[must_use]
pub const fn ruling(ruling: Ruling) -> Message {
    Message(match ruling {
        Ruling::Met => "rule-met",
        Ruling::CannotTell => "rule-cannot-tell",
        Ruling::NotMet => "rule-not-met",
    })
}

/// The stable code of a ruling, in kebab-case.
#[must_use]
pub const fn ruling_code(ruling: Ruling) -> &'static str {
    match ruling {
        Ruling::Met => "met",
        Ruling::CannotTell => "cannot-tell",
        Ruling::NotMet => "not-met",
    }
}

/// What `answer` says.
#[must_use]
pub fn told(words: Words, answer: &Answer) -> ToldRule {
    let pack = &answer.pack;
    let title = [
        ("rule", (&*pack.name).into()),
        ("answer", words.get(ruling(answer.ruling)).into()),
    ];
    let source = [
        ("version", (&*pack.version).into()),
        ("publisher", (&*pack.publisher).into()),
        ("source", (&*pack.source).into()),
        ("day", calendar_day(words, pack.read_on).into()),
    ];
    let deciding = answer.needs.iter().filter(|need| !need.is_optional);
    ToldRule {
        title: words.with("rule-headline", &title),
        open: deciding.filter_map(|need| open_line(words, need)).collect(),
        needs: answer
            .needs
            .iter()
            .map(|need| told_need(words, need))
            .collect(),
        source: words.with("rule-source", &source),
        notes: pack.notes.clone(),
    }
}

/// What a need is: its author's words, or the diseases that it is about.
#[must_use]
pub fn need_name(words: Words, need: &NeedAnswer) -> String {
    let name = need.name.clone();
    name.unwrap_or_else(|| {
        // It begins a line.
        let names = diseases(words, &need.diseases);
        let mut letters = names.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect()
    })
}

/// What keeps a need from being met.
fn open_line(words: Words, need: &NeedAnswer) -> Option<String> {
    let named = || ("need", need_name(words, need).into());
    Some(match &need.status {
        Status::Met(_) | Status::NotAsked => return None,
        Status::CannotTell(why) => {
            let told = [
                ("rule", need_name(words, need).into()),
                ("answer", open(words, why).into()),
            ];
            words.with("rule-headline", &told)
        }
        Status::NotMet {
            missing,
            is_least,
            earliest,
        } => {
            let (what, then) = match (missing, earliest) {
                (0, None) => (words.with("rule-no-result", &[named()]), ""),
                (0, Some(_)) => (words.with("rule-settling", &[named()]), "rule-settles"),
                (doses, _) => {
                    let told = [named(), ("doses", (*doses).into())];
                    let id = match is_least {
                        true => "rule-missing-least",
                        false => "rule-missing",
                    };
                    (words.with(id, &told), "rule-earliest")
                }
            };
            match earliest {
                None => what,
                Some(day) => {
                    let day = calendar_day(words, *day);
                    words.with(then, &[("missing", what.into()), ("day", day.into())])
                }
            }
        }
    })
}

fn told_need(words: Words, need: &NeedAnswer) -> ToldNeed {
    let name = need_name(words, need);
    let (ruling, answer) = match &need.status {
        Status::Met(_) => (Some(Ruling::Met), "rule-met"),
        Status::NotMet { .. } => (Some(Ruling::NotMet), "rule-not-met"),
        Status::CannotTell(_) => (Some(Ruling::CannotTell), "rule-cannot-tell"),
        Status::NotAsked => (None, "rule-not-asked"),
    };
    let counted = need.doses.map(|tally| {
        let told = [
            ("counted", tally.counted.into()),
            ("required", tally.required.into()),
        ];
        words.with("rule-doses", &told)
    });
    let count = match &need.status {
        Status::Met(MetBy::BirthDate) => words.with("rule-by-birth", &[]),
        Status::Met(MetBy::Test) => words.with("rule-by-test", &[]),
        _ => counted.unwrap_or_default(),
    };
    ToldNeed {
        name: match need.is_optional {
            true => words.with("rule-optional", &[("need", name.into())]),
            false => name,
        },
        count,
        ruling,
        answer: words.with(answer, &[]),
        doses: need
            .weighed
            .iter()
            .map(|dose| told_dose(words, dose))
            .collect(),
    }
}

/// Why it can't be said whether a need is met.
#[must_use]
pub fn open(words: Words, why: &Open) -> String {
    match why {
        Open::Staff(what) => words.with("rule-open-staff", &[("what", (&**what).into())]),
        Open::Dose(why) => words.get(doubt(*why)).to_owned(),
        Open::Result => words.with("rule-open-result", &[]),
        Open::TooMuch => words.with("rule-open-too-much", &[]),
    }
}

const fn doubt(why: Doubt) -> Message {
    Message(match why {
        Doubt::PartialDate => "rule-open-partial-date",
        Doubt::NoDate => "rule-open-no-date",
        Doubt::NoBirthDate => "rule-open-no-birth-date",
        Doubt::UnknownVaccine => "rule-open-unknown-vaccine",
        Doubt::UnspecifiedVaccine => "rule-open-unspecified",
        Doubt::PartOfIt => "rule-open-part",
        Doubt::Contradicted => "rule-open-contradicted",
        Doubt::UnknownModifier => "rule-open-modifier",
        Doubt::RepeatedSoon => "rule-open-repeated-soon",
    })
}

fn told_dose(words: Words, dose: &WeighedDose) -> ToldDose {
    let date = |date: &FhirDate| records_date(words, date);
    ToldDose {
        date: dose.date.as_ref().map(date),
        name: dose.name.clone(),
        fate: fate(words, dose.fate),
        counts: matches!(dose.fate, Fate::Counts(_)),
    }
}

/// What became of a dose.
#[must_use]
pub fn fate(words: Words, fate: Fate) -> String {
    let days = |id, days: i64| words.with(id, &[("days", days.into())]);
    let why = |id, why: &str| words.with(id, &[("why", why.into())]);
    match fate {
        Fate::Counts(number) => words.with("rule-dose-counts", &[("number", number.into())]),
        Fate::Open(open) => why("rule-dose-open", words.get(doubt(open))),
        Fate::TooYoung(by) => days("rule-dose-too-young", by),
        Fate::TooClose(by) => days("rule-dose-too-close", by),
        Fate::NearLive(by) => days("rule-dose-near-live", by),
        Fate::OtherProduct => words.with("rule-dose-other-product", &[]),
        Fate::TooOld => words.with("rule-dose-too-old", &[]),
        Fate::NotSettled(day) => {
            let day = calendar_day(words, day);
            words.with("rule-dose-not-settled", &[("day", day.into())])
        }
        Fate::Surplus => words.with("rule-dose-surplus", &[]),
        Fate::Out(exclusion) => why("rule-dose-out", words.get(excluded(exclusion))),
    }
}

/// The stable code of what became of a dose, in kebab-case.
#[must_use]
pub const fn fate_code(fate: Fate) -> &'static str {
    match fate {
        Fate::Counts(_) => "counts",
        Fate::Open(_) => "open",
        Fate::TooYoung(_) => "too-young",
        Fate::TooClose(_) => "too-close",
        Fate::NearLive(_) => "near-live",
        Fate::OtherProduct => "other-product",
        Fate::TooOld => "too-old",
        Fate::NotSettled(_) => "not-settled",
        Fate::Surplus => "surplus",
        Fate::Out(_) => "not-weighed",
    }
}

const fn excluded(why: Exclusion) -> Message {
    let Exclusion::Record(why) = why else {
        return Message("rule-dose-impossible-date");
    };
    let counts = match why {
        Uncounted::NotCompleted => DoseCount::NotCompleted,
        Uncounted::Subpotent => DoseCount::Subpotent,
        Uncounted::NoVaccine => DoseCount::NoVaccine,
        Uncounted::NotThisPerson => DoseCount::NotThisPerson,
        Uncounted::UnknownModifier => DoseCount::UnknownModifier,
    };
    match does_not_count(counts) {
        Some(message) => message,
        None => Message("rule-dose-impossible-date"),
    }
}
