//! One file or picture after another.

use std::io::{self, ErrorKind};

use fail::fail_point;

use super::pulse::Pulse;
use super::{In, Out, sandbox};
use crate::capture::document::{self, PageProgress};
use crate::capture::found::FoundCode;
use crate::capture::picture::PictureError;
use crate::capture::sheet::{self, Opened, ShowFault};
use crate::capture::wire::{Ask, Tell};
use crate::limits;

/// Reads what comes in until nothing does.
pub(super) fn run(mut input: In, out: &Out) -> io::Result<()> {
    let pulse = Pulse::default();
    pulse.start(out.clone(), || ())?;
    sandbox::bound_memory(limits::STILL_MEMORY)?;
    sandbox::close()?;
    let mut tail = Vec::new();
    loop {
        let ask = match input.receive(&mut tail) {
            Ok(ask) => ask,
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(()),
            Err(error) => return Err(error),
        };
        fail_point!("child-still");
        let mut page = |progress: PageProgress| {
            pulse.go_on();
            out.tell(&Tell::Page(progress), &[]);
        };
        let answer = pulse.read(limits::STILL_DEADLINE, || match ask {
            Ask::File => Some(Answer::Codes(document::read(&tail, &mut page))),
            Ask::Pixels { width, height } => Some(Answer::Codes(document::read_pixels(
                width as usize,
                height as usize,
                &tail,
            ))),
            Ask::Show(wanted) => {
                // It is known how many pages there are, also where this one ends the process.
                let mut counted = |progress| out.tell(&Tell::Page(progress), &[]);
                let shown = sheet::show_counted(&tail, wanted, &mut counted);
                Some(Answer::Document(shown))
            }
            Ask::Begin { .. } | Ask::Preview => None,
        });
        match answer.ok_or(ErrorKind::InvalidData)? {
            Answer::Codes(read) => out.tell(&Tell::Read(read), &[]),
            Answer::Document(Ok(Opened::Sheet(sheet))) => {
                out.tell(&Tell::Sheet(sheet.size), &sheet.rgb);
            }
            Answer::Document(Ok(Opened::Text(text))) => match postcard::to_stdvec(&text) {
                Ok(text) => out.tell(&Tell::Text, &text),
                Err(_too_large) => out.tell(&Tell::NotShown(ShowFault::TooLarge), &[]),
            },
            Answer::Document(Err(fault)) => out.tell(&Tell::NotShown(fault), &[]),
        }
    }
}

/// What was asked for.
enum Answer {
    Codes(Result<Vec<FoundCode>, PictureError>),
    Document(Result<Opened, ShowFault>),
}
