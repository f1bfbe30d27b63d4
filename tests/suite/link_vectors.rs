//! Third-party vectors of SMART Health Links: links in text, pictures and JSON, manifests, and files
//! with the keys that open them.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use health_card_kiosk::capture::document;
use health_card_kiosk::directory;
use health_card_kiosk::jobs;
use health_card_kiosk::limits;
use health_card_kiosk::payload::Payload;
use health_card_kiosk::shared::Shared;
use health_card_kiosk::shl::{
    ContentKey, Link, LinkError, LinkNote, Manifest, ManifestError, MediaType, Place, Received,
    ReceivedFile, decrypt,
};
use health_card_kiosk::time::{Moment, UnixTime};
use health_card_kiosk::verdict::Headline;
use serde_json::Value;
use zeroize::Zeroizing;

use crate::support::shared;
use crate::vector_parts::rows_of;
use crate::vectors::Row;

/// Reads a link in any form that it is held up in.
fn read(text: &str) -> Result<Link, LinkError> {
    let Ok(Payload::Link(link)) = Payload::read(text) else {
        panic!("no link");
    };
    Link::parse(&link)
}

fn of_json(json: &str) -> Result<Link, LinkError> {
    read(&format!("shlink:/{}", URL_SAFE_NO_PAD.encode(json)))
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).unwrap().trim()
}

/// What the manifest of the vectors expects of a link.
fn judge(row: &Row, link: Result<Link, LinkError>) {
    match row.expected.as_str() {
        "shl-ok" => {
            let link = link.unwrap_or_else(|error| panic!("{}: {error}", row.id));
            assert_eq!(link.newer_version, None, "{}", row.id);
            assert!(!link.notes.contains(&LinkNote::NoExpiry), "{}", row.id);
        }
        "shl-http-url" => assert_eq!(link.err(), Some(LinkError::NotHttps), "{}", row.id),
        // The expiry is a text, and of milliseconds: a hint all the same, which has passed, so that
        // nothing is asked unless a person says so (trap-T7).
        "bad-shlink" => {
            let link = link.unwrap_or_else(|error| panic!("{}: {error}", row.id));
            assert_eq!(link.notes, [LinkNote::OddExpiry], "{}", row.id);
            assert!(link.expires < Some(row.time()), "{}", row.id);
        }
        other => panic!("{}: {other}", row.id),
    }
}

#[test]
fn links_in_text_and_json_are_as_expected() {
    for (row, bytes) in rows_of("shlink", 4) {
        judge(&row, read(text(&bytes)));
    }
    for (row, bytes) in rows_of("shl-payload", 3) {
        judge(&row, of_json(text(&bytes)));
    }
    for (row, bytes) in rows_of("shl-details", 1) {
        let json: Value = serde_json::from_slice(&bytes).unwrap();
        judge(&row, of_json(&json["shlinkJsonPayload"].to_string()));
        for form in ["shlink", "shlinkBare"] {
            let link = read(json[form].as_str().unwrap()).unwrap();
            assert_eq!(link.host.raw, "joshuamandel.com");
            assert!(link.flags.long_term && link.flags.direct && !link.flags.passcode);
        }
    }
}

#[test]
fn links_in_pictures_are_found_and_as_expected() {
    for (row, bytes) in rows_of("shlink-png", 3) {
        let texts = jobs::texts(&bytes, &mut document::read, &mut |_page| ()).unwrap();
        let links: Vec<_> = texts
            .iter()
            .filter(|text| matches!(Payload::read(text), Ok(Payload::Link(_))))
            .collect();
        assert_eq!(links.len(), 1, "{}", row.id);
        judge(&row, read(links[0]));
    }
}

#[test]
fn manifests_are_read_and_lead_nowhere_unsafe() {
    for (row, bytes) in rows_of("shl-manifest", 2) {
        match Manifest::parse(&bytes) {
            // Its locations are of a server that was tried out without TLS.
            Ok(manifest) => {
                assert_eq!(manifest.files.len(), 2, "{}", row.id);
                for file in manifest.files {
                    assert_eq!(file.kind, Some(MediaType::HealthCard));
                    assert!(matches!(file.place, Place::Nowhere));
                }
            }
            Err(error) => assert_eq!(error, ManifestError::NoFiles, "{}: one file alone", row.id),
        }
    }
}

fn received(jwe: &str, kind: Option<MediaType>) -> Received {
    let file = ReceivedFile {
        kind,
        status: None,
        last_updated: None,
        fhir_version: None,
        body: Ok(Zeroizing::new(jwe.to_owned())),
    };
    Received {
        files: vec![file],
        list: None,
        notes: Vec::new(),
        ask_again_after: None,
    }
}

#[test]
fn files_open_with_their_keys_and_their_cards_are_judged() {
    let Some(folder) = shared("vectors") else {
        return;
    };
    for (row, bytes) in rows_of("shl-server-record", 1) {
        let json: Value = serde_json::from_slice(&bytes).unwrap();
        let key = ContentKey::parse(json["payload"]["key"].as_str().unwrap()).unwrap();
        let files = json["jweFiles"].as_array().unwrap().iter();
        let headlines: Vec<_> = files
            .map(|jwe| headline(&folder, jwe.as_str().unwrap(), &key))
            .collect();
        assert_eq!(headlines, [Headline::Verified; 2], "{}", row.id);
    }
    for (row, bytes) in rows_of("jwe", 1) {
        let key = ContentKey::parse("rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q").unwrap();
        let content = decrypt(text(&bytes), &key, limits::SHARED_FILE_BYTES).unwrap();
        assert_eq!(content.content.len(), 846, "{}", row.id);
        assert_eq!(content.kind, Some(MediaType::HealthCard));
        let other = ContentKey::parse("rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7A").unwrap();
        assert!(decrypt(text(&bytes), &other, limits::SHARED_FILE_BYTES).is_err());
    }
}

/// What the one card in a file comes to, by the directory of the specification's example.
fn headline(folder: &Path, jwe: &str, key: &ContentKey) -> Headline {
    let trust = std::fs::read(folder.join("trust/test-directory.json")).unwrap();
    let at = UnixTime::from_secs(1_653_955_200);
    let (directory, _report) = directory::given(&trust, None, at).unwrap();
    let given = received(jwe, Some(MediaType::HealthCard));
    let shared = Shared::judge(given, key, &directory, Moment::given(at));
    assert_eq!(shared.verdicts.len(), 1);
    shared.verdicts[0].headline()
}
