//! The real program, as a script would call it.

use std::io::Write as _;
use std::path::Path;
use std::process::{Output, Stdio};

use health_card_kiosk::payload::encode;
use serde_json::{Value, json};

use crate::links_server::link;
use crate::support::{CardMaker, ISS, NOW, program, shared};

/// The tests' own key set and time: that of [`NOW`].
pub(crate) const GIVEN: [&str; 6] = [
    "--directory",
    "keys.json",
    "--issuer",
    ISS,
    "--at",
    "1795000000",
];

/// A folder with a card, a key set, and a place for the store.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Self { folder };
        let card = CardMaker::new();
        let (x, y) = card.issuer.coordinates();
        let key = json!({ "kty": "EC", "use": "sig", "alg": "ES256", "crv": "P-256",
            "x": x, "y": y, "kid": card.header["kid"] });
        desk.write("keys.json", json!({ "keys": [key] }).to_string());
        desk.write("good.txt", &encode(&card.jws(), 1)[0]);
        desk
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        std::fs::write(self.folder.path().join(name), text).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut program = program();
        program
            .current_dir(self.folder.path())
            .env("HEALTH_CARD_KIOSK_DATA", "data");
        program
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// Judges with the tests' own key set at the tests' own time.
    fn verify(&self, inputs: &[&str]) -> (Option<i32>, Vec<Value>) {
        let mut arguments = vec!["verify", "--json"];
        arguments.extend(GIVEN);
        arguments.extend(inputs);
        let output = self.run(&arguments);
        (output.status.code(), lines(&output))
    }
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn headlines(lines: &[Value]) -> Vec<&str> {
    lines
        .iter()
        .map(|line| line["headline"].as_str().unwrap())
        .collect()
}

fn code_of(line: &Value) -> &str {
    line["reasons"][0]["code"].as_str().unwrap()
}

#[test]
fn a_good_card_prints_every_member_of_the_contract() {
    let desk = Desk::new();
    let (code, lines) = desk.verify(&["good.txt"]);
    assert_eq!(code, Some(0));
    let [line] = &lines[..] else {
        panic!("{lines:?}")
    };
    assert_eq!(line["input"], "good.txt");
    assert_eq!(line["headline"], "verified");
    assert_eq!(line["mark"], "test");
    let good =
        json!({ "signature": "good", "issuer": "good", "standing": "good", "content": "good" });
    assert_eq!(line["facts"], good);
    assert_eq!(line["rule"], Value::Null);
    assert_eq!(line["reasons"], json!([]));
    assert_eq!(
        line["issuer"],
        json!({ "iss": ISS, "name": "issuer.test.example" })
    );
    assert_eq!(line["directory"]["source"], "given");
    assert_eq!(line["at"], NOW.as_secs());
    assert_eq!(
        line["person"],
        json!({ "names": ["Johanna M. Anyperson"], "birth_date": "1951-01-20" })
    );
    assert_eq!(line["records"][0]["type"], "immunization");
    assert_eq!(line["records"][0]["date"], "2021-01-01");
    assert_eq!(line["records"].as_array().unwrap().len(), 2);
}

/// Name, input, headline with exit code, code of the first reason.
type Case = (&'static str, Vec<u8>, (&'static str, i32), &'static str);

#[test]
#[expect(clippy::too_many_lines, reason = "a table, one case a line")]
fn each_bad_input_gets_its_own_answer() {
    let desk = Desk::new();
    let card = CardMaker::new();
    let jws = card.jws();
    let digits = encode(&jws, 1)[0].to_string();
    let changed = |change: &dyn Fn(&mut CardMaker)| {
        let mut card = CardMaker::new();
        change(&mut card);
        card.jws()
    };
    let header = |name: &str, value: &str| changed(&|card| card.header[name] = json!(value));
    let dated = |claim: &str, at: i64| changed(&|card| card.claims[claim] = json!(at));
    let other_key = CardMaker::with_secret(9).jws();
    let stranger = changed(&|card| card.claims["iss"] = json!("https://stranger.example"));
    let altered = {
        let at = jws.find('.').unwrap() + 9;
        let letter = if &jws[at..=at] == "A" { "B" } else { "A" };
        format!("{}{letter}{}", &jws[..at], &jws[at + 1..])
    };
    let bomb = changed(&|card| card.claims["pad"] = json!("0".repeat(1 << 20)));
    let zlib = card.zlib_jws();
    let blank = {
        let mut png = std::io::Cursor::new(Vec::new());
        image::GrayImage::from_pixel(200, 200, image::Luma([200]))
            .write_to(&mut png, image::ImageFormat::Png)
            .unwrap();
        png.into_inner()
    };
    let red = ("do-not-accept", 1);
    let amber = ("check", 2);
    let grey = ("not-a-health-code", 3);
    let cases: [Case; 20] = [
        (
            "an image without a code",
            blank.clone(),
            grey,
            "no-code-found",
        ),
        (
            "half an image",
            blank[..blank.len() / 2].to_vec(),
            grey,
            "picture-damaged",
        ),
        (
            "another kind of code",
            b"https://example.com/menu".to_vec(),
            grey,
            "code-is-web-address",
        ),
        ("no text", vec![0xff, 0, 0xfe, 7], grey, "file-kind-unknown"),
        ("nothing", Vec::new(), grey, "file-kind-unknown"),
        (
            "odd digits",
            digits[..digits.len() - 1].into(),
            red,
            "code-odd-digits",
        ),
        (
            "pair over 77",
            format!("{digits}78").into(),
            red,
            "code-pair-too-large",
        ),
        (
            "two parts",
            jws.rsplit_once('.').unwrap().0.into(),
            red,
            "jws-parts",
        ),
        ("four parts", format!("{jws}.AAAA").into(), red, "jws-parts"),
        (
            "alg none",
            header("alg", "none").into(),
            red,
            "jws-algorithm",
        ),
        ("zlib", zlib.into(), red, "payload-not-raw-deflate"),
        ("a bomb", bomb.into(), red, "payload-too-large"),
        ("altered", altered.into(), red, "signature-mismatch"),
        (
            "unknown issuer",
            stranger.into(),
            amber,
            "issuer-not-listed",
        ),
        ("unknown key", other_key.into(), amber, "key-not-listed"),
        (
            "from the future",
            dated("nbf", NOW.as_secs() + 86_400).into(),
            red,
            "card-not-yet-valid",
        ),
        (
            "expired",
            dated("exp", NOW.as_secs() - 1).into(),
            red,
            "card-expired",
        ),
        (
            "a link",
            link("https://a.example/m", "P", &json!({})).into(),
            ("link", 2),
            "link-not-opened",
        ),
        (
            "a link without a key",
            b"shlink:/eyJ1cmwiOiJ4In0".to_vec(),
            amber,
            "link-damaged",
        ),
        (
            "unsigned",
            br#"{"resourceType":"Bundle"}"#.to_vec(),
            ("shared-not-signed", 2),
            "not-signed",
        ),
    ];
    for (name, input, (headline, exit), reason) in cases {
        desk.write("input", &input);
        let (code, lines) = desk.verify(&["input"]);
        assert_eq!(headlines(&lines), [headline], "{name}");
        assert_eq!((code_of(&lines[0]), code), (reason, Some(exit)), "{name}");
        assert!(
            !lines[0]["reasons"][0]["message"]
                .as_str()
                .unwrap()
                .is_empty()
        );
        let signature_good = lines[0]["facts"]["signature"] == "good";
        assert_eq!(lines[0]["person"].is_null(), !signature_good, "{name}");
    }
    let (code, lines) = desk.verify(&["is-not-there"]);
    assert_eq!((code, code_of(&lines[0])), (Some(3), "file-can-not-open"));
}

#[test]
fn all_inputs_of_a_call_are_one_sitting() {
    let desk = Desk::new();
    let chunks = encode(&CardMaker::new().jws(), 3);
    for (index, chunk) in chunks.iter().enumerate() {
        desk.write(&format!("{index}.txt"), chunk);
    }
    let (code, lines) = desk.verify(&["2.txt", "0.txt", "1.txt"]);
    assert_eq!((code, headlines(&lines)), (Some(0), vec!["verified"]));
    assert_eq!(lines[0]["input"], "2.txt + 0.txt + 1.txt");

    let (code, lines) = desk.verify(&["2.txt", "good.txt", "2.txt"]);
    assert_eq!(
        (code, headlines(&lines)),
        (Some(2), vec!["verified", "incomplete"])
    );
    assert_eq!(lines[1]["reasons"][0]["code"], "chunks-missing");
}

#[test]
fn a_file_with_a_good_and_an_altered_card_is_not_green() {
    let desk = Desk::new();
    let jws = CardMaker::new().jws();
    let mut altered = jws.clone();
    altered.replace_range(
        jws.len() - 4..jws.len() - 3,
        if &jws[jws.len() - 4..jws.len() - 3] == "A" {
            "B"
        } else {
            "A"
        },
    );
    let file = json!({ "verifiableCredential": [jws, altered] });
    desk.write("cards.smart-health-card", file.to_string());
    let (code, lines) = desk.verify(&["cards.smart-health-card"]);
    assert_eq!(
        (code, headlines(&lines)),
        (Some(1), vec!["verified", "do-not-accept"])
    );
}

#[test]
fn pictures_are_read_one_by_one_without_being_judged() {
    let desk = Desk::new();
    let text = "shc:/567629095243206034";
    let code = qrcode::QrCode::new(text).unwrap();
    let (side, scale, border) = (u32::try_from(code.width()).unwrap(), 6, 24);
    let colors = code.to_colors();
    let picture = image::GrayImage::from_fn(400, 300, |x, y| {
        let at = |pixel: u32| pixel.checked_sub(border).map(|pixel| pixel / scale);
        let dark = |(x, y): (u32, u32)| {
            x < side && y < side && colors[(y * side + x) as usize] == qrcode::Color::Dark
        };
        image::Luma([if at(x).zip(at(y)).is_some_and(dark) {
            20
        } else {
            235
        }])
    });
    let blank = image::GrayImage::from_pixel(200, 200, image::Luma([200]));
    for name in ["code.png", "code.pgm", "blank.png"] {
        let picture = if name == "blank.png" {
            &blank
        } else {
            &picture
        };
        picture.save(desk.folder.path().join(name)).unwrap();
    }
    desk.write(
        "cut.png",
        &std::fs::read(desk.folder.path().join("code.png")).unwrap()[..90],
    );

    for how in [&[][..], &["--live"]] {
        let inputs = ["read", "--json", "code.png", "code.pgm"];
        let output = desk.run(&[&inputs, how].concat());
        assert_eq!(output.status.code(), Some(0));
        for line in lines(&output) {
            let found = line["codes"].as_array().unwrap();
            assert_eq!((found.len(), &found[0]["text"]), (1, &json!(text)));
            assert!(found[0]["engine"].is_string() && line["milliseconds"].is_number());
            let corner = found[0]["corners"][0].as_array().unwrap();
            assert!(
                corner
                    .iter()
                    .all(|at| (at.as_f64().unwrap() - 24.0).abs() < 9.0)
            );
        }
    }
    let output = desk.run(&[
        "read",
        "--json",
        "cut.png",
        "is-not-there",
        "good.txt",
        "code.png",
    ]);
    let faults: Vec<bool> = lines(&output)
        .iter()
        .map(|line| line["error"].is_string())
        .collect();
    assert_eq!(
        (output.status.code(), faults),
        (Some(3), vec![true, true, true, false])
    );
    let output = desk.run(&["read", "blank.png", "code.png"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stdout).unwrap().contains(text));
}

#[test]
fn standard_input_is_an_input() {
    let desk = Desk::new();
    let mut child = program()
        .current_dir(desk.folder.path())
        .args(["verify", "-", "--json"])
        .args(GIVEN)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(CardMaker::new().jws().as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(headlines(&lines(&output)), ["verified"]);
}

#[test]
fn the_test_card_is_unknown_to_the_real_directory() {
    let desk = Desk::new();
    let output = desk.run(&["verify", "--json", "good.txt"]);
    let lines = lines(&output);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        (&lines[0]["mark"], code_of(&lines[0])),
        (&Value::Null, "issuer-not-listed")
    );
    assert_eq!(lines[0]["directory"]["source"], "seed");
    let at = desk.run(&["verify", "--json", "--at", "1795000000", "good.txt"]);
    assert_eq!(self::lines(&at)[0]["mark"], "test");
}

#[test]
fn a_wrong_call_ends_with_64() {
    let desk = Desk::new();
    for arguments in [
        &["verify"][..],
        &["verify", "--at", "yesterday", "good.txt"],
        &["verify", "--issuer", ISS, "good.txt"],
        &["verify", "--directory", "keys.json", "good.txt"],
        &["verify", "--directory", "is-not-there", "good.txt"],
        &["verify", "--directory", "good.txt", "good.txt"],
        &["frobnicate"],
    ] {
        let output = desk.run(arguments);
        assert_eq!(output.status.code(), Some(64), "{arguments:?}");
        assert!(
            output.stdout.is_empty() && !output.stderr.is_empty(),
            "{arguments:?}"
        );
    }
    assert_eq!(desk.run(&["--help"]).status.code(), Some(0));
}

#[test]
fn a_readable_answer_shows_the_headline_and_the_person() {
    let desk = Desk::new();
    let output = desk.run(&[&["verify", "good.txt"], &GIVEN[..]].concat());
    let text = String::from_utf8(output.stdout).unwrap();
    for part in [
        "VERIFIED",
        "TEST",
        "Johanna M. Anyperson",
        "20 January 1951",
        "29 Jan 2021",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[test]
fn the_directory_is_imported_shown_and_exported() {
    let Some(vci) = shared("vci") else { return };
    let desk = Desk::new();
    let path = |name: &str| vci.join(name).display().to_string();
    let import = |snapshot: &str, signature: &str| {
        desk.run(&["directory", "import", snapshot, "--signature", signature])
    };
    let good = import(&path("vci_snapshot.json"), &path("vci_snapshot.sig"));
    assert_eq!(good.status.code(), Some(0));
    assert!(
        String::from_utf8(good.stdout)
            .unwrap()
            .contains("651 → 651")
    );

    // A truncated snapshot, a wrong signature, an older snapshot: refused, and nothing changes.
    let whole = std::fs::read(vci.join("vci_snapshot.json")).unwrap();
    desk.write("cut.json", &whole[..whole.len() / 2]);
    let old = path("history/vci_snapshot_2024-05-14_9421db04.json");
    let old_signature = path("history/vci_snapshot_2024-05-14_9421db04.sig");
    for (snapshot, signature, word) in [
        ("cut.json".to_owned(), path("vci_snapshot.sig"), "signature"),
        (
            path("vci_snapshot.json"),
            old_signature.clone(),
            "signature",
        ),
        (path("vci_snapshot.json"), "good.txt".to_owned(), "larger"),
        (old, old_signature, "older"),
    ] {
        let output = import(&snapshot, &signature);
        assert_eq!(output.status.code(), Some(64));
        assert!(
            String::from_utf8(output.stderr).unwrap().contains(word),
            "{word}"
        );
    }

    let export = desk.run(&["directory", "export"]);
    assert!(export.stdout == include_bytes!("../../trust-store/directory.jsonl"));
    let shown = String::from_utf8(desk.run(&["directory", "status"]).stdout).unwrap();
    assert!(
        shown.contains("vci-snapshot") && shown.contains("961"),
        "{shown}"
    );
}

#[test]
fn a_damaged_store_and_a_read_only_folder_stop_no_card() {
    let desk = Desk::new();
    desk.run(&["directory", "status"]);
    desk.write(
        "data/kiosk.db",
        "a text file, longer than a header of a database. ".repeat(200),
    );
    let output = desk.run(&["verify", "--json", "good.txt"]);
    assert_eq!(headlines(&lines(&output)), ["check"]);
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("now stands as")
    );
    assert!(Path::new(&desk.folder.path().join("data/kiosk.db.set-aside-1")).exists());

    let output = desk.run(&["--data", "/proc/nowhere", "verify", "--json", "good.txt"]);
    assert_eq!(headlines(&lines(&output)), ["check"]);
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("can't be written")
    );
    let refused = desk.run(&[
        "--data",
        "/proc/nowhere",
        "directory",
        "import",
        "x",
        "--signature",
        "y",
    ]);
    assert_eq!(refused.status.code(), Some(64));
}
