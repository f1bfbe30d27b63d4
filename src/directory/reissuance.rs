//! Where an issuer gives out new cards: its `.well-known/shc-configuration`. Reissuance, a draft
//! (RFC 001 of SMART Health Cards, req-F8).
//!
//! Nobody signed it, so it adds a line to read and never a link to press, and no card is ever sent
//! there.

use super::SnapshotError;
use crate::issuer::IssuerUrl;
use crate::json::Json;

/// The address of an issuer's reissuance service, to be read out to the holder of a card.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reissuance(IssuerUrl);

impl Reissuance {
    /// Takes an `https` address in printable ASCII; `None` for anything else. One slash at its end,
    /// which an address may have and an `iss` not, is left out.
    #[must_use]
    pub fn parse(url: &str) -> Option<Self> {
        IssuerUrl::parse(url.strip_suffix('/').unwrap_or(url)).map(Self)
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// Reads a configuration: `{ "issuance": URL }`. Other members are ignored.
///
/// # Errors
/// [`SnapshotError::NotJson`], or [`SnapshotError::Shape`] if there is no such address in it.
pub fn read_reissuance(text: &[u8]) -> Result<Reissuance, SnapshotError> {
    Json::parse(text)
        .map_err(|_json| SnapshotError::NotJson)?
        .text_of("issuance")
        .and_then(Reissuance::parse)
        .ok_or(SnapshotError::Shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_configuration_names_an_https_address() {
        let read = |text: &str| {
            read_reissuance(text.as_bytes()).map(|reissuance| reissuance.as_str().to_owned())
        };
        assert_eq!(
            read(r#"{"issuance": "https://issuer.example/new/", "x": 1}"#).as_deref(),
            Ok("https://issuer.example/new")
        );
        for text in [
            r#"{"issuance": "http://issuer.example"}"#,
            r#"{"issuance": "javascript:alert(1)"}"#,
            r#"{"issuance": 1}"#,
            "{}",
            "[]",
        ] {
            assert_eq!(read(text), Err(SnapshotError::Shape), "{text}");
        }
        assert_eq!(read("{"), Err(SnapshotError::NotJson));
    }
}
