//! What staff save of a person: one file, where they said, and nothing of it anywhere else (red
//! line 4).

use std::fs;
use std::path::{Path, PathBuf};

use health_card_kiosk::jobs::export::Export;
use health_card_kiosk::jobs::keeper::{Keeper, News, Task};
use health_card_kiosk::store::{Store, Taken};
use zeroize::Zeroizing;

use crate::keeper::wait;

const CANARY: &str = "Quetzalcanary";

/// All files in `folder` and below it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut waiting = vec![folder.to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => waiting.push(path),
                false => files.push(path),
            }
        }
    }
    files
}

fn holds_canary(path: &Path) -> bool {
    let bytes = fs::read(path).unwrap();
    let mut windows = bytes.windows(CANARY.len());
    windows.any(|window| window == CANARY.as_bytes())
}

fn save(keeper: &Keeper, export: Export, taken: Taken, folder: &Path) -> Option<PathBuf> {
    let bytes = Zeroizing::new(CANARY.as_bytes().to_vec());
    let number = u64::from(taken == Taken::Csv) + 7;
    keeper.ask(Task::SaveTaken {
        number,
        export,
        taken,
        make: Box::new(move || bytes),
        folder: folder.to_owned(),
    });
    wait(keeper, |news| match news {
        News::TakenSaved(of, saved) if of == number => Some(saved.ok()),
        _ => None,
    })
}

#[test]
fn a_save_is_one_new_file_and_the_journal_says_that_it_was_and_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let (data, stick) = (folder.path().join("data"), folder.path().join("stick"));
    fs::create_dir(&stick).unwrap();
    let (store, _) = Store::open(&data).unwrap();
    let keeper = Keeper::start(store, false, || ()).unwrap();
    let mut saved = Vec::new();
    for (export, taken, start) in [
        (Export::Doses, Taken::Csv, "doses-20"),
        (Export::Doses, Taken::Csv, "doses-20"),
        (Export::Page, Taken::Pdf, "summary-20"),
        (Export::Report, Taken::Report, "report-20"),
    ] {
        let path = save(&keeper, export, taken, &stick).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(name.starts_with(start), "{name}");
        assert!(!saved.contains(&path), "over another: {name}");
        #[cfg(unix)]
        if export != Export::Report {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{name}");
        }
        saved.push(path);
    }
    let nowhere = save(
        &keeper,
        Export::Doses,
        Taken::Csv,
        &folder.path().join("none"),
    );
    assert_eq!(nowhere, None);
    keeper.ask(Task::NoteTaken(Taken::Field));
    keeper.ask(Task::NoteTaken(Taken::Doses));
    keeper.ask(Task::ReadJournal);
    let lines = wait(&keeper, |news| match news {
        News::Journal(lines) => Some(lines),
        _ => None,
    });
    let events: Vec<(&str, &str)> = lines
        .iter()
        .map(|line| (line.event.as_str(), line.detail.as_str()))
        .filter(|(event, _)| event.starts_with("taken-"))
        .collect();
    assert_eq!(
        events,
        [
            ("taken-copy-doses", ""),
            ("taken-copy-field", ""),
            ("taken-report", ""),
            ("taken-pdf", ""),
            ("taken-csv", ""),
            ("taken-csv", ""),
        ]
    );
    drop(keeper);
    let holding: Vec<PathBuf> = files(folder.path())
        .into_iter()
        .filter(|path| holds_canary(path))
        .collect();
    assert_eq!(holding.len(), saved.len());
    assert!(
        holding.iter().all(|path| saved.contains(path)),
        "{holding:?}"
    );
}
