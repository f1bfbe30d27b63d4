//! What happened to the directory, in sentences, by the codes of the kiosk's log.

use super::refresh::snapshot_refused;
use super::settings;
use crate::directory::SnapshotError;
use crate::fleet::FleetFault;
use crate::time::UnixTime;
use crate::verdict::Fact;
use crate::wording::{Words, day};

/// One line of the history.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Line {
    /// What happened.
    pub title: String,
    /// To whom, and what follows; may be empty.
    pub more: String,
    /// How much it weighs.
    pub weight: Fact,
}

/// A line of the kiosk's log in words; `None` for a code that is not known.
#[must_use]
pub fn journal(words: Words, event: &str, detail: &str) -> Option<Line> {
    let (subject, weight) = match event {
        "imported" => (imported(words, detail), Fact::Good),
        "fleet-applied" => (fleet_applied(words, detail), Fact::Good),
        "fleet-refused" => (fleet_refused(words, detail), Fact::Unsure),
        "fleet-trusted" | "fleet-forgotten" => (super::directory::short_key(detail), Fact::Unsure),
        "import-refused" => (refused(words, detail), Fact::Unsure),
        "key-withdrawn" => (key_of(words, detail), Fact::Unsure),
        "key-listed-again" => (key_of(words, detail), Fact::NotJudged),
        "issuer-delisted" | "blocked" | "started-over" | "pin-cleared" => {
            (detail.to_owned(), Fact::Unsure)
        }
        "unblocked" | "issuer-added" | "issuer-removed" | "pin-set" | "pack-added"
        | "pack-removed" | "started" | "ended" | "old-lines-gone" | "counts-exported"
        | "audit-exported" | "settings-exported" => (detail.to_owned(), Fact::NotJudged),
        "taken-copy-field" | "taken-copy-doses" | "taken-csv" | "taken-pdf" | "taken-report" => {
            (String::new(), Fact::NotJudged)
        }
        "clock-jumped"
        | "clock-behind"
        | "restarted-after-fault"
        | "store-set-aside"
        | "pin-refused" => (detail.to_owned(), Fact::Unsure),
        "setting-changed" => (settings::label(words, detail), Fact::NotJudged),
        _ => return None,
    };
    Some(line(words, event, &subject, weight))
}

/// A line whose code this version does not know.
#[must_use]
pub fn unknown(words: Words, event: &str, detail: &str) -> Line {
    let subject = format!("{event}: {detail}");
    line(words, "unknown", &subject, Fact::NotJudged)
}

fn line(words: Words, event: &str, subject: &str, weight: Fact) -> Line {
    let said = words.sentence(&format!("journal-{event}"), &[("subject", subject.into())]);
    Line {
        title: said.title,
        more: said.advice,
        weight,
    }
}

/// "snapshot of T: issuers A to B, keys C to D", with a date that is read at a glance.
fn imported(words: Words, detail: &str) -> String {
    let dated = || {
        let (detail, _sha256) = detail.split_once(", SHA-256 ").unwrap_or((detail, ""));
        let (time, counts) = detail.strip_prefix("snapshot of ")?.split_once(": ")?;
        let at = UnixTime::parse_rfc3339(time)?;
        let (issuers, keys) = counts.strip_prefix("issuers ")?.split_once(", keys ")?;
        let (issuers_before, issuers) = issuers.split_once(" to ")?;
        let (keys_before, keys) = keys.split_once(" to ")?;
        let told = [
            ("day", day(words, at).into()),
            ("issuers-before", issuers_before.into()),
            ("issuers", issuers.into()),
            ("keys-before", keys_before.into()),
            ("keys", keys.into()),
        ];
        Some(words.with("journal-imported-what", &told))
    };
    dated().unwrap_or_else(|| detail.to_owned())
}

/// "pack of T: settings A, …", with a date that is read at a glance.
fn fleet_applied(words: Words, detail: &str) -> String {
    let time = detail
        .strip_prefix("pack of ")
        .and_then(|rest| rest.split_once(": "));
    match time.and_then(|(time, _counts)| UnixTime::parse_rfc3339(time)) {
        Some(at) => words.with("journal-fleet-of", &[("day", day(words, at).into())]),
        None => detail.to_owned(),
    }
}

/// "CODE: why", with the reason itself where the code says no more than that there is one.
fn fleet_refused(words: Words, detail: &str) -> String {
    let coded = detail.split_once(": ");
    let known = coded.and_then(|(code, why)| Some((FleetFault::named(code)?, why)));
    let Some((fault, why)) = known else {
        return detail.to_owned();
    };
    let told = words.with(&format!("fleet-fault-{}", fault.code()), &[]);
    match fault {
        FleetFault::Content => format!("{told} ({why})"),
        _ => told,
    }
}

fn refused(words: Words, detail: &str) -> String {
    let none = UnixTime::from_secs(0);
    let older = SnapshotError::Older {
        current: none,
        offered: none,
    };
    // The log does not keep the two dates.
    if detail == older.to_string() {
        return words.with("journal-refused-older", &[]);
    }
    let known = [
        SnapshotError::Signature,
        SnapshotError::NotJson,
        SnapshotError::Shape,
        SnapshotError::NoIssuers,
    ];
    let known = known.iter().find(|error| error.to_string() == detail);
    match known {
        Some(error) => {
            let why = snapshot_refused(words, error).title;
            words.with("journal-refused-why", &[("why", why.into())])
        }
        None => words.with("journal-refused-other", &[("why", detail.into())]),
    }
}

/// "KID of ISS".
fn key_of(words: Words, detail: &str) -> String {
    match detail.split_once(" of ") {
        Some((kid, iss)) => {
            let key = super::directory::short_key(kid);
            let told = [("key", key.into()), ("iss", iss.into())];
            words.with("journal-key-of", &told)
        }
        None => detail.to_owned(),
    }
}
