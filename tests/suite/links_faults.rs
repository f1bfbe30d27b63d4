//! One request of a link against a server that does all that servers do wrong (req-K4 to K7, sec-S2
//! to S5). What may have reached the server is never called unsent.

use std::io::{Read as _, Write};
use std::sync::Arc;
use std::time::Duration;

use health_card_kiosk::net::{Cancel, Client, exchange};
use health_card_kiosk::shl::{Answer, Ask, AskNumber, Asks, SendFault};
use rustls::{ServerConnection, StreamOwned};
use zeroize::Zeroizing;

use crate::links_server::{identity, settings};
use crate::server::{Asked, Authority, Server, whole};

/// What is kept of an answer: its status, the wait in seconds, the body, whether it is a page.
pub(crate) type Said = Result<(u16, Option<u64>, String, bool), SendFault>;

/// The largest good answer of these tests, in bytes.
const MOST: u64 = 100_000;

pub(crate) fn post(port: u16) -> Ask {
    Ask {
        number: AskNumber(1),
        url: Zeroizing::new(format!("https://127.0.0.1:{port}/m")),
        body: Some(Zeroizing::new(br#"{"passcode":"1234"}"#.to_vec())),
        bearer: None,
        accept: "application/json",
        most: MOST,
        within: Duration::from_secs(20),
        carries_passcode: true,
    }
}

pub(crate) fn send(client: &Client, ask: Ask) -> Said {
    let asks = Asks {
        asks: vec![ask],
        room: 1 << 20,
    };
    let [(number, answer)] = <[_; 1]>::try_from(exchange(client, asks, &Cancel::new()))
        .ok()
        .unwrap();
    assert_eq!(number, AskNumber(1));
    answer.as_ref().map(said).map_err(|fault| *fault)
}

fn said(answer: &Answer) -> (u16, Option<u64>, String, bool) {
    let wait = answer.retry_after.map(|wait| wait.as_secs());
    let body = String::from_utf8_lossy(&answer.body).into_owned();
    (answer.status, wait, body, answer.is_page)
}

/// A client, and those whose certificates it believes.
pub(crate) struct Bench {
    pub(crate) authority: Authority,
    pub(crate) client: Client,
}

impl Bench {
    pub(crate) fn new() -> Self {
        let authority = Authority::named("Test Root");
        let client = Client::new(&settings(&authority)).unwrap();
        Self { authority, client }
    }

    /// What comes of one request to a server that does this; the server saw it once at most.
    fn on(
        &self,
        within: Duration,
        answer: impl Fn(&Asked, &mut dyn Write) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> Said {
        let server = Server::start_reading(identity(&self.authority), answer);
        let ask = Ask {
            within,
            ..post(server.port())
        };
        let said = send(&self.client, ask);
        check(&server, &said);
        said
    }

    fn on_bytes(&self, bytes: Vec<u8>) -> Said {
        self.on(Duration::from_secs(20), move |_asked, out| {
            out.write_all(&bytes)
        })
    }
}

/// One connection, one request at most; and none that a fault calls unsent.
fn check(server: &Server, said: &Said) {
    assert!(server.log.connections() <= 1, "{said:?}");
    let seen = server.log.asked().len();
    assert!(seen <= 1, "{said:?}");
    if let Err(fault) = said {
        assert!(seen == 0 || fault.may_have_arrived(), "{said:?}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of one answer a row")]
fn whatever_a_server_says_is_an_answer() {
    let bench = Bench::new();
    let ok = |status, wait, body: &str, is_page| Ok((status, wait, body.to_owned(), is_page));
    let left = br#"{"remainingAttempts":2}"#;
    let html = "<!DOCTYPE html><title>Sign in</title>";
    let large = vec![b' '; 70_000];
    for (name, bytes, expected) in [
        (
            "200",
            whole("200 OK", "", b"{}"),
            ok(200, None, "{}", false),
        ),
        (
            "401",
            whole("401 X", "", left),
            ok(401, None, r#"{"remainingAttempts":2}"#, false),
        ),
        (
            "401 alone",
            whole("401 X", "", b""),
            ok(401, None, "", false),
        ),
        (
            "401 compressed",
            whole("401 X", "content-encoding: gzip\r\n", left),
            ok(401, None, "", false),
        ),
        (
            "401 large",
            whole("401 X", "", &large),
            ok(401, None, "", false),
        ),
        (
            "401 cut off",
            b"HTTP/1.1 401 X\r\ncontent-length: 50\r\n\r\n{".to_vec(),
            ok(401, None, "", false),
        ),
        (
            "404",
            whole("404 X", "", b"gone"),
            ok(404, None, "gone", false),
        ),
        ("410", whole("410 X", "", b""), ok(410, None, "", false)),
        (
            "429",
            whole("429 X", "retry-after: 120\r\n", b""),
            ok(429, Some(120), "", false),
        ),
        (
            "429 until a date",
            whole(
                "429 X",
                "date: Sun, 06 Nov 1994 08:49:37 GMT\r\nretry-after: Sun, 06 Nov 1994 08:50:37 GMT\r\n",
                b"",
            ),
            ok(429, Some(60), "", false),
        ),
        (
            "429 alone",
            whole("429 X", "", b""),
            ok(429, None, "", false),
        ),
        (
            "429 for ever",
            whole("429 X", "retry-after: 99999999\r\n", b""),
            ok(429, Some(86_400), "", false),
        ),
        ("500", whole("500 X", "", b"{}"), ok(500, None, "{}", false)),
        (
            "503",
            whole("503 X", "retry-after: soon\r\n", b""),
            ok(503, None, "", false),
        ),
        (
            "204",
            b"HTTP/1.1 204 X\r\n\r\n".to_vec(),
            ok(204, None, "", false),
        ),
        (
            "portal",
            whole(
                "200 OK",
                "content-type: Text/HTML; charset=x\r\n",
                html.as_bytes(),
            ),
            ok(200, None, html, true),
        ),
        (
            "portal as data",
            whole("200 OK", "content-type: application/json\r\n", b" \n<html>"),
            ok(200, None, " \n<html>", true),
        ),
        (
            "portal that says so",
            whole("511 X", "content-type: text/html\r\n", html.as_bytes()),
            ok(511, None, html, true),
        ),
        (
            "shorter than told",
            b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}{}{}".to_vec(),
            ok(200, None, "{}", false),
        ),
    ] {
        assert_eq!(bench.on_bytes(bytes), expected, "{name}");
    }
}

#[test]
fn each_way_not_to_answer_has_its_own_fault() {
    let bench = Bench::new();
    let large = vec![b' '; 100_001];
    let headers = "x: y\r\n".repeat(200);
    let chunked = |rest: &[u8]| {
        let head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n".as_slice();
        [head, rest].concat()
    };
    let head = |rest: &str| format!("HTTP/1.1 200 OK\r\n{rest}").into_bytes();
    for (name, bytes, expected) in [
        ("nothing", Vec::new(), SendFault::CutOff),
        ("half a head", b"HTTP/1.1 200 O".to_vec(), SendFault::CutOff),
        (
            "truncated",
            head("content-length: 50\r\n\r\n{}"),
            SendFault::CutOff,
        ),
        ("until the end", head("\r\n{}"), SendFault::CutOff),
        ("no last chunk", chunked(b"2\r\n{}\r\n"), SendFault::CutOff),
        ("bad chunk", chunked(b"zz\r\n{}\r\n"), SendFault::Garbled),
        (
            "two lengths",
            head("content-length: 2\r\ncontent-length: 3\r\n\r\n{} "),
            SendFault::Garbled,
        ),
        (
            "length below zero",
            head("content-length: -1\r\n\r\n{}"),
            SendFault::Garbled,
        ),
        (
            "mail",
            b"220 smtp.example ESMTP\r\n\r\n".to_vec(),
            SendFault::Garbled,
        ),
        (
            "many headers",
            whole("200 OK", &headers, b"{}"),
            SendFault::Garbled,
        ),
        (
            "compressed",
            whole("200 OK", "content-encoding: gzip\r\n", b"{}"),
            SendFault::Garbled,
        ),
        ("large", whole("200 OK", "", &large), SendFault::TooLarge),
        (
            "says it is huge",
            head("content-length: 99999999999\r\n\r\n{}"),
            SendFault::TooLarge,
        ),
        (
            "large in chunks",
            chunked(&[b"186a1\r\n", &large[..], b"\r\n0\r\n\r\n"].concat()),
            SendFault::TooLarge,
        ),
    ] {
        assert_eq!(bench.on_bytes(bytes), Err(expected), "{name}");
    }
    for status in [300, 301, 302, 303, 304, 305, 307, 308, 399] {
        let elsewhere = "location: https://127.0.0.1/x\r\n";
        let bytes = whole(&format!("{status} X"), elsewhere, b"");
        assert_eq!(bench.on_bytes(bytes), Err(SendFault::Redirect), "{status}");
    }
}

#[test]
fn what_never_ends_is_ended() {
    let bench = Bench::new();
    let endless = bench.on(Duration::from_secs(20), |_asked, out| {
        out.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")?;
        loop {
            out.write_all(b"400\r\n")?;
            out.write_all(&[b' '; 0x400])?;
            out.write_all(b"\r\n")?;
        }
    });
    assert_eq!(endless, Err(SendFault::TooLarge));
    let each_byte = |_asked: &Asked, out: &mut dyn Write| {
        for byte in whole("200 OK", "", &[b' '; 1_000]) {
            out.write_all(&[byte])?;
            out.flush()?;
            std::thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    };
    let slow = bench.on(Duration::from_millis(300), each_byte);
    assert_eq!(slow, Err(SendFault::TooSlow));
    let silent = bench.on(Duration::from_millis(300), |_asked, _out| {
        std::thread::sleep(Duration::from_secs(2));
        Ok(())
    });
    assert_eq!(silent, Err(SendFault::TooSlow));
    // A status that says no counts though the rest never comes.
    let refused = bench.on(Duration::from_secs(3), |_asked, out| {
        out.write_all(b"HTTP/1.1 401 X\r\ncontent-length: 9\r\n\r\n{")?;
        out.flush()?;
        std::thread::sleep(Duration::from_secs(30));
        Ok(())
    });
    assert_eq!(refused, Ok((401, None, String::new(), false)));
}

#[test]
fn a_connection_that_is_dropped_is_not_made_again() {
    let bench = Bench::new();
    let tls = identity(&bench.authority);
    let shaken = move |tcp| {
        let connection = ServerConnection::new(Arc::clone(&tls)).unwrap();
        let mut tls = StreamOwned::new(connection, tcp);
        while tls.conn.is_handshaking() {
            tls.conn.complete_io(&mut tls.sock).ok()?;
        }
        Some(tls)
    };
    // After the handshake, before it read the request.
    let shake = shaken.clone();
    let before = Server::raw(move |tcp, _log| drop(shake(tcp)));
    // The same by force: what lies unread when a socket is closed makes it a reset.
    let shake = shaken.clone();
    let reset = Server::raw(move |tcp, _log| {
        let Some(tls) = shake(tcp) else { return };
        tls.sock.peek(&mut [0]).ok();
    });
    // In the middle of the body, by force.
    let halfway = Server::raw(move |tcp, log| {
        let Some(mut tls) = shaken(tcp) else { return };
        let mut some = [0; 4_096];
        let length = tls.read(&mut some).unwrap_or(0);
        let head = String::from_utf8_lossy(&some[..length]).into_owned();
        let asked = Asked {
            head,
            ..Asked::default()
        };
        let entry = (std::time::Instant::now(), asked);
        log.requests.lock().unwrap().push(entry);
        tls.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{")
            .and_then(|()| tls.flush())
            .ok();
    });
    for (name, server) in [("before", before), ("reset", reset), ("halfway", halfway)] {
        let said = send(&bench.client, post(server.port()));
        assert_eq!(said, Err(SendFault::CutOff), "{name}");
        check(&server, &said);
        assert_eq!(server.log.connections(), 1, "{name}");
    }
}
