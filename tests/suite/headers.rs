//! Headers of cards, bent in every way that the field knows (sec-P3), and what in them is ignored.

use health_card_kiosk::limits;
use health_card_kiosk::shc::CardError;
use serde_json::{Value, json};

use crate::mutants::{encode, signed};
use crate::support::{CardMaker, deflated, genuine, refusal};

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
pub(crate) fn odd_members() -> Vec<String> {
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

pub(crate) fn odd_headers() -> Vec<String> {
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

#[test]
fn a_header_may_have_so_many_letters_and_no_more() {
    let maker = CardMaker::new();
    let directory = maker.directory();
    let card = |padding: usize| changed("x", Some(json!("y".repeat(padding))));
    let length = |jws: &str| jws.split('.').next().unwrap().len();
    let mut header = maker.header.clone();
    header["x"] = json!("");
    let padding = limits::JWS_HEADER_BYTES / 4 * 3 - header.to_string().len();
    let (longest, longer) = (card(padding), card(padding + 1));
    assert_eq!(length(&longest), limits::JWS_HEADER_BYTES);
    assert!(genuine(&longest, &directory));
    assert_eq!(refusal(&longer, &directory), Some(CardError::Header));
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
            refusal(&own, &directory).is_none() && !genuine(&own, &directory),
            "{name} {value}"
        );
        header["kid"] = maker.header["kid"].clone();
        let borrowed = stranger.issuer.sign(&header, &stranger.claims);
        assert_eq!(
            refusal(&borrowed, &directory),
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
