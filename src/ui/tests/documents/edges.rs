//! The viewer's edges.

use super::*;
use crate::kiosk::SettingsEvent;
use crate::store::TextSize;
use crate::wording::Language;

#[test]
fn it_goes_by_itself_once_nobody_reads_it_and_with_the_next_card() {
    let open = || {
        let bytes = clinical("Johanna", "19510120", 1);
        let mut desk = Desk::new(
            SIZES[1],
            shared(&[document("Visit", &[form("text/xml", &bytes)])]),
        );
        desk.press(Key::V);
        desk.answer();
        desk
    };
    let mut desk = open();
    let almost = limits::DOCUMENT_READ.saturating_sub(Duration::from_secs(1));
    let wait = |desk: &mut Desk, time| {
        desk.harness.state_mut().instant += time;
        desk.on(Event::Tick);
    };
    wait(&mut desk, almost);
    assert!(desk.viewing().is_some());
    // Somebody scrolls.
    desk.press(Key::ArrowDown);
    wait(&mut desk, almost);
    assert!(desk.viewing().is_some());
    wait(&mut desk, Duration::from_secs(2));
    assert!(desk.viewing().is_none() && !desk.says("Dr. Eva Rey"));
    for event in [
        Event::Locked,
        Event::Next,
        Event::Pasted(Zeroizing::new("shc:/5".to_owned())),
    ] {
        let mut desk = open();
        desk.on(event);
        assert!(desk.viewing().is_none() && !desk.says("Johanna"));
    }
}

#[test]
fn each_document_and_each_page_begins_at_its_top() {
    let long = |title| {
        let bytes = clinical("Johanna", "19510120", 900);
        document(title, &[form("text/xml", &bytes)])
    };
    let mut desk = Desk::new(SIZES[0], shared(&[long("First"), long("Second")]));
    let open = |desk: &mut Desk, record| {
        let place = DocumentPlace {
            item: 0,
            record,
            form: 0,
        };
        desk.on(Event::Document(DocumentEvent::Open(place)));
        desk.answer();
    };
    let head = |desk: &Desk| desk.harness.get_by_label("Dr. Eva Rey").rect().top();
    open(&mut desk, 0);
    let top = head(&desk);
    for _ in 0..4 {
        desk.press(Key::ArrowDown);
    }
    assert!(head(&desk) < top - 300.0);
    // On and back again.
    assert!(desk.viewing().unwrap().pages() > 1);
    desk.press(Key::PageDown);
    assert!(!desk.says("Dr. Eva Rey"));
    desk.press(Key::PageUp);
    assert!((head(&desk) - top).abs() < 1.0);
    for _ in 0..4 {
        desk.press(Key::ArrowDown);
    }
    desk.press(Key::Escape);
    open(&mut desk, 1);
    assert!((head(&desk) - top).abs() < 1.0);
}

#[test]
fn what_is_wrong_with_a_document_stands_over_it_while_it_is_read() {
    for (status, words) in [
        ("superseded", "Replaced by a newer document"),
        ("entered-in-error", "Entered in error: do not use it"),
    ] {
        let mut one = document("Visit", &[form("image/png", &picture())]);
        let mut desk = Desk::new(SIZES[0], shared(&[one.clone()]));
        desk.press(Key::V);
        desk.answer();
        assert!(desk.viewing().is_some() && !desk.says(words));
        one["resource"]["status"] = json!(status);
        let mut desk = Desk::new(SIZES[0], shared(&[one]));
        desk.press(Key::V);
        desk.answer();
        assert!(desk.viewing().is_some() && desk.says(words), "{status}");
    }
}

#[test]
fn a_page_that_is_still_to_come_is_not_said_to_be_there() {
    let mut desk = Desk::new(
        SIZES[0],
        shared(&[document("Visit", &[form("application/pdf", b"%PDF-1.7")])]),
    );
    desk.press(Key::V);
    desk.answer_with_a_page();
    let pictured = |desk: &Desk, text: &str| {
        let mut pictures = desk.harness.query_all_by_role(Role::Image);
        pictures.any(|picture| {
            picture
                .accesskit_node()
                .label()
                .is_some_and(|label| label == text)
        })
    };
    assert!(pictured(&desk, "Page 1 of 3"));
    desk.press(Key::PageDown);
    assert!(pictured(&desk, "Page 1 of 3") && !pictured(&desk, "Page 2 of 3"));
    desk.answer_with_a_page();
    assert!(pictured(&desk, "Page 2 of 3"));
}

#[test]
fn buttons_are_large_enough_and_nothing_leaves_the_window() {
    let looks = SIZES.into_iter().map(|size| (size, 100, Language::English));
    for (size, percent, language) in looks.chain([(SIZES[0], 200, Language::German)]) {
        let bytes = clinical("Johanna", "19520120", 900);
        let title =
            "A document with a title that is as long as any title may ever be on this screen";
        let mut desk = Desk::new(
            size,
            shared(&[document(title, &[form("text/xml", &bytes)])]),
        );
        let window = desk.harness.state_mut();
        let mut settings = window.state.settings().clone();
        settings.text_size = TextSize::of_percent(percent).unwrap();
        settings.language = Some(language);
        let changed = SettingsEvent::Changed(Box::new(settings));
        window.state.on(Event::Settings(changed), window.instant);
        desk.press(Key::V);
        desk.answer();
        assert!(desk.viewing().unwrap().pages() > 1);
        for role in [Role::Button, Role::Label] {
            for node in desk.harness.query_all_by_role(role) {
                let rect = node.rect();
                assert!(
                    rect.left() >= 0.0 && rect.right() <= size.x,
                    "{node:?} at {size}"
                );
                assert!(
                    role != Role::Button || rect.height() >= DARK.touch,
                    "{node:?}"
                );
            }
        }
    }
}
