//! A counter at work before the real window: people come with cards on a scanner of a serial line, on
//! paper, in files, in the clipboard and behind links, and go again.

use std::fs;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::desk::{BLUE, Desk, GROUND, add_issuer, copy, key};
use crate::persons::{Person, server_of};
use crate::scanner::Device;
use crate::server::{Authority, Server};
use crate::support::{CardMaker, program, set};
use crate::window::{AMBER, PATIENCE, RED, Running, Screen};

/// The counter, and who was there.
pub(crate) struct Counter<'a> {
    pub(crate) screen: &'a Screen,
    pub(crate) data: tempfile::TempDir,
    pub(crate) home: tempfile::TempDir,
    /// Where the program stands, and what is temporary goes.
    pub(crate) scratch: tempfile::TempDir,
    /// Where the scanner is plugged in.
    port: tempfile::TempDir,
    pub(crate) device: Device,
    pub(crate) desk: Desk,
    pub(crate) maker: CardMaker,
    pub(crate) persons: Arc<Mutex<Vec<Person>>>,
    pub(crate) authority: Authority,
    pub(crate) server: Server,
}

impl<'a> Counter<'a> {
    /// Set up, and not opened yet.
    pub(crate) fn at(screen: &'a Screen) -> Self {
        let [data, home, scratch, port] = [(); 4].map(|()| tempfile::tempdir().unwrap());
        fs::create_dir(home.path().join("Downloads")).unwrap();
        let device = Device::plug_in(&port.path().join("scanner"));
        let maker = CardMaker::new();
        let authority = Authority::named("Counter Root");
        let persons = Arc::default();
        let server = server_of(&persons, &authority);
        let counter = Self {
            screen,
            data,
            home,
            scratch,
            port,
            device,
            desk: Desk::at(&screen.display),
            maker,
            persons,
            authority,
            server,
        };
        counter.prepare();
        counter
    }

    fn prepare(&self) {
        let data = self.data.path();
        add_issuer(data, &self.maker);
        let root = self.scratch.path().join("root.pem");
        fs::write(&root, self.authority.pem()).unwrap();
        let root = format!("@{}", root.display());
        let port = self.port.path().join("scanner").display().to_string();
        for (name, value) in [
            ("refreshes", "no"),
            ("volume", "0"),
            ("set-up", "yes"),
            ("recipient", "Test desk"),
            ("allow-network", "127.0.0.0/8"),
            ("proxy-roots", &root),
            ("scanner-port", &port),
            ("clear-after", "120"),
        ] {
            set(data, name, value);
        }
    }

    /// Opens the window, by way of `before`, such as a tracer, if there is one.
    pub(crate) fn open(&self, before: &[&str], arguments: &[&str]) -> Running {
        let kiosk = Running(self.program(before, arguments).spawn().unwrap());
        self.desk.expect(GROUND, "the window opens");
        self.desk.focus();
        kiosk
    }

    /// The program as it is called for that.
    pub(crate) fn program(&self, before: &[&str], arguments: &[&str]) -> Command {
        let own = program().get_program().to_str().unwrap().to_owned();
        let mut words = before.iter().copied().chain([&*own]);
        let mut kiosk = Command::new(words.next().unwrap());
        kiosk
            .args(words)
            .arg("--data")
            .arg(self.data.path())
            .args(arguments)
            .current_dir(self.scratch.path())
            .env("DISPLAY", &self.screen.display)
            .env("HOME", self.home.path())
            .env("TMPDIR", self.scratch.path())
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("XDG_RUNTIME_DIR")
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        kiosk
    }

    /// Another person comes.
    pub(crate) fn person(&mut self) -> usize {
        let mut persons = self.persons.lock().unwrap();
        let number = persons.len();
        persons.push(Person::new(u32::try_from(number).unwrap(), &mut self.maker));
        number
    }

    /// What `pick` takes of the person.
    pub(crate) fn of<T>(&self, person: usize, pick: impl FnOnce(&Person) -> T) -> T {
        pick(&self.persons.lock().unwrap()[person])
    }

    /// Sends a text from the scanner.
    pub(crate) fn scan(&mut self, text: &str) {
        self.device.send(text.as_bytes());
        self.device.send(b"\r");
    }

    /// Types a text as a scanner does.
    pub(crate) fn type_code(&self, text: &str) {
        let pace = Duration::from_micros(800);
        self.desk.type_keys(&format!("{text}\r"), pace);
    }

    pub(crate) fn paste(&self, text: &str) {
        copy(&self.screen.display, text);
        self.desk.control('v');
    }

    /// Puts a file where the list of files starts, and opens it.
    pub(crate) fn open_file(&self, text: &str) {
        let file = self.home.path().join("Downloads/a.smart-health-card");
        fs::write(&file, text).unwrap();
        self.desk.control('o');
        std::thread::sleep(Duration::from_millis(500));
        self.desk.press(key::ENTER);
    }

    /// Opens the link that was scanned, with this passcode.
    pub(crate) fn open_link(&self, passcode: &str) {
        self.desk.expect(BLUE, "a link");
        self.desk.press(key::ENTER);
        std::thread::sleep(Duration::from_millis(500));
        // Whoever types faster is a scanner.
        self.desk.type_keys(passcode, Duration::from_millis(130));
        self.desk.press(key::ENTER);
        self.desk.expect(AMBER, "what a link gave");
    }

    /// Who was there goes. A press too soon after a link has opened is no press.
    pub(crate) fn next(&self) {
        let is_result = || {
            let shares = self.desk.share_of(&[AMBER, RED, BLUE]);
            shares.iter().any(|share| *share > 1.0 / 8.0)
        };
        let start = Instant::now();
        while is_result() {
            assert!(start.elapsed() < PATIENCE, "a result stays after Next");
            self.desk.press(key::SPACE);
            for _ in 0..20 {
                if is_result() {
                    std::thread::sleep(Duration::from_millis(15));
                }
            }
        }
    }
}
