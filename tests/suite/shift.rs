//! A person's whole shift at the real window: the first start, visitors with cards of every way to
//! hold one up, the PIN, the settings, a refresh, the evening, and the next morning.
//!
//! The window is worked with keys and clicks and looked at by its colours. What it kept is asked of
//! the command line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use health_card_kiosk::payload::encode;
use serde_json::json;

use crate::camera::{Plugged, YUYV};
use crate::desk::{BLUE, Desk, GREY, GROUND, add_issuer, copy, key, link};
use crate::server::{Authority, Server, whole};
use crate::support::{CardMaker, expect_setting, set};
use crate::window::{AMBER, GREEN, PATIENCE, RED, Running, Screen};

/// The empty room before the camera, in its picture on the scan screen.
const ROOM: [u8; 3] = [90, 90, 90];
/// Behind every screen of the light theme.
const DAYLIGHT: [u8; 3] = [0xf1, 0xf4, 0xf7];
/// What is to be pressed next, such as "OK" on the pad for the PIN.
const ACCENT: [u8; 3] = [0x7c, 0xc4, 0xff];
/// Words about something that is wrong.
const FAULT: [u8; 3] = [0xff, 0x7a, 0x85];

/// Where things are in a window of 1280 by 800 pixels: the first place of the first start, with
/// text of the usual size.
const GATE: (i16, i16) = (230, 270);
/// "Deutsch" in the menu, at a gate, whose text is larger.
const GERMAN: (i16, i16) = (536, 561);
/// The settings of the display, and "Hell" among them, the light theme.
const DISPLAY: (i16, i16) = (94, 213);
const LIGHT: (i16, i16) = (588, 377);

/// A kiosk at work, with all that it needs.
struct Shift<'a> {
    screen: &'a Screen,
    camera: Plugged,
    data: tempfile::TempDir,
    home: tempfile::TempDir,
    desk: Desk,
    card: CardMaker,
    /// How many cards there were.
    cards: u32,
}

impl<'a> Shift<'a> {
    fn before(screen: &'a Screen) -> Self {
        let (data, home) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::create_dir(home.path().join("Downloads")).unwrap();
        let card = CardMaker::new();
        add_issuer(data.path(), &card);
        set(data.path(), "refreshes", "no");
        set(data.path(), "volume", "0");
        let camera = Plugged::new(&[YUYV], "");
        camera.show_nobody(YUYV);
        let desk = Desk::at(&screen.display);
        let cards = 0;
        Self {
            screen,
            camera,
            data,
            home,
            desk,
            card,
            cards,
        }
    }

    fn data(&self) -> &Path {
        self.data.path()
    }

    fn downloads(&self, name: &str) -> PathBuf {
        self.home.path().join("Downloads").join(name)
    }

    /// Opens the window, and gives it the keyboard once it is there, with this ground.
    fn open(&self, ground: [u8; 3]) -> Running {
        let kiosk = Command::new(self.camera.program())
            .arg("--data")
            .arg(self.data())
            .env("DISPLAY", &self.screen.display)
            .env("HOME", self.home.path())
            .env("LANG", "en_US.UTF-8")
            .env_remove("LC_ALL")
            .env_remove("LANGUAGE")
            .env_remove("WAYLAND_DISPLAY")
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        self.desk.expect(ground, "the window opens");
        self.desk.focus();
        Running(kiosk)
    }

    /// The next visitor's card, in so many codes: amber, since its issuer was added here.
    fn codes(&mut self, count: usize) -> Vec<String> {
        self.cards += 1;
        self.card.claims["nbf"] = json!(1_780_000_000 + self.cards);
        let codes = encode(&self.card.jws(), count);
        codes.iter().map(|code| (**code).clone()).collect()
    }

    fn code(&mut self) -> String {
        self.codes(1).remove(0)
    }

    /// The visitor goes, and the picture of the empty room comes.
    fn next(&self) {
        self.camera.show_nobody(YUYV);
        self.desk.press(key::SPACE);
        self.desk.expect(ROOM, "the room, after Next");
    }
}

#[test]
fn a_whole_shift_goes_as_it_should_and_the_next_one_begins_as_it_was_left() {
    let Some(screen) = Screen::open() else { return };
    let mut shift = Shift::before(&screen);
    let mut kiosk = shift.open(GROUND);
    first_start(&shift);
    cards_before_the_camera(&mut shift);
    cards_from_elsewhere(&mut shift);
    pin_and_settings(&shift);
    refresh(&mut shift);

    // In the evening the window is closed.
    shift.desk.close();
    let ended = (0..600).find_map(|_| {
        std::thread::sleep(Duration::from_millis(100));
        kiosk.0.try_wait().unwrap()
    });
    assert!(ended.is_some_and(|ended| ended.success()), "{ended:?}");

    // The next morning it is as it was left, and asks for nothing.
    let _kiosk = shift.open(DAYLIGHT);
    shift.desk.expect(ROOM, "the room, without a first start");
    let data = shift.data().to_owned();
    for (name, value) in [("theme", "light"), ("language", "de"), ("set-up", "yes")] {
        expect_setting(&data, name, value);
    }
    let code = shift.code();
    shift.camera.show(YUYV, &code);
    shift.desk.expect(AMBER, "the first card of the morning");
}

/// Three steps, and a demo card that is green.
fn first_start(shift: &Shift<'_>) {
    let desk = &shift.desk;
    // Words of the first step; until a window draws, its keys are lost.
    std::thread::sleep(Duration::from_secs(1));
    desk.click_at(GATE);
    expect_setting(shift.data(), "profile", "gate");
    desk.press(key::ENTER);
    desk.expect(ROOM, "the camera's picture in the second step");
    desk.press(key::ENTER);
    std::thread::sleep(Duration::from_millis(500));
    desk.press(key::ENTER);
    desk.expect(GREEN, "the demo card");
    desk.press(key::SPACE);
    desk.expect(ROOM, "the scan screen, once the trial is over");
    expect_setting(shift.data(), "set-up", "yes");
}

/// Cards on phones: one that goes by itself, one that is held, and one in two codes.
fn cards_before_the_camera(shift: &mut Shift<'_>) {
    set(shift.data(), "clear-after", "10");
    let code = shift.code();
    shift.camera.show(YUYV, &code);
    shift.desk.expect(AMBER, "a card");
    shift.camera.show_nobody(YUYV);
    shift.desk.expect(ROOM, "the result goes by itself");

    let code = shift.code();
    shift.camera.show(YUYV, &code);
    shift.desk.expect(AMBER, "another card");
    shift.desk.press(u32::from('h'));
    shift.camera.show_nobody(YUYV);
    std::thread::sleep(Duration::from_secs(13));
    shift.desk.expect(AMBER, "a result that is held");
    shift.next();

    let codes = shift.codes(2);
    shift.camera.show(YUYV, &codes[1]);
    shift.desk.expect(GREY, "the second code of two");
    shift.camera.show(YUYV, &codes[0]);
    shift.desk.expect(AMBER, "the whole card");
    shift.next();
}

/// A file, a paste, and a scanner that types.
fn cards_from_elsewhere(shift: &mut Shift<'_>) {
    // A letter of its signature was changed.
    shift.code();
    let mut jws = shift.card.jws();
    let last = jws.len() - 20;
    let other = if jws.as_bytes()[last] == b'A' {
        "B"
    } else {
        "A"
    };
    jws.replace_range(last..=last, other);
    let file = json!({ "verifiableCredential": [jws] });
    let path = shift.downloads("family.smart-health-card");
    fs::write(&path, file.to_string()).unwrap();
    shift.desk.control('o');
    std::thread::sleep(Duration::from_millis(500));
    shift.desk.press(key::ENTER);
    shift.desk.expect(RED, "an altered card in a file");
    shift.next();

    let code = shift.code();
    copy(&shift.screen.display, &code);
    shift.desk.control('v');
    shift.desk.expect(AMBER, "a card from the clipboard");
    shift.next();

    let pace = Duration::from_millis(1);
    shift.desk.type_keys(&format!("{}\r", link(1)), pace);
    shift.desk.expect(BLUE, "a link from a scanner that types");
    let code = shift.code();
    shift.desk.type_keys(&format!("{code}\r"), pace);
    shift.desk.expect(AMBER, "a card from a scanner that types");
    shift.next();
}

/// The first to open the settings chooses the PIN; from then on it is asked for.
fn pin_and_settings(shift: &Shift<'_>) {
    let desk = &shift.desk;
    let pause = || std::thread::sleep(Duration::from_secs(1));
    desk.press(key::F10);
    pause();
    desk.click_at(GERMAN);
    expect_setting(shift.data(), "language", "de");
    desk.press(key::ESCAPE);
    desk.expect(ROOM, "the scan screen, behind the menu");

    desk.control('s');
    desk.expect_words(ACCENT, 4_500.0, "the pad, to choose a PIN");
    desk.type_pin("2580");
    desk.type_pin("2580");
    // Keeping a PIN takes time, and there is nothing to lock before.
    desk.until(ROOM, "the scan screen, once all is locked", || {
        desk.control('l');
    });

    desk.control('s');
    desk.expect_words(ACCENT, 4_500.0, "the pad, to enter the PIN");
    desk.type_pin("1379");
    desk.expect_words(FAULT, 300.0, "a wrong PIN is refused");
    desk.type_pin("2580");
    // Until the PIN is checked, the pad is there and its keys are not to be pressed.
    desk.until(DAYLIGHT, "the light theme", || {
        desk.click_at(DISPLAY);
        pause();
        desk.click_at(LIGHT);
    });
    expect_setting(shift.data(), "theme", "light");
    desk.press(key::ESCAPE);
    desk.expect(ROOM, "the scan screen, behind the settings");
}

/// A mirror that has nothing: the refresh fails, is over, and the lane goes on.
fn refresh(shift: &mut Shift<'_>) {
    let authority = Authority::named("Shift Root");
    let identity = authority.identity(&["127.0.0.1"], (2020, 2090));
    let server = Server::start(identity, |_head, out| {
        out.write_all(&whole("404 Not Found", "", b""))
    });
    let root = STANDARD.encode(&authority.root);
    let pem = format!("-----BEGIN CERTIFICATE-----\n{root}\n-----END CERTIFICATE-----\n");
    let file = shift.home.path().join("root.pem");
    fs::write(&file, pem).unwrap();
    let root = format!("@{}", file.display());
    let mirror = format!("https://127.0.0.1:{}/", server.port());
    for (name, value) in [
        ("mirrors", &*mirror),
        ("proxy-roots", &*root),
        ("asks-issuers", "no"),
    ] {
        set(shift.data(), name, value);
    }
    shift.desk.control('d');
    std::thread::sleep(Duration::from_secs(1));
    shift.desk.control('r');
    let asked = (0..PATIENCE.as_millis() / 100).any(|_| {
        std::thread::sleep(Duration::from_millis(100));
        !server.log.heads().is_empty()
    });
    assert!(asked, "the mirror was asked for nothing");
    shift.desk.press(key::ESCAPE);
    shift
        .desk
        .expect(ROOM, "the scan screen, behind the directory");
    let code = shift.code();
    shift.camera.show(YUYV, &code);
    shift
        .desk
        .expect(AMBER, "a card, after a refresh that failed");
    shift.next();
}
