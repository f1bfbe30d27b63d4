//! A log in a file: for whoever keeps logs, for a spreadsheet, and for systems that keep FHIR.

use serde_json::{Map, Value, json};

use super::{Entry, Hash, Log, SCAN};
use crate::text::csv::{guarded, quoted};
use crate::time::UnixTime;

/// How a log is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Format {
    /// A JSON object a line, with both hashes: what can be checked again.
    JsonLines,
    /// Comma-separated values (RFC 4180).
    Csv,
    /// A FHIR R4 `AuditEvent` a line (FHIR Bulk Data's NDJSON).
    Fhir,
}

/// Members of a visit that have a column of their own.
const COLUMNS: [&str; 15] = [
    "headline",
    "reasons",
    "came",
    "issuers",
    "records",
    "items",
    "rule",
    "ruling",
    "directory",
    "directory-days",
    "clock",
    "took-ms",
    "station",
    "kiosk",
    "version",
];

/// What stands before the lines of a file, if anything does.
#[must_use]
pub fn header(format: Format) -> Option<String> {
    let columns = || format!("log,seq,at,event,{},detail,hash\r\n", COLUMNS.join(","));
    (format == Format::Csv).then(columns)
}

/// One line, with what ends it. `before` is the hash before it.
#[must_use]
pub fn line(format: Format, log: Log, before: Hash, entry: &Entry, hash: Hash) -> String {
    match format {
        Format::JsonLines => {
            let line = json!({
                "log": log.code(),
                "seq": entry.seq,
                "at": entry.at.to_string(),
                "event": entry.event,
                "detail": detail(log, entry),
                "previous": before.to_string(),
                "hash": hash.to_string(),
            });
            format!("{line}\n")
        }
        Format::Csv => csv(log, entry, hash),
        Format::Fhir => format!("{}\n", audit_event(log, entry, hash)),
    }
}

/// The detail as JSON.
fn detail(log: Log, entry: &Entry) -> Value {
    let object = || serde_json::from_str(&entry.detail).ok();
    let object = log.holds_objects().then(object).flatten();
    object.unwrap_or_else(|| entry.detail.as_str().into())
}

fn members(log: Log, entry: &Entry) -> Map<String, Value> {
    match detail(log, entry) {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

/// A member in words: of a list, all of it.
fn said(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(said).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    }
}

fn csv(log: Log, entry: &Entry, hash: Hash) -> String {
    let members = members(log, entry);
    let mut cells = vec![
        log.code().to_owned(),
        entry.seq.to_string(),
        entry.at.to_string(),
        entry.event.clone(),
    ];
    let column = |name: &&str| members.get(*name).map(said).unwrap_or_default();
    cells.extend(COLUMNS.iter().map(column));
    cells.push(match log {
        Log::Kiosk => entry.detail.clone(),
        Log::Scans => String::new(),
    });
    cells.push(hash.to_string());
    let cells = cells.iter().map(|cell| quoted(&guarded(cell)));
    format!("{}\r\n", cells.collect::<Vec<_>>().join(","))
}

/// DICOM's codes for what is audited, which FHIR takes over (DICOM PS3.16, CID 400 and 401).
const DICOM: &str = "http://dicom.nema.org/resources/ontology/DCM";

/// An event's type, its subtype and its action, in those codes.
fn coded(
    event: &str,
) -> (
    (&'static str, &'static str),
    Option<(&'static str, &'static str)>,
    &'static str,
) {
    let application = ("110100", "Application Activity");
    let security = ("110113", "Security Alert");
    match event {
        SCAN => (("110110", "Patient Record"), None, "R"),
        "started" => (application, Some(("110120", "Application Start")), "E"),
        "ended" => (application, Some(("110121", "Application Stop")), "E"),
        "imported" | "import-refused" => (("110107", "Import"), None, "C"),
        "pin-refused" => (("110114", "User Authentication"), None, "E"),
        event if event.starts_with("taken-") || event.ends_with("-exported") => {
            (("110106", "Export"), None, "R")
        }
        _ => (security, Some(("110131", "Software Configuration")), "U"),
    }
}

/// A line as a FHIR R4 `AuditEvent` (<https://hl7.org/fhir/R4/auditevent.html>).
fn audit_event(log: Log, entry: &Entry, hash: Hash) -> Value {
    let coding = |(code, display): (&str, &str)| json!({ "system": DICOM, "code": code, "display": display });
    let (kind, subtype, action) = coded(&entry.event);
    let members = members(log, entry);
    let station = members.get("station").and_then(Value::as_str);
    let mut details: Vec<(String, String)> = match log {
        Log::Kiosk => vec![("detail".to_owned(), entry.detail.clone())],
        Log::Scans => members
            .iter()
            .map(|(name, value)| (name.clone(), said(value)))
            .collect(),
    };
    details.push(("log".to_owned(), log.code().to_owned()));
    details.push(("seq".to_owned(), entry.seq.to_string()));
    details.push(("hash".to_owned(), hash.to_string()));
    // FHIR knows no empty strings.
    details.retain(|(_name, value)| !value.is_empty());
    let details = details
        .into_iter()
        .map(|(name, value)| json!({ "type": name, "valueString": value }));
    let mut source = json!({ "observer": { "display": "Health Card Kiosk" } });
    if let Some(station) = station {
        source["site"] = station.into();
    }
    let mut event = json!({
        "resourceType": "AuditEvent",
        "id": format!("{}-{}", log.code(), entry.seq),
        "type": coding(kind),
        "action": action,
        "recorded": entry.at.to_string(),
        // 4 is a minor failure: what was asked for was refused.
        "outcome": if entry.event.ends_with("-refused") { "4" } else { "0" },
        "agent": [{
            "type": { "coding": [coding(("110150", "Application"))] },
            "who": { "display": "Health Card Kiosk" },
            "requestor": false,
        }],
        "source": source,
        "entity": [{ "name": entry.event, "detail": details.collect::<Vec<_>>() }],
    });
    if let Some(subtype) = subtype {
        event["subtype"] = json!([coding(subtype)]);
    }
    event
}

/// A line of a file in [`Format::JsonLines`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ExportedLine {
    /// Of which log.
    pub log: Log,
    /// The hash before it.
    pub before: Hash,
    /// The line.
    pub entry: Entry,
    /// Its hash.
    pub hash: Hash,
}

/// Reads such a line; `None` for anything else.
#[must_use]
pub fn read_line(line: &str) -> Option<ExportedLine> {
    let line: Value = serde_json::from_str(line).ok()?;
    let text = |name: &str| line.get(name).and_then(Value::as_str);
    let log = Log::named(text("log")?)?;
    let detail = match (log.holds_objects(), line.get("detail")?) {
        (true, detail @ Value::Object(_)) => detail.to_string(),
        (false, Value::String(text)) => text.clone(),
        _ => return None,
    };
    Some(ExportedLine {
        log,
        before: Hash::parse(text("previous")?)?,
        entry: Entry {
            seq: line.get("seq")?.as_u64()?,
            at: UnixTime::parse_rfc3339(text("at")?)?,
            event: text("event")?.to_owned(),
            detail,
        },
        hash: Hash::parse(text("hash")?)?,
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::super::Head;
    use super::*;

    fn scan() -> Entry {
        let detail = json!({
            "headline": "check", "reasons": ["issuer-not-listed", "no-name"], "came": "camera",
            "station": "=Door, 2",
        });
        Entry {
            seq: 7,
            at: UnixTime::from_secs(1_700_000_000),
            event: SCAN.to_owned(),
            detail: detail.to_string(),
        }
    }

    fn exported(format: Format, log: Log, entry: &Entry) -> String {
        let head = Head::start(log).after(entry);
        line(format, log, Hash::START, entry, head.hash)
    }

    #[test]
    fn json_lines_can_be_read_again_and_hash_to_the_same() {
        let pin = Entry {
            event: "pin-set".to_owned(),
            detail: "\"{},\u{2028}é".to_owned(),
            ..scan()
        };
        for (log, entry) in [(Log::Scans, scan()), (Log::Kiosk, pin)] {
            let text = exported(Format::JsonLines, log, &entry);
            let read = read_line(&text).unwrap();
            assert_eq!((read.log, &read.entry), (log, &entry));
            assert_eq!(Hash::of(read.before, log, &read.entry), read.hash);
        }
        for text in ["", "{}", "[]", "{\"log\":\"scans\"}"] {
            assert_eq!(read_line(text), None, "{text}");
        }
    }

    #[test]
    fn a_spreadsheet_gets_a_cell_for_each_column_and_no_formula() {
        let text = header(Format::Csv).unwrap() + &exported(Format::Csv, Log::Scans, &scan());
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let names = reader.headers().unwrap().clone();
        let row = reader.records().next().unwrap().unwrap();
        let cell = |name: &str| {
            let at = names.iter().position(|other| other == name).unwrap();
            row.get(at).unwrap()
        };
        assert_eq!(cell("at"), "2023-11-14T22:13:20Z");
        assert_eq!(cell("reasons"), "issuer-not-listed no-name");
        assert_eq!(cell("station"), "'=Door, 2");
        assert_eq!(cell("issuers"), "");
    }

    #[test]
    fn an_audit_event_has_what_fhir_requires_and_no_empty_value() {
        let started = Entry {
            event: "started".to_owned(),
            detail: String::new(),
            ..scan()
        };
        for (log, entry, code) in [
            (Log::Scans, scan(), "110110"),
            (Log::Kiosk, started, "110100"),
        ] {
            let text = exported(Format::Fhir, log, &entry);
            assert!(!text.contains("\"\""), "{text}");
            let event: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(event["resourceType"], "AuditEvent");
            assert_eq!(event["type"]["code"], code);
            assert_eq!(event["recorded"], "2023-11-14T22:13:20Z");
            assert_eq!(event["agent"][0]["requestor"], false);
            assert!(event["source"]["observer"]["display"].is_string());
            assert!(event.get("patient").is_none());
        }
    }
}
