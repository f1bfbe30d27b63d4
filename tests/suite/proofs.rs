//! Proofs by exhaustion: every bit of many cards, every entry of the real revocation lists, a
//! thousand strangers, and the games that dates can play.

use std::thread;
use std::time::Duration;

use health_card_kiosk::demo::Issuer;
use health_card_kiosk::directory::{self, Directory, Key, Source};
use health_card_kiosk::issuer::KeyId;
use health_card_kiosk::shc::CardError;
use health_card_kiosk::time::{Moment, UnixTime};
use health_card_kiosk::verdict::Headline;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{
    CardMaker, ISS, NOW, deflated, genuine, headline, key_of, moment, refusal, shared,
};

// ── Every bit ───────────────────────────────────────────────────────────────────────────────────

/// A card of the `number`th person: another name, another key, another number of doses.
fn card_of(number: u8) -> CardMaker {
    let mut card = CardMaker::with_secret(number + 11);
    let name = json!([{ "family": format!("Family{number}"), "given": ["Ádám", "B."] }]);
    card.entries()[0]["resource"]["name"] = name;
    card.entries()[0]["resource"]["birthDate"] =
        json!(format!("19{:02}-03-0{}", number + 40, number % 9 + 1));
    let dose = card.entries()[1].clone();
    for index in 0..number % 5 {
        let mut dose = dose.clone();
        dose["fullUrl"] = json!(format!("resource:{}", index + 3));
        dose["resource"]["lotNumber"] = json!(format!("L{number}{index}"));
        card.entries().push(dose);
    }
    card
}

/// How many cards that differ from this one in one bit were tried; none is genuine.
fn try_every_bit(jws: &str, directory: &Directory) -> usize {
    let mut bytes = jws.as_bytes().to_vec();
    for at in 0..bytes.len() {
        for bit in 0..8 {
            bytes[at] ^= 1 << bit;
            // What is no UTF-8 any more reaches no reader: texts are texts.
            if let Ok(text) = str::from_utf8(&bytes) {
                assert!(!genuine(text, directory), "byte {at}, bit {bit} of {jws}");
            }
            bytes[at] ^= 1 << bit;
        }
    }
    8 * bytes.len()
}

#[test]
fn of_twenty_cards_every_changed_bit_is_caught() {
    let numbers: Vec<u8> = (0..20).collect();
    let tried: usize = thread::scope(|scope| {
        let halves = numbers.chunks(10).map(|half| {
            scope.spawn(move || {
                let try_card = |number: &u8| {
                    let card = card_of(*number);
                    let (jws, directory) = (card.jws(), card.directory());
                    assert_eq!(headline(&jws, &directory, moment()), Headline::Verified);
                    try_every_bit(&jws, &directory)
                };
                half.iter().map(try_card).sum::<usize>()
            })
        });
        let halves: Vec<_> = halves.collect();
        halves.into_iter().map(|half| half.join().unwrap()).sum()
    });
    println!("{tried} cards with one changed bit, none accepted");
    assert!(tried >= 100_000, "{tried} are too few");
}

// ── Strangers ───────────────────────────────────────────────────────────────────────────────────

#[test]
fn of_a_thousand_strangers_none_is_green() {
    let seed = directory::seed().unwrap();
    let known: Vec<_> = seed
        .issuers()
        .iter()
        .filter(|issuer| !issuer.keys.is_empty())
        .collect();
    let mut headlines = [0; 2];
    for number in 0..1_000 {
        let issuer = Issuer::new("unused").unwrap();
        let card = CardMaker::new();
        let mut claims = card.claims;
        let victim = known[number % known.len()];
        let own = key_of(&issuer);
        // A stranger of no name; one who takes a known name; one who takes the key's name too.
        let (iss, kid, expected) = match number % 3 {
            0 => (
                format!("https://i{number}.example/shc"),
                own.id(),
                Headline::Check,
            ),
            1 => (victim.iss.to_string(), own.id(), Headline::Check),
            _ => (
                victim.iss.to_string(),
                victim.keys[0].id(),
                Headline::DoNotAccept,
            ),
        };
        claims["iss"] = json!(iss);
        let jws = issuer.sign(&Issuer::header(kid.as_str()), &claims);
        let found = headline(&jws, &seed, moment());
        assert_eq!(found, expected, "{iss} {kid}");
        headlines[usize::from(found == Headline::Check)] += 1;
    }
    assert_eq!(headlines, [333, 667]);
}

#[test]
fn the_specifications_example_keys_are_not_in_the_seed_and_its_cards_are_not_green() {
    let seed = directory::seed().unwrap();
    let Some(folder) = shared("vectors") else {
        return;
    };
    let text = std::fs::read(folder.join("trust/spec-issuer.jwks.json")).unwrap();
    let set: Value = serde_json::from_slice(&text).unwrap();
    let keys = set["keys"].as_array().unwrap();
    assert!(!keys.is_empty());
    for key in keys {
        let kid = KeyId::parse(key["kid"].as_str().unwrap()).unwrap();
        assert!(seed.key_by_id(&kid).is_none(), "{kid}");
    }
    let cards = [
        "hl7-example-00",
        "hl7-example-02",
        "hl7-example-03",
        "ktc-example-00",
        "ktc-example-01",
    ];
    for card in cards {
        let jws = std::fs::read_to_string(folder.join(format!("jws/{card}-d-jws.txt"))).unwrap();
        for at in [NOW, UnixTime::from_secs(1_653_955_200)] {
            assert_eq!(
                headline(jws.trim(), &seed, Moment::given(at)),
                Headline::Check,
                "{card}"
            );
        }
    }
}

// ── Dates ───────────────────────────────────────────────────────────────────────────────────────

/// The card with these letters in place of the number of `claim`.
fn dated(card: &CardMaker, claim: &str, letters: &str) -> String {
    let mut claims = card.claims.clone();
    claims[claim] = json!("HERE");
    let text = claims.to_string().replace("\"HERE\"", letters);
    card.issuer
        .sign_payload(&card.header, &deflated(text.as_bytes()))
}

#[test]
fn no_game_with_dates_is_won() {
    use CardError::{Date, Milliseconds, Payload};
    let card = CardMaker::new();
    let directory = card.directory();
    // What each of `nbf` and `exp` gives: its own error, or whether it is green.
    let refused = [
        ("1790000000000", Milliseconds),
        ("1990000000000.5", Milliseconds),
        ("4102444800", Date),
        ("99999999999", Date),
        ("100000000000", Milliseconds),
        ("4102444799999", Milliseconds),
        ("-1", Date),
        ("-0.0000001", Date),
        ("-1790000000", Date),
        ("32503680000000000", Date),
        ("1e18", Date),
        ("1e300", Date),
        ("1.7976931348623157e308", Date),
        ("\"1790000000\"", Date),
        ("\"\"", Date),
        ("\"2026-01-01T00:00:00Z\"", Date),
        ("\"NaN\"", Date),
        ("true", Date),
        ("false", Date),
        ("null", Date),
        ("[]", Date),
        ("[1790000000]", Date),
        ("{}", Date),
        ("{\"seconds\":1790000000}", Date),
        ("1e400", Payload),
        ("-1e400", Payload),
        ("NaN", Payload),
        ("Infinity", Payload),
        ("-", Payload),
        ("+1790000000", Payload),
        ("01790000000", Payload),
        ("1790000000.", Payload),
        (".5", Payload),
        ("0x6ab13b80", Payload),
        ("1_790_000_000", Payload),
        ("1790000000,\"nbf\":1", Payload),
    ];
    for claim in ["nbf", "exp"] {
        for (letters, expected) in &refused {
            let jws = dated(&card, claim, letters);
            let expected = match letters.contains("\"nbf\":1") && claim == "exp" {
                // The other date is there already.
                true => Payload,
                false => expected.clone(),
            };
            assert_eq!(
                refusal(&jws, &directory),
                Some(expected),
                "{claim} {letters}"
            );
        }
    }
    let green = [
        ("nbf", "0", true),
        ("nbf", "-0", true),
        ("nbf", "-0.0", true),
        ("nbf", "0e0", true),
        ("nbf", "1e-400", true),
        ("nbf", "1.79e9", true),
        ("nbf", "1790000000.123456789", true),
        ("nbf", "1795000299.999999", true),
        ("nbf", "1795000300.000001", false),
        ("nbf", "4102444799.999", false),
        ("nbf", "2524608000", false),
        ("exp", "0", false),
        ("exp", "-0", false),
        ("exp", "1.5e9", false),
        ("exp", "1794999999.999999", false),
        ("exp", "1795000000", false),
        ("exp", "1795000000.000001", true),
        ("exp", "4102444799.999999", true),
        ("exp", "2e9", true),
    ];
    for (claim, letters, expected) in green {
        let headline = headline(&dated(&card, claim, letters), &directory, moment());
        assert_eq!(
            headline == Headline::Verified,
            expected,
            "{claim} {letters}"
        );
        assert!(
            expected || headline == Headline::DoNotAccept,
            "{claim} {letters}"
        );
    }
    // In the year 3000 nothing is valid: neither the date itself nor the card that says so.
    assert_eq!(
        refusal(&dated(&card, "exp", "32503680000"), &directory),
        Some(Date)
    );
}

/// A moment in seconds, so many microseconds away from [`NOW`] and `ahead`.
fn seconds_from_now(ahead: i64, micros: i64) -> f64 {
    let micros = (NOW.as_secs() + ahead) * 1_000_000 + micros;
    #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
    let micros = micros as f64;
    micros / 1e6
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn dates_turn_at_their_microsecond(
        micros in prop_oneof![-3_i64..=3, -2_000_000_i64..2_000_000],
        clock in prop_oneof![Just(0_i64), -500_000_i64..500_000],
    ) {
        let mut card = CardMaker::new();
        let directory = card.directory();
        let now = UnixTime::from_numeric_date(seconds_from_now(0, clock)).unwrap();
        let at = Moment::from_clock(now, NOW - Duration::from_mins(1));

        card.claims["exp"] = json!(seconds_from_now(0, micros));
        let green = headline(&card.jws(), &directory, at) == Headline::Verified;
        prop_assert_eq!(green, clock < micros);

        card.claims["exp"] = json!(2_000_000_000);
        card.claims["nbf"] = json!(seconds_from_now(300, micros));
        let green = headline(&card.jws(), &directory, at) == Headline::Verified;
        prop_assert_eq!(green, micros <= clock);
    }

    #[test]
    fn claims_that_were_changed_anywhere_are_read_or_refused(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), value(), 0_u8..4), 1..4),
    ) {
        let mut claims = CardMaker::new().claims;
        for (place, value, how) in changes {
            let mut pointers = Vec::new();
            pointers_of(&claims, "", &mut pointers);
            let pointer = place.get(&pointers).clone();
            let (parent, name) = pointer.rsplit_once('/').unwrap_or_default();
            match (how, claims.pointer_mut(parent)) {
                (0, Some(Value::Object(members))) => drop(members.remove(name)),
                (1, Some(Value::Object(members))) => drop(members.insert(format!("{name}x"), value)),
                _ => *claims.pointer_mut(&pointer).unwrap() = value,
            }
        }
        let text = claims.to_string();
        // Asserts that what is taken has every member that a card must have.
        crate::targets::claims(text.as_bytes());
        // And through the whole way: a genuine card or a refusal.
        let maker = CardMaker::new();
        let jws = maker.issuer.sign_payload(&maker.header, &deflated(text.as_bytes()));
        let directory = maker.directory();
        let green = headline(&jws, &directory, moment()) == Headline::Verified;
        prop_assert!(!green || claims["iss"] == ISS);
    }
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        Just(json!(ISS)),
        Just(json!(1_790_000_000)),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map("[a-zA-Z]{1,8}", inner, 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// The places of all values below `json`, as JSON pointers.
fn pointers_of(json: &Value, at: &str, into: &mut Vec<String>) {
    into.push(at.to_owned());
    match json {
        Value::Object(members) => {
            members
                .iter()
                .for_each(|(name, value)| pointers_of(value, &format!("{at}/{name}"), into));
        }
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, value)| pointers_of(value, &format!("{at}/{index}"), into));
        }
        _ => {}
    }
}

// ── Revocation ──────────────────────────────────────────────────────────────────────────────────

#[test]
fn every_entry_of_the_real_revocation_lists_revokes_what_it_says() {
    let seed = directory::seed().unwrap();
    let keys: Vec<(&directory::Issuer, &Key)> = seed
        .issuers()
        .iter()
        .flat_map(|issuer| issuer.keys.iter().map(move |key| (issuer, key)))
        .collect();
    let mut lists = Vec::new();
    for (issuer, key) in keys {
        let Some(list) = &key.revocations else {
            continue;
        };
        // The same list under a key of our own, to sign cards with.
        let mut card = CardMaker::new();
        card.listed.keys[0].revocations = Some(list.clone());
        let directory = Directory::new(Source::Seed, NOW, None, vec![card.listed.clone()]);
        let (mut timed, mut bare) = (0, 0);
        for entry in list.entries() {
            let (rid, cases) = if let Some((rid, at)) = entry.split_once('.') {
                timed += 1;
                let at: i64 = at.parse().unwrap();
                (rid, [(at - 1, true), (at, false), (at + 1, false)])
            } else {
                bare += 1;
                let always = [0, 1_600_000_000, NOW.as_secs()];
                (entry.as_str(), always.map(|at| (at, true)))
            };
            for (nbf, revoked) in cases {
                let at = UnixTime::from_secs(nbf);
                assert_eq!(list.revokes(rid, at), revoked, "{entry} at {nbf}");
                // Signing takes a while, so that every twentieth goes the whole way.
                if (timed + bare) % 20 == 1 {
                    card.claims["vc"]["rid"] = json!(rid);
                    card.claims["nbf"] = json!(nbf);
                    let red = headline(&card.jws(), &directory, moment()) == Headline::DoNotAccept;
                    assert_eq!(red, revoked, "{entry} at {nbf}");
                }
            }
        }
        lists.push((issuer.iss.host().to_owned(), timed, bare));
    }
    let list = |host: &str, timed, bare| (host.to_owned(), timed, bare);
    assert_eq!(
        lists,
        [
            list("www.hss.gov.nt.ca", 0, 0),
            list("www.hss.gov.nt.ca", 0, 0),
            list("www.hss.gov.nt.ca", 0, 0),
            list("covid19.quebec.ca", 771, 0),
            list("covid19.quebec.ca", 17, 0),
            list("labtools.curativeinc.com", 0, 555),
        ]
    );
}
