//! The scanner process: what it reads, how it is ended, and what it may not do.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use health_card_kiosk::capture::{
    CameraStatus, Capture, Pace, PictureError, Preview, Reel, Scene, Seen, Source, StillReader,
};
use zeroize::Zeroizing;

use crate::support::{drawn, program};

/// The program under test, to be started as a scanner.
fn scanner() -> PathBuf {
    program().get_program().into()
}

/// Waits for `answer` to give something, at most half a minute.
fn await_some<T>(what: &str, mut answer: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(30) {
        if let Some(answer) = answer() {
            return answer;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("{what} did not come");
}

fn png(picture: &image::GrayImage) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

fn live(source: Source) -> Capture {
    Capture::start(scanner(), source, || ()).unwrap()
}

fn demo(text: &str) -> Source {
    let text = Zeroizing::new(text.to_owned());
    Source::Demo(Reel {
        scenes: vec![Scene { text }],
    })
}

/// The next codes, whatever else is said before.
fn codes(capture: &Capture) -> Option<Vec<String>> {
    while let Some(seen) = capture.try_next() {
        if let Seen::Codes(codes) = seen {
            return Some(codes.iter().map(|code| code.text.to_string()).collect());
        }
    }
    None
}

/// Processes that `parent` has started as scanners.
#[cfg(target_os = "linux")]
fn scanners() -> Vec<u32> {
    let own = std::process::id();
    let is_ours = |id: &u32| {
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        let command = std::fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        status.contains(&format!("PPid:\t{own}\n")) && command.ends_with(b"\0scanner\0")
    };
    let entries = std::fs::read_dir("/proc").unwrap().flatten();
    let ids = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    ids.filter(is_ours).collect()
}

#[test]
fn the_demo_camera_is_seen_and_read_in_another_process() {
    let text = "shc:/0123456789";
    let capture = live(demo(text));
    let size = await_some("a camera", || match capture.try_next() {
        Some(Seen::Status(CameraStatus::Live { width, height, .. })) => Some((width, height)),
        _ => None,
    });
    assert_eq!(size, (1280, 720));
    await_some("the code", || {
        codes(&capture).filter(|codes| *codes == [text])
    });
    let mut preview = Preview::default();
    for _ in 0..3 {
        await_some("a preview", || {
            capture.take_preview(&mut preview).then_some(())
        });
        assert_eq!((preview.width, preview.height), (1280, 720));
        assert_eq!(preview.rgb.len(), 1280 * 720 * 3);
    }
    // Between two scenes the code leaves the view, which is told.
    await_some("the end of the code", || {
        codes(&capture).filter(Vec::is_empty)
    });
}

#[test]
fn a_folder_of_pictures_is_a_camera() {
    let folder = tempfile::tempdir().unwrap();
    let save = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(path, png(&drawn(text, 1280, 720))).unwrap();
    };
    save("1.png", "shc:/01");
    std::fs::write(folder.path().join("2.txt"), "no picture").unwrap();
    let capture = live(Source::Folder(folder.path().to_owned(), Pace::Camera));
    await_some("the first", || {
        codes(&capture).filter(|codes| *codes == ["shc:/01"])
    });
    std::fs::remove_file(folder.path().join("1.png")).unwrap();
    save("3.png", "shc:/02");
    await_some("the second", || {
        codes(&capture).filter(|codes| *codes == ["shc:/02"])
    });
}

#[test]
fn a_source_that_comes_back_by_itself_is_shown_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("1.png");
    let picture = png(&drawn("shc:/01", 1280, 720));
    std::fs::write(&path, &picture).unwrap();
    let capture = live(Source::Folder(folder.path().to_owned(), Pace::Camera));
    let waits_for = |wanted: &str| {
        await_some(wanted, || match capture.try_next() {
            Some(Seen::Status(status)) => format!("{status:?}").starts_with(wanted).then_some(()),
            _ => None,
        });
    };
    waits_for("Live");
    // A preview that nobody has taken goes with the picture.
    std::thread::sleep(Duration::from_millis(300));
    std::fs::remove_file(&path).unwrap();
    waits_for("Lost");
    let mut preview = Preview::default();
    assert!(!capture.take_preview(&mut preview));
    std::fs::write(&path, &picture).unwrap();
    waits_for("Live");
    await_some("a preview", || {
        capture.take_preview(&mut preview).then_some(())
    });
}

#[test]
#[cfg(target_os = "linux")]
fn a_scanner_that_dies_or_hangs_is_replaced_and_the_code_is_read_again() {
    use rustix::process::{Pid, Signal, kill_process};
    let text = "shc:/9876543210";
    // Other tests start scanners at the same time; this one's are those that come and go with it.
    let others = scanners();
    let capture = live(demo(text));
    let mut before = others;
    for signal in [Signal::KILL, Signal::STOP, Signal::KILL] {
        await_some("the code", || {
            codes(&capture).filter(|codes| *codes == [text])
        });
        let fresh: Vec<u32> = scanners()
            .into_iter()
            .filter(|id| !before.contains(id))
            .collect();
        let own = fresh.iter().copied().find(|id| is_reading_scenes(*id));
        let id = own.unwrap_or_else(|| panic!("no scanner among {fresh:?}"));
        kill_process(Pid::from_raw(i32::try_from(id).unwrap()).unwrap(), signal).unwrap();
        let killed = Instant::now();
        while codes(&capture).is_some() {}
        before.push(id);
        await_some("the code, again", || {
            codes(&capture).filter(|codes| *codes == [text])
        });
        println!("read again {:?} after {signal:?}", killed.elapsed());
    }
    drop(capture);
    await_some("the end of the last", || {
        scanners()
            .iter()
            .all(|id| before.contains(id) || !is_reading_scenes(*id))
            .then_some(())
    });
}

/// Whether this scanner is one that shows pictures: it has a thread for that.
#[cfg(target_os = "linux")]
fn is_reading_scenes(id: u32) -> bool {
    let threads = std::fs::read_dir(format!("/proc/{id}/task"))
        .into_iter()
        .flatten()
        .flatten();
    threads.into_iter().any(|thread| {
        std::fs::read_to_string(thread.path().join("comm")).is_ok_and(|name| name.trim() == "asked")
    })
}

#[test]
#[cfg(target_os = "linux")]
fn a_scanner_looks_at_no_picture_before_it_is_locked_in() {
    let before = scanners();
    let capture = live(demo("shc:/55"));
    await_some("the code", || {
        codes(&capture).filter(|codes| !codes.is_empty())
    });
    let own = scanners()
        .into_iter()
        .find(|id| !before.contains(id) && is_reading_scenes(*id))
        .unwrap();
    let threads = std::fs::read_dir(format!("/proc/{own}/task"))
        .unwrap()
        .flatten();
    for thread in threads {
        let status = std::fs::read_to_string(thread.path().join("status")).unwrap();
        assert!(status.contains("Seccomp:\t2\n"), "{status}");
        assert!(status.contains("NoNewPrivs:\t1\n"), "{status}");
    }
}

#[test]
fn files_are_read_one_after_another_and_a_broken_one_harms_none() {
    let mut reader = StillReader::new(scanner());
    let card = png(&drawn("shc:/0102", 400, 400));
    let mut torn = card.clone();
    torn.truncate(card.len() / 2);
    for _ in 0..3 {
        let found = reader.read_file(&card, &mut |_page| ()).ok().unwrap();
        assert_eq!(*found[0].text, "shc:/0102");
        let damaged = reader.read_file(&torn, &mut |_page| ());
        assert!(matches!(damaged, Err(PictureError::Damaged)));
        let empty = png(&image::GrayImage::from_pixel(200, 200, image::Luma([200])));
        assert!(
            reader
                .read_file(&empty, &mut |_page| ())
                .ok()
                .unwrap()
                .is_empty()
        );
    }
    let pixels = drawn("shc:/03", 300, 300);
    let rgba: Vec<u8> = pixels
        .pixels()
        .flat_map(|grey| [grey.0[0], grey.0[0], grey.0[0], 255])
        .collect();
    let found = reader.read_pixels(300, 300, &rgba).ok().unwrap();
    assert_eq!(*found[0].text, "shc:/03");
    let short = reader.read_pixels(300, 301, &rgba);
    assert!(matches!(short, Err(PictureError::Damaged)));
}

#[test]
fn without_a_program_nothing_is_read_and_nothing_hangs() {
    let nowhere = Path::new("/nowhere/health-card-kiosk").to_owned();
    let card = png(&drawn("shc:/0102", 400, 400));
    let read = StillReader::new(nowhere.clone()).read_file(&card, &mut |_page| ());
    assert!(matches!(read, Err(PictureError::NoReader)));
    let capture = Capture::start(nowhere, demo("shc:/0102"), || ()).unwrap();
    await_some("a word", || match capture.try_next() {
        Some(Seen::Status(CameraStatus::Failed)) => Some(()),
        _ => None,
    });
}

/// A program of another kind in the scanner's place: what it says is no message.
#[test]
#[cfg(unix)]
fn whoever_speaks_another_language_is_not_believed() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("impostor");
    let mut file = std::fs::File::create(&path).unwrap();
    file.write_all(b"#!/bin/sh\nexec cat /dev/zero\n").unwrap();
    file.set_permissions(std::fs::Permissions::from_mode(0o755))
        .unwrap();
    drop(file);
    let card = png(&drawn("shc:/0102", 400, 400));
    let read = StillReader::new(path).read_file(&card, &mut |_page| ());
    assert!(matches!(read, Err(PictureError::Damaged)));
}
