//! A refresh from end to end: a mirror on this computer, the program, its store. Whatever the mirror
//! does, the directory in use stays whole, and never goes back.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use health_card_kiosk::clock;
use health_card_kiosk::directory::{Directory, compact};
use health_card_kiosk::jobs::refresh::{self, Snapshot};
use health_card_kiosk::net::{Answers, Ended, Fetched, Got, NetError, Validators, What};
use health_card_kiosk::store::Store;
use serde_json::{Value, json};

use crate::server::{Authority, Server, path, whole};
use crate::support::{CardMaker, NOW, program, shared};

/// What the mirror has, by path; what is not there is a 404.
type Files = Arc<Mutex<Vec<(String, Vec<u8>)>>>;

/// A mirror, and a kiosk that was told of it.
struct Bench {
    _server: Server,
    files: Files,
    folder: tempfile::TempDir,
    mirror: String,
    log: Arc<crate::server::Log>,
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
            mirror: format!("https://127.0.0.1:{}/", server.port()),
            log: Arc::clone(&server.log),
            _server: server,
            files,
            folder,
        };
        let root = STANDARD.encode(&authority.root);
        let pem = format!("-----BEGIN CERTIFICATE-----\n{root}\n-----END CERTIFICATE-----\n");
        fs::write(bench.folder.path().join("root.pem"), pem).unwrap();
        for setting in [
            ["mirrors", &bench.mirror],
            ["proxy-roots", "@root.pem"],
            ["asks-issuers", "no"],
        ] {
            let set = bench.run(&["settings", setting[0], setting[1]]);
            assert!(set.status.success(), "{set:?}");
        }
        bench
    }

    fn serve(&self, path: &str, body: impl Into<Vec<u8>>) {
        let mut files = self.files.lock().unwrap();
        files.retain(|(known, _)| known != path);
        files.push((path.to_owned(), body.into()));
    }

    /// Serves a snapshot of the field and its signature.
    fn serve_snapshot(&self, vci: &Path, snapshot: &str, signature: &str) {
        let read = |name: String| fs::read(vci.join(name)).unwrap();
        self.serve("/logs/vci_snapshot.json", read(format!("{snapshot}.json")));
        self.serve("/logs/vci_snapshot.sig", read(format!("{signature}.sig")));
    }

    /// The list of participating issuers.
    fn serve_listed(&self, vci: &Path) {
        let listed = fs::read(vci.join("vci-issuers.json")).unwrap();
        self.serve("/vci-issuers.json", listed);
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program();
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("HEALTH_CARD_KIOSK_DATA", "data")
            .stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_json| panic!("{output:?}"))
    }

    /// What a refresh says of the snapshot, and why, and how the program ended.
    fn refresh(&self) -> (String, String, Option<i32>) {
        let output = self.run(&["directory", "refresh", "--json"]);
        let line: Value =
            serde_json::from_slice(&output.stdout).unwrap_or_else(|_json| panic!("{output:?}"));
        let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
        (text("snapshot"), text("fault"), output.status.code())
    }

    /// The directory as the kiosk has it, written out.
    fn export(&self) -> Vec<u8> {
        self.run(&["directory", "export"]).stdout
    }

    fn events(&self) -> Vec<String> {
        let output = self.run(&["directory", "history", "--json"]).stdout;
        let lines = String::from_utf8(output).unwrap();
        let event = |line: &str| serde_json::from_str::<Value>(line).unwrap()["event"].take();
        lines
            .lines()
            .map(|line| event(line).as_str().unwrap().to_owned())
            .collect()
    }
}

fn answer(files: &Files, head: &str, out: &mut dyn Write) -> std::io::Result<()> {
    let files = files.lock().unwrap();
    let Some((_path, body)) = files.iter().find(|(known, _)| known == path(head)) else {
        return out.write_all(&whole("404 Not Found", "", b""));
    };
    let tag = format!(
        "\"{}-{}\"",
        body.len(),
        body.iter().map(|byte| u64::from(*byte)).sum::<u64>()
    );
    if head.contains(&tag) {
        return out.write_all(&whole("304 Not Modified", "", b""));
    }
    let headers = format!("content-type: application/json\r\netag: {tag}\r\n");
    out.write_all(&whole("200 OK", &headers, body))
}

#[test]
fn a_refresh_takes_the_newest_snapshot_and_asks_the_next_time_whether_it_changed() {
    let Some(vci) = shared("vci") else { return };
    let bench = Bench::new();
    bench.serve_snapshot(&vci, "vci_snapshot", "vci_snapshot");
    bench.serve_listed(&vci);
    let metadata = fs::read(vci.join("vci-issuers-metadata.json")).unwrap();
    bench.serve("/vci-issuers-metadata.json", metadata);
    let before = bench.export();
    // The same snapshot that is built in, now with its bytes.
    assert_eq!(
        bench.refresh(),
        ("unchanged".to_owned(), String::new(), Some(0))
    );
    assert_eq!(
        bench.json(&["directory", "status", "--json"])["source"],
        "vci-snapshot"
    );
    assert!(bench.export() == before);
    let california = "https://myvaccinerecord.cdph.ca.gov/creds";
    let issuer = bench.json(&["directory", "show", california, "--json"]);
    assert_eq!(issuer["kinds"], json!(["state_province_territory"]));
    assert_eq!(issuer["places"], json!(["US-CA"]));

    let asked = bench.log.heads().len();
    assert_eq!(
        bench.refresh(),
        ("unchanged".to_owned(), String::new(), Some(0))
    );
    let heads = bench.log.heads();
    let again: Vec<_> = heads[asked..]
        .iter()
        .map(|head| path(head).to_owned())
        .collect();
    assert!(
        !again.contains(&"/logs/vci_snapshot.sig".to_owned()),
        "{again:?}"
    );
    assert!(
        heads[asked..]
            .iter()
            .all(|head| head.contains("if-none-match"))
    );
}

#[test]
fn whatever_a_mirror_serves_the_directory_in_use_stays_whole_and_never_goes_back() {
    let Some(vci) = shared("vci") else { return };
    let bench = Bench::new();
    let before = bench.export();
    let old = "history/vci_snapshot_2024-05-14_9421db04";
    let holds = |fault: &str, expected: &str| {
        let (snapshot, said, code) = bench.refresh();
        assert_eq!(
            (snapshot.as_str(), code),
            (expected, Some(2)),
            "{fault}: {said}"
        );
        assert!(said.contains(fault), "{fault}: {said}");
        assert!(bench.export() == before, "{fault}");
    };
    // Nothing there at all.
    holds("404", "missing");
    // Rolled back: honestly signed, and older.
    bench.serve_snapshot(&vci, old, old);
    holds("older", "refused");
    // Mixed: a snapshot of one day, the signature of another.
    bench.serve_snapshot(&vci, "vci_snapshot", old);
    holds("signature", "refused");
    bench.serve_snapshot(&vci, old, "vci_snapshot");
    holds("signature", "refused");
    // Cut off, empty, another thing.
    let body = fs::read(vci.join("vci_snapshot.json")).unwrap();
    for bytes in [
        &body[..body.len() / 2],
        b"",
        b"{\"directory\":\"https://evil.example\"}",
    ] {
        bench.serve_snapshot(&vci, "vci_snapshot", "vci_snapshot");
        bench.serve("/logs/vci_snapshot.json", bytes);
        holds("signature", "refused");
    }
    // A sign-in page in place of everything.
    for name in ["/logs/vci_snapshot.json", "/logs/vci_snapshot.sig"] {
        bench.serve(
            name,
            "<!doctype html><html>Welcome to the school's network</html>",
        );
    }
    let (snapshot, _fault, code) = bench.refresh();
    assert!(snapshot != "imported" && code == Some(2) && bench.export() == before);
    let events = bench.events();
    assert_eq!(
        events
            .iter()
            .filter(|event| *event == "import-refused")
            .count(),
        6,
        "{events:?}"
    );
    assert!(!events.contains(&"imported".to_owned()));
    // And after all that a good one is taken.
    bench.serve_snapshot(&vci, "vci_snapshot", "vci_snapshot");
    assert_eq!(bench.refresh().2, Some(0));
    assert!(bench.export() == before);
}

#[test]
fn killed_at_any_moment_a_refresh_leaves_a_whole_directory() {
    let Some(vci) = shared("vci") else { return };
    let bench = Bench::new();
    bench.serve_snapshot(&vci, "vci_snapshot", "vci_snapshot");
    bench.serve_listed(&vci);
    let before = bench.export();
    for round in 0..20_u64 {
        let mut running = bench
            .command(&["directory", "refresh"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(5 + 17 * (round * 7 % 20)));
        running.kill().unwrap();
        running.wait().unwrap();
        assert!(bench.export() == before, "round {round}");
    }
}

// ── What the answers are made of ────────────────────────────────────────────────────────────────

/// Answers to these questions, as they came.
fn answers(fetched: Vec<(What, Result<Vec<u8>, NetError>)>) -> Answers {
    let fetched = fetched
        .into_iter()
        .enumerate()
        .map(|(at, (what, result))| Fetched {
            what,
            address: format!("https://mirror.test.example/{at}"),
            at: NOW,
            result: result.map(|bytes| Got::File {
                bytes,
                state: Validators {
                    etag: Some("\"1\"".to_owned()),
                    last_modified: None,
                },
            }),
        });
    Answers {
        fetched: fetched.collect(),
        ended: Ended::Whole,
    }
}

fn taken(
    store: &mut Store,
    fetched: Vec<(What, Result<Vec<u8>, NetError>)>,
) -> (Directory, refresh::Refreshed) {
    refresh::take(store, &answers(fetched), clock::now()).unwrap()
}

#[test]
fn issuers_own_answers_withdraw_keys_for_good_and_failures_are_kept_with_their_time() {
    let mut store = Store::in_memory().unwrap();
    let seed = store.directory().unwrap();
    let issuer = &seed.issuers()[0];
    let (gone, kept) = (&issuer.keys[0], &issuer.keys[1]);
    let (x, y) = kept.coordinates();
    let own = json!({ "keys": [{ "kty": "EC", "use": "sig", "alg": "ES256", "crv": "P-256",
        "x": x, "y": y, "kid": kept.id().as_str() }] });
    let iss = issuer.iss.clone();
    let (directory, refreshed) = taken(
        &mut store,
        vec![
            (What::Snapshot, Err(NetError::NoName)),
            (What::KeySet(iss.clone()), Ok(own.to_string().into_bytes())),
            (
                What::KeySet(seed.issuers()[1].iss.clone()),
                Err(NetError::TooSlow),
            ),
        ],
    );
    assert_eq!(
        refreshed.snapshot,
        Snapshot::Missing(Some(NetError::NoName))
    );
    assert_eq!(
        (refreshed.heard.withdrawn, refreshed.failures),
        (issuer.keys.len() - 1, 2)
    );
    for directory in [&directory, &store.directory().unwrap()] {
        let issuer = directory.issuer(&iss).unwrap();
        assert!(issuer.withdrawn_key(gone.id()).is_some() && issuer.key(kept.id()).is_some());
    }
    let failed: Vec<_> = store.remotes().unwrap();
    let failed: Vec<_> = failed
        .iter()
        .filter(|remote| remote.failure.is_some())
        .collect();
    assert_eq!(failed.len(), 2);
    assert!(
        failed
            .iter()
            .all(|remote| remote.asked == NOW && remote.etag.is_none())
    );
    let (succeeded, tried, failures) = store.past_refreshes().unwrap();
    assert!(succeeded.is_none() && tried.is_some() && failures == 1);
    let journal = store.history(9).unwrap();
    assert_eq!(journal.len(), issuer.keys.len() - 1);
    assert!(journal.iter().all(|entry| entry.event == "key-withdrawn"));
}

#[test]
fn nonsense_from_anybody_changes_nothing() {
    let mut store = Store::in_memory().unwrap();
    let before = compact::write(&store.directory().unwrap());
    let iss = store.directory().unwrap().issuers()[0].iss.clone();
    let stranger = CardMaker::new().listed.iss;
    let kid = store.directory().unwrap().issuers()[0].keys[0].id().clone();
    for bytes in [
        &b""[..],
        b"{",
        b"[]",
        b"{\"keys\":[]}",
        b"<html>",
        b"\xff\xfe",
        b"{\"keys\":[{}],\"rids\":7}",
    ] {
        let all = [
            What::Snapshot,
            What::Signature,
            What::Listed,
            What::Metadata,
            What::KeySet(iss.clone()),
            What::KeySet(stranger.clone()),
            What::List(iss.clone(), kid.clone()),
        ];
        let fetched = all.into_iter().map(|what| (what, Ok(bytes.to_vec())));
        let (directory, refreshed) = taken(&mut store, fetched.collect());
        assert!(
            matches!(refreshed.snapshot, Snapshot::Refused(_)),
            "{refreshed:?}"
        );
        assert!(compact::write(&directory) == before);
        assert!(compact::write(&store.directory().unwrap()) == before);
        // What was not taken is not told back to its server as known.
        let snapshot = &store.remotes().unwrap()[0];
        assert_eq!(snapshot.etag, None);
    }
}

#[test]
fn a_list_that_lacks_too_many_is_passed_over_and_one_that_lacks_a_few_is_taken() {
    for (left, delisted) in [(637, 14), (630, 21), (600, 14), (3, 14)] {
        let mut store = Store::in_memory().unwrap();
        let seed = store.directory().unwrap();
        let listed = seed.issuers().iter().filter(|issuer| issuer.listed);
        let rows: Vec<_> = listed
            .take(left)
            .map(|issuer| json!({ "iss": issuer.iss.as_str() }))
            .collect();
        let list = json!({ "participating_issuers": rows }).to_string();
        let mut answers = answers(vec![(What::Listed, Ok(list.into_bytes()))]);
        answers.fetched.push(Fetched {
            what: What::Snapshot,
            address: "https://mirror.test.example/s".to_owned(),
            at: NOW,
            result: Ok(Got::Unchanged),
        });
        let (directory, refreshed) = refresh::take(&mut store, &answers, NOW).unwrap();
        assert_eq!(refreshed.snapshot, Snapshot::Unchanged);
        assert_eq!(directory.delisted().count(), delisted, "{left}");
    }
}

/// The four older snapshots and today's, in every order: what a kiosk has in the end is what a
/// plain model says.
#[test]
fn in_whatever_order_snapshots_come_the_end_is_that_of_the_newest_and_of_all_that_was_taken_back() {
    let Some(vci) = shared("vci") else { return };
    let names = [
        "history/vci_snapshot_2022-03-21_706d8f52",
        "history/vci_snapshot_2022-10-30_d9babff4",
        "history/vci_snapshot_2023-09-04_bab54c04",
        "history/vci_snapshot_2024-05-14_9421db04",
        "vci_snapshot",
    ];
    let read = |name: &str, kind: &str| fs::read(vci.join(format!("{name}.{kind}"))).unwrap();
    let pairs = names.map(|name| (read(name, "json"), read(name, "sig")));
    for rotation in 0..names.len() {
        let mut store = Store::in_memory().unwrap();
        let before = compact::write(&store.directory().unwrap());
        let mut refused = 0;
        for at in 0..names.len() {
            let (body, signature) = &pairs[(at * 2 + rotation) % names.len()];
            let (_directory, refreshed) = taken(
                &mut store,
                vec![
                    (What::Snapshot, Ok(body.clone())),
                    (What::Signature, Ok(signature.clone())),
                ],
            );
            refused += usize::from(matches!(refreshed.snapshot, Snapshot::Refused(_)));
        }
        // The built-in directory is of today's snapshot, so that the older ones are all refused.
        assert_eq!(refused, names.len() - 1);
        assert!(compact::write(&store.directory().unwrap()) == before);
    }
}
