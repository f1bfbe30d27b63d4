//! Clinical documents of others, read completely.

use aws_lc_rs::digest::{SHA256, digest};
use health_card_kiosk::document::{self, Block, Kind, Readable};
use health_card_kiosk::text::Passage;

use crate::support::shared;

fn lines(readable: &Readable) -> Vec<String> {
    let row = |cells: &Vec<Passage>| {
        let cells: Vec<&str> = cells.iter().map(Passage::show).collect();
        cells.join(" | ")
    };
    let mut lines = Vec::new();
    for block in &readable.blocks {
        match block {
            Block::Heading { level, text } => {
                lines.push(format!("{} {}", "#".repeat((*level).into()), text.show()));
            }
            Block::Paragraph(text) => lines.push(text.show().to_owned()),
            Block::ListItem { text, .. } => lines.push(format!("- {}", text.show())),
            Block::Table { head, rows } => {
                lines.push(format!("[{}]", row(head)));
                lines.extend(rows.iter().map(row));
            }
            Block::Rule => lines.push("---".to_owned()),
        }
    }
    lines
}

/// Each document with its blocks, as they were read once by eye beside the document: the
/// fingerprint of their lines.
const READ: [(&str, &str); 4] = [
    ("ccd-1.xml", "da1208c1c5d2"),
    ("care-plan.xml", "75023d262e25"),
    ("consultation-note.xml", "fdc99d4588b8"),
    ("discharge-summary.xml", "d532e9d432de"),
];

#[test]
fn documents_of_others_are_read_completely() {
    let Some(folder) = shared("records/c-cda") else {
        return;
    };
    for (name, fingerprint) in READ {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        assert_eq!(Kind::of(&bytes, None), Kind::Cda);
        let readable = document::read(&bytes, Kind::Cda).unwrap();
        let lines = lines(&readable);
        let digest = digest(&SHA256, lines.join("\n").as_bytes());
        let found: Vec<String> = digest.as_ref()[..6]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let found = found.concat();
        assert_eq!(found, fingerprint, "{name}");
        assert!(!readable.is_cut && !readable.has_struck, "{name}");
    }
}

#[test]
fn headers_of_others_name_whom_a_document_is_about() {
    let Some(folder) = shared("records/c-cda") else {
        return;
    };
    let bytes = std::fs::read(folder.join("discharge-summary.xml")).unwrap();
    let readable = document::read(&bytes, Kind::Cda).unwrap();
    let header = readable.header.unwrap();
    let title = header.title().unwrap();
    assert_eq!(
        title.show(),
        "Community Health and Hospitals: Discharge Summary"
    );
    assert_eq!(header.patient().names()[0].show(), "Isabella Jones");
    assert_eq!(header.authors()[0].show(), "Henry Seven");
    assert_eq!(header.date().unwrap().show(), "2014-09-17");
    let patient = document::patient_of(&bytes).unwrap();
    assert_eq!(&patient, header.patient());
}
