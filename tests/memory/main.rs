//! How much memory a card or a link can take: DEFLATE bombs and endless codes (sec-P1, sec-P5, sec-S4). In a process
//! of its own, since the memory of all threads is counted.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]
#![expect(clippy::print_stdout, reason = "what was measured is said")]

mod links;

use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use health_card_kiosk::demo::Issuer;
use health_card_kiosk::directory::{self, Directory, Key, Source};
use health_card_kiosk::issuer::IssuerUrl;
use health_card_kiosk::jobs::Sitting;
use health_card_kiosk::limits;
use health_card_kiosk::payload::encode;
use health_card_kiosk::shc::{self, CardError};
use health_card_kiosk::time::{Moment, UnixTime};
use health_card_kiosk::verdict::{Headline, Verdict};
use peak_alloc::PeakAlloc;
use zeroize::Zeroizing;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const NOW: UnixTime = UnixTime::from_secs(1_795_000_000);
const ISS: &str = "https://issuer.test.example/cards";

/// What a card from codes may take beside its own text: the figure of the plan.
const CODE_PEAK: usize = 8 << 20;

/// The same for one made of as many small values as fit: two letters of a payload make an array
/// with room for one value of 32 bytes, and the list that it stands in keeps up to twice its
/// length while it grows.
const CROWD_PEAK: usize = CODE_PEAK;

/// What a card from a file may take beside its own text: the bound of its inflated payload, once
/// as it is and once while it grows, and its decoded bytes.
fn file_peak(jws: &str) -> usize {
    2 * (limits::FILE_PAYLOAD_BYTES + 1) + jws.len()
}

/// What `call` takes at its peak beside what was there before, in bytes.
fn peak<T>(call: impl FnOnce() -> T) -> (T, usize) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let result = call();
    (result, MEMORY.peak_usage().saturating_sub(before))
}

/// A megabyte of what is written, so that no bomb is ever held whole.
fn megabyte() -> Vec<u8> {
    vec![b'0'; 1 << 20]
}

/// DEFLATE of claims that hold a string of `bytes` zeros.
fn bomb(bytes: usize) -> Vec<u8> {
    let mut writer = DeflateEncoder::new(Vec::new(), Compression::best());
    let start = format!("{{\"iss\":\"{ISS}\",\"nbf\":1790000000,\"x\":\"");
    writer.write_all(start.as_bytes()).unwrap();
    let piece = megabyte();
    let mut left = bytes;
    while left > 0 {
        let now = left.min(piece.len());
        writer.write_all(&piece[..now]).unwrap();
        left -= now;
    }
    writer.write_all(b"\"}").unwrap();
    writer.finish().unwrap()
}

struct World {
    issuer: Issuer,
    key: Key,
    directory: Directory,
}

fn world() -> World {
    let issuer = Issuer::with_secret(ISS, &[7; 32]).unwrap();
    let (x, y) = issuer.coordinates();
    let key = Key::new(&x, &y).unwrap();
    let listed = directory::Issuer::new(
        IssuerUrl::parse(ISS).unwrap(),
        "Test Issuer".to_owned(),
        vec![key.clone()],
    );
    World {
        issuer,
        key,
        directory: Directory::new(Source::Snapshot, NOW, None, vec![listed]),
    }
}

/// How the name of a card starts that is made of many small values.
const CROWD: &str = "a crowd of ";

/// The largest peaks that were seen, in bytes.
#[derive(Default)]
struct Largest {
    code: usize,
    crowd: usize,
    file: usize,
}

impl Largest {
    /// Judges `jws`, checks what it may take, and returns its error.
    fn judge(&mut self, what: &str, jws: &str, directory: &Directory) -> Option<CardError> {
        let moment = Moment::from_clock(NOW, NOW);
        let (headline, taken) =
            peak(|| Verdict::on_card(shc::verify(jws, directory), directory, moment).headline());
        assert_ne!(headline, Headline::Verified, "{what}");
        let is_file = jws.len() > limits::QR_JWS_CHARS;
        let (allowed, largest) = match (is_file, what.starts_with(CROWD)) {
            (true, _) => (file_peak(jws), &mut self.file),
            (false, true) => (CROWD_PEAK, &mut self.crowd),
            (false, false) => (CODE_PEAK, &mut self.code),
        };
        println!(
            "{what:<44} {:>9} letters  peak {:>9} bytes",
            jws.len(),
            taken
        );
        assert!(
            taken <= allowed,
            "{what}: {taken} bytes, and {allowed} are allowed"
        );
        *largest = taken.max(*largest);
        shc::verify(jws, directory).err()
    }
}

fn bombs(largest: &mut Largest) {
    let World {
        issuer,
        key,
        directory,
    } = world();
    let known = Issuer::header(key.id().as_str());
    let unknown = Issuer::header("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    let sizes = [
        1_000,
        10_000,
        100_000,
        200_000,
        262_000,
        263_000,
        1_000_000,
        5_000_000,
        10_000_000,
        100_000_000,
        1_000_000_000,
    ];
    for bytes in sizes {
        let payload = bomb(bytes);
        let good = issuer.sign_payload(&known, &payload);
        let mut forged = good.clone();
        let changed = if forged.ends_with('A') { "Q" } else { "A" };
        forged.replace_range(forged.len() - 1.., changed);
        let stranger = issuer.sign_payload(&unknown, &payload);

        // A good signature: what was signed is refused for its size or its form.
        let error = largest.judge(&format!("{bytes}, good signature"), &good, &directory);
        let bound = match good.len() <= limits::QR_JWS_CHARS {
            true => limits::QR_PAYLOAD_BYTES,
            false => limits::FILE_PAYLOAD_BYTES,
        };
        let expected = match bytes + 100 > bound {
            true => CardError::TooLarge,
            // A string over its own bound, or a card without `vc`.
            false if bytes > limits::JSON_STRING_BYTES => CardError::Payload,
            false => CardError::Type,
        };
        assert_eq!(error, Some(expected.clone()), "{bytes}");
        // A bad one: not a byte is inflated.
        let error = largest.judge(&format!("{bytes}, bad signature"), &forged, &directory);
        assert!(
            matches!(error, Some(CardError::BadSignature | CardError::Encoding)),
            "{bytes}: {error:?}"
        );
        // An unknown key: the claims are read, within the same bound.
        let error = largest.judge(&format!("{bytes}, unknown key"), &stranger, &directory);
        assert_eq!(error, Some(expected), "{bytes}");
    }
}

/// Claims as full of small values as they may be, which take more memory than their letters.
fn crowds(largest: &mut Largest) {
    let World {
        issuer,
        key,
        directory,
    } = world();
    let header = Issuer::header(key.id().as_str());
    let deep = format!("{}0{},", "[".repeat(60), "]".repeat(60));
    let deep_objects = format!("{}0{},", "{\"\":".repeat(60), "}".repeat(60));
    let shapes = [
        ("numbers", "0,"),
        ("empty arrays", "[],"),
        ("empty objects", "{},"),
        ("empty strings", "\"\","),
        ("arrays of one", "[0],"),
        ("objects of one", "{\"\":0},"),
        ("arrays in arrays", &deep),
        ("objects in objects", &deep_objects),
    ];
    for (name, piece) in shapes {
        let mut writer = DeflateEncoder::new(Vec::new(), Compression::best());
        let count = (limits::QR_PAYLOAD_BYTES - 200) / piece.len();
        let start = format!("{{\"iss\":\"{ISS}\",\"nbf\":1790000000,\"x\":[");
        writer.write_all(start.as_bytes()).unwrap();
        (0..count).for_each(|_| writer.write_all(piece.as_bytes()).unwrap());
        writer.write_all(b"0]}").unwrap();
        let jws = issuer.sign_payload(&header, &writer.finish().unwrap());
        assert!(jws.len() < limits::QR_JWS_CHARS);
        largest.judge(&format!("{CROWD}{name}"), &jws, &directory);
    }
    // Names in an object are each different, and kept twice while they are compared.
    let names: Vec<String> = (0..12_000).map(|name| format!("\"{name:x}\":0")).collect();
    let text = format!(
        "{{\"iss\":\"{ISS}\",\"nbf\":1790000000,\"x\":{{{}}}}}",
        names.join(",")
    );
    assert!(text.len() < limits::QR_PAYLOAD_BYTES);
    let mut writer = DeflateEncoder::new(Vec::new(), Compression::best());
    writer.write_all(text.as_bytes()).unwrap();
    let jws = issuer.sign_payload(&header, &writer.finish().unwrap());
    largest.judge(&format!("{CROWD}names"), &jws, &directory);
}

/// A file's card as long as may be, of letters that do not shrink, by a stranger.
fn the_longest_file(largest: &mut Largest) {
    let World {
        issuer, directory, ..
    } = world();
    let header = Issuer::header("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    let mut number = 1_u32;
    let mut noise = || {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        b' ' + u8::try_from(number >> 24).unwrap() % 64
    };
    let letters: Vec<u8> = (0..6 << 20).map(|_| noise()).collect();
    let mut writer = DeflateEncoder::new(Vec::new(), Compression::default());
    writer.write_all(&letters).unwrap();
    let jws = issuer.sign_payload(&header, &writer.finish().unwrap());
    assert!(jws.len() < limits::JWS_CHARS);
    let error = largest.judge("six million letters of noise", &jws, &directory);
    assert_eq!(error, Some(CardError::TooLarge));
}

/// Codes with more digits or more numbers than a card has.
fn endless_codes() -> usize {
    let World { directory, .. } = world();
    let moment = Moment::from_clock(NOW, NOW);
    let digits = |count: usize| "56".repeat(count / 2);
    let sets: Vec<(&str, Vec<Zeroizing<String>>)> = vec![
        (
            "a chunk of four thousand million",
            vec![format!("shc:/1/4294967296/{}", digits(100_000)).into()],
        ),
        (
            "a chunk of 999,999",
            vec![format!("shc:/1/999999/{}", digits(7_000)).into()],
        ),
        (
            "the longest code",
            vec![format!("shc:/{}", digits(100_000)).into()],
        ),
        (
            "longer than the longest",
            vec![format!("shc:/{}", digits(4_000_000)).into()],
        ),
        (
            "twenty chunks of 100,000 digits",
            (1..=20)
                .map(|index| format!("shc:/{index}/20/{}", digits(100_000)).into())
                .collect(),
        ),
        (
            "nineteen of twenty, again and again",
            (0..60)
                .map(|index| format!("shc:/{}/20/{}", 1 + index % 19, digits(100_000)).into())
                .collect(),
        ),
        (
            "other letters under one number",
            (0..60)
                .map(|index| format!("shc:/1/20/{}{:02}", digits(99_998), index).into())
                .collect(),
        ),
    ];
    let mut largest = 0;
    for (what, codes) in sets {
        let mut sitting = Sitting::default();
        let (headlines, taken) = peak(|| {
            let verdicts = sitting.judge(&codes, &directory, moment);
            verdicts.iter().map(Verdict::headline).collect::<Vec<_>>()
        });
        println!("{what:<44} peak {taken:>9} bytes");
        assert!(!headlines.contains(&Headline::Verified), "{what}");
        assert!(taken <= CODE_PEAK, "{what}: {taken} bytes");
        largest = taken.max(largest);
    }
    largest
}

#[test]
fn no_card_takes_more_memory_than_it_may() {
    // The first card makes what stays.
    let World {
        issuer,
        key,
        directory,
    } = world();
    let header = Issuer::header(key.id().as_str());
    let first = issuer.sign_payload(&header, &bomb(1));
    let code = encode(&first, 1).remove(0);
    drop(Sitting::default().judge(&[code], &directory, Moment::from_clock(NOW, NOW)));

    let mut largest = Largest::default();
    bombs(&mut largest);
    crowds(&mut largest);
    the_longest_file(&mut largest);
    let codes = endless_codes();
    links::files();
    links::reference();
    println!(
        "largest peaks: {} bytes from codes, {} from crowds, {} from files, {codes} from endless codes",
        largest.code, largest.crowd, largest.file
    );
}
