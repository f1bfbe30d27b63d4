//! What the tests share: an issuer of their own, its cards, and the place of the vectors.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use flate2::Compression;
use flate2::write::{DeflateEncoder, ZlibEncoder};
use health_card_kiosk::demo::Issuer;
use health_card_kiosk::directory::{self, Directory, Key, RevocationList, Source};
use health_card_kiosk::issuer::IssuerUrl;
use health_card_kiosk::shc::{self, Card, CardError};
use health_card_kiosk::time::{Moment, UnixTime};
use health_card_kiosk::verdict::{Headline, Verdict};
use serde_json::{Value, json};

/// The time at which the tests judge: 18 November 2026.
pub(crate) const NOW: UnixTime = UnixTime::from_secs(1_795_000_000);
pub(crate) const ISS: &str = "https://issuer.test.example/cards";

/// Judged at [`NOW`] by a clock that is believed.
pub(crate) fn moment() -> Moment {
    Moment::from_clock(NOW, NOW)
}

/// A good card, to break in one way.
pub(crate) struct CardMaker {
    pub(crate) issuer: Issuer,
    pub(crate) header: Value,
    pub(crate) claims: Value,
    /// The directory's entry for the issuer.
    pub(crate) listed: directory::Issuer,
    pub(crate) published: UnixTime,
}

impl CardMaker {
    pub(crate) fn new() -> Self {
        Self::with_secret(7)
    }

    pub(crate) fn with_secret(secret: u8) -> Self {
        let issuer = Issuer::with_secret(ISS, &[secret; 32]).unwrap();
        let key = key_of(&issuer);
        Self {
            header: Issuer::header(key.id().as_str()),
            claims: claims(),
            listed: listed(ISS, vec![key]),
            published: NOW,
            issuer,
        }
    }

    pub(crate) fn jws(&self) -> String {
        self.issuer.sign(&self.header, &self.claims)
    }

    /// The same card, compressed with a wrapper that a card may not have.
    pub(crate) fn zlib_jws(&self) -> String {
        let mut writer = ZlibEncoder::new(Vec::new(), Compression::best());
        writer
            .write_all(self.claims.to_string().as_bytes())
            .unwrap();
        self.issuer
            .sign_payload(&self.header, &writer.finish().unwrap())
    }

    /// Gives the issuer's key a revocation list with these entries, and says that it has one.
    pub(crate) fn revoke(&mut self, counter: u64, entries: &[&str]) {
        let key = &mut self.listed.keys[0];
        key.crl_version = Some(counter);
        key.revocations = Some(RevocationList::new("rid", counter, entries.iter().copied()).0);
    }

    pub(crate) fn entries(&mut self) -> &mut Vec<Value> {
        self.claims["vc"]["credentialSubject"]["fhirBundle"]["entry"]
            .as_array_mut()
            .unwrap()
    }

    pub(crate) fn directory(&self) -> Directory {
        Directory::new(
            Source::Snapshot,
            self.published,
            None,
            vec![self.listed.clone()],
        )
    }
}

fn claims() -> Value {
    let dose = |index: usize, date: &str| {
        json!({ "fullUrl": format!("resource:{index}"), "resource": {
            "resourceType": "Immunization",
            "status": "completed",
            "vaccineCode": { "coding": [{ "system": "http://hl7.org/fhir/sid/cvx", "code": "207" }] },
            "patient": { "reference": "resource:0" },
            "occurrenceDateTime": date,
            "lotNumber": "0000001",
        }})
    };
    json!({
        "iss": ISS,
        "nbf": 1_790_000_000.25,
        "vc": {
            "type": ["https://smarthealth.cards#health-card"],
            "rid": "aBc-_123",
            "credentialSubject": {
                "fhirVersion": "4.0.1",
                "fhirBundle": { "resourceType": "Bundle", "type": "collection", "entry": [
                    { "fullUrl": "resource:0", "resource": {
                        "resourceType": "Patient",
                        "name": [{ "family": "Anyperson", "given": ["Johanna", "M."] }],
                        "birthDate": "1951-01-20",
                    }},
                    dose(1, "2021-01-01"),
                    dose(2, "2021-01-29"),
                ]},
            },
        },
    })
}

/// A folder of third-party data, or `None` with a word about it where it is absent.
pub(crate) fn shared(folder: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../shared")
        .join(folder);
    if path.is_dir() {
        return Some(path);
    }
    let required =
        std::env::var_os("HEALTH_CARD_KIOSK_SHARED").is_some_and(|how| how == "required");
    assert!(!required, "../shared/{folder} is missing and was required");
    println!("SKIPPED: ../shared/{folder} is not there");
    None
}

/// The program as built for the tests.
pub(crate) fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_health-card-kiosk"))
}

/// Changes a setting of the kiosk whose data is in `data`, from the command line.
pub(crate) fn set(data: &Path, name: &str, value: &str) {
    let mut settings = program();
    settings.args(["settings", name, value, "--data"]).arg(data);
    let done = settings.stdout(Stdio::null()).status();
    assert!(done.unwrap().success(), "{name} {value}");
}

/// Waits until the command line finds this setting in `data`: a window keeps what was pressed soon after.
pub(crate) fn expect_setting(data: &Path, name: &str, value: &str) {
    let mut last = String::new();
    for _ in 0..300 {
        let mut settings = program();
        settings.args(["settings", name, "--data"]).arg(data);
        last = String::from_utf8(settings.output().unwrap().stdout).unwrap();
        if last.split_whitespace().nth(1) == Some(value) {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("{last:?} in place of {value}");
}

/// Whether a program of this name can be called.
pub(crate) fn has(tool: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(tool).is_file())
}

/// Runs `commands` in a shell for which `folder` is a disk of its own, of so many kilobytes. `None`
/// where the system makes none, which is said.
pub(crate) fn on_a_disk(folder: &Path, kilobytes: u32, commands: &str) -> Option<Output> {
    /// What the shell ends with then.
    const NO_DISK: i32 = 77;
    let script = format!(
        "mount -t tmpfs -o size={kilobytes}k none {} || exit {NO_DISK}; {commands}",
        folder.display()
    );
    let output = Command::new("unshare")
        .args(["--mount", "--map-root-user", "sh", "-c", &script])
        .env("KIOSK", program().get_program())
        .stdin(Stdio::null())
        .output();
    let output = output.ok().filter(|output| {
        let is_refused = output.stderr.starts_with(b"unshare:");
        !is_refused && output.status.code() != Some(NO_DISK)
    });
    if output.is_none() {
        println!("SKIPPED: no disk can be made here");
    }
    output
}

/// Why `jws` is refused by `directory`; `None` if it is not.
pub(crate) fn refusal(jws: &str, directory: &Directory) -> Option<CardError> {
    shc::verify(jws, directory).err()
}

/// Whether `jws` is genuine by `directory`: its signature holds, with a key listed for its issuer.
pub(crate) fn genuine(jws: &str, directory: &Directory) -> bool {
    matches!(shc::verify(jws, directory), Ok(Card::Verified(_)))
}

/// The headline that `jws` gets at `moment`.
pub(crate) fn headline(jws: &str, directory: &Directory, moment: Moment) -> Headline {
    Verdict::on_card(shc::verify(jws, directory), directory, moment).headline()
}

/// Raw DEFLATE, as a card's payload is.
pub(crate) fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut writer = DeflateEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap()
}

/// The issuer `iss` as a directory lists it, with `keys`.
pub(crate) fn listed(iss: &str, keys: Vec<Key>) -> directory::Issuer {
    directory::Issuer {
        retrieved: Some(NOW),
        ..directory::Issuer::new(
            IssuerUrl::parse(iss).unwrap(),
            "Test Issuer".to_owned(),
            keys,
        )
    }
}

/// The public key of `issuer`.
pub(crate) fn key_of(issuer: &Issuer) -> Key {
    let (x, y) = issuer.coordinates();
    Key::new(&x, &y).unwrap()
}

/// A grey room of `width` by `height` pixels with a code on white in the middle of it.
pub(crate) fn drawn(text: &str, width: u32, height: u32) -> image::GrayImage {
    let code = qrcode::QrCode::with_error_correction_level(text, qrcode::EcLevel::L).unwrap();
    let modules = code.width();
    let (across, down) = (width as usize, height as usize);
    let module = across.min(down) * 8 / 9 / (modules + 8);
    let side = module * (modules + 8);
    let colours = code.to_colors();
    let (left, top) = ((across - side) / 2, (down - side) / 2);
    image::GrayImage::from_fn(width, height, |x, y| {
        let (x, y) = (x as usize, y as usize);
        if !(left..left + side).contains(&x) || !(top..top + side).contains(&y) {
            return image::Luma([90]);
        }
        let at = |position: usize, start: usize| ((position - start) / module).checked_sub(4);
        let dark = match (at(x, left), at(y, top)) {
            (Some(column), Some(row)) if column < modules && row < modules => {
                colours[row * modules + column] == qrcode::Color::Dark
            }
            _ => false,
        };
        image::Luma([if dark { 20 } else { 235 }])
    })
}
