//! Issuers whose names could be taken for each other's (sec-T4).

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;
use unicode_security::confusable_detection::skeleton;

use super::{Directory, Issuer};

/// What is left of a name when letters that look alike are made the same (Unicode Technical
/// Standard #39 §4), and capitals, full width and white space are passed over.
fn look(name: &str) -> String {
    // Letters look alike as written, and again in small letters: a capital I like a small l.
    let written: String = name.nfkc().collect();
    let small: String = skeleton(&written).flat_map(char::to_lowercase).collect();
    skeleton(&small)
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

impl Directory {
    /// An issuer whose name looks like `name` and is written otherwise.
    #[must_use]
    pub fn looks_like(&self, name: &str) -> Option<&Issuer> {
        let wanted = look(name);
        let mut others = self.issuers().iter();
        others.find(|issuer| issuer.name != name && look(&issuer.name) == wanted)
    }

    /// All pairs of issuers with names that look alike and are written otherwise, each pair once.
    #[must_use]
    pub fn look_alikes(&self) -> Vec<(&Issuer, &Issuer)> {
        let mut first: BTreeMap<String, &Issuer> = BTreeMap::new();
        let mut pairs = Vec::new();
        for issuer in self.issuers() {
            let known = first.entry(look(&issuer.name)).or_insert(issuer);
            if known.name != issuer.name {
                pairs.push((*known, issuer));
            }
        }
        pairs
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
mod tests {
    use super::*;
    use crate::directory::Source;
    use crate::issuer::IssuerUrl;
    use crate::time::UnixTime;

    fn directory(names: &[&str]) -> Directory {
        let issuer = |(at, name): (usize, &&str)| {
            let iss = IssuerUrl::parse(&format!("https://{at}.example")).unwrap();
            Issuer::new(iss, (*name).to_owned(), Vec::new())
        };
        let issuers = names.iter().enumerate().map(issuer).collect();
        Directory::new(Source::Snapshot, UnixTime::from_secs(0), None, issuers)
    }

    #[test]
    fn fifty_look_alikes_are_told() {
        let honest = [
            "CVS Health",
            "State of California",
            "Walgreens",
            "Costco Pharmacy",
        ];
        let directory = directory(&honest);
        let swaps = [
            ('a', '\u{430}'),
            ('e', '\u{435}'),
            ('o', '\u{43e}'),
            ('c', '\u{441}'),
            ('s', '\u{455}'),
            ('p', '\u{440}'),
            ('x', '\u{445}'),
            ('i', '\u{456}'),
            ('o', '\u{3bf}'),
            ('a', '\u{ff41}'),
            ('e', '\u{ff45}'),
            ('l', '1'),
            ('l', 'I'),
            ('o', '0'),
            ('H', '\u{41d}'),
            ('C', '\u{421}'),
            ('S', '\u{405}'),
            ('h', '\u{4bb}'),
            ('t', '\u{1d42d}'),
            ('n', '\u{1d427}'),
            (' ', '\u{2003}'),
        ];
        let mut told = 0;
        for name in honest {
            for (from, to) in swaps {
                let bent = name.replacen(from, &to.to_string(), 1);
                if bent != name {
                    assert_eq!(directory.looks_like(&bent).unwrap().name, name, "{bent}");
                    told += 1;
                }
            }
            assert!(directory.looks_like(name).is_none());
        }
        assert!(told >= 40, "{told}");
        assert!(directory.looks_like("CVS Wealth").is_none());
    }

    #[test]
    fn the_same_name_twice_is_no_look_alike() {
        assert!(directory(&["A", "B", "A"]).look_alikes().is_empty());
        assert_eq!(
            directory(&["CVS Health", "CVS Hea1th"]).look_alikes().len(),
            1
        );
    }
}
