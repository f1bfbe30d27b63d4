#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::directory::{Issuer, Key, KeyError};
use crate::issuer::{IssuerUrl, KeyId};
use crate::limits;
use crate::time::UnixTime;

const OWN: &str = "id = \"own-rule\"\nversion = \"1\"\nname = \"A\"\nkind = \"event\"\npublisher = \"P\"\n\
    source = \"S\"\nurl = \"https://a.example/\"\nread-on = 2026-01-31\n\
    [[need]]\ndisease = \"polio\"\n[[need.way]]\ndoses = 1\n";

fn key_of(secret: u8) -> (SigningKey, Key) {
    let signing = SigningKey::from_slice(&[secret; 32]).unwrap();
    let point = signing.verifying_key().to_sec1_point(false);
    let text = |at: std::ops::Range<usize>| URL_SAFE_NO_PAD.encode(&point.as_bytes()[at]);
    let key = Key::new(&text(1..33), &text(33..65)).unwrap();
    (signing, key)
}

fn sealed(key: &SigningKey, signed: &str) -> String {
    let signature: Signature = key.sign(signed.as_bytes());
    with_signature(signed, &signature.to_bytes())
}

fn jwk(key: &Key) -> Value {
    serde_json::from_str(&public_jwk(key)).unwrap()
}

fn good() -> Value {
    json!({
        "format": "health-card-kiosk-fleet", "version": 1, "iat": 1_790_000_000, "exp": 1_800_000_000,
        "note": "Autumn", "settings": { "theme": "light" },
        "rules": [OWN],
        "blocked": { "issuers": ["https://b.example"], "keys": ["kid"] },
        "added": [{ "iss": "https://c.example", "name": "C", "keys": [jwk(&key_of(4).1)] }],
    })
}

fn read(json: &Value) -> Result<FleetPack, FleetError> {
    FleetPack::read(json.to_string().as_bytes())
}

#[test]
fn a_pack_is_read_and_what_is_written_is_read_again() {
    let mut pack = read(&good()).unwrap();
    assert_eq!(pack.issued, UnixTime::from_secs(1_790_000_000));
    assert_eq!(pack.expires, Some(UnixTime::from_secs(1_800_000_000)));
    assert_eq!(pack.settings, [("theme".to_owned(), "light".to_owned())]);
    assert_eq!(pack.rules[0].pack.id, "own-rule");
    assert_eq!(pack.blocked_issuers[0].as_str(), "https://b.example");
    assert_eq!(pack.blocked_keys[0].as_str(), "kid");
    assert_eq!(pack.added[0].keys.len(), 1);
    let written = pack.write();
    assert_eq!(FleetPack::read(&written).unwrap(), pack);
    // Nothing but what it is and when it was made must be there.
    let least = json!({ "format": "health-card-kiosk-fleet", "version": 1, "iat": 5 });
    let least = read(&least).unwrap();
    assert!(least.settings.is_empty() && least.expires.is_none());
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table, one fault a row")]
fn each_fault_of_the_content_has_its_own_error() {
    let own = OWN;
    let built_in = crate::rules::Pack::built_in()[0].id.clone();
    let renamed = own.replace("own-rule", &built_in);
    let member = FleetError::Member;
    let key = jwk(&key_of(4).1);
    let mut with_secret = key.clone();
    with_secret["d"] = json!("AAAA");
    let iss = IssuerUrl::parse("https://c.example").unwrap();
    let added = |change: &[(&str, Value)]| {
        let mut issuer = good()["added"][0].clone();
        for (name, value) in change {
            issuer[*name] = value.clone();
        }
        json!([issuer])
    };
    let cases: Vec<(&str, Value, FleetError)> = vec![
        (
            "format",
            json!("health-card-kiosk-settings"),
            FleetError::Format,
        ),
        ("version", json!(2), FleetError::Format),
        ("version", json!("1"), FleetError::Format),
        ("block", json!([]), FleetError::Unknown("block".to_owned())),
        ("iat", json!("1790000000"), member("iat")),
        ("iat", json!(1.5), member("iat")),
        ("iat", json!(1_790_000_000_000_u64), member("iat")),
        ("iat", Value::Null, member("iat")),
        ("exp", json!(1_790_000_000), member("exp")),
        ("exp", json!([]), member("exp")),
        ("note", json!("two\nlines"), member("note")),
        ("note", json!(7), member("note")),
        (
            "note",
            json!("a".repeat(limits::PACK_TEXT_CHARS + 1)),
            member("note"),
        ),
        ("settings", json!([]), member("settings")),
        (
            "settings",
            json!({ "theme": 1 }),
            FleetError::Value("theme".to_owned()),
        ),
        ("rules", json!({}), member("rules")),
        ("rules", json!([7]), member("rules")),
        (
            "rules",
            json!(vec![own; limits::PACKS + 1]),
            FleetError::TooMany("rules"),
        ),
        (
            "rules",
            json!([own, own]),
            FleetError::RuleTwice("own-rule".to_owned()),
        ),
        ("rules", json!([renamed]), FleetError::RuleBuiltIn(built_in)),
        ("blocked", json!([]), member("blocked")),
        (
            "blocked",
            json!({ "issuer": [] }),
            FleetError::Unknown("issuer".to_owned()),
        ),
        (
            "blocked",
            json!({ "issuers": ["http://b.example"] }),
            member("blocked"),
        ),
        ("blocked", json!({ "issuers": [7] }), member("blocked")),
        ("blocked", json!({ "keys": [""] }), member("blocked")),
        (
            "blocked",
            json!({ "keys": vec!["k"; limits::FLEET_BLOCKED + 1] }),
            FleetError::TooMany("keys"),
        ),
        ("added", json!({}), member("added")),
        ("added", json!([7]), FleetError::Issuer(1)),
        (
            "added",
            added(&[("iss", json!("https://c.example/"))]),
            FleetError::Issuer(1),
        ),
        (
            "added",
            added(&[("name", json!(""))]),
            FleetError::Issuer(1),
        ),
        (
            "added",
            added(&[("name", json!("C\u{202e}D"))]),
            FleetError::Issuer(1),
        ),
        (
            "added",
            added(&[("keys", json!([]))]),
            FleetError::Issuer(1),
        ),
        (
            "added",
            added(&[("site", json!(""))]),
            FleetError::Unknown("site".to_owned()),
        ),
        (
            "added",
            added(&[("keys", json!([with_secret]))]),
            FleetError::IssuerKey {
                iss: iss.clone(),
                error: KeyError::PrivatePart,
            },
        ),
        (
            "added",
            json!([good()["added"][0], good()["added"][0]]),
            FleetError::IssuerTwice(iss),
        ),
        (
            "added",
            json!(vec![7; limits::FLEET_ADDED + 1]),
            FleetError::TooMany("added"),
        ),
    ];
    for (name, value, error) in cases {
        let mut json = good();
        json[name] = value;
        assert_eq!(read(&json), Err(error), "{name}: {}", json[name]);
    }
    let mut json = good();
    json["rules"] = json!([own, "id = 7"]);
    let fault = read(&json).unwrap_err();
    assert!(
        matches!(fault, FleetError::Rule { number: 2, .. }),
        "{fault}"
    );
    for text in ["", "[]", "{", "7", r#"{"iat":1,"iat":2}"#] {
        assert_eq!(
            FleetPack::read(text.as_bytes()),
            Err(FleetError::Json),
            "{text}"
        );
    }
    let deep = format!("{}{}", "[".repeat(99), "]".repeat(99));
    assert_eq!(FleetPack::read(deep.as_bytes()), Err(FleetError::Json));
}

#[test]
fn each_fault_of_the_form_has_its_own_error() {
    let (signing, key) = key_of(3);
    let payload = good().to_string();
    let kid = key.id().as_str();
    let fault = |file: &str, key: &Key| {
        let sealed = Sealed::parse(file.as_bytes());
        sealed.and_then(|sealed| sealed.verify(key)).err()
    };
    let file = sealed(&signing, &signing_input(key.id(), payload.as_bytes()));
    assert_eq!(fault(&file, &key), None);
    assert_eq!(
        fault(&format!("{file}\r\n"), &key),
        None,
        "an editor was here"
    );
    assert_eq!(fault(&file, &key_of(5).1), Some(FleetError::OtherKey));
    // Somebody else's signature under the kid of the pinned key.
    let forged = sealed(&key_of(5).0, &signing_input(key.id(), payload.as_bytes()));
    assert_eq!(fault(&forged, &key), Some(FleetError::Signature));
    for (header, error) in [
        (
            json!({ "alg": "none", "typ": TYP, "kid": kid }),
            FleetError::Algorithm,
        ),
        (
            json!({ "alg": "HS256", "typ": TYP, "kid": kid }),
            FleetError::Algorithm,
        ),
        (json!({ "typ": TYP, "kid": kid }), FleetError::Algorithm),
        (json!({ "alg": "ES256", "kid": kid }), FleetError::Header),
        (
            json!({ "alg": "ES256", "typ": "JWT", "kid": kid }),
            FleetError::Header,
        ),
        (json!({ "alg": "ES256", "typ": TYP }), FleetError::Header),
        (json!(["ES256"]), FleetError::Header),
        (
            json!({ "alg": "ES256", "typ": TYP, "kid": kid, "crit": ["b64"], "b64": false }),
            FleetError::Critical,
        ),
    ] {
        let encode = |text: String| URL_SAFE_NO_PAD.encode(text);
        let signed = format!("{}.{}", encode(header.to_string()), encode(payload.clone()));
        assert_eq!(
            fault(&sealed(&signing, &signed), &key),
            Some(error),
            "{header}"
        );
    }
    // A key in the header is nobody's word.
    let stranger = key_of(5);
    let header = json!({ "alg": "ES256", "typ": TYP, "kid": kid, "jwk": jwk(&stranger.1) });
    let parts = [header.to_string(), payload].map(|part| URL_SAFE_NO_PAD.encode(part));
    let signed = parts.join(".");
    assert_eq!(
        fault(&sealed(&stranger.0, &signed), &key),
        Some(FleetError::Signature)
    );
    let (body, signature) = file.rsplit_once('.').unwrap();
    for bad in [
        "",
        "a.b",
        "a.b.c.d",
        &format!("{file}."),
        &format!(" {file}"),
        &format!("{file}="),
        &format!("{body}."),
        &format!("{body}.{}", &signature[..80]),
        &format!("{body}.{}", URL_SAFE_NO_PAD.encode([0x30; 72])),
    ] {
        assert_eq!(fault(bad, &key), Some(FleetError::Form), "{bad}");
    }
    let long = "a".repeat(usize::try_from(limits::FLEET_BYTES).unwrap() + 1);
    assert_eq!(fault(&long, &key), Some(FleetError::TooLarge));
    let header = "a".repeat(limits::JWS_HEADER_BYTES + 1);
    let fat = format!("{header}.a.{signature}");
    assert_eq!(fault(&fat, &key), Some(FleetError::Header));
}

#[test]
fn a_public_key_is_read_as_tools_write_it_and_never_with_its_secret_half() {
    let (_, key) = key_of(3);
    let full = jwk(&key);
    let read = |json: &Value| read_public(json.to_string().as_bytes());
    assert_eq!(read(&full).unwrap().id(), key.id());
    let mut short = full.clone();
    for name in ["use", "alg", "kid"] {
        short.as_object_mut().unwrap().remove(name);
    }
    assert_eq!(read(&short).unwrap().id(), key.id());
    for (name, value, error) in [
        ("d", "AAAA", FleetError::Key(KeyError::PrivatePart)),
        ("kid", "other", FleetError::Key(KeyError::Thumbprint)),
        ("crv", "P-384", FleetError::KeyForm),
        ("kty", "OKP", FleetError::KeyForm),
        ("use", "enc", FleetError::KeyForm),
        ("alg", "ES384", FleetError::KeyForm),
        ("x", "AA", FleetError::Key(KeyError::Coordinate)),
    ] {
        let mut bad = full.clone();
        bad[name] = json!(value);
        assert_eq!(read(&bad).err(), Some(error), "{name}");
    }
    assert_eq!(read(&json!([])).err(), Some(FleetError::KeyForm));
}

#[test]
fn the_codes_of_faults_are_told_apart() {
    for fault in FleetFault::ALL {
        assert_eq!(FleetFault::named(fault.code()), Some(fault));
    }
    assert_eq!(FleetFault::named("fine"), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    #[test]
    fn whatever_is_flipped_the_pack_is_refused(at in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let (signing, key) = key_of(3);
        let payload = good().to_string();
        let file = sealed(&signing, &signing_input(key.id(), payload.as_bytes()));
        let mut bytes = file.into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        let sealed = Sealed::parse(&bytes);
        prop_assert!(sealed.is_err() || sealed.unwrap().verify(&key).is_err());
    }

    #[test]
    fn what_is_written_says_the_same(
        issued in 0_i64..4_000_000_000,
        span in prop::option::of(1_i64..100_000_000),
        note in "[^\\p{C}]{0,40}",
        settings in prop::collection::btree_map("[a-z-]{1,12}", ".{0,20}", 0..5),
        blocked in prop::collection::vec("[a-z]{1,12}", 0..5),
    ) {
        let name = |name: &String| IssuerUrl::parse(&format!("https://{name}.example")).unwrap();
        let keys = vec![key_of(4).1];
        let mut pack = FleetPack {
            issued: UnixTime::from_secs(issued),
            expires: span.map(|span| UnixTime::from_secs(issued + span)),
            note,
            settings: settings.into_iter().collect(),
            rules: Vec::new(),
            blocked_issuers: blocked.iter().map(name).collect(),
            blocked_keys: blocked.iter().map(|kid| KeyId::parse(kid).unwrap()).collect(),
            added: vec![Issuer::new(name(&"new".to_owned()), "New".to_owned(), keys)],
            sha256: [0; 32],
        };
        let written = pack.write();
        prop_assert_eq!(FleetPack::read(&written), Ok(pack));
    }
}
