//! What is told of issuers beside their names and keys: what they are, where, whom to call. From the
//! VCI directory's `vci-issuers-metadata.json` (req-G6).
//!
//! Nobody signed it. It adds words to what a person reads, and where an administrator asks for it,
//! it takes greens away; it gives none.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::SnapshotError;
use crate::issuer::IssuerUrl;
use crate::json::Json;
use crate::limits;

/// What an issuer is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum IssuerKind {
    /// A nation's government.
    Nation,
    /// A state, province or territory.
    State,
    /// A health jurisdiction of several communities.
    HealthJurisdiction,
    /// A city or county.
    City,
    /// Hospitals and practices.
    HealthSystem,
    /// A pharmacy or a chain of them.
    Pharmacy,
    /// A laboratory.
    Laboratory,
    /// An insurer.
    Insurer,
}

impl IssuerKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Nation,
        Self::State,
        Self::HealthJurisdiction,
        Self::City,
        Self::HealthSystem,
        Self::Pharmacy,
        Self::Laboratory,
        Self::Insurer,
    ];

    /// Its stable code: the last word of the code in the metadata.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nation => "nation",
            Self::State => "state_province_territory",
            Self::HealthJurisdiction => "health_jurisdiction",
            Self::City => "city_county",
            Self::HealthSystem => "health_system",
            Self::Pharmacy => "pharmacy",
            Self::Laboratory => "laboratory",
            Self::Insurer => "insurer",
        }
    }

    /// Reads a code, alone or after `governmental.` or `organizational.`.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        let last = code.rsplit('.').next()?;
        Self::ALL.into_iter().find(|kind| kind.code() == last)
    }
}

/// Where an issuer is: a country, and a state of it where that is given, in their codes.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Place {
    country: String,
    state: Option<String>,
}

impl Place {
    /// Reads `US` or `US-CA`; ISO 3166 has no longer ones.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        let (country, state) = match code.split_once('-') {
            None => (code, None),
            Some((country, state)) => (country, Some(state)),
        };
        Self::new(country, state)
    }

    fn new(country: &str, state: Option<&str>) -> Option<Self> {
        let is_code = |code: &str| {
            (1..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let state = state.filter(|state| is_code(state));
        is_code(country).then(|| Self {
            country: country.to_ascii_uppercase(),
            state: state.map(str::to_ascii_uppercase),
        })
    }

    /// Whether `other` lies in this place.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        self.country == other.country && (self.state.is_none() || self.state == other.state)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.state {
            Some(state) => write!(f, "{}-{state}", self.country),
            None => f.write_str(&self.country),
        }
    }
}

/// What is told of one issuer.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct About {
    /// What it is; of a code that is not known, nothing.
    pub kinds: BTreeSet<IssuerKind>,
    /// Where it is.
    pub places: BTreeSet<Place>,
    /// The telephone number of its help line.
    pub help_line: Option<String>,
}

/// What is told of issuers, by the `iss` of each, or of the entry that stands for it.
pub type Metadata = BTreeMap<IssuerUrl, About>;

/// Reads the metadata, row by row; a row that is none is left out.
///
/// # Errors
/// [`SnapshotError`] if it is no such file, or there is nothing in it.
pub fn read_metadata(text: &[u8]) -> Result<Metadata, SnapshotError> {
    let json = Json::parse_within(text, limits::JSON_STRING_BYTES, limits::DIRECTORY_VALUES)
        .map_err(|_json| SnapshotError::NotJson)?;
    let rows = json.items_of("issuer_metadata").iter();
    let known: Metadata = rows.take(limits::ISSUERS).filter_map(row).collect();
    match known.is_empty() {
        true => Err(SnapshotError::Shape),
        false => Ok(known),
    }
}

fn row(row: &Json) -> Option<(IssuerUrl, About)> {
    let iss = row
        .text_of("canonical_iss")
        .or_else(|| row.text_of("iss"))?;
    // An array in the documentation's example, a string in the data.
    let kinds = row.items_of("issuer_type").iter().filter_map(Json::text);
    let kinds = kinds.chain(row.text_of("issuer_type"));
    let place = |place: &Json| Place::new(place.text_of("country")?, place.text_of("state"));
    let about = About {
        kinds: kinds.filter_map(IssuerKind::named).collect(),
        places: row.items_of("locations").iter().filter_map(place).collect(),
        help_line: row.text_of("help_line").and_then(telephone),
    };
    Some((IssuerUrl::parse(iss)?, about))
}

/// A telephone number and nothing that could say more than one.
fn telephone(number: &str) -> Option<String> {
    let fits = |letter: char| letter.is_ascii_digit() || " +-().x".contains(letter);
    let is_number = number.chars().all(fits) && number.chars().any(|c| c.is_ascii_digit());
    (is_number && number.len() <= limits::TELEPHONE_CHARS).then(|| number.trim().to_owned())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;

    #[test]
    fn kinds_places_and_help_lines_are_read_and_the_rest_is_left_out() {
        let text = br#"{"issuer_metadata": [
            {"canonical_iss": "https://a.example", "issuer_type": "organizational.pharmacy",
             "locations": [{"state": "CA", "country": "US"}, {"country": "ca"}, {"state": "x"}],
             "help_line": "1-800-525-0127"},
            {"canonical_iss": "https://b.example", "help_line": "call <b>me</b> 1",
             "issuer_type": ["governmental.nation", "a.thing"]},
            {"canonical_iss": "not an address"}, 7
        ]}"#;
        let known = read_metadata(text).unwrap();
        let about = |iss| &known[&IssuerUrl::parse(iss).unwrap()];
        let a = about("https://a.example");
        assert_eq!(a.kinds, [IssuerKind::Pharmacy].into());
        let places: Vec<_> = a.places.iter().map(Place::to_string).collect();
        assert_eq!(places, ["CA", "US-CA"]);
        assert_eq!(a.help_line.as_deref(), Some("1-800-525-0127"));
        let b = about("https://b.example");
        assert_eq!((b.kinds.len(), &b.help_line), (1, &None));
        assert_eq!(known.len(), 2);
        assert_eq!(read_metadata(b"{}"), Err(SnapshotError::Shape));
        assert_eq!(read_metadata(b"{"), Err(SnapshotError::NotJson));
    }

    #[test]
    fn each_kind_has_its_code() {
        for kind in IssuerKind::ALL {
            assert_eq!(IssuerKind::named(kind.code()), Some(kind));
            let long = format!("organizational.{}", kind.code());
            assert_eq!(IssuerKind::named(&long), Some(kind));
        }
        assert_eq!(IssuerKind::named("pharmacy.x"), None);
        assert_eq!(IssuerKind::named(""), None);
    }

    #[test]
    fn a_help_line_is_a_number_and_short() {
        let most = "1".repeat(limits::TELEPHONE_CHARS);
        assert_eq!(telephone(&most), Some(most.clone()));
        assert_eq!(telephone(&format!("{most}1")), None);
        let with_signs = telephone(" +1 (800) 555-0127 x3.4 ");
        assert_eq!(with_signs.as_deref(), Some("+1 (800) 555-0127 x3.4"));
        for none in ["", " - ", "call 1", "1;2"] {
            assert_eq!(telephone(none), None, "{none}");
        }
    }

    #[test]
    fn a_place_has_codes_of_up_to_three_letters() {
        let code = |text| Place::named(text).map(|place| place.to_string());
        assert_eq!(code("u").as_deref(), Some("U"));
        assert_eq!(code("USA-abc").as_deref(), Some("USA-ABC"));
        assert_eq!(code("US-ABCD").as_deref(), Some("US"));
        assert_eq!(code("US-").as_deref(), Some("US"));
        for none in ["", "USAX", "U S", "-CA"] {
            assert_eq!(code(none), None, "{none}");
        }
    }

    #[test]
    fn a_country_holds_its_states_and_a_state_itself_alone() {
        let place = |code| Place::named(code).unwrap();
        assert!(place("US").holds(&place("US-CA")) && place("us-ca").holds(&place("US-CA")));
        assert!(!place("US-CA").holds(&place("US")) && !place("CA").holds(&place("US-CA")));
        assert_eq!(Place::named("United States"), None);
    }
}
