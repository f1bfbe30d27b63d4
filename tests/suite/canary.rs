//! Nothing of a person is in any file (red line 4, req-Q1 to Q3, sec-L1): people come whose every word
//! is a mark, and then all that the program has written anywhere is searched, with the clipboard, the
//! windows and what a crash leaves.
//!
//! `HEALTH_CARD_KIOSK_CANARY` is how many come.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::counter::Counter;
use crate::desk::owner_of;
use crate::marks::{Marks, Search};
use crate::persons::Person;
use crate::support::{has, program, set};
use crate::window::{AMBER, PATIENCE, RED, Running, Screen};

/// How many come where nobody says otherwise.
const PERSONS: usize = 150;

/// Whether a tool is there; says so if not.
pub(crate) fn is_there(tool: &str) -> bool {
    let is_required = std::env::var_os("HEALTH_CARD_KIOSK_TOOLS").is_some();
    let is_there = has(tool);
    assert!(
        is_there || !is_required,
        "{tool} is missing and was required"
    );
    if !is_there {
        println!("SKIPPED: {tool} is not there");
    }
    is_there
}

/// The tracer, which writes to `calls` which files are opened and by which names.
fn tracer(calls: &Path) -> Vec<String> {
    let words = [
        "strace",
        "-f",
        "-qq",
        "--seccomp-bpf",
        "-s",
        "4096",
        "-e",
        "trace=%file",
        "-o",
    ];
    let mut words: Vec<String> = words.map(str::to_owned).into();
    words.push(calls.display().to_string());
    words
}

/// The files that were opened to be written or made, and those that were taken away again.
fn written(calls: &str, here: &Path) -> (BTreeSet<PathBuf>, BTreeSet<PathBuf>) {
    let (mut written, mut gone) = (BTreeSet::new(), BTreeSet::new());
    for line in calls.lines() {
        if line.contains(" = -1 ") {
            continue;
        }
        let names: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        let call = line.split('(').next().unwrap_or("");
        let call = call.split_whitespace().last().unwrap_or("");
        let opens = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TMPFILE"];
        let paths = names.iter().map(|name| here.join(name));
        match call {
            "open" | "openat" | "openat2" | "creat"
                if call == "creat" || opens.iter().any(|flag| line.contains(flag)) =>
            {
                written.extend(paths);
            }
            "rename" | "renameat" | "renameat2" | "link" | "linkat" | "symlink" | "symlinkat"
            | "mkdir" | "mkdirat" | "mknod" | "truncate" => {
                written.extend(paths);
            }
            "unlink" | "unlinkat" => gone.extend(paths),
            _ => {}
        }
    }
    let is_device = |path: &PathBuf| {
        ["/dev", "/proc", "/sys"]
            .iter()
            .any(|of| path.starts_with(of))
    };
    written.retain(|path| !is_device(path));
    (written, gone)
}

/// All files below `folder`.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let below = |path: PathBuf| {
        if path.is_dir() {
            files(&path)
        } else {
            vec![path]
        }
    };
    entries
        .flatten()
        .flat_map(|entry| below(entry.path()))
        .collect()
}

/// Fails where any of these files holds a mark, by its content or its name.
fn hold_nothing(paths: impl IntoIterator<Item = PathBuf>, search: &Search) -> usize {
    let mut count = 0;
    for path in paths {
        let name = path.display().to_string();
        assert_eq!(search.found(name.as_bytes()), Vec::<&str>::new(), "{name}");
        // What reads a line of a scanner waits for it.
        let is_file = fs::metadata(&path).is_ok_and(|known| known.is_file());
        if is_file && let Ok(bytes) = fs::read(&path) {
            assert_eq!(search.found(&bytes), Vec::<&str>::new(), "{name}");
            count += 1;
        }
    }
    count
}

#[test]
fn nothing_of_anybody_is_in_a_file_a_clipboard_or_a_window() {
    let persons = std::env::var("HEALTH_CARD_KIOSK_CANARY").ok();
    let persons = persons.map_or(PERSONS, |count| count.parse().unwrap());
    let Some(screen) = Screen::open() else { return };
    if !is_there("strace") {
        return;
    }
    let mut counter = Counter::at(&screen);
    set(counter.data.path(), "audit-scans", "full");
    set(counter.data.path(), "take-along", "copy");
    let log = tempfile::tempdir().unwrap();
    let calls = log.path().join("window");
    let tracer = tracer(&calls);
    let tracer: Vec<&str> = tracer.iter().map(String::as_str).collect();
    let start = Instant::now();
    let kiosk = counter.open(&tracer, &[]);
    let mut marks = Marks::default();
    for turn in 0..persons {
        let person = counter.person();
        counter.of(person, |person| person.mark(&mut marks));
        come(&mut counter, turn, person);
    }
    println!("{persons} persons at the window in {:?}", start.elapsed());
    at_the_command_line(&mut counter, persons / 10 + 2, &mut marks, log.path());

    // What somebody has pasted themselves is theirs, and goes as the next one copies.
    let person = counter.person();
    counter.of(person, |person| person.mark(&mut marks));
    come(&mut counter, 19, person);
    // The last one is on the screen as the system ends the program.
    let person = counter.person();
    counter.of(person, |person| person.mark(&mut marks));
    let code = counter.of(person, Person::code);
    counter.scan(&code);
    counter.desk.expect(AMBER, "the last card");
    let search = marks.search();
    let titles = counter.desk.words_of_windows();
    assert!(
        titles.iter().any(|title| title == b"Health Card Kiosk"),
        "{titles:?}"
    );
    for title in &titles {
        assert_eq!(search.found(title), Vec::<&str>::new());
    }
    for selection in ["PRIMARY", "CLIPBOARD"] {
        assert_eq!(owner_of(&screen.display, selection), 0, "{selection}");
    }
    // With the log beside the store as it is while the program runs.
    hold_nothing(files(counter.data.path()), &search);
    abort(&kiosk);
    drop(kiosk);

    fs::remove_dir_all(counter.home.path().join("Downloads")).unwrap();
    let mut all = BTreeSet::new();
    for log in files(log.path()) {
        let calls = fs::read_to_string(&log).unwrap();
        let (written, gone) = written(&calls, counter.scratch.path());
        assert!(!written.is_empty(), "{} saw nothing", log.display());
        for path in gone {
            let is_of_the_store = path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("kiosk.db"));
            assert!(
                is_of_the_store,
                "{} was taken away unsearched",
                path.display()
            );
        }
        all.extend(written);
    }
    for folder in [&counter.data, &counter.home, &counter.scratch] {
        all.extend(files(folder.path()));
    }
    assert!(all.iter().all(|path| {
        !path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("core"))
    }));
    println!(
        "{} files were searched: {all:?}",
        hold_nothing(all.clone(), &search)
    );

    // The search finds what is there: a name in a note, and a card in the store.
    let note = counter.scratch.path().join("note");
    for planted in [
        counter.of(0, |person| person.family.clone()),
        counter.of(1, Person::code),
    ] {
        fs::write(&note, planted).unwrap();
        assert!(!search.found(&fs::read(&note).unwrap()).is_empty());
    }
}

/// Somebody comes, in one of the ways there are, and goes.
fn come(counter: &mut Counter<'_>, turn: usize, person: usize) {
    let code = counter.of(person, Person::code);
    match turn % 25 {
        3 => {
            counter.paste(&code);
            counter.desk.expect(AMBER, "a card that was pasted");
        }
        7 => {
            counter.type_code(&code);
            counter.desk.expect(AMBER, "a card that was typed");
        }
        11 => {
            counter.open_file(&counter.of(person, Person::file));
            counter.desk.expect(AMBER, "a card in a file");
        }
        15 => {
            let link = counter.of(person, |person| person.link(&counter.server));
            counter.scan(&link);
            let passcode = counter.of(person, |person| person.passcode.clone());
            counter.open_link(&passcode);
        }
        19 => {
            // It is copied, and leaves the clipboard with the person.
            counter.scan(&code);
            counter.desk.expect(AMBER, "a card");
            let owner = || owner_of(&counter.screen.display, "CLIPBOARD");
            let before = owner();
            for letter in "hct".chars() {
                counter.desk.press(u32::from(letter));
                std::thread::sleep(Duration::from_millis(300));
            }
            let start = Instant::now();
            while owner() == before {
                assert!(start.elapsed() < PATIENCE, "nothing is copied");
                std::thread::sleep(Duration::from_millis(20));
            }
            counter.next();
            while owner() != 0 {
                assert!(start.elapsed() < PATIENCE, "what was copied can be pasted");
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        23 => {
            // Cut short, in the middle of a letter.
            counter.scan(&code[..(code.len() / 2) | 1]);
            counter.desk.expect(RED, "half a card");
        }
        odd if odd % 2 == 1 => {
            let altered = counter.of(person, Person::altered);
            counter.scan(&altered);
            counter.desk.expect(RED, "an altered card");
        }
        _ => {
            counter.scan(&code);
            counter.desk.expect(AMBER, "a card");
        }
    }
    counter.next();
}

/// The same at the command line: files, standard input, links.
fn at_the_command_line(counter: &mut Counter<'_>, persons: usize, marks: &mut Marks, log: &Path) {
    for turn in 0..persons {
        let person = counter.person();
        counter.of(person, |person| person.mark(marks));
        let calls = log.join(format!("call-{turn}"));
        let words = tracer(&calls);
        let mut call = Command::new(&words[0]);
        call.args(&words[1..]).arg(program().get_program());
        let link = counter.of(person, |person| person.link(&counter.server));
        let input = if turn % 2 == 0 {
            call.args(["verify", "--json", "-"]);
            counter.of(person, Person::file)
        } else {
            call.args([
                "open",
                &link,
                "--json",
                "--recipient",
                "Test desk",
                "--passcode-stdin",
                "--allow-network",
                "127.0.0.0/8",
                "--ca",
            ]);
            call.arg(counter.scratch.path().join("root.pem"));
            counter.of(person, |person| format!("{}\n", person.passcode))
        };
        let mut child = call
            .arg("--data")
            .arg(counter.data.path())
            .current_dir(counter.scratch.path())
            .env("HOME", counter.home.path())
            .env("TMPDIR", counter.scratch.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        let output = child.wait_with_output().unwrap();
        let (said, complained) = (
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
        );
        // What was asked for is said, and nothing of it where errors go.
        assert!(said.contains("\"check\""), "{said} {complained}");
        assert_eq!(complained, "");
    }
}

/// Ends the program below the tracer as a fault of the system does.
fn abort(kiosk: &Running) {
    let children =
        fs::read_to_string(format!("/proc/{0}/task/{0}/children", kiosk.0.id())).unwrap();
    for child in children.split_whitespace() {
        let done = Command::new("kill")
            .args(["-ABRT", child])
            .status()
            .unwrap();
        assert!(done.success());
        let start = Instant::now();
        while Path::new("/proc").join(child).join("maps").exists()
            && !fs::read(format!("/proc/{child}/maps"))
                .unwrap_or_default()
                .is_empty()
        {
            assert!(start.elapsed() < PATIENCE, "it goes on");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}
