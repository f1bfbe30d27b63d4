//! Marks: words that stand in one person's data and nowhere else, looked for in bytes in every form
//! in which this program, or anything below it, may write them down.

use aho_corasick::{AhoCorasick, AhoCorasickBuilder};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

/// What is looked for.
#[derive(Default)]
pub(crate) struct Marks {
    forms: Vec<Vec<u8>>,
    /// Of each form: what it is of.
    names: Vec<&'static str>,
}

/// The search for them.
pub(crate) struct Search {
    forms: AhoCorasick,
    names: Vec<&'static str>,
}

impl Marks {
    /// Adds `mark`, which is part of somebody's `name`, such as "passcode".
    pub(crate) fn add(&mut self, name: &'static str, mark: &[u8]) {
        assert!(mark.len() >= 8, "{name} would be found by chance");
        for form in forms(mark) {
            self.forms.push(form);
            self.names.push(name);
        }
    }

    pub(crate) fn search(self) -> Search {
        Search {
            // Base64 of another case is found too, which nobody comes upon by chance.
            forms: AhoCorasickBuilder::new()
                .ascii_case_insensitive(true)
                .build(&self.forms)
                .unwrap(),
            names: self.names,
        }
    }
}

impl Search {
    /// Of what there is something in `bytes`, once for each place where there is.
    pub(crate) fn found(&self, bytes: &[u8]) -> Vec<&'static str> {
        let found = self.forms.find_overlapping_iter(bytes);
        found.map(|found| self.names[found.pattern()]).collect()
    }

    /// The same, with where.
    pub(crate) fn places(&self, bytes: &[u8]) -> Vec<(&'static str, usize)> {
        let found = self.forms.find_overlapping_iter(bytes);
        found
            .map(|found| (self.names[found.pattern()], found.start()))
            .collect()
    }
}

/// `mark` as it is, in UTF-16, in hexadecimal digits, in base64 from each of its three starts, and in
/// the digits of a card's code.
fn forms(mark: &[u8]) -> Vec<Vec<u8>> {
    let mut forms = vec![mark.to_vec()];
    forms.push(mark.iter().flat_map(|byte| [*byte, 0]).collect());
    forms.push(mark.iter().flat_map(|byte| [0, *byte]).collect());
    forms.push(hexadecimal(mark).into_bytes());
    for before in 0..3 {
        let padded = [&[0; 2][..before], mark].concat();
        let (first, bits) = ((before * 8).div_ceil(6), padded.len() * 8);
        for engine in [STANDARD_NO_PAD, URL_SAFE_NO_PAD] {
            forms.push(engine.encode(&padded).as_bytes()[first..bits / 6].to_vec());
        }
    }
    if mark.iter().all(|byte| (45..=122).contains(byte)) {
        let digits = mark.iter().flat_map(|byte| {
            let pair = byte - 45;
            [b'0' + pair / 10, b'0' + pair % 10]
        });
        forms.push(digits.collect());
    }
    forms.sort();
    forms.dedup();
    forms
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |number: u8| char::from_digit(number.into(), 16).unwrap();
    let both = |byte: &u8| [digit(byte >> 4), digit(byte & 15)];
    bytes.iter().flat_map(both).collect()
}

#[test]
fn a_mark_is_found_in_every_form_and_in_no_other_text() {
    const MARK: &str = "Quatmarkovicz";
    let mut marks = Marks::default();
    marks.add("name", MARK.as_bytes());
    let search = marks.search();
    for before in ["", "x", "xy", "xyz"] {
        let text = format!("{before}{MARK}?>{before}");
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let hexadecimal = hexadecimal(text.as_bytes()).to_uppercase();
        let jws = format!("{before}{MARK}");
        let digits = health_card_kiosk::payload::encode(&jws, 1)[0].to_string();
        for form in [
            text.clone().into_bytes(),
            utf16,
            big,
            hexadecimal.into_bytes(),
            STANDARD_NO_PAD.encode(&text).into_bytes(),
            URL_SAFE_NO_PAD.encode(&text).into_bytes(),
            digits.into_bytes(),
        ] {
            let found = search.found(&form);
            assert!(!found.is_empty(), "{}", String::from_utf8_lossy(&form));
        }
    }
    assert!(search.found(b"Quatmarkovic\0z 5456 kXJr").is_empty());
}
