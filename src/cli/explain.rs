//! `health-card-kiosk explain`

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Args;

use super::{Fault, USAGE, warn};
use crate::wording::explain::{self, Explanation, GROUPS, label, leads_to};

/// Width of a line, in characters, as terminals have had it for long.
const LINE: usize = 80;

/// Width of what stands before each part.
const LABEL: usize = 12;

/// What to explain.
#[derive(Args, Debug)]
pub struct Arguments {
    /// Codes as they stand beside reasons and notes, such as card-expired, or headlines, such as
    /// verified; without one, all are listed
    #[arg(value_name = "CODE")]
    codes: Vec<String>,
}

/// Prints the list of codes, or the long form of those that were named.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Fault> {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for code in &arguments.codes {
        let found = explain::explain(&code.to_ascii_lowercase());
        known.extend(found);
        unknown.extend(found.is_none().then_some(code));
    }
    let mut output = io::stdout().lock();
    if arguments.codes.is_empty() {
        list(&mut output)?;
    }
    for (index, explanation) in known.into_iter().enumerate() {
        if index > 0 {
            writeln!(output)?;
        }
        write(&mut output, explanation)?;
    }
    output.flush()?;
    for code in &unknown {
        warn(&explain::unknown(code));
    }
    Ok(match unknown.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::from(USAGE),
    })
}

fn list(output: &mut impl Write) -> io::Result<()> {
    let codes = || GROUPS.iter().flat_map(|group| group.all);
    let width = codes().map(|one| one.code.len()).max().unwrap_or(0);
    for (index, group) in GROUPS.iter().enumerate() {
        if index > 0 {
            writeln!(output)?;
        }
        writeln!(output, "{}", group.title)?;
        for one in group.all {
            writeln!(output, "  {:width$}  {}", one.code, one.title)?;
        }
    }
    Ok(())
}

fn write(output: &mut impl Write, explanation: &Explanation) -> io::Result<()> {
    writeln!(output, "{}: {}", explanation.code, explanation.title)?;
    let leads_to = leads_to(explanation.headline);
    let parts = [
        (label::FOUND, Some(explanation.found)),
        (label::MEANING, Some(explanation.meaning)),
        (label::STAFF, Some(explanation.staff)),
        (label::HOLDER, explanation.holder),
        (label::ISSUER, explanation.issuer),
        (label::LEADS_TO, Some(leads_to.as_str())),
        (label::SOURCE, Some(explanation.source)),
    ];
    for (label, text) in parts {
        for (index, line) in text.map(lines).into_iter().flatten().enumerate() {
            let label = if index == 0 { label } else { "" };
            writeln!(output, "  {label:<LABEL$}{line}")?;
        }
    }
    Ok(())
}

/// `text` in lines that fit beside a label.
fn lines(text: &str) -> Vec<String> {
    let room = LINE - LABEL - 2;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
