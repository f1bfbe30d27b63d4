//! What the fuzz targets do with any bytes at all. A panic is a finding: of the code that is called,
//! or of a property that is asserted here.
//!
//! `packaging/fuzz` runs these with libFuzzer; the suite runs them over the seeds and the vectors.

pub mod checker;
pub mod claims;
pub mod counter;
pub mod documents;
pub mod fleet;
pub mod links;
pub mod records;

pub use checker::second_opinion;
pub use claims::claims;

use std::collections::HashSet;
use std::sync::LazyLock;

use health_card_kiosk::capture::document;
use health_card_kiosk::demo::Issuer;
use health_card_kiosk::directory::compact;
use health_card_kiosk::directory::{self, Directory, Key, RevocationList, Source};
use health_card_kiosk::issuer::IssuerUrl;
use health_card_kiosk::jobs::{self, Sitting};
use health_card_kiosk::json::Json;
use health_card_kiosk::limits;
use health_card_kiosk::payload::chunks::Added;
use health_card_kiosk::payload::{ChunkSet, Payload, encode};
use health_card_kiosk::shc::{self, Card};
use health_card_kiosk::time::{Moment, UnixTime};
use health_card_kiosk::verdict::Headline;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey, VerifyingKey};
use serde_json::{Value, json};
use zeroize::Zeroizing;

/// The name of a target and what it does.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const ALL: [Target; 22] = [
    ("payload", payload),
    ("jws", jws),
    ("claims", claims),
    ("key_set", key_set),
    ("revocation_list", revocation_list),
    ("signature", signature),
    ("numeric", numeric),
    ("card_file", card_file),
    ("link", links::link),
    ("manifest", links::manifest),
    ("jwe", links::jwe),
    ("offer", links::offer),
    ("bundle", records::bundle),
    ("document", documents::document),
    ("name", counter::name),
    ("issuer", counter::issuer),
    ("scanner", counter::scanner),
    ("picture", counter::picture),
    ("snapshot", counter::snapshot),
    ("store", counter::store),
    ("kept", counter::kept),
    ("fleet", fleet::fleet),
];

const ISS: &str = "https://fuzz.example/cards";
const NOW: UnixTime = UnixTime::from_secs(1_795_000_000);
const PERSON: &str = "Ana Seed";

/// An issuer, its directory, and the only card that it ever signed.
struct World {
    directory: Directory,
    good: String,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let issuer = Issuer::with_secret(ISS, &[3; 32]).expect("a number that is a key");
    let (x, y) = issuer.coordinates();
    let key = Key::new(&x, &y).expect("a point of the curve");
    let good = issuer.sign(&Issuer::header(key.id().as_str()), &good_claims());
    let iss = IssuerUrl::parse(ISS).expect("an issuer");
    let listed = directory::Issuer::new(iss, "Fuzz Issuer".to_owned(), vec![key]);
    World {
        directory: Directory::new(Source::Snapshot, NOW, None, vec![listed]),
        good,
    }
});

/// The one card that may be verified, as a JWS.
pub fn good_card() -> &'static str {
    &WORLD.good
}

/// What it says.
pub fn good_claims() -> Value {
    json!({
        "iss": ISS,
        "nbf": 1_790_000_000,
        "vc": {
            "type": ["https://smarthealth.cards#health-card"],
            "credentialSubject": { "fhirVersion": "4.0.1", "fhirBundle": {
                "resourceType": "Bundle", "type": "collection", "entry": [
                    { "fullUrl": "resource:0", "resource": { "resourceType": "Patient",
                        "name": [{ "family": "Seed", "given": ["Ana"] }],
                        "birthDate": "1980-02-29" } },
                    { "fullUrl": "resource:1", "resource": { "resourceType": "Immunization",
                        "status": "completed",
                        "vaccineCode": { "coding": [
                            { "system": "http://hl7.org/fhir/sid/cvx", "code": "208" }] },
                        "patient": { "reference": "resource:0" },
                        "occurrenceDateTime": "2021-03-01" } },
                ],
            }},
        },
    })
}

/// Judges texts that were shown together. Green is only ever the one good card.
fn judge(texts: &[Zeroizing<String>]) {
    let moment = Moment::from_clock(NOW, NOW);
    let mut sitting = Sitting::default();
    for verdict in sitting.judge(texts, &WORLD.directory, moment) {
        if verdict.headline() != Headline::Verified {
            continue;
        }
        let person = verdict
            .signed()
            .and_then(|signed| signed.summary.person.as_ref());
        let name = person.and_then(|person| person.names.first());
        assert_eq!(
            name.map(|name| name.show().to_string()).as_deref(),
            Some(PERSON)
        );
    }
}

/// Texts of codes, one a line.
pub fn payload(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else {
        return;
    };
    if let Ok(Payload::Cards(cards)) = Payload::read(text) {
        assert!(!cards.is_empty());
    }
    let lines: Vec<_> = text
        .lines()
        .map(|line| Zeroizing::new(line.to_owned()))
        .collect();
    judge(&lines);
    judge(&[Zeroizing::new(text.to_owned())]);
}

/// A compact JWS: none but the good card is genuine. A signature has a twin that holds too, so what
/// is signed is compared.
pub fn jws(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else {
        return;
    };
    if let Ok(Card::Verified(_)) = shc::verify(text, &WORLD.directory) {
        assert_eq!(signed(text), signed(&WORLD.good));
    }
}

fn signed(jws: &str) -> Option<&str> {
    jws.rsplit_once('.').map(|(signed, _signature)| signed)
}

/// A directory in VCI's form, a key set, or a list of issuers. Every key taken is on the curve and
/// called by its thumbprint, and what is taken can be written and read again.
pub fn key_set(input: &[u8]) {
    let iss = IssuerUrl::parse(ISS);
    if let Ok(listed) = directory::still_listed(input) {
        assert!(!listed.is_empty());
    }
    assert!(
        directory::given(input, None, NOW).is_err()
            || directory::given(input, iss.as_ref(), NOW).is_ok()
    );
    let Ok((directory, _report)) = directory::given(input, iss.as_ref(), NOW) else {
        return;
    };
    assert!(directory.key_count() > 0);
    for issuer in directory.issuers() {
        for key in &issuer.keys {
            assert!(VerifyingKey::from_sec1_bytes(key.point()).is_ok());
            let (x, y) = key.coordinates();
            assert_eq!(Key::new(x, y).expect("read once already").id(), key.id());
        }
    }
    let written = compact::write(&directory);
    let again = compact::read(&written, Source::Given).expect("what was written can be read");
    assert!(again.issuers() == directory.issuers());
}

/// A revocation list. Its entries, written and read again, are the same list; merging it with
/// itself changes nothing; and each entry means what it says.
pub fn revocation_list(input: &[u8]) {
    let Ok(json) = Json::parse(input) else { return };
    let Some((_kid, list, _skipped)) = RevocationList::from_json(&json) else {
        return;
    };
    let mut twice = list.clone();
    twice.merge(&list);
    assert!(twice == list);
    for entry in list.entries() {
        let (rid, at) = match entry.split_once('.') {
            Some((rid, at)) => (rid, at.parse().expect("seconds")),
            None => (entry.as_str(), i64::MAX / 1_000_000),
        };
        assert!(list.revokes(rid, UnixTime::from_secs(at - 1)));
        assert_eq!(
            list.revokes(rid, UnixTime::from_secs(at)),
            !entry.contains('.')
        );
    }
}

/// A number that is no key, and the order of the curve: the places where signatures are odd.
const ORDER: [u8; 32] = [
    0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xbc, 0xe6,
    0xfa, 0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
];

/// Two libraries must agree on every signature. The first byte chooses the signer, the key that is
/// checked with and how the signature is made; the second how many of the pairs that follow change
/// a byte of it; the rest is the message, or the signature itself and then the message.
pub fn signature(input: &[u8]) {
    let [choice, changes, rest @ ..] = input else {
        return;
    };
    let signer = &KEYS[usize::from(choice & 3)];
    let checker = &KEYS[usize::from(choice >> 2 & 3)];
    let (pairs, message) = rest.split_at(rest.len().min(2 * usize::from(changes % 9)));
    let mut signature: Vec<u8>;
    let mut message = message;
    match choice >> 4 & 7 {
        // As it comes: any bytes, of any length up to a little more than right.
        0 => {
            let (bytes, after) = message.split_at(message.len().min(64 + usize::from(changes & 1)));
            signature = bytes.to_vec();
            message = after;
        }
        // The twin: n less s.
        1 => {
            signature = signed_by(&signer.0, message);
            let s = minus(&ORDER, &signature[32..]);
            signature[32..].copy_from_slice(&s);
        }
        // r or s is the order of the curve, or nothing.
        2 => {
            signature = signed_by(&signer.0, message);
            signature[..32].copy_from_slice(&ORDER);
        }
        3 => {
            signature = signed_by(&signer.0, message);
            signature[32..].copy_from_slice(&ORDER);
        }
        4 => {
            signature = signed_by(&signer.0, message);
            signature[..32].fill(0);
        }
        _ => signature = signed_by(&signer.0, message),
    }
    for pair in pairs.chunks_exact(2) {
        if let Some(byte) = signature.get_mut(usize::from(pair[0] % 64)) {
            *byte ^= pair[1];
        }
    }
    let holds = shc::signature_holds(&checker.1, message, &signature);
    assert_eq!(holds, second_opinion(&checker.1, message, &signature));
    let untouched = pairs.iter().skip(1).step_by(2).all(|change| *change == 0);
    if choice & 3 == choice >> 2 & 3 && choice >> 4 & 7 > 4 && untouched {
        assert!(holds, "a good signature is refused");
    }
}

static KEYS: LazyLock<[(SigningKey, Key); 4]> = LazyLock::new(|| {
    [3, 5, 7, 9].map(|secret| {
        let issuer = Issuer::with_secret(ISS, &[secret; 32]).expect("a number that is a key");
        let (x, y) = issuer.coordinates();
        let key = SigningKey::from_slice(&[secret; 32]).expect("the same number");
        (key, Key::new(&x, &y).expect("a point of the curve"))
    })
});

fn signed_by(key: &SigningKey, message: &[u8]) -> Vec<u8> {
    let signature: Signature = key.sign(message);
    signature.to_bytes().to_vec()
}

fn minus(from: &[u8; 32], less: &[u8]) -> [u8; 32] {
    let mut result = [0; 32];
    let mut borrow = false;
    for at in (0..32).rev() {
        let (first, under) = from[at].overflowing_sub(less[at]);
        let (second, under_again) = first.overflowing_sub(u8::from(borrow));
        result[at] = second;
        borrow = under || under_again;
    }
    result
}

/// The first byte is the number of codes, the second an order to show them in, the rest letters.
/// What was written as digits comes back letter by letter; and digits that are taken are written
/// the same way again.
pub fn numeric(input: &[u8]) {
    let [codes, order, letters @ ..] = input else {
        return;
    };
    let around = |c: char| c.is_whitespace() || c == '\u{feff}' || c == '\0';
    if let Ok(digits) = str::from_utf8(letters)
        && let Ok(Payload::Code(jws)) = Payload::read(&format!("shc:/{digits}"))
        && !digits.contains('/')
    {
        assert_eq!(
            *encode(&jws, 1)[0],
            format!("shc:/{}", digits.trim_end_matches(around))
        );
    }
    let letters = &letters[..letters.len().min(limits::NUMERIC_DIGITS / 2)];
    let jws: String = letters
        .iter()
        .map(|byte| char::from(b'-' + byte % 78))
        .collect();
    let mut parts = encode(&jws, usize::from(codes % 24));
    let count = parts.len();
    if count == 0 {
        return assert!(jws.is_empty());
    }
    parts.rotate_left(usize::from(*order) % count);
    if order & 1 == 1 {
        parts.reverse();
    }
    let mut set = ChunkSet::default();
    let mut joined = None;
    let mut seen = HashSet::new();
    for part in &parts {
        match Payload::read(part) {
            Ok(Payload::Code(jws)) if count == 1 => joined = Some(jws),
            Ok(Payload::Chunk(chunk)) if count <= 20 => {
                assert!(seen.insert(chunk.index));
                if let Added::Complete(jws) = set.add(chunk, NOW) {
                    joined = Some(jws);
                }
            }
            Err(_too_many) if count > 20 => {}
            _ => panic!("what was written can't be read"),
        }
    }
    let expected = (count <= 20).then_some(jws.as_str());
    assert_eq!(joined.as_ref().map(|jws| jws.as_str()), expected);
}

/// The bytes of a file.
pub fn card_file(input: &[u8]) {
    if let Ok(texts) = jobs::texts(input, &mut document::read, &mut |_page| ()) {
        assert!(!texts.is_empty());
        judge(&texts);
    }
}
