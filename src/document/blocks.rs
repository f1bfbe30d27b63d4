//! From elements and their text to blocks, whatever they are called.

use zeroize::Zeroizing;

use super::table::{Cell, Table};
use super::{Block, Readable};
use crate::limits;
use crate::text::Passage;

/// What an element does to the text in it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Element {
    /// Nothing.
    Inline,
    /// It stands alone.
    Block,
    /// It stands alone, and its line breaks count.
    Lines,
    /// A heading, the largest of which is 1.
    Heading(u8),
    /// A list, whose entries may be numbered.
    List { is_numbered: bool },
    /// An entry of a list.
    Item,
    /// A table.
    Table,
    /// The head of a table.
    Head,
    /// A row of a table.
    Row,
    /// A cell of a table.
    Cell(Cell),
    /// A line ends.
    Break,
    /// A line is drawn.
    Rule,
    /// Its author has struck it out.
    Struck,
    /// Set higher, as a power is.
    Raised,
    /// Set lower, as in a chemical formula.
    Lowered,
    /// A picture, a film, a page in a page: nothing of it is loaded.
    Picture,
}

/// What the text under way becomes.
#[derive(Clone, Copy)]
enum Kind {
    Paragraph,
    Heading(u8),
    Item { depth: u8, number: Option<u16> },
}

/// Gathers blocks, up to all bounds.
pub(super) struct Blocks {
    readable: Readable,
    /// Bytes of text that may still come.
    room: usize,
    line: Zeroizing<String>,
    kind: Kind,
    /// White space waits for the next letter.
    space: bool,
    /// How many elements are open whose line breaks count.
    keeps_lines: usize,
    /// The number of the last entry of each list that is open.
    lists: Vec<Option<u16>>,
    table: Option<Table>,
    /// Tables in a cell of the table.
    inner_tables: usize,
    /// Rows of all tables before.
    rows: usize,
}

/// Bytes of one paragraph: it has no more letters than [`limits::PASSAGE_CHARS`].
const LINE: usize = limits::PASSAGE_CHARS;

/// From here on a long paragraph ends at the next space.
const LINE_LONG: usize = LINE - 200;

impl Blocks {
    pub(super) fn new() -> Self {
        Self {
            readable: Readable::default(),
            room: limits::READABLE_BYTES,
            // Never grows, so that nothing is left behind where it was.
            line: Zeroizing::new(String::with_capacity(LINE)),
            kind: Kind::Paragraph,
            space: false,
            keeps_lines: 0,
            lists: Vec::new(),
            table: None,
            inner_tables: 0,
            rows: 0,
        }
    }

    /// All blocks. `is_cut`: something is left out besides.
    pub(super) fn done(mut self, is_cut: bool) -> Readable {
        self.end_table();
        self.end_block();
        self.readable.is_cut |= is_cut;
        self.readable
    }

    pub(super) fn open(&mut self, element: Element) {
        match element {
            Element::Inline => {}
            Element::Block => self.end_lines(),
            Element::Lines => {
                self.end_lines();
                self.keeps_lines += 1;
            }
            Element::Heading(level) => self.begin(Kind::Heading(level)),
            Element::List { is_numbered } => {
                self.end_block();
                if self.lists.len() < limits::XML_DEPTH {
                    self.lists.push(is_numbered.then_some(0));
                }
            }
            Element::Item => self.item(),
            Element::Break => self.break_line(),
            Element::Rule => {
                self.end_block();
                if self.table.is_none() {
                    self.push(Block::Rule);
                }
            }
            Element::Struck => {
                self.readable.has_struck = true;
                self.text("[−");
            }
            // Or else 10⁹ would be read as 109.
            Element::Raised => self.text("^"),
            Element::Lowered => self.text("_"),
            Element::Picture => self.readable.pictures += 1,
            Element::Table | Element::Head | Element::Row | Element::Cell(_) => {
                self.open_in_table(element);
            }
        }
    }

    pub(super) fn close(&mut self, element: Element) {
        match element {
            Element::Inline
            | Element::Break
            | Element::Rule
            | Element::Raised
            | Element::Lowered
            | Element::Picture => {}
            Element::Block => self.end_lines(),
            Element::Heading(_) | Element::Item => self.end_block(),
            Element::Lines => {
                self.end_lines();
                self.keeps_lines = self.keeps_lines.saturating_sub(1);
            }
            Element::List { .. } => {
                self.end_block();
                self.lists.pop();
            }
            Element::Struck => {
                self.space = false;
                self.text("−]");
            }
            Element::Table if self.inner_tables > 0 => {
                self.inner_tables -= 1;
                self.end_block();
            }
            Element::Table => self.end_table(),
            Element::Head | Element::Row | Element::Cell(_) if self.inner_tables > 0 => {
                self.end_block();
            }
            Element::Head => self.in_table(Table::end_head),
            Element::Row => self.in_table(Table::end_row),
            Element::Cell(_) => self.in_table(Table::end_cell),
        }
    }

    /// Adds text, in which white space counts as one space.
    pub(super) fn text(&mut self, text: &str) {
        for letter in text.chars() {
            if letter == '\n' && self.keeps_lines > 0 {
                self.break_line();
            } else if letter.is_whitespace() && letter != '\u{a0}' {
                self.space = true;
            } else {
                self.letter(letter);
            }
        }
    }

    fn letter(&mut self, letter: char) {
        let is_at_start = self.line.is_empty() || self.line.ends_with('\n');
        if std::mem::take(&mut self.space) && !is_at_start {
            match self.line.len() > LINE_LONG {
                true => self.end_long(),
                false => self.line.push(' '),
            }
        }
        if self.line.len() + letter.len_utf8() > LINE {
            self.end_long();
        }
        if self.line.len() + letter.len_utf8() <= LINE {
            self.line.push(letter);
        }
    }

    /// A paragraph is longer than one may be: another follows it. A cell ends.
    fn end_long(&mut self) {
        match self.is_in_cell() {
            true => self.readable.is_cut = true,
            false => self.end_block(),
        }
    }

    fn break_line(&mut self) {
        self.space = false;
        if !self.line.is_empty() && self.line.len() < LINE {
            self.line.push('\n');
        }
    }

    fn is_in_cell(&self) -> bool {
        self.table.as_ref().is_some_and(Table::is_in_cell)
    }

    fn begin(&mut self, kind: Kind) {
        self.end_block();
        if !self.is_in_cell() {
            self.kind = kind;
        }
    }

    fn item(&mut self) {
        self.end_block();
        let number = self.lists.last_mut().and_then(|last| {
            let last = last.as_mut()?;
            *last = last.saturating_add(1);
            Some(*last)
        });
        let depth = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
        let depth = depth.clamp(1, limits::LIST_DEPTH);
        match (self.is_in_cell(), number) {
            (false, number) => self.kind = Kind::Item { depth, number },
            (true, None) => self.text("• "),
            (true, Some(number)) => self.text(&format!("{number}. ")),
        }
    }

    /// What was written so far stands alone: as lines of the entry of a list that it is in, or as a
    /// block.
    fn end_lines(&mut self) {
        match self.kind {
            Kind::Item { .. } if !self.is_in_cell() => {
                if !self.line.ends_with('\n') {
                    self.break_line();
                }
            }
            _ => self.end_block(),
        }
    }

    /// What was written so far is a block of its own; in a cell, a line.
    fn end_block(&mut self) {
        if self.is_in_cell() {
            if !self.line.ends_with('\n') {
                self.break_line();
            }
            return;
        }
        self.space = false;
        let Some(text) = self.take_line() else {
            return;
        };
        let block = match std::mem::replace(&mut self.kind, Kind::Paragraph) {
            Kind::Paragraph => Block::Paragraph(text),
            Kind::Heading(level) => Block::Heading { level, text },
            Kind::Item { depth, number } => Block::ListItem {
                depth,
                number,
                text,
            },
        };
        self.push(block);
    }

    /// The text under way, if any, as far as there is room.
    fn take_line(&mut self) -> Option<Passage> {
        let text = Passage::new(&self.line);
        self.line.clear();
        let text = text?;
        let Some(room) = self.room.checked_sub(text.show().len()) else {
            self.room = 0;
            self.readable.is_cut = true;
            return None;
        };
        self.room = room;
        Some(text)
    }

    fn push(&mut self, block: Block) {
        match self.readable.blocks.len() < limits::BLOCKS {
            true => self.readable.blocks.push(block),
            false => self.readable.is_cut = true,
        }
    }

    fn open_in_table(&mut self, element: Element) {
        if self.inner_tables > 0 || (element == Element::Table && self.table.is_some()) {
            // A table in a cell is lines of it.
            match element {
                Element::Cell(_) if !self.line.is_empty() && !self.line.ends_with('\n') => {
                    self.text(" | ");
                }
                Element::Table => {
                    self.inner_tables += 1;
                    self.end_block();
                }
                _ => self.end_block(),
            }
            return;
        }
        if element == Element::Table {
            self.end_block();
            self.table = Some(Table::new(self.room));
        } else if self.table.is_none() {
            self.end_block();
        } else {
            self.in_table(|table, ended| match element {
                Element::Head => table.begin_head(ended),
                Element::Row => table.begin_row(ended),
                Element::Cell(cell) => table.begin_cell(ended, cell),
                _ => {}
            });
        }
    }

    /// Does something to the table, which is given the text of the cell that was open.
    fn in_table(&mut self, does: impl FnOnce(&mut Table, Option<Passage>)) {
        let ended = if self.is_in_cell() {
            self.space = false;
            Some(self.take_line().unwrap_or_else(|| Passage::or_empty("")))
        } else {
            // Beside the cells, where it should not be: it is kept, before the table.
            self.end_block();
            None
        };
        if let Some(table) = &mut self.table {
            does(table, ended);
        }
    }

    fn end_table(&mut self) {
        self.inner_tables = 0;
        self.in_table(Table::end_row);
        let Some(table) = self.table.take() else {
            return;
        };
        let (table, end) = table.done(limits::BLOCKS.saturating_sub(self.rows));
        self.rows += end.rows;
        self.room = self.room.saturating_sub(end.repeated);
        self.readable.is_cut |= end.is_cut;
        if let Some(table) = table {
            self.push(table);
        }
    }
}
