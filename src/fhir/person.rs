//! Who a card is about. FHIR R4 `Patient`, req-I1 to I3.

use super::FhirDate;
use crate::json::Json;
use crate::text::Personal;

/// Names in one bundle's `Patient` that are read; more would not be read by a person either.
const NAMES: usize = 5;

/// A person, as far as it takes to compare with a photo ID. Gender is not read: a verifier shall
/// not use it (req-I3).
pub struct Person {
    /// At least one, those of today before those of the past.
    pub names: Vec<Name>,
    /// As precise as given.
    pub birth_date: Option<FhirDate>,
}

/// One name of a person, in one line, as its parts stand: prefix, given, family, suffix.
#[derive(Eq, PartialEq)]
pub struct Name {
    whole: Personal,
    is_former: bool,
}

impl Name {
    /// The whole name.
    #[must_use]
    pub fn show(&self) -> &str {
        self.whole.show()
    }

    /// See [`Personal::mixes_scripts`].
    #[must_use]
    pub fn mixes_scripts(&self) -> bool {
        self.whole.mixes_scripts()
    }

    /// Whether the person no longer bears it.
    #[must_use]
    pub const fn is_former(&self) -> bool {
        self.is_former
    }
}

impl Person {
    pub(super) fn from_json(patient: &Json) -> Self {
        let mut names: Vec<Name> = Vec::new();
        for json in patient.items_of("name").iter().take(NAMES) {
            let Some(whole) = whole(json) else { continue };
            if names.iter().all(|known| known.whole != whole) {
                let is_former = matches!(json.text_of("use"), Some("old" | "maiden"));
                names.push(Name { whole, is_former });
            }
        }
        names.sort_by_key(Name::is_former);
        Self {
            names,
            birth_date: FhirDate::from_json(patient.get("birthDate")),
        }
    }
}

/// FHIR R4 `HumanName` in one line: its parts, or its text where it has no parts.
pub(super) fn whole(json: &Json) -> Option<Personal> {
    let parts = ["prefix", "given"]
        .iter()
        .flat_map(|name| json.items_of(name));
    let line: Vec<&str> = parts
        .chain(json.get("family"))
        .chain(json.items_of("suffix"))
        .filter_map(Json::text)
        .collect();
    let line = zeroize::Zeroizing::new(line.join(" "));
    // A dash or an invisible letter is nobody's name.
    let is_name = |text: &str| text.chars().any(char::is_alphanumeric);
    [Some(line.as_str()), json.text_of("text")]
        .into_iter()
        .flatten()
        .filter_map(Personal::new)
        .find(|name| is_name(name.show()))
}
