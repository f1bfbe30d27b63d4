//! The real window where there is no network at all.

use std::fs;
use std::process::Command;

use crate::canary::is_there;
use crate::counter::Counter;
use crate::desk::GROUND;
use crate::persons::Person;
use crate::window::{AMBER, PATIENCE, Screen};

/// Cards before a camera, from a scanner, from a keyboard, from the clipboard and in files, where there
/// is no network at all: each is judged, and no socket of the internet is ever asked for (red line 2,
/// req-Q6).
#[test]
fn without_a_network_every_card_is_judged_and_no_socket_is_asked_for() {
    let Some(screen) = Screen::open() else { return };
    if !(is_there("strace") && is_there("unshare")) {
        return;
    }
    let alone = Command::new("unshare")
        .args(["--net", "--map-root-user", "true"])
        .status();
    if !alone.is_ok_and(|done| done.success()) {
        println!("SKIPPED: a network of one's own is not allowed here");
        return;
    }
    let mut counter = Counter::at(&screen);
    let log = tempfile::tempdir().unwrap();
    let calls = log.path().join("calls");
    let frames = tempfile::tempdir().unwrap();
    let before = [
        "unshare",
        "--net",
        "--map-root-user",
        "strace",
        "-f",
        "-qq",
        "--seccomp-bpf",
        "-e",
        "trace=network",
        "-o",
        calls.to_str().unwrap(),
    ];
    let nobody = image::GrayImage::from_pixel(1280, 720, image::Luma([90]));
    nobody.save(frames.path().join("a.png")).unwrap();
    let kiosk = counter.open(&before, &["--frames", frames.path().to_str().unwrap()]);
    for way in 0..10 {
        let person = counter.person();
        let code = counter.of(person, Person::code);
        match way {
            0..4 => counter.scan(&code),
            4 => counter.type_code(&code),
            5 => counter.paste(&code),
            6 => counter.open_file(&counter.of(person, Person::file)),
            _ => {
                let new = frames.path().join("new");
                let picture = crate::support::drawn(&code, 1280, 720);
                picture
                    .save_with_format(&new, image::ImageFormat::Png)
                    .unwrap();
                fs::rename(new, frames.path().join("a.png")).unwrap();
            }
        }
        counter
            .desk
            .expect(AMBER, &format!("a card that came by way {way}"));
        nobody
            .save_with_format(frames.path().join("new"), image::ImageFormat::Png)
            .unwrap();
        fs::rename(frames.path().join("new"), frames.path().join("a.png")).unwrap();
        counter.next();
        counter.desk.wait_for(GROUND, PATIENCE).ok();
    }
    drop(kiosk);
    let calls = fs::read_to_string(calls).unwrap();
    assert!(calls.contains("AF_UNIX"), "the tracer saw nothing");
    assert!(!calls.contains("AF_INET"), "{calls}");
}
