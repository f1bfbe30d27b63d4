//! The fuzz targets of SMART Health Links.

use std::time::Duration;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use health_card_kiosk::json::Json;
use health_card_kiosk::limits;
use health_card_kiosk::shl::{
    Answer, AskNumber, ContentKey, JweError, Link, LinkFault, Manifest, Offer, Press, Session,
    Stage, Tries, decrypt,
};
use serde_json::Value;
use url::Url;
use zeroize::Zeroizing;

/// A link with a payload that is given as JSON.
pub fn link_of(json: &str) -> String {
    format!("shlink:/{}", URL_SAFE_NO_PAD.encode(json))
}

/// The payload of a link, as JSON or as it stands in a code. What is taken is what another reader
/// of JSON and of addresses sees.
pub fn link(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else {
        return;
    };
    Link::parse(text).ok();
    let Ok(link) = Link::parse(&link_of(text)) else {
        return;
    };
    let json: Value = serde_json::from_str(text).expect("JSON");
    if link.newer_version.is_some() {
        return assert!(link.address().is_empty() && !link.flags.passcode);
    }
    let url = Url::parse(json["url"].as_str().expect("an address")).expect("an address");
    assert_eq!(url.scheme(), "https");
    assert!(url.username().is_empty() && url.fragment().is_none());
    assert!(
        link.host
            .raw
            .starts_with(url.host_str().expect("a host").trim_end_matches('.'))
    );
    assert_eq!(json["key"].as_str().map(str::len), Some(43));
    let flags = json["flag"].as_str().unwrap_or_default();
    assert_eq!(link.flags.passcode, flags.contains('P'));
    assert!(!(link.flags.passcode && link.flags.direct));
    if let Some(label) = &link.label {
        assert!(
            label.show().chars().count() <= limits::SHOWN_CHARS * (limits::MARKS_PER_LETTER + 2)
        );
        assert!(!label.show().chars().any(char::is_control));
    }
}

/// The answer to a request for a manifest. Only `https` is ever asked for, each file once, and never
/// with a passcode that nobody typed.
pub fn manifest(input: &[u8]) {
    let key = "A".repeat(43);
    let text = format!(r#"{{"url":"https://a.example/m","key":"{key}"}}"#);
    let Ok(link) = Link::parse(&link_of(&text)) else {
        unreachable!("a good link");
    };
    let now = Duration::ZERO;
    let mut session = Session::new(link, "Fuzz", Tries::Unknown);
    let first = session.press(Press::Open, now).expect("it can be opened");
    let answer = |body: &[u8]| Answer {
        status: 200,
        retry_after: None,
        body: Zeroizing::new(body.to_vec()),
        is_page: false,
    };
    let asks = session.take(first.asks[0].number, Ok(answer(input)), now);
    let Ok(parsed) = Manifest::parse(input) else {
        assert!(matches!(
            session.stage(),
            Stage::Failed(LinkFault::Manifest(_))
        ));
        return assert!(asks.is_empty());
    };
    assert!(parsed.files.len() <= limits::LINK_FILES && asks.asks.len() <= parsed.files.len());
    for ask in asks.asks {
        assert_eq!(Url::parse(&ask.url).expect("an address").scheme(), "https");
        assert!(ask.body.is_none() && ask.bearer.is_none() && !ask.carries_passcode);
        assert!(
            session
                .take(ask.number, Ok(answer(b"a.b.c.d.e")), now)
                .is_empty()
        );
    }
    assert_eq!(session.stage(), Stage::Opened);
    let received = session.received().expect("all that can come has come");
    assert_eq!(received.files.len(), parsed.files.len());
}

/// What the tests' own links are encrypted with.
const KEY: [u8; 32] = [7; 32];

/// A JWE with this header and content, encrypted with the key of the targets.
pub fn sealed(header: &str, content: &[u8], nonce: [u8; 12]) -> String {
    let header = URL_SAFE_NO_PAD.encode(header);
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &KEY).expect("a key"));
    let mut bytes = content.to_vec();
    let used = Nonce::assume_unique_for_key(nonce);
    key.seal_in_place_append_tag(used, Aad::from(header.as_bytes()), &mut bytes)
        .expect("room for the tag");
    let (ciphertext, tag) = bytes.split_at(content.len());
    let [nonce, ciphertext, tag] =
        [&nonce[..], ciphertext, tag].map(|part| URL_SAFE_NO_PAD.encode(part));
    format!("{header}..{nonce}.{ciphertext}.{tag}")
}

/// A file as it comes; then the same bytes as header, content and changes of an honest one: the
/// first byte is the header's length, the second how many pairs after it change a letter. What is
/// changed does not open, and what is not opens to the same.
pub fn jwe(input: &[u8]) {
    let key = ContentKey::parse(&URL_SAFE_NO_PAD.encode(KEY)).expect("a key");
    if let Ok(text) = str::from_utf8(input) {
        assert!(
            decrypt(text, &key, 10_000).is_err(),
            "nobody has sealed that"
        );
    }
    let [length, changes, rest @ ..] = input else {
        return;
    };
    let (pairs, rest) = rest.split_at(rest.len().min(2 * usize::from(changes % 5)));
    let (header, content) = rest.split_at(rest.len().min(usize::from(*length)));
    let header = match str::from_utf8(header) {
        Ok(header) if header.starts_with('{') => header,
        _ => r#"{"alg":"dir","enc":"A256GCM"}"#,
    };
    let good = sealed(header, content, [9; 12]);
    let opened = decrypt(&good, &key, 10_000);
    let json: Option<Value> = serde_json::from_str(header).ok();
    match &opened {
        Ok(opened) => {
            let json = json.expect("a header");
            assert_eq!(
                (&json["alg"], &json["enc"]),
                (&"dir".into(), &"A256GCM".into())
            );
            assert!(json.get("crit").is_none());
            if json.get("zip").is_none() {
                assert_eq!(&opened.content[..], content);
            }
        }
        Err(error) => assert_ne!(*error, JweError::Decryption, "the key fits"),
    }
    let mut bytes = good.clone().into_bytes();
    for pair in pairs.chunks_exact(2) {
        let at = usize::from(pair[0]) * bytes.len() / 256;
        bytes[at] = b'-' + pair[1] % 78;
    }
    let changed = String::from_utf8(bytes).expect("letters of ASCII");
    if changed != good {
        assert!(decrypt(&changed, &key, 10_000).is_err());
    }
}

/// An offer of live access. Whatever it suggests is asked of its own server, below its address.
pub fn offer(input: &[u8]) {
    let Ok(json) = Json::parse(input) else { return };
    let Ok(offer) = Offer::read(&json) else {
        return;
    };
    let base = Url::parse(json.text_of("aud").expect("a server")).expect("an address");
    let path = base.path().trim_end_matches('/');
    for index in 0..offer.queries.len() {
        let ask = offer.ask(index, AskNumber(0)).expect("a question");
        let url = Url::parse(&ask.url).expect("an address");
        assert_eq!(url.origin(), base.origin());
        assert!(url.path().starts_with(&format!("{path}/")) && url.path().len() > path.len() + 1);
        assert!(url.fragment().is_none() && url.username().is_empty());
        assert!(ask.body.is_none() && !ask.carries_passcode);
    }
    assert!(offer.queries.len() <= limits::OFFER_QUERIES);
}
