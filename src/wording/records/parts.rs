//! What a page is made of.

use std::sync::Arc;

use zeroize::{Zeroize as _, Zeroizing};

use crate::document::Readable;
use crate::outline::{Kind, Row};

/// All that a summary says, in the order of reading.
pub struct Page {
    /// What the document is, who wrote it and when.
    pub about: Vec<String>,
    /// Its parts.
    pub groups: Vec<PageGroup>,
    /// What else is in it, counted.
    pub also: Option<String>,
}

/// A part of a page.
pub struct PageGroup {
    /// Over it.
    pub heading: String,
    /// What it holds.
    pub kind: Kind,
    /// What there is to say of the whole part.
    pub remarks: Vec<String>,
    /// Doses by disease, where they are against several.
    pub by_disease: Vec<Line>,
    /// Its author's own text.
    pub narrative: Option<Arc<Readable>>,
    /// Its records.
    pub rows: Vec<(Row, Told)>,
}

/// What one record says.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says how one part of it is drawn"
)]
pub struct Told {
    /// When.
    pub date: Option<String>,
    /// What.
    pub name: String,
    /// Whether it is struck through, since it did not happen or does not hold.
    pub is_struck: bool,
    /// Its result or number.
    pub value: String,
    /// What of the value is copied, where that is less than what is shown.
    pub bare: Option<String>,
    /// Whether it is a card of its own, whose number is asked for.
    pub is_card: bool,
    /// Whether the value is what to look at first.
    pub is_value_strong: bool,
    /// What the laboratory says of the value, or how the record stands.
    pub flag: Option<String>,
    /// Whether the flag calls for a look.
    pub is_flag_loud: bool,
    /// What speaks against taking it for what it seems.
    pub warning: Option<String>,
    /// All else.
    pub lines: Vec<Line>,
    /// The resource as it came, for who asked to see it.
    pub raw: Option<Zeroizing<String>>,
}

/// One thing more that a record says.
#[derive(Clone, Eq, PartialEq)]
pub struct Line {
    /// What it is; `None` where it says that itself.
    pub label: Option<String>,
    /// What is said.
    pub text: String,
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self { label: None, text }
    }
}

/// What a page says is a person's: it goes with the page.
impl Drop for Page {
    fn drop(&mut self) {
        self.about.zeroize();
        for group in &mut self.groups {
            wipe(&mut group.by_disease);
            for (_row, told) in &mut group.rows {
                told.date.zeroize();
                told.name.zeroize();
                told.value.zeroize();
                told.bare.zeroize();
                told.flag.zeroize();
                wipe(&mut told.lines);
            }
        }
    }
}

fn wipe(lines: &mut [Line]) {
    for line in lines {
        line.label.zeroize();
        line.text.zeroize();
    }
}
