//! Scanners, files being read, and files that are chosen together.

use super::*;
use crate::capture::serial::ScannerStatus;
use crate::kiosk::{Reading, ScannerEvent};
use crate::wording::screens::under_way;

fn with_scanner(event: ScannerEvent) -> State {
    let mut state = scanning(CameraStatus::None);
    state.on(Event::Scanner(event), Instant::now());
    state
}

/// Whether everything that is said stands in the window.
fn assert_in_sight(harness: &Harness<'static, Window>, label: &str, size: Vec2) {
    let rect = harness.get_all_by_label(label).next().unwrap().rect();
    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
    assert!(window.contains_rect(rect), "{label} at {size}");
}

#[test]
fn how_much_of_a_scan_has_come_stands_over_any_screen() {
    let label = under_way::receiving(Words::english(), 1_480);
    assert_eq!(label, "Receiving: 1,480 of about 2,395");
    for size in SIZES {
        let maker = Maker::new();
        for mut state in [
            scanning(CameraStatus::None),
            with_result(vec![maker.verified(&johanna())]),
        ] {
            state.on(
                Event::Scanner(ScannerEvent::Receiving(1_480)),
                Instant::now(),
            );
            assert_in_sight(&shown(size, window(state)), &label, size);
        }
    }
}

#[test]
fn a_scanner_is_named_and_one_that_is_missed_too() {
    let name = "Honeywell Xenon 1900".to_owned();
    let baud = 9_600;
    for (status, label) in [
        (
            ScannerStatus::Listening { name, baud },
            "Scanner: Honeywell Xenon 1900",
        ),
        (ScannerStatus::Lost, said(under_way::SCANNER_LOST)),
        (ScannerStatus::Busy, said(under_way::SCANNER_BUSY)),
        (
            ScannerStatus::NoPermission,
            said(under_way::SCANNER_NO_PERMISSION),
        ),
        (ScannerStatus::Failed, said(under_way::SCANNER_FAILED)),
    ] {
        for size in SIZES {
            let state = with_scanner(ScannerEvent::Status(status.clone()));
            assert_in_sight(&shown(size, window(state)), label, size);
        }
    }
    let none = shown(SIZES[1], window(scanning(CameraStatus::None)));
    assert!(none.query_by_label_contains("Scanner").is_none());
}

#[test]
fn the_reading_of_files_can_be_stopped() {
    let mut state = scanning(CameraStatus::None);
    let files = vec![PathBuf::from("a.pdf"), PathBuf::from("b.pdf")];
    let Some(Job::ReadFiles { visit, .. }) = state.on(Event::FilesChosen(files), Instant::now())
    else {
        panic!("no job");
    };
    let (file, files) = (2, 2);
    let page = Some((4, 10));
    let reading = Reading { file, files, page };
    state.on(Event::Reading { visit, reading }, Instant::now());
    let mut harness = shown(SIZES[0], window(state));
    let label = under_way::reading(Words::english(), file, files, page);
    assert_in_sight(&harness, &label, SIZES[0]);
    let is_back = |events: Vec<Event>| matches!(events[..], [Event::Back]);
    assert!(is_back(click(&mut harness, said(under_way::STOP))));
    assert!(is_back(press(&mut harness, Key::Escape)));
}

#[test]
fn several_files_are_marked_and_opened_together() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.png", "b.pdf", "c.heic"] {
        std::fs::write(folder.path().join(name), "x").unwrap();
    }
    let mut state = scanning(CameraStatus::None);
    state.on(Event::OpenFile, Instant::now());
    let files = Window {
        folder: folder.path().to_owned(),
        ..window(state)
    };
    let mut harness = shown(SIZES[0], files);
    press(&mut harness, Key::Space);
    harness.get_by_label(&screens::open_files(Words::english(), 1));
    click(
        &mut harness,
        &screens::mark_file(Words::english(), "c.heic"),
    );
    // Once one is marked, a touch marks more, and a second one takes the mark away.
    click(&mut harness, "b.pdf");
    click(&mut harness, "b.pdf");
    let events = click(&mut harness, &screens::open_files(Words::english(), 2));
    let [Event::FilesChosen(paths)] = &events[..] else {
        panic!("nothing is opened");
    };
    let expected = ["a.png", "c.heic"].map(|name| folder.path().join(name));
    assert_eq!(paths[..], expected);
    let events = press(&mut harness, Key::Enter);
    assert!(matches!(&events[..], [Event::FilesChosen(paths)] if paths.len() == 2));
}
