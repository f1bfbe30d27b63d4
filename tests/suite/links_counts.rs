//! Red line 3, counted: a press sends one passcode at most, and nothing is asked without a press
//! (req-K4, K8, sec-S5, sec-S6). Once through the session alone, once against a server that does all
//! that servers do wrong.

use std::io::Write;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use health_card_kiosk::jobs::links::run;
use health_card_kiosk::net::{Cancel, Client};
use health_card_kiosk::shl::{
    Answer, Ask, AskNumber, Asks, Passcode, Press, SendFault, Session, Stage,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::json;
use zeroize::Zeroizing;

use crate::links_server::{
    FHIR, LinkServer, Paper, SECRET, identity, link, passcode, press, session, settings,
};
use crate::server::{Authority, Server, whole};

/// What can happen to a session.
#[derive(Clone, Debug)]
enum Happening {
    Open,
    OpenAnyway,
    Passcode {
        is_confirmed: bool,
    },
    Update,
    AskAgain,
    Back,
    /// The answer to one of what is under way, and a second one to the same.
    Answer {
        which: usize,
        status: usize,
        body: usize,
        wait: u64,
    },
    Fault {
        which: usize,
        fault: usize,
    },
    /// All that is under way ends.
    Cancel,
    Wait(u64),
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        3 => Just(Happening::Open),
        1 => Just(Happening::OpenAnyway),
        6 => any::<bool>().prop_map(|is_confirmed| Happening::Passcode { is_confirmed }),
        2 => Just(Happening::Update),
        2 => Just(Happening::AskAgain),
        1 => Just(Happening::Back),
        8 => (0_usize..4, 0_usize..STATUSES.len(), 0_usize..BODIES, 0_u64..100)
            .prop_map(|(which, status, body, wait)| Happening::Answer { which, status, body, wait }),
        3 => (0_usize..4, 0_usize..FAULTS.len())
            .prop_map(|(which, fault)| Happening::Fault { which, fault }),
        1 => Just(Happening::Cancel),
        2 => (0_u64..8_000).prop_map(Happening::Wait),
    ]
}

const STATUSES: [u16; 10] = [200, 200, 200, 401, 401, 404, 410, 429, 500, 403];

const FAULTS: [SendFault; 6] = [
    SendFault::NoConnection,
    SendFault::TooSlow,
    SendFault::CutOff,
    SendFault::TooLarge,
    SendFault::Redirect,
    SendFault::Cancelled,
];

const BODIES: usize = 6;

fn body(which: usize) -> Vec<u8> {
    let file =
        |index| json!({ "contentType": FHIR, "location": format!("https://a.example/{index}") });
    match which {
        0 => json!({ "files": [] }).to_string().into_bytes(),
        1 => json!({ "files": [file(0), file(1), file(2)] })
            .to_string()
            .into_bytes(),
        2 => json!({ "files": [{ "contentType": FHIR, "embedded": "a.b.c.d.e" }, file(1)] })
            .to_string()
            .into_bytes(),
        3 => br#"{"remainingAttempts":3}"#.to_vec(),
        4 => br#"{"remainingAttempts":1}"#.to_vec(),
        _ => b"<html>".to_vec(),
    }
}

/// A session, what it asked, and how often it was allowed to.
struct Ledger {
    session: Session,
    now: Duration,
    under_way: Vec<Ask>,
    /// Presses that were accepted, and those of them with a passcode.
    presses: usize,
    with_passcode: usize,
    /// Requests with a passcode, and requests for a list or a direct file.
    passcodes: usize,
    first: usize,
    /// Lists asked for since the last press, without one.
    by_itself: usize,
}

impl Ledger {
    fn press(&mut self, press: Press) {
        let has_passcode = matches!(press, Press::Passcode { .. });
        let Ok(asks) = self.session.press(press, self.now) else {
            return;
        };
        self.presses += 1;
        self.with_passcode += usize::from(has_passcode);
        self.by_itself = 0;
        let carried = asks.asks.iter().filter(|ask| ask.carries_passcode).count();
        assert_eq!(carried, usize::from(has_passcode));
        assert!(asks.asks.len() <= 1);
        self.keep(asks);
    }

    fn keep(&mut self, asks: Asks) {
        for ask in asks.asks {
            let text = ask
                .body
                .as_deref()
                .map_or("", |body| str::from_utf8(body).unwrap());
            assert_eq!(text.contains("\"passcode\""), ask.carries_passcode);
            self.passcodes += usize::from(ask.carries_passcode);
            self.first += usize::from(ask.body.is_some() || ask.url.contains(SECRET));
            self.under_way.push(ask);
        }
        let carried = self.under_way.iter().filter(|ask| ask.carries_passcode);
        assert!(carried.count() <= 1, "two passcodes under way");
    }

    fn take(&mut self, number: AskNumber, answer: Result<Answer, SendFault>) {
        let before = self.first;
        let needed_passcode = self.session.needs_passcode();
        let more = self.session.take(number, answer, self.now);
        assert!(more.asks.iter().all(|ask| !ask.carries_passcode));
        self.keep(more);
        let lists = self.first - before;
        assert!(
            lists == 0 || !needed_passcode,
            "a list that costs a passcode"
        );
        self.by_itself += lists;
        assert!(self.by_itself <= 1, "a list was asked for again and again");
    }

    fn on(&mut self, happening: &Happening) {
        match *happening {
            Happening::Open => self.press(Press::Open),
            Happening::OpenAnyway => self.press(Press::OpenAnyway),
            Happening::Update => self.press(Press::Update),
            Happening::AskAgain => self.press(Press::AskAgain),
            Happening::Passcode { is_confirmed } => self.press(Press::Passcode {
                passcode: Passcode::new("1234").unwrap(),
                is_confirmed,
            }),
            Happening::Back => self.session.back_from_passcode(),
            Happening::Wait(seconds) => self.now += Duration::from_secs(seconds),
            Happening::Cancel => {
                for ask in std::mem::take(&mut self.under_way) {
                    self.take(ask.number, Err(SendFault::Cancelled));
                }
            }
            Happening::Answer {
                which,
                status,
                body: of,
                wait,
            } => {
                let Some(number) = self.answered(which) else {
                    return;
                };
                // A late second answer to the same changes nothing.
                for _ in 0..2 {
                    let answer = Answer {
                        status: STATUSES[status],
                        retry_after: (wait > 80).then_some(Duration::from_secs(wait)),
                        body: Zeroizing::new(body(of)),
                        is_page: of == BODIES - 1,
                    };
                    self.take(number, Ok(answer));
                }
            }
            Happening::Fault { which, fault } => {
                if let Some(number) = self.answered(which) {
                    self.take(number, Err(FAULTS[fault]));
                }
            }
        }
    }

    fn answered(&mut self, which: usize) -> Option<AskNumber> {
        let count = self.under_way.len();
        (count > 0).then(|| self.under_way.swap_remove(which % count).number)
    }
}

#[test]
fn whatever_happens_the_session_asks_once_for_each_press() {
    let config = Config::with_cases(2_000);
    let flags = prop::sample::select(vec!["", "P", "L", "LP", "U", "LU"]);
    let happenings = prop::collection::vec(happening(), 1..60);
    let counts = Mutex::new((0, 0, 0));
    TestRunner::new(config)
        .run(&(flags, happenings), |(flag, happenings)| {
            let mut ledger = Ledger {
                session: session(&link(
                    &format!("https://a.example/{SECRET}"),
                    flag,
                    &json!({}),
                )),
                now: Duration::ZERO,
                under_way: Vec::new(),
                presses: 0,
                with_passcode: 0,
                passcodes: 0,
                first: 0,
                by_itself: 0,
            };
            for happening in &happenings {
                ledger.on(happening);
                prop_assert_eq!(ledger.passcodes, ledger.with_passcode);
                prop_assert!(ledger.first <= 2 * ledger.presses);
            }
            let mut counts = counts.lock().unwrap();
            counts.0 += ledger.presses;
            counts.1 += ledger.first;
            counts.2 += ledger.passcodes;
            Ok(())
        })
        .unwrap();
    let (presses, first, passcodes) = counts.into_inner().unwrap();
    println!("{presses} presses, {first} requests for what is shared, {passcodes} passcodes");
    assert!(passcodes > 1_000, "the property was hardly tried");
}

/// A server that does something else wrong each time, as a number drawn for the request says.
fn faulty(authority: &Authority) -> Server {
    let drawn = AtomicUsize::new(0);
    let good = json!({ "files": [{ "contentType": FHIR, "embedded": "a.b.c.d.e" }] }).to_string();
    Server::start_reading(identity(authority), move |asked, out: &mut dyn Write| {
        let json = "content-type: application/json\r\n";
        let port = crate::server::header(&asked.head, "host").unwrap();
        let away =
            json!({ "files": [{ "contentType": FHIR, "location": format!("https://{port}/f") }] });
        let bytes = match drawn.fetch_add(7, Ordering::SeqCst) % 12 {
            0 => whole("200 OK", json, good.as_bytes()),
            1 => whole("401 X", json, br#"{"remainingAttempts":5}"#),
            2 => whole("401 X", "", b""),
            3 => whole("502 X", "", b""),
            4 => whole("307 X", "location: /m/again\r\n", b""),
            5 => b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{".to_vec(),
            6 => whole("200 OK", "content-type: text/html\r\n", b"<html>"),
            7 => whole("200 OK", json, away.to_string().as_bytes()),
            8 => whole("404 X", "", b""),
            9 => b"nothing of HTTP\r\n\r\n".to_vec(),
            10 => whole("429 X", "retry-after: 0\r\n", b""),
            // It hangs up.
            _ => Vec::new(),
        };
        out.write_all(&bytes)
    })
}

fn passcodes(server: &Server) -> usize {
    let asked = server.log.asked();
    let has_one = |body: &[u8]| String::from_utf8_lossy(body).contains("\"passcode\"");
    asked.iter().filter(|asked| has_one(&asked.body)).count()
}

#[test]
fn a_server_never_sees_more_passcodes_than_were_pressed() {
    let authority = Authority::named("Test Root");
    let server = faulty(&authority);
    let client = Client::new(&settings(&authority)).unwrap();
    let url = format!("https://127.0.0.1:{}/m/{SECRET}", server.port());
    let (mut presses, mut pressed) = (0, 0);
    for round in 0_u32..150 {
        let flag = ["P", "", "LP"][round as usize % 3];
        let mut session = session(&link(&url, flag, &json!({})));
        for step in 0_u32..4 {
            let (press, has_passcode) = match session.stage() {
                Stage::Passcode { .. } => (passcode("1234"), true),
                Stage::Opened => (Press::Update, false),
                _ => (Press::Open, false),
            };
            let cancel = Cancel::new();
            let is_accepted = std::thread::scope(|scope| {
                // Some are ended while they are under way, wherever that is.
                if (round + step).is_multiple_of(5) {
                    let cancel = &cancel;
                    scope.spawn(move || {
                        std::thread::sleep(Duration::from_micros(u64::from(round) * 20));
                        cancel.cancel();
                    });
                }
                run(&mut session, press, &client, &cancel, || Duration::ZERO).is_ok()
            });
            presses += usize::from(is_accepted);
            pressed += usize::from(is_accepted && has_passcode);
            // What was ended from here may come in late, and is counted all the same.
            assert!(passcodes(&server) <= pressed, "{round} {step}");
            // A list, a file, and both once more where the file's place had ended.
            assert!(server.log.asked().len() <= 4 * presses, "{round} {step}");
        }
    }
    let (sent, all) = (passcodes(&server), server.log.asked().len());
    println!("{presses} presses, {all} requests; {pressed} passcodes pressed, {sent} sent");
    assert!(sent > 50, "the server was hardly asked");
}

#[test]
fn a_link_that_is_good_once_is_asked_for_once() {
    let papers = vec![
        Paper::embedded(FHIR, b"{}", 1).both(),
        Paper::embedded(FHIR, b"{}", 2).elsewhere(),
    ];
    let server = LinkServer::with(papers);
    server.shelf().uses = 1;
    let mut session = server.session("");
    assert!(server.asked().is_empty(), "a link alone asks for nothing");
    press(&mut session, Press::Open, &server.client()).unwrap();
    assert_eq!(session.stage(), Stage::Opened);
    let received = session.received().unwrap();
    assert!(received.files.iter().all(|file| file.body.is_ok()));
    // What stands in the manifest is not fetched a second time (req-L3).
    assert_eq!((server.lists(), server.asked().len()), (1, 2));
    let mut again = server.session("");
    press(&mut again, Press::Open, &server.client()).unwrap();
    assert!(matches!(again.stage(), Stage::Failed(_)));
}

#[test]
fn a_ticket_that_is_dead_costs_one_more_list_and_no_passcode() {
    let papers = vec![
        Paper::embedded(FHIR, b"{}", 1),
        Paper::embedded(FHIR, b"{}", 2).elsewhere(),
    ];
    let server = LinkServer::with(papers.clone());
    server.shelf().uses_of_a_ticket = 0;
    let mut session = server.session("");
    press(&mut session, Press::Open, &server.client()).unwrap();
    assert_eq!((server.lists(), server.asked().len()), (2, 4));
    let files = session.received().unwrap().files;
    assert!(files[0].body.is_ok() && files[1].body.is_err());
    // With a passcode that would cost one, a person decides (sec-S6).
    let server = LinkServer::locked_with("1234", papers);
    server.shelf().uses_of_a_ticket = 0;
    let mut session = server.session("P");
    press(&mut session, Press::Open, &server.client()).unwrap();
    press(&mut session, passcode("1234"), &server.client()).unwrap();
    assert_eq!((server.lists(), server.passcodes()), (1, 1));
    server.shelf().uses_of_a_ticket = 1;
    press(&mut session, Press::AskAgain, &server.client()).unwrap();
    assert_eq!(session.stage(), Stage::Passcode { was_wrong: false });
    press(&mut session, passcode("1234"), &server.client()).unwrap();
    assert_eq!((server.lists(), server.passcodes()), (2, 2));
    let files = session.received().unwrap().files;
    assert!(files.iter().all(|file| file.body.is_ok()));
}
