//! The camera through nokhwa: a V4L2 device that is emulated round the scanner process, which is
//! unplugged, hangs and sends rubbish on demand.

#![cfg(target_os = "linux")]

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use health_card_kiosk::capture::{CameraStatus, Capture, Seen, Source, cameras};

use crate::support::{drawn, program};

/// The emulation, compiled once.
static SHIM: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    compile(&folder.path().join("camera.so"));
    folder
});

/// Compiles the emulation of a camera to a library that is loaded before others.
pub(crate) fn compile(library: &Path) {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/camera/v4l2shim.c");
    let compiled = Command::new("cc")
        .args(["-O2", "-shared", "-fPIC", "-o"])
        .arg(library)
        .arg(&source)
        .args(["-ldl", "-lpthread"])
        .status()
        .unwrap();
    assert!(compiled.success());
}

/// An emulated camera, and the program with that camera plugged in.
pub(crate) struct Plugged {
    folder: tempfile::TempDir,
}

impl Plugged {
    /// With these modes, such as `YUYV-1280x720@30`, each showing `text`'s code.
    pub(crate) fn new(modes: &[&str], text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let plugged = Self { folder };
        let script = format!(
            "#!/bin/sh\nexec env V4L2SHIM_DIR='{}' LD_PRELOAD='{}' '{}' \"$@\"\n",
            plugged.feed().display(),
            SHIM.path().join("camera.so").display(),
            program().get_program().display(),
        );
        std::fs::create_dir(plugged.feed()).unwrap();
        std::fs::write(plugged.program(), script).unwrap();
        let executable = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(plugged.program(), executable).unwrap();
        for mode in modes {
            std::fs::create_dir(plugged.feed().join(mode)).unwrap();
            plugged.show(mode, text);
        }
        plugged
    }

    fn feed(&self) -> PathBuf {
        self.folder.path().join("feed")
    }

    pub(crate) fn program(&self) -> PathBuf {
        self.folder.path().join("health-card-kiosk")
    }

    /// Shows `text`'s code from now on.
    pub(crate) fn show(&self, mode: &str, text: &str) {
        let picture = drawn(text, 1280, 720);
        let bytes = if mode.starts_with("MJPG") {
            let mut jpeg = std::io::Cursor::new(Vec::new());
            let format = image::ImageFormat::Jpeg;
            picture.write_to(&mut jpeg, format).unwrap();
            jpeg.into_inner()
        } else {
            let pixels = picture.pixels();
            pixels.flat_map(|pixel| [pixel.0[0], 128]).collect()
        };
        self.send(mode, &bytes);
    }

    /// Shows an empty grey room from now on, in a mode of unpacked pictures of 1280 by 720 pixels.
    pub(crate) fn show_nobody(&self, mode: &str) {
        self.send(mode, &[90, 128].repeat(1280 * 720));
    }

    /// Sends these bytes as each picture from now on.
    fn send(&self, mode: &str, bytes: &[u8]) {
        let kind = if mode.starts_with("MJPG") {
            "jpg"
        } else {
            "raw"
        };
        let path = self.feed().join(mode).join("0001").with_extension(kind);
        let new = self.folder.path().join("new");
        std::fs::write(&new, bytes).unwrap();
        std::fs::rename(new, path).unwrap();
    }

    /// `ok`, `unplug`, `hang`, `busy`, `eio`, `eagain`.
    pub(crate) fn is(&self, state: &str) {
        let new = self.folder.path().join("new");
        std::fs::write(&new, format!("state {state}\nrepeat 1\n")).unwrap();
        std::fs::rename(new, self.feed().join("control")).unwrap();
    }
}

/// A scanner, and what it said last.
struct Scanner(Capture);

impl Scanner {
    fn start(plugged: &Plugged) -> Self {
        Self(Capture::start(plugged.program(), Source::Camera(None), || ()).unwrap())
    }

    /// Waits until `is_it`, and tells how long that took.
    fn wait_for(&self, what: &str, mut is_it: impl FnMut(&Seen) -> bool) -> Duration {
        let start = Instant::now();
        while start.elapsed() < Duration::from_mins(1) {
            match self.0.try_next() {
                Some(seen) if is_it(&seen) => return start.elapsed(),
                Some(_) => {}
                None => std::thread::sleep(Duration::from_millis(5)),
            }
        }
        panic!("{what} did not come");
    }

    fn wait_for_code(&self, text: &str) -> Duration {
        self.wait_for("the code", |seen| {
            matches!(seen, Seen::Codes(codes) if codes.iter().any(|code| *code.text == text))
        })
    }

    fn wait_for_status(&self, status: &CameraStatus) -> Duration {
        self.wait_for(
            &format!("{status:?}"),
            |seen| matches!(seen, Seen::Status(other) if other == status),
        )
    }
}

pub(crate) const YUYV: &str = "YUYV-1280x720@30";
const MJPEG: &str = "MJPG-1280x720@30";

#[test]
fn a_camera_is_listed_by_its_name_and_a_node_without_pictures_is_not() {
    let plugged = Plugged::new(&[YUYV], "shc:/01");
    let found = cameras(&plugged.program());
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].name, "v4l2shim camera");
    assert_eq!(found[0].status, CameraStatus::Starting);
    assert!(cameras(&Plugged::new(&[], "").program()).is_empty());
}

#[test]
fn codes_are_read_in_either_packing() {
    for mode in [YUYV, MJPEG] {
        let plugged = Plugged::new(&[mode], "shc:/0123");
        Scanner::start(&plugged).wait_for_code("shc:/0123");
    }
}

/// `HEALTH_CARD_KIOSK_REPLUGS` times; 3 if that is not set.
#[test]
fn a_camera_that_was_unplugged_goes_on_when_it_is_back() {
    let times = std::env::var("HEALTH_CARD_KIOSK_REPLUGS").ok();
    let times = times.map_or(3, |times| times.parse().unwrap());
    let plugged = Plugged::new(&[YUYV], "shc:/11");
    let scanner = Scanner::start(&plugged);
    scanner.wait_for_code("shc:/11");
    let mut longest = Duration::ZERO;
    for _ in 0..times {
        plugged.is("unplug");
        scanner.wait_for_status(&CameraStatus::Lost);
        // What was read before is not what will be read again.
        while scanner.0.try_next().is_some() {}
        plugged.is("ok");
        longest = longest.max(scanner.wait_for_code("shc:/11"));
    }
    println!("unplugged {times} times: the code was read again within {longest:?}");
}

#[test]
fn a_camera_that_stops_answering_is_reported_and_goes_on_when_it_does() {
    let plugged = Plugged::new(&[YUYV], "shc:/22");
    let scanner = Scanner::start(&plugged);
    scanner.wait_for_code("shc:/22");
    plugged.is("hang");
    scanner.wait_for_status(&CameraStatus::Stalled);
    plugged.is("ok");
    let again = scanner.wait_for_code("shc:/22");
    println!("after it had stopped answering, the code was read within {again:?}");
}

#[test]
fn a_camera_that_another_program_uses_is_waited_for() {
    let plugged = Plugged::new(&[YUYV], "shc:/33");
    plugged.is("busy");
    let scanner = Scanner::start(&plugged);
    scanner.wait_for_status(&CameraStatus::Busy);
    plugged.is("ok");
    scanner.wait_for_code("shc:/33");
    for state in ["eio", "eagain"] {
        plugged.is(state);
        scanner.wait_for(state, |seen| {
            matches!(seen, Seen::Status(status) if !matches!(status, CameraStatus::Live { .. }))
        });
        plugged.is("ok");
        scanner.wait_for_code("shc:/33");
    }
}

#[test]
fn torn_and_empty_pictures_stop_nothing() {
    let plugged = Plugged::new(&[MJPEG], "shc:/44");
    let scanner = Scanner::start(&plugged);
    scanner.wait_for_code("shc:/44");
    let rubbish: Vec<u8> = (0..40_000_u32)
        .map(|at| at.wrapping_mul(2_654_435_761).to_le_bytes()[2])
        .collect();
    let mut torn = vec![0xff, 0xd8, 0xff, 0xdb];
    torn.extend(&rubbish);
    // An empty one leaves the buffer of the one before as it was, which the scanner is then given.
    plugged.send(MJPEG, &[]);
    scanner.wait_for_code("shc:/44");
    for bytes in [&rubbish[..], &torn, &[0xff, 0xd8, 0xff, 0xd9]] {
        plugged.send(MJPEG, bytes);
        scanner.wait_for(
            "the end of the code",
            |seen| matches!(seen, Seen::Codes(codes) if codes.is_empty()),
        );
        plugged.show(MJPEG, "shc:/44");
        scanner.wait_for_code("shc:/44");
    }
}
