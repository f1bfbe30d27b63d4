//! How long strings may be in JSON from strangers.

use crate::limits;

/// How long strings may be, in bytes.
#[derive(Clone, Copy)]
pub(super) struct Strings {
    /// Those that stand under these names, alone or in an array.
    named: &'static [(&'static str, usize)],
    pub(super) other: usize,
}

/// FHIR R4 `Attachment.data`, `Binary.data` and `Narrative.div`, and where a card stands in a file.
const RECORD_STRINGS: [(&str, usize); 4] = [
    ("data", limits::ATTACHMENT_CHARS),
    ("div", limits::NARRATIVE_BYTES),
    ("verifiableCredential", limits::JWS_CHARS),
    ("valueString", limits::JWS_CHARS),
];

impl Strings {
    /// Those of files of cards and of records.
    pub(super) const OF_RECORDS: Self = Self {
        named: &RECORD_STRINGS,
        other: limits::JSON_STRING_BYTES,
    };

    /// All alike.
    pub(super) const fn all(bytes: usize) -> Self {
        Self {
            named: &[],
            other: bytes,
        }
    }

    /// For a string that stands under `name`.
    pub(super) fn most(self, name: &str) -> usize {
        let mut named = self.named.iter();
        named
            .find_map(|(known, most)| (*known == name).then_some(*most))
            .unwrap_or(self.other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Json;

    #[test]
    fn documents_and_narratives_have_bounds_of_their_own() {
        let string = |name: &str, bytes: usize| {
            let text = format!("{{\"x\":[{{\"{name}\":\"{}\"}}]}}", "x".repeat(bytes));
            Json::parse_record(text.as_bytes()).is_ok()
        };
        for (name, most) in RECORD_STRINGS {
            assert!(string(name, most) && !string(name, most + 1), "{name}");
        }
        // Not what stands below such a name.
        assert!(string("other", limits::JSON_STRING_BYTES));
        assert!(!string("other", limits::JSON_STRING_BYTES + 1));
        let below = format!(
            "{{\"data\":{{\"x\":\"{}\"}}}}",
            "x".repeat(limits::JSON_STRING_BYTES + 1)
        );
        assert!(Json::parse_record(below.as_bytes()).is_err());
        let strict = format!(
            "{{\"data\":\"{}\"}}",
            "x".repeat(limits::JSON_STRING_BYTES + 1)
        );
        assert!(Json::parse(strict.as_bytes()).is_err());
    }
}
