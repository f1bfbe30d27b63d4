//! Attached documents end to end: listed on the command line and never fetched, and opened in a
//! process that a hostile one may end (req-I19, req-R1, sec-P8, sec-P9, story-U25).

use std::io::Cursor;
use std::path::PathBuf;
use std::process::{Output, Stdio};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use health_card_kiosk::capture::{Opened, ShowFault, StillReader, Wanted};
use health_card_kiosk::document::Kind;
use health_card_kiosk::limits;
use image::{GrayImage, ImageFormat, Luma};
use serde_json::{Value, json};

use crate::links_open::Desk;
use crate::links_server::{FHIR, LinkServer, Paper};
use crate::support::{program, shared};

fn clinical(given: &str) -> String {
    format!(
        "<?xml version='1.0'?><ClinicalDocument xmlns='urn:hl7-org:v3'><title>After your visit</title>\
         <recordTarget><patientRole><patient><name><given>{given}</given><family>Anyperson</family></name>\
         <birthTime value='19510120'/></patient></patientRole></recordTarget>\
         <component><structuredBody><component><section><title>Plan</title><text>Rest.</text></section>\
         </component></structuredBody></component></ClinicalDocument>"
    )
}

fn attached(kind: &str, bytes: &[u8]) -> Value {
    json!({ "attachment": { "contentType": kind, "data": STANDARD.encode(bytes) } })
}

fn reference(content: &[Value]) -> Value {
    json!({
        "resourceType": "DocumentReference", "status": "current", "date": "2026-11-01",
        "type": { "coding": [{ "system": "http://loinc.org", "code": "34133-9" }] },
        "description": "After your visit", "author": [{ "display": "Dr. Rey" }], "content": content,
    })
}

fn bundle(resources: &[Value]) -> Value {
    let mut entries = vec![json!({ "fullUrl": "resource:0", "resource": {
        "resourceType": "Patient", "birthDate": "1951-01-20",
        "name": [{ "family": "Anyperson", "given": ["Johanna"] }],
    }})];
    entries.extend(
        resources
            .iter()
            .map(|resource| json!({ "resource": resource })),
    );
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries })
}

fn verify(json: &Value, more: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("record.json"), json.to_string()).unwrap();
    let output = program()
        .current_dir(folder.path())
        .env("HEALTH_CARD_KIOSK_DATA", "data")
        .args(["verify", "record.json"])
        .args(more)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    // Nothing of it is written anywhere.
    let mut names: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["data", "record.json"]);
    output
}

fn documents(line: &Value) -> Vec<&Value> {
    let records = line["records"].as_array().unwrap().iter();
    records
        .filter(|record| record["type"] == "document")
        .collect()
}

fn scanner() -> StillReader {
    StillReader::new(PathBuf::from(program().get_program()))
}

fn wanted(kind: Kind) -> Wanted {
    Wanted {
        kind,
        page: 0,
        width: 600,
    }
}

#[test]
fn documents_of_a_file_are_listed_with_size_and_fingerprint() {
    let cda = clinical("Johanna");
    let forms = [
        attached("text/xml", cda.as_bytes()),
        attached("application/pdf", b"%PDF-1.7 x"),
        json!({ "attachment": { "contentType": "application/pdf", "url": "https://127.0.0.1:9/never" } }),
    ];
    let record = bundle(&[reference(&forms)]);
    let output = verify(&record, &["--json"]);
    assert_eq!(output.status.code(), Some(2));
    let line: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(line["headline"], "shared-not-signed");
    let all = documents(&line);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0]["title"], "After your visit");
    assert_eq!(all[0]["author"], "Dr. Rey");
    assert_eq!(all[0]["status"], "current");
    let forms = all[0]["attachments"].as_array().unwrap();
    assert_eq!(forms[0]["kind"], "cda");
    assert_eq!(forms[0]["bytes"], cda.len());
    assert_eq!(forms[0]["sha256"].as_str().unwrap().len(), 64);
    assert_eq!(
        (&forms[1]["kind"], &forms[1]["content"]),
        (&json!("pdf"), &json!("held"))
    );
    assert_eq!(forms[2]["content"], "elsewhere");
    assert_eq!(forms[2]["host"], "127.0.0.1:9");
    let text = verify(&record, &[]);
    let text = String::from_utf8(text.stdout).unwrap();
    for said in ["After your visit", "Dr. Rey", "127.0.0.1:9", "10 bytes"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(
        !text.contains("never\n") && !text.contains("Rest."),
        "{text}"
    );
}

#[test]
fn a_document_of_somebody_else_is_a_doubt() {
    for (given, expected) in [("Johanna", "shared-not-signed"), ("Maximilian", "check")] {
        let record = bundle(&[reference(&[attached(
            "text/xml",
            clinical(given).as_bytes(),
        )])]);
        let output = verify(&record, &["--json"]);
        let line: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(line["headline"], expected, "{line}");
    }
}

#[test]
fn the_largest_document_is_read_and_a_larger_one_is_said_to_be() {
    for (bytes, content) in [
        (limits::ATTACHMENT_BYTES, Some("held")),
        (limits::ATTACHMENT_BYTES + 3, None),
    ] {
        let record = bundle(&[reference(&[attached("text/plain", &vec![b'x'; bytes])])]);
        let output = verify(&record, &["--json"]);
        let line: Value = serde_json::from_slice(&output.stdout).unwrap();
        match content {
            Some(content) => {
                let form = &documents(&line)[0]["attachments"][0];
                assert_eq!(
                    (&form["content"], &form["bytes"]),
                    (&json!(content), &json!(bytes))
                );
            }
            // The string that it stands in is over its bound, so that none of it is held.
            None => assert_eq!(line["headline"], "not-a-health-code"),
        }
    }
}

#[test]
fn a_document_alone_behind_a_link_is_opened_with_one_request() {
    let elsewhere = json!({ "attachment": { "contentType": "application/pdf", "url": "https://127.0.0.1:9/x" } });
    let cda = attached(
        "application/hl7-sdwg-template-xml",
        clinical("Johanna").as_bytes(),
    );
    let mut record = reference(&[cda, elsewhere]);
    // As patients share (req-R2).
    record["meta"] = json!({ "security": [{
        "system": "http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "code": "PATAST",
    }]});
    let server = LinkServer::with(vec![Paper::embedded(
        FHIR,
        record.to_string().as_bytes(),
        1,
    )]);
    let (code, object) = Desk::new(&server).open(&server.link("U"), &[], None);
    assert_eq!(
        (code, object["headline"].as_str()),
        (Some(2), Some("shared-not-signed"))
    );
    assert_eq!(server.asked().len(), 1);
    let text = object.to_string();
    for said in [
        r#""kind":"cda""#,
        r#""host":"127.0.0.1:9""#,
        "patient-shared",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn documents_are_opened_in_another_process() {
    let mut scanner = scanner();
    let cda = clinical("Johanna");
    for _ in 0..2 {
        match scanner.show(cda.as_bytes(), wanted(Kind::Cda)) {
            Ok(Opened::Text(text)) => assert_eq!(text.blocks.len(), 2),
            _ => panic!("no text"),
        }
        let mut png = Cursor::new(Vec::new());
        let picture = GrayImage::from_pixel(300, 200, Luma([7]));
        picture.write_to(&mut png, ImageFormat::Png).unwrap();
        match scanner.show(&png.into_inner(), wanted(Kind::Picture)) {
            Ok(Opened::Sheet(sheet)) => {
                assert_eq!((sheet.size.width, sheet.size.height), (300, 200));
                assert_eq!(sheet.rgb[..3], [7, 7, 7]);
            }
            _ => panic!("no picture"),
        }
    }
    let fault = |result: Result<Opened, ShowFault>| result.err();
    assert_eq!(
        fault(scanner.show(b"{\\rtf1}", wanted(Kind::Rtf))),
        Some(ShowFault::OtherKind)
    );
}

/// A PNG of this many pixels to a side, packed as tightly as can be.
fn bomb(side: u32) -> Vec<u8> {
    let mut png = Cursor::new(Vec::new());
    let picture = GrayImage::from_pixel(side, side, Luma([0]));
    picture.write_to(&mut png, ImageFormat::Png).unwrap();
    png.into_inner()
}

#[test]
fn what_would_take_all_memory_or_time_ends_and_the_next_document_is_opened() {
    let mut scanner = scanner();
    let nodes = usize::try_from(limits::XML_NODES).unwrap();
    let wide = clinical("Johanna").replace("Rest.", &"<a/>".repeat(nodes));
    // A quarter of a million declarations, each in the one before: each would be copied to all below.
    let deep: Vec<String> = (0..250_000)
        .map(|at| format!("<a xmlns:x{at}='y'>"))
        .collect();
    let deep = clinical("Johanna").replace("Rest.", &deep.concat());
    let entities = format!(
        "<!DOCTYPE x [<!ENTITY a '{}'>]>{}",
        "a".repeat(1_000),
        clinical("Johanna").replace("Rest.", &"&a;".repeat(100_000))
    );
    let rows = format!(
        "<table><tr><td rowspan=99999>{}</td></tr>{}</table>",
        "x".repeat(9_000),
        "<tr></tr>".repeat(100_000)
    );
    for (what, kind, bytes) in [
        ("a large picture", Kind::Picture, bomb(8_193)),
        ("many elements", Kind::Cda, wide.into_bytes()),
        ("many namespaces", Kind::Cda, deep.into_bytes()),
        ("entities", Kind::Cda, entities.into_bytes()),
        ("a cell in all rows", Kind::Html, rows.into_bytes()),
        (
            "open elements",
            Kind::Html,
            "<table><td>".repeat(500_000).into_bytes(),
        ),
        ("one long quote", Kind::Html, b"<a b='".repeat(1_000_000)),
    ] {
        let opened = scanner.show(&bytes, wanted(kind));
        match opened {
            Ok(Opened::Text(text)) => assert!(text.is_within_bounds(), "{what}"),
            Ok(Opened::Sheet(_)) => panic!("{what} was drawn"),
            Err(fault) => {
                let known = [ShowFault::TooLarge, ShowFault::Damaged];
                assert!(known.contains(&fault), "{what}: {fault}");
            }
        }
        let next = scanner.show(b"Dear doctor", wanted(Kind::Text));
        assert!(matches!(next, Ok(Opened::Text(_))), "after {what}");
    }
}

#[test]
fn clinical_documents_of_others_are_listed_and_named() {
    let Some(folder) = shared("records/c-cda") else {
        return;
    };
    let bytes = std::fs::read(folder.join("discharge-summary.xml")).unwrap();
    let record = bundle(&[reference(&[attached("text/xml", &bytes)])]);
    let output = verify(&record, &["--json"]);
    let line: Value = serde_json::from_slice(&output.stdout).unwrap();
    // It is about Isabella Jones.
    assert_eq!(line["headline"], "check");
    assert!(line.to_string().contains("document-of-another"), "{line}");
}
