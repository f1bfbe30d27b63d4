//! The refresh against real servers on this computer (sec-D11, sec-S1).

use std::collections::BTreeMap;
use std::io::Write;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use health_card_kiosk::allowed::Allowed;
use health_card_kiosk::directory::{OwnList, Signed};
use health_card_kiosk::issuer::{IssuerUrl, KeyId};
use health_card_kiosk::net::{
    Answers, Bounds, Cancel, Client, Ended, Got, IssuerSource, Mirror, Names, NetError, Phase,
    Plan, Settings, Trust, Validators, What, refresh,
};
use rustls::ServerConfig;

use crate::server::{Authority, Server, Years, file, path, whole};
use crate::support::{CardMaker, shared};

pub(crate) const MIRROR: &str = "mirror.test.example";
const ISSUER: &str = "issuer.test.example";
pub(crate) const YEARS: Years = (2020, 2090);

/// A mirror and an issuer, both of them `server`, and a client that believes its certificate.
pub(crate) struct Bench {
    pub(crate) authority: Authority,
    pub(crate) bounds: Bounds,
}

impl Bench {
    pub(crate) fn new() -> Self {
        let bounds = Bounds {
            directory_file: Duration::from_secs(2),
            issuer_file: Duration::from_secs(2),
            whole: Duration::from_secs(20),
            a_second: 1_000,
            ..Bounds::default()
        };
        let authority = Authority::named("Test Root");
        Self { authority, bounds }
    }

    fn identity(&self) -> Arc<ServerConfig> {
        self.authority.identity(&[MIRROR, ISSUER], YEARS)
    }

    pub(crate) fn serve(
        &self,
        answer: impl Fn(&str, &mut dyn Write) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> Server {
        Server::start(self.identity(), answer)
    }

    /// Answers everything with `bytes`.
    pub(crate) fn serve_bytes(&self, bytes: Vec<u8>) -> Server {
        self.serve(move |_head, out| out.write_all(&bytes))
    }

    pub(crate) fn settings(&self, server: &Server) -> Settings {
        let here: Vec<IpAddr> = vec!["127.0.0.1".parse().unwrap()];
        let names = [MIRROR, ISSUER].map(|name| (name.to_owned(), here.clone()));
        let allowed = Allowed::parse(&format!("{ISSUER}:{}", server.port())).unwrap();
        Settings {
            trust: Trust {
                extra_roots: vec![self.authority.root.clone()],
            },
            allowed,
            names: Names::Table(names.into()),
            connect_max: Some(Duration::from_secs(2)),
        }
    }

    pub(crate) fn client(&self, server: &Server) -> Client {
        Client::new(&self.settings(server)).unwrap()
    }

    pub(crate) fn plan(&self, mirrors: &[&Server]) -> Plan {
        let mirror = |server: &&Server| mirror(server);
        Plan {
            mirrors: mirrors.iter().map(mirror).collect(),
            bounds: self.bounds,
            ..Plan::default()
        }
    }

    pub(crate) fn issuers(&self, server: &Server, count: usize) -> Plan {
        let source = |index| IssuerSource {
            iss: iss(server, index),
            keys: BTreeMap::new(),
        };
        Plan {
            issuers: (0..count).map(source).collect(),
            bounds: self.bounds,
            ..Plan::default()
        }
    }

    /// What a mirror that does this is worth.
    pub(crate) fn first(&self, server: &Server) -> Result<Got, NetError> {
        let answers = run(&self.client(server), &self.plan(&[server]));
        answers.fetched[0].result.clone()
    }
}

fn mirror(server: &Server) -> Mirror {
    Mirror::configured(&format!("https://{MIRROR}:{}/vci/", server.port())).unwrap()
}

fn iss(server: &Server, index: usize) -> IssuerUrl {
    IssuerUrl::parse(&format!("https://{ISSUER}:{}/{index}", server.port())).unwrap()
}

pub(crate) fn run(client: &Client, plan: &Plan) -> Answers {
    refresh(client, plan, &Cancel::new(), |_| ()).unwrap()
}

pub(crate) fn is_file(result: &Result<Got, NetError>, expected: &[u8]) -> bool {
    matches!(result, Ok(Got::File { bytes, .. }) if bytes == expected)
}

#[test]
fn all_four_files_come_from_the_first_mirror_with_nothing_of_this_kiosk_told() {
    let bench = Bench::new();
    let server = bench.serve(|head, out| out.write_all(&file(path(head).as_bytes())));
    let client = bench.client(&server);
    assert!(client.is_inspected());
    assert!(!Client::new(&Settings::default()).unwrap().is_inspected());
    let mut said = Vec::new();
    let answers = refresh(&client, &bench.plan(&[&server]), &Cancel::new(), |at| {
        said.push(at);
    });
    let answers = answers.unwrap();
    assert_eq!(answers.ended, Ended::Whole);
    let expected: [(What, &[u8]); 4] = [
        (What::Snapshot, b"/vci/logs/vci_snapshot.json"),
        (What::Signature, b"/vci/logs/vci_snapshot.sig"),
        (What::Listed, b"/vci/vci-issuers.json"),
        (What::Metadata, b"/vci/vci-issuers-metadata.json"),
    ];
    for (what, bytes) in expected {
        assert_eq!(answers.bytes(&what), Some(bytes));
    }
    assert_eq!(answers.failures().count(), 0);
    let last = said.last().unwrap();
    assert_eq!(
        (last.phase, last.done, last.total),
        (Phase::Directory, 4, 4)
    );
    // Exactly these headers, and no connection for two requests.
    for head in server.log.heads() {
        let mut names: Vec<_> = head
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once(": "))
            .collect();
        names.sort_unstable();
        let host = format!("{MIRROR}:{}", server.port());
        let expected = [
            ("accept", "*/*"),
            ("host", &host),
            ("user-agent", "health-card-kiosk"),
        ];
        assert_eq!(names, expected, "{head}");
        assert!(head.starts_with("GET ") && head.contains(" HTTP/1.1\r\n"));
    }
    assert_eq!(server.log.connections(), 4);
}

#[test]
fn what_is_known_is_not_sent_again() {
    let bench = Bench::new();
    let server = bench.serve(|head, out| {
        let state = "etag: \"a-1\"\r\nlast-modified: Sat, 22 Aug 2026 04:43:50 GMT\r\n";
        let knows = |header: &str| head.contains(header);
        let is_known = knows("if-none-match: \"a-1\"\r\n")
            && knows("if-modified-since: Sat, 22 Aug 2026 04:43:50 GMT\r\n");
        out.write_all(&match is_known {
            true => format!("HTTP/1.1 304 Not Modified\r\n{state}\r\n").into_bytes(),
            false => whole("200 OK", state, b"{}"),
        })
    });
    let client = bench.client(&server);
    let mut plan = bench.plan(&[&server]);
    let answers = run(&client, &plan);
    for fetched in &answers.fetched {
        let Ok(Got::File { state, .. }) = &fetched.result else {
            panic!("{fetched:?}");
        };
        assert_eq!(state.etag.as_deref(), Some("\"a-1\""));
        plan.known.insert(fetched.address.clone(), state.clone());
    }
    let answers = run(&client, &plan);
    let asked: Vec<_> = answers
        .fetched
        .iter()
        .map(|fetched| &fetched.what)
        .collect();
    assert_eq!(asked, [&What::Snapshot, &What::Listed, &What::Metadata]);
    assert!(
        answers
            .fetched
            .iter()
            .all(|fetched| fetched.result == Ok(Got::Unchanged))
    );
    assert!(answers.has_directory() && answers.snapshot().is_none());
    // A state that could not be a header is not sent, and 304 to nothing is no answer.
    let bad = Validators {
        etag: Some("a\r\nx: y".to_owned()),
        last_modified: Some("x".repeat(300)),
    };
    plan.known = answers
        .fetched
        .iter()
        .map(|fetched| (fetched.address.clone(), bad.clone()))
        .collect();
    assert!(is_file(&run(&client, &plan).fetched[0].result, b"{}"));
    let rude = bench.serve_bytes(b"HTTP/1.1 304 Not Modified\r\n\r\n".to_vec());
    assert_eq!(bench.first(&rude), Err(NetError::Status { status: 304 }));
}

#[test]
fn the_next_mirror_stands_in_for_one_that_is_dead_or_has_no_signature() {
    let bench = Bench::new();
    let good = bench.serve(|head, out| out.write_all(&file(path(head).as_bytes())));
    let unsigned = bench.serve(|head, out| {
        out.write_all(&match path(head).ends_with("snapshot.sig") {
            true => whole("404 Not Found", "", b""),
            false => file(b"unsigned"),
        })
    });
    let dead = Server::raw(|tcp, _log| drop(tcp));
    let client = bench.client(&good);
    let answers = run(&client, &bench.plan(&[&dead, &unsigned, &good]));
    let (snapshot, signature) = answers.snapshot().unwrap();
    assert_eq!(snapshot, b"/vci/logs/vci_snapshot.json");
    assert_eq!(signature, b"/vci/logs/vci_snapshot.sig");
    assert_eq!(answers.failures().count(), 2);
    // From the one without, nothing else was taken.
    assert_eq!(unsigned.log.heads().len(), 2);
    let answers = run(&client, &bench.plan(&[&dead, &dead]));
    assert_eq!((answers.snapshot(), answers.ended), (None, Ended::Whole));
    assert!(!answers.has_directory());
    assert_eq!(answers.fetched.len(), 2);
}

#[test]
fn it_ends_at_once_when_cancelled() {
    let mut bench = Bench::new();
    bench.bounds.issuer_file = Duration::from_secs(10);
    let server = bench.serve(|head, out| {
        if path(head).starts_with("/0/") {
            return out.write_all(&file(b"{}"));
        }
        std::thread::sleep(Duration::from_secs(2));
        Ok(())
    });
    let (client, plan) = (bench.client(&server), bench.issuers(&server, 50));
    let cancel = Cancel::new();
    let mut cancelled_at = None;
    let answers = refresh(&client, &plan, &cancel, |progress| {
        if progress.done == 1 {
            cancelled_at = Some(Instant::now());
            cancel.cancel();
        }
    });
    assert!(cancelled_at.unwrap().elapsed() < Duration::from_secs(1));
    let answers = answers.unwrap();
    assert_eq!(answers.ended, Ended::Cancelled);
    assert!(answers.bytes(&What::KeySet(iss(&server, 0))).is_some());
    let failed: Vec<_> = answers.failures().map(|(_, fault)| fault).collect();
    assert!(failed.len() < 4 && failed.iter().all(|fault| *fault == NetError::Cancelled));
    // Once used it stays used.
    let answers = refresh(&client, &plan, &cancel, |_| ()).unwrap();
    assert_eq!(
        (answers.ended, answers.fetched.len()),
        (Ended::Cancelled, 0)
    );
}

#[test]
fn issuers_that_fail_do_not_stand_in_the_way_of_others() {
    let bench = Bench::new();
    let before = health_card_kiosk::clock::now();
    let server = bench.serve(|head, out| {
        let index: usize = path(head).split('/').nth(1).unwrap().parse().unwrap();
        out.write_all(&match index % 3 {
            0 => whole("500 X", "", b""),
            1 => whole("200 OK", "content-type: text/html\r\n", b"<html>"),
            _ => file(path(head).as_bytes()),
        })
    });
    let answers = run(&bench.client(&server), &bench.issuers(&server, 30));
    assert_eq!((answers.fetched.len(), answers.ended), (30, Ended::Whole));
    for index in 0..30 {
        let what = What::KeySet(iss(&server, index));
        let fetched = answers.of(&what).unwrap();
        assert!(fetched.at >= before);
        match index % 3 {
            0 => assert_eq!(fetched.result, Err(NetError::Status { status: 500 })),
            1 => assert_eq!(fetched.result, Err(NetError::WebPage)),
            _ => {
                let address = format!("/{index}/.well-known/jwks.json");
                assert_eq!(answers.bytes(&what), Some(address.as_bytes()));
            }
        }
    }
}

#[test]
fn a_list_is_asked_for_when_its_issuer_speaks_of_a_newer_one() {
    let bench = Bench::new();
    let card = CardMaker::new();
    let (x, y) = card.issuer.coordinates();
    let kid = card.listed.keys[0].id().clone();
    let set = format!(
        r#"{{"keys": [7, {{"kty": "EC", "kid": "{kid}", "use": "sig", "alg": "ES256",
            "crv": "P-256", "x": "{x}", "y": "{y}", "crlVersion": 7}}]}}"#
    );
    let server = bench.serve(move |head, out| {
        out.write_all(&match path(head).ends_with("jwks.json") {
            true => file(set.as_bytes()),
            false => file(path(head).as_bytes()),
        })
    });
    let client = bench.client(&server);
    let asked = |held: &[(KeyId, OwnList)]| {
        let mut plan = bench.issuers(&server, 1);
        plan.issuers[0].keys = held.iter().cloned().collect();
        run(&client, &plan).fetched
    };
    let held = |held| [(kid.clone(), OwnList { asked: 0, held })];
    let fetched = asked(&held(6));
    let address = format!("/0/.well-known/crl/{kid}.json");
    assert!(is_file(&fetched[1].result, address.as_bytes()));
    assert_eq!(fetched[1].what, What::List(iss(&server, 0), kid.clone()));
    assert_eq!(asked(&held(7)).len(), 1);
    // Of a key that the directory does not have, nothing is asked.
    assert_eq!(asked(&[]).len(), 1);
    let older = [(kid.clone(), OwnList { asked: 9, held: 8 })];
    assert_eq!(asked(&older).len(), 2);
}

#[test]
fn an_issuer_outside_the_public_internet_is_not_connected_to() {
    let bench = Bench::new();
    let server = bench.serve_bytes(file(b"{}"));
    let port = server.port();
    let mut settings = bench.settings(&server);
    settings.allowed = Allowed::default();
    let client = Client::new(&settings).unwrap();
    let cases = [
        // The port alone would do; an administrator who allows another host allows that one only.
        (format!("https://{ISSUER}:{port}"), NetError::Port),
        (format!("https://{ISSUER}"), NetError::NotPublic),
        (format!("https://127.0.0.1:{port}"), NetError::Port),
        ("https://127.0.0.1".to_owned(), NetError::NotPublic),
        ("https://[::1]".to_owned(), NetError::NotPublic),
        ("https://[::ffff:127.0.0.1]".to_owned(), NetError::NotPublic),
        ("https://2130706433".to_owned(), NetError::NotPublic),
        ("https://localhost".to_owned(), NetError::NotPublic),
        (format!("https://x@{ISSUER}"), NetError::Address),
        (format!("https://{ISSUER}/?x="), NetError::Address),
        ("https://unknown.test.example".to_owned(), NetError::NoName),
    ];
    for (address, expected) in cases {
        let iss = IssuerUrl::parse(&address).unwrap();
        let plan = Plan {
            issuers: vec![IssuerSource {
                iss,
                keys: BTreeMap::new(),
            }],
            bounds: bench.bounds,
            ..Plan::default()
        };
        let answers = run(&client, &plan);
        assert_eq!(answers.fetched[0].result, Err(expected), "{address}");
    }
    assert_eq!(server.log.connections(), 0);
    // The same name as a mirror, which an administrator chose, is reached.
    assert!(run(&client, &bench.plan(&[&server])).snapshot().is_some());
}

#[test]
fn names_are_looked_up_as_the_system_does() {
    let bench = Bench::new();
    let identity = bench.authority.identity(&["localhost", "127.0.0.1"], YEARS);
    let server = Server::start(identity, |_head, out| out.write_all(&file(b"{}")));
    let names = Names::System;
    let settings = Settings {
        names,
        ..bench.settings(&server)
    };
    let client = Client::new(&settings).unwrap();
    for host in ["localhost", "127.0.0.1"] {
        let address = format!("https://{host}:{}", server.port());
        let plan = Plan {
            mirrors: vec![Mirror::configured(&address).unwrap()],
            bounds: bench.bounds,
            ..Plan::default()
        };
        assert_eq!(run(&client, &plan).failures().count(), 0, "{host}");
    }
}

#[test]
fn no_more_than_four_at_once_and_so_many_a_second() {
    let mut bench = Bench::new();
    let most = Arc::new(AtomicUsize::new(0));
    let (open, most_open) = (AtomicUsize::new(0), Arc::clone(&most));
    let server = bench.serve(move |_head, out| {
        let now_open = open.fetch_add(1, Ordering::SeqCst) + 1;
        most_open.fetch_max(now_open, Ordering::SeqCst);
        std::thread::sleep(Duration::from_millis(120));
        open.fetch_sub(1, Ordering::SeqCst);
        out.write_all(&file(b"{}"))
    });
    let answers = run(&bench.client(&server), &bench.issuers(&server, 24));
    assert_eq!(answers.failures().count(), 0);
    assert!((2..=4).contains(&most.load(Ordering::SeqCst)));
    bench.bounds.a_second = 20;
    let server = bench.serve_bytes(file(b"{}"));
    let start = Instant::now();
    let answers = run(&bench.client(&server), &bench.issuers(&server, 21));
    assert_eq!(answers.failures().count(), 0);
    assert!(start.elapsed() >= Duration::from_secs(1));
    // Each one is as late as it should be.
    for (index, at) in (0_u32..).zip(server.log.times()) {
        assert!(
            at.duration_since(start) + Duration::from_millis(5)
                >= Duration::from_millis(50) * index
        );
    }
}

#[test]
fn a_real_snapshot_comes_whole_and_only_its_own_signature_fits() {
    let Some(vci) = shared("vci/history") else {
        return;
    };
    let read = |name: &str| std::fs::read(vci.join(name)).unwrap();
    let days = ["2022-03-21_706d8f52", "2024-05-14_9421db04"];
    let [old, new] = days.map(|day| read(&format!("vci_snapshot_{day}.json")));
    let signature = read(&format!("vci_snapshot_{}.sig", days[0]));
    let bench = Bench::new();
    for (snapshot, is_its_own) in [(old, true), (new, false)] {
        let (file_of_it, its_signature) = (file(&snapshot), file(&signature));
        let server = bench.serve(move |head, out| {
            out.write_all(match path(head).ends_with("snapshot.sig") {
                true => &its_signature,
                false => &file_of_it,
            })
        });
        let answers = run(&bench.client(&server), &bench.plan(&[&server]));
        let (bytes, its) = answers.snapshot().unwrap();
        assert!(bytes == snapshot && its == signature);
        assert_eq!(Signed::check(bytes, its).is_ok(), is_its_own);
    }
}

#[test]
fn where_no_mirror_can_be_reached_no_issuer_is_asked() {
    let bench = Bench::new();
    let server = bench.serve_bytes(file(b"{}"));
    let mut plan = bench.plan(&[]);
    // A port of this computer where nobody listens any more.
    let gone = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    plan.mirrors = vec![Mirror::configured(&format!("https://127.0.0.1:{gone}/")).unwrap()];
    let iss = format!("https://{ISSUER}:{}", server.port());
    plan.issuers = vec![IssuerSource {
        iss: IssuerUrl::parse(&iss).unwrap(),
        keys: BTreeMap::new(),
    }];
    let client = bench.client(&server);
    let answers = refresh(&client, &plan, &Cancel::new(), |_progress| {}).unwrap();
    assert_eq!((answers.fetched.len(), answers.ended), (1, Ended::Whole));
    assert_eq!(server.log.connections(), 0);
}
