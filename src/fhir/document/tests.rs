//! What is read of attached documents.

use std::sync::Arc;

use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::*;
use crate::fhir::{FHIR_VERSION, Record, Summary, shared};
use crate::time::UnixTime;

const NOW: UnixTime = UnixTime::from_secs(1_795_000_000);

fn summary(json: &Value) -> Summary {
    let json = Json::parse_record(json.to_string().as_bytes()).unwrap();
    let mut summaries = shared(&Arc::new(json), FHIR_VERSION, NOW);
    assert_eq!(summaries.len(), 1);
    summaries.remove(0)
}

fn documents(json: &Value) -> Vec<Document> {
    let records = summary(json).records.into_iter();
    let documents = records.filter_map(|record| match record {
        Record::Document(document) => Some(document),
        _ => None,
    });
    documents.collect()
}

/// The one document that there is, with its one form.
fn one(json: &Value) -> (Document, Attachment) {
    let mut documents = documents(json);
    assert_eq!(documents.len(), 1);
    let mut document = documents.remove(0);
    assert_eq!(document.attachments.len(), 1);
    let form = document.attachments.remove(0);
    (document, form)
}

fn bundle(resources: &[(&str, Value)]) -> Value {
    let entries: Vec<Value> = resources
        .iter()
        .map(|(url, resource)| json!({ "fullUrl": url, "resource": resource }))
        .collect();
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries })
}

fn reference(attachment: &Value) -> Value {
    json!({
        "resourceType": "DocumentReference", "status": "current",
        "content": [{ "attachment": attachment }],
    })
}

fn held(form: &Attachment) -> &[u8] {
    match &form.content {
        AttachmentContent::Held(bytes, _) => bytes,
        _ => panic!("nothing is held"),
    }
}

#[test]
fn a_reference_that_stands_alone_is_a_document() {
    let json = json!({
        "resourceType": "DocumentReference", "status": "current", "docStatus": "final",
        "type": { "coding": [{ "system": "http://loinc.org", "code": "60591-5" }] },
        "date": "2026-01-02", "description": "Summary\u{202e} of May",
        "author": [{ "display": "Dr. Rey" }],
        "content": [{ "attachment": {
            "contentType": "Text/Plain; charset=utf-8", "title": "letter.txt",
            "data": STANDARD.encode("Dear doctor"), "size": 11,
            "hash": "bW956E2OoeRQhzpHBRN39y8GK2w=",
        }}],
    });
    let (document, form) = one(&json);
    assert_eq!(document.role, DocumentRole::Summary);
    assert_eq!(document.status, DocumentStatus::Current);
    assert_eq!(document.title.unwrap().show(), "Summary of May");
    assert_eq!(document.author.unwrap().show(), "Dr. Rey");
    assert_eq!(document.date.unwrap().iso().as_deref(), Some("2026-01-02"));
    assert_eq!(form.media_type.as_ref().unwrap().as_str(), "text/plain");
    assert_eq!(
        (form.kind, held(&form)),
        (Some(Kind::Text), &b"Dear doctor"[..])
    );
    let AttachmentContent::Held(_, sha) = &form.content else {
        panic!("nothing is held");
    };
    assert_eq!(sha[..3], [0xef, 0xcf, 0x83]);
}

#[test]
fn a_size_or_a_fingerprint_that_differs_is_told() {
    let differs = |member: &str, value: Value| {
        let mut attachment = json!({ "data": STANDARD.encode("Dear doctor") });
        attachment[member] = value;
        one(&reference(&attachment)).1.differs
    };
    let sha = |text: &str| STANDARD.encode(digest(&SHA1_FOR_LEGACY_USE_ONLY, text.as_bytes()));
    assert!(!differs("size", json!(11)) && differs("size", json!(12)));
    assert!(!differs("hash", json!(sha("Dear doctor"))));
    assert!(differs("hash", json!(sha("Dear Doctor"))));
    // What is no SHA-1 says nothing.
    assert!(!differs("hash", json!("AAAA")) && !differs("hash", json!("?")));
}

#[test]
fn roles_and_standings_are_told_apart() {
    let of = |member: &str, value: &str| {
        let mut json = reference(&json!({ "data": "QQ==" }));
        json["type"] = json!({ "coding": [{ "system": "http://loinc.org", "code": value }] });
        if member != "type" {
            json[member] = json!(value);
        }
        let (document, _) = one(&json);
        (document.role, document.status)
    };
    assert_eq!(of("type", "51855-5").0, DocumentRole::Story);
    assert_eq!(of("type", "34133-9").0, DocumentRole::Other);
    for (member, value, expected) in [
        ("status", "current", DocumentStatus::Current),
        ("status", "superseded", DocumentStatus::Superseded),
        ("status", "entered-in-error", DocumentStatus::EnteredInError),
        ("docStatus", "preliminary", DocumentStatus::Preliminary),
        (
            "docStatus",
            "entered-in-error",
            DocumentStatus::EnteredInError,
        ),
    ] {
        assert_eq!(of(member, value).1, expected, "{member} {value}");
    }
}

#[test]
fn binaries_are_found_however_they_are_referred_to_and_shown_once() {
    let binary = |id: &str| {
        json!({
            "resourceType": "Binary", "id": id, "contentType": "text/plain", "data": STANDARD.encode(id),
        })
    };
    for (url, reference_url) in [
        ("https://a.example/fhir/Binary/b1", "Binary/b1"),
        (
            "https://a.example/fhir/Binary/b1",
            "https://a.example/fhir/Binary/b1",
        ),
        ("urn:uuid:5b1", "urn:uuid:5b1"),
        ("resource:1", "resource:1"),
    ] {
        let json = bundle(&[
            ("resource:0", reference(&json!({ "url": reference_url }))),
            (url, binary("b1")),
        ]);
        let (_, form) = one(&json);
        assert_eq!(held(&form), b"b1", "{reference_url}");
        assert_eq!(form.media_type.unwrap().as_str(), "text/plain");
    }
    let mut contained = reference(&json!({ "url": "#b1" }));
    contained["contained"] = json!([binary("b1")]);
    assert_eq!(held(&one(&contained).1), b"b1");
    // One that nothing points at is a document of its own.
    let alone = bundle(&[("resource:0", binary("b2"))]);
    assert_eq!(held(&one(&alone).1), b"b2");
}

#[test]
fn what_lies_elsewhere_is_named_and_what_is_broken_said() {
    let content = |attachment: Value| one(&reference(&attachment)).1.content;
    let AttachmentContent::Elsewhere(Some(host)) =
        content(json!({ "url": "https://files.example/a?ticket=1#x" }))
    else {
        panic!("it lies elsewhere");
    };
    assert_eq!(host.raw, "files.example");
    for odd in [
        "http://files.example/a",
        "Binary/none",
        "file:///etc/passwd",
        "javascript:x",
    ] {
        let odd = content(json!({ "url": odd }));
        assert!(matches!(odd, AttachmentContent::Elsewhere(None)));
    }
    assert!(matches!(content(json!({})), AttachmentContent::Missing));
    assert!(matches!(
        content(json!({ "data": " \n" })),
        AttachmentContent::Missing
    ));
    assert!(matches!(
        content(json!({ "data": "%%%" })),
        AttachmentContent::Damaged
    ));
    let in_lines = content(json!({ "data": "RGVh\r\nciBkb2N0 b3I" }));
    assert!(matches!(in_lines, AttachmentContent::Held(bytes, _) if **bytes == b"Dear doctor"));
    let most = STANDARD.encode(vec![b'x'; limits::ATTACHMENT_BYTES]);
    assert_eq!(most.len(), limits::ATTACHMENT_CHARS);
    assert!(matches!(
        super::content(&most, usize::MAX),
        AttachmentContent::Held(..)
    ));
    let beyond = STANDARD.encode(vec![b'x'; limits::ATTACHMENT_BYTES + 1]);
    assert!(matches!(
        super::content(&beyond, usize::MAX),
        AttachmentContent::TooLarge
    ));
}

#[test]
fn reports_bring_their_forms_and_remain_results() {
    let report = json!({
        "resourceType": "DiagnosticReport", "status": "final",
        "code": { "text": "X-ray of a hand" }, "performer": [{ "reference": "Organization/o" }],
        "presentedForm": [
            { "contentType": "application/pdf", "data": STANDARD.encode("%PDF-1.7") },
            { "contentType": "text/plain", "data": STANDARD.encode("No fracture.") },
        ],
    });
    let organization = json!({ "resourceType": "Organization", "id": "o", "name": "City Lab" });
    let json = bundle(&[
        ("r:0", report),
        ("https://a.example/Organization/o", organization),
    ]);
    let all = summary(&json).records;
    assert!(all.iter().any(|record| matches!(record, Record::Panel(_))));
    let forms = documents(&json);
    assert_eq!(forms.len(), 2);
    assert_eq!(forms[0].attachments[0].kind, Some(Kind::Pdf));
    assert_eq!(forms[1].author.as_ref().unwrap().show(), "City Lab");
    let media = json!({ "resourceType": "Media", "status": "completed",
        "content": { "contentType": "image/png", "data": STANDARD.encode(b"\x89PNG\r\n\x1a\n") } });
    assert_eq!(one(&media).1.kind, Some(Kind::Picture));
}

#[test]
fn attachments_have_a_bound() {
    let mut json = reference(&json!({ "data": "QQ==" }));
    let one = json["content"][0].clone();
    json["content"] = Value::Array(vec![one; limits::ATTACHMENTS + 5]);
    assert_eq!(documents(&json)[0].attachments.len(), limits::ATTACHMENTS);
}

#[test]
fn how_a_record_came_about_is_read_wherever_it_stands() {
    let patast = json!([{
        "system": "http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "code": "PATAST",
    }]);
    let category = json!([{ "coding": [{
        "system": "https://cms.gov/fhir/CodeSystem/patient-shared-category", "code": "patient-shared",
    }]}]);
    let app = json!([{ "url": "https://cms.gov/fhir/StructureDefinition/app-attestation",
        "valueString": "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.AA" }]);
    let said = |json: &Value| {
        let provenance = summary(json).provenance;
        (provenance.is_patient_shared, provenance.names_app)
    };
    let letter = reference(&json!({ "data": "QQ==" }));
    let mut in_bundle = bundle(&[("r:0", letter.clone())]);
    assert_eq!(said(&in_bundle), (false, false));
    in_bundle["meta"] = json!({ "security": patast, "extension": app });
    assert_eq!(said(&in_bundle), (true, true));
    let mut in_entry = letter.clone();
    in_entry["meta"] = json!({ "security": patast });
    assert_eq!(said(&bundle(&[("r:0", in_entry)])), (true, false));
    let mut in_category = letter;
    in_category["category"] = category;
    assert_eq!(said(&in_category), (true, false));
}

/// Many that point at one thing hold it once: no memory and no time for each.
#[test]
fn a_binary_that_many_point_at_is_held_once() {
    let bytes = vec![b'x'; 1 << 20];
    let binary = json!({ "resourceType": "Binary", "id": "b", "contentType": "text/plain",
        "data": STANDARD.encode(&bytes) });
    let mut letter = reference(&json!({ "url": "Binary/b" }));
    let form = letter["content"][0].clone();
    letter["content"] = Value::Array(vec![form; limits::ATTACHMENTS]);
    let mut entries = vec![("https://a.example/Binary/b", binary)];
    entries.extend(vec![("", letter); 200]);
    let documents = documents(&bundle(&entries));
    assert_eq!(documents.len(), 200);
    let forms: Vec<&Attachment> = documents
        .iter()
        .flat_map(|document| &document.attachments)
        .collect();
    assert_eq!(forms.len(), limits::ATTACHMENTS_IN_ALL);
    let left_out: usize = documents.iter().map(|document| document.left_out).sum();
    assert_eq!(forms.len() + left_out, 200 * limits::ATTACHMENTS);
    let held = |form: &Attachment| match &form.content {
        AttachmentContent::Held(bytes, _) => Arc::as_ptr(bytes),
        _ => panic!("nothing is held"),
    };
    assert!(forms.iter().all(|form| held(form) == held(forms[0])));
}

#[test]
fn all_documents_together_have_a_bound() {
    let data = STANDARD.encode(vec![b'x'; limits::ATTACHMENT_BYTES]);
    let letter = reference(&json!({ "data": data }));
    let json = bundle(&vec![("", letter); 4]);
    let documents = documents(&json);
    let is_held = |document: &Document| {
        let form = &document.attachments[0];
        matches!(form.content, AttachmentContent::Held(..))
    };
    let held: Vec<bool> = documents.iter().map(is_held).collect();
    assert_eq!(held, [true, true, true, false]);
    let last = &documents[3].attachments[0].content;
    assert!(matches!(last, AttachmentContent::TooLarge));
}

/// What is not shown elsewhere is shown where it stands.
#[test]
fn no_binary_is_dropped_without_a_word() {
    let binary =
        json!({ "resourceType": "Binary", "id": "b", "data": STANDARD.encode("Dear doctor") });
    let count = |pointing: Value| {
        let json = bundle(&[
            ("https://a.example/Binary/b", binary.clone()),
            ("r:1", pointing),
        ]);
        let documents = documents(&json);
        let forms = documents.iter().flat_map(|document| &document.attachments);
        let is_it = |form: &&Attachment| matches!(&form.content, AttachmentContent::Held(bytes, _) if ***bytes == *b"Dear doctor");
        forms.filter(is_it).count()
    };
    assert_eq!(count(reference(&json!({ "url": "Binary/b" }))), 1);
    // Its own bytes come first.
    assert_eq!(
        count(reference(&json!({ "url": "Binary/b", "data": "QQ==" }))),
        1
    );
    let mut other = reference(&json!({ "url": "Binary/b" }));
    other["resourceType"] = json!("Consent");
    assert_eq!(count(other), 1);
    let mut beyond = reference(&json!({ "data": "QQ==" }));
    let form = beyond["content"][0].clone();
    let mut forms = vec![form; limits::ATTACHMENTS];
    forms.push(json!({ "attachment": { "url": "Binary/b" } }));
    beyond["content"] = Value::Array(forms);
    assert_eq!(count(beyond), 1);
}
