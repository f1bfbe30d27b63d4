//! Fleet packs by refresh, from end to end: a server on this computer, the program, its store.

use std::fs;
use std::io::Write;
use std::process::{Output, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use health_card_kiosk::clock;
use health_card_kiosk::fleet::{Fleet, FleetPack, public_jwk};
use health_card_kiosk::jobs::fleet::FleetSecret;
use health_card_kiosk::jobs::keeper::{Keeper, News, Task};
use health_card_kiosk::limits;
use health_card_kiosk::store::{Store, Theme};
use health_card_kiosk::time::UnixTime;
use serde_json::Value;

use crate::fleet::{iss, pack_at, secret, setting};
use crate::server::{Authority, Log, Server, header, path, whole};
use crate::support::{program, shared};

/// What the server has, by path; what is not there is a 404.
type Files = Arc<Mutex<Vec<(String, Vec<u8>)>>>;

const PACK: &str = "/kiosks/fleet.jws";

/// A server with a pack and with the directory's files, and a kiosk that was told of both.
struct Bench {
    server: Option<Server>,
    log: Arc<Log>,
    address: String,
    files: Files,
    folder: tempfile::TempDir,
    secret: FleetSecret,
}

impl Bench {
    fn new() -> Self {
        let authority = Authority::named("School Proxy Root");
        let identity = authority.identity(&["127.0.0.1"], (2020, 2090));
        let files = Files::default();
        let served = Arc::clone(&files);
        let server = Server::start(identity, move |head, out| answer(&served, head, out));
        let folder = tempfile::tempdir().unwrap();
        let bench = Self {
            address: format!("https://127.0.0.1:{}", server.port()),
            log: Arc::clone(&server.log),
            server: Some(server),
            files,
            folder,
            secret: secret(),
        };
        fs::write(bench.folder.path().join("root.pem"), authority.pem()).unwrap();
        let public = public_jwk(bench.secret.public());
        fs::write(bench.folder.path().join("fleet.jwk"), public).unwrap();
        bench.set("mirrors", &format!("{}/", bench.address));
        bench.set("proxy-roots", "@root.pem");
        bench.set("asks-issuers", "no");
        bench.set("fleet-source", &format!("{}{PACK}", bench.address));
        bench
    }

    fn trusting() -> Self {
        let bench = Self::new();
        let trusted = bench.run(&["fleet", "trust", "fleet.jwk"]);
        assert!(trusted.status.success(), "{trusted:?}");
        bench
    }

    fn set(&self, name: &str, value: &str) {
        let set = self.run(&["settings", name, value]);
        assert!(set.status.success(), "{set:?}");
    }

    fn serve(&self, path: &str, body: impl Into<Vec<u8>>) {
        let mut files = self.files.lock().unwrap();
        files.retain(|(known, _)| known != path);
        files.push((path.to_owned(), body.into()));
    }

    /// Serves the directory of the field, which is the one that is built in; whether it is at hand.
    fn serve_directory(&self) -> bool {
        let Some(vci) = shared("vci") else {
            return false;
        };
        for name in ["vci_snapshot.json", "vci_snapshot.sig"] {
            let bytes = fs::read(vci.join(name)).unwrap();
            self.serve(&format!("/logs/{name}"), bytes);
        }
        true
    }

    /// A pack made so many seconds ago that blocks this issuer, signed.
    fn pack(&self, ago: i64, blocked: &str) -> Vec<u8> {
        let mut pack = made(ago, blocked);
        self.secret.seal(&mut pack).unwrap().into_bytes()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = program();
        command.args(arguments).current_dir(self.folder.path());
        command.env("HEALTH_CARD_KIOSK_DATA", "data");
        command.stdin(Stdio::null()).output().unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_json| panic!("{output:?}"))
    }

    /// What a refresh says of the pack, why, what of the directory, and how the program ended.
    fn refresh(&self) -> (String, String, String, Option<i32>) {
        let output = self.run(&["directory", "refresh", "--json"]);
        let line: Value =
            serde_json::from_slice(&output.stdout).unwrap_or_else(|_json| panic!("{output:?}"));
        let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
        let code = output.status.code();
        (text("fleet"), text("fleet_fault"), text("snapshot"), code)
    }

    fn is_blocked(&self, name: &str) -> bool {
        let mut pack = self.folder.path().to_owned();
        pack.push(format!("now-{}.jws", clock::now().as_secs()));
        let pem = self.folder.path().join("any.pem");
        if !pem.exists() {
            fs::write(&pem, FleetSecret::make().unwrap().1.as_bytes()).unwrap();
        }
        fs::remove_file(&pack).ok();
        let path = pack.to_str().unwrap();
        let made = self.run(&["fleet", "pack", "--key", "any.pem", "--out", path]);
        assert!(made.status.success(), "{made:?}");
        let shown = self.json(&["fleet", "show", path, "--json"]);
        let blocked = shown["blocked_issuers"].as_array().unwrap();
        blocked.iter().any(|blocked| *blocked == iss(name).as_str())
    }

    fn fault(&self) -> Value {
        self.json(&["fleet", "status", "--json"])["fault"].take()
    }

    /// The paths that were asked for since `from`, and how many requests there are now.
    fn asked(&self, from: usize) -> (Vec<String>, usize) {
        let heads = self.log.heads();
        let asked = heads[from..].iter().map(|head| path(head).to_owned());
        (asked.collect(), heads.len())
    }
}

fn made(ago: i64, blocked: &str) -> FleetPack {
    let mut pack = pack_at(0);
    pack.issued = UnixTime::from_secs(clock::now().as_secs() - ago);
    pack.blocked_issuers = vec![iss(blocked)];
    pack
}

fn answer(files: &Files, head: &str, out: &mut dyn Write) -> std::io::Result<()> {
    let files = files.lock().unwrap();
    let Some((_path, body)) = files.iter().find(|(known, _)| known == path(head)) else {
        return out.write_all(&whole("404 Not Found", "", b""));
    };
    let sum: u64 = body.iter().map(|byte| u64::from(*byte)).sum();
    let tag = format!("\"{}-{sum}\"", body.len());
    if header(head, "if-none-match") == Some(&tag) {
        return out.write_all(&whole("304 Not Modified", "", b""));
    }
    let headers = format!("content-type: application/octet-stream\r\netag: {tag}\r\n");
    out.write_all(&whole("200 OK", &headers, body))
}

#[test]
fn a_refresh_brings_the_pack_once_and_asks_for_nothing_else() {
    let bench = Bench::new();
    if !bench.serve_directory() {
        return;
    }
    bench.serve(PACK, bench.pack(50, "one"));
    // Without a key the pack is not even asked for.
    let (fleet, _, snapshot, code) = bench.refresh();
    assert_eq!(
        (&*fleet, &*snapshot, code),
        ("not-asked", "unchanged", Some(0))
    );
    let (asked, count) = bench.asked(0);
    assert!(!asked.contains(&PACK.to_owned()), "{asked:?}");

    assert!(bench.run(&["fleet", "trust", "fleet.jwk"]).status.success());
    let (fleet, fault, snapshot, code) = bench.refresh();
    assert_eq!(
        (&*fleet, &*fault, &*snapshot, code),
        ("applied", "", "unchanged", Some(0))
    );
    assert!(bench.is_blocked("one") && bench.fault().is_null());
    let (asked, count) = bench.asked(count);
    let lists = ["/vci-issuers.json", "/vci-issuers-metadata.json"];
    assert_eq!(asked, [PACK, "/logs/vci_snapshot.json", lists[0], lists[1]]);

    // The same again: not sent a second time, and no line in the journal.
    let (fleet, _, _, code) = bench.refresh();
    assert_eq!((&*fleet, code), ("unchanged", Some(0)));
    let again = bench.log.heads().split_off(count);
    assert!(header(&again[0], "if-none-match").is_some(), "{again:?}");
    // All that the server is told.
    let fields = again[0].lines().filter_map(|line| line.split_once(": "));
    let mut names: Vec<_> = fields.map(|(name, _)| name).collect();
    names.sort_unstable();
    assert_eq!(names, ["accept", "host", "if-none-match", "user-agent"]);

    // A newer one unblocks what the older one had blocked, and moves where to ask next.
    let mut newer = made(40, "two");
    let elsewhere = format!("{}/moved.jws", bench.address);
    newer.settings = vec![setting("fleet-source", &elsewhere)];
    let file = bench.secret.seal(&mut newer).unwrap();
    bench.serve(PACK, file.clone());
    bench.serve("/moved.jws", file);
    assert_eq!(bench.refresh().0, "applied");
    assert!(bench.is_blocked("two") && !bench.is_blocked("one"));
    let (_, count) = bench.asked(0);
    assert_eq!(bench.refresh().0, "unchanged");
    assert_eq!(bench.asked(count).0[0], "/moved.jws");

    // Let go of and trusted again: what is not in force is fetched anew.
    assert!(bench.run(&["fleet", "forget"]).status.success());
    assert!(bench.run(&["fleet", "trust", "fleet.jwk"]).status.success());
    assert_eq!(bench.refresh().0, "applied");
}

#[test]
fn whatever_a_server_gives_for_a_pack_the_one_in_force_stays_and_the_directory_is_refreshed() {
    let bench = Bench::trusting();
    if !bench.serve_directory() {
        return;
    }
    bench.serve(PACK, bench.pack(30, "good"));
    assert_eq!(bench.refresh().0, "applied");
    let newest = bench.pack(5, "never");
    let stranger = secret().seal(&mut made(5, "never")).unwrap();
    let large = vec![b'a'; usize::try_from(limits::FLEET_BYTES).unwrap() + 1];
    let mut bent = newest.clone();
    let middle = bent.len() / 2;
    bent[middle] = if bent[middle] == b'A' { b'B' } else { b'A' };
    let mut wrong = made(5, "never");
    wrong.settings = vec![setting("proxy-roots", "")];
    let wrong = bench.secret.seal(&mut wrong).unwrap();
    let mut over = made(50_000, "never");
    over.expires = Some(UnixTime::from_secs(clock::now().as_secs() - 9));
    let over = bench.secret.seal(&mut over).unwrap();
    let older = bench.pack(60, "never");
    let page = b"<!doctype html><html>Welcome to the school's network</html>";
    let cases: [(&str, &str, &str, &[u8]); 9] = [
        ("refused", "another key", "other-key", stranger.as_bytes()),
        ("refused", "older", "older", &older),
        ("refused", "JWS", "not-a-pack", &newest[..newest.len() - 9]),
        ("refused", "signature", "not-a-pack", &bent),
        ("refused", "proxy-roots", "content", wrong.as_bytes()),
        ("refused", "older", "older", over.as_bytes()),
        ("refused", "JWS", "not-a-pack", b""),
        ("missing", "larger", "bad-answer", &large),
        ("missing", "web page", "bad-answer", page),
    ];
    for (expected, why, code, body) in cases {
        bench.serve(PACK, body);
        let (fleet, fault, snapshot, exit) = bench.refresh();
        assert_eq!(
            (&*fleet, &*snapshot, exit),
            (expected, "unchanged", Some(2)),
            "{fault}"
        );
        assert!(fault.contains(why), "{why}: {fault}");
        assert_eq!(bench.fault(), code);
        assert!(
            bench.is_blocked("good") && !bench.is_blocked("never"),
            "{why}"
        );
    }
    let history = bench.run(&["directory", "history", "--json"]).stdout;
    let history = String::from_utf8(history).unwrap();
    assert_eq!(history.matches("fleet-refused").count(), 7);
    assert_eq!(history.matches("fleet-applied").count(), 1);
    bench.serve(PACK, newest);
    assert_eq!(bench.refresh().0, "applied");
    assert!(bench.is_blocked("never") && bench.fault().is_null());
    // Where another key is trusted meanwhile, what lies there is looked at anew, and is another's.
    let other = public_jwk(secret().public());
    fs::write(bench.folder.path().join("other.jwk"), other).unwrap();
    let trusted = bench.run(&["fleet", "trust", "other.jwk"]);
    assert_eq!(trusted.status.code(), Some(64), "one key at a time");
    let trusted = bench.run(&["fleet", "trust", "other.jwk", "--replace"]);
    assert!(trusted.status.success(), "{trusted:?}");
    let (fleet, fault, _, _) = bench.refresh();
    assert_eq!(fleet, "refused", "{fault}");
    assert!(
        fault.contains("another key") && bench.is_blocked("never"),
        "{fault}"
    );
}

#[test]
fn a_failure_of_the_pack_stops_no_directory_and_a_failure_of_that_no_pack() {
    let mut bench = Bench::trusting();
    let has_directory = bench.serve_directory();
    // The pack is missing.
    let (fleet, fault, snapshot, code) = bench.refresh();
    assert_eq!((&*fleet, code), ("missing", Some(2)));
    assert!(fault.contains("404"), "{fault}");
    assert_eq!(
        snapshot,
        if has_directory {
            "unchanged"
        } else {
            "missing"
        }
    );
    // Nobody is where the directory should be.
    bench.serve(PACK, bench.pack(30, "one"));
    bench.set("mirrors", "https://127.0.0.1:9/");
    let (fleet, _, snapshot, code) = bench.refresh();
    assert_eq!((&*fleet, &*snapshot, code), ("applied", "missing", Some(2)));
    assert!(bench.is_blocked("one"));
    // Nobody is where the pack should be.
    bench.set("fleet-source", "https://127.0.0.1:9/fleet.jws");
    let (fleet, _, _, _) = bench.refresh();
    assert_eq!(
        (fleet.as_str(), bench.fault()),
        ("missing", "no-network".into())
    );
    // The server is gone, and what it gave stays in force.
    let source = format!("{}{PACK}", bench.address);
    bench.set("fleet-source", &source);
    drop(bench.server.take());
    assert_eq!(bench.refresh().0, "missing");
    assert!(bench.is_blocked("one"));
}

#[test]
fn the_window_takes_up_what_a_pack_brings() {
    let bench = Bench::trusting();
    let mut pack = made(30, "one");
    pack.settings = vec![setting("theme", "light")];
    let file = bench.secret.seal(&mut pack).unwrap();
    bench.serve(PACK, file);
    let data = bench.folder.path().join("data");
    let (store, _opened) = Store::open(&data).unwrap();
    let keeper = Keeper::start(store, false, || ()).unwrap();
    keeper.ask(Task::Refresh);
    let (mut is_light, mut is_blocked, mut fleet) = (false, false, Fleet::default());
    let start = Instant::now();
    while !(is_light && is_blocked && fleet.in_force.is_some()) {
        assert!(start.elapsed() < Duration::from_secs(30), "{fleet:?}");
        match keeper.try_next() {
            Some(News::Settings(settings)) => is_light = settings.theme == Theme::Light,
            Some(News::Directory(directory)) => {
                is_blocked = directory.blocked_since(&iss("one")).is_some();
            }
            Some(News::Schedule { fleet: told, .. }) => fleet = told,
            Some(_other) => {}
            None => std::thread::sleep(Duration::from_millis(10)),
        }
    }
    assert_eq!(fleet.in_force.unwrap().issued, pack.issued);
    assert_eq!(fleet.fault, None);
    // One that comes from a stick meanwhile is taken up too.
    let newer = bench.pack(5, "two");
    fs::write(bench.folder.path().join("stick.jws"), newer).unwrap();
    assert!(bench.run(&["fleet", "apply", "stick.jws"]).status.success());
    let start = Instant::now();
    let is_told = |news| matches!(news, News::Directory(directory) if directory.blocked_since(&iss("two")).is_some());
    while !keeper.try_next().is_some_and(is_told) {
        assert!(start.elapsed() < Duration::from_secs(30));
        std::thread::sleep(Duration::from_millis(10));
    }
}
