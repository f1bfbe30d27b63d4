//! The window that starts again after a fault of its own, with nobody in it (sec-R5), and the second
//! window that does not open.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use health_card_kiosk::faults;
use health_card_kiosk::store::Store;

use crate::counter::Counter;
use crate::desk::{GREY, GROUND};
use crate::persons::Person;
use crate::support::has;
use crate::window::{AMBER, GREEN, PATIENCE, RED, Running, Screen};

/// Points whose names begin so. Those of the screen make the window start again.
fn of(beginning: &str) -> Vec<&'static str> {
    let begins = |point: &&str| point.starts_with(beginning);
    faults::POINTS.into_iter().filter(begins).collect()
}

/// Points of threads that only a window has.
const BESIDE: [&str; 3] = ["clipboard-read", "copied-clear", "copied-put"];

/// Faults that a window outlives within a minute.
const AT_ONCE: usize = 3;

/// A window that fails where files in a folder say.
struct Failing<'a> {
    counter: Counter<'a>,
    points: tempfile::TempDir,
}

impl Failing<'_> {
    fn open(&self) -> Running {
        let mut kiosk = self.counter.program(&[], &[]);
        kiosk.env("HEALTH_CARD_KIOSK_FAULTS", self.points.path());
        let kiosk = Running(kiosk.spawn().unwrap());
        self.counter.desk.expect(GROUND, "the window opens");
        self.counter.desk.focus();
        kiosk
    }

    /// Somebody's card gets its colour; how long that takes.
    fn judges(&mut self, what: &str) -> Duration {
        let start = Instant::now();
        let person = self.counter.person();
        let code = self.counter.of(person, Person::code);
        // What is sent before somebody listens is lost: it is scanned once more.
        while self.counter.desk.share_of(&[AMBER])[0] < 1.0 / 8.0 {
            assert!(start.elapsed() < PATIENCE, "{what}");
            self.counter.scan(&code);
            let patience = Duration::from_millis(1_500);
            self.counter.desk.wait_for(AMBER, patience).ok();
        }
        start.elapsed()
    }

    /// Passes a point, however often it takes to do what does so.
    fn pass(&mut self, point: &str, mut provoke: impl FnMut(&mut Self)) {
        let file = self.points.path().join(point);
        fs::write(&file, "").unwrap();
        let start = Instant::now();
        while file.exists() {
            assert!(start.elapsed() < PATIENCE, "{point} is never passed");
            provoke(self);
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Does a little of everything.
    fn stir(&mut self, point: &str, turn: i16) {
        let person = self.counter.person();
        self.counter.desk.point((300 + turn % 50, 300));
        match point {
            "screen-told" => {
                // The counts of the day, which the keeper of the store tells.
                self.counter.desk.control('t');
                std::thread::sleep(Duration::from_millis(300));
                self.counter.desk.press(0xff1b);
            }
            "screen-judge" | "screen-job" => {
                let code = self.counter.of(person, Person::code);
                self.counter.scan(&code);
                std::thread::sleep(Duration::from_millis(200));
            }
            "screen-event" => {
                // A press of the pointer on Paste.
                self.counter.desk.click_at((1_050, 252));
            }
            "screen-send" => {
                let link = self
                    .counter
                    .of(person, |person| person.link(&self.counter.server));
                self.counter.scan(&link);
                self.counter.desk.press(0xff0d);
                std::thread::sleep(Duration::from_millis(400));
                self.counter
                    .desk
                    .type_keys("kJq7", Duration::from_millis(130));
                self.counter.desk.press(0xff0d);
                std::thread::sleep(Duration::from_millis(400));
            }
            _ => {}
        }
    }
}

fn is_restarted(data: &Path) -> usize {
    let (store, _) = Store::open(data).unwrap();
    let lines = store.history(500).unwrap();
    let restarts = lines
        .iter()
        .filter(|line| line.event == "restarted-after-fault");
    restarts.count()
}

#[test]
fn a_window_that_fails_starts_again_with_nobody_in_it_and_judges_the_next_card() {
    let Some(screen) = Screen::open() else { return };
    let of_the_screen = of("screen-");
    assert_eq!(of_the_screen.len(), 12);
    let beside = [of("clipboard-"), of("copied-")].concat();
    assert_eq!(beside, BESIDE);

    let mut failing = Failing {
        counter: Counter::at(&screen),
        points: tempfile::tempdir().unwrap(),
    };
    crate::support::set(failing.counter.data.path(), "take-along", "copy");
    let mut restarts = 0;
    for points in of_the_screen.chunks(AT_ONCE) {
        let mut kiosk = failing.open();
        let process = kiosk.0.id();
        for point in points {
            failing.judges(&format!("before {point}"));
            if !matches!(*point, "screen-judge" | "screen-job") {
                failing.counter.next();
            }
            let mut turn = 0;
            failing.pass(point, |failing| {
                turn += 1;
                failing.stir(point, turn);
            });
            let start = Instant::now();
            // What is on the screen may be the former window's until the new one says that it began.
            while is_restarted(failing.counter.data.path()) == restarts
                || failing.counter.desk.windows().is_empty()
            {
                assert!(start.elapsed() < PATIENCE, "{point}: no window is there");
                std::thread::sleep(Duration::from_millis(20));
            }
            failing.counter.desk.expect(GROUND, point);
            // Nobody is in it any more: who was there had a colour.
            while failing
                .counter
                .desk
                .share_of(&[AMBER, RED, GREEN, GREY])
                .iter()
                .any(|share| *share > 0.1)
            {
                assert!(
                    start.elapsed() < PATIENCE,
                    "{point}: somebody is there still"
                );
                std::thread::sleep(Duration::from_millis(20));
            }
            let opened = start.elapsed();
            failing.counter.desk.focus();
            let judged = failing.judges(point);
            println!("{point}: open again after {opened:?}, a card judged after {judged:?} more");
            failing.counter.next();
            restarts += 1;
            assert!(
                kiosk.0.try_wait().unwrap().is_none(),
                "{point}: the process has ended"
            );
            assert_eq!(kiosk.0.id(), process);
        }
        drop(kiosk);
        assert_eq!(is_restarted(failing.counter.data.path()), restarts);
    }
    threads_of_the_window(&mut failing);
}

fn threads_of_the_window(failing: &mut Failing<'_>) {
    let kiosk = failing.open();
    let text = health_card_kiosk::payload::encode("eyJ.x.y", 1)[0].to_string();
    failing.pass("clipboard-read", |failing| {
        failing.counter.paste(&text);
        std::thread::sleep(Duration::from_millis(300));
    });
    failing.judges("after clipboard-read");
    for point in ["copied-put", "copied-clear"] {
        failing.pass(point, |failing| {
            failing.counter.next();
            failing.judges(point);
            for letter in "hct".chars() {
                failing.counter.desk.press(u32::from(letter));
                std::thread::sleep(Duration::from_millis(250));
            }
            failing.counter.next();
            std::thread::sleep(Duration::from_millis(100));
        });
        let took = failing.judges(point);
        println!("{point}: a card judged after {took:?}");
    }
    drop(kiosk);
}

#[test]
fn a_fault_that_comes_back_ends_the_program_with_one() {
    let Some(screen) = Screen::open() else { return };
    let failing = Failing {
        counter: Counter::at(&screen),
        points: tempfile::tempdir().unwrap(),
    };
    let mut kiosk = failing.open();
    let start = Instant::now();
    let ended = loop {
        fs::write(failing.points.path().join("screen-hear"), "").unwrap();
        failing.counter.desk.point((300, 300));
        if let Some(ended) = kiosk.0.try_wait().unwrap() {
            break ended;
        }
        assert!(start.elapsed() < PATIENCE, "it goes on for ever");
        std::thread::sleep(Duration::from_millis(20));
        failing.counter.desk.point((310, 310));
    };
    assert_eq!(ended.code(), Some(1), "{ended}");
    println!("ended after {:?}", start.elapsed());
    assert_eq!(is_restarted(failing.counter.data.path()), AT_ONCE);
}

#[test]
fn a_second_window_says_that_there_is_one_and_leaves_all_alone() {
    let Some(screen) = Screen::open() else { return };
    let mut counter = Counter::at(&screen);
    let mut first = counter.open(&[], &[]);
    let store = || {
        let mut files: Vec<_> = fs::read_dir(counter.data.path())
            .unwrap()
            .flatten()
            .map(|entry| (entry.path(), fs::read(entry.path()).unwrap()))
            .collect();
        files.sort();
        files
    };
    let before = store();
    let windows = counter.desk.windows().len();
    let second = counter
        .program(&[], &[])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let start = Instant::now();
    while counter.desk.windows().len() == windows {
        assert!(start.elapsed() < PATIENCE, "a second window says nothing");
        std::thread::sleep(Duration::from_millis(20));
    }
    std::thread::sleep(Duration::from_millis(500));
    assert!(before == store(), "a second window has changed the store");
    // A press closes it.
    let ended = std::thread::Builder::new()
        .name("second".to_owned())
        .spawn(move || second.wait_with_output().unwrap())
        .unwrap();
    while !ended.is_finished() {
        assert!(start.elapsed() < PATIENCE, "a second window stays");
        counter.desk.close_last(windows);
        std::thread::sleep(Duration::from_millis(100));
    }
    let output = ended.join().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("already open"), "{said}");

    // Without a screen it says so too.
    let mut blind = counter.program(&[], &[]);
    let output = blind
        .env_remove("DISPLAY")
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("already open"));

    // The first one works on, and so does the command line beside it.
    assert!(first.0.try_wait().unwrap().is_none());
    crate::support::set(counter.data.path(), "clear-after", "60");
    counter.desk.focus();
    let person = counter.person();
    let code = counter.of(person, Person::code);
    counter.scan(&code);
    counter.desk.expect(AMBER, "a card at the first window");

    // The lock of one that was killed does not count, and a folder that can't be written stops no lane.
    first.0.kill().unwrap();
    first.0.wait().unwrap();
    counter
        .desk
        .wait_for([0, 0, 0], Duration::from_secs(5))
        .ok();
    let again = counter.open(&[], &[]);
    drop(again);
    assert!(has("true"));
}
