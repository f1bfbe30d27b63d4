//! What cards come in by, and what staff see and hear.

use std::thread;
use std::time::Instant;

use qrcode::{Color, QrCode};

use super::{Finding, State};
use crate::capture::serial::ports;
use crate::capture::{CameraStatus, StillReader, cameras, this_program};
use crate::jobs::code_texts;
use crate::limits;
use crate::sound::{SoundStatus, Sounds};
use crate::store::Store;
use crate::ui;

/// What the code of the scanner's test says.
const TEST_TEXT: &str = "health-card-kiosk doctor";

/// All of it.
pub(super) fn all(store: &Store) -> Vec<Finding> {
    vec![
        scanner(),
        camera(&store.settings().unwrap_or_default().camera),
        hand_scanner(),
        sound(),
        typefaces(),
    ]
}

/// The scanner process reads a code that was drawn for it: it starts, is locked in, and decodes.
fn scanner() -> Finding {
    let name = "scanner-process";
    let bad = |what: &str| {
        let advice =
            "Codes are not read: the kernel must let a process give up its rights (seccomp).";
        Finding::new(name, State::Bad, what.to_owned(), advice)
    };
    let Ok(code) = QrCode::new(TEST_TEXT) else {
        return bad("the test code could not be drawn");
    };
    let (side, rgba) = drawn(&code);
    let start = Instant::now();
    let mut reader = StillReader::new(this_program());
    let found = reader.read_pixels(side, side, &rgba);
    let took = start.elapsed().as_millis();
    match code_texts(found) {
        Ok(texts) if texts.iter().any(|text| text.as_str() == TEST_TEXT) => Finding::good(
            name,
            format!("started, locked in and read a code in {took} ms"),
        ),
        Ok(_) => bad("read another text than was drawn"),
        Err(_fault) => bad("did not read a code that was drawn for it"),
    }
}

/// A code with its quiet zone: how many pixels a side has, and the pixels as red, green, blue and alpha.
fn drawn(code: &QrCode) -> (usize, Vec<u8>) {
    const MODULE: usize = 4;
    const QUIET: usize = 4;
    let modules = code.width();
    let side = (modules + 2 * QUIET) * MODULE;
    let colours = code.to_colors();
    let is_dark = |x: usize, y: usize| {
        let place = |pixel: usize| {
            (pixel / MODULE)
                .checked_sub(QUIET)
                .filter(|at| *at < modules)
        };
        let at = place(x).zip(place(y)).map(|(x, y)| y * modules + x);
        at.is_some_and(|at| colours[at] == Color::Dark)
    };
    let pixels = (0..side * side).flat_map(|at| {
        let grey = if is_dark(at % side, at / side) {
            0
        } else {
            255
        };
        [grey, grey, grey, 255]
    });
    (side, pixels.collect())
}

fn camera(chosen: &str) -> Finding {
    let found = cameras(&this_program());
    let name = "camera";
    let told: Vec<String> = found
        .iter()
        .map(|camera| {
            let state = match camera.status {
                CameraStatus::Starting | CameraStatus::Live { .. } => "ready",
                CameraStatus::Busy => "in use by another program",
                CameraStatus::NoPermission => "not allowed",
                CameraStatus::None | CameraStatus::Lost => "gone",
                CameraStatus::Stalled | CameraStatus::Failed => "failed",
            };
            format!("{} ({state})", camera.name)
        })
        .collect();
    let told = told.join(", ");
    if found.is_empty() {
        return Finding::new(
            name,
            State::Look,
            "none".to_owned(),
            "Plug one in, or use a hand scanner, files or paste.",
        );
    }
    let denied = found
        .iter()
        .all(|camera| camera.status == CameraStatus::NoPermission);
    if denied {
        return Finding::new(
            name,
            State::Bad,
            told,
            "Give the kiosk's account the right to use it: on Linux, the group `video`.",
        );
    }
    if !chosen.is_empty() && found.iter().all(|camera| camera.id != chosen) {
        return Finding::new(
            name,
            State::Look,
            format!("{told}; the one that is set is not among them"),
            "Choose one on the screen for cameras, or with `health-card-kiosk settings camera ID`.",
        );
    }
    Finding::good(name, told)
}

fn hand_scanner() -> Finding {
    let ports: Vec<String> = ports().into_iter().map(|port| port.name).collect();
    Finding::told(
        "hand-scanner",
        match ports.is_empty() {
            true => "none on a line of its own; one that types needs none".to_owned(),
            false => ports.join(", "),
        },
    )
}

fn sound() -> Finding {
    let name = "sound";
    let status = Sounds::start(|| ()).ok().and_then(|sounds| {
        let start = Instant::now();
        while start.elapsed() < limits::SOUND_PATIENCE {
            if let Some(status) = sounds.try_next() {
                return Some(status);
            }
            thread::sleep(limits::SOUND_LOOK);
        }
        None
    });
    match status {
        Some(SoundStatus::Ready) => Finding::good(name, "a sound card works".to_owned()),
        _ => Finding::new(
            name,
            State::Look,
            "no sound card works".to_owned(),
            "Results are told by colour, shape and words alone.",
        ),
    }
}

fn typefaces() -> Finding {
    let name = "typefaces";
    let found = ui::typefaces();
    let told = format!(
        "{} built in, {} of the system's",
        found.built_in, found.on_system
    );
    match (found.damaged, found.draws_rare) {
        (0, true) => Finding::good(name, told),
        (0, false) => Finding::new(
            name,
            State::Told,
            format!("{told}; rare Chinese letters of names are drawn as boxes"),
            "Install Noto Sans CJK (Debian: fonts-noto-cjk) where such names come.",
        ),
        _ => Finding::new(
            name,
            State::Bad,
            format!("{told}; {} built in are damaged", found.damaged),
            "The program's file is damaged: install it again.",
        ),
    }
}
