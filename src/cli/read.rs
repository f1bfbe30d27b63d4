//! `health-card-kiosk read`

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use serde::Serialize;

use super::{Fault, USAGE, warn};
use crate::capture::{CodeReader as _, FoundCode, QrCascade, give_up_rights, picture, thread_time};
use crate::jobs;
use crate::limits;

/// What to read, and how.
#[derive(Args, Debug)]
pub struct Arguments {
    /// PNG, JPEG or PGM files; - is standard input
    #[arg(required = true, value_name = "PICTURE")]
    pictures: Vec<PathBuf>,

    /// One JSON object a line, for programs
    #[arg(long)]
    json: bool,

    /// Look as at one picture of a camera, with its short time, and not as at a file
    #[arg(long)]
    live: bool,
}

/// A picture gave no text.
const WITHOUT: u8 = 2;

/// A picture could not be read.
const UNREADABLE: u8 = 3;

#[derive(Serialize)]
struct Line<'a> {
    input: &'a str,
    /// Null unless the picture could not be read; the others are then empty.
    error: Option<String>,
    codes: Vec<CodeLine<'a>>,
    /// Processor time of the search, without that of opening the file.
    milliseconds: Option<f64>,
}

#[derive(Serialize)]
struct CodeLine<'a> {
    text: &'a str,
    engine: &'static str,
    /// In pixels, clockwise from the code's own top left.
    corners: [[f32; 2]; 4],
}

/// What one picture gave.
type Reading = Result<(Vec<FoundCode>, Duration), String>;

/// Reads all pictures of a call and prints what was found.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Fault> {
    if arguments.pictures.len() > limits::PICTURES_READ {
        warn(&format!(
            "more than {} pictures in one call",
            limits::PICTURES_READ
        ));
        return Ok(ExitCode::from(USAGE));
    }
    // What follows looks at strangers' pictures, and needs nothing but to read and print.
    give_up_rights()?;
    let mut output = io::stdout().lock();
    let mut worst = 0;
    for path in &arguments.pictures {
        let reading = read(path, arguments.live);
        let name = path.display().to_string();
        match arguments.json {
            true => write_json(&mut output, &name, &reading)?,
            false => write_plain(&mut output, &name, &reading)?,
        }
        worst = worst.max(match &reading {
            Ok((codes, _)) if codes.is_empty() => WITHOUT,
            Ok(_) => 0,
            Err(_) => UNREADABLE,
        });
    }
    output.flush()?;
    Ok(ExitCode::from(worst))
}

fn read(path: &Path, live: bool) -> Reading {
    let bytes = jobs::read_bounded(path, limits::INPUT_BYTES)
        .map_err(|error| error.to_string())?
        .ok_or_else(|| format!("larger than {} bytes", limits::INPUT_BYTES))?;
    let picture = picture::decode(&bytes).map_err(|error| error.to_string())?;
    let before = thread_time();
    let codes = match live {
        true => QrCascade::live().read(&picture),
        false => picture::search(&picture),
    };
    Ok((codes, thread_time().saturating_sub(before)))
}

fn write_json(output: &mut impl Write, input: &str, reading: &Reading) -> io::Result<()> {
    let found = reading.as_ref().ok();
    let codes = found.map_or(&[][..], |(codes, _)| codes);
    let line = Line {
        input,
        error: reading.as_ref().err().cloned(),
        codes: codes
            .iter()
            .map(|code| CodeLine {
                text: &code.text,
                engine: code.engine.name(),
                corners: code.corners,
            })
            .collect(),
        milliseconds: found.map(|(_, time)| time.as_secs_f64() * 1e3),
    };
    serde_json::to_writer(&mut *output, &line)?;
    writeln!(output)
}

fn write_plain(output: &mut impl Write, input: &str, reading: &Reading) -> io::Result<()> {
    // Names and texts are strangers': they must not write lines of their own.
    let safe = |text: &str| -> String {
        text.chars()
            .map(|letter| match letter.is_control() {
                true => char::REPLACEMENT_CHARACTER,
                false => letter,
            })
            .collect()
    };
    writeln!(output, "{}", safe(input))?;
    match reading {
        Err(error) => writeln!(output, "  ! {error}")?,
        Ok((codes, time)) => {
            for code in codes {
                writeln!(output, "  {}", safe(&code.text))?;
                let corners = code.corners.map(|[x, y]| format!("({x:.0}, {y:.0})"));
                writeln!(
                    output,
                    "    {} by {}",
                    corners.join(" "),
                    code.engine.name()
                )?;
            }
            let milliseconds = time.as_secs_f64() * 1e3;
            writeln!(output, "  {} codes in {milliseconds:.1} ms", codes.len())?;
        }
    }
    writeln!(output)
}
