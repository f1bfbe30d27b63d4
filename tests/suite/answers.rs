//! One request against a server that does all that servers do wrong (sec-D11, sec-S2 to S4,
//! req-F3).

use std::io::{Read as _, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use health_card_kiosk::net::{Client, Ended, NetError, Settings, Trust};
use rustls::version::{TLS12, TLS13};

use crate::refresh::{Bench, MIRROR, YEARS, is_file, run};
use crate::server::{Authority, Server, file, path, self_signed, whole};

#[test]
#[expect(clippy::too_many_lines, reason = "a table of one bad answer a row")]
fn each_bad_answer_has_its_own_error() {
    let bench = Bench::new();
    let html = b"<!DOCTYPE html><title>Sign in</title>";
    let many = "x: y\r\n".repeat(200);
    let huge = format!("x: {}\r\n", "y".repeat(1 << 20));
    let status = |status| NetError::Status { status };
    let redirect = |status| NetError::Redirect { status };
    let cases: Vec<(&str, Vec<u8>, NetError)> = vec![
        (
            "301",
            whole("301 Moved", "location: https://127.0.0.1/x\r\n", b""),
            redirect(301),
        ),
        (
            "302",
            whole("302 Found", "location: http://portal.example\r\n", html),
            redirect(302),
        ),
        ("307", whole("307 X", "", b""), redirect(307)),
        (
            "portal",
            whole("200 OK", "content-type: Text/HTML; charset=utf-8\r\n", html),
            NetError::WebPage,
        ),
        ("portal as data", file(b" \n<html>"), NetError::WebPage),
        (
            "picture",
            whole("200 OK", "content-type: image/png\r\n", b"{}"),
            NetError::ContentType,
        ),
        (
            "gzip",
            whole("200 OK", "content-encoding: gzip\r\n", b"{}"),
            NetError::Encoded,
        ),
        ("404", whole("404 Not Found", "", b"{}"), status(404)),
        ("500", whole("500 X", "", b"{}"), status(500)),
        (
            "503",
            whole("503 X", "retry-after: 1\r\n", b"{}"),
            status(503),
        ),
        (
            "204",
            b"HTTP/1.1 204 No Content\r\n\r\n".to_vec(),
            status(204),
        ),
        ("206", whole("206 Partial", "", b"{}"), status(206)),
        (
            "truncated",
            b"HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{}".to_vec(),
            NetError::CutOff,
        ),
        (
            "until the end",
            b"HTTP/1.1 200 OK\r\n\r\n{}".to_vec(),
            NetError::CutOff,
        ),
        (
            "last chunk missing",
            b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n".to_vec(),
            NetError::CutOff,
        ),
        (
            "bad chunk",
            b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n".to_vec(),
            NetError::NotHttp,
        ),
        (
            "says it is huge",
            b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n{}".to_vec(),
            NetError::TooLarge { most: 16 << 20 },
        ),
        (
            "length below zero",
            b"HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n{}".to_vec(),
            NetError::NotHttp,
        ),
        (
            "two lengths",
            b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{} ".to_vec(),
            NetError::NotHttp,
        ),
        (
            "not HTTP",
            b"220 smtp.example ESMTP\r\n\r\n".to_vec(),
            NetError::NotHttp,
        ),
        ("nothing", Vec::new(), NetError::CutOff),
        (
            "many headers",
            whole("200 OK", &many, b"{}"),
            NetError::NotHttp,
        ),
        (
            "huge headers",
            whole("200 OK", &huge, b"{}"),
            NetError::NotHttp,
        ),
    ];
    let wrong: Vec<_> = cases
        .into_iter()
        .filter_map(|(name, bytes, expected)| {
            let got = bench.first(&bench.serve_bytes(bytes));
            (got != Err(expected)).then_some((name, got, expected))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    // A length that is too short hides the rest; nothing of it is taken for an answer.
    let short =
        bench.serve_bytes(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}and more".to_vec());
    assert!(is_file(&bench.first(&short), b"{}"));
}

#[test]
fn what_does_not_end_is_ended() {
    let mut bench = Bench::new();
    let endless = bench.serve(|_head, out| {
        out.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")?;
        let chunk = [b"10000\r\n".as_slice(), &vec![b' '; 0x1_0000], b"\r\n"].concat();
        loop {
            out.write_all(&chunk)?;
        }
    });
    bench.bounds.directory_file = Duration::from_secs(20);
    assert_eq!(
        bench.first(&endless),
        Err(NetError::TooLarge { most: 16 << 20 })
    );
    bench.bounds.directory_file = Duration::from_millis(500);
    let drip = bench.serve(|_head, out| {
        for byte in file(&[b' '; 100]) {
            out.write_all(&[byte])?;
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    });
    let silent = || {
        Server::raw(|tcp, _log| {
            std::thread::sleep(Duration::from_secs(3));
            drop(tcp);
        })
    };
    for slow in [drip, silent()] {
        let start = Instant::now();
        assert_eq!(bench.first(&slow), Err(NetError::TooSlow));
        assert!(start.elapsed() < Duration::from_secs(3));
    }
    // The way to a server has a time of its own.
    bench.bounds.directory_file = Duration::from_secs(20);
    let silent = silent();
    let settings = Settings {
        connect_max: Some(Duration::from_millis(300)),
        ..bench.settings(&silent)
    };
    let start = Instant::now();
    let answers = run(&Client::new(&settings).unwrap(), &bench.plan(&[&silent]));
    assert_eq!(answers.fetched[0].result, Err(NetError::TooSlow));
    assert!(start.elapsed() < Duration::from_secs(3));
    // The same for the whole of it: what came until then stays.
    let busy = bench.serve(|head, out| {
        if path(head).starts_with("/0/") {
            return out.write_all(&file(b"{}"));
        }
        std::thread::sleep(Duration::from_secs(2));
        Ok(())
    });
    bench.bounds.whole = Duration::from_millis(400);
    let answers = run(&bench.client(&busy), &bench.issuers(&busy, 9));
    assert_eq!(answers.ended, Ended::OutOfTime);
    assert!(is_file(&answers.fetched[0].result, b"{}"));
    // And for the room.
    (bench.bounds.whole, bench.bounds.bytes) = (Duration::from_secs(20), 4);
    bench.bounds.at_once = 1;
    let quick = bench.serve_bytes(file(b"{}"));
    let answers = run(&bench.client(&quick), &bench.issuers(&quick, 9));
    assert_eq!(
        (answers.fetched.len(), answers.ended),
        (2, Ended::OutOfRoom)
    );
}

#[test]
fn only_the_right_certificate_is_believed() {
    let bench = Bench::new();
    let good = |_head: &str, out: &mut dyn Write| out.write_all(&file(b"{}"));
    let stranger = Authority::named("Another Root");
    let impostor = Authority::named("Test Root");
    let cases = [
        (
            bench.authority.identity(&[MIRROR], (2001, 2002)),
            NetError::CertificateEnded,
        ),
        (
            bench.authority.identity(&[MIRROR], (2089, 2090)),
            NetError::CertificateNotBegun,
        ),
        (
            bench.authority.identity(&["other.test.example"], YEARS),
            NetError::CertificateName,
        ),
        (
            stranger.identity(&[MIRROR], YEARS),
            NetError::CertificateRoot,
        ),
        (
            impostor.identity(&[MIRROR], YEARS),
            NetError::CertificateRoot,
        ),
        (self_signed(MIRROR), NetError::CertificateRoot),
    ];
    for (identity, expected) in cases {
        let server = Server::start(identity, good);
        assert_eq!(bench.first(&server), Err(expected));
        assert_eq!(server.log.heads().len(), 0);
    }
    // Without the added root it is as unknown as any.
    let server = bench.serve(good);
    let settings = Settings {
        trust: Trust::default(),
        ..bench.settings(&server)
    };
    let answers = run(&Client::new(&settings).unwrap(), &bench.plan(&[&server]));
    assert_eq!(answers.fetched[0].result, Err(NetError::CertificateRoot));
    let trust = Trust {
        extra_roots: vec![b"no certificate".to_vec()],
    };
    let settings = Settings {
        trust,
        ..Settings::default()
    };
    assert_eq!(Client::new(&settings).err(), Some(NetError::BadRoot));
}

#[test]
fn nothing_older_than_tls_1_2_is_spoken() {
    let bench = Bench::new();
    for version in [&TLS12, &TLS13] {
        let identity = bench.authority.identity_of(&[MIRROR], YEARS, &[version]);
        let server = Server::start(identity, |_head, out| out.write_all(&file(b"{}")));
        assert!(is_file(&bench.first(&server), b"{}"));
    }
    let plain = Server::raw(|mut tcp, _log| {
        tcp.write_all(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n")
            .ok();
        // What was sent meanwhile, so that the end is none by force.
        std::io::copy(&mut tcp, &mut std::io::sink()).ok();
    });
    assert_eq!(bench.first(&plain), Err(NetError::NotTls));
    // Reads what is offered, and asks for TLS 1.1 all the same.
    let is_asked = Arc::new(AtomicBool::new(false));
    let has_offer = Arc::clone(&is_asked);
    let old = Server::raw(move |mut tcp, _log| {
        let mut hello = [0; 4096];
        let length = tcp.read(&mut hello).unwrap();
        // The extension of versions: 1.3 and 1.2 (RFC 8446 §4.2.1).
        let versions = [0, 0x2b, 0, 5, 4, 3, 4, 3, 3];
        let is_offered = hello[..length]
            .windows(versions.len())
            .any(|part| part == versions);
        has_offer.store(is_offered, Ordering::SeqCst);
        tcp.write_all(&[0x15, 3, 2, 0, 2, 2, 70]).ok();
    });
    assert_eq!(bench.first(&old), Err(NetError::Tls));
    assert!(is_asked.load(Ordering::SeqCst));
    let dead = Server::raw(|tcp, _log| drop(tcp));
    assert!(matches!(
        bench.first(&dead),
        Err(NetError::NoConnection | NetError::CutOff | NetError::Tls)
    ));
}

#[test]
fn an_answer_cut_at_any_byte_is_no_answer() {
    let bench = Bench::new();
    let state = "etag: \"x\"\r\ncontent-type: application/json\r\n";
    let answer = whole("200 OK", state, &[b' '; 4_000]);
    let chunked = {
        let head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n7d0\r\n".as_slice();
        [
            head,
            &[b' '; 2_000],
            b"\r\n3e8\r\n",
            &[b' '; 1_000],
            b"\r\n0\r\n\r\n",
        ]
        .concat()
    };
    for answer in [answer, chunked] {
        let length = answer.len();
        for at in (0..length)
            .step_by(length / 30)
            .chain([length - 3, length - 1])
        {
            let server = bench.serve_bytes(answer[..at].to_vec());
            assert_eq!(
                bench.first(&server),
                Err(NetError::CutOff),
                "at {at} of {length}"
            );
        }
        assert!(bench.first(&bench.serve_bytes(answer)).is_ok());
    }
}
