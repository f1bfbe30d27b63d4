//! Pages of a document, some of which can't be shown.

use super::*;

/// One page that can't be shown does not lock away the others.
#[test]
fn pages_round_a_bad_one_can_be_had() {
    let letter = document("Letter", &[form("application/pdf", b"%PDF-1.7 letter")]);
    for has_good in [true, false] {
        let mut desk = Desk::new(SIZES[0], shared(std::slice::from_ref(&letter)));
        desk.press(Key::V);
        if has_good {
            desk.answer_with_a_page();
            desk.press(Key::PageDown);
            desk.answer_with(Err(ShowFault::Damaged));
        } else {
            desk.answer_with(Err(ShowFault::Page { pages: 3 }));
            assert!(desk.says(said(words::BAD_PAGE)));
        }
        assert!(desk.asked.is_empty() && desk.says("of 3"));
        desk.press(Key::PageDown);
        let page = if has_good { 2 } else { 1 };
        assert_eq!((desk.asked.len(), desk.asked[0].2.page), (1, page));
        desk.answer_with_a_page();
        desk.press(Key::PageUp);
        assert_eq!((desk.asked.len(), desk.asked[0].2.page), (1, page - 1));
    }
}
