//! The fuzz targets as ordinary tests: every seed, every vector, and all of these cut and bent a
//! little, through every target. `packaging/fuzz` goes on from there.

use std::fs;
use std::path::{Path, PathBuf};

use health_card_kiosk::demo::Issuer;
use health_card_kiosk::payload::encode;
use serde_json::{Value, json};

use crate::fuzz_counter;
use crate::support::shared;
use crate::targets::{ALL, good_card, good_claims};

fn seeds() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds")
}

/// All files under `folder`, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut waiting = vec![folder.to_owned()];
    let mut files = Vec::new();
    while let Some(path) = waiting.pop() {
        match path.is_dir() {
            true => waiting.extend(
                fs::read_dir(&path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            ),
            false => files.push(path),
        }
    }
    files.sort();
    files
}

#[test]
fn every_target_takes_every_seed_whole_cut_and_bent() {
    for (name, target) in ALL {
        let seeds = files(&seeds().join(name));
        assert!(seeds.len() >= 5, "{name} has few seeds");
        for seed in seeds {
            let bytes = fs::read(&seed).unwrap();
            target(&bytes);
            // A few hundred places of each, however long it is; fewer where each takes a disk or a
            // picture.
            let places = match name {
                "store" | "picture" => 7,
                _ => 97,
            };
            let step = bytes.len() / places + 1;
            for at in (0..bytes.len()).step_by(step) {
                target(&bytes[..at]);
                let mut bent = bytes.clone();
                bent[at] ^= 1 << (at % 8);
                target(&bent);
            }
        }
    }
}

#[test]
fn the_seeds_of_one_target_harm_no_other() {
    for seed in files(&seeds()) {
        let bytes = fs::read(&seed).unwrap();
        for (_name, target) in ALL {
            target(&bytes);
        }
    }
}

#[test]
fn every_target_takes_every_vector() {
    let Some(folder) = shared("vectors") else {
        return;
    };
    let files = files(&folder);
    assert!(files.len() > 140, "the vectors have changed");
    for file in files {
        let bytes = fs::read(&file).unwrap();
        for (_name, target) in ALL {
            target(&bytes);
        }
    }
}

/// The seeds as our own issuer makes them today, each through its target. With
/// `HEALTH_CARD_KIOSK_SEEDS=write` they are kept in the tree: a seed that found something once must
/// stay when the issuer changes, so that is not done at each run.
#[test]
fn seeds_made_anew_are_taken_too() {
    let writes = std::env::var_os("HEALTH_CARD_KIOSK_SEEDS").is_some_and(|how| how == "write");
    for (target, name, bytes) in made() {
        let run = ALL.iter().find(|(known, _)| *known == target);
        run.unwrap_or_else(|| panic!("no target {target}")).1(&bytes);
        if !writes {
            continue;
        }
        let folder = seeds().join(target);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(name), bytes).unwrap();
    }
}

#[expect(clippy::too_many_lines, reason = "a table, one seed a line")]
fn made() -> Vec<(&'static str, String, Vec<u8>)> {
    let jws = good_card();
    let parts: Vec<&str> = jws.split('.').collect();
    let claims = good_claims().to_string();
    let file = json!({ "verifiableCredential": [jws] }).to_string();
    let lines = |codes: usize| {
        let codes = encode(jws, codes);
        codes
            .iter()
            .map(|code| code.to_string())
            .collect::<Vec<_>>()
            .join("\n")
    };
    let mut made: Vec<(&'static str, String, Vec<u8>)> = Vec::new();
    let mut add = |target, seeds: Vec<(&str, Vec<u8>)>| {
        made.extend(
            seeds
                .into_iter()
                .map(|(name, bytes)| (target, name.to_owned(), bytes)),
        );
    };
    let text = |text: &str| text.as_bytes().to_vec();
    let parameters = json!({ "resourceType": "Parameters", "parameter": [
        { "name": "verifiableCredential", "valueString": jws }] });
    add(
        "payload",
        vec![
            ("one-code", text(&lines(1))),
            ("two-codes", text(&lines(2))),
            ("three-codes", text(&lines(3))),
            ("bare", text(jws)),
            ("file", text(&file)),
            ("deep-link", text(&format!("https://x.example/#{file}"))),
            (
                "link",
                text("https://v.example/#shlink:/eyJ1cmwiOiJodHRwczovL2EifQ"),
            ),
            ("fhir", text(r#"{"resourceType":"Bundle","entry":[]}"#)),
            ("parameters", text(&parameters.to_string())),
            ("wifi", text("WIFI:S:x;;")),
            ("empty-card", text("shc:/")),
            ("odd-chunk", text("shc:/2/2/56")),
            ("many-chunks", text("shc:/1/999999/56")),
        ],
    );
    add(
        "jws",
        vec![
            ("good", text(jws)),
            ("no-signature", text(&format!("{}.{}.", parts[0], parts[1]))),
            ("two-parts", text(&format!("{}.{}", parts[0], parts[1]))),
            ("four-parts", text(&format!("{jws}.{}", parts[2]))),
            ("stranger", text(&stranger())),
            (
                "swapped",
                text(&format!("{}.{}.{}", parts[1], parts[0], parts[2])),
            ),
        ],
    );
    let mut dated = good_claims();
    dated["exp"] = json!(1_900_000_000.5);
    dated["vc"]["rid"] = json!("aBc-_123");
    add(
        "claims",
        vec![
            ("good", text(&claims)),
            ("dated", text(&dated.to_string())),
            (
                "spaced",
                text(&serde_json::to_string_pretty(&dated).unwrap()),
            ),
            (
                "milliseconds",
                text(&claims.replace("1790000000", "1790000000000")),
            ),
            (
                "escapes",
                text(&claims.replace("Seed", r"S\u00e9\ud83d\ude00d")),
            ),
            ("no-type", text(&claims.replace("#health-card", ""))),
            ("huge-number", text(&claims.replace("1790000000", "1e308"))),
        ],
    );
    add("key_set", directories());
    let list = json!({ "kid": "abc", "method": "rid", "ctr": 2,
        "rids": ["aBc-_123", "def.1700000000", "ghi.x", "no/slash", 7] });
    add(
        "revocation_list",
        vec![
            ("mixed", text(&list.to_string())),
            (
                "twice",
                text(r#"{"kid":"a","method":"rid","ctr":1,"rids":["a.5","a.9","a"]}"#),
            ),
            (
                "counter-text",
                text(r#"{"kid":"a","method":"rid","ctr":"1","rids":["a.0"]}"#),
            ),
            (
                "other-method",
                text(r#"{"kid":"a","method":"x","ctr":1,"rids":[]}"#),
            ),
            (
                "late",
                text(r#"{"kid":"a","method":"rid","ctr":1,"rids":["a.4294967295"]}"#),
            ),
        ],
    );
    let signatures = (0..8_u8).map(|how| {
        let mut bytes = vec![how << 4, 0];
        bytes.extend_from_slice(&[how; 64]);
        bytes.extend_from_slice(b"a message");
        (format!("how-{how}"), bytes)
    });
    let signatures: Vec<_> = signatures
        .chain([
            ("one-change".to_owned(), b"\x50\x01\x05\x01message".to_vec()),
            ("other-key".to_owned(), b"\x54\x00message".to_vec()),
            ("no-message".to_owned(), b"\x5f\x00".to_vec()),
        ])
        .collect();
    made.extend(
        signatures
            .into_iter()
            .map(|(name, bytes)| ("signature", name, bytes)),
    );
    for (name, codes, order) in [
        ("one", 1, 0),
        ("two", 2, 1),
        ("many", 20, 7),
        ("too-many", 23, 2),
    ] {
        let bytes = [&[codes, order], jws.as_bytes()].concat();
        made.push(("numeric", name.to_owned(), bytes));
    }
    made.push((
        "numeric",
        "digits".to_owned(),
        b"\x01\x005676290952432060346029".to_vec(),
    ));
    let two = json!({ "verifiableCredential": [jws, format!(" {} ", stranger())] });
    for (name, bytes) in [
        ("file", file.into_bytes()),
        ("two-cards", two.to_string().into_bytes()),
        ("lines", lines(3).into_bytes()),
        ("with-mark", format!("\u{feff}{jws}\r\n").into_bytes()),
        ("picture", health_card_picture()),
    ] {
        made.push(("card_file", name.to_owned(), bytes));
    }
    made.extend(fuzz_counter::made(directories()));
    made
}

fn stranger() -> String {
    let issuer = Issuer::with_secret("https://stranger.example", &[8; 32]).unwrap();
    issuer.sign(&Issuer::header("AAAA"), &good_claims())
}

/// A PNG of one small code with a word in it.
fn health_card_picture() -> Vec<u8> {
    let code = qrcode::QrCode::new(b"shc:/56").unwrap();
    let (side, scale) = (code.width() + 8, 4);
    let colors = code.to_colors();
    let side_pixels = u32::try_from(side * scale).unwrap();
    let picture = image::GrayImage::from_fn(side_pixels, side_pixels, |x, y| {
        let at = |pixel: u32| (pixel as usize / scale).checked_sub(4);
        let dark = at(x).zip(at(y)).is_some_and(|(x, y)| {
            let inside = x < code.width() && y < code.width();
            inside && colors[y * code.width() + x] == qrcode::Color::Dark
        });
        image::Luma([if dark { 0 } else { 255 }])
    });
    let mut png = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    png.into_inner()
}

fn directories() -> Vec<(&'static str, Vec<u8>)> {
    let key = |secret: u8| -> Value {
        let issuer = Issuer::with_secret("https://a.example", &[secret; 32]).unwrap();
        let (x, y) = issuer.coordinates();
        let key = health_card_kiosk::directory::Key::new(&x, &y).unwrap();
        json!({ "kty": "EC", "use": "sig", "alg": "ES256", "crv": "P-256", "x": x, "y": y,
            "kid": key.id().as_str(), "crlVersion": 1 })
    };
    let kid = key(4)["kid"].clone();
    let vci = json!({ "time": "2026-08-22T04:43:50Z", "issuerInfo": [{
        "issuer": { "iss": "https://a.example", "name": "A", "website": "https://w.example",
            "canonical_iss": "https://b.example" },
        "keys": [key(4), key(5)],
        "crls": [{ "kid": kid, "method": "rid", "ctr": "3", "rids": ["a", "b.1700000000"] }],
        "lastRetrieved": "2026-08-01T00:00:00Z",
    }]});
    let mut private = key(4);
    private["d"] = json!("AAAA");
    let listed = json!({ "participating_issuers": [{ "iss": "https://a.example", "name": "A" }] });
    [
        ("vci", vci),
        ("key-set", json!({ "keys": [key(4)] })),
        ("private", json!({ "keys": [private, key(6)] })),
        ("nobody", json!({ "keys": [] })),
        ("listed", listed),
    ]
    .map(|(name, json)| (name, json.to_string().into_bytes()))
    .to_vec()
}
