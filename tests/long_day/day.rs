//! A long day: so many pictures as a camera gives in it, so many visitors, and refreshes over a
//! network that comes and goes. What grows is measured from when all is warm to the end.
//!
//! Pictures go through the real scanner process and its pipes, as fast as its reader takes them; the
//! lane's clock runs with them, 30 to a second.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use health_card_kiosk::capture::{Pace, Source};
use health_card_kiosk::clock;
use health_card_kiosk::jobs::Desk;
use health_card_kiosk::kiosk::{DirectoryEvent, Event, Outcome, RefreshEnd, ScannerEvent, Screen};
use health_card_kiosk::lane::{Equipment, Lane};
use health_card_kiosk::payload::encode;
use health_card_kiosk::store::Store;
use serde_json::json;
use zeroize::Zeroizing;

use crate::hall::SetClock;
use crate::server::{Authority, Server, file, path, whole};
use crate::support::{CardMaker, drawn, shared};
use crate::usage::{Usage, children};

/// Pictures where nobody says otherwise: what the tests have time for.
const FRAMES: u64 = 3_000;

/// Pictures of a second.
const RATE: u64 = 30;

/// A visitor for so many pictures, and a refresh: of 1.3 million, 20,000 and 200.
const FRAMES_A_SCAN: u64 = 65;
const FRAMES_A_REFRESH: u64 = 6_500;
const LEAST: (u64, u64) = (200, 5);

/// No more scanner processes than this, and one more for so many pictures.
const SCANNERS_LEAST: u64 = 3;
const FRAMES_A_SCANNER: u64 = 20_000;

/// All is warm after the first of so many parts of the day; after each of the others it is said how it
/// goes.
const PARTS: u64 = 10;

/// What may be resident, both processes together, in KiB (architecture §8).
const MEMORY_MOST: u64 = 200 << 10;

/// What it may grow by in an hour of the lane's time, in KiB (architecture §8).
const GROWTH_AN_HOUR: u64 = 1 << 10;

/// What a heap may settle by in the shortest day, in KiB.
const SETTLING: u64 = 16 << 10;

/// Nothing takes as long, however busy the computer is.
const PATIENCE: Duration = Duration::from_mins(2);

/// Called by the lane's threads once something came.
#[derive(Clone, Default)]
struct Bell(Arc<(Mutex<bool>, Condvar)>);

impl Bell {
    fn ring(&self) {
        *self.0.0.lock().unwrap() = true;
        self.0.1.notify_one();
    }

    /// Waits until it was rung, or for a moment.
    fn wait(&self) {
        let (rung, changed) = &*self.0;
        let moment = Duration::from_millis(20);
        let waits = |rung: &mut bool| !*rung;
        let (mut rung, _) = changed
            .wait_timeout_while(rung.lock().unwrap(), moment, waits)
            .unwrap();
        *rung = false;
    }
}

/// The lane and its day.
struct Day {
    lane: Lane,
    bell: Bell,
    clock: SetClock,
    cards: Vec<Zeroizing<String>>,
    pictures: u64,
    scans: u64,
    refreshes: u64,
    refreshed: [u64; 2],
    is_refreshing: bool,
    /// How long each visitor's text took to its verdict.
    spans: Vec<Duration>,
    /// The scanner process, and how many there were: one that gets too little of the processor to
    /// show that it lives is ended, and another one runs.
    scanner: u32,
    scanners: u64,
}

/// What both processes take, the lane's and the scanner's.
type Both = [Usage; 2];

/// Runs a day of `frames` pictures.
pub(crate) fn run(frames: Option<u64>) {
    let frames = frames.unwrap_or(FRAMES);
    let scans = (frames / FRAMES_A_SCAN).max(LEAST.0);
    let refreshes = (frames / FRAMES_A_REFRESH).max(LEAST.1);
    let mirror = Mirror::start();
    let [data, pictures] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    draw_pictures(pictures.path());
    let mut day = Day::begin(&mirror, data.path(), pictures.path());
    println!("{frames} pictures, {scans} visitors, {refreshes} refreshes");
    let began = Instant::now();
    day.go_on_until(frames / PARTS, scans / PARTS, refreshes.div_ceil(PARTS));
    let start = day.rest(None);
    let (warm, warm_at) = (day.spans.len(), day.pictures);
    say("warm", &start, &day.spans);
    for part in 2..=PARTS {
        let until = |all: u64| all * part / PARTS;
        day.go_on_until(until(frames), until(scans), until(refreshes));
        let memory = [Usage::own(), Usage::of(day.scanner)];
        let memory = memory.map(|one| one.map_or(0, |one| one.memory));
        println!(
            "{} pictures: {} and {} KiB",
            day.pictures, memory[0], memory[1]
        );
    }
    let end = day.rest(Some(start));
    say("end", &end, &day.spans[warm..]);
    let hours = (day.pictures - warm_at) / RATE / 3600;
    println!(
        "{} pictures in {} s, {} scanner processes, {} visitors, of them {} before the camera; \
         refreshes: {} good, {} not",
        day.pictures,
        began.elapsed().as_secs(),
        day.scanners,
        day.lane.state().tally().visits(),
        u64::from(day.lane.state().tally().visits()).saturating_sub(day.scans),
        day.refreshed[0],
        day.refreshed[1]
    );
    let most = SCANNERS_LEAST + day.pictures / FRAMES_A_SCANNER;
    assert!(day.scanners <= most, "{} scanner processes", day.scanners);
    assert!(day.refreshed[1] > 0, "no refresh failed");
    assert!(!mirror.is_whole || day.refreshed[0] > 0, "none succeeded");
    let [memory, before] = [end, start].map(|both| both.iter().map(|one| one.memory).sum::<u64>());
    let grown = memory.saturating_sub(before);
    let most = (GROWTH_AN_HOUR * hours).max(SETTLING);
    println!("{memory} KiB after {before}: {grown} more in {hours} hours, of {most}");
    assert!(memory <= MEMORY_MOST, "{memory} KiB are resident");
    assert!(grown <= most, "grown by {grown} KiB");
}

/// Says what both processes take, and how long texts took to their verdicts.
fn say(when: &str, both: &Both, spans: &[Duration]) {
    let mut spans = spans.to_vec();
    spans.sort();
    let share = |percent: usize| spans[(spans.len() - 1) * percent / 100].as_micros();
    for (which, usage) in ["lane", "scanner"].iter().zip(both) {
        let handles = usage
            .handles
            .map_or("?".to_owned(), |count| count.to_string());
        let Usage {
            memory, threads, ..
        } = usage;
        println!("{when}: {which}: {memory} KiB, {handles} handles, {threads} threads");
    }
    println!(
        "{when}: text to verdict: half {} µs, 99 of 100 {} µs",
        share(50),
        share(99)
    );
}

impl Day {
    fn begin(mirror: &Mirror, data: &Path, pictures: &Path) -> Self {
        let now = clock::now();
        let mut maker = CardMaker::new();
        let (mut store, _) = Store::open(data).unwrap();
        store.add_issuer(&maker.listed, now).unwrap();
        for (name, value) in [
            ("proxy-roots", &*mirror.authority.pem()),
            ("mirrors", &mirror.address()),
            ("asks-issuers", "no"),
            ("refreshes", "no"),
        ] {
            store.set(name, value, now).unwrap();
        }
        drop(store);
        let (clock, bell) = (SetClock::new(now), Bell::default());
        let ringing = bell.clone();
        let equipment = Equipment {
            desk: Desk::open(data).unwrap(),
            pictures: Some(Source::Folder(pictures.to_owned(), Pace::Reader)),
            demo: false,
            program: env!("CARGO_BIN_EXE_health-card-kiosk").into(),
            time: Box::new(clock.clone()),
        };
        let lane = Lane::open(equipment, move || ringing.ring());
        let cards = (0..500).map(|number| {
            maker.claims["nbf"] = json!(1_780_000_000 + number);
            encode(&maker.jws(), 1).remove(0)
        });
        let mut day = Self {
            lane,
            bell,
            clock,
            cards: cards.collect(),
            pictures: 0,
            scans: 0,
            refreshes: 0,
            refreshed: [0; 2],
            is_refreshing: false,
            spans: Vec::new(),
            scanner: 0,
            scanners: 0,
        };
        let start = Instant::now();
        while day.pictures == 0 {
            day.look();
            assert!(start.elapsed() < PATIENCE, "no picture is read");
        }
        assert_eq!(children().len(), 1, "{:?}", children());
        day
    }

    /// Takes in what came, and lets as much time pass as pictures were read in.
    fn look(&mut self) {
        self.bell.wait();
        self.lane.hear();
        let read = self.lane.pictures_read();
        let passed = Duration::from_millis((read - self.pictures) * 1000 / RATE);
        self.pictures = read;
        self.clock.pass(passed);
        self.lane.tick();
        drop(self.lane.errands());
        if let [scanner] = children()[..]
            && scanner != self.scanner
        {
            self.scanner = scanner;
            self.scanners += 1;
        }
        let is_running = self.lane.state().refresh().running.is_some();
        if self.is_refreshing && !is_running {
            let end = self.lane.state().outcome();
            let is_good = matches!(end, Some(Outcome::Refresh(RefreshEnd::Done(_))));
            self.refreshed[usize::from(!is_good)] += 1;
        }
        self.is_refreshing = is_running;
    }

    /// Visitors come and refreshes begin, evenly, until so many pictures were read.
    fn go_on_until(&mut self, pictures: u64, scans: u64, refreshes: u64) {
        let (first, scanned, refreshed) = (self.pictures, self.scans, self.refreshes);
        let all = pictures.saturating_sub(first).max(1);
        let due = |read: u64, done: u64, all_of_it: u64| {
            let share = (read - first).min(all);
            done + (all_of_it.saturating_sub(done)) * share / all
        };
        loop {
            self.look();
            while self.scans < due(self.pictures, scanned, scans) {
                self.scan();
            }
            if self.refreshes < due(self.pictures, refreshed, refreshes) && !self.is_refreshing {
                self.refreshes += 1;
                self.lane.happen(Event::Directory(DirectoryEvent::Refresh));
                self.is_refreshing = true;
                // Visitors do not wait for it.
                self.lane.happen(Event::Back);
            }
            if self.pictures >= pictures && self.scans >= scans && self.refreshes >= refreshes {
                return;
            }
        }
    }

    /// A visitor's card comes from a scanner.
    fn scan(&mut self) {
        let count = u64::try_from(self.cards.len()).unwrap();
        let place = usize::try_from(self.scans % count).unwrap();
        let text = self.cards[place].clone();
        let start = Instant::now();
        self.lane
            .happen(Event::Scanner(ScannerEvent::Scanned(text)));
        self.spans.push(start.elapsed());
        assert!(
            matches!(self.lane.state().screen(), Screen::Result(_)),
            "no result"
        );
        self.scans += 1;
    }

    /// Waits until nothing is under way, and as many handles and threads are there as at `before`;
    /// what is taken then.
    fn rest(&mut self, before: Option<Both>) -> Both {
        let start = Instant::now();
        let mut last = None;
        loop {
            self.look();
            let now = [Usage::own(), Usage::of(self.scanner)];
            let counts = |one: Option<Usage>| one.map(|one| (one.handles, one.threads));
            let is_as_before =
                before.is_none_or(|before| before.map(Some).map(counts) == now.map(counts));
            // As it was a while before, so that nothing is just about to end.
            let is_still = now[1].is_some() && last == Some(now.map(counts));
            if !self.is_refreshing && is_as_before && is_still {
                return now.map(Option::unwrap);
            }
            assert!(start.elapsed() < PATIENCE, "{now:?} after {before:?}");
            last = Some(now.map(counts));
            let pause = Instant::now();
            while pause.elapsed() < Duration::from_millis(500) {
                self.look();
            }
        }
    }
}

/// An empty desk, and now and then somebody who holds up a card for some pictures.
fn draw_pictures(folder: &Path) {
    let room = image::GrayImage::from_pixel(64, 48, image::Luma([90]));
    let mut maker = CardMaker::new();
    let mut number = 0;
    let mut put = |picture: &image::GrayImage| {
        number += 1;
        picture
            .save(folder.join(format!("{number:04}.pgm")))
            .unwrap();
    };
    for person in 0..4 {
        maker.claims["nbf"] = json!(1_770_000_000 + person);
        // A short one: its code is small.
        maker.entries().truncate(2);
        let code = encode(&maker.jws(), 1).remove(0);
        let held_up = drawn(&code, 360, 360);
        (0..4).for_each(|_| put(&held_up));
        (0..61).for_each(|_| put(&room));
    }
}

/// A mirror of the directory that is there, is not there, is late, or says nonsense.
struct Mirror {
    authority: Authority,
    server: Server,
    /// Whether it has the field's own snapshot.
    is_whole: bool,
}

impl Mirror {
    fn start() -> Self {
        let authority = Authority::named("Long Day Root");
        let identity = authority.identity(&["127.0.0.1"], (2020, 2090));
        let vci = shared("vci");
        let is_whole = vci.is_some();
        let asked = AtomicUsize::new(0);
        let server = Server::start(identity, move |head, out| {
            let name = path(head)
                .trim_start_matches("/logs")
                .trim_start_matches('/');
            let found = vci.as_ref().and_then(|vci| fs::read(vci.join(name)).ok());
            let good = found.map_or_else(|| whole("404 Not Found", "", b""), |bytes| file(&bytes));
            if name != "vci_snapshot.json" {
                return out.write_all(&good);
            }
            match asked.fetch_add(1, Ordering::SeqCst) % 8 {
                // The connection ends, before the answer or within it.
                1 => Ok(()),
                3 => out.write_all(&good[..good.len() / 2]),
                4 => {
                    std::thread::sleep(Duration::from_millis(800));
                    out.write_all(&good)
                }
                6 => out.write_all(&whole("503 Service Unavailable", "", b"")),
                _ => out.write_all(&good),
            }
        });
        Self {
            authority,
            server,
            is_whole,
        }
    }

    fn address(&self) -> String {
        format!("https://127.0.0.1:{}/", self.server.port())
    }
}
