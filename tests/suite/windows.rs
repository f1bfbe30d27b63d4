//! The window in kiosk mode: its frame does not close it (sec-L6), and the second one that faces the
//! guest.

use std::io::Write as _;
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::{Duration, Instant};

use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    AtomEnum, CLIENT_MESSAGE_EVENT, ClientMessageEvent, ConnectionExt as _, EventMask, Window,
};
use x11rb::rust_connection::RustConnection;

use crate::support::program;
use crate::window::{PATIENCE, Running, Screen};

/// What a window manager sees.
struct Desktop {
    x: RustConnection,
    root: Window,
}

impl Desktop {
    fn at(display: &str) -> Self {
        let (x, screen) = x11rb::connect(Some(display)).unwrap();
        let root = x.setup().roots[screen].root;
        Self { x, root }
    }

    fn atom(&self, name: &str) -> u32 {
        let name = name.as_bytes();
        self.x
            .intern_atom(false, name)
            .unwrap()
            .reply()
            .unwrap()
            .atom
    }

    /// The windows of the program, by their titles.
    fn windows(&self) -> Vec<(Window, String)> {
        let title = |window| {
            let name = (self.atom("_NET_WM_NAME"), AtomEnum::ANY);
            let get = self.x.get_property(false, window, name.0, name.1, 0, 64);
            String::from_utf8(get.unwrap().reply().unwrap().value).unwrap()
        };
        let tree = self.x.query_tree(self.root).unwrap().reply().unwrap();
        let titled = tree
            .children
            .into_iter()
            .map(|window| (window, title(window)));
        titled.filter(|(_, title)| !title.is_empty()).collect()
    }

    fn wait_for_windows(&self, count: usize) -> Vec<(Window, String)> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let windows = self.windows();
            if windows.len() == count {
                return windows;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("{} windows and not {count}", self.windows().len());
    }

    /// Asks for the window to be closed, as Alt F4 and the cross in its frame do.
    fn close(&self, window: Window) {
        let delete = self.atom("WM_DELETE_WINDOW");
        let message = ClientMessageEvent {
            response_type: CLIENT_MESSAGE_EVENT,
            format: 32,
            sequence: 0,
            window,
            type_: self.atom("WM_PROTOCOLS"),
            data: [delete, x11rb::CURRENT_TIME, 0, 0, 0].into(),
        };
        self.x
            .send_event(false, window, EventMask::NO_EVENT, message)
            .unwrap();
        self.x.flush().unwrap();
    }
}

fn set(data: &Path, name: &str, value: &str) {
    let mut settings = program();
    settings
        .args(["settings", name, value])
        .arg("--data")
        .arg(data);
    assert!(settings.stdout(Stdio::null()).status().unwrap().success());
}

fn set_pin(data: &Path) {
    let mut pin = program();
    pin.args(["pin", "set"]).arg("--data").arg(data);
    let mut pin = pin
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = pin.stdin.take().unwrap();
    input.write_all(b"2580\n2580\n").unwrap();
    drop(input);
    assert!(pin.wait().unwrap().success());
}

fn ended(kiosk: &mut Running) -> Option<ExitStatus> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if let Some(status) = kiosk.0.try_wait().unwrap() {
            return Some(status);
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    None
}

#[test]
fn a_kiosk_is_not_closed_by_its_frame_and_any_other_window_is() {
    let Some(screen) = Screen::open() else { return };
    let desktop = Desktop::at(&screen.display);
    let data = tempfile::tempdir().unwrap();
    set_pin(data.path());
    set(data.path(), "kiosk", "yes");
    let mut kiosk = screen.start(data.path(), &[]);
    let window = desktop.wait_for_windows(1)[0].0;
    for _ in 0..5 {
        desktop.close(window);
        // Drawn meanwhile, so that the message was heard.
        screen.picture();
        std::thread::sleep(Duration::from_millis(300));
    }
    assert!(kiosk.0.try_wait().unwrap().is_none(), "it has ended");
    drop(kiosk);

    set(data.path(), "kiosk", "no");
    let mut window = screen.start(data.path(), &[]);
    desktop.close(desktop.wait_for_windows(1)[0].0);
    assert!(ended(&mut window).unwrap().success());
}

#[test]
fn the_guests_window_is_closed_alone_and_its_title_says_nothing() {
    let Some(screen) = Screen::open() else { return };
    let desktop = Desktop::at(&screen.display);
    let data = tempfile::tempdir().unwrap();
    set(data.path(), "guest-window", "yes");
    let mut kiosk = screen.start(data.path(), &["--demo"]);
    let windows = desktop.wait_for_windows(2);
    assert!(
        windows
            .iter()
            .all(|(_, title)| title == "Health Card Kiosk")
    );
    // The second that was made is the guest's.
    let guest = windows.iter().map(|(window, _)| *window).max().unwrap();
    desktop.close(guest);
    desktop.wait_for_windows(1);
    assert!(kiosk.0.try_wait().unwrap().is_none(), "it has ended");
}
