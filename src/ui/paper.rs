//! A result's page on paper, as PDF.
//!
//! Its text is laid out by what lays out the screen, with the same typefaces, and drawn as a picture
//! of each page: a name stands on paper as it stands on the screen, in any script, marks and joined
//! letters included. It can't be searched, and takes some forty kilobytes a page. To embed the
//! typefaces would take a second way to shape text, which could write a name in another way.

mod canvas;
mod pdf;

use std::sync::Arc;

use egui::epaint::text::{Fonts, FontsView, TextOptions};
use egui::text::{LayoutJob, LayoutSection, TextFormat, TextWrapping};
use egui::{
    Color32, Context, FallbackRequest, FontDefinitions, FontFamily, FontId, FontInsert,
    FontProvider, Galley, Pos2, pos2,
};
use zeroize::Zeroizing;

use super::direction;
use super::fonts::{self, Weight};
use crate::limits;
use crate::wording::taken::{Paper, PaperPart, PaperRow};
use canvas::Canvas;
use pdf::Pdf;

/// The paper, in points of 1/72 inch: as wide as A4 and as high as Letter, so that it is printed on
/// either without being made smaller.
const WIDE: f32 = 595.0;
const HIGH: f32 = 792.0;

/// What printers leave white, and a finger holds.
const MARGIN: f32 = 48.0;

/// Where dates end and values begin.
const DATES: f32 = 104.0;
const VALUES: f32 = 150.0;

/// Bytes of a text that is not parted any more, whatever its typeface says of its height.
const LEAST: usize = 64;

/// Dots of a picture for each point: 200 for an inch, which is sharper than a fax and smaller than
/// a photograph.
const DOTS: f32 = 200.0 / 72.0;

/// Letters of a size and weight, with air between lines.
#[derive(Clone, Copy)]
struct Hand {
    size: f32,
    weight: Weight,
}

const HEADLINE: Hand = Hand::new(22.0, Weight::Heavy);
const NAME: Hand = Hand::new(17.0, Weight::Heavy);
const HEADING: Hand = Hand::new(12.5, Weight::Heavy);
const STRONG: Hand = Hand::new(10.5, Weight::SemiBold);
const TEXT: Hand = Hand::new(10.5, Weight::Regular);
const SMALL: Hand = Hand::new(9.0, Weight::Regular);

impl Hand {
    const fn new(size: f32, weight: Weight) -> Self {
        Self { size, weight }
    }

    fn font(self, text: &str) -> FontId {
        FontId::new(self.size, self.weight.family_for(text))
    }
}

/// The typefaces that the window writes with, those of the system that it has found among them.
pub(super) struct Typefaces {
    definitions: FontDefinitions,
    found: Vec<FontInsert>,
}

impl Typefaces {
    pub(super) fn of(ctx: &Context) -> Self {
        ctx.fonts(|fonts| Self {
            definitions: fonts.definitions().clone(),
            found: fonts.discovered_fonts().to_vec(),
        })
    }

    fn fonts(self) -> Fonts {
        let options = TextOptions {
            max_texture_side: limits::PAPER_LETTERS_SIDE,
            font_hinting: false,
            ..TextOptions::default()
        };
        let found: Vec<Arc<dyn FontProvider>> =
            vec![fonts::built_in(), Arc::new(Found(self.found))];
        Fonts::new(options, self.definitions).with_font_providers(found)
    }
}

/// What the window has found on the system.
struct Found(Vec<FontInsert>);

impl FontProvider for Found {
    fn fonts_for_family(&self, _family: &FontFamily) -> Vec<FontInsert> {
        Vec::new()
    }

    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let letter = request.cluster.chars().next()?;
        let mut found = self.0.iter();
        let draws = |insert: &&FontInsert| fonts::has_letter(&insert.data, letter);
        found.find(draws).cloned()
    }
}

/// `sheet` as a file. The same sheet in the same typefaces is the same file.
pub(super) fn file(sheet: &Paper, typefaces: Typefaces) -> Zeroizing<Vec<u8>> {
    let mut fonts = typefaces.fonts();
    let mut pages = Pages {
        fonts: fonts.with_pixels_per_point(DOTS),
        laid: vec![Vec::new()],
        y: MARGIN,
        is_full: false,
        letters_missing: false,
    };
    for part in &sheet.parts {
        pages.part(part);
    }
    if pages.letters_missing {
        pages.text(STRONG, sheet.letters_missing, 0.0);
    }
    if pages.is_full {
        pages.cut(sheet.cut);
    }
    let laid = pages.finish(&sheet.foot);
    let letters = fonts.image();
    let mut pdf = Pdf::new(WIDE, HIGH);
    for page in laid {
        let mut canvas = Canvas::new(WIDE, HIGH, DOTS);
        for placed in &page {
            canvas.galley(placed.at, &placed.galley, placed.is_struck, &letters);
        }
        pdf.add(canvas.width(), canvas.height(), &canvas.packed());
    }
    pdf.finish()
}

/// Text at its place on a page.
struct Placed {
    at: Pos2,
    galley: Arc<Galley>,
    is_struck: bool,
}

struct Pages<'a> {
    fonts: FontsView<'a>,
    laid: Vec<Vec<Placed>>,
    /// Where the next line begins.
    y: f32,
    /// More pages than may be would follow.
    is_full: bool,
    letters_missing: bool,
}

impl Pages<'_> {
    fn part(&mut self, part: &PaperPart) {
        match part {
            PaperPart::Headline(text) => self.text(HEADLINE, text, 0.0),
            PaperPart::Name(text) => {
                self.y += 6.0;
                self.text(NAME, text, 0.0);
            }
            PaperPart::Heading(text) => {
                self.y += 12.0;
                // Not alone at the foot of a page.
                self.keep(60.0);
                self.text(HEADING, text, 0.0);
                self.y += 2.0;
            }
            PaperPart::Text(text) => self.text(TEXT, text, 0.0),
            PaperPart::Remark(text) => self.text(SMALL, text, 0.0),
            PaperPart::Row(row) => self.row(row),
        }
    }

    fn row(&mut self, row: &PaperRow) {
        let indent = if row.is_member { 14.0 } else { 0.0 };
        let all = WIDE - 2.0 * MARGIN;
        let name_width = match row.value.is_empty() {
            true => all - DATES - indent,
            false => all - DATES - VALUES - indent,
        };
        self.y += 4.0;
        let columns = [
            (0.0, self.lay(STRONG, &row.date, DATES - 8.0), false),
            (
                DATES + indent,
                self.lay(STRONG, &row.name, name_width - 8.0),
                row.is_struck,
            ),
            (all - VALUES, self.lay(STRONG, &row.value, VALUES), false),
        ];
        let heights = columns.iter().map(|(_, galley, _)| galley.size().y);
        let height = heights.fold(0.0, f32::max);
        self.keep(height);
        for (x, galley, is_struck) in columns {
            let at = pos2(MARGIN + x, self.y);
            self.place(at, galley, is_struck);
        }
        self.y += height;
        for line in &row.lines {
            self.text(SMALL, line, DATES + indent);
        }
    }

    /// A text in lines, over as many pages as it takes.
    fn text(&mut self, hand: Hand, text: &str, indent: f32) {
        let galley = self.lay(hand, text, WIDE - 2.0 * MARGIN - indent);
        if galley.size().y <= HIGH - 3.0 * MARGIN || text.len() < LEAST {
            self.keep(galley.size().y);
            self.place(pos2(MARGIN + indent, self.y), galley.clone(), false);
            self.y += galley.size().y;
            return;
        }
        // Longer than a page: in two parts, each as long as it may be.
        let middle = text.floor_char_boundary(text.len() / 2);
        let at = text[..middle].rfind(' ').unwrap_or(middle);
        let (first, second) = text.split_at(at);
        self.text(hand, first, indent);
        self.text(hand, second.trim_start(), indent);
    }

    /// Begins a page where there is no room for `height` on this one.
    fn keep(&mut self, height: f32) {
        if self.y + height <= HIGH - 1.6 * MARGIN {
            return;
        }
        self.y = MARGIN;
        if self.laid.len() == limits::PAPER_PAGES {
            self.is_full = true;
        } else {
            self.laid.push(Vec::new());
        }
    }

    fn place(&mut self, at: Pos2, galley: Arc<Galley>, is_struck: bool) {
        if let Some(page) = self.laid.last_mut().filter(|_| !self.is_full) {
            page.push(Placed {
                at,
                galley,
                is_struck,
            });
        }
    }

    /// Says on the last page that there is more, in place of its lowest lines.
    fn cut(&mut self, text: &str) {
        let y = HIGH - 1.6 * MARGIN - 16.0;
        if let Some(page) = self.laid.last_mut() {
            page.retain(|placed| placed.at.y + placed.galley.size().y <= y);
        }
        self.is_full = false;
        self.y = y;
        self.text(STRONG, text, 0.0);
    }

    /// All pages, each with its foot and its number.
    fn finish(mut self, foot: &str) -> Vec<Vec<Placed>> {
        let all = self.laid.len();
        let mut pages = std::mem::take(&mut self.laid);
        for (at, page) in pages.iter_mut().enumerate() {
            let text = format!("{} / {all}   {foot}", at + 1);
            let galley = self.lay(SMALL, &text, WIDE - 2.0 * MARGIN);
            page.push(Placed {
                at: pos2(MARGIN, HIGH - MARGIN * 0.6 - galley.size().y),
                galley,
                is_struck: false,
            });
        }
        pages
    }

    fn lay(&mut self, hand: Hand, text: &str, width: f32) -> Arc<Galley> {
        let font = hand.font(text);
        let drawn = text.chars().filter(|letter| !letter.is_whitespace());
        let drawn: String = drawn.collect();
        self.letters_missing |= !self.fonts.has_glyphs(&font, &drawn);
        let fonts = &mut self.fonts;
        let mut job = |text: &str, width: f32| fonts.layout_job(job(hand, text, width));
        let fits = std::cell::RefCell::new(&mut job);
        let lines = direction::lines(text, |line| {
            (fits.borrow_mut())(line, f32::INFINITY).size().x <= width
        });
        match lines {
            Some(lines) => job(&lines.join("\n"), width),
            None => job(text, width),
        }
    }
}

fn job(hand: Hand, text: &str, width: f32) -> LayoutJob {
    LayoutJob {
        sections: vec![LayoutSection {
            leading_space: 0.0,
            byte_range: egui::text::ByteIndex(0)..egui::text::ByteIndex(text.len()),
            format: TextFormat {
                font_id: hand.font(text),
                line_height: Some(hand.size * 1.35),
                color: Color32::BLACK,
                ..TextFormat::default()
            },
        }],
        text: text.to_owned(),
        wrap: TextWrapping {
            max_width: width.max(1.0),
            ..TextWrapping::default()
        },
        ..LayoutJob::default()
    }
}
