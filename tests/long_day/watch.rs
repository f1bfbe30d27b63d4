//! What is looked at after each step: the five red lines of architecture §4.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use health_card_kiosk::fhir::Summary;
use health_card_kiosk::kiosk::{Screen, Shown};
use health_card_kiosk::verdict::{Headline, Verdict};
use health_card_kiosk::wording;

use crate::hall::Hall;
use crate::model::Mode;

/// Looks at the screen: red lines 1 and 5.
pub(crate) fn screen(hall: &Hall) {
    let Screen::Result(shown) = hall.state().screen() else {
        return;
    };
    let Some(given) = &hall.model.given else {
        // The demonstration and training show cards of their own.
        assert_ne!(hall.model.mode, Mode::Real, "a result, and nobody is here");
        return of_nobody(hall, shown);
    };
    let is_own = shown.verdicts.iter().all(|verdict| {
        let names = names(verdict);
        names.iter().all(|name| !name.contains(&hall.press.mark))
    });
    if hall.model.mode == Mode::Demo && is_own {
        return of_nobody(hall, shown);
    }
    assert!(
        given.expected.allows(shown.headline),
        "{:?} in place of {:?}",
        shown.headline,
        given.expected
    );
    for verdict in &shown.verdicts {
        assert_eq!(verdict.mark(), given.mark);
        let names = names(verdict);
        for name in &names {
            assert!(
                given.knows(name),
                "somebody else is on the screen: {:?} by {:?}, in place of {:?}",
                shown.headline,
                verdict.reasons().first().map(wording::code),
                given.expected
            );
        }
        if verdict.headline() == Headline::Verified && verdict.mark().is_none() {
            // Nothing is green but what a listed key signed, about somebody with a name.
            assert!(!names.is_empty(), "nobody is green");
            let may_be = names.iter().all(|name| given.may_be_green(name));
            assert!(may_be, "green in place of {:?}", given.cards);
        }
    }
    let is_green = shown.headline == Headline::Verified && given.mark.is_none();
    assert!(!is_green || given.expected.is_green());
}

/// What no visitor of the hall held up wears a mark, and names none of them.
fn of_nobody(hall: &Hall, shown: &Shown) {
    for verdict in &shown.verdicts {
        assert_eq!(verdict.mark(), hall.model.mode.mark());
        assert!(verdict.mark().is_some());
        for name in names(verdict) {
            assert!(!name.contains(&hall.press.mark), "somebody who has gone");
        }
    }
}

fn names(verdict: &Verdict) -> Vec<&str> {
    let unverified = verdict.unverified().map(|content| &content.summary);
    let person = |summary: &'_ Summary| summary.person.is_some();
    let summary = verdict
        .shown()
        .or(unverified)
        .filter(|summary| person(summary));
    let people = summary
        .into_iter()
        .filter_map(|summary| summary.person.as_ref());
    people
        .flat_map(|person| &person.names)
        .map(health_card_kiosk::fhir::Name::show)
        .collect()
}

/// Red line 3, and as much of red line 2 as the servers see: nobody asked for what no press was for.
pub(crate) fn servers(hall: &Hall) {
    let shelf = hall.server.shelf();
    let asked: usize = shelf.records.values().map(|record| record.asked).sum();
    assert!(
        asked <= hall.presses,
        "{asked} requests of {} presses",
        hall.presses
    );
    assert_eq!(shelf.others, 0, "something else was asked for");
    assert!(shelf.refreshes == 0 || hall.refreshes > 0);
}

/// The ports of the servers of all halls, and whether anything was ever pressed that leads there.
static SERVERS: Mutex<Vec<u16>> = Mutex::new(Vec::new());
static PRESSED: AtomicBool = AtomicBool::new(false);

/// Tells of another server in this process.
pub(crate) fn know(server: u16) {
    let mut servers = SERVERS.lock().unwrap();
    if !servers.contains(&server) {
        servers.push(server);
    }
}

/// Something was pressed that may lead to a server.
pub(crate) fn pressed() {
    PRESSED.store(true, Ordering::SeqCst);
}

/// Red line 2: a socket of this process that leads anywhere but to the halls' own servers, or
/// anywhere at all before something was pressed for.
pub(crate) fn stray_socket() -> Option<String> {
    let servers = SERVERS.lock().unwrap().clone();
    let own = own_sockets();
    for table in ["tcp", "tcp6", "udp", "udp6", "udplite", "raw", "raw6"] {
        let Ok(lines) = fs::read_to_string(format!("/proc/self/net/{table}")) else {
            continue;
        };
        for line in lines.lines().skip(1) {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let [local, remote, inode] = [1, 2, 9].map(|at| fields[at]);
            if !own.iter().any(|own| own == inode) {
                continue;
            }
            let is_at = |address: &str| {
                let found = address.rsplit_once(':').unwrap().1;
                u16::from_str_radix(found, 16).is_ok_and(|port| servers.contains(&port))
            };
            let is_servers = table == "tcp" && is_at(local);
            let was_pressed_for = PRESSED.load(Ordering::SeqCst);
            let is_clients = table == "tcp" && is_at(remote) && was_pressed_for;
            if !is_servers && !is_clients {
                return Some(format!("{table}: {line}"));
            }
        }
    }
    None
}

/// The inodes of this process's sockets.
fn own_sockets() -> Vec<String> {
    let handles = fs::read_dir("/proc/self/fd").unwrap();
    let targets = handles.filter_map(|entry| fs::read_link(entry.ok()?.path()).ok());
    let inode = |target: PathBuf| {
        let target = target.to_str()?.to_owned();
        let inode = target.strip_prefix("socket:[")?.strip_suffix(']')?;
        Some(inode.to_owned())
    };
    targets.filter_map(inode).collect()
}

/// Red line 4: no file of the kiosk holds a name, an id, a card, a link, its key or a passcode.
pub(crate) fn files_hold_nobody(hall: &Hall) {
    let told = file_that_tells(hall.data(), &hall.press.mark, &hall.cards[0].jws);
    assert!(told.is_none(), "{told:?} holds somebody");
}

/// A file below `folder` with what stands in names, ids and passcodes, or with a card or a link.
pub(crate) fn file_that_tells(folder: &Path, mark: &str, jws: &str) -> Option<PathBuf> {
    // What every card of these begins with.
    let header = jws.split('.').next().unwrap();
    let traces = [
        mark.as_bytes(),
        header.as_bytes(),
        b"shc:/",
        b"shlink:",
        b"BwcHBwcHBwcH",
    ];
    files(folder).into_iter().find(|path| {
        // The store's log goes when the store closes.
        let bytes = fs::read(path).unwrap_or_default();
        let has = |trace: &[u8]| bytes.windows(trace.len()).any(|part| part == trace);
        traces.iter().any(|trace| has(trace))
    })
}

/// The same for the files that programs leave where temporary ones go.
pub(crate) fn temporary_file_that_tells(mark: &str) -> Option<PathBuf> {
    // None of this program's would be larger.
    const MOST: u64 = 64 << 20;
    let entries = fs::read_dir(std::env::temp_dir()).unwrap().flatten();
    let files = entries.filter(|entry| {
        let about = entry.metadata();
        about.is_ok_and(|about| about.is_file() && about.len() < MOST)
    });
    files.map(|entry| entry.path()).find(|path| {
        let bytes = fs::read(path).unwrap_or_default();
        bytes
            .windows(mark.len())
            .any(|part| part == mark.as_bytes())
    })
}

/// All files below `folder`.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files.extend(self::files(&path)),
            false => files.push(path),
        }
    }
    files
}
