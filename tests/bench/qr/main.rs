//! `bench-qr FRAMES`: reads each frame with every engine, one after the other in one thread, and
//! prints how many each reads and how much of the thread's processor time it takes.
//!
//! FRAMES holds `manifest.jsonl` (one frame a line), `payloads.json` (the texts) and the frames as
//! grey PGM. Each frame is read by itself: the live reader gets no earlier ones.

mod engines;
mod frames;
mod report;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("bench-qr FRAMES");
        return ExitCode::from(64);
    };
    match run(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench-qr: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let frames = frames::list(folder)?;
    let mut shots = Vec::with_capacity(frames.len());
    for (done, frame) in frames.iter().enumerate() {
        let picture = frame.open(folder)?;
        let readings =
            engines::ENGINES.map(|(_, read)| engines::timed(read, &picture, &frame.text));
        shots.push(report::Shot { frame, readings });
        if (done + 1) % 100 == 0 {
            eprintln!("{} of {}", done + 1, frames.len());
        }
    }
    report::print(&shots);
    Ok(())
}
