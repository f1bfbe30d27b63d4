//! Fuzz targets of what else comes in: names, issuers, scanners, pictures, directories, and files that
//! are kept.

use std::fs;
use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};

use health_card_kiosk::audit::{Hash, Head, read_line};
use health_card_kiosk::capture::{CodeReader as _, Luma, QrCascade};
use health_card_kiosk::directory::{self, Signed};
use health_card_kiosk::issuer::IssuerUrl;
use health_card_kiosk::payload::scanned;
use health_card_kiosk::rules::Pack;
use health_card_kiosk::store::{Settings, Store};
use health_card_kiosk::text::{Passage, Personal, csv, one_line};
use health_card_kiosk::time::UnixTime;

const NOW: UnixTime = UnixTime::from_secs(1_795_000_000);

/// What turns text round, or hides in it, beside the joiners that some scripts are written with.
fn hides(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        )
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// Any text as a name, a passage and a cell: nothing in it turns or hides, and a name made safe is
/// safe already.
pub fn name(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    for name in [Personal::new(&text), Personal::remark(&text)]
        .into_iter()
        .flatten()
    {
        assert!(!name.show().chars().any(hides), "{:?}", name.show());
        let again = Personal::remark(name.show());
        assert_eq!(again.as_ref().map(Personal::show), Some(name.show()));
    }
    if let Some(passage) = Passage::new(&text) {
        assert!(
            !passage
                .show()
                .chars()
                .any(|letter| letter != '\n' && hides(letter))
        );
    }
    assert!(!one_line(&text).chars().any(hides));
    assert!(!csv::guarded(&text).starts_with(['=', '+', '-', '@']));
}

/// Two texts as issuers: equal only where their bytes are, but for the case of the host.
pub fn issuer(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else {
        return;
    };
    let (one, other) = text.split_once('\n').unwrap_or((text, text));
    let (Some(one), Some(other)) = (IssuerUrl::parse(one), IssuerUrl::parse(other)) else {
        return;
    };
    assert!(one.as_str().is_ascii() && one.as_str().starts_with("https://"));
    let folded = |iss: &IssuerUrl| iss.with_host_folded().unwrap_or_else(|| iss.clone());
    if folded(&one) == folded(&other) {
        assert!(one.as_str().eq_ignore_ascii_case(other.as_str()));
        let path = |iss: &IssuerUrl| {
            iss.as_str()["https://".len()..]
                .split_once('/')
                .map(|(_, path)| path.to_owned())
        };
        assert_eq!(path(&one), path(&other));
    }
}

/// What a scanner sends: what is left of it is a part of it.
pub fn scanner(input: &[u8]) {
    let Ok(text) = str::from_utf8(input) else {
        return;
    };
    let code = scanned::scanned(text);
    assert!(text.contains(code));
    assert_eq!(scanned::scanned(code), code);
    let asked = [
        scanned::is_one_line,
        scanned::begins_like_a_code,
        scanned::is_whole,
    ];
    black_box(asked.map(|is| is(text)));
    if let Some(unlocked) = scanned::unlocked(text) {
        assert_eq!(unlocked.len(), text.len());
    }
}

/// Bytes as the grey of a small picture: readers of codes may find anything in it, and say where.
pub fn picture(input: &[u8]) {
    let Some((width, pixels)) = input.split_first() else {
        return;
    };
    let width = u32::from(*width).max(16);
    let height = u32::try_from(pixels.len()).unwrap_or(0) / width;
    let length = (width * height) as usize;
    let Some(luma) = Luma::new(width, height, pixels[..length].to_vec()) else {
        return;
    };
    for code in QrCascade::still().read(&luma) {
        assert!(!code.text.is_empty());
    }
}

/// A directory that was given, and the signed one: nothing but VCI's own signature is one.
pub fn snapshot(input: &[u8]) {
    if let Ok((directory, _report)) = directory::given(input, None, NOW) {
        assert!(directory.key_count() > 0);
    }
    let half = input.len() / 2;
    assert!(Signed::check(&input[..half], &input[half..]).is_err());
    directory::still_listed(input).ok();
    directory::read_metadata(input).ok();
}

/// A file in the place of the store: it is set aside or used, and the built-in directory is there.
pub fn store(input: &[u8]) {
    static RUNS: AtomicU64 = AtomicU64::new(0);
    let (process, run) = (std::process::id(), RUNS.fetch_add(1, Ordering::Relaxed));
    let folder = std::env::temp_dir().join(format!("health-card-kiosk-fuzz-{process}-{run}"));
    fs::create_dir_all(&folder).expect("a folder for what is temporary");
    fs::write(folder.join("kiosk.db"), input).expect("room for it");
    if let Ok((mut store, _opened)) = Store::open(&folder) {
        let directory = store.directory().expect("the built-in directory");
        assert!(directory.key_count() >= 900);
        store.settings().ok();
        store.history(5).ok();
    }
    fs::remove_dir_all(&folder).expect("what was made here can go");
}

/// Files of settings, rules and the audit.
pub fn kept(input: &[u8]) {
    let settings = Settings::default();
    if let Ok(read) = settings.with_file(input) {
        let again = settings.with_file(read.to_file().as_bytes());
        assert_eq!(again.ok(), Some(read));
    }
    let Ok(text) = str::from_utf8(input) else {
        return;
    };
    Pack::read(text).ok();
    if let Some(head) = Head::parse(text) {
        assert_eq!(Head::parse(&head.to_string()), Some(head));
    }
    if let Some(line) = read_line(text) {
        assert_eq!(Hash::parse(&line.hash.to_string()), Some(line.hash));
        black_box(Hash::of(line.before, line.log, &line.entry));
    }
}
