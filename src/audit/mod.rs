//! The audit: what happened at this kiosk, in lines that name no person and no card, each chained to
//! the one before it (req-Q2, architecture §4 red line 4).
//!
//! There are two logs, since they are kept for different spans: what the kiosk and its administrator
//! did, and, where the administrator wants it, one line for each visit. A line's hash covers the hash
//! before it, so that no line can be changed, moved or taken out without every later hash changing;
//! whoever noted a day's last hash elsewhere can tell that the log was written anew.

mod check;
mod export;
mod scan;
mod tally;

pub use check::{Broken, Checked, check};
pub use export::{ExportedLine, Format, header, line, read_line};
pub use scan::{Arrival, AuditScans, Scan};
pub use tally::{Row, Tally, TooManyLines};

use std::fmt;

use aws_lc_rs::digest::{SHA256, digest};
use serde_json::Value;

use crate::time::UnixTime;

/// The event of a line that tells of a visit.
pub const SCAN: &str = "scan";

/// One of the two logs.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Log {
    /// What the kiosk and its administrator did.
    Kiosk,
    /// One line for each visit.
    Scans,
}

impl Log {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Kiosk, Self::Scans];

    /// Its stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kiosk => "kiosk",
            Self::Scans => "scans",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|log| log.code() == code)
    }
}

/// One line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Entry {
    /// Its number in its log, from one, without gaps.
    pub seq: u64,
    /// When, by this computer's clock; where visits are noted coarsely, the full hour.
    pub at: UnixTime,
    /// What, as a stable code in kebab-case.
    pub event: String,
    /// To whom, and in numbers. Of a visit, a JSON object whose members stand in the order of their
    /// names.
    pub detail: String,
}

impl Entry {
    /// What of the line is hashed: a JSON array of log, number, seconds since 1970, event and detail,
    /// without white space.
    fn hashed(&self, log: Log) -> String {
        let text = |text: &str| Value::from(text).to_string();
        let detail = match log {
            Log::Kiosk => text(&self.detail),
            Log::Scans => self.detail.clone(),
        };
        format!(
            "[\"{}\",{},{},{},{detail}]",
            log.code(),
            self.seq,
            self.at.as_secs(),
            text(&self.event)
        )
    }
}

/// The hash of a line: SHA-256 over the hash before it in hexadecimal digits, a line feed, and the line
/// as a JSON array.
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct Hash([u8; 32]);

impl Hash {
    /// What stands before the first line.
    pub const START: Self = Self([0; 32]);

    /// The hash of `entry`, which follows the line with the hash `before`.
    #[must_use]
    pub fn of(before: Self, log: Log, entry: &Entry) -> Self {
        let text = format!("{before}\n{}", entry.hashed(log));
        let mut hash = [0; 32];
        hash.copy_from_slice(digest(&SHA256, text.as_bytes()).as_ref());
        Self(hash)
    }

    /// Its bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The hash with these bytes; `None` if they are not 32.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Reads 64 hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits: Option<Vec<u8>> = text
            .chars()
            .map(|digit| {
                digit
                    .to_digit(16)
                    .and_then(|digit| u8::try_from(digit).ok())
            })
            .collect();
        let digits = digits.filter(|digits| digits.len() == 64)?;
        let (pairs, _rest) = digits.as_chunks::<2>();
        let bytes: Vec<u8> = pairs.iter().map(|[high, low]| high << 4 | low).collect();
        Self::from_bytes(&bytes)
    }
}

/// In hexadecimal digits.
impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Where a log stood: its last line's number and hash. To be noted elsewhere, on paper or in a file of
/// somebody else's.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Head {
    /// Of which log.
    pub log: Log,
    /// The last line's number; zero for none.
    pub seq: u64,
    /// The last line's hash.
    pub hash: Hash,
}

impl Head {
    /// Before the first line.
    #[must_use]
    pub const fn start(log: Log) -> Self {
        Self {
            log,
            seq: 0,
            hash: Hash::START,
        }
    }

    /// Where the log stands after `entry`.
    #[must_use]
    pub fn after(self, entry: &Entry) -> Self {
        Self {
            seq: entry.seq,
            hash: Hash::of(self.hash, self.log, entry),
            ..self
        }
    }

    /// Reads what [`Head`] shows itself as.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().splitn(3, ':');
        Some(Self {
            log: Log::named(parts.next()?)?,
            seq: parts.next()?.parse().ok()?,
            hash: Hash::parse(parts.next()?)?,
        })
    }
}

/// `scans:117:5e88…`
impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.log.code(), self.seq, self.hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        Entry {
            seq: 1,
            at: UnixTime::from_secs(1_700_000_000),
            event: "pin-set".to_owned(),
            detail: "a \"quoted\" line\n".to_owned(),
        }
    }

    /// By a calculation outside this program: `printf` and `sha256sum`.
    #[test]
    fn a_hash_can_be_calculated_by_anybody() {
        let text = concat!(
            "0000000000000000000000000000000000000000000000000000000000000000\n",
            r#"["kiosk",1,1700000000,"pin-set","a \"quoted\" line\n"]"#
        );
        let by_hand = digest(&SHA256, text.as_bytes());
        let hash = Hash::of(Hash::START, Log::Kiosk, &entry());
        assert_eq!(hash.bytes().as_slice(), by_hand.as_ref());
        assert_eq!(
            hash.to_string(),
            "7f057922b039e3c914e2bb38c8ed7ea214f4d1a1fa84a40b9d2eef37ca4ccb9d"
        );
    }

    #[test]
    fn heads_and_hashes_are_read_as_they_are_shown() {
        let head = Head::start(Log::Scans).after(&Entry {
            detail: "{}".to_owned(),
            ..entry()
        });
        assert_eq!(Head::parse(&head.to_string()), Some(head));
        assert_eq!(Head::parse(&format!(" {head}\n")), Some(head));
        for text in [
            "",
            "scans",
            "scans:1",
            "scans:1:00",
            "doors:1:00",
            "scans:-1:00",
        ] {
            assert_eq!(Head::parse(text), None, "{text}");
        }
        let hash = head.hash.to_string();
        assert_eq!(Hash::parse(&hash[1..]), None);
        assert_eq!(Hash::parse(&hash.replace(char::is_numeric, "g")), None);
        assert_eq!(Hash::parse(&hash.to_uppercase()), Some(head.hash));
    }
}
