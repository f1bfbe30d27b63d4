//! What a vaccine is against.

/// A disease that vaccines are counted for. The list is closed: a rule that names another is refused.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[expect(missing_docs, reason = "each is its own name")]
pub enum Disease {
    Anthrax,
    Chikungunya,
    Cholera,
    Covid19,
    Dengue,
    Diphtheria,
    Ebola,
    H5Influenza,
    HaemophilusB,
    HepatitisA,
    HepatitisB,
    Hpv,
    Influenza,
    JapaneseEncephalitis,
    Measles,
    MeningococcalAcwy,
    MeningococcalB,
    MeningococcalOther,
    Mpox,
    Mumps,
    Pertussis,
    Plague,
    Pneumococcal,
    Polio,
    Rabies,
    Rotavirus,
    Rsv,
    Rubella,
    Smallpox,
    Tetanus,
    TickBorneEncephalitis,
    Tuberculosis,
    Typhoid,
    Varicella,
    YellowFever,
    Zoster,
}

impl Disease {
    /// All of them, in the order of their ids.
    pub const ALL: [Self; 36] = [
        Self::Anthrax,
        Self::Chikungunya,
        Self::Cholera,
        Self::Covid19,
        Self::Dengue,
        Self::Diphtheria,
        Self::Ebola,
        Self::H5Influenza,
        Self::HaemophilusB,
        Self::HepatitisA,
        Self::HepatitisB,
        Self::Hpv,
        Self::Influenza,
        Self::JapaneseEncephalitis,
        Self::Measles,
        Self::MeningococcalAcwy,
        Self::MeningococcalB,
        Self::MeningococcalOther,
        Self::Mpox,
        Self::Mumps,
        Self::Pertussis,
        Self::Plague,
        Self::Pneumococcal,
        Self::Polio,
        Self::Rabies,
        Self::Rotavirus,
        Self::Rsv,
        Self::Rubella,
        Self::Smallpox,
        Self::Tetanus,
        Self::TickBorneEncephalitis,
        Self::Tuberculosis,
        Self::Typhoid,
        Self::Varicella,
        Self::YellowFever,
        Self::Zoster,
    ];

    /// How tables and rules write it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Anthrax => "anthrax",
            Self::Chikungunya => "chikungunya",
            Self::Cholera => "cholera",
            Self::Covid19 => "covid-19",
            Self::Dengue => "dengue",
            Self::Diphtheria => "diphtheria",
            Self::Ebola => "ebola",
            Self::H5Influenza => "h5-influenza",
            Self::HaemophilusB => "haemophilus-b",
            Self::HepatitisA => "hepatitis-a",
            Self::HepatitisB => "hepatitis-b",
            Self::Hpv => "hpv",
            Self::Influenza => "influenza",
            Self::JapaneseEncephalitis => "japanese-encephalitis",
            Self::Measles => "measles",
            Self::MeningococcalAcwy => "meningococcal-acwy",
            Self::MeningococcalB => "meningococcal-b",
            Self::MeningococcalOther => "meningococcal-other",
            Self::Mpox => "mpox",
            Self::Mumps => "mumps",
            Self::Pertussis => "pertussis",
            Self::Plague => "plague",
            Self::Pneumococcal => "pneumococcal",
            Self::Polio => "polio",
            Self::Rabies => "rabies",
            Self::Rotavirus => "rotavirus",
            Self::Rsv => "rsv",
            Self::Rubella => "rubella",
            Self::Smallpox => "smallpox",
            Self::Tetanus => "tetanus",
            Self::TickBorneEncephalitis => "tick-borne-encephalitis",
            Self::Tuberculosis => "tuberculosis",
            Self::Typhoid => "typhoid",
            Self::Varicella => "varicella",
            Self::YellowFever => "yellow-fever",
            Self::Zoster => "zoster",
        }
    }

    /// The disease with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|disease| disease.id() == id)
    }
}
