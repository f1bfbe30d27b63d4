//! Arguments in, an exit code out.

use std::process::ExitCode;

use health_card_kiosk::app;
use health_card_kiosk::cli::{self, Arguments};

fn main() -> ExitCode {
    let arguments = match Arguments::read(std::env::args_os()) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    match &arguments.command {
        Some(command) => cli::run(command, &arguments),
        None => app::run(&arguments),
    }
}
