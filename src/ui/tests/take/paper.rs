//! A result on paper: it opens, it is the same each time, and any name has ink.

use super::*;
use crate::capture::{Opened, Wanted, show_document};
use crate::document::Kind;
use crate::ui::paper;
use crate::wording::taken::Paper;

fn sheet(verdict: Verdict) -> Paper {
    let mut state = with(TakeAlong::CopyAndSave, verdict);
    match saved(&mut state, TakeEvent::SavePage(teller())) {
        Saving::Page(sheet) => *sheet,
        _ => panic!("no page"),
    }
}

/// The sheet as a file, in the typefaces of a window.
fn file(sheet: &Paper) -> Vec<u8> {
    let harness = shown(SIZES[1], window(scanning(CameraStatus::None)));
    paper::file(sheet, paper::Typefaces::of(&harness.ctx)).to_vec()
}

#[test]
fn a_page_on_paper_is_the_same_file_each_time_and_any_name_has_ink() {
    let page = |given: &str, family: &str| {
        let card = bundle(
            &[given],
            family,
            "1951-01-20",
            &[dose("2021-01-29", "207", "1")],
        );
        file(&sheet(Maker::new().verified(&card)))
    };
    let first = page("Johanna", "Anyperson");
    assert_eq!(first, page("Johanna", "Anyperson"));
    assert!(first.starts_with(b"%PDF-1.4") && first.ends_with(b"%%EOF\n"));
    assert!(first.len() < 80_000, "{}", first.len());
    // Whoever opens it sees ink: black letters on a white page.
    let wanted = Wanted {
        kind: Kind::Pdf,
        page: 0,
        width: 600,
    };
    let Ok(Opened::Sheet(page_seen)) = show_document(&first, wanted) else {
        panic!("it does not open");
    };
    let dark = page_seen.rgb.chunks(3).filter(|dot| dot[0] < 96).count();
    assert_eq!(page_seen.size.pages, 1);
    assert!((2_000..60_000).contains(&dark), "{dark}");
    for (given, family) in [("نگار", "احمدی"), ("小龍", "李"), ("Ngọc", "Nguyễn")] {
        assert_ne!(first, page(given, family), "{given}");
    }
    let text = String::from_utf8_lossy(&first);
    for said in ["Johanna", "2026", "Creat", "Producer"] {
        assert!(!text.contains(said), "{said}");
    }
}

#[test]
fn a_page_longer_than_may_be_says_so_and_each_page_has_its_number() {
    let doses: Vec<_> = (0..900)
        .map(|lot| dose("2021-01-29", "207", &lot.to_string()))
        .collect();
    let card = bundle(&["Ana"], "Anyperson", "1951", &doses);
    let long = sheet(Maker::new().verified(&card));
    let bytes = file(&long);
    let pages = String::from_utf8_lossy(&bytes)
        .matches("/Type/Page/")
        .count();
    assert!((15..=limits::PAPER_PAGES).contains(&pages), "{pages}");
}
