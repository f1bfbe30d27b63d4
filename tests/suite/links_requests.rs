//! What goes out for a link, byte for byte (req-K1, L4, N1, P1, sec-S9).

use std::time::Duration;

use health_card_kiosk::net::{Cancel, exchange};
use health_card_kiosk::shl::{Ask, AskNumber, Asks, Press, Stage};
use serde_json::json;
use zeroize::Zeroizing;

use crate::links_server::{
    CARDS, FHIR, HOST, LinkServer, Paper, SECRET, link, passcode, press, session,
};

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
         accept: application/json\r\nuser-agent: health-card-kiosk\r\nhost: {host}\r\n\
         content-length: {}\r\n\r\n",
        body.len()
    );
    assert_eq!(manifest.head, expected);
    let expected = format!(
        "GET /f/1?t=0 HTTP/1.1\r\naccept: application/jose\r\nuser-agent: health-card-kiosk\r\n\
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
         accept: application/jose\r\nuser-agent: health-card-kiosk\r\nhost: {HOST}:{port}\r\n\r\n"
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
         accept: application/fhir+json\r\nuser-agent: health-card-kiosk\r\n\
         host: 127.0.0.1:{port}\r\n\r\n"
    );
    assert_eq!(server.asked()[0].head, expected);
}
