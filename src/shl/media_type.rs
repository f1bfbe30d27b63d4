//! The type of a file's content, as manifests and JWE headers write it. RFC 6838, RFC 7515 §4.1.10.

use crate::text::one_line;

/// A media type without its parameters, in small letters.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MediaType {
    /// `application/smart-health-card`: signed cards.
    HealthCard,
    /// `application/fhir+json`: records that nobody signed.
    Fhir,
    /// `application/smart-api-access`: live access to a server of records.
    ApiAccess,
    /// Any other, safe to show.
    Other(String),
}

impl MediaType {
    /// Reads `text`. Parameters are dropped (trap-T8); a type without a slash is one of
    /// `application/`, as a JWE's header may leave that out (req-M4).
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let essence = text.split(';').next().unwrap_or_default();
        let essence = one_line(essence).to_ascii_lowercase();
        let whole = match essence.contains('/') {
            true => essence,
            false => format!("application/{essence}"),
        };
        match whole.as_str() {
            "application/smart-health-card" => Self::HealthCard,
            "application/fhir+json" => Self::Fhir,
            "application/smart-api-access" => Self::ApiAccess,
            other => Self::Other(other.chars().take(crate::limits::SHOWN_CHARS).collect()),
        }
    }

    /// The value of the parameter `name` in `text`, whatever its case, without quotes.
    #[must_use]
    pub fn parameter<'a>(text: &'a str, name: &str) -> Option<&'a str> {
        text.split(';').skip(1).find_map(|parameter| {
            let (found, value) = parameter.split_once('=')?;
            let is_it = found.trim().eq_ignore_ascii_case(name);
            is_it.then(|| value.trim().trim_matches('"'))
        })
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::HealthCard => "application/smart-health-card",
            Self::Fhir => "application/fhir+json",
            Self::ApiAccess => "application/smart-api-access",
            Self::Other(other) => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_case_and_a_missing_prefix_change_nothing() {
        for (text, expected) in [
            ("application/fhir+json;fhirVersion=4.0.1", MediaType::Fhir),
            (" Application/FHIR+JSON ; charset=utf-8", MediaType::Fhir),
            ("smart-health-card", MediaType::HealthCard),
            ("application/smart-api-access", MediaType::ApiAccess),
            (
                "application/pdf",
                MediaType::Other("application/pdf".to_owned()),
            ),
            ("x\u{202e}y/z", MediaType::Other("xy/z".to_owned())),
        ] {
            assert_eq!(MediaType::parse(text), expected, "{text}");
        }
        let text = "application/fhir+json; charset=utf-8;FHIRversion=\"5.0.0\"";
        assert_eq!(MediaType::parameter(text, "fhirVersion"), Some("5.0.0"));
        assert_eq!(MediaType::parameter("a/b", "fhirVersion"), None);
    }
}
