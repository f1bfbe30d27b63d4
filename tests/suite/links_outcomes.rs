//! How `open` ends where it does not open, and what it asks for then: nothing, or once (req-J3 to J8,
//! K2 to K9, L4, M1).

use serde_json::{Value, json};

use crate::links_open::{Desk, cards, ended, server};
use crate::links_server::{CARDS, FHIR, KEY, LinkServer, Paper, SECRET, link};
use crate::server::whole;
use crate::support::{CardMaker, set};

#[test]
fn each_answer_of_a_server_has_its_outcome() {
    let server = server();
    let desk = Desk::new(&server);
    let html = "content-type: text/html\r\n";
    let json = "content-type: application/json\r\n";
    let many = json!({ "files": vec![json!({ "contentType": FHIR, "embedded": "a" }); 21] });
    for (says, outcome, reason) in [
        (whole("404 X", "", b""), "inactive", "link-inactive"),
        (whole("410 X", "", b""), "inactive", "link-inactive"),
        (
            whole("429 X", "retry-after: 120\r\n", b""),
            "rate-limited",
            "link-too-often",
        ),
        (whole("500 X", "", b""), "bad-response", "link-server-fault"),
        (whole("503 X", "", b""), "bad-response", "link-server-fault"),
        (whole("400 X", "", b""), "bad-response", "link-refused"),
        (
            whole("200 OK", html, b"<html>"),
            "bad-response",
            "link-web-page",
        ),
        (
            whole("511 X", html, b"<html>"),
            "bad-response",
            "link-web-page",
        ),
        (
            whole("200 OK", json, b"[]"),
            "bad-response",
            "link-list-garbled",
        ),
        (
            whole("200 OK", json, b"{}"),
            "bad-response",
            "link-list-without-files",
        ),
        (
            whole("200 OK", json, many.to_string().as_bytes()),
            "oversize",
            "link-list-too-long",
        ),
        (
            whole("200 OK", json, &vec![b' '; 1 << 21]),
            "oversize",
            "link-answer-too-large",
        ),
        (
            whole("302 X", "location: https://a.example/\r\n", b""),
            "redirect-refused",
            "link-redirect",
        ),
        (
            b"nothing of HTTP\r\n\r\n".to_vec(),
            "bad-response",
            "link-answer-garbled",
        ),
        (Vec::new(), "bad-response", "link-cut-off"),
    ] {
        server.shelf().says = Some(says);
        let before = server.asked().len();
        let (code, object) = desk.open(&server.link(""), &[], None);
        assert_eq!((code, ended(&object)), (Some(3), (outcome, reason)));
        assert_eq!(server.asked().len() - before, 1, "{reason}");
        let wait = if outcome == "rate-limited" {
            json!(120)
        } else {
            Value::Null
        };
        assert_eq!(object["retry_after"], wait, "{reason}");
        assert!(
            object["message"].as_str().unwrap().ends_with('.'),
            "{reason}"
        );
        assert_eq!(object["label"], "Back-to-school");
    }
}

#[test]
fn files_that_do_not_open_are_rows_and_name_the_whole_where_none_does() {
    let jws = CardMaker::new().jws();
    let other_key = Paper::embedded(CARDS, &cards(), 1);
    let server = LinkServer::with(vec![
        Paper::sealed(CARDS, jws),
        Paper::sealed(CARDS, "x".to_owned()),
    ]);
    let desk = Desk::new(&server);
    let (code, object) = desk.open(&server.link(""), &[], None);
    assert_eq!(
        (code, ended(&object)),
        (Some(3), ("bad-jwe", "link-file-not-encrypted"))
    );
    assert_eq!(object["files"][1]["error"], "link-file-parts");
    server.shelf().papers.push(other_key);
    let (code, object) = desk.open(&server.link(""), &[], None);
    // The one that opened counts, and the visit is not green for it.
    assert_eq!((code, ended(&object).0), (Some(2), "ok"));
    assert_eq!(object["headline"], "check");
    assert_eq!(object["files"][2]["verdicts"][0]["headline"], "verified");
    // Tickets that are dead.
    let elsewhere = Paper::embedded(CARDS, &cards(), 1).elsewhere();
    server.shelf().papers = vec![elsewhere];
    server.shelf().uses_of_a_ticket = 0;
    let (_code, object) = desk.open(&server.link(""), &[], None);
    assert_eq!(ended(&object), ("inactive", "link-file-ended"));
    // Another key than the link's.
    server.shelf().papers = vec![Paper::embedded(CARDS, &cards(), 1)];
    let key = json!({ "key": "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q" });
    let (_code, object) = desk.open(&link(&server.url(), "", &key), &[], None);
    assert_eq!(ended(&object), ("bad-jwe", "link-file-key"));
}

#[test]
fn what_a_server_says_of_waits_and_tries_is_passed_on() {
    let server = server();
    let desk = Desk::new(&server);
    let too_often = ("rate-limited", "link-too-often");
    let needed = ("passcode", "link-passcode-needed");
    let wrong = ("wrong-passcode", "link-passcode-wrong");
    let none: &[u8] = b"";
    let three: &[u8] = br#"{"remainingAttempts":3}"#;
    for (says, flag, passcode, ended_so, remaining, wait) in [
        // Where the server names no span the kiosk waits by itself, and does not say that it was told.
        (("429 X", "", three), "", None, too_often, None, None),
        (("429 X", "60", none), "U", None, too_often, None, Some(60)),
        (("401 X", "30", three), "", None, needed, Some(3), Some(30)),
        // The passcode is given, and may not be sent yet.
        (
            ("401 X", "30", three),
            "",
            Some("1"),
            too_often,
            Some(3),
            Some(30),
        ),
        (
            ("401 X", "30", three),
            "P",
            Some("1"),
            wrong,
            Some(3),
            Some(30),
        ),
        (("401 X", "30", none), "P", Some("1"), wrong, None, Some(30)),
        (("401 X", "", three), "P", Some("1"), wrong, Some(3), None),
    ] {
        let (status, wait_header, body) = says;
        let headers = match wait_header {
            "" => String::new(),
            wait => format!("retry-after: {wait}\r\n"),
        };
        server.shelf().says = Some(whole(status, &headers, body));
        let before = server.asked().len();
        let (code, object) = desk.open(&server.link(flag), &[], passcode);
        assert_eq!((code, ended(&object)), (Some(3), ended_so), "{object}");
        assert_eq!(object["remaining"], json!(remaining), "{object}");
        assert_eq!(object["retry_after"], json!(wait), "{object}");
        assert_eq!(server.asked().len() - before, 1);
    }
    // It is only the file that is asked for too often.
    server.shelf().says = None;
    server.shelf().papers = vec![Paper::embedded(CARDS, &cards(), 1).elsewhere()];
    for (headers, wait) in [("retry-after: 60\r\n", Some(60)), ("", None)] {
        server.shelf().says_for_files = Some(whole("429 X", headers, b""));
        let (code, object) = desk.open(&server.link(""), &[], None);
        assert_eq!((code, ended(&object)), (Some(3), too_often), "{object}");
        assert_eq!(object["retry_after"], json!(wait), "{object}");
        assert_eq!(object["files"][0]["error"], "link-too-often");
    }
}

#[test]
fn what_can_not_be_opened_is_not_asked_for() {
    let server = server();
    let desk = Desk::new(&server);
    let url = server.url();
    let past = json!({ "exp": 1_794_999_999 });
    let expired = link(&url, "", &past);
    for (text, outcome, reason) in [
        (&*expired, "expired", "link-expired"),
        (
            &link(&url, "", &json!({ "v": 2 })),
            "unsupported",
            "link-newer",
        ),
        (
            &link(&url, "PU", &json!({})),
            "bad-link",
            "link-flags-conflict",
        ),
        (
            &link(&url, "", &json!({ "key": "x" })),
            "bad-link",
            "link-without-key",
        ),
        (
            &link(&url.replace("https", "http"), "", &json!({})),
            "bad-link",
            "link-not-https",
        ),
        ("shlink:/x", "bad-link", "link-not-json"),
        ("shc:/5676", "bad-link", "link-none"),
        ("hello", "bad-link", "link-none"),
        (
            &link("https://10.0.0.1/m", "", &json!({})),
            "address-refused",
            "link-address-not-allowed",
        ),
        (
            &link("https://8.8.8.8:22/m", "", &json!({})),
            "address-refused",
            "link-port-not-allowed",
        ),
        (
            &link("https://nobody.invalid:8443/m", "", &json!({})),
            "offline",
            "link-no-name",
        ),
    ] {
        let (code, object) = desk.open(text, &[], None);
        let (said_outcome, said_reason) = ended(&object);
        assert_eq!((code, said_outcome), (Some(3), outcome), "{object}");
        // Of a key that is none it is enough that it is named.
        let is_reason =
            said_reason == reason || reason == "link-without-key" || reason == "link-not-json";
        assert!(is_reason, "{object}");
        assert_eq!(object["files"], json!([]));
    }
    assert_eq!(server.server.log.connections(), 0);
    // The server may know better than the link (req-J5).
    let (code, object) = desk.open(&expired, &["--anyway"], None);
    assert_eq!((code, ended(&object).0), (Some(0), "ok"));
    let gone = LinkServer::with(Vec::new()).link("");
    let (_code, object) = desk.open(&gone, &[], None);
    assert_eq!(ended(&object), ("offline", "link-no-connection"));
}

#[test]
fn a_server_that_nobody_vouches_for_learns_nothing() {
    let (server, stranger) = (server(), server());
    // The desk believes the other one's authority.
    let desk = Desk::new(&stranger);
    let (code, object) = desk.open(&server.link("P"), &[], Some("1234"));
    assert_eq!(
        (code, ended(&object)),
        (Some(3), ("bad-response", "link-not-trusted"))
    );
    assert!(server.asked().is_empty());
}

#[test]
fn the_settings_do_what_the_options_do_and_a_call_that_is_wrong_says_how() {
    let server = server();
    let desk = Desk::new(&server);
    let link = server.link("");
    let data = desk.folder.path().join("data");
    let (code, said, complained) = desk.call(&[&link], "");
    assert_eq!((code, &*said), (Some(64), ""));
    assert!(
        complained.contains("settings recipient NAME"),
        "{complained}"
    );
    let root = format!("@{}", desk.folder.path().join("root.pem").display());
    set(&data, "recipient", "Lincoln High nurse");
    set(&data, "proxy-roots", &root);
    let (code, said, _) = desk.call(&[&link], "");
    // Until it is allowed, this computer is no place for a link to lead to.
    assert_eq!(code, Some(3));
    assert!(said.contains("(link-port-not-allowed)"), "{said}");
    assert!(server.asked().is_empty());
    set(&data, "allow-network", "127.0.0.0/8");
    let viewer = format!("https://127.0.0.1:1/#{link}\n");
    let (code, said, complained) = desk.call(&["-"], &viewer);
    // The directory built in does not list the tests' issuer.
    assert_eq!((code, &*complained), (Some(2), ""));
    for part in [
        "Back-to-school",
        "Lincoln High nurse",
        "file 1 · application/smart-health-card",
    ] {
        assert!(said.contains(part), "{said}");
    }
    for secret in [&server.url(), KEY, SECRET] {
        assert!(!said.contains(secret));
    }
    let recipient = String::from_utf8(server.asked()[0].body.clone()).unwrap();
    assert!(recipient.contains(r#""recipient":"Lincoln High nurse""#));
    for (arguments, input, part) in [
        (
            vec!["-", "--passcode-stdin"],
            "",
            "both the link and the passcode",
        ),
        (vec![&*link, "--passcode-stdin"], "\n", "no passcode"),
        (
            vec![&*link, "--allow-network", "0.0.0.0/0"],
            "",
            "too large a network",
        ),
        (
            vec![&*link, "--allow-network", "10.1.2.3/8"],
            "",
            "first address",
        ),
        (vec![&*link, "--recipient", "a\nb"], "", "not a name"),
        (vec![&*link, "--ca", "keys.json"], "", "keys.json"),
    ] {
        let (code, said, complained) = desk.call(&arguments, input);
        assert_eq!((code, &*said), (Some(64), ""), "{part}");
        assert!(complained.contains(part), "{complained}");
    }
    assert_eq!(server.asked().len(), 1);
}
