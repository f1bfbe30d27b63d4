//! A scanner that types into the real window: keys put into the X server at the pace of a USB
//! keyboard, and the window looked at as a person would.
//!
//! Cards of an issuer that this kiosk's administrator added are amber if each of their letters
//! came once, and red if any was lost or doubled, since their signature fails then. Links before
//! them are blue and other codes are grey, so that each scan changes the colour of the window.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use health_card_kiosk::payload::encode;
use serde_json::json;
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    ConnectionExt as _, ImageFormat, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::support::{CardMaker, ISS, program};
use crate::window::{AMBER, PATIENCE, RED, Running, Screen};

/// Of the window in which a link waits.
const BLUE: [u8; 3] = [0x1a, 0x51, 0x96];
/// Of the window in which something else was read.
const GREY: [u8; 3] = [0x4d, 0x56, 0x60];
/// Of every screen without a result.
const GROUND: [u8; 3] = [0x11, 0x15, 0x1a];

/// How many pairs of scans are typed at each pace, and how many of them have a card. Two hundred
/// cards at every pace take two hours; `HEALTH_CARD_KIOSK_TYPED=all` types them.
fn programme() -> [(Duration, usize, usize); 5] {
    let all = std::env::var_os("HEALTH_CARD_KIOSK_TYPED").is_some();
    let scans = |cards, others| if all { (200, 200) } else { (cards, others) };
    [
        (500, scans(20, 20)),
        (1_000, scans(6, 20)),
        (2_000, scans(1, 20)),
        (8_000, scans(0, 20)),
        (16_000, scans(0, 20)),
    ]
    .map(|(pace, (cards, others))| (Duration::from_micros(pace), cards, others))
}

/// The keyboard and the eyes of the test.
struct Desk {
    x: RustConnection,
    root: Window,
    /// What each key writes, plain and with Shift.
    keys: Vec<(u8, [u32; 2])>,
}

impl Desk {
    fn at(display: &str) -> Self {
        let (x, screen) = x11rb::connect(Some(display)).unwrap();
        let (root, setup) = (x.setup().roots[screen].root, x.setup());
        let first = setup.min_keycode;
        let count = setup.max_keycode - first + 1;
        let mapping = x
            .get_keyboard_mapping(first, count)
            .unwrap()
            .reply()
            .unwrap();
        let width = usize::from(mapping.keysyms_per_keycode);
        let keys = (first..=u8::MAX).zip(mapping.keysyms.chunks(width));
        let keys = keys.map(|(code, symbols)| (code, [symbols[0], symbols[1]]));
        let keys = keys.collect();
        Self { x, root, keys }
    }

    /// Gives the keyboard to the one window there is, as a window manager would.
    fn focus(&self) {
        let tree = self.x.query_tree(self.root).unwrap().reply().unwrap();
        let size = |window: &Window| {
            let place = self.x.get_geometry(*window).unwrap().reply().unwrap();
            u32::from(place.width) * u32::from(place.height)
        };
        let window = tree.children.into_iter().max_by_key(size).unwrap();
        self.x
            .set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)
            .unwrap();
        self.x.flush().unwrap();
    }

    fn key(&self, symbol: u32) -> (u8, bool) {
        let find = |shift: usize| {
            let of = |(_, symbols): &&(u8, [u32; 2])| symbols[shift] == symbol;
            self.keys
                .iter()
                .find(of)
                .map(|(code, _)| (*code, shift == 1))
        };
        find(0).or_else(|| find(1)).unwrap()
    }

    fn put(&self, kind: u8, code: u8) {
        self.x
            .xtest_fake_input(kind, code, 0, x11rb::NONE, 0, 0, 0)
            .unwrap();
    }

    /// Types, a key each `pace`.
    fn type_keys(&self, code: &str, pace: Duration) {
        const SHIFT: u32 = 0xffe1;
        let shift = self.key(SHIFT).0;
        let symbols = code.bytes().map(|byte| match byte {
            b'\r' => 0xff0d,
            byte => u32::from(byte),
        });
        let mut due = Instant::now();
        for symbol in symbols {
            let (key, is_shifted) = self.key(symbol);
            if is_shifted {
                self.put(KEY_PRESS_EVENT, shift);
            }
            self.put(KEY_PRESS_EVENT, key);
            if is_shifted {
                self.put(KEY_RELEASE_EVENT, shift);
            }
            self.put(KEY_RELEASE_EVENT, key);
            self.x.flush().unwrap();
            due += pace;
            std::thread::sleep(due.saturating_duration_since(Instant::now()));
        }
    }

    /// The part of the window, from 0 to 1, that has about this colour.
    fn share_of(&self, colours: &[[u8; 3]]) -> Vec<f64> {
        let size = self.x.get_geometry(self.root).unwrap().reply().unwrap();
        let pixels = self
            .x
            .get_image(
                ImageFormat::Z_PIXMAP,
                self.root,
                0,
                0,
                size.width,
                size.height,
                !0,
            )
            .unwrap()
            .reply()
            .unwrap()
            .data;
        // One in 37 tells as much as all.
        let sample: Vec<&[u8]> = pixels.chunks_exact(4).step_by(37).collect();
        let share = |colour: &[u8; 3]| {
            let alike = |pixel: &&&[u8]| {
                let found = [pixel[2], pixel[1], pixel[0]];
                found.iter().zip(colour).all(|(a, b)| a.abs_diff(*b) <= 3)
            };
            let count = sample.iter().filter(alike).count();
            f64::from(u32::try_from(count).unwrap())
                / f64::from(u32::try_from(sample.len()).unwrap())
        };
        colours.iter().map(share).collect()
    }

    /// Waits for the colour; what it was when it never came.
    fn wait_for(&self, colour: [u8; 3], patience: Duration) -> Result<(), String> {
        let start = Instant::now();
        loop {
            let shares = self.share_of(&[colour, RED]);
            if shares[0] > 1.0 / 8.0 {
                return Ok(());
            }
            if start.elapsed() > patience {
                return Err(format!("{shares:?}"));
            }
            std::thread::sleep(Duration::from_millis(15));
        }
    }
}

/// A kiosk with an issuer that its administrator added.
fn kiosk(screen: &Screen, data: &Path, card: &CardMaker) -> Running {
    let (x, y) = card.issuer.coordinates();
    let kid = card.listed.keys[0].id().as_str();
    let key = json!({ "kty": "EC", "kid": kid, "use": "sig", "alg": "ES256", "crv": "P-256", "x": x, "y": y });
    let keys = json!({ "keys": [key] });
    let file = data.join("keys.json");
    std::fs::write(&file, keys.to_string()).unwrap();
    let added = program()
        .args(["directory", "add", ISS])
        .arg(&file)
        .args(["--name", "Ours", "--data"])
        .arg(data)
        .stdout(Stdio::null())
        .status();
    assert!(added.unwrap().success());
    screen.start(data, &[])
}

#[test]
fn two_hundred_scans_typed_at_all_paces_are_all_there_and_whole() {
    let Some(screen) = Screen::open() else { return };
    let data = tempfile::tempdir().unwrap();
    let mut card = CardMaker::new();
    card.entries().truncate(2);
    let _kiosk = kiosk(&screen, data.path(), &card);
    let desk = Desk::at(&screen.display);
    desk.wait_for(GROUND, PATIENCE).unwrap();
    desk.focus();
    std::thread::sleep(Duration::from_secs(1));

    let start = Instant::now();
    let mut number = 0_u32;
    for (pace, cards, others) in programme() {
        for turn in 0..cards.max(others) {
            number += 1;
            let link = format!("shlink:/eyJhIjo{number}fQ\r");
            desk.type_keys(&link, pace);
            let seen = desk.wait_for(BLUE, Duration::from_secs(10));
            assert_eq!(seen, Ok(()), "link {turn} at {pace:?}");
            let (code, colour) = match turn < cards {
                true => {
                    card.claims["nbf"] = json!(1_780_000_000 + number);
                    (encode(&card.jws(), 1)[0].to_string(), AMBER)
                }
                false => (format!("590123412{number:04}"), GREY),
            };
            desk.type_keys(&format!("{code}\r"), pace);
            let seen = desk.wait_for(colour, Duration::from_secs(10));
            assert_eq!(seen, Ok(()), "code {turn} at {pace:?}");
        }
        println!(
            "a key in {pace:?}: {cards} cards among {} scans, {:?}",
            2 * others.max(cards),
            start.elapsed()
        );
    }
    assert!(number >= 100, "two scans each");
}
