//! `health-card-kiosk directory`

mod change;
mod look;
mod refresh;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use serde::Serialize;

use super::Fault;
use crate::issuer::{IssuerUrl, KeyId};

/// What can be done with the directory.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say where the directory in use is from, how old it is and what is in it
    Status(Look),
    /// List issuers, all or those whose name or address has all of these words in it
    Issuers {
        /// Words of the name or the address
        #[arg(value_name = "WORD")]
        search: Vec<String>,
        #[command(flatten)]
        look: Look,
    },
    /// Say all that is known of one issuer
    Show {
        /// Its `iss`
        #[arg(value_name = "URL", value_parser = issuer)]
        issuer: IssuerUrl,
        #[command(flatten)]
        look: Look,
    },
    /// Say what happened to the directory, newest first
    History {
        /// How many lines
        #[arg(long, default_value_t = 50)]
        lines: usize,
        #[command(flatten)]
        look: Look,
    },
    /// Take a VCI snapshot, if its signature holds and it is not older than the one in use
    Import(change::Import),
    /// Fetch the newest snapshot, and ask each listed issuer for its own keys and lists
    Refresh(refresh::Arguments),
    /// Write the directory in use in compact form, as the built-in one is written
    Export {
        /// Where to; standard output if not given
        #[arg(value_name = "FILE")]
        to: Option<PathBuf>,
    },
    /// Add an issuer that no directory lists; its cards are never plainly verified
    Add {
        /// Its `iss`
        #[arg(value_name = "URL", value_parser = issuer)]
        issuer: IssuerUrl,
        /// Its key set, as it publishes it at .well-known/jwks.json
        #[arg(value_name = "FILE")]
        keys: PathBuf,
        /// Its name, as staff are to read it
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        look: Look,
    },
    /// Take away an issuer that was added here
    Remove {
        /// Its `iss`
        #[arg(value_name = "URL", value_parser = issuer)]
        issuer: IssuerUrl,
    },
    /// Refuse all cards of an issuer, or all that are signed with a key
    Block {
        #[command(flatten)]
        what: What,
        #[command(flatten)]
        look: Look,
    },
    /// Take such a block away
    Unblock {
        #[command(flatten)]
        what: What,
        #[command(flatten)]
        look: Look,
    },
    /// Keep where an issuer says that it gives out new cards, so that staff can tell holders
    Reissuance {
        /// Whose, as its `iss` stands in the directory
        #[arg(value_name = "URL", value_parser = issuer)]
        issuer: IssuerUrl,
        /// What it publishes as .well-known/shc-configuration
        #[arg(value_name = "FILE")]
        configuration: PathBuf,
    },
    /// Start over from the built-in directory: the snapshot, withdrawn keys and all else that was
    /// remembered against issuers is let go; decisions stay
    StartOver {
        /// Really do it
        #[arg(long, required = true)]
        yes: bool,
    },
}

/// How to print what is asked for.
#[derive(Args, Clone, Copy, Debug)]
pub struct Look {
    /// JSON, for programs: one object, or one a line
    #[arg(long)]
    json: bool,
}

/// An issuer or a key.
#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
pub struct What {
    /// The issuer's `iss`
    #[arg(long, value_name = "URL", value_parser = issuer)]
    issuer: Option<IssuerUrl>,
    /// The key's `kid`
    #[arg(long, value_name = "KID", value_parser = kid)]
    key: Option<KeyId>,
}

pub(super) fn issuer(text: &str) -> Result<IssuerUrl, &'static str> {
    IssuerUrl::parse(text).ok_or("not an https URL without a slash at its end")
}

fn kid(text: &str) -> Result<KeyId, &'static str> {
    KeyId::parse(text).ok_or("not the id of a key")
}

/// Carries out a command on the directory.
pub(super) fn run(command: &Command, all: &super::Arguments) -> Result<ExitCode, Fault> {
    match command {
        Command::Status(look) => look::status(*look, all)?,
        Command::Issuers { search, look } => look::issuers(search, *look, all)?,
        Command::Show { issuer, look } => look::issuer(issuer, *look, all)?,
        Command::History { lines, look } => look::history(*lines, *look, all)?,
        Command::Import(import) => change::import(import, all)?,
        Command::Refresh(refresh) => return refresh::run(refresh, all),
        Command::Export { to } => look::export(to.as_deref(), all)?,
        Command::Add {
            issuer,
            keys,
            name,
            look,
        } => change::add(issuer, keys, name.as_deref(), *look, all)?,
        Command::Remove { issuer } => change::remove(issuer, all)?,
        Command::Block { what, look } => change::block(what, true, *look, all)?,
        Command::Unblock { what, look } => change::block(what, false, *look, all)?,
        Command::Reissuance {
            issuer,
            configuration,
        } => change::reissuance(issuer, configuration, all)?,
        Command::StartOver { .. } => change::start_over(all)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints one JSON object on a line of its own.
pub(super) fn json_line(value: &impl Serialize) -> Result<(), Fault> {
    let mut output = io::stdout().lock();
    serde_json::to_writer(&mut output, value).map_err(io::Error::from)?;
    writeln!(output)?;
    Ok(())
}
