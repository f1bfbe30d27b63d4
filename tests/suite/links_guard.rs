//! Where a link may lead: nowhere but to the public internet at 443, unless an administrator says so
//! (req-K9, sec-S1, sec-S2). What is refused is refused before a name is looked up or a socket opened.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use health_card_kiosk::allowed::Allowed;
use health_card_kiosk::net::{Cancel, Client, Names, Settings, exchange};
use health_card_kiosk::shl::{Ask, AskNumber, Asks, FileFault, LinkFault, Press, SendFault, Stage};
use serde_json::json;
use zeroize::Zeroizing;

use crate::links_server::{
    FHIR, HOST, LinkServer, Paper, SECRET, link, passcode, press, session, settings,
};
use crate::server::whole;

fn get(url: &str) -> Ask {
    Ask {
        number: AskNumber(0),
        url: Zeroizing::new(url.to_owned()),
        body: None,
        bearer: None,
        accept: "application/jose",
        most: 1 << 20,
        within: Duration::from_secs(20),
        carries_passcode: false,
    }
}

fn fault(client: &Client, url: &str) -> Option<SendFault> {
    let asks = Asks {
        asks: vec![get(url)],
        room: 1 << 20,
    };
    let mut sent = exchange(client, asks, &Cancel::new());
    sent.pop().unwrap().1.err()
}

/// Every way to write an address of IPv4 that some program reads as one.
fn written(address: Ipv4Addr) -> Vec<String> {
    let [a, b, c, d] = address.octets();
    let whole = address.to_bits();
    vec![
        format!("{a}.{b}.{c}.{d}"),
        format!("{a}.{b}.{c}.{d}."),
        format!("{whole}"),
        format!("{whole:#x}"),
        format!("{whole:#o}").replace("0o", "0"),
        format!("{a:#x}.{b:#x}.{c:#x}.{d:#x}"),
        format!("0{a:o}.0{b:o}.0{c:o}.0{d:o}"),
        format!("{a}.{}", whole & 0xff_ffff),
        format!("{a}.{b}.{}", whole & 0xffff),
        format!("{}.{b}.{c}.{d}", percent(a)),
        format!("[::ffff:{a}.{b}.{c}.{d}]"),
        format!("[::ffff:{a:02x}{b:02x}:{c:02x}{d:02x}]"),
        format!("[0:0:0:0:0:ffff:{a}.{b}.{c}.{d}]"),
        format!("[::{a}.{b}.{c}.{d}]"),
        format!("[64:ff9b::{a}.{b}.{c}.{d}]"),
        format!("[64:ff9b:1::{a}.{b}.{c}.{d}]"),
        format!("[2002:{a:02x}{b:02x}:{c:02x}{d:02x}::1]"),
    ]
}

/// A number, each digit of it as a URL may hide it.
fn percent(number: u8) -> String {
    let digits = number.to_string().into_bytes();
    let hidden: Vec<String> = digits.iter().map(|digit| format!("%{digit:x}")).collect();
    hidden.concat()
}

/// Addresses that a link must not lead to, in every form (sec-S1).
fn refused() -> Vec<String> {
    let special = [
        [0, 0, 0, 0],
        [10, 0, 0, 1],
        [10, 255, 255, 255],
        [100, 64, 0, 1],
        [100, 127, 255, 255],
        [127, 0, 0, 1],
        [127, 255, 255, 254],
        [169, 254, 169, 254],
        [172, 16, 0, 1],
        [172, 31, 255, 255],
        [192, 0, 0, 8],
        [192, 0, 2, 1],
        [192, 168, 0, 1],
        [192, 168, 255, 255],
        [198, 18, 0, 1],
        [203, 0, 113, 9],
        [224, 0, 0, 1],
        [255, 255, 255, 255],
    ];
    let mut all: Vec<String> = special
        .map(Ipv4Addr::from)
        .into_iter()
        .flat_map(written)
        .collect();
    let names = "localhost localhost. LOCALHOST printer a.local A.LOCAL. x.internal x.lan \
        router.home.arpa x.localhost abc.onion metadata.google.internal";
    let six = "[::] [::1] [fc00::1] [fdff::1] [fe80::1] [fec0::1] [ff02::1] [100::1] [2001:db8::1] \
        [2001::1] [3fff::1] [4000::1] [5f00::1] [::ffff:0:127.0.0.1] [64:ff9b:0:0:1::8.8.8.8]";
    let both = names.split_whitespace().chain(six.split_whitespace());
    all.extend(both.map(str::to_owned));
    let mut all: Vec<String> = all
        .iter()
        .map(|host| format!("https://{host}/x?y=z"))
        .collect();
    for port in [22, 25, 53, 80, 444, 631, 6379, 8080, 8443, 9200, 65_535] {
        all.push(format!("https://a.example:{port}/"));
        all.push(format!("https://8.8.8.8:{port}/"));
        all.push(format!("https://127.0.0.1:{port}/"));
    }
    let others = "http://a.example/ HTTP://a.example/ HTTPS://a.example/ file:///etc/passwd \
        ftp://a.example/x data:,x gopher://a.example/ javascript:x https: https:/ https:// \
        https:///a.example https:a.example https:/a.example https:\\\\a.example \
        https://a.example\\x https://u@a.example/ https://u:p@a.example/ https://@a.example/ \
        https://127.0.0.1@a.example/ https://a.example@127.0.0.1/ https://a.example/#x \
        https://[::1/ https://[fe80::1%25eth0]/ https://a.example:99999/ https://a.example:x/ \
        https://a%00.example/ https://a%2eexample%2f/ //a.example/ a.example https://.../ \
        https://\u{ff11}27.0.0.1/ https://256.1.1.1/ https://1.2.3.4.5/";
    all.extend(others.split_whitespace().map(str::to_owned));
    all.extend(
        [
            "",
            " https://a.example/",
            "https://a exa/",
            "https://a\t.example/",
        ]
        .map(str::to_owned),
    );
    all
}

#[test]
fn no_form_of_an_address_leads_inside() {
    // No name leads anywhere, so that one that was looked up all the same has another fault.
    let client = Client::new(&Settings {
        names: Names::Function(|_name| vec![]),
        ..Settings::default()
    });
    let client = client.unwrap();
    let refused = refused();
    for url in &refused {
        let fault = fault(&client, url);
        let is_refused = matches!(
            fault,
            Some(SendFault::Address | SendFault::NotAllowed | SendFault::Port)
        );
        assert!(is_refused, "{url}: {fault:?}");
    }
    println!("{} addresses refused", refused.len());
    assert!(refused.len() >= 300);
    // The same client looks up what it may ask.
    assert_eq!(
        fault(&client, "https://a.example/x?y"),
        Some(SendFault::NoName)
    );
}

#[test]
fn a_name_may_lead_only_where_an_address_may() {
    let server = LinkServer::with(vec![Paper::embedded(FHIR, b"{}", 1)]);
    let port = server.server.port();
    let url = format!("https://{HOST}:{port}/m/{SECRET}");
    for (allowed, expected) in [
        ("", Some(SendFault::Port)),
        ("10.0.0.0/8", Some(SendFault::NotAllowed)),
        ("127.0.0.1", Some(SendFault::Port)),
        ("127.0.0.0/8", None),
        ("127.0.0.1/32", None),
        (HOST, Some(SendFault::Port)),
        (&*format!("{HOST}:{port}"), None),
    ] {
        let client = Client::new(&Settings {
            allowed: Allowed::parse(allowed).unwrap(),
            ..settings(&server.authority)
        });
        assert_eq!(fault(&client.unwrap(), &url), expected, "{allowed}");
    }
    assert_eq!(server.server.log.connections(), 3);
}

static LOOKED_UP: AtomicUsize = AtomicUsize::new(0);

/// At first an address that may be asked, beside one that may not; that one alone from then on: what
/// rebinding does.
fn changing(_name: &str) -> Vec<IpAddr> {
    let allowed: IpAddr = "127.0.0.1".parse().unwrap();
    let refused: IpAddr = "10.9.8.7".parse().unwrap();
    match LOOKED_UP.fetch_add(1, Ordering::SeqCst) {
        0 => vec![refused, allowed],
        _ => vec![refused],
    }
}

#[test]
fn a_name_is_looked_up_once_and_what_was_checked_is_what_is_asked() {
    let server = LinkServer::with(vec![Paper::embedded(FHIR, b"{}", 1)]);
    let client = Client::new(&Settings {
        names: Names::Function(changing),
        ..settings(&server.authority)
    });
    let client = client.unwrap();
    let url = format!("https://{HOST}:{}/m/{SECRET}", server.server.port());
    assert_eq!(fault(&client, &url), None);
    assert_eq!(LOOKED_UP.load(Ordering::SeqCst), 1);
    // The next request looks again, and where the name leads now it may not go.
    assert_eq!(fault(&client, &url), Some(SendFault::NotAllowed));
    assert_eq!(LOOKED_UP.load(Ordering::SeqCst), 2);
    assert_eq!(server.server.log.connections(), 1);
}

#[test]
fn what_a_manifest_points_to_is_checked_like_a_link() {
    let elsewhere = LinkServer::with(Vec::new());
    let inside = format!("https://127.0.0.1:{}/f", elsewhere.server.port());
    let server = LinkServer::with(Vec::new());
    let client = Client::new(&Settings {
        allowed: Allowed::parse(&format!("127.0.0.1:{}", server.server.port())).unwrap(),
        ..settings(&server.authority)
    });
    let client = client.unwrap();
    for (location, expected) in [
        (&*inside, SendFault::Port),
        (
            "https://169.254.169.254/latest/meta-data",
            SendFault::NotAllowed,
        ),
        ("https://localhost/x", SendFault::NotAllowed),
        ("http://a.example/x", SendFault::Address),
    ] {
        let manifest = json!({ "files": [{ "contentType": FHIR, "location": location }] });
        let json = "content-type: application/json\r\n";
        let says = whole("200 OK", json, manifest.to_string().as_bytes());
        server.shelf().says = Some(says);
        let mut session = server.session("");
        press(&mut session, Press::Open, &client).unwrap();
        let file = session.received().unwrap().files.remove(0);
        assert_eq!(
            file.body.err(),
            Some(FileFault::Send(expected)),
            "{location}"
        );
    }
    assert_eq!(elsewhere.server.log.connections(), 0);
}

#[test]
fn no_answer_leads_anywhere_else() {
    let elsewhere = LinkServer::with(vec![Paper::embedded(FHIR, b"{}", 1)]);
    let server = LinkServer::with(vec![Paper::embedded(FHIR, b"{}", 1).elsewhere()]);
    let client = server.client();
    for status in [301, 302, 303, 307, 308] {
        let target = format!("location: {}\r\n", elsewhere.url());
        let redirect = whole(&format!("{status} X"), &target, b"");
        let before = server.asked().len();
        for flag in ["", "P", "U"] {
            server.shelf().says = Some(redirect.clone());
            let mut session = server.session(flag);
            let first = match flag {
                "P" => {
                    press(&mut session, Press::Open, &client).unwrap();
                    passcode("1234")
                }
                _ => Press::Open,
            };
            press(&mut session, first, &client).unwrap();
            let fault = LinkFault::Send {
                fault: SendFault::Redirect,
                may_have_cost_a_try: flag == "P",
            };
            assert_eq!(session.stage(), Stage::Failed(fault), "{status} {flag}");
        }
        assert_eq!(server.asked().len() - before, 3);
        // A file that is elsewhere.
        let location = format!("{}/f/0", server.url());
        let gone = fault(&client, &location);
        assert_eq!(gone, Some(SendFault::Redirect));
    }
    assert_eq!(elsewhere.server.log.connections(), 0);
    // A viewer in front of a link is never asked (req-J2).
    let viewer = format!("https://127.0.0.1:{}/", elsewhere.server.port());
    server.shelf().says = None;
    let bare = link(&server.url(), "", &json!({}));
    let text = format!("{viewer}#{bare}");
    let payload = health_card_kiosk::payload::Payload::read(&text);
    let Ok(health_card_kiosk::payload::Payload::Link(read)) = payload else {
        panic!("no link");
    };
    let mut session = session(&read);
    press(&mut session, Press::Open, &client).unwrap();
    assert_eq!(session.stage(), Stage::Opened);
    assert_eq!(elsewhere.server.log.connections(), 0);
}
