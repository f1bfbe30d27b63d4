//! What a code, a file or a paste is, told by its content alone (req-A1, req-A2).
//!
//! | it starts with | it is | read in |
//! | --- | --- | --- |
//! | `shc:/` digits | a SMART Health Card, or a chunk of one | `numeric`, [`chunks`] |
//! | `eyJ…` with dots | a SMART Health Card as bare JWS | here |
//! | `{ "verifiableCredential": …` or an address with that after `#` | a card file, a deep link | `file` |
//! | `{ "resourceType": "Parameters", …` with cards in it | what a server issues cards in | `file` |
//! | `{ "resourceType": …` | a FHIR record that nobody signed | `file` |
//! | `shlink:/`, alone or after `#` | a SMART Health Link | here |
//! | anything else | no health code, named when known | `foreign` |

pub mod chunks;
mod file;
mod foreign;
mod numeric;
pub mod scanned;

pub use chunks::{Chunk, ChunkSet};
pub use foreign::Foreign;
pub use numeric::encode;

use zeroize::Zeroizing;

use crate::json::Json;
use crate::limits;

/// What was held up, opened or pasted.
pub enum Payload {
    /// A card that stands whole in one code, as the compact JWS that the digits spell.
    Code(Zeroizing<String>),
    /// Cards, each a compact JWS as received: one from a paste, any number from a file.
    Cards(Vec<Zeroizing<String>>),
    /// One of several codes that make up a card.
    Chunk(Chunk),
    /// A SMART Health Link, from `shlink:/` on.
    Link(Zeroizing<String>),
    /// FHIR without a signature.
    Fhir(Json),
    /// Something else.
    Foreign(Foreign),
}

/// Why something that is meant as a health card can't be taken apart. Says nothing of its content.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum PayloadError {
    /// A character that is no digit after `shc:/`.
    #[error("not all digits")]
    NotDigits,
    /// Half a pair of digits is missing.
    #[error("odd number of digits")]
    OddDigits,
    /// A pair of digits over 77, which no letter of a JWS is written as (req-B2).
    #[error("digit pair over 77")]
    PairTooLarge,
    /// Nothing after `shc:/`.
    #[error("no digits")]
    NoDigits,
    /// `C/N` with C or N zero, C over N, or not numbers.
    #[error("impossible chunk number")]
    ChunkNumber,
    /// More chunks or digits than a card may have.
    #[error("longer than a card may be")]
    TooLong,
    /// A card file without a card in it.
    #[error("no card in the file")]
    NoCards,
    /// More cards than a file may have.
    #[error("too many cards in the file")]
    TooManyCards,
    /// An element of `verifiableCredential` that is no string.
    #[error("a card in the file is not text")]
    CardNotText,
    /// Looks like JSON and is not, or not within bounds.
    #[error("malformed JSON")]
    BadJson,
}

impl Payload {
    /// Tells what `text` is. White space and a byte order mark round it are ignored (req-A7).
    ///
    /// # Errors
    /// [`PayloadError`] if it is meant to be a health card and is damaged.
    pub fn read(text: &str) -> Result<Self, PayloadError> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\0');
        if let Some(digits) = strip_scheme(text, "shc:/") {
            return numeric::read(digits);
        }
        if text.starts_with('{') {
            return file::read(text.as_bytes());
        }
        // Links specification §"Construct a SMART Health Link Payload": a viewer may come first.
        let after_viewer = text
            .rsplit_once('#')
            .map_or(text, |(_viewer, fragment)| fragment);
        if strip_scheme(after_viewer, "shlink:/").is_some() {
            return Ok(Self::Link(Zeroizing::new(after_viewer.to_owned())));
        }
        if let Some(fragment) = file::deep_link_fragment(text) {
            return file::read(fragment.as_bytes());
        }
        if text.starts_with("eyJ") && text.contains('.') {
            return match text.len() <= limits::JWS_CHARS {
                true => Ok(Self::Cards(vec![Zeroizing::new(text.to_owned())])),
                false => Err(PayloadError::TooLong),
            };
        }
        Ok(Self::Foreign(Foreign::name(text)))
    }
}

/// The codes in `text`, if each of its lines is one, as a list of codes is written; else `text`
/// as a whole.
#[must_use]
pub fn lines(text: &str) -> Vec<&str> {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_code = |line: &str| {
        let is_jws = line.starts_with("eyJ") && line.contains('.');
        is_jws || has_scheme(line)
    };
    match (1..=limits::INPUTS).contains(&lines().count()) && lines().all(is_code) {
        true => lines().collect(),
        false => vec![text],
    }
}

/// Whether `text` starts as an address does that systems hand to programs for health cards: `shc:/` or
/// `shlink:/`.
#[must_use]
pub fn has_scheme(text: &str) -> bool {
    let mut schemes = ["shc:/", "shlink:/"].iter();
    schemes.any(|scheme| strip_scheme(text, scheme).is_some())
}

/// What follows `scheme` at the start of `text`. Schemes have no case (RFC 3986 §3.1).
fn strip_scheme<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]
mod tests {
    use super::*;

    fn cards(text: &str) -> Vec<String> {
        match Payload::read(text) {
            Ok(Payload::Cards(cards)) => cards.iter().map(|jws| jws.to_string()).collect(),
            Ok(Payload::Code(jws)) => vec![jws.to_string()],
            _ => panic!("no card"),
        }
    }

    #[test]
    fn every_form_of_a_card_gives_the_same_jws() {
        let jws = "eyJh.3ZJ.x-_";
        let digits = "567629595326546034602925";
        assert_eq!(cards(&format!("shc:/{digits}")), ["eyJhbGciOiJF"]);
        assert_eq!(cards(jws), [jws]);
        assert_eq!(cards(&format!("\u{feff} \t{jws}\r\n")), [jws]);
        let file = format!(r#"{{"verifiableCredential":["{jws}"]}}"#);
        assert_eq!(cards(&file), [jws]);
        let link = format!("https://x.example/SMARTHealthCard/#{file}");
        assert_eq!(cards(&link), [jws]);
        let encoded = link
            .replace('{', "%7B")
            .replace('"', "%22")
            .replace('}', "%7d");
        assert_eq!(cards(&encoded), [jws]);
    }

    #[test]
    fn a_link_is_found_alone_and_after_a_viewer() {
        for text in [
            "shlink:/eyJ1",
            "https://viewer.example/#shlink:/eyJ1",
            "SHLINK:/eyJ1",
        ] {
            let Ok(Payload::Link(link)) = Payload::read(text) else {
                panic!("{text}")
            };
            assert!(link.ends_with(":/eyJ1"));
        }
    }

    #[test]
    fn damage_has_a_name() {
        let cases = [
            ("shc:/", PayloadError::NoDigits),
            ("shc:/567", PayloadError::OddDigits),
            ("shc:/5678", PayloadError::PairTooLarge),
            ("shc:/a1b2", PayloadError::NotDigits),
            ("shc:/5\u{0661}62", PayloadError::NotDigits),
            ("shc:/0/0/56", PayloadError::ChunkNumber),
            ("shc:/3/2/56", PayloadError::ChunkNumber),
            ("shc:/x/2/56", PayloadError::ChunkNumber),
            ("shc:/1/999999/56", PayloadError::TooLong),
            ("{\"verifiableCredential\":[]}", PayloadError::NoCards),
            ("{\"verifiableCredential\":[1]}", PayloadError::CardNotText),
            ("{\"verifiableCredential\":", PayloadError::BadJson),
        ];
        for (text, expected) in cases {
            assert_eq!(Payload::read(text).err(), Some(expected), "{text}");
        }
        let long = format!("shc:/{}", "0".repeat(limits::NUMERIC_DIGITS + 2));
        assert_eq!(Payload::read(&long).err(), Some(PayloadError::TooLong));
    }

    #[test]
    fn each_bound_is_reached_and_not_passed() {
        let is_code = |text: &str| matches!(Payload::read(text), Ok(Payload::Code(_)));
        assert!(is_code(&format!(
            "shc:/{}",
            "0".repeat(limits::NUMERIC_DIGITS)
        )));
        assert!(is_code("shc:/1/1/56"));
        let chunk = |text: &str| match Payload::read(text) {
            Ok(Payload::Chunk(chunk)) => Ok((chunk.index, chunk.total)),
            Ok(_) => panic!("{text}"),
            Err(error) => Err(error),
        };
        assert_eq!(chunk("shc:/20/20/56"), Ok((20, limits::CHUNKS)));
        assert_eq!(chunk("shc:/1/21/56"), Err(PayloadError::TooLong));
        assert_eq!(chunk("shc:/000001/000002/56"), Ok((1, 2)));
        assert_eq!(chunk("shc:/0000001/2/56"), Err(PayloadError::ChunkNumber));
        assert_eq!(chunk("shc:/+1/2/56"), Err(PayloadError::ChunkNumber));
        let jws = format!("eyJ.{}", "x".repeat(limits::JWS_CHARS - 4));
        assert_eq!(cards(&jws), [jws.as_str()]);
        let longer = Payload::read(&format!("{jws}x")).err();
        assert_eq!(longer, Some(PayloadError::TooLong));
        let file = |cards: usize| {
            let cards = vec![r#""eyJ.a.b""#; cards].join(",");
            Payload::read(&format!(r#"{{"verifiableCredential":[{cards}]}}"#)).err()
        };
        assert_eq!(file(limits::CARDS_IN_FILE), None);
        let more = file(limits::CARDS_IN_FILE + 1);
        assert_eq!(more, Some(PayloadError::TooManyCards));
        let codes = "shc:/56\n".repeat(limits::INPUTS);
        assert_eq!(lines(&codes).len(), limits::INPUTS);
        assert_eq!(lines(&format!("{codes}shc:/56\n")).len(), 1);
    }

    #[test]
    fn a_deep_link_is_decoded_or_none() {
        let link = |fragment: &str| Payload::read(&format!("https://x.example/#{fragment}"));
        let foreign = |fragment: &str| match link(fragment) {
            Ok(Payload::Foreign(foreign)) => foreign,
            _ => panic!("{fragment}"),
        };
        let card = r#"%7b%22verifiableCredential%22:["eyJh%2e3ZJ.x"%5D%7D"#;
        assert_eq!(cards(&format!("https://x.example/#{card}")), ["eyJh.3ZJ.x"]);
        for broken in ["%7b%2", "%7b%", "%7b%zz}", "%7b%ff}", "%7", "%7c%7d"] {
            assert_eq!(foreign(broken), Foreign::WebAddress, "{broken}");
        }
        assert_eq!(link("{").err(), Some(PayloadError::BadJson));
    }

    #[test]
    fn a_servers_parameters_give_their_cards() {
        let card = |name: &str, value: &str| format!(r#"{{"name": "{name}", {value}}}"#);
        let jws = r#""valueString": "eyJh.3ZJ.x-_""#;
        let parameters = |inner: &[String]| {
            format!(
                r#"{{"resourceType": "Parameters", "parameter": [{}]}}"#,
                inner.join(",")
            )
        };
        let link = card("resourceLink", r#""part": []"#);
        let text = parameters(&[card("verifiableCredential", jws), link.clone()]);
        assert_eq!(cards(&text), ["eyJh.3ZJ.x-_"]);
        let two = [
            card("verifiableCredential", jws),
            card("verifiableCredential", jws),
        ];
        assert_eq!(cards(&parameters(&two)).len(), 2);
        for (inner, fault) in [
            (vec![link], PayloadError::NoCards),
            (vec![], PayloadError::NoCards),
            (
                vec![card("verifiableCredential", r#""valueInteger": 1"#)],
                PayloadError::CardNotText,
            ),
        ] {
            assert_eq!(Payload::read(&parameters(&inner)).err(), Some(fault));
        }
    }

    #[test]
    fn lines_of_codes_are_told_from_a_text() {
        assert_eq!(lines(" shc:/56\r\n\nSHC:/57 \n"), ["shc:/56", "SHC:/57"]);
        assert_eq!(lines("eyJa.b.c\nshlink:/x"), ["eyJa.b.c", "shlink:/x"]);
        for text in ["shc:/56\nhello", "a.b\nc.d", "eyJa\neyJb", "{\n}", "", "\n"] {
            assert_eq!(lines(text), [text]);
        }
    }

    #[test]
    fn other_codes_are_named() {
        let name = |text| match Payload::read(text).unwrap() {
            Payload::Foreign(foreign) => foreign,
            _ => panic!("{text}"),
        };
        assert_eq!(name("HC1:6BF"), Foreign::EuCertificate);
        assert_eq!(name("https://example.com/menu"), Foreign::WebAddress);
        assert_eq!(name("WIFI:S:x;;"), Foreign::Wifi);
        assert_eq!(name("NZCP:/1/2KCEVIQEIVVWK6"), Foreign::NewZealandPass);
        for number in [
            "59012344",
            "590123412345",
            "5901234123457",
            "59012341234578",
        ] {
            assert_eq!(name(number), Foreign::ProductNumber);
        }
        for other in ["5901234", "590123412", "59012341234", "590123412345x"] {
            assert_eq!(name(other), Foreign::Unknown);
        }
        assert_eq!(name("http://example.com"), Foreign::WebAddress);
        assert_eq!(name("www.example.com"), Foreign::WebAddress);
        assert_eq!(name("OpenID4VP://?x"), Foreign::WalletRequest);
        assert_eq!(name("mdoc:owBj"), Foreign::WalletRequest);
        assert_eq!(name("BEGIN:VCARD\nN:x"), Foreign::Contact);
        let other = r#"{"data":{"hdr":{"t":"vacc"}}}"#;
        assert_eq!(name(other), Foreign::Unknown);
        assert_eq!(name("tel:+15550100"), Foreign::Contact);
        assert_eq!(name("@\n\u{1e}\rANSI 6360"), Foreign::DriverLicence);
        let seal = r#"{"data":{"hdr":{"is":"UTO","t":"icao.vacc","v":1},"msg":{}},"sig":{}}"#;
        assert_eq!(name(seal), Foreign::VisibleDigitalSeal);
        assert_eq!(name("vhlink:/eyJ"), Foreign::VerifiableHealthLink);
        assert_eq!(name("hello"), Foreign::Unknown);
        assert_eq!(name(""), Foreign::Unknown);
        assert_eq!(name("{\"a\":1}"), Foreign::Unknown);
    }
}
