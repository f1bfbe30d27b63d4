//! Somebody who presses, types and clicks everything at random in the real window, while cards come
//! and go before the camera, the camera is pulled out, and files appear. `ui::tests::monkey` does
//! the same to the window's parts, faster and with more to look at.
//!
//! `HEALTH_CARD_KIOSK_MONKEY` is how many things happen.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use health_card_kiosk::payload::encode;
use serde_json::json;

use crate::camera::{Plugged, YUYV};
use crate::desk::{Desk, GROUND, add_issuer, key};
use crate::support::{CardMaker, program, set};
use crate::window::{AMBER, Running, Screen};

/// How many things happen where nobody says otherwise.
const THINGS: u32 = 2_000;

/// In the name on each card, and nowhere else.
const CANARY: &str = "Quetzalcanary";

/// Keys that write nothing, as X names them: Backspace, Tab, the arrows, pages, ends, F1 to F12.
const SILENT: [u32; 25] = [
    0xff08,
    0xff09,
    key::ENTER,
    key::ESCAPE,
    0xffff,
    0xff50,
    0xff51,
    0xff52,
    0xff53,
    0xff54,
    0xff55,
    0xff56,
    0xff57,
    0xffbe,
    0xffbf,
    0xffc0,
    0xffc1,
    0xffc2,
    0xffc3,
    0xffc4,
    0xffc5,
    0xffc6,
    key::F10,
    0xffc8,
    0xffc9,
];

/// Numbers that look like chance and are the same each time (Knuth's multiplier, 64 bits).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap() % end
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        let count = u32::try_from(choices.len()).unwrap();
        choices[self.below(count) as usize]
    }
}

/// What the monkey plays with.
struct Cage {
    camera: Plugged,
    home: tempfile::TempDir,
    desk: Desk,
    card: CardMaker,
    cards: u32,
}

impl Cage {
    fn code(&mut self) -> String {
        self.cards += 1;
        self.card.claims["nbf"] = json!(1_780_000_000 + self.cards);
        encode(&self.card.jws(), 1)[0].to_string()
    }

    /// Something in the world changes.
    fn stir(&mut self, chance: &mut Chance) {
        match chance.below(8) {
            0..=2 => {
                let code = self.code();
                self.camera.show(YUYV, &code);
            }
            3 => self.camera.show_nobody(YUYV),
            4 => self.camera.is(chance.of(&["unplug", "busy", "eio"])),
            5 => self.camera.is("ok"),
            6 => {
                let code = self.code();
                let name = format!("Downloads/{}.txt", self.cards % 7);
                fs::write(self.home.path().join(name), code).unwrap();
            }
            // In kiosk mode the window stays.
            _ => self.desk.close(),
        }
    }

    /// A key, a click or a movement.
    fn touch(&self, chance: &mut Chance) {
        let coordinate = |number: u32| i16::try_from(number).unwrap();
        match chance.below(10) {
            0..=3 => self.desk.strike(&[], 0x20 + chance.below(0x5f)),
            4 | 5 => self.desk.strike(&[], chance.of(&SILENT)),
            6 => {
                let letter = u32::from(b'a') + chance.below(26);
                let held = chance.of(&[&[key::CONTROL][..], &[key::SHIFT, key::CONTROL]]);
                self.desk.strike(held, letter);
            }
            7 | 8 => {
                let point = (
                    coordinate(chance.below(1280)),
                    coordinate(chance.below(800)),
                );
                self.desk.point(point);
                self.desk.click(chance.of(&[1, 1, 1, 1, 2, 3, 4, 5]));
            }
            _ => {
                let point = (
                    coordinate(chance.below(1280)),
                    coordinate(chance.below(800)),
                );
                self.desk.point(point);
            }
        }
    }

    /// Whether a card that is held up still gets its colour, from wherever the window is.
    fn answers(&mut self) -> bool {
        self.camera.is("ok");
        (0..6).any(|_| {
            self.camera.show_nobody(YUYV);
            for _ in 0..8 {
                self.desk.press(key::ESCAPE);
            }
            std::thread::sleep(Duration::from_secs(3));
            let code = self.code();
            self.camera.show(YUYV, &code);
            let seen = self.desk.wait_for(AMBER, Duration::from_secs(20));
            seen.is_ok()
        })
    }
}

/// What a process has of the memory, in KiB.
fn resident(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.unwrap().trim().trim_end_matches(" kB");
    number.trim().parse().unwrap()
}

/// Fails where a file below `folder` has `text` in it.
fn holds_nowhere(folder: &Path, text: &str) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            holds_nowhere(&path, text);
        } else {
            let bytes = fs::read(&path).unwrap();
            let found = bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes());
            assert!(!found, "{} holds {text}", path.display());
        }
    }
}

fn choose_pin(data: &Path) {
    let mut pin = program();
    pin.args(["pin", "set", "--data"]).arg(data);
    let mut pin = pin
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    pin.stdin.take().unwrap().write_all(b"903158274\n").unwrap();
    assert!(pin.wait().unwrap().success());
}

#[test]
fn whatever_is_pressed_the_window_stays_answers_and_keeps_nothing() {
    let things = std::env::var("HEALTH_CARD_KIOSK_MONKEY").ok();
    let things: u32 = things.map_or(THINGS, |things| things.parse().unwrap());
    let Some(screen) = Screen::open() else { return };
    let [data, home, scratch] = [(); 3].map(|()| tempfile::tempdir().unwrap());
    fs::create_dir(home.path().join("Downloads")).unwrap();
    let mut card = CardMaker::new();
    card.entries()[0]["resource"]["name"] = json!([{ "family": CANARY, "given": ["Ada"] }]);
    add_issuer(data.path(), &card);
    for (name, value) in [("refreshes", "no"), ("volume", "0"), ("set-up", "yes")] {
        set(data.path(), name, value);
    }
    // Behind the PIN are settings and files of this computer, and the way out.
    set(data.path(), "kiosk", "yes");
    choose_pin(data.path());

    let camera = Plugged::new(&[YUYV], "");
    let kiosk = Command::new(camera.program())
        .arg("--data")
        .arg(data.path())
        .current_dir(scratch.path())
        .env("DISPLAY", &screen.display)
        .env("HOME", home.path())
        .env("TMPDIR", scratch.path())
        .env_remove("WAYLAND_DISPLAY")
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut kiosk = Running(kiosk);
    let desk = Desk::at(&screen.display);
    let mut cage = Cage {
        camera,
        home,
        desk,
        card,
        cards: 0,
    };
    cage.desk.expect(GROUND, "the window opens");
    cage.desk.focus();
    assert!(cage.answers(), "no card was read before the monkey came");
    let (before, windows) = (resident(kiosk.0.id()), cage.desk.windows().len());

    let mut chance = Chance(20_261_122);
    for thing in 0..things {
        match chance.below(40) {
            0 => cage.stir(&mut chance),
            _ => cage.touch(&mut chance),
        }
        std::thread::sleep(Duration::from_millis(4));
        if thing % 100 == 0 {
            let ended = kiosk.0.try_wait().unwrap();
            assert!(ended.is_none(), "after {thing} things: {ended:?}");
        }
    }

    assert!(cage.answers(), "no card is read any more");
    let after = resident(kiosk.0.id());
    println!(
        "{things} things, {} cards: {before} KiB, then {after}",
        cage.cards
    );
    assert!(after < 2 * before, "{before} KiB, then {after}");
    assert_eq!(
        cage.desk.windows().len(),
        windows,
        "another window is there"
    );
    let code = cage.code();
    let (code, jws) = (&code[code.len() - 60..], cage.card.jws());
    // What the monkey put there itself are codes, in which no name is to be read.
    let folders = [data.path(), scratch.path(), cage.home.path()];
    for text in [CANARY, &jws[..60]] {
        for folder in folders {
            holds_nowhere(folder, text);
        }
    }
    holds_nowhere(data.path(), code);
    kiosk.0.kill().unwrap();
}
