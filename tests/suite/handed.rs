//! What a desktop hands to the window: a file that was double-clicked, an address of the schemes that
//! the program's desktop file names.

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::counter::Counter;
use crate::desk::{BLUE, GROUND, key};
use crate::persons::Person;
use crate::window::{AMBER, PATIENCE, Running, Screen};

/// What other accounts of the computer can read of a process.
fn arguments_of(process: u32) -> String {
    let line = fs::read(format!("/proc/{process}/cmdline")).unwrap();
    String::from_utf8(line).unwrap().replace('\0', " ")
}

fn show(counter: &Counter<'_>, inputs: &[&str]) -> Command {
    counter.program(&[], &[&["show"], inputs].concat())
}

#[test]
fn cards_and_links_that_are_handed_over_are_shown_and_stand_in_no_argument() {
    let Some(screen) = Screen::open() else { return };
    let mut counter = Counter::at(&screen);
    let person = counter.person();
    let code = counter.of(person, Person::code);
    let link = counter.of(person, |person| person.link(&counter.server));
    let file = counter.scratch.path().join("a card.smart-health-card");
    fs::write(&file, counter.of(person, Person::file)).unwrap();
    let address = format!("file://{}", file.display()).replace(' ', "%20");
    for (input, colour, stays) in [
        (&*code, AMBER, false),
        (&*link, BLUE, false),
        (&*address, AMBER, true),
    ] {
        let kiosk = Running(show(&counter, &[input]).spawn().unwrap());
        counter.desk.expect(colour, "what was handed over");
        let arguments = arguments_of(kiosk.0.id());
        assert_eq!(arguments.contains(input), stays, "{arguments}");
        assert_eq!(arguments.ends_with(" show - "), !stays, "{arguments}");
        drop(kiosk);
        counter.desk.wait_for([0; 3], Duration::from_secs(5)).ok();
    }
    // Nobody has pressed Open.
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(counter.server.log.connections(), 0);
}

#[test]
fn what_standard_input_holds_is_shown_and_gone_after_next_and_after_a_fault() {
    let Some(screen) = Screen::open() else { return };
    let mut counter = Counter::at(&screen);
    let person = counter.person();
    let file = counter.scratch.path().join("card.txt");
    fs::write(&file, counter.of(person, Person::code)).unwrap();
    let mut program = show(&counter, &["-"]);
    program.stdin(fs::File::open(&file).unwrap());
    let kiosk = Running(program.spawn().unwrap());
    counter.desk.expect(AMBER, "a card on standard input");
    counter.desk.focus();
    counter
        .desk
        .until(GROUND, "Next", || counter.desk.press(key::SPACE));
    drop(kiosk);
    counter.desk.wait_for([0; 3], Duration::from_secs(5)).ok();

    // As after a fault: the same arguments, and nobody in the window.
    let mut program = show(&counter, &[file.to_str().unwrap()]);
    let now = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap();
    program.env("HEALTH_CARD_KIOSK_RESTARTED", now.as_secs().to_string());
    let _kiosk = Running(program.spawn().unwrap());
    counter.desk.expect(GROUND, "the window opens again");
    std::thread::sleep(Duration::from_secs(3));
    assert!(
        counter.desk.share_of(&[AMBER])[0] < 0.1,
        "somebody is shown"
    );
}

#[test]
fn where_a_window_is_open_nothing_is_shown_and_that_is_said() {
    let Some(screen) = Screen::open() else { return };
    let mut counter = Counter::at(&screen);
    let _first = counter.open(&[], &[]);
    let windows = counter.desk.windows().len();
    let person = counter.person();
    let code = counter.of(person, Person::code);
    let mut second = show(&counter, &[&code]);
    let second = second.stderr(Stdio::piped()).spawn().unwrap();
    let start = Instant::now();
    while counter.desk.windows().len() == windows {
        assert!(start.elapsed() < PATIENCE, "a second window says nothing");
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(!arguments_of(second.id()).contains(&code));
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
    assert!(String::from_utf8_lossy(&output.stderr).contains("already open"));
    assert!(
        counter.desk.share_of(&[AMBER])[0] < 0.1,
        "the first one shows it"
    );

    // More than a pipe takes, or two things on standard input, are refused in words, not waited for.
    for inputs in [
        &[&*format!("shc:/{}", "1".repeat(100_000))][..],
        &[&code, "-"],
    ] {
        let output = show(&counter, inputs)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            said.contains("standard input") && said.len() < 200,
            "{said}"
        );
    }
}
