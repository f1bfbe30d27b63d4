//! Third-party vectors that are pictures of codes, read and judged as the command line does it.

use std::path::Path;

use health_card_kiosk::capture::document;
use health_card_kiosk::jobs;
use health_card_kiosk::verdict::Headline;
use resvg::{tiny_skia, usvg};
use zeroize::Zeroizing;

use crate::support::shared;
use crate::vector_parts::rows_of;
use crate::vectors::judge;

/// What is in a picture; nothing where there is no code.
fn texts(file: &Path) -> Vec<Zeroizing<String>> {
    jobs::file_texts(file, &mut document::read, &mut |_page| ()).unwrap_or_default()
}

#[test]
fn every_picture_of_a_card_gets_its_headline() {
    judge(&["png", "jpg"], 10, texts);
}

/// A PNG of the drawing at `path`, on white, as a phone or a browser would show it.
fn png(path: &Path) -> Vec<u8> {
    let text = std::fs::read_to_string(path).unwrap();
    let tree = usvg::Tree::from_str(&text, &usvg::Options::default()).unwrap();
    let scale = 1_000.0 / tree.size().width();
    let side = tree.size().to_int_size().scale_by(scale).unwrap();
    let mut canvas = tiny_skia::Pixmap::new(side.width(), side.height()).unwrap();
    canvas.fill(tiny_skia::Color::WHITE);
    let transform = tiny_skia::Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut canvas.as_mut());
    let luma = canvas.pixels().iter().map(|pixel| pixel.green()).collect();
    let picture = image::GrayImage::from_raw(side.width(), side.height(), luma).unwrap();
    let mut png = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    png.into_inner()
}

#[test]
fn every_drawing_of_a_code_is_read_and_judged() {
    let Some(folder) = shared("vectors") else {
        return;
    };
    for (row, _drawing) in rows_of("svg", 5) {
        let texts: Vec<_> = row
            .files(&folder)
            .iter()
            .flat_map(|file| jobs::texts(&png(file), &mut document::read, &mut |_page| ()).unwrap())
            .collect();
        assert_eq!(texts.len(), row.files(&folder).len(), "{}", row.id);
        let expected = match row.expected.as_str() {
            "valid" => Headline::Verified,
            _expired => Headline::DoNotAccept,
        };
        assert_eq!(row.headline(&folder, &texts), expected, "{}", row.id);
    }
}
