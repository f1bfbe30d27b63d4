//! What is shown of documents, made here.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::fmt::Write as _;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::*;

/// A PDF with one sheet for each of `contents`, which may write in Helvetica (`/F1`), Times bold
/// (`/F2`), Courier (`/F3`), a typeface that is nowhere (`/F4`), Zapf Dingbats (`/F5`) and Symbol (`/F6`);
/// `extra` stands in its catalog.
fn pdf(contents: &[&str], extra: &str) -> Vec<u8> {
    let fonts = [
        "Helvetica",
        "Times-Bold",
        "Courier",
        "Nowhere-Regular",
        "ZapfDingbats",
        "Symbol",
    ];
    let mut objects = vec![
        format!("<< /Type /Catalog /Pages 2 0 R {extra} >>"),
        String::new(),
    ];
    let first = objects.len() + 1;
    for font in fonts {
        // Typefaces of signs have an order of their own.
        let encoding = match font {
            "ZapfDingbats" | "Symbol" => "",
            _ => "/Encoding /WinAnsiEncoding",
        };
        objects.push(format!(
            "<< /Type /Font /Subtype /Type1 /BaseFont /{font} {encoding} >>"
        ));
    }
    let resources: Vec<String> = (0..fonts.len())
        .map(|font| format!("/F{} {} 0 R ", font + 1, first + font))
        .collect();
    let resources = resources.concat();
    let mut kids = String::new();
    for content in contents {
        let length = content.len();
        objects.push(format!(
            "<< /Length {length} >>\nstream\n{content}\nendstream"
        ));
        let stream = objects.len();
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {stream} 0 R \
             /Resources << /Font << {resources} >> >> >>"
        ));
        write!(kids, "{} 0 R ", objects.len()).unwrap();
    }
    objects[1] = format!(
        "<< /Type /Pages /Kids [{kids}] /Count {} >>",
        contents.len()
    );
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
        "{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF"
    )
    .unwrap();
    file.into_bytes()
}

fn wanted(kind: Kind) -> Wanted {
    Wanted {
        kind,
        page: 0,
        width: 800,
    }
}

fn sheet(bytes: &[u8], wanted: Wanted) -> Sheet {
    match show(bytes, wanted) {
        Ok(Opened::Sheet(sheet)) => {
            assert!(sheet.size.fits(&sheet.rgb));
            sheet
        }
        Ok(Opened::Text(_)) => panic!("a text"),
        Err(fault) => panic!("{fault}"),
    }
}

/// How many pixels are dark between these shares of the height.
fn ink(sheet: &Sheet, from: f32, to: f32) -> usize {
    let picture =
        RgbImage::from_raw(sheet.size.width, sheet.size.height, sheet.rgb.to_vec()).unwrap();
    let height = f32::from(u16::try_from(sheet.size.height).unwrap());
    let rows = picture.enumerate_rows().filter(|(y, _)| {
        let y = f32::from(u16::try_from(*y).unwrap()) / height;
        (from..to).contains(&y)
    });
    rows.flat_map(|(_, row)| row)
        .filter(|(_, _, pixel)| pixel.0[1] < 128)
        .count()
}

#[test]
fn letters_that_a_document_does_not_bring_are_drawn() {
    let lines = "BT /F1 24 Tf 60 760 Td (Helvetica: Jos\\351 0123) Tj ET \
        BT /F2 24 Tf 60 560 Td (Times: Patient summary) Tj ET \
        BT /F3 24 Tf 60 360 Td (Courier: 12.5 mg) Tj ET \
        BT /F4 24 Tf 60 160 Td (Nowhere: allergy) Tj ET";
    let sheet = sheet(&pdf(&[lines], ""), wanted(Kind::Pdf));
    for (name, from) in [("F1", 0.05), ("F2", 0.29), ("F3", 0.53), ("F4", 0.76)] {
        let ink = ink(&sheet, from, from + 0.1);
        assert!((500..20_000).contains(&ink), "{name}: {ink}");
    }
}

#[test]
fn signs_that_a_document_does_not_bring_are_told_apart() {
    let drawn = |font: &str, code: &str| {
        let line = format!("BT /{font} 200 Tf 200 400 Td (\\{code}) Tj ET");
        sheet(&pdf(&[&line], ""), wanted(Kind::Pdf))
    };
    // Tick, cross, box; at least, at most; micro: a form that is ticked must not look unticked.
    let signs = [
        ("F5", "064"),
        ("F5", "070"),
        ("F5", "157"),
        ("F6", "263"),
        ("F6", "243"),
        ("F1", "265"),
    ]
    .map(|(font, code)| (code, drawn(font, code)));
    for (at, (code, sign)) in signs.iter().enumerate() {
        assert!(ink(sign, 0.0, 1.0) > 500, "{code}");
        for (other, beside) in &signs[at + 1..] {
            assert!(sign.rgb != beside.rgb, "{code} looks like {other}");
        }
    }
}

#[test]
fn pages_are_shown_one_by_one_as_large_as_is_asked() {
    let bytes = pdf(&["0 g 0 0 595 842 re f", "1 1 1 rg 0 0 9 9 re f"], "");
    let first = sheet(&bytes, wanted(Kind::Pdf));
    assert_eq!(
        (first.size.page, first.size.pages, first.size.is_cut),
        (0, 2, false)
    );
    assert!((795..=805).contains(&first.size.width));
    assert!(ink(&first, 0.0, 1.0) > 800_000);
    let second = Wanted {
        page: 1,
        width: 1_600,
        ..wanted(Kind::Pdf)
    };
    let second = sheet(&bytes, second);
    assert!((1_595..=1_605).contains(&second.size.width));
    assert_eq!(ink(&second, 0.0, 1.0), 0);
    // Beyond the last there is the last.
    let beyond = Wanted {
        page: usize::MAX,
        width: u32::MAX,
        ..wanted(Kind::Pdf)
    };
    assert_eq!(sheet(&bytes, beyond).size.page, 1);
    let many = pdf(&vec!["0 g"; limits::SHEETS + 1], "");
    let many = sheet(&many, wanted(Kind::Pdf));
    assert!(many.size.is_cut && many.size.pages == limits::SHEETS);
}

#[test]
fn a_page_that_fails_tells_how_many_there_are() {
    let mut told = Vec::new();
    let bytes = pdf(&["0 g", "0 g", "0 g"], "");
    show_counted(&bytes, wanted(Kind::Pdf), &mut |progress| {
        told.push(progress);
    })
    .unwrap();
    assert_eq!(told, [PageProgress { page: 1, pages: 3 }]);
    for fault in [ShowFault::Damaged, ShowFault::TooLarge] {
        assert_eq!(fault.of_page(None), fault);
        assert_eq!(fault.of_page(Some(3)), ShowFault::Page { pages: 3 });
    }
    assert_eq!(ShowFault::NoReader.of_page(Some(3)), ShowFault::NoReader);
}

#[test]
fn what_a_document_would_do_is_not_done() {
    let does = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> \
        /AA << /WC << /S /Launch /F (/bin/sh) >> >> \
        /Names << /EmbeddedFiles << /Names [(x) << /Type /Filespec /F (x.exe) >>] >> >> \
        /AcroForm << /Fields [] /XFA (x) >>";
    let plain = sheet(&pdf(&["0 g 9 9 99 99 re f"], ""), wanted(Kind::Pdf));
    let active = sheet(&pdf(&["0 g 9 9 99 99 re f"], does), wanted(Kind::Pdf));
    assert_eq!(plain.rgb, active.rgb);
}

#[test]
fn what_is_broken_says_so() {
    let whole = pdf(&["0 g 9 9 99 99 re f"], "");
    let fault = |bytes: &[u8], kind| show(bytes, wanted(kind)).err();
    assert_eq!(
        fault(b"%PDF-1.7 nothing", Kind::Pdf),
        Some(ShowFault::Damaged)
    );
    assert_eq!(
        fault(&[0xff, 0xd8, 0xff, 0xe0], Kind::Picture),
        Some(ShowFault::Damaged)
    );
    assert_eq!(
        fault(b"<ClinicalDocument>", Kind::Cda),
        Some(ShowFault::Damaged)
    );
    assert_eq!(fault(b"{\\rtf1}", Kind::Rtf), Some(ShowFault::OtherKind));
    for cut in (0..whole.len()).step_by(41) {
        let _any = show(&whole[..cut], wanted(Kind::Pdf));
        let mut altered = whole.clone();
        altered[cut] ^= 0x15;
        let _any = show(&altered, wanted(Kind::Pdf));
    }
}

fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).unwrap();
    file.into_inner()
}

#[test]
fn pictures_are_fitted_and_stand_on_white() {
    let large = RgbImage::from_pixel(3_000, 1_500, Rgb([9, 200, 9]));
    let large = sheet(
        &file(&large.into(), ImageFormat::Png),
        wanted(Kind::Picture),
    );
    assert_eq!((large.size.width, large.size.height), (800, 400));
    assert_eq!(large.rgb[..3], [9, 200, 9]);
    let small = RgbImage::from_pixel(30, 20, Rgb([9, 200, 9]));
    let small = sheet(
        &file(&small.into(), ImageFormat::Jpeg),
        wanted(Kind::Picture),
    );
    assert_eq!((small.size.width, small.size.height), (30, 20));
    let clear = RgbaImage::from_pixel(4, 4, Rgba([0, 0, 0, 0]));
    let clear = sheet(
        &file(&clear.into(), ImageFormat::Png),
        wanted(Kind::Picture),
    );
    assert_eq!(clear.rgb[..3], [255, 255, 255]);
    let tall = RgbImage::from_pixel(10, 8_000, Rgb([0, 0, 0]));
    let tall = sheet(&file(&tall.into(), ImageFormat::Png), wanted(Kind::Picture));
    assert!(tall.size.height <= limits::SHEET_SIDE);
    // A photograph of a telephone, larger: as large as there is room.
    let photograph = RgbImage::from_pixel(1_868, 4_160, Rgb([0, 0, 0]));
    let larger = Wanted {
        width: limits::SHEET_WIDTH_LARGE,
        ..wanted(Kind::Picture)
    };
    let photograph = sheet(&file(&photograph.into(), ImageFormat::Jpeg), larger);
    let pixels = photograph.size.width * photograph.size.height;
    assert!((4_000_000..=limits::SHEET_PIXELS).contains(&pixels));
}

#[test]
fn what_a_clinical_document_wraps_is_shown() {
    use base64::Engine as _;
    let inner = pdf(&["0 g 0 0 595 842 re f"], "");
    let inner = base64::engine::general_purpose::STANDARD.encode(inner);
    let wrapper = |body: &str| {
        format!(
            "<ClinicalDocument><component><nonXMLBody>{body}</nonXMLBody></component></ClinicalDocument>"
        )
    };
    let pdf = wrapper(&format!(
        "<text mediaType='application/pdf' representation='B64'>\n{inner}\n</text>"
    ));
    assert!(ink(&sheet(pdf.as_bytes(), wanted(Kind::Cda)), 0.0, 1.0) > 100_000);
    let none = wrapper("<text><reference value='x.pdf'/></text>");
    assert!(matches!(
        show(none.as_bytes(), wanted(Kind::Cda)),
        Ok(Opened::Text(_))
    ));
}
