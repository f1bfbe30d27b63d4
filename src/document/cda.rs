//! Clinical documents: HL7 CDA release 2, of which C-CDA are templates (req-I19).
//!
//! What people are meant to read is the header and the text of each section; the coded entries below
//! it say the same to programs. XML with a document type of its own is refused, so that no entity can
//! grow (sec-P9).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use roxmltree::{Document, Node, ParsingOptions};

use zeroize::Zeroizing;

use super::blocks::{Blocks, Element};
use super::header::Header;
use super::table::Cell;
use super::tags::{Piece, Tags, attribute};
use super::{Readable, Unreadable};
use crate::limits;
use crate::text::Personal;

/// Reads a document.
pub(super) fn read(text: &str) -> Result<Readable, Unreadable> {
    // Each of them is copied to all elements below it.
    if text
        .matches("xmlns")
        .take(limits::XML_NAMESPACES + 1)
        .count()
        > limits::XML_NAMESPACES
    {
        return Err(Unreadable::TooLarge);
    }
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: limits::XML_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => Unreadable::TooLarge,
        _ => Unreadable::Damaged,
    })?;
    let root = document.root_element();
    if root.tag_name().name() != "ClinicalDocument" {
        return Err(Unreadable::Damaged);
    }
    let mut readable = body(root)?;
    readable.header = Some(header(root, text));
    Ok(readable)
}

/// The first element at the end of `path` below `node`.
fn at<'a, 'i>(node: Node<'a, 'i>, path: &[&str]) -> Option<Node<'a, 'i>> {
    path.iter().try_fold(node, |node, name| {
        node.children()
            .find(|child| child.has_tag_name(*name) || local(*child) == *name)
    })
}

fn local<'a>(node: Node<'a, '_>) -> &'a str {
    match node.is_element() {
        true => node.tag_name().name(),
        false => "",
    }
}

/// All text in `node`, as one line.
fn line(node: Node<'_, '_>) -> Option<Personal> {
    let texts = node
        .descendants()
        .filter_map(|inner| inner.text().filter(|_| inner.is_text()));
    let words: Vec<&str> = texts
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .collect();
    Personal::new(&Zeroizing::new(words.join(" ")))
}

fn header(root: Node<'_, '_>, text: &str) -> Header {
    let path = |path: &[&str]| at(root, path).and_then(line);
    let authors = root.children().filter(|child| local(*child) == "author");
    let authors = authors.filter_map(|author| {
        let assigned = at(author, &["assignedAuthor"])?;
        let person = at(assigned, &["assignedPerson", "name"]);
        let device = || at(assigned, &["assignedAuthoringDevice", "softwareName"]);
        let organization = || at(assigned, &["representedOrganization", "name"]);
        line(person.or_else(device).or_else(organization)?)
    });
    let mut all: Vec<Personal> = Vec::new();
    for author in authors {
        if all.len() < limits::AUTHORS && !all.contains(&author) {
            all.push(author);
        }
    }
    let time = at(root, &["effectiveTime"]).and_then(|time| time.attribute("value"));
    let custodian = path(&[
        "custodian",
        "assignedCustodian",
        "representedCustodianOrganization",
        "name",
    ]);
    Header::new(
        path(&["title"]).as_ref(),
        super::header::patient(text),
        time,
        &all,
        custodian.as_ref(),
    )
}

/// What `nonXMLBody` holds in base64: CDA release 2 §4.3.1.
pub(super) fn enclosed(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let (mut is_body, mut is_text) = (false, false);
    let mut data = Zeroizing::new(String::new());
    for piece in Tags::new(text) {
        match piece {
            Piece::Open(name, _) if name.ends_with("nonXMLBody") => is_body = true,
            Piece::Open(name, attributes) if is_body && name.ends_with("text") => {
                is_text = attribute(attributes, "representation") == Some("B64");
                // Once, as long as it may be.
                data.reserve_exact(text.len());
            }
            Piece::Text(part) | Piece::Verbatim(part) if is_text => {
                data.extend(part.split_ascii_whitespace());
            }
            Piece::Close(_) if is_text => {
                let inner = STANDARD.decode(&*data).ok()?;
                return Some(Zeroizing::new(inner)).filter(|inner| !inner.is_empty());
            }
            _ => {}
        }
    }
    None
}

/// The titles and texts of all sections, in their order.
fn body(root: Node<'_, '_>) -> Result<Readable, Unreadable> {
    let mut blocks = Blocks::new();
    let (mut depth, mut sections, mut texts, mut entries) = (0, 0_u8, 0, 0);
    for (node, is_open) in walk(root) {
        if node.is_text() {
            let text = node.text().filter(|_| is_open && texts > 0);
            blocks.text(text.unwrap_or_default());
            continue;
        }
        if !node.is_element() {
            continue;
        }
        depth = if is_open { depth + 1 } else { depth - 1 };
        if depth > limits::XML_DEPTH {
            return Err(Unreadable::TooLarge);
        }
        let count = |count: usize| if is_open { count + 1 } else { count - 1 };
        match local(node) {
            "entry" if texts == 0 => entries = count(entries),
            _ if entries > 0 => {}
            "section" if texts == 0 => {
                blocks.open(Element::Block);
                sections = match is_open {
                    true => sections.saturating_add(1),
                    false => sections.saturating_sub(1),
                };
            }
            name @ ("title" | "text") if texts == 0 || is_end_of_text(node, texts) => {
                if node.parent().map(local) != Some("section") {
                    continue;
                }
                texts = count(texts);
                let element = match name {
                    "title" => Element::Heading(sections.saturating_add(1).min(5)),
                    _ => Element::Block,
                };
                put(&mut blocks, element, is_open);
            }
            _ if texts > 0 => put(&mut blocks, element(node), is_open),
            _ => {}
        }
    }
    Ok(blocks.done(false))
}

/// Each node below `root` with whether it begins or ends. Not by recursion, however deep it nests.
fn walk<'a, 'i>(root: Node<'a, 'i>) -> impl Iterator<Item = (Node<'a, 'i>, bool)> {
    let after = move |(node, is_open): &(Node<'a, 'i>, bool)| {
        let inner = node.first_child().filter(|_| *is_open);
        if let Some(inner) = inner {
            return Some((inner, true));
        }
        if *is_open {
            return Some((*node, false));
        }
        if *node == root {
            return None;
        }
        match node.next_sibling() {
            Some(next) => Some((next, true)),
            None => node.parent().map(|parent| (parent, false)),
        }
    };
    std::iter::successors(Some((root, true)), after)
}

/// Whether the title or the text of a section ends here, in which nothing else has their names.
fn is_end_of_text(node: Node<'_, '_>, texts: usize) -> bool {
    texts == 1
        && node
            .parent()
            .is_some_and(|parent| local(parent) == "section")
}

fn put(blocks: &mut Blocks, element: Element, is_open: bool) {
    match is_open {
        true => blocks.open(element),
        false => blocks.close(element),
    }
}

/// CDA release 2 §4.3.5: the elements of narrative text.
fn element(node: Node<'_, '_>) -> Element {
    let cell = |is_heading| {
        let span = |name| node.attribute(name);
        Element::Cell(Cell::new(is_heading, span("colspan"), span("rowspan")))
    };
    match local(node) {
        "content" if node.attribute("revised") == Some("delete") => Element::Struck,
        "paragraph" | "tbody" | "tfoot" | "footnote" => Element::Block,
        "list" => Element::List {
            is_numbered: node.attribute("listType") == Some("ordered"),
        },
        "item" => Element::Item,
        "caption" => match node.parent().map(local) {
            Some("table" | "list") => Element::Heading(5),
            _ => Element::Block,
        },
        "table" => Element::Table,
        "thead" => Element::Head,
        "tr" => Element::Row,
        "td" => cell(false),
        "th" => cell(true),
        "br" => Element::Break,
        "sup" => Element::Raised,
        "sub" => Element::Lowered,
        "renderMultiMedia" => Element::Picture,
        _ => Element::Inline,
    }
}
