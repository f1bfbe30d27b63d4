//! A lane, whole and without its window, for longer than anybody would watch: at random, so that the
//! red lines of architecture §4 are tried by what nobody thought of, and for a day, so that what
//! grows is seen to grow.
//!
//! In a process of its own, since it counts its sockets, handles, threads and memory. `packaging/soak`
//! runs both at full length.
//!
//! | variable | says |
//! | --- | --- |
//! | `HEALTH_CARD_KIOSK_STEPS` | how many random steps |
//! | `HEALTH_CARD_KIOSK_SEED` | which: a run that failed is repeated with the number that it printed |
//! | `HEALTH_CARD_KIOSK_FRAMES` | how many pictures the long day has |

#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a panic is how a test fails"
)]
#![expect(clippy::print_stdout, reason = "what was counted and measured is said")]

#[path = "../suite/server.rs"]
#[expect(dead_code, reason = "shared with the suite, which uses all of it")]
mod server;
#[path = "../suite/support.rs"]
#[expect(dead_code, reason = "shared with the suite, which uses all of it")]
mod support;

mod cards;
mod chance;
mod day;
mod hall;
mod later;
mod links;
mod model;
mod presses;
mod steps;
mod usage;
mod visits;
mod watch;

use std::fs;
use std::net::UdpSocket;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use chance::{Chance, number};
use hall::Hall;
use links::LinkServer;
use steps::Done;

/// Steps where nobody says otherwise: what the tests have time for.
const STEPS: u64 = 20_000;

/// Steps between two openings of the kiosk: each is another kiosk, with another directory.
const STEPS_OF_A_KIOSK: u64 = 400;

/// One after the other: each counts what the process has.
static TURN: Mutex<()> = Mutex::new(());

/// After so many kiosks a long run says how far it is.
const A_SIGN_OF_LIFE: u64 = 250;

/// How many kiosks run at a time: most of what they do is to wait.
const AT_A_TIME: u64 = 4;

/// Whether one has failed.
static HAS_FAILED: AtomicBool = AtomicBool::new(false);

/// Says how to repeat a kiosk, should it fail.
struct Which(u64);

impl Drop for Which {
    fn drop(&mut self) {
        if thread::panicking() {
            HAS_FAILED.store(true, Ordering::SeqCst);
            let (seed, steps) = (self.0, STEPS_OF_A_KIOSK);
            println!("again: HEALTH_CARD_KIOSK_SEED={seed} HEALTH_CARD_KIOSK_STEPS={steps}");
        }
    }
}

#[test]
fn whatever_happens_at_a_lane_the_red_lines_hold() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let steps = number("HEALTH_CARD_KIOSK_STEPS").unwrap_or(STEPS);
    let seed = number("HEALTH_CARD_KIOSK_SEED").unwrap_or_else(chance::seed);
    println!("{steps} steps of HEALTH_CARD_KIOSK_SEED={seed}");
    let kiosks = AtomicU64::new(0);
    let run = || {
        let server = Arc::new(LinkServer::start());
        let mut done = Done::default();
        loop {
            let kiosk = kiosks.fetch_add(1, Ordering::SeqCst);
            let before = kiosk * STEPS_OF_A_KIOSK;
            if before >= steps || HAS_FAILED.load(Ordering::SeqCst) {
                return done;
            }
            // Each has its own, so that one of them can be repeated alone.
            let which = Which(seed.wrapping_add(kiosk));
            let mut chance = Chance::new(which.0);
            let mut hall = Hall::open(&server, &mut chance);
            for _ in 0..STEPS_OF_A_KIOSK.min(steps - before) {
                steps::step(&mut hall, &mut chance, &mut done);
            }
            hall.close(&mut done);
            if (kiosk + 1).is_multiple_of(A_SIGN_OF_LIFE) {
                println!("{} steps", before + STEPS_OF_A_KIOSK);
            }
        }
    };
    let mut all = Done::default();
    thread::scope(|scope| {
        let workers: Vec<_> = (0..AT_A_TIME).map(|_| scope.spawn(run)).collect();
        for worker in workers {
            all.add(&worker.join().unwrap());
        }
    });
    println!("{all}");
    assert_eq!(watch::temporary_file_that_tells(&cards::mark()), None);
    if steps >= STEPS / 2 {
        all.had_everything();
    }
}

#[test]
fn what_is_looked_for_is_found() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    assert_eq!(watch::stray_socket(), None);
    let stray = UdpSocket::bind("127.0.0.1:0").unwrap();
    assert!(watch::stray_socket().is_some());
    drop(stray);
    assert_eq!(watch::stray_socket(), None);
    let folder = tempfile::tempdir().unwrap();
    let tells = || watch::file_that_tells(folder.path(), "Zquetz1q", "eyJ6aXAi.e30.AAAA");
    for (text, is_found) in [
        ("a count of 7", false),
        ("said Zquetz1q2x", true),
        ("eyJ6aXAi.e30", true),
        ("shc:/5676", true),
    ] {
        fs::write(folder.path().join("kiosk.db"), text).unwrap();
        assert_eq!(tells().is_some(), is_found, "{text}");
    }
}

#[test]
fn a_long_day_ends_with_no_more_than_it_began_with() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    day::run(number("HEALTH_CARD_KIOSK_FRAMES"));
}
