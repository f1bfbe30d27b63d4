//! `open` end to end: the real program against a real server, one test for each way it can end
//! (req-J5 to J8, K2 to K7, L1 to L8, N1 to N3).

use std::io::Write as _;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::command_line::GIVEN;
use crate::links_server::{CARDS, FHIR, KEY, LinkServer, Paper, SECRET};
use crate::server::whole;
use crate::support::{CardMaker, ISS, program};

/// A kiosk that may ask a server on this computer, and judges with the tests' own keys.
pub(crate) struct Desk {
    pub(crate) folder: tempfile::TempDir,
}

impl Desk {
    pub(crate) fn new(server: &LinkServer) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let card = CardMaker::new();
        let (x, y) = card.issuer.coordinates();
        let key = json!({ "kty": "EC", "use": "sig", "alg": "ES256", "crv": "P-256",
            "x": x, "y": y, "kid": card.header["kid"] });
        let write = |name: &str, text: String| {
            std::fs::write(folder.path().join(name), text).unwrap();
        };
        write("keys.json", json!({ "keys": [key] }).to_string());
        write("root.pem", server.authority.pem());
        Self { folder }
    }

    pub(crate) fn call(&self, arguments: &[&str], input: &str) -> (Option<i32>, String, String) {
        let mut open = program();
        open.current_dir(self.folder.path())
            .env("HEALTH_CARD_KIOSK_DATA", "data")
            .arg("open")
            .args(arguments);
        let mut child = open
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // It may end without having read any of it.
        child.stdin.take().unwrap().write_all(input.as_bytes()).ok();
        let output = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        )
    }

    /// Opens `link` as Test desk, with the passcode if one is given.
    pub(crate) fn open(
        &self,
        link: &str,
        more: &[&str],
        passcode: Option<&str>,
    ) -> (Option<i32>, Value) {
        let mut arguments = vec![link, "--json", "--recipient", "Test desk"];
        arguments.extend(["--ca", "root.pem", "--allow-network", "127.0.0.0/8"]);
        arguments.extend(GIVEN);
        arguments.extend(more);
        let input = passcode.map(|passcode| format!("{passcode}\n"));
        if input.is_some() {
            arguments.push("--passcode-stdin");
        }
        let (code, said, complained) = self.call(&arguments, &input.unwrap_or_default());
        assert_eq!(complained, "");
        for secret in [KEY, SECRET] {
            assert!(!said.contains(secret), "{said}");
        }
        let object = serde_json::from_str(&said).unwrap();
        (code, object)
    }
}

pub(crate) fn cards() -> Vec<u8> {
    let file = json!({ "verifiableCredential": [CardMaker::new().jws()] });
    file.to_string().into_bytes()
}

fn result(status: &str) -> Vec<u8> {
    let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": [
        { "resource": { "resourceType": "Patient",
            "name": [{ "family": "Anyperson", "given": ["Johanna", "M."] }],
            "birthDate": "1951-01-20" } },
        { "resource": { "resourceType": "Observation", "status": status,
            "code": { "coding": [{ "system": "http://loinc.org", "code": "2345-7" }] },
            "effectiveDateTime": "2026-11-01", "valueString": "5 mmol/L" } },
    ]});
    bundle.to_string().into_bytes()
}

/// A link that opens to one card.
pub(crate) fn server() -> LinkServer {
    LinkServer::with(vec![Paper::embedded(CARDS, &cards(), 1)])
}

pub(crate) fn ended(object: &Value) -> (&str, &str) {
    let text = |name: &str| object[name].as_str().unwrap_or("");
    (text("outcome"), text("reason"))
}

#[test]
fn a_link_that_opens_prints_every_member_of_the_contract() {
    let papers = vec![
        Paper::embedded(CARDS, &cards(), 1).with("status", "finalized"),
        Paper::embedded(FHIR, &result("final"), 2)
            .elsewhere()
            .with("lastUpdated", "2026-11-02T00:00:00Z"),
        Paper::embedded("application/pdf", b"%PDF-", 3),
    ];
    let server = LinkServer::with(papers);
    server.shelf().list = Some(json!({ "resourceType": "List", "title": "For the nurse" }));
    server.shelf().headers = "retry-after: 3600\r\n".to_owned();
    let (code, object) = Desk::new(&server).open(&server.link("LX"), &[], None);
    // Records that nobody signed are among them.
    assert_eq!(code, Some(2));
    assert_eq!(ended(&object), ("ok", ""));
    let port = server.server.port();
    for (name, expected) in [
        ("reason", Value::Null),
        ("message", Value::Null),
        ("remaining", Value::Null),
        ("retry_after", json!(3_600)),
        ("label", json!("Back-to-school")),
        ("host", json!(format!("127.0.0.1:{port}"))),
        ("expires", Value::Null),
        ("recipient", json!("Test desk")),
        ("headline", json!("shared-not-signed")),
        ("mark", json!("test")),
        ("list", json!({ "title": "For the nurse", "notes": [] })),
        ("offers", json!([])),
    ] {
        assert_eq!(object[name], expected, "{name}");
    }
    let flags = json!({ "long_term": true, "passcode": false, "direct": false, "unknown": true });
    assert_eq!(object["flags"], flags);
    let [card, record, other] = &object["files"].as_array().unwrap()[..] else {
        panic!("{object}");
    };
    assert_eq!(card["type"], CARDS);
    assert_eq!(
        (&card["status"], &card["error"]),
        (&json!("finalized"), &Value::Null)
    );
    assert_eq!(card["verdicts"][0]["headline"], "verified");
    assert_eq!(card["verdicts"][0]["input"], "file 1");
    assert_eq!(record["last_updated"], "2026-11-02T00:00:00Z");
    let record = &record["verdicts"][0];
    assert_eq!(record["headline"], "shared-not-signed");
    assert_eq!(record["issued"], Value::Null);
    assert_eq!(record["person"]["names"], json!(["Johanna M. Anyperson"]));
    assert_eq!(record["records"][0]["value"], "5 mmol/L");
    assert_eq!(other["type"], "application/pdf");
    assert_eq!(
        other["verdicts"][0]["reasons"][0]["code"],
        "link-file-unknown"
    );
    // The same card by `verify`, member for member.
    let desk = Desk::new(&server);
    std::fs::write(desk.folder.path().join("file 1"), CardMaker::new().jws()).unwrap();
    let verified = program()
        .current_dir(desk.folder.path())
        .args([
            "verify",
            "--json",
            "--directory",
            "keys.json",
            "--issuer",
            ISS,
        ])
        .args(["--at", "1795000000", "file 1"])
        .output()
        .unwrap();
    let mut verified: Value = serde_json::from_slice(&verified.stdout).unwrap();
    // A directory that is given is as old as the call.
    verified["directory"]["time"] = card["verdicts"][0]["directory"]["time"].clone();
    assert_eq!(verified, card["verdicts"][0]);
}

#[test]
fn it_ends_as_a_card_of_its_own_would() {
    let server = server();
    let desk = Desk::new(&server);
    let (code, object) = desk.open(&server.link(""), &[], None);
    assert_eq!((code, ended(&object).0), (Some(0), "ok"));
    assert_eq!(object["headline"], "verified");
    server.shelf().papers[0] =
        Paper::embedded(CARDS, &cards(), 1).with("status", "no-longer-valid");
    let (code, object) = desk.open(&server.link("U"), &[], None);
    // Nothing is said of the one file of a direct link.
    assert_eq!(
        (code, &object["files"][0]["status"]),
        (Some(0), &Value::Null)
    );
    let (code, object) = desk.open(&server.link(""), &[], None);
    assert_eq!(
        (code, object["headline"].as_str()),
        (Some(2), Some("check"))
    );
    let mut altered = CardMaker::new().jws();
    altered.replace_range(altered.len() - 9..altered.len() - 8, "A");
    let altered = json!({ "verifiableCredential": [altered] }).to_string();
    server.shelf().papers[0] = Paper::embedded(CARDS, altered.as_bytes(), 1);
    let (code, object) = desk.open(&server.link(""), &[], None);
    assert_eq!(
        (code, object["headline"].as_str()),
        (Some(1), Some("do-not-accept"))
    );
}

#[test]
fn a_passcode_is_asked_for_before_anything_else_and_sent_once() {
    let server = LinkServer::locked_with("2016-01-31", vec![Paper::embedded(CARDS, &cards(), 1)]);
    let desk = Desk::new(&server);
    let link = server.link("LP");
    let (code, object) = desk.open(&link, &[], None);
    assert_eq!(code, Some(3));
    assert_eq!(ended(&object), ("passcode", "link-passcode-needed"));
    assert!(server.asked().is_empty());
    // Three tries: wrong, wrong, locked; then nobody gets in (story of EasyShare).
    for (left, passcode) in [(2, "1234"), (1, "2016-01-31 "), (0, "")] {
        if left == 0 {
            break;
        }
        let (code, object) = desk.open(&link, &[], Some(passcode));
        assert_eq!(code, Some(3));
        assert_eq!(ended(&object), ("wrong-passcode", "link-passcode-wrong"));
        assert_eq!(object["remaining"], left);
    }
    assert_eq!((server.passcodes(), server.asked().len()), (2, 2));
    let (code, object) = desk.open(&link, &[], Some("2016-01-31"));
    assert_eq!((code, ended(&object).0), (Some(0), "ok"));
    server.shelf().tries = 1;
    let (_code, object) = desk.open(&link, &[], Some("x"));
    assert_eq!(ended(&object), ("wrong-passcode", "link-locked"));
    assert_eq!(object["remaining"], 0);
    let (_code, object) = desk.open(&link, &[], Some("2016-01-31"));
    assert_eq!(ended(&object), ("inactive", "link-inactive"));
    assert_eq!((server.passcodes(), server.asked().len()), (5, 5));
    // Nothing of it is on the disk (red line 4).
    for file in std::fs::read_dir(desk.folder.path().join("data")).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        for secret in ["2016-01-31", "Back-to-school", "Anyperson", KEY, SECRET] {
            let mut windows = bytes.windows(secret.len());
            assert!(!windows.any(|part| part == secret.as_bytes()), "{secret}");
        }
    }
}

#[test]
fn a_server_that_wants_a_passcode_of_which_the_link_says_nothing_gets_it_second() {
    let server = LinkServer::locked_with("1234", vec![Paper::embedded(CARDS, &cards(), 1)]);
    let desk = Desk::new(&server);
    let (_code, object) = desk.open(&server.link(""), &[], None);
    assert_eq!(ended(&object), ("passcode", "link-passcode-needed"));
    let (code, object) = desk.open(&server.link(""), &[], Some("1234"));
    assert_eq!((code, ended(&object).0), (Some(0), "ok"));
    assert_eq!((server.passcodes(), server.asked().len()), (1, 3));
    // Where it is not wanted it is not sent.
    server.shelf().passcode = None;
    desk.open(&server.link(""), &[], Some("1234"));
    assert_eq!((server.passcodes(), server.asked().len()), (1, 4));
    // A refusal that counts nothing leaves the number open.
    server.shelf().says = Some(whole("401 X", "", b""));
    let (_code, object) = desk.open(&server.link("P"), &[], Some("1234"));
    assert_eq!(ended(&object).0, "wrong-passcode");
    assert_eq!(object["remaining"], Value::Null);
}

#[test]
fn what_is_still_to_come_is_pending() {
    let server = LinkServer::with(Vec::new());
    let desk = Desk::new(&server);
    let (code, object) = desk.open(&server.link("L"), &[], None);
    assert_eq!(code, Some(3));
    assert_eq!(ended(&object), ("pending", "link-empty"));
    let pending = Paper::embedded(FHIR, &result("registered"), 1);
    server
        .shelf()
        .papers
        .push(pending.with("status", "can-change"));
    let (code, object) = desk.open(&server.link("L"), &[], None);
    assert_eq!(code, Some(3));
    assert_eq!(ended(&object), ("pending", "link-results-pending"));
    let record = &object["files"][0]["verdicts"][0]["records"][0];
    assert_eq!(record["status"], "pending");
    // Later the same day.
    server.shelf().papers[0] = Paper::embedded(FHIR, &result("final"), 1);
    let (code, object) = desk.open(&server.link("L"), &[], None);
    assert_eq!((code, ended(&object).0), (Some(2), "ok"));
}
