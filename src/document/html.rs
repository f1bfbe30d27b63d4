//! HTML, and the XHTML of FHIR's narratives, as text (req-I18, req-I19, sec-P9).
//!
//! Nothing is loaded and nothing runs: of tags only their names are read, of attributes how far a
//! cell reaches and what stands in for a picture. What a page would hide is shown.

use super::Readable;
use super::blocks::{Blocks, Element};
use super::entities;
use super::table::Cell;
use super::tags::{Piece, Tags, attribute};

/// Reads a page or a narrative.
pub(super) fn read(text: &str) -> Readable {
    let mut blocks = Blocks::new();
    let mut tags = Tags::new(text);
    for piece in tags.by_ref() {
        match piece {
            Piece::Text(text) => named(&mut blocks, text),
            Piece::Verbatim(text) => blocks.text(text),
            Piece::Open(name, attributes) => {
                let element = element(name, attributes);
                blocks.open(element);
                let stands_in = match element {
                    Element::Picture => attribute(attributes, "alt"),
                    _ => None,
                };
                if let Some(text) = stands_in.filter(|text| !text.trim().is_empty()) {
                    blocks.text("[");
                    named(&mut blocks, text);
                    blocks.text("]");
                }
                // XHTML ends an element in its own tag.
                if attributes.ends_with('/') {
                    blocks.close(element);
                }
            }
            Piece::Close(name) => blocks.close(element(name, "")),
        }
    }
    let is_cut = tags.is_cut();
    blocks.done(is_cut)
}

/// Adds text with its named characters.
fn named(blocks: &mut Blocks, text: &str) {
    entities::each(text, |piece| blocks.text(piece));
}

/// HTML Standard §15.3: which elements stand alone.
fn element(name: &str, attributes: &str) -> Element {
    let cell = |is_heading| {
        let span = |name| attribute(attributes, name);
        Element::Cell(Cell::new(is_heading, span("colspan"), span("rowspan")))
    };
    let name = name.rsplit(':').next().unwrap_or(name);
    let lower = name.to_ascii_lowercase();
    match &*lower {
        "title" | "h1" => Element::Heading(1),
        "h2" => Element::Heading(2),
        "h3" => Element::Heading(3),
        "h4" => Element::Heading(4),
        "h5" | "h6" | "caption" | "legend" => Element::Heading(5),
        "ul" | "dir" | "menu" => Element::List { is_numbered: false },
        "ol" => Element::List { is_numbered: true },
        "li" => Element::Item,
        "table" => Element::Table,
        "thead" => Element::Head,
        "tr" => Element::Row,
        "td" => cell(false),
        "th" => cell(true),
        "br" => Element::Break,
        "hr" => Element::Rule,
        "pre" | "listing" | "textarea" => Element::Lines,
        "sup" => Element::Raised,
        "sub" => Element::Lowered,
        "del" | "s" | "strike" => Element::Struck,
        "img" | "image" | "svg" | "video" | "audio" | "object" | "embed" | "iframe" | "canvas" => {
            Element::Picture
        }
        "address" | "article" | "aside" | "blockquote" | "body" | "center" | "dd" | "details"
        | "dialog" | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer"
        | "form" | "frame" | "frameset" | "head" | "header" | "hgroup" | "html" | "main"
        | "nav" | "optgroup" | "option" | "p" | "search" | "section" | "select" | "summary"
        | "tbody" | "tfoot" => Element::Block,
        _ => Element::Inline,
    }
}
