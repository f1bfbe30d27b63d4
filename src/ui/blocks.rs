//! A document that is text: headings, paragraphs, lists and tables. Nothing in it can be pressed
//! (sec-P9).

use egui::{Sense, Ui, pos2, vec2};

use super::lettering::{Style, layout, say, say_galley};
use super::look::Look;
use super::widgets::rule;
use crate::document::Block;
use crate::text::Passage;

/// Letters of a cell by which its column's width is found.
const WIDEST: usize = 120;

/// Shows `blocks`, each below the one before.
pub(super) fn show(ui: &mut Ui, look: &Look, blocks: &[Block]) {
    let text = Style::new(look.text_row, look.ground.text);
    for block in blocks {
        match block {
            Block::Heading { level, text } => {
                let size = match level {
                    1 => look.text_large,
                    2 => look.text_lead,
                    _ => look.text_body,
                };
                ui.add_space(look.gap_small);
                say(ui, text.show(), Style::new(size, look.ground.text).strong());
            }
            Block::Paragraph(passage) => {
                say(ui, passage.show(), text);
            }
            Block::ListItem {
                depth,
                number,
                text: passage,
            } => {
                let mark = number.map_or_else(|| "•".to_owned(), |number| format!("{number}."));
                let indent = f32::from(*depth) * look.gap_large;
                let width = (ui.available_width() - indent).max(look.gap_large);
                let galley = layout(ui.painter(), passage.show(), text, width);
                let size = vec2(ui.available_width(), galley.size().y);
                let (rect, _response) = ui.allocate_exact_size(size, Sense::hover());
                let at = pos2(rect.left() + indent, rect.top());
                let sign = layout(ui.painter(), &mark, text, indent);
                let sign_at = pos2(at.x - sign.size().x - look.gap_small, at.y);
                say_galley(ui, sign_at, sign, &mark);
                say_galley(ui, at, galley, passage.show());
            }
            Block::Table { head, rows } => table(ui, look, head, rows),
            Block::Rule => rule(ui, look),
        }
    }
}

/// A table whose columns are as wide as they need, and share what there is where that is too little.
fn table(ui: &mut Ui, look: &Look, head: &[Passage], rows: &[Vec<Passage>]) {
    let style = Style::new(look.text_row, look.ground.text);
    let lines = std::iter::once(head).chain(rows.iter().map(Vec::as_slice));
    let columns = lines.clone().map(<[Passage]>::len).max().unwrap_or(0);
    let mut widths = vec![0.0_f32; columns];
    for line in lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            // What is longer is broken into lines anyhow.
            let beginning: String = cell.show().chars().take(WIDEST).collect();
            let galley = layout(ui.painter(), &beginning, style.strong(), f32::INFINITY);
            *width = width.max(galley.size().x + look.gap);
        }
    }
    let (all, wanted) = (ui.available_width(), widths.iter().sum::<f32>());
    if wanted > all {
        // Narrow columns keep what they need, wide ones share the rest.
        #[expect(clippy::cast_precision_loss, reason = "a few columns")]
        let fair = all / columns.max(1) as f32;
        let narrow = widths.iter().copied().filter(|width| *width <= fair);
        let (kept, wide) = (narrow.clone().sum::<f32>(), columns - narrow.count());
        #[expect(clippy::cast_precision_loss, reason = "a few columns")]
        let share = (all - kept) / wide.max(1) as f32;
        for width in widths.iter_mut().filter(|width| **width > fair) {
            *width = share;
        }
    }
    for (cells, is_head) in std::iter::once((head, true))
        .chain(rows.iter().map(|row| (row.as_slice(), false)))
        .filter(|(cells, _)| !cells.is_empty())
    {
        rule(ui, look);
        let style = if is_head { style.strong() } else { style };
        let galleys: Vec<_> = cells
            .iter()
            .zip(&widths)
            .map(|(cell, width)| {
                let width = (width - look.gap_small).max(1.0);
                layout(ui.painter(), cell.show(), style, width)
            })
            .collect();
        let height = galleys
            .iter()
            .map(|galley| galley.size().y)
            .fold(0.0, f32::max);
        let size = vec2(ui.available_width(), height + look.gap_small);
        let (rect, _response) = ui.allocate_exact_size(size, Sense::hover());
        let mut x = rect.left();
        for ((galley, cell), width) in galleys.into_iter().zip(cells).zip(&widths) {
            say_galley(
                ui,
                pos2(x, rect.top() + look.gap_small / 2.0),
                galley,
                cell.show(),
            );
            x += width;
        }
    }
    rule(ui, look);
}
