//! JSON that holds cards: `.smart-health-card` files and deep links; and FHIR without a signature.

use std::borrow::Cow;

use zeroize::Zeroizing;

use super::{Foreign, Payload, PayloadError};
use crate::json::Json;
use crate::limits;

/// Reads a JSON object. Cards specification §"via File Download" (req-C1, req-C4).
pub(super) fn read(text: &[u8]) -> Result<Payload, PayloadError> {
    let json = parse(text)?;
    if let Some(cards) = json.get("verifiableCredential") {
        return jws_of(cards.items().iter().map(Json::text));
    }
    Ok(match json.text_of("resourceType") {
        Some("Parameters") => return parameters(&json),
        Some(_type) => Payload::Fhir(json),
        None if is_seal(&json) => Payload::Foreign(Foreign::VisibleDigitalSeal),
        None => Payload::Foreign(Foreign::Unknown),
    })
}

/// What the FHIR operation `$health-cards-issue` answers. Cards specification §"via FHIR
/// `$health-cards-issue` Operation" (req-C5).
fn parameters(json: &Json) -> Result<Payload, PayloadError> {
    let cards = json
        .items_of("parameter")
        .iter()
        .filter(|parameter| parameter.text_of("name") == Some("verifiableCredential"));
    jws_of(cards.map(|card| card.text_of("valueString")))
}

fn jws_of<'a>(cards: impl Iterator<Item = Option<&'a str>>) -> Result<Payload, PayloadError> {
    let mut found = Vec::new();
    for card in cards {
        if found.len() == limits::CARDS_IN_FILE {
            return Err(PayloadError::TooManyCards);
        }
        let jws = card.ok_or(PayloadError::CardNotText)?.trim();
        found.push(Zeroizing::new(jws.to_owned()));
    }
    match found.is_empty() {
        true => Err(PayloadError::NoCards),
        false => Ok(Payload::Cards(found)),
    }
}

/// Whether this is a Visible Digital Seal of travel documents: ICAO Doc 9303 part 13, VDS-NC.
fn is_seal(json: &Json) -> bool {
    let kind = json.at(&["data", "hdr", "t"]).and_then(Json::text);
    kind.is_some_and(|kind| kind.starts_with("icao."))
}

fn parse(text: &[u8]) -> Result<Json, PayloadError> {
    Json::parse_record(text).map_err(|_malformed| PayloadError::BadJson)
}

/// The JSON after `#` in an app's deep link, percent-decoded. The address itself is never opened.
pub(super) fn deep_link_fragment(text: &str) -> Option<Cow<'_, str>> {
    let (_address, fragment) = text.split_once('#')?;
    if fragment.starts_with('{') {
        return Some(Cow::Borrowed(fragment));
    }
    let encoded = fragment.get(..3)?.eq_ignore_ascii_case("%7b");
    encoded
        .then(|| percent_decoded(fragment))
        .flatten()
        .map(Cow::Owned)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        if *first == b'%' {
            let hex = str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(hex, 16).ok()?);
            rest = after.get(2..)?;
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}
