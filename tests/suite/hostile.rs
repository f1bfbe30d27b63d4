//! Pictures made to keep a reader busy, with a card now and then: the card is read, and whoever draws
//! the screen never waits (sec-P6).

use std::path::Path;
use std::time::{Duration, Instant};

use health_card_kiosk::capture::{Capture, Pace, Preview, Seen, Source, StillReader};

use crate::support::{CardMaker, drawn, program};

const SIZE: (u32, u32) = (1280, 720);

/// A number from the environment, or what is enough for every day.
fn count(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |count| count.parse().unwrap())
}

/// The same numbers each time: `SplitMix64`.
struct Random(u64);

impl Random {
    fn next_u32(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        u32::try_from(mixed >> 32).unwrap_or_default()
    }
}

fn save(picture: &image::GrayImage, path: &Path) {
    let aside = path.with_extension("new");
    picture
        .save_with_format(&aside, image::ImageFormat::Jpeg)
        .unwrap();
    std::fs::rename(aside, path).unwrap();
}

/// `columns` x `rows` finder patterns of `module` pixels a module.
fn finders(columns: u32, rows: u32, module: u32) -> image::GrayImage {
    image::GrayImage::from_fn(SIZE.0, SIZE.1, |x, y| {
        let (column, row) = (x / module / 9, y / module / 9);
        let ring = (x / module % 9)
            .abs_diff(4)
            .max((y / module % 9).abs_diff(4));
        let is_dark = column < columns && row < rows && (ring == 3 || ring <= 1);
        image::Luma([if is_dark { 10 } else { 240 }])
    })
}

fn checkerboard(module: u32) -> image::GrayImage {
    image::GrayImage::from_fn(SIZE.0, SIZE.1, |x, y| {
        image::Luma([if (x / module + y / module).is_multiple_of(2) {
            10
        } else {
            240
        }])
    })
}

fn noise(seed: u8, module: u32) -> image::GrayImage {
    let mut random = Random(u64::from(seed));
    let bits: Vec<u8> = (0..1280 * 720)
        .map(|_| random.next_u32().to_le_bytes()[0])
        .collect();
    image::GrayImage::from_fn(SIZE.0, SIZE.1, |x, y| {
        let at = (y / module * 1280 + x / module) as usize;
        image::Luma([bits[at]])
    })
}

/// Fifty codes, none of them about health.
fn codes() -> image::GrayImage {
    let mut sheet = image::GrayImage::from_pixel(SIZE.0, SIZE.1, image::Luma([240]));
    for at in 0..50_u32 {
        let code = drawn(&format!("https://shop.example/{at}"), 120, 120);
        image::imageops::replace(
            &mut sheet,
            &code,
            i64::from(at % 10 * 126),
            i64::from(at / 10 * 140),
        );
    }
    sheet
}

fn sheets() -> Vec<image::GrayImage> {
    vec![
        finders(10, 10, 6),
        finders(20, 20, 3),
        finders(40, 20, 3),
        finders(71, 38, 2),
        checkerboard(3),
        checkerboard(8),
        noise(1, 1),
        noise(2, 4),
        codes(),
    ]
}

/// A card every five seconds, for `HEALTH_CARD_KIOSK_HOSTILE` seconds.
#[test]
fn a_card_among_hostile_sheets_is_read_and_the_screen_never_waits() {
    let folder = tempfile::tempdir().unwrap();
    for (at, sheet) in sheets().iter().enumerate() {
        save(sheet, &folder.path().join(format!("{at}.jpg")));
    }
    let card = health_card_kiosk::payload::encode(&CardMaker::new().jws(), 1)[0].to_string();
    // Held up while a third of the pictures are hostile.
    let shown: Vec<_> = (0..18)
        .map(|at| {
            folder
                .path()
                .join(format!("{}-card-{}.jpg", at / 2, at % 2))
        })
        .collect();
    let source = Source::Folder(folder.path().to_owned(), Pace::Camera);
    let capture = Capture::start(program().get_program().into(), source, || ()).unwrap();

    let rounds = count("HEALTH_CARD_KIOSK_HOSTILE", 15) / 5;
    let (mut preview, mut asked, mut found) = (Preview::default(), Duration::ZERO, Vec::new());
    for round in 0..rounds {
        let held_up = drawn(&card, SIZE.0, SIZE.1);
        for path in &shown {
            save(&held_up, path);
        }
        let began = Instant::now();
        let mut read = None;
        while began.elapsed() < Duration::from_secs(5) {
            // As the window does, once for each of its frames.
            let frame = Instant::now();
            while let Some(seen) = capture.try_next() {
                if let Seen::Codes(codes) = seen
                    && codes.iter().any(|code| *code.text == card)
                {
                    read.get_or_insert_with(|| began.elapsed());
                }
            }
            let _is_new = capture.take_preview(&mut preview);
            asked = asked.max(frame.elapsed());
            if read.is_some() && shown[0].exists() {
                for path in &shown {
                    std::fs::remove_file(path).unwrap();
                }
            }
            std::thread::sleep(Duration::from_millis(16));
        }
        assert!(read.is_some(), "card {round} was not read in five seconds");
        found.extend(read);
    }
    let longest = found.iter().max().unwrap();
    println!(
        "{rounds} cards among hostile sheets: read within {longest:?}; the screen waited {asked:?} at most"
    );
}

/// `HEALTH_CARD_KIOSK_FRAMES` pictures with a code, changed at random.
#[test]
fn fuzzed_pictures_give_no_wrong_text_and_end_nothing() {
    let mut random = Random(9);
    let mut reader = StillReader::new(program().get_program().into());
    let texts = [
        "shc:/56762909524320603460",
        "shlink:/eyJ1cmwiOiJodHRwczovL3gifQ",
        "HTTPS://A.EXAMPLE/1",
    ];
    let pictures: Vec<_> = texts.iter().map(|text| drawn(text, 150, 150)).collect();
    let (mut read, mut faults) = (0, 0);
    let frames = count("HEALTH_CARD_KIOSK_FRAMES", 400);
    for _ in 0..frames {
        let mut next = |most: u32| random.next_u32() % most;
        let which = next(3) as usize;
        let mut picture = pictures[which].clone();
        for _ in 0..next(6) {
            mangle(&mut picture, &mut next);
        }
        let rgba: Vec<u8> = picture
            .pixels()
            .flat_map(|grey| [grey.0[0], grey.0[0], grey.0[0], 255])
            .collect();
        match reader.read_pixels(150, 150, &rgba) {
            Ok(codes) => {
                assert!(
                    codes.iter().all(|code| *code.text == texts[which]),
                    "a wrong text"
                );
                read += codes.len();
            }
            Err(_ended) => faults += 1,
        }
    }
    println!("{frames} fuzzed pictures: {read} codes read, {faults} processes ended");
    assert!(read > 0);
}

/// Changes a picture in one way.
fn mangle(picture: &mut image::GrayImage, next: &mut impl FnMut(u32) -> u32) {
    let kind = next(6);
    let (left, top, width, height) = (next(150), next(150), 1 + next(60), 1 + next(60));
    let tone = next(256).to_le_bytes()[0];
    match kind {
        // A patch, a band, noise, less contrast, a shift of some rows, single pixels.
        0 | 1 => {
            let wide = if kind == 0 { width } else { 150 };
            for y in top..(top + height / 4).min(150) {
                for x in left..(left + wide).min(150) {
                    picture.put_pixel(x, y, image::Luma([tone]));
                }
            }
        }
        2 => {
            let most = 1 + next(90);
            for pixel in picture.pixels_mut() {
                pixel.0[0] = pixel.0[0].saturating_add(next(most).to_le_bytes()[0]);
            }
        }
        3 => {
            let share = 4 + u16::from(tone % 12);
            for pixel in picture.pixels_mut() {
                pixel.0[0] = (u16::from(pixel.0[0]) * share / 16).to_le_bytes()[0];
            }
        }
        4 => {
            let moved = picture.clone();
            for y in top..(top + height).min(150) {
                for x in 0..150 {
                    picture.put_pixel(x, y, *moved.get_pixel((x + width / 16) % 150, y));
                }
            }
        }
        _ => {
            for _ in 0..next(400) {
                picture.put_pixel(next(150), next(150), image::Luma([tone]));
            }
        }
    }
}
