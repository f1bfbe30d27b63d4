//! The requests themselves, byte for byte (req-K1, L4, N1, sec-S9).

use url::form_urlencoded::byte_serialize;
use zeroize::Zeroizing;

use crate::limits;
use crate::shl::{Ask, AskNumber, Link, Passcode};

/// What we take: a JWE.
const JOSE: &str = "application/jose";

/// POST for the list of files. Links specification §"SMART Health Link Manifest Request".
pub(super) fn manifest(
    number: AskNumber,
    link: &Link,
    recipient: &str,
    passcode: Option<&Passcode>,
) -> Ask {
    Ask {
        number,
        url: link.url.clone(),
        body: Some(body(recipient, passcode)),
        bearer: None,
        accept: "application/json",
        most: limits::MANIFEST_BYTES,
        within: limits::MANIFEST_MAX,
        carries_passcode: passcode.is_some(),
    }
}

/// JSON, written here so that no copy of the passcode is left behind in a writer's buffer.
fn body(recipient: &str, passcode: Option<&Passcode>) -> Zeroizing<Vec<u8>> {
    let mut body = Zeroizing::new(Vec::with_capacity(
        128 + 6 * (recipient.len() + limits::PASSCODE_CHARS * 4),
    ));
    body.extend_from_slice(b"{\"recipient\":");
    push_text(&mut body, recipient);
    if let Some(passcode) = passcode {
        body.extend_from_slice(b",\"passcode\":");
        push_text(&mut body, passcode.text());
    }
    body.extend_from_slice(b",\"embeddedLengthMax\":");
    body.extend_from_slice(limits::EMBEDDED_BYTES.to_string().as_bytes());
    body.push(b'}');
    body
}

/// A JSON string (RFC 8259 §7).
fn push_text(body: &mut Vec<u8>, text: &str) {
    // A string always is valid JSON, and the vector has room for all of it.
    serde_json::to_writer(body, text).ok();
}

/// GET for the one file. Links specification §"direct file", flag `U`.
pub(super) fn direct(number: AskNumber, link: &Link, recipient: &str) -> Ask {
    let joint = if link.url.contains('?') { '&' } else { '?' };
    // Spaces as `%20`: not every server reads `+` as one.
    let recipient: String = byte_serialize(recipient.as_bytes()).collect();
    let recipient = recipient.replace('+', "%20");
    let url = format!("{}{joint}recipient={recipient}", *link.url);
    get(number, Zeroizing::new(url), JOSE)
}

/// GET for a file at its location. Nothing of us is in it: the address is all that is needed.
pub(super) fn location(number: AskNumber, url: Zeroizing<String>) -> Ask {
    get(number, url, JOSE)
}

fn get(number: AskNumber, url: Zeroizing<String>, accept: &'static str) -> Ask {
    Ask {
        number,
        url,
        body: None,
        bearer: None,
        accept,
        most: limits::LINK_FILE_BYTES,
        within: limits::LINK_FILE_MAX,
        carries_passcode: false,
    }
}
