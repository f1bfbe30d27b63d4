//! Every worker is made to panic at every point there is, and a card is judged right afterwards
//! (sec-R5).
//!
//! Points hold for a whole process, so those of workers are passed in a process of their own, and
//! those of the window in windows.

mod lane;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use health_card_kiosk::faults;
use health_card_kiosk::jobs::keeper::{Decision, Keeper, News, Task};
use health_card_kiosk::jobs::links::Opener;
use health_card_kiosk::pin::Pin;
use health_card_kiosk::session::{Buses, Watch};
use health_card_kiosk::shl::{Answer, Press, SendFault};
use health_card_kiosk::sound::{Cue, Sounds};
use health_card_kiosk::store::{Blocked, Store, Taken};
use zeroize::Zeroizing;

use crate::links_server::{LinkServer, Paper, passcode};
use crate::support::CardMaker;

const FOLDER: &str = "HEALTH_CARD_KIOSK_FAULTS";

/// Nothing here takes as long.
const PATIENCE: Duration = Duration::from_mins(1);

/// Points whose panic nobody but a window outlives.
fn is_of_the_window(point: &str) -> bool {
    ["screen-", "clipboard-", "copied-"]
        .iter()
        .any(|of| point.starts_with(of))
}

/// Where the points that are to panic are named.
struct Points {
    folder: PathBuf,
    passed: Mutex<Vec<&'static str>>,
}

impl Points {
    /// Makes `point` panic while `provoke` does what passes it, again and again if need be.
    fn pass(&self, point: &'static str, mut provoke: impl FnMut()) {
        let file = self.folder.join(point);
        fs::write(&file, "").unwrap();
        let start = Instant::now();
        while file.exists() {
            assert!(start.elapsed() < PATIENCE, "{point} is never passed");
            provoke();
            std::thread::sleep(Duration::from_millis(5));
        }
        self.passed.lock().unwrap().push(point);
    }
}

fn wait<T>(what: &str, mut next: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = next() {
            return found;
        }
        assert!(start.elapsed() < PATIENCE, "{what}");
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn every_worker_that_fails_is_there_again_and_who_waits_for_it_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(std::env::current_exe().unwrap())
        .args([
            "fault_points::every_worker_fails_once",
            "--exact",
            "--ignored",
            "--nocapture",
        ])
        .env(FOLDER, folder.path())
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(said.contains("1 passed"), "{said}");
    println!(
        "{}",
        said.lines()
            .filter(|line| line.contains(": "))
            .collect::<Vec<_>>()
            .join("\n")
    );
}

#[test]
#[ignore = "its faults hold for a whole process: the test above starts one"]
fn every_worker_fails_once() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        println!("SKIPPED: not started by the test that does");
        return;
    };
    faults::arm();
    let points = Points {
        folder: folder.into(),
        passed: Mutex::default(),
    };
    keeper_fails(&points);
    sounds_and_buses_fail(&points);
    links_fail(&points);
    lane::lane_fails(&points);
    let mut passed = points.passed.into_inner().unwrap();
    passed.sort_unstable();
    let wanted = faults::POINTS
        .into_iter()
        .filter(|point| !is_of_the_window(point));
    assert_eq!(passed, wanted.collect::<Vec<_>>());
}

/// Makes a task, and makes it anew.
type Make<'a> = Box<dyn Fn() -> Task + 'a>;

#[expect(clippy::too_many_lines, reason = "a table of all tasks")]
fn keeper_fails(points: &Points) {
    let data = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let folder = || elsewhere.path().to_owned();
    let start = || {
        let (store, _) = Store::open(data.path()).unwrap();
        Keeper::start(store, false, || ()).unwrap()
    };
    let kept = |keeper: &Keeper| {
        keeper.ask(Task::ReadCounts);
        wait("counts", || match keeper.try_next() {
            Some(News::Counts(..)) => Some(()),
            _ => None,
        });
    };
    let mut begun = None;
    points.pass("keeper-begin", || {
        begun.get_or_insert_with(start);
    });
    kept(&begun.unwrap());
    let keeper = start();
    let pin = || Pin::new("903158274").unwrap();
    let iss = || health_card_kiosk::issuer::IssuerUrl::parse(crate::support::ISS).unwrap();
    // With whether somebody waits for an answer of its own.
    let tasks: Vec<(&'static str, bool, Make<'_>)> = vec![
        (
            "keeper-keep-time",
            true,
            Box::new(|| Task::KeepTime(crate::support::NOW)),
        ),
        (
            "keeper-import",
            true,
            Box::new(|| Task::Import(vec![folder()])),
        ),
        (
            "keeper-cancel-refresh",
            false,
            Box::new(|| Task::CancelRefresh),
        ),
        (
            "keeper-refresh-by-itself",
            false,
            Box::new(|| Task::RefreshByItself(false)),
        ),
        ("keeper-read-journal", false, Box::new(|| Task::ReadJournal)),
        (
            "keeper-set",
            true,
            Box::new(|| Task::Set("volume", "7".to_owned())),
        ),
        (
            "keeper-import-settings",
            true,
            Box::new(|| Task::ImportSettings(folder())),
        ),
        (
            "keeper-export-settings",
            true,
            Box::new(|| Task::ExportSettings(folder())),
        ),
        (
            "keeper-check-pin",
            true,
            Box::new(|| Task::CheckPin(1, pin())),
        ),
        (
            "keeper-choose-pin",
            true,
            Box::new(|| Task::ChoosePin {
                number: 2,
                pin: pin(),
                replaces: true,
            }),
        ),
        (
            "keeper-decide",
            true,
            Box::new(|| Task::Decide(Decision::Block(Blocked::Issuer(iss())))),
        ),
        (
            "keeper-count",
            true,
            Box::new(|| Task::Count(Vec::new(), Vec::new())),
        ),
        ("keeper-read-counts", false, Box::new(|| Task::ReadCounts)),
        (
            "keeper-export-counts",
            true,
            Box::new(|| Task::ExportCounts(folder())),
        ),
        (
            "keeper-save-taken",
            true,
            Box::new(|| Task::SaveTaken {
                number: 0,
                export: health_card_kiosk::jobs::export::Export::Doses,
                taken: Taken::Csv,
                make: Box::new(Zeroizing::default),
                folder: folder(),
            }),
        ),
        (
            "keeper-note-taken",
            false,
            Box::new(|| Task::NoteTaken(Taken::Field)),
        ),
        (
            "keeper-answered",
            true,
            Box::new(|| Task::Answered(Err(health_card_kiosk::net::NetError::Local))),
        ),
        (
            "keeper-aside",
            true,
            Box::new(|| Task::ImportSettings(folder())),
        ),
        (
            "keeper-done",
            true,
            Box::new(|| Task::ImportSettings(folder())),
        ),
        (
            "keeper-read-audit",
            true,
            Box::new(|| Task::ExportCounts(folder())),
        ),
        ("keeper-refresh", true, Box::new(|| Task::Refresh)),
    ];
    for (point, is_waited_for, task) in tasks {
        while keeper.try_next().is_some() {}
        let mut asked = Some(task());
        points.pass(point, || {
            if let Some(task) = asked.take() {
                keeper.ask(task);
            }
        });
        if is_waited_for {
            wait(point, || keeper.try_next().filter(answers));
        }
        kept(&keeper);
    }
    points.pass("keeper-schedule", || keeper.ask(Task::CancelRefresh));
    kept(&keeper);
    points.pass("store-reopen", || {
        fs::write(points.folder.join("keeper-set"), "").unwrap();
        keeper.ask(Task::Set("volume", "8".to_owned()));
        std::thread::sleep(Duration::from_millis(200));
    });
    kept(&keeper);
    // The mirror is on this computer, so that nobody's server is asked.
    keeper.ask(Task::Set("mirrors", "https://127.0.0.1:9/".to_owned()));
    points.pass("refresh", || keeper.ask(Task::Refresh));
    wait("the refresh that failed is over", || {
        match keeper.try_next() {
            Some(News::Refreshed(Err(_))) => Some(()),
            _ => None,
        }
    });
    kept(&keeper);
    // What is set is kept again.
    keeper.ask(Task::Set("volume", "8".to_owned()));
    kept(&keeper);
    let (store, _) = Store::open(data.path()).unwrap();
    assert_eq!(store.settings().unwrap().volume, 8);
}

/// Whether this is what somebody waits for, rather than what is said anyway.
fn answers(news: &News) -> bool {
    matches!(
        news,
        News::NotKept
            | News::Refused(_)
            | News::Refreshed(Err(_))
            | News::SettingsImported(Err(_))
            | News::Saved(_, Err(_))
            | News::TakenSaved(_, Err(_))
            | News::PinAnswered(..)
    )
}

fn sounds_and_buses_fail(points: &Points) {
    let mut sounds = None;
    points.pass("sound-open", || {
        sounds.get_or_insert_with(|| Sounds::start(|| ()).unwrap());
    });
    let sounds = sounds.unwrap();
    points.pass("sound-play", || sounds.play(Cue::ALL[0], 1));
    sounds.play(Cue::ALL[0], 0);
    let bus = Some("unix:path=/nowhere".to_owned());
    let mut watch = None;
    points.pass("bus-listen", || {
        let buses = Buses {
            system: bus.clone(),
            session: None,
        };
        watch.get_or_insert_with(|| Watch::start(buses, || ()));
    });
    assert!(watch.unwrap().try_next().is_none());
}

fn links_fail(points: &Points) {
    let file = CardMaker::new().jws();
    let server = LinkServer::locked_with(
        "1234",
        vec![Paper::embedded(
            crate::links_server::CARDS,
            file.as_bytes(),
            1,
        )],
    );
    let settings = {
        let data = tempfile::tempdir().unwrap();
        let (store, _) = Store::open(data.path()).unwrap();
        let root = server.authority.pem();
        for (name, value) in [("allow-network", "127.0.0.0/8"), ("proxy-roots", &*root)] {
            store.set(name, value, crate::support::NOW).unwrap();
        }
        store.settings().unwrap()
    };
    let mut opener = Opener::start(|| ());
    let mut number = 0;
    let mut open = |before: &mut dyn FnMut(&mut dyn FnMut())| -> Result<Answer, SendFault> {
        number += 1;
        let mut session = server.session("P");
        assert!(
            session
                .press(Press::Open, Duration::ZERO)
                .unwrap()
                .is_empty()
        );
        let mut asks = Some(session.press(passcode("1234"), Duration::ZERO).unwrap());
        before(&mut || {
            if let Some(asks) = asks.take() {
                opener.open(number, asks, &settings);
            }
        });
        wait("an answer", || opener.try_next()).2
    };
    for point in [
        "links-order",
        "links-carry",
        "links-send",
        "links-answer",
        "links-deliver",
    ] {
        let sent = server.passcodes();
        let answer = open(&mut |go| points.pass(point, go));
        // It may have cost a try, and is not sent again by itself.
        let fault = answer.err();
        assert!(
            fault.is_some_and(SendFault::may_have_arrived),
            "{point}: {fault:?}"
        );
        std::thread::sleep(Duration::from_millis(100));
        assert!(server.passcodes() <= sent + 1, "{point}");
        assert!(open(&mut |go| go()).is_ok(), "{point}: the next link");
    }
}

#[test]
fn all_points_are_known() {
    let mut found = Vec::new();
    let mut waiting = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(
                fs::read_dir(&path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
            continue;
        }
        let code = fs::read_to_string(&path).unwrap_or_default();
        let named = |begins: &str| {
            let parts = code
                .split(begins)
                .skip(1)
                .map(|rest| rest.split('"').next().unwrap().to_owned());
            parts.collect::<Vec<_>>()
        };
        found.extend(named("fail_point!(\""));
        if path.ends_with("keeper/lost.rs") {
            found.extend(
                named("=> \"")
                    .into_iter()
                    .filter(|name| name.starts_with("keeper-")),
            );
        }
    }
    found.retain(|name| !name.is_empty() && !name.starts_with('…'));
    found.sort();
    assert_eq!(found, faults::POINTS);
    println!("{} points", found.len());
}
