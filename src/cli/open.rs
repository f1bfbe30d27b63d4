//! `health-card-kiosk open`

mod outcome;
mod output;

use std::io::{self, BufRead as _, IsTerminal as _, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Args;
use zeroize::Zeroizing;

use super::judging::{Judging, exit_code};
use super::{Fault, open as open_store, read_file};
use crate::allowed::AllowedPlace;
use crate::jobs::{self, links};
use crate::limits;
use crate::net::{Cancel, Client};
use crate::payload::Payload;
use crate::shared::Shared;
use crate::shl::{Denied, Link, Passcode, Press, Session, Stage, Tries};
use crate::store::Settings;
use crate::time::Moment;
use crate::verdict::weigh;
use outcome::Outcome;

/// Which link, and who opens it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option of its own"
)]
#[derive(Args, Debug)]
pub struct Arguments {
    /// The link; - is standard input, which other programs on this computer don't see
    #[arg(value_name = "LINK")]
    link: String,

    /// Take the passcode from the first line of standard input
    #[arg(long)]
    passcode_stdin: bool,

    /// Open it though it says that it has ended
    #[arg(long)]
    anyway: bool,

    /// Who opens it, as whoever shared it will read; in place of the setting `recipient`
    #[arg(long, value_name = "NAME")]
    recipient: Option<String>,

    /// Believe servers whose certificate leads to a root in this file too, PEM
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,

    /// A host or a network of your own that may be asked, such as 10.0.0.0/8; may be given several
    /// times, and adds to the setting `allow-network`
    #[arg(long, value_name = "CIDR|HOST")]
    allow_network: Vec<AllowedPlace>,

    #[command(flatten)]
    judging: Judging,

    /// JSON, for programs: one object
    #[arg(long)]
    json: bool,

    /// After each item, a report for whoever shared it: what failed and why, and nothing about a
    /// person
    #[arg(long, conflicts_with = "json")]
    report: bool,
}

/// What came of the call.
struct Opening {
    /// None where the text is no link that can be read.
    link: Option<Link>,
    recipient: String,
    outcome: Outcome,
    /// How many passcodes can still be tried, as far as the server has said.
    remaining: Option<u32>,
    /// How long a server that refused wants to be left alone, where it said so.
    wait: Option<Duration>,
    /// What came, where anything did.
    shared: Option<Shared>,
}

/// Opens the link of a call and prints what it shares.
pub(super) fn run(arguments: &Arguments, all: &super::Arguments) -> Result<ExitCode, Fault> {
    if arguments.link == "-" && arguments.passcode_stdin {
        return Err(Fault::OneInput);
    }
    let text = link_text(&arguments.link)?;
    let passcode = match arguments.passcode_stdin {
        true => Some(read_passcode()?),
        false => None,
    };
    let desk = open_store(all)?;
    let settings = settings(desk.store.settings()?, arguments)?;
    let client = Client::new(&jobs::network(&settings)?)?;
    let by = arguments.judging.by(|| Ok(desk))?;
    let opened = read_link(&text).map(|link| {
        let may_ask = before_asking(&link, arguments, passcode.as_ref(), by.moment);
        (link, may_ask)
    });
    let opening = match opened {
        Err(outcome) => Opening::unasked(None, settings, outcome),
        Ok((link, Err(outcome))) => Opening::unasked(Some(link), settings, outcome),
        Ok((link, Ok(()))) => {
            let mut session = Session::new(link, &settings.recipient, Tries::Unknown);
            let start = Instant::now();
            let outcome = ask(&mut session, passcode, &client, start)?;
            let wait = session.told_to_wait(start.elapsed());
            let remaining = match session.tries() {
                Tries::Left(left) => Some(left),
                Tries::Unknown => None,
            };
            let received = session.received();
            let link = session.into_link();
            let judge = |received| Shared::judge(received, link.key(), &by.directory, by.moment);
            let mut shared = received.map(judge);
            if let Some(shared) = &mut shared {
                weigh(&mut shared.verdicts, by.rule.as_ref());
                by.note(shared.verdicts.iter());
            }
            let outcome = shared.as_ref().map_or(outcome, Outcome::of);
            Opening {
                remaining,
                wait,
                shared,
                ..Opening::unasked(Some(link), settings, outcome)
            }
        }
    };
    let mut output = io::stdout().lock();
    match arguments.json {
        true => output::write_json(&mut output, &opening)?,
        false => output::write_plain(&mut output, &opening, arguments.report, by.moment)?,
    }
    output.flush()?;
    Ok(ExitCode::from(match (&opening.outcome, &opening.shared) {
        (Outcome::Opened, Some(shared)) => exit_code(&shared.verdicts),
        _ => NOT_OPENED,
    }))
}

/// Nothing came that could be judged.
const NOT_OPENED: u8 = 3;

impl Opening {
    fn unasked(link: Option<Link>, settings: Settings, outcome: Outcome) -> Self {
        Self {
            link,
            recipient: settings.recipient,
            outcome,
            remaining: None,
            wait: None,
            shared: None,
        }
    }
}

/// What was given for the link.
fn link_text(given: &str) -> Result<Zeroizing<String>, Fault> {
    if given != "-" {
        return Ok(Zeroizing::new(given.to_owned()));
    }
    let bytes = read_file(Path::new(given), limits::LINK_TEXT_BYTES)?;
    // What is no text is no link.
    Ok(Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned()))
}

fn read_link(text: &str) -> Result<Link, Outcome> {
    match Payload::read(text) {
        Ok(Payload::Link(link)) => Link::parse(&link).map_err(Outcome::BadLink),
        _ => Err(Outcome::NotALink),
    }
}

/// The first line of standard input. It is not taken as an argument, which other programs would see.
fn read_passcode() -> Result<Passcode, Fault> {
    let input = io::stdin();
    if input.is_terminal() {
        write!(io::stderr(), "Passcode: ")?;
    }
    // Four bytes a letter at most, and the end of the line.
    let most = 4 * limits::PASSCODE_CHARS + 2;
    let mut line = Zeroizing::new(String::with_capacity(most + 1));
    input.lock().take(most as u64 + 1).read_line(&mut line)?;
    let passcode = line.strip_suffix('\n').unwrap_or(&line);
    let passcode = passcode.strip_suffix('\r').unwrap_or(passcode);
    Passcode::new(passcode).ok_or(Fault::BadPasscode)
}

/// The settings with what is given for this call over them.
fn settings(mut settings: Settings, arguments: &Arguments) -> Result<Settings, Fault> {
    if let Some(recipient) = &arguments.recipient {
        let put = settings.put("recipient", recipient);
        put.map_err(|_bad| Fault::BadRecipient)?;
    }
    for place in &arguments.allow_network {
        settings.allow_network.add(place.clone())?;
    }
    if let Some(path) = &arguments.ca {
        let bytes = read_file(path, limits::PROXY_ROOTS_BYTES as u64)?;
        let roots = String::from_utf8_lossy(&bytes);
        if !roots.contains("-----BEGIN CERTIFICATE-----") {
            return Err(Fault::File {
                path: path.clone(),
                error: io::ErrorKind::InvalidData.into(),
            });
        }
        settings.proxy_roots.push('\n');
        settings.proxy_roots.push_str(&roots);
    }
    Ok(settings)
}

/// Whether anything may be asked; if not, how that ends.
fn before_asking(
    link: &Link,
    arguments: &Arguments,
    passcode: Option<&Passcode>,
    moment: Moment,
) -> Result<(), Outcome> {
    if link.newer_version.is_some() {
        return Err(Outcome::Newer);
    }
    if let Some(at) = link.expires
        && at < moment.now
        && !arguments.anyway
    {
        return Err(Outcome::Expired(at));
    }
    match link.flags.passcode && passcode.is_none() {
        true => Err(Outcome::Passcode),
        false => Ok(()),
    }
}

/// Presses for the caller: once to open, and once with the passcode where one is needed.
fn ask(
    session: &mut Session,
    mut passcode: Option<Passcode>,
    client: &Client,
    start: Instant,
) -> Result<Outcome, Fault> {
    let mut press = Press::OpenAnyway;
    loop {
        let cancel = Cancel::new();
        match links::run(session, press, client, &cancel, || start.elapsed()) {
            Ok(()) => {}
            Err(Denied::NoRecipient) => return Err(Fault::NoRecipient),
            Err(Denied::Wait { left }) => return Ok(Outcome::Wait(left)),
            Err(_newer_or_locked) => return Ok(Outcome::of_stage(session)),
        }
        // The first passcode is the last: of how many tries are left a person must hear first.
        match (session.stage(), passcode.take()) {
            (Stage::Passcode { was_wrong: false }, Some(passcode)) => {
                press = Press::Passcode {
                    passcode,
                    is_confirmed: true,
                };
            }
            _ => return Ok(Outcome::of_stage(session)),
        }
    }
}
