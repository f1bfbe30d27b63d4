//! `health-card-kiosk verify`

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::item::Item;
use super::judging::{Judging, exit_code};
use super::{Fault, USAGE, json, open, plain, warn};
use crate::capture::document::PageProgress;
use crate::capture::{StillReader, this_program};
use crate::directory::Directory;
use crate::jobs::{self, Outcome, Sitting};
use crate::limits;
use crate::time::Moment;
use crate::verdict::{Verdict, weigh};
use crate::wording::receipt;

/// What to judge, and with what.
#[derive(Args, Debug)]
pub struct Arguments {
    /// Pictures, texts and card files; - is standard input
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,

    /// One JSON object a line, for programs
    #[arg(long)]
    json: bool,

    /// After each item, a report for whoever made it: what failed and why, and nothing about a person
    #[arg(long, conflicts_with = "json")]
    report: bool,

    #[command(flatten)]
    judging: Judging,
}

/// Judges all inputs of a call and prints what was found.
pub(super) fn run(arguments: &Arguments, all: &super::Arguments) -> Result<ExitCode, Fault> {
    if arguments.inputs.len() > limits::INPUTS {
        warn(&format!("more than {} inputs in one call", limits::INPUTS));
        return Ok(ExitCode::from(USAGE));
    }
    let by = arguments.judging.by(|| open(all))?;
    let mut items = judge(&arguments.inputs, &by.directory, by.moment);
    // All inputs of a call are one visit.
    weigh(
        items.iter_mut().map(|item| &mut item.verdict),
        by.rule.as_ref(),
    );
    // Before anything is said: what was said is noted, whatever happens then.
    by.note(items.iter().map(|item| &item.verdict));
    let mut output = io::stdout().lock();
    for item in &items {
        match arguments.json {
            true => json::write(&mut output, item)?,
            false => plain::write(&mut output, item)?,
        }
        if arguments.report {
            plain::write_report(&mut output, &receipt::of_verdict(&item.verdict))?;
        }
    }
    output.flush()?;
    let verdicts = items.iter().map(|item| &item.verdict);
    Ok(ExitCode::from(exit_code(verdicts)))
}

fn judge(inputs: &[PathBuf], directory: &Directory, moment: Moment) -> Vec<Item> {
    let mut items = Vec::new();
    let mut sitting = Sitting::default();
    // The inputs that hold the chunks which wait for the rest of their card.
    let mut waiting: Vec<String> = Vec::new();
    let mut reader = StillReader::new(this_program());
    let mut read = |file: &[u8], page: &mut dyn FnMut(PageProgress)| reader.read_file(file, page);
    for input in inputs {
        let name = input.display().to_string();
        match jobs::file_texts(input, &mut read, &mut |_page| ()) {
            Ok(texts) => {
                for text in texts {
                    let known = waiting.len();
                    waiting.push(name.clone());
                    match sitting.add(&text, directory, moment) {
                        Outcome::Waiting(None) => {}
                        Outcome::Waiting(Some(verdict)) => {
                            let input = waiting.drain(..known).collect::<Vec<_>>().join(" + ");
                            items.push(Item {
                                input,
                                verdict: *verdict,
                            });
                        }
                        Outcome::Judged(verdicts) => {
                            // A chunk that completes its card speaks for all of them.
                            let whole = sitting.incomplete(directory, moment).is_none();
                            let from = if whole { 0 } else { known };
                            let input = waiting.drain(from..).collect::<Vec<_>>().join(" + ");
                            items.extend(verdicts.into_iter().map(|verdict| Item {
                                input: input.clone(),
                                verdict,
                            }));
                        }
                    }
                }
            }
            Err(fault) => items.push(Item {
                input: name,
                verdict: Verdict::on_nothing(fault, directory, moment),
            }),
        }
    }
    if let Some(verdict) = sitting.incomplete(directory, moment) {
        items.push(Item {
            input: waiting.join(" + "),
            verdict,
        });
    }
    items
}
