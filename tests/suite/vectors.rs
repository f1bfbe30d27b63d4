//! Third-party vectors: every row that is a card as text, judged as the command line judges it, with
//! the directory and at the time of the row.

use std::path::{Path, PathBuf};

use health_card_kiosk::directory::{self, Directory};
use health_card_kiosk::jobs::Sitting;
use health_card_kiosk::payload;
use health_card_kiosk::time::{Moment, UnixTime};
use health_card_kiosk::verdict::{Headline, visit_headline};
use zeroize::Zeroizing;

use crate::support::shared;

/// Kinds of rows that are texts.
const TEXTS: [&str; 3] = ["qr-numeric", "jws", ".smart-health-card"];

/// Rows that are genuine and that the kiosk asks a person to check all the same.
const GENUINE_TO_CHECK: [&str; 9] = [
    // The key has a revocation list, and the row's directory does not hold it.
    "V089", "V091", "V097", "V212", "V215", "V243", "V252", "V257",
    // Nobody is named: the bundle has no Patient.
    "V086",
];

#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) path: String,
    pub(crate) expected: String,
    lenient: String,
    at: i64,
    trust: String,
}

/// The rows of these kinds.
pub(crate) fn rows(folder: &Path, kinds: &[&str]) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(folder.join("manifest.csv")).unwrap();
    let columns = reader.headers().unwrap().clone();
    let column = |name| columns.iter().position(|column| column == name).unwrap();
    let at = [
        "id",
        "path",
        "expected",
        "lenient",
        "eval_time",
        "trust",
        "kind",
    ]
    .map(column);
    reader
        .records()
        .map(|record| record.unwrap())
        .filter(|record| kinds.contains(&&record[at[6]]))
        .map(|record| Row {
            id: record[at[0]].to_owned(),
            path: record[at[1]].to_owned(),
            expected: record[at[2]].to_owned(),
            lenient: record[at[3]].to_owned(),
            at: record[at[4]].parse().unwrap(),
            trust: record[at[5]].to_owned(),
        })
        .collect()
}

/// The headlines that the table in the vectors' own README allows for an expectation.
fn allowed(row: &Row, expected: &str) -> Vec<Headline> {
    use Headline::{Check, DoNotAccept, Incomplete, NotAHealthCode, Verified};
    match expected {
        "valid" if GENUINE_TO_CHECK.contains(&row.id.as_str()) => vec![Check],
        "valid" => vec![Verified],
        "bad-chunk" | "chunk-wait" => vec![DoNotAccept, Incomplete],
        "not-a-card" => vec![DoNotAccept, NotAHealthCode],
        "unknown-key" | "iss-mismatch" | "trailing-slash-iss" => vec![Check, DoNotAccept],
        "bad-crl" => vec![Check],
        "no-qr" => vec![NotAHealthCode],
        mixed if mixed.starts_with("mixed:") => vec![DoNotAccept],
        _ => vec![DoNotAccept],
    }
}

impl Row {
    /// Its files, one or several to a card.
    pub(crate) fn files(&self, folder: &Path) -> Vec<PathBuf> {
        self.path.split('|').map(|file| folder.join(file)).collect()
    }

    /// The time to judge at.
    pub(crate) fn time(&self) -> UnixTime {
        UnixTime::from_secs(self.at)
    }

    /// The directory to judge by.
    pub(crate) fn directory(&self, folder: &Path) -> Directory {
        let text = std::fs::read(folder.join("trust").join(&self.trust)).unwrap();
        directory::given(&text, None, self.time()).unwrap().0
    }

    /// What `texts`, shown together, come to.
    pub(crate) fn headline(&self, folder: &Path, texts: &[Zeroizing<String>]) -> Headline {
        let (directory, moment) = (self.directory(folder), Moment::given(self.time()));
        let verdicts = Sitting::default().judge(texts, &directory, moment);
        visit_headline(&verdicts).unwrap_or(Headline::NotAHealthCode)
    }
}

/// What is in a file of text; nothing where it is none.
fn texts(file: &Path) -> Vec<Zeroizing<String>> {
    let text = String::from_utf8(std::fs::read(file).unwrap()).unwrap_or_default();
    let lines = payload::lines(&text).into_iter();
    lines.map(|line| Zeroizing::new(line.to_owned())).collect()
}

/// Judges all rows of these kinds, of which there are `count`; `texts` gives what is in a file.
pub(crate) fn judge(kinds: &[&str], count: usize, texts: fn(&Path) -> Vec<Zeroizing<String>>) {
    let Some(folder) = shared("vectors") else {
        return;
    };
    let rows = rows(&folder, kinds);
    assert_eq!(rows.len(), count, "the vectors have changed");
    let mut differing = Vec::new();
    for row in &rows {
        let files = row.files(&folder);
        let texts: Vec<_> = files.iter().flat_map(|file| texts(file)).collect();
        let found = row.headline(&folder, &texts);
        let mut right = allowed(row, &row.expected);
        if !row.lenient.is_empty() {
            right.extend(allowed(row, &row.lenient));
        }
        let may_be_green = right.contains(&Headline::Verified);
        assert!(
            found != Headline::Verified || may_be_green,
            "{}: a false green",
            row.id
        );
        if !right.contains(&found) {
            differing.push(format!("{} ({}): {found:?}", row.id, row.expected));
        }
    }
    println!(
        "vectors: {} of {} rows agree",
        rows.len() - differing.len(),
        rows.len()
    );
    assert!(differing.is_empty(), "{differing:#?}");
}

#[test]
fn every_row_that_is_a_card_gets_its_headline() {
    judge(&TEXTS, 56, texts);
}
