//! Whom a request of a link believes, and what is called unsent (sec-S3, sec-S5, req-K7).

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::time::Duration;

use health_card_kiosk::net::{Client, Settings, Trust};
use health_card_kiosk::shl::{Ask, SendFault};
use rustls::version::{TLS12, TLS13};
use zeroize::Zeroizing;

use crate::links_faults::{Bench, post, send};
use crate::links_server::{HOST, YEARS, identity, settings};
use crate::server::{Authority, Server, self_signed, whole};

#[test]
fn a_server_that_can_not_show_who_it_is_learns_nothing() {
    let bench = Bench::new();
    let stranger = Authority::named("Test Root");
    let here = "127.0.0.1";
    for (identity, expected) in [
        (
            bench.authority.identity(&[here], (2001, 2002)),
            SendFault::CertificateDates,
        ),
        (
            bench.authority.identity(&[here], (2089, 2090)),
            SendFault::CertificateDates,
        ),
        (
            bench.authority.identity(&[HOST], YEARS),
            SendFault::NotTrusted,
        ),
        (stranger.identity(&[here], YEARS), SendFault::NotTrusted),
        (self_signed(here), SendFault::NotTrusted),
    ] {
        let server = Server::start_reading(identity, |_asked, _out| Ok(()));
        let said = send(&bench.client, post(server.port()));
        assert_eq!(said, Err(expected));
        assert!(server.log.asked().is_empty() && !expected.may_have_arrived());
    }
    for version in [&TLS12, &TLS13] {
        let identity = bench.authority.identity_of(&[here], YEARS, &[version]);
        let answer = whole("200 OK", "", b"{}");
        let server = Server::start_reading(identity, move |_asked, out| out.write_all(&answer));
        assert!(send(&bench.client, post(server.port())).is_ok());
    }
    let plain = Server::raw(|mut tcp, _log| {
        tcp.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").ok();
        std::io::copy(&mut tcp, &mut std::io::sink()).ok();
    });
    let old = Server::raw(|mut tcp, _log| {
        let mut hello = [0; 4_096];
        assert!(tcp.read(&mut hello).is_ok_and(|length| length > 0));
        // The alert that asks for another version (RFC 8446 §6.2).
        tcp.write_all(&[0x15, 3, 2, 0, 2, 2, 70]).ok();
    });
    for server in [plain, old] {
        let said = send(&bench.client, post(server.port()));
        assert_eq!(said, Err(SendFault::NotTrusted));
    }
    // Without the added root it is as unknown as any.
    let server = Server::start_reading(identity(&bench.authority), |_asked, _out| Ok(()));
    let client = Client::new(&Settings {
        trust: Trust::default(),
        ..settings(&bench.authority)
    });
    let said = send(&client.unwrap(), post(server.port()));
    assert_eq!(said, Err(SendFault::NotTrusted));
}

#[test]
fn where_no_connection_stood_nothing_has_arrived() {
    let bench = Bench::new();
    let gone = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = gone.local_addr().unwrap().port();
    drop(gone);
    let fault = SendFault::NoConnection;
    assert_eq!(send(&bench.client, post(port)), Err(fault));
    // One that takes the connection and never speaks.
    let mute = Server::raw(|_tcp, _log| std::thread::sleep(Duration::from_secs(2)));
    let client = Client::new(&Settings {
        connect_max: Some(Duration::from_millis(200)),
        ..settings(&bench.authority)
    });
    let client = client.unwrap();
    assert_eq!(send(&client, post(mute.port())), Err(fault));
    // One that hangs up before TLS is agreed upon.
    let dead = Server::raw(|tcp, _log| drop(tcp));
    assert_eq!(send(&client, post(dead.port())), Err(fault));
    let nameless = Ask {
        url: Zeroizing::new("https://nobody.test.example/m".to_owned()),
        ..post(1)
    };
    assert_eq!(send(&client, nameless), Err(SendFault::NoName));
    assert!(!fault.may_have_arrived() && !SendFault::NoName.may_have_arrived());
}
