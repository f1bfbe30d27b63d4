//! From a code that comes into view to its verdict on the screen: through the scanner process, at 30
//! pictures a second. Prints p50, p95 and the longest; run it on one processor with
//! `taskset -c 0 cargo bench --bench eyes`.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark prints, and ends where it can't go on"
)]

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::time::{Duration, Instant};

use health_card_kiosk::capture::demo::{DrawnScene, Moment, draw};
use health_card_kiosk::capture::{Capture, Pace, Preview, Seen, Source};
use health_card_kiosk::clock;
use health_card_kiosk::demo::Demo;
use health_card_kiosk::jobs::Sitting;
use health_card_kiosk::time::Moment as Time;

/// Cards that come into view.
const CARDS: usize = 60;

fn main() {
    let demo = Demo::new(clock::now()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let view = folder.path().join("view.pgm");
    let empty = pgm(&DrawnScene::new("", 0));
    let cards: Vec<_> = demo
        .codes
        .iter()
        .enumerate()
        .map(|(at, code)| (code.to_string(), pgm(&DrawnScene::new(code, at))))
        .collect();
    put(&view, &empty);

    let (wake, woken) = sync_channel(64);
    let program = env!("CARGO_BIN_EXE_health-card-kiosk").into();
    let source = Source::Folder(folder.path().to_owned(), Pace::Camera);
    let capture = Capture::start(program, source, move || {
        wake.try_send(()).ok();
    })
    .unwrap();
    let directory = Arc::clone(&demo.directory);
    let mut times = Vec::new();
    let mut preview = Preview::default();
    let mut missed = 0;
    for at in 0..CARDS {
        // Until the one before is gone, and at another moment between two pictures each time.
        put(&view, &empty);
        let rest = Duration::from_millis(900 + (at as u64 * 37) % 33);
        let rested = Instant::now();
        while rested.elapsed() < rest {
            while capture.try_next().is_some() {}
            let _shown = capture.take_preview(&mut preview);
            woken.recv_timeout(Duration::from_millis(5)).ok();
        }
        let (text, picture) = &cards[at % cards.len()];
        put(&view, picture);
        let began = Instant::now();
        let judged = loop {
            if let Some(Seen::Codes(codes)) = capture.try_next() {
                let texts: Vec<_> = codes.into_iter().map(|code| code.text).collect();
                if texts.iter().any(|found| **found == *text) {
                    let moment = Time::from_clock(clock::now(), clock::built());
                    let verdicts = Sitting::default().judge(&texts, &directory, moment);
                    std::hint::black_box(verdicts);
                    break Some(began.elapsed());
                }
            } else {
                woken.recv_timeout(Duration::from_millis(5)).ok();
            }
            let _shown = capture.take_preview(&mut preview);
            if began.elapsed() > Duration::from_secs(3) {
                break None;
            }
        };
        match judged {
            Some(time) => times.push(time),
            None => missed += 1,
        }
    }
    times.sort();
    let share = |percent: usize| times[(times.len() - 1) * percent / 100];
    println!(
        "code in view to verdict, {CARDS} cards at 30 pictures a second: p50 {:.0?}, p95 {:.0?}, longest {:.0?}, {missed} not read in 3 s",
        share(50),
        share(95),
        share(100)
    );
    println!("a frame of the screen comes on top: 17 ms at most at 60 a second");
}

/// The demo camera's picture in the middle of a scene.
fn pgm(scene: &DrawnScene) -> Vec<u8> {
    let moment = Moment {
        scene: 0,
        seconds: 1.5,
        length: 3.0,
    };
    let luma = draw(scene, moment, 1).luma;
    let mut bytes = format!("P5\n{} {}\n255\n", luma.width(), luma.height()).into_bytes();
    bytes.extend_from_slice(luma.pixels());
    bytes
}

/// Puts a picture before the camera at once.
fn put(view: &Path, picture: &[u8]) {
    let aside = view.with_extension("new");
    std::fs::write(&aside, picture).unwrap();
    std::fs::rename(aside, view).unwrap();
}
