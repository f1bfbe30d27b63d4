//! Snapshots that are dropped on the window or chosen in the list of files.

use super::*;

#[test]
fn a_snapshot_dropped_on_any_screen_is_imported_and_a_card_is_judged() {
    let temporary = tempfile::tempdir().unwrap();
    let at = |name: &str| temporary.path().join(name);
    for name in ["snapshot.json", "snapshot.sig", "card.json"] {
        std::fs::write(at(name), "x").unwrap();
    }
    for state in [scanning(CameraStatus::None), opened(many(1))] {
        let mut harness = shown(SIZES[1], window(state));
        let mut drop = |path: PathBuf| {
            harness.input_mut().dropped_files = vec![Arc::new(Dropped(path))];
            harness.run_steps(2);
            std::mem::take(&mut harness.state_mut().events)
        };
        for path in [at("snapshot.json"), at("snapshot.sig"), at("")] {
            let events = drop(path);
            assert!(matches!(
                events[..],
                [Event::Directory(DirectoryEvent::Import(_))]
            ));
        }
        assert!(matches!(drop(at("card.json"))[..], [Event::FilesChosen(_)]));
    }
}

#[test]
fn a_snapshot_is_chosen_in_the_list_of_files() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().to_owned();
    for name in ["vci_snapshot.json", "vci_snapshot.sig", "card.png"] {
        std::fs::write(folder.join(name), "x").unwrap();
    }
    let mut state = opened(many(1));
    tell(&mut state, DirectoryEvent::PickSnapshot);
    let mut files = window(state);
    files.folder.clone_from(&folder);
    let mut harness = shown(SIZES[0], files);
    assert!(harness.query_by_label("card.png").is_none());
    for label in ["vci_snapshot.json", said(words::IMPORT_FOLDER)] {
        let events = click(&mut harness, label);
        assert!(
            matches!(&events[..], [Event::Directory(DirectoryEvent::Import(paths))]
                if paths[0].starts_with(&folder)),
            "{label}"
        );
    }
    assert!(matches!(
        press(&mut harness, Key::Escape)[..],
        [Event::Back]
    ));
}
