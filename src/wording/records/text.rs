//! A page as plain text, for a terminal.

use zeroize::Zeroizing;

use super::{Line, Page, Told};
use crate::document::Block;
use crate::text::Passage;

impl Page {
    /// Every record in the order of reading, each with all that it says: lines without their ends,
    /// indented by what they belong to.
    #[must_use]
    pub fn lines(&self) -> Vec<Zeroizing<String>> {
        let mut lines: Vec<String> = self.about.clone();
        for group in &self.groups {
            lines.push(group.heading.clone());
            lines.extend(group.remarks.iter().map(|remark| format!("  {remark}")));
            lines.extend(group.by_disease.iter().map(|line| labelled("  ", line)));
            for (row, told) in &group.rows {
                let indent = if row.is_member { "    " } else { "  " };
                lines.push(format!("{indent}· {}", first_line(told)));
                let warning = told.warning.iter();
                lines.extend(warning.map(|warning| format!("{indent}    {warning}")));
                let inner = format!("{indent}    ");
                lines.extend(told.lines.iter().map(|line| labelled(&inner, line)));
            }
            for block in group.narrative.iter().flat_map(|text| &text.blocks) {
                add_block(&mut lines, block);
            }
        }
        lines.extend(self.also.clone());
        lines.into_iter().map(Zeroizing::new).collect()
    }
}

fn labelled(indent: &str, line: &Line) -> String {
    match &line.label {
        Some(label) => format!("{indent}{label}: {}", line.text),
        None => format!("{indent}{}", line.text),
    }
}

fn first_line(told: &Told) -> String {
    let parts = [
        told.date.as_deref(),
        Some(told.name.as_str()),
        Some(told.value.as_str()),
        told.flag.as_deref(),
    ];
    let parts: Vec<&str> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("  ")
}

/// An author's own text stands behind a bar, so that it is taken for nothing else.
fn add_block(lines: &mut Vec<String>, block: &Block) {
    let one_line = |passage: &Passage| passage.show().replace('\n', " ");
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => {
            lines.extend(text.show().lines().map(|line| format!("  | {line}")));
        }
        Block::ListItem { depth, text, .. } => {
            let indent = "  ".repeat(usize::from(*depth));
            let mut inner = text.show().lines();
            lines.extend(inner.next().map(|line| format!("  |{indent}- {line}")));
            lines.extend(inner.map(|line| format!("  |{indent}  {line}")));
        }
        Block::Table { head, rows } => {
            let all = std::iter::once(head)
                .chain(rows)
                .filter(|row| !row.is_empty());
            lines.extend(all.map(|row| {
                let cells: Vec<String> = row.iter().map(one_line).collect();
                format!("  | {}", cells.join(" | "))
            }));
        }
        Block::Rule => lines.push("  | ----".to_owned()),
    }
}
