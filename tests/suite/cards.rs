//! One fault a card: each has its own answer, and none is green.

use std::time::Duration;

use health_card_kiosk::shc::{self, Card, CardError};
use health_card_kiosk::time::{Clock, Moment, UnixTime};
use health_card_kiosk::verdict::{Fact, Headline, Mark, Verdict};
use health_card_kiosk::{limits, wording};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{CardMaker, NOW, moment};

fn verdict_at(card: &CardMaker, moment: Moment) -> Verdict {
    let directory = card.directory();
    Verdict::on_card(shc::verify(&card.jws(), &directory), &directory, moment)
}

fn codes(verdict: &Verdict) -> Vec<&'static str> {
    verdict.reasons().iter().map(wording::code).collect()
}

#[test]
fn a_good_card_is_verified_and_shows_its_person() {
    let verdict = verdict_at(&CardMaker::new(), moment());
    assert_eq!(
        verdict.headline(),
        Headline::Verified,
        "{:?}",
        verdict.reasons()
    );
    assert_eq!(verdict.facts().all(), [Fact::Good; 4]);
    assert_eq!(verdict.mark(), None);
    let signed = verdict.signed().unwrap();
    assert_eq!(
        signed.summary.person.as_ref().unwrap().names[0].show(),
        "Johanna M. Anyperson"
    );
    assert_eq!(signed.summary.records.len(), 2);
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table, one case a line")]
fn each_fault_of_the_signature_has_its_own_error() {
    type Break = fn(&mut CardMaker);
    let cases: [(&str, Break, CardError); 20] = [
        (
            "alg none",
            |card| card.header["alg"] = json!("none"),
            CardError::Algorithm,
        ),
        (
            "alg HS256",
            |card| card.header["alg"] = json!("HS256"),
            CardError::Algorithm,
        ),
        (
            "alg ES384",
            |card| card.header["alg"] = json!("ES384"),
            CardError::Algorithm,
        ),
        (
            "no alg",
            |card| remove(&mut card.header, "alg"),
            CardError::Algorithm,
        ),
        (
            "no zip",
            |card| remove(&mut card.header, "zip"),
            CardError::Zip,
        ),
        (
            "no kid",
            |card| remove(&mut card.header, "kid"),
            CardError::KeyId,
        ),
        (
            "crit",
            |card| card.header["crit"] = json!(["b64"]),
            CardError::Critical,
        ),
        (
            "http issuer",
            |card| card.claims["iss"] = json!("http://issuer.test.example"),
            CardError::Issuer,
        ),
        (
            "slash",
            |card| card.claims["iss"] = json!("https://issuer.test.example/cards/"),
            CardError::Issuer,
        ),
        (
            "no issuer",
            |card| remove(&mut card.claims, "iss"),
            CardError::Issuer,
        ),
        (
            "no nbf",
            |card| remove(&mut card.claims, "nbf"),
            CardError::Date,
        ),
        (
            "nbf as text",
            |card| card.claims["nbf"] = json!("1790000000"),
            CardError::Date,
        ),
        (
            "negative nbf",
            |card| card.claims["nbf"] = json!(-1),
            CardError::Date,
        ),
        (
            "year 3000",
            |card| card.claims["exp"] = json!(1e18),
            CardError::Date,
        ),
        (
            "nbf in ms",
            |card| card.claims["nbf"] = json!(1_790_000_000_000_u64),
            CardError::Milliseconds,
        ),
        (
            "exp in ms",
            |card| card.claims["exp"] = json!(1_990_000_000_000_u64),
            CardError::Milliseconds,
        ),
        (
            "no type",
            |card| card.claims["vc"]["type"] = json!([]),
            CardError::Type,
        ),
        (
            "no bundle",
            |card| subject(card)["fhirBundle"] = json!({"resourceType": "Patient"}),
            CardError::Bundle,
        ),
        (
            "no version",
            |card| remove(subject(card), "fhirVersion"),
            CardError::Bundle,
        ),
        (
            "bomb",
            |card| card.claims["pad"] = json!("0".repeat(limits::QR_PAYLOAD_BYTES)),
            CardError::TooLarge,
        ),
    ];
    for (name, break_it, expected) in cases {
        let mut card = CardMaker::new();
        break_it(&mut card);
        let directory = card.directory();
        assert_eq!(
            shc::verify(&card.jws(), &directory).err(),
            Some(expected),
            "{name}"
        );
        let verdict = verdict_at(&card, moment());
        assert_eq!(verdict.headline(), Headline::DoNotAccept, "{name}");
        assert!(verdict.signed().is_none(), "{name}");
    }
}

fn remove(object: &mut Value, name: &str) {
    object.as_object_mut().unwrap().remove(name);
}

fn subject(card: &mut CardMaker) -> &mut Value {
    &mut card.claims["vc"]["credentialSubject"]
}

#[test]
fn each_fault_of_the_form_has_its_own_error() {
    let card = CardMaker::new();
    let good = card.jws();
    let parts: Vec<&str> = good.split('.').collect();
    let (header, payload, signature) = (parts[0], parts[1], parts[2]);
    let zlib = card.zlib_jws();
    let plain = card
        .issuer
        .sign_payload(&card.header, card.claims.to_string().as_bytes());
    let cases = [
        ("two parts", format!("{header}.{payload}"), CardError::Parts),
        (
            "four parts",
            format!("{good}.{signature}"),
            CardError::Parts,
        ),
        (
            "empty payload",
            format!("{header}..{signature}"),
            CardError::Parts,
        ),
        (
            "padding",
            format!("{header}.{payload}.{signature}=="),
            CardError::Encoding,
        ),
        (
            "plus sign",
            format!("{header}.{payload}.+{}", &signature[1..]),
            CardError::Encoding,
        ),
        (
            "no signature",
            format!("{header}.{payload}."),
            CardError::SignatureFormat,
        ),
        (
            "63 bytes",
            format!("{header}.{payload}.{}", &signature[..84]),
            CardError::SignatureFormat,
        ),
        ("zlib", zlib, CardError::Deflate),
        ("not compressed", plain, CardError::Deflate),
        ("empty", String::new(), CardError::Parts),
    ];
    for (name, text, expected) in cases {
        assert_eq!(
            shc::verify(&text, &card.directory()).err(),
            Some(expected),
            "{name}"
        );
    }
}

#[test]
fn data_after_the_payload_is_refused() {
    use std::io::Write as _;
    let card = CardMaker::new();
    let mut writer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    writer
        .write_all(card.claims.to_string().as_bytes())
        .unwrap();
    let mut payload = writer.finish().unwrap();
    payload.push(0);
    let text = card.issuer.sign_payload(&card.header, &payload);
    assert_eq!(
        shc::verify(&text, &card.directory()).err(),
        Some(CardError::Deflate)
    );
}

#[test]
fn a_card_of_an_unknown_issuer_or_key_is_not_called_forged() {
    let (known, stranger) = (CardMaker::new(), CardMaker::with_secret(9));
    let directory = known.directory();
    let judge = |card: &CardMaker| {
        Verdict::on_card(shc::verify(&card.jws(), &directory), &directory, moment())
    };

    // A stranger who names a listed issuer.
    let verdict = judge(&stranger);
    assert_eq!(codes(&verdict), ["key-not-listed"]);
    assert_eq!(
        verdict.facts().all(),
        [Fact::Unsure, Fact::Good, Fact::NotJudged, Fact::NotJudged]
    );

    // A listed key under another issuer's name: the key alone proves nothing.
    for iss in ["https://other.example", "https://issuer.test.example/Cards"] {
        let mut card = CardMaker::new();
        card.claims["iss"] = json!(iss);
        let verdict = judge(&card);
        let expected = match iss.ends_with("/Cards") {
            true => "issuer-letter-case-differs",
            false => "issuer-not-listed",
        };
        assert_eq!(codes(&verdict), [expected]);
        assert_eq!(verdict.headline(), Headline::Check);
        assert!(verdict.signed().is_none() && verdict.unverified().is_some());
    }
}

#[test]
fn dates_turn_at_their_second() {
    let seconds = NOW.as_secs();
    let ahead = limits::NBF_AHEAD.as_secs().cast_signed();
    let cases = [
        ("expires now", "exp", json!(seconds), Some("card-expired")),
        ("expires in a while", "exp", json!(seconds + 1), None),
        (
            "expired a moment ago",
            "exp",
            json!(NOW.as_secs() - 1),
            Some("card-expired"),
        ),
        (
            "starts within the allowance",
            "nbf",
            json!(seconds + ahead),
            None,
        ),
        (
            "starts later",
            "nbf",
            json!(seconds + ahead + 1),
            Some("card-not-yet-valid"),
        ),
    ];
    for (name, claim, value, expected) in cases {
        let mut card = CardMaker::new();
        card.claims[claim] = value;
        let verdict = verdict_at(&card, moment());
        assert_eq!(codes(&verdict).first().copied(), expected, "{name}");
        let green = verdict.headline() == Headline::Verified;
        assert_eq!(green, expected.is_none(), "{name}");
    }
}

#[test]
fn a_card_may_be_expired_and_revoked_at_once_and_says_both() {
    let mut card = CardMaker::new();
    card.claims["exp"] = json!(NOW.as_secs() - 86_400);
    card.revoke(3, &["aBc-_123"]);
    let verdict = verdict_at(&card, moment());
    assert_eq!(codes(&verdict), ["card-revoked", "card-expired"]);
    assert_eq!(verdict.headline(), Headline::DoNotAccept);
    assert!(
        verdict.signed().is_some(),
        "it is genuine, and a person may see whose it is"
    );
}

#[test]
fn revocation_is_known_or_said_not_to_be() {
    type Change = fn(&mut CardMaker);
    let cases: [(&str, Change, &[&str]); 10] = [
        ("no list", |_| {}, &[]),
        ("not in the list", |card| card.revoke(1, &["zzz"]), &[]),
        (
            "list of another counter",
            |card| {
                card.revoke(1, &["zzz"]);
                card.listed.keys[0].crl_version = Some(2);
            },
            &["revocation-list-outdated"],
        ),
        (
            "revoked in an old list",
            |card| {
                card.revoke(1, &["aBc-_123"]);
                card.listed.keys[0].crl_version = Some(2);
            },
            &["card-revoked"],
        ),
        (
            "list missing",
            |card| card.listed.keys[0].crl_version = Some(1),
            &["revocation-list-missing"],
        ),
        (
            "before the timestamp",
            |card| card.revoke(1, &["aBc-_123.1790000001"]),
            &["card-revoked"],
        ),
        (
            "at the timestamp",
            |card| card.revoke(1, &["aBc-_123.1790000000"]),
            &[],
        ),
        (
            "malformed rid",
            |card| card.claims["vc"]["rid"] = json!("has.dot"),
            &["revocation-id-malformed"],
        ),
        (
            "null in place of a rid",
            |card| card.claims["vc"]["rid"] = json!(null),
            &[],
        ),
        (
            "null in place of a rid, and a list",
            |card| {
                card.revoke(1, &["aBc-_123"]);
                card.claims["vc"]["rid"] = json!(null);
            },
            &[],
        ),
    ];
    for (name, change, expected) in cases {
        let mut card = CardMaker::new();
        change(&mut card);
        assert_eq!(codes(&verdict_at(&card, moment())), expected, "{name}");
    }
}

#[test]
fn another_keys_list_says_nothing_about_a_card() {
    let mut card = CardMaker::new();
    let mut other = CardMaker::with_secret(9);
    other.revoke(1, &["aBc-_123"]);
    card.listed.keys.extend(other.listed.keys);
    assert_eq!(verdict_at(&card, moment()).headline(), Headline::Verified);
}

#[test]
fn an_old_directory_a_wrong_clock_and_a_delisted_issuer_take_the_green_away() {
    let mut old = CardMaker::new();
    old.published = NOW - limits::DIRECTORY_TOO_OLD;
    assert_eq!(codes(&verdict_at(&old, moment())), ["directory-too-old"]);
    old.published = NOW - limits::DIRECTORY_TOO_OLD + Duration::from_secs(1);
    assert_eq!(verdict_at(&old, moment()).headline(), Headline::Verified);

    let behind = Moment::from_clock(NOW - Duration::from_hours(1), NOW);
    assert_eq!(
        codes(&verdict_at(&CardMaker::new(), behind)),
        ["clock-doubtful"]
    );

    let mut delisted = CardMaker::new();
    delisted.listed.listed = false;
    let verdict = verdict_at(&delisted, moment());
    assert_eq!(codes(&verdict), ["issuer-no-longer-listed"]);
    assert_eq!(verdict.headline(), Headline::Check);
}

#[test]
fn a_time_that_was_given_is_marked() {
    let mut card = CardMaker::new();
    card.published = NOW - limits::DIRECTORY_TOO_OLD * 2;
    let verdict = verdict_at(&card, Moment::given(NOW));
    assert_eq!(verdict.headline(), Headline::Verified);
    assert_eq!(verdict.mark(), Some(Mark::Test));
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table, one case a line")]
fn each_doubt_about_the_content_takes_the_green_away() {
    type Change = fn(&mut CardMaker);
    let cases: [(&str, Change, &[&str]); 24] = [
        (
            "no patient",
            |card| drop(card.entries().remove(0)),
            &["no-person"],
        ),
        (
            "no name",
            |card| remove(&mut card.entries()[0]["resource"], "name"),
            &["no-name"],
        ),
        (
            "only a patient",
            |card| card.entries().truncate(1),
            &["no-record"],
        ),
        (
            "no entries",
            |card| card.entries().clear(),
            &["no-person", "no-record"],
        ),
        (
            "another's dose",
            |card| {
                card.entries()[1]["resource"]["patient"]["reference"] = json!("resource:9");
            },
            &["record-of-another-person"],
        ),
        (
            "a dose that points at a dose",
            |card| {
                card.entries()[1]["resource"]["patient"]["reference"] = json!("resource:2");
            },
            &["record-of-another-person"],
        ),
        (
            "nobody's dose",
            |card| remove(&mut card.entries()[1]["resource"], "patient"),
            &["record-of-another-person"],
        ),
        (
            "two patients",
            |card| {
                let second =
                    json!({ "fullUrl": "resource:3", "resource": { "resourceType": "Patient" } });
                card.entries().push(second);
            },
            &["several-persons", "record-of-another-person"],
        ),
        (
            "modifier",
            |card| {
                card.entries()[1]["resource"]["modifierExtension"] = json!([{ "url": "x" }]);
            },
            &["modifier-unknown"],
        ),
        (
            "implicit rules",
            |card| {
                card.entries()[1]["resource"]["implicitRules"] = json!("x");
            },
            &["modifier-unknown"],
        ),
        (
            "born on 30 February",
            |card| {
                card.entries()[0]["resource"]["birthDate"] = json!("1951-02-30");
            },
            &["date-impossible"],
        ),
        (
            "modifier deep inside",
            |card| {
                card.entries()[1]["resource"]["performer"] = json!([{ "modifierExtension": [] }]);
            },
            &["modifier-unknown"],
        ),
        (
            "rules of the bundle",
            |card| {
                subject(card)["fhirBundle"]["implicitRules"] = json!("x");
            },
            &["modifier-unknown"],
        ),
        (
            "a subject beside a patient",
            |card| {
                card.entries()[1]["resource"]["subject"] = json!({ "reference": "resource:9" });
            },
            &["record-of-another-person"],
        ),
        (
            "a bundle in the bundle",
            |card| {
                card.entries()
                    .push(json!({ "resource": { "resourceType": "Bundle" } }));
            },
            &["content-not-understood"],
        ),
        (
            "a resource without a type",
            |card| {
                card.entries()
                    .push(json!({ "resource": { "status": "final" } }));
            },
            &["content-not-understood"],
        ),
        (
            "born in 2099",
            |card| {
                card.entries()[0]["resource"]["birthDate"] = json!("2099-01-01");
            },
            &["date-impossible"],
        ),
        (
            "a dose in 2099",
            |card| {
                card.entries()[1]["resource"]["occurrenceDateTime"] = json!("2099-01-01");
            },
            &["date-impossible"],
        ),
        (
            "a dose before birth",
            |card| {
                card.entries()[1]["resource"]["occurrenceDateTime"] = json!("1950-12-31");
            },
            &["date-impossible"],
        ),
        (
            "a date that is a number",
            |card| {
                card.entries()[1]["resource"]["occurrenceDateTime"] = json!(20_210_101);
            },
            &["date-impossible"],
        ),
        (
            "a dash for a name",
            |card| {
                card.entries()[0]["resource"]["name"] = json!([{ "family": "-" }]);
            },
            &["no-name"],
        ),
        (
            "an invisible name",
            |card| {
                card.entries()[0]["resource"]["name"] = json!([{ "family": "\u{200c}\u{2800}" }]);
            },
            &["no-name"],
        ),
        (
            "FHIR R3",
            |card| subject(card)["fhirVersion"] = json!("3.0.2"),
            &["fhir-version-unknown"],
        ),
        (
            "a text for a name",
            |card| {
                card.entries()[0]["resource"]["name"] = json!([{ "text": "Johanna" }]);
            },
            &[],
        ),
    ];
    for (name, change, expected) in cases {
        let mut card = CardMaker::new();
        change(&mut card);
        let verdict = verdict_at(&card, moment());
        assert_eq!(codes(&verdict), expected, "{name}");
        let headline = if expected.is_empty() {
            Headline::Verified
        } else {
            Headline::Check
        };
        assert_eq!(verdict.headline(), headline, "{name}");
    }
}

#[test]
fn every_changed_bit_of_a_card_is_caught() {
    let card = CardMaker::new();
    let (jws, directory) = (card.jws(), card.directory());
    for at in 0..jws.len() {
        for bit in 0..7 {
            let mut altered = jws.clone().into_bytes();
            altered[at] ^= 1 << bit;
            let altered = String::from_utf8(altered).unwrap();
            // A changed `kid` names a key that nobody knows.
            assert!(
                !matches!(shc::verify(&altered, &directory), Ok(Card::Verified(_))),
                "byte {at}, bit {bit}"
            );
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_held_up_nothing_panics(text in "(shc:/|shc:/[0-9]/[0-9]/|eyJ|\\{|shlink:/|)\\PC{0,200}") {
        let card = CardMaker::new();
        let mut sitting = health_card_kiosk::jobs::Sitting::default();
        let texts = [zeroize::Zeroizing::new(text)];
        for verdict in sitting.judge(&texts, &card.directory(), moment()) {
            prop_assert_ne!(verdict.headline(), Headline::Verified);
        }
    }

    #[test]
    fn green_means_that_every_condition_holds(
        secret in prop_oneof![Just(7_u8), Just(9)],
        nbf in -700_i64..700,
        exp in proptest::option::of(-100_i64..100),
        age_days in 0_u64..400,
        listed: bool,
        trusted: bool,
        revoked: bool,
    ) {
        let mut card = CardMaker::with_secret(secret);
        card.claims["nbf"] = json!(NOW.as_secs() + nbf);
        if let Some(exp) = exp {
            card.claims["exp"] = json!(NOW.as_secs() + exp);
        }
        let mut known = CardMaker::new();
        known.published = NOW - Duration::from_secs(age_days * 86_400);
        known.listed.listed = listed;
        known.revoke(1, if revoked { &["aBc-_123"] } else { &["other"] });
        let directory = known.directory();
        let clock = if trusted { Clock::Trusted } else { Clock::Doubtful };
        let at = Moment { now: NOW, shown: NOW, clock, offset_seconds: 0 };
        let verdict = Verdict::on_card(shc::verify(&card.jws(), &directory), &directory, at);
        let good = secret == 7
            && nbf <= 300
            && exp.is_none_or(|exp| exp > 0)
            && age_days < 180
            && listed
            && trusted
            && !revoked;
        prop_assert_eq!(verdict.headline() == Headline::Verified, good);
        prop_assert_eq!(verdict.reasons().is_empty(), good);
    }
}

#[test]
fn the_time_of_a_verdict_is_the_time_it_was_judged_at() {
    let verdict = verdict_at(&CardMaker::new(), moment());
    assert_eq!(verdict.moment().now, NOW);
    assert_eq!(
        verdict.signed().unwrap().issued,
        UnixTime::from_numeric_date(1_790_000_000.25).unwrap()
    );
}
