//! Card revocation list. Cards specification §"Revocation", req-H1 to req-H9.

use std::collections::BTreeMap;

use crate::issuer::KeyId;
use crate::json::Json;
use crate::limits;
use crate::time::UnixTime;

/// A counter that no list reaches: the issuer has a list, and it or its counter could not be read,
/// so that nobody knows which of its cards were taken back.
pub const UNREADABLE_COUNTER: u64 = i64::MAX.cast_unsigned();

/// How the id by which a list names a card is found.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Method {
    // In the order of how much they ask of a reader: the later wins when lists are merged.
    /// It stands in the card as `vc.rid`.
    Rid,
    /// It is computed from the card's bundle, for cards that were issued without one. Legacy
    /// revocation, a draft (RFC 002 of SMART Health Cards, req-H7).
    HashFhir,
    /// In a way that this program does not know.
    Other(String),
}

impl Method {
    /// Reads the method's name as published.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "rid" => Self::Rid,
            "hash-fhir" => Self::HashFhir,
            other => Self::Other(other.to_owned()),
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Rid => "rid",
            Self::HashFhir => "hash-fhir",
            Self::Other(name) => name,
        }
    }
}

/// Which of a key's cards were taken back.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RevocationList {
    /// How a card's id is found.
    pub method: Method,
    /// Grows with each issue of the list.
    pub counter: u64,
    rids: BTreeMap<String, Revoked>,
}

/// Which cards with one id were taken back.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Revoked {
    /// All.
    Always,
    /// Those whose `nbf` lies strictly before this (req-H3).
    Before(UnixTime),
}

impl RevocationList {
    /// Makes a list of entries as published: `rid`, or `rid.timestamp` in seconds. Malformed
    /// entries are left out and counted (req-H5); of two for one id the stricter stays (req-H4).
    pub fn new<'a>(
        method: &str,
        counter: u64,
        entries: impl IntoIterator<Item = &'a str>,
    ) -> (Self, usize) {
        let mut list = Self {
            method: Method::named(method),
            counter,
            rids: BTreeMap::new(),
        };
        let skipped = entries
            .into_iter()
            .take(limits::RIDS_OF_LIST)
            .filter(|entry| list.add(entry).is_none())
            .count();
        (list, skipped)
    }

    fn add(&mut self, entry: &str) -> Option<()> {
        let (rid, revoked) = match entry.split_once('.') {
            None => (entry, Revoked::Always),
            Some((rid, seconds)) => {
                let before = seconds
                    .parse::<u32>()
                    .map(|seconds| Revoked::Before(UnixTime::from_secs(seconds.into())));
                // The id was taken back at a time that can't be read: at any time, then.
                (rid, before.unwrap_or(Revoked::Always))
            }
        };
        if !is_rid(rid) {
            return None;
        }
        self.insert(rid, revoked);
        Some(())
    }

    fn insert(&mut self, rid: &str, revoked: Revoked) {
        let stricter = match (self.rids.get(rid), revoked) {
            (Some(Revoked::Always), _) => Revoked::Always,
            (Some(Revoked::Before(known)), Revoked::Before(new)) => {
                Revoked::Before(new.max(*known))
            }
            (_, new) => new,
        };
        self.rids.insert(rid.to_owned(), stricter);
    }

    /// Takes in another list of the same key: the later counter, and of each id the stricter word.
    /// Of two methods the one stays that asks more, since it leaves more open.
    pub fn merge(&mut self, other: &Self) {
        self.counter = self.counter.max(other.counter);
        if other.method > self.method {
            self.method.clone_from(&other.method);
        }
        for (rid, revoked) in &other.rids {
            self.insert(rid, *revoked);
        }
    }

    /// Reads a list as published, with the id of the key that it is for, and the number of entries
    /// left out; `None` if it is no list.
    #[must_use]
    pub fn from_json(json: &Json) -> Option<(KeyId, Self, usize)> {
        let kid = KeyId::parse(json.text_of("kid")?)?;
        let counter = json.get("ctr")?.count().filter(|counter| *counter >= 1)?;
        let Some(Json::Array(rids)) = json.get("rids") else {
            return None;
        };
        let entries = rids.iter().map(|rid| rid.text().unwrap_or_default());
        let (list, skipped) = Self::new(json.text_of("method")?, counter, entries);
        Some((kid, list, skipped))
    }

    /// Whether a card with this id and `nbf` was taken back. An id is looked for however it was
    /// found: of a list that was merged from several, some entries may be of either kind.
    #[must_use]
    pub fn revokes(&self, id: &str, not_before: UnixTime) -> bool {
        match self.rids.get(id) {
            None => false,
            Some(Revoked::Always) => true,
            Some(Revoked::Before(moment)) => not_before < *moment,
        }
    }

    /// The number of ids.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rids.len()
    }

    /// Whether no card was taken back.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rids.is_empty()
    }

    /// The entries, in the form in which they are published, in the order of their ids.
    pub fn entries(&self) -> impl Iterator<Item = String> {
        self.rids.iter().map(|(rid, revoked)| match revoked {
            Revoked::Always => rid.clone(),
            Revoked::Before(moment) => format!("{rid}.{}", moment.as_secs()),
        })
    }
}

/// Whether `text` can be a `rid`: base64url letters, not more than [`limits::RID_CHARS`] (req-E7).
#[must_use]
pub(crate) fn is_rid(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= limits::RID_CHARS
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn revoked(entries: &[&str], nbf: f64) -> bool {
        let (list, _skipped) = RevocationList::new("rid", 1, entries.iter().copied());
        UnixTime::from_numeric_date(nbf).is_some_and(|nbf| list.revokes("abc", nbf))
    }

    #[test]
    fn a_timestamp_spares_cards_that_are_not_strictly_before_it() {
        let entries = ["abc.1700000000"];
        assert!(revoked(&entries, 1_699_999_999.999));
        assert!(!revoked(&entries, 1_700_000_000.0));
        assert!(revoked(&["abc"], 1_700_000_000.0));
        assert!(!revoked(&["abd", "ab", "ABC"], 1.0));
    }

    #[test]
    fn of_two_entries_the_stricter_counts_in_any_order() {
        for entries in [
            ["abc", "abc.5"],
            ["abc.5", "abc"],
            ["abc.5", "abc.100"],
            ["abc.100", "abc.5"],
        ] {
            assert!(revoked(&entries, 99.0), "{entries:?}");
        }
    }

    #[test]
    fn an_id_with_a_time_that_can_not_be_read_is_revoked_at_any_time() {
        for entry in [
            "abc.1893456000000",
            "abc.1893456000.5",
            "abc.",
            "abc.x",
            "abc.1.2",
        ] {
            assert!(revoked(&[entry], 1_795_000_000.0), "{entry}");
        }
    }

    #[test]
    fn merging_takes_nothing_back() {
        let (mut list, _) = RevocationList::new("rid", 2, ["abc", "d.5"]);
        list.merge(&RevocationList::new("rid", 1, ["d.9", "e"]).0);
        assert_eq!(
            (list.counter, list.entries().collect::<Vec<_>>().join(" ")),
            (2, "abc d.9 e".to_owned())
        );
        for (method, after) in [
            ("hash-fhir", Method::HashFhir),
            ("rid", Method::HashFhir),
            ("telepathy", Method::Other("telepathy".to_owned())),
            ("hash-fhir", Method::Other("telepathy".to_owned())),
        ] {
            list.merge(&RevocationList::new(method, 1, []).0);
            assert_eq!(list.method, after);
            assert!(list.revokes("abc", UnixTime::from_secs(0)));
        }
    }

    #[test]
    fn malformed_entries_are_left_out_and_counted() {
        let long = "x".repeat(limits::RID_CHARS + 1);
        let entries = ["good", "", "no/slash", ".7", "no/slash.7", long.as_str()];
        let (list, skipped) = RevocationList::new("rid", 1, entries);
        assert_eq!((list.len(), skipped), (1, 5));
        assert!(is_rid(&long[1..]) && is_rid("aB-_9"));
        assert!(!list.is_empty() && RevocationList::new("rid", 1, []).0.is_empty());
    }

    #[test]
    fn a_list_as_published_has_a_key_a_method_and_a_counter() {
        let read = |text: &str| RevocationList::from_json(&Json::parse(text.as_bytes()).ok()?);
        let good = r#"{"kid":"k","method":"rid","ctr":1,"rids":["b.5","a",7,"?"]}"#;
        let (kid, list, skipped) = read(good).map_or_else(
            || (String::new(), Vec::new(), 0),
            |(kid, list, skipped)| (kid.to_string(), list.entries().collect(), skipped),
        );
        assert_eq!((kid.as_str(), skipped), ("k", 2));
        assert_eq!(list, ["a", "b.5"]);
        for (change, to) in [
            (r#""ctr":1"#, r#""ctr":0"#),
            (r#""ctr":1,"#, ""),
            (r#""kid":"k","#, ""),
            (r#""method":"rid","#, ""),
            (r#"["b.5","a",7,"?"]"#, "7"),
        ] {
            assert!(read(&good.replace(change, to)).is_none(), "{change}");
        }
        for name in ["rid", "hash-fhir", "telepathy"] {
            assert_eq!(Method::named(name).name(), name);
        }
    }
}
