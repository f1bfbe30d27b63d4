//! What happened to the directory, in sentences, by the codes of the journal.

use super::refresh::snapshot_refused;
use crate::directory::SnapshotError;
use crate::time::UnixTime;
use crate::verdict::Fact;
use crate::wording::day;

/// One line of the history.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Line {
    /// What happened.
    pub title: &'static str,
    /// To whom, and what follows; may be empty.
    pub more: String,
    /// How much it weighs.
    pub weight: Fact,
}

/// A line of the journal in words; `None` for a code that is not known.
#[must_use]
pub fn journal(event: &str, detail: &str) -> Option<Line> {
    let line = |title, more: String, weight| Line {
        title,
        more,
        weight,
    };
    Some(match event {
        "imported" => line("New directory imported", imported(detail), Fact::Good),
        "import-refused" => line("Directory refused", refused(detail), Fact::Unsure),
        "key-withdrawn" => line(
            "Key withdrawn by its issuer",
            format!("{}. Its cards are refused from then on.", key_of(detail)),
            Fact::Unsure,
        ),
        "key-listed-again" => line(
            "Withdrawn key listed again",
            format!("{}. Its cards are good again.", key_of(detail)),
            Fact::NotJudged,
        ),
        "issuer-delisted" => line(
            "Issuer no longer listed",
            format!("{detail}. Its cards need a second look."),
            Fact::Unsure,
        ),
        "blocked" => line(
            "Blocked here",
            format!("{detail}. Its cards are refused."),
            Fact::Unsure,
        ),
        "unblocked" => line(
            "Block taken away here",
            format!("{detail}. Its cards are judged like others again."),
            Fact::NotJudged,
        ),
        "issuer-added" => line(
            "Issuer added here",
            format!("{detail}. Its cards are never plain green."),
            Fact::NotJudged,
        ),
        "issuer-removed" => line(
            "Issuer that was added here removed",
            format!("{detail}."),
            Fact::NotJudged,
        ),
        "setting-changed" => line(
            "Setting changed",
            format!("{}.", setting(detail)),
            Fact::NotJudged,
        ),
        "started-over" => line(
            "Started over",
            "From the directory built into this program. What was remembered was let go."
                .to_owned(),
            Fact::Unsure,
        ),
        _ => return None,
    })
}

/// A line whose code this version does not know.
#[must_use]
pub fn unknown(event: &str, detail: &str) -> Line {
    Line {
        title: "Noted by another version of this program",
        more: format!("{event}: {detail}"),
        weight: Fact::NotJudged,
    }
}

/// "snapshot of T: issuers A to B, keys C to D", with a date that is read at a glance.
fn imported(detail: &str) -> String {
    let dated = || {
        let (time, counts) = detail.strip_prefix("snapshot of ")?.split_once(": ")?;
        let at = UnixTime::parse_rfc3339(time)?;
        let (issuers, keys) = counts.strip_prefix("issuers ")?.split_once(", keys ")?;
        Some(format!("Of {}. Issuers {issuers}, keys {keys}.", day(at)))
    };
    dated().unwrap_or_else(|| detail.to_owned())
}

fn refused(detail: &str) -> String {
    let none = UnixTime::from_secs(0);
    let older = SnapshotError::Older {
        current: none,
        offered: none,
    };
    // The journal does not keep the two dates.
    if detail == older.to_string() {
        return "Older than the directory in use, which stays.".to_owned();
    }
    let known = [
        SnapshotError::Signature,
        SnapshotError::NotJson,
        SnapshotError::Shape,
        SnapshotError::NoIssuers,
    ];
    known
        .iter()
        .find(|error| error.to_string() == detail)
        .map_or_else(
            || format!("Nothing in it can be used: {detail}."),
            |error| format!("{}. The one in use stays.", snapshot_refused(error).title),
        )
}

/// "KID of ISS".
fn key_of(detail: &str) -> String {
    match detail.split_once(" of ") {
        Some((kid, iss)) => format!("{} of {iss}", super::directory::short_key(kid)),
        None => detail.to_owned(),
    }
}

fn setting(name: &str) -> &str {
    match name {
        "mirrors" => "Where the directory is fetched from",
        "refreshes" => "Whether it is refreshed by itself",
        "asks-issuers" => "Whether issuers are asked for their keys",
        "old-after-days" => "After how many days it is old",
        "too-old-after-days" => "After how many days it is too old",
        "only-kinds" => "Which kinds of issuers may be green",
        "only-places" => "Issuers of which places may be green",
        "proxy-roots" => "Which proxies may look into connections",
        "camera" => "Which camera is used",
        "mirrored" => "Whether the picture is shown as in a mirror",
        "scanner-port" => "Which scanner is used",
        "scanner-baud" => "How fast the scanner's line is",
        "profile" => "Where the kiosk stands",
        "language" => "What language the window speaks",
        "theme" => "The colours of the window",
        "text-size" => "How large text is",
        "volume" => "How loud sounds are",
        "clear-after" => "When a result clears by itself",
        "dim-after" => "When the screen dims",
        "photo-id" => "Whether staff compare a photo ID",
        "shown-before" => "For how long a card is remembered",
        "recipient" => "Whom a link is opened for",
        "retention-days" => "For how long daily counts are kept",
        "kiosk" => "Whether leaving needs the PIN",
        "guest-window" => "Whether a second window faces the guest",
        "ask-visitor" => "Whether staff may type who stands there",
        "set-up" => "Whether the first start is done",
        other => other,
    }
}
