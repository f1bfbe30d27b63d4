//! Fleet packs on one kiosk: the command line, what is in force, in which order packs are taken, and
//! what stays this kiosk's own.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Output, Stdio};

use health_card_kiosk::clock;
use health_card_kiosk::directory::{Directory, Issuer, Key};
use health_card_kiosk::fleet::{FleetError, FleetFault, FleetPack, FleetRule};
use health_card_kiosk::issuer::{IssuerUrl, KeyId};
use health_card_kiosk::jobs::fleet::FleetSecret;
use health_card_kiosk::jobs::keeper::{Keeper, News, Task};
use health_card_kiosk::limits;
use health_card_kiosk::rules::Pack;
use health_card_kiosk::shc;
use health_card_kiosk::store::{Blocked, FleetApplied, Opened, Store, StoreError};
use health_card_kiosk::time::UnixTime;
use health_card_kiosk::verdict::{Headline, Verdict};
use health_card_kiosk::wording;
use proptest::prelude::*;
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::keeper::wait;
use crate::support::{CardMaker, NOW, moment, program};
use crate::weighing::TWO_DOSES;

pub(crate) fn secret() -> FleetSecret {
    FleetSecret::make().unwrap().0
}

pub(crate) fn iss(name: &str) -> IssuerUrl {
    IssuerUrl::parse(&format!("https://{name}.example")).unwrap()
}

/// A pack that says nothing, made so many seconds after the tests' own time.
pub(crate) fn pack_at(seconds: i64) -> FleetPack {
    FleetPack {
        issued: at(seconds),
        expires: None,
        note: String::new(),
        settings: Vec::new(),
        rules: Vec::new(),
        blocked_issuers: Vec::new(),
        blocked_keys: Vec::new(),
        added: Vec::new(),
        sha256: [0; 32],
    }
}

pub(crate) fn setting(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

fn at(seconds: i64) -> UnixTime {
    UnixTime::from_secs(NOW.as_secs() + seconds)
}

fn rule(text: &str) -> FleetRule {
    FleetRule {
        text: text.to_owned(),
        pack: Pack::read(text).unwrap(),
    }
}

fn added(name: &str, shown: &str) -> Issuer {
    let keys: Vec<Key> = CardMaker::new().listed.keys;
    Issuer::new(iss(name), shown.to_owned(), keys)
}

/// A kiosk that takes packs of this key.
struct Bench {
    store: Store,
    secret: FleetSecret,
}

impl Bench {
    fn new() -> Self {
        let (store, secret) = (Store::in_memory().unwrap(), secret());
        assert!(store.trust_fleet(secret.public(), false, NOW).unwrap());
        Self { store, secret }
    }

    fn apply(&mut self, pack: &mut FleetPack) -> Result<FleetApplied, StoreError> {
        let file = self.secret.seal(pack).unwrap();
        self.store.apply_fleet(file.as_bytes(), at(10_000))
    }

    fn refusal(&mut self, pack: &mut FleetPack) -> FleetError {
        match self.apply(pack) {
            Err(StoreError::Fleet(error)) => error,
            other => panic!("{other:?}"),
        }
    }

    fn directory(&mut self) -> Directory {
        self.store.directory().unwrap()
    }

    /// All that a pack can change, in one text.
    fn all(&mut self) -> String {
        let directory = self.directory();
        let overlay = directory.overlay();
        let packs = self.store.pack_texts().unwrap();
        let settings = self.store.settings().unwrap().to_file();
        format!("{settings}{packs:?}{overlay:?}")
    }

    fn blocked(&mut self) -> BTreeSet<String> {
        let directory = self.directory();
        let blocked = directory.overlay().blocked_issuers.keys();
        blocked.map(ToString::to_string).collect()
    }
}

fn urls(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| iss(name).to_string()).collect()
}

#[test]
fn what_a_pack_sets_replaces_what_the_one_before_set_and_nothing_of_this_kiosk_s_own() {
    let mut bench = Bench::new();
    let block = |store: &Store, name| store.block(&Blocked::Issuer(iss(name)), true, NOW).unwrap();
    assert!(block(&bench.store, "local") && block(&bench.store, "both"));
    bench.store.set("theme", "light", NOW).unwrap();
    bench.store.set("volume", "20", NOW).unwrap();

    let mut first = pack_at(1);
    first.settings = vec![setting("theme", "contrast"), setting("rule", "two-doses")];
    first.rules = vec![rule(TWO_DOSES)];
    first.blocked_issuers = vec![iss("both"), iss("fleet")];
    first.blocked_keys = vec![KeyId::parse("kid").unwrap()];
    first.added = vec![added("new", "New")];
    assert!(bench.apply(&mut first).unwrap().is_new);
    let settings = bench.store.settings().unwrap();
    assert_eq!(settings.get("theme").unwrap(), "contrast");
    assert_eq!(settings.volume, 20, "what a pack does not name stays");
    assert_eq!(bench.store.rule().unwrap().unwrap().id, "two-doses");
    assert_eq!(bench.blocked(), urls(&["both", "fleet", "local"]));
    assert_eq!(bench.directory().overlay().blocked_keys.len(), 1);
    let directory = bench.directory();
    assert!(directory.issuer(&iss("new")).unwrap().added.is_some());

    // Twice is once.
    let before = bench.all();
    let lines = bench.store.history(50).unwrap().len();
    let again = bench.apply(&mut first).unwrap();
    assert!(!again.is_new && bench.all() == before);
    assert_eq!(bench.store.history(50).unwrap().len(), lines);

    // A local change holds until the next pack.
    bench.store.set("theme", "dark", NOW).unwrap();
    assert!(
        bench
            .store
            .block(&Blocked::Issuer(iss("fleet")), false, NOW)
            .unwrap()
    );
    bench.apply(&mut first).unwrap();
    assert_eq!(
        bench.store.settings().unwrap().get("theme").unwrap(),
        "dark"
    );
    assert_eq!(bench.blocked(), urls(&["both", "local"]));

    let mut second = pack_at(2);
    second.settings = vec![setting("theme", "contrast")];
    second.blocked_issuers = vec![iss("other")];
    assert!(bench.apply(&mut second).unwrap().is_new);
    assert_eq!(
        bench.store.settings().unwrap().get("theme").unwrap(),
        "contrast"
    );
    assert_eq!(bench.blocked(), urls(&["both", "local", "other"]));
    assert!(bench.store.rule().unwrap().is_none());
    assert!(bench.store.packs().unwrap().is_empty());
    assert!(bench.directory().issuer(&iss("new")).is_none());

    // And nothing leaves what was set and blocked here.
    assert!(bench.apply(&mut pack_at(3)).unwrap().is_new);
    assert_eq!(
        bench.store.settings().unwrap().get("theme").unwrap(),
        "dark"
    );
    assert_eq!(bench.blocked(), urls(&["both", "local"]));
    let applied = bench.store.history(50).unwrap();
    let applied = applied.iter().filter(|line| line.event == "fleet-applied");
    assert_eq!(applied.count(), 3);
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table, one fault a row")]
fn a_pack_that_can_not_be_applied_changes_nothing_and_says_precisely_why() {
    let mut bench = Bench::new();
    let mut good = pack_at(5);
    good.settings = vec![setting("theme", "light")];
    good.blocked_issuers = vec![iss("fleet")];
    bench.apply(&mut good).unwrap();
    bench
        .store
        .add_pack(&TWO_DOSES.replace("two-doses", "mine"), NOW)
        .unwrap();
    bench.store.add_issuer(&added("mine", "Mine"), NOW).unwrap();
    let listed = bench.directory().issuers()[0].name.clone();
    let disguised = listed.replace('o', "о").replace('e', "е").replace('a', "а");
    assert_ne!(disguised, listed);
    let before = bench.all();

    let with = |change: &dyn Fn(&mut FleetPack)| {
        let mut pack = pack_at(6);
        pack.blocked_issuers = vec![iss("never")];
        pack.settings = vec![setting("theme", "dark")];
        change(&mut pack);
        pack
    };
    let set = |name: &'static str, value: &'static str| {
        with(&move |pack| pack.settings.push(setting(name, value)))
    };
    let no_setting = |name: &str| FleetError::Setting(name.to_owned());
    let many: Vec<FleetRule> = (0..limits::PACKS)
        .map(|number| rule(&TWO_DOSES.replace("two-doses", &format!("rule-{number}"))))
        .collect();
    let cases = [
        (
            set("volume", "loud"),
            FleetError::Value("volume".to_owned()),
        ),
        (
            set("fleet-source", "http://a.example/p"),
            FleetError::Value("fleet-source".to_owned()),
        ),
        (set("mirrors", ""), FleetError::Value("mirrors".to_owned())),
        (
            set("old-after-days", "300"),
            FleetError::Value("old-after-days".to_owned()),
        ),
        (set("pin", "1234"), no_setting("pin")),
        // What belongs to the machine, and to the network that it is in.
        (set("camera", ""), no_setting("camera")),
        (set("scanner-port", ""), no_setting("scanner-port")),
        (set("station", "Gate 1"), no_setting("station")),
        (set("set-up", "yes"), no_setting("set-up")),
        (set("proxy-roots", ""), no_setting("proxy-roots")),
        (
            set("allow-network", "10.0.0.0/8"),
            no_setting("allow-network"),
        ),
        (
            set("rule", "not-here"),
            FleetError::NoRule("not-here".to_owned()),
        ),
        (
            with(&|pack| pack.rules.clone_from(&many)),
            FleetError::TooManyRules,
        ),
        (
            with(&|pack| pack.added = vec![added("look", &disguised)]),
            FleetError::LooksLike(iss("look")),
        ),
        (
            with(&|pack| pack.added = vec![added("look", "Mіne")]),
            FleetError::LooksLike(iss("look")),
        ),
        (
            with(&|pack| pack.issued = at(4)),
            FleetError::Older {
                current: at(5),
                offered: at(4),
            },
        ),
        (with(&|pack| pack.issued = at(5)), FleetError::SameSecond),
        (
            with(&|pack| pack.expires = Some(at(10_000))),
            FleetError::Expired(at(10_000)),
        ),
        (
            with(&|pack| pack.issued = at(10_001 + 86_400)),
            FleetError::Ahead(at(10_001 + 86_400)),
        ),
    ];
    let count = cases.len();
    for (mut pack, error) in cases {
        assert_eq!(bench.refusal(&mut pack), error);
        assert_eq!(
            bench.store.fleet().unwrap().fault,
            Some(FleetFault::from(&error))
        );
        assert!(bench.all() == before, "{error}");
    }
    let stranger = secret().seal(&mut pack_at(7)).unwrap();
    let refused = bench.store.apply_fleet(stranger.as_bytes(), at(10_000));
    assert!(matches!(
        refused,
        Err(StoreError::Fleet(FleetError::OtherKey))
    ));
    assert!(bench.all() == before);
    let refused = bench.store.history(100).unwrap();
    let refused = refused.iter().filter(|line| line.event == "fleet-refused");
    assert_eq!(refused.count(), count + 1);
    // The one in force clears what is told of the others.
    bench.apply(&mut good).unwrap();
    assert_eq!(bench.store.fleet().unwrap().fault, None);
}

#[test]
fn a_pack_that_is_over_stays_in_force_and_is_not_applied_anew_elsewhere() {
    let mut bench = Bench::new();
    let mut pack = pack_at(1);
    pack.expires = Some(at(20_000));
    pack.blocked_issuers = vec![iss("fleet")];
    let file = bench.secret.seal(&mut pack).unwrap();
    bench
        .store
        .apply_fleet(file.as_bytes(), at(10_000))
        .unwrap();
    let in_force = bench.store.fleet().unwrap().in_force.unwrap();
    assert_eq!(in_force.over_since(at(19_999)), None);
    assert_eq!(in_force.over_since(at(20_000)), Some(at(20_000)));
    let again = bench
        .store
        .apply_fleet(file.as_bytes(), at(30_000))
        .unwrap();
    assert!(!again.is_new);
    assert_eq!(bench.blocked(), urls(&["fleet"]));
    let other = Store::in_memory().unwrap();
    other
        .trust_fleet(bench.secret.public(), false, NOW)
        .unwrap();
    bench.store = other;
    let refused = bench.store.apply_fleet(file.as_bytes(), at(30_000));
    assert!(matches!(
        refused,
        Err(StoreError::Fleet(FleetError::Expired(_)))
    ));
}

#[test]
fn one_key_is_pinned_and_letting_go_of_it_loosens_nothing_and_opens_no_way_back() {
    let mut bench = Bench::new();
    let (other, key) = (secret(), bench.secret.public().clone());
    assert!(!bench.store.trust_fleet(&key, false, NOW).unwrap());
    let refused = bench.store.trust_fleet(other.public(), false, NOW);
    let Err(StoreError::Fleet(FleetError::OtherPinned(pinned))) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(pinned, *key.id());
    let mut old = pack_at(1);
    bench.apply(&mut old).unwrap();
    let mut pack = pack_at(2);
    pack.settings = vec![setting("theme", "light"), setting("rule", "two-doses")];
    pack.rules = vec![rule(TWO_DOSES)];
    pack.blocked_issuers = vec![iss("fleet")];
    pack.added = vec![added("new", "New")];
    bench.apply(&mut pack).unwrap();
    let before = bench.all();

    // Another key: what is in force stays until its first pack, which must be newer all the same.
    assert!(bench.store.trust_fleet(other.public(), true, NOW).unwrap());
    assert!(bench.all() == before);
    let first = std::mem::replace(&mut bench.secret, other);
    assert!(matches!(
        bench.refusal(&mut pack_at(1)),
        FleetError::Older { .. }
    ));
    bench.store.trust_fleet(first.public(), true, NOW).unwrap();
    bench.secret = first;

    assert!(bench.store.forget_fleet(NOW).unwrap());
    assert!(!bench.store.forget_fleet(NOW).unwrap());
    assert!(bench.all() == before, "it is this kiosk's own now");
    let fleet = bench.store.fleet().unwrap();
    assert!(!fleet.is_pinned && fleet.in_force.is_none());
    assert_eq!(bench.refusal(&mut pack_at(9)), FleetError::NoKey);
    // With the key comes no older pack back; the last one is applied anew, and takes nothing of what
    // has become this kiosk's own with it when it goes.
    bench.store.trust_fleet(&key, false, NOW).unwrap();
    assert!(matches!(bench.refusal(&mut old), FleetError::Older { .. }));
    assert!(bench.apply(&mut pack).unwrap().is_new);
    bench.apply(&mut pack_at(3)).unwrap();
    assert_eq!(bench.blocked(), urls(&["fleet"]));
    assert_eq!(bench.store.rule().unwrap().unwrap().id, "two-doses");
    let events = bench.store.history(50).unwrap();
    let count = |event: &str| events.iter().filter(|line| line.event == event).count();
    assert_eq!((count("fleet-trusted"), count("fleet-forgotten")), (4, 1));
}

#[test]
fn an_issuer_that_a_pack_adds_is_never_verified() {
    let card = CardMaker::new();
    let judged = |directory: &Directory| {
        let verdict = Verdict::on_card(shc::verify(&card.jws(), directory), directory, moment());
        let codes: Vec<_> = verdict.reasons().iter().map(wording::code).collect();
        (verdict.headline(), codes.join(" "))
    };
    let mut bench = Bench::new();
    let mut pack = pack_at(1);
    let keys = card.listed.keys.clone();
    pack.added = vec![Issuer::new(
        card.listed.iss.clone(),
        "Partner".to_owned(),
        keys,
    )];
    bench.apply(&mut pack).unwrap();
    let (headline, codes) = judged(&bench.directory());
    assert_eq!(headline, Headline::Check, "{codes}");
    assert!(codes.contains("issuer-added-here"), "{codes}");
    // Nor does it hide a listed one, whose key another pack gives.
    let listed = bench.directory().issuers()[0].clone();
    let mut pack = pack_at(2);
    pack.added = vec![Issuer::new(
        listed.iss.clone(),
        listed.name.clone(),
        card.listed.keys.clone(),
    )];
    bench.apply(&mut pack).unwrap();
    let directory = bench.directory();
    assert_eq!(directory.issuer(&listed.iss).unwrap().keys, listed.keys);
    // A block of the same pack wins.
    let mut pack = pack_at(3);
    pack.added = vec![Issuer::new(
        card.listed.iss.clone(),
        "Partner".to_owned(),
        card.listed.keys.clone(),
    )];
    pack.blocked_keys = vec![card.listed.keys[0].id().clone()];
    bench.apply(&mut pack).unwrap();
    assert_eq!(judged(&bench.directory()).0, Headline::DoNotAccept);
}

/// A kiosk of version 4, from before there were fleet packs.
pub(crate) fn make_store_of_version_4(folder: &Path) {
    let db = Connection::open(folder.join("kiosk.db")).unwrap();
    for text in [
        include_str!("store-2.sql"),
        include_str!("store-3.sql"),
        include_str!("store-4.sql"),
    ] {
        db.execute_batch(text).unwrap();
    }
    db.execute_batch(
        "INSERT INTO setting VALUES ('refreshes', 'no');
         INSERT INTO blocked VALUES ('issuer', 'https://issuer.example', 5);",
    )
    .unwrap();
    db.pragma_update(None, "user_version", 4).unwrap();
}

#[test]
fn a_store_of_the_fourth_version_is_brought_up_to_date_and_takes_packs() {
    let folder = tempfile::tempdir().unwrap();
    make_store_of_version_4(folder.path());
    for number in 0..2 {
        let (mut store, opened) = Store::open(folder.path()).unwrap();
        assert_eq!(opened, Opened::Kept);
        assert!(!store.settings().unwrap().refreshes);
        assert_eq!(
            store.directory().unwrap().overlay().blocked_issuers.len(),
            1
        );
        let secret = secret();
        store.trust_fleet(secret.public(), true, NOW).unwrap();
        let file = secret.seal(&mut pack_at(number)).unwrap();
        assert!(store.apply_fleet(file.as_bytes(), at(9)).unwrap().is_new);
    }
    let copy = Connection::open(folder.path().join("kiosk.db.version-4")).unwrap();
    let version: i64 = copy
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap();
    assert_eq!(version, 4, "the store as it was is kept beside it");
}

/// Where there is no room for a copy, it is read as it is, with every setting and decision in it.
#[cfg(unix)]
#[test]
fn a_store_of_the_fourth_version_that_can_not_be_brought_up_to_date_is_read_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    make_store_of_version_4(folder.path());
    let copy = folder.path().join("kiosk.db.version-4");
    fs::create_dir(copy.with_added_extension("unfinished")).unwrap();
    let (mut store, opened) = Store::open(folder.path()).unwrap();
    assert_eq!(opened, Opened::NotWritten);
    assert!(!store.settings().unwrap().refreshes);
    assert_eq!(
        store.directory().unwrap().overlay().blocked_issuers.len(),
        1
    );
    assert!(!store.fleet().unwrap().is_pinned);
}

// ── The command line ────────────────────────────────────────────────────────────────────────────

fn run(folder: &Path, data: &str, arguments: &[&str]) -> Output {
    let mut program = program();
    program.args(arguments).current_dir(folder);
    let program = program.env("HEALTH_CARD_KIOSK_DATA", data);
    program.stdin(Stdio::null()).output().unwrap()
}

fn good(folder: &Path, data: &str, arguments: &[&str]) -> String {
    let output = run(folder, data, arguments);
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn bad(folder: &Path, data: &str, arguments: &[&str]) -> String {
    let output = run(folder, data, arguments);
    assert_eq!(output.status.code(), Some(64), "{arguments:?}: {output:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn one_kiosk_s_settings_rules_and_decisions_are_carried_to_another_by_hand() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    let public = good(folder, "office", &["fleet", "key", "fleet.pem"]);
    let jwk: Value = serde_json::from_str(&public).unwrap();
    assert!(jwk["kty"] == "EC" && jwk.get("d").is_none(), "{jwk}");
    fs::write(folder.join("fleet.jwk"), &public).unwrap();
    let again = bad(folder, "office", &["fleet", "key", "fleet.pem"]);
    assert!(again.contains("fleet.pem"), "{again}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(folder.join("fleet.pem"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    fs::write(folder.join("rule.toml"), TWO_DOSES).unwrap();
    for arguments in [
        &["settings", "take-along", "copy"][..],
        &["settings", "station", "Office"],
        &["settings", "allow-network", "10.0.0.0/8"],
        &["settings", "fleet-source", "https://a.example/fleet.jws"],
        &["rules", "add", "rule.toml"],
        &["settings", "rule", "two-doses"],
        &["directory", "block", "--issuer", "https://b.example"],
        &[
            "fleet",
            "pack",
            "--key",
            "fleet.pem",
            "--out",
            "one.jws",
            "--valid-days",
            "7",
        ],
    ] {
        good(folder, "office", arguments);
    }
    let kid = jwk["kid"].as_str().unwrap();
    let shown = run(folder, "gate", &["fleet", "show", "one.jws", "--json"]);
    assert_eq!(shown.status.code(), Some(2), "nothing to check it with");
    let none = bad(folder, "gate", &["fleet", "apply", "one.jws"]);
    assert!(none.contains("no fleet key is pinned"), "{none}");
    let with_secret = bad(folder, "gate", &["fleet", "trust", "fleet.pem"]);
    assert!(with_secret.contains("fleet.pem"), "{with_secret}");
    assert!(good(folder, "gate", &["fleet", "trust", "fleet.jwk"]).contains(kid));
    let shown = good(folder, "gate", &["fleet", "show", "one.jws", "--json"]);
    let shown: Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(
        (&shown["signature"], &shown["key"]),
        (&json!("holds"), &json!(kid))
    );
    assert_eq!(shown["rules"], json!(["two-doses 1"]));
    assert_eq!(shown["blocked_issuers"], json!(["https://b.example"]));
    for own in ["station", "camera", "allow-network", "proxy-roots"] {
        assert!(shown["settings"].get(own).is_none(), "{own}");
    }
    assert!(good(folder, "gate", &["fleet", "apply", "one.jws"]).starts_with("Applied"));
    assert!(good(folder, "gate", &["fleet", "apply", "one.jws"]).starts_with("Already in force"));
    let rule = good(folder, "gate", &["settings", "rule"]);
    assert!(rule.contains("two-doses"), "{rule}");
    let status = good(folder, "gate", &["fleet", "status", "--json"]);
    let status: Value = serde_json::from_str(&status).unwrap();
    assert_eq!(status["key"], kid);
    assert_eq!(status["source"], "https://a.example/fleet.jws");
    assert_eq!(
        (&status["pack"]["over"], &status["fault"]),
        (&json!(false), &Value::Null)
    );

    // Altered on its way: named, and the pack in force stays.
    let mut bytes = fs::read(folder.join("one.jws")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] = if bytes[middle] == b'A' { b'B' } else { b'A' };
    fs::write(folder.join("bent.jws"), bytes).unwrap();
    let bent = bad(folder, "gate", &["fleet", "apply", "bent.jws"]);
    assert!(bent.contains("signature does not match"), "{bent}");
    let doctor = run(folder, "gate", &["doctor", "--json"]);
    let doctor: Value = serde_json::from_slice(&doctor.stdout).unwrap();
    let findings = doctor["findings"].as_array().unwrap();
    let fleet = findings.iter().find(|finding| finding["name"] == "fleet");
    let fleet = fleet.unwrap();
    assert_eq!(fleet["state"], "look");
    assert!(
        fleet["what"].as_str().unwrap().ends_with("not-a-pack"),
        "{fleet}"
    );
    good(folder, "gate", &["fleet", "forget"]);
    let kept = good(folder, "gate", &["settings", "take-along"]);
    assert!(kept.contains("copy"), "{kept}");
}

#[test]
fn a_key_of_another_tool_signs_too() {
    let (secret, pem) = FleetSecret::make().unwrap();
    let read = FleetSecret::read(pem.as_bytes()).unwrap();
    assert_eq!(read.public().id(), secret.public().id());
    // The key of RFC 7515 appendix A.3.
    let jwk = json!({ "kty": "EC", "crv": "P-256",
        "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
        "d": "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI" });
    let secret = FleetSecret::read(jwk.to_string().as_bytes()).unwrap();
    let mut bench = Bench::new();
    bench.store.trust_fleet(secret.public(), true, NOW).unwrap();
    bench.secret = secret;
    assert!(bench.apply(&mut pack_at(1)).unwrap().is_new);
    for (name, value) in [
        ("d", json!("AAAA")),
        ("crv", json!("P-384")),
        ("y", json!("")),
    ] {
        let mut other = jwk.clone();
        other[name] = value;
        assert!(
            FleetSecret::read(other.to_string().as_bytes()).is_err(),
            "{name}"
        );
    }
    for text in [
        "",
        "{",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
    ] {
        assert!(FleetSecret::read(text.as_bytes()).is_err(), "{text}");
    }
}

// ── Whatever comes, in whatever order ───────────────────────────────────────────────────────────

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    /// The plainest model: own blocks, those of the newest pack so far, and no way back.
    #[test]
    fn in_whatever_order_packs_and_staff_come_the_newest_pack_and_this_kiosk_s_own_are_in_force(
        steps in prop::collection::vec((0_u8..4, 0_usize..5, 1_i64..9), 1..16)
    ) {
        let names = ["a", "b", "c", "d", "e"];
        let mut bench = Bench::new();
        let (mut own, mut of_fleet) = (BTreeSet::new(), BTreeSet::new());
        let mut newest = 0;
        for (what, name, second) in steps {
            let name = names[name];
            let blocked = Blocked::Issuer(iss(name));
            match what {
                0 => {
                    bench.store.block(&blocked, true, NOW).unwrap();
                    own.insert(name);
                }
                1 => {
                    bench.store.block(&blocked, false, NOW).unwrap();
                    own.remove(name);
                    of_fleet.remove(name);
                }
                // Each second has its own pack.
                _ => {
                    let listed = &names[..usize::try_from(second).unwrap() % names.len()];
                    let mut pack = pack_at(second);
                    pack.blocked_issuers = listed.iter().map(|name| iss(name)).collect();
                    let done = bench.apply(&mut pack);
                    prop_assert_eq!(done.is_ok(), second >= newest);
                    if second > newest {
                        of_fleet = listed.iter().copied().collect();
                        newest = second;
                    }
                }
            }
            let all: Vec<_> = own.union(&of_fleet).copied().collect();
            prop_assert_eq!(bench.blocked(), urls(&all));
        }
    }
}

#[test]
fn a_pack_on_a_stick_is_applied_in_the_window() {
    let (store, secret) = (Store::in_memory().unwrap(), secret());
    store.trust_fleet(secret.public(), false, NOW).unwrap();
    let keeper = Keeper::start(store, false, || ()).unwrap();
    let stick = tempfile::tempdir().unwrap();
    let file = stick.path().join("fleet.jws");
    let apply = |text: &str| {
        fs::write(&file, text).unwrap();
        keeper.ask(Task::ImportSettings(file.clone()));
        wait(&keeper, |news| match news {
            News::FleetApplied(done) => Some(done.map_err(|error| match error {
                StoreError::Fleet(error) => FleetFault::from(&error),
                _ => FleetFault::NotKept,
            })),
            _ => None,
        })
    };
    let mut pack = pack_at(0);
    pack.issued = clock::now();
    pack.settings = vec![setting("volume", "77")];
    let text = secret.seal(&mut pack).unwrap();
    assert!(apply(&text).unwrap().is_new);
    assert!(!apply(&text).unwrap().is_new);
    let strange = FleetSecret::make().unwrap().0.seal(&mut pack).unwrap();
    assert_eq!(apply(&strange), Err(FleetFault::OtherKey));
    assert_eq!(apply("eyJhbGciOiJub25lIn0.e30."), Err(FleetFault::NotAPack));
    keeper.ask(Task::Set("volume", "78".to_owned()));
    keeper.ask(Task::ReadJournal);
    let journal = wait(&keeper, |news| match news {
        News::Journal(lines) => Some(lines),
        _ => None,
    });
    let count = |event: &str| journal.iter().filter(|line| line.event == event).count();
    assert_eq!((count("fleet-applied"), count("fleet-refused")), (1, 2));
}
