//! Files of all kinds, made here: what is in them decides, and each that can't be read says why.

use std::fmt::Write as _;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use health_card_kiosk::capture::PictureError;
use health_card_kiosk::capture::document::{self, PageProgress};
use health_card_kiosk::jobs;
use health_card_kiosk::limits;
use health_card_kiosk::payload::encode;
use health_card_kiosk::verdict::{InputFault, PictureKind};
use image::{DynamicImage, GrayImage, ImageFormat, Luma};
use qrcode::{Color, EcLevel, QrCode};

use zeroize::Zeroizing;

use crate::support::{CardMaker, program};

type Texts = Result<Vec<Zeroizing<String>>, InputFault>;

fn texts(bytes: &[u8]) -> Texts {
    jobs::texts(bytes, &mut document::read, &mut |_page| ())
}

fn file_texts(path: &Path) -> Texts {
    jobs::file_texts(path, &mut document::read, &mut |_page| ())
}

/// Points in a millimetre.
const MILLIMETRE: f64 = 72.0 / 25.4;

fn code(text: &str) -> QrCode {
    QrCode::with_error_correction_level(text, EcLevel::L).unwrap()
}

/// Draws a code of this many millimetres as a PDF does: a rectangle for each dark module.
fn drawn(text: &str, millimetres: f64) -> String {
    let code = code(text);
    let width = code.width();
    let module = millimetres * MILLIMETRE / f64::from(u32::try_from(width).unwrap());
    let mut content = String::from("0 g\n");
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let place = |index: usize| f64::from(u32::try_from(index).unwrap()) * module;
            let (x, y) = (80.0 + place(at % width), 700.0 - place(at / width));
            writeln!(content, "{x:.3} {y:.3} {module:.4} {module:.4} re").unwrap();
        }
    }
    content + "f\n"
}

/// A PDF of A4 sheets with these contents; `extra` stands in its trailer.
fn pdf(pages: &[String], extra: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len())
        .map(|n| format!("{} 0 R", 3 + 2 * n))
        .collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Kids [{}] /Count {} >>",
            kids.join(" "),
            pages.len()
        ),
    ];
    for (number, content) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R >>",
            4 + 2 * number
        ));
        objects.push(format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.len()
        ));
    }
    let mut file = String::from("%PDF-1.7\n");
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", file.len()).unwrap();
        write!(file, "{} 0 obj\n{object}\nendobj\n", number + 1).unwrap();
    }
    let start = file.len();
    let size = objects.len() + 1;
    write!(
        file,
        "{table}trailer\n<< /Size {size} /Root 1 0 R {extra} >>\nstartxref\n{start}\n%%EOF"
    )
    .unwrap();
    file.into_bytes()
}

fn empty(pages: usize) -> Vec<String> {
    vec!["0 g 100 100 50 50 re f".to_owned(); pages]
}

/// What a document gives, and the pages that were told.
fn read(bytes: &[u8]) -> (Result<Vec<String>, PictureError>, Vec<PageProgress>) {
    let mut told = Vec::new();
    let found = document::read(bytes, &mut |progress| told.push(progress));
    let texts = |codes: Vec<health_card_kiosk::capture::FoundCode>| {
        codes
            .into_iter()
            .map(|code| code.text.to_string())
            .collect()
    };
    (found.map(texts), told)
}

fn picture(text: &str) -> DynamicImage {
    let (code, scale) = (code(text), 5);
    let side = u32::try_from(code.width() + 8).unwrap() * scale;
    let colors = code.to_colors();
    let mut picture = GrayImage::from_pixel(side, side, Luma([255]));
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        let [column, row] = [x, y].map(|at| usize::try_from(at / scale).unwrap());
        let is_inside = |at: usize| (4..code.width() + 4).contains(&at);
        if is_inside(column)
            && is_inside(row)
            && colors[(row - 4) * code.width() + column - 4] == Color::Dark
        {
            pixel.0 = [0];
        }
    }
    DynamicImage::from(picture)
}

fn saved(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.to_rgb8().write_to(&mut file, format).unwrap();
    file.into_inner()
}

#[test]
fn a_full_code_of_thirty_millimetres_on_a_page_is_read() {
    // 1,195 letters fill version 22.
    let text = format!("shc:/{}", "5676".repeat(597));
    assert_eq!(code(&text).width(), 105);
    let (found, told) = read(&pdf(&[drawn(&text, 30.0)], ""));
    assert_eq!(found.unwrap(), [text]);
    assert_eq!(told, [PageProgress { page: 1, pages: 1 }]);
}

#[test]
fn a_familys_document_gives_each_of_its_cards_once() {
    let pages = ["shc:/5676", "shc:/5677", "shc:/5676"].map(|text| drawn(text, 40.0));
    let (found, told) = read(&pdf(&pages, ""));
    assert_eq!(found.unwrap(), ["shc:/5676", "shc:/5677"]);
    assert_eq!(told.len(), 3);
}

#[test]
fn of_three_hundred_pages_the_first_ten_are_read_and_that_is_said() {
    let mut pages = empty(300);
    let (found, told) = read(&pdf(&pages, ""));
    assert_eq!(found, Err(PictureError::NoCodeInDocument { is_cut: true }));
    assert_eq!(told.len(), limits::PAGES);
    pages[limits::PAGES] = drawn("shc:/5676", 40.0);
    let fault = texts(&pdf(&pages, "")).err();
    assert_eq!(fault, Some(InputFault::NoCodeInFirstPages));
    pages[limits::PAGES - 1] = drawn("shc:/5677", 40.0);
    assert_eq!(read(&pdf(&pages, "")).0.unwrap(), ["shc:/5677"]);
    assert_eq!(
        texts(&pdf(&empty(2), "")).err(),
        Some(InputFault::NoCodeInDocument)
    );
}

#[test]
fn documents_that_are_locked_or_damaged_say_so() {
    let good = pdf(&[drawn("shc:/5676", 40.0)], "");
    let bytes = "61".repeat(32);
    let lock = format!(
        "/Encrypt << /Filter /Standard /V 1 /R 2 /O <{bytes}> /U <{bytes}> /P -44 >> /ID [<61> <61>]"
    );
    let locked = pdf(&empty(1), &lock);
    assert_eq!(texts(&locked).err(), Some(InputFault::LockedDocument));
    for damaged in [&good[..12], &good[..60], b"%PDF-1.7\nnothing at all"] {
        assert_eq!(texts(damaged).err(), Some(InputFault::DamagedDocument));
    }
    // Cut and bent at many places: none of them stops the program.
    // A small page, since each that holds no code is searched to its end.
    let small = String::from_utf8(good)
        .unwrap()
        .replace("0 0 595 842", "80 640 150 700");
    let good = small.into_bytes();
    for cut in (0..good.len()).step_by(good.len() / 40) {
        let mut bent = good.clone();
        bent[cut] ^= 0x15;
        texts(&good[..cut]).ok();
        texts(&bent).ok();
    }
}

#[test]
fn pages_of_any_size_stay_within_bounds() {
    let with_size = |size: &str| {
        let page = String::from_utf8(pdf(&[drawn("shc:/5676", 40.0)], "")).unwrap();
        page.replace("0 0 595 842", size).into_bytes()
    };
    assert_eq!(read(&with_size("0 0 595 999")).0.unwrap(), ["shc:/5676"]);
    for size in [
        "0 0 9e9 9e9",
        "0 0 1 1",
        "0 0 0 0",
        "5 5 -9 -9",
        "0 0 99999 1",
    ] {
        texts(&with_size(size)).ok();
    }
}

#[test]
fn pictures_of_all_kinds_that_are_read_give_their_code() {
    let picture = picture("shc:/5676");
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let found = texts(&saved(&picture, format)).ok().unwrap();
        assert_eq!(*found[0], "shc:/5676", "{format:?}");
    }
    let webp = saved(&picture, ImageFormat::WebP);
    let cut = texts(&webp[..webp.len() / 2]).err();
    assert_eq!(cut, Some(InputFault::DamagedPicture));
}

#[test]
fn pictures_of_other_kinds_are_named() {
    let brand = |brand: &[u8]| [b"\0\0\0\x18ftyp", brand, b"\0\0\0\0mif1miaf"].concat();
    for (bytes, kind) in [
        (brand(b"heic"), PictureKind::Heic),
        (brand(b"mif1"), PictureKind::Heic),
        (brand(b"avif"), PictureKind::Avif),
        (
            b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif".to_vec(),
            PictureKind::Avif,
        ),
        (b"GIF89a\x01\0\x01\0".to_vec(), PictureKind::Gif),
        (b"II*\0\x08\0\0\0".to_vec(), PictureKind::Tiff),
        (b"BM\x46\0\0\0\0\0\0\0\x36\0".to_vec(), PictureKind::Bmp),
        (b"\xff\x0a\xfa".to_vec(), PictureKind::JpegXl),
    ] {
        assert_eq!(texts(&bytes).err(), Some(InputFault::OtherPicture { kind }));
    }
    // A text that begins alike is a text; a film is no picture.
    assert!(texts(b"BMI 22, II* and GIF").is_ok());
    let film = [&brand(b"mp42")[..], b"\xff\xfb"].concat();
    assert_eq!(texts(&film).err(), Some(InputFault::UnknownKind));
}

#[test]
fn pixels_of_a_clipboard_give_their_code() {
    let rgba = picture("shc:/5676").to_rgba8();
    let (side, rgba) = (rgba.width() as usize, rgba.into_raw());
    let found = document::read_pixels(side, side, &rgba).unwrap();
    assert_eq!(*found[0].text, "shc:/5676");
    let fault = |width, height, bytes: &[u8]| document::read_pixels(width, height, bytes).err();
    assert_eq!(fault(side, side, &rgba[4..]), Some(PictureError::Damaged));
    assert_eq!(fault(1 << 20, 1, &rgba), Some(PictureError::TooLarge));
    assert_eq!(
        fault(8_192, 8_192, &vec![0; 8_192 * 8_192 * 4]),
        Some(PictureError::TooLarge)
    );
    assert_eq!(fault(0, 0, &[]), Some(PictureError::Damaged));
}

#[test]
fn files_that_can_not_be_read_say_why_and_a_wrong_name_makes_no_difference() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let fault = |path: &Path| file_texts(path).err();
    let large = fs::File::create(at("large.pdf")).unwrap();
    large.set_len(200 << 20).unwrap();
    assert_eq!(fault(&at("large.pdf")), Some(InputFault::TooLarge));
    assert_eq!(fault(folder.path()), Some(InputFault::Folder));
    assert_eq!(fault(&at("nowhere.png")), Some(InputFault::CanNotOpen));

    fs::write(
        at("card.smart-health-card"),
        pdf(&[drawn("shc:/5676", 40.0)], ""),
    )
    .unwrap();
    let found = file_texts(&at("card.smart-health-card")).ok().unwrap();
    assert_eq!(*found[0], "shc:/5676");
}

#[test]
fn the_command_line_reads_them_too() {
    let folder = tempfile::tempdir().unwrap();
    let text = encode(&CardMaker::new().jws(), 1)[0].to_string();
    let put = |name: &str, bytes: Vec<u8>| fs::write(folder.path().join(name), bytes).unwrap();
    put("a.pdf", pdf(&[drawn(&text, 60.0)], ""));
    put("b.webp", saved(&picture(&text), ImageFormat::WebP));
    put("c.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1miaf".to_vec());
    let output = program()
        .args(["verify", "--json", "a.pdf", "b.webp", "c.heic"])
        .env("HEALTH_CARD_KIOSK_DATA", "data")
        .current_dir(folder.path())
        .output()
        .unwrap();
    let output = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<serde_json::Value> = output
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 3, "{output}");
    assert_eq!(lines[0]["headline"], "check");
    assert_eq!(lines[1]["headline"], "check");
    assert_eq!(lines[2]["reasons"][0]["code"], "picture-kind-not-read");
}
