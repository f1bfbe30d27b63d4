//! The link itself: what a code or a paste says before anything is asked. Links specification
//! §"Construct a SMART Health Link Payload" (req-J1 to J9).

use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use url::Url;
use zeroize::Zeroizing;

use super::{ContentKey, HostName, address};
use crate::json::Json;
use crate::limits;
use crate::text::Personal;
use crate::time::UnixTime;

/// The newest version of links that is read here.
const VERSION: u64 = 1;

/// A link. It can't be printed: whoever has it may open the records.
pub struct Link {
    pub(super) url: Zeroizing<String>,
    pub(super) key: ContentKey,
    /// Where it leads.
    pub host: HostName,
    /// What the one who shared it calls it, safe to show. Nobody vouches for it (req-J7).
    pub label: Option<Personal>,
    /// What it says about itself.
    pub flags: Flags,
    /// When it says that it ends: a hint, which the server may know better (req-J5).
    pub expires: Option<UnixTime>,
    /// Its version, if this program knows none so new (req-J8).
    pub newer_version: Option<u64>,
    /// What else there is to know.
    pub notes: Vec<LinkNote>,
}

/// The flags of a link; others are ignored (req-J6).
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "one for each letter of the specification"
)]
pub struct Flags {
    /// `L`: what is behind it may change, so that asking again makes sense.
    pub long_term: bool,
    /// `P`: a passcode is needed.
    pub passcode: bool,
    /// `U`: the address gives the one file itself.
    pub direct: bool,
    /// Any other letter.
    pub unknown: bool,
}

/// What is worth knowing of a link and stops nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum LinkNote {
    /// The address is longer than it should be (req-J3).
    LongAddress,
    /// Nothing in the address is long enough that nobody could guess it (req-J3).
    GuessableAddress,
    /// The label is longer than it should be, and cut (req-J7).
    LongLabel,
    /// The expiry counts milliseconds, or is written as a text (trap-T7).
    OddExpiry,
    /// The expiry is no time at all, and ignored.
    NoExpiry,
    /// The payload is written in another alphabet of base64 than it should be (req-J1).
    OtherAlphabet,
}

/// Why a link can't be opened by anybody. Says nothing of what is in it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum LinkError {
    /// Larger than a link may be.
    #[error("longer than a link may be")]
    TooLong,
    /// What follows `shlink:/` is not base64url.
    #[error("not base64url")]
    Encoding,
    /// It is not a JSON object.
    #[error("not a JSON object")]
    Json,
    /// It has no address.
    #[error("no address")]
    NoAddress,
    /// The address is not `https`.
    #[error("the address is not https")]
    NotHttps,
    /// The address is none that can be asked.
    #[error("malformed address")]
    Address,
    /// It has no key.
    #[error("no key")]
    NoKey,
    /// The key is not 43 letters of base64url (req-J4).
    #[error("malformed key")]
    Key,
    /// The flags are not a text.
    #[error("malformed flags")]
    Flags,
    /// `U` and `P` together (req-J6).
    #[error("flags that exclude each other")]
    FlagsConflict,
    /// The version is no number.
    #[error("malformed version")]
    Version,
}

impl Link {
    /// Reads `text`, from `shlink:/` on, whatever its case; what stands before it was taken off by
    /// [`crate::payload::Payload::read`], and is never opened (req-J2).
    ///
    /// # Errors
    /// [`LinkError`], as the names of its variants say.
    pub fn parse(text: &str) -> Result<Self, LinkError> {
        let mut notes = Vec::new();
        let payload = text
            .split_once(":/")
            .map_or(text, |(_scheme, payload)| payload);
        let payload = decode(payload.trim(), &mut notes)?;
        let json = Json::parse(&payload).map_err(|_json| LinkError::Json)?;
        if !json.is_object() {
            return Err(LinkError::Json);
        }
        let version = match json.get("v") {
            None | Some(Json::Null) => VERSION,
            Some(version) => version.count().ok_or(LinkError::Version)?,
        };
        let newer_version = (version > VERSION).then_some(version);
        let label = json.text_of("label");
        if label.is_some_and(|label| label.chars().count() > limits::LABEL_CHARS) {
            notes.push(LinkNote::LongLabel);
        }
        let label = label.and_then(Personal::new);
        let expires = expiry(json.get("exp"), &mut notes);
        if newer_version.is_some() {
            // What the rest of it means is not known here: it is shown, and never opened.
            let host = json.text_of("url").and_then(HostName::of);
            return Ok(Self {
                url: Zeroizing::default(),
                key: ContentKey::none(),
                host: host.unwrap_or_default(),
                label,
                flags: Flags::default(),
                expires,
                newer_version,
                notes,
            });
        }
        let url = json.text_of("url").ok_or(LinkError::NoAddress)?;
        let host = host(url, &mut notes)?;
        let key = json.text_of("key").ok_or(LinkError::NoKey)?;
        Ok(Self {
            url: Zeroizing::new(url.to_owned()),
            key: ContentKey::parse(key).ok_or(LinkError::Key)?,
            host,
            label,
            flags: flags(&json)?,
            expires,
            newer_version,
            notes,
        })
    }

    /// The key of all its files.
    #[must_use]
    pub const fn key(&self) -> &ContentKey {
        &self.key
    }

    /// The address, for nothing but to tell two links apart.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.url
    }
}

fn decode(payload: &str, notes: &mut Vec<LinkNote>) -> Result<Zeroizing<Vec<u8>>, LinkError> {
    if payload.len() > limits::LINK_PAYLOAD_BYTES * 4 / 3 + 4 {
        return Err(LinkError::TooLong);
    }
    let is_standard = payload.contains(['+', '/']);
    if is_standard {
        notes.push(LinkNote::OtherAlphabet);
    }
    let padding = DecodePaddingMode::Indifferent;
    let config = GeneralPurposeConfig::new().with_decode_padding_mode(padding);
    let alphabet = if is_standard { &STANDARD } else { &URL_SAFE };
    let decoded = GeneralPurpose::new(alphabet, config).decode(payload);
    decoded
        .map(Zeroizing::new)
        .map_err(|_base64| LinkError::Encoding)
}

fn host(url: &str, notes: &mut Vec<LinkNote>) -> Result<HostName, LinkError> {
    let Some(parsed) = address::parse(url) else {
        let other = Url::parse(url).is_ok_and(|url| url.scheme() != "https");
        return Err(if other {
            LinkError::NotHttps
        } else {
            LinkError::Address
        });
    };
    if url.len() > limits::LINK_URL_CHARS {
        notes.push(LinkNote::LongAddress);
    }
    let after_host = [parsed.path(), parsed.query().unwrap_or_default()];
    let mut words = after_host
        .iter()
        .flat_map(|part| part.split(['/', '&', '=', '?', '.']));
    if !words.any(|word| word.len() >= limits::LINK_SECRET_CHARS) {
        notes.push(LinkNote::GuessableAddress);
    }
    HostName::of(url).ok_or(LinkError::Address)
}

fn flags(json: &Json) -> Result<Flags, LinkError> {
    let letters = match json.get("flag") {
        None | Some(Json::Null) => "",
        Some(flag) => flag.text().ok_or(LinkError::Flags)?,
    };
    let flags = Flags {
        long_term: letters.contains('L'),
        passcode: letters.contains('P'),
        direct: letters.contains('U'),
        unknown: letters.contains(|letter| !"LPU".contains(letter)),
    };
    match flags.direct && flags.passcode {
        true => Err(LinkError::FlagsConflict),
        false => Ok(flags),
    }
}

/// A hint, so that whatever is wrong with it stops nothing.
fn expiry(json: Option<&Json>, notes: &mut Vec<LinkNote>) -> Option<UnixTime> {
    let (number, is_text) = match json? {
        Json::Null => return None,
        Json::Text(digits) => (digits.trim().parse().ok(), true),
        other => (other.number(), false),
    };
    let seconds = number.map(|number: f64| match number >= limits::MILLISECONDS_MIN {
        true => (number / 1_000.0, true),
        false => (number, is_text),
    });
    let time =
        seconds.and_then(|(seconds, is_odd)| Some((UnixTime::from_numeric_date(seconds)?, is_odd)));
    let note = match time {
        Some((_time, is_odd)) => is_odd.then_some(LinkNote::OddExpiry),
        None => Some(LinkNote::NoExpiry),
    };
    notes.extend(note);
    time.map(|(time, _is_odd)| time)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use base64::engine::general_purpose::{STANDARD as WITH_PADDING, URL_SAFE_NO_PAD};

    use super::*;

    const KEY: &str = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
    const SECRET: &str = "ZysbOTyvIpOoqYaQdWoF43aXr5OhPpfyE3Wjkz8J3Wg";

    fn link(members: &str) -> Result<Link, LinkError> {
        let json = format!(r#"{{"key":"{KEY}",{members}}}"#);
        Link::parse(&format!("shlink:/{}", URL_SAFE_NO_PAD.encode(json)))
    }

    fn with_url(members: &str) -> Result<Link, LinkError> {
        link(&format!(r#""url":"https://a.example/{SECRET}"{members}"#))
    }

    #[test]
    fn a_link_says_where_it_leads_and_what_it_is() {
        let link = with_url(r#","flag":"LP","label":"Résumé\u202e of\n Jessica","v":1"#).unwrap();
        assert_eq!(link.host.raw, "a.example");
        assert_eq!(link.label.unwrap().show(), "Résumé of Jessica");
        assert!(link.flags.long_term && link.flags.passcode && !link.flags.direct);
        assert_eq!((link.expires, link.newer_version), (None, None));
        assert_eq!(link.notes, []);
    }

    #[test]
    fn what_the_specification_ignores_is_ignored() {
        let odd = r#","flag":"LPXx9","_x":1,"type":"vhl","extension":[{"url":"https://evil.example/"}],
            "label":null,"v":null"#;
        let link = with_url(odd).unwrap();
        assert!(link.flags.long_term && link.flags.passcode && link.flags.unknown);
        assert_eq!(link.host.raw, "a.example");
        assert_eq!(link.label, None);
    }

    #[test]
    fn a_newer_link_keeps_its_label() {
        let link = with_url(r#","v":2,"label":"New""#).unwrap();
        assert_eq!(link.newer_version, Some(2));
        assert_eq!(link.label.unwrap().show(), "New");
        // Whatever else such links may hold one day.
        let other = Link::parse(&format!(
            "shlink:/{}",
            URL_SAFE_NO_PAD.encode(r#"{"v":7,"label":"Later","key":{"kty":"oct"},"flag":["P"]}"#)
        ));
        let other = other.unwrap();
        assert_eq!(
            (other.newer_version, other.host.raw.as_str()),
            (Some(7), "")
        );
        assert_eq!(other.label.unwrap().show(), "Later");
        assert_eq!(with_url(r#","v":"x""#).err(), Some(LinkError::Version));
    }

    #[test]
    fn an_expiry_is_taken_in_every_form_that_is_met() {
        let expiry = |exp: &str| {
            let link = with_url(&format!(r#","exp":{exp}"#)).unwrap();
            (link.expires.map(UnixTime::as_secs), link.notes)
        };
        assert_eq!(expiry("1767225600"), (Some(1_767_225_600), vec![]));
        assert_eq!(expiry("1767225600.5"), (Some(1_767_225_600), vec![]));
        let odd = vec![LinkNote::OddExpiry];
        assert_eq!(expiry("1767225600000"), (Some(1_767_225_600), odd.clone()));
        assert_eq!(
            expiry(r#""1767225600000""#),
            (Some(1_767_225_600), odd.clone())
        );
        assert_eq!(expiry(r#""1767225600""#), (Some(1_767_225_600), odd));
        for none in [r#""soon""#, "true", "-1", "1e300", "[]", r#""NaN""#] {
            assert_eq!(expiry(none), (None, vec![LinkNote::NoExpiry]), "{none}");
        }
    }

    #[test]
    fn what_can_not_be_opened_is_named() {
        let https = format!("https://a.example/{SECRET}");
        for (members, expected) in [
            (r#""x":1"#.to_owned(), LinkError::NoAddress),
            (
                r#""url":"http://localhost:8090/x""#.to_owned(),
                LinkError::NotHttps,
            ),
            (
                r#""url":"file:///etc/passwd""#.to_owned(),
                LinkError::NotHttps,
            ),
            (
                r#""url":"https://u@a.example/""#.to_owned(),
                LinkError::Address,
            ),
            (r#""url":"nothing""#.to_owned(), LinkError::Address),
            (
                format!(r#""url":"{https}","flag":"PU""#),
                LinkError::FlagsConflict,
            ),
            (format!(r#""url":"{https}","flag":["P"]"#), LinkError::Flags),
            (format!(r#""url":"{https}","key":"x""#), LinkError::Json),
        ] {
            assert_eq!(link(&members).err(), Some(expected), "{members}");
        }
        let encoded = |json: &str| format!("shlink:/{}", URL_SAFE_NO_PAD.encode(json));
        for (text, expected) in [
            ("shlink:/".to_owned(), LinkError::Json),
            ("shlink:/a!".to_owned(), LinkError::Encoding),
            (encoded("[]"), LinkError::Json),
            (encoded(r#"{"url":"#), LinkError::Json),
            (
                encoded(&format!(r#"{{"url":"{https}"}}"#)),
                LinkError::NoKey,
            ),
            (
                encoded(&format!(r#"{{"url":"{https}","key":"short"}}"#)),
                LinkError::Key,
            ),
            (
                encoded(&"x".repeat(limits::LINK_PAYLOAD_BYTES + 8)),
                LinkError::TooLong,
            ),
        ] {
            assert_eq!(Link::parse(&text).err(), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_base64_is_read_with_a_note() {
        let json =
            format!(r#"{{"key":"{KEY}","url":"https://a.example/{SECRET}","label":"??>>~~"}}"#);
        let padded = WITH_PADDING.encode(&json);
        assert!(padded.contains(['+', '/']), "{padded}");
        let link = Link::parse(&format!("SHLINK:/{padded}")).unwrap();
        assert_eq!(link.notes, [LinkNote::OtherAlphabet]);
    }

    #[test]
    fn long_and_guessable_addresses_are_opened_with_a_note() {
        let long = link(&format!(r#""url":"https://a.example/{}""#, "x".repeat(200))).unwrap();
        assert_eq!(long.notes, [LinkNote::LongAddress]);
        let short = link(r#""url":"https://a.example/m/1?sas=x""#).unwrap();
        assert_eq!(short.notes, [LinkNote::GuessableAddress]);
    }
}
