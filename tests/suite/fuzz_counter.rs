//! Seeds of the fuzz targets for what else comes in at a counter.

use health_card_kiosk::audit::{Entry, Format, Head, Log, line};
use health_card_kiosk::rules::Pack;
use health_card_kiosk::store::{Settings, Store};
use health_card_kiosk::time::UnixTime;

use crate::targets::fleet::{good_content, good_pack};
use crate::targets::good_card;

/// A target's name, a seed's, and the seed.
pub(crate) type Seed = (&'static str, String, Vec<u8>);

/// All of them; `directories` are snapshots and key sets.
pub(crate) fn made(directories: Vec<(&'static str, Vec<u8>)>) -> Vec<Seed> {
    let mut made = Vec::new();
    let mut add = |target: &'static str, seeds: Vec<(&str, Vec<u8>)>| {
        let seeds = seeds.into_iter();
        made.extend(seeds.map(|(name, bytes)| (target, name.to_owned(), bytes)));
    };
    let text = |text: &str| text.as_bytes().to_vec();
    add(
        "name",
        vec![
            ("latin", text("  Zoë \u{301} O’Hara-Núñez ")),
            ("turned", text("Ana\u{202e}zepoL\u{2066}x\u{2069}")),
            (
                "stacked",
                text(&format!("Z{}", "\u{336}\u{301}".repeat(20))),
            ),
            (
                "joined",
                text("\u{646}\u{200c}\u{645}\u{200d} \u{915}\u{94d}\u{200d}\u{937}"),
            ),
            ("hidden", text("VERIFIED\u{e0041}\u{feff}\n\n\n=cmd()")),
            ("long", text(&"W".repeat(500))),
        ],
    );
    add(
        "issuer",
        vec![
            ("same", text("https://A.example/x\nhttps://a.example/x")),
            ("path", text("https://a.example/X\nhttps://a.example/x")),
            ("port", text("https://a.example:443\nhttps://a.example")),
            ("user", text("https://a@a.example\nhttps://a.example")),
            (
                "foreign",
                text("https://аpple.example\nhttps://apple.example"),
            ),
        ],
    );
    let code = health_card_kiosk::payload::encode(good_card(), 1)[0].to_string();
    add(
        "scanner",
        vec![
            ("code", text(&code)),
            ("framed", text(&format!("]Q1\u{feff}{code}\r\n"))),
            ("locked", text(&code.to_uppercase())),
            ("lines", text("one\ntwo\r\nthree")),
            ("controls", text("\u{2}shc:/56\u{3}\u{1b}")),
        ],
    );
    add("picture", pictures());
    add("snapshot", directories);
    add("store", stores());
    let packs = Pack::built_in();
    let settings = Settings::default().to_file();
    let entry = Entry {
        seq: 1,
        at: UnixTime::from_secs(1_795_000_000),
        event: "scan".to_owned(),
        detail: r#"{"headline":"check"}"#.to_owned(),
    };
    let head = Head::start(Log::Scans).after(&entry);
    let lines = line(
        Format::JsonLines,
        Log::Scans,
        Head::start(Log::Scans).hash,
        &entry,
        head.hash,
    );
    let rule = include_str!("../../assets/rules/clinic-hepatitis-b.toml");
    assert!(packs.len() > 5);
    add(
        "kept",
        vec![
            ("settings", settings.clone().into_bytes()),
            (
                "settings-cut",
                settings.as_bytes()[..settings.len() / 2].to_vec(),
            ),
            ("rule", text(rule)),
            ("line", lines.into_bytes()),
            ("head", text(&head.to_string())),
        ],
    );
    add("fleet", fleets());
    made
}

/// Small pictures with a code in them, one letter wide in front.
fn pictures() -> Vec<(&'static str, Vec<u8>)> {
    let picture = |text: &str, scale: usize| {
        let code = qrcode::QrCode::new(text).unwrap();
        let side = (code.width() + 8) * scale;
        let colours = code.to_colors();
        let mut bytes = vec![u8::try_from(side).unwrap()];
        bytes.extend((0..side * side).map(|at| {
            let place = |pixel: usize| {
                (pixel / scale)
                    .checked_sub(4)
                    .filter(|at| *at < code.width())
            };
            let module = place(at % side).zip(place(at / side));
            let dark =
                module.is_some_and(|(x, y)| colours[y * code.width() + x] == qrcode::Color::Dark);
            if dark { 10 } else { 240 }
        }));
        bytes
    };
    let mut inverted = picture("shc:/5676", 3);
    inverted[1..]
        .iter_mut()
        .for_each(|grey| *grey = 255 - *grey);
    vec![
        ("small", picture("shc:/56", 3)),
        ("larger", picture("shlink:/eyJ1cmwiOiJodHRwczovL2EifQ", 4)),
        ("tiny", picture("x", 2)),
        ("inverted", inverted),
        ("grey", [&[64][..], &[128; 64 * 48]].concat()),
    ]
}

/// Files in the place of the store.
fn stores() -> Vec<(&'static str, Vec<u8>)> {
    let file = |statements: &str| {
        let folder = tempfile::tempdir().unwrap();
        drop(Store::open(folder.path()).unwrap());
        let path = folder.path().join("kiosk.db");
        let db = rusqlite::Connection::open(&path).unwrap();
        db.execute_batch(
            "PRAGMA journal_mode = DELETE; DELETE FROM issuer; DELETE FROM key; VACUUM",
        )
        .unwrap();
        db.execute_batch(statements).unwrap();
        drop(db);
        std::fs::read(path).unwrap()
    };
    vec![
        ("empty", Vec::new()),
        ("whole", file("SELECT 1")),
        ("view", file("CREATE VIEW v AS SELECT 1")),
        ("later", file("PRAGMA user_version = 99")),
        ("no-table", file("DROP TABLE setting")),
        ("text", b"SQLite format 3\0 and nothing else".to_vec()),
    ]
}

/// Fleet packs, contents of some, and a public key.
fn fleets() -> Vec<(&'static str, Vec<u8>)> {
    let text = |text: &str| text.as_bytes().to_vec();
    let (content, pack) = (good_content(), good_pack());
    vec![
        ("pack", text(pack)),
        ("pack-with-line-break", text(&format!("{pack}\n"))),
        ("content", text(&content)),
        (
            "least",
            text(r#"{"format":"health-card-kiosk-fleet","version":1,"iat":5}"#),
        ),
        ("mistyped", text(&content.replace("blocked", "block"))),
        (
            "of-the-network",
            text(&content.replace("theme", "proxy-roots")),
        ),
        (
            "key",
            text(
                r#"{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}"#,
            ),
        ),
    ]
}
