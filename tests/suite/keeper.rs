//! The thread that owns the store while the window is open.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use health_card_kiosk::directory::SnapshotError;
use health_card_kiosk::jobs::keeper::{Decision, Keeper, News, Task};
use health_card_kiosk::jobs::refresh::Snapshot;
use health_card_kiosk::jobs::snapshot::ImportRefusal;
use health_card_kiosk::limits;
use health_card_kiosk::net::NetError;
use health_card_kiosk::store::{Blocked, Store};

use crate::server::{Authority, Server, file, path, whole};
use crate::support::{NOW, shared};

const PATIENCE: Duration = Duration::from_mins(1);

/// Waits for the first news that `wanted` takes.
pub(crate) fn wait<T>(keeper: &Keeper, mut wanted: impl FnMut(News) -> Option<T>) -> T {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        match keeper.try_next() {
            Some(news) => {
                if let Some(found) = wanted(news) {
                    return found;
                }
            }
            None => std::thread::sleep(Duration::from_millis(5)),
        }
    }
    panic!("no such news");
}

fn keeper(store: Store) -> (Keeper, Arc<AtomicUsize>) {
    let woken = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&woken);
    let wake = move || {
        count.fetch_add(1, Ordering::SeqCst);
    };
    (Keeper::start(store, false, wake).unwrap(), woken)
}

#[test]
fn a_stick_is_imported_and_what_is_none_says_why() {
    let Some(vci) = shared("vci") else { return };
    let (keeper, woken) = keeper(Store::in_memory().unwrap());
    let refusal = |paths: &[std::path::PathBuf]| {
        keeper.ask(Task::Import(paths.to_vec()));
        wait(&keeper, |news| match news {
            News::Refused(refusal) => Some(refusal),
            _ => None,
        })
    };
    let stick = tempfile::tempdir().unwrap();
    let put = |name: &str, from: &str| {
        fs::copy(vci.join(from), stick.path().join(name)).unwrap();
    };
    assert_eq!(
        refusal(&[stick.path().to_owned()]),
        ImportRefusal::NoSnapshot
    );
    put("vci_snapshot.json", "vci_snapshot.json");
    assert_eq!(
        refusal(&[stick.path().to_owned()]),
        ImportRefusal::NoSignature
    );
    let old = "history/vci_snapshot_2024-05-14_9421db04";
    put("vci_snapshot.sig", &format!("{old}.sig"));
    let signature = ImportRefusal::Snapshot(SnapshotError::Signature);
    assert_eq!(refusal(&[stick.path().to_owned()]), signature);
    put("vci_snapshot.json", &format!("{old}.json"));
    let older = refusal(&[stick.path().join("vci_snapshot.json")]);
    assert!(matches!(
        older,
        ImportRefusal::Snapshot(SnapshotError::Older { .. })
    ));

    keeper.ask(Task::Import(vec![vci]));
    let mut directory = None;
    let imported = wait(&keeper, |news| match news {
        News::Directory(new) => {
            directory = Some(new);
            None
        }
        News::Imported(imported) => Some(imported),
        _ => None,
    });
    assert_eq!((imported.before, imported.after), ((651, 961), (651, 961)));
    // The list of participants beside it, which nobody signed, is left where it is.
    assert_eq!(directory.unwrap().delisted().count(), 14);
    assert!(woken.load(Ordering::SeqCst) >= 6);
    keeper.ask(Task::ReadJournal);
    let journal = wait(&keeper, |news| match news {
        News::Journal(journal) => Some(journal),
        _ => None,
    });
    assert_eq!(
        journal
            .iter()
            .filter(|entry| entry.event == "import-refused")
            .count(),
        2
    );
}

/// Answers with a file of the directory.
fn serve(vci: &std::path::Path, head: &str, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    let asked = path(head).trim_start_matches("/logs/");
    match fs::read(vci.join(asked.trim_start_matches('/'))) {
        Ok(bytes) => out.write_all(&file(&bytes)),
        Err(_) => out.write_all(&whole("404 Not Found", "", b"")),
    }
}

fn refreshes_from(store: &Store, authority: &Authority, server: &Server) {
    let mirror = format!("https://127.0.0.1:{}/", server.port());
    for (name, value) in [
        ("mirrors", mirror.as_str()),
        ("proxy-roots", &authority.pem()),
        ("asks-issuers", "no"),
    ] {
        store.set(name, value, NOW).unwrap();
    }
}

#[test]
fn a_refresh_of_which_only_a_part_is_kept_is_told_with_what_holds_now() {
    let Some(vci) = shared("vci") else { return };
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(folder.path()).unwrap();
    let authority = Authority::named("Root");
    let identity = authority.identity(&["127.0.0.1"], (2020, 2090));
    let file = folder.path().join("kiosk.db");
    let server = Server::start(identity, move |head, out| {
        // Where the server's answers are noted, which comes last, there is nothing any more.
        let db = rusqlite::Connection::open(&file).unwrap();
        db.execute_batch("ALTER TABLE remote RENAME TO gone").ok();
        serve(&vci, head, out)
    });
    refreshes_from(&store, &authority, &server);
    let (keeper, _) = keeper(store);
    keeper.ask(Task::Refresh);
    wait(&keeper, |news| matches!(news, News::NotKept).then_some(()));
    let next = |keeper: &Keeper| wait(keeper, Some);
    assert!(matches!(next(&keeper), News::Directory(_)));
    assert!(matches!(
        next(&keeper),
        News::Refreshed(Err(NetError::Local))
    ));
}

#[test]
fn a_refresh_tells_how_far_it_is_and_can_be_cancelled_at_once() {
    let Some(vci) = shared("vci") else { return };
    let authority = Authority::named("Root");
    let identity = authority.identity(&["127.0.0.1"], (2020, 2090));
    let slow = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let is_slow = Arc::clone(&slow);
    let server = Server::start(identity, move |head, out| {
        if is_slow.load(Ordering::SeqCst) {
            std::thread::sleep(Duration::from_secs(3));
        }
        serve(&vci, head, out)
    });
    let store = Store::in_memory().unwrap();
    refreshes_from(&store, &authority, &server);
    let (keeper, _) = keeper(store);
    keeper.ask(Task::Refresh);
    let mut steps = 0;
    let refreshed = wait(&keeper, |news| match news {
        News::Progress(_) => {
            steps += 1;
            None
        }
        News::Refreshed(refreshed) => Some(refreshed.unwrap()),
        _ => None,
    });
    assert_eq!(refreshed.snapshot, Snapshot::Unchanged);
    assert!(steps >= 2 && refreshed.is_success());
    let (succeeded, next, inspected) = wait(&keeper, |news| match news {
        News::Schedule {
            succeeded,
            next,
            is_inspected,
            ..
        } => Some((succeeded, next, is_inspected)),
        _ => None,
    });
    // Not by itself, since it was not asked to.
    assert!(succeeded.is_some() && next.is_none() && inspected);

    slow.store(true, Ordering::SeqCst);
    keeper.ask(Task::Refresh);
    std::thread::sleep(Duration::from_millis(200));
    let start = Instant::now();
    keeper.ask(Task::CancelRefresh);
    let refreshed = wait(&keeper, |news| match news {
        News::Refreshed(refreshed) => Some(refreshed.unwrap()),
        _ => None,
    });
    assert!(
        start.elapsed() < Duration::from_secs(2),
        "{:?}",
        start.elapsed()
    );
    assert_eq!(
        refreshed.snapshot,
        Snapshot::Missing(Some(NetError::Cancelled))
    );
}

#[test]
fn it_refreshes_by_itself_only_when_it_may() {
    let store = Store::in_memory().unwrap();
    let (keeper, _) = keeper(store);
    let next = |keeper: &Keeper| {
        wait(keeper, |news| match news {
            News::Schedule { next, .. } => Some(next),
            _ => None,
        })
    };
    assert_eq!(next(&keeper), None);
    keeper.ask(Task::RefreshByItself(true));
    // In the first two minutes, and not at once.
    let due = next(&keeper).unwrap();
    let wait = due.since(health_card_kiosk::clock::now());
    assert!(
        (Duration::from_secs(5)..Duration::from_secs(121)).contains(&wait),
        "{wait:?}"
    );
    keeper.ask(Task::RefreshByItself(false));
    assert_eq!(next(&keeper), None);
}

/// What the administrator set last is never taken back for a moment by settings as they stood before
/// it: without its rule, a card that does not meet it would be green.
#[test]
fn settings_as_they_stood_before_the_last_that_was_asked_for_are_not_heard() {
    let (keeper, woken) = keeper(Store::in_memory().unwrap());
    let until_woken = |times: usize| {
        let start = Instant::now();
        while woken.load(Ordering::SeqCst) < times {
            assert!(start.elapsed() < PATIENCE, "nothing was said");
            std::thread::sleep(Duration::from_millis(1));
        }
    };
    let heard = || {
        wait(&keeper, |news| match news {
            News::Settings(settings) => Some((settings.volume, settings.rule.clone())),
            _ => None,
        })
    };
    keeper.ask(Task::ReadCounts);
    wait(&keeper, |news| {
        matches!(news, News::Counts(..)).then_some(())
    });
    let before = woken.load(Ordering::SeqCst);
    keeper.ask(Task::Set("volume", "7".to_owned()));
    // The settings, and the schedule after them.
    until_woken(before + 2);
    let rule = "clinic-hepatitis-b";
    keeper.ask(Task::Set("rule", rule.to_owned()));
    assert_eq!(heard(), (7, rule.to_owned()));

    // One that changes nothing is answered too: what was passed over before it would be lost.
    keeper.ask(Task::Set("volume", "9".to_owned()));
    keeper.ask(Task::Set("volume", "9".to_owned()));
    assert_eq!(heard(), (9, rule.to_owned()));
}

/// What the administrator decides at the command line holds in a window that is open.
#[test]
fn an_issuer_that_is_blocked_at_the_command_line_is_blocked_in_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(folder.path()).unwrap();
    let iss = store.directory().unwrap().issuers()[0].iss.clone();
    let (keeper, _) = keeper(store);
    for (call, is_blocked) in [("block", true), ("unblock", false)] {
        let mut decide = crate::support::program();
        decide.args(["directory", call, "--issuer", iss.as_str(), "--data"]);
        let done = decide.arg(folder.path()).output().unwrap();
        assert!(done.status.success());
        wait(&keeper, |news| match news {
            News::Directory(directory) => {
                (directory.blocked_since(&iss).is_some() == is_blocked).then_some(())
            }
            _ => None,
        });
    }
}

#[test]
fn what_it_was_asked_to_keep_is_kept_before_it_ends() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(folder.path()).unwrap();
    let (keeper, _) = keeper(store);
    for volume in 0..40 {
        keeper.ask(Task::Set("volume", volume.to_string()));
    }
    drop(keeper);
    let (store, _) = Store::open(folder.path()).unwrap();
    assert_eq!(store.settings().unwrap().volume, 39);
}

/// Opens of it wait for whoever writes into it, as those of a share do whose server has gone.
#[cfg(unix)]
#[test]
fn a_folder_that_hangs_holds_nobody_up() {
    let folder = tempfile::tempdir().unwrap();
    let hangs = folder.path().join("hangs");
    let made = std::process::Command::new("mkfifo").arg(&hangs).status();
    assert!(made.unwrap().success());
    let (store, _) = Store::open(folder.path()).unwrap();
    let (keeper, _) = keeper(store);
    for _ in 0..limits::FILES_ASIDE {
        keeper.ask(Task::ImportSettings(hangs.clone()));
    }
    // The store goes on, and so do other folders as long as not too many hang.
    keeper.ask(Task::Set("volume", "7".to_owned()));
    wait(&keeper, |news| match news {
        News::Settings(settings) => (settings.volume == 7).then_some(()),
        News::SettingsImported(_) => panic!("it does not hang"),
        _ => None,
    });
    keeper.ask(Task::ImportSettings(hangs.clone()));
    let refused = |keeper: &Keeper| {
        wait(keeper, |news| match news {
            News::SettingsImported(done) => Some(done.is_err()),
            _ => None,
        })
    };
    assert!(refused(&keeper));
    // Once it answers, so do they: what is written goes to whichever of them reads first, in parts.
    let (store, _) = Store::open(folder.path()).unwrap();
    let text = store.settings().unwrap().to_file();
    fs::write(&hangs, &text).unwrap();
    for _ in 0..limits::FILES_ASIDE {
        refused(&keeper);
    }
    keeper.ask(Task::ImportSettings(hangs.clone()));
    fs::write(&hangs, &text).unwrap();
    assert!(!refused(&keeper));
    keeper.ask(Task::ImportSettings(hangs));
    let start = Instant::now();
    drop(keeper);
    assert!(start.elapsed() < limits::KEPT_AT_THE_END + Duration::from_secs(1));
    let (store, _) = Store::open(folder.path()).unwrap();
    let newest = &store.history(1).unwrap()[0];
    assert_eq!(newest.event, "ended", "and the end of the program");
}

/// A window that is not drawn, such as one behind another, looks at nothing for long.
#[test]
fn a_decision_is_told_to_a_window_that_has_not_looked_for_long() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = Store::open(folder.path()).unwrap();
    let iss = store.directory().unwrap().issuers()[0].iss.clone();
    let (keeper, woken) = keeper(store);
    for volume in 0..60 {
        keeper.ask(Task::Set("volume", volume.to_string()));
    }
    let start = Instant::now();
    while woken.load(Ordering::SeqCst) < 120 && start.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(5));
    }
    let blocked = Blocked::Issuer(iss.clone());
    keeper.ask(Task::Decide(Decision::Block(blocked)));
    wait(&keeper, |news| match news {
        News::Directory(directory) => directory.blocked_since(&iss).map(|_| ()),
        _ => None,
    });
}
