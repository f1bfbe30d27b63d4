//! Cards whose form is bent: headers, letters, parts, signatures (sec-P3). All are
//! signed with the listed key where that is possible, so that nothing but the form refuses them.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE, URL_SAFE_NO_PAD};
use health_card_kiosk::shc::{self, CardError};
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};

use crate::support::{CardMaker, deflated, genuine};

fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The key of [`CardMaker::new`].
fn secret() -> SigningKey {
    SigningKey::from_slice(&[7; 32]).unwrap()
}

/// Signs `header.payload`, whatever they are.
fn signed(header: &str, payload: &str) -> String {
    let text = format!("{header}.{payload}");
    let signature: Signature = secret().sign(text.as_bytes());
    format!("{text}.{}", encode(signature.to_bytes()))
}

/// A card with a header of these bytes, correctly signed.
fn with_header(header: impl AsRef<[u8]>) -> String {
    let claims = CardMaker::new().claims.to_string();
    signed(&encode(header), &encode(deflated(claims.as_bytes())))
}

/// The good header with one member changed or, for `None`, left out.
fn changed(name: &str, value: Option<Value>) -> String {
    let mut header = CardMaker::new().header;
    match value {
        Some(value) => header[name] = value,
        None => drop(header.as_object_mut().unwrap().remove(name)),
    }
    with_header(header.to_string())
}

#[expect(clippy::too_many_lines, reason = "tables, one case a line")]
fn odd_members() -> Vec<String> {
    let kid = CardMaker::new().header["kid"].as_str().unwrap().to_owned();
    let algorithms = [
        "none",
        "None",
        "NONE",
        "nOnE",
        "",
        "HS256",
        "HS384",
        "HS512",
        "RS256",
        "RS384",
        "RS512",
        "PS256",
        "PS384",
        "PS512",
        "ES384",
        "ES512",
        "ES256K",
        "EdDSA",
        "Ed25519",
        "es256",
        "Es256",
        "ES256 ",
        " ES256",
        "ES-256",
        "ES256\0",
        "ES256,none",
        "RSA-OAEP",
        "dir",
        "A256GCM",
        "ECDH-ES",
        "ＥＳ256",
    ];
    let zips = [
        "def", "Def", "DEF ", "", "GZIP", "gzip", "zlib", "DEFLATE", "deflate", "br", "zstd",
        "none", "DEF\0",
    ];
    let long = "x".repeat(129);
    let kids = [
        "",
        "=",
        " ",
        "../../etc/passwd",
        "' OR 1=1 --",
        "%00",
        "a b",
        "a.b",
        "a/b",
        "a+b",
        "кид",
        "*",
        "0",
        &long,
    ];
    let near = [
        kid.to_lowercase(),
        kid.to_uppercase(),
        format!("{kid}="),
        format!(" {kid}"),
        format!("{kid}\n"),
        format!("{kid}\0"),
        kid[1..].to_owned(),
        kid[..42].to_owned(),
        kid.repeat(2),
        kid.chars().rev().collect(),
    ];
    let odd = || {
        [
            json!(null),
            json!(256),
            json!(true),
            json!([]),
            json!({}),
            json!(-1.5),
        ]
    };
    let mut all = Vec::new();
    all.extend(algorithms.map(|alg| changed("alg", Some(json!(alg)))));
    all.extend(zips.map(|zip| changed("zip", Some(json!(zip)))));
    all.extend(kids.map(|kid| changed("kid", Some(json!(kid)))));
    all.extend(near.map(|kid| changed("kid", Some(json!(kid)))));
    for (name, value) in [("alg", "ES256"), ("zip", "DEF"), ("kid", &kid)] {
        all.push(changed(name, None));
        all.push(changed(name, Some(json!([value]))));
        all.push(changed(name, Some(json!({ "value": value }))));
        all.extend(odd().map(|odd| changed(name, Some(odd))));
        // The name itself bent, with the right name not there.
        for other in [
            name.to_uppercase(),
            format!("{name} "),
            format!("{name}\0"),
            format!("x{name}"),
        ] {
            let mut header = CardMaker::new().header;
            header.as_object_mut().unwrap().remove(name);
            header[other] = json!(value);
            all.push(with_header(header.to_string()));
        }
    }
    let critical = [
        json!([]),
        json!(["b64"]),
        json!(["exp"]),
        json!(["alg"]),
        json!(["zip", "kid"]),
        json!(["crit"]),
        json!("b64"),
        json!({}),
        json!(null),
        json!(true),
        json!(0),
        json!([""]),
        json!([null]),
    ];
    all.extend(critical.map(|names| changed("crit", Some(names))));
    all
}

fn odd_headers() -> Vec<String> {
    let good = CardMaker::new().header.to_string();
    let kid = CardMaker::new().header["kid"].to_string();
    let twice = [
        (r#""alg":"none","#, ""),
        (r#""alg":"ES256","#, ""),
        ("", r#","alg":"none""#),
        ("", r#","alg":"ES256""#),
        (r#""zip":"DEF","#, ""),
        ("", r#","zip":"none""#),
        (r#""kid":"x","#, ""),
        ("", r#","kid":"x""#),
        (r#""\u0061lg":"none","#, ""),
        ("", r#","k\u0069d":"x""#),
        (r#""x":1,"x":2,"#, ""),
        (r#""jwk":{"x":1,"x":2},"#, ""),
        (r#""":1,"":1,"#, ""),
    ];
    let inner = &good[1..good.len() - 1];
    let mut all: Vec<String> = twice
        .iter()
        .map(|(before, after)| with_header(format!("{{{before}{inner}{after}}}")))
        .collect();
    let texts = [
        "[]".to_owned(),
        format!("[{good}]"),
        "\"x\"".to_owned(),
        "1".to_owned(),
        "null".to_owned(),
        "true".to_owned(),
        "{}".to_owned(),
        "{".to_owned(),
        String::new(),
        " ".to_owned(),
        format!("{good}x"),
        format!("{good}{good}"),
        format!("\u{feff}{good}"),
        format!("{good}\0"),
        format!("{{{inner},}}"),
        format!("{{{inner},\"x\":NaN}}"),
        format!("{{{inner},\"x\":1e999}}"),
        format!("{{{inner},\"x\":\"\\ud800\"}}"),
        format!("{{{inner}/**/}}"),
        good.replace('"', "'"),
        good.replace(':', "="),
        format!("{{{inner},\"x\":\"\n\"}}"),
        format!("{{{inner},\"x\":{}{}}}", "[".repeat(100), "]".repeat(100)),
        format!("{{\"header\":{good}}}"),
        serde_json::to_string(&good).unwrap(),
        format!("{{{inner},\"x\":\"{}\"}}", "y".repeat(4_000)),
        format!("{{\"alg\":\"ES256\",\"zip\":\"DEF\",\"kid\":{kid}"),
        format!("{{{inner},\"x\":01}}"),
    ];
    all.extend(texts.iter().map(with_header));
    all.push(with_header(
        good.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>(),
    ));
    all.push(with_header([good.as_bytes(), b"\xff"].concat()));
    all.push(with_header(good.replace("ES256", "ES\u{0}256")));
    all
}

/// The alphabet of base64url, in the order of its values.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The letters of the parts bent, but still read by a lenient decoder.
fn odd_letters() -> Vec<String> {
    let good = CardMaker::new().jws();
    let parts: Vec<&str> = good.split('.').collect();
    let mut all = Vec::new();
    for part in 0..3 {
        let put = |text: String| {
            let mut parts = parts.clone();
            parts[part] = &text;
            // Signed anew, where it is not the signature itself that is bent.
            match part {
                2 => parts.join("."),
                _ => signed(parts[0], parts[1]),
            }
        };
        let text = parts[part];
        for end in ["=", "==", "A", "A=", "%3D", "\0", ",", "~"] {
            all.push(put(format!("{text}{end}")));
        }
        for space in [" ", "\n", "\r\n", "\t", "\u{a0}", "\u{feff}", "\u{200b}"] {
            for at in [0, text.len() / 2, text.len()] {
                all.push(put(format!("{}{space}{}", &text[..at], &text[at..])));
            }
        }
        all.push(put(text[..text.len() - 1].to_owned()));
        all.push(put(text.chars().rev().collect()));
        let bytes = URL_SAFE_NO_PAD.decode(text).unwrap();
        for other in [
            STANDARD.encode(&bytes),
            URL_SAFE.encode(&bytes),
            format!("{bytes:02x?}"),
        ] {
            if other != text {
                all.push(put(other));
            }
        }
        // The same bytes by other bits at the tail, which a strict decoder refuses.
        let last = LETTERS
            .iter()
            .position(|letter| text.ends_with(char::from(*letter)))
            .unwrap();
        let spare = match text.len() % 4 {
            2 => 16,
            3 => 4,
            _ => 1,
        };
        for other in (last / spare * spare..)
            .take(spare)
            .filter(|other| *other != last)
        {
            all.push(put(format!(
                "{}{}",
                &text[..text.len() - 1],
                char::from(LETTERS[other])
            )));
        }
    }
    all
}

fn odd_parts() -> Vec<String> {
    let good = CardMaker::new().jws();
    let parts: Vec<&str> = good.split('.').collect();
    let (h, p, s) = (parts[0], parts[1], parts[2]);
    let mut all = vec![
        String::new(),
        ".".to_owned(),
        "..".to_owned(),
        "...".to_owned(),
        h.to_owned(),
        format!("{h}.{p}"),
        format!("{h}.{p}."),
        format!("{h}..{s}"),
        format!(".{p}.{s}"),
        format!("{h}.{p}..{s}"),
        format!(".{good}"),
        format!("{good}."),
        format!("{good}.{s}"),
        format!("{good}.{good}"),
        format!("{good}{good}"),
        format!("{good}.."),
        format!("{h}.{p}.{s}.{h}.{p}"),
        format!("{p}.{h}.{s}"),
        format!("{h}.{h}.{s}"),
        format!("{h}.{p}.{p}"),
        format!("{h}。{p}。{s}"),
        format!("{h}%2E{p}%2E{s}"),
        format!("\"{good}\""),
        format!("{h}.{p} .{s}"),
        good.to_uppercase(),
        good.to_lowercase(),
        format!("Bearer {good}"),
        json!({ "protected": h, "payload": p, "signature": s }).to_string(),
        json!({ "payload": p, "signatures": [{ "protected": h, "signature": s }] }).to_string(),
        // Five parts, as an encrypted token has.
        format!("{h}.{s}.{s}.{p}.{s}"),
    ];
    // What is said to be compressed and is not, or is compressed in another way.
    let claims = CardMaker::new().claims.to_string();
    all.push(signed(h, &encode(&claims)));
    all.push(CardMaker::new().zlib_jws());
    all.push(signed(
        h,
        &encode([deflated(claims.as_bytes()), deflated(claims.as_bytes())].concat()),
    ));
    all.push(signed(h, &encode(&deflated(claims.as_bytes())[1..])));
    all.push(signed(h, &encode(deflated(b""))));
    all.push(signed(h, &encode(deflated(b"[]"))));
    all.push(signed(
        h,
        &encode(deflated(format!("{claims}{claims}").as_bytes())),
    ));
    all.push(signed(
        h,
        &encode(deflated(format!("\u{feff}{claims}").as_bytes())),
    ));
    all
}

fn odd_signatures() -> Vec<String> {
    let good = CardMaker::new().jws();
    let (text, signature) = good.rsplit_once('.').unwrap();
    let bytes = URL_SAFE_NO_PAD.decode(signature).unwrap();
    let (r, s) = bytes.split_at(32);
    let order = p256_order();
    let other = CardMaker::with_secret(9)
        .issuer
        .sign(&CardMaker::new().header, &CardMaker::new().claims);
    let of = |message: &[u8]| {
        let signature: Signature = secret().sign(message);
        signature.to_bytes().to_vec()
    };
    let payload = text.split('.').nth(1).unwrap();
    let signatures: Vec<Vec<u8>> = vec![
        Vec::new(),
        vec![0; 64],
        vec![0xff; 64],
        vec![1; 64],
        vec![0; 63],
        vec![0; 65],
        bytes[..63].to_vec(),
        [&bytes[..], &[0]].concat(),
        [&[0], &bytes[..]].concat(),
        [s, r].concat(),
        [r, r].concat(),
        [s, s].concat(),
        [r, &[0; 32]].concat(),
        [&[0; 32], s].concat(),
        [r, &order].concat(),
        [&order, s].concat(),
        [&order[..], &order].concat(),
        [r, &[0xff; 32]].concat(),
        r.to_vec(),
        bytes.repeat(2),
        bytes.iter().rev().copied().collect(),
        bytes.iter().map(|byte| !byte).collect(),
        Signature::from_slice(&bytes)
            .unwrap()
            .to_der()
            .as_bytes()
            .to_vec(),
        URL_SAFE_NO_PAD
            .decode(other.rsplit_once('.').unwrap().1)
            .unwrap(),
        of(payload.as_bytes()),
        of(text.split('.').next().unwrap().as_bytes()),
        of(format!("{text}.").as_bytes()),
        of(&URL_SAFE_NO_PAD.decode(payload).unwrap()),
        of(CardMaker::new().claims.to_string().as_bytes()),
        of(b""),
        [[0x7f; 32], [0x7f; 32]].concat(),
        [[0; 31].to_vec(), vec![1], [0; 31].to_vec(), vec![1]].concat(),
    ];
    signatures
        .iter()
        .map(|bytes| format!("{text}.{}", encode(bytes)))
        .collect()
}

/// SEC 2 §2.4.2: the order of the curve.
fn p256_order() -> [u8; 32] {
    let high = u128::from_be_bytes([
        0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    ]);
    let low: u128 = 0xbce6_faad_a717_9e84_f3b9_cac2_fc63_2551;
    let mut order = [0; 32];
    order[..16].copy_from_slice(&high.to_be_bytes());
    order[16..].copy_from_slice(&low.to_be_bytes());
    order
}

#[test]
fn no_card_of_a_bent_form_is_accepted() {
    let maker = CardMaker::new();
    let directory = maker.directory();
    assert!(genuine(&maker.jws(), &directory));
    let kinds = [
        ("members", odd_members()),
        ("headers", odd_headers()),
        ("letters", odd_letters()),
        ("parts", odd_parts()),
        ("signatures", odd_signatures()),
    ];
    let mut all = BTreeSet::new();
    for (kind, mutants) in kinds {
        println!("{}: {kind}", mutants.len());
        for mutant in mutants {
            assert!(!genuine(&mutant, &directory), "{kind}: {mutant:?}");
            all.insert(mutant);
        }
    }
    assert!(all.len() >= 300, "{} different mutants", all.len());
}

#[test]
fn what_a_header_says_beside_its_three_members_changes_nothing() {
    let maker = CardMaker::new();
    let directory = maker.directory();
    let stranger = CardMaker::with_secret(9);
    let (x, y) = stranger.issuer.coordinates();
    let jwk = json!({ "kty": "EC", "crv": "P-256", "x": x, "y": y });
    let extras = [
        ("typ", json!("JWT")),
        ("typ", json!(7)),
        ("cty", json!("json")),
        ("jwk", jwk),
        ("jwk", json!(null)),
        ("jku", json!("https://evil.example/jwks.json")),
        ("x5u", json!("https://evil.example/cert.pem")),
        ("x5c", json!(["MIIB"])),
        ("x5t", json!("AAAA")),
        ("x5t#S256", json!("AAAA")),
        ("", json!("")),
        // RFC 7797 §6: without `crit` it is no instruction.
        ("b64", json!(true)),
        ("b64", json!(false)),
        ("iss", json!("https://evil.example")),
        ("Alg", json!("none")),
        ("KID", json!("x")),
        ("crits", json!(["x"])),
    ];
    for (name, value) in extras {
        assert!(
            genuine(&changed(name, Some(value.clone())), &directory),
            "{name} {value}"
        );
        // The same by a stranger, whose own key stands in the header: it is never looked at.
        let mut header = stranger.header.clone();
        header[name] = value.clone();
        let own = stranger.issuer.sign(&header, &stranger.claims);
        assert!(
            matches!(shc::verify(&own, &directory), Err(CardError::UnknownKey(_))),
            "{name} {value}"
        );
        header["kid"] = maker.header["kid"].clone();
        let borrowed = stranger.issuer.sign(&header, &stranger.claims);
        assert_eq!(
            shc::verify(&borrowed, &directory).err(),
            Some(CardError::BadSignature),
            "{name} {value}"
        );
    }
    let spaced = serde_json::to_string_pretty(&maker.header).unwrap();
    assert!(genuine(
        &with_header(format!(" \r\n\t{spaced}\n ")),
        &directory
    ));
}
