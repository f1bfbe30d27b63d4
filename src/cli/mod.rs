//! The command line. Results go to standard output, what went wrong to standard error.

mod audit;
mod devices;
mod directory;
mod doctor;
mod documents;
mod explain;
mod fleet;
mod item;
mod json;
mod judging;
mod open;
mod pin;
mod plain;
mod read;
mod ruled;
mod rules;
mod settings;
pub mod show;
mod today;
mod verify;

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use etcetera::app_strategy::{AppStrategy as _, AppStrategyArgs, choose_native_strategy};

use crate::allowed::AllowedError;
use crate::capture::run_scanner;
use crate::directory::{AnchorError, SnapshotError};
use crate::fleet::FleetError;
use crate::issuer::IssuerUrl;
use crate::jobs::fleet::SecretError;
use crate::jobs::{self, Desk};
use crate::net::NetError;
use crate::rules::PackError;
use crate::store::{Opened, StoreError};

/// `EX_USAGE` of sysexits: the command itself was wrong.
pub const USAGE: u8 = 64;

/// Verifies SMART Health Cards, offline. Without a command it opens the kiosk window.
#[derive(Debug, Parser)]
#[command(name = "health-card-kiosk", version)]
pub struct Arguments {
    /// Show the kiosk with demo cards: no camera, no network and no paper needed
    #[arg(long)]
    pub demo: bool,

    /// Show the pictures in this folder in place of a camera's, 30 a second
    #[arg(long, value_name = "FOLDER", conflicts_with = "demo")]
    pub frames: Option<PathBuf>,

    /// Fill the screen
    #[arg(long)]
    pub fullscreen: bool,

    /// Where the directory is kept, in place of the usual folder
    #[arg(
        long,
        global = true,
        value_name = "FOLDER",
        env = "HEALTH_CARD_KIOSK_DATA"
    )]
    pub data: Option<PathBuf>,

    /// What to do in place of opening the window
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What the command line does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open the window with cards or a link, as if they had been dropped on it
    ///
    /// Nothing is asked of a link before Open is pressed. Where a window is open already, it says so
    /// and shows nothing. Other accounts of this computer can see the arguments of a call: where they
    /// must not, name a file, or give a text on standard input.
    Show(show::Arguments),
    /// Judge cards: pictures, text with shc:/…, bare JWS, .smart-health-card files, or - for
    /// standard input
    ///
    /// All inputs of one call are one sitting: the codes of a card in several codes find each
    /// other. Ends with 0 if all are verified, 1 if any is not to be accepted, 2 if any must be
    /// checked, 3 if something could not be read, 64 if the call was wrong.
    Verify(verify::Arguments),
    /// Open a SMART Health Link, once, and judge what it shares: the text from shlink:/ on, with or
    /// without a viewer before it, or - for standard input
    ///
    /// This call is the press: the link's server is asked for what is shared, and told who opens it.
    /// No more than one passcode is sent. Ends as `verify` does where the link opened, with 3 where
    /// it did not, 64 if the call was wrong.
    Open(open::Arguments),
    /// Read the QR codes in pictures, without judging what they hold
    ///
    /// Prints what the codes say, which may be a person's health card, with where each code is in
    /// its picture, what read it, and the processor time that took. Ends with 0 if every picture
    /// gave a text, 2 if one gave none, 3 if one could not be read, 64 if the call was wrong.
    Read(read::Arguments),
    /// Look after the issuer directory
    #[command(subcommand)]
    Directory(directory::Command),
    /// Say at length what a reason, a note or a headline means, and what to do about it
    Explain(explain::Arguments),
    /// Look after the rules that doses can be weighed by; `settings rule ID` chooses one
    #[command(subcommand)]
    Rules(rules::Command),
    /// Show the settings, or change one, or carry them to another kiosk in a file
    Settings(settings::Arguments),
    /// Carry settings, rules and decisions to many kiosks in one signed file
    #[command(subcommand)]
    Fleet(fleet::Command),
    /// Set the administrator's PIN, or take it away
    #[command(subcommand)]
    Pin(pin::Command),
    /// Look after the audit: what happened here, in chained lines that name nobody
    #[command(subcommand)]
    Audit(audit::Command),
    /// Say how many came today, by how it ended; no names
    Today(today::Arguments),
    /// Look whether this kiosk can do its work here, and what it is not protected from
    ///
    /// Ends with 0 if all is well, 1 if a part of its work can't be done, 2 if somebody should look at
    /// something.
    Doctor(doctor::Arguments),
    /// List cameras, and ports that a scanner may be on; `settings camera ID` and
    /// `settings scanner-port ID` choose one
    Devices(devices::Arguments),
    /// Look at pictures for the program that started this one
    #[command(hide = true)]
    Scanner,
    /// Forget the latest time seen, after a clock that ran ahead was put right
    ClockReset,
}

impl Arguments {
    /// Reads the arguments of a call.
    ///
    /// # Errors
    /// The exit code, after help, version or the fault has been printed.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, ExitCode> {
        Self::try_parse_from(arguments).map_err(|error| {
            // With standard error closed there is nobody to tell.
            error.print().ok();
            match error.use_stderr() {
                true => ExitCode::from(USAGE),
                false => ExitCode::SUCCESS,
            }
        })
    }

    /// What the window opens with, if anything.
    #[must_use]
    pub const fn shown(&self) -> Option<&show::Arguments> {
        match &self.command {
            Some(Command::Show(shown)) => Some(shown),
            _ => None,
        }
    }

    /// The folder that the store is in.
    ///
    /// # Errors
    /// [`Fault::NoHome`] if none was given and the system names none.
    pub fn folder(&self) -> Result<PathBuf, Fault> {
        self.data.clone().or_else(usual_folder).ok_or(Fault::NoHome)
    }
}

fn usual_folder() -> Option<PathBuf> {
    let application = AppStrategyArgs {
        top_level_domain: "org".to_owned(),
        author: "Health Card Kiosk".to_owned(),
        app_name: "health-card-kiosk".to_owned(),
    };
    choose_native_strategy(application)
        .ok()
        .map(|folders| folders.data_dir())
}

/// Why a command could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The window failed again and again.
    #[error("ended after several faults within a minute")]
    TooManyFaults,
    /// There is a window for this folder.
    #[error("already open: another window uses this folder for data")]
    AlreadyOpen,
    /// Texts stand in the arguments, and can't be taken out of them.
    #[error("the texts could not be handed over: give them on standard input, one a line")]
    NotHandedOver,
    /// The system names no folder for data.
    #[error("no folder to keep the directory in; give one with --data")]
    NoHome,
    /// A file that was named could not be read.
    #[error("{}: {error}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// A file that was named is larger than is read.
    #[error("{}: larger than {most} bytes", path.display())]
    TooLarge {
        /// Which.
        path: PathBuf,
        /// The bound, in bytes.
        most: u64,
    },
    /// The network could not be used at all.
    #[error("network: {0}")]
    Net(#[from] NetError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A directory given for this call can't be used.
    #[error("{}: {error}", path.display())]
    Directory {
        /// Which file.
        path: PathBuf,
        /// Why.
        error: SnapshotError,
    },
    /// The issuer that was named is unknown.
    #[error("{0} is not in the directory")]
    NotInDirectory(IssuerUrl),
    /// An anchor can't be used.
    #[error("{}: {error}", path.display())]
    Anchor {
        /// Which file.
        path: PathBuf,
        /// Why.
        error: AnchorError,
    },
    /// The issuer that was named was not added here.
    #[error("{0} was not added here")]
    NotAdded(IssuerUrl),
    /// The name of an issuer that is to be added could be taken for another's.
    #[error("the name looks like that of {0}; give another with --name")]
    LooksLike(String),
    /// A snapshot alone proves nothing.
    #[error(
        "no signature: name it with --signature, or put it beside the snapshot, ending in .sig"
    )]
    NoSignature,
    /// What was asked for needs a folder that can be written.
    #[error("the data folder can't be written, so nothing was kept")]
    NotKept,
    /// What was given is no PIN.
    #[error(
        "no PIN: give {} to {} digits",
        crate::limits::PIN_DIGITS.start(),
        crate::limits::PIN_DIGITS.end()
    )]
    BadPin,
    /// Nobody is named who opens links.
    #[error(
        "a link's server must be told who opens it: give --recipient NAME, or set it once with \
         `health-card-kiosk settings recipient NAME`"
    )]
    NoRecipient,
    /// What was given is no name for that.
    #[error("not a name of up to {} characters", crate::limits::RECIPIENT_CHARS)]
    BadRecipient,
    /// What was given is no passcode.
    #[error(
        "no passcode: give one line of 1 to {} characters",
        crate::limits::PASSCODE_CHARS
    )]
    BadPasscode,
    /// Standard input can't be two things.
    #[error("standard input can't hold both the link and the passcode")]
    OneInput,
    /// What was given can't be allowed.
    #[error(transparent)]
    Allowed(#[from] AllowedError),
    /// There is no rule of this id.
    #[error("{0} is no rule here: see `health-card-kiosk rules list`")]
    NoRule(String),
    /// A rule pack can't be used.
    #[error("{}: {error}", path.display())]
    Rule {
        /// Which file.
        path: PathBuf,
        /// Why.
        error: PackError,
    },
    /// A key or a pack of a fleet, in a file, can't be used.
    #[error("{}: {error}", path.display())]
    Fleet {
        /// Which file.
        path: PathBuf,
        /// Why.
        error: FleetError,
    },
    /// The key that signs a fleet's packs can't be made or used.
    #[error("{}: {error}", path.display())]
    FleetSecret {
        /// Which file.
        path: PathBuf,
        /// Why.
        error: SecretError,
    },
    /// The system gives no window.
    #[error("no window: {0}")]
    Window(String),
    /// The results could not be printed.
    #[error("output: {0}")]
    Output(#[from] io::Error),
}

/// Carries out a command; `None` for one that opens the window.
#[must_use]
pub fn run(command: &Command, arguments: &Arguments) -> Option<ExitCode> {
    let done = match command {
        Command::Show(_) => return None,
        Command::Verify(verify) => verify::run(verify, arguments),
        Command::Open(link) => open::run(link, arguments),
        Command::Read(read) => read::run(read),
        Command::Directory(command) => directory::run(command, arguments),
        Command::Explain(explain) => explain::run(explain),
        Command::Rules(command) => rules::run(command, arguments),
        Command::Settings(settings) => settings::run(settings, arguments),
        Command::Fleet(command) => fleet::run(command, arguments),
        Command::Pin(command) => pin::run(command, arguments),
        Command::Audit(command) => audit::run(command, arguments),
        Command::Today(today) => today::run(today, arguments),
        Command::Doctor(doctor) => doctor::run(doctor, arguments),
        Command::Devices(devices) => devices::run(devices),
        Command::Scanner => run_scanner()
            .map(|()| ExitCode::SUCCESS)
            .map_err(Fault::Output),
        Command::ClockReset => clock_reset(arguments),
    };
    Some(done.unwrap_or_else(|fault| {
        complain(&fault);
        ExitCode::from(USAGE)
    }))
}

fn clock_reset(arguments: &Arguments) -> Result<ExitCode, Fault> {
    open(arguments)?.store.forget_time()?;
    Ok(ExitCode::SUCCESS)
}

/// Opens the store and says on standard error what happened, if anything did.
fn open(arguments: &Arguments) -> Result<Desk, Fault> {
    let desk = Desk::open(&arguments.folder()?)?;
    match &desk.opened {
        Opened::Kept => {}
        Opened::SetAside(aside) => warn(&format!(
            "what was kept here was damaged: it now stands as {}, without its settings, PIN and decisions",
            aside.display()
        )),
        Opened::NotRead => {
            warn("what is kept here can't be read: settings, PIN and decisions are not in force");
        }
        Opened::NotWritten => warn("the data folder can't be written, so nothing new is kept"),
        Opened::InMemory => {
            warn("the data folder can't be written; the built-in directory is used");
        }
    }
    Ok(desk)
}

/// Opens the store for a change that is to be kept.
fn open_to_change(arguments: &Arguments) -> Result<Desk, Fault> {
    let desk = open(arguments)?;
    match desk.opened.keeps() {
        true => Ok(desk),
        false => Err(Fault::NotKept),
    }
}

/// Says on standard error why a command was not carried out.
pub fn complain(fault: &Fault) {
    warn(&fault.to_string());
}

fn warn(sentence: &str) {
    // With standard error closed there is nobody to tell.
    writeln!(io::stderr(), "health-card-kiosk: {sentence}").ok();
}

fn read_file(path: &Path, most: u64) -> Result<zeroize::Zeroizing<Vec<u8>>, Fault> {
    jobs::read_bounded(path, most)
        .map_err(|error| Fault::File {
            path: path.to_owned(),
            error,
        })?
        .ok_or_else(|| Fault::TooLarge {
            path: path.to_owned(),
            most,
        })
}
