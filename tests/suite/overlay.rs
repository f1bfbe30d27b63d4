//! What this kiosk's administrator decides, and what issuers say of themselves: it takes greens away
//! and gives none.

use std::time::Duration;

use health_card_kiosk::directory::{
    self, Ages, Anchors, Cautions, CertificateTime, Directory, IssuerKind, Metadata, Only, Overlay,
    Pki, Place, RevocationList, Source, Withdrawn, read_metadata,
};
use health_card_kiosk::issuer::IssuerUrl;
use health_card_kiosk::shc;
use health_card_kiosk::verdict::{Headline, Verdict};
use health_card_kiosk::wording::{self, Words};
use serde_json::{Value, json};

use crate::support::{CardMaker, ISS, NOW, moment};

fn judge(card: &CardMaker, directory: &Directory) -> (Headline, String) {
    let verdict = Verdict::on_card(shc::verify(&card.jws(), directory), directory, moment());
    let codes: Vec<_> = verdict.reasons().iter().map(wording::code).collect();
    (verdict.headline(), codes.join(" "))
}

fn url(iss: &str) -> IssuerUrl {
    IssuerUrl::parse(iss).unwrap()
}

fn red(codes: &str) -> (Headline, String) {
    (Headline::DoNotAccept, codes.to_owned())
}

fn amber(codes: &str) -> (Headline, String) {
    (Headline::Check, codes.to_owned())
}

fn green() -> (Headline, String) {
    (Headline::Verified, String::new())
}

// ── Decisions ───────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_block_wins_over_everything() {
    let card = CardMaker::new();
    let kid = card.listed.keys[0].id().clone();
    let by_issuer = Overlay {
        blocked_issuers: [(url(ISS), NOW)].into(),
        ..Overlay::default()
    };
    let by_key = Overlay {
        blocked_keys: [(kid, NOW)].into(),
        ..Overlay::default()
    };
    let over = |overlay: &Overlay| card.directory().overlaid(overlay.clone(), Metadata::new());
    assert_eq!(judge(&card, &over(&by_issuer)), red("issuer-blocked-here"));
    assert_eq!(judge(&card, &over(&by_key)), red("key-blocked-here"));
    // Neither another key nor other capitals get round a block, even where nothing can be checked.
    let mut other = CardMaker::with_secret(9);
    let said = "issuer-blocked-here key-not-listed";
    assert_eq!(judge(&other, &over(&by_issuer)), red(said));
    other.claims["iss"] = json!("https://issuer.test.example/CARDS");
    let said = "issuer-blocked-here issuer-letter-case-differs";
    assert_eq!(judge(&other, &over(&by_issuer)), red(said));
    // Another issuer's cards are not touched.
    let mut stranger = CardMaker::with_secret(9);
    stranger.claims["iss"] = json!("https://other.test.example");
    assert_eq!(
        judge(&stranger, &over(&by_issuer)),
        amber("issuer-not-listed")
    );
}

#[test]
fn an_issuer_that_was_added_here_is_never_plain_green() {
    let card = CardMaker::new();
    let mut added = card.listed.clone();
    added.added = Some(NOW);
    let overlay = Overlay {
        added: vec![added],
        ..Overlay::default()
    };
    let empty = Directory::new(Source::Snapshot, NOW, None, Vec::new());
    let directory = empty.overlaid(overlay.clone(), Metadata::new());
    assert_eq!(judge(&card, &directory), amber("issuer-added-here"));
    // What the directory lists itself is the directory's.
    let directory = card.directory().overlaid(overlay, Metadata::new());
    assert_eq!(judge(&card, &directory), green());
}

#[test]
fn a_restriction_takes_the_green_from_others_and_from_whom_nothing_is_known() {
    let card = CardMaker::new();
    let told = |kind: &str, state: &str| {
        let row = json!({ "canonical_iss": ISS, "issuer_type": kind, "locations": [{ "state": state, "country": "US" }] });
        read_metadata(json!({ "issuer_metadata": [row] }).to_string().as_bytes()).unwrap()
    };
    let only = |kinds: &[IssuerKind], places: &[&str]| Overlay {
        only: Only {
            kinds: kinds.iter().copied().collect(),
            places: places
                .iter()
                .map(|place| Place::named(place).unwrap())
                .collect(),
        },
        ..Overlay::default()
    };
    let pharmacy = || told("organizational.pharmacy", "CA");
    let outside = || amber("issuer-outside-restriction");
    let cases = [
        (only(&[], &[]), Metadata::new(), green()),
        (only(&[IssuerKind::Pharmacy], &[]), pharmacy(), green()),
        (
            only(&[IssuerKind::Pharmacy, IssuerKind::State], &["US"]),
            pharmacy(),
            green(),
        ),
        (only(&[IssuerKind::State], &[]), pharmacy(), outside()),
        (
            only(&[IssuerKind::Pharmacy], &["US-NY"]),
            pharmacy(),
            outside(),
        ),
        (
            only(&[IssuerKind::Pharmacy], &[]),
            Metadata::new(),
            outside(),
        ),
    ];
    for (overlay, metadata, expected) in cases {
        let directory = card.directory().overlaid(overlay.clone(), metadata);
        assert_eq!(judge(&card, &directory), expected, "{overlay:?}");
    }
}

#[test]
fn a_help_line_is_told_where_a_new_card_is_needed() {
    let mut card = CardMaker::new();
    card.claims["exp"] = json!(NOW.as_secs() - 1);
    let row = json!({ "canonical_iss": ISS, "help_line": "1-800-525-0127" });
    let metadata =
        read_metadata(json!({ "issuer_metadata": [row] }).to_string().as_bytes()).unwrap();
    let directory = card.directory().overlaid(Overlay::default(), metadata);
    let verdict = Verdict::on_card(shc::verify(&card.jws(), &directory), &directory, moment());
    let advice = wording::reason(Words::english(), &verdict.reasons()[0], &verdict).advice;
    assert!(
        advice.ends_with("Test Issuer, telephone 1-800-525-0127."),
        "{advice}"
    );
}

// ── What issuers say of themselves ──────────────────────────────────────────────────────────────

fn jwk(card: &CardMaker, version: Option<u64>) -> Value {
    let (x, y) = card.issuer.coordinates();
    let kid = &card.header["kid"];
    let mut jwk = json!({ "kty": "EC", "use": "sig", "alg": "ES256", "crv": "P-256", "x": x, "y": y, "kid": kid });
    if let Some(version) = version {
        jwk["crlVersion"] = json!(version);
    }
    jwk
}

fn set(keys: &[Value]) -> Vec<u8> {
    json!({ "keys": keys }).to_string().into_bytes()
}

/// What a card gets from a directory that has heard this key set, and this list.
fn heard(card: &CardMaker, key_set: &[u8], list: Option<Value>) -> (Headline, String) {
    let directory = card.directory();
    let mut cautions = Cautions::of(&directory);
    // What makes no sense changes nothing, which is asserted by what comes of it.
    cautions.note_key_set(&card.listed, key_set, NOW).ok();
    if let Some(list) = list {
        let kid = card.listed.keys[0].id();
        cautions
            .note_list(&card.listed.iss, kid, list.to_string().as_bytes())
            .ok();
    }
    judge(card, &directory.heeding(&cautions))
}

#[test]
fn a_key_that_its_issuer_no_longer_publishes_is_withdrawn_and_an_empty_answer_changes_nothing() {
    let (card, other) = (CardMaker::new(), CardMaker::with_secret(9));
    let own = jwk(&card, None);
    assert_eq!(
        heard(&card, &set(&[own.clone(), jwk(&other, None)]), None),
        green()
    );
    assert_eq!(
        heard(&card, &set(&[jwk(&other, None)]), None),
        red("key-withdrawn")
    );
    let nonsense: [&[u8]; 6] = [
        b"",
        b"<html>Sign in to the wireless network</html>",
        b"{}",
        b"{\"keys\":[]}",
        b"{\"keys\":[{\"kty\":\"RSA\"}]}",
        b"{\"keys\":",
    ];
    for answer in nonsense {
        assert_eq!(heard(&card, answer, None), green());
    }
}

#[test]
fn what_a_key_set_tells_is_counted() {
    let mut card = CardMaker::new();
    let others: Vec<_> = (9..13).map(CardMaker::with_secret).collect();
    let key = |of: &CardMaker| of.listed.keys[0].clone();
    card.listed.keys.extend([key(&others[0]), key(&others[1])]);
    let answer = set(&[
        jwk(&card, None),
        jwk(&others[2], None),
        jwk(&others[3], None),
    ]);
    let told = |card: &CardMaker| {
        let told = Cautions::default().note_key_set(&card.listed, &answer, NOW);
        told.map(|told| (told.withdrawn, told.new))
    };
    assert_eq!(told(&card), Ok((2, 2)));
    // One that was taken back is no new one.
    card.listed.withdrawn = vec![Withdrawn {
        key: key(&others[2]),
        since: NOW,
    }];
    assert_eq!(told(&card), Ok((2, 1)));
}

#[test]
fn a_directory_keeps_its_paths_and_takes_its_ages() {
    let ages = Ages::of_days(7, 14).unwrap();
    let pki = Pki {
        anchors: Anchors::default(),
        time: CertificateTime::Now,
    };
    let directory = CardMaker::new().directory();
    let directory = directory.with_pki(pki).heeding(&Cautions::default());
    assert!(directory.pki().is_some());
    assert_eq!(directory.aging(ages).ages(), ages);
}

#[test]
fn a_key_that_only_its_issuer_publishes_gives_amber_and_a_word_more() {
    let (card, new) = (CardMaker::new(), CardMaker::with_secret(9));
    let directory = card.directory();
    assert_eq!(judge(&new, &directory), amber("key-not-listed"));
    let mut cautions = Cautions::default();
    let both = set(&[jwk(&card, None), jwk(&new, None)]);
    let told = cautions.note_key_set(&card.listed, &both, NOW).unwrap();
    assert_eq!((told.new, told.withdrawn), (1, 0));
    let directory = directory.heeding(&cautions);
    assert_eq!(judge(&new, &directory), amber("key-not-yet-listed"));
    assert_eq!(judge(&card, &directory), green());
}

#[test]
fn a_fetched_list_takes_cards_back_and_never_stands_for_a_signed_one() {
    let list = |kid: &Value, counter: u64, rids: &[&str]| json!({ "kid": kid, "method": "rid", "ctr": counter, "rids": rids });
    let mut card = CardMaker::new();
    let kid = card.header["kid"].clone();
    let own = |version| set(&[jwk(&CardMaker::new(), Some(version))]);
    // The signed directory knows of no list; the issuer has one now.
    assert_eq!(
        heard(&card, &own(3), Some(list(&kid, 3, &["aBc-_123"]))),
        red("card-revoked")
    );
    assert_eq!(
        heard(&card, &own(3), Some(list(&kid, 3, &["zzz"]))),
        green()
    );
    assert_eq!(
        heard(&card, &own(3), None),
        amber("revocation-list-outdated")
    );
    assert_eq!(
        heard(&card, &own(4), Some(list(&kid, 3, &[]))),
        amber("revocation-list-outdated")
    );
    // Another key's list, a malformed one.
    let other = json!("AAAA");
    assert_eq!(
        heard(&card, &own(3), Some(list(&other, 3, &["aBc-_123"]))),
        amber("revocation-list-outdated")
    );
    assert_eq!(
        heard(&card, &own(3), Some(json!({ "kid": kid, "ctr": "many" }))),
        amber("revocation-list-outdated")
    );
    // A signed list that is out of date stays so, whatever was fetched.
    card.revoke(5, &["zzz"]);
    card.listed.keys[0].crl_version = Some(6);
    assert_eq!(
        heard(&card, &own(6), Some(list(&kid, 6, &[]))),
        amber("revocation-list-outdated")
    );
    // And one that is missing.
    card.listed.keys[0].revocations = None;
    assert_eq!(
        heard(&card, &own(6), Some(list(&kid, 6, &[]))),
        amber("revocation-list-outdated")
    );
    // What the signed list took back stays taken back.
    card.revoke(6, &["aBc-_123"]);
    assert_eq!(
        heard(&card, &own(6), Some(list(&kid, 9, &[]))),
        red("card-revoked")
    );
}

#[test]
fn a_withdrawn_key_comes_back_only_once_its_issuer_was_asked_again() {
    let day = Duration::from_hours(24);
    let card = CardMaker::new();
    let other = set(&[jwk(&CardMaker::with_secret(9), None)]);
    let mut cautions = Cautions::default();
    cautions.note_key_set(&card.listed, &other, NOW).unwrap();
    let snapshot = |published, retrieved| {
        let issuer = directory::Issuer {
            retrieved: Some(retrieved),
            ..card.listed.clone()
        };
        let directory = Directory::new(Source::Snapshot, published, None, vec![issuer]);
        judge(&card, &directory.heeding(&cautions))
    };
    // The newer snapshot still has the key, since the issuer did not answer whoever made it.
    assert_eq!(snapshot(NOW + day, NOW - day), red("key-withdrawn"));
    assert_eq!(snapshot(NOW + day, NOW + day), green());
}

#[test]
fn a_list_by_another_name_of_its_method_stays_open() {
    let mut card = CardMaker::new();
    card.listed.keys[0].revocations = Some(RevocationList::new("rid", 1, []).0);
    let kid = card.header["kid"].clone();
    let own = set(&[jwk(&card, Some(1))]);
    let list = json!({ "kid": kid, "method": "telepathy", "ctr": 1, "rids": [] });
    assert_eq!(
        heard(&card, &own, Some(list)),
        amber("revocation-method-unknown")
    );
}
