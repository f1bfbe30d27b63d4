//! Who signed: every issuer of the real directory with every key of it, and names that look alike.

use std::collections::{BTreeMap, BTreeSet};

use health_card_kiosk::demo::Issuer;
use health_card_kiosk::directory::{self, Directory, Source};
use health_card_kiosk::issuer::{IssuerUrl, KeyId};
use serde_json::{Value, json};

use crate::support::{CardMaker, NOW, genuine, key_of, listed, shared};

/// Who has which key, by the snapshot as published, read without any of the program's code; issuers
/// in the snapshot's order.
fn relation() -> Option<Vec<(String, BTreeSet<String>)>> {
    let text = std::fs::read(shared("vci")?.join("vci_snapshot.json")).unwrap();
    let snapshot: Value = serde_json::from_slice(&text).unwrap();
    let text_of = |json: &Value| json.as_str().unwrap().to_owned();
    let row = |row: &Value| {
        let keys = row["keys"].as_array().unwrap();
        let kids = keys.iter().map(|key| text_of(&key["kid"])).collect();
        (text_of(&row["issuer"]["iss"]), kids)
    };
    Some(
        snapshot["issuerInfo"]
            .as_array()
            .unwrap()
            .iter()
            .map(row)
            .collect(),
    )
}

fn kids(relation: &[(String, BTreeSet<String>)]) -> BTreeSet<&String> {
    relation.iter().flat_map(|(_iss, kids)| kids).collect()
}

#[test]
fn every_pair_of_an_issuer_and_a_key_is_known_exactly_where_the_snapshot_says_so() {
    let Some(relation) = relation() else { return };
    let seed = directory::seed().unwrap();
    let kids: Vec<KeyId> = kids(&relation)
        .into_iter()
        .map(|kid| KeyId::parse(kid).unwrap())
        .collect();
    let (mut pairs, mut known) = (0, 0);
    for (iss, own) in &relation {
        let issuer = seed.issuer(&IssuerUrl::parse(iss).unwrap()).unwrap();
        assert_eq!(issuer.iss.as_str(), iss);
        for kid in &kids {
            let found = issuer.key(kid);
            assert_eq!(found.is_some(), own.contains(kid.as_str()), "{iss} {kid}");
            assert!(found.is_none_or(|key| key.id() == kid));
            pairs += 1;
            known += usize::from(found.is_some());
        }
    }
    // 961 keys at 651 issuers; 596 of them are different.
    assert_eq!(
        (relation.len(), kids.len(), pairs, known),
        (651, 596, 387_996, 961)
    );
    assert!(
        kids.iter()
            .all(|kid| seed.key_by_id(kid).is_some_and(|key| key.id() == kid))
    );
    assert_eq!(seed.key_count(), 961);
}

/// The same issuers with keys of our own, one for each real one.
struct StandIn {
    relation: Vec<(String, BTreeSet<String>)>,
    /// By the real key's id.
    signers: BTreeMap<String, (Issuer, KeyId)>,
    directory: Directory,
}

fn stand_in() -> Option<StandIn> {
    let relation = relation()?;
    let mut signers = BTreeMap::new();
    for (number, kid) in kids(&relation).into_iter().enumerate() {
        let mut secret = [1; 32];
        secret[..8].copy_from_slice(&number.to_be_bytes());
        let issuer = Issuer::with_secret("unused", &secret).unwrap();
        let id = key_of(&issuer).id().clone();
        signers.insert(kid.clone(), (issuer, id));
    }
    let row = |(iss, kids): &(String, BTreeSet<String>)| {
        listed(
            iss,
            kids.iter().map(|kid| key_of(&signers[kid].0)).collect(),
        )
    };
    let directory = Directory::new(
        Source::Snapshot,
        NOW,
        None,
        relation.iter().map(row).collect(),
    );
    Some(StandIn {
        relation,
        signers,
        directory,
    })
}

#[test]
fn a_card_is_genuine_exactly_where_its_key_is_listed_for_its_issuer() {
    let Some(StandIn {
        relation,
        signers,
        directory,
    }) = stand_in()
    else {
        return;
    };
    let mut claims = CardMaker::new().claims;
    // Short, since what is signed does not matter here.
    claims["vc"]["credentialSubject"]["fhirBundle"]["entry"] = json!([]);
    let all: Vec<&String> = signers.keys().collect();
    let (mut accepted, mut refused) = (0, 0);
    for (number, (iss, own)) in relation.iter().enumerate() {
        claims["iss"] = json!(iss);
        // Its own keys; its neighbours' keys; and one from far away.
        let others = [1, relation.len() - 1, relation.len() / 2]
            .map(|step| relation[(number + step) % relation.len()].1.first());
        let strangers = others
            .into_iter()
            .flatten()
            .chain([all[(number * 7) % all.len()]]);
        for kid in own.iter().chain(strangers) {
            let (signer, id) = &signers[kid];
            let jws = signer.sign(&Issuer::header(id.as_str()), &claims);
            assert_eq!(genuine(&jws, &directory), own.contains(kid), "{iss} {kid}");
            match own.contains(kid) {
                true => accepted += 1,
                false => refused += 1,
            }
        }
    }
    println!("{accepted} cards accepted, {refused} refused");
    // Some neighbours share a key, and then it is their own.
    assert!(accepted >= 961, "{accepted}");
    assert!(refused >= 1_800, "{refused}");
}

// ── Look-alikes ─────────────────────────────────────────────────────────────────────────────────

/// `text` with the letter at `at` in its other case.
fn other_case(text: &str, at: usize) -> String {
    let change = |(index, letter): (usize, char)| match index == at {
        true if letter.is_ascii_lowercase() => letter.to_ascii_uppercase(),
        true => letter.to_ascii_lowercase(),
        false => letter,
    };
    text.char_indices().map(change).collect()
}

/// Names that a person or a lenient reader might take for `iss`.
#[expect(clippy::too_many_lines, reason = "tables, one case a line")]
fn look_alikes(iss: &str) -> Vec<String> {
    let rest = iss.strip_prefix("https://").unwrap();
    let (host, path) = match rest.find('/') {
        Some(slash) => rest.split_at(slash),
        None => (rest, ""),
    };
    let mut all: Vec<String> = Vec::new();
    let hosts = [
        host.to_uppercase(),
        host.to_lowercase(),
        other_case(host, 0),
        other_case(host, host.len() - 1),
    ];
    all.extend(hosts.iter().map(|host| format!("https://{host}{path}")));
    all.extend([
        format!("https://{host}{}", path.to_uppercase()),
        format!("https://{host}{}", path.to_lowercase()),
        iss.to_uppercase(),
        iss.to_lowercase(),
    ]);
    all.extend((0..path.len().min(8)).map(|at| format!("https://{host}{}", other_case(path, at))));
    let endings = [
        "/", "//", "/.", "/..", "/./", "/%2f", "%2F", "?", "#", "?x", "#x", "%20", "%00", "%0a",
        ".", ";", "\0", "\n", "\r\n", " ", "\t", "\u{feff}", "\u{200b}", "\u{a0}", "\u{2028}",
        "/x/..", "\\",
    ];
    all.extend(endings.map(|end| format!("{iss}{end}")));
    let ports = [
        ":443",
        ":0443",
        ":",
        ":80",
        ":443:443",
        ".",
        ".evil.example",
        "%2e",
        "\u{3002}x",
    ];
    all.extend(ports.map(|after| format!("https://{host}{after}{path}")));
    let befores = [
        "user@",
        "@",
        ":@",
        "user:pw@",
        "evil.example@",
        "www.",
        ".",
        "%77ww.",
        "\u{ad}",
        "xn--",
    ];
    all.extend(befores.map(|before| format!("https://{before}{host}{path}")));
    let schemes = [
        "http://",
        "HTTPS://",
        "Https://",
        "https:/",
        "https:///",
        "https:",
        "//",
        "",
        "https://https://",
        "https:\\\\",
        " https://",
        "\nhttps://",
        "\u{feff}https://",
        "ftp://",
        "https%3A//",
        "view-source:https://",
    ];
    all.extend(schemes.map(|scheme| format!("{scheme}{rest}")));
    all.extend([
        format!("https://{host}.{host}{path}"),
        format!("https://{host}{host}{path}"),
        format!("https://{host}@evil.example{path}"),
        format!("https://{host}/{path}"),
        format!("https://{host}/.{path}"),
        format!("https://{host}/x/..{path}"),
        format!("https://{host}/%2e{path}"),
        format!("https://{host}{}", path.replace('/', "\\")),
        format!("https://{host}{}", path.replace('/', "//")),
        format!("https://{host}{}", path.replacen('/', "%2f", 1)),
        format!("https://{}{path}", host.replace('.', "%2e")),
        format!("https://{}{path}", host.replace('.', "\u{ff0e}")),
    ]);
    // Letters of other scripts that look the same, and full-width ones.
    let alikes = [
        ('a', 'а'),
        ('e', 'е'),
        ('o', 'о'),
        ('c', 'с'),
        ('i', 'і'),
        ('p', 'р'),
        ('h', 'ｈ'),
        ('s', 'ѕ'),
    ];
    let swapped = alikes
        .iter()
        .filter(|(letter, _alike)| host.contains(*letter));
    all.extend(swapped.map(|(letter, alike)| {
        format!(
            "https://{}{path}",
            host.replacen(*letter, &alike.to_string(), 1)
        )
    }));
    all.retain(|mutant| mutant != iss);
    all
}

/// The host in lower case, the rest as it stands.
fn host_folded(iss: &str) -> String {
    let rest = iss.strip_prefix("https://").unwrap_or(iss);
    let end = rest.find('/').unwrap_or(rest.len());
    format!("{}{}", rest[..end].to_ascii_lowercase(), &rest[end..])
}

#[test]
fn no_name_that_looks_like_a_listed_issuers_finds_it() {
    let seed = directory::seed().unwrap();
    let listed: BTreeSet<&str> = seed
        .issuers()
        .iter()
        .map(|issuer| issuer.iss.as_str())
        .collect();
    let (mut tried, mut by_host_case, mut of_others) = (0, 0, 0);
    for issuer in seed.issuers() {
        let iss = issuer.iss.as_str();
        let mutants = look_alikes(iss);
        assert!(mutants.len() >= 60, "{iss}: {}", mutants.len());
        for mutant in mutants {
            if listed.contains(mutant.as_str()) {
                // Four hosts are listed in two spellings, each an entry of its own.
                of_others += 1;
                continue;
            }
            tried += 1;
            let found = IssuerUrl::parse(&mutant)
                .and_then(|url| seed.issuer(&url).map(|found| found.iss.clone()));
            let Some(found) = found else { continue };
            // A host has no letter case (RFC 3986 §3.2.2). Nothing else may differ, and nobody
            // else be found.
            by_host_case += 1;
            assert!(mutant.starts_with("https://"), "{mutant:?} finds {found}");
            assert_eq!(
                host_folded(&mutant),
                host_folded(iss),
                "{mutant:?} finds {found}"
            );
            assert_eq!(
                host_folded(found.as_str()),
                host_folded(iss),
                "{mutant:?} finds {found}"
            );
        }
    }
    println!(
        "{tried} look-alikes tried, {by_host_case} found by the host's letter case, {of_others} listed themselves"
    );
    assert!(tried >= 50_000, "{tried} are too few");
    assert!(of_others < 40, "{of_others}");
}

#[test]
fn the_check_of_look_alikes_can_fail() {
    assert_eq!(
        host_folded("https://A.example/B"),
        host_folded("https://a.EXAMPLE/B")
    );
    assert_ne!(
        host_folded("https://a.example/B"),
        host_folded("https://a.example/b")
    );
    assert_ne!(
        host_folded("https://a.example/"),
        host_folded("https://a.example")
    );
}
