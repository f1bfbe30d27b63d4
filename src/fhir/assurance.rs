//! How well somebody was identified when a dose was given or a sample taken: the level in
//! `meta.security`, Vaccination & Testing IG (req-I15).

use crate::json::Json;
use crate::text::Personal;

const LEVELS: &str = "https://smarthealth.cards/ial";

/// The level of identity assurance.
#[derive(Clone, Eq, PartialEq)]
pub enum Assurance {
    /// `IAL1`: the person said a name and a date of birth.
    SelfAsserted,
    /// `IAL1.2`: an ID of any kind was looked at.
    SomeId,
    /// `IAL1.4`: a photo ID of a state or nation was looked at.
    PhotoId,
    /// `IAL2`: documents were checked, from afar or in person.
    Documents,
    /// `IAL3`: documents were checked in person by somebody trained.
    InPerson,
    /// A level that is not one of these, as it stands.
    Other(Personal),
}

impl Assurance {
    pub(super) fn of(json: &Json) -> Option<Self> {
        let labels = json.at(&["meta", "security"]).map_or(&[][..], Json::items);
        let level = labels
            .iter()
            .find(|label| label.text_of("system") == Some(LEVELS))?;
        let code = level.text_of("code")?;
        Some(match code.to_ascii_uppercase().as_str() {
            "IAL1" => Self::SelfAsserted,
            "IAL1.2" => Self::SomeId,
            "IAL1.4" => Self::PhotoId,
            "IAL2" => Self::Documents,
            "IAL3" => Self::InPerson,
            _ => Self::Other(Personal::new(code)?),
        })
    }
}
