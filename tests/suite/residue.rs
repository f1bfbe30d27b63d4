//! What is left in memory of somebody who has gone (sec-L3): read from the running program, as somebody
//! with all rights on the computer could.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;
use std::time::Duration;

use crate::counter::Counter;
use crate::marks::{Marks, Search};
use crate::support::has;
use crate::window::{AMBER, Running, Screen};

/// How much of a region is looked at in one go, and what two of them have in common: no form of a
/// mark is longer.
const PIECE: usize = 1 << 22;
const OVERLAP: usize = 512;

/// What is in the memory of a process: for each kind of mark and each kind of region how often.
type Residue = BTreeMap<(&'static str, String), usize>;

/// Searches all memory of `process` that it can write to; `None` where that can't be read.
fn residue(process: u32, search: &Search) -> Option<Residue> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).ok()?;
    let memory = File::open(format!("/proc/{process}/mem")).ok()?;
    let mut residue = Residue::new();
    for line in maps.lines() {
        let mut words = line.split_whitespace();
        let (range, rights) = (words.next()?, words.next()?);
        let name = words.nth(3).unwrap_or("anonymous");
        let (start, end) = range.split_once('-')?;
        let [start, end] = [start, end].map(|at| u64::from_str_radix(at, 16).unwrap());
        if !rights.starts_with("rw") || name.starts_with("/dev") {
            continue;
        }
        let mut bytes = vec![0; PIECE + OVERLAP];
        let mut at = start;
        while at < end {
            let length = usize::try_from(end - at).unwrap().min(bytes.len());
            // A region may have gone since.
            let Ok(read) = memory.read_at(&mut bytes[..length], at) else {
                break;
            };
            for (mark, place) in search.places(&bytes[..read]) {
                if place < PIECE {
                    if std::env::var_os("HEALTH_CARD_KIOSK_RESIDUE").is_some() {
                        let from = place.saturating_sub(96);
                        let to = (place + 96).min(read);
                        println!(
                            "{name} {:x}: {}",
                            at + place as u64,
                            bytes[from..to].escape_ascii()
                        );
                    }
                    *residue.entry((mark, name.to_owned())).or_default() += 1;
                }
            }
            at += PIECE as u64;
        }
    }
    Some(residue)
}

/// A process and all that it has started.
fn family(process: u32) -> Vec<u32> {
    let tasks = fs::read_dir(format!("/proc/{process}/task"));
    let children = tasks.into_iter().flatten().flatten().flat_map(|task| {
        let children = fs::read_to_string(task.path().join("children"));
        let children = children.unwrap_or_default();
        let children = children.split_whitespace();
        children
            .map(|child| child.parse().unwrap())
            .collect::<Vec<u32>>()
    });
    children.flat_map(family).chain([process]).collect()
}

/// What is left in the program and in its scanner process.
fn residue_of_all(process: u32, search: &Search) -> Option<Residue> {
    let mut all = Residue::new();
    for process in family(process) {
        for (place, count) in residue(process, search)? {
            *all.entry(place).or_default() += count;
        }
    }
    Some(all)
}

#[test]
fn of_a_person_who_has_gone_nothing_is_left_in_memory() {
    let Some(screen) = Screen::open() else { return };
    let mut counter = Counter::at(&screen);
    let mut marks = Marks::default();
    // The first one comes by a link that was pressed in another program.
    let first = counter.person();
    counter.of(first, |person| person.mark(&mut marks));
    let code = counter.of(first, crate::persons::Person::code);
    let kiosk = Running(counter.program(&[], &["show", &code]).spawn().unwrap());
    let process = kiosk.0.id();
    counter.desk.expect(AMBER, "a card that was handed over");
    counter.desk.focus();
    counter.next();
    for turn in 0..8 {
        let person = counter.person();
        counter.of(person, |person| person.mark(&mut marks));
        let code = counter.of(person, crate::persons::Person::code);
        match turn {
            0 | 1 => counter.scan(&code),
            2 => counter.paste(&code),
            3 => counter.type_code(&code),
            4 => counter.open_file(&counter.of(person, crate::persons::Person::file)),
            _ => {
                let link = counter.of(person, |person| person.link(&counter.server));
                counter.scan(&link);
                let passcode = counter.of(person, |person| person.passcode.clone());
                counter.open_link(&passcode);
            }
        }
        counter.desk.expect(AMBER, "somebody's card");
        // Details, doses and what is behind them.
        for letter in "dw".chars() {
            counter.desk.press(u32::from(letter));
        }
        if turn < 7 {
            counter.next();
        }
    }
    let search = marks.search();
    let shown = residue_of_all(process, &search);
    let Some(shown) = shown.filter(|_| has("true")) else {
        println!("SKIPPED: the memory of another process can't be read here");
        return;
    };
    let names = |residue: &Residue| -> usize {
        let of =
            |((name, _), count): (&(&str, String), &usize)| (*name == "name").then_some(*count);
        residue.iter().filter_map(of).sum()
    };
    assert!(
        names(&shown) > 0,
        "the search finds nothing of who is on the screen"
    );
    counter.next();
    // Pictures of the window that are still to be drawn, and threads that have something to end.
    std::thread::sleep(Duration::from_secs(3));
    let left = residue_of_all(process, &search).unwrap();
    println!("on the screen: {shown:?}\nafter Next: {left:?}");
    assert!(left.is_empty(), "{left:?}");
}
