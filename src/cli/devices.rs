//! `health-card-kiosk devices`

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::Fault;
use crate::capture::serial::ports;
use crate::capture::{CameraStatus, cameras, this_program};

/// How to list.
#[derive(Args, Debug)]
pub struct Arguments {
    /// One JSON object a line, for programs
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Device<'a> {
    kind: &'static str,
    id: &'a str,
    name: &'a str,
    state: &'static str,
}

/// Lists the cameras and the ports that a scanner may be on.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Fault> {
    let cameras = cameras(&this_program());
    let ports = ports();
    let seen = cameras.iter().map(|camera| Device {
        kind: "camera",
        id: &camera.id,
        name: &camera.name,
        state: state(&camera.status),
    });
    let heard = ports.iter().map(|port| Device {
        kind: "scanner-port",
        id: &port.id,
        name: &port.name,
        state: "ready",
    });
    let mut output = io::stdout().lock();
    for device in seen.chain(heard) {
        if arguments.json {
            serde_json::to_writer(&mut output, &device).map_err(io::Error::from)?;
            writeln!(output)?;
        } else {
            let Device {
                kind,
                id,
                name,
                state,
            } = device;
            writeln!(output, "{kind:<12}  {state:<13}  {id}  ({name})")?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Codes that stay, for programs.
const fn state(status: &CameraStatus) -> &'static str {
    match status {
        CameraStatus::Starting | CameraStatus::Live { .. } => "ready",
        CameraStatus::Busy => "busy",
        CameraStatus::NoPermission => "not-allowed",
        CameraStatus::None | CameraStatus::Lost => "gone",
        CameraStatus::Stalled | CameraStatus::Failed => "failed",
    }
}
