//! The power goes at any moment of anything: what is kept stays whole, the audit's chain holds, and
//! nothing is lost that the program had said was done (sec-D9, security §5).

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use health_card_kiosk::audit::Log;
use health_card_kiosk::store::{Opened, Store};
use rusqlite::Connection;

use crate::desk::add_issuer;
use crate::support::{CardMaker, ISS, drawn, program, set, shared};
use crate::window::Screen;

/// How often the program is killed, unless `HEALTH_CARD_KIOSK_CRASHES` says so.
const KILLS: u32 = 100;

/// Of so many kills, one is of the window.
const WINDOW: u32 = 10;

/// The longest that a command, or a window, is left alone.
const PATIENCE: Duration = Duration::from_millis(1_500);

fn kills() -> u32 {
    let given = std::env::var("HEALTH_CARD_KIOSK_CRASHES").ok();
    given.and_then(|count| count.parse().ok()).unwrap_or(KILLS)
}

/// Numbers without a pattern, the same in each run.
struct Chance(u64);

impl Chance {
    const fn draw(&mut self, below: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

/// What the program has said was done.
#[derive(Debug)]
struct Said {
    /// Visits whose result was printed.
    visits: u64,
    /// After how many seconds a result clears.
    seconds: String,
    /// Whether the issuer is blocked.
    is_blocked: bool,
}

struct Kiosk<'a> {
    data: &'a Path,
    card: String,
    said: Said,
    snapshot: Option<String>,
}

/// What is done when the power goes.
const DEEDS: u64 = 6;

impl Kiosk<'_> {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program();
        command
            .args(arguments)
            .env("HEALTH_CARD_KIOSK_DATA", self.data)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        command
    }

    /// Starts `arguments` and kills it after `wait`; says what it printed, and whether it had ended by
    /// itself and well.
    fn killed(&self, arguments: &[&str], wait: Duration) -> (Vec<String>, bool) {
        let mut running = self.command(arguments).spawn().unwrap();
        let output = running.stdout.take().unwrap();
        let reader = thread::Builder::new().spawn(move || {
            let lines = BufReader::new(output).lines();
            lines.map_while(Result::ok).collect::<Vec<String>>()
        });
        thread::sleep(wait);
        let ended = running.try_wait().unwrap();
        running.kill().ok();
        running.wait().unwrap();
        let lines = reader.unwrap().join().unwrap();
        (lines, ended.is_some_and(|status| status.success()))
    }

    fn deed(&mut self, chance: &mut Chance) {
        let wait = PATIENCE / 10 * u32::try_from(chance.draw(10)).unwrap();
        let wait = wait / 4 + Duration::from_micros(chance.draw(40_000));
        match chance.draw(DEEDS) {
            0 | 1 => {
                let card = self.card.clone();
                let (lines, _) = self.killed(&["verify", "--json", &card], wait);
                // A line that was begun was printed after the visit was noted.
                self.said.visits += u64::from(!lines.is_empty());
            }
            2 => {
                let wanted = (10 + chance.draw(6) * 20).to_string();
                let (_, is_done) = self.killed(&["settings", "clear-after", &wanted], wait);
                let now = self.store().settings().unwrap().get("clear-after").unwrap();
                let may_be = now == wanted || (!is_done && now == self.said.seconds);
                assert!(may_be, "{now} in place of {wanted}: {:?}", self.said);
                self.said.seconds = now;
            }
            3 => {
                let wanted = !self.said.is_blocked;
                let what = if wanted { "block" } else { "unblock" };
                let (_, is_done) = self.killed(&["directory", what, "--issuer", ISS], wait);
                let directory = self.store().directory().unwrap();
                let now = !directory.overlay().blocked_issuers.is_empty();
                assert!(now == wanted || !is_done, "{what} was undone");
                self.said.is_blocked = now;
            }
            4 => {
                if let Some(snapshot) = self.snapshot.clone() {
                    self.killed(&["directory", "import", &snapshot], wait);
                }
            }
            _ => {
                self.killed(&["audit", "export", "--format", "csv"], wait);
            }
        }
    }

    fn store(&self) -> Store {
        let (store, opened) = Store::open(self.data).unwrap();
        assert_eq!(opened, Opened::Kept);
        store
    }

    /// What is there is whole, and holds all that was said to be done.
    fn look(&self) {
        let db = Connection::open(self.data.join("kiosk.db")).unwrap();
        let check: String = db
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(check, "ok");
        drop(db);
        let (mut store, opened) = Store::open(self.data).unwrap();
        assert_eq!(opened, Opened::Kept);
        for log in Log::ALL {
            let checked = store.check_audit(log, &[]).unwrap();
            let checked = checked.unwrap_or_else(|broken| panic!("{log:?}: {broken}"));
            if log == Log::Scans {
                assert!(
                    checked.head.seq >= self.said.visits,
                    "{checked:?}, {:?}",
                    self.said
                );
            }
        }
        let settings = store.settings().unwrap();
        assert_eq!(settings.get("clear-after").unwrap(), self.said.seconds);
        assert_eq!(store.directory().unwrap().issuers().len(), 652);
    }
}

#[test]
fn killed_at_any_moment_of_anything_nothing_that_was_done_is_lost() {
    let vci = shared("vci");
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    fs::create_dir(&data).unwrap();
    let maker = CardMaker::new();
    add_issuer(&data, &maker);
    for (name, value) in [
        ("audit-scans", "full"),
        ("refreshes", "no"),
        ("clear-after", "30"),
        ("set-up", "yes"),
    ] {
        set(&data, name, value);
    }
    let card = folder.path().join("card.txt");
    fs::write(&card, maker.jws()).unwrap();
    let frames = folder.path().join("frames");
    fs::create_dir(&frames).unwrap();
    let code = health_card_kiosk::payload::encode(&maker.jws(), 1)[0].to_string();
    drawn(&code, 1_000, 1_000)
        .save(frames.join("card.png"))
        .unwrap();
    let mut kiosk = Kiosk {
        data: &data,
        card: card.display().to_string(),
        said: Said {
            visits: 0,
            seconds: "30".to_owned(),
            is_blocked: false,
        },
        snapshot: vci.map(|vci| vci.join("vci_snapshot.json").display().to_string()),
    };
    let screen = Screen::open();
    let mut chance = Chance(7);
    let start = Instant::now();
    let mut windows = 0;
    for kill in 0..kills() {
        match &screen {
            // The window judges what the camera sees, counts and notes, beside commands.
            Some(screen) if kill % WINDOW == WINDOW - 1 => {
                let frames = frames.display().to_string();
                let mut window = screen.start(&data, &["--frames", &frames]);
                kiosk.deed(&mut chance);
                thread::sleep(Duration::from_millis(chance.draw(2_500)));
                window.0.kill().unwrap();
                window.0.wait().unwrap();
                windows += 1;
            }
            _ => kiosk.deed(&mut chance),
        }
        kiosk.look();
    }
    let heads = Store::open(&data).unwrap().0.audit_heads().unwrap();
    println!(
        "{} kills, {windows} of them of windows, in {:?}: {} visits were printed, {} noted; {} lines of the kiosk's",
        kills(),
        start.elapsed(),
        kiosk.said.visits,
        heads[1].seq,
        heads[0].seq
    );
    assert!(kiosk.said.visits > 0, "no kill came after a result");
}
