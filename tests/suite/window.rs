//! The real program in a real window on a screen without a screen, looked at as a person would:
//! by the colour that fills a third of it.

use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::{CardMaker, has, program};

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
        stay_offline(data);
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

/// Tells a kiosk not to refresh its directory by itself: tests leave this computer alone.
fn stay_offline(data: &Path) {
    let mut settings = program();
    settings.args(["settings", "refreshes", "no"]).arg("--data");
    let done = settings.arg(data).stdout(Stdio::null()).status();
    assert!(done.unwrap().success());
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
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("camera.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/camera/v4l2shim.c");
    let compiled = Command::new("cc")
        .args(["-O2", "-shared", "-fPIC", "-o"])
        .arg(&library)
        .arg(&source)
        .args(["-ldl", "-lpthread"])
        .status()
        .unwrap();
    assert!(compiled.success());

    // Signed by nobody whom the built-in directory knows: amber.
    let feed = folder.path().join("feed");
    for mode in ["YUYV-1280x720@30", "MJPG-1280x720@30"] {
        std::fs::create_dir_all(feed.join(mode)).unwrap();
    }
    let code = health_card_kiosk::payload::encode(&CardMaker::new().jws(), 1)[0].to_string();
    let picture = held_up(&code);
    let yuyv: Vec<u8> = picture
        .pixels()
        .flat_map(|pixel| [pixel.0[0], 128])
        .collect();
    std::fs::write(feed.join("YUYV-1280x720@30/0001.raw"), yuyv).unwrap();
    let mut jpeg = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut jpeg, image::ImageFormat::Jpeg)
        .unwrap();
    std::fs::write(feed.join("MJPG-1280x720@30/0001.jpg"), jpeg.into_inner()).unwrap();

    let data = folder.path().join("data");
    stay_offline(&data);
    let kiosk = program()
        .arg("--data")
        .arg(&data)
        .env("DISPLAY", &screen.display)
        .env_remove("WAYLAND_DISPLAY")
        .env("LD_PRELOAD", &library)
        .env("V4L2SHIM_DIR", &feed)
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let _kiosk = Running(kiosk);
    screen.wait_for(AMBER, "amber", PATIENCE);
}

/// A grey room of 1280 by 720 pixels with a code on white in the middle of it.
fn held_up(text: &str) -> image::GrayImage {
    let code = qrcode::QrCode::with_error_correction_level(text, qrcode::EcLevel::L).unwrap();
    let width = code.width();
    let module = 640 / (width + 8);
    let side = module * (width + 8);
    let colours = code.to_colors();
    let (left, top) = ((1280 - side) / 2, (720 - side) / 2);
    image::GrayImage::from_fn(1280, 720, |x, y| {
        let (x, y) = (x as usize, y as usize);
        if !(left..left + side).contains(&x) || !(top..top + side).contains(&y) {
            return image::Luma([90]);
        }
        let at = |position: usize, start: usize| ((position - start) / module).checked_sub(4);
        let dark = match (at(x, left), at(y, top)) {
            (Some(column), Some(row)) if column < width && row < width => {
                colours[row * width + column] == qrcode::Color::Dark
            }
            _ => false,
        };
        image::Luma([if dark { 20 } else { 235 }])
    })
}
