//! Scanning, files, the status strip.

use super::*;

#[test]
fn without_a_camera_there_is_a_reason_and_a_way_on() {
    for (status, title) in [
        (
            CameraStatus::Starting,
            advice(screens::CAMERA_STARTING).title,
        ),
        (CameraStatus::None, advice(screens::CAMERA_NONE).title),
        (CameraStatus::Busy, advice(screens::CAMERA_BUSY).title),
        (
            CameraStatus::NoPermission,
            advice(screens::CAMERA_NO_PERMISSION).title,
        ),
        (CameraStatus::Lost, advice(screens::CAMERA_LOST).title),
        (CameraStatus::Stalled, advice(screens::CAMERA_STALLED).title),
        (CameraStatus::Failed, advice(screens::CAMERA_FAILED).title),
    ] {
        let mut harness = shown(SIZES[0], window(scanning(status)));
        assert_eq!(
            harness.get_all_by_label(title).count(),
            2,
            "panel and strip: {title}"
        );
        assert!(matches!(
            click(&mut harness, "Show me with demo cards")[..],
            [Event::StartDemo]
        ));
        assert!(matches!(
            click(&mut harness, "Open a file")[..],
            [Event::OpenFile]
        ));
    }
}

#[test]
fn a_live_camera_asks_for_a_code() {
    let live = CameraStatus::Live {
        id: "usb-HD_Webcam".to_owned(),
        name: "HD Webcam".to_owned(),
        width: 1_280,
        height: 720,
    };
    let mut state = window(scanning(live));
    state.preview = true;
    state
        .state
        .on(Event::Noticed(Notice::SeveralCodes), Instant::now());
    let mut harness = shown(SIZES[1], state);
    harness.get_by_label(said(screens::HOLD_UP));
    harness.get_by_label("Camera: HD Webcam");
    harness.get_by_label(advice(screens::NOTICE_SEVERAL_CODES).title);
    harness.key_press_modifiers(Modifiers::CTRL, Key::O);
    harness.run_steps(2);
    assert!(matches!(harness.state().events[..], [Event::OpenFile]));
}

#[test]
fn what_is_pasted_comes_through_whole() {
    let mut harness = shown(SIZES[1], window(scanning(CameraStatus::None)));
    harness.event(egui::Event::Paste("shc:/5676".to_owned()));
    harness.run_steps(2);
    let [Event::Pasted(text)] = &harness.state().events[..] else {
        panic!("not pasted");
    };
    assert_eq!(text.as_str(), "shc:/5676");
}

#[test]
fn an_old_directory_says_so_in_words() {
    for (days, words) in [
        (60, said(screens::DIRECTORY_OLD)),
        (300, said(screens::DIRECTORY_TOO_OLD)),
    ] {
        let directory = Maker::new().directory(Source::Snapshot, days);
        let harness = shown(SIZES[0], window(State::new(Arc::new(directory), false)));
        harness.get_by_label(words);
    }
}

#[test]
fn files_are_chosen_with_keys_and_fingers() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().to_owned();
    std::fs::create_dir(folder.join("inner")).unwrap();
    std::fs::write(folder.join("inner/card.png"), "x").unwrap();
    std::fs::write(folder.join("a.txt"), "x").unwrap();
    let mut state = scanning(CameraStatus::None);
    state.on(Event::OpenFile, Instant::now());
    let mut files = window(state);
    files.folder.clone_from(&folder);
    let mut harness = shown(SIZES[1], files);

    assert!(press(&mut harness, Key::Enter).is_empty());
    harness.get_by_label("card.png");
    assert!(press(&mut harness, Key::Backspace).is_empty());
    harness.get_by_label("inner");
    assert!(press(&mut harness, Key::ArrowDown).is_empty());
    let events = press(&mut harness, Key::Enter);
    let [Event::FilesChosen(paths)] = &events[..] else {
        panic!("nothing chosen");
    };
    assert_eq!(*paths, [folder.join("a.txt")]);
    assert!(matches!(
        click(&mut harness, "a.txt")[..],
        [Event::FilesChosen(_)]
    ));
    assert!(matches!(
        press(&mut harness, Key::Escape)[..],
        [Event::Back]
    ));
}
