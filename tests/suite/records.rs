//! What records say: bundles of others all shown, and our own with the text that was read by eye.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use aws_lc_rs::digest::{SHA256, digest};
use health_card_kiosk::fhir::{self, Record, Summary};
use health_card_kiosk::json::Json;
use health_card_kiosk::time::UnixTime;
use health_card_kiosk::wording::records::{Reading, page};
use health_card_kiosk::wording::{Language, Words};
use serde_json::{Value, json};

use crate::support::shared;

/// 21 November 2026, 18:42 UTC.
const NOW: UnixTime = UnixTime::from_secs(1_795_286_520);

fn reading(is_proven: bool) -> Reading {
    Reading {
        now: NOW,
        offset_seconds: 0,
        is_proven,
    }
}

/// The bundle in a file: itself, that of a card's payload or credential, or a list of resources.
fn bundle(path: &Path) -> Option<Arc<Json>> {
    let text = fs::read(path).unwrap();
    let value: Value = serde_json::from_slice(&text).ok()?;
    let of_card = |name: &str| value.pointer(&format!("{name}/credentialSubject/fhirBundle"));
    let found = of_card("/vc").or_else(|| of_card("")).unwrap_or(&value);
    let found = match found {
        Value::Array(items) => {
            let entry = |item: &Value| match item.get("resource") {
                Some(_) => item.clone(),
                None => json!({ "resource": item }),
            };
            let entries: Vec<Value> = items.iter().map(entry).collect();
            json!({ "resourceType": "Bundle", "type": "collection", "entry": entries })
        }
        other => other.clone(),
    };
    Json::parse(found.to_string().as_bytes()).ok().map(Arc::new)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "json"))
        .collect();
    files.sort();
    files
}

/// Every record stands on the page once, with a name, in every language.
fn is_whole(summary: &Summary, is_proven: bool) -> usize {
    for language in Language::ALL {
        let page = page(Words::of(language), summary, reading(is_proven), true);
        let mut times = vec![0; summary.records.len()];
        for (row, told) in page.groups.iter().flat_map(|group| &group.rows) {
            times[row.record] += 1;
            assert!(!told.name.is_empty() && told.raw.is_some());
        }
        for (record, times) in summary.records.iter().zip(times) {
            assert_eq!(times, usize::from(!matches!(record, Record::Endpoint(_))));
        }
    }
    summary.records.len()
}

#[test]
fn bundles_of_others_are_all_shown() {
    let folders = [
        "vectors/fhir-bundle",
        "vectors/jws-payload",
        "vectors/vc",
        "records/immunization-codes",
        "records/insurance",
    ];
    let (mut shown, mut records, mut refused) = (0, 0, Vec::new());
    for folder in folders {
        let Some(folder) = shared(folder) else { return };
        for path in files(&folder) {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let Some(bundle) = bundle(&path) else {
                refused.push(name);
                continue;
            };
            shown += 1;
            records += is_whole(&fhir::summary(&bundle, "4.0.1", NOW), true);
            for summary in fhir::shared(&bundle, "4.0.1", NOW) {
                records += is_whole(&summary, false);
            }
        }
    }
    println!("{shown} bundles, {records} records; not JSON: {refused:?}");
    // These two are broken on purpose.
    assert!(
        refused.iter().all(|name| name.contains("trailing_chars")),
        "{refused:?}"
    );
    assert!(shown >= 45, "{shown}");
}

fn text(summary: &Summary, is_proven: bool) -> String {
    let page = page(Words::english(), summary, reading(is_proven), false);
    let lines: Vec<String> = page.lines().iter().map(|line| line.to_string()).collect();
    lines.join("\n") + "\n"
}

/// Our own bundles, with what was read of them by eye. `UPDATE_GOLDEN=1` writes it anew; then read it.
#[test]
fn what_was_read_by_eye_is_still_said() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/golden");
    for path in files(&folder) {
        let bundle = bundle(&path).unwrap();
        let said = text(&fhir::summary(&bundle, "4.0.1", NOW), true);
        let expected = path.with_extension("txt");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&expected, &said).unwrap();
        }
        let expected = fs::read_to_string(&expected).unwrap();
        assert_eq!(said, expected, "{}", path.display());
    }
}

/// Others' bundles, with the fingerprint of the text that was read once by eye beside them.
const READ: [(&str, &str); 8] = [
    (
        "vectors/fhir-bundle/hl7-example-00-a-fhirBundle.json",
        "aa7fbc7aef58",
    ),
    (
        "vectors/fhir-bundle/hl7-example-02-a-fhirBundle.json",
        "2528fc8676e0",
    ),
    (
        "vectors/fhir-bundle/hl7-CARIN_INS_CD-bundle-01.json",
        "0dcf5fb65c02",
    ),
    ("vectors/fhir-bundle/hcards-dr-bundle.json", "abaa292b2e98"),
    ("records/immunization-codes/air.json", "897cc116f0f4"),
    ("records/immunization-codes/atc.json", "f52cc37619c6"),
    ("records/immunization-codes/icd11.json", "ad846c1bfd67"),
    (
        "records/immunization-codes/snomed_gtin.json",
        "a79b4f74b7ea",
    ),
];

#[test]
fn what_the_guides_examples_say_was_read_by_eye() {
    let mut wrong = Vec::new();
    for (name, fingerprint) in READ {
        let (folder, file) = name.rsplit_once('/').unwrap();
        let Some(folder) = shared(folder) else { return };
        let bundle = bundle(&folder.join(file)).unwrap();
        let said = text(&fhir::summary(&bundle, "4.0.1", NOW), true);
        let digest = digest(&SHA256, said.as_bytes());
        let found: Vec<String> = digest.as_ref()[..6]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let found = found.concat();
        if found != fingerprint {
            println!("== {name}: {found}\n{said}");
            wrong.push((name, found));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
