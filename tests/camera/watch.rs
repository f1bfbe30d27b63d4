//! Says what a program's scanner process sees, for so many codes and ten previews: `watch PROGRAM
//! CODES`. For places without a screen, such as a virtual machine with a camera. `watch draw FILE`
//! writes a picture of a full card's code, 1280 x 720 pixels in YUYV, for that camera to show.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "it is run by hand, and says what it sees"
)]

use std::process::ExitCode;
use std::time::{Duration, Instant};

use health_card_kiosk::capture::{Capture, Preview, Seen, Source, cameras};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    if arguments[1] == "draw" {
        std::fs::write(&arguments[2], drawn()).unwrap();
        return ExitCode::SUCCESS;
    }
    let program = std::path::PathBuf::from(&arguments[1]);
    let wanted: usize = arguments[2].parse().unwrap();
    for camera in cameras(&program) {
        println!("camera {camera:?}");
    }
    let capture = Capture::start(program, Source::Camera(None), || ()).unwrap();
    let (started, mut preview) = (Instant::now(), Preview::default());
    let (mut codes_read, mut previews) = (0, 0);
    while (codes_read < wanted || previews < 10) && started.elapsed() < Duration::from_mins(1) {
        match capture.try_next() {
            Some(Seen::Status(status)) => println!("{:?} {status:?}", started.elapsed()),
            Some(Seen::Codes(codes)) => {
                codes_read += codes.len();
                for code in &codes {
                    let letters = code.text.len();
                    println!("{:?} a code of {letters} letters", started.elapsed());
                }
            }
            Some(Seen::Sighting(_)) => {}
            None => std::thread::sleep(Duration::from_millis(5)),
        }
        previews += u32::from(capture.take_preview(&mut preview));
    }
    println!(
        "{codes_read} codes, {previews} previews of {} x {} in {:?}",
        preview.width,
        preview.height,
        started.elapsed()
    );
    ExitCode::from(u8::from(codes_read < wanted || previews < 10))
}

fn drawn() -> Vec<u8> {
    let text = format!("shc:/{}", "5676290952".repeat(239));
    let code = qrcode::QrCode::with_error_correction_level(text, qrcode::EcLevel::L).unwrap();
    let (modules, colours) = (code.width(), code.to_colors());
    let (left, top) = ((1280 - modules * 6) / 2, (720 - modules * 6) / 2);
    let mut picture = Vec::new();
    for at in 0..1280 * 720 {
        let module = |place: usize, from: usize| place.checked_sub(from).map(|place| place / 6);
        let tone = match (module(at % 1280, left), module(at / 1280, top)) {
            (Some(x), Some(y)) if x < modules && y < modules => match colours[y * modules + x] {
                qrcode::Color::Dark => 25,
                qrcode::Color::Light => 225,
            },
            _ => 225,
        };
        picture.extend([tone, 128]);
    }
    picture
}
