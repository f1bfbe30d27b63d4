//! The keyboard, the mouse, the clipboard and the eyes of whoever sits before the real window: keys
//! and clicks put into the X server, and the window looked at by its colours.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;
use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ClientMessageEvent, ConnectionExt as _,
    CreateWindowAux, EventMask, ImageFormat, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT,
    MOTION_NOTIFY_EVENT, MapState, PropMode, SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, Window,
    WindowClass,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::support::{CardMaker, ISS, program};
use crate::window::{PATIENCE, RED};

/// Of the window in which a link waits.
pub(crate) const BLUE: [u8; 3] = [0x1a, 0x51, 0x96];
/// Of the window in which something else was read, or a piece of a card.
pub(crate) const GREY: [u8; 3] = [0x4d, 0x56, 0x60];
/// Of every dark screen without a result.
pub(crate) const GROUND: [u8; 3] = [0x11, 0x15, 0x1a];

/// Keys that write nothing, as X names them.
pub(crate) mod key {
    pub(crate) const ENTER: u32 = 0xff0d;
    pub(crate) const ESCAPE: u32 = 0xff1b;
    pub(crate) const F10: u32 = 0xffc7;
    pub(crate) const SPACE: u32 = 0x20;
    pub(crate) const SHIFT: u32 = 0xffe1;
    pub(crate) const CONTROL: u32 = 0xffe3;
}

/// A link that leads nowhere (RFC 2606), and to another place for each number.
pub(crate) fn link(number: u32) -> String {
    let key = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
    let payload = json!({ "url": format!("https://a.invalid/{number}"), "key": key });
    format!("shlink:/{}", URL_SAFE_NO_PAD.encode(payload.to_string()))
}

/// As fast as somebody presses keys who is no scanner.
const HAND: Duration = Duration::from_millis(150);

/// The keyboard and the eyes of the test.
pub(crate) struct Desk {
    x: RustConnection,
    root: Window,
    /// What each key writes, plain and with Shift.
    keys: Vec<(u8, [u32; 2])>,
}

impl Desk {
    pub(crate) fn at(display: &str) -> Self {
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
    pub(crate) fn focus(&self) {
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
    pub(crate) fn type_keys(&self, code: &str, pace: Duration) {
        let shift = self.key(key::SHIFT).0;
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
    pub(crate) fn share_of(&self, colours: &[[u8; 3]]) -> Vec<f64> {
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
    pub(crate) fn wait_for(&self, colour: [u8; 3], patience: Duration) -> Result<(), String> {
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

    /// The same, where nothing goes on without it.
    pub(crate) fn expect(&self, colour: [u8; 3], what: &str) {
        if let Err(shares) = self.wait_for(colour, PATIENCE) {
            panic!("{what}: it and red have {shares}");
        }
    }

    /// Does something again and again until the colour is there.
    pub(crate) fn until(&self, colour: [u8; 3], what: &str, does: impl Fn()) {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            does();
            if self.wait_for(colour, Duration::from_secs(3)).is_ok() {
                return;
            }
        }
        panic!("{what}");
    }

    /// Waits until at least this many pixels in a million have the colour: words on a screen.
    pub(crate) fn expect_words(&self, colour: [u8; 3], millionths: f64, what: &str) {
        let start = Instant::now();
        while self.share_of(&[colour])[0] < millionths / 1e6 {
            assert!(start.elapsed() < PATIENCE, "{what}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Moves the pointer to a point of the screen, in pixels.
    pub(crate) fn point(&self, (x, y): (i16, i16)) {
        self.x
            .xtest_fake_input(MOTION_NOTIFY_EVENT, 0, 0, self.root, x, y, 0)
            .unwrap();
        self.x.flush().unwrap();
    }

    /// Presses a button of the mouse and lets it go; 1 is the first one, 4 and 5 are the wheel.
    pub(crate) fn click(&self, button: u8) {
        self.put(BUTTON_PRESS_EVENT, button);
        self.put(BUTTON_RELEASE_EVENT, button);
        self.x.flush().unwrap();
    }

    /// Clicks at a point of the screen as a hand does.
    pub(crate) fn click_at(&self, point: (i16, i16)) {
        self.point(point);
        std::thread::sleep(HAND);
        self.put(BUTTON_PRESS_EVENT, 1);
        self.x.flush().unwrap();
        std::thread::sleep(HAND);
        self.put(BUTTON_RELEASE_EVENT, 1);
        self.x.flush().unwrap();
        std::thread::sleep(HAND);
    }

    /// Presses a key while others, such as Ctrl, are down, and lets all go.
    pub(crate) fn strike(&self, held: &[u32], symbol: u32) {
        let codes: Vec<u8> = held.iter().map(|held| self.key(*held).0).collect();
        let code = self.key(symbol).0;
        for held in &codes {
            self.put(KEY_PRESS_EVENT, *held);
        }
        self.put(KEY_PRESS_EVENT, code);
        self.put(KEY_RELEASE_EVENT, code);
        for held in codes.iter().rev() {
            self.put(KEY_RELEASE_EVENT, *held);
        }
        self.x.flush().unwrap();
    }

    /// Presses a key alone, as a hand does.
    pub(crate) fn press(&self, symbol: u32) {
        self.strike(&[], symbol);
        std::thread::sleep(HAND);
    }

    /// Presses a key with Ctrl, as a hand does.
    pub(crate) fn control(&self, letter: char) {
        self.strike(&[key::CONTROL], u32::from(letter));
        std::thread::sleep(HAND);
    }

    /// Types digits and Enter, as a hand does.
    pub(crate) fn type_pin(&self, pin: &str) {
        self.type_keys(pin, HAND);
        self.press(key::ENTER);
    }

    /// All that all windows say of themselves: their titles, and whatever else other programs can read.
    pub(crate) fn words_of_windows(&self) -> Vec<Vec<u8>> {
        let mut words = Vec::new();
        let mut waiting = vec![self.root];
        while let Some(window) = waiting.pop() {
            let tree = self.x.query_tree(window).unwrap().reply();
            waiting.extend(tree.into_iter().flat_map(|tree| tree.children));
            let Ok(known) = self.x.list_properties(window).unwrap().reply() else {
                continue;
            };
            for name in known.atoms {
                let asked = self
                    .x
                    .get_property(false, window, name, AtomEnum::ANY, 0, 1 << 20);
                words.extend(asked.unwrap().reply().map(|property| property.value));
            }
        }
        words
    }

    /// All windows that somebody before the screen can see.
    pub(crate) fn windows(&self) -> Vec<Window> {
        let tree = self.x.query_tree(self.root).unwrap().reply().unwrap();
        let is_seen = |window: &Window| {
            let asked = self.x.get_window_attributes(*window).unwrap().reply();
            asked.is_ok_and(|window| window.map_state == MapState::VIEWABLE)
        };
        tree.children.into_iter().filter(is_seen).collect()
    }

    /// Asks the window to close, as Alt F4 and its frame do.
    pub(crate) fn close(&self) {
        self.close_last(0);
    }

    /// The same for the windows that stand above this many.
    pub(crate) fn close_last(&self, beneath: usize) {
        let atom = |name: &[u8]| {
            self.x
                .intern_atom(false, name)
                .unwrap()
                .reply()
                .unwrap()
                .atom
        };
        let (protocols, delete) = (atom(b"WM_PROTOCOLS"), atom(b"WM_DELETE_WINDOW"));
        for window in self.windows().into_iter().skip(beneath) {
            let data = [delete, x11rb::CURRENT_TIME, 0, 0, 0];
            let message = ClientMessageEvent::new(32, window, protocols, data);
            self.x
                .send_event(false, window, EventMask::NO_EVENT, message)
                .unwrap();
        }
        self.x.flush().unwrap();
    }
}

/// Puts a text into the clipboard and gives it to whoever asks, for as long as the screen lasts.
pub(crate) fn copy(display: &str, text: &str) {
    let (x, screen) = x11rb::connect(Some(display)).unwrap();
    let root = x.setup().roots[screen].root;
    let window = x.generate_id().unwrap();
    let class = WindowClass::INPUT_ONLY;
    x.create_window(
        0,
        window,
        root,
        0,
        0,
        1,
        1,
        0,
        class,
        0,
        &CreateWindowAux::new(),
    )
    .unwrap();
    let atom = |name: &[u8]| x.intern_atom(false, name).unwrap().reply().unwrap().atom;
    let (clipboard, utf8, targets) = (atom(b"CLIPBOARD"), atom(b"UTF8_STRING"), atom(b"TARGETS"));
    x.set_selection_owner(window, clipboard, x11rb::CURRENT_TIME)
        .unwrap();
    x.flush().unwrap();
    let text = text.to_owned();
    let give = move || {
        // The connection ends with the screen.
        while let Ok(event) = x.wait_for_event() {
            let Event::SelectionRequest(asked) = event else {
                continue;
            };
            let (to, at) = (asked.requestor, asked.property);
            let is_given = if asked.target == utf8 {
                x.change_property8(PropMode::REPLACE, to, at, utf8, text.as_bytes())
            } else if asked.target == targets {
                x.change_property32(PropMode::REPLACE, to, at, AtomEnum::ATOM, &[targets, utf8])
            } else {
                x.no_operation()
            };
            let is_known = asked.target == utf8 || asked.target == targets;
            let told = SelectionNotifyEvent {
                response_type: SELECTION_NOTIFY_EVENT,
                sequence: 0,
                time: asked.time,
                requestor: to,
                selection: asked.selection,
                target: asked.target,
                property: if is_known { at } else { x11rb::NONE },
            };
            let told = x.send_event(false, to, EventMask::NO_EVENT, told);
            if is_given.is_err() || told.is_err() || x.flush().is_err() {
                return;
            }
        }
    };
    let thread = std::thread::Builder::new().name("clipboard".to_owned());
    drop(thread.spawn(give).unwrap());
}

/// Whether anything is in the clipboard.
pub(crate) fn is_anything_copied(display: &str) -> bool {
    owner_of(display, "CLIPBOARD") != x11rb::NONE
}

/// The window that holds a selection, such as the clipboard.
pub(crate) fn owner_of(display: &str, selection: &str) -> Window {
    let (x, _screen) = x11rb::connect(Some(display)).unwrap();
    let atom = x.intern_atom(false, selection.as_bytes()).unwrap();
    let selection = atom.reply().unwrap().atom;
    let owner = x.get_selection_owner(selection).unwrap();
    owner.reply().unwrap().owner
}

/// Adds the issuer of `card` to a kiosk, as its administrator does: its cards are amber.
pub(crate) fn add_issuer(data: &Path, card: &CardMaker) {
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
}
