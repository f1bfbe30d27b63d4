//! Vaccines, and what each counts for.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Disease, System, table};
use crate::fhir::{Coding, Concept};

/// By CVX code.
const BY_CVX: &str = include_str!("../../assets/codes/vaccines.tsv");

/// By codes of other systems.
const BY_OTHERS: &str = include_str!("../../assets/codes/other-vaccines.tsv");

/// A vaccine that a table knows.
#[derive(Debug, Eq, PartialEq)]
pub struct Vaccine {
    /// The system of its code.
    pub system: System,
    /// Its code, as the table writes it.
    pub code: &'static str,
    /// A short name.
    pub name: &'static str,
    /// What it counts for; nothing for what is no vaccine.
    pub diseases: Vec<Disease>,
    /// What else is known of it.
    kinds: Vec<VaccineKind>,
}

/// What decides where a vaccine counts, beside what it is against.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum VaccineKind {
    /// For adults.
    Adult,
    /// Joined to a carrier protein.
    Conjugate,
    /// A child's formulation with diphtheria and tetanus.
    Dtap,
    /// Live, attenuated.
    Live,
    /// Live, and one of those between which 28 days are kept where not given on one day.
    LiveParenteral,
    /// Nothing was given, or something that is no vaccine.
    NotADose,
    /// Live polio vaccine, by mouth.
    Opv,
    /// The same against one or two of the three types of polio alone.
    OpvPart,
    /// For children.
    Pediatric,
    /// Of sugars, not joined to a carrier.
    Polysaccharide,
    /// An adult's formulation with diphtheria and tetanus.
    Td,
    /// An adult's formulation with pertussis.
    Tdap,
    /// The code leaves open which of several vaccines it was.
    Unspecified,
}

impl VaccineKind {
    const ALL: [Self; 13] = [
        Self::Adult,
        Self::Conjugate,
        Self::Dtap,
        Self::Live,
        Self::LiveParenteral,
        Self::NotADose,
        Self::Opv,
        Self::OpvPart,
        Self::Pediatric,
        Self::Polysaccharide,
        Self::Td,
        Self::Tdap,
        Self::Unspecified,
    ];

    /// Those that name a formulation, even where a code leaves open which vaccine it was.
    const FORMULATIONS: [Self; 9] = [
        Self::Adult,
        Self::Conjugate,
        Self::Dtap,
        Self::Opv,
        Self::OpvPart,
        Self::Pediatric,
        Self::Polysaccharide,
        Self::Td,
        Self::Tdap,
    ];

    /// How tables and rules write it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Adult => "adult",
            Self::Conjugate => "conjugate",
            Self::Dtap => "dtap",
            Self::Live => "live",
            Self::LiveParenteral => "live-parenteral",
            Self::NotADose => "not-a-dose",
            Self::Opv => "opv",
            Self::OpvPart => "opv-part",
            Self::Pediatric => "pediatric",
            Self::Polysaccharide => "polysaccharide",
            Self::Td => "td",
            Self::Tdap => "tdap",
            Self::Unspecified => "unspecified",
        }
    }

    /// The kind with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

impl Vaccine {
    /// Whether it is of this kind, as far as its code says.
    #[must_use]
    pub fn is(&self, kind: VaccineKind) -> bool {
        self.kinds.contains(&kind)
    }

    /// Whether it is against this.
    #[must_use]
    pub fn is_against(&self, disease: Disease) -> bool {
        self.diseases.contains(&disease)
    }

    /// Whether records of one day that name these two can be of one dose: vaccines against the same
    /// diseases.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.diseases == other.diseases
    }

    /// Whether its code says which formulation it was.
    #[must_use]
    pub fn names_formulation(&self) -> bool {
        !self.is(VaccineKind::Unspecified) || self.formulations().next().is_some()
    }

    /// How much its code says, to choose between two of one dose.
    #[must_use]
    pub fn precision(&self) -> (bool, usize) {
        (!self.is(VaccineKind::Unspecified), self.kinds.len())
    }

    /// Whether two records of one dose that name these two can't both be right: one names a
    /// formulation that the other is not.
    #[must_use]
    pub fn contradicts(&self, other: &Self) -> bool {
        let within = |one: &Self, other: &Self| one.formulations().all(|kind| other.is(kind));
        let differ = |kind| self.is(kind) != other.is(kind);
        let is_open = [self, other].map(|one| one.is(VaccineKind::Unspecified));
        match is_open {
            [true, true] => false,
            [true, false] => !within(self, other),
            [false, true] => !within(other, self),
            // Tables of other systems than CVX name fewer formulations.
            [false, false] => {
                differ(VaccineKind::Live)
                    || differ(VaccineKind::OpvPart)
                    || !(within(self, other) || within(other, self))
            }
        }
    }

    fn formulations(&self) -> impl Iterator<Item = VaccineKind> {
        let own = VaccineKind::FORMULATIONS.into_iter();
        own.filter(|kind| self.is(*kind))
    }

    /// Whether all that `other` says holds of this too.
    fn covers(&self, other: &Self) -> bool {
        let is_ours = |disease| self.is_against(disease);
        other.diseases.iter().copied().all(is_ours)
            && self.is(VaccineKind::NotADose) == other.is(VaccineKind::NotADose)
    }
}

/// All known vaccines.
struct Vaccines {
    by_code: HashMap<System, HashMap<&'static str, Vaccine>>,
    /// The date of the table of CVX codes, and of the others.
    dates: [&'static str; 2],
}

static VACCINES: LazyLock<Vaccines> = LazyLock::new(|| Vaccines::read(BY_CVX, BY_OTHERS));

impl Vaccines {
    /// Leaves out what can't be read: its codes are then shown raw, and count for nothing (req-I9).
    fn read(by_cvx: &'static str, by_others: &'static str) -> Self {
        let by_cvx_code = table::rows(by_cvx).filter_map(|[code, name, diseases, kinds]| {
            Vaccine::read(System::Cvx, code, name, diseases, kinds)
        });
        let by_other_code =
            table::rows(by_others).filter_map(|[system, code, name, diseases, kinds]| {
                Vaccine::read(System::from_id(system)?, code, name, diseases, kinds)
            });
        let mut by_code: HashMap<System, HashMap<&str, Vaccine>> = HashMap::new();
        for vaccine in by_cvx_code.chain(by_other_code) {
            let code = vaccine.system.plain(vaccine.code);
            by_code
                .entry(vaccine.system)
                .or_default()
                .insert(code, vaccine);
        }
        Self {
            by_code,
            dates: [table::date(by_cvx), table::date(by_others)],
        }
    }

    fn of(&self, coding: &Coding) -> Option<&Vaccine> {
        let system = System::from_uri(&coding.system)?;
        self.by_code.get(&system)?.get(system.plain(&coding.code))
    }
}

impl Vaccine {
    fn read(
        system: System,
        code: &'static str,
        name: &'static str,
        diseases: &str,
        kinds: &str,
    ) -> Option<Self> {
        Some(Self {
            system,
            code,
            name,
            diseases: table::list(diseases)
                .map(Disease::from_id)
                .collect::<Option<_>>()?,
            kinds: table::list(kinds)
                .map(VaccineKind::from_id)
                .collect::<Option<_>>()?,
        })
    }
}

/// The vaccine that `concept` names, over all its codes: the one that says most. `None` if no table
/// knows any of them, or if they contradict each other (req-I8).
#[must_use]
pub fn vaccine(concept: &Concept) -> Option<&'static Vaccine> {
    let known = || {
        concept
            .codings
            .iter()
            .filter_map(|coding| VACCINES.of(coding))
    };
    let says = |vaccine: &Vaccine| {
        let is_specific = !vaccine.is(VaccineKind::Unspecified);
        (vaccine.diseases.len(), is_specific)
    };
    // The first of those that say as much.
    let more = |best, next| if says(next) > says(best) { next } else { best };
    let best = known().reduce(more)?;
    known().all(|other| best.covers(other)).then_some(best)
}

/// The date of the table that tells this system's codes for vaccines; empty if it says none.
pub(super) fn table_of(system: System) -> Option<&'static str> {
    let [cvx, others] = VACCINES.dates;
    match system {
        System::Cvx => Some(cvx),
        System::Air | System::Atc | System::Cpt | System::Ema | System::Icd11 => Some(others),
        _ => None,
    }
}

/// The vaccine with this code.
pub(super) fn of(coding: &Coding) -> Option<&'static Vaccine> {
    VACCINES.of(coding)
}
