//! The real program in a real window on a screen without a screen, looked at as a person would:
//! by the colour that fills a third of it.

use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

#[cfg(target_os = "linux")]
use crate::camera::Plugged;
use crate::support::{CardMaker, has, program, set};

/// The bands' colours, as `ui::tokens` has them.
pub(crate) const GREEN: [u8; 3] = [0x0a, 0x61, 0x39];
pub(crate) const RED: [u8; 3] = [0x9c, 0x1a, 0x29];
pub(crate) const AMBER: [u8; 3] = [0xf2, 0xb7, 0x05];

/// A process that ends with the test.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// A virtual screen of 1280 by 800 pixels.
pub(crate) struct Screen {
    _server: Running,
    pub(crate) display: String,
}

impl Screen {
    /// `None` where the tools are missing, with a word about it.
    pub(crate) fn open() -> Option<Self> {
        if !(has("Xvfb") && has("import")) {
            let required = std::env::var_os("HEALTH_CARD_KIOSK_TOOLS").is_some();
            assert!(!required, "Xvfb or ImageMagick is missing and was required");
            println!("SKIPPED: Xvfb or ImageMagick is not there");
            return None;
        }
        // The server picks a free number and writes it to its standard output.
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "+extension",
                "GLX",
            ])
            .args(["-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut output = server.stdout.take().unwrap();
        let mut number = String::new();
        let mut byte = [0];
        while output.read(&mut byte).unwrap() == 1 && byte[0] != b'\n' {
            number.push(char::from(byte[0]));
        }
        Some(Self {
            _server: Running(server),
            display: format!(":{number}"),
        })
    }

    pub(crate) fn start(&self, data: &Path, arguments: &[&str]) -> Running {
        prepare(data);
        let child = program()
            .args(["--data", data.to_str().unwrap()])
            .args(arguments)
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Running(child)
    }

    /// The part of the screen, from 0 to 1, that has about this colour.
    fn share_of(&self, colour: [u8; 3]) -> f64 {
        let picture = self.picture();
        let alike = |pixel: &image::Rgb<u8>| {
            pixel
                .0
                .iter()
                .zip(colour)
                .all(|(found, wanted)| found.abs_diff(wanted) <= 3)
        };
        let count = picture.pixels().filter(|pixel| alike(pixel)).count();
        f64::from(u32::try_from(count).unwrap()) / f64::from(picture.width() * picture.height())
    }

    pub(crate) fn picture(&self) -> image::RgbImage {
        let output = Command::new("import")
            .args(["-display", &self.display, "-window", "root", "png:-"])
            .output()
            .unwrap();
        image::load_from_memory(&output.stdout).unwrap().into_rgb8()
    }

    /// Waits until a sixth of the screen has this colour: the time that took.
    fn wait_for(&self, colour: [u8; 3], name: &str, patience: Duration) -> Duration {
        let start = Instant::now();
        while start.elapsed() < patience {
            if self.share_of(colour) > 1.0 / 6.0 {
                return start.elapsed();
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("no {name} within {patience:?}");
    }
}

/// Tells a kiosk not to refresh its directory by itself: tests leave this computer alone. It makes no
/// sound either, and is set up.
fn prepare(data: &Path) {
    for (name, value) in [("refreshes", "no"), ("volume", "0"), ("set-up", "yes")] {
        set(data, name, value);
    }
}

pub(crate) const PATIENCE: Duration = Duration::from_mins(3);

#[test]
fn the_demonstration_shows_green_red_and_amber_in_turn() {
    let Some(screen) = Screen::open() else { return };
    let data = tempfile::tempdir().unwrap();
    let mut kiosk = screen.start(data.path(), &["--demo"]);
    let first = screen.wait_for(GREEN, "green", PATIENCE);
    let second = screen.wait_for(RED, "red", PATIENCE);
    let third = screen.wait_for(AMBER, "amber", PATIENCE);
    println!("demonstration: green after {first:?}, then red {second:?}, then amber {third:?}");
    assert!(
        kiosk.0.try_wait().unwrap().is_none(),
        "the program has ended"
    );
}

#[test]
fn without_a_camera_the_window_opens_and_stays() {
    let Some(screen) = Screen::open() else { return };
    if Path::new("/dev/video0").exists() {
        println!("SKIPPED: there is a camera");
        return;
    }
    let data = tempfile::tempdir().unwrap();
    let mut kiosk = screen.start(data.path(), &[]);
    // The dark ground of every screen.
    screen.wait_for([0x11, 0x15, 0x1a], "window", PATIENCE);
    std::thread::sleep(Duration::from_secs(3));
    assert!(
        kiosk.0.try_wait().unwrap().is_none(),
        "the program has ended"
    );
}

/// A card through nokhwa: a V4L2 device that is emulated round the program, fed with a picture of
/// a code that this test draws.
#[test]
#[cfg(target_os = "linux")]
fn a_card_in_front_of_a_camera_gets_its_verdict() {
    let Some(screen) = Screen::open() else { return };
    // Signed by nobody whom the built-in directory knows: amber.
    let code = health_card_kiosk::payload::encode(&CardMaker::new().jws(), 1)[0].to_string();
    let plugged = Plugged::new(&["YUYV-1280x720@30", "MJPG-1280x720@30"], &code);
    let data = tempfile::tempdir().unwrap();
    prepare(data.path());
    let kiosk = Command::new(plugged.program())
        .arg("--data")
        .arg(data.path())
        .env("DISPLAY", &screen.display)
        .env_remove("WAYLAND_DISPLAY")
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let _kiosk = Running(kiosk);
    screen.wait_for(AMBER, "amber", PATIENCE);
}
