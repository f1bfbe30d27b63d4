//! The audit of many lanes: joined from files, and sent on to whoever keeps logs.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Output, Stdio};

use health_card_kiosk::audit::{Log, read_line};
use health_card_kiosk::store::{KioskEvent, Store};
use health_card_kiosk::time::UnixTime;
use rusqlite::Connection;
use serde_json::Value;

use crate::desk::add_issuer;
use crate::support::{CardMaker, program, set};

/// A lane where visits are noted, with a card that is CHECK there.
struct Lane {
    data: tempfile::TempDir,
}

impl Lane {
    fn open(station: &str) -> Self {
        let lane = Self {
            data: tempfile::tempdir().unwrap(),
        };
        let card = CardMaker::new();
        add_issuer(lane.path(), &card);
        fs::write(lane.path().join("card.txt"), card.jws()).unwrap();
        set(lane.path(), "audit-scans", "full");
        set(lane.path(), "station", station);
        lane
    }

    fn path(&self) -> &Path {
        self.data.path()
    }

    fn file(&self, name: &str) -> String {
        self.path().join(name).display().to_string()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut program = program();
        program.args(arguments).arg("--data").arg(self.path());
        program.stdin(Stdio::null()).output().unwrap()
    }

    /// So many visitors come.
    fn visits(&self, count: usize) {
        for _ in 0..count {
            self.run(&["verify", &self.file("card.txt")]);
        }
    }

    fn export(&self, name: &str) -> String {
        let file = self.file(name);
        let output = self.run(&["audit", "export", "--out", &file]);
        assert!(output.status.success());
        file
    }

    /// Sends on what is new; says what was complained of.
    fn send(&self) -> String {
        let (out, cursor) = (self.file("sent.jsonl"), self.file("cursor"));
        let output = self.run(&[
            "audit", "follow", "--once", "--out", &out, "--cursor", &cursor,
        ]);
        let complained = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{complained}");
        complained
    }

    /// The numbers of the visits that were sent.
    fn sent(&self) -> Vec<u64> {
        let text = fs::read_to_string(self.file("sent.jsonl")).unwrap_or_default();
        let lines = text.lines().filter_map(read_line);
        let scans = lines.filter(|line| line.log == Log::Scans);
        scans.map(|line| line.entry.seq).collect()
    }
}

fn merged(lane: &Lane, files: &[&str]) -> (i32, Value, String) {
    let output = lane.run(&[&["audit", "merge", "--format", "json"], files].concat());
    let told = serde_json::from_slice(&output.stdout).unwrap();
    let complained = String::from_utf8(output.stderr).unwrap();
    (output.status.code().unwrap(), told, complained)
}

#[test]
fn the_visits_of_many_lanes_are_counted_together_and_nothing_that_was_changed() {
    let (one, two) = (Lane::open("Door, \"north\""), Lane::open(""));
    one.visits(3);
    two.visits(2);
    let (first, second) = (one.export("one.jsonl"), two.export("lane-two.jsonl"));
    let (code, told, complained) = merged(&one, &[&first, &second, &first]);
    assert_eq!((code, &told["all"]["check"]), (0, &5.into()));
    assert!(complained.contains("3 lines"), "{complained}");
    let rows: Vec<(&str, u64)> = told["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let count = row["visits"]["check"].as_u64().unwrap();
            (row["station"].as_str().unwrap(), count)
        })
        .collect();
    assert_eq!(rows, [("Door, \"north\"", 3), ("lane-two", 2)]);

    let csv = one
        .run(&["audit", "merge", "--format", "csv", &first])
        .stdout;
    let mut csv = csv::Reader::from_reader(csv.as_slice());
    let row = csv.records().next().unwrap().unwrap();
    assert_eq!(&row[1], "Door, \"north\"");
    let table = one.run(&["audit", "merge", &first, &second]).stdout;
    let table = String::from_utf8(table).unwrap();
    assert!(table.lines().last().unwrap().ends_with("  5"), "{table}");

    // A line was taken out in the middle: nothing of that lane is counted, and it is said.
    let text = fs::read_to_string(&first).unwrap();
    let is_second =
        |line: &&str| read_line(line).is_some_and(|l| l.log == Log::Scans && l.entry.seq == 2);
    let rest: Vec<&str> = text.lines().filter(|line| !is_second(line)).collect();
    fs::write(&first, rest.join("\n") + "\n").unwrap();
    let (code, told, complained) = merged(&one, &[&first, &second]);
    assert_eq!((code, &told["all"]["check"]), (1, &2.into()));
    assert!(
        complained.contains("one.jsonl: not counted"),
        "{complained}"
    );

    // A file that is none, and one whose line never ends.
    fs::write(&first, "day,station\n").unwrap();
    assert_eq!(one.run(&["audit", "merge", &first]).status.code(), Some(64));
    fs::write(&first, vec![b'x'; 2 << 20]).unwrap();
    assert_eq!(
        one.run(&["audit", "verify", &first]).status.code(),
        Some(64)
    );
}

#[test]
fn each_line_is_sent_on_once_and_again_only_after_a_crash() {
    let lane = Lane::open("Door 1");
    lane.visits(2);
    assert_eq!(lane.send(), "");
    assert_eq!(lane.sent(), [1, 2]);
    assert_eq!(lane.send(), "");
    assert_eq!(lane.sent(), [1, 2]);
    let file = lane.file("sent.jsonl");
    assert_eq!(lane.run(&["audit", "verify", &file]).status.code(), Some(0));

    // The file is moved away, as logs are.
    fs::rename(&file, lane.file("sent.1")).unwrap();
    lane.visits(1);
    lane.send();
    assert_eq!(lane.sent(), [3]);

    // Cut off within a line, before it was kept how far it came: it comes again, whole.
    let cursor = fs::read(lane.file("cursor")).unwrap();
    lane.visits(1);
    let mut out = fs::OpenOptions::new().append(true).open(&file).unwrap();
    out.write_all(b"{\"at\":\"2026-").unwrap();
    lane.send();
    assert_eq!(lane.sent(), [3, 4]);
    fs::write(lane.file("cursor"), &cursor).unwrap();
    lane.send();
    assert_eq!(lane.sent(), [3, 4, 4]);

    fs::write(lane.file("cursor"), "scans:1:00").unwrap();
    let out = lane.file("sent.jsonl");
    let cursor = lane.file("cursor");
    let refused = lane.run(&[
        "audit", "follow", "--once", "--out", &out, "--cursor", &cursor,
    ]);
    assert_eq!(refused.status.code(), Some(64));
}

#[test]
fn lines_that_nobody_can_send_any_more_and_another_log_are_said() {
    let lane = Lane::open("Door 1");
    lane.visits(2);
    lane.send();
    lane.visits(3);
    // Retention lets go of lines that were not sent yet.
    let db = Connection::open(lane.path().join("kiosk.db")).unwrap();
    db.execute_batch(
        "INSERT OR REPLACE INTO audit_start SELECT log, seq, hash FROM audit WHERE log = 'scans' AND seq = 4;
         DELETE FROM audit WHERE log = 'scans' AND seq <= 4",
    )
    .unwrap();
    assert!(lane.send().contains("scans: 2 lines were let go"));
    assert_eq!(lane.sent(), [1, 2, 5]);

    // Another kiosk's folder with this one's cursor.
    let other = Lane::open("Door 2");
    other.visits(1);
    fs::copy(lane.file("cursor"), other.file("cursor")).unwrap();
    let complained = other.send();
    assert!(
        complained.contains("scans: this is another log"),
        "{complained}"
    );
    assert_eq!(other.sent(), [1]);
}

#[test]
fn new_lines_come_as_they_are_written_and_old_ones_do_not() {
    let lane = Lane::open("Door 1");
    lane.visits(1);
    let mut follower = program();
    follower.args(["audit", "follow", "--format", "fhir", "--data"]);
    let follower = follower.arg(lane.path()).stdout(Stdio::piped()).spawn();
    let mut follower = follower.unwrap();
    let mut lines = BufReader::new(follower.stdout.take().unwrap()).lines();
    // Until one comes: the first may be written before it looks.
    let visits = std::thread::scope(|scope| {
        let (stop, stopped) = std::sync::mpsc::sync_channel(1);
        let visitor = scope.spawn(move || {
            let mut visits = 0;
            let pause = std::time::Duration::from_millis(500);
            while visits < 60 && stopped.recv_timeout(pause).is_err() {
                lane.visits(1);
                visits += 1;
            }
            (lane, visits)
        });
        let line = lines.next().unwrap().unwrap();
        stop.send(()).unwrap();
        let event: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(event["resourceType"], "AuditEvent");
        assert_ne!(event["id"], "scans-1", "an old line");
        visitor.join().unwrap().1
    });
    follower.kill().unwrap();
    follower.wait().unwrap();
    assert!(visits > 0);
}

#[test]
fn two_lanes_that_see_the_same_are_two() {
    let lanes = [Lane::open(""), Lane::open("")];
    for lane in &lanes {
        set(lane.path(), "audit-scans", "coarse");
        lane.visits(2);
    }
    let files = [lanes[0].export("one.jsonl"), lanes[1].export("two.jsonl")];
    let (code, told, complained) = merged(&lanes[0], &[&files[0], &files[1]]);
    assert_eq!((code, &told["all"]["check"]), (0, &4.into()));
    assert_eq!(complained, "");
}

#[test]
fn what_is_exported_from_a_day_on_is_one_chain_though_a_clock_was_behind() {
    let lane = Lane::open("Door 1");
    let (store, _) = Store::open(lane.path()).unwrap();
    for seconds in [1_795_000_000, 1_700_000_000, 1_795_000_100] {
        let at = UnixTime::from_secs(seconds);
        store.note(KioskEvent::Started, "", at).unwrap();
    }
    drop(store);
    let file = lane.file("since.jsonl");
    let arguments = ["audit", "export", "--from", "2026-11-01", "--out", &file];
    assert!(lane.run(&arguments).status.success());
    assert!(fs::read_to_string(&file).unwrap().contains("2023-11-14"));
    assert_eq!(lane.run(&["audit", "verify", &file]).status.code(), Some(0));
}
