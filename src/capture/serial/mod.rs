//! Scanners on a serial line, such as USB scanners set up as a "virtual COM port" (USB CDC): a
//! full card within milliseconds, where a scanner that types takes seconds.
//!
//! | file | has |
//! | --- | --- |
//! | `ports` | which ports there are, and which is likely a scanner's |
//! | `framing` | scans out of a stream of bytes |
//!
//! One thread opens the port, reads it, and opens it again after it was unplugged.

mod framing;
mod ports;

pub use ports::{Port, ports};

use std::collections::VecDeque;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use fail::fail_point;
use serial2::SerialPort;
use zeroize::Zeroizing;

use crate::faults;
use crate::limits;
use crate::payload::scanned::is_one_line;
use framing::{Framing, Scan};

/// Which port, and how fast.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PortChoice {
    /// As [`Port::id`] gives it; `None` to find a USB scanner.
    pub port: Option<String>,
    /// Bits a second; `None` for [`limits::SCANNER_BAUD`].
    pub baud: Option<u32>,
}

/// What a scanner is doing.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum ScannerStatus {
    /// There is none, and there was none.
    #[default]
    None,
    /// Reads what it sends.
    Listening {
        /// The device's own name.
        name: String,
        /// Bits a second, which USB CDC ignores.
        baud: u32,
    },
    /// The scanner that was in use or was chosen is not there.
    Lost,
    /// Another program uses the port.
    Busy,
    /// This user may not use the port.
    NoPermission,
    /// The port can't be used, for a reason of its own.
    Failed,
}

/// News from the scanner.
pub enum Heard {
    /// How the scanner is, when that has changed.
    Status(ScannerStatus),
    /// How many bytes of a scan have come, where it takes long; none once it is over.
    Receiving(usize),
    /// A scan.
    Code(Zeroizing<String>),
    /// A scan that is longer than any code.
    Unreadable,
}

/// A scanner, or the wait for one. Dropping it ends its thread, without waiting for that.
pub struct Scanner {
    shared: Arc<Shared>,
    scans: Receiver<Scan>,
}

struct Shared {
    told: Mutex<Told>,
    has_ended: AtomicBool,
    wake: Box<dyn Fn() + Send + Sync>,
}

/// What the window is told next.
struct Told {
    status: ScannerStatus,
    /// Whether the window knows that.
    knows_status: bool,
    receiving: usize,
    knows_receiving: bool,
}

impl Scanner {
    /// Starts the thread. `wake` is called from it after each [`Heard`].
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn start(choice: PortChoice, wake: impl Fn() + Send + Sync + 'static) -> io::Result<Self> {
        let (give, scans) = sync_channel(limits::SCANS_WAITING);
        let told = Told {
            status: ScannerStatus::None,
            knows_status: false,
            receiving: 0,
            knows_receiving: true,
        };
        let shared = Arc::new(Shared {
            told: Mutex::new(told),
            has_ended: AtomicBool::new(false),
            wake: Box::new(wake),
        });
        let mut line = Line {
            shared: Arc::clone(&shared),
            give,
            choice,
            was_there: false,
            passed_over: Vec::new(),
        };
        thread::Builder::new()
            .name("scanner".to_owned())
            .spawn(move || faults::until_done(|| line.run()))?;
        Ok(Self { shared, scans })
    }

    /// The next news; `None` if there is none now.
    #[must_use]
    pub fn try_next(&self) -> Option<Heard> {
        let mut told = self.shared.told();
        if !std::mem::replace(&mut told.knows_status, true) {
            return Some(Heard::Status(told.status.clone()));
        }
        if !std::mem::replace(&mut told.knows_receiving, true) {
            return Some(Heard::Receiving(told.receiving));
        }
        drop(told);
        Some(match self.scans.try_recv().ok()? {
            Scan::Text(text) => Heard::Code(text),
            Scan::TooLong => Heard::Unreadable,
        })
    }
}

impl Drop for Scanner {
    fn drop(&mut self) {
        self.shared.has_ended.store(true, Ordering::Relaxed);
    }
}

impl Shared {
    fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn has_ended(&self) -> bool {
        self.has_ended.load(Ordering::Relaxed)
    }

    fn report(&self, status: ScannerStatus) {
        let mut told = self.told();
        if told.status != status {
            told.status = status;
            told.knows_status = false;
            drop(told);
            (self.wake)();
        }
    }

    fn report_receiving(&self, bytes: usize) {
        let shown = if bytes < limits::RECEIVING_SHOWN {
            0
        } else {
            bytes
        };
        let mut told = self.told();
        if told.receiving != shown {
            told.receiving = shown;
            told.knows_receiving = false;
            drop(told);
            (self.wake)();
        }
    }
}

/// The thread's own.
struct Line {
    shared: Arc<Shared>,
    give: SyncSender<Scan>,
    choice: PortChoice,
    was_there: bool,
    /// Ports that are no scanner's, as long as they are plugged in.
    passed_over: Vec<String>,
}

/// Why a port is read no longer.
enum End {
    Unplugged,
    /// It speaks by itself, so it is no scanner.
    Chatters,
    Over,
}

impl Line {
    fn run(&mut self) {
        let mut failed_before = false;
        while !self.shared.has_ended() {
            match self.open() {
                Ok(Some((port, name))) => {
                    failed_before = false;
                    self.was_there = true;
                    let baud = self.baud();
                    self.shared.report(ScannerStatus::Listening {
                        name: name.name,
                        baud,
                    });
                    let end = self.listen(port);
                    self.shared.report_receiving(0);
                    match end {
                        End::Over => return,
                        End::Unplugged => self.shared.report(ScannerStatus::Lost),
                        End::Chatters => {
                            self.was_there = false;
                            self.passed_over.push(name.id);
                            continue;
                        }
                    }
                }
                Ok(None) => self.shared.report(self.absent()),
                // Once may be the moment in which the system sets up a port.
                Err(_error) if !failed_before => failed_before = true,
                Err(error) => self.shared.report(match error.kind() {
                    ErrorKind::PermissionDenied => ScannerStatus::NoPermission,
                    ErrorKind::ResourceBusy => ScannerStatus::Busy,
                    _ => ScannerStatus::Failed,
                }),
            }
            thread::sleep(limits::SCANNER_RETRY);
        }
    }

    fn baud(&self) -> u32 {
        self.choice.baud.unwrap_or(limits::SCANNER_BAUD)
    }

    fn absent(&self) -> ScannerStatus {
        match self.was_there || self.choice.port.is_some() {
            true => ScannerStatus::Lost,
            false => ScannerStatus::None,
        }
    }

    /// Opens the port that was chosen, or the first one that can be; `None` if there is none.
    fn open(&mut self) -> io::Result<Option<(SerialPort, Port)>> {
        fail_point!("serial-open");
        let candidates = match &self.choice.port {
            Some(id) => Port::at(Path::new(id)).into_iter().collect(),
            None => ports(),
        };
        self.passed_over
            .retain(|id| candidates.iter().any(|port| port.id == *id));
        let mut refused = None;
        for candidate in candidates {
            if self.passed_over.contains(&candidate.id) {
                continue;
            }
            match ports::open(&candidate.id, self.baud()) {
                Ok(port) => return Ok(Some((port, candidate))),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => refused = Some(error),
            }
        }
        refused.map_or(Ok(None), Err)
    }

    /// Reads the port until it is gone.
    fn listen(&self, mut port: SerialPort) -> End {
        fail_point!("serial-listen");
        let mut framing = Framing::new();
        let mut bytes = Zeroizing::new(vec![0; limits::SCANNER_READ_BYTES]);
        let mut chatter = Chatter::default();
        let mut silent_since = Instant::now();
        let mut is_open = port.set_read_timeout(limits::SCAN_GAP).is_ok();
        let mut end = End::Unplugged;
        while is_open {
            let mut scans = Vec::new();
            let mut take = |scan| scans.push(scan);
            match port.read(&mut bytes) {
                Ok(0) => is_open = false,
                Ok(count) => {
                    fail_point!("serial-bytes");
                    let read = bytes.get_mut(..count).unwrap_or_default();
                    framing.push(read, &mut take);
                    // It stays for as long as the scanner does.
                    read.fill(0);
                    silent_since = Instant::now();
                    if count >= bytes.len() / 2 {
                        // What waits is held back by the system, and by the device in the end.
                        thread::sleep(limits::SCANNER_READ_PAUSE);
                    }
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) if error.kind() == ErrorKind::TimedOut => {
                    if framing.may_end() || silent_since.elapsed() >= limits::SCAN_GAP_MOST {
                        framing.silence(&mut take);
                    }
                }
                Err(_unplugged) => is_open = false,
            }
            self.shared.report_receiving(framing.waiting());
            for scan in scans {
                if self.choice.port.is_none() && chatter.is_heard_in(&scan) {
                    return End::Chatters;
                }
                if !self.pass_on(scan) {
                    return End::Over;
                }
            }
            if self.shared.has_ended() {
                end = End::Over;
                is_open = false;
            }
        }
        end
    }

    /// Hands a scan to the window, and waits while it has others to take: none is lost. `false`
    /// once there is no window.
    fn pass_on(&self, scan: Scan) -> bool {
        fail_point!("serial-scan");
        let mut waiting = scan;
        while !self.shared.has_ended() {
            match self.give.try_send(waiting) {
                Ok(()) => {
                    (self.shared.wake)();
                    return true;
                }
                Err(TrySendError::Full(back)) => {
                    waiting = back;
                    thread::sleep(Duration::from_millis(5));
                }
                Err(TrySendError::Disconnected(_)) => return false,
            }
        }
        false
    }
}

/// Tells a scanner from a receiver of satellites: no hand scans so many unknown things so fast.
#[derive(Default)]
struct Chatter {
    unknown: VecDeque<Instant>,
}

impl Chatter {
    fn is_heard_in(&mut self, scan: &Scan) -> bool {
        let is_code =
            matches!(scan, Scan::Text(text) if is_one_line(text) || text.starts_with('{'));
        if is_code {
            self.unknown.clear();
            return false;
        }
        let now = Instant::now();
        self.unknown.push_back(now);
        if self.unknown.len() <= limits::CHATTER_SCANS {
            return false;
        }
        let first = self.unknown.pop_front().unwrap_or(now);
        now.duration_since(first) < limits::CHATTER_TIME
    }
}
