//! `health-card-kiosk fleet`

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::Subcommand;
use serde::Serialize;

use super::directory::json_line;
use super::{Arguments, Fault, open, open_to_change, read_file};
use crate::clock;
use crate::directory::Key;
use crate::fleet::{self, FleetError, FleetPack, Sealed};
use crate::issuer::{IssuerUrl, KeyId};
use crate::jobs::fleet::{FleetSecret, SecretError};
use crate::limits;

/// What can be done about a fleet.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make the key that signs the fleet's packs, in a new file for its owner alone, and print the
    /// public half, which each kiosk is given
    Key {
        /// The new file, PKCS#8 in PEM: keep it off the kiosks
        #[arg(value_name = "NEWFILE")]
        file: PathBuf,
    },
    /// Make a pack of what is set and decided on this kiosk: settings, added rules, blocked and added
    /// issuers; no PIN, no device, no name of the station, nothing of its network
    Pack {
        /// The key: PKCS#8 in PEM, or a JWK
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
        /// The new file
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// For how many days it may be applied
        #[arg(long, value_name = "N", value_parser = valid_days)]
        valid_days: Option<u32>,
        /// What to remember of it, one line
        #[arg(long, value_name = "TEXT", default_value = "")]
        note: String,
    },
    /// Take packs of this key from now on
    Trust {
        /// The public key, as a JWK
        #[arg(value_name = "PUBLICKEY-FILE")]
        key: PathBuf,
        /// Also where another key is trusted
        #[arg(long)]
        replace: bool,
    },
    /// Take no packs any more; what the last one set becomes this kiosk's own
    Forget,
    /// Say whose packs are taken, and which is in force
    Status {
        /// JSON, for programs: one object
        #[arg(long)]
        json: bool,
    },
    /// Apply the pack in a file, such as on a stick
    Apply {
        /// The pack
        #[arg(value_name = "FILE")]
        pack: PathBuf,
    },
    /// Say what is in a pack, and whether its signature holds
    ///
    /// Ends with 0 if it holds, 1 if it does not, 2 if there is no key to check it with.
    Show {
        /// The pack
        #[arg(value_name = "FILE")]
        pack: PathBuf,
        /// The public key, as a JWK, in place of the one that is trusted here
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
        /// JSON, for programs: one object
        #[arg(long)]
        json: bool,
    },
}

fn valid_days(text: &str) -> Result<u32, String> {
    let days = text.parse().ok();
    let days = days.filter(|days| limits::FLEET_VALID_DAYS.contains(days));
    let (least, most) = limits::FLEET_VALID_DAYS.into_inner();
    days.ok_or_else(|| format!("a number of days from {least} to {most}"))
}

/// Carries it out.
pub(super) fn run(command: &Command, all: &Arguments) -> Result<ExitCode, Fault> {
    match command {
        Command::Key { file } => key(file)?,
        Command::Pack {
            key,
            out,
            valid_days,
            note,
        } => pack(key, out, *valid_days, note, all)?,
        Command::Trust { key, replace } => trust(key, *replace, all)?,
        Command::Forget => forget(all)?,
        Command::Status { json } => status(*json, all)?,
        Command::Apply { pack } => apply(pack, all)?,
        Command::Show { pack, key, json } => return show(pack, key.as_deref(), *json, all),
    }
    Ok(ExitCode::SUCCESS)
}

fn key(file: &Path) -> Result<(), Fault> {
    let made = FleetSecret::make().map_err(|error| secret_fault(file, error));
    let (secret, pem) = made?;
    write_new(file, pem.as_bytes())?;
    writeln!(
        io::stdout().lock(),
        "{}",
        fleet::public_jwk(secret.public())
    )?;
    Ok(())
}

/// Writes a file that is not there yet, for its owner alone.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let write = || {
        let mut file = options.open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().map_err(|error| Fault::File {
        path: path.to_owned(),
        error,
    })
}

fn pack(
    key: &Path,
    out: &Path,
    valid_days: Option<u32>,
    note: &str,
    all: &Arguments,
) -> Result<(), Fault> {
    let text = read_file(key, limits::FLEET_KEY_BYTES)?;
    let secret = FleetSecret::read(&text).map_err(|error| secret_fault(key, error))?;
    let issued = clock::now();
    let valid = valid_days.map(|days| Duration::from_hours(24 * u64::from(days)));
    let expires = valid.map(|valid| issued + valid);
    let mut pack = open(all)?.store.as_fleet_pack(issued, expires)?;
    note.clone_into(&mut pack.note);
    let sealed = secret.seal(&mut pack);
    let sealed = sealed.map_err(|error| secret_fault(key, error))?;
    // What could not be applied anywhere is not made either.
    let fault = |error| Fault::Fleet {
        path: out.to_owned(),
        error,
    };
    let checked = Sealed::parse(sealed.as_bytes()).and_then(|sealed| sealed.content());
    checked.map_err(fault)?;
    write_new(out, sealed.as_bytes())?;
    let mut output = io::stdout().lock();
    writeln!(output, "Key {}", secret.public().id())?;
    plain(&mut output, &Line::of(&pack))?;
    Ok(())
}

fn public(path: &Path) -> Result<Key, Fault> {
    let text = read_file(path, limits::FLEET_KEY_BYTES)?;
    fleet::read_public(&text).map_err(|error| Fault::Fleet {
        path: path.to_owned(),
        error,
    })
}

fn trust(path: &Path, replaces: bool, all: &Arguments) -> Result<(), Fault> {
    let key = public(path)?;
    let desk = open_to_change(all)?;
    let said = match desk.store.trust_fleet(&key, replaces, clock::now())? {
        true => "Trusted:",
        false => "Was trusted already:",
    };
    writeln!(io::stdout().lock(), "{said} {}", key.id())?;
    Ok(())
}

fn forget(all: &Arguments) -> Result<(), Fault> {
    let said = match open_to_change(all)?.store.forget_fleet(clock::now())? {
        true => "No fleet key is trusted any more. What its last pack set is this kiosk's own now.",
        false => "No fleet key was trusted.",
    };
    writeln!(io::stdout().lock(), "{said}")?;
    Ok(())
}

#[derive(Serialize)]
struct Status {
    key: Option<String>,
    source: String,
    pack: Option<StatusPack>,
    fault: Option<&'static str>,
}

#[derive(Serialize)]
struct StatusPack {
    issued: String,
    expires: Option<String>,
    over: bool,
    applied: String,
}

fn status(json: bool, all: &Arguments) -> Result<(), Fault> {
    let store = open(all)?.store;
    let fleet = store.fleet()?;
    let now = clock::now();
    let status = Status {
        key: store.fleet_key()?.map(|key| key.id().to_string()),
        source: store.settings()?.fleet_source,
        pack: fleet.in_force.map(|pack| StatusPack {
            issued: pack.issued.to_string(),
            expires: pack.expires.map(|expires| expires.to_string()),
            over: pack.over_since(now).is_some(),
            applied: pack.applied.to_string(),
        }),
        fault: fleet.fault.map(fleet::FleetFault::code),
    };
    if json {
        return json_line(&status);
    }
    let mut output = io::stdout().lock();
    let or_none = |text: &str| if text.is_empty() { "none" } else { text }.to_owned();
    let key = status.key.as_deref().unwrap_or_default();
    writeln!(output, "Key      {}", or_none(key))?;
    writeln!(output, "Address  {}", or_none(&status.source))?;
    match &status.pack {
        None => writeln!(output, "Pack     none")?,
        Some(pack) => {
            let until = match (&pack.expires, pack.over) {
                (None, _) => String::new(),
                (Some(expires), false) => format!(", until {expires}"),
                (Some(expires), true) => format!(", over since {expires} and still in force"),
            };
            let (issued, applied) = (&pack.issued, &pack.applied);
            writeln!(output, "Pack     of {issued}, applied {applied}{until}")?;
        }
    }
    if let Some(fault) = status.fault {
        writeln!(output, "The last attempt failed: {fault}")?;
    }
    Ok(())
}

fn apply(path: &Path, all: &Arguments) -> Result<(), Fault> {
    let file = read_file(path, limits::FLEET_BYTES)?;
    let mut desk = open_to_change(all)?;
    let applied = desk.store.apply_fleet(&file, clock::now())?;
    let said = match applied.is_new {
        true => "Applied",
        false => "Already in force",
    };
    writeln!(io::stdout().lock(), "{said}: pack of {}", applied.issued)?;
    Ok(())
}

/// What a pack says, to be printed.
#[derive(Serialize)]
struct Line<'a> {
    issued: String,
    expires: Option<String>,
    note: &'a str,
    sha256: String,
    settings: std::collections::BTreeMap<&'a str, &'a str>,
    rules: Vec<String>,
    blocked_issuers: Vec<&'a str>,
    blocked_keys: Vec<&'a str>,
    added: Vec<&'a str>,
}

impl<'a> Line<'a> {
    fn of(pack: &'a FleetPack) -> Self {
        let settings = pack.settings.iter();
        let rules = pack.rules.iter().map(|rule| &rule.pack);
        Self {
            issued: pack.issued.to_string(),
            expires: pack.expires.map(|expires| expires.to_string()),
            note: &pack.note,
            sha256: pack.digest(),
            settings: settings.map(|(name, value)| (&**name, &**value)).collect(),
            rules: rules
                .map(|rule| format!("{} {}", rule.id, rule.version))
                .collect(),
            blocked_issuers: pack.blocked_issuers.iter().map(IssuerUrl::as_str).collect(),
            blocked_keys: pack.blocked_keys.iter().map(KeyId::as_str).collect(),
            added: pack
                .added
                .iter()
                .map(|issuer| issuer.iss.as_str())
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct Shown<'a> {
    signature: &'static str,
    key: &'a str,
    #[serde(flatten)]
    line: Line<'a>,
}

fn show(path: &Path, key: Option<&Path>, json: bool, all: &Arguments) -> Result<ExitCode, Fault> {
    let file = read_file(path, limits::FLEET_BYTES)?;
    let fault = |error: FleetError| Fault::Fleet {
        path: path.to_owned(),
        error,
    };
    let sealed = Sealed::parse(&file).map_err(fault)?;
    let key = match key {
        Some(key) => Some(public(key)?),
        None => open(all)?.store.fleet_key()?,
    };
    let (signature, code) = match key.map(|key| sealed.verify(&key)) {
        Some(Ok(())) => ("holds", 0),
        Some(Err(FleetError::OtherKey)) => ("other-key", 1),
        Some(Err(_altered)) => ("does-not-match", 1),
        None => ("not-checked", 2),
    };
    let pack = sealed.content().map_err(fault)?;
    let (key, line) = (sealed.key_id().as_str(), Line::of(&pack));
    if json {
        json_line(&Shown {
            signature,
            key,
            line,
        })?;
    } else {
        let mut output = io::stdout().lock();
        writeln!(
            output,
            "Signature {signature}, by key {}",
            fleet::quoted(key)
        )?;
        plain(&mut output, &line)?;
    }
    Ok(ExitCode::from(code))
}

fn plain(output: &mut dyn Write, line: &Line<'_>) -> Result<(), Fault> {
    let expires = line.expires.as_deref().unwrap_or("never");
    writeln!(output, "Pack of {}, over: {expires}", line.issued)?;
    writeln!(output, "SHA-256 {}", line.sha256)?;
    if !line.note.is_empty() {
        writeln!(output, "{}", crate::text::one_line(line.note))?;
    }
    for (name, value) in &line.settings {
        let value = crate::text::one_line(value);
        writeln!(output, "setting  {:<20} {value}", fleet::quoted(name))?;
    }
    for rule in &line.rules {
        writeln!(output, "rule     {}", crate::text::one_line(rule))?;
    }
    let named = [
        ("blocked", &line.blocked_issuers),
        ("blocked", &line.blocked_keys),
        ("added", &line.added),
    ];
    for (what, names) in named {
        for name in names {
            writeln!(output, "{what:<8} {name}")?;
        }
    }
    Ok(())
}

fn secret_fault(path: &Path, error: SecretError) -> Fault {
    let path = path.to_owned();
    Fault::FleetSecret { path, error }
}
