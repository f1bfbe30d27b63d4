//! A scanner on a serial line, played by a pseudo-terminal: what a program sends on one side the
//! kiosk reads on the other, as from a USB port.

use std::fs;
use std::io::{self, Write as _};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use health_card_kiosk::capture::serial::{Heard, PortChoice, Scanner, ScannerStatus};
use health_card_kiosk::limits;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

/// The device's side of the line.
pub(crate) struct Device {
    line: fs::File,
}

impl Device {
    /// Plugs it in as `path`.
    pub(crate) fn plug_in(path: &Path) -> Self {
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY;
        let line = openpt(flags).unwrap();
        grantpt(&line).unwrap();
        unlockpt(&line).unwrap();
        let name = ptsname(&line, Vec::new()).unwrap();
        fs::remove_file(path).ok();
        symlink(name.to_str().unwrap(), path).unwrap();
        Self { line: line.into() }
    }

    pub(crate) fn send(&mut self, bytes: &[u8]) {
        self.line.write_all(bytes).unwrap();
    }

    fn unplug(self, path: &Path) {
        fs::remove_file(path).unwrap();
        drop(self);
    }
}

struct Kiosk {
    scanner: Scanner,
    path: PathBuf,
    _folder: tempfile::TempDir,
}

const PATIENCE: Duration = Duration::from_secs(20);

impl Kiosk {
    fn with_a_device() -> (Self, Device) {
        let folder = tempfile::tempdir().unwrap();
        let device = Device::plug_in(&folder.path().join("scanner"));
        let kiosk = Self::listening_in(folder, Some(115_200));
        kiosk.wait_until_listening();
        (kiosk, device)
    }

    /// Listens to `scanner` in `folder`, whatever that is.
    fn listening_in(folder: tempfile::TempDir, baud: Option<u32>) -> Self {
        let path = folder.path().join("scanner");
        let port = Some(path.to_str().unwrap().to_owned());
        Self {
            scanner: Scanner::start(PortChoice { port, baud }, || ()).unwrap(),
            path,
            _folder: folder,
        }
    }

    /// The next news that `pick` takes.
    fn next<T>(&self, mut pick: impl FnMut(Heard) -> Option<T>) -> T {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            match self.scanner.try_next() {
                Some(heard) => {
                    if let Some(picked) = pick(heard) {
                        return picked;
                    }
                }
                None => std::thread::sleep(Duration::from_millis(1)),
            }
        }
        panic!("nothing came");
    }

    fn wait_for(&self, wanted: &ScannerStatus) {
        self.next(|heard| {
            matches!(heard, Heard::Status(status) if status == *wanted).then_some(())
        });
    }

    fn wait_until_listening(&self) {
        self.next(|heard| {
            let is_listening = matches!(heard, Heard::Status(ScannerStatus::Listening { .. }));
            is_listening.then_some(())
        });
    }

    fn next_code(&self) -> String {
        self.next(|heard| match heard {
            Heard::Code(text) => Some(text.to_string()),
            _ => None,
        })
    }
}

/// Runs beside the test.
fn beside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> std::thread::JoinHandle<T> {
    let thread = std::thread::Builder::new().name("device".to_owned());
    thread.spawn(work).unwrap()
}

/// A full card with a number of its own.
fn card(number: usize) -> String {
    format!("shc:/{}{number:06}", "5676".repeat(596))
}

#[test]
fn none_of_a_thousand_cards_at_full_speed_is_lost_or_doubled() {
    let (kiosk, mut device) = Kiosk::with_a_device();
    let prefixes = ["", "]Q1", "\u{2}", "\u{2}]Q1", "s", " "];
    let suffixes = ["\r", "\n", "\r\n", "\t", "\u{3}", "\0", "\u{4}", "\r\r"];
    let sender = beside(move || {
        let start = Instant::now();
        for number in 0..1_000 {
            let prefix = prefixes[number % prefixes.len()];
            let suffix = suffixes[number % suffixes.len()];
            device.send(format!("{prefix}{}{suffix}", card(number)).as_bytes());
        }
        // What was sent has to be read before the line goes.
        (device, start)
    });
    for number in 0..1_000 {
        assert_eq!(kiosk.next_code(), card(number));
    }
    let (mut device, start) = sender.join().unwrap();
    println!("1,000 full cards in {:?}", start.elapsed());

    // By silence alone, as a scanner without a suffix sends.
    for number in 0..3 {
        device.send(format!("shlink:/eyJhIjo{number}fQ").as_bytes());
        assert!(kiosk.next_code().starts_with("shlink:/"));
    }
    std::thread::sleep(2 * limits::SCAN_GAP);
    assert!(!matches!(kiosk.scanner.try_next(), Some(Heard::Code(_))));
}

#[test]
fn a_scanner_that_was_unplugged_is_read_again_within_three_seconds() {
    let (kiosk, mut device) = Kiosk::with_a_device();
    for number in 0..3 {
        device.send(format!("{}\r", card(number)).as_bytes());
        assert_eq!(kiosk.next_code(), card(number));
        // In the middle of a card: half a card is none.
        device.send(b"shc:/5676");
        std::thread::sleep(Duration::from_millis(50));
        device.unplug(&kiosk.path);
        kiosk.wait_for(&ScannerStatus::Lost);
        std::thread::sleep(Duration::from_millis(700));
        let start = Instant::now();
        device = Device::plug_in(&kiosk.path);
        kiosk.wait_until_listening();
        assert!(start.elapsed() < Duration::from_secs(3));
    }
}

#[test]
fn a_scanner_that_is_not_there_is_waited_for() {
    let kiosk = Kiosk::listening_in(tempfile::tempdir().unwrap(), None);
    kiosk.wait_for(&ScannerStatus::Lost);
    let mut device = Device::plug_in(&kiosk.path);
    kiosk.wait_until_listening();
    device.send(b"shc:/567629\r");
    assert_eq!(kiosk.next_code(), "shc:/567629");
}

#[test]
fn what_is_no_port_has_failed() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("scanner"), "no port").unwrap();
    let kiosk = Kiosk::listening_in(folder, None);
    kiosk.wait_for(&ScannerStatus::Failed);
}

#[test]
fn a_stream_without_an_end_takes_no_memory_and_the_card_behind_it_is_read() {
    const MEGABYTES: usize = 50;
    let (kiosk, mut device) = Kiosk::with_a_device();
    let sender = beside(move || -> io::Result<Device> {
        let mut rubbish = vec![b'x'; 1 << 20];
        for megabyte in 0..MEGABYTES {
            // Without lines, with lines, and with every byte there is.
            for (at, byte) in rubbish.iter_mut().enumerate() {
                *byte = match megabyte % 3 {
                    0 => b'x',
                    1 if at % 80 == 0 => b'\r',
                    1 => b'y',
                    _ => u8::try_from(at % 251).unwrap(),
                };
            }
            device.line.write_all(&rubbish)?;
        }
        device.line.write_all(b"\r")?;
        std::thread::sleep(2 * limits::SCAN_GAP);
        device.line.write_all(b"shc:/567629\r")?;
        Ok(device)
    });
    let (start, mut unreadable) = (Instant::now(), 0);
    let code = kiosk.next(|heard| match heard {
        Heard::Code(text) if text.starts_with("shc:/") => Some(text.to_string()),
        Heard::Unreadable => {
            unreadable += 1;
            None
        }
        _ => None,
    });
    assert_eq!(code, "shc:/567629");
    println!(
        "{MEGABYTES} MB of rubbish in {:?}, told {unreadable} times",
        start.elapsed()
    );
    assert!((1..10).contains(&unreadable));
    sender.join().unwrap().unwrap();
}
