//! The directory: the seed is what the signed snapshot says, and nothing unsigned gets in.

use std::time::Duration;

use health_card_kiosk::directory::{
    self, Cautions, Directory, RevocationList, Signed, SnapshotError, Source, compact,
};
use health_card_kiosk::limits;
use health_card_kiosk::shc;
use health_card_kiosk::time::UnixTime;
use health_card_kiosk::verdict::{Note, Verdict};
use health_card_kiosk::wording;

use crate::support::{CardMaker, ISS, NOW, moment, shared};

fn snapshot() -> Option<(Vec<u8>, Vec<u8>, Vec<u8>)> {
    let folder = shared("vci")?;
    let read = |name| std::fs::read(folder.join(name)).unwrap();
    Some((
        read("vci_snapshot.json"),
        read("vci_snapshot.sig"),
        read("vci-issuers.json"),
    ))
}

fn import() -> Option<Directory> {
    let (body, signature, listed) = snapshot()?;
    let listed = directory::still_listed(&listed).unwrap();
    let (directory, report) =
        directory::read_signed(Signed::check(&body, &signature).unwrap()).unwrap();
    let all = directory.issuers().iter().map(|issuer| issuer.iss.clone());
    let cautions = Cautions {
        delisted: all.filter(|iss| !listed.contains(iss)).collect(),
        ..Cautions::default()
    };
    assert_eq!(report, directory::Report::default());
    Some(directory.heeding(&cautions))
}

#[test]
fn the_seed_knows_651_issuers_and_961_keys() {
    let seed = directory::seed().unwrap();
    assert_eq!((seed.issuers().len(), seed.key_count()), (651, 961));
    assert_eq!(
        seed.published(),
        UnixTime::parse_rfc3339("2026-08-22T04:43:50Z").unwrap()
    );
    assert_eq!(seed.source(), Source::Seed);
    assert_eq!(seed.delisted().count(), 14);
    assert_eq!(
        seed.issuers()
            .iter()
            .filter(|issuer| !issuer.listed)
            .count(),
        14
    );
}

#[test]
fn the_seed_equals_what_the_signed_snapshot_gives() {
    let Some(imported) = import() else { return };
    assert!(compact::write(&imported) == include_str!("../../trust-store/directory.jsonl"));
}

#[test]
fn an_issuer_of_the_field_with_odd_numbers_is_kept() {
    let seed = directory::seed().unwrap();
    let issuer = |host| {
        seed.issuers()
            .iter()
            .find(|issuer| issuer.iss.host() == host)
            .unwrap()
    };
    // Writes its counters as strings.
    assert!(
        issuer("www.hss.gov.nt.ca")
            .keys
            .iter()
            .all(|key| key.crl_version == Some(1))
    );
    let lists = |host| -> Vec<usize> {
        let lists = issuer(host)
            .keys
            .iter()
            .filter_map(|key| key.revocations.as_ref());
        lists.map(RevocationList::len).collect()
    };
    assert_eq!(lists("covid19.quebec.ca"), [771, 17]);
    assert_eq!(lists("labtools.curativeinc.com"), [555]);
}

#[test]
fn a_key_id_that_many_issuers_share_does_not_blur_who_signed() {
    let seed = directory::seed().unwrap();
    for issuer in seed.issuers() {
        for key in &issuer.keys {
            let by_id = seed.key_by_id(key.id()).unwrap();
            assert_eq!(by_id.point(), key.point());
            let found = seed
                .issuer(&issuer.iss)
                .and_then(|found| found.key(key.id()));
            assert!(std::ptr::eq(found.unwrap(), key));
        }
    }
}

#[test]
fn a_snapshot_of_another_hand_or_with_one_bit_changed_is_refused() {
    let Some((body, signature, _)) = snapshot() else {
        return;
    };
    assert!(Signed::check(&body, &signature).is_ok());
    let refused = |body: &[u8], signature: &[u8]| {
        Signed::check(body, signature).err() == Some(SnapshotError::Signature)
    };
    for at in (0..body.len()).step_by(body.len() / 60) {
        let mut altered = body.clone();
        altered[at] ^= 1;
        assert!(refused(&altered, &signature), "byte {at}");
    }
    for at in 0..signature.len() {
        let mut altered = signature.clone();
        altered[at] ^= 1;
        assert!(refused(&body, &altered), "byte {at} of the signature");
    }
    assert!(refused(&body[..body.len() - 1], &signature));
    assert!(refused(&body, b""));
    assert!(refused(b"", &signature));
}

#[test]
fn odd_rows_are_left_out_and_counted() {
    let text = br#"{"time":"2026-01-01T00:00:00Z","issuerInfo":[
        {"issuer":{"iss":"https://a.example","name":"A"},"keys":[
            {"kty":"EC","use":"sig","alg":"ES256","crv":"P-256","kid":"3Kfdg-XwP-7gXyywtUfUADwBumDOPKMQx-iELL11W9s",
             "x":"11XvRWy1I2S0EyJlyf_bWfw_TQ5CJJNLw78bHXNxcgw","y":"eZXwxvO1hvCY0KucrPfKo7yAyMT6Ajc3N7OkAB6VYy8"},
            {"kty":"RSA"}, 7],
         "crls":[{"kid":"nobody","method":"rid","ctr":1,"rids":[]}, {"kid":"x"}]},
        {"issuer":{"iss":"http://b.example","name":"B"},"keys":[]},
        {"issuer":{"iss":"https://a.example","name":"again"},"keys":[]},
        {"keys":[]}, null]}"#;
    let (directory, report) = directory::given(text, None, UnixTime::from_secs(0)).unwrap();
    assert_eq!((directory.issuers().len(), directory.key_count()), (1, 1));
    assert_eq!(report.skipped_issuers, 4);
    assert_eq!(report.skipped_keys.len(), 2);
    assert_eq!(report.skipped_lists, 2);
}

#[test]
fn a_list_that_can_not_be_read_is_never_taken_for_no_list() {
    let good = r#"{"kid":"KID","method":"rid","ctr":1,"rids":["abc"]}"#;
    let cases = [
        (r#","crlVersion":1"#, format!("[{good}]"), "card-revoked"),
        (
            "",
            format!("[{good},{}]", good.replace("\"abc\"", "")),
            "card-revoked",
        ),
        (
            "",
            format!("[{}]", good.replace("\"abc\"", "\"abc.1893456000000\"")),
            "card-revoked",
        ),
        (
            "",
            format!("[{}]", good.replace("\"ctr\":1", "\"ctr\":\"x\"")),
            "revocation-list-missing",
        ),
        (
            "",
            format!("[{}]", good.replace("\"method\":\"rid\",", "")),
            "revocation-list-missing",
        ),
        ("", good.to_owned(), "card-revoked"),
        ("", "7".to_owned(), "revocation-list-missing"),
        (
            r#","crlVersion":"abc""#,
            "[]".to_owned(),
            "revocation-list-missing",
        ),
        (
            r#","crlVersion":1.5"#,
            format!("[{}]", good.replace("abc", "zzz")),
            "revocation-list-outdated",
        ),
    ];
    let mut card = CardMaker::new();
    card.claims["vc"]["rid"] = serde_json::json!("abc");
    let (x, y) = card.issuer.coordinates();
    let kid = card.header["kid"].as_str().unwrap();
    for (version, lists, expected) in cases {
        let text = format!(
            r#"{{"issuerInfo":[{{"issuer":{{"iss":"{ISS}","name":"T"}},"keys":[{{"kty":"EC",
            "use":"sig","alg":"ES256","crv":"P-256","x":"{x}","y":"{y}","kid":"{kid}"{version}}}],
            "crls":{lists}}}]}}"#
        )
        .replace("KID", kid);
        let (directory, _) = directory::given(text.as_bytes(), None, NOW).unwrap();
        let verified = shc::verify(&card.jws(), &directory);
        let verdict = Verdict::on_card(verified, &directory, moment());
        let codes: Vec<_> = verdict.reasons().iter().map(wording::code).collect();
        assert_eq!(codes, [expected], "{version} {lists}");
    }
}

/// What is known against issuers, keys and cards is known of all of them together.
#[test]
fn cautions_add_up() {
    let seed = directory::seed().unwrap();
    let all = Cautions::of(&seed);
    assert!(!all.delisted.is_empty() && !all.revocations.is_empty());
    let mut both = Cautions::default();
    both.add(all.clone());
    assert!(both == all);
    let mut more = Cautions::default();
    let iss = seed.issuers()[0].iss.clone();
    more.delisted.insert(iss.clone());
    both.add(more);
    assert_eq!(both.delisted.len(), all.delisted.len() + 1);
    assert!(both.delisted.contains(&iss) && both.revocations == all.revocations);
}

#[test]
fn what_is_left_out_of_revocation_lists_is_counted() {
    let card = CardMaker::new();
    let (x, y) = card.issuer.coordinates();
    let kid = card.header["kid"].as_str().unwrap();
    let list = |kid: &str, rids: &str| {
        format!(r#"{{"kid":"{kid}","method":"rid","ctr":1,"rids":[{rids}]}}"#)
    };
    let lists = [
        list(kid, r#""abc","not a rid!",7"#),
        list(kid, r#""","def""#),
        list("another-key", r#""abc""#),
        "{}".to_owned(),
    ];
    let text = format!(
        r#"{{"issuerInfo":[{{"issuer":{{"iss":"{ISS}","name":"T"}},"keys":[{{"kty":"EC","use":"sig",
        "alg":"ES256","crv":"P-256","x":"{x}","y":"{y}","kid":"{kid}"}}],"crls":[{}]}}]}}"#,
        lists.join(",")
    );
    let (_, report) = directory::given(text.as_bytes(), None, NOW).unwrap();
    assert_eq!((report.skipped_rids, report.skipped_lists), (3, 2));
}

/// How long before the directory was published it reached the issuer.
#[test]
fn an_issuer_that_the_directory_has_not_reached_for_long_is_noted() {
    let mut card = CardMaker::new();
    let published = card.directory().published();
    let second = Duration::from_secs(1);
    for (before, is_noted) in [
        (Duration::ZERO, false),
        (limits::ISSUER_UNSEEN, false),
        (limits::ISSUER_UNSEEN + second, true),
        (limits::ISSUER_UNSEEN * 3, true),
    ] {
        card.listed.retrieved = Some(published - before);
        let directory = card.directory();
        let verified = shc::verify(&card.jws(), &directory);
        let verdict = Verdict::on_card(verified, &directory, moment());
        let since = published - before;
        let notes = [Note::IssuerUnseen { since }];
        let wanted = if is_noted { &notes[..] } else { &[] };
        assert_eq!(verdict.notes(), wanted, "{before:?}");
    }
}

#[test]
fn what_is_no_directory_says_why() {
    let given = |text: &str| directory::given(text.as_bytes(), None, UnixTime::from_secs(0)).err();
    assert_eq!(given("{"), Some(SnapshotError::NotJson));
    assert_eq!(given("{}"), Some(SnapshotError::Shape));
    assert_eq!(
        given(r#"{"issuerInfo":[]}"#),
        Some(SnapshotError::NoIssuers)
    );
    assert_eq!(given(r#"{"keys":[]}"#), Some(SnapshotError::WhoseKeys));
}
