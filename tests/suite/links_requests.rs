//! What goes out for a link, byte for byte (req-K1, L4, N1, P1, sec-S9).

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use health_card_kiosk::jobs::links::Opener;
use health_card_kiosk::limits;
use health_card_kiosk::net::{Cancel, Client, exchange};
use health_card_kiosk::shl::{Ask, AskNumber, Asks, Press, SendFault, Stage};
use health_card_kiosk::store;
use serde_json::json;
use zeroize::Zeroizing;

use crate::links_server::{
    CARDS, FHIR, HOST, LinkServer, Paper, SECRET, identity, link, passcode, press, session,
    settings,
};
use crate::server::{Authority, Server, whole};

fn server() -> LinkServer {
    LinkServer::with(vec![
        Paper::embedded(FHIR, b"{}", 1),
        Paper::embedded(CARDS, b"{}", 2).elsewhere(),
    ])
}

#[test]
fn a_manifest_and_its_files_are_asked_for_in_these_words_alone() {
    let server = server();
    server.shelf().passcode = Some("2016-01-31 \"é".to_owned());
    let mut session = server.session("P");
    press(&mut session, Press::Open, &server.client()).unwrap();
    assert!(server.asked().is_empty(), "a passcode comes first");
    press(&mut session, passcode("2016-01-31 \"é"), &server.client()).unwrap();
    assert_eq!(session.stage(), Stage::Opened);
    let host = format!("127.0.0.1:{}", server.server.port());
    let [manifest, file] = &server.asked()[..] else {
        panic!("{} requests", server.asked().len());
    };
    let body = r#"{"recipient":"Test desk","passcode":"2016-01-31 \"é","embeddedLengthMax":49152}"#;
    assert_eq!(String::from_utf8_lossy(&manifest.body), body);
    let expected = format!(
        "POST /m/{SECRET} HTTP/1.1\r\ncontent-type: application/json\r\n\
         accept: application/json\r\naccept-encoding: identity\r\nuser-agent: health-card-kiosk\r\nhost: {host}\r\n\
         content-length: {}\r\n\r\n",
        body.len()
    );
    assert_eq!(manifest.head, expected);
    let expected = format!(
        "GET /f/1?t=0 HTTP/1.1\r\naccept: application/jose\r\naccept-encoding: identity\r\nuser-agent: health-card-kiosk\r\n\
         host: {host}\r\n\r\n"
    );
    assert_eq!(file.head, expected);
    assert_eq!(server.server.log.connections(), 2);
}

#[test]
fn a_direct_file_is_one_get_that_says_who_asks() {
    let server = server();
    let port = server.server.port();
    let url = format!("https://{HOST}:{port}/u/{SECRET}?sas=a%2Fb&x=@y");
    let mut session = session(&link(&url, "LU", &json!({})));
    press(&mut session, Press::Open, &server.client()).unwrap();
    assert_eq!(session.stage(), Stage::Opened);
    let [direct] = &server.asked()[..] else {
        panic!("{} requests", server.asked().len());
    };
    let expected = format!(
        "GET /u/{SECRET}?sas=a%2Fb&x=@y&recipient=Test%20desk HTTP/1.1\r\n\
         accept: application/jose\r\naccept-encoding: identity\r\nuser-agent: health-card-kiosk\r\nhost: {HOST}:{port}\r\n\r\n"
    );
    assert_eq!(direct.head, expected);
    // Looking for news is the same once more, and never a request for a list (req-N4).
    press(&mut session, Press::Update, &server.client()).unwrap();
    let heads: Vec<String> = server.asked().into_iter().map(|asked| asked.head).collect();
    assert_eq!(heads, [expected.clone(), expected]);
}

#[test]
fn a_token_goes_to_the_server_that_it_was_given_for_and_in_one_header() {
    let server = server();
    let port = server.server.port();
    let ask = Ask {
        number: AskNumber(7),
        url: Zeroizing::new(format!("https://127.0.0.1:{port}/r4/Coverage?patient=1")),
        body: None,
        bearer: Some(Zeroizing::new("abc.DEF-1".to_owned())),
        accept: "application/fhir+json",
        most: 1 << 20,
        within: Duration::from_secs(20),
        carries_passcode: false,
    };
    let asks = Asks {
        asks: vec![ask],
        room: 1 << 20,
    };
    let sent = exchange(&server.client(), asks, &Cancel::new());
    assert_eq!(sent[0].0, AskNumber(7));
    let expected = format!(
        "GET /r4/Coverage?patient=1 HTTP/1.1\r\nauthorization: Bearer abc.DEF-1\r\n\
         accept: application/fhir+json\r\naccept-encoding: identity\r\nuser-agent: health-card-kiosk\r\n\
         host: 127.0.0.1:{port}\r\n\r\n"
    );
    assert_eq!(server.asked()[0].head, expected);
}

/// GETs for so many files of `server`, each of 8 bytes.
fn files(server: &Server, count: u32, room: u64) -> Asks {
    let port = server.port();
    let ask = |number| Ask {
        number: AskNumber(number),
        url: Zeroizing::new(format!("https://127.0.0.1:{port}/f/{number}")),
        body: None,
        bearer: None,
        accept: "application/jose",
        most: 8,
        within: Duration::from_secs(20),
        carries_passcode: false,
    };
    Asks {
        asks: (0..count).map(ask).collect(),
        room,
    }
}

#[test]
fn four_files_come_at_once_and_never_more() {
    let authority = Authority::named("Test Root");
    let (open, most) = (
        Arc::new((Mutex::new(0), Condvar::new())),
        Arc::new(AtomicUsize::new(0)),
    );
    let (gate, highest) = (Arc::clone(&open), Arc::clone(&most));
    let server = Server::start_reading(identity(&authority), move |_asked, out| {
        let (count, changed) = &*gate;
        let mut now_open = count.lock().unwrap();
        *now_open += 1;
        highest.fetch_max(*now_open, Ordering::SeqCst);
        changed.notify_all();
        // The first four wait for one another, or for the end of the test's patience.
        let is_alone = |_now: &mut usize| highest.load(Ordering::SeqCst) < limits::LINK_AT_ONCE;
        let patience = Duration::from_secs(15);
        let waited = changed.wait_timeout_while(now_open, patience, is_alone);
        *waited.unwrap().0 -= 1;
        out.write_all(&whole("200 OK", "", b"12345678"))
    });
    let client = Client::new(&settings(&authority)).unwrap();
    let sent = exchange(&client, files(&server, 20, 1_000), &Cancel::new());
    let mut numbers: Vec<u32> = sent.iter().map(|(number, _)| number.0).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (0..20).collect::<Vec<_>>());
    assert!(sent.iter().all(|(_, answer)| answer.is_ok()));
    assert_eq!(most.load(Ordering::SeqCst), limits::LINK_AT_ONCE);
    // The room is for all of them together.
    let sent = exchange(&client, files(&server, 3, 17), &Cancel::new());
    let large = sent
        .iter()
        .filter(|(_, answer)| answer.as_ref().err() == Some(&SendFault::TooLarge));
    assert_eq!(large.count(), 1);
}

#[test]
fn all_that_is_under_way_ends_at_once() {
    let authority = Authority::named("Test Root");
    let (seen, is_seen) = sync_channel(64);
    let seen = Mutex::new(seen);
    let server = Server::start_reading(identity(&authority), move |_asked, _out| {
        seen.lock().unwrap().send(()).ok();
        std::thread::sleep(Duration::from_mins(1));
        Ok(())
    });
    let client = Client::new(&settings(&authority)).unwrap();
    let cancel = Cancel::new();
    let sent = std::thread::scope(|scope| {
        let ending = &cancel;
        scope.spawn(move || {
            is_seen.recv().unwrap();
            ending.cancel();
        });
        exchange(&client, files(&server, 9, 1_000), &cancel)
    });
    // Those that wait for their turn are not sent any more.
    assert_eq!(sent.len(), 9);
    assert!(
        sent.iter()
            .all(|(_, answer)| answer.as_ref().err() == Some(&SendFault::Cancelled))
    );
    assert!(server.log.asked().len() <= limits::LINK_AT_ONCE);
}

#[test]
fn the_window_s_thread_brings_every_answer_and_nothing_after_it_was_cancelled() {
    let server = LinkServer::with(vec![Paper::embedded(FHIR, b"{}", 1)]);
    let (wake, woken) = sync_channel(64);
    let mut opener = Opener::start(move || {
        wake.send(()).ok();
    });
    let settings = kiosk_settings(&server);
    assert!(opener.try_next().is_none());
    let mut session = server.session("");
    let asks = session.press(Press::Open, Duration::ZERO).unwrap();
    opener.open(7, asks, &settings);
    woken.recv_timeout(Duration::from_secs(20)).unwrap();
    let (number, ask, answer) = opener.try_next().unwrap();
    assert_eq!(
        (number, ask, answer.ok().unwrap().status),
        (7, AskNumber(0), 200)
    );
    assert!(opener.try_next().is_none());
    // One that was on its way, or had come, is dropped once the visitor has left.
    let mut session = server.session("");
    let asks = session.press(Press::Open, Duration::ZERO).unwrap();
    opener.open(8, asks, &settings);
    woken.recv_timeout(Duration::from_secs(20)).unwrap();
    opener.cancel();
    assert!(opener.try_next().is_none());
    // The next visitor's come as before; what can't be sent says so.
    let mut session = server.session("");
    let asks = session.press(Press::Open, Duration::ZERO).unwrap();
    let bad = store::Settings {
        proxy_roots: "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".to_owned(),
        ..store::Settings::default()
    };
    opener.open(9, asks, &bad);
    let next = std::iter::repeat_with(|| {
        let next = opener.try_next();
        if next.is_none() {
            woken.recv_timeout(Duration::from_secs(20)).unwrap();
        }
        next
    });
    let (number, _ask, answer) = next.flatten().next().unwrap();
    assert_eq!((number, answer.err()), (9, Some(SendFault::Local)));
}

/// The settings of a kiosk that trusts `server`, as an administrator would write them.
fn kiosk_settings(server: &LinkServer) -> store::Settings {
    let mut settings = store::Settings::default();
    settings.set("allow-network", "127.0.0.0/8").unwrap();
    settings
        .set("proxy-roots", &server.authority.pem())
        .unwrap();
    settings
}
