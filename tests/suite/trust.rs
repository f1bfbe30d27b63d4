//! Who signed: names that are almost right, keys that are gone, lists that say it in another way,
//! and clocks.

use std::collections::BTreeMap;
use std::time::Duration;

use health_card_kiosk::demo::Issuer;
use health_card_kiosk::directory::{
    self, Cautions, Directory, Key, Reissuance, RevocationList, Signed, Source, Withdrawn, compact,
};
use health_card_kiosk::issuer::IssuerUrl;
use health_card_kiosk::jobs::{Recent, Sitting};
use health_card_kiosk::json::Json;
use health_card_kiosk::payload::encode;
use health_card_kiosk::shc::{self, RevocationStatus};
use health_card_kiosk::time::{Moment, UnixTime};
use health_card_kiosk::verdict::{Fact, Headline, Verdict};
use health_card_kiosk::wording::{self, Words};
use proptest::prelude::*;
use serde_json::json;
use zeroize::Zeroizing;

use crate::support::{CardMaker, ISS, NOW, moment, shared};

fn judge(card: &CardMaker, directory: &Directory) -> Verdict {
    Verdict::on_card(shc::verify(&card.jws(), directory), directory, moment())
}

fn codes(verdict: &Verdict) -> Vec<&'static str> {
    verdict.reasons().iter().map(wording::code).collect()
}

fn notes(verdict: &Verdict) -> Vec<&'static str> {
    let notes = verdict.notes().iter();
    notes.map(|note| wording::note_code(*note)).collect()
}

fn url(iss: &str) -> IssuerUrl {
    IssuerUrl::parse(iss).unwrap()
}

// ── Issuers whose names are almost the same ─────────────────────────────────────────────────────

#[test]
fn the_host_has_no_case_and_the_path_has_one() {
    let directory = CardMaker::new().directory();
    let mut card = CardMaker::new();
    card.claims["iss"] = json!("https://Issuer.TEST.example/cards");
    let verdict = judge(&card, &directory);
    assert_eq!(verdict.headline(), Headline::Verified);
    assert_eq!(notes(&verdict), ["issuer-host-in-other-case"]);

    card.claims["iss"] = json!("https://issuer.test.example/CARDS");
    let verdict = judge(&card, &directory);
    assert_eq!(codes(&verdict), ["issuer-letter-case-differs"]);
    let said = wording::reason(Words::english(), &verdict.reasons()[0], &verdict);
    assert_eq!(said.title, "Differs only in letter case from Test Issuer");
    assert!(verdict.signed().is_none());
}

/// An issuer of this name, with the tests' key or another.
fn entry(iss: &str, secret: u8) -> directory::Issuer {
    let listed = CardMaker::with_secret(secret).listed;
    directory::Issuer {
        iss: url(iss),
        ..listed
    }
}

#[test]
fn of_two_issuers_whose_hosts_differ_in_case_each_has_its_own_cards_and_a_third_spelling_none() {
    let small = "https://sf1.test.example/SHC";
    let capital = "https://SF1.test.example/SHC";
    let mut gone = entry(capital, 9);
    gone.listed = false;
    let directory = Directory::new(Source::Snapshot, NOW, None, vec![entry(small, 7), gone]);
    let found = |iss: &str, secret| {
        let mut card = CardMaker::with_secret(secret);
        card.claims["iss"] = json!(iss);
        let verdict = judge(&card, &directory);
        (verdict.headline(), codes(&verdict).join(" "))
    };
    assert_eq!(found(small, 7), (Headline::Verified, String::new()));
    let delisted = (Headline::Check, "issuer-no-longer-listed".to_owned());
    assert_eq!(found(capital, 9), delisted);
    let unknown_key = |more: &str| (Headline::Check, format!("key-not-listed{more}"));
    assert_eq!(found(small, 9), unknown_key(""));
    assert_eq!(found(capital, 7), unknown_key(" issuer-no-longer-listed"));
    for secret in [7, 9] {
        let third = found("https://Sf1.test.example/SHC", secret);
        let near = "issuer-letter-case-differs".to_owned();
        assert_eq!(third, (Headline::Check, near));
    }
}

#[test]
fn four_pairs_of_real_issuers_differ_in_letter_case_alone() {
    let seed = directory::seed().unwrap();
    let mut by_letters: BTreeMap<String, Vec<&directory::Issuer>> = BTreeMap::new();
    for issuer in seed.issuers() {
        let letters = issuer.iss.as_str().to_ascii_lowercase();
        by_letters.entry(letters).or_default().push(issuer);
    }
    let pairs: Vec<_> = by_letters.values().filter(|all| all.len() > 1).collect();
    assert_eq!(pairs.len(), 4);
    let in_host = |pair: &&&Vec<&directory::Issuer>| {
        pair[0].iss.with_host_folded() == pair[1].iss.with_host_folded()
    };
    assert_eq!(pairs.iter().filter(in_host).count(), 2);
    let delisted = |pair: &&&Vec<&directory::Issuer>| pair[0].listed != pair[1].listed;
    assert_eq!(pairs.iter().filter(delisted).count(), 4);
    // Each is found by its own name and as itself.
    for issuer in seed.issuers() {
        assert_eq!(seed.issuer(&issuer.iss).unwrap().iss, issuer.iss);
    }
}

#[test]
fn a_name_that_stands_for_several_is_followed_one_step_and_never_in_circles() {
    let named = |iss: &str, name: &str, canonical: Option<&str>| directory::Issuer {
        canonical: canonical.map(url),
        name: name.to_owned(),
        ..entry(iss, 7)
    };
    let directory = Directory::new(
        Source::Snapshot,
        NOW,
        None,
        vec![
            named("https://a.example", "A", Some("https://b.example")),
            named("https://b.example", "B", None),
            named("https://c.example", "C", Some("https://d.example")),
            named("https://d.example", "D", Some("https://c.example")),
            named("https://e.example", "E", Some("https://missing.example")),
            named("https://f.example", "F", Some("https://f.example")),
        ],
    );
    let shown = |iss: &str| {
        let issuer = directory.issuer(&url(iss)).unwrap();
        directory.shown_as(issuer).name.as_str()
    };
    let names =
        ["a", "b", "c", "d", "e", "f"].map(|letter| shown(&format!("https://{letter}.example")));
    assert_eq!(names, ["B", "B", "C", "D", "E", "F"]);
}

// ── Keys ────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_key_published_without_its_leading_zero_verifies_under_the_id_of_that_text() {
    let mut secret = [0; 32];
    secret[30..].copy_from_slice(&379_u16.to_be_bytes());
    let issuer = Issuer::with_secret(ISS, &secret).unwrap();
    let (x, y) = issuer.coordinates();
    // The number in 31 bytes: 256 bits less one zero byte.
    let short = "VUOJSvPQDtfXQKvb11yWsGh3t4fbX3Dup4uQqNfACg";
    assert_eq!(x, "AFVDiUrz0A7X10Cr29dclrBod7eH219w7qeLkKjXwAo");
    let mut card = CardMaker::new();
    card.issuer = issuer;
    card.listed.keys = vec![Key::new(short, &y).unwrap()];
    let short_id = card.listed.keys[0].id().to_string();
    card.header = Issuer::header(&short_id);
    let directory = card.directory();
    assert_eq!(judge(&card, &directory).headline(), Headline::Verified);
    // The same key under the id of its whole text is one that the directory does not list.
    let full = Key::new(&x, &y).unwrap();
    card.header = Issuer::header(full.id().as_str());
    assert_eq!(codes(&judge(&card, &directory)), ["key-not-listed"]);
}

#[test]
fn two_real_issuers_publish_such_a_key_and_it_is_kept() {
    let seed = directory::seed().unwrap();
    let short = |key: &&Key| {
        let (x, y) = key.coordinates();
        x.len() < 43 || y.len() < 43
    };
    let issuers: Vec<_> = seed
        .issuers()
        .iter()
        .filter(|issuer| issuer.keys.iter().any(|key| short(&key)))
        .map(|issuer| issuer.iss.host())
        .collect();
    assert_eq!(issuers, ["soap.bassett.org", "fhir.dchstx.org"]);
}

fn withdrawn(card: &CardMaker, since: UnixTime) -> Cautions {
    let mut cautions = Cautions::default();
    let key = card.listed.keys[0].clone();
    cautions.withdraw(&card.listed.iss, Withdrawn { key, since });
    cautions
}

#[test]
fn a_card_signed_with_a_withdrawn_key_is_refused_with_the_date() {
    let mut card = CardMaker::new();
    let day = Duration::from_hours(24);
    for (since, expected) in [
        (NOW, Some("key-withdrawn")),
        (NOW + day, Some("key-withdrawn")),
        // A later signed snapshot lists it again.
        (NOW - day, None),
    ] {
        let directory = card.directory().heeding(&withdrawn(&card, since));
        let verdict = judge(&card, &directory);
        assert_eq!(codes(&verdict).first().copied(), expected);
        if expected.is_some() {
            assert_eq!(verdict.headline(), Headline::DoNotAccept);
            let facts = [Fact::Good, Fact::Bad, Fact::Good, Fact::Good];
            assert_eq!(verdict.facts().all(), facts);
            assert!(verdict.signed().is_some(), "it is known who made it");
            let said = wording::reason(Words::english(), &verdict.reasons()[0], &verdict);
            assert!(said.advice.starts_with("Known since 1"), "{}", said.advice);
        }
    }
    // Nobody else's card is touched, and an altered one is still altered.
    let mut other = CardMaker::with_secret(9);
    card.listed.keys.extend(other.listed.keys.clone());
    let directory = card.directory().heeding(&withdrawn(&card, NOW));
    assert_eq!(judge(&other, &directory).headline(), Headline::Verified);
    other.header = card.header.clone();
    assert_eq!(codes(&judge(&other, &directory)), ["signature-mismatch"]);
}

#[test]
fn what_is_remembered_of_a_directory_is_all_that_speaks_against_somebody() {
    let mut card = CardMaker::new();
    card.revoke(3, &["aBc-_123"]);
    card.listed.listed = false;
    let gone = CardMaker::with_secret(9).listed.keys.remove(0);
    let (id, key) = (gone.id().clone(), card.listed.keys[0].id().clone());
    let since = NOW;
    card.listed.withdrawn = vec![Withdrawn { key: gone, since }];
    let cautions = Cautions::of(&card.directory());
    assert_eq!(cautions.delisted, [url(ISS)].into());
    assert_eq!(cautions.withdrawn[&(url(ISS), id)].since, NOW);
    let list = &cautions.revocations[&(url(ISS), key)];
    assert_eq!((list.counter, list.len()), (3, 1));
    assert_eq!(cautions.revocations.len(), 1);
}

#[test]
fn all_that_is_known_of_an_issuer_survives_the_compact_form() {
    let mut card = CardMaker::new();
    card.revoke(3, &["aBc-_123", "b.5"]);
    let key = CardMaker::with_secret(9).listed.keys.remove(0);
    let since = NOW;
    card.listed = directory::Issuer {
        website: Some("https://web.example".to_owned()),
        canonical: Some(url("https://other.example")),
        listed: false,
        withdrawn: vec![Withdrawn { key, since }],
        reissuance: Reissuance::parse("https://new.example/card"),
        ..card.listed
    };
    let known = Directory::new(
        Source::Snapshot,
        NOW,
        Some("ab".to_owned()),
        vec![
            card.listed,
            directory::Issuer::new(url("https://b.example"), "B".to_owned(), vec![]),
        ],
    );
    let read = compact::read(&compact::write(&known), Source::Snapshot).unwrap();
    assert_eq!(read.issuers(), known.issuers());
    assert_eq!(read.published(), known.published());
    assert_eq!(read.sha256(), Some("ab"));
    let text = compact::write(&known);
    for (change, to) in [("directory 1", "directory 2"), ("\"x\":\"", "\"x\":\"A")] {
        let damaged = text.replacen(change, to, 1);
        assert!(
            compact::read(&damaged, Source::Snapshot).is_err(),
            "{change}"
        );
    }
}

#[test]
fn a_verdict_names_the_key_that_the_card_names_where_it_could_be_read() {
    let (card, other) = (CardMaker::new(), CardMaker::with_secret(9));
    let directory = card.directory();
    for maker in [&card, &other] {
        let verdict = judge(maker, &directory);
        assert_eq!(verdict.key_id(), Some(maker.listed.keys[0].id()));
        assert_eq!(verdict.issuer().map(|issuer| &issuer.iss), Some(&url(ISS)));
    }
    let refused = Verdict::on_card(shc::verify("a.b.c", &directory), &directory, moment());
    assert!(refused.key_id().is_none() && refused.issuer().is_none());
}

#[test]
fn an_unknown_key_of_an_issuer_that_has_left_leaves_the_issuer_open() {
    let other = CardMaker::with_secret(9);
    for (listed, issuer, reasons) in [
        (true, Fact::Good, &["key-not-listed"][..]),
        (
            false,
            Fact::Unsure,
            &["key-not-listed", "issuer-no-longer-listed"],
        ),
    ] {
        let mut card = CardMaker::new();
        card.listed.listed = listed;
        let verdict = judge(&other, &card.directory());
        assert_eq!(verdict.headline(), Headline::Check);
        assert_eq!(codes(&verdict), reasons);
        let facts = [Fact::Unsure, issuer, Fact::NotJudged, Fact::NotJudged];
        assert_eq!(verdict.facts().all(), facts);
    }
}

#[test]
fn the_reasons_stand_worst_first() {
    let mut card = CardMaker::new();
    card.claims["exp"] = json!(NOW.as_secs() - 1);
    card.revoke(1, &["aBc-_123"]);
    card.listed.listed = false;
    card.published = NOW - Duration::from_hours(24 * 400);
    card.entries()[0]["resource"]["name"] = json!([]);
    let directory = card.directory().heeding(&withdrawn(&card, NOW));
    assert_eq!(
        codes(&judge(&card, &directory)),
        [
            "key-withdrawn",
            "card-revoked",
            "card-expired",
            "issuer-no-longer-listed",
            "directory-too-old",
            "no-name",
        ]
    );
}

#[test]
fn the_holder_is_told_where_new_cards_come_from() {
    let mut card = CardMaker::new();
    card.claims["exp"] = json!(NOW.as_secs() - 1);
    card.listed.website = Some("https://www.test.example".to_owned());
    let advice = |directory: &Directory| {
        let verdict = judge(&card, directory);
        wording::reason(Words::english(), &verdict.reasons()[0], &verdict).advice
    };
    let directory = card.directory();
    assert!(
        advice(&directory)
            .ends_with("A new card comes from Test Issuer, https://www.test.example.")
    );
    let known = [(
        url(ISS),
        Reissuance::parse("https://new.test.example/").unwrap(),
    )];
    let directory = directory.reissuing_at(&known.into());
    assert!(
        advice(&directory)
            .ends_with("A new card comes from Test Issuer, https://new.test.example.")
    );
}

// ── Everything that was signed over the years ───────────────────────────────────────────────────

/// The signed snapshots of four years, oldest first; the first of them has no time.
fn history() -> Option<Vec<Directory>> {
    let folder = shared("vci")?;
    let names = [
        "history/vci_snapshot_2022-10-30_d9babff4",
        "history/vci_snapshot_2023-09-04_bab54c04",
        "history/vci_snapshot_2024-05-14_9421db04",
        "vci_snapshot",
    ];
    let read = |name: &str| {
        let body = std::fs::read(folder.join(format!("{name}.json"))).unwrap();
        let signature = std::fs::read(folder.join(format!("{name}.sig"))).unwrap();
        let signed = Signed::check(&body, &signature).unwrap();
        directory::read_signed(signed).unwrap().0
    };
    Some(names.map(read).into())
}

/// What a kiosk that took in all of `snapshots`, in this order, judges with.
fn after(snapshots: &[Directory]) -> Directory {
    let mut cautions = Cautions::default();
    let mut current: Option<Directory> = None;
    for snapshot in snapshots {
        if let Some(current) = &current {
            cautions.note_withdrawn(current, snapshot);
        }
        cautions.add(Cautions::of(snapshot));
        current = Some(snapshot.clone().heeding(&cautions));
    }
    current.unwrap()
}

#[test]
fn nothing_that_was_taken_back_in_four_years_of_real_snapshots_comes_back() {
    let Some(history) = history() else { return };
    let end = after(&history);
    let gone: usize = end
        .issuers()
        .iter()
        .map(|issuer| issuer.withdrawn.len())
        .sum();
    assert_eq!((end.key_count(), gone), (961, 50));
    let mut checked = 0;
    for snapshot in &history {
        for (issuer, key) in snapshot
            .issuers()
            .iter()
            .flat_map(|issuer| issuer.keys.iter().map(move |key| (issuer, key)))
        {
            let known = end.issuer(&issuer.iss).unwrap();
            let is_listed = known.key(key.id()).is_some();
            assert!(is_listed != known.withdrawn_key(key.id()).is_some());
            let Some(list) = &key.revocations else {
                continue;
            };
            let Some(now) = known.key(key.id()) else {
                continue;
            };
            for entry in list.entries() {
                let (rid, before) = entry.split_once('.').unwrap_or((&entry, "4000000000"));
                let before = UnixTime::from_secs(before.parse().unwrap());
                let strict = now.revocations.as_ref().unwrap();
                assert!(strict.revokes(rid, before - Duration::from_secs(1)));
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 5_180);
}

// A model of an issuer's keys and revoked ids, beside the real thing.
proptest! {
    #[test]
    fn whatever_snapshots_come_nothing_gone_comes_back_but_by_a_later_list(
        steps in prop::collection::vec(
            (prop::array::uniform3(any::<bool>()), prop::collection::vec((0_u8..3, 0_u8..4, prop::option::of(0_u32..9)), 0..4)),
            1..6,
        ),
    ) {
        let secrets = [3_u8, 5, 8];
        let keys = secrets.map(|secret| CardMaker::with_secret(secret).listed.keys.remove(0));
        let mut strictest: BTreeMap<(u8, u8), Option<u32>> = BTreeMap::new();
        let mut snapshots = Vec::new();
        for (day, (listed, revoked)) in (1_u64..).zip(&steps) {
            let published = NOW + Duration::from_hours(24 * day);
            let mut issuer = entry(ISS, 7);
            issuer.retrieved = Some(published);
            issuer.keys.clear();
            for (index, key) in (0_u8..).zip(&keys) {
                if !listed[usize::from(index)] {
                    continue;
                }
                let mut key = key.clone();
                let entries: Vec<String> = revoked.iter().filter(|(of, _, _)| *of == index).map(|(_, rid, before)| {
                    let known = strictest.entry((index, *rid)).or_insert(*before);
                    *known = known.and_then(|known| before.map(|before| before.max(known)));
                    before.map_or_else(|| format!("r{rid}"), |before| format!("r{rid}.{before}"))
                }).collect();
                key.revocations = Some(RevocationList::new("rid", day, entries.iter().map(String::as_str)).0);
                issuer.keys.push(key);
            }
            snapshots.push(Directory::new(Source::Snapshot, published, None, vec![issuer]));
        }
        let end = after(&snapshots);
        let known = end.issuer(&url(ISS)).unwrap();
        for (index, key) in (0_u8..).zip(&keys) {
            let ever = steps.iter().any(|(listed, _)| listed[usize::from(index)]);
            let now = steps.last().unwrap().0[usize::from(index)];
            prop_assert_eq!(known.key(key.id()).is_some(), now);
            prop_assert_eq!(known.withdrawn_key(key.id()).is_some(), ever && !now);
            let Some(key) = known.key(key.id()) else { continue };
            let list = key.revocations.as_ref().unwrap();
            for rid in 0..4 {
                for nbf in 0..10 {
                    let expected = strictest.get(&(index, rid)).is_some_and(|before| before.is_none_or(|before| nbf < before));
                    let revoked = list.revokes(&format!("r{rid}"), UnixTime::from_secs(nbf.into()));
                    prop_assert_eq!(revoked, expected);
                }
            }
        }
    }
}

// ── Cards without an id of their own ────────────────────────────────────────────────────────────

#[test]
fn the_hash_of_the_worked_example_is_reproduced() {
    let Some(vectors) = shared("vectors") else {
        return;
    };
    let bundle =
        std::fs::read(vectors.join("fhir-bundle/hl7-example-03-a-fhirBundle.json")).unwrap();
    let expected =
        std::fs::read_to_string(vectors.join("rid/hash-fhir-rid-of-example-03-a-fhirBundle.txt"))
            .unwrap();
    let id = shc::hash_fhir(&Json::parse(&bundle).unwrap());
    assert_eq!(
        (id.as_str(), expected.trim()),
        ("JuTJHwXo2Yc", "JuTJHwXo2Yc")
    );
}

#[test]
fn a_list_by_hash_names_cards_that_have_no_id_and_leaves_others_alone() {
    let mut card = CardMaker::new();
    card.claims["vc"].as_object_mut().unwrap().remove("rid");
    let bundle = card.claims["vc"]["credentialSubject"]["fhirBundle"].to_string();
    let id = shc::hash_fhir(&Json::parse(bundle.as_bytes()).unwrap()).to_string();
    let list = |method: &str, counter, entries: &[&str]| {
        RevocationList::new(method, counter, entries.iter().copied()).0
    };
    let nbf = 1_790_000_000;
    let cases = [
        (list("hash-fhir", 1, &[&id]), "card-revoked"),
        (
            list("hash-fhir", 1, &[&format!("{id}.{}", nbf + 1)]),
            "card-revoked",
        ),
        (list("hash-fhir", 1, &[&format!("{id}.{nbf}")]), ""),
        (list("hash-fhir", 1, &["JuTJHwXo2Yc"]), ""),
        (list("telepathy", 1, &[]), "revocation-method-unknown"),
        (list("telepathy", 1, &[&id]), "card-revoked"),
        (list("rid", 1, &[&id]), ""),
    ];
    for (list, expected) in cases {
        card.listed.keys[0].revocations = Some(list.clone());
        let verdict = judge(&card, &card.directory());
        assert_eq!(codes(&verdict).join(" "), expected, "{list:?}");
        let status = verdict.signed().unwrap().revocation;
        match (expected, list.method.name()) {
            ("", "hash-fhir") => assert_eq!(status, RevocationStatus::NotRevoked(NOW)),
            ("", _) => assert_eq!(status, RevocationStatus::NoRid),
            _ => {}
        }
    }
    // One byte of the bundle more, and it is another card.
    card.listed.keys[0].revocations = Some(list("hash-fhir", 1, &[&id]));
    card.claims["vc"]["credentialSubject"]["fhirBundle"]["x"] = json!(1);
    assert_eq!(
        judge(&card, &card.directory()).headline(),
        Headline::Verified
    );
}

#[test]
fn a_card_too_long_for_one_code_is_noted_and_verified() {
    let mut card = CardMaker::new();
    let mut judge = |pad: usize| {
        // Letters that do not compress.
        let letters =
            (0..pad).map(|at| char::from(b'!' + u8::try_from(at * at % 89 + at % 5).unwrap()));
        card.claims["pad"] = json!(
            letters
                .filter(|c| *c != '"' && *c != '\\')
                .collect::<String>()
        );
        let text = Zeroizing::new(encode(&card.jws(), 1).remove(0).to_string());
        let verdicts = Sitting::default().judge(&[text], &card.directory(), moment());
        assert_eq!(verdicts[0].headline(), Headline::Verified);
        notes(&verdicts[0])
    };
    assert!(judge(0).is_empty());
    assert_eq!(judge(2_000), ["long-for-one-code"]);
}

#[test]
fn a_card_that_was_shown_before_is_noted_and_only_that() {
    let directory = CardMaker::new().directory();
    let mut recent = Recent::default();
    let mut show = |card: &CardMaker, after: u64| {
        let at = NOW + Duration::from_secs(after);
        let at = Moment::from_clock(at, at);
        let text = encode(&card.jws(), 1).remove(0);
        let mut verdicts = Sitting::default().judge(std::slice::from_ref(&text), &directory, at);
        recent.note(&text, &mut verdicts, at);
        notes(&verdicts[0]).contains(&"shown-before")
    };
    let (card, stranger) = (CardMaker::new(), CardMaker::with_secret(9));
    let mut other = CardMaker::new();
    other.entries()[0]["resource"]["birthDate"] = json!("1999-09-09");
    assert!(
        !show(&card, 0) && !show(&card, 20),
        "twice in a row is one person"
    );
    assert!(!show(&other, 30) && !show(&stranger, 30));
    // Signed anew each time with another signature, and yet the same card.
    assert!(show(&card, 40) && show(&card, 3_600) && show(&other, 3_600));
    assert!(
        !show(&stranger, 3_600),
        "what anybody can make is not remembered"
    );
    let later = 13 * 3_600;
    assert!(!show(&card, later) && show(&card, later + 60));
}

// ── Clocks ──────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_clock_that_lies_behind_is_one_reason_and_not_a_pile_of_others() {
    let card = CardMaker::new();
    let directory = card.directory();
    let jws = card.jws();
    for year_before in [1, 7, 40] {
        let shown = NOW - Duration::from_hours(24 * 365 * year_before);
        let at = Moment::from_clock(shown, NOW);
        let verdict = Verdict::on_card(shc::verify(&jws, &directory), &directory, at);
        assert_eq!(codes(&verdict), ["clock-doubtful"], "{year_before}");
        assert_eq!(verdict.headline(), Headline::Check);
    }
    // Issued after everything that this kiosk has seen: it may be valid.
    let mut new = CardMaker::new();
    new.claims["nbf"] = json!(NOW.as_secs() + 86_400);
    new.entries()[1]["resource"]["occurrenceDateTime"] = json!("2027-05-01");
    let behind = Moment::from_clock(NOW - Duration::from_hours(24), NOW);
    let verdict = Verdict::on_card(shc::verify(&new.jws(), &directory), &directory, behind);
    assert_eq!(codes(&verdict), ["clock-doubtful"]);
    // Ended before something that has happened: it has ended, whatever the clock shows.
    let mut old = CardMaker::new();
    old.claims["exp"] = json!(NOW.as_secs() - 60);
    let verdict = Verdict::on_card(shc::verify(&old.jws(), &directory), &directory, behind);
    assert_eq!(codes(&verdict), ["card-expired", "clock-doubtful"]);
    assert_eq!(verdict.headline(), Headline::DoNotAccept);
}
