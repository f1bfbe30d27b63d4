//! Strangers' JSON: depth, names twice, numbers and letters that are none (sec-P2).

use std::thread;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use health_card_kiosk::json::Json;
use health_card_kiosk::payload::Payload;
use health_card_kiosk::shc::{CardError, Claims, Jws};

use crate::support::{CardMaker, deflated, refusal};

fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

#[test]
fn no_depth_of_json_takes_more_stack_than_a_small_thread_has() {
    const DEEPEST: usize = 100_000;
    const STACK: usize = 256 * 1_024;
    let every_depth = || {
        let arrays = "[".repeat(DEEPEST) + &"]".repeat(DEEPEST);
        let objects = "{\"a\":".repeat(DEEPEST) + "0" + &"}".repeat(DEEPEST);
        let mut read = (0, 0);
        for depth in 1..=DEEPEST {
            // Whole, and cut off in the middle.
            let whole = &arrays[DEEPEST - depth..DEEPEST + depth];
            read.0 += usize::from(Json::parse(whole.as_bytes()).is_ok());
            assert!(Json::parse(&whole.as_bytes()[..depth]).is_err());
            let whole = &objects[5 * (DEEPEST - depth)..=5 * DEEPEST + depth];
            read.1 += usize::from(Json::parse(whole.as_bytes()).is_ok());
        }
        // The same inside claims, a header, a card file.
        let claims = CardMaker::new().claims.to_string();
        for depth in [1, 60, 64, 65, 127, 128, 1_000, DEEPEST] {
            let deep = &arrays[DEEPEST - depth..DEEPEST + depth];
            let claims = claims.replacen('{', &format!("{{\"x\":{deep},"), 1);
            assert_eq!(
                Claims::parse(claims.as_bytes()).is_ok(),
                depth < 64,
                "{depth}"
            );
            let file = format!("{{\"verifiableCredential\":[{deep}]}}");
            assert!(Payload::read(&file).is_err());
            let header =
                format!("{{\"alg\":\"ES256\",\"zip\":\"DEF\",\"kid\":\"a\",\"x\":{deep}}}");
            let jws = format!("{}.AAAA.{}", encode(header), encode([1; 64]));
            assert_eq!(Jws::parse(&jws).is_ok(), depth < 64, "{depth}");
        }
        read
    };
    let small = thread::Builder::new()
        .name("small".to_owned())
        .stack_size(STACK)
        .spawn(every_depth);
    // Levels 1 to 64 and no more.
    assert_eq!(small.unwrap().join().unwrap(), (64, 64));
}

#[test]
fn no_name_that_decides_anything_may_stand_twice() {
    let maker = CardMaker::new();
    let directory = maker.directory();
    let claims = maker.claims.to_string();
    let mut tried = 0;
    for name in ["iss", "nbf", "exp", "vc", "x"] {
        for value in [
            "1790000000",
            "null",
            "\"https://issuer.test.example/cards\"",
            "{}",
        ] {
            let escaped = format!("\\u00{:02x}{}", name.as_bytes()[0], &name[1..]);
            for second in [name, &escaped] {
                let twice = format!(",\"{name}\":{value},\"{second}\":{value}}}");
                let text = format!("{}{twice}", &claims[..claims.len() - 1]);
                let jws = maker
                    .issuer
                    .sign_payload(&maker.header, &deflated(text.as_bytes()));
                assert_eq!(
                    refusal(&jws, &directory),
                    Some(CardError::Payload),
                    "{name} {value}"
                );
                tried += 1;
            }
        }
    }
    // One level down, and in the header.
    for (once, twice) in [
        ("\"rid\":", "\"rid\":\"x\",\"rid\":"),
        ("\"type\":[", "\"type\":[],\"type\":["),
        ("\"fhirBundle\":", "\"fhirBundle\":{},\"fhirBundle\":"),
        ("\"fhirVersion\":", "\"fhirVersion\":\"1\",\"fhirVersion\":"),
        (
            "\"resourceType\":\"Patient\"",
            "\"resourceType\":\"Patient\",\"resourceType\":\"Patient\"",
        ),
    ] {
        assert!(claims.contains(once), "{once}");
        let jws = maker.issuer.sign_payload(
            &maker.header,
            &deflated(claims.replacen(once, twice, 1).as_bytes()),
        );
        assert_eq!(
            refusal(&jws, &directory),
            Some(CardError::Payload),
            "{once}"
        );
        tried += 1;
    }
    assert_eq!(tried, 45);
}

#[test]
fn numbers_and_letters_that_are_none_are_refused_wherever_they_stand() {
    let maker = CardMaker::new();
    let directory = maker.directory();
    let claims = maker.claims.to_string();
    let values = [
        "1e999",
        "-1e999",
        "1e400",
        "NaN",
        "Infinity",
        "-Infinity",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\ud800\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\\ud800x\"",
        "\"\\u12\"",
        "\"\\x41\"",
        "\"\u{1}\"",
        "\"\t\"",
        "'a'",
        "01",
        "+1",
        "1.",
        ".1",
        "1e",
        "0x1",
        "tru",
        "undefined",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "[1 2]",
        "{\"\\ud800\":1}",
        "",
    ];
    for value in values {
        for text in [
            format!("{},\"x\":{value}}}", &claims[..claims.len() - 1]),
            format!("{{\"x\":[[{value}],{value}],{}", &claims[1..]),
            claims.replacen("\"4.0.1\"", value, 1),
        ] {
            assert_ne!(text, claims);
            let jws = maker
                .issuer
                .sign_payload(&maker.header, &deflated(text.as_bytes()));
            assert_eq!(
                refusal(&jws, &directory),
                Some(CardError::Payload),
                "{value}"
            );
        }
    }
    // Bytes that are no UTF-8, at each place of the text.
    for at in 0..claims.len() {
        let mut bytes = claims.clone().into_bytes();
        bytes[at] = 0xff;
        assert!(Claims::parse(&bytes).is_err(), "byte {at}");
    }
}
