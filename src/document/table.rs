//! A table, as it is gathered: each cell under its heading, also where cells span several.

use super::Block;
use crate::limits;
use crate::text::Passage;

/// How far a cell reaches.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Cell {
    /// Whether it says what stands below it or beside it.
    pub(super) is_heading: bool,
    /// Columns, at least one.
    pub(super) columns: usize,
    /// Rows, at least one.
    pub(super) rows: usize,
}

impl Cell {
    /// From its attributes: `colspan` and `rowspan`.
    pub(super) fn new(is_heading: bool, columns: Option<&str>, rows: Option<&str>) -> Self {
        let span = |said: Option<&str>, most| {
            let said = said.and_then(|said| said.trim().parse().ok());
            said.unwrap_or(1_usize).clamp(1, most)
        };
        Self {
            is_heading,
            columns: span(columns, limits::TABLE_COLUMNS),
            rows: span(rows, limits::BLOCKS),
        }
    }
}

/// A table under way.
pub(super) struct Table {
    head: Vec<Passage>,
    rows: Vec<Vec<Passage>>,
    row: Option<Row>,
    cell: Option<Cell>,
    is_in_head: bool,
    /// For each column, a cell of an earlier row that reaches down, and how many rows yet.
    spans: Vec<Option<(Passage, usize)>>,
    /// Bytes of text that may stand in it again, since a cell is in several rows.
    room: usize,
    end: End,
}

/// What a table has taken of all bounds.
#[derive(Clone, Copy, Default)]
pub(super) struct End {
    pub(super) rows: usize,
    /// Bytes of text that stand in it again.
    pub(super) repeated: usize,
    /// Whether something is left out.
    pub(super) is_cut: bool,
}

#[derive(Default)]
struct Row {
    cells: Vec<Passage>,
    /// Whether all of its cells are headings.
    is_heading: bool,
}

impl Table {
    /// In which up to `room` bytes of text may be repeated.
    pub(super) fn new(room: usize) -> Self {
        Self {
            head: Vec::new(),
            rows: Vec::new(),
            row: None,
            cell: None,
            is_in_head: false,
            spans: Vec::new(),
            room,
            end: End::default(),
        }
    }

    pub(super) const fn is_in_cell(&self) -> bool {
        self.cell.is_some()
    }

    pub(super) fn begin_head(&mut self, ended: Option<Passage>) {
        self.end_row(ended);
        self.is_in_head = true;
    }

    pub(super) fn end_head(&mut self, ended: Option<Passage>) {
        self.end_row(ended);
        self.is_in_head = false;
    }

    pub(super) fn begin_row(&mut self, ended: Option<Passage>) {
        self.end_row(ended);
        self.row = Some(Row {
            cells: Vec::new(),
            is_heading: true,
        });
    }

    pub(super) fn begin_cell(&mut self, ended: Option<Passage>, cell: Cell) {
        self.end_cell(ended);
        if self.row.is_none() {
            self.begin_row(None);
        }
        self.cell = Some(cell);
    }

    pub(super) fn end_cell(&mut self, ended: Option<Passage>) {
        let (Some(cell), Some(text)) = (self.cell.take(), ended) else {
            return;
        };
        self.fill_spans();
        let Some(row) = &mut self.row else { return };
        row.is_heading &= cell.is_heading;
        for column in 0..cell.columns {
            let at = row.cells.len();
            if at >= limits::TABLE_COLUMNS {
                self.end.is_cut = true;
                return;
            }
            let text = match column {
                0 => text.clone(),
                _ => Passage::or_empty(""),
            };
            if cell.rows > 1 {
                if self.spans.len() <= at {
                    self.spans.resize_with(at + 1, || None);
                }
                if let Some(span) = self.spans.get_mut(at) {
                    *span = Some((text.clone(), cell.rows - 1));
                }
            }
            row.cells.push(text);
        }
    }

    /// Cells of earlier rows that reach down to where this row has come.
    fn fill_spans(&mut self) {
        let Some(row) = &mut self.row else { return };
        while let Some(span @ Some(_)) = self.spans.get_mut(row.cells.len()) {
            let Some((text, left)) = span else { break };
            let repeated = self.end.repeated + text.show().len();
            if repeated > self.room {
                // Its place stays, so that what follows stands below its own heading.
                self.end.is_cut = true;
                row.cells.push(Passage::or_empty(""));
                *span = None;
                continue;
            }
            self.end.repeated = repeated;
            row.cells.push(text.clone());
            *left -= 1;
            if *left == 0 {
                *span = None;
            }
        }
    }

    pub(super) fn end_row(&mut self, ended: Option<Passage>) {
        self.end_cell(ended);
        self.fill_spans();
        let Some(row) = self.row.take() else { return };
        if row.cells.is_empty() {
            return;
        }
        let is_head = self.is_in_head || row.is_heading;
        if is_head && self.head.is_empty() && self.rows.is_empty() {
            self.head = row.cells;
        } else if self.rows.len() < limits::BLOCKS {
            self.rows.push(row.cells);
        } else {
            self.end.is_cut = true;
        }
    }

    /// The block, with up to `most` rows, unless there is nothing in it.
    pub(super) fn done(mut self, most: usize) -> (Option<Block>, End) {
        self.end.is_cut |= self.rows.len() > most;
        self.rows.truncate(most);
        let has_text = |row: &Vec<Passage>| row.iter().any(|cell| !cell.show().is_empty());
        self.rows.retain(has_text);
        self.end.rows = self.rows.len();
        let is_empty = self.rows.is_empty() && !has_text(&self.head);
        let (head, rows) = (self.head, self.rows);
        let block = (!is_empty).then_some(Block::Table { head, rows });
        (block, self.end)
    }
}
