//! Keys with certificates: what contradicts itself is refused, what leads to an anchor is taken,
//! and a card is held against the time of its key's certificates. The certificates are made here.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use health_card_kiosk::directory::{
    self, Anchors, CertificateTime, Directory, KeyError, Pki, Report, SnapshotError,
};
use health_card_kiosk::issuer::IssuerUrl;
use health_card_kiosk::shc::{self, Card, CardError};
use health_card_kiosk::time::{Moment, UnixTime};
use health_card_kiosk::verdict::{Headline, Verdict};
use health_card_kiosk::wording;
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa,
    KeyPair, KeyUsagePurpose, PKCS_ECDSA_P256_SHA256, PKCS_ECDSA_P384_SHA384,
    PKCS_ECDSA_P521_SHA512, PublicKeyData, SanType, SignatureAlgorithm, date_time_ymd,
};
use serde_json::{Value, json};

use crate::support::{CardMaker, ISS, NOW, program, shared};

/// 1 January 2026 and 2028, between which the tests' certificates are valid unless a test says so.
const FROM: i64 = 1_767_225_600;
const UNTIL: i64 = 1_830_297_600;

type Authority = CertifiedIssuer<'static, KeyPair>;

/// The public key of a card's issuer, as a certificate wants it.
struct Point(Vec<u8>);

impl PublicKeyData for Point {
    fn der_bytes(&self) -> &[u8] {
        &self.0
    }

    fn algorithm(&self) -> &'static SignatureAlgorithm {
        &PKCS_ECDSA_P256_SHA256
    }
}

fn point(card: &CardMaker) -> Point {
    Point(card.listed.keys[0].point().to_vec())
}

fn params(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    (params.not_before, params.not_after) = (date_time_ymd(2026, 1, 1), date_time_ymd(2028, 1, 1));
    params
}

fn uri(name: &str) -> SanType {
    SanType::URI(name.try_into().unwrap())
}

/// The certificate of a card's issuer before it is signed, to break in one way.
fn leaf() -> CertificateParams {
    let mut params = params("Issuer");
    params.is_ca = IsCa::ExplicitNoCa;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.subject_alt_names = vec![
        SanType::DnsName("other.example".try_into().unwrap()),
        uri(ISS),
    ];
    params
}

fn authority(name: &str) -> CertificateParams {
    let mut params = params(name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params
}

fn root(name: &str) -> Authority {
    let key = KeyPair::generate_for(&PKCS_ECDSA_P521_SHA512).unwrap();
    Authority::self_signed(authority(name), key).unwrap()
}

/// A root, an authority under it, and what a card's key has to show.
struct Tree {
    card: CardMaker,
    root: Authority,
    between: Authority,
}

impl Tree {
    fn new() -> Self {
        Self::with(authority("Authority"))
    }

    fn with(between: CertificateParams) -> Self {
        let root = root("Root");
        let key = KeyPair::generate_for(&PKCS_ECDSA_P384_SHA384).unwrap();
        Self {
            card: CardMaker::new(),
            between: Authority::signed_by(between, key, &root).unwrap(),
            root,
        }
    }

    /// The leaf and all above it, signed by the authority in between.
    fn chain(&self, leaf: &CertificateParams) -> Vec<Vec<u8>> {
        let leaf = leaf.signed_by(&point(&self.card), &self.between).unwrap();
        [leaf.der(), self.between.der(), self.root.der()]
            .map(|der| der.to_vec())
            .to_vec()
    }

    fn set(&self, chain: &[Vec<u8>]) -> String {
        let x5c: Vec<String> = chain.iter().map(|der| STANDARD.encode(der)).collect();
        set(&[jwk(&self.card, &json!(x5c))])
    }
}

fn jwk(card: &CardMaker, x5c: &Value) -> Value {
    let (x, y) = card.issuer.coordinates();
    json!({ "kty": "EC", "use": "sig", "alg": "ES256", "crv": "P-256", "x": x, "y": y,
        "kid": card.header["kid"], "x5c": x5c })
}

fn set(keys: &[Value]) -> String {
    json!({ "keys": keys }).to_string()
}

fn pem(der: &[u8]) -> String {
    let body = STANDARD.encode(der);
    format!("-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n")
}

fn anchors(certificates: &[&[u8]]) -> Anchors {
    let mut anchors = Anchors::default();
    for certificate in certificates {
        anchors.add(certificate).unwrap();
    }
    anchors
}

type Read = Result<(Directory, Report), SnapshotError>;

fn given(set: &str) -> Read {
    directory::given(set.as_bytes(), IssuerUrl::parse(ISS).as_ref(), NOW)
}

fn certified(set: &str, anchor: &[u8], time: CertificateTime) -> Read {
    let anchors = anchors(&[anchor]);
    let iss = IssuerUrl::parse(ISS);
    directory::given_certified(set.as_bytes(), iss.as_ref(), NOW, Pki { anchors, time })
}

fn at_issuance(set: &str, anchor: &[u8]) -> Read {
    certified(set, anchor, CertificateTime::Issuance)
}

/// Why a set with one key gave none.
fn refused(read: Read) -> KeyError {
    match read.err() {
        Some(SnapshotError::NoKeys { first }) => first,
        other => panic!("{other:?}"),
    }
}

/// The headline and the codes of the reasons.
fn verdict(jws: &str, directory: &Directory, now: UnixTime) -> (Headline, Vec<&'static str>) {
    let moment = Moment::from_clock(now, now);
    let verdict = Verdict::on_card(shc::verify(jws, directory), directory, moment);
    let codes = verdict.reasons().iter().map(wording::code).collect();
    (verdict.headline(), codes)
}

#[test]
fn paths_of_two_and_three_certificates_lead_to_their_anchor() {
    let tree = Tree::new();
    let three = tree.chain(&leaf());
    let short = leaf().signed_by(&point(&tree.card), &tree.root).unwrap();
    let two = [short.der().to_vec(), tree.root.der().to_vec()];
    let pem = pem(tree.root.der());
    // With the root in the set or without it, and with an anchor in the middle.
    for (chain, anchor) in [
        (&three[..], tree.root.der().as_ref()),
        (&three[..2], tree.root.der()),
        (&three[..2], pem.as_bytes()),
        (&three[..], tree.between.der()),
        (&three[..1], tree.between.der()),
        (&two[..], tree.root.der()),
        (&two[..1], tree.root.der()),
    ] {
        let set = tree.set(chain);
        let (directory, report) = at_issuance(&set, anchor).unwrap();
        assert_eq!(report, Report::default());
        let found = directory.issuers()[0].keys[0].certified.unwrap();
        assert_eq!(
            (found.from().as_secs(), found.until().as_secs()),
            (FROM, UNTIL)
        );
        assert_eq!(
            verdict(&tree.card.jws(), &directory, NOW),
            (Headline::Verified, vec![])
        );
        let (plain, _) = given(&set).unwrap();
        assert_eq!(plain.issuers()[0].keys[0].certified, None);
    }
}

#[test]
fn certificates_that_speak_of_another_key_or_issuer_are_refused_with_and_without_anchors() {
    let tree = Tree::new();
    let changed = |change: &dyn Fn(&mut CertificateParams)| {
        let mut leaf = leaf();
        change(&mut leaf);
        tree.chain(&leaf)
    };
    let other = leaf()
        .signed_by(&point(&CardMaker::with_secret(9)), &tree.between)
        .unwrap();
    let other_curve = leaf()
        .signed_by(
            &KeyPair::generate_for(&PKCS_ECDSA_P384_SHA384).unwrap(),
            &tree.between,
        )
        .unwrap();
    let good = tree.chain(&leaf());
    let under = |first: &[u8]| vec![first.to_vec(), good[1].clone(), good[2].clone()];
    let longer = |name: &str| changed(&|leaf| leaf.subject_alt_names = vec![uri(name)]);
    let dns = || SanType::DnsName("issuer.test.example".try_into().unwrap());
    let mut trailing = good[0].clone();
    trailing.push(0);
    // The right point, said to be of another curve.
    let curve = [0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7];
    let at = good[0].windows(8).position(|oid| oid == curve).unwrap();
    let mut other_name = good[0].clone();
    other_name[at + 7] = 6;
    let cases = [
        (under(&other_name), KeyError::CertificateKey),
        (under(other.der()), KeyError::CertificateKey),
        (under(other_curve.der()), KeyError::CertificateKey),
        (
            changed(&|leaf| leaf.subject_alt_names = vec![dns()]),
            KeyError::CertificateIssuer,
        ),
        (
            changed(&|leaf| leaf.subject_alt_names.clear()),
            KeyError::CertificateIssuer,
        ),
        (
            longer("https://issuer.test.example"),
            KeyError::CertificateIssuer,
        ),
        (longer(&format!("{ISS}/")), KeyError::CertificateIssuer),
        (longer(&ISS.to_uppercase()), KeyError::CertificateIssuer),
        (
            changed(&|leaf| leaf.key_usages = vec![KeyUsagePurpose::KeyAgreement]),
            KeyError::CertificatePurpose,
        ),
        (
            [0, 2, 1].map(|at: usize| good[at].clone()).to_vec(),
            KeyError::CertificateOrder,
        ),
        (
            [1, 2, 0].map(|at: usize| good[at].clone()).to_vec(),
            KeyError::CertificateOrder,
        ),
        (good[1..].to_vec(), KeyError::CertificateKey),
        (under(&good[0][1..]), KeyError::CertificateDer),
        (
            under(&good[0][..good[0].len() - 1]),
            KeyError::CertificateDer,
        ),
        (under(&trailing), KeyError::CertificateDer),
        (vec![good[0].clone(); 1_000], KeyError::CertificateCount),
        (
            [0, 1, 2, 2].map(|at: usize| good[at].clone()).to_vec(),
            KeyError::CertificateLoop,
        ),
    ];
    for (chain, expected) in cases {
        let set = tree.set(&chain);
        assert_eq!(refused(given(&set)), expected);
        assert_eq!(refused(at_issuance(&set, tree.root.der())), expected);
    }
    let url: Vec<String> = good.iter().map(|der| URL_SAFE_NO_PAD.encode(der)).collect();
    for (x5c, expected) in [
        (json!(url), KeyError::CertificateEncoding),
        (json!(["not base64"]), KeyError::CertificateEncoding),
        (json!("text"), KeyError::CertificateList),
        (json!([]), KeyError::CertificateList),
    ] {
        let set = set(&[jwk(&tree.card, &x5c)]);
        assert_eq!(refused(given(&set)), expected);
        assert_eq!(refused(at_issuance(&set, tree.root.der())), expected);
    }
}

#[test]
fn a_key_that_leads_to_no_anchor_is_left_out_where_anchors_are_asked_for() {
    let tree = Tree::new();
    let good = tree.chain(&leaf());
    let root = tree.root.der();
    let path = |chain: &[Vec<u8>], anchor: &[u8], expected| {
        let set = tree.set(chain);
        assert!(given(&set).is_ok(), "alone it contradicts nothing");
        assert_eq!(refused(at_issuance(&set, anchor)), expected);
    };
    // Another root, one of the same name with another key, a missing link.
    path(&good, self::root("Other").der(), KeyError::CertificatePath);
    path(&good, self::root("Root").der(), KeyError::CertificatePath);
    path(&good[..1], root, KeyError::CertificatePath);
    // An authority of the same name that the root never signed, and a leaf that signs a leaf.
    let forged = Tree::new();
    let mut mixed = forged.chain(&leaf());
    mixed[2] = good[2].clone();
    path(&mixed, root, KeyError::CertificatePath);
    let mut no_authority = params("Authority");
    no_authority.is_ca = IsCa::ExplicitNoCa;
    let under_leaf = Tree::with(no_authority);
    path(
        &under_leaf.chain(&leaf()),
        under_leaf.root.der(),
        KeyError::CertificatePath,
    );
    // For servers only; for any purpose.
    let purpose = |purpose| {
        let mut leaf = leaf();
        leaf.extended_key_usages = vec![purpose];
        tree.chain(&leaf)
    };
    path(
        &purpose(ExtendedKeyUsagePurpose::ServerAuth),
        root,
        KeyError::CertificatePurpose,
    );
    let any = tree.set(&purpose(ExtendedKeyUsagePurpose::Any));
    assert!(at_issuance(&any, root).is_ok());
    // Certificates that were never valid at one time.
    let mut late = leaf();
    (late.not_before, late.not_after) = (date_time_ymd(2029, 1, 1), date_time_ymd(2030, 1, 1));
    path(&tree.chain(&late), root, KeyError::CertificateNeverValid);
    // No certificate at all.
    let bare = set(&[jwk(&tree.card, &Value::Null)]);
    assert!(given(&bare).is_ok());
    assert_eq!(
        refused(at_issuance(&bare, root)),
        KeyError::CertificateMissing
    );
    // Others of the set stay.
    let x5c: Vec<String> = good.iter().map(|der| STANDARD.encode(der)).collect();
    let stranger = jwk(&CardMaker::with_secret(9), &Value::Null);
    let (directory, report) =
        at_issuance(&set(&[stranger, jwk(&tree.card, &json!(x5c))]), root).unwrap();
    let iss = IssuerUrl::parse(ISS).unwrap();
    assert_eq!(directory.key_count(), 1);
    assert_eq!(report.skipped_keys, [(iss, KeyError::CertificateMissing)]);
}

#[test]
fn every_changed_byte_of_a_path_is_caught() {
    let tree = Tree::new();
    let good = &tree.chain(&leaf())[..2];
    for place in 0..good.len() {
        for at in 0..good[place].len() {
            let mut altered = good.to_vec();
            altered[place][at] ^= 1;
            let read = at_issuance(&tree.set(&altered), tree.root.der());
            assert!(read.is_err(), "byte {at} of certificate {place}");
        }
    }
}

#[test]
fn a_certificate_that_signed_itself_counts_where_it_is_the_anchor() {
    let card = CardMaker::new();
    // The secret of the tests' issuer, in the form that the certificate maker reads (RFC 5915).
    let mut key = vec![0x30, 0x31, 0x02, 1, 1, 0x04, 32];
    key.extend([7; 32]);
    key.extend([0xa0, 10, 6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7]);
    let der = rustls_pki_types::PrivateKeyDer::Sec1(key.into());
    let key = KeyPair::from_der_and_sign_algo(&der, &PKCS_ECDSA_P256_SHA256).unwrap();
    let own = leaf().self_signed(&key).unwrap();
    let set = set(&[jwk(&card, &json!([STANDARD.encode(own.der())]))]);
    let (directory, _) = at_issuance(&set, own.der()).unwrap();
    assert_eq!(verdict(&card.jws(), &directory, NOW).0, Headline::Verified);
    assert_eq!(
        refused(at_issuance(&set, root("Issuer").der())),
        KeyError::CertificatePath
    );
}

#[test]
fn a_card_is_held_against_the_time_of_its_certificates() {
    // The authority in between ends first, on 1 October 2026, before the tests' present.
    let mut between = authority("Authority");
    between.not_after = date_time_ymd(2026, 10, 1);
    let tree = Tree::with(between);
    let set = tree.set(&tree.chain(&leaf()));
    let anchor = tree.root.der();
    let end = 1_790_812_800_i64;
    let issued = |nbf: f64| {
        let mut card = CardMaker::new();
        card.claims["nbf"] = json!(nbf);
        card.jws()
    };
    let amber = (Headline::Check, vec!["certificate-not-valid-then"]);
    let green = (Headline::Verified, vec![]);

    let (directory, _) = at_issuance(&set, anchor).unwrap();
    for (nbf, expected) in [
        (1_767_225_599.9, &amber),
        (1_767_225_600.0, &green),
        (1_790_812_800.0, &green),
        (1_790_812_800.9, &green),
        (1_790_812_801.0, &amber),
    ] {
        assert_eq!(verdict(&issued(nbf), &directory, NOW), *expected, "{nbf}");
    }

    let (directory, _) = certified(&set, anchor, CertificateTime::Now).unwrap();
    let card = issued(1_767_225_500.0);
    for (now, expected) in [
        (FROM - 1, &amber),
        (FROM, &green),
        (end, &green),
        (end + 1, &amber),
    ] {
        let now = UnixTime::from_secs(now);
        assert_eq!(verdict(&card, &directory, now), *expected, "{now}");
    }
}

#[test]
fn the_anchor_has_its_time_too_and_its_renewal_lengthens_it() {
    let secret = KeyPair::generate().unwrap().serialize_der();
    let anchor_until = |year| {
        let key = KeyPair::try_from(secret.clone());
        let mut params = authority("Root");
        params.not_after = date_time_ymd(year, 1, 1);
        Authority::self_signed(params, key.unwrap()).unwrap()
    };
    let (old, renewed) = (anchor_until(2027), anchor_until(2029));
    let card = CardMaker::new();
    let own = leaf().signed_by(&point(&card), &old).unwrap();
    let set = set(&[jwk(&card, &json!([STANDARD.encode(own.der())]))]);
    for (trusted, until) in [
        (vec![&old], 1_798_761_600),
        (vec![&renewed], UNTIL),
        (vec![&old, &renewed], UNTIL),
        (vec![&renewed, &old], UNTIL),
    ] {
        let trusted: Vec<&[u8]> = trusted.iter().map(|root| root.der().as_ref()).collect();
        let pki = Pki {
            anchors: anchors(&trusted),
            time: CertificateTime::Issuance,
        };
        let iss = IssuerUrl::parse(ISS);
        let read = directory::given_certified(set.as_bytes(), iss.as_ref(), NOW, pki);
        let certified = read.unwrap().0.issuers()[0].keys[0].certified.unwrap();
        assert_eq!(certified.until().as_secs(), until);
    }
}

#[test]
fn a_directory_by_certificates_trusts_no_key_without_one() {
    let card = CardMaker::new();
    let directory = card.directory().with_pki(Pki {
        anchors: Anchors::default(),
        time: CertificateTime::Issuance,
    });
    assert_eq!(
        verdict(&card.jws(), &directory, NOW),
        (Headline::Check, vec!["certificate-not-valid-then"])
    );
}

#[test]
fn of_several_keys_with_one_id_the_first_usable_counts() {
    let tree = Tree::new();
    let other = Tree::new();
    let encoded = |chain: &[Vec<u8>]| -> Vec<String> {
        chain.iter().map(|der| STANDARD.encode(der)).collect()
    };
    let mut later = leaf();
    later.not_before = date_time_ymd(2027, 1, 1);
    let set = set(&[
        jwk(&tree.card, &json!(encoded(&other.chain(&leaf())))),
        jwk(&tree.card, &json!(encoded(&tree.chain(&leaf())))),
        jwk(&tree.card, &json!(encoded(&tree.chain(&later)))),
    ]);
    let (directory, report) = at_issuance(&set, tree.root.der()).unwrap();
    assert_eq!((directory.key_count(), report.skipped_keys.len()), (1, 1));
    let certified = directory.issuers()[0].keys[0].certified.unwrap();
    assert_eq!(certified.from().as_secs(), FROM);
}

#[test]
fn keys_and_certificates_in_a_cards_header_change_nothing() {
    let tree = Tree::new();
    let attacker = CardMaker::with_secret(9);
    let certificate = leaf().signed_by(&point(&attacker), &tree.between).unwrap();
    let x5c = json!([STANDARD.encode(certificate.der())]);
    let bring = |card: &mut CardMaker| {
        card.header["x5c"] = x5c.clone();
        card.header["jwk"] = jwk(&attacker, &x5c);
        card.header["jku"] = json!("https://attacker.example/.well-known/jwks.json");
        card.header["x5u"] = json!("https://attacker.example/chain.pem");
    };
    let directory = tree.card.directory();
    let fault = |card: &CardMaker| shc::verify(&card.jws(), &directory).err();

    // The attacker's own key, by its own id and by the id of the listed one.
    let mut forged = CardMaker::with_secret(9);
    bring(&mut forged);
    assert!(matches!(
        shc::verify(&forged.jws(), &directory),
        Ok(Card::Unverified(_))
    ));
    forged.header["kid"] = tree.card.header["kid"].clone();
    assert_eq!(fault(&forged), Some(CardError::BadSignature));
    // A good card does not suffer from it.
    let mut good = CardMaker::new();
    bring(&mut good);
    assert_eq!(
        verdict(&good.jws(), &directory, NOW),
        (Headline::Verified, vec![])
    );
}

#[test]
fn the_command_line_takes_anchors() {
    let tree = Tree::new();
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &[u8]| std::fs::write(folder.path().join(name), text).unwrap();
    let good = tree.chain(&leaf());
    let x5c: Vec<String> = good[..2].iter().map(|der| STANDARD.encode(der)).collect();
    let bare = jwk(&CardMaker::with_secret(9), &Value::Null);
    let keys = set(&[bare.clone(), jwk(&tree.card, &json!(x5c))]);
    write("keys.json", keys.as_bytes());
    write("bare.json", set(&[bare]).as_bytes());
    write("root.pem", pem(tree.root.der()).as_bytes());
    write("other.der", root("Other").der());
    write("empty.pem", b"nothing");
    write("good.txt", tree.card.jws().as_bytes());
    write("unlisted.txt", CardMaker::with_secret(9).jws().as_bytes());
    let run = |arguments: &[&str]| {
        let mut program = program();
        program.current_dir(folder.path());
        program.env("HEALTH_CARD_KIOSK_DATA", "data");
        program.args(["verify", "--json"]).args(arguments);
        let output = program.output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        )
    };
    let from = [
        "--directory",
        "keys.json",
        "--issuer",
        ISS,
        "--at",
        "1795000000",
    ];
    let with = |more: &[&str]| run(&[&from[..], more].concat());

    let (code, out, err) = with(&["--anchor", "root.pem", "good.txt"]);
    assert_eq!(code, Some(0), "{out}{err}");
    assert!(out.contains(r#""mark":"test""#), "{out}");
    assert!(err.contains("is left out: no certificate"), "{err}");
    // The key without a certificate counts only where no anchor is asked for.
    assert_eq!(with(&["unlisted.txt"]).0, Some(0));
    let (code, out, _) = with(&["--anchor", "root.pem", "unlisted.txt"]);
    assert_eq!(code, Some(2));
    assert!(out.contains("key-not-listed"), "{out}");
    // Any of several anchors will do.
    let both = ["--anchor", "other.der", "--anchor", "root.pem", "good.txt"];
    assert_eq!(with(&both).0, Some(0));
    let (code, _, err) = with(&["--anchor", "other.der", "good.txt"]);
    assert_eq!(code, Some(64));
    assert!(err.contains("keys.json: no usable key: "), "{err}");

    // The certificates end on 1 January 2028.
    let later = [&from[..4], &["--at", "1835000000", "--anchor", "root.pem"]].concat();
    let issuance = [&later[..], &["--certificates-at", "issuance", "good.txt"]].concat();
    assert_eq!(run(&issuance).0, Some(0));
    let now = [&later[..], &["--certificates-at", "now", "good.txt"]].concat();
    let (code, out, _) = run(&now);
    assert_eq!(code, Some(2));
    assert!(out.contains("certificate-not-valid-then"), "{out}");

    let (code, _, err) = with(&["--anchor", "empty.pem", "good.txt"]);
    assert_eq!(code, Some(64));
    assert!(err.contains("empty.pem: no certificate in it"), "{err}");
    for wrong in [
        &["--anchor", "root.pem", "good.txt"][..],
        &[
            "--directory",
            "keys.json",
            "--issuer",
            ISS,
            "--certificates-at",
            "now",
            "good.txt",
        ],
        &[
            "--directory",
            "keys.json",
            "--anchor",
            "root.pem",
            "--certificates-at",
            "x",
            "good.txt",
        ],
    ] {
        assert_eq!(run(wrong).0, Some(64), "{wrong:?}");
    }
}

#[test]
fn third_party_key_sets_are_taken_or_refused_for_the_reason_of_their_row() {
    let Some(folder) = shared("vectors") else {
        return;
    };
    let iss = IssuerUrl::parse("https://smarthealth.cards/examples/issuer").unwrap();
    let mut reader = csv::Reader::from_path(folder.join("manifest.csv")).unwrap();
    let columns = reader.headers().unwrap().clone();
    let column = |name| columns.iter().position(|column| column == name).unwrap();
    let [id, path, kind, expected] = ["id", "path", "kind", "expected"].map(column);
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let rows: Vec<_> = rows.iter().filter(|row| &row[kind] == "jwks").collect();
    assert_eq!(rows.len(), 11, "the vectors have changed");
    for row in rows {
        let text = std::fs::read(folder.join(&row[path])).unwrap();
        let read = directory::given(&text, Some(&iss), NOW);
        let left_out = |first| Err(SnapshotError::NoKeys { first });
        let right = match (&row[expected], &row[id]) {
            ("key-ok", _) => Ok(()),
            ("key-bad-x5c", "V069") => left_out(KeyError::CertificateKey),
            ("key-bad-x5c", "V070") => left_out(KeyError::CertificateIssuer),
            ("key-private", _) => left_out(KeyError::PrivatePart),
            ("key-bad-crv" | "key-bad-kty" | "key-bad-use", _) => left_out(KeyError::NotEs256),
            ("key-not-json", _) => Err(SnapshotError::NotJson),
            (other, id) => panic!("{id}: {other} is new"),
        };
        let found = read.map(|(_directory, report)| assert_eq!(report, Report::default()));
        assert_eq!(found, right, "{}", &row[id]);
    }
    println!("vectors: 11 of 11 key sets agree");
}

/// The certificates of the first key of `set`, in DER.
fn certificates(key: &Value) -> Vec<Vec<u8>> {
    let texts = key["x5c"].as_array().unwrap().iter();
    texts
        .map(|text| STANDARD.decode(text.as_str().unwrap()).unwrap())
        .collect()
}

#[test]
fn third_party_paths_lead_to_their_roots() {
    let Some(folder) = shared("vectors") else {
        return;
    };
    let iss = IssuerUrl::parse("https://smarthealth.cards/examples/issuer").unwrap();
    for name in ["valid_2_chain.public", "valid_key_with_x5c"] {
        let text = std::fs::read(folder.join(format!("jwks/devtools-{name}.json"))).unwrap();
        let json: Value = serde_json::from_slice(&text).unwrap();
        let anchors = anchors(&[certificates(&json["keys"][0]).last().unwrap()]);
        let time = CertificateTime::Issuance;
        let pki = Pki { anchors, time };
        let (directory, _) = directory::given_certified(&text, Some(&iss), NOW, pki).unwrap();
        assert_eq!(directory.key_count(), 1);
    }
}

/// A signed directory is trusted for its signature, so what its keys' certificates say is nothing:
/// eight of eleven name the specification's example (see `directory::x5c`).
#[test]
fn the_signed_directory_keeps_keys_whose_certificates_name_another() {
    let Some(folder) = shared("vci") else { return };
    let text = std::fs::read(folder.join("vci_snapshot.json")).unwrap();
    let json: Value = serde_json::from_slice(&text).unwrap();
    let seed = directory::seed().unwrap();
    let (mut taken, mut refused) = (0, 0);
    for row in json["issuerInfo"].as_array().unwrap() {
        let iss = IssuerUrl::parse(row["issuer"]["iss"].as_str().unwrap()).unwrap();
        for key in row["keys"].as_array().unwrap() {
            if key.get("x5c").is_none() {
                continue;
            }
            let listed = seed.issuer(&iss).unwrap();
            let x = key["x"].as_str();
            assert!(listed.keys.iter().any(|key| Some(key.coordinates().0) == x));
            // As a set that was merely given, against its own root.
            let anchors = anchors(&[certificates(key).last().unwrap()]);
            let time = CertificateTime::Issuance;
            let set = set(std::slice::from_ref(key));
            let pki = Pki { anchors, time };
            match directory::given_certified(set.as_bytes(), Some(&iss), NOW, pki) {
                Ok(_) => taken += 1,
                Err(fault) => {
                    let first = KeyError::CertificateIssuer;
                    assert_eq!(fault, SnapshotError::NoKeys { first });
                    refused += 1;
                }
            }
        }
    }
    assert_eq!((taken, refused), (3, 8));
}
