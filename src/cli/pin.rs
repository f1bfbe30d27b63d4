//! `health-card-kiosk pin`
//!
//! Whoever may write the data folder may set the PIN: it keeps guests and colleagues from the
//! settings, not the account's owner, who could as well replace the program.

use std::io::{self, BufRead as _, IsTerminal as _, Read as _, Write as _};
use std::process::ExitCode;

use clap::Subcommand;
use zeroize::Zeroizing;

use super::{Arguments, Fault, open};
use crate::clock;
use crate::jobs::set_pin;
use crate::limits;
use crate::pin::Pin;

/// What can be done with the PIN.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Set the PIN, in place of one that is set or was forgotten; it is read from standard input
    Set,
    /// Take the PIN away: whoever opens the settings next chooses one
    Clear,
}

/// Sets the PIN or takes it away.
pub(super) fn run(command: &Command, all: &Arguments) -> Result<ExitCode, Fault> {
    let pin = match command {
        Command::Set => Some(read()?),
        Command::Clear => None,
    };
    let desk = open(all)?;
    if !desk.opened.keeps() {
        return Err(Fault::NotKept);
    }
    set_pin(&desk.store, pin.as_ref(), clock::now())?;
    Ok(ExitCode::SUCCESS)
}

/// The first line of standard input. It is not taken as an argument, which other programs would see.
fn read() -> Result<Pin, Fault> {
    let input = io::stdin();
    if input.is_terminal() {
        write!(io::stderr(), "New PIN: ")?;
    }
    let most = limits::PIN_DIGITS.end() + 2;
    let mut line = Zeroizing::new(String::with_capacity(most + 1));
    // One byte more than the longest line tells that there is more.
    input.lock().take(most as u64 + 1).read_line(&mut line)?;
    Pin::new(line.trim_end_matches(['\r', '\n'])).ok_or(Fault::BadPin)
}
