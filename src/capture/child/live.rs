//! Pictures in turn: each new one is read, and shown if the screen asked for one.

use std::io;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use fail::fail_point;

use super::feed::Feed;
use super::pulse::Pulse;
use super::{In, Out, sandbox};
use crate::capture::coach::{Coach, Sighting};
use crate::capture::qr::{CodeReader, QrCascade};
use crate::capture::status::CameraStatus;
use crate::capture::wire::{Ask, Pace, Source, Tell};
use crate::capture::{camera, demo, folder};
use crate::faults;
use crate::limits;

/// Shows and reads pictures of `source` until `input` ends, or the camera does.
pub(super) fn run(input: In, out: &Out, source: &Source) -> io::Result<()> {
    fail_point!("child-live");
    let pulse = Pulse::default();
    let feed = Arc::new(Feed::new(out.clone(), pulse.clone()));
    let stalling = Arc::clone(&feed);
    pulse.start(out.clone(), move || stalling.report(CameraStatus::Stalled))?;
    let listening = Arc::clone(&feed);
    thread::Builder::new()
        .name("asked".to_owned())
        .spawn(move || faults::or_end(|| listen(input, &listening)))?;
    // What follows looks at pictures. The threads before do not: they may keep what they have.
    let close = || {
        sandbox::close()?;
        let (feed, out, pulse) = (Arc::clone(&feed), out.clone(), pulse.clone());
        let interval = match source {
            Source::Folder(_, Pace::Reader) => Duration::ZERO,
            _ => limits::READ_INTERVAL,
        };
        thread::Builder::new()
            .name("reader".to_owned())
            .spawn(move || faults::or_end(|| read_frames(&feed, &out, &pulse, interval)))?;
        Ok(())
    };
    match source {
        Source::Camera(wanted) => camera::run(&feed, wanted.as_deref(), close),
        Source::Demo(reel) => close().map(|()| demo::run(&feed, reel)),
        Source::Folder(folder, pace) => close().map(|()| folder::run(&feed, folder, *pace)),
    }
}

/// Takes in what is asked until there is nobody left to ask, which is the end.
fn listen(mut input: In, feed: &Feed) {
    let mut tail = Vec::new();
    while let Ok(Ask::Preview) = input.receive(&mut tail) {
        fail_point!("child-asked");
        feed.want_preview();
    }
    // The window has gone, or the program that it belonged to.
    std::process::exit(0);
}

/// Reads the newest picture again and again, one in each `interval` at most, and says what it shows.
fn read_frames(feed: &Feed, out: &Out, pulse: &Pulse, interval: Duration) {
    let mut reader = QrCascade::live();
    let mut coach = Coach::default();
    let mut last_read: Option<Instant> = None;
    let mut told = Sighting::default();
    loop {
        fail_point!("child-reader");
        let started = Instant::now();
        let luma = feed.take(started + limits::CODE_GONE_AFTER);
        let codes = luma.map_or_else(Vec::new, |luma| {
            let codes = pulse.read(limits::FRAME_DEADLINE, || {
                fail_point!("child-decode");
                reader.read(&luma)
            });
            let sighting = coach.look(&luma, &codes, reader.glimpse());
            feed.give_back(luma, !codes.is_empty() || reader.glimpse().is_some());
            if sighting != told {
                told = sighting;
                out.tell(&Tell::Sighting(sighting), &[]);
            }
            codes
        });
        if !codes.is_empty() {
            fail_point!("child-codes");
            last_read = Some(Instant::now());
            out.tell(&Tell::Codes(codes), &[]);
        } else if last_read.is_some_and(|read| read.elapsed() >= limits::CODE_GONE_AFTER) {
            last_read = None;
            out.tell(&Tell::Codes(codes), &[]);
        }
        thread::sleep(interval.saturating_sub(started.elapsed()));
    }
}
