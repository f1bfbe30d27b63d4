//! What staff take along of a card: doses as a table to paste or as a file, and the page as a paper.
//! Each says who signed it, and that it is no certificate (story-U19, U20).

use zeroize::{Zeroize as _, Zeroizing};

use super::records::{self, Line, Page, Reading, Told, does_not_count};
use super::{Message, Words, date, headline, mark, rules, screens};
use crate::codes::{self, System};
use crate::document::Block;
use crate::fhir::{FhirDate, Immunization, Name, Record, Summary};
use crate::outline;
use crate::text::Passage;
use crate::text::csv::{guarded, quoted};
use crate::verdict::Verdict;

/// The columns of a table of doses.
const COLUMNS: [Message; 7] = [
    Message("take-column-date"),
    Message("take-column-vaccine"),
    Message("take-column-cvx"),
    Message("take-column-lot"),
    Message("take-column-maker"),
    Message("take-column-performer"),
    Message("take-column-counts"),
];

/// What a file has on each of its rows beside them, since rows are sorted and cut apart.
const OF_ALL: [Message; 3] = [
    Message("take-column-result"),
    Message("take-column-issuer"),
    Message("take-column-saved"),
];

/// Something that staff take along.
#[derive(Clone, Copy)]
pub struct Taking<'a> {
    /// In which language.
    pub words: Words,
    /// Of which verdict.
    pub verdict: &'a Verdict,
    /// When and where; whether it is proven follows from the verdict.
    pub reading: Reading,
    /// What the place calls itself; empty for nothing.
    pub place: &'a str,
}

/// A page for paper, from top to bottom.
pub struct Paper {
    /// Its parts.
    pub parts: Vec<PaperPart>,
    /// At the foot of each page.
    pub foot: String,
    /// Said at the end where a letter can't be drawn.
    pub letters_missing: &'static str,
    /// Said at the end where not all of it is on the pages.
    pub cut: &'static str,
}

/// A part of a paper.
pub enum PaperPart {
    /// The headline, with its mark.
    Headline(String),
    /// A person's name.
    Name(String),
    /// What stands over records.
    Heading(String),
    /// A sentence.
    Text(String),
    /// A sentence that stands back.
    Remark(String),
    /// A record.
    Row(PaperRow),
}

/// A record on a paper.
pub struct PaperRow {
    /// When.
    pub date: String,
    /// What.
    pub name: String,
    /// Its result or number, with what is said of that.
    pub value: String,
    /// Whether it is struck through.
    pub is_struck: bool,
    /// Whether it belongs to the one before it.
    pub is_member: bool,
    /// What else it says.
    pub lines: Vec<String>,
}

/// What it says goes from the memory with it.
impl Drop for Paper {
    fn drop(&mut self) {
        for part in &mut self.parts {
            match part {
                PaperPart::Headline(text)
                | PaperPart::Name(text)
                | PaperPart::Heading(text)
                | PaperPart::Text(text)
                | PaperPart::Remark(text) => text.zeroize(),
                PaperPart::Row(row) => {
                    row.date.zeroize();
                    row.name.zeroize();
                    row.value.zeroize();
                    row.lines.zeroize();
                }
            }
        }
    }
}

impl Taking<'_> {
    fn reading(&self) -> Reading {
        Reading {
            is_proven: self.verdict.signed().is_some(),
            ..self.reading
        }
    }

    /// A field, as it is copied: a card that is no real one says so.
    #[must_use]
    pub fn field(&self, text: &str) -> Zeroizing<String> {
        Zeroizing::new(match self.verdict.mark() {
            Some(worn) => format!("{} · {text}", self.words.get(mark(worn))),
            None => text.to_owned(),
        })
    }

    /// The doses as a table to paste: tabs between cells; who signed stands above it.
    #[must_use]
    pub fn doses_to_paste(&self) -> Option<Zeroizing<String>> {
        let rows = self.doses()?;
        let about = [
            self.result(),
            self.signer(),
            self.at(),
            self.words.get(Message("take-copied-here")).to_owned(),
        ];
        let mut text = Zeroizing::new(format!("{}\n", about.join(" · ")));
        text.push_str(&self.heads(&COLUMNS).join("\t"));
        text.push('\n');
        for row in rows {
            let row: Vec<String> = row
                .iter()
                .map(|cell| guarded(&cell.replace(['\t', '\n', '\r'], " ")))
                .collect();
            text.push_str(&row.join("\t"));
            text.push('\n');
        }
        Some(text)
    }

    /// The doses as comma-separated values (RFC 4180), in UTF-8 with its mark, as spreadsheets ask
    /// for it.
    #[must_use]
    pub fn doses_to_save(&self) -> Option<Zeroizing<String>> {
        let rows = self.doses()?;
        let heads: Vec<Message> = COLUMNS.into_iter().chain(OF_ALL).collect();
        let line = |cells: Vec<String>| {
            let cells: Vec<String> = cells.iter().map(|cell| quoted(&guarded(cell))).collect();
            format!("{}\r\n", cells.join(","))
        };
        let mut text = Zeroizing::new(String::from('\u{feff}'));
        text.push_str(&line(self.heads(&heads)));
        for row in rows {
            let of_all = [self.result(), self.signer(), self.at()];
            text.push_str(&line(row.into_iter().chain(of_all).collect()));
        }
        Some(text)
    }

    fn heads(&self, columns: &[Message]) -> Vec<String> {
        let heads = columns.iter();
        heads
            .map(|column| self.words.get(*column).to_owned())
            .collect()
    }

    /// One row a dose, in the order of the screen; `None` where there is none.
    fn doses(&self) -> Option<Vec<[String; COLUMNS.len()]>> {
        let summary = self.verdict.shown()?;
        let groups = outline::outline(summary);
        let rows = groups.iter().flat_map(|group| &group.rows);
        let doses = rows.filter_map(|row| match summary.records.get(row.record)? {
            Record::Immunization(dose) => Some(self.dose(dose)),
            _ => None,
        });
        let doses: Vec<_> = doses.collect();
        (!doses.is_empty()).then_some(doses)
    }

    fn dose(&self, dose: &Immunization) -> [String; COLUMNS.len()] {
        let day = |when: &FhirDate| {
            let day = when.day().map(|day| day.to_string());
            let day = day.or_else(|| when.iso());
            day.unwrap_or_else(|| date(self.words, when))
        };
        let cvx = dose.vaccine.codings.iter();
        let cvx = cvx
            .filter(|coding| System::from_uri(&coding.system) == Some(System::Cvx))
            .map(|coding| coding.code.clone());
        let counts = match does_not_count(dose.counts) {
            Some(why) => why,
            None if self.verdict.signed().is_none() => Message("take-not-counted"),
            None => Message("take-counts"),
        };
        [
            dose.date.as_ref().map(day).unwrap_or_default(),
            codes::name(&dose.vaccine),
            cvx.collect::<Vec<_>>().join(" "),
            dose.lot
                .as_ref()
                .map_or_else(String::new, |lot| lot.show().to_owned()),
            dose.manufacturer
                .as_ref()
                .map(records::maker)
                .unwrap_or_default(),
            dose.performer
                .as_ref()
                .map_or_else(String::new, |name| name.show().to_owned()),
            self.words.get(counts).to_owned(),
        ]
    }

    /// The headline, and the mark of a card that is no real one.
    fn result(&self) -> String {
        let headline = self.words.get(headline(self.verdict.headline()));
        match self.verdict.mark() {
            Some(worn) => format!("{headline} [{}]", self.words.get(mark(worn))),
            None => headline.to_owned(),
        }
    }

    fn signer(&self) -> String {
        let issuer = self.verdict.signed().and(self.verdict.issuer());
        issuer.map_or_else(
            || self.words.get(Message("take-not-signed")).to_owned(),
            |issuer| {
                let name = issuer.name.as_deref().unwrap_or_else(|| issuer.iss.host());
                self.words.with("take-signed", &[("issuer", name.into())])
            },
        )
    }

    /// When, where the kiosk stands, in a form that means the same everywhere.
    fn at(&self) -> String {
        let at = self.reading.now.civil(self.reading.offset_seconds);
        at.strftime("%Y-%m-%d %H:%M").to_string()
    }

    /// All that the page shows, for paper.
    #[must_use]
    pub fn paper(&self) -> Option<Paper> {
        let summary = self.verdict.shown()?;
        let reading = self.reading();
        let page = records::page(self.words, summary, reading, false);
        let place = match self.place {
            "" => format!("Health Card Kiosk · {}", self.at()),
            place => format!("{place} · {}", self.at()),
        };
        let mut parts = vec![PaperPart::Headline(self.result()), PaperPart::Text(place)];
        if let Some(person) = &summary.person {
            let names = person.names.iter().map(Name::show);
            parts.extend(names.map(|name| PaperPart::Name(name.to_owned())));
            let born = person.birth_date.as_ref();
            parts.extend(born.map(|born| PaperPart::Text(date(self.words, born))));
        }
        match self.verdict.signed() {
            Some(signed) => {
                let issued = screens::issued_on(self.words, signed.issued);
                parts.push(PaperPart::Text(format!("{} {issued}", self.signer())));
                let revocation = super::revocation(self.words, signed.revocation);
                parts.push(PaperPart::Remark(revocation));
            }
            None => parts.push(PaperPart::Text(self.signer())),
        }
        for reason in self.verdict.reasons() {
            let said = super::reason(self.words, reason, self.verdict);
            parts.push(PaperPart::Text(format!(
                "{} ({})",
                said.title,
                super::code(reason)
            )));
        }
        if let Some(answer) = self.verdict.rule() {
            let told = rules::told(self.words, answer);
            parts.push(PaperPart::Heading(told.title));
            parts.extend(told.open.into_iter().map(PaperPart::Text));
            let support = match self.verdict.signed() {
                Some(_) => rules::SUPPORT,
                None => rules::UNSIGNED_SUPPORT,
            };
            let support = self.words.get(support).to_owned();
            parts.extend([told.source, support].map(PaperPart::Remark));
        }
        parts.extend(records_of(page));
        let printed = self.words.get(Message("take-printed-here"));
        Some(Paper {
            parts,
            foot: format!("{} · {} · {printed}", self.result(), self.at()),
            letters_missing: self.words.get(screens::LETTERS_MISSING),
            cut: self.words.get(Message("take-cut")),
        })
    }
}

fn records_of(mut page: Page) -> Vec<PaperPart> {
    let mut parts: Vec<PaperPart> = std::mem::take(&mut page.about)
        .into_iter()
        .map(PaperPart::Remark)
        .collect();
    for group in std::mem::take(&mut page.groups) {
        parts.push(PaperPart::Heading(group.heading));
        parts.extend(group.remarks.into_iter().map(PaperPart::Remark));
        let by_disease = group.by_disease.into_iter().map(said);
        parts.extend(by_disease.map(PaperPart::Text));
        let rows = group.rows.into_iter();
        parts.extend(rows.map(|(row, told)| PaperPart::Row(paper_row(row.is_member, told))));
        let narrative = group.narrative.iter().flat_map(|text| &text.blocks);
        parts.extend(narrative.flat_map(block));
    }
    parts.extend(page.also.take().map(PaperPart::Remark));
    parts
}

fn paper_row(is_member: bool, told: Told) -> PaperRow {
    let value = [Some(told.value), told.flag].into_iter().flatten();
    let value: Vec<String> = value.filter(|part| !part.is_empty()).collect();
    let lines = told.lines.into_iter().map(said);
    PaperRow {
        date: told.date.unwrap_or_default(),
        name: told.name,
        value: value.join(" · "),
        is_struck: told.is_struck,
        is_member,
        lines: told.warning.into_iter().chain(lines).collect(),
    }
}

fn said(line: Line) -> String {
    match line.label {
        Some(label) => format!("{label}: {}", line.text),
        None => line.text,
    }
}

fn block(block: &Block) -> Vec<PaperPart> {
    let cells = |row: &Vec<Passage>| {
        let cells: Vec<&str> = row.iter().map(Passage::show).collect();
        PaperPart::Text(cells.join(" | "))
    };
    match block {
        Block::Heading { text, .. } => vec![PaperPart::Heading(text.show().to_owned())],
        Block::Paragraph(text) => vec![PaperPart::Text(text.show().to_owned())],
        Block::ListItem { text, .. } => vec![PaperPart::Text(format!("– {}", text.show()))],
        Block::Table { head, rows } => {
            let all = std::iter::once(head).chain(rows);
            all.filter(|row| !row.is_empty()).map(cells).collect()
        }
        Block::Rule => Vec::new(),
    }
}

/// Whether a dose of `summary` is listed.
#[must_use]
pub fn has_doses(summary: &Summary) -> bool {
    let mut records = summary.records.iter();
    records.any(|record| matches!(record, Record::Immunization(_)))
}
