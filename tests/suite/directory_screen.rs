//! The directory's screen as a state, the two files of a snapshot, and the words of the journal.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use health_card_kiosk::directory::{self, Directory, Issuer, SnapshotError, Source};
use health_card_kiosk::issuer::IssuerUrl;
use health_card_kiosk::kiosk::{
    DirectoryEvent, Event, ImportRefusal, Job, Outcome, Phase, Picks, Progress, RefreshEnd,
    RefreshFault, Screen, SnapshotFiles, State, Tab, are_snapshot,
};
use health_card_kiosk::payload::encode;
use health_card_kiosk::store::{Blocked, Imported, Store};
use health_card_kiosk::time::UnixTime;
use health_card_kiosk::wording::Words;
use health_card_kiosk::wording::screens::directory as words;
use zeroize::Zeroizing;

use crate::support::{CardMaker, moment};

const NOON: UnixTime = UnixTime::from_secs(1_795_262_400);

fn open_with(directory: Directory) -> State {
    let mut state = State::new(Arc::new(directory), false);
    assert!(matches!(
        tell(&mut state, DirectoryEvent::Open),
        Some(Job::Forget)
    ));
    state
}

fn open() -> State {
    open_with(directory::seed().unwrap())
}

fn tell(state: &mut State, event: DirectoryEvent) -> Option<Job> {
    state.on(Event::Directory(event), Instant::now())
}

fn found(state: &mut State, text: &str) -> Vec<String> {
    tell(state, DirectoryEvent::Search(text.to_owned()));
    let all = state.directory().issuers();
    let found = state.page().found.iter();
    found.map(|at| all[*at].name.clone()).collect()
}

fn imported() -> Imported {
    Imported {
        before: (644, 950),
        after: (651, 961),
        withdrawn: 0,
        listed_again: 0,
        is_new: true,
        report: directory::Report::default(),
    }
}

const HALF: Progress = Progress {
    phase: Phase::Issuers,
    done: 325,
    total: 651,
    failed: 3,
};

#[test]
fn every_issuer_is_there_in_the_order_of_names_and_found_by_any_word() {
    let mut state = open();
    let all = state.directory().issuers().len();
    assert_eq!(state.page().counts.issuers, all);
    let names = found(&mut state, "");
    assert_eq!(names.len(), all);
    assert!(names.is_sorted_by_key(|name| name.to_lowercase().chars().next()));
    let california = found(&mut state, "  CALIFORNIA   state of ");
    assert!(!california.is_empty() && california.len() < all);
    assert!(!found(&mut state, "myvaccinerecord.cdph.ca.gov").is_empty());
    assert!(found(&mut state, "no such issuer anywhere").is_empty());
}

#[test]
fn names_that_begin_with_the_words_come_first() {
    let mut state = open();
    let names = found(&mut state, "uc health");
    assert!(names.len() > 1 && names[0].starts_with("UC"), "{names:?}");
}

#[test]
fn accents_and_capitals_hide_nobody() {
    let iss = IssuerUrl::parse("https://a.example").unwrap();
    let issuer = Issuer::new(iss, "Gouvernement du Québec".to_owned(), Vec::new());
    let published = UnixTime::from_secs(1_780_000_000);
    let directory = Directory::new(Source::Snapshot, published, None, vec![issuer]);
    let mut state = open_with(directory);
    assert_eq!(found(&mut state, "QUEBEC").len(), 1);
    assert_eq!(found(&mut state, "québec gouv").len(), 1);
}

#[test]
fn escape_goes_back_step_by_step() {
    let mut state = open();
    let iss = state.directory().issuers()[3].iss.clone();
    tell(&mut state, DirectoryEvent::Select(Some(iss.clone())));
    assert_eq!(state.page().selected, Some(iss));
    assert!(state.on(Event::Back, Instant::now()).is_none());
    assert_eq!(state.page().selected, None);

    let job = tell(&mut state, DirectoryEvent::Show(Tab::History));
    assert!(matches!(job, Some(Job::ReadJournal)));
    state.on(Event::Back, Instant::now());
    assert_eq!(state.page().tab, Tab::Issuers);

    tell(&mut state, DirectoryEvent::PickSnapshot);
    assert!(matches!(state.screen(), Screen::Files(Picks::Snapshot)));
    state.on(Event::Back, Instant::now());
    assert!(matches!(state.screen(), Screen::Directory));
    let job = state.on(Event::Back, Instant::now());
    assert!(matches!(job, Some(Job::Forget)));
    assert!(matches!(state.screen(), Screen::Scan));
}

#[test]
fn a_card_that_is_held_up_shows_its_result_over_the_directory() {
    let card = CardMaker::new();
    let mut state = open_with(card.directory());
    let code = encode(&card.jws(), 1)[0].to_string();
    let job = state.on(Event::CodesSeen(vec![Zeroizing::new(code)]), Instant::now());
    let Some(Job::Judge { visit, texts }) = job else {
        panic!("not judged");
    };
    let mut sitting = health_card_kiosk::jobs::Sitting::default();
    let verdicts = sitting.judge(&texts, state.directory(), moment());
    state.on(Event::Judged { visit, verdicts }, Instant::now());
    assert!(matches!(state.screen(), Screen::Result(_)));
    state.on(Event::Next, Instant::now());
    assert!(matches!(state.screen(), Screen::Scan));
}

#[test]
fn opening_the_directory_lets_go_of_the_person_before() {
    let card = CardMaker::new();
    let mut state = State::new(Arc::new(card.directory()), false);
    let text = Zeroizing::new(card.jws());
    let Some(Job::Judge { visit, texts }) = state.on(Event::Pasted(text), Instant::now()) else {
        panic!("not judged");
    };
    tell(&mut state, DirectoryEvent::Open);
    let mut sitting = health_card_kiosk::jobs::Sitting::default();
    let verdicts = sitting.judge(&texts, state.directory(), moment());
    state.on(Event::Judged { visit, verdicts }, Instant::now());
    assert!(matches!(state.screen(), Screen::Directory), "a late answer");
}

#[test]
fn a_refresh_runs_once_goes_on_behind_scanning_and_can_be_cancelled_once() {
    let mut state = open();
    let first = tell(&mut state, DirectoryEvent::Refresh);
    assert!(matches!(first, Some(Job::Refresh)));
    assert!(tell(&mut state, DirectoryEvent::Refresh).is_none());
    state.on(Event::Back, Instant::now());
    tell(&mut state, DirectoryEvent::Progress(HALF));
    assert_eq!(state.refresh().running, Some(HALF));
    let cancel = tell(&mut state, DirectoryEvent::CancelRefresh);
    assert!(matches!(cancel, Some(Job::CancelRefresh)));
    assert!(tell(&mut state, DirectoryEvent::CancelRefresh).is_none());

    let ended = |end| DirectoryEvent::RefreshEnded {
        at: NOON,
        end,
        next: Some(NOON),
    };
    tell(&mut state, ended(RefreshEnd::Cancelled));
    assert_eq!(state.refresh().running, None);
    assert_eq!(state.refresh().times.succeeded, None);
    let failed = RefreshEnd::Failed(RefreshFault::NoNetwork);
    tell(&mut state, ended(failed.clone()));
    let times = state.refresh().times;
    assert_eq!(times.failed, Some((NOON, RefreshFault::NoNetwork)));
    assert_eq!(state.outcome(), Some(&Outcome::Refresh(failed)));
    let again = tell(&mut state, DirectoryEvent::Refresh);
    assert!(matches!(again, Some(Job::Refresh)));
}

#[test]
fn an_import_runs_once_and_its_end_is_shown_until_the_screen_is_left() {
    let mut state = State::new(Arc::new(directory::seed().unwrap()), false);
    let import = || DirectoryEvent::Import(vec![PathBuf::from("a/stick")]);
    let job = tell(&mut state, import());
    assert!(matches!(job, Some(Job::ImportSnapshot { paths }) if paths.len() == 1));
    assert!(matches!(state.screen(), Screen::Directory));
    assert!(state.is_importing() && tell(&mut state, import()).is_none());
    tell(&mut state, DirectoryEvent::Imported(imported()));
    assert!(!state.is_importing());
    assert_eq!(state.outcome(), Some(&Outcome::Imported(imported())));
    state.on(Event::Back, Instant::now());
    assert_eq!(state.outcome(), None);
}

#[test]
fn the_demonstration_refreshes_and_imports_nothing() {
    let mut state = State::new(Arc::new(directory::seed().unwrap()), true);
    tell(&mut state, DirectoryEvent::Open);
    assert!(tell(&mut state, DirectoryEvent::Refresh).is_none());
    let import = DirectoryEvent::Import(vec![PathBuf::from("a/stick")]);
    assert!(tell(&mut state, import).is_none());
    let refused = Outcome::Refused(ImportRefusal::Demonstration);
    assert_eq!(state.outcome(), Some(&refused));
}

#[test]
fn a_new_directory_is_shown_at_once_and_history_is_read_anew() {
    let mut state = open();
    let iss = state.directory().issuers()[0].iss.clone();
    tell(&mut state, DirectoryEvent::Select(Some(iss)));
    tell(&mut state, DirectoryEvent::Show(Tab::History));
    let other = Arc::new(CardMaker::new().directory());
    tell(&mut state, DirectoryEvent::Changed(Arc::clone(&other)));
    assert_eq!(state.page().counts.issuers, other.issuers().len());
    assert_eq!(state.page().selected, None, "it is not there any more");
    let job = tell(&mut state, DirectoryEvent::Imported(imported()));
    assert!(matches!(job, Some(Job::ReadJournal)));
}

#[test]
fn a_snapshot_is_told_from_cards_by_names_and_found_with_its_signature() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let stick = at("stick");
    for name in ["stick/logs", "empty"] {
        fs::create_dir_all(at(name)).unwrap();
    }
    for name in [
        "card.json",
        "card.png",
        "alone/vci_snapshot.json",
        "other.json",
        "other.sig",
        "stick/logs/vci_snapshot.json",
        "stick/logs/vci_snapshot.sig",
        "stick/notes.json",
    ] {
        fs::create_dir_all(at(name).parent().unwrap()).unwrap();
        fs::write(at(name), "x").unwrap();
    }
    for (path, is) in [
        ("card.json", false),
        ("card.png", false),
        ("other.json", true),
        ("other.sig", true),
        ("alone/vci_snapshot.json", true),
        ("stick", true),
    ] {
        assert_eq!(are_snapshot(&[at(path)]), is, "{path}");
    }
    let find = |path: &str| SnapshotFiles::find(&[at(path)]);
    let found = find("stick").unwrap();
    assert_eq!(found.body, stick.join("logs/vci_snapshot.json"));
    assert_eq!(found.signature, stick.join("logs/vci_snapshot.sig"));
    let cut_off = ImportRefusal::Snapshot(SnapshotError::NotJson);
    assert_eq!(found.read().err(), Some(cut_off));
    fs::write(&found.body, "{}\n").unwrap();
    assert_eq!(found.read().unwrap().0.as_slice(), b"{}\n");
    assert_eq!(find("other.sig").unwrap().body, at("other.json"));
    assert_eq!(find("empty"), Err(ImportRefusal::NoSnapshot));
    assert_eq!(find("card.png"), Err(ImportRefusal::NoSnapshot));
    for path in ["alone", "alone/vci_snapshot.json", "card.json"] {
        assert_eq!(find(path), Err(ImportRefusal::NoSignature), "{path}");
    }
    let apart = [
        at("alone/vci_snapshot.json"),
        at("stick/logs/vci_snapshot.sig"),
    ];
    assert_eq!(SnapshotFiles::find(&apart).unwrap().signature, apart[1]);
    let gone = SnapshotFiles {
        body: at("gone.json"),
        signature: at("gone.sig"),
    };
    assert_eq!(gone.read().err(), Some(ImportRefusal::CanNotRead));
}

/// Every word in kebab-case in a function that adds to the journal.
fn codes_in_the_store() -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let mut codes = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        // The settings have a folder of their own, and write no line.
        if path.is_dir() {
            continue;
        }
        let code = fs::read_to_string(path).unwrap();
        let writes = |part: &&str| {
            ["audit::add(", "self.note_code(\"", "code(self)"]
                .iter()
                .any(|sign| part.contains(sign))
        };
        let is_of_audit = code.contains("pub enum KioskEvent") || code.contains("audit::add(");
        for function in code.split("fn ").filter(writes).filter(|_| is_of_audit) {
            let literals = function.split('"').skip(1).step_by(2);
            let is_code = |text: &&str| {
                !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
            };
            codes.extend(literals.filter(is_code).map(str::to_owned));
        }
    }
    codes.sort();
    codes.dedup();
    codes
}

#[test]
fn every_code_of_the_journal_has_a_sentence() {
    let codes = codes_in_the_store();
    for known in [
        "imported",
        "blocked",
        "unblocked",
        "key-withdrawn",
        "started-over",
        "import-refused",
        "clock-jumped",
        "taken-csv",
    ] {
        assert!(codes.iter().any(|code| code == known), "{codes:?}");
    }
    assert!(codes.len() >= 11, "{codes:?}");
    for code in codes {
        assert!(
            words::journal(Words::english(), &code, "detail").is_some(),
            "{code}"
        );
    }
    assert_eq!(words::journal(Words::english(), "a-new-code", ""), None);
}

#[test]
fn what_the_store_writes_down_is_read_in_words() {
    let mut store = Store::in_memory().unwrap();
    let iss = store.directory().unwrap().issuers()[0].iss.clone();
    store
        .block(&Blocked::Issuer(iss.clone()), true, NOON)
        .unwrap();
    store.set("old-after-days", "20", NOON).unwrap();
    store.import(b"{}", b"x", None, NOON).unwrap_err();
    let lines: Vec<(String, String)> = store
        .history(10)
        .unwrap()
        .iter()
        .filter_map(|entry| words::journal(Words::english(), &entry.event, &entry.detail))
        .map(|line| (line.title.clone(), line.more))
        .collect();
    let expected = [
        (
            "Directory refused",
            "Not signed by VCI. The one in use stays.".to_owned(),
        ),
        (
            "Setting changed",
            "After how many days it is old.".to_owned(),
        ),
        ("Blocked here", format!("{iss}. Its cards are refused.")),
    ];
    assert_eq!(
        lines,
        expected.map(|(title, more)| (title.to_owned(), more))
    );

    let detail = "snapshot of 2026-08-22T05:00:00Z: issuers 644 to 651, keys 950 to 961";
    let line = words::journal(Words::english(), "imported", detail).unwrap();
    assert_eq!(
        line.more,
        "Of 22 Aug 2026. Issuers 644 to 651, keys 950 to 961."
    );
    let older = SnapshotError::Older {
        current: NOON,
        offered: NOON,
    };
    let line = words::journal(Words::english(), "import-refused", &older.to_string()).unwrap();
    assert!(line.more.starts_with("Older than"), "{}", line.more);
}
